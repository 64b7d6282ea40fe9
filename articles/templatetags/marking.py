"""The text of a story as the page shows it: quotations washed and badged with their speakers, people linked.

Plain functions over markup and offsets. `mark` is the way in.
"""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import nh3
from django.utils.safestring import SafeString, mark_safe

from articles.story import Block, BlockKind
from articles.wire import body

PARTING = 2  # characters of the blank line between two blocks in the plain text
# Elements whose own text is white space between their parts: nothing may be put there.
STRUCTURE = {"table", "thead", "tbody", "tr", "ul", "ol"}
TAGS = set(body.BLOCKS) | body.INSIDE | {"mark", "span"}
ATTRIBUTES = {
    **body.ATTRIBUTES,
    "a": {"href", "title", "rel", "class", "aria-label"},
    "mark": {"id", "class"},
    "span": {"class", "lang"},
}

_GUILLEMETS, _SPACES = "«»‹›", " \xa0\u202f"  # French sets a space between a guillemet and the words
_MARK = r"''|``|’’|‘‘|[\"“”„‟″＂'‘’‚‛`「」『』]"
_OPENED = re.compile(rf"(?:{_MARK}|[{_GUILLEMETS}][{_SPACES}]?)\Z")
_CLOSED = re.compile(rf"{_MARK}|[{_SPACES}]?[{_GUILLEMETS}]")
_LONGEST = 2  # characters of a mark, with its space
_NAME = re.compile(r"</?([a-z0-9]+)")


@dataclass(frozen=True, slots=True)
class Badge:
    """The sign of a speaker: a letter that leads to `address`; `kind` says which shape, `name` who it is."""

    letter: str
    address: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation on the page: its `pieces` in the plain text without their marks, its anchor and its badge."""

    anchor: str
    pieces: Sequence[tuple[int, int]]
    badge: Badge


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of the plain text that leads to `address`."""

    start: int
    end: int
    address: str


@dataclass(slots=True)
class _Stretch:
    """What is wrapped around the text from `start` to `end`: `first` where it begins, `again` where it goes on."""

    start: int
    end: int
    first: str
    again: str
    closing: str
    after: str = ""
    begun: bool = False

    def opening(self) -> str:
        opening = self.again if self.begun else self.first
        self.begun = True
        return opening


def mark(
    markup: str, text: str, passages: Iterable[Passage] = (), links: Iterable[Link] = (), dateline: str = ""
) -> SafeString:
    """The body `markup` with `passages` washed and badged, `links` linked, and `dateline` before its first paragraph.

    Offsets count characters of `text`. Where that is not the text of `markup` they say nothing, and nothing is marked.
    """
    blocks = body.blocks(markup)
    stretches = _stretches(text, passages, links) if "\n\n".join(block.text for block in blocks) == text else []
    first = next((block for block in blocks if block.kind == BlockKind.PARAGRAPH), None)
    marker = _Marker(stretches)
    marked = [marker.block(block, _dateline(dateline, text) if block is first else "") for block in blocks]
    # Cleaned last: whatever an offset or a name has done to the markup, this is what may leave the house.
    return mark_safe(
        nh3.clean("\n".join(marked), tags=TAGS, attributes=ATTRIBUTES, url_schemes=body.SCHEMES, link_rel=None)
    )


def _dateline(dateline: str, text: str) -> str:
    """The dateline and its dash; nothing where the text itself begins with it."""
    dateline = dateline.strip().rstrip("-–—").rstrip()
    if not dateline or text.casefold().startswith(dateline.casefold()):
        return ""
    return f'<span class="dateline">{html.escape(dateline)} —</span> '


def _stretches(text: str, passages: Iterable[Passage], links: Iterable[Link]) -> list[_Stretch]:
    """All that is to be wrapped, the outer before the inner."""
    washes = [wash for passage in passages for wash in _washes(text, passage)]
    stretches = washes + [
        stretch
        for link in links
        if (stretch := _linked(text, link))
        # A link that a quotation begins or ends in would hold the badge, which is a link itself.
        and all(
            stretch.end <= wash.start
            or wash.end <= stretch.start
            or (wash.start <= stretch.start and stretch.end <= wash.end)
            for wash in washes
        )
    ]
    return sorted(stretches, key=lambda stretch: (stretch.start, -stretch.end))


