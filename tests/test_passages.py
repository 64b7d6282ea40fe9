"""Which row is which passage of a changed text."""

import gc
import time

import pytest

from articles.models import Quote
from articles.passages import ALIKE, Taken, alike, around, join, join_corrected, places


def passages(text: str) -> list[Quote]:
    """What stands between curly marks in `text`."""
    found, start = [], text.find("“")
    while start >= 0:
        end = text.index("”", start)
        found.append(Quote(text=text[start + 1 : end], start=start + 1, end=end, **around(text, start + 1, end)))
        start = text.find("“", end)
    return found


def joined(before: str, after: str) -> list[tuple[int, int]]:
    """The number of each quotation of `before`, with that of the one of `after` that it is."""
    old, new = passages(before), passages(after)
    pairs, left, free = join(old, new)
    pairs += join_corrected(left, free, pairs)[0]
    return sorted((old.index(row), new.index(one)) for row, one in pairs)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("“Yes,” said A. “No,” said B.", "Now. “Yes,” said A. “No,” said B.", [(0, 0), (1, 1)]),
        ("“No,” said B. “Yes,” said A.", "“Yes,” said A. “No,” said B.", [(0, 1), (1, 0)]),
        ("“Yes,” said A.\n\n“Yes,” said B.", "“Yes,” said B.", [(1, 0)]),
        ("“Yes,” said A.\n\n“Yes,” said B.", "“Yes,” said A.", [(0, 0)]),
        ("“Yes,” he said. " * 3, "Now. " + "“Yes,” he said. " * 3, [(0, 0), (1, 1), (2, 2)]),
        ("“The harbor is open,” he said.", "Now. “The harbour is open,” he said.", [(0, 0)]),
        ("“The harbor is open.” “Yes,” he said.", "“The harbour is open.” “No,” he said.", [(0, 0)]),
        ("“The harbor is open,” he said.", "“It was always us,” he said.", []),
        ("“The harbour is open,” he said.", "“The harbour is not open,” he said.", [(0, 0)]),
    ],
)
def test_a_row_is_the_passage_most_like_it(before: str, after: str, expected: list[tuple[int, int]]) -> None:
    assert joined(before, after) == expected


def test_a_letter_that_changed_its_place_leaves_texts_alike_and_other_words_do_not() -> None:
    assert alike("It is open", "It is opne") > ALIKE > alike("It is open", "We are here")
    assert alike("Same", "same") == 1
    assert alike("A word", "A word and many, many more of them that were never said before") == 0


def test_every_place_of_words_is_found_and_what_overlaps_is_taken_once() -> None:
    found = places("anana and banana", ["ana", "ban"])
    assert [(one.text, one.start) for one in found] == [("ana", 0), ("ana", 2), ("ban", 10), ("ana", 11), ("ana", 13)]
    taken = Taken()
    assert [taken.take(one) for one in reversed(found)] == [True, False, True, True, False]


@pytest.mark.parametrize("kind", ["the same", "the same, all moved and half gone", "each corrected", "by turns"])
def test_time_grows_with_the_number_of_quotations(kind: str) -> None:
    def seconds(number: int) -> float:
        text = {
            "each corrected": "".join(f"“We counted {n} ships,” he said. " for n in range(number)),
            "by turns": "".join(f"“Yes,” said number {n % 97} of them. " for n in range(number)),
        }.get(kind, "“Yes,” he said. " * number)
        after = text.replace("ships", "ship") if kind == "each corrected" else f"Now. {text[len(text) // 2 :]}"
        old, new = passages(text), passages(after if kind != "the same" else text)
        gc.disable()
        start = time.process_time()
        pairs, left, free = join(old, new)
        join_corrected(left, free, pairs)
        spent = time.process_time() - start
        gc.enable()
        return spent

    assert seconds(8_000) < 25 * min(seconds(1_000) for _ in range(3))
