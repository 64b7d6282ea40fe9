"""A story written as a NewsML-G2 news item, valid against the schema of 2.35."""

from collections.abc import Iterator
from datetime import UTC, datetime

from lxml import etree

from articles.story import Signal, Story

from .. import body
from .._xml import LANG, Element

NAR = "http://iptc.org/std/nar/2006-10-01/"
XHTML = "http://www.w3.org/1999/xhtml"
CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"
VERSION = "2.35"
# Codes of our own, for what the IPTC has none: the alias and its scheme.
ALIAS, SCHEME = "newsroom", "urn:newsroom:codes:"
TAKE, PUBLIC_NOTE = f"{ALIAS}:take", f"{ALIAS}:public"
IPTC_SIGNALS = {Signal.UPDATE, Signal.CORRECTION}
CARRIES = frozenset(Story.__slots__)  # the fields of a Story that `render` writes and `parse` gives back
UNKNOWN = "unknown"  # a provider, where nobody says who it was: the schema asks for one
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)  # the schema asks for a date, and now would make it the newest version


def render(story: Story) -> bytes:
    """`story` as a news item in UTF-8. For staff and subscribers: it has the notes.

    A version that is no positive number is left out, as the standard counts; no date becomes 1970.
    """
    item = etree.Element(
        f"{{{NAR}}}newsItem",
        nsmap={None: NAR},
        guid=story.guid,
        standard="NewsML-G2",
        standardversion=VERSION,
        conformance="power",
    )
    if story.version.isdecimal() and int(story.version):
        item.set("version", story.version)
    if story.language:
        item.set(LANG, story.language)
    _add(item, "catalogRef", href=CATALOG)
    _add(_add(item, "catalog"), "scheme", alias=ALIAS, uri=SCHEME)
    _add_rights(item, story)
    _add_item_meta(_add(item, "itemMeta"), story)
    _add_content_meta(_add(item, "contentMeta"), story)
    _add_content(_add(item, "contentSet"), story)
    return etree.tostring(item, encoding="utf-8", xml_declaration=True)


def _add(parent: Element, tag: str, text: str | None = None, **attributes: str) -> Element:
    element = etree.SubElement(parent, f"{{{NAR}}}{tag}", {name: said for name, said in attributes.items() if said})
    element.text = text
    return element


def _lines(said: str) -> Iterator[str]:
    return filter(None, said.split("\n"))


def _add_rights(item: Element, story: Story) -> None:
    rights = _add(item, "rightsInfo")
    if story.copyright_holder:
        _add_concept(rights, "copyrightHolder", "", story.copyright_holder)
    if story.copyright_notice:
        _add(rights, "copyrightNotice", story.copyright_notice)
    for line in _lines(story.usageterms):
        _add(rights, "usageTerms", line)


def _add_item_meta(meta: Element, story: Story) -> None:
    _add(meta, "itemClass", qcode="ninat:text")
    _add_concept(meta, "provider", "", story.source or story.credit or UNKNOWN)
    _add(meta, "versionCreated", (story.version_created or story.first_created or UNDATED).isoformat())
    if story.first_created:
        _add(meta, "firstCreated", story.first_created.isoformat())
    if story.embargoed or story.embargo_open:
        _add(meta, "embargoed", story.embargoed.isoformat() if story.embargoed else None)
    _add(meta, "pubStatus", qcode=f"stat:{story.pubstatus}")
    for line in _lines(story.ednote):
        _add(meta, "edNote", line)
    for line in _lines(story.public_note):
        _add(meta, "edNote", line, role=PUBLIC_NOTE)
    for signal in story.signals:
        _add(meta, "signal", qcode=f"{'sig' if signal in IPTC_SIGNALS else ALIAS}:{signal}")
    for guid in story.supersedes:
        _add(meta, "link", rel="irel:evolvedFrom", residref=guid)


def _add_content_meta(content: Element, story: Story) -> None:
    if story.urgency:
        _add(content, "urgency", str(story.urgency))
    for place in story.places:
        _add_concept(content, "located", place.code, place.name)
    if story.language:
        _add(content, "language").set("tag", story.language)
    if story.genre:
        _add_concept(content, "genre", "", story.genre)
    for keyword in story.keywords:
        _add(content, "keyword", keyword)
    for subject in story.subjects:
        _add_concept(content, "subject", subject.code, subject.name)
    _add_lines(content, story)
    if story.take:
        _add(content, "contentMetaExtProperty", type=TAKE, literal=story.take)


def _add_lines(content: Element, story: Story) -> None:
    """What people read above the text."""
    for tag, said, role in (
        ("slugline", story.slugline, ""),
        ("headline", story.headline, ""),
        ("headline", story.subheadline, "hld:subHeadline"),
        ("dateline", story.dateline, ""),
        ("by", story.byline, ""),
        ("creditline", story.credit, ""),
        *(("description", line, "drol:summary") for line in _lines(story.lead)),
    ):
        if said:
            _add(content, tag, said, role=role)


def _add_concept(parent: Element, tag: str, code: str, name: str) -> None:
    """A concept by its code, or by its name alone; a code without an alias is no code of NewsML-G2 and goes as URI."""
    alias, colon, rest = code.partition(":")
    is_qcode = bool(alias and colon and rest) and not any(char.isspace() for char in code)
    element = _add(parent, tag, **({"qcode" if is_qcode else "uri": code} if code else {"literal": name}))
    if name and code:
        _add(element, "name", name)


def _add_content(content: Element, story: Story) -> None:
    inline = _add(content, "inlineXML", contenttype="application/xhtml+xml")
    title = etree.Element("title")
    title.text = story.headline
    head = etree.tostring(title, encoding="unicode")
    blocks = "".join(body.xhtml(block) for block in story.body)
    inline.append(etree.fromstring(f'<html xmlns="{XHTML}"><head>{head}</head><body>{blocks}</body></html>'))
    if story.url:
        _add(content, "remoteContent", href=story.url, contenttype="text/html")
