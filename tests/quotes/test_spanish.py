"""What the engine makes of Spanish: one way of the language each."""

import pytest

from articles.quotes import Quotation, SpeakerKind, analyse, extract


def found(text: str) -> list[Quotation]:
    return extract(text, "es")


def speakers(text: str) -> list[str]:
    """The speaker of each quotation; empty where nobody speaks."""
    return [one.speaker.label if one.speaker else "" for one in found(text)]


@pytest.mark.parametrize(("first", "last"), [("«", "»"), ("“", "”"), ('"', '"')])
def test_the_stop_comes_after_the_closing_mark(first: str, last: str) -> None:
    text = f"{first}Aquí no llega el tren{last}, dijo Elena Robledo. {first}Y no llegará nunca{last}."
    assert [one.text for one in found(text)] == ["Aquí no llega el tren", "Y no llegará nunca"]
    assert speakers(text) == ["Elena Robledo", "Elena Robledo"]


def test_a_quotation_goes_on_after_a_closing_mark_at_the_head_of_a_paragraph() -> None:
    (one,) = found("«Aquí no llega el tren, dijo ella.\n\n»Y no llegará nunca», lamentó Elena Robledo.")
    assert len(one.parts) == 2


@pytest.mark.parametrize(
    "text",
    [
        "«Aquí no llega el tren», dijo Elena Robledo.",
        "«Aquí no llega el tren», ha dicho este martes Elena Robledo.",
        "«Aquí no llega el tren», explicó a los periodistas en la estación Elena Robledo.",
        "«Aquí no llega el tren», lamenta la alcaldesa, Elena Robledo, que viajó a Soria.",
        "La alcaldesa de Soria, Elena Robledo, se quejó de que «aquí no llega el tren».",
        "Elena Robledo: «Aquí no llega el tren».",
        "Según la alcaldesa Elena Robledo, el tren es «una broma pesada».",
        "De acuerdo con Elena Robledo, el tren es «una broma pesada».",
        "En palabras de Elena Robledo, el tren es «una broma pesada».",
        "Para Elena Robledo, el tren es «una broma pesada».",
        "El plan fue calificado de «broma pesada» por Elena Robledo.",
        "La sismóloga danesa Elena Robledo advierte de que «aquí tiembla todo».",
        "«¿Y el tren?», quiso saber Elena Robledo.",
        "«Aquí no llega el tren», ha dicho por teléfono Elena Robledo.",
        "«Aquí no llega el tren», lamentó la presidenta del club Elena Robledo.",
        "«Aquí no llega el tren», dijo la ministra de Agricultura y Pesca, Elena Robledo.",
        "A Elena Robledo le negaron la palabra. «No pienso callarme ahora», advirtió.",
    ],
)
def test_the_subject_is_found_before_and_after_its_verb(text: str) -> None:
    assert speakers(text) == ["Elena Robledo"]


@pytest.mark.parametrize(
    ("second", "speaker"),
    [
        ("él", "Tomás Aranda Gil"),
        ("ella", "Elena Robledo Vega"),
        ("la ministra", "Elena Robledo Vega"),
        ("el ganadero", "Tomás Aranda Gil"),
        ("Robledo", "Elena Robledo Vega"),
        ("Robledo Vega", "Elena Robledo Vega"),
        ("Aranda", "Tomás Aranda Gil"),
        ("la exministra", "Elena Robledo Vega"),
        ("este último", "Tomás Aranda Gil"),
    ],
)
def test_a_later_mention_is_resolved(second: str, speaker: str) -> None:
    """By gender, by what somebody is, and by the first of two family names."""
    text = f"La ministra Elena Robledo Vega recibió a Tomás Aranda Gil.\n\n«Fue una charla larga», dijo {second}."
    assert speakers(text) == [speaker]


def test_a_verb_without_a_subject_goes_on_with_that_of_the_sentence_before() -> None:
    text = (
        "«Yo no he firmado nada», dijo Elena Robledo. Tomás Aranda se encogió de hombros. «Yo sí he firmado», admitió."
    )
    assert speakers(text) == ["Elena Robledo", "Tomás Aranda"]


def test_the_hearer_does_not_speak() -> None:
    assert speakers("«Vamos a reconstruir», le dijo al alcalde la doctora Elena Robledo.") == ["Elena Robledo"]
    assert speakers("Elena Robledo le dijo a Tomás Aranda: «Vamos a reconstruir».") == ["Elena Robledo"]


def test_two_words_before_a_comma_and_a_verb_of_saying_are_a_quotation() -> None:
    (one,) = found("La Misión de Observadores publicará su informe. «Será breve», agregó el organismo.")
    assert one.text == "Será breve"


