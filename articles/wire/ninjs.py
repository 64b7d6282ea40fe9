"""ninjs, News in JSON of the IPTC: 1.x, 2.x and 3.x as agencies and Superdesk send them, dpa's digital wires, written as 3.1.

Between its versions only the spelling of keys and the place of some values has changed, so one reader takes them all.
"""

import itertools
import json
import re
from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import Any

from articles.story import Block, Place, PubStatus, Signal, Story, Subject

from . import _codes, _copy, _dates, _languages, _nitf_body, _signals, _xml, body
from ._identity import derive
from ._json import Object, line, lines
from ._json import parse as parse_json
from .datelines import is_time_stamp, place
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
# Keys under which a message has its items.
ENVELOPES = ("item", "items", "entries", "results", "data", "docs", "hits", "source", "search", "articles", "stories")
STATUS, EMBARGO = ("pubstatus", "status"), ("embargoeduntil", "embargoed", "embargo")  # keys
SUMMARIES = {"", "text", "html", "summary", "abstract", "lead", "short", "main", "teaser"}
MAX_ITEMS = 2_000  # of one envelope; agencies send some hundred
PLAIN = "text/plain"
PUBLIC_NOTE, KEYWORD, REPLACED, PLACE = "note", "keyword", "replaces", "geosubject"  # roles, relations, a type
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:#\d+|\w+);")
_COMMA = re.compile("[,;]")
LONGEST = 20_000  # characters of a list of words, and of a note in which labels are looked for
_ID = re.compile(rb'"(?:uri|guid|urn|_?id)"\s*:')
_NEWS = re.compile(
    rb'"(?:headline(?:s|_\w+)?|bod(?:y_\w+|ies)|article_html|pub_?status|(?:version|first)_?created|embargoed(?:until)?|'
    rb'description(?:_\w+|s)|slugline|byline|urgency|ed_?note|located|usageterms|copyright_?(?:holder|notice))"\s*:',
    re.IGNORECASE,
)
_LINKED_DATA = re.compile(rb'"@(?:context|graph|type)"\s*:')


def sniff(data: bytes) -> bool:
    """Whether it is JSON with an id and something of a news item, and no linked data."""
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"").lstrip(b"\xff\xfe \t\r\n")
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
    kind = _codes.end(item.text("type"))
    try:
        blocks = _body(item)
        if kind in NO_TEXT or (kind == "composite" and not blocks and _is_package(item)):
            return NoStory(f"{guid or f'item {number}'} is of the type {kind}", format=NAME)
        if not guid and not blocks and not _headline(item):
            return WireError(f"item {number} has no id, no headline and no text", format=NAME)
        return _read(item, guid, blocks, hints)
    except WireError as error:
        return WireError(f"{guid or f'item {number}'}: {error.reason}", format=NAME, position=error.position)


def _is_package(item: Object) -> bool:
    """Whether an item without a text is made of others, not a headline alone or a text that is taken back."""
    is_usable = _codes.status(item.text(*STATUS)) == PubStatus.USABLE
    return is_usable and (item.has("associations") or item.has("groups") or not _headline(item))


def _read(item: Object, guid: str, blocks: tuple[Block, ...], hints: Hints) -> Story:
    text = "\n\n".join(block.text for block in blocks)
    headline = _headline(item)
    version_created = _date(item, hints.time_zone, "versioncreated", "updated")
    first_created = _date(item, hints.time_zone, "firstcreated", "contentcreated")
    embargoed = _date(item, hints.time_zone, *EMBARGO)
    status = item.text(*STATUS)
    said_open = any(map(item.has, EMBARGO)) or _codes.end(status) == "embargoed"
    providers = {one.text("role"): one.text("name", "literal") for one in item.objects("infosources")}
    credit = item.text("creditline") or providers.get("credit", "")
    informer = next((one.text("name") for one in item.objects("infosource")), "")
    source = hints.source or item.text("source", "provider") or providers.get("provider") or informer
    guid = guid or derive(source or credit, first_created or version_created, headline or text[:200])
    ednote = "\n".join(dict.fromkeys(_notes(item)))
    slugline = item.text("slugline", "slug", "kicker")
    return Story(
        guid=guid,
        version=item.text("version"),
        pubstatus=_codes.status(status),
        signals=_signals.merge(
            _codes.signals(_signal_codes(item)), _signals.from_label(headline, slugline), _noted(ednote)
        ),
        supersedes=tuple(dict.fromkeys(one for one in _predecessors(item) if one != guid)),
        headline=headline,
        subheadline=_subheadline(item),
        slugline=slugline,
        byline=_byline(item),
        dateline=_dateline(item),
        credit=credit,
        source=source,
        lead=_lead(item),
        body=blocks,
        language=item.text("language").replace("_", "-") or _languages.guess(text),
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
        usageterms="\n".join(filter(None, map(lines, item.all("usageterms")))),
        url=next((one.text("href") for one in item.objects("renditions") if one.text("name") == "web"), ""),
    )


def _date(item: Object, zone: tzinfo, *keys: str) -> datetime | None:
    return next((date for key in keys if (date := _dates.read(item.text(key), zone))), None)


