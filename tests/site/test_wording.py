"""How a story is sourced and when it was published, in words."""

import datetime
from zoneinfo import ZoneInfo

import pytest

from articles.templatetags import moments, sourcing


@pytest.mark.parametrize(
    ("quotations", "sources", "named", "words"),
    [
        (0, 0, 0, ""),
        (8, 3, 0, "8 quotations from 3 sources, none of them named."),
        (8, 3, 2, "8 quotations from 3 sources, two of them named."),
        (8, 3, 3, "8 quotations from 3 sources, all of them named."),
        (40, 15, 12, "40 quotations from 15 sources, 12 of them named."),
        (5, 2, 2, "5 quotations from 2 sources, both of them named."),
        (5, 2, 1, "5 quotations from 2 sources, one of them named."),
        (5, 2, 0, "5 quotations from 2 sources, neither of them named."),
        (1, 1, 1, "1 quotation from 1 source, named."),
        (1, 1, 0, "1 quotation from 1 source, not named."),
        (1, 0, 0, "1 quotation, its speaker not known."),
        (2, 0, 0, "2 quotations, their speakers not known."),
    ],
)
def test_the_sentence_of_the_sources(quotations: int, sources: int, named: int, words: str) -> None:
    assert sourcing.sentence(quotations, sources, named) == words


def test_letters_go_on_after_z() -> None:
    assert [sourcing.letter(number) for number in (0, 25, 26, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA")
    ]


@pytest.mark.parametrize(
    ("zone", "words", "offset"),
    [
        ("Asia/Dubai", "20 September 2011, 09:12", "GMT+4"),
        ("Asia/Kolkata", "20 September 2011, 10:42", "GMT+5:30"),
        ("America/St_Johns", "20 September 2011, 02:42", "GMT−2:30"),
        ("UTC", "20 September 2011, 05:12", "GMT"),
    ],
)
def test_a_time_is_told_in_the_zone_of_its_source(zone: str, words: str, offset: str) -> None:
    moment = moments.moment(datetime.datetime(2011, 9, 20, 5, 12, tzinfo=datetime.UTC), ZoneInfo(zone))
    assert (moment.words, moment.zone) == (words, offset)


def test_the_ends_of_the_calendar_are_told_too() -> None:
    earliest = datetime.datetime.min.replace(tzinfo=datetime.UTC)
    assert moments.moment(earliest, ZoneInfo("America/New_York")).words == "1 January 0001, 00:00"
