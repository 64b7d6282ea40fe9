"""Ids of stories: what of one is stable, and one for a story that brings none."""

import re
import uuid
from datetime import datetime


def derive(source: str, created: datetime | None, title: str) -> str:
    """An id that the same story gets again: of its source, its first date as written and its title (RFC 9562, 5.5).

    Case, spacing and punctuation do not count.
    """
    day = created.date().isoformat() if created else ""
    words = " ".join(re.findall(r"\w+", title.casefold()))
    return uuid.uuid5(uuid.NAMESPACE_URL, f"newsroom:{source.casefold().strip()}|{day}|{words}").urn


# A revision at the end of the URN of a NewsML item (RFC 3085): provider, date, item, then revision and update qualifier.
_REVISION = re.compile(r"(urn:newsml:[^:\s]+:\d{8}(?:T\d{6}\S{0,6}?)?:[^:\s]+):\d+[NUA]?")
# Parameters of an address that say who links to it, not what it is.
_TRACKER = re.compile(
    r"(?:utm_\w+|at_\w+|xtor|fbclid|gclid|cmpid|cid|ref|source|partner|ns_\w+|feed|traffic_source)", re.IGNORECASE
)
# A fragment that only counts the updates of an item.
_COUNTER = re.compile(r"\d{0,4}")


def stable(guid: str) -> str:
    """What of `guid` stays the same over versions and deliveries: it without a revision, a count of updates, a tracker.

    Equal for two versions of one story, and different for two stories.
    """
    if revision := _REVISION.fullmatch(guid):
        return revision[1]
    if not guid.startswith(("http://", "https://")):
        return guid
    address, _, fragment = guid.partition("#")
    address, mark, query = address.partition("?")
    kept = [part for part in query.split("&") if part and not _TRACKER.fullmatch(part.partition("=")[0])]
    end = "" if _COUNTER.fullmatch(fragment) else f"#{fragment}"
    return address + (f"?{'&'.join(kept)}" if mark and kept else "") + end
