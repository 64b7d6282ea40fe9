"""What stands beside the headline of a web page: who wrote it and when, for pages that say it nowhere else."""

import itertools
import re
from collections.abc import Iterator
from typing import Any

from .. import _bylines
from .._agencies import agency
from .._schema_org import Node
from .._xml import Element, line, text

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
AWAY = ("nav", "aside", "footer", "figure", "form")
MAX_HEADINGS = 50  # of the first rank; most pages have one
REACH = 80  # elements after the headline
PARAGRAPH = 200  # characters; the text begins with an element that holds as many
LONGEST = 100  # characters of a byline
MAX_LINE = 1_000  # characters of an element that may be one, with the white space of its source

_AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author|autor|auteurs?|autore|firma|signature)(?:$|[\s_-])", re.IGNORECASE
)
_PUBLISHED = re.compile(r"(?:^|\s)published(?:$|\s)")
# What follows a name on its line: a date, a role, another label.
_AFTER_NAME = re.compile(r"\s?(?:[|·•/\d@]| [–—-] |\b(?:published|updated|posted)\b).*$", re.IGNORECASE | re.DOTALL)


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
            found["author"] = _byline(short(one, MAX_LINE) or "")
        if "datePublished" not in found and (one.tag == "time" or (one.tag == "abbr" and _PUBLISHED.search(names))):
            found["datePublished"] = one.get("datetime") or one.get("title") or ""
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
    parts, length = list[str](), 0
    for part in element.itertext():
        parts.append(str(part))
        length += len(part)
        if length > longest:
            return None
    return line("".join(parts))


def _byline(said: str) -> str:
    """The byline that an element holds; "" where it holds anything else."""
    said = _AFTER_NAME.sub("", said).strip(" ,:")
    return said if len(said) <= LONGEST and (_bylines.people(said) or agency(_bylines.who(said))) else ""
