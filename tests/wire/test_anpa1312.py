"""ANPA 1312: which telexes are versions of one story, what is a telex at all, and what no input may do."""

import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.lifecycle import is_newer
from articles.story import Signal, Story
from articles.wire import Hints, WireError, anpa1312, parse
from tests.wire.hostile import SECONDS

TELEX = (
    "\x16\x16\x01W2870\x1fasian\r\nr l\x13\x11 BC-US--Lighthouse-Keepe     05-03 0120\r\n"
    "\x02^BC-US--Lighthouse-Keeper's House,48<\r\n^Last keeper leaves the lighthouse<\r\n^By ADA PILOT=\r\n"
    "\t   NORTHPORT, Maine (HVN) _ The last keeper went home on Monday.\r\n\r\n"
    "\t   \x03HVN-WF-05-03-21 1509GMT<\r\n\x0c\r\n\x04\r\n"
)
UNMARKED = (
    "\x01a0105HVN\x1fhvhv-\r\nu s\x14\x12 BC-Sailing-Cup   06-05 0044\r\n\x02BC-Sailing-Cup\r\nNorthport wins the cup+\r\n"
    "     NORTHPORT, May 6 HVN - The crew won.\r\n\x03HWS-21:37-06-05-21\x04\r\n"
)
HEAD = b"\x16\x16\x01W2870\x1fasian\r\nr l\x13\x11 BC-US--Some Thing     05-03 0120\r\n\x02"


def read(text: str, hints: Hints | None = None) -> Story:
    reading = parse(text.encode(), hints=hints)
    assert reading.format == "anpa1312"
    (story,) = reading.stories
    return story


def test_a_telex_sent_again_is_the_same_story() -> None:
    first = read(TELEX)
    again = read(TELEX.replace("W2870", "V3011").replace("asian", "natns").replace("05-03-21 1509", "05-04-21 0109"))
    assert again.guid == first.guid
    assert is_newer(again, first)


@pytest.mark.parametrize(
    ("version", "signal", "number"),
    [
        ("1st Ld-Writethru", Signal.UPDATE, "1"),
        ("2nd Ld", Signal.UPDATE, "2"),
        ("10th Ld-Writethru, Correction", Signal.CORRECTION, "10"),
        ("CORRECTIVE", Signal.CORRECTION, ""),
        ("KILL", Signal.KILL, ""),
        ("Withhold", Signal.HOLD, ""),
    ],
)
def test_a_later_version_of_a_keyword_is_the_same_story(version: str, signal: Signal, number: str) -> None:
    first = read(TELEX)
    text = (
        TELEX.replace("House,48", f"House, {version},48")
        .replace("Last keeper leaves", "Keeper left")
        .replace("1509GMT", "1609GMT")
    )
    later = read(text)
    assert later.guid == first.guid
    assert signal in later.signals
    assert later.version == number
    assert is_newer(later, first)


@pytest.mark.parametrize("keyword", ["BC-US--Lighthouse Keeper", "BC-Harbour Storm"])
def test_a_keyword_of_several_words_stands_in_the_header_without_a_version(keyword: str) -> None:
    text = TELEX.replace("BC-US--Lighthouse-Keepe ", f"{keyword} ").replace("BC-US--Lighthouse-Keeper's House", keyword)
    later = read(text.replace(f"{keyword},48", f"{keyword}, 1st Ld,48"))
    assert read(text).guid == later.guid
    assert not read(text).take


def test_who_may_use_it_is_no_embargo() -> None:
    assert not read(TELEX.replace("^By ADA", "^(For use by clients of HVN only)<\r\n^By ADA")).embargo_open
    assert read(TELEX.replace("^By ADA", "^(For use Sunday)<\r\n^By ADA")).embargo_open


@pytest.mark.parametrize("end", ["\n", "\r", "\r\r\n"])
def test_lines_end_in_any_way(end: str) -> None:
    assert read(TELEX.replace("\r\n", end)) == read(TELEX)


def test_a_tab_begins_a_paragraph_whatever_is_above_it() -> None:
    text = TELEX.replace("on Monday.", "on Monday\r\n\t   Nobody came after her")
    assert [block.text for block in read(text).body] == ["The last keeper went home on Monday", "Nobody came after her"]


def test_the_later_lead_is_the_later_version_whatever_the_stamp() -> None:
    second = read(TELEX.replace("House,48", "House, 2nd Ld-Writethru,48"))
    tenth = read(TELEX.replace("House,48", "House, 10th Ld-Writethru,48"))
    assert is_newer(tenth, second)
    assert not is_newer(second, tenth)


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("Keeper's House", "Keeper's Horse"),  # the header's keyword is cut before they differ
        ("05-03 ", "05-04 "),
        ("HVN-WF", "NVH-WF"),
        ("House,48", "House, 1st Add,48"),
        ("House,48", "House, Insert,48"),
        ("House,48", "House, Advisory,48"),
        ("House,48", "House-Glance,48"),
        ("r l\x13", "r v\x13"),
    ],
)
def test_another_telex_is_another_story(said: str, other: str) -> None:
    assert read(TELEX.replace(said, other)).guid != read(TELEX).guid


