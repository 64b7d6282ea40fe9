"""XML of an agency's own making: no standard, but elements that are named for what they hold.

Told by the names of the elements right inside an article: something like a headline, and something like a text.
"""

import re
from collections.abc import Iterator

from articles.story import PubStatus, Signal, Story, Subject

from . import _copy, _dates, _languages, _signals, _xml
from ._identity import derive
from ._xml import Element
from .datelines import place
from .errors import WireError
from .hints import Hints

NAME = "xml_article"

# The fields of an article, and the names that publishers give to the element that holds each, in lower case, without
# marks; the surest name first.
NAMES = {
    "guid": ("newsid", "guid", "uuid", "storyid", "articleid", "itemid", "id"),
    "version": ("version", "revision"),
    "headline": ("headline", "title", "head", "hl1", "overskrift", "rubrik", "titel", "titre", "titolo", "titulo"),
    "subheadline": ("subheadline", "subtitle", "subhead", "subtitel", "deck"),
    "slugline": ("slugline", "slug", "strapline", "catchline", "stichwort"),
    "lead": ("leadtext", "lead", "abstract", "summary", "description", "ingress", "teaser", "intro"),
    "text": ("body", "content", "text", "bodytext", "fulltext", "story", "maintext", "brodtext", "contenu", "testo"),
    "byline": ("byline", "author", "authors", "by", "autor", "auteur", "autore"),
    "dateline": ("dateline", "town", "city", "location", "ort"),
    "credit": ("credit", "origin", "source", "agency", "quelle"),
    "language": ("language", "lang"),
    "urgency": ("urgency", "priority", "prio"),
    "genre": ("genre", "format", "type", "category"),
    "created": ("publishdate", "publicationdate", "published", "pubdate", "created", "datecreated", "date", "datetime"),
    "modified": ("modified", "updated", "lastmodified", "datemodified", "versioncreated", "updatedate"),
    "embargo": ("embargo", "embargoed", "embargodate", "sperrfrist"),
    "note": ("ednote", "editorsnote", "note", "notes", "tilredaktionen", "contactsastext", "contacts"),
    "url": ("url", "link", "longurl", "permalink", "canonical"),
    "section": ("section", "department", "ressort", "rubrique"),
    "replaces": ("replaces", "replacedid"),
    "copyright": ("copyright", "rights", "copyrightnotice"),
}
# Flags, true or false, and what a true one says.
CANCELED = {"canceled", "cancelled", "killed", "annuleret", "annulleret", "annule", "storniert"}
FLAGS = {
    "correction": Signal.CORRECTION,
    "corrected": Signal.CORRECTION,
    "korrektion": Signal.CORRECTION,
    "berichtigung": Signal.CORRECTION,
    "nyversion": Signal.UPDATE,
    "newversion": Signal.UPDATE,
    "update": Signal.UPDATE,
}
TRUE = {"true", "1", "yes", "ja"}
FIELDS = {name: field for field, names in NAMES.items() for name in names}
_MARKS = re.compile(r"[\W_]+")
_HEADLINE, _TEXT = (
    re.compile(rf"<(?:\w+:)?(?:{'|'.join(NAMES[field])})[\s>]".encode(), re.IGNORECASE)
    for field in ("headline", "text")
)
DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(.*)")  # 28.09.2018 11:15


def sniff(data: bytes) -> bool:
    """Whether it is XML, of another kind than HTML, with elements named as those of an article are."""
    root = _xml.root_name(data).lower()
    return root not in {"", "html", "svg"} and bool(_HEADLINE.search(data) and _TEXT.search(data))


def parse(data: bytes, hints: Hints) -> list[Story | WireError]:
    """The articles in order. WireError where it is not well-formed, or holds nothing like an article."""
    root = _xml.parse(data, NAME)
    found = list(_articles(root))
    if not found:
        raise WireError("no element in it holds a headline and a text", format=NAME)
    return [_read_alone(article, hints) for article in found]


