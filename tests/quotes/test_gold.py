"""The gold stories: their marks are in order, and the engine keeps to its floors on them."""

import pytest

from benchmarks import annotated, quotes, train


@pytest.fixture(scope="module")
def gold() -> list[annotated.Annotated]:
    """The stories that the floors are set on."""
    return annotated.load(annotated.GOLD)


def test_the_gold_stories_are_those_the_floors_were_set_on() -> None:
    """Whoever changes a story must measure anew."""
    assert quotes.digest(annotated.GOLD) == quotes.FLOORS["gold_sha256"]


def test_quotations_and_speakers_are_found_as_well_as_the_floors_say(gold: list[annotated.Annotated]) -> None:
    """Spans, the mention that speaks, the two with the person resolved, and those that are said to be sure."""
    lines = list(quotes.quality(gold, []))
    assert len(quotes.by_language(gold)["en"]) >= 40
    assert [(name, value) for name, value, floor in lines if value < floor] == []


def test_the_weights_are_those_that_training_gives() -> None:
    """They are trained, not set: the same stories give the same table."""
    stories = [story for story in annotated.load(annotated.TRAINING) if story.language == "en"]
    assert train.written(*train.train(stories)) == train.TABLE.read_text(encoding="utf-8")


def test_marks_are_taken_out_of_the_text() -> None:
    """What is left is the story, with the places of what was marked."""
    story = annotated.read("“<q s1>We wait,</q>” <s1 Ann Lee>she</s1> said of the “<q s1 partial>long</q>” night.")
    assert story.text == "“We wait,” she said of the “long” night."
    first, second = story.quotations
    assert story.text[first.start : first.end] == "We wait,"
    assert (first.partial, second.partial) == (False, True)
    assert first.speaker is not None
    assert story.text[first.speaker.start : first.speaker.end] == "she"
    assert first.speaker.entity == "Ann Lee"


def test_a_mention_may_stand_inside_its_quotation() -> None:
    """As French writes it."""
    (quotation,) = annotated.read("« <q s1>Oui, dit <s1 Ann Lee>Lee</s1>, demain</q> »").quotations
    assert quotation.speaker is not None
    assert (quotation.start, quotation.end, quotation.speaker.start) == (2, 22, 11)


@pytest.mark.parametrize("source", ["“<q s1>We wait</q>”", "“<q>We wait”", "“We wait</q>”", "<q>a <q>b</q></q>"])
def test_marks_out_of_order_are_refused(source: str) -> None:
    """A mistake in a story must not pass as a score."""
    with pytest.raises(ValueError, match="story"):
        annotated.read(source, "story")


def test_a_wrong_speaker_counts_against_the_score() -> None:
    """The score falls where a story says otherwise."""
    right = annotated.read("“<q s1>We will wait here,</q>” <s1 Ann Lee>Ann Lee</s1> told Bob Cole.")
    wrong = annotated.read("“<q s1>We will wait here,</q>” Ann Lee told <s1 Bob Cole>Bob Cole</s1>.")
    assert quotes.score([right]).end_to_end == 100.0
    assert quotes.score([wrong]).end_to_end == 0.0
