"""What may be done to an article, and what is kept and told of it."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from articles.lifecycle import MoveRefused, Status
from articles.models import Article, Change, Origin
from tests.factories import ArticleFactory

HOUR = datetime.timedelta(hours=1)

pytestmark = [pytest.mark.django_db, pytest.mark.one_by_one]


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("editor")


def draft(**columns: Any) -> Article:
    return ArticleFactory.create(status=Status.DRAFT, published_at=None, **columns)


def told() -> list[str]:
    return list(Change.objects.values_list("kind", flat=True))


def test_publishing_makes_it_live_and_is_kept_and_told(editor: User) -> None:
    article = draft()
    article.publish(by=editor, why="it is ready")
    assert article.is_live() and Article.objects.live().exists()
    revision = article.revisions.get()
    assert (revision.action, revision.origin, revision.by, revision.why) == (
        "published",
        Origin.DESK,
        editor,
        "it is ready",
    )
    assert told() == ["created"]


def test_a_date_ahead_does_not_publish_later() -> None:
    article = draft()
    article.publish(at=timezone.now() + HOUR)
    assert article.is_live()


def test_what_is_published_is_not_published_again() -> None:
    article = draft()
    article.publish()
    with pytest.raises(MoveRefused, match=r"cannot publish: the article is published, and only what is draft"):
        article.publish()
    assert told() == ["created"]


def test_an_edit_cleans_the_body_and_the_text_follows(editor: User) -> None:
    article = draft()
    article.edit(by=editor, headline="Harbour closes", body="<p onclick=x>One<script>bad</script></p><p>Two</p>")
    article.refresh_from_db()
    assert (article.body, article.text) == ("<p>One</p>\n<p>Two</p>", "One\n\nTwo")
    assert (article.headline, article.slug) == ("Harbour closes", "harbour-closes")
    assert told() == []


def test_an_edit_of_what_is_public_is_told(editor: User) -> None:
    article = draft()
    article.publish()
    article.edit(by=editor, headline="Harbour closes")
    assert told() == ["created", "updated"]
    assert [revision.number for revision in article.revisions.all()] == [2, 1]


def test_a_story_and_its_revision_are_the_same(editor: User) -> None:
    article = draft(keywords=["port"], ednote="check the spelling", urgency=3)
    article.edit(by=editor, headline="Harbour closes")
    assert article.revisions.get().as_story() == article.as_story()


def test_changes_are_numbered_one_after_the_other() -> None:
    for _ in range(3):
        draft().publish()
    assert list(Change.objects.values_list("sequence", flat=True)) == [1, 2, 3]


@pytest.mark.parametrize("columns", [{"status": Status.SCHEDULED, "publish_at": 1}, {"embargo_until": 1}])
def test_what_has_come_due_is_told_once(columns: dict[str, Any]) -> None:
    past = timezone.now() - HOUR
    columns = {name: past if value == 1 else value for name, value in columns.items()}
    article = ArticleFactory.create(published_at=past, **columns)
    assert article.is_live() and list(Article.objects.untold()) == [article]
    for _ in range(2):
        article.tell_if_due()
    assert told() == ["created"]
    assert not Article.objects.untold().exists()
    assert Article.objects.live().get().status == Status.PUBLISHED


def test_what_is_not_yet_due_is_not_told() -> None:
    later = timezone.now() + HOUR
    article = ArticleFactory.create(status=Status.SCHEDULED, publish_at=later, published_at=later)
    article.tell_if_due()
    assert told() == [] and not Article.objects.untold().exists()
