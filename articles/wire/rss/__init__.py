"""Feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 (RFC 4287), with the modules that publishers use.

A feed lists stories; it has no word for a version, a kill or an embargo, and what is gone from it is not withdrawn. What
is told besides is told by Dublin Core terms, by PRISM, or by WordPress in its exports.
"""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from urllib.parse import urljoin

from articles.story import Block, Place, PubStatus, Story, Subject

from .. import _addresses, _agencies, _codes, _languages, _signals, _xml
from .._identity import derive
from ..errors import NoStory, WireError
from ..hints import Hints
from .ids import choose
from .source import Entry, Feed
from .source import read as read_feed
from .text import blocks as blocks_of
from .text import brief, date, plain

NAME = "rss"

HEADLINE_LENGTH = 120  # characters of the first paragraph, where there is no title
TEASER = 500  # characters; a shorter text does not tell its language alone, but all of the feed do

ATOM_NAMESPACES = (b"http://www.w3.org/2005/atom", b"http://purl.org/atom/ns")
RSS_NAMESPACES = (b"http://purl.org/rss/1.0/", b"http://my.netscape.com/rdf/", b"http://channel.netscape.com/rdf/")
# In WordPress's exports: what is not out yet, and what is no story though it stands among them.
UNPUBLISHED = {"auto-draft", "draft", "future", "pending", "private"}
NO_STORIES = {"attachment", "custom_css", "customize_changeset", "nav_menu_item", "revision", "wp_block", "wp_template"}

_CODE = re.compile(r"[\w.-]{1,40}:\S{1,200}|https?://\S+|[A-Za-z]{0,6}[.:-]?\d{5,20}")
_MAIL = re.compile(r"<?(?:mailto:)?[^\s@<>(),;]{1,64}@[^\s@<>(),;]{1,255}>?")
_BRACKETED = re.compile(r"^[\s(<]+(.*?)[\s)>]+$")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
# A headline that begins so is a label; "EU agrees oil embargo" is none.
_EMBARGO_LABEL = re.compile(
    r"^\W{0,4}(?:embargo|sperrfrist|sous embargo|embargad)\w{0,3}\b[^:\])–—]{0,60}[:\])–—]", re.I
)


@dataclass(frozen=True, slots=True)
class _Channel:
    """What the feed says for all of its items."""

    title: str
    link: str
    language: str
    rights: str
    authors: tuple[str, ...]  # in Atom, of items that name none (RFC 4287, 4.2.1)


def sniff(data: bytes) -> bool:
    """Whether `data` is RSS, RDF that holds RSS, or Atom."""
    root, head = _xml.root_name(data).lower(), data[:65536].replace(b"\x00", b"").lower()
    if root in {"feed", "entry"}:
        return any(name in head for name in ATOM_NAMESPACES) or (root == "feed" and b"<entry" in head)
    if root == "rdf":
        return any(name in head for name in RSS_NAMESPACES)
    return root == "rss" or (root == "channel" and b"<item" in head)


def parse(data: bytes, hints: Hints) -> list[Story | WireError]:
    """The items in order; none where the feed is empty. WireError where it has too many or nothing can be read."""
    feed = read_feed(data, NAME)
    channel = _channel(feed)
    read = list(_items(feed, channel, hints))
    stories = [(story, ids) for story, ids in read if isinstance(story, Story)]
    same = [
        (_words(story.headline or story.text[:HEADLINE_LENGTH]), _addresses.address(story.url)) for story, _ in stories
    ]
    guids = iter(choose([ids for _, ids in stories], same))
    usual = _languages.guess(
        " ".join(f"{story.headline} {story.text[:200]}" for story, _ in stories if not story.language)
    )
    return [
        dataclasses.replace(one, guid=next(guids), language=one.language or usual) if isinstance(one, Story) else one
        for one, _ in read
    ]


def _channel(feed: Feed) -> _Channel:
    said = feed.channel
    return _Channel(
        title=_line(said, "title"),
        link=_web(_xml.line(_said(said, "link"))),
        language=_language(_line(said, "language")),
        rights=_line(said, "rights"),
        authors=tuple(_names(said)) if feed.is_atom else (),
    )


def _items(feed: Feed, channel: _Channel, hints: Hints) -> Iterator[tuple[Story | WireError, list[str]]]:
    """Each item, and the ids that it may have, the best first."""
    for number, entry in enumerate(feed.items, 1):
        title = _line(entry, "title")
        which = f"item {number} ({brief(title, 80)})" if title else f"item {number}"
        item: Story | WireError
        ids = list[str]()
        try:
            if feed.breaks_off and number == len(feed.items):
                raise WireError("the feed breaks off in it")
            if number - 1 in feed.cut:
                raise WireError("it is too long to be read together with those before it")
            item = _story(entry, channel, hints)
            ids = _ids(entry, item, channel)
        except NoStory as none:
            item = NoStory(f"{which}: {none.reason}", format=NAME)
        except WireError as error:
            item = WireError(f"{which}: {error.reason}", format=NAME)
        yield item, ids


