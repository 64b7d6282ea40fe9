"""Dates as wires and pages write them."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.wire import _dates

DUBAI = ZoneInfo("Asia/Dubai")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tue 20 Sep 2011, 9:12 AM", datetime(2011, 9, 20, 9, 12, tzinfo=DUBAI)),
        ("7 April 2015 21:42", datetime(2015, 4, 7, 21, 42, tzinfo=DUBAI)),
        ("20110920T091200Z", datetime(2011, 9, 20, 9, 12, tzinfo=UTC)),
        ("2011-09-20T09:12:00+02:00", datetime(2011, 9, 20, 7, 12, tzinfo=UTC)),
        ("Tue, 20 Sep 2011 09:12:00 -0500", datetime(2011, 9, 20, 9, 12, tzinfo=timezone(timedelta(hours=-5)))),
        ("September 20, 2011 9:12 AM EST", datetime(2011, 9, 20, 14, 12, tzinfo=UTC)),
        ("20 Sep 2011", datetime(2011, 9, 20, tzinfo=DUBAI)),
    ],
)
def test_a_date_is_read_in_its_zone_or_the_one_given(text: str, expected: datetime) -> None:
    assert _dates.read(text, DUBAI) == expected


@pytest.mark.parametrize("text", ["", "Monday", "9:12 AM", "May", "soon", "32 Sep 2011", "20 September", "12" * 60])
def test_what_is_no_whole_date_is_none_and_never_now(text: str) -> None:
    assert _dates.read(text) is None


@given(st.text(max_size=60))
def test_any_text_is_read_or_none(text: str) -> None:
    found = _dates.read(text)
    assert found is None or found.tzinfo is not None
