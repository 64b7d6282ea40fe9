"""The story of a mail: what of its text is copy, and what its head adds.

Apart from the format's own module, so that the mail parser is loaded only where there is a mail.
"""

import re
from collections.abc import Iterable

from articles.story import Block, Story

from .. import _embargo, _languages, _signals, body
from .._prose import envelope as framing
from .._prose import find, layout, words
from .._prose.copy import RELEASE, Copy, story
from .._prose.layout import Part
from ..errors import NoStory, WireError
from ..hints import Hints
from . import text as mail_text
from .parts import Mail

MAX_FILES = 10  # that a mail carries and that are read; copy comes in one or two
STUB_WORDS = 40  # a plain text with less may only say that the mail is in HTML
STUB_SHARE = 4  # then the HTML has at least so many times as many
TITLE_WORDS = 3  # a first line with less is no headline of a text whose subject is one
RUNNING = 60  # characters; what is shorter below a first line does not make a headline of it

# What mail programs and lists put before a subject, and what of it says that the story is another's.
_PREFIX = re.compile(
    r"\s*(?:(?:re|aw|sv|vs|antw|rif|(?P<forward>fwd?|wg|tr|rv|enc|doorst|vl))(?:\[\d{1,3}\])?\s?[:：]|\[[ -Z^-~]{1,40}\])\s*",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[(\[]([^()\[\]]{5,100})[)\]]")
_WORDS = re.compile(r"\w+")
# What programs make of bold text and of headings: "*Harbour reopens*", "** Harbour reopens".
_MARKED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,300})(?<=\S)\*(?![\w*])|^\*\* (?=\S)", re.MULTILINE)


def stories(mail: Mail, hints: Hints, format: str, where: str) -> list[Story | WireError]:
    """The story of a mail; several where its text is a row of envelopes. What holds none is a WireError or a NoStory.

    WireError where the text is longer than any story, or the HTML nested too deeply to be read.
    """
    layout.check(mail.text)
    plain = _MARKED.sub(lambda found: found[1] or "", mail.text)
    subject, forwarded = _subject(mail.subject)
    text, notes = mail_text.copy(plain, forwarded)
    envelopes = framing.split(text)
    blocks = _of_stub(text, mail_text.copy_markup(mail.html, forwarded))
    if blocks:
        copies = [_read(mail_text.of_blocks(blocks), forwarded, Copy(), hints)]
    else:
        copies = [_read_text(envelope, forwarded, hints) for envelope in envelopes]
    for number, copy in enumerate(copies, 1):
        copy.notes[:0] = notes
        _add_head(copy, mail, subject, hints)
        copy.guid = copy.guid or mail.guid
        if number > 1 and copy.guid == mail.guid:
            copy.guid = mail.guid and f"{mail.guid}#{number}"
    return [_item(copy, mail, hints, format, where) for copy in copies]


def _item(copy: Copy, mail: Mail, hints: Hints, format: str, where: str) -> Story | WireError:
    if copy.is_story:
        return story(copy, hints)
    if mail.attached:
        name = mail.guid or copy.headline
        reason = f"{where}this mail holds attachments alone: {mail.attached} ({name})"
        note = "\n".join(copy.notes)
        # What is attached does not know what the mail asks for: then an editor has to open it. So has one with many files.
        asks = copy.embargoed or copy.embargo_open or _signals.says_embargo(note) or _signals.from_note(note)
        return NoStory(
            reason, format=format, attached=() if asks or len(mail.files) > MAX_FILES else mail.files, note=note
        )
    return WireError(f"{where}the mail {copy.headline or mail.guid} holds no text".replace("  ", " "), format=format)


def _read_text(envelope: framing.Envelope, forwarded: bool, hints: Hints) -> Copy:
    copy = Copy(credit=envelope.sender)
    text, tabular = framing.read(envelope, copy, hints)
    if tabular:
        framing.keep_table(text, copy)
        return copy
    return _read(layout.parts(mail_text.greeted(text)), forwarded, copy, hints)


def _read(parts: Iterable[Part], forwarded: bool, copy: Copy, hints: Hints) -> Copy:
    kept, notes = mail_text.parts(parts, forwarded)
    find.read_parts(kept, hints, copy)
    copy.notes[:0] = notes
    return copy


def _of_stub(text: str, markup: str) -> tuple[Block, ...]:
    """The blocks of the HTML, where the plain text says nothing, or little of what that says; else none."""
    count = len(text.split())
    try:
        blocks = body.blocks(markup) if markup and count < STUB_WORDS else ()
    except WireError:
        if not count:
            raise
        return ()
    said = sum(len(block.text.split()) for block in blocks)
    return blocks if count == 0 or said >= STUB_SHARE * count else ()


def _subject(subject: str) -> tuple[str, bool]:
    """The subject without what programs put before it, and whether one of these says that the mail was forwarded."""
    forwarded = False
    while (match := _PREFIX.match(subject)) and match.end() < len(subject):
        forwarded = forwarded or bool(match["forward"])
        subject = subject[match.end() :]
    return subject.strip(), forwarded


def _add_head(copy: Copy, mail: Mail, subject: str, hints: Hints) -> None:
    """Add what the head of the mail says where the text does not say it."""
    if not copy.headline or not _is_title(copy, subject):
        if copy.headline and not _same(copy.headline, subject):
            copy.blocks.insert(0, body.paragraph(copy.headline))
        copy.headline = subject or copy.headline
    elif subject and not set(_words(copy.headline)) <= set(_words(subject)):
        copy.slugline = copy.slugline or subject
    copy.signals.update(_signals.from_label(subject, mail.subject))
    for said in (subject, *_BRACKET.findall(mail.subject)):
        if _embargo.is_line(said) and not copy.embargoed:
            copy.embargoed = _embargo.end(said, hints.time_zone)
            copy.embargo_open = copy.embargoed is None
            copy.notes.append(said)
    copy.created = mail.date or copy.created
    copy.credit = copy.credit or mail.agency
    copy.source = copy.source or mail.agency or mail.sender
    if mail.person and copy.genre != RELEASE:
        copy.byline = copy.byline or mail.person
    copy.keywords.extend(mail.keywords)
    copy.language = copy.language or _languages.guess("\n".join(block.text for block in copy.blocks)) or mail.language
    if mail.attached:
        copy.notes.append(mail.attached)
    last = copy.blocks[-1].text if len(copy.blocks) > (not copy.signals) else ""
    if len(last) <= words.LONGEST_ALONE and not words.is_sentence(last) and _begins(last, mail.sender):
        copy.blocks.pop()  # a signature


def _begins(text: str, name: str) -> bool:
    """Whether `text` begins with the words of `name`."""
    said, wanted = _words(text), _words(name)
    return bool(wanted) and said[: len(wanted)] == wanted


def _is_title(copy: Copy, subject: str) -> bool:
    """Whether the first line of the text is a headline better than the subject: running text stands below it."""
    if not subject or copy.take or copy.slugline or _same(copy.headline, subject):
        return True
    first = copy.blocks[0].text if copy.blocks else ""
    running = bool(copy.dateline) or copy.genre == RELEASE or (words.is_sentence(first) and len(first) > RUNNING)
    return bool(first) and running and len(_words(copy.headline)) >= TITLE_WORDS


def _words(text: str) -> list[str]:
    return _WORDS.findall(text.casefold())


def _same(one: str, other: str) -> bool:
    return _words(one) == _words(other)