def _story(entry: Entry, channel: _Channel, hints: Hints) -> Story:
    """The story of one item, its guid still empty."""
    if (kind := _line(entry, "wp_post_type").lower()) in NO_STORIES or _line(entry, "wp_status") == "trash":
        raise NoStory(f"{kind or 'an item'} of WordPress, {_line(entry, 'id')}")
    title, status = _line(entry, "title"), _line(entry, "wp_status").lower()
    lead, blocks = _copy(_texts(entry), title)
    headline = title or (brief(_xml.line(blocks[0].text), HEADLINE_LENGTH) if blocks else "")
    if not headline:
        raise WireError("it has neither a title nor a text")
    text = "\n\n".join(block.text for block in blocks) or f"{headline}\n\n{lead}"
    names, credit = _people(entry, channel)
    first, version, embargoed = _times(entry, hints.time_zone)
    subtitle = _line(entry, "dcterms_alternative")
    keywords, subjects = _categories(entry)
    return Story(
        guid="",
        pubstatus=_status(entry, status),
        signals=_signals.from_label(headline),
        headline=headline,
        subheadline="" if _words(subtitle) in _words(f"{lead} {text[:2000]}") else subtitle,
        byline=", ".join(names),
        credit=credit,
        source=hints.source or channel.title,
        lead=lead,
        body=blocks,
        language=_item_language(entry) or channel.language or (_languages.guess(text) if len(text) > TEASER else ""),
        genre=_line(entry, "dc_type"),
        keywords=keywords,
        subjects=subjects,
        places=tuple(Place(name) for name in [_line(entry, "dcterms_spatial")] if name),
        first_created=first,
        version_created=version,
        embargoed=embargoed,
        embargo_open=embargoed is None and (status == "embargoed" or _is_embargoed(headline)),
        copyright_holder=_line(entry, "dcterms_rightsholder"),
        copyright_notice=_line(entry, "rights") or channel.rights,
        url=_url(entry, channel),
    )


def _ids(entry: Entry, story: Story, channel: _Channel) -> list[str]:
    """The ids that an item may have, the best first: its guid as sent, its link, of its title, of all that it says."""
    said, page = _xml.line(_said(entry, "id")), _addresses.address(story.url)
    title, source = story.headline, story.source
    return [
        said,
        page if page != _addresses.address(channel.link) else "",
        derive(source, story.first_created, title),
        derive(source, story.first_created, f"{title} {page} {said} {story.text[:2000]}"),
    ]


def _texts(entry: Entry) -> list[tuple[str, bool]]:
    """The description and the longest content, each with whether it is HTML; empty ones, and repetitions, left out."""
    detail = entry.get("summary_detail")
    summary = (_said(entry, "summary"), _is_html(detail))
    contents = [(_said(one, "value"), _is_html(one)) for one in _each(entry, "content")]
    content = max(contents, key=lambda one: len(one[0]), default=("", True))
    return [
        one
        for one in ((summary, content) if summary[0].strip() != content[0].strip() else (content,))
        if one[0].strip()
    ]


def _copy(texts: list[tuple[str, bool]], title: str) -> tuple[str, tuple[Block, ...]]:
    """The lead and the body. The content is the body and the description the lead, unless that is how the body begins.

    Where there is but one text it is the body: a sentence is not shown twice.
    """
    read = [found for said, is_html in texts if (found := blocks_of(said, is_html=is_html, title=title))]
    if not read:
        return "", ()
    *leads, blocks = read
    lead = " ".join(block.text.replace("\n", " ") for block in leads[0]) if leads else ""
    beginning = "\n".join(block.text for block in blocks)[: 2 * len(lead) + 1000]
    return "" if _words(lead) in _words(beginning) else lead, blocks


def _people(entry: Entry, channel: _Channel) -> tuple[list[str], str]:
    """Who wrote it and who is credited; an agency that is named as an author is credited, and no author beside others."""
    source = entry.get("source")
    credits = (_line(source, "title") if isinstance(source, dict) else "", _line(entry, "dc_source"))
    named = [one for one in (*credits, _line(entry, "dcterms_publisher")) if one and not _MAIL.search(one)]
    credit = next((one for one in named if not _addresses.is_web(one)), "")
    names = list(_names(entry)) or list(channel.authors)
    agencies = [_agencies.agency(name) for name in names]
    people = [name for name in names if not _agencies.agency(name)]
    return people or names, credit or next(filter(None, agencies), "")


