"""Deliveries to articles: each is kept first, then read; whatever becomes of it is noted on it."""

import logging
import zoneinfo
from dataclasses import dataclass
from enum import StrEnum

from django.db import IntegrityError, InterfaceError, OperationalError, transaction

from articles import attribution, wire
from articles.lifecycle import Status
from articles.models import Article, Outcome, Source, WireMessage
from articles.models.article import GUID_LENGTH
from articles.story import PubStatus, Story

logger = logging.getLogger(__name__)

ATTEMPTS = 5  # at a delivery whose transaction others keep from ending
CONFLICTS = {"40001", "40P01"}  # SQLSTATE: serialization_failure, deadlock_detected


class Result(StrEnum):
    """What became of one story of a delivery."""

    NEW = "new"
    UPDATED = "updated"
    DUPLICATE = "duplicate"
    NO_STORY = "no story"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one story: the article, where there is one, and the reason where it was not taken."""

    result: Result
    article: Article | None = None
    reason: str = ""


class Refused(Exception):
    """A story that cannot be taken, with the reason."""


def receive(
    data: bytes, source: Source, *, name: str = "", format: str = "", time_zone: str = "", publish: bool = False
) -> list[Taken]:
    """Keep `data` as a delivery of `source` and read it: what became of each story in it.

    The delivery is kept before it is read, so that a reader that dies leaves it to the next. The same bytes again are a
    duplicate, unless reading them failed or did not come to its end: then they are read anew. With `publish`, or where
    the source says so, new stories are published.
    """
    message, created = WireMessage.receive(
        data, source=source, name=name, format=format, time_zone=time_zone, publish=publish
    )
    if not created and message.is_settled:
        return [Taken(Result.DUPLICATE, reason=f"received before, on {message.received_at:%d %B %Y at %H:%M} UTC")]
    return read(message)


def read(message: WireMessage) -> list[Taken]:
    """Read a delivery that is kept: all that comes of it, and the note of it on the delivery, in one transaction.

    Where another process has read it in the meantime, its stories are duplicates. Where the two stood in each other's
    way, and PostgreSQL has stopped this one, it is read once more.
    """
    for attempts_left in reversed(range(ATTEMPTS)):
        try:
            return _read_once(message)
        except OperationalError as error:
            if not attempts_left or getattr(error.__cause__, "sqlstate", None) not in CONFLICTS:
                raise
    raise AssertionError("unreachable: the last attempt returns or raises")


@transaction.atomic
def _read_once(message: WireMessage) -> list[Taken]:
    message = WireMessage.objects.select_for_update(of=("self",)).select_related("source").get(pk=message.pk)
    if message.is_settled:
        return [Taken(Result.DUPLICATE, reason="read by another process at the same time")]
    taken = _read(message)
    message.settle(_outcome(taken), [one.reason for one in taken if one.reason])
    return taken


def _read(message: WireMessage) -> list[Taken]:
    hints = wire.Hints(source=message.source.name, time_zone=zoneinfo.ZoneInfo(message.time_zone))
    try:
        items = wire.parse(bytes(message.data), message.format, hints).items
    except wire.WireError as error:
        items = (error,)
    except Exception as error:
        return [_failed(message, error)]
    taken = list[Taken]()
    for item in (wire.stable(one) if isinstance(one, Story) else one for one in items):
        if isinstance(item, Story):
            taken += [_take_alone(one, message) for one in (item, *_others_of_its_item(item, message))]
        else:
            taken.append(_not_taken(item))
    return taken


def _others_of_its_item(story: Story, message: WireMessage) -> list[Story]:
    """A kill or hold once more for each further story of the item that it names, in other languages for one.

    Their ids are that of the item and what parts them, after a colon; an item whose text is gone no longer says so.
    """
    if story.pubstatus == PubStatus.USABLE or not story.guid.startswith("urn:newsml:"):
        return []
    others = Article.objects.filter(source=message.source, guid__startswith=f"{story.guid}:").order_by("pk")
    return [
        Story(guid, version=story.version, pubstatus=story.pubstatus) for guid in others.values_list("guid", flat=True)
    ]


def _not_taken(error: wire.WireError) -> Taken:
    """An item that is no story by its kind, or that could not be read."""
    return Taken(Result.NO_STORY if isinstance(error, wire.NoStory) else Result.FAILED, reason=str(error))


def _outcome(taken: list[Taken]) -> Outcome:
    results = {one.result for one in taken}
    if Result.FAILED in results:
        return Outcome.FAILED
    return Outcome.DUPLICATE if results == {Result.DUPLICATE} else Outcome.READ


def _take_alone(story: Story, message: WireMessage) -> Taken:
    """Take one story; what is wrong with it leaves the others of its delivery untouched."""
    try:
        try:
            return _take(story, message)
        except IntegrityError:
            # Another process made the same article, or the same person, at the same moment: now it is there.
            return _take(story, message)
    except Refused as refused:
        return Taken(Result.FAILED, reason=f"{story.headline[:200] or story.guid[:200]}: {refused}")
    except (OperationalError, InterfaceError):
        raise  # the database is gone: the delivery stays unread
    except Exception as error:
        return _failed(message, error)


def _failed(message: WireMessage, error: Exception) -> Taken:
    logger.exception("message %s could not be read", message.pk)
    return Taken(
        Result.FAILED, reason=f"an error of Newsroom itself, kept in its log: {type(error).__name__}: {error}"[:1000]
    )


@transaction.atomic
def _take(story: Story, message: WireMessage) -> Taken:
    """Make or update the article of `story`."""
    if not 0 < len(story.guid) <= GUID_LENGTH:
        raise Refused(f"its guid has {len(story.guid):,} characters; 1 to {GUID_LENGTH} can be kept")
    known = Article.objects.filter(guid=story.guid).first()
    if known is None:
        has_copy = bool(story.headline or story.lead or story.body)
        if not has_copy and not _tells_something(story):
            raise Refused("it has an id, but neither a headline nor a text")
        article = Article.begin(story, source=message.source, message=message)
        attribution.attribute(article)
        is_wanted = message.publish or message.source.auto_publish
        if is_wanted and has_copy and article.status == Status.INGESTED:
            article.publish(why="published on arrival", at=story.first_created or story.version_created)
        return Taken(Result.NEW, article)
    if known.source_id != message.source_id:
        raise Refused(f"article {known.pk} of another source, {known.source}, has its guid")
    if not known.take_version(story, message=message):
        return Taken(Result.DUPLICATE, known, reason=f"the same version as article {known.pk}")
    attribution.attribute(known)
    return Taken(Result.UPDATED, known)


def _tells_something(story: Story) -> bool:
    """Whether a story without copy is to be kept all the same: its status, an embargo or a note counts when copy comes."""
    is_stopped = story.pubstatus != PubStatus.USABLE
    return bool(is_stopped or story.embargoed or story.embargo_open or story.signals or story.ednote)
