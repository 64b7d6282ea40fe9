"""Ids of stories: what of one is stable, and one for a story that brings none."""

import dataclasses
import re
import uuid
from datetime import datetime

from articles.story import Story

from . import _addresses

# A revision and what it updates, in the URN of a NewsML item: after provider, date and item (RFC 3085). What parts the
# stories of one item from each other may follow.
_REVISION = re.compile(
    r"^(urn:newsml:[^:\s]+:\d{8}(?:T\d{6}[^:\s]{0,6})?:[^:\s]+):\d+[NUA]?(?=$|:[a-z])", re.IGNORECASE
)


def derive(source: str, created: datetime | None, title: str) -> str:
    """An id that the same story gets again: of its source, its first date as written and its title (RFC 9562, 5.5).

    Case, spacing and punctuation do not count.
    """
    day = created.date().isoformat() if created else ""
    words = " ".join(re.findall(r"\w+", title.casefold()))
    return uuid.uuid5(uuid.NAMESPACE_URL, f"newsroom:{source.casefold().strip()}|{day}|{words}").urn


def stable(story: Story) -> Story:
    """`story` under what of its id, and of those of the stories that it replaces, stays the same over all deliveries.

    That is the id without a revision, and an address without a count of updates and without trackers.
    """
    guid = _stable(story.guid, story.url)
    return dataclasses.replace(story, guid=guid, supersedes=tuple(_stable(one, "") for one in story.supersedes))


def without_revision(guid: str) -> str:
    """The URN of a NewsML item without its revision; any other id as it is."""
    return _REVISION.sub(r"\1", guid)


def _stable(guid: str, url: str) -> str:
    return without_revision(guid) if guid.startswith("urn:") else _addresses.of_guid(guid, url)
