"""The seed story: who says what, fact by fact."""

from pathlib import Path

import pytest

from articles import wire
from articles.quotes import Analysis, QuotationKind, SpeakerKind, analyse

SEED = Path(__file__).parents[2] / "seeds" / "000_cf8b1883e942bbdd.txt"
FIRST = "a senior administration official"
SECOND = "Another senior US administration official"
# How each quotation begins, its speaker, its kind.
QUOTATIONS = [
    ("strong statement", "senior US officials", QuotationKind.PARTIAL),
    ("our interest in seeing", FIRST, QuotationKind.PARTIAL),
    ("The Russians as well", FIRST, QuotationKind.DIRECT),
    ("The secretary urged", FIRST, QuotationKind.DIRECT),
    ("the secretary made a strong case", SECOND, QuotationKind.PARTIAL),
    ("The secretary encouraged him", SECOND, QuotationKind.DIRECT),
    ("I cannot say that", SECOND, QuotationKind.DIRECT),
    ("And the Russians did agree", SECOND, QuotationKind.DIRECT),
]


@pytest.fixture(scope="module")
def text() -> str:
    return wire.parse(SEED.read_bytes()).stories[0].text


@pytest.fixture(scope="module")
def analysis(text: str) -> Analysis:
    return analyse(text)


def test_there_are_eight_quotations(analysis: Analysis) -> None:
    assert len(analysis.quotations) == len(QUOTATIONS)


@pytest.mark.parametrize("number", range(len(QUOTATIONS)))
def test_each_quotation_has_its_speaker_and_kind(analysis: Analysis, number: int) -> None:
    quotation = analysis.quotations[number]
    begins, speaker, kind = QUOTATIONS[number]
    assert quotation.text.startswith(begins)
    assert quotation.speaker is not None
    assert (quotation.speaker.label, quotation.kind) == (speaker, kind)
    assert quotation.speaker in analysis.entities
    assert quotation.reasons


def test_the_persons_and_their_roles(analysis: Analysis) -> None:
    persons = [(entity.name, entity.role) for entity in analysis.entities if entity.kind is SpeakerKind.PERSON]
    assert persons == [
        ("Hillary Clinton", "US Secretary of State"),
        ("Sergei Lavrov", "Russian Foreign Minister"),
        ("Bashar Al Assad", "President"),
    ]


def test_only_the_first_official_has_a_condition_of_anonymity(analysis: Analysis) -> None:
    conditions = {entity.label: entity.anonymity for entity in analysis.entities}
    assert conditions[FIRST] == "on condition of anonymity"
    assert conditions[SECOND] == ""


def test_a_quotation_over_two_paragraphs_is_one(analysis: Analysis, text: str) -> None:
    quotation = analysis.quotations[4]
    first, second = quotation.parts
    assert text[first.start : first.end].endswith("against its own people.")
    assert text[second.start : second.end].startswith("Foreign Minister Lavrov presented")
    assert (quotation.start, quotation.end) == (first.start, second.end)


def test_an_apostrophe_closes_nothing(analysis: Analysis) -> None:
    assert analysis.quotations[6].text.endswith("as we go forward,")
    assert "it’s a position that we’ll continue" in analysis.quotations[6].text


def test_the_speaker_is_the_mention_that_the_text_uses(analysis: Analysis, text: str) -> None:
    spans = [quotation.speaker_span for quotation in analysis.quotations]
    used = [text[span.start : span.end] for span in spans if span]
    assert used[2:4] == ["the official", "he"]
    assert [quotation.cue for quotation in analysis.quotations[2:4]] == ["told", "said"]
