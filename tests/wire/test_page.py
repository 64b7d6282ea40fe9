"""Plain text: the story is found between the furniture of the page."""

import contextlib
import time
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.story import BlockKind, Signal, Story
from articles.wire import Hints, WireError, _embargo, detect, page, parse
from articles.wire._prose.dateline import find
from tests.conftest import SEED
from tests.wire.hostile import SECONDS

PAGE = """Home

Harbour reopens after storm

By Jo Field (Reuters)

Published: 3 May 2021, 10:00

  • Share
  • Print

LISBON, May 3 (Reuters) - The harbour reopened on Monday.

Advertisement

Ships came in all day, said the port.

Related articles

Storm closes harbour
"""


def read(text: str, hints: Hints | None = None) -> Story:
    reading = parse(text.encode(), hints=hints)
    assert reading.format == "page"
    (story,) = reading.stories
    return story


@pytest.fixture(scope="module")
def seed_story() -> Story:
    return parse(SEED.read_bytes(), hints=Hints("AFP", ZoneInfo("Asia/Dubai"))).stories[0]


def test_the_seed_is_told_to_be_a_page() -> None:
    assert detect(SEED.read_bytes()) == "page"


def test_the_seeds_headline(seed_story: Story) -> None:
    assert seed_story.headline == "US urges Russia to back UN ‘statement’ on Syria"


def test_the_seeds_dateline_credit_and_byline(seed_story: Story) -> None:
    assert (seed_story.dateline, seed_story.credit, seed_story.source, seed_story.byline) == (
        "NEW YORK",
        "AFP",
        "AFP",
        "",
    )


def test_the_seeds_times(seed_story: Story) -> None:
    dubai = ZoneInfo("Asia/Dubai")
    assert seed_story.first_created == datetime(2011, 9, 20, 9, 12, tzinfo=dubai)
    assert seed_story.version_created == datetime(2015, 4, 7, 9, 42, tzinfo=dubai)


def test_the_seeds_language(seed_story: Story) -> None:
    assert seed_story.language == "en"


def test_the_seeds_paragraphs(seed_story: Story) -> None:
    paragraphs = [block.text for block in seed_story.body]
    assert len(paragraphs) == 11
    assert paragraphs[0].startswith("US Secretary of State Hillary Clinton on Monday")
    assert paragraphs[-1].endswith("going forward,’ the official said.")
    for furniture in ("Follow us", "•", "Published", "2011", "By (AFP)", "More news", "whatsapp"):
        assert furniture not in seed_story.text


def test_a_page_with_agency_dateline_reporter_and_related_stories() -> None:
    story = read(PAGE.removeprefix("Home\n\n"))
    assert story.headline == "Harbour reopens after storm"
    assert (story.byline, story.credit, story.dateline) == ("Jo Field", "Reuters", "LISBON, May 3")
    assert [block.text for block in story.body] == [
        "The harbour reopened on Monday.",
        "Ships came in all day, said the port.",
    ]
    assert story.first_created == story.version_created == datetime(2021, 5, 3, 10, tzinfo=UTC)


def test_the_menu_above_the_headline_is_no_headline() -> None:
    assert read(PAGE).headline == "Harbour reopens after storm"


def test_the_guid_is_of_source_day_and_headline() -> None:
    first = read(PAGE)
    assert read(PAGE.replace("all day", "all night").replace("10:00", "10:30")).guid == first.guid
    assert read(PAGE.replace("Harbour reopens", "Harbour closes")).guid != first.guid
    assert read(PAGE.replace("3 May 2021", "4 May 2021")).guid != first.guid
    assert read(PAGE, Hints(source="Another")).guid != first.guid
    assert read(PAGE, Hints(source="reuters")).guid == first.guid


def test_lines_without_blank_ones_are_paragraphs() -> None:
    story = read("Harbour reopens\nThe harbour reopened on Monday.\nShips came in.\n")
    assert [block.text for block in story.body] == ["The harbour reopened on Monday.", "Ships came in."]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    story = read("Harbour reopens\n\nThe harbour reopened\non Monday after the\nstorm.\n\nShips came in.\n")
    assert story.body[0].text == "The harbour reopened on Monday after the storm."


def test_a_hyphen_in_the_first_sentence_is_no_dateline() -> None:
    story = read("Harbour reopens\n\nIt reopened on Monday - a day late.\n")
    assert (story.dateline, story.body[0].text) == ("", "It reopened on Monday - a day late.")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<?xml version='1.0'?><unknown/>", "unknown format"),
        (b'{"kind": "unknown"}', "unknown format"),
        (b"Only a headline", "no paragraph"),
        (b"x" * 10_000_001, "at most"),
    ],
)
def test_what_is_no_story_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(WireError, match=reason):
        parse(data)


