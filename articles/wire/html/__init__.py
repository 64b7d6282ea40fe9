"""News pages in HTML: what the page says of its story in JSON-LD, meta elements and microdata, and its text by its look.

Nothing is fetched. What is larger than any page of a story is refused before a parser sees it.
"""

import dataclasses
import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from articles.story import Block, BlockKind, Signal, Story

from .. import _addresses, _embargo, _signals, body, jsonld
from .._agencies import agency
from .._identity import derive
from .._prose.dateline import find as find_dateline
from .._schema_org import Node
from ..errors import NoStory, WireError
from ..hints import Hints
from . import furniture, layout, meta
from . import source as page_source

__all__ = ["NAME", "parse", "sniff"]

NAME = page_source.NAME

# Elements that a page without a document type, or a part of one, begins with.
ROOTS = {"html", "head", "body", "meta", "main", "article", "section", "div", "h1", "h2", "p"}
BEGINNING = 65_536  # bytes among which the first element stands
MAX_DEPTH = 200  # elements inside each other; the parser stops at 256 without a word
MAX_TEXT = 500_000  # characters of the text with its markup; the longest stories have a tenth
FULLER = 2  # how many times longer the text in the JSON-LD is where the one on the page is only its beginning
EMBARGOES = 2  # blocks at the beginning among which a line about an embargo stands
TITLE_WORDS = 8  # of the title of such a note: "Correction: May 3, 2026"
CORRECTIONS = 3  # blocks at the end among which, beside the first, a note of a correction stands
# What may stand before the first element.
_BEFORE = re.compile(r"\s*+(?:<!--.*?-->|<[?!][^>]*+>)", re.DOTALL | re.IGNORECASE)
_DOCTYPE = re.compile(r"\s*+<!doctype\s++html\b", re.IGNORECASE)
_ROOT = re.compile(r"\s*+<([a-z][a-z0-9]*+)(?=[\s/>])", re.IGNORECASE)


def sniff(data: bytes) -> bool:
    """Whether it begins as a web page does, or a part of one."""
    text, place = page_source.decode(data[:BEGINNING]).lstrip("\ufeff\x00"), 0
    is_xml = text.lstrip()[:5].lower() == "<?xml"
    while not _DOCTYPE.match(text, place) and (before := _BEFORE.match(text, place)):
        place = before.end()
    root = _ROOT.match(text, place)
    name = root[1].lower() if root else ""
    return bool(_DOCTYPE.match(text, place)) or name == "html" or (name in ROOTS and not is_xml)


def parse(data: bytes, hints: Hints) -> list[Story | WireError]:
    """The one story of the page. WireError where it has no text of one, NoStory where it is a list of stories."""
    source = page_source.read(data)
    root = _tree("".join(source.markup))
    page = meta.read(root, source.linked_data)
    if page.no_story:
        raise NoStory(page.no_story, format=NAME)
    try:
        return [_story(page, _blocks(root, page), hints)]
    except WireError as error:
        raise WireError(error.reason, format=NAME) from None


def _tree(markup: str) -> HtmlElement:
    """The page as a tree. WireError where it is empty or too deeply nested."""
    parser = HTMLParser(encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        raise WireError("the page is empty", format=NAME) from None
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            raise WireError(f"the page has more than {MAX_DEPTH} elements inside each other", format=NAME)
    return root


def _blocks(root: HtmlElement, page: meta.Page) -> tuple[Block, ...]:
    """The text of the story: as the page itself states it with its markup, else as it shows it, else as it states it."""
    if stated := jsonld.marked_up(page.article):
        return body.blocks(stated)
    layout.prepare(root, page.heading)
    standfirst = layout.standfirst(page.heading)
    size = layout.size(root)
    markup = layout.markup(root, page.url) if size <= layout.MAX_ELEMENTS else ""
    if len(markup) > MAX_TEXT:
        raise WireError(f"the text of the page has more than {MAX_TEXT:,} characters", format=NAME)
    byline = page.article.text("author")
    repeated = page.titles | {byline, f"By {byline}"}
    shown = furniture.trim(body.blocks(markup), repeated, page.url)
    told = jsonld.blocks(page.article)
    if _length(told) > FULLER * _length(shown):
        return told
    if not shown and not _tells_kill(page.article):
        large = f"the page has {size:,} elements; at most {layout.MAX_ELEMENTS:,} are read"
        raise WireError(large if size > layout.MAX_ELEMENTS else "no text of a story is in this page", format=NAME)
    is_new = standfirst and not any(standfirst in block.text for block in shown)
    return (body.paragraph(standfirst), *shown) if is_new else shown


def _tells_kill(article: Node) -> bool:
    """Whether the headline tells that the story is withdrawn: then it needs no text."""
    return Signal.KILL in _signals.from_label(article.text("headline"))


def _length(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.text) for block in blocks)


def _story(page: meta.Page, blocks: tuple[Block, ...], hints: Hints) -> Story:
    corrections = list(_corrections(blocks))
    embargoes = [block for block in blocks[:EMBARGOES] if _embargo.is_line(block.text)]
    blocks = tuple(block for block in blocks if block not in corrections and block not in embargoes)
    story = jsonld.read(page.article, blocks, hints)
    publisher = page.article.text("sourceOrganization", "publisher")
    first = blocks[0].text if blocks else ""
    embargoed = next((end for block in embargoes if (end := _embargo.end(block.text, hints.time_zone))), None)
    return dataclasses.replace(
        story,
        guid=_addresses.without_trackers(page.url)
        or derive(story.source, story.first_created, story.headline or first),
        signals=_signals.merge(story.signals, {Signal.CORRECTION} if corrections else set[Signal]()),
        subheadline="" if story.subheadline == story.headline else story.subheadline,
        credit=story.credit or _credit(first) or (publisher if publisher != story.source else ""),
        embargoed=embargoed,
        embargo_open=bool(embargoes) and embargoed is None,
        ednote="\n".join(block.text for block in embargoes),
        public_note="\n".join(filter(None, (story.public_note, *(block.text for block in corrections)))),
    )


def _corrections(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The notes of corrections at the beginning and at the end; where one is only a title the next block is the note."""
    for number, block in enumerate(blocks):
        if (not number or number >= len(blocks) - CORRECTIONS) and _is_correction(block):
            is_title = len(block.text.split()) <= TITLE_WORDS and block.text[-1:].isalnum()
            yield from blocks[number : number + 1 + is_title]


def _is_correction(block: Block) -> bool:
    """Whether a paragraph is a note that says what was wrong in the story: `Correction, May 3: An earlier version ...`."""
    label = re.match(r"\W{0,3}([^\W\d_]+)\b[^:.—–]{0,40}[:—–]", block.text)
    return bool(
        block.kind == BlockKind.PARAGRAPH and label and Signal.CORRECTION in _signals.from_label(f"{label[1]}:")
    )


def _credit(first: str) -> str:
    """The agency that the dateline of the first paragraph names."""
    dateline = find_dateline(first)
    return agency(dateline.agency) if dateline else ""
