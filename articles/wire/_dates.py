"""Dates as wires and pages write them."""

import re
import warnings
from datetime import UTC, datetime, tzinfo
from email.utils import parsedate_to_datetime

# dateutil takes what a text leaves out from a default. A date is whole only where two defaults give the same.
_DEFAULTS = datetime(2000, 1, 1), datetime(2001, 2, 2)
_ABBREVIATIONS = {"GMT": 0, "UTC": 0, "Z": 0, "EST": -18000, "EDT": -14400, "CST": -21600, "CDT": -18000}
_ABBREVIATIONS |= {"MST": -25200, "MDT": -21600, "PST": -28800, "PDT": -25200, "BST": 3600, "CET": 3600, "CEST": 7200}
_ABBREVIATIONS |= {"MEZ": 3600, "MESZ": 7200}
_DIGITS = re.compile(r"\d")
_DAY_FIRST = re.compile(
    r"\b(\d{1,2})\.(0?[1-9]|1[0-2])\.(\d{4})\b"
)  # 3.2.2026: where dates have stops the day comes first
# "GMT+0800 (Hong Kong)" is eight hours ahead; dateutil would take it for eight hours behind, as POSIX does.
_FROM_GMT = re.compile(r"\b(?:GMT|UTC)(?=[+-]\d)|(?<=[+-]\d{4})\s\([^()]*\)$")
_ZONE_IN_WORDS = re.compile(r"\b([ECMP])(?:astern|entral|ountain|acific) ([SD])(?:tandard|aylight) Time\b")
# RFC 5322, 3.3 and 4.3. What is not wholly of this form email.utils would read in part, dropping the rest without a word.
_RFC_5322 = re.compile(
    r"(?:[a-z]{3},?\s+)?\d{1,2}\s+[a-z]{3}\s+\d{2,4}\s+\d{1,2}:\d{2}(?::\d{2})?"
    r"(?:\s+(?:[+-]\d{4}|UTC?|GMT|Z|[ECMP][SD]T))?(?:\s+\([^()]*\))?",
    re.IGNORECASE,
)
LONGEST = 100  # characters; no date is longer


def read(text: str, zone: tzinfo = UTC) -> datetime | None:
    """The instant that `text` names, in `zone` where it names none; None where it is no whole date. Never *now*.

    A date without a time is its midnight.
    """
    text = " ".join(text.split())
    if not text or len(text) > LONGEST or not _DIGITS.search(text):
        return None
    text = _ZONE_IN_WORDS.sub(r"\1\2T", text)
    text = _FROM_GMT.sub("", _DAY_FIRST.sub(_year_first, text))
    found = _standard(text) or _loose(text)
    if found is None:
        return None
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _year_first(match: re.Match[str]) -> str:
    day, month, year = match.groups()
    return f"{year}-{month:0>2}-{day:0>2}"


def _standard(text: str) -> datetime | None:
    """ISO 8601 or RFC 5322."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(text) if _RFC_5322.fullmatch(text) else None
    except ValueError:
        return None


def _loose(text: str) -> datetime | None:
    """What people write: `Tue 20 Sep 2011, 9:12 AM`."""
    from dateutil import parser  # heavy; most wires write ISO 8601

    with warnings.catch_warnings():
        # A zone that it does not know it would leave out, and name another instant.
        warnings.simplefilter("error", parser.UnknownTimezoneWarning)
        try:
            first, second = (parser.parse(text, default=default, tzinfos=_ABBREVIATIONS) for default in _DEFAULTS)
        except (ValueError, OverflowError, parser.UnknownTimezoneWarning):
            return None
    return first if first == second else None