def _washes(text: str, passage: Passage) -> list[_Stretch]:
    """The pieces of a quotation with their marks; the anchor at the first, the badge after the last."""
    again = '<mark class="quotation">'
    pieces = [_with_marks(text, *piece) for start, end in passage.pieces if (piece := _inside(text, start, end))]
    washes = [_Stretch(start, end, again, again, "</mark>") for start, end in sorted(pieces)]
    if washes:
        washes[0].first = f'<mark class="quotation" id="{html.escape(passage.anchor)}">'
        washes[-1].after = badge_markup(passage.badge)
    return washes


def badge_markup(badge: Badge) -> str:
    """The badge as a link whose accessible name is the speaker."""
    name = html.escape(badge.name)
    return (
        f'<a class="badge {html.escape(badge.kind)}" href="{html.escape(badge.address)}" '
        f'aria-label="{name}" title="{name}">{html.escape(badge.letter)}</a>'
    )


def _linked(text: str, link: Link) -> _Stretch | None:
    inside = _inside(text, link.start, link.end)
    opening = f'<a class="person" href="{html.escape(link.address)}">'
    return _Stretch(*inside, opening, opening, "</a>") if inside else None


def _inside(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The part of the stretch that lies in `text`, without white space at its ends; None where there is none."""
    start, end = max(0, start), min(len(text), end)
    piece = text[start:end]
    if not piece.strip():
        return None
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the quotation mark that stands before it and the one after it, where there are any."""
    opened = _OPENED.search(text[max(0, start - _LONGEST) : start])
    closed = _CLOSED.match(text[end : end + _LONGEST])
    return start - (len(opened[0]) if opened else 0), end + (len(closed[0]) if closed else 0)


class _Marker:
    """Wraps the stretches around the text, block after block."""

    def __init__(self, stretches: list[_Stretch]) -> None:
        self.stretches = stretches
        self.place = 0  # in the plain text
        self.elements: list[str] = []  # that are open here
        self.badges: list[str] = []  # that wait for the end of a link

    def block(self, block: Block, before: str) -> str:
        """One block, marked, with `before` ahead of its text."""
        out: list[str] = []
        for raw, text in body.pieces(body.block_markup(block)):
            if name := _NAME.match(raw):
                out += [raw, before]
                before = ""
                self._note(name[1], raw)
                if self.badges and "a" not in self.elements:
                    out += self.badges
                    self.badges = []
            else:
                out.append(self._run(text))
            self.place += len(text)
        self.place += PARTING
        out += self.badges
        self.elements, self.badges = [], []
        return "".join(out)

    def _note(self, name: str, raw: str) -> None:
        if raw.startswith("</"):
            while self.elements and self.elements.pop() != name:
                pass
        elif name != "br":
            self.elements.append(name)

    def _run(self, text: str) -> str:
        """One run of text: each wrap is opened and closed inside of it, so that elements stay well nested."""
        start, end = self.place, self.place + len(text)
        here = self._here(start, end)
        bounds = {bound for stretch in here for bound in (stretch.start, stretch.end) if start < bound < end}
        out: list[str] = []
        open_now: list[_Stretch] = []
        for left, right in pairwise(sorted({start, end} | bounds)):
            wanted = [stretch for stretch in here if stretch.start <= left and right <= stretch.end]
            shared = 0
            while shared < min(len(wanted), len(open_now)) and wanted[shared] is open_now[shared]:
                shared += 1
            out += [stretch.closing for stretch in reversed(open_now[shared:])]
            out += self._ended(here, left)
            out += [stretch.opening() for stretch in wanted[shared:]]
            out.append(html.escape(text[left - start : right - start], quote=False))
            open_now = wanted
        out += [stretch.closing for stretch in reversed(open_now)]
        return "".join(out + self._ended(here, end))

    def _here(self, start: int, end: int) -> list[_Stretch]:
        """The stretches of which this run holds a part."""
        self.stretches = [stretch for stretch in self.stretches if stretch.end > start]
        if self.elements and self.elements[-1] in STRUCTURE:
            return []
        in_link = "a" in self.elements
        return [
            stretch for stretch in self.stretches if stretch.start < end and not (in_link and stretch.closing == "</a>")
        ]

    def _ended(self, here: list[_Stretch], place: int) -> list[str]:
        """The badges due at `place`; inside of a link they wait until it ends."""
        due = [stretch.after for stretch in here if stretch.end == place and stretch.after]
        if "a" not in self.elements:
            return due
        self.badges += due
        return []