def test_who_asks_is_not_who_answers() -> None:
    text = "Elena Robledo salió tarde. Preguntada por un periodista, respondió: «No voy a dimitir hoy»."
    assert speakers(text) == ["Elena Robledo"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("El Ministerio de Agricultura y Pesca aseguró que la cuota es «irrevocable».", "El Ministerio de Agricultura y Pesca"),
        ("«No hubo heridos en la zona», informó la Policía Local.", "la Policía Local"),
        ("«Es una buena noticia», celebró la Federación Española de Remo.", "la Federación Española de Remo"),
        ("La Federación de Estibadores tachó la oferta de «limosna».", "La Federación de Estibadores"),
        ("«Lo estudiaremos con calma», reza el comunicado.", "el comunicado"),
    ],
)  # fmt: skip
def test_a_body_speaks(text: str, label: str) -> None:
    (one,) = found(text)
    assert one.speaker is not None
    assert (one.speaker.kind, one.speaker.label) == (SpeakerKind.ORGANISATION, label)


def test_a_source_has_its_condition_of_anonymity_and_is_later_the_source() -> None:
    text = (
        "«Está casi firmado», dijo un funcionario del ministerio que pidió no ser identificado. "
        "«Falta una coma», agregó la fuente."
    )
    (entity,) = analyse(text, "es").entities
    assert (entity.kind, entity.label) == (SpeakerKind.UNNAMED, "un funcionario del ministerio")
    assert entity.anonymity == "pidió no ser identificado"
    assert len(entity.spans) == 2


def test_what_belongs_to_a_description_ends_where_the_circumstances_begin() -> None:
    text = "«Lo estudiaremos con calma», dijo un portavoz del grupo en rueda de prensa."
    assert speakers(text) == ["un portavoz del grupo"]


@pytest.mark.parametrize(
    "described", ["el noruego", "el gerente de Terminales del Sur", "una fuente cercana a la investigación"]
)
def test_who_is_only_described_speaks(described: str) -> None:
    assert speakers(f"«Lo estudiaremos con calma», dijo {described}.") == [described]


def test_an_article_that_a_preposition_holds_points_to_somebody_known() -> None:
    text = "El alcalde Tomás Aranda llegó tarde. A juicio del alcalde, el tren es «una broma pesada»."
    assert speakers(text) == ["Tomás Aranda"]


def test_a_place_named_by_its_kind_is_nobody() -> None:
    assert speakers("La tormenta dejó sin luz a Puerto Azócar. «Fue una noche larga», dijo él.") == [""]


def test_a_family_name_that_bodies_have_in_theirs_is_a_persons() -> None:
    (one,) = analyse("«Fue una noche larga», dijo Ana Mesa.", "es").entities
    assert (one.kind, one.name) == (SpeakerKind.PERSON, "Ana Mesa")


def test_an_article_before_a_verb_is_its_object() -> None:
    assert speakers("Tomás Aranda la calificó de «insultante».") == ["Tomás Aranda"]


@pytest.mark.parametrize(
    "text",
    [
        "La novela «Aguas bajas» se presenta hoy.",
        "La llamada «operación Faro» empezó en mayo, dijo la policía.",
        "Los manifestantes llevaban una pancarta con el lema «Ni un paso atrás».",
    ],
)
def test_a_title_a_term_and_a_motto_are_no_quotations(text: str) -> None:
    assert found(text) == []


def test_a_participle_without_an_auxiliary_tells_of_nothing() -> None:
    assert found("El acta publicada por error lleva un sello «azul».") == []


@pytest.mark.parametrize(
    "headline",
    ["Robledo: «No habrá tren»", "Robledo dice que «no habrá tren»", "El tren es «una broma», según Robledo"],
)
def test_a_headline_quotes_with_a_colon_or_a_word_of_saying(headline: str) -> None:
    assert speakers(f"{headline}\n\nLa ministra Elena Robledo habló el lunes en Soria.") == ["Elena Robledo"]


def test_a_particle_joins_the_family_name() -> None:
    text = "El juez oyó a Pedro de la Cruz Rojas. «Yo no recuerdo nada», respondió De la Cruz."
    assert speakers(text) == ["Pedro de la Cruz Rojas"]


def test_a_word_that_opens_a_sentence_is_no_name() -> None:
    text = "Regresa hoy la ministra Elena Robledo. Nieva sobre Soria."
    assert [entity.name for entity in analyse(text, "es").entities] == ["Elena Robledo"]
