"""What French does its own way: marks, order of words, verbs of several words, articles that tell the gender."""

import pytest

from articles.quotes import QuotationKind, SpeakerKind, analyse, extract


def speakers(text: str) -> list[str | None]:
    return [quotation.speaker.label if quotation.speaker else None for quotation in extract(text, "fr")]


@pytest.mark.parametrize("opening, closing", [("« ", " »"), ("«\u00a0", "\u00a0»"), ("«\u202f", "\u202f»"), "“”", '""'])
def test_marks_of_every_form_hold_a_quotation(opening: str, closing: str) -> None:
    (found,) = extract(f"{opening}Le pont est sûr{closing}, a déclaré Marie Kerven.", "fr")
    assert (found.text, found.cue) == ("Le pont est sûr", "a déclaré")
    assert found.speaker is not None
    assert found.speaker.label == "Marie Kerven"


def test_marks_of_another_form_inside_are_part_of_the_quotation() -> None:
    (found,) = extract("« Il a dit “jamais” et puis “peut-être” hier », soupire Marie Kerven.", "fr")
    assert found.text == "Il a dit “jamais” et puis “peut-être” hier"


@pytest.mark.parametrize(
    "text",
    [
        "« Le pont est sûr », explique Marie Kerven.",
        "« Le pont est sûr », a expliqué mardi dans un communiqué Marie Kerven.",
        "« Le pont est sûr », a pour sa part indiqué à la presse la maire, Marie Kerven.",
        "« Le pont est sûr », s'est félicitée Marie Kerven.",
        "« Le pont est sûr », a fait savoir Marie Kerven.",
        "« Le pont est sûr », a tenu à préciser Marie Kerven.",
        "« Le pont est sûr », lance en souriant Marie Kerven.",
        "Marie Kerven a répondu : « Le pont est sûr. »",
        "Selon Marie Kerven, le pont est « sûr ».",
        "D’après Marie Kerven, le pont est « sûr ».",
        "Pour Marie Kerven, le pont est « sûr ».",
        "Comme l'explique Marie Kerven, le pont est « sûr ».",
        "Le pont a été qualifié de « très sûr » par Marie Kerven.",
        "Une prudence que critique Marie Kerven : « Le pont est sûr. »",
        "Marie Kerven, 52 ans, ingénieure à la ville, juge le pont « sûr ».",
    ],
)
def test_the_subject_is_found_before_and_after_its_verb(text: str) -> None:
    assert speakers(text) == ["Marie Kerven"]


@pytest.mark.parametrize(
    "text",
    [
        "« Nous partirons, a dit Marie Kerven, avant la nuit. »",
        "« Nous partirons, prévient Marie Kerven. Il le faut. »",
        "« Partir ? s'étonne Marie Kerven. Jamais. »",
    ],
)
def test_who_speaks_may_be_told_inside_the_marks(text: str) -> None:
    (found,) = extract(text, "fr")
    assert (found.text, found.kind) == (text[2:-2], QuotationKind.DIRECT)
    assert found.speaker is not None
    assert found.speaker.label == "Marie Kerven"


@pytest.mark.parametrize(
    "attribution, speaker",
    [
        ("a-t-il ajouté", "Paul Roux"),
        ("a-t-elle ajouté", "Marie Kerven"),
        ("dit-elle", "Marie Kerven"),
        ("a conclu ce dernier", "Paul Roux"),
        ("a conclu la ministre", "Marie Kerven"),
        ("a conclu le viticulteur", "Paul Roux"),
    ],
)
def test_a_later_mention_is_resolved_by_its_gender(attribution: str, speaker: str) -> None:
    text = f"La ministre de l'Intérieur Marie Kerven a reçu Paul Roux, un éleveur.\n\n« C'est fini », {attribution}."
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text, name, role",
    [
        ("Le ministre de l’Intérieur Paul Roux a parlé d'« erreur ».", "Paul Roux", "ministre de l’Intérieur"),
        ("Le président de la région, Paul Roux, a parlé d'« erreur ».", "Paul Roux", "président de la région"),
        ("Le président de la région Paul Roux a parlé d'« erreur ».", "Paul Roux", "président de la région"),
        ("Le chercheur suisse Paul Roux a parlé d'« erreur ».", "Paul Roux", "chercheur suisse"),
        ("Charles de Montbrun, le maire, a parlé d'« erreur ».", "Charles de Montbrun", "maire"),
    ],
)
def test_a_title_or_an_apposition_is_the_role(text: str, name: str, role: str) -> None:
    (quotation,) = extract(text, "fr")
    assert quotation.speaker is not None
    assert (quotation.speaker.name, quotation.speaker.role) == (name, role)


