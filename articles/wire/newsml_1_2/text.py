"""The text of a story in NewsML 1.x: NITF, HTML as XML or escaped, or plain text."""

import html
import re
from dataclasses import dataclass, field

from articles.story import Block, Story

from .. import _copy, _plain, _xhtml, _xml, body, nitf
from .._xml import Element, value
from ..errors import WireError
from ..hints import Hints
from .units import Part, Unit

# Which of several forms of the same text is taken.
FORMS = ("nitf", "xhtml", "html", "")
MAX_LINES = 20_000  # or tags, in one text that is not marked up as XML

_BLOCK_TAG = re.compile(r"</?(?:p|br|div|h[1-6]|ul|ol|li|table|blockquote|pre|body)\b", re.IGNORECASE)
_INLINE_TAG = re.compile(r"</?(?:b|i|em|strong|a|u|sub|sup|span|font)\b[^<>]{0,2000}>", re.IGNORECASE)
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|br|div|b|i|em|strong|a|span)\b", re.IGNORECASE)


@dataclass(slots=True)
class Texts:
    """What the texts of one story say. `embedded` is the story of a whole NITF document among them."""

    blocks: tuple[Block, ...] = ()
    lines: dict[str, list[str]] = field(default_factory=dict)
    embedded: Story | None = None
    url: str = ""


def texts(unit: Unit, hints: Hints) -> Texts:
    """What the parts of `unit` say. WireError where one cannot be read."""
    said, found = Texts(), list[Block]()
    for part in unit.parts:
        for content in _chosen(part):
            blocks, embedded = _content(content, hints)
            if part.purpose == "body":
                found += blocks
                said.embedded = said.embedded or embedded
                said.url = said.url or _url(content)
                continue
            lines = filter(None, (_xml.line(block.text) for block in blocks))
            if part.purpose == "other":
                name = value(part.component, "Role/@FormalName")
                said.lines.setdefault("note", []).extend(f"{name}: {line}" for line in lines)
            else:
                said.lines.setdefault(part.purpose, []).extend(lines)
    said.blocks = tuple(found)
    return said


def _chosen(part: Part) -> tuple[Element, ...]:
    """The contents of a part that are read: one of several forms of the same text, all where they are of one form."""
    forms = [_form(one) for one in part.contents]
    if part.component.get("EquivalentsList") != "yes" and len(set(forms)) == 1:
        return part.contents
    return (min(zip(forms, part.contents, strict=True), key=lambda one: one[0])[1],)


def _form(content: Element) -> int:
    said = " ".join(value(content, f"{name}/@FormalName") for name in ("Format", "MimeType")).lower()
    return next(place for place, form in enumerate(FORMS) if form in said)


def _content(content: Element, hints: Hints) -> tuple[tuple[Block, ...], Story | None]:
    """The blocks of a content item, and the story of the NITF document that they are in."""
    data = content.find("DataContent")
    if data is None:
        return (), None
    if not len(data):
        return _string(data.text or "", hints)
    document = data if data.find("body/body.content") is not None else data.find("nitf")
    if document is None:
        return nitf.content(data), None
    embedded = nitf.read(document, hints)
    if embedded.body or document.find("body/body.content") is not None:
        return embedded.body, embedded
    for head in document.findall("body/body.head"):
        _xhtml.remove(head)
    return nitf.content(document), embedded


def _string(text: str, hints: Hints) -> tuple[tuple[Block, ...], Story | None]:
    """The blocks of text that is not marked up as XML: escaped markup, or plain."""
    if "<" not in text and _ESCAPED_TAG.search(text):
        text = html.unescape(text)
    if max(text.count("<"), text.count("\n"), text.count("&lt;")) > MAX_LINES:
        raise WireError(f"its text has more than {MAX_LINES:,} tags or lines")
    if len(text) > body.MAX_SIZE:
        raise WireError(f"the body is larger than {body.MAX_SIZE:,} characters")
    if "<nitf" in text:
        try:
            document = _xml.parse(text.strip().encode(), "nitf")
            embedded = nitf.read(document, hints)
            return embedded.body, embedded
        except WireError:
            pass  # read as HTML, which need not be well-formed
    if _BLOCK_TAG.search(text):
        return _copy.of_markup(text), None
    paragraphs = _plain.paragraphs(text)
    if _INLINE_TAG.search(text):
        return tuple(block for one in paragraphs for block in _copy.of_markup(one)), None
    return tuple(body.paragraph(_xml.line(html.unescape(one))) for one in paragraphs), None


def _url(content: Element) -> str:
    href = value(content, "@Href")
    return href if href.startswith(("http://", "https://")) else ""