@pytest.mark.parametrize("keyword", ["BC-US--HVNNewsAlert", "BC-Sports Digest", "BC-US--Fire", "BC-SAI--Cup Standings"])
def test_a_keyword_of_many_stories_tells_none_without_its_headline(keyword: str) -> None:
    first = TELEX.replace("BC-US--Lighthouse-Keeper's House", keyword)
    assert read(first.replace("Last keeper", "No keeper")).guid != read(first).guid
    assert read(first.replace("W2870", "W2999")).guid == read(first).guid


def test_without_a_marked_slug_the_headline_is_part_of_the_id() -> None:
    assert read(UNMARKED.replace("wins the cup", "loses the cup")).guid != read(UNMARKED).guid
    assert read(UNMARKED.replace("a0105", "a0205").replace("21:37", "21:59")).guid == read(UNMARKED).guid


def test_the_day_of_the_header_takes_the_year_of_the_stamp() -> None:
    eve = TELEX.replace("05-03 ", "12-31 ").replace("05-03-21", "12-31-21")
    after = eve.replace("12-31-21 1509", "01-01-22 0109").replace("House,48", "House, 1st Ld-Writethru,48")
    assert read(after).guid == read(eve).guid
    assert read(eve.replace("12-31-21", "12-31-22")).guid != read(eve).guid


@pytest.mark.parametrize(
    ("place", "zone", "when"),
    [
        ("NORTHPORT, May 6 HVN", "UTC", (5, 6)),
        ("NORTHPORT, June 5 HVN", "UTC", (6, 5)),
        ("NORTHPORT HVN", "UTC", (6, 5)),
        ("NORTHPORT HVN", "America/New_York", (6, 5)),
        ("NORTHPORT HVN", "Europe/Vienna", (5, 6)),
    ],
)
def test_the_order_of_day_and_month(place: str, zone: str, when: tuple[int, int]) -> None:
    story = read(UNMARKED.replace("NORTHPORT, May 6 HVN", place), Hints(time_zone=ZoneInfo(zone)))
    assert story.version_created == datetime(2021, *when, 21, 37, tzinfo=ZoneInfo(zone))


def test_the_controls_may_be_lost() -> None:
    stripped = TELEX.translate(dict.fromkeys([1, 2, 3, 4, 12, 17, 19, 22, 31]))
    assert read(stripped) == read(TELEX)


@pytest.mark.parametrize(
    ("letter", "urgency"), [("f", 1), ("b", 2), ("u", 3), ("r", 5), ("d", 6), ("a", 7), ("q", None)]
)
def test_the_priority_is_an_urgency(letter: str, urgency: int | None) -> None:
    assert read(TELEX.replace("r l\x13", f"{letter} l\x13")).urgency == urgency


def test_the_words_of_the_text_are_no_labels() -> None:
    text = (
        "Storms kill five. For release of the buoys, a correction and an embargo were discussed; do not use the mole."
    )
    story = read(TELEX.replace("The last keeper went home on Monday.", text))
    assert (story.signals, story.embargo_open, story.ednote) == ((), False, "")
    assert not story.needs_editor


def test_prose_is_no_table_whatever_the_header_says() -> None:
    story = read(TELEX.replace("\x13\x11", "\x14\x12"))
    assert [block.kind for block in story.body] == ["paragraph"]


def test_the_stamp_without_a_name_is_in_the_receivers_zone() -> None:
    story = read(TELEX.replace("1509GMT", "1509"), Hints(time_zone=ZoneInfo("Asia/Tokyo")))
    assert story.version_created == datetime(2021, 5, 3, 6, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "data",
    [
        b"W2870 asian\nr lighthouse 05-03 0120",
        b"<a>\nW2870asian\nr l BC-X  05-03 1\n</a>",
        b'{"W2870asian": 1}',
        b"2870\nr l",
    ],
)
def test_other_text_is_no_telex(data: bytes) -> None:
    assert not anpa1312.sniff(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    anpa1312.sniff(data)
    try:
        items = anpa1312.parse(HEAD + data, Hints())
    except WireError:
        return
    for item in items:
        if isinstance(item, Story):
            assert item.guid
            assert not set(map(chr, range(9))) & set(item.text + item.headline + item.slugline + item.ednote)


@pytest.mark.parametrize(
    "part",
    [
        b"(",
        b"^",
        b"^a<\n",
        b"`",
        b"``a''",
        b"_ ",
        b"\x08a\x1fb\n",
        b"\x08a\n",
        b" ",
        b"1-1-21 1200 ",
        b"a    b\n",
        b"a<\n",
        b"`a b",
    ],
)
def test_no_text_takes_long(part: bytes) -> None:
    started = time.process_time()
    anpa1312.parse(HEAD + part * (150_000 // len(part)), Hints())
    assert time.process_time() - started < SECONDS
