"""What becomes of the stories of a delivery."""

import threading
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest
from django.contrib.auth.models import User
from django.db import connection

from articles import ingest
from articles.ingest import Result
from articles.lifecycle import Status
from articles.models import AppendOnlyError, Article, Change, Outcome, Person, Revision, Source, WireMessage
from articles.story import Block, BlockKind, PubStatus, Signal, Story
from articles.wire import Reading
from tests.factories import SourceFactory

STORY = Story(
    guid="urn:wire:1",
    version="1",
    headline="Harbour reopens",
    body=(Block(BlockKind.PARAGRAPH, "“It is open,” said Maria Keller, the mayor."),),
    language="en",
)


class Wire:
    """Stands in for a format that can say all that a Story can: a delivery is a number of Stories."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sent: dict[bytes, list[Story]] = {}
        monkeypatch.setattr("articles.wire.parse", lambda data, format, hints: Reading("test", tuple(self.sent[data])))

    def send(self, *stories: Story, publish: bool = False, source: str = "Agency") -> list[ingest.Taken]:
        data = str(len(self.sent)).encode()
        self.sent[data] = list(stories)
        return ingest.receive(data, SourceFactory.create(name=source), publish=publish)


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch) -> Wire:
    return Wire(monkeypatch)


def story(**fields: Any) -> Story:
    return Story(**{name: getattr(STORY, name) for name in Story.__slots__} | fields)


def results(taken: list[ingest.Taken]) -> list[Result]:
    return [one.result for one in taken]


pytestmark = [pytest.mark.django_db, pytest.mark.one_by_one]


def test_versions_compare_as_numbers(wire: Wire) -> None:
    assert results(wire.send(story(version="9"))) == [Result.NEW]
    assert results(wire.send(story(version="10", headline="Tenth"))) == [Result.UPDATED]
    assert results(wire.send(story(version="9", headline="Ninth again"))) == [Result.DUPLICATE]
    assert Article.objects.get().headline == "Tenth"
    assert Revision.objects.count() == 2


def test_versions_without_numbers_compare_by_their_times(wire: Wire) -> None:
    first, second = datetime(2021, 5, 3, 10, tzinfo=UTC), datetime(2021, 5, 3, 11, tzinfo=UTC)
    wire.send(story(version="", version_created=second, headline="Second"))
    assert results(wire.send(story(version="", version_created=first, headline="First"))) == [Result.DUPLICATE]
    assert Article.objects.get().headline == "Second"


def test_one_bad_story_does_not_keep_the_others_out(wire: Wire) -> None:
    taken = wire.send(story(guid="x" * 501), story(guid="urn:wire:2"), story(guid=""))
    assert results(taken) == [Result.FAILED, Result.NEW, Result.FAILED]
    message = WireMessage.objects.get()
    assert message.outcome == Outcome.FAILED
    assert "its guid has 501 characters" in message.reason and "its guid has 0 characters" in message.reason


def test_an_id_alone_is_no_article_unless_it_kills_one(wire: Wire) -> None:
    (taken,) = wire.send(Story(guid="urn:wire:1", slugline="HARBOUR"))
    assert taken.result == Result.FAILED and "neither a headline nor a text" in taken.reason
    assert results(wire.send(Story(guid="urn:wire:2", pubstatus=PubStatus.CANCELED))) == [Result.NEW]


def test_an_embargo_without_copy_is_kept_and_not_shown(wire: Wire) -> None:
    past, future = (datetime(year, 1, 1, tzinfo=UTC) for year in (2021, 2060))
    wire.send(Story(guid="urn:wire:1", embargoed=past), Story(guid="urn:wire:2", embargoed=future), publish=True)
    assert not Article.objects.live().exists()
    assert list(Article.objects.order_by("pk").values_list("embargo_until", flat=True)) == [past, future]


def test_a_guid_of_another_source_is_refused(wire: Wire) -> None:
    wire.send(STORY)
    (taken,) = wire.send(story(version="2"), source="Another")
    assert taken.result == Result.FAILED
    assert "of another source, Agency" in taken.reason


def test_what_is_withheld_or_canceled_on_the_wire_is_not_published(wire: Wire) -> None:
    wire.send(story(pubstatus=PubStatus.WITHHELD), story(guid="urn:wire:2", pubstatus=PubStatus.CANCELED), publish=True)
    assert set(Article.objects.values_list("status", flat=True)) == {Status.WITHHELD, Status.KILLED}
    assert not Article.objects.live().exists() and not Change.objects.exists()


@pytest.mark.parametrize(
    ("status", "expected"), [(PubStatus.CANCELED, Status.KILLED), (PubStatus.WITHHELD, Status.WITHHELD)]
)
def test_a_kill_or_hold_counts_whatever_its_version_and_leaves_the_copy(
    wire: Wire, status: PubStatus, expected: Status
) -> None:
    wire.send(story(version="5"), publish=True)
    wire.send(Story(guid=STORY.guid, version="4", pubstatus=status))
    article = Article.objects.get()
    assert (article.status, article.headline) == (expected, STORY.headline)
    assert article.text == STORY.text
    assert not article.is_live()


def test_a_kill_of_an_item_reaches_its_stories_in_all_languages(wire: Wire) -> None:
    item = "urn:newsml:wire.example:20240305:1"
    wire.send(story(guid=f"{item}:1"), story(guid=f"{item}:1:fr"), story(guid=f"{item}2:1:fr"), publish=True)
    killed = wire.send(Story(guid=f"{item}:2A", version="2", pubstatus=PubStatus.CANCELED))
    assert results(killed) == [Result.UPDATED, Result.UPDATED]
    assert [article.guid for article in Article.objects.live()] == [f"{item}2:fr"]


def test_a_kill_reaches_the_copy_that_an_editor_has_changed(wire: Wire, django_user_model: type[User]) -> None:
    wire.send(story(), publish=True)
    Article.objects.get().edit(by=django_user_model.objects.create(username="ada"), headline="Ours")
    wire.send(story(version="9", pubstatus=PubStatus.CANCELED, headline="Theirs"))
    article = Article.objects.get()
    assert (article.status, article.headline) == (Status.KILLED, "Ours")


def test_what_is_killed_stays_killed_when_a_later_version_comes(wire: Wire) -> None:
    wire.send(story(pubstatus=PubStatus.CANCELED))
    assert results(wire.send(story(version="9", headline="Alive"))) == [Result.UPDATED]
    article = Article.objects.get()
    assert article.status == Status.KILLED and article.headline != "Alive"


@pytest.mark.parametrize("fields", [{"embargo_open": True}, {"signals": (Signal.KILL,)}, {"signals": (Signal.HOLD,)}])
def test_what_must_wait_by_its_words_alone_is_held_for_an_editor(wire: Wire, fields: dict[str, Any]) -> None:
    wire.send(story(**fields), publish=True)
    article = Article.objects.get()
    assert article.status == Status.WITHHELD and not Article.objects.live().exists()


def test_the_same_story_under_an_id_with_a_count_or_a_tracker_is_one_article(wire: Wire) -> None:
    page = "https://news.example/harbour"
    wire.send(story(guid=f"{page}#0", url=page))
    wire.send(story(guid=f"{page}#1", url=page, version="", version_created=None))
    wire.send(story(guid=f"{page}?utm_source=rss", url=page, version="", version_created=None))
    assert Article.objects.get().guid == page


def test_what_is_under_embargo_is_published_from_its_end_and_nobody_is_told_before(wire: Wire) -> None:
    end = datetime(2100, 1, 1, tzinfo=UTC)
    wire.send(story(embargoed=end, first_created=datetime(2021, 5, 3, tzinfo=UTC)), publish=True)
    article = Article.objects.get()
    assert (article.status, article.published_at) == (Status.PUBLISHED, end)
    assert not article.is_live() and article.is_live(end)
    assert not Change.objects.exists()


def test_what_is_too_long_for_its_column_is_cut_and_kept_whole_in_the_revision(wire: Wire) -> None:
    wire.send(story(headline="Harbour " * 100))
    article = Article.objects.get()
    assert len(article.headline) == 500 and article.headline.endswith("…")
    assert article.revisions.get().as_story().headline == "Harbour " * 100


def test_a_delivery_takes_no_change_but_the_note_of_what_became_of_it(wire: Wire) -> None:
    wire.send(STORY)
    message = WireMessage.objects.get()
    message.settle(Outcome.FAILED, ["because"])
    with pytest.raises(AppendOnlyError):
        message.save()
    message = WireMessage.objects.get()
    assert (message.outcome, message.reason, bytes(message.data)) == (Outcome.FAILED, "because", b"0")


def test_the_same_bytes_of_two_sources_are_two_deliveries() -> None:
    one, other = SourceFactory.create(name="One"), SourceFactory.create(name="Other")
    assert WireMessage.receive(b"x", source=one)[1]
    assert WireMessage.receive(b"x", source=other)[1]
    assert not WireMessage.receive(b"x", source=one)[1]


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_delivery_that_others_keep_from_ending_is_read_once_more() -> None:
    """Two transactions that wait for each other: PostgreSQL stops one of them, here always ours."""
    source = Source.objects.create(name="Agency")
    Change.objects.count()
    settings = connection.get_connection_params()
    address: dict[str, Any] = {
        name: settings.get(name) for name in ("dbname", "user", "host", "port") if name in settings
    }
    with psycopg.connect(**address) as other:
        other.execute("SET deadlock_timeout = '1min'")
        other.execute("INSERT INTO articles_changecounter (id, last) VALUES (1, 0)")

        def stand_in_the_way() -> None:
            while not waiting(address):
                pass
            other.execute(
                "INSERT INTO articles_person (name, slug, key, namesake, wikidata) VALUES ('M', 'm', 'maria keller', 0, '')"
            )
            other.rollback()

        thread = threading.Thread(target=stand_in_the_way)
        thread.start()
        text = "Harbour reopens\n\nPublished: 3 May 2021, 10:00\n\n“It is open,” said Maria Keller, the mayor.\n"
        taken = ingest.receive(text.encode(), source, publish=True)
        thread.join()
    assert results(taken) == [Result.NEW]
    assert (Article.objects.count(), Person.objects.count(), Change.objects.get().sequence) == (1, 1, 1)


def waiting(address: dict[str, Any]) -> bool:
    """Whether a session waits for a lock that another one holds."""
    with psycopg.connect(**address) as watcher:
        row = watcher.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        ).fetchone()
    return bool(row and row[0])
