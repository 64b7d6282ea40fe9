"""ninjs, News in JSON of the IPTC: 1.x, 2.x and 3.x as agencies and Superdesk send them, dpa's digital wires, written as 3.1.

Between its versions only the spelling of keys and the place of some values has changed, so one reader takes them all.
"""

import itertools
import json
import re
from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import Any

from articles.story import Block, Place, PubStatus, Story, Subject

from . import _codes, _copy, _dates, _languages, _signals, body
from ._identity import derive
from ._json import Object, line, lines
from ._json import parse as parse_json
from .datelines import place
from .errors import NoStory, WireError
from .hints import Hints

__all__ = ["CARRIES", "NAME", "parse", "render", "sniff"]

NAME = "ninjs"
SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"
# The fields of a Story that `render` writes and `parse` gives back; ninjs has no place for the others.
CARRIES = frozenset(Story.__slots__) - {"signals", "take", "embargo_open"}

# Kinds of item that are no text; one that is composed of others is a text where it has one.
NO_TEXT = {"picture", "photo", "image", "video", "audio", "graphic", "event", "planning", "component", "package"}
# Roles of a body, of which the first that is there is read, and the same as the ends of the keys of 1.x.
BODIES = ("xhtml", "html", "html5", "nitf", "text", "plain")
ENVELOPES = ("item", "items", "entries", "results", "data", "docs")  # keys under which a message has its items
SUMMARIES = {"", "text", "html", "summary", "abstract", "lead", "short", "main", "teaser"}
MAX_ITEMS = 2_000  # of one envelope; agencies send some hundred
PLAIN = "text/plain"
PUBLIC_NOTE, KEYWORD, REPLACED = "note", "keyword", "replaces"  # roles and relations
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:#\d+|\w+);")
_ID = re.compile(rb'"(?:uri|guid|urn)"\s*:')
_NEWS = re.compile(
    rb'"(?:headlines?|bod(?:y_\w+|ies)|article_html|pub_?status|version_?created|embargoed(?:until)?|description_text)"\s*:',
    re.IGNORECASE,
)
_LINKED_DATA = re.compile(rb'"@(?:context|graph|type)"\s*:')


def sniff(data: bytes) -> bool:
    """Whether it is JSON with an id and something of a news item, and no linked data."""
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"").lstrip()
    return data[:1] in (b"{", b"[") and bool(_ID.search(data) and _NEWS.search(data)) and not _LINKED_DATA.search(data)


def parse(data: bytes, hints: Hints) -> list[Story | WireError]:
    """The items in order: one, or those of an envelope. WireError where it is no JSON, or holds no item."""
    items = list(itertools.islice(_items(parse_json(data, NAME)), MAX_ITEMS + 1))
    if not items:
        raise NoStory("it holds no item", format=NAME)
    if len(items) > MAX_ITEMS:
        raise WireError(f"there are more than {MAX_ITEMS:,} items in it", format=NAME)
    return [_read_alone(Object(item), number, hints) for number, item in enumerate(items, 1)]


def _items(value: Any, depth: int = 4) -> Iterator[Any]:
    """The items in `value`: itself, or those in the list that its envelope holds."""
    if isinstance(value, list):
        for one in value:
            yield from _items(one, depth - 1)
        return
    known = Object(value)
    inside = [one for key in ENVELOPES for one in known.all(key) if isinstance(one, dict | list)]
    if depth <= 0 or not inside or known.get("uri", "guid", "urn", "headline", "headlines") is not None:
        yield value
    else:
        for one in inside:
            yield from _items(one, depth - 1)


def _read_alone(item: Object, number: int, hints: Hints) -> Story | WireError:
    guid = item.text("guid", "urn", "uri", "id")
    kind = item.text("type").lower()
    try:
        blocks = _body(item)
        if kind in NO_TEXT or (kind == "composite" and not blocks):
            return NoStory(f"{guid or f'item {number}'} is of the type {kind}", format=NAME)
        if not guid and not blocks and not _headline(item):
            return WireError(f"item {number} has no id, no headline and no text", format=NAME)
        return _read(item, guid, blocks, hints)
    except WireError as error:
        return WireError(f"{guid or f'item {number}'}: {error.reason}", format=NAME, position=error.position)


