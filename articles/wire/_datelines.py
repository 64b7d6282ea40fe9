"""Datelines as agencies write them: `Berlin (dpa) -`, `ROMA, 01 LUG -`."""

import re

_AGENCY = re.compile(r"\s*\([^()]{1,40}\)\s*$")
_DASH = re.compile(r"[\s–—-]+$")
_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")


def place(dateline: str) -> str:
    """What a dateline names before the agency in brackets and the dash; "" where a machine put a time stamp there."""
    if _TIMESTAMP.match(dateline):
        return ""
    return _AGENCY.sub("", _DASH.sub("", dateline)).strip()
