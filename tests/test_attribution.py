"""Who said what, as rows: people joined to those already known, and what editors have settled kept."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from articles.attribution import attribute, identify
from articles.models import Article, Mention, Person, PersonName, PersonRole, Quote, QuoteStatus
from articles.quotes import Entity, Span, SpeakerKind
from tests.factories import ArticleFactory, PersonFactory

NEW_PEOPLE = 10  # queries for a story that names people not yet known
UNCHANGED, CHANGED = 5, 7  # queries for a story taken before, whatever becomes of its quotations
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
    made.save(update_fields=["body", "text"])
    attribute(made)


def ids(made: Article) -> dict[str, int]:
    """The key of each quotation that is shown, by its words; of words that stand twice, of the last."""
    return dict(made.quotes.shown().order_by("start").values_list("text", "pk"))


def settle(made: Article, text: str, status: QuoteStatus) -> None:
    made.quotes.filter(text=text).settle(status)


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
    settle(made, "Ships may come,", QuoteStatus.CONFIRMED)
    before = ids(made)
    rewrite(made, "<p>The storm is over.</p>")
    assert set(quotes(made)) == {("It is open,", "lost"), ("Ships may come,", "lost")}
    assert not made.quotes.shown().exists()
    rewrite(made, BODY)
    assert quotes(made) == [("It is open,", "found"), ("Ships may come,", "confirmed")]
    assert ids(made) == before


def test_what_an_editor_rejected_is_not_found_anew() -> None:
    made = article()
    made.quotes.update(status=QuoteStatus.REJECTED)
    attribute(made)
    assert not made.quotes.shown().exists()


def test_a_rejected_quotation_whose_words_are_gone_stays_rejected() -> None:
    made = article()
    settle(made, "Ships may come,", QuoteStatus.REJECTED)
    rewrite(made, "<p>The storm is over.</p>")
    assert ("Ships may come,", "rejected") in quotes(made)
    rewrite(made, BODY)
    assert quotes(made) == [("It is open,", "found"), ("Ships may come,", "rejected")]


@pytest.mark.parametrize(
    "body",
    [
        f"<p>The storm is over.</p>{BODY}",
        BODY.replace("said Maria Keller, the mayor", "the mayor, Maria Keller, told us on Monday"),
        "<p>“Ships may come,” an official said.</p><p>“It is open,” said Maria Keller, the mayor.</p>",
    ],
)
def test_a_quotation_keeps_its_key_when_the_text_around_it_changes(body: str) -> None:
    made = article()
    before = ids(made)
    rewrite(made, body)
    assert ids(made) == before
    assert all(made.text[quote.start : quote.end] == quote.text for quote in made.quotes.all())


def test_a_quotation_keeps_its_key_when_its_words_are_corrected() -> None:
    made = article(BODY.replace("Ships may come", "Shisp may come"))
    before = ids(made)
    rewrite(made, f"<p>The storm is over.</p>{BODY}")
    assert ids(made) == {"It is open,": before["It is open,"], "Ships may come,": before["Shisp may come,"]}
    assert made.quotes.count() == 2


@pytest.mark.parametrize("status", [QuoteStatus.CONFIRMED, QuoteStatus.REJECTED])
def test_what_an_editor_has_settled_stays_so_when_its_words_are_corrected(status: QuoteStatus) -> None:
    made = article(BODY.replace("Ships may come", "Shisp may come"))
    chief = made.mentions.create(label="the chief", kind=SpeakerKind.UNNAMED)
    made.quotes.filter(text="Shisp may come,").update(status=status, mention=chief)
    kept = made.quotes.get(mention=chief)
    rewrite(made, f"<p>The storm is over.</p>{BODY}")
    again = Quote.objects.get(pk=kept.pk)
    assert (again.text, again.status, again.mention) == ("Ships may come,", status, chief)
    assert made.text[again.start : again.end] == again.text
    assert made.quotes.count() == 2


@pytest.mark.parametrize("status", [QuoteStatus.FOUND, QuoteStatus.CONFIRMED])
def test_of_two_like_quotations_the_one_that_stays_keeps_its_key_and_its_speaker(status: QuoteStatus) -> None:
    made = article("<p>“Yes, we are open,” said Maria Keller.</p><p>“Yes, we are open,” an official said.</p>")
    first, second = made.quotes.order_by("start")
    Quote.objects.filter(pk=first.pk).settle(status)
    rewrite(made, "<p>“Yes, we are open,” an official said.</p>")
    shown = made.quotes.shown().get()
    assert (shown.pk, shown.mention and shown.mention.label) == (second.pk, "an official")
    assert Quote.objects.get(pk=first.pk).status == QuoteStatus.LOST


def test_of_two_settled_quotations_that_would_share_words_one_is_lost() -> None:
    made = article("<p>“We are open now,” said Maria Keller.</p><p>It is open “now, and for good,” she said.</p>")
    made.quotes.all().settle(QuoteStatus.CONFIRMED)
    rewrite(made, "<p>“We are open now, and for good,” said Maria Keller.</p>")
    assert set(quotes(made)) == {("We are open now,", "confirmed"), ("now, and for good,", "lost")}


def test_what_stands_as_it_stood_and_is_no_quotation_any_more_is_not_lost() -> None:
    made = article()
    rewrite(made, BODY.replace("“", "").replace("”", ""))
    assert not made.quotes.exists()


def test_lost_quotations_do_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.attribution.LOST_KEPT", 2)
    made = article()
    confirmed = made.quotes.earliest("pk")
    Quote.objects.filter(pk=confirmed.pk).settle(QuoteStatus.CONFIRMED)
    for word in ("gate", "lock", "quay", "pier", "mole"):
        rewrite(made, f"<p>“Everybody left the {word * 9} early,” said Maria Keller.</p>")
    assert made.quotes.filter(status_before=QuoteStatus.FOUND).count() == 3  # that of now, and two from before
    assert made.quotes.filter(pk=confirmed.pk, status=QuoteStatus.LOST).exists()


def test_a_lost_quotation_that_an_editor_confirms_is_confirmed_when_its_words_come_back() -> None:
    made = article()
    rewrite(made, "<p>The storm is over.</p>")
    settle(made, "Ships may come,", QuoteStatus.CONFIRMED)
    assert not made.quotes.shown().exists()
    rewrite(made, BODY)
    assert quotes(made) == [("It is open,", "found"), ("Ships may come,", "confirmed")]


def test_a_rejected_quotation_whose_words_are_gone_is_lost_when_an_editor_takes_that_back() -> None:
    made = article()
    settle(made, "Ships may come,", QuoteStatus.REJECTED)
    rewrite(made, "<p>The storm is over.</p>")
    settle(made, "Ships may come,", QuoteStatus.FOUND)
    assert not made.quotes.shown().exists()
    rewrite(made, BODY)
    assert quotes(made) == [("It is open,", "found"), ("Ships may come,", "found")]


@pytest.mark.parametrize("number", [2, 60])
def test_a_story_of_many_quotations_costs_as_many_queries_as_one_of_few(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    body = "".join(f"<p>“We counted {place} ships,” said Maria Keller.</p>" for place in range(number))
    made = article(body)
    with django_assert_num_queries(UNCHANGED):
        attribute(made)
    for change in (f"<p>The storm is over.</p>{body}", "<p>The storm is over.</p>", body):
        made.text = change.replace("</p>", "\n\n").replace("<p>", "")
        with django_assert_num_queries(CHANGED):
            attribute(made)


# Mentions


def test_who_is_mentioned_keeps_the_row_and_the_person_that_an_editor_chose() -> None:
    made = article()
    before = dict(made.mentions.values_list("label", "pk"))
    other = PersonFactory.create(name="Maria Keller", namesake=1)
    made.mentions.filter(label="Maria Keller").update(person=other)
    rewrite(made, BODY.replace("the mayor", "the mayor of Oxbridge"))
    assert dict(made.mentions.values_list("label", "pk")) == before
    keller = made.mentions.get(label="Maria Keller")
    assert (keller.person, keller.role) == (other, "mayor of Oxbridge")
    assert other.roles.get().title == "mayor of Oxbridge"


def test_of_two_sources_with_one_label_each_keeps_its_own_row() -> None:
    made = article("<p>“It is open,” an official said.</p><p>“Ships may come,” another official said.</p>")
    made.mentions.update(label="an official")
    before = ids(made)
    speaker = made.quotes.get(text="Ships may come,").mention
    rewrite(made, "<p>“Ships may come,” an official said.</p>")
    assert ids(made) == {"Ships may come,": before["Ships may come,"]}
    assert made.quotes.shown().get().mention == speaker


def test_who_is_no_longer_mentioned_goes_and_who_spoke_a_lost_quotation_is_not_shown() -> None:
    made = article(f"{BODY}<p>Governor Tom Baker agreed.</p>")
    rewrite(made, "<p>The storm is over.</p>")
    assert sorted(made.mentions.values_list("label", flat=True)) == ["Maria Keller", "an official"]
    assert not made.mentions.shown().exists()
    assert not Person.objects.live(Article.objects.live()).exists()


# Any change


SAID = ("It is open", "Ships may come", "It is open", "We lost a week of work", "Nobody was hurt")
WHO = ("said Maria Keller", "an official said", "Tom Baker said", "she said")


@st.composite
def bodies(draw: st.DrawFn) -> list[str]:
    """The same story again and again, each time with a few paragraphs put in, taken out, moved or corrected."""
    story = [f"“{words},” {who}." for words, who in zip(SAID, WHO * 2, strict=False)]
    versions = [list(story)]
    for _ in range(draw(st.integers(1, 5))):
        place = draw(st.integers(0, len(story)))
        edit = draw(st.sampled_from(["insert", "again", "remove", "swap", "letter", "marks"]))
        if edit == "insert":
            story.insert(place, "The storm is over.")
        elif edit == "again":
            story.insert(place, f"“{draw(st.sampled_from(SAID))},” {draw(st.sampled_from(WHO))}.")
        elif story and place < len(story):
            taken = story.pop(place)
            if edit == "swap":
                story.append(taken)
            elif edit == "letter":
                at = draw(st.integers(0, len(taken)))
                story.insert(place, taken[:at] + draw(st.sampled_from(["", "a", " "])) + taken[at + 1 :])
            elif edit == "marks":
                story.insert(place, taken.replace("“", "").replace("”", ""))
        versions.append(list(story))
    return ["".join(f"<p>{paragraph}</p>" for paragraph in version if paragraph.strip()) for version in versions]


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(versions=bodies(), statuses=st.lists(st.sampled_from(QuoteStatus), min_size=5, max_size=5))
def test_whatever_changes_what_is_shown_stands_in_the_text_and_what_is_settled_keeps_its_speaker(
    versions: list[str], statuses: list[QuoteStatus]
) -> None:
    made = article(versions[0])
    chief = made.mentions.create(label="the chief", kind=SpeakerKind.UNNAMED)
    for quote, status in zip(made.quotes.order_by("start"), statuses, strict=False):
        if status in (QuoteStatus.CONFIRMED, QuoteStatus.REJECTED):
            Quote.objects.filter(pk=quote.pk).update(mention=chief, status=status)
    fixed = dict(made.quotes.exclude(status=QuoteStatus.FOUND).values_list("pk", "status"))
    for body in versions[1:]:
        rewrite(made, body)
        shown = list(made.quotes.shown().order_by("start"))
        assert all(made.text[quote.start : quote.end] == quote.text for quote in shown)
        assert all(one.end <= other.start for one, other in pairwise(shown))
        after = {quote.pk: quote for quote in made.quotes.filter(pk__in=fixed)}
        assert {pk: quote.mention_id for pk, quote in after.items()} == dict.fromkeys(fixed, chief.pk)
        assert all(after[pk].status in (status, QuoteStatus.LOST) for pk, status in fixed.items())
