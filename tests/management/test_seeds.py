"""The seeds as `make run` imports them: a public story at least of every wire format, by whom and about what."""

import io

import pytest
from django.core.management import call_command

from articles.models import Article, Outcome, Quote, Revision, WireMessage
from articles.wire import FORMATS, detect
from newsroom.serve import seed_commands

pytestmark = [pytest.mark.django_db, pytest.mark.one_by_one]


def import_seeds() -> None:
    for command in seed_commands():
        call_command(*command, stdout=io.StringIO())


def test_the_seeds_are_public_stories_of_every_format_and_a_second_time_nothing_new() -> None:
    import_seeds()
    messages = list(WireMessage.objects.all())
    assert {message.outcome for message in messages} == {Outcome.READ}
    articles = list(Article.objects.live().select_related("source"))
    assert len(articles) == Article.objects.count()
    arrivals = Revision.objects.filter(article__in=articles, message__isnull=False).values_list(
        "message__data", flat=True
    )
    assert {detect(bytes(data)) for data in arrivals} == set(FORMATS)
    assert len({article.source for article in articles}) >= 5
    for article in articles:
        assert article.headline and article.text and article.first_created and article.language, article.guid
    spoken = Quote.objects.exclude(mention=None).values_list("article", flat=True)
    assert len(set(spoken)) > len(articles) * 3 / 4
    before = (len(articles), len(messages), Quote.objects.count())
    import_seeds()
    assert (Article.objects.count(), WireMessage.objects.count(), Quote.objects.count()) == before
