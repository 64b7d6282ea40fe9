"""Pages: the same page gets the same id, nothing is fetched or printed, and no page costs more than a bounded time."""

import dataclasses
import socket
import time

import pytest

from articles.story import Story
from articles.wire import Hints, WireError, detect, html, jsonld, parse
from articles.wire.body import blocks
from tests.wire.hostile import SECONDS

TEXT = (
    "<p>The ferry line across the bay will run twelve boats from May, twice as many as today, its owner said.</p>"
    "<p>“We have turned people away for years,” said Ana Rell, who has led the company since the last strike.</p>"
    "<p>The city pays a third of the cost, as its council decided in January after a long debate.</p>"
)


def page(text: str = TEXT, head: str = "", title: str = "Ferry line doubles its boats") -> bytes:
    return f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body><article>{text}</article></body></html>".encode()


def read(data: bytes, hints: Hints | None = None) -> Story:
    reading = parse(data, hints=hints)
    assert reading.format == "html"
    (story,) = reading.stories
    return story


@pytest.mark.parametrize(
    ("data", "is_page"),
    [
        (b"\xef\xbb\xbf\r\n<!doctype html><title>x</title>", True),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'><html/>", True),
        (b"<!-- saved --><!-- twice --><HTML>", True),
        (b"<div class='x'>x</div>", True),
        ("<!DOCTYPE html><html>".encode("utf-16"), True),
        (b"<?xml version='1.0'?><article><headline>x</headline></article>", False),
        (b"<rss version='2.0'/>", False),
        (b"<nitf/>", False),
        (b"{}", False),
        (b"Headline\n\nText", False),
        (b"<" * 10_000, False),
        (b"", False),
    ],
)
def test_a_page_is_told_by_its_beginning(data: bytes, is_page: bool) -> None:
    assert html.sniff(data) is is_page


@pytest.mark.parametrize(
    ("address", "guid"),
    [
        ("https://Quay.Example/Ferry?utm_source=mail&id=7&fbclid=x#top", "https://quay.example/Ferry?id=7"),
        ("/ferry", None),
        ("https://quay.example/", None),
        ("https://[quay/ferry", None),
        ("javascript:alert(1)", None),
    ],
)
def test_the_guid_is_the_address_where_the_page_has_one_of_its_own(address: str, guid: str | None) -> None:
    story = read(page(head=f'<link rel="canonical" href="{address}">'))
    if guid is None:
        assert story.guid.startswith("urn:uuid:")
        assert story.url == ""
    else:
        assert (story.guid, story.url) == (guid, address)


def test_a_page_without_an_address_gets_the_same_guid_again() -> None:
    head = '<meta property="article:published_time" content="2026-03-02T08:00:00Z">'
    first = read(page(head=head), Hints(source="Quay"))
    assert first.guid == read(page(TEXT.replace("twelve", "thirteen"), head), Hints(source="quay")).guid
    assert first.guid != read(page(head=head, title="Ferry line sinks its boats"), Hints(source="Quay")).guid


def test_a_page_with_our_own_data_in_it_is_read_as_it_was_written() -> None:
    story = Story(
        guid="https://quay.example/ferry",
        url="https://quay.example/ferry",
        headline="“</script>” is no end",
        byline="Words: Jo Field",
        source="The Quay",
        credit="AFP",
        language="en",
        slugline="FERRY",
        urgency=4,
        body=blocks("<h2>Boats</h2><ol start='3'><li>One</li></ol><blockquote>More</blockquote><pre>a  b</pre>"),
    )
    script = f'<script type="application/ld+json">{jsonld.render(story).decode()}</script>'
    found = read(page(head=script + '<link rel="canonical" href="https://quay.example/ferry">'))
    assert dataclasses.replace(found, headline=story.headline) == story
    assert found.headline == "“” is no end"