@pytest.mark.parametrize(
    "text", ["[Breaking] Harbour reopens\n\nIt did.", "(1) Harbour\n\nIt did.", "{Harbour}\n\nIt did."]
)
def test_a_text_may_begin_with_a_bracket(text: str) -> None:
    assert detect(text.encode()) == "page"


@pytest.mark.parametrize(
    ("text", "place", "agency", "when"),
    [
        (
            "AUSTFIRTH, Westmark, Feb. 1, 2021 /CoastWire-Amity/ --",
            "AUSTFIRTH, Westmark",
            "CoastWire-Amity",
            date(2021, 2, 1),
        ),
        ("LOW HAVEN, July 25, 2021/CoastWire/", "LOW HAVEN", "CoastWire", date(2021, 7, 25)),
        ("SKERRY, Feb. 1 /CoastWire / -- The", "SKERRY, Feb. 1", "CoastWire", None),
        ("SKERRY--(COAST WIRE)--The port", "SKERRY", "COAST WIRE", None),
        (
            "SKERRY, LOW HAVEN and AMITY, Monday, May 3, 2021 (Xinhua) -- The",
            "SKERRY, LOW HAVEN and AMITY",
            "Xinhua",
            date(2021, 5, 3),
        ),
        ("Paris, 3 mai 2021 (AFP) - Le", "Paris", "AFP", date(2021, 5, 3)),
        ("Madrid, 3 may (EFE).- El", "Madrid, 3 may", "EFE", None),
        ("New Delhi, May 3 (PTI) The minister", "New Delhi, May 3", "PTI", None),
        ("TOKYO, May 3, Kyodo - The", "TOKYO, May 3", "Kyodo", None),
        ("ST. LOUIS — The", "ST. LOUIS", "", None),
        ("(Reuters) - The", "", "Reuters", None),
        ("القاهرة (رويترز) - قال", "القاهرة", "رويترز", None),
        ("【ロンドン共同】港は", "ロンドン", "共同", None),
        ("【5月3日 AFP】港は", "", "AFP", None),
        ("[東京 3日 ロイター] - 港は", "東京", "ロイター", None),
        ("中新网北京5月3日电 (记者 王五)港口", "北京5月3日", "中新网", None),
        ("北京2021年5月3日 /海岸社/ -- 港口", "北京", "海岸社", date(2021, 5, 3)),
        ("МОСКВА, 3 мая. /ТАСС/. Порт открыт", "МОСКВА, 3 мая", "ТАСС", None),
        ("(ANSA) - ROMA, 3 MAG - Il porto", "ROMA, 3 MAG", "ANSA", None),
        ("Bilbao (España), 3 may (EFE).- El", "Bilbao (España), 3 may", "EFE", None),
        ("Madrid, 3 de mayo de 2021.- El puerto", "Madrid", "", date(2021, 5, 3)),
        ("Bern, 03.05.2021 - Der Hafen", "Bern", "", date(2021, 5, 3)),
        ("Frankfurt am Main (ots) - Der Hafen", "Frankfurt am Main", "ots", None),
        ("GENEVA (3 May 2021) – The port", "GENEVA", "", date(2021, 5, 3)),
        ("Low Haven--(Coast Wire - May 3, 2021) - The port", "Low Haven", "Coast Wire", date(2021, 5, 3)),
        ("LOW HAVEN / COASTWIRE / May 3, 2021 / The port", "LOW HAVEN", "COASTWIRE", date(2021, 5, 3)),
    ],
)
def test_a_dateline_is_told_apart(text: str, place: str, agency: str, when: date | None) -> None:
    found = find(text)
    assert found is not None
    assert (found.place, found.agency, found.when) == (place, agency, when)


