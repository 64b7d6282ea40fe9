"""Quotation marks: which characters open and close a quotation, and what stands between them.

No mark is rewritten, so that every offset counts characters of the text as given.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice

from .languages import Language
from .types import Span

_PARAGRAPH = re.compile(r"\n\s*\n")
_DOUBLE = re.compile(r"''|``|’’|‘‘|[\"“”„‟″«»＂]")
_SINGLE = re.compile(r"['‘’‚‛`‹›]")
# French: white space inside the marks, so that only their form tells which opens. German »...« have it outside.
_SPACED = re.compile(r"(?<![^\s(\[])[«‹]\s|\s[»›](?![\w‚„›…(\[])")
_OPENING = frozenset(("“", "„", "‟", "«", "``", "‘‘", "‘", "‚", "‛", "`", "‹"))
_CLOSING = frozenset(("”", "»", "''", "’’", "’", "›"))
_BEFORE_OPENING = frozenset("([{—–-/:")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-/…'’")
_STOPS = frozenset(",.!?…;")
HEADLINE = 160  # characters of a headline, at most
ATTRIBUTED = 3  # words within which who speaks and the verb stand: "said Ann Lee", "Ann Lee said"
_COMMA = re.compile(r"[,?!]")
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--[^<>]*-->")
_ELISION = re.compile(r"\w*")


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands between marks, without them: one part a paragraph; `closed` where the last part has its mark."""

    parts: tuple[Span, ...]
    closed: bool = True


class _End(Enum):
    """How a stretch ends."""

    MARK = auto()  # with its own mark
    MISSING = auto()  # before the mark that opens the next
    PARAGRAPH = auto()  # with its paragraph


_Piece = tuple[Span, _End]


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    opens: bool
    closes: bool


def blanked(text: str) -> str:
    """`text` with white space in the place of markup, so that no mark of a tag counts and every offset stays."""
    return _TAG.sub(lambda tag: " " * len(tag.group()), text) if "<" in text else text


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of `text`: what blank lines part, without the white space around it."""
    bounds = [0]
    for gap in _PARAGRAPH.finditer(text):
        bounds += [gap.start(), gap.end()]
    bounds.append(len(text))
    found = []
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        piece = text[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            found.append(Span(start + lead, start + len(piece.rstrip())))
    return found


def find(text: str, spans: list[Span], elisions: frozenset[str] = frozenset()) -> list[Marked]:
    """What `text` holds between quotation marks, in order; `spans` are its paragraphs.

    Double marks count where the text has them, single ones where it has no others, and in a headline without double ones. A
    mark that is never closed reaches to the end of its paragraph, and on where the next one opens with a mark again; it
    never swallows more.
    """
    alone = not _uses_double(text)
    found: list[Marked] = []
    open_parts: list[Span] = []  # of a quotation that runs on from the paragraph before
    for number, span in enumerate(spans):
        single = alone or (number == 0 and _single_headline(text, spans))
        marks = list(_marks(text, span, single, elisions))
        if open_parts and not single and marks and marks[0].closes and not marks[0].opens:
            # Closed in a paragraph that did not open again.
            rest: list[_Piece] = []
            _add(rest, text, span.start, marks[0].start, _End.MARK)
            found.append(Marked((*open_parts, *(piece for piece, _ in rest))))
            open_parts = []
            del marks[0]
        pieces = _pair(text, span, marks, single)
        if open_parts:
            if pieces and _only_mark_before(text, span.start, pieces[0][0].start):
                piece, end = pieces.pop(0)
                open_parts.append(piece)
                if end is not _End.PARAGRAPH:
                    found.append(Marked(tuple(open_parts)))
                    open_parts = []
                elif pieces:
                    found.append(Marked(tuple(open_parts), closed=False))
                    open_parts = []
            else:
                found.append(Marked(tuple(open_parts), closed=False))
                open_parts = []
        found += [Marked((piece,), end is _End.MARK) for piece, end in pieces if end is not _End.PARAGRAPH]
        if pieces and pieces[-1][1] is _End.PARAGRAPH:
            open_parts = [pieces[-1][0]]
    if open_parts:
        found.append(Marked(tuple(open_parts), closed=False))
    return found


def _only_mark_before(text: str, start: int, inner: int) -> bool:
    return inner - start <= 2 and not any(char.isalnum() for char in text[start:inner])


def _uses_double(text: str) -> bool:
    """Whether the text's own marks are double: a text of single marks may hold a few double ones inside."""
    double = sum(1 for _ in _DOUBLE.finditer(text))
    if not double:
        return False
    opening = sum(
        1
        for mark in _SINGLE.finditer(text)
        if mark.group() in "'‘`" and (mark.start() == 0 or text[mark.start() - 1].isspace())
    )
    return double >= opening


def _single_headline(text: str, spans: list[Span]) -> bool:
    """Whether the first paragraph, above others, is a headline that has no double marks: its single ones quote."""
    first = text[spans[0].start : spans[0].end]
    return len(spans) > 1 and len(first) <= HEADLINE and first[-1] != "." and not _DOUBLE.search(first)