def _headline(item: Object) -> str:
    """The main headline: that of 1.x, else that whose role says so, else the first, else a longer one or the title."""
    entries = [one for one in item.objects("headlines") if not _role(one).startswith("sub")]
    main = [one for one in entries if _role(one) in {"", "main", "headline"}]
    others = (key for key in item.names if key.startswith("headline"))
    said = (*map(_words, (main or entries)[:1]), *(_plain(item.raw(key)) for key in (*others, "title")))
    return _plain(item.raw("headline")) or next(filter(None, said), "")


def _subheadline(item: Object) -> str:
    below = (one for one in item.objects("headlines") if _role(one).startswith("sub"))
    return _plain(item.raw("subhead")) or next(map(_words, below), "")


def _role(entry: Object) -> str:
    return _codes.end(entry.text("role"))


def _byline(item: Object) -> str:
    """The byline as it is worded, else the names of those who wrote."""
    people = list(item.objects("bylines", "authors"))
    writers = [one for one in people if _role(one) in {"", "writer", "author"}] or people
    names = dict.fromkeys(one.text("byline", "by", "name") for one in writers)
    return _plain(item.raw("byline")) or item.text("by") or ", ".join(filter(None, names))


def _dateline(item: Object) -> str:
    worded = next((one.text("text") for one in item.objects("dateline")), "")
    said = (item.text("dateline"), worded, item.text("located"))
    return place(next((one for one in said if one and not is_time_stamp(one)), ""))


def _words(entry: Object) -> str:
    """The value of an entry on one line; HTML unless it says that it is plain."""
    said = entry.raw("value")
    return line(said) if entry.text("contenttype") == PLAIN else _plain(said)


def _plain(said: str) -> str:
    """Text that may be HTML, on one line."""
    return line(" ".join(block.text for block in body.blocks(said)) if _MARKUP.search(said) else said)


def _lead(item: Object) -> str:
    """The summary, a paragraph a line."""
    others = [one for one in item.objects("descriptions") if PUBLIC_NOTE not in _role(one)]
    entries = [one for one in others if _role(one) in SUMMARIES] or others
    if not entries:
        more = (key for key in item.names if key.startswith("description") and PUBLIC_NOTE not in key)
        keys = ("descriptiontext", "descriptionhtml", "descriptionsummary", "teaser", "abstract", *more)
        return next(filter(None, (_plain(item.raw(key)) for key in keys)), "")
    return lines(entries[0].raw("value")) if entries[0].text("contenttype") == PLAIN else _words(entries[0])


def _body(item: Object) -> tuple[Block, ...]:
    """The body: the richest of those that it brings, and of those of one kind the longest."""
    headline = _headline(item)
    found: dict[str, str] = {}
    for one in item.objects("bodies"):
        role = _role(one) if _role(one) in BODIES else "html" if "html" in one.text("contenttype") else "text"
        found[role] = max(found.get(role, ""), one.raw("value"), key=len)
    found |= {key[4:]: said for key in item.names if key.startswith("body") and (said := item.raw(key))}
    found.setdefault("html", item.raw("articlehtml") or item.raw("content"))
    for role in (*BODIES, *found):
        said = found.get(role, "")
        read = _of_nitf if "<body.content" in said else _copy.of_text if role in {"text", "plain"} else _copy.of_html
        if blocks := read(said, headline):
            return blocks
    return ()


def _of_nitf(said: str, _headline: str) -> tuple[Block, ...]:
    """The blocks of a whole NITF document."""
    root = _xml.parse(said.encode("utf-8", "replace"), NAME)
    return _nitf_body.content(next(root.iter("body.content"), root))


def _notes(item: Object) -> Iterator[str]:
    """What staff are told, line by line; also what a sender says might be published, for it was written to editors."""
    said = item.raw("ednote")
    is_marked = "</" in said
    yield from lines(said).split("\n") if said and not is_marked else ()
    for one in item.all("ednotes"):
        yield line(one) or Object(one).text("ednote", "value")
    pad = Object(item.get("notepad"))
    for markup in (said if is_marked else "", pad.raw("publichtml"), pad.raw("nonpublichtml")):
        for block in body.blocks(markup):
            yield from map(line, block.text.split("\n"))


def _noted(ednote: str) -> set[Signal]:
    """The signals that a note tells. It is for editors in any case: that it says so is none."""
    labels = ednote[:LONGEST].split("\n")
    return {*_signals.from_note(ednote), *_signals.from_label(*labels)} - {Signal.ADVISORY}


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
    genres = item.all("genre", "genres", "genrenames")
    return next(filter(None, (line(one) or Object(one).text("name", "literal", "code") for one in genres)), "")


def _keywords(item: Object) -> Iterator[str]:
    said = item.raw("keywords")  # one text may name them all
    others = (one for one in item.all("keywords", "keyword", "keywordnames") if one != said)
    for one in (*_COMMA.split(said[:LONGEST]), *others):
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
    yield from (Subject("", line(one)) for one in item.all("subject", "subjects") if line(one))
    for one in item.objects("categories"):
        name, code, kind = one.text("name"), one.text("qcode"), one.text("type")
        is_subject = kind.endswith("subject") and not kind.endswith(PLACE)
        if (name or code) and (is_subject or code.startswith(("medtop:", "subj:"))):
            yield Subject(code, name)


def _places(item: Object) -> Iterator[Place]:
    for one in item.objects("place", "places"):
        name, code = _concept(one)
        if name or code:
            yield Place(name, code)
    yield from (
        Place(one.text("name"), one.text("qcode"))
        for one in item.objects("categories")
        if one.text("type").endswith(PLACE) and one.text("name")
    )


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
