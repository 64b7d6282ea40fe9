"""The gate: what the public may see, asked of rows and of one row alike."""

import datetime
from itertools import product

import pytest
from django.utils import timezone

from articles.lifecycle import Status
from articles.models import Article, Mention, Person, Quote
from articles.story import PubStatus
from tests.factories import ArticleFactory, MentionFactory, QuoteFactory

NOW = timezone.now()
HOUR = datetime.timedelta(hours=1)

pytestmark = pytest.mark.django_db


def article(**columns: object) -> Article:
    return ArticleFactory.create(**{"published_at": columns.get("publish_at") or NOW - HOUR} | columns)


def test_a_published_article_is_live() -> None:
    published = article()
    assert list(Article.objects.live()) == [published]


@pytest.mark.parametrize(
    "columns",
    [
        {"status": Status.INGESTED},
        {"status": Status.DRAFT},
        {"status": Status.UNPUBLISHED},
        {"status": Status.SPIKED},
        {"status": Status.WITHHELD, "pubstatus": PubStatus.WITHHELD},
        {"status": Status.KILLED, "pubstatus": PubStatus.CANCELED, "killed_at": NOW},
        {"status": Status.SCHEDULED, "publish_at": NOW + HOUR},
        {"pubstatus": PubStatus.WITHHELD},
        {"embargo_until": NOW + HOUR},
    ],
)
def test_what_is_not_published_held_killed_or_early_is_not_live(columns: dict[str, object]) -> None:
    hidden = article(**columns)
    assert not Article.objects.live().exists()
    assert not hidden.is_live()


def test_a_schedule_and_an_embargo_end_by_the_clock_alone() -> None:
    scheduled = article(status=Status.SCHEDULED, publish_at=NOW + HOUR)
    embargoed = article(embargo_until=NOW + HOUR)
    assert not Article.objects.live().exists()
    assert set(Article.objects.live(NOW + HOUR)) == {scheduled, embargoed}


def test_the_gate_and_its_twin_agree_on_every_combination() -> None:
    times = [None, NOW - HOUR, NOW + HOUR]
    made = []
    for status, pubstatus, publish_at, embargo in product(Status, [PubStatus.USABLE, PubStatus.WITHHELD], times, times):
        allowed = (
            status != Status.KILLED
            and (status == Status.SCHEDULED) == (publish_at is not None)
            and not (publish_at and embargo)
            and (status != Status.WITHHELD or pubstatus == PubStatus.WITHHELD)
        )
        if allowed:
            made.append(article(status=status, pubstatus=pubstatus, publish_at=publish_at, embargo_until=embargo))
    for at in (None, NOW - 2 * HOUR, NOW + 2 * HOUR):
        assert set(Article.objects.live(at)) == {one for one in made if one.is_live(at)}
    assert len({one.is_live() for one in made}) == 2


def test_quotations_and_people_of_hidden_stories_are_hidden() -> None:
    hidden = article(status=Status.DRAFT)
    quote = QuoteFactory.create(article=hidden)
    live = Article.objects.live()
    assert not Quote.objects.live(live).exists()
    assert not Person.objects.live(live).exists()
    shown = MentionFactory.create(article=article(), person=quote.mention.person if quote.mention else None)
    assert list(Person.objects.live(Article.objects.live())) == [shown.person]
    assert Mention.objects.count() == 2
