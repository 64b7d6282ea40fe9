"""The copy in the text of a mail: without greeting and signature, quoted mails, and the heads of forwarded ones."""

import itertools
import re
from collections.abc import Iterable, Iterator

from articles.story import Block, BlockKind

from .. import body
from .._prose import words
from .._prose.layout import Part

GREETING_PARTS = 4  # at most so many parts stand before the story
FAREWELL_PARTS = 12  # a farewell further from the end is none

# A line above another mail, and whether it says that this was forwarded, not answered.
_OTHER_MAIL = re.compile(
    r"^(?P<quoted>>[^\S\n]?)?[^\S\n]{0,20}(?:[-_]{2,30}[^\S\n]{0,3})?(?:"
    r"(?P<forwarded>(?:begin )?forwarded message:?|(?:anfang der )?weitergeleiteten? nachricht:?|message transféré|"
    r"mensaje reenviado|messaggio inoltrato)|original message|urspr(?:ü|ue)ngliche nachricht|message d['’]origine|"
    r"mensaje original|messaggio originale|oorspronkelijk bericht)[^\S\n]{0,3}[-_]{0,30}[^\S\n]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
# The head that mail programs put above a mail they quote: two of its lines or more.
_QUOTED_HEAD = re.compile(
    r"^(?:[^\S\n]{0,20}\*?(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|à|objet|para|"
    r"enviado|fecha|asunto|da|inviato|a|oggetto)[^\S\n]?:\*?[^\n]{0,300}\n){2,8}",
    re.IGNORECASE | re.MULTILINE,
)
_FROM_FIRST = re.compile(r"[^\S\n]*\*?(?:from|von|de|da)[^\S\n]?:", re.IGNORECASE)
# "On Monday, Jo Field wrote:", on one line or two, above lines with the sign of a quotation.
_SAID = re.compile(r"(?:wrote|schrieb\b.{0,80}|a écrit|escribió|ha scritto|schreef\b.{0,80})\s?:\s*$", re.IGNORECASE)
_SAID_FROM = re.compile(r"\s{0,20}(?:on|am|le|el|il|op|den)\b", re.IGNORECASE)
_QUOTED = re.compile(r"^[^\S\n]{0,3}>", re.MULTILINE)
_QUOTED_SIGN = re.compile(r"^>[^\S\n]?", re.MULTILINE)
_SIGNATURE = re.compile(r"^--[^\S\n]?$", re.MULTILINE)
# What programs, lists and lawyers add. Below the first line of these nothing is copy.
_ADDED_BELOW = re.compile(
    r"^(?:sent from my\b|get outlook for\b|von meinem \w{2,20} gesendet|envoyé de mon\b|enviado desde mi\b|_{20,}|"
    r"(?:to )?unsubscribe\b|you (?:are receiving|received) this\b|want to change how you receive\b|"
    r"(?:if you )?no longer wish to receive\b|manage your (?:subscription|preferences)\b)",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(r"^(?:this|the|diese)\b.{0,60}\b(?:e-?mail|message|nachricht)\b", re.IGNORECASE)
_SECRET = re.compile(r"\b(?:confidential|intended (?:only|solely)|vertraulich)", re.IGNORECASE)
_ADDED_ABOVE = re.compile(
    r"^(?:view (?:this|it|in)\b[^.]{0,60}\bbrowser|(?:this|you) (?:message|email|mail) (?:was sent|originated)|"
    r"(?:caution|warning|external)\b[^.]{0,40}\b(?:external|outside|email)\b)",
    re.IGNORECASE,
)
# Where mail programs put signatures and other mails in their HTML.
_HTML_BELOW = re.compile(
    r"<(?:div|blockquote|span|p|hr|table)\b[^<>]{0,200}?(?:class|id|type)\s?=\s?[\"']?(?:[\w-]{1,30} )?"
    r"(?:(?P<signature>gmail_signature|moz-signature|signature|mobile-signature)|gmail_quote|moz-cite-prefix|yahoo_quoted|"
    r"divrplyfwdmsg|appendonsend|x_divrplyfwdmsg|stopspelling|cite)\b",
    re.IGNORECASE,
)


def copy(text: str, forwarded: bool) -> tuple[str, list[str]]:
    """The story in `text`, and what somebody wrote above it who forwarded it.

    Of a forwarded mail the story is below the head of the other mail; of any other it is above.
    """
    above, below, is_forward = _parted(text)
    story, notes = above, list[str]()
    if below.strip() and (forwarded or is_forward or not above.strip()):
        story = below
        notes = [" ".join(_without_signature(above).split())]
    unquoted = "\n".join(_unquoted(story.split("\n")))
    if not unquoted.strip():  # all of it is quoted: a forward by hand
        unquoted = _QUOTED.sub("", story)
    return _without_signature(unquoted), [note for note in notes if note]


def copy_markup(markup: str, forwarded: bool) -> str:
    """`markup` up to the signature or the other mail in it, as mail programs mark them."""
    for found in _HTML_BELOW.finditer(markup):
        if found["signature"] or not forwarded:
            return markup[: found.start()]
    return markup


def parts(found: Iterable[Part], forwarded: bool) -> tuple[list[Part], list[str]]:
    """The parts that are copy, and the notes that somebody wrote above it to hand it over."""
    kept, notes = list[Part](), list[str]()
    for part in found:
        short = part.text[: words.LONGEST]
        begin = not kept and len(notes) < GREETING_PARTS
        if _is_below(part.text):
            break
        if (head := _QUOTED_HEAD.match(f"{part.text}\n")) and head.end() > len(part.text):
            if kept and not forwarded:
                break
            notes.extend(" ".join(one.text.split()) for one in kept)
            kept = []
        elif begin and words.GREETING.match(short) and len(part.text) <= words.LONGEST:
            notes.append(part.text)
        elif not (begin and _ADDED_ABOVE.match(short)):
            kept.append(part)
    for place in range(max(0 if notes else 1, len(kept) - FAREWELL_PARTS), len(kept)):
        if words.FAREWELL.match(kept[place].text[: words.LONGEST]):
            return kept[:place], notes
    return kept, notes


def _is_below(text: str) -> bool:
    """Whether `text` is what a signature, a program or a lawyer begins with."""
    short = text[: words.LONGEST]
    disclaimer = bool(_DISCLAIMER.match(short)) and bool(_SECRET.search(short))
    return disclaimer or bool(_ADDED_BELOW.match(short)) or bool(_SIGNATURE.match(text))


def of_blocks(blocks: Iterable[Block]) -> Iterator[Part]:
    """The parts of the blocks of an HTML mail: a paragraph in which lines stand for themselves is several."""
    for block in blocks:
        lines = block.text.split("\n")
        alone = [words.is_alone(line) or words.is_sentence(line) for line in lines]
        if block.kind == BlockKind.PARAGRAPH and len(lines) > 1 and (all(alone) or any(map(words.is_alone, lines))):
            inside = body.block_markup(block)[3:-4]
            made = itertools.chain.from_iterable(body.blocks(f"<p>{part}</p>") for part in inside.split("<br>"))
            yield from (Part(one.text, made=one) for one in made)
        else:
            yield Part(block.text, made=block)


def _parted(text: str) -> tuple[str, str, bool]:
    """What is above another mail in `text`, what is in it, its head left out, and whether it was forwarded."""
    mark = _OTHER_MAIL.search(text)
    head = next((one for one in _QUOTED_HEAD.finditer(text) if _FROM_FIRST.match(one[0])), None)
    if mark and (head is None or mark.start() < head.start()):
        below = text[mark.end() :].lstrip("\n")
        below = _QUOTED_SIGN.sub("", below).lstrip("\n") if mark["quoted"] else below
        inside = _QUOTED_HEAD.match(below)
        return text[: mark.start()], below[inside.end() :] if inside else below, bool(mark["forwarded"])
    if head:
        return text[: head.start()].rstrip().rstrip("_"), text[head.end() :], False
    return text, "", False


def _unquoted(lines: list[str]) -> list[str]:
    """`lines` without those of other mails that are quoted, and without the line above them that says whose they are."""
    kept = list[str]()
    for place, line in enumerate(lines):
        if not _QUOTED.match(line):
            kept.append(line)
        elif place and not _QUOTED.match(lines[place - 1]):
            said = next((back for back in range(len(kept) - 1, max(-1, len(kept) - 4), -1) if kept[back].strip()), -1)
            if said >= 0 and _SAID.search(kept[said][-200:]):
                wrapped = said > 0 and not _SAID_FROM.match(kept[said]) and _SAID_FROM.match(kept[said - 1])
                del kept[said - 1 if wrapped else said :]
    return kept


def _without_signature(text: str) -> str:
    """`text` up to its signature, which RFC 3676 (4.3) parts from it by a line with two dashes."""
    found = _SIGNATURE.search(text)
    return text[: found.start()] if found and text[: found.start()].strip() else text


def greeted(text: str) -> str:
    """`text` with a blank line below its greeting, so that the greeting is a part of its own."""
    first, end, rest = text.lstrip("\n").partition("\n")
    return f"{first}\n\n{rest}" if end and words.GREETING.match(first[: words.LONGEST]) else text
