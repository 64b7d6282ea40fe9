"""The text of a story in its web page, found by its look with trafilatura and given on as HTML."""

import configparser
import copy
import functools
import itertools
import logging
import re

from lxml import etree
from lxml.html import HtmlElement

from .._xml import Element
from .meta import absolute
from .near import after, short

MAX_ELEMENTS = 8_000  # trafilatura asks many questions of each; the largest stories have a third
# Elements of the page around the story, taken out before they are counted.
AROUND = (
    "nav",
    "footer",
    "aside",
    "svg",
    "math",
    "template",
    "noscript",
    "button",
    "select",
    "object",
    "dialog",
    "menu",
)
TABLE = ("table", "tbody", "tr", "td")
# What makes a figure part of the text.
IN_FIGURE = ("table", "blockquote", "pre")
IN_LINK = ("b", "strong", "i", "em", "u", "span", "font")
MIN_PARAGRAPHS = 3  # of a form that is the frame of the whole page, or a figure
MEDIA = ("ImageObject", "VideoObject", "AudioObject")  # items of schema.org
CAPTION = 600  # characters at most, of a box beside the text too
SHORTEST, LONGEST = 40, 2_000  # characters of a standfirst
FIRST = 30  # paragraphs among which those of an unclosed figure stand
SENTENCE = 100  # characters of a paragraph; a figure with several such has the text in it, because it was never closed
SHORTEST_TEXT = 80  # characters of a text beside which no more is looked for all over the page
WHOLE = {"html", "body", "main", "article"}  # elements that hold a whole story, whatever their names say of its parts

# Captions, and boxes that offer something beside the text.
_BESIDE = re.compile(
    r"caption(?:-?text)?(?:$|[\s_-])|media__description(?:$|\s)|newsletter|mailchimp|promo-?box", re.IGNORECASE
)
# What only a screen reader says: labels of the page, not of the story.
_UNSEEN = re.compile(
    r"(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-text)?|off-?screen|skip-(?:to|link))", re.IGNORECASE
)
# A box that may be one of several with a part of the text each, between advertisements.
_PART = re.compile(
    r"(?:post|entry|page|text|art|article|story|body|section|content)[_-]*(?:text|body|content|copy)(?:$|[\s_-])|^text ",
    re.IGNORECASE,
)
_NO_PART = re.compile(r"comment|related|teaser|promo|recommend|author", re.IGNORECASE)
# The paragraph in larger letters between headline and text, by the classes that the world's papers give it.
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:perex|stand-?first|chapo|chapeau|ingress|manchet|vorspann|anlauf|copete|bajada|entradilla|sommario|"
    r"sapo|linhafina|lede|dek|deck)(?:$|[\s_-])",
    re.IGNORECASE,
)
# trafilatura's elements and the HTML that they stand for; of others the text is kept.
TAGS = {"item": "li", "row": "tr", "lb": "br", "del": "s", "quote": "blockquote", "code": "pre"}
EMPHASIS = {"#b": "b", "#i": "i", "#sub": "sub", "#sup": "sup", "#t": "code"}


def prepare(root: Element, heading: Element | None) -> None:
    """Take out of the page what is no text and never part of one: menus, pictures with their captions, other stories."""
    before = heading.xpath("preceding::article") if heading is not None else []
    _drop_figures(root)
    for one in [*(before if isinstance(before, list) else ()), *root.iter(*AROUND)]:
        if isinstance(one, Element):
            _drop(one)
    for link in list(root.iter("a")):
        etree.strip_tags(link, *IN_LINK)  # trafilatura loses a link around them
        parent = link.getparent()
        is_alone = parent is not None and len(parent) == 1 and not f"{parent.text or ''}{link.tail or ''}".strip()
        if is_alone and (link.get("href") or "").startswith("#"):
            _drop(link)  # "Continue reading", "Back to top"
    for form in root.iter("form"):
        if len(form.findall(".//p")) >= MIN_PARAGRAPHS:
            form.tag = "div"
    for table in list(root.iter("table")):
        for one in table.iter(*TABLE) if _has_text(table) else ():
            one.tag = "div"  # a table that parts the page, as old ones do
    _drop_beside(root)
    _join_parts(root)
    _part_paragraphs(root)


def _drop_figures(root: Element) -> None:
    """Take out figures, and of those that hold a part of the text their captions."""
    for figure in list(root.iter("figure")):
        if next(figure.iter(*IN_FIGURE), None) is None and not _has_text(figure):
            _drop(figure)
        else:
            figure.tag = "div"
            for caption in [one for one in figure.iter("figcaption") if not _has_text(one)]:
                _drop(caption)


def _has_text(element: Element) -> bool:
    """Whether there are several long paragraphs among its first."""
    return sum(short(one, SENTENCE) is None for one in itertools.islice(element.iter("p"), FIRST)) >= MIN_PARAGRAPHS


