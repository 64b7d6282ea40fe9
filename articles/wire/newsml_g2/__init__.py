"""NewsML-G2 of the IPTC: news items alone or in a news message, read in all versions and written as 2.35.

Agencies use aliases of their own before a code's colon (`icls:text`, `ninat:text`), so codes compare by what follows it.
"""

import re
from collections.abc import Iterator
from datetime import datetime, tzinfo

from articles.story import Block, Place, Signal, Story, Subject

from .. import _codes, _copy, _dates, _languages, _nitf_body, _signals, _xhtml, _xml
from .._identity import derive
from .._xml import Element, children, find, line, value
from ..datelines import place
from ..errors import NoStory, WireError
from ..hints import Hints
from .writing import CARRIES, TAKE, render

__all__ = ["CARRIES", "NAME", "parse", "render", "sniff"]

NAME = "newsml_g2"
# Items that hold no news; a message may carry them beside it.
NO_NEWS = {"conceptItem", "knowledgeItem", "planningItem", "catalogItem", "newsCoverage"}
ITEMS = {"newsItem", "packageItem"} | NO_NEWS
# Renditions of inlineData that are not the whole text.
PARTIAL = re.compile(r"headline|title|notepad|public|caption|summary|abstract", re.IGNORECASE)
# Relations by which an item takes the place of another (IPTC NewsCodes `itemrelation`), as the code's end.
SUPERSEDES = {"evolvedfrom", "replaces", "prevversion", "previousversion"}
TEXT_CLASSES = {"text", "composite", ""}
SUMMARIES = {"", "summary", "abstract", "lead", "teaser"}
PUBLIC_ROLE = re.compile(r":public$", re.IGNORECASE)


def sniff(data: bytes) -> bool:
    """Whether the root is one of NewsML-G2's."""
    return _xml.root_name(data) in {"newsMessage"} | ITEMS


def parse(data: bytes, hints: Hints) -> list[Story | WireError]:
    """The items in order: a story for each text. WireError where the document is not well-formed or holds no item."""
    root = _xml.parse(data, NAME)
    items = [root] if root.tag in ITEMS else [one for group in root.iter("itemSet") for one in group]
    if not items:
        raise NoStory("a news message without items", format=NAME)
    return [_read_alone(item, hints) for item in items]


def _read_alone(item: Element, hints: Hints) -> Story | WireError:
    """The story of one item, or why it is none."""
    guid = value(item, "@guid") or "an item without guid"
    if item.tag in NO_NEWS or item.tag not in ITEMS:
        return NoStory(f"{guid} is a {item.tag!s}", format=NAME)
    if item.tag == "packageItem":
        members = [said for one in item.iter("itemRef") if (said := value(one, "@residref", "@href"))]
        return NoStory(f"{guid} is a package of {len(members)} items: {', '.join(members)}", format=NAME)
    kind = _codes.end(value(item, "itemMeta/itemClass/@qcode", "itemMeta/itemClass/@uri"))
    if kind not in TEXT_CLASSES:
        return NoStory(f"{guid} is of the class {kind}", format=NAME)
    try:
        return _read(item, hints)
    except WireError as error:
        return WireError(f"{guid}: {error.reason}", format=NAME, position=error.position)


def _read(item: Element, hints: Hints) -> Story:
    meta, content, rights = find(item, "itemMeta"), find(item, "contentMeta"), find(item, "rightsInfo")
    headline, subheadline = _headlines(content)
    blocks = _blocks(item, headline)
    text = "\n\n".join(block.text for block in blocks)
    version_created = _date(meta, "versionCreated", hints.time_zone)
    first_created = _date(meta, "firstCreated", hints.time_zone)
    credit, source = value(content, "creditline"), hints.source or _named(find(meta, "provider"))[0]
    first = first_created or version_created
    guid = value(item, "@guid") or derive(source or credit, first, headline or text[:200])
    notes, public = _notes(meta)
    embargo = meta.find("embargoed") if meta is not None else None
    embargoed = _date(meta, "embargoed", hints.time_zone)
    return Story(
        guid=guid,
        version=value(item, "@version") or "1",
        pubstatus=_codes.status(value(meta, "pubStatus/@qcode", "pubStatus/@uri")),
        signals=_signals.merge(_signal(meta), _signals.from_label(headline, value(content, "slugline"))),
        supersedes=_supersedes(meta, content, guid),
        take=value(content, f"contentMetaExtProperty[@type='{TAKE}']/@literal"),
        headline=headline,
        subheadline=subheadline,
        slugline=value(content, "slugline"),
        byline=", ".join(dict.fromkeys(_texts(content, "by"))),
        dateline=place(value(content, "dateline")),
        credit=credit,
        source=source,
        lead="\n".join(dict.fromkeys(_summary(content))),
        body=blocks,
        language=value(content, "language/@tag") or value(item, f"@{_xml.LANG}") or _languages.guess(text),
        urgency=_urgency(value(content, "urgency")),
        genre=next((name or code for name, code in _concepts(content, "genre")), ""),
        keywords=tuple(dict.fromkeys(_texts(content, "keyword"))),
        subjects=tuple(dict.fromkeys(Subject(code, name) for name, code in _concepts(content, "subject"))),
        places=tuple(dict.fromkeys(Place(name, code) for name, code in _concepts(content, "located"))),
        first_created=first_created,
        version_created=version_created,
        embargoed=embargoed,
        # Only the absence of the element means that there is no embargo (NewsML-G2, DateTimeOrNull).
        embargo_open=embargoed is None and (embargo is not None or _signals.says_embargo(notes)),
        ednote=notes,
        public_note=public,
        copyright_holder=_named(find(rights, "copyrightHolder"))[0],
        copyright_notice=value(rights, "copyrightNotice"),
        usageterms="\n".join(dict.fromkeys(_texts(rights, "usageTerms"))),
        url=value(item, "contentSet/remoteContent[@contenttype='text/html']/@href"),
    )


