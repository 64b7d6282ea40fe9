"""NITF, the News Industry Text Format of the IPTC, read from 2.5 to 3.6 and written as 3.6.

Names of elements and attributes are those of the specification; `meta` holds what it has none for.
"""

import re
from collections.abc import Iterator
from datetime import datetime, tzinfo

from lxml import etree

from articles.story import Place, PubStatus, Signal, Story, Subject

from . import _codes, _dates, _languages, _nitf_body, _signals, _xml
from ._identity import derive
from ._nitf_body import NITF, content
from ._xml import Element, children, find, value
from .hints import Hints

__all__ = ["CARRIES", "NAME", "content", "parse", "read", "render", "sniff"]

NAME = "nitf"
CARRIES = frozenset(Story.__slots__)  # the fields of a Story that `render` writes and `parse` gives back
NAMESPACES: dict[str | None, str] = {None: NITF, "h": _nitf_body.XHTML}
VERSION = "-//IPTC//DTD NITF 3.6//EN"

IPTC_CODES = "subj"  # the alias of the IPTC's Subject Codes, of eight digits
_EIGHT_DIGITS = re.compile(r"\d{8}")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9._-]+")  # of what XML allows in a NMTOKEN, that which needs no thought


def sniff(data: bytes) -> bool:
    """Whether the root element is `nitf`."""
    return _xml.root_name(data) == "nitf"


def parse(data: bytes, hints: Hints) -> list[Story]:
    """The one story of the document. WireError where it is not well-formed."""
    return [read(_xml.parse(data, NAME), hints)]


def read(root: Element, hints: Hints) -> Story:
    """The story of a `nitf` element. A missing id is derived; a body may be missing, as in a kill."""
    head, top, text = find(root, "head"), find(root, "body/body.head"), find(root, "body/body.content")
    docdata = find(head, "docdata")
    blocks = () if text is None else content(text)
    running = "\n\n".join(block.text for block in blocks)
    headline = value(top, "hedline/hl1") or value(head, "title")
    guid, pubstatus, predecessor = _identity(docdata, has_body=bool(blocks))
    issued = _dates.read(value(docdata, "date.issue/@norm"), hints.time_zone)
    notes = _each(docdata, "ed-msg", "@info")
    embargoed, is_open = _embargo(docdata, issued, hints.time_zone)
    is_open = not embargoed and (is_open or bool(_meta(head, "embargo")) or _signals.says_embargo("\n".join(notes)))
    credit = value(top, "distributor")
    source = hints.source or value(docdata, "del-list/from-src/@src-name")
    return Story(
        guid=guid or derive(source or credit, issued, headline or running[:200]),
        version=value(docdata, "du-key/@version", "du-key/@generation") or value(_named(head, "version"), "@content"),
        pubstatus=pubstatus,
        signals=_signal(head, docdata, headline),
        supersedes=tuple(
            dict.fromkeys(one for one in (*_meta(head, "supersedes"), predecessor) if one and one != guid)
        ),
        take=_take(head, docdata),
        headline=headline,
        subheadline=value(top, "hedline/hl2"),
        slugline=_slugline(head, docdata, guid),
        byline=_byline(top),
        dateline=_dateline(top),
        credit=credit,
        source=source,
        lead="\n".join(_lead(top)),
        body=blocks,
        language=value(root, "@baselang", f"@{_xml.LANG}", f"body/@{_xml.LANG}") or _languages.guess(running),
        urgency=_urgency(value(head, ".//urgency/@ed-urg")),
        genre=value(head, "tobject/tobject.property/@tobject.property.type"),
        keywords=tuple(_each(docdata, "key-list/keyword", "@key", ".")),
        subjects=tuple(_subjects(head)),
        places=tuple(_places(docdata)),
        first_created=_first_created(head, hints.time_zone),
        version_created=issued,
        embargoed=embargoed,
        embargo_open=is_open,
        ednote="\n".join(notes),
        public_note="\n".join(_meta(head, "public-note")),
        copyright_holder=value(docdata, "doc.copyright/@holder") or value(top, "rights/rights.owner"),
        copyright_notice=_xml.line(getattr(find(top, "rights"), "text", "")),
        usageterms="\n".join(_each(docdata, "doc.rights", "@type")),
        url=value(head, "pubdata/@ex-ref"),
    )


def _each(element: Element | None, path: str, *where: str) -> list[str]:
    """What the elements at `path` say, each at the first of `where` that says something."""
    if element is None:
        return []
    return [said for one in element.iterfind(path) if (said := value(one, *where))]


def _named(head: Element | None, name: str) -> Element | None:
    return find(head, f"meta[@name='{name}']")


def _meta(head: Element | None, name: str) -> list[str]:
    return _each(head, f"meta[@name='{name}']", "@content")


