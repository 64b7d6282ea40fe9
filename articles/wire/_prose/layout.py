"""The blocks of plain text, by its look alone: paragraphs, lists, and lines that stand for themselves.

Senders part paragraphs by blank lines, by an indent, or not at all; they wrap lines, or do not.
"""

import html
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.story import Block

from .. import body
from ..errors import WireError
from . import dateline, words

# Far more than any story has; what has more is no copy and would only keep the importer busy.
MAX_SIZE, MAX_LINES = 1_000_000, 10_000
SHORTEST_WRAP, LONGEST_WRAP = 50, 100  # characters; shorter lines were ended, longer ones never wrapped
HEAD_LINES, HEAD_GROUPS = 6, 3  # above copy, at most: lines, and groups of them between blank lines
FEW_LINES = 4  # with no more, a headline and a paragraph look like a wrapped paragraph

_BLANK = re.compile(r"\n(?:[^\S\n]*(?:[-=*~]{5,}[^\S\n]*)?\n)+")  # blank lines, and rules
# Signs that are nothing but bullets, and dashes, which a wrapped line may begin with too.
_BULLET = re.compile(r"(?:[•●▪■◦‣·]|[*o](?=\s))\s*(?=\S)")
_DASH = re.compile(r"[-–—]\s+(?=\S)")
_LETTER = re.compile(r"\w")
_CASED = re.compile(r"[A-ZÀ-ÞΑ-ΩА-Я]{2}|[a-zß-ÿα-ωа-я]{2}")


@dataclass(frozen=True, slots=True)
class Part:
    """Lines that belong together, as one text, or as the items of a list; `made` where they are a block already."""

    text: str
    items: tuple[str, ...] = ()
    made: Block | None = None

    def block(self) -> Block:
        """The block that it makes in a story. One item alone makes no list."""
        if self.made is not None:
            return self.made
        if len(self.items) < 2:
            return body.paragraph(self.text)
        items = "".join(f"<li>{html.escape(item, quote=False)}</li>" for item in self.items)
        return body.blocks(f"<ul>{items}</ul>")[0]


def parts(text: str) -> Iterator[Part]:
    """The parts of `text` in order."""
    for number, group in enumerate(_groups(text.strip("\n"))):
        lines = [line for line in map(_Line, group) if line.text]
        yield from _parts(lines, is_head=number < HEAD_GROUPS)


def check(text: str) -> None:
    """Refuse, by a WireError, a text that has more lines or characters than any story."""
    if len(text) > MAX_SIZE or text.count("\n") > MAX_LINES:
        raise WireError(f"the text is longer than {MAX_SIZE:,} characters or {MAX_LINES:,} lines")


class _Line:
    """A line, with what its look says."""

    __slots__ = ("bullet", "item", "length", "text")

    def __init__(self, raw: str) -> None:
        self.text = " ".join(raw.split())
        sign = _BULLET.match(self.text)
        self.bullet = "•" if sign else "-" if (sign := _DASH.match(self.text)) else ""
        self.item = self.text[sign.end() :] if sign else self.text
        self.length = len(self.text)


def _groups(text: str) -> Iterator[list[str]]:
    """The lines between blank lines; those between indents, else single lines, where no line is blank."""
    chunks = _BLANK.split(text)
    if len([chunk for chunk in chunks if _LETTER.search(chunk)]) > 1:
        for chunk in chunks:
            yield from _indented(chunk.split("\n"))
        return
    lines = [line for line in text.split("\n") if line.strip()]
    groups = list(_indented(lines))
    if len(groups) > 1 or _is_wrapped(lines):
        yield from groups
    else:
        yield from ([line] for line in lines)