@pytest.mark.parametrize(
    "text",
    [
        "It reopened on Monday - a day late.",
        "Minister Jones (Labour) - said so.",
        "Sen. Smith (D-CA) - said so.",
        "The 2018/19 season/ is over.",
        "AC/DC rock / pop",
        "BREAKING — The harbour",
        "RACE 1 - 12.30PM THE HARBOUR PLATE",
        "In an email dated May 3, 2021 – a Monday – she said so.",
        "",
    ],
)
def test_a_sentence_with_a_dash_has_no_dateline(text: str) -> None:
    assert find(text) is None


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("EMBARGOED UNTIL 00:01 GMT, FRIDAY, MAY 7, 2021", datetime(2021, 5, 7, 0, 1, tzinfo=UTC)),
        ("Strictly embargoed until 0001 hours on Tuesday, 4 May 2021", datetime(2021, 5, 4, 0, 1, tzinfo=UTC)),
        ("Not for release before 6.30 a.m. BST, 4th May 2021", datetime(2021, 5, 4, 5, 30, tzinfo=UTC)),
        ("EMBARGO: 2021-05-04 12:00 +02:00", datetime(2021, 5, 4, 12, tzinfo=timezone(timedelta(hours=2)))),
        ("Sperrfrist: 5. Mai 2021, 12 a.m.", datetime(2021, 5, 5, tzinfo=UTC)),
        ("SPERRFRIST 05.05.2021, 18 UHR MESZ", datetime(2021, 5, 5, 16, tzinfo=UTC)),
        ("Sous embargo jusqu'au 5 mai 2021 à 18h30", datetime(2021, 5, 5, 18, 30, tzinfo=UTC)),
        ("EMBARGO TOT WOENSDAG 5 MEI 2021 06.00 UUR", datetime(2021, 5, 5, 6, tzinfo=UTC)),
        ("Under strict embargo until 0001 Wednesday May 5 2021", datetime(2021, 5, 5, 0, 1, tzinfo=UTC)),
        ("Not for publication or broadcast before 00.01 on 5 May 2021", datetime(2021, 5, 5, 0, 1, tzinfo=UTC)),
        ("EMBARGOED UNTIL 10:00 AM EASTERN DAYLIGHT TIME, MAY 5, 2021", None),
        ("EMBARGOED UNTIL 0001 GMT FRIDAY", None),
        ("EMBARGOED until May 4, 2021", None),
        ("Embargoed until 12:01 AM ET on May 4, 2021", None),
        ("Embargoed until 10:00 (London time), May 4, 2021", None),
        ("Embargoed until 25:00, May 4, 2021", None),
        ("Embargoed until 10:00, February 31, 2021", None),
    ],
)
def test_an_embargo_ends_at_an_instant_that_is_sure_or_is_left_open(text: str, end: datetime | None) -> None:
    assert _embargo.is_line(text)
    assert _embargo.end(text, UTC) == end
    story = read(f"{text}\n\nHarbour reopens\n\nThe harbour reopened on Monday.\n")
    assert (story.headline, story.embargoed, story.embargo_open) == ("Harbour reopens", end, end is None)


@pytest.mark.parametrize(
    "headline", ["Embargo hits harbour", "Arms embargo lifted", "EU extends oil embargo until May", "Embargo: none"]
)
def test_a_headline_about_an_embargo_is_none(headline: str) -> None:
    story = read(f"{headline}\n\nThe harbour reopened on Monday.\n")
    assert (story.headline, story.embargo_open, story.ednote) == (headline, False, "")


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("2021-05-04 10:30:00|Editor: Jo", datetime(2021, 5, 4, 10, 30, tzinfo=UTC)),
        ("04.05.2021 – 10:30", datetime(2021, 5, 4, 10, 30, tzinfo=UTC)),
        ("May 4, 2021 10:30 AM Eastern Daylight Time", datetime(2021, 5, 4, 14, 30, tzinfo=UTC)),
        ("2021年5月4日 10時30分", datetime(2021, 5, 4, 10, 30, tzinfo=UTC)),
        ("송고시간2021-05-04 10:30", datetime(2021, 5, 4, 10, 30, tzinfo=UTC)),
        ("4 мая 2021, 10:30", datetime(2021, 5, 4, 10, 30, tzinfo=UTC)),
        ("May 4, 2021 10:30 AM Low Haven time", None),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_date_below_the_headline_is_that_of_the_story(line: str, when: datetime | None, gap: str) -> None:
    story = read(f"Harbour reopens after storm{gap}{line}\n\nThe harbour reopened on Monday.\n")
    assert (story.headline, story.first_created) == ("Harbour reopens after storm", when)
    assert story.text == "The harbour reopened on Monday."


def test_a_dateline_may_be_all_of_its_line() -> None:
    story = read("Harbour reopens\n\nLow Haven, 4 May 2021\n\nThe harbour reopened on Monday.\n")
    assert (story.dateline, story.text) == ("Low Haven", "The harbour reopened on Monday.")


def test_a_sentence_that_begins_with_a_date_is_copy() -> None:
    assert len(read("Harbour reopens\n\nIt did.\n\nMay 4, 2021 was the day.\n").body) == 2
    assert len(read("Harbour reopens\n\nMay 4, 2021 is a day to remember in Skerry\n\nIt did.\n").body) == 2