def _read(item: Object, guid: str, blocks: tuple[Block, ...], hints: Hints) -> Story:
    text = "\n\n".join(block.text for block in blocks)
    headline = _headline(item)
    version_created = _date(item, hints.time_zone, "versioncreated", "updated")
    first_created = _date(item, hints.time_zone, "firstcreated", "contentcreated")
    embargoed = _date(item, hints.time_zone, "embargoeduntil", "embargoed")
    said_open = embargoed is None and (item.has("embargoed") or item.has("embargoeduntil"))
    providers = {one.text("role"): one.text("name", "literal") for one in item.objects("infosources")}
    credit = item.text("creditline") or providers.get("credit", "")
    source = hints.source or item.text("source", "provider") or providers.get("provider", "")
    guid = guid or derive(source or credit, first_created or version_created, headline or text[:200])
    ednote = "\n".join(dict.fromkeys(_notes(item)))
    slugline = item.text("slugline", "kicker")
    return Story(
        guid=guid,
        version=item.text("version"),
        pubstatus=_codes.status(item.text("pubstatus")),
        signals=_signals.merge(_codes.signals(_signal_codes(item)), _signals.from_label(headline, slugline)),
        supersedes=tuple(dict.fromkeys(one for one in _predecessors(item) if one != guid)),
        headline=headline,
        subheadline=_subheadline(item),
        slugline=slugline,
        byline=item.text("byline", "by")
        or ", ".join(one.text("name") for one in item.objects("authors") if one.text("name")),
        dateline=place(item.text("dateline", "located")),
        credit=credit,
        source=source,
        lead=_lead(item),
        body=blocks,
        language=item.text("language") or _languages.guess(text),
        urgency=_urgency(item.text("urgency", "priority")),
        genre=_genre(item),
        keywords=tuple(dict.fromkeys(_keywords(item))),
        subjects=tuple(dict.fromkeys(_subjects(item))),
        places=tuple(dict.fromkeys(_places(item))),
        first_created=first_created,
        version_created=version_created,
        embargoed=embargoed,
        embargo_open=embargoed is None and (said_open or _signals.says_embargo(ednote)),
        ednote=ednote,
        public_note="\n".join(
            lines(one.raw("value")) for one in item.objects("descriptions") if one.text("role") == PUBLIC_NOTE
        ),
        copyright_holder=item.text("copyrightholder"),
        copyright_notice=item.text("copyrightnotice"),
        usageterms=lines(item.raw("usageterms")),
        url=next((one.text("href") for one in item.objects("renditions") if one.text("name") == "web"), ""),
    )


def _date(item: Object, zone: tzinfo, *keys: str) -> datetime | None:
    return next((date for key in keys if (date := _dates.read(item.text(key), zone))), None)


def _headline(item: Object) -> str:
    """The main headline: that of 1.x, else that whose role says so, else the first."""
    entries = [one for one in item.objects("headlines") if not one.text("role").startswith("sub")]
    main = [one for one in entries if one.text("role") in {"", "main", "headline"}]
    return _plain(item.raw("headline")) or next(map(_words, main or entries), "")


def _subheadline(item: Object) -> str:
    below = (one for one in item.objects("headlines") if one.text("role").startswith("sub"))
    return _plain(item.raw("subhead")) or next(map(_words, below), "")


def _words(entry: Object) -> str:
    """The value of an entry on one line; HTML unless it says that it is plain."""
    said = entry.raw("value")
    return line(said) if entry.text("contenttype") == PLAIN else _plain(said)


def _plain(said: str) -> str:
    """Text that may be HTML, on one line."""
    return line(" ".join(block.text for block in body.blocks(said)) if _MARKUP.search(said) else said)


def _lead(item: Object) -> str:
    """The summary, a paragraph a line."""
    entries = [one for one in item.objects("descriptions") if one.text("role") in SUMMARIES]
    if not entries:
        return _plain(item.raw("descriptiontext") or item.raw("descriptionhtml") or item.raw("teaser"))
    return lines(entries[0].raw("value")) if entries[0].text("contenttype") == PLAIN else _words(entries[0])


def _body(item: Object) -> tuple[Block, ...]:
    """The body: the richest of those that it brings."""
    headline = _headline(item)
    found: dict[str, str] = {}
    for one in item.objects("bodies"):
        role = (
            one.text("role") if one.text("role") in BODIES else "html" if "html" in one.text("contenttype") else "text"
        )
        found.setdefault(role, one.raw("value"))
    found |= {key[4:]: said for key in item.names if key.startswith("body") and (said := item.raw(key))}
    found.setdefault("html", item.raw("articlehtml") or item.raw("content"))
    for role in (*BODIES, *found):
        said = found.get(role, "")
        read = _copy.of_text if role in {"text", "plain"} else _copy.of_html
        if blocks := read(said, headline):
            return blocks
    return ()


def _notes(item: Object) -> Iterator[str]:
    """What staff are told, line by line; also what a sender says might be published, for it was written to editors."""
    yield from lines(item.raw("ednote")).split("\n") if item.raw("ednote") else ()
    for one in item.all("ednotes"):
        yield line(one) or Object(one).text("ednote", "value")
    pad = Object(item.get("notepad"))
    for key in ("publichtml", "nonpublichtml"):
        for block in body.blocks(pad.raw(key)):
            yield from map(line, block.text.split("\n"))


def _signal_codes(item: Object) -> Iterator[str]:
    for one in item.all("signal", "signals", "editorialtypes"):
        yield line(one) or Object(one).text("code", "qcode", "name")
    yield item.text("type")


