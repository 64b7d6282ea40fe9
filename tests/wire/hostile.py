"""Hostile input in every format, of any size: `FILES` makes them."""

import gzip
import json
import string
from collections.abc import Callable
from functools import partial

from articles.wire.eml.mail import MAX_FILES

# Of the processor, for a test: a reader whose time grows faster than its text takes minutes, and a machine that does other
# work counts three times what an idle one does. `benchmarks.hostile` holds readers to 2 seconds.
SECONDS = 6.0
Maker = Callable[[int], bytes]  # of a file of about so many bytes

# A document of each format with room for a hostile body.
XML = {
    "nitf": "<nitf><body><body.content>{}</body.content></body></nitf>",
    "newsml_g2": (
        "<newsItem guid='urn:x'><contentSet><inlineXML><html><body>{}</body></html></inlineXML></contentSet></newsItem>"
    ),
    "newsml_1_2": (
        "<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>{}</DataContent></ContentItem></NewsComponent>"
        "</NewsItem></NewsML>"
    ),
    "rss": "<rss version='2.0'><channel><item><title>T</title><description>{}</description></item></channel></rss>",
    "html": "<!DOCTYPE html><html><head><title>T</title></head><body><article>{}</article></body></html>",
}
JSON = {
    "ninjs": '{{"uri": "urn:x", "headline": "h", "body_html": "{}"}}',
    "jsonld": '{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "h", "articleBody": "{}"}}',
}
TEXT = {
    "page": "Headline\n\n{}",
    "eml": "From: a@example.org\nTo: b@example.org\nSubject: News\nDate: Tue, 24 Nov 2026 10:00:00 +0000\n\n{}",
    "iptc7901": "\x01abc123 4 pl 100 abc 0042\r\nStorm/\r\n\x02Headline\r\n{}\r\n\x03241000 Nov 26\x04",
    "anpa1312": (
        "\x16\x16\x01a1234\x1f\r\nr a \x13\x11 ^BC-Storm 11-24 0100\r\n\x02^BC-Storm,100<\r\n^Headline<\r\n\t{}\r\n\x03"
    ),
}
FRAMES = XML | JSON | TEXT