def _marks(text: str, span: Span, single: bool, elisions: frozenset[str]) -> Iterator[_Mark]:
    """The marks of one paragraph, each with what its place and its form let it do."""
    spaced = _SPACED.search(text, span.start, span.end) is not None
    within = False  # spaced marks, between which no others count
    for found in (_SINGLE if single else _DOUBLE).finditer(text, span.start, span.end):
        start, end = found.span()
        before = text[start - 1] if start > span.start else " "
        after = text[end] if end < span.end else " "
        if single and before.isalnum() and after.isalnum():
            continue  # an apostrophe
        can_open = not after.isspace() and (before.isspace() or before in _BEFORE_OPENING or not before.isalnum())
        can_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING or not after.isalnum())
        glyph = found.group()
        if spaced and glyph in "«»‹›":
            within = glyph in "«‹"
            yield _Mark(start, end, within, not within)
            continue
        if within:
            continue
        if single and can_open and not can_close and glyph in "'’" and _elided(text, end, elisions):
            continue
        if not can_close and glyph in _CLOSING and before in _STOPS:
            can_open, can_close = False, True  # “We go,”he said.
        if can_open == can_close:
            can_open, can_close = glyph not in _CLOSING, glyph not in _OPENING
            if not single and before.isalnum() and after.isalnum() and glyph in _OPENING | _CLOSING:
                can_open, can_close = glyph in _OPENING, glyph in _CLOSING
        yield _Mark(start, end, can_open, can_close)


def _elided(text: str, start: int, elisions: frozenset[str]) -> bool:
    """Whether the apostrophe before `start` stands for letters or figures left out: 'em, '90s."""
    word = _ELISION.match(text, start, start + 12)
    return word is not None and (word.group().lower() in elisions or word.group()[:1].isdigit())


def _pair(text: str, span: Span, marks: list[_Mark], single: bool) -> list[_Piece]:
    """The stretches between the marks of one paragraph, each with how it ends."""
    found: list[_Piece] = []
    opened: _Mark | None = None
    depth = 0
    for place, mark in enumerate(marks):
        if opened is None:
            if mark.opens or _turned(marks, place):
                opened, depth = mark, 0
        elif mark.closes and not (mark.opens and _nests(marks, place)):
            if depth:
                depth -= 1
            elif not (single and _possessive(text, mark, marks, place)):
                _add(found, text, opened.end, mark.start, _End.MARK)
                opened = None
        elif mark.opens:
            if _nests(marks, place):
                depth += 1
            else:
                # The mark that closes is missing: end at the last stop before the new opening.
                _add(found, text, opened.end, _last_stop(text, opened.end, mark.start), _End.MISSING)
                opened, depth = mark, 0
    if opened is not None and (not single or _begins_sentence(text, span, opened.start) or not found):
        _add(found, text, opened.end, span.end, _End.PARAGRAPH)
    return found


def _turned(marks: list[_Mark], place: int) -> bool:
    """Whether the mark at `place`, which by its place can only close, must open: the next one closes as well."""
    after = marks[place + 1 : place + 2]
    return bool(after) and after[0].closes and not after[0].opens


def _nests(marks: list[_Mark], place: int) -> bool:
    """Whether the mark that opens at `place` has two to close after it: its own, and that of the one around it."""
    after = marks[place + 1 : place + 3]
    return len(after) == 2 and all(mark.closes and not mark.opens for mark in after)


def _possessive(text: str, mark: _Mark, marks: list[_Mark], place: int) -> bool:
    """Whether a single mark that could close is the apostrophe of a plural: the officials' view."""
    before = text[mark.start - 1]
    if before in _STOPS or not before.isalpha():
        return False
    after = text[mark.end : mark.end + 2]
    if before not in "sS" or not (after[:1] == " " and after[1:2].islower()):
        return False
    return place + 1 < len(marks) and marks[place + 1].closes and not marks[place + 1].opens


def _last_stop(text: str, start: int, end: int) -> int:
    for place in range(end - 1, start, -1):
        if text[place] in _STOPS:
            return place + 1
    return start


def _begins_sentence(text: str, span: Span, start: int) -> bool:
    before = text[span.start : start].rstrip()
    return not before or before[-1] in ".!?:,"


def _add(found: list[_Piece], text: str, start: int, end: int, ends: _End) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(char.isalnum() for char in text[start : min(end, start + 200)]):
        found.append((Span(start, end), ends))


def cut(text: str, found: list[Marked], language: Language) -> list[Marked]:
    """`found`, each that is never closed cut where the words of the reporter that say who spoke begin."""
    return [marked if marked.closed else _cut(text, marked, language) for marked in found]


def _cut(text: str, marked: Marked, language: Language) -> Marked:
    last = marked.parts[-1]
    for stop in _COMMA.finditer(text, last.start, last.end):
        words = [word.group() for word in islice(_WORD.finditer(text, stop.end(), last.end), ATTRIBUTED)]
        said = next((place for place, word in enumerate(words) if word in language.cues), -1)
        if said == 0:
            named = len(words) > 1 and (words[1][0].isupper() or words[1] in language.determiners)
        else:
            named = said > 0 and (words[0][0].isupper() or words[0] in language.pronouns)
        if named:
            return Marked((*marked.parts[:-1], Span(last.start, stop.end())), closed=False)
    return marked


def ordered(found: list[Marked]) -> list[Marked]:
    """`found` by where each begins, without any that begins before the one before it ends."""
    kept: list[Marked] = []
    for marked in sorted(found, key=lambda item: item.parts[0].start):
        if not kept or kept[-1].parts[-1].end <= marked.parts[0].start:
            kept.append(marked)
    return kept