def _drop_beside(root: Element) -> None:
    """Take out captions, offers, and what only a screen reader says."""
    for one in list(root.iter()):
        names = f"{one.get('class', '')} {one.get('data-testid', '')}"
        is_medium = (one.get("itemtype") or "").endswith(MEDIA)
        is_beside = is_medium or _BESIDE.search(names) or _UNSEEN.search(names)
        if is_beside and one.tag not in WHOLE and short(one, CAPTION) is not None:
            _drop(one)


def _part_paragraphs(root: Element) -> None:
    """Make two paragraphs of one with two line breaks between them: trafilatura leaves only one of the breaks."""
    for one in reversed(list(root.iter("br"))):  # so that each moves only what follows up to the next
        before, parent = one.getprevious(), one.getparent()
        is_second = before is not None and before.tag == "br" and not (before.tail or "").strip()
        if is_second and parent is not None and parent.tag == "p":
            new = parent.makeelement("p", dict(parent.attrib))
            new.text = one.tail
            new.extend(list(one.itersiblings()))
            new.tail, parent.tail = parent.tail, None
            parent.remove(one)
            parent.addnext(new)


def _join_parts(root: Element) -> None:
    """Take the names off boxes of the same name with a part of the text each, and off what holds them.

    One of them would be taken for the whole, and what holds the first may be named a teaser.
    """
    parts: dict[str, list[Element]] = {}
    for one in root.iter("div", "section"):
        names = f"{one.get('class', '')} {one.get('itemprop', '')}"
        if _PART.search(names) and not _NO_PART.search(names) and next(one.iter("p"), None) is not None:
            parts.setdefault(names, []).append(one)
    for one in itertools.chain.from_iterable(boxes for boxes in parts.values() if len(boxes) > 1):
        for holder in (one, *itertools.takewhile(lambda above: above.tag not in WHOLE, one.iterancestors())):
            holder.attrib.pop("class", None)
            holder.attrib.pop("itemprop", None)


def size(root: Element) -> int:
    """How many elements the page has."""
    return sum(1 for _ in root.iter())


def standfirst(heading: Element | None) -> str:
    """The paragraph between the headline and the text that a page sets apart from both; "" where there is none."""
    for one in after(heading):
        if _STANDFIRST.search(one.get("class") or "") and next(one.iter("a"), None) is None:
            said = short(one, LONGEST) or ""
            if len(said) >= SHORTEST:
                return said
    return ""


@functools.cache
def _settings() -> configparser.ConfigParser:
    """trafilatura's own settings, but for how short a text may be."""
    import trafilatura

    settings = copy.deepcopy(trafilatura.settings.DEFAULT_CONFIG)
    settings["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(SHORTEST_TEXT)
    return settings


def markup(root: Element, url: str) -> str:
    """The text of the story as HTML, its links made whole; "" where none is found. Changes the page."""
    import trafilatura  # heavy: only pages need it

    # Without a handler Python prints what it has to say of a page on standard error.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    if not isinstance(root, HtmlElement):
        return ""
    found = trafilatura.bare_extraction(
        root,
        output_format="xml",
        include_comments=False,
        include_formatting=True,
        include_links=True,
        config=_settings(),
    )
    if found is None or isinstance(found, dict):
        return ""
    for one in list(found.body.iter(etree.Element)):
        _translate(one, url)
    return etree.tostring(found.body, encoding="unicode", method="html")


def _translate(element: Element, url: str) -> None:
    """Make of an element of trafilatura's the one of HTML that it stands for."""
    tag, kind = str(element.tag), element.get("rend") or ""
    target = element.get("target") or ""
    parent = element.getparent()
    element.attrib.clear()
    if tag == "head":
        element.tag = kind if kind in {"h2", "h3", "h4", "h5", "h6"} else "h2"
    elif tag == "list":
        element.tag = "ol" if kind == "ol" else "ul"
    elif tag == "cell":
        element.tag = "td"
    elif tag == "hi":
        element.tag = EMPHASIS.get(kind, "span")
    elif tag == "ref":
        element.tag = "a"
        if address := _link(target, url):
            element.set("href", address)
    elif tag in {"quote", "code"} and parent is not None and parent.tag in {"p", "li", "td"}:
        element.tag = "q" if tag == "quote" else "code"
    elif tag in TAGS:
        element.tag = TAGS[tag]


def _link(target: str, url: str) -> str:
    """A link as a whole address; "" where it leads nowhere outside of the page, or where that cannot be told."""
    if target.startswith("mailto:"):
        return target
    return "" if target.startswith("#") else absolute(url, target)


def _drop(element: Element) -> None:
    """Take an element out; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail:
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
