"""What stands between quotation marks."""

import pytest

from articles.quotes import extract, marks


def between(text: str) -> list[list[str]]:
    found = marks.find(text, marks.paragraphs(text), frozenset({"em"}))
    return [[text[part.start : part.end] for part in marked.parts] for marked in found]


@pytest.mark.parametrize("opening, closing", ["“”", '""', "‘’", "''", "«»", "„“", ("``", "''")])
def test_marks_of_every_form_pair(opening: str, closing: str) -> None:
    assert between(f"She said {opening}we will go,{closing} and went.") == [["we will go,"]]


def test_apostrophes_and_plural_possessives_close_nothing() -> None:
    text = "He said ‘the miners’ pay doesn’t rise, and it’s wrong,’ and left."
    assert between(text) == [["the miners’ pay doesn’t rise, and it’s wrong,"]]


def test_an_elision_opens_nothing() -> None:
    assert between("In the '90s they told 'em to go.") == []


def test_a_quotation_inside_another_is_part_of_it() -> None:
    assert between("“He told me ‘never again’ twice,” she said.") == [["He told me ‘never again’ twice,"]]


def test_a_mark_left_open_runs_on_where_the_next_paragraph_opens_again() -> None:
    assert between("“It rained.\n\n“It snowed,” he said.") == [["It rained.", "It snowed,"]]


def test_a_mark_never_closed_ends_with_its_paragraph() -> None:
    assert between("“It rained.\n\nThe road is closed.") == [["It rained."]]


def test_a_closing_mark_without_its_space_closes() -> None:
    assert between("“We go,”he said. “They stay,”she said.") == [["We go,"], ["They stay,"]]


def test_a_missing_closing_mark_ends_before_the_next_quotation() -> None:
    assert between("“It rained, he said. “It snowed,” she said.") == [["It rained, he said."], ["It snowed,"]]


def test_marks_the_wrong_way_round_are_read_by_their_place() -> None:
    assert between("”We go,“ he said.") == [["We go,"]]


def test_empty_marks_hold_nothing() -> None:
    assert between('"" “” \'\' " "') == []


def test_a_quotation_may_close_in_a_paragraph_that_did_not_open_again() -> None:
    assert between("He said, “It rained.\n\nIt snowed.” Then he left.") == [["It rained.", "It snowed."]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“The floor shook, said Ann Lee, a shepherd, who ran.", "The floor shook,"),
        ("“The floor shook, Lee said on Monday.", "The floor shook,"),
        ("“The floor shook, she told them. Then she ran.", "The floor shook,"),
        (
            "“The floor shook, and what I said did not matter, no.",
            "The floor shook, and what I said did not matter, no.",
        ),
    ],
)
def test_what_is_never_closed_ends_where_the_reporter_says_who_spoke(text: str, said: str) -> None:
    assert extract(text)[0].text == said


def test_a_mark_the_wrong_way_round_opens_where_the_next_one_closes() -> None:
    (quotation,) = extract('Lee said," The floor shook." It was late.')
    assert quotation.text == "The floor shook."


def test_marks_of_markup_are_none() -> None:
    text = '<p class="lead">“We go,” said <a href="/lee">Ann Lee</a>.</p>'
    (quotation,) = extract(text)
    assert (quotation.text, quotation.speaker and quotation.speaker.name) == ("We go,", "Ann Lee")
    assert text[quotation.start : quotation.end] == "We go,"
