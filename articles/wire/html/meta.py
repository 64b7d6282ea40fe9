"""What a web page says of its story outside of its text, in whatever notation, as one article of schema.org.

JSON-LD is believed first, then meta elements (Open Graph, article, Dublin Core, those of the larger analytics), then
microdata, then what stands beside the headline: what one of them leaves out the next one tells.
"""

import functools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from .._json import line
from .._schema_org import NEWS, Node, articles, as_shown, types, words
from .._xml import Element, text
from . import microdata, near

# schema.org's property, and the names of the meta elements that say the same, the surest first.
META = {
    "headline": "og:title twitter:title parsely-title sailthru.title dc.title dcterms.title title",
    "description": "og:description description twitter:description sailthru.description dc.description",
    "author": "author article:author byl parsely-author sailthru.author dc.creator dcterms.creator byline authors "
    "og:article:author articleauthor",
    "datePublished": "article:published_time article:published datepublished og:published_time parsely-pub-date "
    "sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date date pubdate publishdate "
    "publish-date publish_date published_date publisheddate publication_date og:article:published_time og:pubdate "
    "article:publicationdate article.published cxenseparse:recs:publishtime",
    "dateModified": "article:modified_time article:modified datemodified og:updated_time dcterms.modified "
    "dc.date.modified last-modified lastmod article.updated og:article:modified_time",
    "keywords": "news_keywords article:tag keywords parsely-tags sailthru.tags",
    "articleSection": "article:section parsely-section",
    "publisher": "og:site_name dc.publisher dcterms.publisher article:publisher application-name",
    "copyrightNotice": "copyright dcterms.rights dc.rights rights",
    "copyrightHolder": "dcterms.rightsholder",
    "inLanguage": "dc.language dcterms.language language",
}
# Texts that programs write where they have none.
NOTHING = {"null", "nil", "none", "undefined", "n/a", "nan", "false", "true", "[]", "{}"}
# Types of pages that list stories. A page of these alone has no story of its own.
LISTS = {"CollectionPage", "SearchResultsPage", "ItemList"}
MAX_DOCUMENTS = 100  # in a block of JSON-LD; real blocks have one
MAX_VALUES = 100  # of one meta element

