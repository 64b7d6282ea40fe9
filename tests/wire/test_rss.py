"""Feeds: ids that hold over polls, what is no feed, and what feedparser must not be given."""

import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.story import Story
from articles.wire import Hints, NoStory, WireError, detect, parse, rss, stable
from articles.wire._addresses import address, of_guid
from articles.wire.rss.ids import choose
from articles.wire.rss.text import blocks, date, plain
from tests.wire.hostile import SECONDS

ITEM = "<item><title>Harbour reopens</title>{}<description>Ships came in.</description></item>"


def feed(items: str, more: str = "") -> bytes:
    return f"<rss version='2.0'><channel><title>Sea</title><link>https://s.example/</link>{more}{items}</channel></rss>".encode()


def stories(data: bytes, hints: Hints | None = None) -> list[Story]:
    return [item for item in rss.parse(data, hints or Hints()) if isinstance(item, Story)]


def guid(inside: str, hints: Hints | None = None) -> str:
    """The id under which ingest looks for the article of the one item."""
    (story,) = stories(feed(ITEM.format(inside)), hints)
    return stable(story).guid


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (
            "<guid isPermaLink='false'>https://s.example/a#0</guid>",
            "<guid isPermaLink='false'>https://s.example/a#12</guid>",
        ),
        ("<guid>http://s.example/a/</guid>", "<guid>https://S.example/a?utm_campaign=x&amp;fbclid=y</guid>"),
        ("<link>https://s.example/a?xtor=RSS-1</link>", "<link>http://s.example:80/a/#xtor=RSS-2</link>"),
        ("<link>https://s.example/a?t=1620000000</link>", "<link>https://s.example/a?t=1620009999</link>"),
        ("<guid></guid><link>https://s.example/a</link>", "<link>https://s.example/a</link>"),
        ("<guid>https://s.example/a</guid>", "<guid>https://s.example/a</guid><link>http://s.example/a</link>"),
        (
            "<guid>https://s.example/a#2026-02-18T10:00:00+00:00</guid>",
            "<guid>https://s.example/a#2026-02-19T11:30:00Z</guid>",
        ),
        (
            "<guid isPermaLink='false'>https://s.example/?t=1771377730</guid><link>https://s.example/a?maca=en-rss</link>",
            "<guid isPermaLink='false'>https://s.example/?t=1771399999</guid><link>https://s.example/a</link>",
        ),
    ],
)
def test_an_item_that_is_polled_again_is_the_same_story(first: str, again: str) -> None:
    assert guid(first) == guid(again)


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("<guid>https://s.example/a?id=1</guid>", "<guid>https://s.example/a?id=2</guid>"),
        ("<guid>https://s.example/a#part-one</guid>", "<guid>https://s.example/a#part-two</guid>"),
        (
            "<guid isPermaLink='false'>https://s.example/?t=1771377730</guid><link>https://s.example/a</link>",
            "<guid isPermaLink='false'>https://s.example/?t=1771377731</guid><link>https://s.example/b</link>",
        ),
        ("<guid isPermaLink='false'>a#1</guid>", "<guid isPermaLink='false'>a#2</guid>"),
        ("<link>https://s.example/?feed=rss2&amp;p=1</link>", "<link>https://s.example/?feed=rss2&amp;p=2</link>"),
    ],
)
def test_other_items_are_other_stories(first: str, other: str) -> None:
    assert guid(first) != guid(other)


def test_an_id_is_derived_where_there_is_neither_guid_nor_link() -> None:
    dated = "<pubDate>Mon, 03 May 2021 10:00:00 GMT</pubDate>"
    first = guid(dated)
    assert first.startswith("urn:uuid:")
    assert first == guid("<pubDate>Mon, 03 May 2021 18:30:00 GMT</pubDate>")
    assert first == guid(f"{dated}<link>https://s.example/</link>"), "the page of the feed is no page of a story"
    assert first != guid("<pubDate>Tue, 04 May 2021 10:00:00 GMT</pubDate>")
    assert first != guid(dated, Hints(source="Another"))


