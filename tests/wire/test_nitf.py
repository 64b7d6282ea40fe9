"""NITF: where a document of some agencies says what others say elsewhere."""

import time

from articles.story import Story
from articles.wire import nitf, parse
from articles.wire.hints import Hints
from tests.wire.hostile import SECONDS


def read(top: str = "", text: str = "<p>The ferry sails.</p>", docdata: str = "") -> Story:
    (story,) = parse(
        f"<nitf><head><docdata><doc-id id-string='F1'/>{docdata}</docdata></head><body><body.head>{top}</body.head>"
        f"<body.content>{text}</body.content></body></nitf>".encode(),
        "nitf",
    ).stories
    return story


def test_a_block_may_have_the_byline_and_the_dateline() -> None:
    story = read(text="<block><byline>By Ann Lee</byline><dateline>ELLERY</dateline><p>The ferry sails.</p></block>")
    assert (story.byline, story.dateline, story.text) == ("By Ann Lee", "ELLERY", "The ferry sails.")


def test_a_dateline_that_is_but_a_date_takes_the_town_that_it_is_about() -> None:
    town = "<evloc city='Port Ellery' iso-cc='SCO'/>"
    assert read("<dateline><story.date>20240305</story.date></dateline>", docdata=town).dateline == "Port Ellery"
    assert read(docdata=town).dateline == ""


def test_blocks_of_one_class_stay_though_they_repeat_each_other() -> None:
    verse = "<block class='verse'><p>The ferry sails.</p></block>"
    assert read(text=verse * 2).text == "The ferry sails.\n\nThe ferry sails."


def test_a_note_to_editors_is_no_advisory() -> None:
    story = read(docdata="<ed-msg info='Note to editors: pictures will follow'/>")
    assert (story.ednote, story.needs_editor) == ("Note to editors: pictures will follow", False)


def test_a_title_in_place_of_a_headline_goes_without_the_number_of_its_part() -> None:
    data = "<nitf><head><title>2 PORT Strike</title><docdata><series series.part='2'/></docdata></head></nitf>"
    (story,) = parse(data.encode(), "nitf").stories
    assert (story.headline, story.take) == ("PORT Strike", "2")


def test_many_blocks_and_bylines_end_soon() -> None:
    started = time.process_time()
    blocks = "".join(f"<block class='c{number}'><p>a</p></block>" for number in range(5_000))
    top = "<byline>" + "<person>a</person>" * 50_000 + "</byline>" + "<note><p>a</p></note>" * 20_000
    data = f"<nitf><body><body.head>{top}</body.head><body.content>{blocks}</body.content></body></nitf>"
    nitf.parse(data.encode(), Hints())
    assert time.process_time() - started < SECONDS
