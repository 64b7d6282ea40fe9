"""German: its marks, its order of words, its cases, and what is said without a verb of saying."""

import pytest

from articles.quotes import QuotationKind, SpeakerKind, analyse, extract


def speakers(text: str) -> list[str | None]:
    return [quotation.speaker.label if quotation.speaker else None for quotation in extract(text, "de")]


@pytest.mark.parametrize(
    "opening, closing", [("„", "“"), ("»", "«"), ("“", "”"), ('"', '"'), ("«", "»")], ids=lambda mark: mark
)
def test_each_kind_of_mark_opens_and_closes(opening: str, closing: str) -> None:
    text = f"{opening}Der Bus fährt{closing}, sagte Anna Weber. {opening}Er fährt ‚immer‘ noch.{closing}"
    assert [quotation.text for quotation in extract(text, "de")] == ["Der Bus fährt", "Er fährt ‚immer‘ noch."]


@pytest.mark.parametrize(
    "text",
    [
        "„Der Bus fährt wieder“, sagte Anna Weber am Montag.",
        "Anna Weber sagte: „Der Bus fährt wieder.“",
        "Am Montag sagte Anna Weber: „Der Bus fährt wieder.“",
        "„Der Bus fährt wieder“, sagte am Montag in Kassel die Sprecherin Anna Weber.",
        "„Der Bus fährt wieder“, hat Anna Weber im Landtag gesagt.",
        "Anna Weber hat die Lage am Montag „völlig verfahren“ genannt.",
        "„Der Bus fährt wieder“, teilte Anna Weber am Montag mit.",
        "Wie Anna Weber am Montag mitteilte, fährt der Bus „zur Freude aller“ wieder.",
        "„Der Bus fährt wieder“, so Anna Weber.",
        "Laut Anna Weber fährt der Bus „zur Freude aller“ wieder.",
        "Anna Weber zufolge fährt der Bus „zur Freude aller“ wieder.",
        "Nach Angaben von Anna Weber fährt der Bus „zur Freude aller“ wieder.",
    ],
)
def test_who_speaks_is_found_in_any_order(text: str) -> None:
    assert speakers(text) == ["Anna Weber"]


def test_a_verb_without_its_second_part_tells_of_no_speech() -> None:
    text = "Die Sprecherin Anna Weber teilte mit Ralf Koch ein Brot, das sie „die alte Liebe“ taufte."
    assert all(quotation.cue != "teilte" for quotation in extract(text, "de"))


@pytest.mark.parametrize(
    "pronoun, speaker",
    [("er", "Ralf Koch"), ("sie", "Anna Weber"), ("der Minister", "Ralf Koch"), ("die Landrätin", "Anna Weber")],
)
def test_a_later_mention_is_resolved(pronoun: str, speaker: str) -> None:
    text = f"Landrätin Anna Weber traf Finanzminister Ralf Koch.\n\n„Das war ein guter Tag“, sagte {pronoun}."
    assert speakers(text) == [speaker]


def test_sie_is_several_where_its_verb_is() -> None:
    text = "Zwei Anwohner riefen die Sprecherin Anna Weber an. „Wir hörten den Knall“, sagten sie."
    assert speakers(text) == ["Zwei Anwohner"]


@pytest.mark.parametrize(
    "text",
    [
        "„Wir bleiben“, sagte der Vorsitzende des Verbandes, Uwe Brandt.",
        "Die Leiterin, Ute Brandt (CDU), blieb ruhig. „Wir bleiben hier“, sagte sie.",
        "„Wir bleiben“, sagte Uwe Brandt, der Vorsitzende des Verbandes.",
    ],
)
def test_a_name_and_what_its_bearer_is_are_one(text: str) -> None:
    (speaker,) = speakers(text)
    assert speaker in ("Uwe Brandt", "Ute Brandt")


def test_a_family_name_in_the_genitive_is_the_same_name() -> None:
    text = "„Wir bleiben“, sagte Uwe Brandt. Nach Angaben Brandts ist das „nicht leicht“."
    assert speakers(text) == ["Uwe Brandt", "Uwe Brandt"]


def test_particles_belong_to_the_name() -> None:
    assert speakers("„Wir bleiben“, sagte Clara von der Heide.") == ["Clara von der Heide"]


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("„Wir prüfen den Fall“, teilte das Ministerium mit.", "das Ministerium"),
        ("Das sei „nicht zu halten“, hieß es in einem Schreiben des Innenministeriums.", "des Innenministeriums"),
        ("Aus dem Rathaus hieß es, der Plan sei „vom Tisch“.", "dem Rathaus"),
    ],
)
def test_a_body_speaks(text: str, speaker: str) -> None:
    (quotation,) = extract(text, "de")
    assert quotation.speaker is not None
    assert (quotation.speaker.kind, quotation.speaker.label) == (SpeakerKind.ORGANISATION, speaker)


def test_nobody_speaks_where_it_is_only_said() -> None:
    assert speakers("„Das ist der Plan für morgen“, hieß es.") == [None]


def test_a_source_has_its_condition_of_anonymity() -> None:
    (entity,) = analyse("„Wir sind nah dran“, sagte ein Diplomat, der nicht genannt werden wollte.", "de").entities
    assert (entity.kind, entity.anonymity) == (SpeakerKind.UNNAMED, "nicht genannt werden wollte")


def test_a_hearer_in_the_dative_does_not_speak() -> None:
    text = "Dem Bürgermeister versprach Anna Weber: „Sie bekommen das Geld noch heute.“"
    assert speakers(text) == ["Anna Weber"]


def test_reported_speech_goes_on_with_the_speaker_before() -> None:
    text = "„Wir hören auf“, sagte Anna Weber. Eine Rückkehr sei „schlicht zu gefährlich“."
    first, second = extract(text, "de")
    assert (first.speaker, second.kind) == (second.speaker, QuotationKind.PARTIAL)


@pytest.mark.parametrize(
    "text",
    [
        "In ihrem Buch „Der lange Weg nach Hause“ erzählt Anna Weber von früher.",
        "Die sogenannte „Grüne Brücke“ ist gesperrt.",
        "Anna Weber sprach mit dem „Kasseler Boten“.",
        "Der „Tag der offenen Tür“ fällt aus.",
    ],
)
def test_names_and_titles_are_no_quotations(text: str) -> None:
    assert extract(text, "de") == []


def test_a_number_that_counts_ends_no_sentence() -> None:
    text = "Anna Weber, die in der 90. Minute gekommen war, sagte: „Wir kommen wieder.“"
    assert speakers(text) == ["Anna Weber"]
