"""The API: what is public and nothing else, narrowed as asked, at a fixed number of queries, with clear refusals."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.lifecycle import Status
from articles.models import Change, ChangeKind
from articles.quotes import SpeakerKind
from articles.story import PubStatus
from tests.factories import ArticleFactory, MentionFactory, PersonFactory, QuoteFactory, SourceFactory

HOUR = datetime.timedelta(hours=1)
LISTS = ["articles", "quotes", "people", "sources"]
HIDDEN: list[dict[str, Any]] = [
    {"status": Status.DRAFT},
    {"status": Status.WITHHELD, "pubstatus": PubStatus.WITHHELD},
    {"status": Status.KILLED, "pubstatus": PubStatus.CANCELED, "killed_at": timezone.now()},
    {"embargo_until": timezone.now() + HOUR},
]

pytestmark = [pytest.mark.django_db, pytest.mark.one_by_one]


def results(client: Client, address: str, **asked: str | int) -> list[dict[str, Any]]:
    answer = client.get(f"/api/v1/{address}/", asked)
    assert answer.status_code == 200, answer.content
    found: list[dict[str, Any]] = answer.json()["results"]
    return found


def ids(client: Client, address: str, **asked: str | int) -> list[int]:
    return [row["id"] for row in results(client, address, **asked)]


@pytest.mark.parametrize("columns", HIDDEN)
@pytest.mark.parametrize("address", LISTS)
def test_nothing_of_a_hidden_story_is_shown(client: Client, address: str, columns: dict[str, Any]) -> None:
    quote = QuoteFactory.create(article__headline="Secret plan", **{f"article__{key}": v for key, v in columns.items()})
    answer = client.get(f"/api/v1/{address}/")
    assert answer.json() == {"count": 0, "next": None, "previous": None, "results": []}
    person = quote.mention.person if quote.mention else None
    numbers = {"articles": quote.article, "quotes": quote, "people": person, "sources": quote.article.source}
    one = client.get(f"/api/v1/{address}/{getattr(numbers[address], 'pk', 0)}/")
    assert one.status_code == 404
    assert b"Secret" not in one.content and "ETag" not in one.headers


def test_a_story_that_was_public_and_is_killed_is_gone(client: Client) -> None:
    killed = ArticleFactory.create(**HIDDEN[2])
    Change.append(killed, ChangeKind.CREATED)
    answer = client.get(f"/api/v1/articles/{killed.pk}/")
    assert (answer.status_code, answer["Content-Type"]) == (410, "application/problem+json")
    assert answer.json() == {
        "title": "Gone",
        "status": 410,
        "detail": "This story has been killed by its source and must not be used.",
    }


def test_the_latest_published_comes_first(client: Client) -> None:
    now = timezone.now()
    older, newer = (ArticleFactory.create(published_at=now - age * HOUR) for age in (2, 1))
    assert ids(client, "articles") == [newer.pk, older.pk]


def test_stories_are_narrowed_by_source_language_guid_time_and_person(client: Client) -> None:
    now = timezone.now()
    one = ArticleFactory.create(source__name="One", language="de", guid="urn:one", published_at=now - 2 * HOUR)
    other = ArticleFactory.create(source__name="Other", published_at=now - HOUR)
    keller = MentionFactory.create(article=one).person
    between = (now - 1.5 * HOUR).isoformat()
    assert ids(client, "articles", source="ONE") == [one.pk]
    assert ids(client, "articles", language="DE") == [one.pk]
    assert ids(client, "articles", guid="urn:one") == [one.pk]
    assert ids(client, "articles", published_from=between) == [other.pk]
    assert ids(client, "articles", published_before=between) == [one.pk]
    assert keller
    assert ids(client, "articles", person=keller.pk) == [one.pk]


def test_the_ends_of_the_calendar_narrow_nothing(client: Client) -> None:
    one = ArticleFactory.create()
    assert ids(client, "articles", published_from="0001-01-01T00:00:00+23:59") == [one.pk]
    assert ids(client, "articles", published_before="9999-12-31T23:59:59-23:59") == [one.pk]


def test_quotations_are_narrowed_by_story_speaker_and_kind(client: Client) -> None:
    one = QuoteFactory.create()
    other = QuoteFactory.create(kind="partial", mention__kind=SpeakerKind.UNNAMED, mention__person=None)
    assert ids(client, "quotes", article=one.article_id) == [one.pk]
    assert one.mention and one.mention.person
    assert ids(client, "quotes", person=one.mention.person.pk) == [one.pk]
    assert ids(client, "quotes", kind="partial") == ids(client, "quotes", speaker_kind="unnamed") == [other.pk]


@pytest.mark.parametrize("columns", [{"status": "rejected"}, {"status": "lost", "status_before": "found"}])
def test_rejected_and_lost_quotations_are_not_shown(client: Client, columns: dict[str, str]) -> None:
    quote = QuoteFactory.create(**columns)
    assert ids(client, "quotes") == []
    assert results(client, "articles")[0]["quotes"] == []
    assert client.get(f"/api/v1/quotes/{quote.pk}/").status_code == 404


def test_who_stays_for_a_lost_quotation_alone_is_not_named(client: Client) -> None:
    quote = QuoteFactory.create(status="lost", status_before="found")
    assert quote.mention and quote.mention.person
    assert ids(client, "people") == ids(client, "articles", person=quote.mention.person.pk) == []
    assert results(client, "articles")[0]["people"] == []


def test_people_are_found_by_a_part_of_their_name(client: Client) -> None:
    for name in ("Maria Keller", "John Osborne"):
        MentionFactory.create(person=PersonFactory.create(name=name), label=name)
    assert [person["name"] for person in results(client, "people", name="kell")] == ["Maria Keller"]


def test_a_quotation_of_a_named_person_leads_to_them(client: Client) -> None:
    quote = QuoteFactory.create(mention__person=PersonFactory.create(name="Maria Keller", slug="maria-keller"))
    speaker = results(client, "quotes")[0]["speaker"]
    assert quote.mention and speaker["person"] == {
        "id": quote.mention.person_id,
        "name": "Maria Keller",
        "url": f"http://testserver/people/{quote.mention.person_id}/maria-keller/",
    }


def test_a_person_whom_nobody_has_told_apart_is_named_all_the_same(client: Client) -> None:
    MentionFactory.create(person=None, label="Maria Keller", role="mayor")
    assert results(client, "articles")[0]["people"] == [
        {"id": None, "name": "Maria Keller", "url": None, "role": "mayor"}
    ]


@pytest.mark.parametrize("address", LISTS)
def test_a_page_of_twenty_costs_a_fixed_number_of_queries(
    client: Client, address: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(25):
        article = ArticleFactory.create(source=SourceFactory.create(name=f"Source {number}"))
        for _ in range(3):
            QuoteFactory.create(article=article)
    with django_assert_max_num_queries(6):
        assert len(results(client, address)) == 20


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("articles/?page=0", 400),
        ("articles/?page=last", 400),
        ("articles/?page=", 400),
        ("articles/?page=2", 404),
        ("articles/?source=", 400),
        ("quotes/?kind=", 400),
        ("articles/?page_size=1000", 400),
        ("articles/?page_size=many", 400),
        ("articles/?published_from=2021-02-30T00:00:00Z", 400),
        ("articles/?guid=%00", 400),
        ("articles/?guid=" + "x" * 501, 400),
        ("articles/?published_from=yesterday", 400),
        ("articles/?person=1e9999999", 400),
        ("articles/?person=NaN", 400),
        ("quotes/?kind=sung", 400),
        ("quotes/?article=-1", 400),
        ("articles/99999999999999999999999999/", 404),
        ("articles/one/", 404),
        ("nothing/", 404),
    ],
)
def test_bad_input_is_refused_and_is_no_error_of_ours(client: Client, address: str, status: int) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    if status == 400:
        assert answer.json()["invalid"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_is_written(client: Client, method: str) -> None:
    answer = getattr(client, method)("/api/v1/articles/")
    assert answer.status_code == 405
    assert answer.json()["title"] == "Method Not Allowed"