_BEGINNING = re.compile(r"[{\[](?=\s*+[\"{\[\]}])")
_COMMA_AT_END = re.compile(r",\s*+(?=[}\]])")
_ESCAPE = re.compile(r"(\\[\"\\/bfnrtu])|\\")
_BARE_QUOTE = re.compile(r"(?<![\\\s:,{\[])(\s*+)\"(?=\s*+[^\s:,}\]])")
_CUT_OFF = re.compile(r"(?:…|\.\.\.)$")
_BETWEEN = re.compile(r" (?:[|\-–—·•»]|::) |\s?[_｜：]\s?|(?<=[^\x00-\x7f])-(?=[^\x00-\x7f])")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says: its article, its address, all titles that it gives itself, and why it has no story, if so.

    `heading` is the element with the headline.
    """

    article: Node
    heading: Element | None
    url: str
    titles: frozenset[str]
    no_story: str


def read(root: Element, linked_data: list[str]) -> Page:
    """What the page says of its story."""
    documents = [document for block in linked_data for document in _documents(block)]
    meta = _meta(root)
    titles = [said for name in META["headline"].split() for said in meta.get(name, ())]
    title = text(next(root.iter("title"), None))
    heading = near.heading(root, [*titles, title])
    url = _address(root, meta)
    described = _chosen(articles(documents), url, titles)
    marked = _chosen(microdata.articles(root), url, titles)
    url = url or next(filter(_is_page, described.filled(marked).addresses("url", "mainEntityOfPage")), "")
    told = (described, _as_article(meta, root), marked, near.article(heading))
    found = functools.reduce(Node.filled, told).saying(**_readable(told))
    headline = _headline(found, meta, text(heading), title)
    keywords = [one for one in found.words("keywords") if one.lower() not in NOTHING]
    found = found.saying(headline=headline, keywords=keywords, url=url or None)
    found = found.filled(Node({"publisher": _site(title, headline, url)}))
    lists = types(documents) & LISTS
    is_list = lists and not found.is_article and "article" not in meta.get("og:type", ())
    return Page(
        found,
        heading,
        url,
        frozenset(filter(None, (*titles, title, text(heading), headline))),
        f"the page is a list of stories ({', '.join(sorted(lists))})" if is_list else "",
    )


def _documents(block: str) -> Iterator[Any]:
    """The values in a block of JSON-LD, whatever it is wrapped in or followed by; none where it is broken."""
    decoder = json.JSONDecoder(strict=False)
    block = block.replace("<![CDATA[", "").replace("]]>", "")
    place, count, is_repaired = 0, 0, False
    while count < MAX_DOCUMENTS and (beginning := _BEGINNING.search(block, place)):
        try:
            value, place = decoder.raw_decode(block, beginning.start())
        except RecursionError:
            return
        except ValueError:
            if place or is_repaired:
                return
            block, is_repaired = _repaired(block[beginning.start() :]), True
            continue
        count += 1
        yield as_shown(value, _words)


def _repaired(block: str) -> str:
    """Broken JSON without what programs do wrong: a comma at an end, an escape of no meaning, a bare quotation mark."""
    return _BARE_QUOTE.sub(r'\1\\"', _ESCAPE.sub(r"\1", _COMMA_AT_END.sub("", block)))


def _words(said: str) -> str:
    """A text as a reader sees it; nothing for what stands for nothing."""
    said = words(said)
    return "" if said.strip().lower() in NOTHING else said


def _meta(root: Element) -> dict[str, list[str]]:
    """What the meta elements say, by their names in lower case."""
    found: dict[str, list[str]] = {}
    for one in root.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name, said = (one.get(attribute) or "").strip().lower(), line(_words(one.get("content") or ""))
            values = found.setdefault(name, []) if name and said else []
            if len(values) < MAX_VALUES and said not in values:
                values.append(said)
    return found


def _as_article(meta: dict[str, list[str]], root: Element) -> Node:
    """What meta and link elements say, as an article."""
    values: dict[str, Any] = {}
    for key, names in META.items():
        told = (
            [one for one in meta.get(name, ()) if key == "description" or not _is_web(one)] for name in names.split()
        )
        said = next(filter(None, told), [])
        if said:
            values[key] = said if key in {"author", "keywords"} and len(said) > 1 else said[0]
    top = next(root.iter("html"), root)
    declared = [top.get("lang"), top.get("xml:lang"), *meta.get("og:locale", ()), values.get("inLanguage")]
    license = next(
        (one.get("href") for one in root.iter("link", "a") if "license" in (one.get("rel") or "").split()), ""
    )
    return Node(values | {"inLanguage": [line(one) for one in declared if one], "license": license})


def _readable(told: tuple[Node, ...]) -> dict[str, Any]:
    """The dates in all places, for the first may be none; the first names that are no addresses."""
    values: dict[str, Any] = {}
    for name in ("datePublished", "dateModified"):
        values[name] = [said for node in told for said in node.texts(name)]
    for name in ("author", "publisher"):
        named = ([said for said in node.texts(name) if not (_is_web(said) or said.startswith("#"))] for node in told)
        values[name] = next(filter(None, named), [])
    return {name: said for name, said in values.items() if said}


def _chosen(stated: list[Node], url: str, titles: list[str]) -> Node:
    """The article that is about this page; an empty one where there are several and none says so."""
    if len(stated) == 1:
        return stated[0]
    known = {_key(title) for title in titles}

    def match(node: Node) -> tuple[bool, bool, bool]:
        addresses = {_same(one) for one in node.addresses("url", "mainEntityOfPage", "@id")}
        return bool(url) and _same(url) in addresses, _key(node.text("headline")) in known, bool(node.types & NEWS)

    best = max(stated, key=match, default=Node())
    return best if any(match(best)[:2]) or len({node.text("headline") for node in stated}) == 1 else Node()


def _address(root: Element, meta: dict[str, list[str]]) -> str:
    """The address that the page gives itself; not that of its site, which some pages give everywhere."""
    stated = [
        one.get("href") or "" for one in root.iter("link") if "canonical" in (one.get("rel") or "").lower().split()
    ]
    found = [*stated, *meta.get("og:url", ()), *meta.get("twitter:url", ()), *meta.get("parsely-link", ())]
    base = next(filter(_is_web, found), "")
    return next(filter(_is_page, (absolute(base, one) for one in found)), "")


def absolute(base: str, address: str) -> str:
    """`address` as a whole one; "" where that cannot be told."""
    try:
        found = urljoin(base, line(address))
    except ValueError:
        return ""
    return found if _is_web(found) else ""


def _is_web(address: str) -> bool:
    return address.startswith(("https://", "http://"))


def _is_page(address: str) -> bool:
    """Whether it is the address of a page below the first of its site."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return _is_web(address) and bool(parts.netloc) and bool(parts.path.strip("/") or parts.query)


def _same(address: str) -> str:
    """An address without what differs between two of the same page."""
    return address.partition("#")[0].partition("?")[0].partition("://")[2].removeprefix("www.").rstrip("/").lower()


def _key(title: str) -> str:
    return "".join(char for char in title.casefold() if char.isalnum())


def _headline(found: Node, meta: dict[str, list[str]], heading: str, title: str) -> str:
    """The headline, whole and without the name of the site."""
    headline = found.text("headline", "name") if found.is_article else found.text("headline")
    headline = headline or heading or title
    if _CUT_OFF.search(headline):
        beginning = _key(_CUT_OFF.sub("", headline))
        longer = (one for one in (*meta.get("og:title", ()), heading, title) if _key(one).startswith(beginning))
        headline = next((one for one in longer if not _CUT_OFF.search(one)), headline)
    if heading and headline != heading and headline.startswith(heading) and _BETWEEN.match(headline, len(heading)):
        return heading
    sites = {_key(one).removeprefix("the") for one in (*meta.get("og:site_name", ()), found.text("publisher"))} - {""}
    last = next(reversed(list(_BETWEEN.finditer(headline))), None)
    is_site = last is not None and _key(headline[last.end() :]).removeprefix("the") in sites
    return headline[: last.start()] if last is not None and is_site else headline


def _site(title: str, headline: str, url: str) -> str:
    """The name of the site: what follows the headline in the page's title, where that is one part; else its host."""
    rest = _BETWEEN.match(title, len(headline)) if headline and title.startswith(headline) else None
    name = title[rest.end() :] if rest else ""
    return name if name and not _BETWEEN.search(name) else (urlsplit(url).hostname or "").removeprefix("www.")