def _names(said: Entry) -> Iterator[str]:
    """The authors, each once, without addresses."""
    seen = set[str]()
    for author in _each(said, "authors"):
        name = _line(author, "name")
        if "@" in name:
            name = _BRACKETED.sub(r"\1", _MAIL.sub("", name)).strip(" ,;()<>")
        if name and name.casefold() not in seen and not _addresses.is_web(name):
            seen.add(name.casefold())
            yield name


def _times(entry: Entry, zone: tzinfo) -> tuple[datetime | None, datetime | None, datetime | None]:
    """When it was first out, when this version of it was, and until when it is embargoed."""
    published, updated, created, embargo, available = (
        date(_line(entry, name), zone)
        for name in ("published", "updated", "created", "prism_embargodate", "dcterms_available")
    )
    first = published or created or updated
    return first, max((one for one in (first, updated) if one), default=None), embargo or available


def _categories(entry: Entry) -> tuple[tuple[str, ...], tuple[Subject, ...]]:
    """What is a word is a keyword, what is a code a subject, with its scheme. One list of words in one place is parted."""
    tags = list(_each(entry, "tags"))
    keywords, subjects = dict[str, str](), dict[str, Subject]()
    for tag in tags:
        term, scheme, label = (_line(tag, name) for name in ("term", "scheme", "label"))
        if _CODE.fullmatch(term):
            code = _codes.subject(term, scheme)
            subjects.setdefault(code, Subject(code, label if label != term else ""))
            continue
        word = label or term
        for part in re.split(r"[,;|]", word) if len(tags) == 1 and not scheme else [word]:
            if part.strip():
                keywords.setdefault(part.strip().casefold(), part.strip())
    return tuple(keywords.values()), tuple(subjects.values())


def _status(entry: Entry, said: str) -> PubStatus:
    """Withheld where WordPress or the Atom Publishing Protocol (RFC 5023, 13.1.1) say that it is not out.

    `said` may be a word of NewsML besides, from agencies that manage their news in Atom.
    """
    held = said in UNPUBLISHED or _line(entry, "app_draft").lower() == "yes"
    return PubStatus.WITHHELD if held else _codes.status(said)


def _is_embargoed(headline: str) -> bool:
    label = _EMBARGO_LABEL.match(headline)
    return label is not None and _signals.says_embargo(label[0])


def _item_language(entry: Entry) -> str:
    """The language of an item: `dc:language`, else the `xml:lang` of its texts."""
    details = [entry.get("title_detail"), entry.get("summary_detail"), *_each(entry, "content")]
    tags = [_line(entry, "language"), *(_line(one, "language") for one in details if isinstance(one, dict))]
    return next(filter(None, map(_language, tags)), "")


def _language(tag: str) -> str:
    """`tag` in the form of BCP 47; "" where it is none."""
    tag = tag.replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else ""


def _own_link(entry: Entry) -> str:
    """The link to the page that the item names as such; not its guid."""
    return next(
        (_xml.line(_said(one, "href")) for one in _each(entry, "links") if _line(one, "rel") == "alternate"), ""
    )


def _url(entry: Entry, channel: _Channel) -> str:
    """The page of the story: behind the addresses of a service that counts clicks, where it says so."""
    said = _xml.line(_said(entry, "feedburner_origlink")) or _own_link(entry)
    if not said:  # then the link is the guid, and what follows its # no place on the page
        said = _xml.line(_said(entry, "link")).partition("#")[0]
    try:
        return _web(urljoin(channel.link, said) if said else "")
    except ValueError:
        return ""


def _web(address: str) -> str:
    return address if _addresses.is_web(address) else ""


def _is_html(detail: object) -> bool:
    return not (isinstance(detail, dict) and detail.get("type") == "text/plain")


def _each(entry: Entry, name: str) -> Iterator[dict[str, object]]:
    several = entry.get(name)
    if isinstance(several, list):
        yield from (dict(one) for one in several if isinstance(one, dict))


def _said(entry: Entry, name: str) -> str:
    said = entry.get(name)
    return said if isinstance(said, str) else ""


def _line(entry: Entry, name: str) -> str:
    """What stands there as a line of plain text."""
    return plain(_said(entry, name))


def _words(text: str) -> str:
    """`text` without what may differ where the same is said."""
    return "".join(re.findall(r"\w+", text.casefold()))
