"""What must never be is refused by the database, whoever writes it."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.db.models import F
from django.utils import timezone

from articles.lifecycle import Status
from articles.models import Article, Mention, Notice, Person, Quote, Source, Subscription
from articles.story import PubStatus
from tests.factories import ArticleFactory, MentionFactory, PersonFactory, QuoteFactory, SourceFactory

NOW = timezone.now()

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "columns",
    [
        {"guid": ""},
        {"guid": "x" * 501},
        {"headline": ""},
        {"status": "elsewhere"},
        {"pubstatus": "perhaps"},
        {"status": Status.KILLED, "pubstatus": PubStatus.CANCELED},
        {"killed_at": NOW},
        {"status": Status.KILLED, "pubstatus": PubStatus.CANCELED, "killed_at": NOW, "embargo_until": NOW},
        {"status": Status.SCHEDULED, "publish_at": NOW, "embargo_until": NOW},
        {"status": Status.SCHEDULED},
        {"status": Status.SCHEDULED, "publish_at": NOW, "published_at": NOW - timedelta(days=1)},
        {"status": Status.PUBLISHED, "published_at": None},
        {"status": Status.WITHHELD},
        {"urgency": 0},
        {"urgency": 10},
        {"evolved_from": F("pk")},
    ],
)
def test_an_article_that_must_not_be_is_refused(columns: dict[str, Any]) -> None:
    article = ArticleFactory.create()
    with pytest.raises(DatabaseError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(**columns)


def test_a_guid_stands_once() -> None:
    ArticleFactory.create(guid="urn:a")
    with pytest.raises(DatabaseError), transaction.atomic():
        ArticleFactory.create(guid="urn:a", source__name="Another")


@pytest.mark.parametrize(
    "columns",
    [
        {"end": F("start")},
        {"confidence": 1.5},
        {"confidence": -0.1},
        {"kind": "sung"},
        {"status": "maybe"},
        {"status": "lost"},
        {"status": "lost", "status_before": "rejected"},
        {"status_before": "found"},
    ],
)
def test_a_quote_that_must_not_be_is_refused(columns: dict[str, Any]) -> None:
    quote = QuoteFactory.create()
    with pytest.raises(DatabaseError), transaction.atomic():
        Quote.objects.filter(pk=quote.pk).update(**columns)


def test_only_the_mention_of_a_person_has_a_person() -> None:
    mention = MentionFactory.create()
    with pytest.raises(DatabaseError), transaction.atomic():
        Mention.objects.filter(pk=mention.pk).update(kind="unnamed")


@pytest.mark.parametrize("columns", [{"name": ""}, {"merged_into": F("pk")}, {"wikidata": "6294"}])
def test_a_person_that_must_not_be_is_refused(columns: dict[str, Any]) -> None:
    person = PersonFactory.create()
    with pytest.raises(DatabaseError), transaction.atomic():
        Person.objects.filter(pk=person.pk).update(**columns)


def test_a_wikidata_id_is_of_one_person() -> None:
    PersonFactory.create(wikidata="Q6294")
    with pytest.raises(DatabaseError), transaction.atomic():
        PersonFactory.create(wikidata="Q6294")


def test_a_source_has_its_name_alone_in_any_case_of_letters() -> None:
    SourceFactory.create(name="AFP")
    with pytest.raises(DatabaseError), transaction.atomic():
        Source.objects.create(name="afp")


def test_a_notice_says_something() -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Notice.objects.create(article=ArticleFactory.create(), kind="correction", text="")


def test_a_subscription_has_a_secret() -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Subscription.objects.create(name="Reader", url="https://news.example.org/", secret="")
