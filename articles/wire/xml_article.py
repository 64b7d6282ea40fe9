"""XML of an agency's own making: no standard, but elements that are named for what they hold.

Told by the names of the elements right inside an article: something like a headline, and something like a text.
"""

import re
from collections.abc import Iterator

from lxml import etree

from articles.story import Block, PubStatus, Signal, Story, Subject

from . import _codes, _copy, _dates, _languages, _signals, _xml
from ._identity import derive
from ._xhtml import BREAKS, INLINE
from ._xml import Element
from .body import NOT_BODY
from .datelines import place
from .errors import WireError
from .hints import Hints

NAME = "xml_article"

# The fields of an article, and the names that publishers give to the element that holds each, in lower case, without
# marks; the surest name first.
WORDS = {
    "guid": "newsid guid uuid storyid articleid itemid releaseid docid id",
    "version": "version revision",
    "headline": "headline title head hl1 overskrift rubrik titel titre titolo titulo nadpis tytul naslov otsikko cim",
    "subheadline": "subheadline subtitle subhead subtitel untertitel undertitel soustitre sottotitolo deck",
    "slugline": "slugline slug strapline catchline stichwort",
    "lead": "leadtext lead abstract summary description ingress teaser intro perex vorspann chapo",
    "text": "body content text bodytext fulltext story maintext brodtext contenu testo texto tekst tresc szoveg "
    "htmlbody bodyhtml",
    "byline": "byline author authors by autor auteur autore",
    "dateline": "dateline town city location ort",
    "credit": "credit origin source agency quelle",
    "language": "language lang languagecode sprache",
    "urgency": "urgency priority prio",
    "genre": "genre format type category",
    "created": "publishdate publicationdate published pubdate created datecreated date datetime datum fecha creationdate "
    "firstcreated",
    "time": "time publishtime zeit heure hora cas",
    "modified": "modified updated lastmodified datemodified versioncreated updatedate lastchangedate lastupdated "
    "modificationdate",
    "embargo": "embargo embargoed embargodate sperrfrist",
    "note": "ednote editorsnote note notes tilredaktionen contactsastext contacts",
    "url": "url link longurl permalink canonical",
    "keywords": "keywords keyword tags tag stichworte schlagworte motscles nokkelord subjectkeyword",
    "status": "status pubstatus publishingstatus",
    "section": "section department ressort rubrique",
    "replaces": "replaces replacedid",
    "copyright": "copyright rights copyrightnotice",
}
NAMES = {field: words.split() for field, words in WORDS.items()}
# Flags, true or false, and what a true one says.
CANCELED = {"canceled", "cancelled", "killed", "kill", "deleted", "withdrawn", "annuleret", "annulleret", "annule"}
CANCELED |= {"storniert"}
FLAGS = dict.fromkeys(("correction", "corrected", "korrektion", "berichtigung"), Signal.CORRECTION)
FLAGS |= dict.fromkeys(("nyversion", "newversion", "update"), Signal.UPDATE)
TRUE = {"true", "1", "yes", "ja"}
HEADS = {"head", "header", "meta", "metadata", "info", "docdata"}  # what may hold the fields but for the text
IN_ATTRIBUTES = {"guid", "version", "language", "urgency", "created", "modified", "embargo", "status"}
MAX_ATTRIBUTES = 100
HTML = BREAKS | INLINE | NOT_BODY | {"html", "body", "img"}
FIELDS = {name: field for field, names in NAMES.items() for name in names}
_MARKS = re.compile(r"[\W_]+")
_HEADLINE, _TEXT = (
    re.compile(rf"<(?:\w+:)?(?:{'|'.join(NAMES[field])})[\s>]".encode(), re.IGNORECASE)
    for field in ("headline", "text")
)


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
    """The outermost elements that hold a text and a headline or an id; where it is of several others, those."""
    fields = {_field(child): child for child in _parts(root)}
    if "text" in fields and not fields.keys().isdisjoint({"headline", "guid"}):
        inside = list(_articles(fields["text"]))
        yield from inside if len(inside) > 1 else [root]
        return
    for child in root:
        if len(child):
            yield from _articles(child)


def _parts(article: Element) -> Iterator[Element]:
    """The elements in `article`, and those in one that is there for its head."""
    for child in article.iterchildren(etree.Element):
        yield child
        if len(child) and _plain_name(child) in HEADS:
            yield from child.iterchildren(etree.Element)


def _field(element: Element) -> str:
    name = _plain_name(element)
    return "" if name in HEADS and len(element) else FIELDS.get(name, "")


def _plain_name(element: Element) -> str:
    return _MARKS.sub("", str(element.tag)).lower()


