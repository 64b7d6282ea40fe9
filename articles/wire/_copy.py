"""The copy of a story in the HTML that an agency sends: without its head, its foot and a repetition of the headline."""

import html
import re

from lxml import etree

from articles.story import Block

from . import _plain, _xhtml, body
from ._xml import Element, line, text

# Parts of an HTML body that stand around the copy.
AROUND = ("header", "footer", "nav", "aside")
# Elements that hold the copy alone, by their class; where there are any, nothing outside of them is copy.
COPY_CLASSES = {"main", "bodytext", "article-body", "story-body"}
_WITH_CLASS = etree.XPath("descendant-or-self::*[@class and not(self::p)]")
_MARKUP = re.compile(r"<(?:p|div|br|h\d|ul|ol|table|pre|span|b|i|a|section|article|html|nitf)\b[^<>]*>", re.IGNORECASE)
_AROUND = re.compile(r"<(?:h1|header|footer|nav|aside)\b|\bclass=", re.IGNORECASE)
# A reference to a character whose ampersand was escaped once too often; never one that would make markup.
_TWICE_ESCAPED = re.compile(r"&amp;(#\d{2,6}|#x[0-9a-fA-F]{2,5}|(?!lt;|gt;|amp;|quot;)[a-zA-Z]{2,8}[1-4]?);")
_REFERENCE = re.compile(r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}[1-4]?);")


def is_markup(said: str) -> bool:
    """Whether text is markup that was escaped as a whole."""
    return bool(_MARKUP.search(said))


def unescaped(said: str) -> str:
    """`said`, a line, without markup and references to characters, which were escaped once too often."""
    if "<" in said and is_markup(said):
        return line(" ".join(block.text for block in of_markup(said)))
    return line(_REFERENCE.sub(lambda match: html.unescape(match[0]), said)) if "&" in said else said


def of_element(element: Element, headline: str) -> tuple[Block, ...]:
    """The blocks of an element that holds XHTML or HTML. Changes the element."""
    copy = next(element.iter("body"), element)
    for around in list(copy.iter(*AROUND)):
        _xhtml.remove(around)
    for title in list(copy.iter("h1")):
        if not headline or text(title) == line(headline):
            _xhtml.remove(title)
    marked = [one for one in _WITH_CLASS(copy) if not COPY_CLASSES.isdisjoint(one.get("class").split())]
    inside = set(marked)
    outer = [one for one in marked if inside.isdisjoint(one.iterancestors())]
    return tuple(block for one in outer or [copy] for block in _xhtml.blocks(one, of_markup))


def of_text(said: str, headline: str) -> tuple[Block, ...]:
    """The blocks of HTML or of plain text, whichever it is."""
    if _MARKUP.search(said):
        return of_html(said, headline)
    return tuple(body.paragraph(line(one)) for one in _plain.paragraphs(said))


def of_html(said: str, headline: str) -> tuple[Block, ...]:
    """The blocks of HTML. Text without a tag is one paragraph, but for blank lines."""
    if not _AROUND.search(said):
        return of_markup(said)
    body.check_depth(said)
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    root = etree.fromstring(f"<body>{said}".encode("utf-8", "replace"), parser)
    return of_element(root, headline)


def of_markup(said: str) -> tuple[Block, ...]:
    """The blocks of HTML that holds nothing but the copy."""
    return body.blocks(_TWICE_ESCAPED.sub(r"&\1;", said))
