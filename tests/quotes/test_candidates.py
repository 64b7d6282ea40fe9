"""Who may speak a quotation: candidates with a verb of saying and without, in headlines, and who is none."""

import pytest

from articles.quotes import analyse, extract


def speakers(text: str) -> list[str | None]:
    return [quotation.speaker.label if quotation.speaker else None for quotation in extract(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“That is a good start!” beamed Ann Lee.",
        "“That is a good start,” an angry Ann Lee retaliated.",
        "In the words of Ann Lee, “that is a good start”.",
        "Ann Lee’s answer was: “That is a good start.”",
        "Ann Lee turned the page: “That is a good start.”",
        "Ann Lee went on: “That is a good start.”",
        "“That is a good start,” asked Sen. Ann Lee of Ohio, who had come late.",
        "“That is a good start,” his old friend Ann Lee said.",
        "“That is a good start,” the Herald’s Ann Lee said.",
        "“That is a good start,” after all that came before, says Ann Lee.",
        "A member named Ann Lee had come late. She said it was “a good start”.",
        "“It rained.\n\n“That is a good start,” Ann Lee said.",
        "Bob Cole met the press, with Ann Lee calling it “a good start”.",
        "Ann Lee, curator and director of shows at the Oakdale museum, said it was “a good start”.",
        "The head of the board (a charity), Ann Lee, called it “a good start”.",
        "Bob Cole heard Ann Lee say that she saw “a good start”.",
        "Ann Lee came to the town. Her latest warning was of “a good start”.",
    ],
)
def test_the_speaker_is_found_however_the_sentence_is_built(text: str) -> None:
    assert speakers(text) == ["Ann Lee"]


def test_who_is_asked_in_the_passive_does_not_ask() -> None:
    assert speakers("Ann Lee was asked, “Will you go there again?”") != ["Ann Lee"]


def test_somebody_far_off_gives_way_to_whoever_speaks_between() -> None:
    assert (
        speakers("Bob Cole thanked the town and said it was good to be home, and Ann Lee yelled “Stay with us!”")[-1]
        == "Ann Lee"
    )


def test_a_verb_that_is_a_noun_here_tells_of_no_speech() -> None:
    assert speakers("Ann Lee launched a sharp attack on the plan, calling it “a bad start”.") == ["Ann Lee"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee came to NBC’s “Morning Show,” and sang.",
        "Ann Lee spoke on “The Morning Show” last week.",
        "Ann Lee gave a class called “Perception” there.",
    ],
)
def test_a_title_is_no_quotation(text: str) -> None:
    assert speakers(text) == []


STORY = (
    "Mayor calls harbour bridge ‘{}’\n\nOAKDALE (Agency) - The bridge is “beyond repair”, Mayor Ann Lee told reporters."
)


def test_a_headline_quotes_who_says_it_below() -> None:
    quotations = extract(STORY.format("beyond repair"))
    assert [one.text for one in quotations] == ["beyond repair", "beyond repair"]
    assert [one.speaker and one.speaker.name for one in quotations] == ["Ann Lee", "Ann Lee"]
    span = quotations[0].speaker_span
    assert span is not None
    assert STORY[span.start : span.end] == "Mayor"


def test_names_in_a_heading_are_those_of_the_text_below() -> None:
    text = "Bridge Closes As Lee Vows To Rebuild Harbour Road\n\nAnn Lee closed the bridge. Bob Cole was there."
    assert [entity.name for entity in analyse(text).entities] == ["Ann Lee", "Bob Cole"]


def test_the_reasons_say_whom_a_pronoun_is_taken_to_mean() -> None:
    (quotation,) = extract("Ann Lee closed the bridge. “It will not hold,” she said.")
    assert quotation.reasons == ("subject of 'said' that closes the sentence", "'she' is taken to mean Ann Lee")


def test_a_pronoun_that_may_mean_another_is_less_sure() -> None:
    (clear,) = extract("Ann Lee closed the bridge. “It will not hold,” she said.")
    (doubtful,) = extract("Ann Lee met Mary Cole and Jane Poe. “It will not hold,” she said.")
    assert doubtful.confidence < clear.confidence
    assert doubtful.reasons[-1].endswith("though somebody else may be meant")