def test_items_of_one_file_with_one_guid_are_one_story_only_where_they_say_so() -> None:
    one = "<item><title>{}</title><guid isPermaLink='false'>news</guid></item>"
    same = stories(feed(one.format("Harbour reopens") * 2))
    assert same[0].guid == same[1].guid == "news"
    others = stories(feed(one.format("Harbour reopens") + one.format("Harbour closes")))
    assert len({story.guid for story in others}) == 2


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["", "x", "x#1", "x" * 600, "y"])), max_size=12))
def test_no_two_stories_share_an_id(items: list[tuple[str, str]]) -> None:
    candidates = [[said, f"{story}{said}"[:500], f"of {story}"] for story, said in items]
    chosen = choose(candidates, [story for story, _ in items])
    by_id: dict[str, set[str]] = {}
    for (story, _), one in zip(items, chosen, strict=True):
        assert 0 < len(one) <= 500
        by_id.setdefault(one, set()).add(story)
    assert all(len(several) == 1 for several in by_id.values())


def test_what_is_no_address_stays_as_it_is() -> None:
    for said in ("", "urn:x:1#2", "tag:a.example,2020:1", "http://[broken", "WP-0001"):
        assert address(said) == of_guid(said, "https://s.example/") == said


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><head><title>rss</title></head><body><rss/></body></html>",
        b"<!-- <rss> --><NewsML><NewsItem/></NewsML>",
        b"<newsItem guid='urn:x'/>",
        b"<feed><animal>hay</animal></feed>",
        b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description/></rdf:RDF>",
        b"<channel><name>BBC One</name></channel>",
        b'{"rss": {"channel": []}}',
        b"<rss",
        b"A story about <rss> and <feed>",
        bytes(range(256)),
    ],
)
def test_what_is_no_feed_is_not_taken_for_one(data: bytes) -> None:
    assert rss.sniff(data) == (data == b"<rss")


def test_a_feed_is_found_under_a_prologue() -> None:
    prologue = b"\xef\xbb\xbf\n<?xml version='1.0'?><?style x?><!-- <html> --><!DOCTYPE rss [<!ENTITY a '<nitf>'>]>\n"
    assert detect(prologue + feed(ITEM.format(""))) == "rss"


def test_a_single_atom_entry_is_read() -> None:
    data = (
        b"<entry xmlns='http://www.w3.org/2005/Atom'><title>One</title><id>urn:x:1</id><summary>Text.</summary></entry>"
    )
    (story,) = parse(data).stories
    assert (story.guid, story.headline, story.text) == ("urn:x:1", "One", "Text.")


def test_an_empty_feed_has_no_items() -> None:
    assert rss.parse(feed(""), Hints()) == []
    with pytest.raises(NoStory, match="no item"):
        parse(feed(""))


def test_neither_files_nor_pages_are_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    entity = f"<!DOCTYPE rss [<!ENTITY x SYSTEM '{secret.as_uri()}'><!ENTITY y 'expanded'>]>".encode()
    (story,) = stories(entity + feed(ITEM.format("<author>&x;&y;</author>")))
    assert "secret" not in story.byline and "expanded" not in story.byline
    for data in (str(secret).encode(), secret.as_uri().encode(), b"http://127.0.0.1:9/feed"):
        with pytest.raises(WireError):
            rss.parse(data, Hints())


def test_too_many_items_are_refused_with_their_number() -> None:
    assert len(stories(feed("<item><title>One</title></item>" * 500))) == 500
    with pytest.raises(WireError, match="501 items in it; at most 500 are read"):
        rss.parse(feed("<item><title>One</title></item>" * 501), Hints())


def test_items_that_are_too_long_together_are_refused_one_by_one() -> None:
    long = "<item><title>Long</title><description>" + "word " * 100_000 + "</description></item>"
    read = rss.parse(feed(long * 7 + "<item><title>Short</title></item>"), Hints())
    assert [isinstance(item, Story) for item in read] == [True] * 4 + [False] * 3 + [True]
    assert "item 5 (Long): it is too long to be read together with those before it" in str(read[4])


def test_only_the_last_item_of_a_broken_feed_may_break_off() -> None:
    whole = feed(ITEM.format("<guid>a</guid>") + ITEM.format("<guid>b</guid>"))
    assert len(stories(whole.replace(b"</channel></rss>", b""))) == 2
    read = rss.parse(whole[: whole.rindex(b"Ships")], Hints())
    assert [type(item) for item in read] == [Story, WireError]


