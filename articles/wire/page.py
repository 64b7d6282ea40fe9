"""Plain text: the text of a news page with what stands around the story, or a press release.

Nothing in it is marked, so each block of lines is told by its look: the headline first, the furniture of the page (dates,
byline, share buttons, links to other stories) taken out wherever it stands, and what remains is the story.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from articles.story import Story

from . import _dates, _languages, body
from ._agencies import agency
from ._identity import derive
from ._text import decode
from .errors import WireError
from .hints import Hints

NAME = "page"

HEADLINE_WORDS = 30  # a first block with more is no headline
LABEL_WORDS = 6  # a line of furniture has no more, or ends as no sentence does
BYLINE_LENGTH = 120  # characters

_MARKUP = re.compile(r"\s*(?:<[!?/a-zA-Z]|[{\[])")
_BULLET = re.compile(r"^\s*(?:[•●▪◦‣·*]|[-–](?=\s))\s*")
_SENTENCE_END = re.compile(r"[.!?…:][\"'’”»)\]]*$")
_DATE_LINE = re.compile(
    r"^(?P<what>first published|published|posted|created|date|last updated|last modified|updated|modified)"
    r"(?: on| at)?\s*:?\s+(?P<when>\S.*)$",
    re.IGNORECASE,
)
_CREATED = {"first published", "published", "posted", "created", "date"}
_BYLINE = re.compile(r"^by:?\s+(?P<who>\S.*)$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"^(?P<who>[^()]*?)\s*\((?P<agency>[^()]+)\)$")
# NEW YORK — / LONDON, Sept 20 (Reuters) - / Beijing (Xinhua) --
_DATELINE = re.compile(
    r"^(?P<place>[^\W\d_][^()\n.!?]{1,60}?(?:\.[^()\n.!?]{1,20}?)?)?\s*(?:\((?P<agency>[^()\n]{2,40})\)\s*)?(?:—|–|--|-)\s+(?=\S)"
)
# Lines that call for a click and belong to no story, wherever they stand.
_FURNITURE = re.compile(
    r"^(?:follow us|share (?:this|on)|read (?:more|also)|also read|see also|watch|listen|advertisement|sponsored|"
    r"sign up|subscribe|log in|click here|print|e-?mail|comments?|tags?|topics?|image|photo|file photo|"
    r"breaking news|latest news|home|menu|skip to|copyright|all rights reserved|©)\b",
    re.IGNORECASE,
)
# Headings under which other stories stand: the story ends above them.
_END = re.compile(
    r"^(?:more (?:news |stories )?(?:from|on|in)|most (?:read|popular|viewed)|related (?:news|stories|articles|topics)|"
    r"you (?:may|might) also like|recommended(?: for you| stories)?|trending(?: now)?|top stories|"
    r"(?:leave a )?comments?|about the author)\b",
    re.IGNORECASE,
)


@dataclass
class _Found:
    """What has been found of the story so far."""

    headline: str = ""
    byline: str = ""
    credit: str = ""
    created: datetime | None = None
    updated: datetime | None = None
    paragraphs: list[str] = field(default_factory=list)


def sniff(data: bytes) -> bool:
    """Whether `data` is text and not markup or JSON."""
    try:
        text = decode(data)
    except WireError:
        return False
    return not _MARKUP.match(text)


def parse(data: bytes, hints: Hints) -> list[Story]:
    """The one story of the page. WireError where no paragraph of one is in it."""
    found = _Found()
    for block in _blocks(decode(data)):
        if found.headline and _END.match(block) and _is_label(block):
            break
        _take(block, found, hints)
    if not found.paragraphs:
        raise WireError("no paragraph of a story is in this text", format=NAME)
    return [_story(found, hints)]


def _blocks(text: str) -> Iterator[str]:
    """Blocks of lines between blank lines, each on one line; single lines where no line is blank."""
    parts = re.split(r"\n[^\S\n]*\n", text) if re.search(r"\S[^\S\n]*\n[^\S\n]*\n\s*\S", text) else text.split("\n")
    for part in parts:
        lines = [" ".join(line.split()) for line in part.split("\n")]
        lines = [line for line in lines if line]
        if all(_BULLET.match(line) for line in lines) or all(_SENTENCE_END.search(line) for line in lines):
            yield from lines  # a list, or paragraphs of one line each
        else:
            yield " ".join(lines)


def _take(block: str, found: _Found, hints: Hints) -> None:
    """Put `block` where it belongs; nowhere where it is furniture."""
    if not block or _take_date(block, found, hints) or _take_byline(block, found):
        return
    if _BULLET.match(block):
        item = _BULLET.sub("", block)
        if found.paragraphs and not _is_label(item):
            found.paragraphs.append(item)
    elif _FURNITURE.match(block) and _is_label(block):
        return
    elif not found.headline and not found.paragraphs and _is_headline(block):
        found.headline = block
    elif block != found.headline:
        found.paragraphs.append(block)


def _take_date(block: str, found: _Found, hints: Hints) -> bool:
    """Whether `block` is a line that tells a date; the date is kept."""
    match = _DATE_LINE.match(block)
    if not match and (found.paragraphs or not found.headline):
        return False
    when = _dates.read(match["when"] if match else block, hints.time_zone)
    if when is None:
        return False
    if match and match["what"].lower() not in _CREATED:
        found.updated = when
    else:
        found.created = found.created or when
    return True


def _take_byline(block: str, found: _Found) -> bool:
    """Whether `block` is a line that tells who wrote it: people go to the byline, an agency to the credit."""
    match = _BYLINE.match(block)
    if not match or len(block) > BYLINE_LENGTH or _SENTENCE_END.search(block):
        return False
    who = match["who"]
    if bracket := _IN_BRACKETS.match(f" {who}" if who.startswith("(") else who):
        found.credit, who = bracket["agency"], bracket["who"].strip()
    if name := agency(who):
        found.credit, who = name, ""
    found.byline = found.byline or who
    return True


def _is_label(text: str) -> bool:
    """Whether `text` is a button or heading, not a sentence."""
    return not _SENTENCE_END.search(text) or len(text.split()) <= LABEL_WORDS


def _is_headline(text: str) -> bool:
    return len(text.split()) <= HEADLINE_WORDS and not text.endswith(".")


def _story(found: _Found, hints: Hints) -> Story:
    dateline, credit, first = _split_dateline(found.paragraphs[0])
    paragraphs = [body.paragraph(text) for text in (first, *found.paragraphs[1:])]
    credit = credit or found.credit
    text = "\n\n".join(block.text for block in paragraphs)
    return Story(
        guid=derive(hints.source or credit, found.created, found.headline or paragraphs[0].text),
        headline=found.headline,
        byline=found.byline,
        dateline=dateline,
        credit=credit,
        source=hints.source or credit,
        body=tuple(paragraphs),
        language=_languages.guess(text),
        first_created=found.created,
        version_created=found.updated or found.created,
    )


def _split_dateline(paragraph: str) -> tuple[str, str, str]:
    """The dateline, the agency named in it, and the paragraph without it; the first two empty where it has none."""
    match = _DATELINE.match(paragraph)
    if not match:
        return "", "", paragraph
    place, credit = (match["place"] or "").strip(" ,"), match["agency"] or ""
    if not place.split(",")[0].isupper() and not credit:
        return "", "", paragraph
    return place, credit, paragraph[match.end() :]