def _predecessors(item: Object) -> Iterator[str]:
    """The ids of the items that this one takes the place of."""
    for one in item.all("replacing", "replaces", "evolvedfrom", "rewriteof"):
        if said := line(one) or Object(one).text("uri", "guid", "value"):
            yield said
    yield from (
        one.text("value") for one in item.objects("altids") if one.text("role") == REPLACED and one.text("value")
    )


def _urgency(said: str) -> int | None:
    return int(said) if said in set("123456789") else None


def _genre(item: Object) -> str:
    named = (one.text("name", "literal", "code") for one in item.objects("genre", "genres"))
    return next(named, "") or item.text("genre") or next(map(line, item.all("genrenames")), "")


def _keywords(item: Object) -> Iterator[str]:
    for one in item.all("keywords", "keyword", "keywordnames"):
        yield from filter(None, [line(one) or Object(one).text("name", "value", "literal")])
    yield from (one.text("name") for one in item.objects("subjects") if one.text("rel") == KEYWORD and one.text("name"))


def _concept(one: Object) -> tuple[str, str]:
    """The name and the code of a concept."""
    code = one.text("qcode", "code") or one.text("uri") or one.text("literal")
    return one.text("name"), _codes.subject(code, one.text("scheme"))


def _subjects(item: Object) -> Iterator[Subject]:
    keys = ("subject", "subjects", "person", "people", "organisation", "organisations")
    for one in item.objects(*keys):
        name, code = _concept(one)
        if (name or code) and one.text("rel") != KEYWORD:
            yield Subject(code, name)
    for one in item.objects("categories"):
        if one.text("type").endswith("subject") and (one.text("name") or one.text("qcode")):
            yield Subject(one.text("qcode"), one.text("name"))


def _places(item: Object) -> Iterator[Place]:
    for one in item.objects("place", "places"):
        name, code = _concept(one)
        if name or code:
            yield Place(name, code)


# Writing


def render(story: Story) -> bytes:
    """`story` as a ninjs 3.1 document in UTF-8. For staff and subscribers: it has the notes.

    An embargo without an end, for which ninjs has no word, is written as withheld.
    """
    said: dict[str, Any] = {
        "uri": story.guid,
        "type": "text",
        "standard": {"name": "ninjs", "version": "3.1", "schema": SCHEMA},
        "version": story.version,
        "firstCreated": _moment(story.first_created),
        "versionCreated": _moment(story.version_created),
        "embargoedUntil": _moment(story.embargoed),
        "pubStatus": _pubstatus(story),
        "urgency": story.urgency,
        "copyrightHolder": story.copyright_holder,
        "copyrightNotice": story.copyright_notice,
        "usageTerms": story.usageterms,
        "edNote": story.ednote,
        "language": story.language,
        "headlines": _entries(("main", story.headline), ("sub", story.subheadline)),
        "descriptions": _entries(("summary", story.lead), (PUBLIC_NOTE, story.public_note)),
        "bodies": _bodies(story),
        "subjects": [
            *(_rendered(subject.code, subject.name) for subject in story.subjects),
            *({"name": keyword, "rel": KEYWORD} for keyword in story.keywords),
        ],
        "places": [_rendered(place.code, place.name) for place in story.places],
        "genres": [{"name": story.genre}] if story.genre else [],
        "by": story.byline,
        "located": story.dateline,
        "slugline": story.slugline,
        "infoSources": [
            {"role": role, "name": name}
            for role, name in (("provider", story.source), ("credit", story.credit))
            if name
        ],
        "altIds": [{"role": REPLACED, "value": guid} for guid in story.supersedes],
        "renditions": [{"name": "web", "href": story.url, "contentType": "text/html"}] if story.url else [],
    }
    kept = {key: value for key, value in said.items() if value not in ("", None, [])}
    return json.dumps(kept, ensure_ascii=False, indent=2).encode()


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _pubstatus(story: Story) -> str:
    is_held = story.embargo_open and story.pubstatus == PubStatus.USABLE
    return str(PubStatus.WITHHELD if is_held else story.pubstatus)


def _entries(*entries: tuple[str, str]) -> list[dict[str, str]]:
    return [{"role": role, "contentType": PLAIN, "value": said} for role, said in entries if said]


def _bodies(story: Story) -> list[dict[str, Any]]:
    if not story.body:
        return []
    return [
        {"role": "html", "contentType": "text/html", "value": body.markup(story.body)},
        {"role": "text", "contentType": PLAIN, "wordCount": len(story.text.split()), "value": story.text},
    ]


def _rendered(code: str, name: str) -> dict[str, str]:
    """A concept; its code is a URI where it has an alias, as NewsML-G2's have."""
    key = "uri" if ":" in code.strip(":") else "literal"
    return {"name": name, "rel": "about"} | ({key: code} if code else {})
