"""NewsML-G2 of the IPTC: news items alone or in a news message, read in all versions and written as 2.35.

Agencies use aliases of their own before a code's colon (`icls:text`, `ninat:text`), so codes compare by what follows it.
"""

import dataclasses
import re
from collections.abc import Iterator
from datetime import datetime, tzinfo

from lxml import etree

from articles.story import Place, PubStatus, Signal, Story, Subject, over

from .. import _codes, _copy, _dates, _embargo, _languages, _signals, _xhtml, _xml, nitf
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
# Renditions that are not the whole text.
PARTIAL = re.compile(r"headline|title|notepad|public|caption|summary|abstract", re.IGNORECASE)
# Relations by which an item takes the place of another (IPTC NewsCodes `itemrelation`), as the code's end.
SUPERSEDES = {"evolvedfrom", "replaces", "prevversion", "previousversion"}
# Classes of items whose text, if any, is no story. Others are agencies' own names for a text.
NO_TEXT = re.compile(r"picture|photo|image|graphic|animation|audio|video|data|planning|event|concept")
LABEL_LENGTH = 100  # characters of a first paragraph that may be a label
SUMMARIES = {"", "summary", "abstract", "lead", "teaser", "intro", "standfirst", "ingress"}
PUBLIC_ROLE = re.compile(r":public$", re.IGNORECASE)
# Where a text says what it is called, for items that do not.
TITLES = tuple(f"contentSet/inlineXML//{path}" for path in ("hedline/hl1", "h1", "head/title"))
_IN_LANGUAGE = etree.XPath(
    "contentMeta/*[@xml:lang and not(self::keyword)] | contentMeta/*/name[@xml:lang] | contentSet/*[@xml:lang]"
)
_INHERITED = etree.XPath("string(ancestor-or-self::*[@xml:lang][1]/@xml:lang)")


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
    if NO_TEXT.search(kind):
        return NoStory(f"{guid} is of the class {kind}", format=NAME)
    try:
        return _read(item, hints)
    except WireError as error:
        return WireError(f"{guid}: {error.reason}", format=NAME, position=error.position)


def _read(item: Element, hints: Hints) -> Story:
    meta, content, rights = find(item, "itemMeta"), find(item, "contentMeta"), find(item, "rightsInfo")
    language = _language(item, content)
    _leave_out_translations(item, language)
    headline, subheadline = _headlines(content)
    headline = headline or _copy.unescaped(value(item, *TITLES))
    inside = _text(item, headline, hints)
    text = "\n\n".join(block.text for block in inside.body)
    version_created = _date(meta, "versionCreated", hints.time_zone)
    first_created = _date(meta, "firstCreated", hints.time_zone)
    credit, source = value(content, "creditline"), hints.source or _named(find(meta, "provider"))[0]
    first = first_created or version_created
    guid = value(item, "@guid") or derive(source or credit, first, headline or text[:200])
    notes, public = _notes(meta)
    story = Story(
        guid=guid,
        version=value(item, "@version") or "1",
        supersedes=_supersedes(meta, content, guid),
        take=value(content, f"contentMetaExtProperty[@type='{TAKE}']/@literal"),
        headline=headline,
        subheadline=subheadline,
        slugline=value(content, "slugline"),
        byline=", ".join(dict.fromkeys(_texts(content, "by"))),
        dateline=place(value(content, "dateline") or inside.dateline),
        credit=credit,
        source=source,
        lead="\n".join(dict.fromkeys(_summary(content))),
        body=inside.body,
        language=language or inside.language or _languages.guess(text),
        urgency=_urgency(value(content, "urgency")),
        genre=next((name or code for name, code in _concepts(content, "genre")), ""),
        keywords=tuple(dict.fromkeys(_texts(content, "keyword"))),
        subjects=tuple(dict.fromkeys(Subject(code, name) for name, code in _concepts(content, "subject"))),
        places=tuple(dict.fromkeys(Place(name, code) for name, code in _concepts(content, "located"))),
        first_created=first_created,
        version_created=version_created,
        ednote=notes,
        public_note=public,
        copyright_holder=_named(find(rights, "copyrightHolder"))[0],
        copyright_notice=value(rights, "copyrightNotice"),
        usageterms="\n".join(dict.fromkeys(_texts(rights, "usageTerms"))),
        url=value(item, "contentSet/remoteContent[@contenttype='text/html']/@href"),
    )
    # Only a document inside has an id, and lines of its own that the item may leave out.
    return _with_status(over(inside, story) if inside.guid else story, meta, inside, hints.time_zone)


