"""The seed story through the import command: the records that it becomes, fact by fact."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from articles.lifecycle import Status
from articles.models import Article, Change, Mention, Origin, Outcome, Person, Quote, Revision, WireMessage
from articles.story import PubStatus
from tests.conftest import SEED

DUBAI = ZoneInfo("Asia/Dubai")
FIRST = "a senior administration official"
SECOND = "Another senior US administration official"

pytestmark = pytest.mark.django_db


def quotes_of(label: str) -> list[str]:
    return list(Quote.objects.filter(mention__label=label).values_list("text", flat=True))


def test_the_headline_dateline_credit_source_byline_and_language(seed: Article) -> None:
    assert seed.headline == "US urges Russia to back UN ‘statement’ on Syria"
    assert seed.dateline == "NEW YORK"
    assert (seed.credit, seed.source.name) == ("AFP", "AFP")
    assert seed.byline == ""
    assert seed.language == "en"


def test_the_times_are_in_the_zone_given(seed: Article) -> None:
    assert seed.first_created == datetime(2011, 9, 20, 9, 12, tzinfo=DUBAI)
    assert seed.version_created == datetime(2015, 4, 7, 9, 42, tzinfo=DUBAI)


def test_it_is_published_under_its_first_date(seed: Article) -> None:
    assert (seed.status, seed.pubstatus) == (Status.PUBLISHED, PubStatus.USABLE)
    assert seed.published_at == seed.first_created
    assert seed.is_live()


def test_there_are_eleven_paragraphs_and_no_furniture(seed: Article) -> None:
    paragraphs = seed.text.split("\n\n")
    assert len(paragraphs) == seed.body.count("<p>") == 11
    assert paragraphs[0].startswith("US Secretary of State Hillary Clinton on Monday")
    assert paragraphs[-1].endswith("going forward,’ the official said.")
    for furniture in ("Follow us", "•", "2011", "2015", "By (AFP)", "More news from"):
        assert furniture not in seed.body


def test_the_people_with_their_roles(seed: Article) -> None:
    assert [
        (person.name, [role.title for role in person.roles.all()])
        for person in Person.objects.prefetch_related("roles")
    ] == [
        ("Bashar Al Assad", ["President"]),
        ("Hillary Clinton", ["US Secretary of State"]),
        ("Sergei Lavrov", ["Russian Foreign Minister"]),
    ]
    assert set(seed.mentions.values_list("person__name", "label").exclude(person=None)) == {
        (person.name, person.name) for person in Person.objects.all()
    }


def test_there_are_eight_quotations_at_their_places_without_their_marks(seed: Article) -> None:
    quotes = list(seed.quotes.all())
    assert len(quotes) == 8
    for quote in quotes:
        assert seed.text[quote.start : quote.end] == quote.text
        assert seed.text[quote.start - 1] == "‘" and seed.text[quote.end] == "’"
        assert not quote.text.startswith("‘") and not quote.text.endswith("’")


def test_no_quotation_is_from_a_named_person(seed: Article) -> None:
    assert set(seed.quotes.values_list("mention__kind", flat=True)) == {"unnamed"}
    assert seed.quotes.filter(mention__person__isnull=False).count() == 0


def test_the_officials_speak_a_fragment(seed: Article) -> None:
    quote = Quote.objects.get(text="strong statement")
    assert quote.mention is not None
    assert (quote.kind, quote.mention.label) == ("partial", "senior US officials")


def test_the_first_official_speaks_three_on_condition_of_anonymity(seed: Article) -> None:
    fragment, second, third = quotes_of(FIRST)
    assert fragment.startswith("our interest in seeing") and fragment.endswith("Syria,")
    assert second.startswith("The Russians as well") and second.endswith("violence,")
    assert third.startswith("The secretary urged") and third.endswith("inexcusable violence,")
    assert [quote.kind for quote in Quote.objects.filter(mention__label=FIRST)] == ["partial", "direct", "direct"]
    assert Mention.objects.get(label=FIRST).anonymity == "on condition of anonymity"


def test_the_second_official_speaks_four_and_is_another(seed: Article) -> None:
    ends = [(text.split()[1], text.split()[-1]) for text in quotes_of(SECOND)]
    assert ends == [
        ("secretary", "opposition,"),
        ("secretary", "unjustly,"),
        ("cannot", "forward,"),
        ("the", "forward,"),
    ]
    assert Mention.objects.get(label=SECOND).anonymity == ""


def test_the_quotation_over_two_paragraphs_is_one_in_two_parts(seed: Article) -> None:
    quote = Quote.objects.get(text__startswith="the secretary made a strong case")
    one, other = quote.pieces
    assert quote.text.endswith("members of the opposition,")
    assert (quote.start, quote.end) == (one[0], other[1])
    assert seed.text[slice(*one)].endswith("against its own people.")
    assert seed.text[slice(*other)].startswith("Foreign Minister Lavrov presented")
    assert all(len(each.pieces) == 1 for each in Quote.objects.exclude(pk=quote.pk))


@pytest.mark.parametrize("words", ["secretary’s", "it’s", "we’ll"])
def test_an_apostrophe_closes_nothing(seed: Article, words: str) -> None:
    assert words in Quote.objects.get(text__startswith="I cannot say").text


def test_the_headlines_word_is_no_quotation(seed: Article) -> None:
    assert not Quote.objects.filter(text="statement").exists()


def test_the_delivery_is_kept_as_it_came(seed: Article) -> None:
    message = WireMessage.objects.get()
    assert bytes(message.data) == SEED.read_bytes()
    assert (message.name, message.outcome, message.source.name) == (SEED.name, Outcome.READ, "AFP")


def test_the_history_begins_with_what_the_wire_sent(seed: Article) -> None:
    published, imported = Revision.objects.all()
    assert (imported.number, imported.origin, imported.action) == (1, Origin.WIRE, "imported")
    assert imported.message == WireMessage.objects.get()
    assert imported.as_story().text == seed.text
    assert (published.number, published.action) == (2, "published")


def test_those_who_follow_are_told_once(seed: Article) -> None:
    assert [(change.kind, change.guid) for change in Change.objects.all()] == [("created", seed.guid)]