def test_a_letterhead_above_a_release_is_no_headline() -> None:
    text = "The harbour reopened on Monday.\n"
    story = read(f"Ministry of Ports\n\nFOR IMMEDIATE RELEASE\n\nHarbour reopens\n\n{text}")
    assert (story.headline, story.source) == ("Harbour reopens", "Ministry of Ports")
    story = read(f"Harbour reopens\n\nFOR IMMEDIATE RELEASE\n\n{text}")
    assert (story.headline, story.source) == ("Harbour reopens", "")


def test_a_list_in_a_release_is_kept_and_one_of_buttons_is_not() -> None:
    text = "MEDIA RELEASE\n\nHarbour reopens\n\nThe harbour reopened.\n\n"
    assert len(read(f"{text}- Ships up 12 per cent\n- Costs down 4 per cent\n").body) == 2
    assert len(read(f"{text}• Share\n• Print this\n").body) == 1


def test_the_versions_of_a_story_have_one_guid_whatever_their_label() -> None:
    text = "Harbour reopens\n\nLISBON, May 3, 2021 (Reuters) - The harbour reopened on Monday.\n"
    first = read(text)
    corrected = read(f"CORRECTED-{text}")
    assert corrected.guid == first.guid
    assert corrected.signals == (Signal.CORRECTION,)


def test_a_release_that_is_sent_again_keeps_its_number() -> None:
    text = "MEDIA RELEASE SW20417\nDry dock opens\n\nThe dry dock opened on Monday.\n"
    assert read(text).guid == read(text.replace("opens", "is open")).guid == "SW20417"


def test_below_the_end_nothing_is_copy() -> None:
    story = read("Dry dock opens\n\nThe dry dock opened on Monday.\n\n# # #\n\nIt is the third dock of the yard.\n")
    assert story.text == "The dry dock opened on Monday."
    assert story.ednote == "It is the third dock of the yard."


def test_a_source_of_a_figure_is_not_that_of_the_story() -> None:
    story = read(
        "Dry dock opens\n\nThe dock opened.\n\nSOURCE: journal.example/2kC8 Annals of Docks.\n\nIt is large.\n"
    )
    assert story.source == ""
    assert len(story.body) == 3


def test_lines_are_unwrapped_with_and_without_indents() -> None:
    wrapped = (
        "The harbour in Port Amity was reopened on Monday, nine days after a storm\n"
        "that closed it. Ships came in all day, said the port, and some of them had\n"
        "waited outside for two days.\n"
    )
    story = read(f"Harbour reopens\n\n    {wrapped}    The first was the Skerry ferry.\n")
    assert [block.text for block in story.body] == [" ".join(wrapped.split()), "The first was the Skerry ferry."]


def test_a_line_between_paragraphs_is_a_heading_and_a_speaker_is_none() -> None:
    long = "The harbour in Port Amity was reopened on Monday, nine days after the storm that closed it."
    story = read(f"Harbour reopens\n\n{long}\n\nBread and boats\n\n{long}\n\n- Ada Quill.\n")
    assert [block.kind for block in story.body] == [
        *(BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH),
    ]
    assert story.body[-1].text == "- Ada Quill."


@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        items = page.parse(text.encode("utf-8", "ignore"), Hints())
    except WireError:
        return
    assert len(items) >= 1


PIECES = [
    "a",
    " ",
    "a ",
    ".",
    "a. ",
    "(",
    "/",
    "AB ",
    "By ",
    "a@",
    "+1",
    "x:",
    "- ",
    "* ",
    "=",
    "ZCZC\n",
    "> ",
    "http://a ",
    "é",
]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("shape", ["{all}", "Headline\n\n{parts}", "Headline\n\nText is here.\n\n{lines}"])
def test_hostile_text_takes_no_longer(piece: str, shape: str) -> None:
    text = shape.format(
        all=piece * (900_000 // len(piece)),
        parts=f"{piece * (380 // len(piece))}\n\n" * 2_000,
        lines=f"{piece * (90 // len(piece))}\n" * 9_000,
    )
    started = time.process_time()
    with contextlib.suppress(WireError):
        parse(text.encode())
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize(
    "data", [b"a" * 5_000_000, b"a.\n" * 1_000_000, b"\n" * 5_000_000 + b"a", b"ZCZC\na\n" * 500_000]
)
def test_text_longer_than_any_story_is_refused(data: bytes) -> None:
    with pytest.raises(WireError, match="longer than"):
        parse(data)
