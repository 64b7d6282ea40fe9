"""schema.org's vocabulary as JSON-LD has it: nodes asked by the names of their properties, whatever form a value takes.

A value may be a text, a node, a reference to a node elsewhere in the document or a list of those; names may be short,
prefixed or whole addresses (JSON-LD 1.1, schema.org).
"""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ._json import line, lines

# What schema.org knows as an article, and its genre where the type says that.
GENRES = {
    "AnalysisNewsArticle": "Analysis",
    "BackgroundNewsArticle": "Background",
    "OpinionNewsArticle": "Opinion",
    "ReviewNewsArticle": "Review",
    "AdvertiserContentArticle": "Advertiser content",
    "SatiricalArticle": "Satire",
}
NEWS = frozenset({"NewsArticle", "AskPublicNewsArticle", "ReportageNewsArticle", *GENRES})
OTHERS = {"Article", "BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting", "TechArticle"}
ARTICLES = NEWS | OTHERS | {"MedicalScholarlyArticle", "ScholarlyArticle", "DiscussionForumPosting"}
PLACES = {"Place", "City", "Country", "State", "AdministrativeArea", "Continent"}

HOLDERS = ("@graph", "mainEntity")  # properties under which a page's article stands
MAX_DEPTH = 6  # of nodes that hold each other; real documents have two
LONGEST = 20_000  # characters of a list of words; what stands beyond it is left out
# Properties whose text may be HTML and is read as such.
MARKED = {"articleBody", "text"}
MAX_VALUES_DEPTH = 20  # of values inside each other; what is deeper is left out
# Properties that name a node, the best first.
NAMES = ("@value", "name", "value", "text", "alternateName", "headline")

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,30});")
_COMMA = re.compile(r"[,;،、]")
_PREFIX = re.compile(r"(?:schema:|https?://(?:www\.)?schema\.org/)(?=\w)")


class Node:
    """A node of JSON-LD, asked by schema.org's names. It says nothing where it is given none."""

    def __init__(self, value: Any = None, index: Mapping[str, Any] | None = None) -> None:
        values = value if isinstance(value, Mapping) else {}
        self._index = index or {}
        known = self._index.get(values["@id"], {}) if isinstance(values.get("@id"), str) else {}
        self._values = {_PREFIX.sub("", str(key)): item for part in (known, values) for key, item in part.items()}

    @property
    def types(self) -> frozenset[str]:
        """The names of its types."""
        return frozenset(_PREFIX.sub("", one) for one in self._all("@type") if isinstance(one, str))

    @property
    def is_article(self) -> bool:
        """Whether it is a news article or one of its kin."""
        return not self.types.isdisjoint(ARTICLES)

    def denies(self, name: str) -> bool:
        """Whether it says outright, by a null, that it has no such property."""
        return name in self._values and self._values[name] is None

    def nodes(self, *names: str) -> Iterator["Node"]:
        """The nodes under `names`, those that are referred to included."""
        return (Node(one, self._index) for one in self._all(*names) if isinstance(one, Mapping))

    def texts(self, *names: str) -> Iterator[str]:
        """The texts under `names` on one line each; of a node its name, else its id."""
        return (said for one in self._all(*names) if (said := self._name(one)))

    def text(self, *names: str) -> str:
        """The first of `texts`; "" where there is none."""
        return next(self.texts(*names), "")

    def words(self, name: str) -> Iterator[str]:
        """The texts under `name`; where it is one text, what stands between its commas or semicolons."""
        value = self._values.get(name)
        value = value[0] if isinstance(value, list) and len(value) == 1 else value
        return filter(None, map(line, _COMMA.split(value[:LONGEST]))) if isinstance(value, str) else self.texts(name)

    def addresses(self, *names: str) -> Iterator[str]:
        """The texts under `names`; of a node its address or id."""
        for one in self._all(*names):
            said = one if isinstance(one, str) else Node(one, self._index).text("url", "@id")
            if said := line(said):
                yield said

    def raw(self, *names: str) -> str:
        """The texts of the first of `names` that has any, as they stand, with a blank line between them."""
        for name in names:
            said = [one if isinstance(one, str) else Node(one).raw("text", "@value") for one in self._all(name)]
            if any(said):
                return "\n\n".join(filter(None, said))
        return ""

    def lines(self, *names: str) -> str:
        """The text of the first of `names` that has any, a paragraph a line."""
        return next((said for name in names if (said := lines(self.raw(name)))), "")

    def filled(self, other: "Node") -> "Node":
        """The same node with what `other` says where this one says nothing."""
        said = {key: item for key, item in self._values.items() if any(True for _ in self._all(key))}
        return Node(other._values | said, self._index or other._index)

    def saying(self, **values: Any) -> "Node":
        """The same node with `values` in place of its own."""
        return Node(self._values | values, self._index)

    def _all(self, *names: str) -> Iterator[Any]:
        """The values under `names`, lists taken apart."""
        for name in names:
            yield from _flat(self._values.get(name))

    def _name(self, value: Any) -> str:
        if not isinstance(value, Mapping):
            return line(value)
        return next(filter(None, map(line, Node(value, self._index)._all(*NAMES, "url", "@id"))), "")


def _flat(value: Any, depth: int = MAX_DEPTH) -> Iterator[Any]:
    """What stands in lists inside each other; nothing for null and empty text."""
    if isinstance(value, Mapping) and ("@list" in value or "@set" in value):
        value = value.get("@list", value.get("@set"))
    if isinstance(value, list):
        for one in value if depth else ():
            yield from _flat(one, depth - 1)
    elif value not in (None, "", {}):
        yield value


def words(said: str) -> str:
    """`said` as a reader sees it: without entities and markup, which pages leave in texts that are no HTML."""
    return _TAG.sub("", html.unescape(said) if _ENTITY.search(said) else said)


def as_shown(value: Any, read: Callable[[str], str] = words, name: str = "", depth: int = MAX_VALUES_DEPTH) -> Any:
    """The same value with its texts as `read` gives them; markup stays where it may be."""
    if isinstance(value, str):
        marked = html.unescape(value) if name in MARKED and not _TAG.search(value) else value
        return marked if name in MARKED and _TAG.search(marked) else read(value)
    if not depth:
        return None
    if isinstance(value, dict):
        return {key: as_shown(one, read, key, depth - 1) for key, one in value.items()}
    return [as_shown(one, read, name, depth - 1) for one in value] if isinstance(value, list) else value


def articles(document: Any) -> list[Node]:
    """The articles of a JSON-LD document in order: itself, those in its graph or list, the main entity of its page."""
    nodes = list(_nodes(document))
    index: dict[str, Any] = {}
    for node in nodes:
        if isinstance(key := node.get("@id"), str):
            index.setdefault(key, node)
    found = (Node(node, index) for node in nodes)
    return [node for node in found if node.is_article]


def types(document: Any) -> set[str]:
    """The types of all nodes that may be what a document is about."""
    return {line(one)[:80] for node in _nodes(document) for one in Node(node).types}


def _nodes(value: Any, depth: int = MAX_DEPTH) -> Iterator[Mapping[str, Any]]:
    for one in _flat(value):
        if isinstance(one, Mapping) and set(one) != {"@id"}:
            yield one
            for name in HOLDERS if depth else ():
                yield from _nodes(one.get(name), depth - 1)
