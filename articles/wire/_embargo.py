"""The end of an embargo that is told in words: "EMBARGOED UNTIL 0001 GMT, FRIDAY, MAY 7, 2021"."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, tzinfo

from . import _dates, _signals, _telex

LONGEST = 500  # characters of a line in which a time is looked for

_LINE = re.compile(
    r"^\W{0,4}(?:(?:strict(?:ly)?|under|note|press|media|news|release|all|copy|bajo|sotto|onder)\s{1,3}){0,3}"
    r"(?:embargoed\b|embargad[oa]\b|sous embargo\b|sperrfrist\b|hold for release\b|"
    r"not for (?:release|publication)(?: or \w{3,12})? (?:before|until)\b|"
    r"embargo\s{0,3}(?!:\s?(?:none?|nil|n/a|immediate)\b)(?:\W?$|[:–-]|(?:until|till|to|time|bis|hasta|tot|fino)\b|jusqu|\d))",
    re.IGNORECASE,
)
# 00:01 | 6.30 a.m. | 18h30 | 6am | 18 Uhr | 0001 before a zone, a weekday or the word for hours
_TIME = re.compile(
    r"(?<![\d.:])(?:(?P<h1>\d{1,2})[:.h時时시]\s?(?P<m1>\d{2})(?!\d|\.\d)(?:\s?(?P<half1>[ap])\.?m\b)?"
    r"|(?P<h2>\d{1,2})\s?(?:(?P<half2>[ap])\.?m|uhr|h)\b"
    r"|(?P<h3>[01]\d|2[0-3])(?P<m3>[0-5]\d)(?=\s?(?:hours|hrs?|h|uhr|gmt|utc|z|[a-z]{1,3}[sd]?t|[a-z]{3,6}day)\b))",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:(?P<y4>\d{4})\s?[-/.年년]\s?(?P<m4>\d{1,2})\s?[-/.月월]\s?(?P<d4>\d{1,2})(?!\d)[日일]?"
    r"|(?P<d3>\d{1,2})\.\s?(?P<m3>\d{1,2})\.\s?(?P<y3>\d{4})\b"
    r"|(?P<d1>\d{1,2})(?:st|nd|rd|th|\.)?\s(?:of\s|de\s)?(?P<mon1>[^\W\d_]{3,10})\.?,?\s(?:de\s)?(?P<y1>\d{4})\b"
    r"|(?P<mon2>[^\W\d_]{3,10})\.?\s(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s(?P<y2>\d{4})\b)",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"(?:\b|(?<=\d))(GMT|UTC|BST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|MEZ|MESZ|Z)\b|(?<=\d)\s?([+-]\d{2}:?\d{2})\b"
)
# What looks like another zone, or like the time of a place: then the instant is not known.
_OTHER_ZONE = re.compile(
    r"\b(?:[A-Z]{1,3}[SD]?T|ME[SZ]{1,2})\b|\b(?:local|eastern|central|mountain|pacific)\b|\b[^\W\d_]{2,20} (?i:time)\b"
)
# Words that look like the name of a zone and are none.
_NO_ZONE = re.compile(r"\b(?:embargo time|release time|not|at|that|tot|sat|sept|oct)\b", re.IGNORECASE)


def is_line(text: str) -> bool:
    """Whether `text`, a line above a story, says that the story must wait. A sentence about an embargo does not."""
    return bool(_LINE.match(text[:LONGEST]))


def end(text: str, zone: tzinfo) -> datetime | None:
    """The instant until which `text` holds the story, in `zone` where it names none.

    None unless day, year and time are there and the zone, where there is one, is known: an embargo that ends too early
    is worse than one that an editor ends.
    """
    day, rest = _day(" ".join(text[:LONGEST].split()))
    clock = _time(rest)
    if day is None or not clock:
        return None
    named = _ZONE.search(rest)
    if not named and _OTHER_ZONE.search(_NO_ZONE.sub("", rest)):
        return None
    return _dates.read(f"{day.isoformat()} {clock} {named[1] or named[2] if named else ''}".strip(), zone)


def instant(text: str, zone: tzinfo) -> datetime | None:
    """The instant that a line names, the midnight of a day alone; None where it names no year, or a zone unknown here."""
    day, rest = _day(" ".join(text[:LONGEST].split()))
    if day is None or _time(rest):
        return end(text, zone)
    return datetime.combine(day, time(), zone)


def told(notes: Iterable[str], labels: Iterable[str], zone: tzinfo) -> tuple[datetime | None, bool]:
    """The end of an embargo that notes to staff, or labels and a first line, tell in words, and whether there is one."""
    said = [note[:LONGEST] for note in notes]
    # Most notes tell none, which one look at them together finds.
    said = [note for note in said if _signals.says_embargo(note)] if _signals.says_embargo("\n".join(said)) else []
    said += [label for label in labels if len(label) <= LONGEST and is_line(label)]
    return next(filter(None, (end(one, zone) for one in said)), None), bool(said)


def _day(text: str) -> tuple[date | None, str]:
    """The day that `text` names, and the text without it; None where it names none."""
    for match in _DAY.finditer(text):
        try:
            if year := match["y3"] or match["y4"]:
                day = date(int(year), int(match["m3"] or match["m4"]), int(match["d3"] or match["d4"]))
            elif number := _telex.month(match["mon1"] or match["mon2"]):
                day = date(int(match["y1"] or match["y2"]), number, int(match["d1"] or match["d2"]))
            else:
                continue
        except ValueError:
            continue
        return day, f"{text[: match.start()]} {text[match.end() :].removeprefix('T')}"
    return None, text


def _time(text: str) -> str:
    """The time of day that `text` names, as hh:mm; "" where it names none."""
    match = _TIME.search(text)
    if match is None:
        return ""
    hour, minute = int(match["h1"] or match["h2"] or match["h3"]), match["m1"] or match["m3"] or "00"
    half = (match["half1"] or match["half2"] or "").lower()
    if half and not 1 <= hour <= 12:
        return ""
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return f"{hour:02}:{minute}" if hour < 24 else ""
