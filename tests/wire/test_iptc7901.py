"""IPTC 7901: which telexes are versions of one story, what is a telex at all, and what no input may do."""

import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.lifecycle import is_newer
from articles.story import Signal, Story
from articles.wire import Hints, WireError, detect, iptc7901, parse
from tests.wire.hostile import SECONDS

TELEX = (
    "\x01abc0062 4 i 30  hvn 0061\r\n\r\nHarbours/weather/\r\n\x02Storm closes three harbours =\r\n\r\n"
    "   Northport (hvn) - Three harbours stayed closed on Monday.\r\n\r\n\x03031137 GMT May 21\r\n\x04\r\n"
)
HEAD = b"\x01abc0062 4 i 30  hvn 0061\r\nHarbours/\r\n\x02"


def read(text: str, hints: Hints | None = None) -> Story:
    reading = parse(text.encode(), hints=hints)
    assert reading.format == "iptc7901"
    (story,) = reading.stories
    return story


def test_a_telex_sent_again_is_the_same_story() -> None:
    first = read(TELEX)
    again = read(TELEX.replace("abc0062", "abc0071").replace("hvn 0061", "hvn 0070").replace("031137", "031205"))
    assert again.guid == first.guid
    assert is_newer(again, first)
    assert not is_newer(first, again)


@pytest.mark.parametrize(
    ("label", "signal"),
    [
        ("REFILE", Signal.CORRECTION),
        ("(Berichtigung: Zahl im Vorspann)", Signal.CORRECTION),
        ("1ST LEAD", Signal.UPDATE),
        ("(2. Zusammenfassung)", Signal.UPDATE),
        ("RPT", Signal.REPEAT),
    ],
)
def test_a_later_version_under_the_same_headline_is_the_same_story(label: str, signal: Signal) -> None:
    first = read(TELEX)
    later = read(TELEX.replace("\x02", f"\x02{label}\r\n").replace("031137", "031205"))
    assert later.guid == first.guid
    assert signal in later.signals
    assert is_newer(later, first)
    assert later.first_created is None


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("Storm closes three harbours", "Storm opens three harbours"),
        ("Harbours/weather/", "Harbours/shipping/"),
        ("031137", "041137"),
        ("hvn", "nvh"),
    ],
)
def test_another_telex_is_another_story(said: str, other: str) -> None:
    assert read(TELEX.replace(said, other)).guid != read(TELEX).guid


def test_two_kills_without_a_text_are_not_one_story() -> None:
    kill = "\x01abc0199 1 i 0  hvn 0188\r\n\r\nHarbours/\r\n\x02KILL KILL KILL =\r\n\x03031520 GMT May 21\r\n\x04"
    first, second = parse((kill + kill.replace("0199", "0200")).encode()).stories
    assert first.guid != second.guid
    assert first.needs_editor
    assert not first.body


def test_the_controls_may_be_lost() -> None:
    stripped = TELEX.translate({1: None, 2: None, 3: None, 4: None})
    assert read(stripped) == read(TELEX)
    assert [story.guid for story in parse(f"{stripped}\r\n{stripped}".encode()).stories] == [read(TELEX).guid] * 2


@pytest.mark.parametrize("codec", ["utf-8", "latin-1"])
def test_each_telex_is_decoded_for_itself(codec: str) -> None:
    data = TELEX.replace("Storm", "Sturm über").encode(codec) + TELEX.replace("Storm", "Sturm über").encode("utf-8")
    assert [story.headline for story in parse(data).stories] == ["Sturm über closes three harbours"] * 2


def test_the_stamp_is_in_the_zone_that_it_names_or_the_receivers() -> None:
    hints = Hints(time_zone=ZoneInfo("Asia/Tokyo"))
    assert read(TELEX, hints).version_created == datetime(2021, 5, 3, 11, 37, tzinfo=UTC)
    assert read(TELEX.replace("GMT ", ""), hints).version_created == datetime(2021, 5, 3, 2, 37, tzinfo=UTC)


@pytest.mark.parametrize("month", ["Mai", "mayo", "MAI.", "May", "Mei"])
def test_months_are_read_in_the_languages_of_the_agencies(month: str) -> None:
    assert read(TELEX.replace("May", month)).version_created == datetime(2021, 5, 3, 11, 37, tzinfo=UTC)


@pytest.mark.parametrize(
    ("label", "end"),
    [
        ("Sperrfrist 4. Mai 2021, 14.20 Uhr", datetime(2021, 5, 4, 14, 20, tzinfo=UTC)),
        ("EMBARGOED until 0001 GMT Tuesday, May 4", datetime(2021, 5, 4, 0, 1, tzinfo=UTC)),
        ("Embargo until May 4, 6 p.m. EDT", datetime(2021, 5, 4, 22, tzinfo=UTC)),
        ("Sous embargo jusqu'au 4 mai 18h30 CEST", datetime(2021, 5, 4, 16, 30, tzinfo=UTC)),
    ],
)
def test_the_end_of_an_embargo_is_read(label: str, end: datetime) -> None:
    story = read(TELEX.replace("\x02", f"\x02({label})\r\n"))
    assert (story.embargoed, story.embargo_open) == (end, False)


