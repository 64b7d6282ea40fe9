"""XML as wires send it: read safely, whatever it declares.

No entity is expanded, no DTD loaded, nothing fetched. Elements are given by their local names: agencies use the right
namespace, an older one, another prefix or none at all.
"""

import codecs
import html.entities
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from lxml import etree

from ._text import CONTROL_BYTES, plain
from .errors import WireError

Element = etree._Element

LONG = 100_000  # characters
MAX_TAGS = 400_000  # start and end tags; real files have less than a tenth
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_DECLARED = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]+)[\"']")
# What a declaration may name; Python knows codecs of other kinds too.
_ENCODING = re.compile(
    r"(?i)(?:iso[-_]?8859|windows|cp|us-ascii|ascii|latin|koi8|mac|gb|big5|euc|shift|iso-2022)[\w-]*"
)
# The larger set that is written under the name of an older one, as browsers read it (WHATWG, Encoding, 4.2).
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "iso8859-9": "cp1254"}
_DECLARATION = re.compile(r"^\s*<\?xml\b[^>]*\?>")
# What may stand before the root element: comments, instructions, a document type with its own declarations.
_BEFORE = re.compile(r"\s*(?:<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)", re.DOTALL)
_ROOT = re.compile(r"\s*<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")
# The namespace of elements without a prefix, and elements that have one: both are left out of the names. (The pattern
# begins with plain letters, which are searched ten times as fast, and then asks what stands before them.)
_NAMESPACE = re.compile(r"xmlns(?<=\sxmlns)\s*=\s*(?:\"[^\"<]*\"|'[^'<]*')")
_WITH_NAMESPACE = etree.XPath("//*[namespace-uri()]")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]*);")
_SPACE = re.compile(r"\s+")
_NAMES = re.compile(r"[\w.-]+(?:/[\w.-]+)*")  # a path of names alone


def decode(data: bytes) -> str:
    """`data` as text: by its mark, else as UTF-8 where it is that, else as it declares, else as Windows-1252."""
    for mark, codec in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(codec, "replace")
    if (place := data[:64].find(b"<")) >= 0:  # XML 1.0, appendix F
        if place % 2 and data[place - 1 : place] == b"\x00":
            return data.decode("utf-16-be", "replace")
        if data[place + 1 : place + 2] == b"\x00":
            return data.decode("utf-16-le", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.match(data)
    name = declared[1].decode() if declared else ""
    if _ENCODING.fullmatch(name) and name.lower() not in {"iso-8859-1", "latin1", "us-ascii", "ascii"}:
        try:
            return data.decode(_WIDER.get(codecs.lookup(name).name, name))
        except (LookupError, UnicodeDecodeError):
            pass
    # Latin-1 as the web reads it: with the marks of Windows-1252, of which five bytes are nothing.
    return data.decode("cp1252", "replace")


def root_name(data: bytes) -> str:
    """The local name of the root element of `data`, without reading it; "" where it is no XML."""
    text = decode(data[:65536]).lstrip("\ufeff\x00")
    place = 0
    while before := _BEFORE.match(text, place):
        place = before.end()
    root = _ROOT.match(text, place)
    return root[1] if root else ""


def parse(data: bytes, format: str) -> Element:
    """The root of `data`, with local names throughout and no comments. WireError where it is not well-formed or unsafe."""
    text = _DECLARATION.sub("", decode(data).lstrip("\ufeff"))
    if text.count("<") > MAX_TAGS:
        raise WireError(f"there are more than {MAX_TAGS:,} tags in it", format=format)
    text = _NAMESPACE.sub("", _ENTITY.sub(_character, text.lstrip("\x00 \t\r\n")))
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    for forbidden in "\ufffe\uffff":  # XML 1.0, 2.2
        text = text.replace(forbidden, "")
    encoded = text.encode("utf-8", "ignore").translate(None, CONTROL_BYTES)
    try:
        root = etree.fromstring(encoded, parser)
    except etree.XMLSyntaxError as error:
        raise WireError(_said(error), format=format, position=_position(encoded, error)) from None
    if "xmlns:" in text:
        for element in _WITH_NAMESPACE(root):
            element.tag = element.tag.rpartition("}")[2]
    return root


def text(element: Element | None) -> str:
    """All text in `element`, on one line; "" where there is none or no such element."""
    if element is None:
        return ""
    if not len(element):
        return line(element.text or "")
    return line("".join(str(part) for part in element.itertext()))


def line(words: str | None) -> str:
    """`words` on one line, as they may be kept."""
    if not words:
        return ""
    if "  " not in words and words.isascii() and words.isprintable():  # as most are
        return words.strip(" ")
    # Splitting is faster, and takes ten times the memory of what it splits.
    return plain(" ".join(words.split()) if len(words) < LONG else _SPACE.sub(" ", words).strip())


def find(element: Element | None, *paths: str) -> Element | None:
    """The first element at the first of `paths` that leads to one with text or attributes; None where none does."""
    if element is None:
        return None
    for path in paths:
        for found in element.iterfind(path):
            if found.attrib or len(found) or (found.text and found.text.strip()):
                return found
    return None


def children(element: Element | None, name: str) -> Iterable[Element]:
    """The elements in `element` of this name; none where there is no `element`."""
    return () if element is None else element.iterchildren(name)


def value(element: Element | None, *paths: str) -> str:
    """The first text, on one line, that stands at one of `paths`; a path ending in `/@name` names an attribute."""
    if element is None:
        return ""
    for path in paths:
        names, other, attribute = _split(path)
        places = _walk(element, names) if names else element.iterfind(other) if other else (element,)
        for place in places:
            if words := line(place.get(attribute)) if attribute else text(place):
                return words
    return ""


@lru_cache(maxsize=1024)  # more than all paths that readers ask for
def _split(path: str) -> tuple[tuple[str, ...], str, str]:
    """A path as the names of its elements, or as it is where it has more than names; and the attribute at its end."""
    where, _, attribute = path.rpartition("@")
    if attribute == path or "]" in attribute:  # there is none, or it belongs to a condition
        where, attribute = path, ""
    where = where.rstrip("/")
    return (tuple(where.split("/")), "", attribute) if _NAMES.fullmatch(where) else ((), where, attribute)


def _walk(element: Element, names: tuple[str, ...]) -> Iterator[Element]:
    """The elements at the end of a path, in document order. (What lxml does itself in Python, it does more slowly.)"""
    children = element.iterchildren(names[0])
    return children if len(names) == 1 else (found for child in children for found in _walk(child, names[1:]))


def markup(element: Element) -> str:
    """What is inside `element`, as HTML, its character references resolved."""
    inside = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    return inside[inside.index(">") + 1 : inside.rindex("</")] if "</" in inside else ""


def _character(match: re.Match[str]) -> str:
    """The character that HTML names so: nobody declares those in XML that holds HTML."""
    return html.entities.html5.get(f"{match[1]};", match[0])


def _said(error: etree.XMLSyntaxError) -> str:
    message = _SPACE.sub(" ", str(error.msg or "not well-formed")).strip()[:300]
    return f"not well-formed XML: {message}"


def _position(data: bytes, error: etree.XMLSyntaxError) -> int | None:
    """The byte at which the parser stopped."""
    row, column = error.position
    place = -1
    for _ in range(min(row - 1, 65535)):
        place = data.find(b"\n", place + 1)
        if place < 0:
            return None
    return place + column
