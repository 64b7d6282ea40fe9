"""Datelines as agencies write them: `Berlin (dpa) -`, `ROMA, 01 LUG -`."""

import re

_AGENCY = re.compile(r"\([^()]{1,40}\)\.?$")
_TIME_STAMP = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")


def place(dateline: str) -> str:
    """What a dateline names before the agency in brackets and the dash."""
    dateline = dateline.rstrip(" –—-\t")
    return _AGENCY.sub("", dateline).strip()


def is_time_stamp(dateline: str) -> bool:
    """Whether a machine has put a time where a place belongs: nothing to show to readers."""
    return bool(_TIME_STAMP.match(dateline))
