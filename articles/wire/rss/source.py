"""Feeds made plain before feedparser reads them: rebuilt from what a story needs and nothing else.

feedparser knows the dialects: which name means what, how text is escaped, which of several links counts. Left alone with
a feed it takes the caption of a picture for the text, and reads what is not well-formed with a parser that hostile input
holds up for hours. So lxml reads the feed first, repairs it where that is needed, and gives on small, well-formed XML.
"""

import functools
import html.entities
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from .. import _xml
from .._text import CONTROLS
from .._xml import Element
from ..errors import WireError

Entry = Mapping[str, object]  # what feedparser found of an item, or of the feed, by its names

MAX_ITEMS = 500  # feeds list their newest ten to hundred; an item costs one to two milliseconds
MAX_SEVERAL = 100  # categories, authors, links of one item; feedparser compares each category with all before it
MAX_SEVERAL_IN_ALL = 10_000  # of all items
MAX_TEXT = 2_500_000  # characters of all items; real feeds have a tenth of that, and bodies take their time
COSTS = {"<": 40, "&": 20, "\n": 10}  # a tag, a reference, a line each takes as long as so many characters
LONGEST = 1_000  # characters of an address, a title, a date; no real one is longer
LONGEST_NAME = 200

ATOM, RDF = "http://www.w3.org/2005/Atom", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
# Prefixes and what they stand for. feedparser knows these, or names what it found after the prefix.
NAMESPACES = {
    "app": "http://www.w3.org/2007/app",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "prism": "http://prismstandard.org/namespaces/basic/2.0/",
    "rdf": RDF,
    "wp": "http://wordpress.org/export/1.2/",
}
# The formats' own namespaces begin so. Their elements stand here without a prefix.
OWN = (
    "http://www.w3.org/2005/atom",
    "http://purl.org/atom/ns",
    "http://purl.org/rss/1.0/",
    "http://my.netscape.com/",
    "http://channel.netscape.com/",
    "http://backend.userland.com/rss",
    "http://blogs.law.harvard.edu/tech/rss",
)
MODULES = "http://purl.org/rss/1.0/modules"  # not the format's own
ITEMS = {"item", "entry"}
# Elements of any length, others that may hold markup too, and all others that an item may keep.
BODIES = {"description", "summary", "content", "body", "content:encoded", "itunes:summary", "dc:description"}
TEXTS = BODIES | {"title", "rights", "copyright", "dc:title", "dc:rights"}
WORDS = {"link", "guid", "id", "category", "keywords", "author", "source", "language"}
WORDS |= {"pubdate", "published", "issued", "updated", "modified", "created"}
WORDS |= {"dc:date", "dc:language", "dc:source", "dc:type", "dcterms:alternative", "dcterms:available"}
WORDS |= {"dcterms:created", "dcterms:issued", "dcterms:modified", "dcterms:publisher", "dcterms:rightsholder"}
WORDS |= {"dcterms:spatial", "feedburner:origlink", "prism:embargodate", "app:draft", "wp:status", "wp:post_type"}
# What the feed says of itself.
CHANNEL = {"title", "link", "language", "rights", "copyright", "author", "dc:language", "dc:rights"}
# Other names for them: with the prefix forgotten, or of modules that say the same.
ALIASES = {
    "encoded": "content:encoded",
    "yandex:full-text": "content:encoded",
    "xhtml:body": "body",
    "creator": "author",
    "dc:creator": "author",
    "dcterms:creator": "author",
    "itunes:author": "author",
    "date": "dc:date",
    "subject": "category",
    "dc:subject": "category",
    "media:keywords": "keywords",
    "news:keywords": "keywords",
    "itunes:keywords": "keywords",
    "dc:keyword": "keywords",
    "dc:modified": "dcterms:modified",
    "dc:publisher": "dcterms:publisher",
    "app:control": "app:draft",
}
# What stands one element deeper, and what it is read as: a film has no text but what is in its group.
NESTED = {
    "{*}group/{*}description": "itunes:summary",
    "{*}NewsManagement/{*}PublishingStatus": "wp:status",
}
SEVERAL = {"link", "category", "keywords", "author"}  # of the others the first that says something counts
# The first counts only where all the others are missing: they say the same, and feedparser would make a body of it.
INSTEAD = {
    "itunes:summary": {"description", "summary", "content", "content:encoded"},
    "dc:description": {"description", "summary"},
    "dc:title": {"title"},
    "dc:rights": {"rights", "copyright"},
}
ATTRIBUTES = ("href", "url", "rel", "type", "isPermaLink", "domain", "scheme", "term", "label", "mode")
LANGUAGE = (_xml.LANG, "{http://www.w3.org/XML/1998/namespace}base")  # and the address on which links build
_TEXT_TYPE = re.compile(r"text|html|xhtml|text/.*|.*[/+]xml|", re.IGNORECASE)