def test_a_body_speaks() -> None:
    (quotation,) = extract("Le ministère du Travail a jugé ces chiffres « très encourageants ».", "fr")
    assert quotation.speaker is not None
    assert (quotation.speaker.kind, quotation.speaker.label) == (SpeakerKind.ORGANISATION, "Le ministère du Travail")


def test_a_source_has_its_condition_of_anonymity_and_another_noun() -> None:
    text = "Un conseiller, sous couvert d’anonymat, parle d'un « fiasco ». « Tout est à refaire », glisse cette source."
    first, second = extract(text, "fr")
    assert first.speaker is not None
    assert first.speaker is second.speaker
    assert (first.speaker.kind, first.speaker.anonymity) == (SpeakerKind.UNNAMED, "sous couvert d’anonymat")


def test_nobody_but_a_source_speaks_by_an_impersonal_verb() -> None:
    text = "Paul Roux est venu. « Tout est à refaire », indique-t-on de source policière."
    assert speakers(text) == ["source policière"]


def test_the_hearer_does_not_speak() -> None:
    assert speakers("« C'est non », a lancé Marie Kerven à Paul Roux.") == ["Marie Kerven"]
    assert speakers("Marie Kerven a accusé Paul Roux de « mentir ».") == ["Marie Kerven"]


def test_a_participle_without_its_auxiliary_tells_nothing() -> None:
    assert speakers("Le plan annoncé mardi par Paul Roux est « mauvais », estime Marie Kerven.") == ["Marie Kerven"]
    assert all(not found.cue for found in extract("Paul Roux attend le plan annoncé « demain ».", "fr"))


def test_a_fragment_is_partial_and_a_sentence_direct() -> None:
    text = "« Nous avons gagné », a dit Paul Roux.\n\nIl a parlé d'« un grand jour »."
    assert [found.kind for found in extract(text, "fr")] == [QuotationKind.DIRECT, QuotationKind.PARTIAL]


def test_a_quotation_over_paragraphs_is_told_at_its_end() -> None:
    text = "Paul Roux a dit « non ».\n\n« Le vent a tourné.\n\n« Nous partons », prévient Marie Kerven."
    assert speakers(text) == ["Paul Roux", "Marie Kerven"]


def test_titles_of_works_and_names_are_no_quotations() -> None:
    assert extract("Paul Roux a publié le roman « La route des cendres » en mai.", "fr") == []
    assert extract("Paul Roux a publié un roman, « La route des cendres », en mai.", "fr") == []
    assert extract("Paul Roux défend le plan baptisé « Un toit pour tous ».", "fr") == []


def test_a_courtesy_ends_no_sentence_and_a_family_name_may_have_an_article() -> None:
    text = "La maire Anne Le Goff est venue. « Je reste », a dit Mme Le Goff. M. Roux, lui, s'est dit « déçu »."
    assert speakers(text) == ["Anne Le Goff", "Roux"]


def test_the_words_of_another_verb_name_nobody() -> None:
    assert [entity.name for entity in analyse("Le maire rencontre Paul Roux à Paris.", "fr").entities] == ["Paul Roux"]


@pytest.mark.parametrize(
    "text",
    [
        "« Le pont est sûr », raconte, encore sous le choc, Marie Kerven.",
        "« Le pont est sûr », a réagi auprès de l'AFP Marie Kerven.",
        "Comme le note Marie Kerven, le pont est « sûr ».",
        "L'avocate de la ville, Me Marie Kerven, juge le pont « sûr ».",
        "« Le pont est sûr », lui a répondu Marie Kerven.",
    ],
)
def test_what_stands_between_a_verb_and_its_subject_is_passed(text: str) -> None:
    assert speakers(text) == ["Marie Kerven"]


def test_a_pronoun_without_a_person_is_nobody() -> None:
    text = "Marie Kerven est venue avec Paul Roux. Il faut partir. « C'est fini », a-t-elle dit."
    assert speakers(text) == ["Marie Kerven"]
    (person,) = [entity for entity in analyse(text, "fr").entities if entity.name == "Paul Roux"]
    assert len(person.spans) == 1


def test_a_title_may_be_said_in_other_words() -> None:
    text = (
        "Le Premier ministre Paul Roux a reçu Marie Kerven. Le chef du gouvernement a promis « un dialogue sincère »."
    )
    assert speakers(text) == ["Paul Roux"]


def test_a_body_that_bears_a_name_is_no_person() -> None:
    assert speakers("Le directeur de l'école Marie Kerven a parlé d'un « drame ».") == [
        "Le directeur de l'école Marie Kerven"
    ]
