"""Ids of stories: what of one is stable, and one for a story that brings none."""

import dataclasses
import re
import uuid
from datetime import datetime

from articles.story import Story

from . import _rss_ids


def derive(source: str, created: datetime | None, title: str) -> str:
    """An id that the same story gets again: of its source, its first date as written and its title (RFC 9562, 5.5).

    Case, spacing and punctuation do not count.
    """
    day = created.date().isoformat() if created else ""
    words = " ".join(re.findall(r"\w+", title.casefold()))
    return uuid.uuid5(uuid.NAMESPACE_URL, f"newsroom:{source.casefold().strip()}|{day}|{words}").urn


# A revision at the end of the URN of a NewsML item (RFC 3085): provider, date, item, then revision and update qualifier.
_REVISION = re.compile(r"(urn:newsml:[^:\s]+:\d{8}(?:T\d{6}[^:\s]{0,6})?:[^:\s]+):\d+[NUA]?")


def stable(story: Story) -> Story:
    """`story` under what of its id, and of those of the stories that it replaces, stays the same over all deliveries.

    That is the id without a revision, and an address without a count of updates and without trackers.
    """
    guid = _stable(story.guid, story.url)
    return dataclasses.replace(story, guid=guid, supersedes=tuple(_stable(one, "") for one in story.supersedes))


def _stable(guid: str, url: str) -> str:
    revision = _REVISION.fullmatch(guid)
    return revision[1] if revision else _rss_ids.of_guid(guid, url)
