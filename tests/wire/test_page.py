"""Plain text: the story is found between the furniture of the page."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from articles.story import Story
from articles.wire import Hints, WireError, detect, parse
from tests.conftest import SEED

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