def _identity(docdata: Element | None, *, has_body: bool) -> tuple[str, PubStatus, str]:
    """Its id, its status, and the document that it takes the place of.

    One without a body that gives another document a new status is a notice about that one, which it then stands for.
    """
    guid = value(docdata, "doc-id/@id-string")
    pubstatus = _codes.status(value(docdata, "@management-status"))
    predecessor = value(docdata, "@management-doc-idref") or value(docdata, "correction/@id-string")
    theirs = _codes.STATUSES.get(value(docdata, "@management-idref-status").lower())
    if predecessor and not has_body and (theirs or pubstatus != PubStatus.USABLE):
        return predecessor, theirs or pubstatus, ""
    return guid, pubstatus, predecessor


def _embargo(docdata: Element | None, issued: datetime | None, zone: tzinfo) -> tuple[datetime | None, bool]:
    """The end of the embargo, and whether there is one without an end.

    A release later than the issue is one too: nothing may be released before it.
    """
    status = value(docdata, "@management-status").lower()
    release = _dates.read(value(docdata, "date.release/@norm"), zone)
    if release and (status in {"embargoed", *_codes.STATUSES} or issued is None or release > issued):
        return release, False
    return None, status == "embargoed"


def _signal(head: Element | None, docdata: Element | None, headline: str) -> tuple[Signal, ...]:
    said = {Signal(word) for word in _meta(head, "signal") if word in set(Signal)}
    if docdata is not None and docdata.find("correction") is not None:
        said.add(Signal.CORRECTION)
    return _signals.merge(said, _signals.from_label(headline))


def _take(head: Element | None, docdata: Element | None) -> str:
    """Which take it is; the first of one is none."""
    part = value(docdata, "series/@series.part", "du-key/@part")
    return "\n".join(_meta(head, "anpa-takekey")) or (part if part not in {"0", "1"} else "")


def _slugline(head: Element | None, docdata: Element | None, guid: str) -> str:
    """The key that the desk knows the story by; one that only repeats the id is none."""
    key = value(docdata, "du-key/@key")
    return (
        "\n".join(_meta(head, "anpa-keyword")) or (key if key not in guid else "") or value(docdata, "fixture/@fix-id")
    )


def _byline(top: Element | None) -> str:
    """Who wrote it, without their titles."""
    names = []
    for byline in children(top, "byline"):
        has_title = byline.find("byttl") is not None
        etree.strip_elements(byline, "byttl", with_tail=False)
        said = _xml.text(byline)
        names.append(re.sub(r"[\s,;.]*$", "", said) if has_title else said)
    return ", ".join(filter(None, names))


def _dateline(top: Element | None) -> str:
    """The place as written, without the date of the story."""
    dateline = find(top, "dateline")
    if dateline is None:
        return ""
    for date in list(dateline.iterfind("story.date")):
        dateline.remove(date)
    return _xml.text(dateline)


def _lead(top: Element | None) -> Iterator[str]:
    """The paragraphs of the abstract."""
    for abstract in children(top, "abstract"):
        yield from (_xml.text(one) for one in (list(abstract) or [abstract]) if _xml.text(one))


def _urgency(said: str) -> int | None:
    return int(said) if said in set("123456789") else None


def _subjects(head: Element | None) -> Iterator[Subject]:
    """Codes with the alias of their scheme: that of the IPTC where they do not say whose they are."""
    for one in head.iterfind("tobject/tobject.subject") if head is not None else ():
        number, owner = value(one, "@tobject.subject.refnum"), value(one, "@tobject.subject.ipr") or "IPTC"
        name = value(one, "@tobject.subject.detail", "@tobject.subject.matter", "@tobject.subject.type")
        if number.strip("0"):
            is_iptc = owner.upper() == "IPTC"
            alias = IPTC_CODES if is_iptc and _EIGHT_DIGITS.fullmatch(number) else owner
            yield Subject(f"{alias}:{number}", name)
        elif (code := value(one, "@tobject.subject.code")) or name:
            yield Subject(code, name)


def _places(docdata: Element | None) -> Iterator[Place]:
    for one in children(docdata, "evloc"):
        names = (value(one, f"@{part}") for part in ("city", "county-dist", "state-prov"))
        place = Place(", ".join(dict.fromkeys(filter(None, names))), value(one, "@iso-cc"))
        if place.name or place.code:
            yield place


def _first_created(head: Element | None, zone: tzinfo) -> datetime | None:
    """The earliest moment of its history, where it tells one."""
    dates = [_dates.read(said, zone) for said in _each(head, "revision-history", "@norm")]
    return min((date for date in dates if date), default=None)


# Writing


