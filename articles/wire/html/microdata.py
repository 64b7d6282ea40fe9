"""Microdata of a web page (HTML, 5): its articles, as far as they say more than the text."""

from collections.abc import Iterator
from typing import Any

from .._schema_org import ARTICLES, Node
from .._xml import Element, line
from .near import short

# The properties that are read. The text itself is found by its look: here it holds what is no text.
PROPERTIES = {
    *("alternativeHeadline", "articleSection", "author", "copyrightHolder", "copyrightNotice", "correction", "creator"),
    *("dateCreated", "dateModified", "datePublished", "dateline", "description", "genre", "headline", "inLanguage"),
    *("keywords", "mainEntityOfPage", "name", "provider", "publisher", "sourceOrganization", "url"),
}
ADDRESSES = {"mainEntityOfPage", "url"}
LONGEST = 2_000  # characters of a value; what is longer is no value
MAX_DEPTH = 4  # of items inside each other


def articles(root: Element) -> list[Node]:
    """The articles that the page marks as such, in order."""
    return [Node(_item(one)) for one in root.iter() if one.get("itemscope") is not None and _types(one) & ARTICLES]


def _types(element: Element) -> set[str]:
    """The types of an item, without the address of their vocabulary."""
    return {name.rpartition("/")[2] for name in (element.get("itemtype") or "").split()}


def _item(element: Element, depth: int = MAX_DEPTH) -> dict[str, Any]:
    """An item with its properties; those of items inside it are theirs."""
    found: dict[str, Any] = {"@type": sorted(_types(element))}
    for one in _inside(element):
        for name in PROPERTIES & set((one.get("itemprop") or "").split()):
            is_item = one.get("itemscope") is not None and depth
            found.setdefault(name, []).append(_item(one, depth - 1) if is_item else _value(one, name))
    if "name" not in found and element.get("itemprop"):
        found["name"] = _value(element, "name")
    return found


def _inside(element: Element) -> Iterator[Element]:
    """All elements in `element` in order, but those inside another item."""
    waiting = list(reversed(element))
    while waiting:
        one = waiting.pop()
        yield one
        if one.get("itemscope") is None:
            waiting.extend(reversed(one))


def _value(element: Element, name: str) -> str:
    """What an element says of a property (HTML, 5.2.4): `content` is used on any, and a link has a text besides."""
    attributes = ("content", "href") if name in ADDRESSES else ("content", "datetime")
    if said := next((said for one in attributes if (said := line(element.get(one)))), ""):
        return said
    return short(element, LONGEST) or ""
