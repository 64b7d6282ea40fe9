"""Ids for stories that bring none."""

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
