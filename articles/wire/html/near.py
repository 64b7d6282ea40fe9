"""What stands beside the headline of a web page: who wrote it and when, for pages that say it nowhere else."""

import itertools
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from .. import _bylines
from .._agencies import agency
from .._schema_org import Node
from .._xml import Element, line, text

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LINES = HEADINGS | {"br", "div", "li", "p", "td", "tr"}  # elements that begin and end a line
BREAK = "\x1e"  # between lines; no page has it, for control characters are left out
AWAY = ("nav", "aside", "footer", "figure", "form")
MAX_HEADINGS = 50  # of the first rank; most pages have one
REACH = 80  # elements after the headline
PARAGRAPH = 200  # characters; the text begins with an element that holds as many
LONGEST = 100  # characters of a byline
MAX_LINE = 1_000  # characters of an element that may be one, with the white space of its source

_AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author|autor|auteurs?|autore|firma|signature)(?:$|[\s_-])", re.IGNORECASE
)
# What follows a name on its line: a date, a role, another label.
_AFTER_NAME = re.compile(
    r"\s?(?:[|·•/\d@]| [–—-] |\b(?:published|updated|posted)\b|, (?-i:(?!and |und |et |og |och )[a-z])).*$",
    re.IGNORECASE | re.DOTALL,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def heading(root: Element, titles: list[str]) -> Element | None:
    """The element with the page's headline: of those of the first rank the one that a title has too, else the only one."""
    found = [one for one in itertools.islice(root.iter("h1"), MAX_HEADINGS) if text(one)]
    known = [title.casefold() for title in titles if title]
    matching = (one for one in found if len(text(one)) > 10 and any(text(one).casefold() in title for title in known))
    return next(matching, found[0] if len(found) == 1 else None)


def article(beside: Element | None) -> Node:
    """What stands after the headline `beside`, before the text begins: an author, and a date."""
    found: dict[str, Any] = {}
    for one in after(beside):
        names = f"{one.get('class') or ''} {one.get('id') or ''}"
        if "author" not in found and (_AUTHOR.search(names) or "author" in (one.get("rel") or "").split()):
            is_short = short(one, MAX_LINE) is not None
            people = [_byline(person) for person in list(one.iter("li")) or [one]] if is_short else []
            found["author"] = _bylines.joined(list(filter(None, people)))
        if "datePublished" not in found and one.tag in {"time", "abbr"}:
            said = one.get("datetime") or one.get("title") or ""
            found["datePublished"] = said if one.tag == "time" or _DAY.match(said) else ""
        found = {name: said for name, said in found.items() if said}
    return Node(found)


def after(beside: Element | None) -> Iterator[Element]:
    """The elements after the headline `beside`, up to the text or to a heading that leads to another story."""
    following = beside.xpath(f"following::*[position() <= {REACH}]") if beside is not None else []
    for one in following if isinstance(following, list) else ():
        if not isinstance(one, Element) or next(one.iterancestors(*AWAY), None) is not None:
            continue
        if one.tag in HEADINGS and (
            next(one.iter("a"), None) is not None or next(one.iterancestors("a"), None) is not None
        ):
            return
        yield one
        if one.tag == "p" and len(short(one, MAX_LINE) or " " * MAX_LINE) > PARAGRAPH:
            return


def short(element: Element, longest: int) -> str | None:
    """The text of `element` on one line; None where it has more than so many characters."""
    lines = _lines(element, longest)
    return None if lines is None else " ".join(lines)


def _lines(element: Element, longest: int) -> list[str] | None:
    """The text of `element` by its lines; None where it has more than so many characters."""
    parts, length = list[str](), 0
    for event, one in etree.iterwalk(element, events=("start", "end")):
        said = one.text if event == "start" else one.tail if one is not element else ""
        parts += [BREAK if one.tag in LINES else "", said or ""]
        length += len(said or "") + 1  # what is empty takes time too
        if length > longest:
            return None
    return list(filter(None, map(line, "".join(parts).split(BREAK))))


def _byline(element: Element) -> str:
    """The byline that an element holds, on a line of its own; "" where it holds anything else."""
    lines = (_AFTER_NAME.sub("", said).strip(" ,:") for said in _lines(element, MAX_LINE) or ())
    return next(
        (one for one in lines if len(one) <= LONGEST and (_bylines.people(one) or agency(_bylines.who(one)))), ""
    )
