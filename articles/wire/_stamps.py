"""Times as telexes tell them: the zones that they name, a day in running words, the end of an embargo."""

import re
from collections.abc import Collection
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from . import _signals
from ._telex import MAX_LINE, month

# Hours from UTC -> what telexes call a zone.
ZONES = {
    -8: "PST",
    -7: "PDT MST",
    -6: "MDT CST",
    -5: "CDT EST",
    -4: "EDT",
    0: "GMT UTC Z",
    1: "BST CET MEZ MET",
    2: "CEST MESZ MEST",
    9: "JST",
}
# Zones with a summer and a winter time under one name -> where they are kept.
REGIONS = {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles"}
# Zones of which the hours are not known here: a time in one of them is not known.
OTHER_ZONES = (
    "ET CT MT PT AEST AEDT EET EEST HKT ICT IST MSK NZDT "
    "NZST SGT WEST WET [Ll]ocal [Ee]astern [Cc]entral [Mm]ountain [Pp]acific"
)
_ZONES = {name: timezone(timedelta(hours=hours)) for hours, names in ZONES.items() for name in names.split()}

_DAY_MONTH = re.compile(
    r"\b(\d{1,2})(?:\.|st|nd|rd|th|er)?\s{1,3}(?:de\s)?([^\W\d_]{3,10})\b\.?(?:,?\s{1,3}(?:de\s)?(\d{4})\b)?"
)
_MONTH_DAY = re.compile(r"\b([^\W\d_]{3,10})\b\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?\b(?!:)(?:,?\s{1,3}(\d{4})\b)?")
_NUMERIC = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.(\d{4}|\d{2})?(?!\d)|\b(\d{4})-(\d{2})-(\d{2})\b")
_NAMED = "|".join(sorted([*_ZONES, *REGIONS], key=len, reverse=True))
_CLOCK = re.compile(
    r"\b(\d{1,2})[:.h](\d{2})\b(?:\s?([ap])\.?\s?m\b)?|\b(\d{1,2})\s?(?:([ap])\.?\s?m\b|(?:Uhr|h)\b)", re.IGNORECASE
)
_FOUR_DIGITS = re.compile(rf"\b(\d{{2}})(\d{{2}})\s?(?:hrs|hours|Uhr|{_NAMED})\b")
_OTHER_ZONE = re.compile(rf"\b(?:{OTHER_ZONES.replace(' ', '|')})\b")
_ZONE = re.compile(rf"(?:\b|(?<=\d))({_NAMED})\b")


def year(digits: str) -> int:
    """The year that two or four digits stand for; two are of 1970 to 2069."""
    number = int(digits)
    return number if len(digits) == 4 else number + (1900 if number >= 70 else 2000)


def zone(name: str | None, default: tzinfo) -> tzinfo:
    """The zone that a telex names; `default` where it names none or one that is not known."""
    name = (name or "").upper()
    return ZoneInfo(REGIONS[name]) if name in REGIONS else _ZONES.get(name, default)


def moment(year: int, month: int, day: int, hour: int, minute: int, zone: tzinfo) -> datetime | None:
    """The instant of these numbers; None where they are none."""
    try:
        return datetime(year, month, day, hour, minute, tzinfo=zone)
    except (ValueError, OverflowError):
        return None


def day_in(text: str) -> tuple[int, int, int | None, str] | None:
    """The first date in `text` as month, day, year (None where not said) and the text without it; None without one."""
    text = text[:MAX_LINE]
    for pattern, first in ((_DAY_MONTH, 1), (_MONTH_DAY, 2)):
        for match in pattern.finditer(text):
            number = month(match[3 - first])
            if number:
                rest = f"{text[: match.start()]} {text[match.end() :]}"
                return number, int(match[first]), int(match[3]) if match[3] else None, rest
    numeric = _NUMERIC.search(text)
    if numeric is None:
        return None
    day, digits, when = numeric.group(1, 2, 3) if numeric[1] else numeric.group(6, 5, 4)
    rest = f"{text[: numeric.start()]} {text[numeric.end() :]}"
    return int(digits), int(day), year(when) if when else None, rest


def release(text: str, near: datetime | None, default: tzinfo) -> datetime | None:
    """The instant until which `text` asks to wait; None where it does not name both a day and a time, in a zone known here.

    A year that it does not say is that which brings it nearest to `near`, the time of the telex.
    """
    found = day_in(text)
    clock = found and (_FOUR_DIGITS.search(found[3]) or _CLOCK.search(found[3]))
    if not found or not clock:
        return None
    number, day, when, rest = found
    parts = [*clock.groups(), None, None, None]
    hour, minute, half = int(parts[0] or parts[3] or 0), int(parts[1] or 0), parts[2] or parts[4]
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    named = _ZONE.search(rest)
    if not named and _OTHER_ZONE.search(rest):
        return None
    where = zone(named[1] if named else None, default)
    if when or not near:
        return moment(when, number, day, hour, minute, where) if when else None
    years = (near.year - 1, near.year, near.year + 1)
    instants = [one for one in (moment(one, number, day, hour, minute, where) for one in years) if one]
    return min(instants, key=lambda one: abs(one - near), default=None)


def embargo(
    lines: Collection[str], near: datetime | None, default: tzinfo, words: re.Pattern[str] | None = None
) -> tuple[datetime | None, bool]:
    """The end of the embargo that labels or notes tell, and whether there is one whose end they do not tell.

    `words` are what a format calls an embargo besides. An end that was before the telex was sent was read wrongly.
    """
    told = [line for line in lines if _signals.says_embargo(line) or (words and words.match(line))]
    known = [end for end in (release(line, near, default) for line in told) if end and not (near and end < near)]
    return max(known, default=None), bool(told) and not known
