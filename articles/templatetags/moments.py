"""Times as readers are told them: in the zone of who sent the story."""

import datetime
import zoneinfo
from dataclasses import dataclass

from django.utils import dateformat

from articles.models import Article

SAME = datetime.timedelta(minutes=1)  # two times no farther apart are one to a reader


@dataclass(frozen=True)
class Moment:
    """One time: `what` happened then, in words and in ISO 8601; `zone` is empty where the next one tells it."""

    what: str
    words: str
    iso: str
    zone: str


def moment(time: datetime.datetime, zone: zoneinfo.ZoneInfo, what: str = "") -> Moment:
    """`time` in `zone`, as "20 September 2011, 09:12"."""
    try:
        local = time.astimezone(zone)
    except OverflowError:  # at the very ends of the calendar
        local = time
    return Moment(what, dateformat.format(local, "j F Y, H:i"), local.isoformat(timespec="seconds"), _offset(local))


def times(article: Article) -> list[Moment]:
    """When `article` was published and, if that is another time, updated. The last one tells the zone of all."""
    published, updated = article.published_at, article.updated_at
    if published is None:
        return []
    first = moment(published, article.source.zone)
    if updated is None or updated - published <= SAME:
        return [first]
    last = moment(updated, article.source.zone, "Updated")
    if first.zone == last.zone:
        first = Moment(first.what, first.words, first.iso, "")
    return [first, last]


def _offset(local: datetime.datetime) -> str:
    """ "GMT", "GMT+4", "GMT−3:30"."""
    seconds = round((local.utcoffset() or datetime.timedelta()).total_seconds())
    hours, minutes = divmod(abs(seconds) // 60, 60)
    if not hours and not minutes:
        return "GMT"
    return f"GMT{'−' if seconds < 0 else '+'}{hours}{f':{minutes:02}' if minutes else ''}"