HOSTILE = {
    "tiny items": "<item><title>T</title></item>" * 340_000,
    "items with categories": ("<item><title>T</title>" + "<category>c</category>" * 180 + "</item>") * 500,
    "an item of many authors": "<item><title>T</title>" + "<author>a@(a</author>" * 190_000 + "</item>",
    "an author of many letters": f"<item><title>T</title><author>{'a' * 9_000_000}</author></item>",
    "attributes": "<item " + " ".join(f"a{n}='1'" for n in range(300_000)) + "/>",
    "ampersands": f"<item><title>{'&' * 9_000_000}</title></item>",
    "CDATA without an end": "<item><title>T</title><description>" + "<![CDATA[" * 300_000 + "</description></item>",
    "calls to read on": f"<item><title>T</title><description>{'Yes. Read more ' * 160_000}</description></item>",
    "shortcodes": f"<item><title>T</title><description>{'[caption]' * 200_000}</description></item>",
    "open shortcodes": f"<item><title>T</title><description>{'[ab c=' * 350_000}</description></item>",
    "a long title": f"<item><title>{'CORRECTED (a, ' * 600_000}</title></item>",
    "dates": ("<item><title>T</title><pubDate>" + "marzo " * 15 + "1</pubDate></item>") * 500,
    "nesting": "<item><title>T</title>" + "<a>" * 100_000 + "</item>",
    "groups": "<item><title>T</title>" + "<group><description>d</description></group>" * 60_000 + "</item>",
    "last paragraphs that link": ("<item><title>T T</title><description>" + "&lt;p>&lt;a href='x'>T T&lt;/a>" * 9_000)
    * 9,
    "forbidden characters": "<item><title>T&#xd800;&#0;&#xffff;&#x110000;&#99999999999;</title></item><b:>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_feeds_are_read_or_refused_in_time(name: str) -> None:
    data = feed(HOSTILE[name])[:10_000_000]
    started = time.process_time()
    try:
        read = rss.parse(data, Hints())
    except WireError as error:
        assert error.format == "rss"
    else:
        assert all(item.guid for item in read if isinstance(item, Story))
    assert time.process_time() - started < SECONDS


@given(
    st.lists(
        st.sampled_from(
            ["<item>", "</item>", "<title>", "</title>", "<b:", "&", "<![CDATA[", "]]>", "x", "<p", ">", "<content "]
        ),
        max_size=30,
    )
)
def test_any_feed_gives_stories_or_says_why_not(parts: list[str]) -> None:
    try:
        read = rss.parse(f"<rss><channel>{''.join(parts)}".encode(), Hints())
    except WireError:
        return
    assert all(item.guid and item.headline if isinstance(item, Story) else item.reason for item in read)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Di, 17 Feb 2026 18:55:00 +0000", (2, 17, 18, 55)),
        ("17. März 2026, 18:55 Uhr", (3, 17, 18, 55)),
        ("17 Feb 2026 19:55 MEZ", (2, 17, 18, 55)),
        ("mar., 3 févr. 2026 18:55", (2, 3, 18, 55)),
        ("1er août 2026 à 18h55", (8, 1, 18, 55)),
        ("martes, 17 de marzo de 2026 a las 18:55", (3, 17, 18, 55)),
        ("martedì 5 maggio 2026 ore 18:55", (5, 5, 18, 55)),
        ("terça-feira, 1 de setembro de 2026 às 18:55", (9, 1, 18, 55)),
        ("di 17 mrt 2026 18:55", (3, 17, 18, 55)),
        ("tis, 6 okt 2026 18:55:00 GMT", (10, 6, 18, 55)),
        ("tirsdag 6. oktober 2026 kl. 18.55", (10, 6, 18, 55)),
        ("ti 6 lokakuuta 2026 klo 18.55", (10, 6, 18, 55)),
        ("Pt, 6 lis 2026 19:55:00 +0100", (11, 6, 18, 55)),
        ("Вт, 17 мая 2026 21:55:00 +0300", (5, 17, 18, 55)),
        ("Cum, 6 Kas 2026 21:55:00 +0300", (11, 6, 18, 55)),
        ("02/17/2026 6:55 PM", (2, 17, 18, 55)),
        ("03.02.2026 18:55", (2, 3, 18, 55)),
        ("Wed, 18 Feb 2026 02:55:00 GMT+0800", (2, 17, 18, 55)),
        ("Wed Feb 18 2026 02:55:00 GMT+0800 (Somewhere Standard Time)", (2, 17, 18, 55)),
        ("Wed, 18 Feb 2026 03:55:00 JST", (2, 17, 18, 55)),
    ],
)
def test_dates_in_the_languages_of_feeds(said: str, expected: tuple[int, int, int, int]) -> None:
    month, day, hour, minute = expected
    assert date(said, UTC) == datetime(2026, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize("said", ["", "gestern", "1770000000", "März", "32 août 2026", "x" * 5_000_000])
def test_what_is_no_date_is_none(said: str) -> None:
    assert date(said, UTC) is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Q&amp;A", "Q&A"),
        ("Q&amp;amp;A &lt;i&gt;live&lt;/i&gt;", "Q&A live"),
        ("5 < 6 & 7 > 6", "5 < 6 & 7 > 6"),
        ("x?a=1&copy=2", "x?a=1&copy=2"),
        ("  two\n lines ", "two lines"),
    ],
)
def test_titles_are_plain_text(said: str, expected: str) -> None:
    assert plain(said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Open. Read more", ["Open."]),
        ("<p>Open.</p><p><a href='https://x.example'>Continue reading...</a></p>", ["Open."]),
        ("<p>Open <a href='https://x.example'>Lire la suite</a></p>", ["Open"]),
        ("<p>Offen.</p><p>Der Beitrag Hafen erschien zuerst auf Küste.</p>", ["Offen."]),
        ("He could not read more.", ["He could not read more."]),
        ("<p>Read more books, she said.</p>", ["Read more books, she said."]),
        ("[sic] and [he said] and [box a='1']x[/box]", ["[sic] and [he said] and x"]),
        ("<p class='image-caption'>The quay</p><p>Open.</p>", ["Open."]),
        ("<blockquote>Open. Read more</blockquote>", ["Open."]),
        ("<p>Offen.[<a href='https://x.example'>mehr</a>]</p>", ["Offen."]),
        ("<p>Ships wait<br/><a href='https://x.example'>Read Full Article at x.example</a></p>", ["Ships wait"]),
        ("<p>Open.</p><p class='button-wrapper'><a href='https://x.example'>Subscribe now</a></p>", ["Open."]),
        ("<span class='field field--name-created'>18 Feb</span><div class='field--name-body'>Open.</div>", ["Open."]),
        (
            "<div class='captioned-image'><figure><div></div><figcaption>Quay</figcaption></figure></div>Open.",
            ["Open."],
        ),
    ],
)
def test_what_publishing_systems_add_is_no_body(said: str, expected: list[str]) -> None:
    assert [block.text for block in blocks(said)] == expected


@pytest.mark.parametrize(
    "tail", ["<a href='https://s.example/a'>Vaim</a> ilo <a>Sea</a>.", "Ilo <a href='/a'>Vaim</a>!"]
)
def test_a_last_paragraph_that_links_the_title_is_no_body_in_any_language(tail: str) -> None:
    assert [block.text for block in blocks(f"<p>Open.</p><p>{tail}</p>", title="Vaim")] == ["Open."]
    assert len(blocks(f"<p>{tail}</p>", title="Vaim")) == 1, "it is all that there is"
    assert len(blocks(f"<p>Open.</p><p>{tail}</p>", title="Another")) == 2


def test_characters_after_a_fault_are_kept() -> None:
    (story,) = stories(
        feed(
            "<item><title>A & B <br> C</title><guid>https://s.example/?a=1&amp;b=2&c=3</guid>"
            "<description>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;</description></item>"
        )
    )
    assert story.guid == "https://s.example/?a=1&b=2&c=3"
    assert [block.text for block in story.body] == ["One & two.", "Three."]


def test_feedparser_is_not_loaded_before_a_feed_is_read() -> None:
    code = "import sys; import articles.wire; sys.exit('feedparser' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
