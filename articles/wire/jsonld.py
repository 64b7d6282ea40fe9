"""schema.org's NewsArticle and its kin as a JSON-LD document, read and written.

It stands in public pages: what is written says nothing that only staff may know. schema.org has no word for an embargo or
a kill, so a story that must not go out is written as withheld.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from articles.story import Block, Place, PubStatus, Signal, Story, Subject

from . import _bylines, _codes, _copy, _dates, _languages, _signals, body
from ._agencies import agency
from ._identity import derive
from ._json import parse as parse_json
from ._schema_org import ARTICLES, GENRES, PLACES, Node, articles, as_shown, types
from .datelines import place
from .errors import NoStory, WireError
from .hints import Hints

__all__ = ["CARRIES", "NAME", "blocks", "parse", "read", "render", "sniff"]

NAME = "jsonld"
CONTEXT = "https://schema.org"
# The fields of a Story that `render` writes and `parse` gives back; the others are for staff alone.
CARRIES = frozenset(Story.__slots__) - {"signals", "embargoed", "embargo_open", "ednote"}

MAX_NODES = 200_000  # objects and lists; real documents have less than a thousand
MAX_ARTICLES = 2_000  # of a document; real ones have one
HTML = "text/html"
# schema.org's own words for the stage of a work, beside the codes of the IPTC.
STAGES = {"draft": PubStatus.WITHHELD, "incomplete": PubStatus.WITHHELD, "retracted": PubStatus.CANCELED}
# The addresses of code schemes, by the alias that a story's codes have.
SCHEMES = {
    "medtop": "http://cv.iptc.org/newscodes/mediatopic/",
    "subj": "http://cv.iptc.org/newscodes/subjectcode/",
}

_ARTICLE = re.compile(
    rb'"@type"\s{0,9}:\s{0,9}(?:\[[^\]]{0,200}?)?"(?:https?:\\?/\\?/schema\.org\\?/|schema:)?(?:%b)"'
    % b"|".join(name.encode() for name in sorted(ARTICLES))
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")


def sniff(data: bytes) -> bool:
    """Whether it is a JSON-LD document with an article of schema.org in it."""
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"").lstrip(b"\xff\xfe \t\r\n")
    return data[:1] in (b"{", b"[") and b"schema.org" in data and bool(_ARTICLE.search(data))


def parse(data: bytes, hints: Hints) -> list[Story | WireError]:
    """The articles in order: one, or those of a list or graph. WireError where it is no JSON, NoStory where it has none."""
    if data.count(b"{") + data.count(b"[") > MAX_NODES:
        raise WireError(f"there are more than {MAX_NODES:,} objects in it", format=NAME)
    document = as_shown(parse_json(data, NAME))
    found = articles(document)
    if not found:
        raise NoStory(f"it describes {', '.join(sorted(types(document))[:5]) or 'nothing'}, no article", format=NAME)
    if len(found) > MAX_ARTICLES:
        raise WireError(f"there are more than {MAX_ARTICLES:,} articles in it", format=NAME)
    return [_read_alone(node, number, hints) for number, node in enumerate(found, 1)]


def _read_alone(node: Node, number: int, hints: Hints) -> Story | WireError:
    name = node.text("identifier", "url", "@id") or f"item {number}"
    try:
        copy = blocks(node)
        if not (copy or node.text("identifier", "@id", "url", "headline", "name")):
            return WireError(f"{name} has no id, no headline and no text", format=NAME)
        return read(node, copy, hints)
    except WireError as error:
        return WireError(f"{name}: {error.reason}", format=NAME, position=error.position)


def blocks(node: Node) -> tuple[Block, ...]:
    """The body that an article brings: with its markup where it has that, else its `articleBody`."""
    if marked := marked_up(node):
        return body.blocks(marked)
    said = node.raw("articleBody", "text")
    if len(said) > body.MAX_SIZE:
        raise WireError(f"the body is larger than {body.MAX_SIZE:,} characters", format=NAME)
    return _copy.of_text(said, node.text("headline"))


def marked_up(node: Node) -> str:
    """The body of an article as HTML, which schema.org keeps in a TextObject; "" where there is none."""
    objects = node.nodes("encoding")
    return next((said for one in objects if one.text("encodingFormat") == HTML and (said := one.raw("text"))), "")


def read(node: Node, copy: tuple[Block, ...], hints: Hints) -> Story:
    """The story that an article of schema.org is, with `copy` as its body."""
    more = {one.text("name"): one for one in node.nodes("additionalProperty")}
    headline, slugline = node.text("headline", "name"), _more(more, "slugline")
    text = "\n\n".join(block.text for block in copy)
    correction = node.lines("correction")
    first_created = _date(node, hints, "datePublished", "dateCreated")
    version_created = _date(node, hints, "dateModified")
    if version_created is None and not node.denies("dateModified"):
        version_created = first_created
    byline, credit = _people(node)
    source = hints.source or node.text("sourceOrganization", "publisher", "provider")
    url = _url(node)
    return Story(
        guid=_guid(node, url) or derive(source, first_created, headline or text[:200]),
        version=node.text("version"),
        pubstatus=_pubstatus(node.text("creativeWorkStatus")),
        signals=_signals.merge(
            _signals.from_label(headline, slugline), {Signal.CORRECTION} if correction else set[Signal]()
        ),
        supersedes=tuple(dict.fromkeys(more["supersedes"].texts("value") if "supersedes" in more else ())),
        take=_more(more, "take"),
        headline=headline,
        subheadline=node.text("alternativeHeadline"),
        slugline=slugline,
        byline=_more(more, "byline") or byline,
        dateline=place(node.text("dateline")),
        credit=node.text("creditText") or ("" if "byline" in more else credit),
        source=source,
        lead=node.lines("description", "abstract"),
        body=copy,
        language=_language(node, text),
        urgency=int(said) if (said := _more(more, "urgency")) in set("123456789") else None,
        genre=node.text("genre") or next((genre for name, genre in GENRES.items() if name in node.types), ""),
        keywords=tuple(dict.fromkeys(node.words("keywords"))),
        subjects=tuple(dict.fromkeys(_subjects(node))),
        places=tuple(dict.fromkeys(_places(node))),
        first_created=first_created,
        version_created=version_created,
        public_note=correction or (more["publicNote"].lines("value") if "publicNote" in more else ""),
        copyright_holder=node.text("copyrightHolder"),
        copyright_notice=node.text("copyrightNotice"),
        usageterms=_usageterms(node),
        url=url,
    )


def _more(more: dict[str, Node], name: str) -> str:
    return more[name].text("value") if name in more else ""


def _guid(node: Node, url: str) -> str:
    """Its identifier, else its own id where that is more than a name within the document, else its address."""
    stated = next((said for one in node.nodes("identifier") if (said := one.text("value", "@value"))), "")
    own = node.text("@id")
    return stated or node.text("identifier") or ("" if own.startswith(("_:", "#")) else own) or url


def _url(node: Node) -> str:
    """The address of its page; "" where it names none of the web."""
    addresses = node.addresses("url", "mainEntityOfPage")
    return next((one for one in addresses if one.startswith(("https://", "http://"))), "")


def _date(node: Node, hints: Hints, *names: str) -> datetime | None:
    return next((date for said in node.texts(*names) if (date := _dates.read(said, hints.time_zone))), None)


def _pubstatus(said: str) -> PubStatus:
    return STAGES.get(said.lower(), _codes.status(said))


def _language(node: Node, text: str) -> str:
    """The language that it declares, as a BCP 47 tag; that of `text` where it declares none."""
    if node.denies("inLanguage"):
        return ""
    said = [one.text("alternateName", "identifier") for one in node.nodes("inLanguage")]
    tags = (tag.replace("_", "-") for tag in (*said, *node.texts("inLanguage")))
    return next(filter(_LANGUAGE.fullmatch, tags), "") or _languages.guess(text)


def _people(node: Node) -> tuple[str, str]:
    """The byline and the credit: authors are people, but for agencies."""
    names, agencies = [], []
    for name in node.texts("author") if node.text("author") else node.texts("creator"):
        if known := agency(_bylines.who(name)):
            agencies.append(known)
        elif not name.startswith(("https://", "http://")):
            names.append(name)
    names, agencies = list(dict.fromkeys(names)), list(dict.fromkeys(agencies))
    return _bylines.joined(names), "/".join(agencies)


def _subjects(node: Node) -> Iterator[Subject]:
    """What it is about, as far as that is no place, then its sections."""
    named = set[str]()
    for one in node.nodes("about"):
        scheme = next(one.addresses("inDefinedTermSet"), "")
        code, name = one.text("termCode", "identifier", "@id"), one.text("name")
        named |= {name, code}
        if (code or name) and one.types.isdisjoint(PLACES):
            yield Subject(_codes.subject(code, scheme), name)
    for name in (*node.texts("about"), *node.texts("articleSection")):
        if name not in named:
            named.add(name)
            yield Subject("", name)


def _places(node: Node) -> Iterator[Place]:
    nodes = [one for one in node.nodes("about") if not one.types.isdisjoint(PLACES)]
    for one in (*node.nodes("contentLocation", "spatialCoverage"), *nodes):
        name, code = one.text("name"), one.text("identifier", "@id")
        if name or code:
            yield Place(name, code)
    known = {one.text("name") for one in node.nodes("contentLocation", "spatialCoverage")}
    yield from (Place(name) for name in node.texts("contentLocation", "spatialCoverage") if name not in known)


def _usageterms(node: Node) -> str:
    return node.lines("usageInfo") or node.text("usageInfo", "license")


# Writing


def render(story: Story) -> bytes:
    """`story` as a JSON-LD document in UTF-8, safe to stand in a `<script>` of a public page: staff notes stay out.

    What must not go out, or not yet, is written as withheld.
    """
    status = _stage(story)
    corrects = Signal.CORRECTION in story.signals
    said: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "identifier": story.guid,
        "version": story.version,
        "url": story.url,
        "creativeWorkStatus": None if status == PubStatus.USABLE else str(status),
        "headline": story.headline,
        "alternativeHeadline": story.subheadline,
        "description": story.lead,
        "author": _authors(story.byline),
        "dateline": story.dateline,
        "datePublished": _moment(story.first_created),
        "dateModified": _moment(story.version_created),
        "inLanguage": story.language,
        "genre": story.genre,
        # One text alone may be a list of words to its reader.
        "keywords": [_node("DefinedTerm", name=one) for one in story.keywords]
        if len(story.keywords) == 1
        else list(story.keywords),
        "about": [_term(subject) for subject in story.subjects],
        "contentLocation": [_node("Place", name=one.name, identifier=one.code) for one in story.places],
        "publisher": _organization(story.source),
        "creditText": story.credit,
        "copyrightHolder": _organization(story.copyright_holder),
        "copyrightNotice": story.copyright_notice,
        "usageInfo": _node("CreativeWork", text=story.usageterms) if story.usageterms else None,
        "correction": story.public_note if corrects else None,
        "articleBody": story.text,
        "encoding": _node("TextObject", encodingFormat=HTML, text=body.markup(story.body)) if story.body else None,
        "additionalProperty": _more_properties(story, corrects),
    }
    kept = {key: value for key, value in said.items() if value not in ("", None, [])}
    # A null says that there is none: what is left out a reader would guess.
    kept |= {key: None for key in ("inLanguage", "dateModified") if key not in kept}
    written = json.dumps(kept, ensure_ascii=False, indent=2)
    return written.translate(_ESCAPES).encode()


# What would end a script or start markup in it, as JSON may write it instead (RFC 8259, 7).
_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def _stage(story: Story) -> PubStatus:
    """Its status; withheld where it must wait, or says in words that it must not go out."""
    waits = story.embargoed is not None and story.embargoed > datetime.now(UTC)
    return (
        PubStatus.WITHHELD if story.pubstatus == PubStatus.USABLE and (waits or story.needs_editor) else story.pubstatus
    )


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _node(kind: str, **values: str) -> dict[str, str]:
    return {"@type": kind, **{name: said for name, said in values.items() if said}}


def _organization(name: str) -> dict[str, str] | None:
    return _node("Organization", name=name) if name else None


def _authors(byline: str) -> list[dict[str, str]]:
    """Those whom a byline names, one by one where it is made of nothing but people's names."""
    names = _bylines.people(byline) or list(filter(None, [_bylines.who(byline)]))
    return [_node("Organization" if agency(name) else "Person", name=name) for name in names]


def _term(subject: Subject) -> dict[str, str]:
    alias, _, code = subject.code.partition(":")
    if alias in SCHEMES and code and ":" not in code:
        return _node("DefinedTerm", termCode=code, inDefinedTermSet=SCHEMES[alias], name=subject.name)
    return _node("DefinedTerm", termCode=subject.code, name=subject.name)


def _more_properties(story: Story, corrects: bool) -> list[dict[str, Any]]:
    """What schema.org has no property for."""
    byline_only = _people(Node({"author": _authors(story.byline)})) != (story.byline, "")
    values: dict[str, Any] = {
        "byline": story.byline if byline_only else "",
        "slugline": story.slugline,
        "take": story.take,
        "urgency": story.urgency,
        "supersedes": list(story.supersedes),
        "publicNote": "" if corrects else story.public_note,
    }
    return [
        {"@type": "PropertyValue", "name": name, "value": value}
        for name, value in values.items()
        if value not in ("", None, [])
    ]
