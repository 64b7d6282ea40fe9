"""The text of a story in its web page, found by its look with trafilatura and given on as HTML."""

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
# What makes a figure part of the text.
IN_FIGURE = ("table", "blockquote", "pre")
MIN_PARAGRAPHS = 3  # of a form that is the frame of the whole page
MEDIA = ("ImageObject", "VideoObject", "AudioObject")  # items of schema.org
CAPTION = 600  # characters at most
SHORTEST, LONGEST = 40, 2_000  # characters of a standfirst

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:fig|wp-|photo-?|image-?|picture-?|media-?)?caption(?:-text)?(?:$|[\s_-])", re.IGNORECASE
)
# What only a screen reader says: labels of the page, not of the story.
_UNSEEN = re.compile(
    r"(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-text)?|off-?screen|skip-(?:to|link))", re.IGNORECASE
)
# The paragraph in larger letters between headline and text, by the classes that the world's papers give it.
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:perex|stand-?first|chapo|chapeau|ingress|manchet|vorspann|anlauf|copete|bajada|entradilla|sommario|"
    r"sapo|linhafina|lede|dek|deck)(?:$|[\s_-])",
    re.IGNORECASE,
)
# trafilatura's elements and the HTML that they stand for; of others the text is kept.
TAGS = {"item": "li", "row": "tr", "lb": "br", "del": "s", "quote": "blockquote", "code": "pre"}
EMPHASIS = {"#b": "b", "#i": "i", "#sub": "sub", "#sup": "sup", "#t": "code"}


def prepare(root: Element) -> None:
    """Take out of the page what is no text and never part of one: menus, pictures with their captions."""
    for figure in list(root.iter("figure")):
        if next(figure.iter(*IN_FIGURE), None) is None:
            _drop(figure)
        else:
            figure.tag = "div"
            for caption in list(figure.iter("figcaption")):
                _drop(caption)
    for one in list(root.iter(*AROUND)):
        _drop(one)
    for link in list(root.iter("a")):
        parent = link.getparent()
        is_alone = parent is not None and len(parent) == 1 and not f"{parent.text or ''}{link.tail or ''}".strip()
        if is_alone and (link.get("href") or "").startswith("#"):
            _drop(link)  # "Continue reading", "Back to top"
    for form in root.iter("form"):
        if len(form.findall(".//p")) >= MIN_PARAGRAPHS:
            form.tag = "div"
    for one in list(root.iter()):
        names, is_medium = one.get("class") or "", (one.get("itemtype") or "").endswith(MEDIA)
        if (is_medium or _CAPTION.search(names) or _UNSEEN.search(names)) and short(one, CAPTION) is not None:
            _drop(one)


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


def markup(root: Element, url: str) -> str:
    """The text of the story as HTML, its links made whole; "" where none is found. Changes the page."""
    import trafilatura  # heavy: only pages need it

    # Without a handler Python prints what it has to say of a page on standard error.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    if not isinstance(root, HtmlElement):
        return ""
    found = trafilatura.bare_extraction(
        root, output_format="xml", include_comments=False, include_formatting=True, include_links=True
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