@pytest.mark.parametrize(
    ("declared", "codec", "text"),
    [
        (
            "shift_jis",
            "cp932",
            "渡し船の会社は月曜日、五月から船を二倍に増やすと発表した。新しい船は六隻になるという。",
        ),
        ("euc-kr", "cp949", "여객선 회사는 월요일 오월부터 배를 두 배로 늘린다고 밝혔다. 새 배는 모두 여섯 척이다."),
        (
            "iso-8859-2",
            "iso8859_2",
            "Právě skončila oprava přístavu, řekl v pondělí mluvčí města a poděkoval všem dělníkům.",
        ),
        (
            "utf-8",
            "cp1252",
            "La compagnie a annoncé qu’elle doublera le nombre de ses bateaux dès le mois de mai prochain.",
        ),
        (
            "iso-8859-1",
            "utf-8",
            "La compagnie a annoncé qu’elle doublera le nombre de ses bateaux dès le mois de mai prochain.",
        ),
        (
            "no-such-code",
            "cp1252",
            "Die Fähre fährt von Mai an öfter, sagte die Reederei am Montag über ihre größte Änderung.",
        ),
    ],
)
def test_the_encoding_is_that_of_the_bytes(declared: str, codec: str, text: str) -> None:
    data = page(f"<p>{text}</p><p>{text[::-1]}</p>", f'<meta charset="{declared}">').decode().encode(codec)
    assert read(data).body[0].text == text


def test_a_broken_byte_does_not_change_the_others() -> None:
    data = page(TEXT.replace("bay", "bäy")).replace(b"twelve", b"twel\xffve")
    assert "across the bäy will run twel\ufffdve" in read(data).body[0].text


def test_nothing_is_fetched_and_nothing_printed(capfd: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x"
        head = f"<base href='{address}'><link rel='stylesheet' href='{address}'><script src='{address}'></script>"
        text = f"<img src='{address}'><iframe src='{address}'></iframe><a href='{address}'>x</a>"
        for data in (
            page(TEXT + text, head),
            page(text, head),
            page("", f"<meta http-equiv=refresh content='0;{address}'>"),
        ):
            try:
                parse(data)
            except WireError as error:
                assert error.reason
        with pytest.raises(BlockingIOError):
            server.accept()
    assert capfd.readouterr() == ("", "")


HOSTILE = {
    "attributes": page("<p " + " ".join(f"a{n}" for n in range(400_000)) + ">x</p>"),
    "attributes of many": page(("<p " + " ".join(f"class{n}=x" for n in range(90)) + ">x</p>") * 3_000),
    "quotation marks": page("<a b=\"'" * 100_000),
    "long classes": page(f"<p class='{'caption ' * 60}'>x</p>" * 4_000),
    "elements": page("<p>xx yy" * 7_900),
    "many elements": page("<p>xx yy" * 90_000),
    "lists": page(("<ul><li>" * 40 + "xx" + "</li></ul>" * 40) * 90),
    "items": page("<div itemscope itemtype='https://schema.org/Article'>" * 190 + TEXT + "</div>" * 190),
    "meta": page(head="".join(f"<meta name='og:title' content='Title {n}'>" for n in range(20_000))),
    "headlines": page(
        "".join(f"<h1>Title {n}</h1>" for n in range(7_000)), "<meta name='og:title' content='x y'>" * 900
    ),
    "objects": page(head=f"<script type='application/ld+json'>{'{}' * 900_000}</script>"),
    "arrays": page(head=f"<script type='application/ld+json'>{'[' * 1_900_000}</script>"),
    "articles": page(
        head="<script type='application/ld+json'>{'@type': 'Article'}</script>".replace("'@", '"@') * 20_000
    ),
    "data": page(head=f"<script type='application/ld+json'>{'x' * 3_000_000}</script>"),
    "scripts": page(head="<script>" * 1_000_000),
    "references": page("&amp;" * 390_000),
    "tags in a title": page(title="<a" * 300_000),
    "figures": page("<figure><figcaption>" * 80 + "<p>xx yy" * 28_000),
    "parts": page(("<div class='article-body'>" * 150 + "<p>x" + "</div>" * 150) * 190),
    "lists in a byline": page(
        "<h1>Ferry line doubles its boats</h1>" + "<div class=byline>" * 90 + "<li>xx yy" * 20_000
    ),
    "line breaks": page("<p>" + "xx<br><br>" * 29_000),
    "quotation marks in objects": page(
        head='<script type="application/ld+json">{"x": "' + "x \" \\'" * 250_000 + "</script>"
    ),
    "commas in objects": page(head='<script type="application/ld+json">{"x": [' + "1,," * 600_000 + "]</script>"),
    "dashes in a title": page(title=" - " * 300_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_or_refused_in_time(name: str) -> None:
    started = time.process_time()
    try:
        assert read(HOSTILE[name]).guid
    except WireError as error:
        assert error.reason
    assert time.process_time() - started < SECONDS


def test_fragments_are_pages() -> None:
    assert detect(f"<div>{TEXT}</div>".encode()) == "html"
    assert len(read(f"<div>{TEXT}</div>".encode()).body) == 3