def _with_status(story: Story, meta: Element | None, inside: Story, zone: tzinfo) -> Story:
    """`story` with whether it may be used and what it does: by its codes, and by what its notes and labels tell."""
    code = value(meta, "pubStatus/@qcode", "pubStatus/@uri")
    pubstatus = _codes.status(code)
    first = story.text.partition("\n")[0]
    labels = story.headline, story.slugline, first if len(first) <= LABEL_LENGTH else ""
    # What notes tell of a kill or a hold is its status already, where it has one of these.
    told = _signals.from_note(f"{story.ednote}\n{story.public_note}") if pubstatus == PubStatus.USABLE else ()
    ends, waits = _embargo.told(story.ednote.split("\n"), labels, zone)
    embargoed = _date(meta, "embargoed", zone) or ends or inside.embargoed
    return dataclasses.replace(
        story,
        pubstatus=inside.pubstatus if pubstatus == PubStatus.USABLE else pubstatus,
        signals=_signals.merge(
            _signal(meta),
            inside.signals,
            _signals.from_label(*labels),
            told,
            {Signal.ADVISORY} if _signals.is_for_desk(story.text) else (),
        ),
        embargoed=embargoed,
        embargo_open=embargoed is None and (waits or inside.embargo_open or _has_embargo(meta, code)),
    )


def _language(item: Element, content: Element | None) -> str:
    """The language that the item says it is in, or what it stands in, or its text."""
    inside = (f"contentSet/inlineXML/{path}@{_xml.LANG}" for path in ("", "html/"))
    return value(content, "language/@tag") or str(_INHERITED(item)) or value(item, *inside)


def _leave_out_translations(item: Element, language: str) -> None:
    """Leave out what is said in `language` too."""
    said = [(one, one.get(_xml.LANG)[:2].lower() == language[:2].lower()) for one in _IN_LANGUAGE(item)]
    own = {(one.getparent(), one.tag) for one, is_own in said if is_own}
    for one, is_own in said:
        if not is_own and ((parent := one.getparent()), one.tag) in own:
            parent.remove(one)


def _is_part(content: Element) -> bool:
    return bool(PARTIAL.search(content.get("rendition", "")))


def _has_embargo(meta: Element | None, status: str) -> bool:
    """Whether there is one. Only the absence of the element means that there is none (NewsML-G2, DateTimeOrNull)."""
    return (meta is not None and meta.find("embargoed") is not None) or _codes.end(status) == "embargoed"


def _text(item: Element, headline: str, hints: Hints) -> Story:
    """The text of the item, as XHTML, HTML, NITF or plain, none where it holds none itself; with the head of a NITF."""
    for inline in sorted(item.iterfind("contentSet/inlineXML"), key=_is_part):
        inside = _inline(inline, headline, hints)
        if inside.body:
            return inside
    texts = [one for one in item.iterfind("contentSet/inlineData") if _xml.text(one) and not one.get("encoding")]
    whole = [one for one in texts if not _is_part(one)] or texts
    said = ["".join(str(part) for part in one.itertext()) for one in whole]
    return _string(max(said, key=len, default=""), headline, hints)


def _inline(inline: Element, headline: str, hints: Hints) -> Story:
    # The document is whatever holds the body; in a note of its head, another `body.content` may stand.
    has_nitf = next(inline.iter("body.content"), None) is not None
    if has_nitf and (document := inline.find(".//body/body.content/../..")) is not None:
        return nitf.read(document, hints)
    holder = next(inline.iter("body"), inline)
    if not len(holder) and _copy.is_markup(said := holder.text or ""):  # escaped inside of XML
        return _string(said, headline, hints)
    return Story("", body=_copy.of_element(inline, headline))


def _string(said: str, headline: str, hints: Hints) -> Story:
    if "<nitf" in said:
        try:
            return nitf.read(_xml.parse(said.strip().encode(), NAME), hints)
        except WireError:
            pass  # read as HTML, which need not be well-formed
    return Story("", body=_copy.of_text(said, headline))


def _date(meta: Element | None, name: str, zone: tzinfo) -> datetime | None:
    return _dates.read(value(meta, name), zone)


def _texts(element: Element | None, name: str) -> Iterator[str]:
    return filter(None, map(_line, children(element, name)))


def _line(element: Element) -> str:
    """The text of an element on one line, parted where a browser would begin another."""
    return _copy.unescaped(" ".join(_xhtml.lines(element)) if len(element) else _xml.text(element))


def _named(concept: Element | None) -> tuple[str, str]:
    """The name and the code of a concept. Where only a literal names it, that is its name."""
    if concept is None:
        return "", ""
    name = value(concept, "name") or line(concept.get("literal"))
    code = line(concept.get("qcode")) or _codes.subject(line(concept.get("uri")))
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
        role, said = _codes.end(value(one, "@role")), _line(one)
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
        if _codes.end(value(one, "@role")) in SUMMARIES and (said := _line(one)):
            yield said


def _notes(meta: Element | None) -> tuple[str, str]:
    """What staff are told and what readers may see, a line each. Nothing is for readers unless its role says so."""
    staff: dict[str, None] = {}
    public: dict[str, None] = {}
    for note in children(meta, "edNote"):
        kept = public if PUBLIC_ROLE.search(value(note, "@role")) else staff
        kept.update(dict.fromkeys(map(_copy.unescaped, _xhtml.lines(note))))
    return "\n".join(staff), "\n".join(public)


def _urgency(said: str) -> int | None:
    return int(said) if said in set("123456789") else None
