"""Who is found to speak, by kind of sentence."""

import pytest

from articles.quotes import QuotationKind, SpeakerKind, analyse, extract


def speakers(text: str) -> list[str | None]:
    return [quotation.speaker.label if quotation.speaker else None for quotation in extract(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is safe,” said Maria Keller.",
        "“The bridge is safe,” Maria Keller said on Tuesday.",
        "Maria Keller said: “The bridge is safe.”",
        "Maria Keller told reporters “The bridge is safe.”",
        "Maria Keller, who is the mayor of Oxbridge, said “the bridge is safe.”",
        "Maria Keller, 46, an engineer with the council, said “the bridge is safe.”",
        "According to Maria Keller, the bridge is “safe for all of us.”",
        "“The bridge is safe,” Maria Keller added on Twitter.",
        "“Is the bridge safe?” Maria Keller asked.",
        "MARIA KELLER: “The bridge is safe.”",
    ],
)
def test_a_verb_of_saying_finds_its_subject_in_any_order(text: str) -> None:
    (found,) = speakers(text)
    assert found is not None
    assert found.lower() == "maria keller"


def test_the_hearer_does_not_speak() -> None:
    assert speakers("“We will rebuild,” Maria Keller told John Osborne.") == ["Maria Keller"]


def test_who_speaks_at_the_end_of_the_sentence_speaks_the_fragment() -> None:
    assert speakers("Keller urged the town to make a “fresh start” this year, senior officials said.") == [
        "senior officials"
    ]


@pytest.mark.parametrize(
    "second, speaker",
    [("he", "John Osborne"), ("she", "Maria Keller"), ("Osborne", "John Osborne"), ("the mayor", "Maria Keller")],
)
def test_a_later_mention_is_resolved(second: str, speaker: str) -> None:
    text = f"Mayor Maria Keller met John Osborne, a farmer.\n\n“We had a good talk,” {second} said."
    assert speakers(text) == [speaker]


def test_another_official_is_another_source() -> None:
    text = "“We agree,” an official said.\n\n“We do not,” another official said.\n\n“Never,” the official said."
    assert speakers(text) == ["an official", "another official", "another official"]


def test_a_source_has_its_condition_of_anonymity() -> None:
    text = "“We are close,” said a senior diplomat, who asked not to be named."
    (entity,) = analyse(text).entities
    assert (entity.kind, entity.anonymity) == (SpeakerKind.UNNAMED, "asked not to be named")


def test_people_briefed_on_a_matter_keep_their_description() -> None:
    assert speakers("“It is over,” said two people briefed on the matter.") == ["two people briefed on the matter"]


def test_a_bare_quotation_goes_on_with_the_speaker_before() -> None:
    assert speakers("“We won,” Maria Keller said. “We will win again.”") == ["Maria Keller", "Maria Keller"]


def test_an_organisation_speaks() -> None:
    (quotation,) = extract("The Defence Ministry said the plan was “a great success.”")
    assert quotation.speaker is not None
    assert (quotation.speaker.kind, quotation.speaker.label) == (SpeakerKind.ORGANISATION, "The Defence Ministry")


def test_a_scare_word_and_a_headline_hold_no_quotation() -> None:
    assert extract("Town council to back ‘fresh start’ on bridge\n\nThe council met on Monday.") == []
    assert extract("The so-called “Bridge Fund” is empty.") == []


def test_a_fragment_is_partial_and_a_sentence_direct() -> None:
    kinds = [found.kind for found in extract("“We won,” Keller said.\n\nKeller called it “a great day” for all.")]
    assert kinds == [QuotationKind.DIRECT, QuotationKind.PARTIAL]


def test_places_months_and_institutions_are_no_persons() -> None:
    text = "In New York on Monday the Security Council met Foreign Minister Ann Lee. It was June in South Africa."
    assert [entity.name for entity in analyse(text).entities] == ["Ann Lee"]


def test_a_language_without_tables_has_quotations_without_speakers() -> None:
    (quotation,) = extract("«Sataa», sanoi Jukka Virtanen.", "fi")
    assert (quotation.text, quotation.speaker) == ("Sataa", None)