def _read_alone(article: Element, hints: Hints) -> Story | WireError:
    try:
        return _read(article, hints)
    except WireError as error:
        return WireError(f"{_xml.value(article, '@id') or article.tag!s}: {error.reason}", format=NAME)


def _held(article: Element, *, deeper: bool = True) -> dict[str, list[Element]]:
    """The elements that hold each field: all of the surest name. An article in the text goes before what is around it."""
    found: dict[str, list[Element]] = {}
    for child in _parts(article):
        if (field := _field(child)) and _xml.text(child):
            found.setdefault(field, []).append(child)
    for field, several in found.items():
        surest = NAMES[field][min(NAMES[field].index(_plain_name(one)) for one in several)]
        found[field] = [one for one in several if _plain_name(one) == surest]
    within = next(_articles(found["text"][0]), None) if deeper and "text" in found else None
    return found if within is None else found | _held(within, deeper=False)


def _said(article: Element, held: dict[str, list[Element]]) -> dict[str, str]:
    """What each field says, on one line; some may be said by attributes."""
    attributes = article.items() if len(article.attrib) <= MAX_ATTRIBUTES else []
    named = {FIELDS.get(_MARKS.sub("", name).lower(), ""): _xml.line(said) for name, said in attributes}
    said = {field: said for field, said in named.items() if field in IN_ATTRIBUTES and said}
    said |= {field: _xml.text(several[0]) for field, several in held.items()}
    said["byline"] = ", ".join(_each(held.get("byline", [])))
    if said.get("time") and ":" not in said.get("created", ":"):
        said["created"] += f" {said['time']}"
    return said


def _each(elements: list[Element]) -> list[str]:
    """The text of each of `elements` once, or of each of several elements of one name in them."""
    texts = list[str]()
    for element in elements:
        if _xml.line(element.text) or not len(element):
            texts.append(_xml.text(element))
        else:
            parts = [_xml.text(one) for one in element]
            texts += parts if len({one.tag for one in element}) == 1 else [" ".join(parts)]
    return list(dict.fromkeys(filter(None, texts)))


def _body(copy: Element, headline: str) -> tuple[Block, ...]:
    """The blocks of the element that holds the text. Changes it."""
    if not any(_xml.line(part) for part in (copy.text, *(child.tail for child in copy))):
        for child in copy.iterchildren(etree.Element):  # each is a block, whatever it is named
            name = str(child.tag).lower()
            child.tag = name if name in HTML else "div"
    blocks = _copy.of_element(copy, headline) if len(copy) else ()
    return blocks or _copy.of_text("".join(str(part) for part in copy.itertext()), headline)


def _read(article: Element, hints: Hints) -> Story:
    held = _held(article)
    said = _said(article, held)
    flags = {_plain_name(child) for child in _parts(article) if _xml.text(child).lower() in TRUE}
    headline = said.get("headline", "")
    blocks = _body(held["text"][0], headline) if "text" in held else ()
    text = "\n\n".join(block.text for block in blocks)
    created, modified, embargoed = (
        _dates.read(said.get(field, ""), hints.time_zone) for field in ("created", "modified", "embargo")
    )
    source = hints.source or said.get("credit", "")
    section, status = said.get("section", ""), said.get("status", "").lower()
    lead = _copy.of_text("".join(str(part) for part in held["lead"][0].itertext()), headline) if "lead" in held else ()
    keywords = (word.strip() for one in _each(held.get("keywords", [])) for word in re.split("[,;|]", one))
    return Story(
        guid=said.get("guid") or derive(source, created, headline or text[:200]),
        version=said.get("version", ""),
        pubstatus=PubStatus.CANCELED if (flags | {status}) & CANCELED else _codes.status(status),
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
        keywords=tuple(dict.fromkeys(filter(None, keywords))),
        subjects=(Subject("", section),) if section else (),
        first_created=created,
        version_created=modified or created,
        embargoed=embargoed,
        embargo_open=embargoed is None
        and (status == "embargoed" or said.get("embargo", "no").lower() not in {"false", "0", "no"}),
        ednote=said.get("note", ""),
        copyright_notice=said.get("copyright", ""),
        url=said.get("url", ""),
    )


def _language(article: Element, held: dict[str, list[Element]], said: dict[str, str]) -> str:
    """The code of the language; a name of it, which no machine reads, is none."""
    codes = (
        *(_xml.value(one, f"@{_xml.LANG}", "@lang", "@language") for one in (article, article.getroottree().getroot())),
        _xml.value(held.get("language", [None])[0], "@code", "@tag"),
        said.get("language", ""),
    )
    return next((code for code in codes if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", code)), "")
