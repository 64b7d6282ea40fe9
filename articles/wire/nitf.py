"""NITF, the News Industry Text Format of the IPTC, read from 2.5 to 3.6 and written as 3.6.

Names of elements and attributes are those of the specification; `meta` holds what it has none for.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo

from lxml import etree

from articles.story import Place, PubStatus, Signal, Story, Subject

from . import _codes, _dates, _embargo, _languages, _nitf_body, _signals, _xhtml, _xml
from ._identity import derive
from ._nitf_body import NITF, content
from ._xml import Element, children, find, value
from .hints import Hints

__all__ = ["CARRIES", "NAME", "content", "parse", "read", "render", "sniff"]

NAME = "nitf"
CARRIES = frozenset(Story.__slots__)  # the fields of a Story that `render` writes and `parse` gives back
NAMESPACES: dict[str | None, str] = {None: NITF, "h": _nitf_body.XHTML}
VERSION = "-//IPTC//DTD NITF 3.6//EN"

# The aliases of the IPTC's Subject Codes and of the Media Topics that follow them, both of eight digits.
IPTC_CODES, MEDIA_TOPICS = "subj", "medtop"
_EIGHT_DIGITS = re.compile(r"\d{8}")
_HEADLINE = re.compile(r"(?<!sub)(?<!sub[-_])headline")
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
    docdata, block = find(head, "docdata"), find(text, "block")  # which may have a byline and a dateline of its own
    byline = _byline(top) or _byline(block)
    dateline = _dateline(top, docdata) or _dateline(block, docdata)
    blocks = () if text is None else content(text)
    running = "\n\n".join(block.text for block in blocks)
    title = value(head, "title").removeprefix(f"{value(docdata, 'series/@series.part')} ")  # "2 PORT Strike"
    headline = value(top, "hedline/hl1") or title
    guid, pubstatus, predecessor = _identity(docdata, has_body=bool(blocks))
    guid = guid or value(root, "@uno")
    published = value(docdata, "date.issue/@norm") or value(head, ".//pubdata/@date.publication")
    issued = _dates.read(published, hints.time_zone)
    notes = list(dict.fromkeys(_notes(docdata, top, find(root, "body/body.end"))))
    embargoed, is_open = _release(docdata, issued, hints.time_zone)
    told, is_told = _embargo.told(notes, (headline, running.partition("\n")[0]), hints.time_zone)
    embargoed = embargoed or told
    credit = value(top, "distributor")
    source = hints.source or value(docdata, "del-list/from-src/@src-name", "doc-id/@regsrc")
    return Story(
        guid=guid or derive(source or credit, issued, headline or running[:200]),
        version=value(docdata, "du-key/@version", "du-key/@generation") or value(_named(head, "version"), "@content"),
        pubstatus=pubstatus,
        signals=_signal(head, docdata, headline, notes if pubstatus == PubStatus.USABLE else []),
        supersedes=tuple(
            dict.fromkeys(one for one in (*_meta(head, "supersedes"), predecessor) if one and one != guid)
        ),
        take=_take(head, docdata),
        headline=headline,
        subheadline=_subheadline(top),
        slugline=_slugline(head, docdata, guid),
        byline=byline,
        dateline=dateline,
        credit=credit,
        source=source,
        lead="\n".join(_lead(top)),
        body=blocks,
        language=value(root, "@baselang", f"@{_xml.LANG}", f"body/@{_xml.LANG}") or _languages.guess(running),
        urgency=_urgency(value(head, ".//urgency/@ed-urg")),
        genre=value(head, "tobject/tobject.property/@tobject.property.type"),
        keywords=tuple(dict.fromkeys(_each(docdata, "key-list/keyword", "@key", ""))),
        subjects=tuple(itertools.chain(_subjects(head), dict.fromkeys(_classifiers(docdata)))),
        places=tuple(_places(docdata)),
        first_created=_first_created(head, hints.time_zone),
        version_created=issued,
        embargoed=embargoed,
        embargo_open=not embargoed and (is_open or is_told or bool(_meta(head, "embargo"))),
        ednote="\n".join(notes),
        public_note="\n".join([*_meta(head, "public-note"), *_each(top, "note[@type='pa']", "")]),
        copyright_holder=value(docdata, "doc.copyright/@holder") or value(top, "rights/rights.owner"),
        copyright_notice=_notice(find(top, "rights")),
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


def _notes(docdata: Element | None, top: Element | None, end: Element | None) -> Iterator[str]:
    """What staff are told: messages, what is corrected, notes that are not for readers, and who signs at the end."""
    yield from _each(docdata, "ed-msg", "@info", "")
    yield from _each(docdata, "correction", "@info")
    yield from (_xml.text(note) for note in children(top, "note") if note.get("type") != "pa" and _xml.text(note))
    yield from _each(end, "tagline", "")


def _release(docdata: Element | None, issued: datetime | None, zone: tzinfo) -> tuple[datetime | None, bool]:
    """The end of the embargo, and whether there is one without an end.

    A release later than the issue is one too: nothing may be released before it.
    """
    status = value(docdata, "@management-status").lower()
    release = _dates.read(value(docdata, "date.release/@norm"), zone)
    if release and (status in {"embargoed", *_codes.STATUSES} or issued is None or release > issued):
        return release, False
    return None, status == "embargoed"


def _subheadline(top: Element | None) -> str:
    """What stands below the headline; one that says that it is a headline is another form of the same."""
    below = top.iterfind("hedline/hl2") if top is not None else ()
    kinds = ((one, f"{one.get('class')} {one.get('id')}".lower()) for one in below)
    return next((_xml.text(one) for one, kind in kinds if not _HEADLINE.search(kind) and _xml.text(one)), "")


def _signal(head: Element | None, docdata: Element | None, headline: str, notes: list[str]) -> tuple[Signal, ...]:
    """What the document, its headline and notes on it say that it does."""
    said = {Signal(word) for word in _meta(head, "signal") if word in set(Signal)}
    if docdata is not None and docdata.find("correction") is not None:
        said.add(Signal.CORRECTION)
    told = {*_signals.from_label(*notes)} - {Signal.ADVISORY}  # that a note is one to editors says nothing of the story
    return _signals.merge(said, told, _signals.from_label(headline), *map(_signals.from_note, notes))


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
    """Who wrote it, without their titles. Bylines of several classes are forms of the same, of which the first is taken."""
    names: list[str] = []
    bylines = list(children(top, "byline"))
    for byline in bylines:
        if byline.get("class") != bylines[0].get("class"):
            continue
        has_title = byline.find("byttl") is not None
        etree.strip_elements(byline, "byttl", with_tail=False)
        _part(byline.iterfind("person"))
        said = _xml.text(byline)
        names.append(re.sub(r"[\s,;.]*$", "", said) if has_title else said)
    return ", ".join(filter(None, names))


def _dateline(top: Element | None, docdata: Element | None) -> str:
    """The place as written, without the date of the story and the marks that led to what follows.

    Where there is a date and no place, it is the town that the document is about.
    """
    dateline = find(top, "dateline")
    if dateline is None:
        return ""
    has_parts = bool(len(dateline))
    for date in list(dateline.iterfind("story.date")):
        dateline.remove(date)
    _part(dateline.iterfind("location/*"))
    said = _xml.text(dateline)
    return said.strip(" ,–—-") or value(docdata, "evloc/@city") if has_parts else said


def _part(elements: Iterable[Element]) -> None:
    """Put a comma behind those of `elements` that nothing but another element follows."""
    for element in elements:
        if element.getnext() is not None and not (element.tail or "").strip():
            element.tail = ", "


def _notice(rights: Element | None) -> str:
    """The notice of copyright; names and dates of which no sentence is made are none."""
    return _xml.text(rights) if rights is not None and (rights.text or "").strip() else ""


def _lead(top: Element | None) -> Iterator[str]:
    """The lines of the abstract."""
    for abstract in children(top, "abstract"):
        yield from _xhtml.lines(abstract)


def _urgency(said: str) -> int | None:
    return int(said) if said in set("123456789") else None


def _subjects(head: Element | None) -> Iterator[Subject]:
    """Codes with the alias of their scheme: that of the IPTC where they do not say whose they are."""
    for one in head.iterfind("tobject/tobject.subject") if head is not None else ():
        number, owner = value(one, "@tobject.subject.refnum"), value(one, "@tobject.subject.ipr") or "IPTC"
        name = value(one, "@tobject.subject.detail", "@tobject.subject.matter", "@tobject.subject.type")
        if number.strip("0"):
            is_iptc = owner.upper() == "IPTC"
            alias = owner
            if is_iptc and _EIGHT_DIGITS.fullmatch(number):
                alias = MEDIA_TOPICS if number.startswith("20") else IPTC_CODES
            yield Subject(f"{alias}:{number}", name)
        elif (code := value(one, "@tobject.subject.code")) or name:
            yield Subject(code, name)


def _classifiers(docdata: Element | None) -> Iterator[Subject]:
    """What the document is about by what it holds: a code of the scheme that it names, or words alone."""
    for one in docdata.iterfind("identified-content/classifier") if docdata is not None else ():
        number, scheme = value(one, "@value"), value(one, "@idsrc")
        name = _xml.text(one) or ("" if scheme else number)
        if number or name:
            yield Subject(f"{scheme}:{number}" if scheme and number else "", name)


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
