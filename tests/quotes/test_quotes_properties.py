"""What holds for any text at all, and how the time grows."""

import gc
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.quotes import analyse

PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "'",
        "‘",
        "’",
        "``",
        "''",
        "«",
        "\n\n",
        " ",
        ". ",
        ", ",
        "said ",
        "Ann Lee ",
        "he ",
        "the official ",
        "of ",
    ]
)


def check(text: str) -> None:
    analysis = analyse(text)
    for quotation in analysis.quotations:
        assert quotation.text == text[quotation.start : quotation.end] != ""
        assert quotation.parts[0].start == quotation.start
        assert quotation.parts[-1].end == quotation.end
        assert all(part.start < part.end for part in quotation.parts)
        assert all(one.end <= other.start for one, other in pairwise(quotation.parts))
        assert quotation.speaker is None or quotation.speaker in analysis.entities
        assert 0 <= quotation.confidence <= 1
    assert all(one.end <= other.start for one, other in pairwise(analysis.quotations))
    assert all(span.start < span.end <= len(text) for entity in analysis.entities for span in entity.spans)


@settings(deadline=None)
@given(st.text())
def test_any_text_ends_in_order(text: str) -> None:
    check(text)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_mixture_of_marks_and_words_ends_in_order(text: str) -> None:
    check(text)


@pytest.mark.parametrize("unit", ["“", '" ', "‘a ", "said ", "Ann Lee said, ", "“We go,” he said.\n\n", "the head of "])
def test_time_grows_with_length(unit: str) -> None:
    def seconds(length: int) -> float:
        """Of the processor, the least of three: what else the machine does, and other tests left behind, counts little."""
        spent = []
        gc.disable()
        for _ in range(3):
            start = time.process_time()
            analyse((unit * length)[:length])
            spent.append(time.process_time() - start)
        gc.enable()
        return min(spent)

    assert seconds(80_000) < 25 * seconds(10_000)  # 8 times as long; in the square of its length it would be 64 times
