"""Who said what, as rows: people joined to those already known, and what editors have settled kept."""

import pytest
from pytest_django import DjangoAssertNumQueries

from articles.attribution import attribute, identify
from articles.models import Article, Mention, Person, PersonName, PersonRole, Quote, QuoteStatus
from articles.quotes import Entity, Span, SpeakerKind
from tests.factories import ArticleFactory, PersonFactory

NEW_PEOPLE = 10  # queries for a story that names people not yet known
BODY = "<p>“It is open,” said Maria Keller, the mayor.</p><p>“Ships may come,” an official said.</p>"

pytestmark = [pytest.mark.django_db, pytest.mark.one_by_one]


def person(name: str, role: str = "") -> Entity:
    return Entity(name, SpeakerKind.PERSON, name, role, spans=(Span(0, 1),))


def who(name: str, role: str = "") -> Person | None:
    return next(iter(identify([person(name, role)], None).values()), None)


def article(body: str = BODY) -> Article:
    made = ArticleFactory.create(body=body)
    attribute(made)
    return made


def rewrite(made: Article, body: str) -> None:
    made.body = body
    made.text = "\n\n".join(part.removesuffix("</p>") for part in body.split("<p>") if part)
    attribute(made)


def quotes(made: Article) -> list[tuple[str, str]]:
    return list(made.quotes.values_list("text", "status").order_by("start"))


# People


def test_a_new_name_is_a_new_person_with_the_role() -> None:
    keller = who("Maria Keller", "mayor")
    assert keller == Person.objects.get(name="Maria Keller", slug="maria-keller")
    assert PersonRole.objects.get().title == "mayor"


def test_a_known_name_in_a_role_that_goes_with_it_is_the_known_person() -> None:
    keller = who("Maria Keller", "mayor")
    assert who("Maria Keller", "mayor of Oxbridge") == who("María Keller") == keller
    assert Person.objects.count() == 1


def test_a_known_name_in_a_role_that_does_not_is_left_to_an_editor() -> None:
    who("Maria Keller", "mayor")
    assert who("Maria Keller", "striker") is None
    assert Person.objects.count() == 1


def test_a_name_that_several_people_have_is_left_to_an_editor() -> None:
    for namesake in range(2):
        PersonFactory.create(name="Maria Keller", namesake=namesake)
    assert who("Maria Keller") is None


def test_a_name_of_one_word_is_left_to_an_editor() -> None:
    assert who("Keller") is None


def test_another_name_of_a_person_is_theirs() -> None:
    keller = PersonFactory.create(name="Maria Keller")
    other = PersonName(person=keller)
    other.take_name("Mia Keller")
    other.save()
    assert who("Mia Keller") == keller


def test_one_who_was_merged_into_another_stays_so() -> None:
    keller = PersonFactory.create(name="Maria Keller")
    step = PersonFactory.create(name="M. Keller", merged_into=keller)
    PersonFactory.create(name="Mary Keller", merged_into=step)
    assert who("Mary Keller") == keller
    assert Person.objects.count() == 3


def test_the_same_new_name_twice_in_one_story_is_one_person() -> None:
    found = identify([person("Maria Keller", "mayor"), person("María Keller")], None)
    assert len(found) == 2 and len(set(found.values())) == Person.objects.count() == 1


def test_the_days_of_a_role_reach_from_the_first_story_to_the_last() -> None:
    for day in (5, 3, 9):
        made = ArticleFactory.create(body=BODY, first_created=f"2021-05-{day:02}T10:00Z")
        made.refresh_from_db()
        attribute(made)
    role = PersonRole.objects.get()
    assert (str(role.first_seen), str(role.last_seen)) == ("2021-05-03", "2021-05-09")


def test_a_story_of_many_people_costs_as_many_queries_as_one_of_few(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    def story(number: int) -> Article:
        names = (f"Mayor Maria {chr(65 + place)}{chr(97 + number)}ller met the press." for place in range(number))
        return ArticleFactory.create(body="".join(f"<p>{name}</p>" for name in names))

    for made in (story(2), story(20)):
        with django_assert_num_queries(NEW_PEOPLE):
            attribute(made)
    assert Person.objects.count() == 22


# Quotations


def test_quotations_and_their_speakers_become_rows() -> None:
    made = article()
    assert list(made.quotes.values_list("text", "mention__label", "mention__kind", "mention__person__name")) == [
        ("It is open,", "Maria Keller", "person", "Maria Keller"),
        ("Ships may come,", "an official", "unnamed", None),
    ]


def test_a_text_without_change_gives_the_same_rows() -> None:
    made = article()
    attribute(made)
    assert [text for text, _ in quotes(made)] == ["It is open,", "Ships may come,"]
    assert (Mention.objects.count(), Person.objects.count()) == (2, 1)


@pytest.mark.parametrize("status", [QuoteStatus.CONFIRMED, QuoteStatus.REJECTED])
def test_what_an_editor_has_settled_is_found_again_in_the_changed_text(status: QuoteStatus) -> None:
    made = article()
    Quote.objects.filter(text="Ships may come,").update(status=status)
    kept = Quote.objects.get(text="Ships may come,")
    rewrite(made, f"<p>The storm is over.</p>{BODY}")
    assert quotes(made) == [("It is open,", "found"), ("Ships may come,", status)]
    again = Quote.objects.get(pk=kept.pk)
    assert again.start == kept.start + len("The storm is over.\n\n")
    assert made.text[again.start : again.end] == again.text
    assert again.mention_id == kept.mention_id


def test_a_corrected_speaker_stays() -> None:
    made = article()
    keller = Mention.objects.get(label="Maria Keller")
    Quote.objects.filter(text="Ships may come,").update(status=QuoteStatus.CONFIRMED, mention=keller)
    rewrite(made, f"{BODY}<p>It was Monday.</p>")
    assert Quote.objects.get(text="Ships may come,").mention == keller
    assert Mention.objects.get(label="Maria Keller") == keller


def test_of_two_like_quotations_the_one_with_the_same_words_around_it_is_meant() -> None:
    twice = "<p>“Yes, we are open,” said Maria Keller.</p><p>“Yes, we are open,” an official said.</p>"
    made = article(twice)
    settled = made.quotes.latest("start")
    Quote.objects.filter(pk=settled.pk).update(status=QuoteStatus.CONFIRMED)
    rewrite(made, f"<p>The storm is over.</p>{twice}")
    assert Quote.objects.get(pk=settled.pk).start == made.text.rindex("Yes, we")


def test_what_the_text_no_longer_holds_is_lost_and_may_come_back() -> None:
    made = article()
    Quote.objects.filter(text="Ships may come,").update(status=QuoteStatus.CONFIRMED)
    rewrite(made, "<p>“It is open,” said Maria Keller, the mayor.</p>")
    assert set(quotes(made)) == {("It is open,", "found"), ("Ships may come,", "lost")}
    assert list(made.quotes.shown().values_list("text", flat=True)) == ["It is open,"]
    rewrite(made, BODY)
    assert quotes(made) == [("It is open,", "found"), ("Ships may come,", "confirmed")]


def test_what_an_editor_rejected_is_not_found_anew() -> None:
    made = article()
    made.quotes.update(status=QuoteStatus.REJECTED)
    attribute(made)
    assert not made.quotes.shown().exists()
