"""The body of a story in NITF, read and written.

NITF has its own names for some of what HTML has, and names for people, places and sums inside a paragraph, of which the
text is kept. Where NITF has no place for a block's shape, it is written in the XHTML namespace, as the schema allows.
"""

from collections.abc import Iterator

from lxml import etree

from articles.story import Block

from . import _copy, body
from ._xhtml import blocks, remove
from ._xml import Element, text

NITF = "http://iptc.org/std/NITF/2006-10-18/"
XHTML = "http://www.w3.org/1999/xhtml"

# Elements of NITF under the names that HTML has for them; what HTML does not know is left out, its text kept.
HTML_NAMES = {"hl1": "h2", "hl2": "h3", "bq": "blockquote", "block": "div", "lang": "span", "nitf-table": "div"}
# Elements that are no running text: pictures with their captions, notes, sources, what repeats the head.
NOT_BODY = {"media", "note", "fn", "datasource", "tobject", "key-list", "copyrite", "byline", "dateline", "abstract"}
# Emphasis of HTML, all of which is `em` to NITF; the class says which it was.
EMPHASIS = {"b", "strong", "i", "em", "s", "sub", "sup", "cite", "code"}
HEADINGS = {"h2", "h3", "h4"}
# A line of hard-wrapped copy is at least this long, in characters; lines broken on purpose are mostly shorter.
WRAPPED = 45


def content(element: Element) -> tuple[Block, ...]:
    """The blocks of `body.content`, or of any element that holds NITF's or HTML's."""
    if not len(element) and "<" in (element.text or ""):  # markup that is sent as a string
        return _copy.of_text(element.text or "", "")
    for found in list(element.iter(*NOT_BODY)):
        remove(found)
    _leave_out_repeated(element)
    _unwrap_lines(element)
    for found in element.iter(*HTML_NAMES, "em", "ol", "p"):
        _rename(found)
    return blocks(element)


def render(copy: tuple[Block, ...]) -> Element:
    """`copy` as `body.content`."""
    root = etree.Element(f"{{{NITF}}}body.content")
    for block in copy:
        element = etree.fromstring(body.xhtml(block))
        if _fits(element):
            _to_nitf(element)
            root.append(element)
        else:
            for part in element.iter():
                part.tag = f"{{{XHTML}}}{part.tag!s}"
            etree.SubElement(root, f"{{{NITF}}}block").append(element)
    return root


def _leave_out_repeated(element: Element) -> None:
    """Leave out a lead that is sent as a block by itself, before a block of another class that begins with it."""
    for found in list(element.iterchildren("block")):
        after = found.getnext()
        if after is None or after.tag != "block" or after.get("class") == found.get("class"):
            continue
        if text(after).startswith(text(found)):
            remove(found)


def _rename(element: Element) -> None:
    """Give `element` the name that HTML has for it."""
    said = element.get("class", "")
    if element.tag == "em":
        element.tag = said if said in EMPHASIS else "em"
    elif element.tag == "hl2":
        element.tag = said if said in HEADINGS else "h3"
    elif element.tag == "ol" and (start := element.get("seqnum")):
        element.set("start", start)
    elif element.tag == "p" and said == "inline":
        element.tag = "span"
    else:
        element.tag = HTML_NAMES.get(str(element.tag), element.tag)


def _unwrap_lines(element: Element) -> None:
    """Join the lines of hard-wrapped copy: breaks that only end a full line, where most breaks of the body do."""
    breaks = [found for found in element.iter("br") if found.tail and found.tail.strip()]
    wraps = [found for found in breaks if len(_line_before(found)) >= WRAPPED]
    if len(wraps) * 3 < len(breaks) * 2:
        return
    for found in wraps:
        found.tail = f" {found.tail or ''}"
        remove(found)


def _line_before(found: Element) -> str:
    before, parent = found.getprevious(), found.getparent()
    text = (parent.text if parent is not None else "") if before is None else before.tail
    return (text or "").strip()


# Writing


def _names(element: Element) -> list[str]:
    return [str(child.tag) for child in element]


def _is_blank(text: str | None) -> bool:
    return not (text and text.strip())


def _holds_only(element: Element, *names: str) -> bool:
    """Whether `element` holds elements of these names, at least one, and no text between them."""
    return (
        len(element) > 0
        and set(_names(element)) <= set(names)
        and _is_blank(element.text)
        and all(_is_blank(child.tail) for child in element)
    )


def _is_phrase(element: Element) -> bool:
    """Whether it holds nothing but text and phrases."""
    return all(part.tag in EMPHASIS | {"a", "br"} for part in element.iterdescendants())


def _fits(element: Element) -> bool:
    """Whether NITF has a place for the shape of this block."""
    name = element.tag
    if name == "p" or name in HEADINGS:
        return _is_phrase(element)
    if name == "pre":
        return not len(element)
    if name == "blockquote":
        return _is_phrase(element) or (_holds_only(element, "p") and all(map(_is_phrase, element)))
    if name in {"ul", "ol"}:
        return _holds_only(element, "li") and all(map(_is_phrase, element))
    if name == "table":
        return _fits_table(element)
    return False


def _fits_table(table: Element) -> bool:
    parts = _names(table)
    if parts not in (["tbody"], ["thead", "tbody"], ["caption", "tbody"], ["caption", "thead", "tbody"]):
        return False
    if not _holds_only(table, *parts):
        return False
    for part in table:
        if part.tag == "caption":
            if not _is_phrase(part):
                return False
        elif not _holds_only(part, "tr") or not all(_holds_only(row, "th", "td") for row in part):
            return False
    return all(_is_phrase(cell) for cell in table.iter("th", "td")) and all(
        value.isdigit() for cell in table.iter("th", "td") for value in cell.attrib.values()
    )


def _to_nitf(element: Element) -> None:
    """Rename what `_fits` to NITF, in place."""
    if element.tag == "blockquote":
        inside = list(_quoted(element))
        for child in list(element):
            element.remove(child)
        element.text = None
        block = etree.SubElement(element, "block")
        block.extend(inside)
        element.tag = "bq"
    for part in element.iter():
        name = str(part.tag)
        if name in HEADINGS:
            part.tag = "hl2"
            part.set("class", name)
        elif name in EMPHASIS:
            part.tag = "em"
            part.set("class", name)
        elif name == "ol" and "start" in part.attrib:
            part.set("seqnum", part.attrib.pop("start"))
        elif name == "a" and "rel" in part.attrib:
            part.attrib.pop("rel")
        part.tag = f"{{{NITF}}}{part.tag!s}"


def _quoted(element: Element) -> Iterator[Element]:
    """The paragraphs of a quotation; where it is one run of text, that as a paragraph of the class `inline`."""
    if _holds_only(element, "p"):
        yield from list(element)
        return
    run = etree.Element("p")
    run.set("class", "inline")
    run.text = element.text
    run.extend(list(element))
    yield run
