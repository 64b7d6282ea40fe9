"""The source of a web page before a parser sees it: decoded, and cut down to what says something about a story.

Parsers take time that grows with the square of the number of attributes of one tag, and memory for every tag. So tags are
counted here, scripts and comments left out, and attributes kept only where something reads them (HTML, 13.2.5).
"""

import html
import re
from dataclasses import dataclass, field

from .. import _xml
from .._text import CONTROLS
from ..errors import WireError

NAME = "html"
MAX_TAGS = 60_000  # start and end tags; large pages have a tenth
MAX_ATTRIBUTES = 300_000
MAX_MARKUP = 2_000_000  # characters of what is kept; large pages have a tenth
MAX_LINKED_DATA = 2_000_000  # characters of JSON-LD; large pages have a hundredth
LONGEST_VALUE = 4_000  # characters of an attribute; what is longer is data of the page's own scripts
LONGEST_NAMES = 500  # characters of a class or an id; what stands beyond it is cut off

# Elements whose content is no markup, and says nothing but where it is JSON-LD.
RAW = {"script", "style", "iframe", "noembed", "noframes", "xmp", "textarea"}
LINKED_DATA = "application/ld+json"
# Attributes that tell of a story, or whether an element is part of it.
ATTRIBUTES = frozenset(
    (
        *("aria-hidden", "class", "colspan", "content", "data-component", "data-testid", "datetime", "hidden", "href"),
        *("id", "itemid", "itemprop", "itemscope", "itemtype", "lang", "name", "property", "rel", "role", "rowspan"),
        *("start", "style", "title", "type", "xml:lang"),
    )
)
# The encodings that pages declare, with the codec that reads them as browsers do (WHATWG Encoding, 4.2).
CODECS = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "euc-jp": "euc_jp",
    "iso-2022-jp": "iso2022_jp",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "koi8-r": "koi8_r",
    "koi8-u": "koi8_u",
    "macintosh": "mac_roman",
    **{f"windows-{number}": f"cp{number}" for number in (874, *range(1250, 1259))},
    **{f"iso-8859-{part}": f"iso8859_{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
}

_DECLARED = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE
)
# What begins with a letter is a tag, up to a space; of its name only this is kept, for trees take no other.
_MARKUP = re.compile(r"<(?:(?P<comment>!--)|(?P<end>/)?(?P<name>[a-zA-Z][a-zA-Z0-9-]{0,30})[^\s/>]*+|[!?/])")
_ATTRIBUTE = re.compile(r"[\s/]*+(?P<name>[^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]*+)))?")


@dataclass
class Source:
    """The markup of a page that was kept, and its blocks of JSON-LD as they stand."""

    markup: list[str] = field(default_factory=list)
    linked_data: list[str] = field(default_factory=list)
    tags: int = 0
    attributes: int = 0


def decode(data: bytes) -> str:
    """`data` as text: UTF-8 where it is that, but for single broken bytes, else as the page declares, else Windows-1252."""
    text = data.decode("utf-8-sig", "replace")
    broken = text.count("\ufffd")
    if broken and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        declared = _DECLARED.search(data[:8192])
        codec = CODECS.get(declared[1].decode().lower(), "") if declared else ""
        if codec:
            return data.decode(codec, "replace")
    several = sum(map(len, re.findall(r"[^\x00-\x7f]+", text))) if broken else 0
    return _xml.decode(data) if broken * 2 > several or "\x00" in text[:64] else text


def read(data: bytes) -> Source:
    """What of the page may be parsed. WireError where it has more tags, attributes or data than any page of a story."""
    text = CONTROLS.sub("", decode(data))
    source, place = Source(), 0
    while match := _MARKUP.search(text, place):
        source.markup.append(_text(text[place : match.start()]))
        place = _after(text, match, source)
        if source.tags > MAX_TAGS or source.attributes > MAX_ATTRIBUTES:
            raise WireError(f"the page has more than {MAX_TAGS:,} tags or {MAX_ATTRIBUTES:,} attributes", format=NAME)
    source.markup.append(_text(text[place:]))
    if sum(map(len, source.markup)) > MAX_MARKUP:
        raise WireError(f"the page has more than {MAX_MARKUP:,} characters of markup", format=NAME)
    if sum(map(len, source.linked_data)) > MAX_LINKED_DATA:
        raise WireError(f"the page has more than {MAX_LINKED_DATA:,} characters of JSON-LD", format=NAME)
    return source


def _text(said: str) -> str:
    """What stands between tags; with what was left out gone, no `<` of it may begin a tag."""
    return said.replace("<", "&lt;")


def _after(text: str, match: re.Match[str], source: Source) -> int:
    """Where what begins at `match` ends; tags are kept."""
    if match["comment"]:
        return _found(text, "-->", match.end() - 2)
    if not match["name"]:
        return _found(text, ">", match.end())
    source.tags += 1
    if match["end"]:
        source.markup.append(f"</{match['name'].lower()}>")
        return _found(text, ">", match.end())
    name, place, kept = match["name"].lower(), match.end(), dict[str, str]()
    while attribute := _ATTRIBUTE.match(text, place):
        source.attributes += 1
        place = attribute.end()
        if (key := attribute["name"].lower()) in ATTRIBUTES:
            kept.setdefault(key, next((one for one in attribute.groups()[1:] if one), ""))
        if source.attributes > MAX_ATTRIBUTES:
            break
    place = _found(text, ">", place)
    if name not in RAW:
        source.markup.append(_tag(name, kept))
        return place
    end = _end_of(name, text, place)
    if name == "script" and kept.get("type", "").strip().lower().startswith(LINKED_DATA):
        source.linked_data.append(text[place:end])
    return _found(text, ">", end)


def _found(text: str, what: str, place: int) -> int:
    """Where the next `what` ends; the end of the text where there is none."""
    found = text.find(what, place)
    return len(text) if found < 0 else found + len(what)


def _end_of(name: str, text: str, place: int) -> int:
    """Where the content of a raw element ends: at its end tag, else with the page."""
    closing = re.compile(rf"</{name}(?![\w-])", re.IGNORECASE).search(text, place)
    return closing.start() if closing else len(text)


def _tag(name: str, attributes: dict[str, str]) -> str:
    """A start tag with its attributes, their character references resolved."""
    said = ((key, html.unescape(value)) for key, value in attributes.items() if len(value) <= LONGEST_VALUE)
    kept = ((key, value[:LONGEST_NAMES] if key in {"class", "id", "style"} else value) for key, value in said)
    written = "".join(f' {key}="{html.escape(value)}"' for key, value in kept)
    return f"<{name}{written}>"