_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?(?:rss|rdf|feed|channel|entry)\b", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));")
_BARE = re.compile(r"&(?!(?:#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_HTML_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]{0,20}")
# What begins no element, or one of HTML, which is often left open.
_STRAY = re.compile(
    r"<(?![A-Za-z/!?_])|"
    r"<(?=/?(?:a|b|big|blockquote|br|center|code|dd|del|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|li|ol|"
    r"p|pre|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)[\s/>])",
    re.IGNORECASE,
)
_PREDEFINED = {"amp": "&#38;", "lt": "&#60;", "gt": "&#62;", "quot": "&#34;", "apos": "&#39;"}


@dataclass(frozen=True, slots=True)
class Feed:
    """What feedparser found: of the feed itself, and of its items in order.

    `cut` are the places of items whose texts are cut: with those before them they are more than MAX_TEXT. `breaks_off`
    says that the last item has no end.
    """

    channel: Entry
    items: list[Entry]
    cut: set[int]
    is_atom: bool
    breaks_off: bool


def read(data: bytes, format: str) -> Feed:
    """The feed in `data`. WireError where it has too many tags or items, or nothing of it can be read."""
    text = CONTROLS.sub("", _xml.decode(data))
    if text.count("<") > _xml.MAX_TAGS:
        raise WireError(f"there are more than {_xml.MAX_TAGS:,} tags in it", format=format)
    beginning = _ROOT.search(text)
    # What stands above the root may declare entities: none of it is read.
    root, is_well_formed = _parse(text[beginning.start() :] if beginning else "")
    if root is None:
        raise WireError("not well-formed XML: no element can be read", format=format)
    items = [element for element in root.iter("{*}item", "{*}entry") if _name(element) in ITEMS]
    if len(items) > MAX_ITEMS:
        raise WireError(f"there are {len(items):,} items in it; at most {MAX_ITEMS:,} are read", format=format)
    is_atom = _name(root) in {"feed", "entry"}
    rebuilt, cut = _rebuild(root, items, is_atom)
    channel, entries = _feedparser(etree.tostring(rebuilt, encoding="utf-8", xml_declaration=True))
    return Feed(channel, entries, cut, is_atom, breaks_off=not is_well_formed and _breaks_off(text))


def _feedparser(data: bytes) -> tuple[Entry, list[Entry]]:
    """What feedparser says of the feed and of its items."""
    import feedparser  # heavy

    parsed = feedparser.parse(
        io.BytesIO(data),  # never text: it would be taken for the name of a file or the address of a page, and opened
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,  # bodies are cleaned where all bodies are
        resolve_relative_uris=False,
    )
    return dict(parsed["feed"]), [dict(entry) for entry in parsed["entries"]]