def _indented(lines: list[str]) -> Iterator[list[str]]:
    """`lines`, parted before each that is indented where others are not, or where a sentence ends above it."""
    indents = [line[:2].isspace() for line in lines]
    if all(indents[1:]) or any(_Line(line).bullet for line, is_in in zip(lines, indents, strict=True) if is_in):
        yield lines
        return
    ends = [not indents[place] or words.is_sentence(line.rstrip()) for place, line in enumerate(lines)]
    starts = [place for place, is_in in enumerate(indents) if place and is_in and ends[place - 1]]
    for start, end in itertools.pairwise([0, *starts, len(lines)]):
        yield lines[start:end]


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether most lines end in the middle of a sentence, at the same width. Of a few, the next goes on in lower case."""
    pairs = [(line.strip(), following.strip()) for line, following in itertools.pairwise(lines)]
    wrapped = [
        line
        for line, following in pairs
        if SHORTEST_WRAP <= len(line) <= LONGEST_WRAP
        and not words.is_sentence(line)
        and (len(pairs) > FEW_LINES or following[0].islower())
    ]
    return bool(pairs) and len(wrapped) * 3 > len(pairs) * 2


def _parts(lines: list[_Line], is_head: bool) -> Iterator[Part]:
    """The parts of lines between which none is blank; in the head of a text they may be labels, headline and date."""
    if len(lines) > 1 and all(words.is_sentence(line.text) and not line.bullet for line in lines):
        yield from (Part(line.text) for line in lines)  # paragraphs of one line each
        return
    wrap = max((line.length for line in lines), default=0)
    text, items = list[_Line](), list[list[_Line]]()
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else None
        if line.bullet and (line.bullet != "-" or _may_begin(before, bool(items))):
            yield from _paragraph(text)
            text = []
            items.append([line])
        elif items and before and _goes_on(before, line, wrap):
            items[-1].append(line)
        else:
            yield from _list(items)
            items = []
            if text and before and (_parted(before, line, place) or (is_head and _is_other(before, line, place))):
                yield from _paragraph(text)
                text = []
            text.append(line)
            if place == 0 and _is_heading(lines):
                yield from _paragraph(text)
                text = []
    yield from _list(items)
    yield from _paragraph(text)


def _parted(before: _Line, line: _Line, place: int) -> bool:
    """Whether `line`, the one at `place`, is no part of the paragraph above it, though no blank line says so."""
    return words.is_alone(line.text) or words.is_alone(before.text) or (place < HEAD_LINES and _has_dateline(line))


def _is_other(before: _Line, line: _Line, place: int) -> bool:
    """Whether `line`, in the head of a text, is no part of the headline above it: a date, a name, or in another case."""
    cased = before.text.isupper() != line.text.isupper() and all(_CASED.search(one.text) for one in (before, line))
    return place < HEAD_LINES and (cased or any(words.is_top(one.text) for one in (before, line)))


def _has_dateline(line: _Line) -> bool:
    """Whether the copy begins with `line`: the headline above it is parted from it by no blank line."""
    found = dateline.find(line.text)
    return found is not None and bool(found.agency or found.when)


def _may_begin(before: _Line | None, in_list: bool) -> bool:
    """Whether a dash begins an item: a sentence may have one where its line was wrapped."""
    return in_list or before is None or words.is_sentence(before.text) or before.length < SHORTEST_WRAP


def _goes_on(before: _Line, line: _Line, wrap: int) -> bool:
    """Whether `line` goes on with the item above it."""
    return line.text[0].islower() or (
        not words.is_sentence(before.text) and before.length >= SHORTEST_WRAP and before.length * 4 > wrap * 3
    )


def _is_heading(lines: list[_Line]) -> bool:
    """Whether the first of `lines` is a heading over the others: much shorter, though they have room for more words."""
    first, others = lines[0], lines[1:]
    if words.FULL_STOP.search(first.text) or not any(
        ". " in line.text or words.is_sentence(line.text) for line in others
    ):
        return False
    wrap = max(line.length for line in others)
    starts_anew = not others[0].text[0].islower() and not others[0].bullet
    return starts_anew and wrap >= SHORTEST_WRAP and first.length + len(others[0].text.split()[0]) < wrap * 0.7


def _paragraph(lines: list[_Line]) -> Iterator[Part]:
    if lines:
        yield Part(" ".join(line.text for line in lines))


def _list(items: list[list[_Line]]) -> Iterator[Part]:
    """The list of `items`; a dash alone begins a remark or says who said something, and stays."""
    if len(items) == 1 and items[0][0].bullet == "-":
        yield from _paragraph(items[0])
    elif items:
        texts = [" ".join([item[0].item, *(line.text for line in item[1:])]) for item in items]
        yield Part(" ".join(texts), tuple(texts))