# Bodies of about so many characters: text that traps regular expressions, and markup that traps parsers.
BODIES: dict[str, Callable[[int], str]] = {
    "words": lambda size: "word " * (size // 5),
    "one word": lambda size: "x" * size,
    "lines": lambda size: "a line\n" * (size // 7),
    "lines with colons": lambda size: "From: x\n" * (size // 8),
    "spaces": lambda size: " " * size + "x",
    "line ends": lambda size: "\n" * size + "x",
    "quotation marks": lambda size: "'" * size,
    "dashes": lambda size: "-" * size,
    "capitals": lambda size: "A" * size,
    "capital words": lambda size: "AB " * (size // 3),
    "digits": lambda size: "1" * size,
    "references": lambda size: "&amp;" * (size // 5),
    "ampersands": lambda size: "&" * size,
    "commas": lambda size: "A, " * (size // 3),
    "stops": lambda size: "A. " * (size // 3),
    "brackets": lambda size: "(" * size,
    "square brackets": lambda size: "[" * size,
    "controls": lambda size: "\x01\x02\x03\x07\x08" * (size // 5),
    "nesting": lambda size: "<div>" * 100_000 + "x" + "</div>" * 100_000,
    "nothing closed": lambda size: "<div>" * (size // 5),
    "small elements": lambda size: "<p>x</p>" * (size // 8),
    "empty elements": lambda size: "<b/>" * (size // 4),
    "paragraphs": lambda size: "<p>It is open, said the mayor.</p>" * (size // 35),
    "marked paragraphs": lambda size: "<p>It is <b>open</b>.</p>" * (size // 25),
    "escaped paragraphs": lambda size: "&lt;p&gt;It is open, said the mayor.&lt;/p&gt;" * (size // 47),
    "attributes": lambda size: "<p " + " ".join(f"a{n}='{n}'" for n in range(size // 20)) + ">x</p>",
    "less-than signs": lambda size: "<" * size,
    "comments": lambda size: "<!--" * (size // 4),
}
BILLION = "".join(f"<!ENTITY {new} '{f'&{old};' * 10}'>" for old, new in zip("abcdefghi", "bcdefghij", strict=True))
DOCTYPES = {
    "an entity bomb": f"<!DOCTYPE x [<!ENTITY a '0123456789'>{BILLION}]>",
    "a quadratic bomb": f"<!DOCTYPE x [<!ENTITY j '{'x' * 50_000}'>]>",
    "external entities": (
        "<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x.dtd'> %p; <!ENTITY j SYSTEM 'file:///etc/passwd'>]>"
    ),
    "a DTD on the network": "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>",
}


def framed(name: str, body: str) -> bytes:
    """`body` inside a document of the format `name`."""
    if name in JSON:
        body = json.dumps(body)[1:-1]
    return FRAMES[name].format(body).encode()


def _of_all(format: str) -> dict[str, Maker]:
    """Files that any format may be broken into."""
    story = framed(format, "<p>The harbour is open, said the mayor.</p>")
    made: dict[str, Maker] = {
        "UTF-16 without a mark": lambda size: story.decode().encode("utf-16-le"),
        "UTF-16, big end first": lambda size: story.decode().encode("utf-16-be"),
        "zeros": lambda size: story.replace(b"open", b"op\x00en\x00"),
        "broken UTF-8": lambda size: story.replace(b"open", b"\xc3(\xed\xa0\x80\xff\xfe"),
        "cut off": lambda size: story[: len(story) * 2 // 3],
        "gzip in gzip": lambda size: gzip.compress(gzip.compress(story)),
    }
    return {name: partial(_body, format, body) for name, body in BODIES.items()} | made


def _of_xml(format: str) -> dict[str, Maker]:
    """Files with document types that no reader may follow."""

    def made(doctype: str, times: int, size: int) -> bytes:
        text = framed(format, "<p>Open.</p>" + "&j;" * times).decode()
        return (doctype + text.removeprefix("<!DOCTYPE html>")).encode()

    return {name: partial(made, doctype, 1_000 if "bomb" in name else 1) for name, doctype in DOCTYPES.items()}


def _of_json(format: str) -> dict[str, Maker]:
    """Files with values that no reader expects."""
    item = framed(format, "x")

    def ended(more: str) -> bytes:
        return item[:-1] + f', "more": {more}}}'.encode()

    return {
        "lone surrogates": lambda size: framed(format, "op\ud800en"),
        "deep arrays": lambda size: ended("[" * 100_000 + "]" * 100_000),
        "a number without end": lambda size: ended("9" * (size - 1_000)),
        "many keys": lambda size: ended("{" + ", ".join(f'"k{n}": {{}}' for n in range(size // 15)) + "}"),
        "many items": lambda size: b"[" + b", ".join([item] * (size // (len(item) + 2) - 1)) + b"]",
    }


def _attached(document: str, size: int) -> bytes:
    """A mail that only carries files of wire copy, as many as are read of one."""
    head = "Content-Type: text/xml\nContent-Disposition: attachment; filename=a.xml"
    files = f"--B\n{head}\n\n{document.format('<p>It is <b>open</b>.</p>' * (size // 260))}\n" * MAX_FILES
    mail = FRAMES["eml"].replace("\n\n", "\nContent-Type: multipart/mixed; boundary=B\n\n")
    return mail.format(f"{files}--B--\n").encode()


def _body(format: str, body: Callable[[int], str], size: int) -> bytes:
    return framed(format, body(size - 1_000))


FILES: dict[str, Maker] = {
    f"{format}: {name}": made
    for formats, kind in ((FRAMES, _of_all), (XML, _of_xml), (JSON, _of_json))
    for format in formats
    for name, made in kind(format).items()
} | {
    "eml: files of NITF": partial(_attached, FRAMES["nitf"]),
    "eml: files of pages": partial(_attached, FRAMES["html"]),
    "bytes of all kinds": lambda size: bytes(range(256)) * (size // 256),
    "printable characters": lambda size: string.printable.encode() * (size // 100),
}