@pytest.mark.parametrize(
    "label",
    ["Sperrfrist Redebeginn", "Sperrfrist 4. Mai", "EMBARGOED until May 4 0900 HKT", "Embargo until 1 May 10:00 GMT"],
)
def test_an_embargo_whose_end_is_not_known_is_left_to_an_editor(label: str) -> None:
    story = read(TELEX.replace("\x02", f"\x02({label})\r\n"))
    assert (story.embargoed, story.embargo_open) == (None, True)
    assert story.needs_editor


def test_an_embargo_in_a_line_of_the_title_is_no_headline() -> None:
    story = read(TELEX.replace("\x02", "\x02Sperrfrist bis Montagabend\r\n"))
    assert story.embargo_open
    assert story.headline == "Storm closes three harbours"


@pytest.mark.parametrize(
    "sign_off", ["(HVN)", "/hvn/", "(c) HVN", "HVN ab cd", "(hvn-xyz, ab)", "(Schluss) ab/cd", "a / b", "(ABC, DE, NL)"]
)
def test_a_sign_off_is_no_paragraph(sign_off: str) -> None:
    story = read(TELEX.replace("\x03", f"{sign_off}\r\n\x03"))
    assert len(story.body) == 1
    assert story.ednote == sign_off


@pytest.mark.parametrize("end", ["HVN will sail again.", "120 km/h.", "HVN Harbours Limited"])
def test_a_last_sentence_is_no_sign_off(end: str) -> None:
    assert read(TELEX.replace("\x03", f"{end}\r\n\x03")).body[-1].text == end


@pytest.mark.parametrize("end", ["\n", "\r", "\r\r\n"])
def test_lines_end_in_any_way(end: str) -> None:
    assert read(TELEX.replace("\r\n", end)) == read(TELEX)


def test_what_a_correction_corrects_is_no_headline() -> None:
    story = read(TELEX.replace("\x02", "\x02CORRECTION: Changes date in second paragraph\r\n"))
    assert story.headline == "Storm closes three harbours"
    assert story.signals == (Signal.UPDATE, Signal.CORRECTION)


def test_a_date_in_the_header_is_no_agency() -> None:
    assert read(TELEX.replace("hvn 0061", "CI  Mo, 03.Mai 2021")).credit == "hvn"


def test_a_dateline_is_read_in_any_language() -> None:
    for dateline in (
        "Northport, 3. svibnja 2021. (hvn) -",
        "3.5. Northport (hvn) -",
        "(hvn) - NORTHPORT, 3 MAG -",
        "Northport (hvn).",
    ):
        assert read(TELEX.replace("Northport (hvn) -", dateline)).dateline.casefold() == "northport"
    assert read(TELEX.replace("Northport (hvn) -", "Quay 51, Northport (hvn) -")).dateline == "Quay 51, Northport"
    many = "(hvn) - " * 20_000
    assert read(TELEX.replace("Northport (hvn) - ", many)).body


def test_the_words_of_the_text_are_no_labels() -> None:
    text = (
        "Storms kill five. A correction of the map, an embargo on buoys and a hold were discussed; do not use the mole."
    )
    story = read(TELEX.replace("Three harbours stayed closed on Monday.", text))
    assert (story.signals, story.embargo_open, story.ednote) == ((), False, "")
    assert not story.needs_editor


@pytest.mark.parametrize(
    "data",
    [
        b"Bus 4 i 12 is late, said the company.\n\nIt was.",
        b"<nitf>\nabc0062 4 i 30\n</nitf>",
        b'{"a": "abc0062 4 i 30\n"}',
        b"From: a@example.org\n\nabc is 4 i 30",
    ],
)
def test_other_text_is_no_telex(data: bytes) -> None:
    assert not iptc7901.sniff(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    iptc7901.sniff(data)
    try:
        items = iptc7901.parse(HEAD + data, Hints())
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
        b"(a) ",
        b"a =\n",
        b"a (b) ",
        b"* * *\n",
        b"# a\n",
        b" ",
        b"/",
        b"a/",
        b"-",
        b"\n ",
        b"  * a\n",
        b"a    b\n",
        b"1 Mai ",
    ],
)
def test_no_text_takes_long(part: bytes) -> None:
    started = time.process_time()
    iptc7901.parse(HEAD + part * (250_000 // len(part)), Hints())
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x01" * 5_000, "no telex"),
        (b"\x01abc0062 4 i 30\n" * 5_000, "more than 2,000 telexes"),
        (b"\n" * 400_000, "more than 300,000 lines"),
        (HEAD + b"a" * 400_000, "at most 300,000 are read"),
    ],
)
def test_what_no_delivery_has_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(WireError, match=reason):
        parse(data, format="iptc7901")


def test_a_telex_is_told_by_its_header() -> None:
    assert detect(b"\x7f\x7f\r\n" + TELEX.encode()) == "iptc7901"