def _blocks(item: Element, headline: str) -> tuple[Block, ...]:
    """The text of the item, as XHTML, HTML, NITF or plain; none where it holds no text itself."""
    for inline in item.iterfind("contentSet/inlineXML"):
        nitf = next(inline.iter("body.content"), None)
        if found := _copy.of_element(inline, headline) if nitf is None else _nitf_body.content(nitf):
            return found
    texts = [one for one in item.iterfind("contentSet/inlineData") if _xml.text(one) and not one.get("encoding")]
    whole = [one for one in texts if not PARTIAL.search(value(one, "@rendition"))] or texts
    said = ["".join(str(part) for part in one.itertext()) for one in whole]
    return _copy.of_text(max(said, key=len), headline) if said else ()


def _date(meta: Element | None, name: str, zone: tzinfo) -> datetime | None:
    return _dates.read(value(meta, name), zone)


def _texts(element: Element | None, name: str) -> Iterator[str]:
    return filter(None, map(_xml.text, children(element, name)))


def _named(concept: Element | None) -> tuple[str, str]:
    """The name and the code of a concept. Where only a literal names it, that is its name."""
    if concept is None:
        return "", ""
    name = value(concept, "name") or line(concept.get("literal"))
    code = line(concept.get("qcode")) or line(concept.get("uri"))
    if not name and concept.tag in {"provider", "copyrightHolder"}:
        name = code.partition(":")[2] or code
    return name, code


def _concepts(content: Element | None, name: str) -> Iterator[tuple[str, str]]:
    for one in children(content, name):
        named, code = _named(one)
        if named or code:
            yield named, code


def _headlines(content: Element | None) -> tuple[str, str]:
    """The main headline, which has no role or says that it is the main one, and that below it."""
    main = below = ""
    for one in children(content, "headline"):
        role, said = _codes.end(value(one, "@role")), _xml.text(one)
        if "sub" in role:
            below = below or said
        elif not main or role in {"", "main", "title"}:
            main = said if not main or role else main
    return main, below


def _signal(meta: Element | None) -> tuple[Signal, ...]:
    return _signals.merge(_codes.signals(value(one, "@qcode", "@uri") for one in children(meta, "signal")))


def _supersedes(meta: Element | None, content: Element | None, guid: str) -> tuple[str, ...]:
    """The other items that this one takes the place of: by a link, or by the ids that a signal to replace means."""
    found = [
        value(link, "@residref", "@href")
        for link in children(meta, "link")
        if _codes.end(value(link, "@rel", "@reluri")) in SUPERSEDES
    ]
    if any(_codes.end(value(one, "@qcode")).startswith("replac") for one in children(meta, "signal")):
        found += [*_texts(meta, "altId"), *_texts(content, "altId")]
    return tuple(dict.fromkeys(one for one in found if one and one != guid))


def _summary(content: Element | None) -> Iterator[str]:
    for one in children(content, "description"):
        if _codes.end(value(one, "@role")) in SUMMARIES and (said := _xml.text(one)):
            yield said


def _notes(meta: Element | None) -> tuple[str, str]:
    """What staff are told and what readers may see, a line each. Nothing is for readers unless its role says so."""
    staff: dict[str, None] = {}
    public: dict[str, None] = {}
    for note in children(meta, "edNote"):
        kept = public if PUBLIC_ROLE.search(value(note, "@role")) else staff
        kept.update(dict.fromkeys(_xhtml.lines(note)))
    return "\n".join(staff), "\n".join(public)


def _urgency(said: str) -> int | None:
    return int(said) if said in set("123456789") else None
