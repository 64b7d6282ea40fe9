"""Quotations found again in a changed text: which stored row is which passage of now. Plain functions over rows.

A passage is a Quote that has not been saved: words, their place, and the text around them. The time of all this grows
about as the text and the number of rows do, whatever they hold.
"""

from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from articles.models import Quote

CONTEXT = 32  # characters before and after a quotation, kept to find it again
HALF = CONTEXT // 2  # enough to tell two like quotations apart where the words further off have changed

# The share of runs of three letters that two texts have in common from which one is the other, a little corrected. Of 1,600
# quotations in the stories of `benchmarks/`, two that follow each other share 0.633 at most; where two neighbouring letters
# change places, a text of nine letters keeps 7 runs of its 11, a longer one more.
ALIKE = 0.635

Sign = Callable[[Quote], tuple[object, ...]]
Pairs = list[tuple[Quote, Quote]]  # a stored row and the passage that it is

# What a row and a passage have in common where they are one, the surest first. Where like quotations stand in one text,
# the words around each tell more than its place, which any change before it moves.
_SIGNS: tuple[Sign, ...] = (
    lambda one: (one.text, one.prefix, one.suffix, one.start),
    lambda one: (one.text, one.prefix, one.suffix),
    lambda one: (one.text, one.suffix),
    lambda one: (one.text, one.prefix),
    lambda one: (one.text, one.prefix[-HALF:], one.suffix[:HALF]),
    lambda one: (one.text, one.suffix[:HALF]),
    lambda one: (one.text, one.prefix[-HALF:]),
    lambda one: (one.text, one.start),
    lambda one: (one.text,),
)
# What they have in common where only words of the quotation itself have changed.
_BESIDE: tuple[Sign, ...] = (lambda one: (one.suffix,), lambda one: (one.prefix,))


def around(text: str, start: int, end: int) -> dict[str, str]:
    """The columns of a Quote for what stands before and after the stretch of `text`."""
    return {"prefix": text[max(0, start - CONTEXT) : start], "suffix": text[end : end + CONTEXT]}


def places(text: str, words: Iterable[str]) -> list[Quote]:
    """Every place in `text` of each of `words`, in order, as a passage."""
    found = []
    for one in set(words):
        start = text.find(one)
        while start >= 0:
            end = start + len(one)
            found.append(Quote(text=one, start=start, end=end, **around(text, start, end)))
            start = text.find(one, start + 1)
    return sorted(found, key=lambda passage: passage.start)


class Taken:
    """Stretches of a text that do not overlap, each held by one quotation."""

    def __init__(self) -> None:
        self._stretches: list[tuple[int, int]] = []

    def overlaps(self, one: Quote) -> bool:
        """Whether one of the stretches shares a character with `one`."""
        after = bisect_left(self._stretches, (one.end,))
        return after > 0 and self._stretches[after - 1][1] > one.start

    def take(self, one: Quote) -> bool:
        """Hold the place of `one`; False, and nothing is held, where it overlaps another."""
        if self.overlaps(one):
            return False
        insort(self._stretches, (one.start, one.end))
        return True


def join(rows: Sequence[Quote], passages: Sequence[Quote]) -> tuple[Pairs, list[Quote], list[Quote]]:
    """Each row with the passage of the same words that it is; the rows left over; the passages left over.

    Both come, and are left, in the order of their places. Of several passages with the same words a row is the one with
    the most alike around it, and among those the nearest that keeps the order.
    """
    pairs: Pairs = []
    for sign in _SIGNS:
        if not rows or not passages:
            break
        waiting, here = _by(sign, rows), _by(sign, passages)
        pairs += [pair for key, group in waiting.items() if key in here for pair in _nearest(group, here[key])]
        rows, passages = _left(rows, passages, pairs)
    return pairs, list(rows), list(passages)


def join_corrected(
    rows: Sequence[Quote], passages: Sequence[Quote], known: Pairs
) -> tuple[Pairs, list[Quote], list[Quote]]:
    """As `join`, for passages in which a few words were corrected: alike, and where the row stands after the change.

    Where that is, is told by the `known` rows before and after it, or by the same words around it.
    """
    shifts = sorted((row.start, passage.start - row.start) for row, passage in known)
    beside = [(sign, _by(sign, passages)) for sign in _BESIDE]
    pairs: Pairs = []
    used: set[int] = set()
    for row in rows:
        at = bisect_left(shifts, (row.start,))
        near = [one for sign, groups in beside for one in _closest(row.start, groups.get(sign(row), []))]
        for shift in {shift for _, shift in shifts[max(0, at - 1) : at + 1]} or {0}:
            near += _overlapped(row.start + shift, row.end + shift, passages)
        free = {one.start: one for one in near if one.start not in used}
        likeness, start = max(((alike(row.text, one.text), start) for start, one in free.items()), default=(0.0, 0))
        if likeness >= ALIKE:
            pairs.append((row, free[start]))
            used.add(start)
    return pairs, *_left(rows, passages, pairs)


def alike(one: str, other: str) -> float:
    """How much two texts have in common, from 0 to 1: the share (Dice) of the runs of three letters of both."""
    if 2 * min(len(one), len(other)) < ALIKE * (len(one) + len(other)):
        return 0.0  # so unlike in length that the letters need no look
    first, second = _threes(one), _threes(other)
    return 2 * (first & second).total() / (first.total() + second.total())


def _threes(text: str) -> Counter[str]:
    padded = f"  {text.casefold()}  "
    return Counter(padded[at : at + 3] for at in range(len(padded) - 2))


def _by(sign: Sign, quotes: Iterable[Quote]) -> dict[tuple[object, ...], list[Quote]]:
    groups: defaultdict[tuple[object, ...], list[Quote]] = defaultdict(list)
    for quote in quotes:
        groups[sign(quote)].append(quote)
    return groups


def _left(rows: Sequence[Quote], passages: Sequence[Quote], pairs: Pairs) -> tuple[list[Quote], list[Quote]]:
    joined = {id(one) for pair in pairs for one in pair}
    return [one for one in rows if id(one) not in joined], [one for one in passages if id(one) not in joined]


def _overlapped(start: int, end: int, passages: Sequence[Quote]) -> Sequence[Quote]:
    """Those of `passages`, which do not overlap each other, that share a character with the stretch."""
    first = bisect_right(passages, start, key=lambda one: one.end)
    return passages[first : bisect_left(passages, end, key=lambda one: one.start)]


def _closest(start: int, passages: Sequence[Quote]) -> Sequence[Quote]:
    """The one or two of `passages` that begin nearest to `start`, before it and after it."""
    at = bisect_left(passages, start, key=lambda one: one.start)
    return passages[max(0, at - 1) : at + 1]


def _nearest(rows: list[Quote], passages: list[Quote]) -> Iterator[tuple[Quote, Quote]]:
    """Each of the shorter list with the nearest of the longer, in order: enough are left for those that follow."""
    few, many = (rows, passages) if len(rows) <= len(passages) else (passages, rows)
    starts = [one.start for one in many]
    first = 0
    for last, one in enumerate(few, start=len(many) - len(few)):
        at = bisect_left(starts, one.start, first, last)
        if at > first and one.start - starts[at - 1] <= starts[at] - one.start:
            at -= 1
        first = at + 1
        yield (one, many[at]) if few is rows else (many[at], one)