def _articles(root: Element) -> Iterator[Element]:
    """The outermost elements that hold a text and a headline or an id."""
    fields = {_field(child) for child in root if isinstance(child.tag, str)}
    if "text" in fields and fields & {"headline", "guid"}:
        yield root
        return
    for child in root:
        if len(child):
            yield from _articles(child)


def _field(element: Element) -> str:
    return FIELDS.get(_plain_name(element), "")


def _plain_name(element: Element) -> str:
    return _MARKS.sub("", str(element.tag)).lower()


def _read_alone(article: Element, hints: Hints) -> Story | WireError:
    try:
        return _read(article, hints)
    except WireError as error:
        return WireError(f"{_xml.value(article, '@id') or article.tag!s}: {error.reason}", format=NAME)


def _read(article: Element, hints: Hints) -> Story:
    held: dict[str, Element] = {}
    for field, names in NAMES.items():
        of_field = [
            child for child in article if isinstance(child.tag, str) and _field(child) == field and _xml.text(child)
        ]
        if of_field:
            held[field] = min(of_field, key=lambda one: names.index(_plain_name(one)))
    said = {field: _xml.text(element) for field, element in held.items()}
    flags = {_plain_name(child) for child in article if isinstance(child.tag, str) and _xml.text(child).lower() in TRUE}
    headline = said.get("headline", "")
    blocks = _copy.of_element(held["text"], headline) if "text" in held and len(held["text"]) else ()
    if not blocks and "text" in held:
        blocks = _copy.of_text("".join(str(part) for part in held["text"].itertext()), headline)
    text = "\n\n".join(block.text for block in blocks)
    created = _dates.read(_ordered(said.get("created", "")), hints.time_zone)
    embargoed = _dates.read(_ordered(said.get("embargo", "")), hints.time_zone)
    source = hints.source or said.get("credit", "")
    section = said.get("section", "")
    lead = _copy.of_text("".join(str(part) for part in held["lead"].itertext()), headline) if "lead" in held else ()
    return Story(
        guid=said.get("guid") or _xml.value(article, "@id", "@guid") or derive(source, created, headline or text[:200]),
        version=said.get("version", ""),
        pubstatus=PubStatus.CANCELED if flags & CANCELED else PubStatus.USABLE,
        signals=_signals.merge({FLAGS[flag] for flag in flags if flag in FLAGS}, _signals.from_label(headline)),
        supersedes=tuple(filter(None, [said.get("replaces")])),
        headline=headline,
        subheadline=said.get("subheadline", ""),
        slugline=said.get("slugline", ""),
        byline=said.get("byline", ""),
        dateline=place(said.get("dateline", "")),
        credit=said.get("credit", ""),
        source=source,
        lead="\n".join(" ".join(block.text.split()) for block in lead),
        body=blocks,
        language=_language(article, held, said) or _languages.guess(text),
        urgency=int(said["urgency"]) if said.get("urgency") in set("123456789") else None,
        genre=said.get("genre", ""),
        subjects=(Subject("", section),) if section else (),
        first_created=created,
        version_created=_dates.read(_ordered(said.get("modified", "")), hints.time_zone) or created,
        embargoed=embargoed,
        embargo_open="embargo" in said and embargoed is None and said["embargo"].lower() not in {"false", "0", "no"},
        ednote=said.get("note", ""),
        copyright_notice=said.get("copyright", ""),
        url=said.get("url", ""),
    )


def _language(article: Element, held: dict[str, Element], said: dict[str, str]) -> str:
    """The code of the language; a name of it, which no machine reads, is none."""
    element = held.get("language")
    codes = (
        _xml.value(article, f"@{_xml.LANG}", "@lang", "@language"),
        _xml.value(element, "@code", "@tag"),
        said.get("language", ""),
    )
    return next((code for code in codes if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", code)), "")


def _ordered(date: str) -> str:
    """`date` with the year first, where it is written with stops and so has the day first."""
    match = DAY_FIRST.fullmatch(date.strip())
    return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}{match[4]}" if match else date
