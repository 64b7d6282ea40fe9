"""Text that stands as elements in a document: from XHTML, or what has its names, to the blocks of a body or to lines."""

import re
from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from articles.story import Block

from . import body
from ._xml import Element, line, markup
from .errors import WireError

# Elements that only hold others.
AROUND = {"div", "section", "article", "main"}
HEADINGS = {"h2", "h3", "h4"}
# Elements inside a line: HTML's, and the names that NITF has for what is spoken of. None changes how a browser reads on.
INLINE = body.PHRASES | {"span", "u", "small", "abbr", "person", "org", "location", "num", "money", "chron", "event"}
# Elements before and after which a line ends, and what stands for the end of one meanwhile.
BREAKS = body.LINES | body.BOUNDARIES | set(body.RENAMED)
BREAK = "\u2028"

_COUNT = etree.XPath("count(.//*)")
# What looks like a reference to a character in text was escaped once too often; who reads the markup knows.
_REFERENCE = re.compile(r"&(?:amp;)?(?:#\w{2,7}|[a-zA-Z]{2,8}[1-4]?);")


def blocks(element: Element, read: Callable[[str], tuple[Block, ...]] = body.blocks) -> tuple[Block, ...]:
    """The blocks in `element`, as `read` gives them for its markup.

    Paragraphs that hold nothing but a text are taken as they are, each by itself; only what stands between them has to be
    parsed as HTML once more, which takes several times as long. WireError as `body.blocks` raises it.
    """
    if _COUNT(element) * 2 > body.MAX_TAGS:
        raise WireError(f"the body has more than {body.MAX_TAGS:,} tags")
    return tuple(_blocks(element, read))


def lines(element: Element) -> list[str]:
    """The text in `element`, line by line as a browser shows it, without what is not shown. Changes the element."""
    if len(element):
        for hidden in list(element.iter(*body.NOT_BODY)):
            remove(hidden)
        for broken in element.iter(*BREAKS):
            broken.text, broken.tail = BREAK + (broken.text or ""), BREAK + (broken.tail or "")
    return [words for said in "".join(element.itertext()).split(BREAK) if (words := line(said))]


def remove(element: Element) -> None:
    """Take `element` out, not the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def _blocks(element: Element, read: Callable[[str], tuple[Block, ...]]) -> Iterator[Block]:
    if _has_words(element.text):
        yield from body.paragraphs(element.text or "") if _is_text(element) else read(markup(element))
        return
    others: list[str] = []
    for child in element:
        found = None if _has_words(child.tail) else _blocks(child, read) if child.tag in AROUND else _paragraphs(child)
        if found is None:
            others.append(etree.tostring(child, encoding="unicode", method="html"))
            continue
        if others:
            yield from read("".join(others))
            others.clear()
        yield from found
    if others:
        yield from read("".join(others))


def _paragraphs(element: Element) -> Iterable[Block] | None:
    """The paragraphs of an element `p`, or the heading, that holds nothing else; None of any other element."""
    if element.tag in HEADINGS:
        return body.heading(str(element.tag), element.text or "") if _is_text(element) else None
    if element.tag != "p":
        return None
    if _is_text(element):
        return body.paragraphs(element.text or "")
    if any(part.tag not in INLINE for part in element.iterdescendants()):
        return None
    inside = markup(element)
    return None if _REFERENCE.search(inside) else body.marked(inside)


def _is_text(element: Element) -> bool:
    """Whether it holds a text and nothing else."""
    return not len(element) and not ("&" in (text := element.text or "") and _REFERENCE.search(text))


def _has_words(text: str | None) -> bool:
    return bool(text and text.strip(" \t\n\r\f"))