def render(story: Story) -> bytes:
    """`story` as a NITF 3.6 document in UTF-8, valid against the schema. For staff and subscribers: it has the notes."""
    root = etree.Element(f"{{{NITF}}}nitf", nsmap=NAMESPACES, version=VERSION)
    if story.language:
        root.set("baselang", story.language)
    head = _add(root, "head")
    if story.headline:
        _add(head, "title", story.headline)
    for name, said in _named_values(story):
        _add(head, "meta", name=name, content=said)
    _add_subjects(head, story)
    _add_docdata(head, story)
    if story.url:
        _add(head, "pubdata", type="web", **{"ex-ref": story.url})
    if story.first_created:
        _add(head, "revision-history", norm=story.first_created.isoformat())
    body = _add(root, "body")
    _add_top(_add(body, "body.head"), story)
    body.append(_nitf_body.render(story.body))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _add(parent: Element, tag: str, text: str | None = None, **attributes: str) -> Element:
    element = etree.SubElement(parent, f"{{{NITF}}}{tag}", {name: said for name, said in attributes.items() if said})
    element.text = text
    return element


def _named_values(story: Story) -> Iterator[tuple[str, str]]:
    """What has no element of its own, under the names that agencies use where there are such."""
    yield from (("anpa-keyword", one) for one in [story.slugline] if one)
    yield from (("anpa-takekey", one) for one in [story.take] if one)
    yield from (("signal", signal) for signal in story.signals)
    yield from (("supersedes", guid) for guid in story.supersedes)
    yield from (("public-note", line) for line in story.public_note.split("\n") if line)
    if story.version and not _NAME_TOKEN.fullmatch(story.version):
        yield "version", story.version
    if story.embargo_open:
        yield "embargo", "open"


def _add_subjects(head: Element, story: Story) -> None:
    tobject = _add(head, "tobject")
    if story.genre:
        _add(tobject, "tobject.property", **{"tobject.property.type": story.genre})
    for subject in story.subjects:
        alias, _, number = subject.code.partition(":")
        said = {"type": subject.name}
        if alias == IPTC_CODES and _EIGHT_DIGITS.fullmatch(number) and number.strip("0"):
            said |= {"refnum": number, "ipr": "IPTC"}
        elif _NAME_TOKEN.fullmatch(number) and number.strip("0") and alias and alias.upper() != "IPTC":
            said |= {"refnum": number, "ipr": alias}
        else:
            said |= {"refnum": "0", "code": subject.code}
        _add(tobject, "tobject.subject", **{f"tobject.subject.{name}": text for name, text in said.items()})


def _add_docdata(head: Element, story: Story) -> None:
    is_embargoed = bool(story.embargoed or story.embargo_open) and story.pubstatus == PubStatus.USABLE
    status = "embargoed" if is_embargoed else str(story.pubstatus)
    docdata = _add(head, "docdata", **{"management-status": status})
    if Signal.CORRECTION in story.signals:
        _add(docdata, "correction")
    for place in story.places:
        _add(docdata, "evloc", city=place.name, **{"iso-cc": place.code})
    _add(docdata, "doc-id", **{"id-string": story.guid})
    if story.source:
        _add(_add(docdata, "del-list"), "from-src", **{"src-name": story.source})
    if story.urgency:
        _add(docdata, "urgency", **{"ed-urg": str(story.urgency)})
    for tag, moment in (("date.issue", story.version_created), ("date.release", story.embargoed)):
        if moment:
            _add(docdata, tag, norm=moment.isoformat())
    for line in filter(None, story.ednote.split("\n")):
        _add(docdata, "ed-msg", info=line)
    if _NAME_TOKEN.fullmatch(story.version):
        _add(docdata, "du-key", version=story.version)
    if story.copyright_holder:
        _add(docdata, "doc.copyright", holder=story.copyright_holder)
    for line in filter(None, story.usageterms.split("\n")):
        _add(docdata, "doc.rights", type=line)
    if story.keywords:
        keys = _add(docdata, "key-list")
        for keyword in story.keywords:
            _add(keys, "keyword", key=keyword)


def _add_top(top: Element, story: Story) -> None:
    """What readers are shown above the text, in the order of the schema."""
    if story.headline or story.subheadline:
        headlines = _add(top, "hedline")
        _add(headlines, "hl1", story.headline)
        if story.subheadline:
            _add(headlines, "hl2", story.subheadline)
    if story.copyright_notice:
        _add(top, "rights", story.copyright_notice)
    for tag, said in (("byline", story.byline), ("distributor", story.credit), ("dateline", story.dateline)):
        if said:
            _add(top, tag, said)
    if story.lead:
        abstract = _add(top, "abstract")
        for line in filter(None, story.lead.split("\n")):
            _add(abstract, "p", line)
