"""What holds for any text at all, and how the time grows."""

import gc
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.quotes import analyse
from articles.quotes.languages import TABLES
from benchmarks.annotated import GOLD, Annotated, load
from benchmarks.quotes import growth

STORIES = load(GOLD)

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
        "»",
        "„",
        "<i>",
        "’s ",
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


def check(text: str, language: str = "en") -> None:
    analysis = analyse(text, language)
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


LANGUAGES = st.sampled_from(["en", *sorted(TABLES), "fi"])


@settings(deadline=None)
@given(st.text(), LANGUAGES)
def test_any_text_ends_in_order(text: str, language: str) -> None:
    check(text, language)


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES, max_size=60).map("".join), LANGUAGES)
def test_any_mixture_of_marks_and_words_ends_in_order(text: str, language: str) -> None:
    check(text, language)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(STORIES), st.data())
def test_a_story_with_marks_and_words_lost_or_put_in_ends_in_order(story: Annotated, data: st.DataObject) -> None:
    text = story.text
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(text)))
        text = text[:place] + data.draw(st.just("") | PIECES) + text[place + data.draw(st.integers(0, 3)) :]
    check(text, story.language)


UNITS = [
    "“",
    '"',
    '" ',
    "'",
    "‘a ",
    "`",
    "«",
    "said ",
    "said “",
    "<a ",
    "(",
    ", ",
    "Ann Lee said, ",
    "Ann ",
    "the head of ",
]


@pytest.mark.parametrize("unit", [*UNITS, "“We go,” he said.\n\n", "“We go,” he said. "])
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

    assert seconds(100_000) < 25 * seconds(
        10_000
    )  # 10 times as long; in the square of its length it would be 100 times


def test_a_text_of_a_megabyte_takes_about_ten_times_as_long_as_a_tenth_of_it() -> None:
    """What does nothing but part it into words takes a little more than ten times as well: memory is far from the processor."""
    text = "\n\n".join(story.text for story in STORIES if story.language == "en")
    assert growth(text) < 13