def _parse(text: str) -> tuple[Element | None, bool]:
    """The root of `text`, and whether it was well-formed; what is not is repaired as far as that goes."""
    try:
        return etree.fromstring(text.encode("utf-8", "ignore"), _parser()), True
    except etree.XMLSyntaxError:
        if text.count("&") > _xml.MAX_TAGS:
            return None, False  # each may have to be repaired
    repaired = "".join(part if is_cdata else _repair(part) for part, is_cdata in _cdata(text))
    try:
        root: Element | None = etree.fromstring(repaired.encode("utf-8", "ignore"), _parser(recover=True))
    except etree.XMLSyntaxError:
        root = None
    return root, False


def _parser(*, recover: bool = False) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def _cdata(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of `text`, each with whether it is a CDATA section, in which nothing is markup."""
    place = 0
    while (start := text.find("<![CDATA[", place)) >= 0 and (end := text.find("]]>", start)) >= 0:
        yield text[place:start], False
        yield text[start : end + 3], True
        place = end + 3
    yield text[place:], False


def _repair(text: str) -> str:
    """`text` with its named characters as characters, and escaped what looks like markup and stands for itself.

    By number: after the first fault that it repairs, lxml drops each character that has a name.
    """
    return _STRAY.sub("&#60;", _BARE.sub("&#38;", _REFERENCE.sub(_character, text)))


def _character(match: re.Match[str]) -> str:
    """What a reference to a character stands for, as XML has it; nothing for what no XML may hold."""
    decimal, hexadecimal, name = match.groups()
    if name:
        return _PREDEFINED.get(name) or html.entities.html5.get(f"{name};", match[0])
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return match[0] if code < 0xD800 or 0xDFFF < code < 0xFFFE or 0xFFFF < code < 0x110000 else ""


def _breaks_off(text: str) -> bool:
    """Whether the last item has no end."""
    starts = (text.rfind(f"<{name}{end}") for name in ITEMS for end in (">", " "))
    return max(starts) > max(text.rfind(f"</{name}") for name in ITEMS)


def _name(element: Element) -> str:
    """The name of `element` in lower case: after its prefix as it stands in NAMESPACES, if it has one."""
    space, _, local = str(element.tag).rpartition("}")
    written, _, local = local.lower().rpartition(":")
    prefix = _prefix(space[1:], written or element.prefix or "")
    name = f"{prefix}:{local}" if prefix else local
    return ALIASES.get(name, name)


@functools.lru_cache(maxsize=256)
def _prefix(space: str, written: str) -> str:
    """The prefix of a namespace. Where it is not known, as it is `written`: feeds name wrong ones, old ones, none."""
    space = space.lower().rstrip("/#")
    if f"{space}/".startswith(OWN) and not space.startswith(MODULES):
        return ""
    known = (prefix for prefix, uri in NAMESPACES.items() if space == uri.lower().rstrip("/#"))
    return next(known, written.lower())


def _rebuild(root: Element, items: list[Element], is_atom: bool) -> tuple[Element, set[int]]:
    """A feed of the same kind with what is kept of `root` and of `items`, and the places of items that had to be cut."""
    own = f"{{{ATOM}}}" if is_atom else ""
    spaces: dict[str | None, str] = dict(NAMESPACES.items())
    if is_atom:
        spaces[None] = ATOM
    rebuilt = etree.Element(f"{own}feed" if is_atom else "rss", nsmap=spaces)
    channel = rebuilt if is_atom else etree.SubElement(rebuilt, "channel")
    for parent in (root, *(child for child in root.iterchildren(etree.Element) if _name(child) == "channel")):
        _attributes(parent, rebuilt, LANGUAGE)
        if parent not in items:
            _keep(parent, channel, CHANNEL, own, MAX_SEVERAL)
    several = min(MAX_SEVERAL, MAX_SEVERAL_IN_ALL // max(1, len(items)))
    left, cut = MAX_TEXT, set[int]()
    for place, item in enumerate(items):
        kept = etree.SubElement(channel, f"{own}entry" if is_atom else "item")
        _attributes(item, kept, LANGUAGE)
        if about := item.get(f"{{{RDF}}}about"):
            kept.set(f"{{{RDF}}}about", about[:LONGEST])
        _keep(item, kept, TEXTS | WORDS, own, several)
        cost = sum(_cost(child.text or "") for child in kept)
        if cost <= left:
            left -= cost
            continue
        cut.add(place)
        for child in kept:
            child.text = (child.text or "")[:LONGEST]
    return rebuilt, cut


def _cost(text: str) -> int:
    return len(text) + sum(cost * text.count(mark) for mark, cost in COSTS.items())


def _keep(parent: Element, to: Element, names: set[str], own: str, several: int) -> None:
    """Put those children of `parent` that are in `names` and say something into `to`, no more than `several` of SEVERAL."""
    children = [(_name(child), child) for child in parent.iterchildren(etree.Element)]
    children += [(name, child) for path, name in NESTED.items() for child in parent.iterfind(path)]
    children = [(name, child) for name, child in children if name in names and _says(child)]
    there, count = {name for name, _ in children}, 0
    done: set[str] = set()
    for name, child in children:
        count += name in SEVERAL
        if name in done or count > several or not there.isdisjoint(INSTEAD.get(name, ())):
            continue
        if name not in SEVERAL:
            done.add(name)
        if name == "keywords":  # each between its commas is a category
            for word in _xml.text(child).split(",", several)[:several]:
                etree.SubElement(to, f"{own}category").text = word.strip()[:LONGEST_NAME]
            continue
        prefix, _, local = name.rpartition(":")
        kept = etree.SubElement(to, f"{{{NAMESPACES[prefix]}}}{local}" if prefix else f"{own}{local}")
        if not prefix:
            _attributes(child, kept, ATTRIBUTES)
        if name in TEXTS:
            _attributes(child, kept, LANGUAGE)
            _keep_text(child, kept, longest=None if name in BODIES else LONGEST, is_atom=bool(own))
        elif name == "author":
            etree.SubElement(kept, f"{own}name").text = _first(child, "name")
        elif name == "source":
            etree.SubElement(kept, f"{own}title").text = _first(child, "title")
        else:
            kept.text = _xml.text(child)[:LONGEST]


def _says(element: Element) -> bool:
    return bool(len(element) or (element.text and element.text.strip()) or element.get("href") or element.get("term"))


def _first(element: Element, part: str) -> str:
    """The text of the child of that name, else all the text of `element`."""
    child = next((child for child in element.iterchildren(etree.Element) if _name(child) == part), element)
    return _xml.text(child)[:LONGEST_NAME]


def _keep_text(element: Element, kept: Element, *, longest: int | None, is_atom: bool) -> None:
    """Put the text of `element` into `kept`; its markup, where it has any, escaped (RFC 4287, 3.1.1.2)."""
    if not _TEXT_TYPE.fullmatch(element.get("type", "")):
        return  # a picture or a recording in letters
    element = next(element.iterfind(".//{*}body.content"), element)  # of a document in NITF
    said = element.text or ""
    if len(element):
        for inside in element.iterdescendants(etree.Element):
            local = str(inside.tag).rpartition("}")[2].rpartition(":")[2]
            inside.tag = local if _HTML_NAME.fullmatch(local) else "span"
        said = _xml.markup(element)
        kept.set("type", "html")
        kept.attrib.pop("mode", None)
    if not is_atom:
        kept.attrib.pop("type", None)
    # In a CDATA section feedparser gets it in one piece. Some feeds hold the marks of one as text; they say nothing.
    kept.text = etree.CDATA(said[:longest].replace("<![CDATA[", "").replace("]]>", ""))


def _attributes(element: Element, to: Element, names: tuple[str, ...]) -> None:
    """Give `to` those attributes of `element` that are in `names`; a walk through all of them would be quadratic."""
    for name in names:
        if (said := element.get(name)) is not None:
            to.set(name, said[:LONGEST])
