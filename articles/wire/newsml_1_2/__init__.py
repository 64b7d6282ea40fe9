"""NewsML 1.0 to 1.2 of the IPTC: news items in an envelope, their text as NITF, HTML or plain text.

An item that brings no component replaces only the management data of the item that it names: it changes the status. Parts
of an item's last revision that another item changes are told to editors, who make the changes.
"""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo

from articles.story import Block, PubStatus, Signal, Story, Subject

from .. import _embargo, _languages, _signals, _xml, body
from .._identity import derive
from .._xml import Element, value
from ..errors import NoStory, WireError
from ..hints import Hints
from . import item as items
from . import lines, units
from .item import Managed
from .text import Texts, texts
from .units import Unit

__all__ = ["NAME", "parse", "sniff"]

NAME = "newsml_1_2"
MAX_ITEMS = 500  # in one document; agencies send a hundred at most
MAX_BEFORE = 20_000  # characters before the first item that are read with each of a document that is not well-formed
# What a status says already is not told in words once more.
TOLD = {
    PubStatus.USABLE: frozenset[Signal](),
    PubStatus.WITHHELD: frozenset({Signal.HOLD}),
    PubStatus.CANCELED: frozenset({Signal.HOLD, Signal.KILL}),
}

_ITEM = re.compile(r"<NewsItem[\s>]")
_TOP = re.compile(r"<NewsML\b[^<>]{0,2000}>")


@dataclass(frozen=True, slots=True)
class _Copy:
    """All that is known of one story. `inside` is the story of a NITF document that holds its text."""

    item: Element
    near: tuple[Element, ...]
    language: str
    managed: Managed
    texts: Texts
    inside: Story
    zone: tzinfo

    def line(self, name: str) -> str:
        """The nearest news line of this name."""
        return lines.newsline(self.near, name, self.language)

    def parted(self) -> tuple[tuple[Block, ...], list[str], list[str]]:
        """Its body, and the notes that stood above and below it."""
        return lines.without_notes(self.texts.blocks, (*self.managed.parties, self.line("creditline")))


def sniff(data: bytes) -> bool:
    """Whether the root element is `NewsML`, or a news item of it alone."""
    return _xml.root_name(data) in {"NewsML", "NewsItem"}


def parse(data: bytes, hints: Hints) -> list[Story | WireError]:
    """The items in order, with a story for each text under a headline of its own and for each language of one.

    Where the document is not well-formed, its items are read each by itself. WireError where that gives no story.
    """
    try:
        root = _xml.parse(data, NAME)
    except WireError as error:
        return _rescued(data, hints, error)
    return list(_read(root, hints))


def _read(root: Element, hints: Hints) -> Iterator[Story | WireError]:
    topics, envelope = lines.topics(root), root.find("NewsEnvelope")
    for number, item in enumerate(root.iter("NewsItem"), 1):
        if number > MAX_ITEMS:
            yield WireError(f"it holds more than {MAX_ITEMS:,} items; no further ones are read", format=NAME)
            return
        managed = items.read(item, envelope, hints.time_zone)
        name = managed.guid or f"item {number}"
        try:
            found = _units(item, managed)
            if not found and (reason := _no_story(item)):
                yield NoStory(f"{name} {reason}", format=NAME)
            else:
                stories = [_story(item, unit, managed, topics, hints) for unit in found or units.without_text(item)]
                yield from stories
        except WireError as error:
            yield WireError(f"{name}: {error.reason}", format=NAME, position=error.position)


def _rescued(data: bytes, hints: Hints, error: WireError) -> list[Story | WireError]:
    """The items of a document that is not well-formed, each read by itself; raises `error` where none can be."""
    document = _xml.decode(data)
    starts = [match.start() for match in _ITEM.finditer(document)]
    top = _TOP.search(document)
    if not 1 <= len(starts) <= MAX_ITEMS or top is None or top.start() > starts[0]:
        raise error
    before = f"{top[0]}{document[top.end() : starts[0]]}"
    if len(before) > MAX_BEFORE:
        raise error
    found: list[Story | WireError] = []
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(document)], strict=True), 1):
        piece = document[start:end].partition("</NewsItem>")[0]
        try:
            found += _fragment(f"{before}{piece}", hints)
        except WireError as reason:
            found.append(_kill(before, piece, hints) or WireError(f"item {number}: {reason.reason}", format=NAME))
    if not any(isinstance(one, Story) for one in found):
        raise error
    return found


def _kill(before: str, piece: str, hints: Hints) -> Story | None:
    """The kill or hold that the beginning of an item tells, whose text cannot be read; None where it is neither."""
    head, end, _ = piece.partition("</NewsManagement>")
    try:
        found = _fragment(f"{before}{head}{end}", hints) if end else []
    except WireError:
        return None
    return next((one for one in found if isinstance(one, Story) and one.pubstatus != PubStatus.USABLE), None)


def _fragment(document: str, hints: Hints) -> list[Story | WireError]:
    """What is in a document with one item, both of which are still to be closed."""
    whole = f"{document}</NewsItem></NewsML>"
    return list(_read(_xml.parse(whole.encode("utf-8", "ignore"), NAME), hints))


def _no_story(item: Element) -> str:
    """What an item without text is that is no story, and what it holds; "" where it is one all the same."""
    if item.find("TopicSet") is not None:
        return "is a set of topics"
    media, members, is_empty = dict[str, None](), list[str](), False
    for one in units.held(item):
        if one.tag != "ContentItem":
            members.append(value(one, "@NewsItem") or items.identity(one))
        elif units.is_media(one):
            media[units.kind(one)] = None
        else:
            is_empty = is_empty or units.is_empty(one)
    if members:
        return f"is a package of {len(members)} items: {', '.join(members[:100])}"
    return f"holds no text of a story, only {', '.join(media)}" if media and not is_empty else ""


# The stories


def _units(item: Element, managed: Managed) -> list[Unit]:
    """The stories of `item`; one without text where they cannot be told, but the status counts all the same."""
    try:
        return units.units(item)
    except WireError:
        if managed.pubstatus == PubStatus.USABLE:
            raise
        return [Unit((), units.language(item))]


def _story(item: Element, unit: Unit, managed: Managed, topics: dict[str, str], hints: Hints) -> Story:
    """The story of one text. WireError where it has neither an id nor words, or its text cannot be read."""
    try:
        said = texts(unit, hints)
    except WireError:
        if managed.pubstatus == PubStatus.USABLE:
            raise
        said = Texts()  # a kill counts whatever is wrong with its text
    inside = said.embedded or Story(guid="")
    language = unit.language or inside.language or _languages.guess("\n\n".join(one.text for one in said.blocks))
    copy = _Copy(item, unit.components, language, managed, said, inside, hints.time_zone)
    near = unit.components
    story = Story(
        guid=managed.guid,
        version=managed.version,
        pubstatus=managed.pubstatus,
        supersedes=managed.supersedes,
        language=language,
        source=hints.source or next(iter(managed.parties), ""),
        urgency=managed.urgency or inside.urgency,
        genre=lines.metadata(near, "DescriptiveMetadata/Genre/@FormalName") or managed.genre or inside.genre,
        keywords=lines.keywords(near) or inside.keywords,
        subjects=_subjects(lines.subjects(near, topics), inside.subjects),
        places=lines.places(near) or inside.places,
        first_created=managed.first_created or inside.first_created,
        version_created=managed.version_created or inside.version_created,
        url=said.url or inside.url,
    )
    story = _with_notes(_with_text(_with_lines(story, copy), copy), copy)
    return dataclasses.replace(story, guid=f"{_guid(story)}:{unit.suffix}".rstrip(":"))


def _guid(story: Story) -> str:
    """Its id, or one derived of what it says; WireError where it says nothing."""
    title = story.headline or story.text[:200] or story.slugline
    if not story.guid and not title:
        raise WireError("it has neither an id nor text")
    return story.guid or derive(story.source, story.first_created or story.version_created, title)


def _subjects(found: tuple[Subject, ...], inside: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """The subjects of the envelope, with the names that the text's own document gives them, else those of that."""
    names = {subject.code: subject.name for subject in inside if subject.code}
    named = (one if one.name else Subject(one.code, names.get(one.code, "")) for one in found)
    return tuple(dict.fromkeys(named)) or inside


def _with_lines(story: Story, copy: _Copy) -> Story:
    """`story` with what stands around the text: each line the envelope's, else that of the text's own document."""
    inside, said = copy.inside, copy.texts.lines
    place, agency = lines.dateline(copy.line("dateline") or inside.dateline, copy.managed.parties)
    holder, notice = lines.copyright(copy.near, copy.language)
    byline, _ = lines.byline(copy.near, copy.language)
    return dataclasses.replace(
        story,
        headline=copy.line("headline") or " ".join(said.get("headline", ())) or inside.headline,
        subheadline=copy.line("subheadline") or " ".join(said.get("subheadline", ())) or inside.subheadline,
        slugline=copy.line("slugline") or copy.managed.label or inside.slugline,
        byline=byline or ("" if lines.is_desk(inside.byline) else inside.byline),
        dateline=place,
        credit=copy.line("creditline") or inside.credit or agency,
        copyright_holder=holder or inside.copyright_holder,
        copyright_notice=notice or inside.copyright_notice,
        usageterms=lines.usage(copy.near, copy.language) or inside.usageterms,
    )


def _with_text(story: Story, copy: _Copy) -> Story:
    """`story` with its body and lead. A lead that the body begins with is left out; one without a body is the body."""
    blocks, _, _ = copy.parted()
    lead = "\n".join(copy.texts.lines.get("lead", ())) or copy.inside.lead
    if not blocks:
        return dataclasses.replace(story, body=tuple(map(body.paragraph, filter(None, lead.split("\n")))))
    beginning = " ".join(one.text for one in blocks[:3])
    repeats = blocks[0].text in lead or lead.replace("\n", " ") in beginning
    return dataclasses.replace(story, body=blocks, lead="" if repeats else lead)


def _with_notes(story: Story, copy: _Copy) -> Story:
    """`story` with what it tells editors, and what that and its labels say of it."""
    managed, inside = copy.managed, copy.inside
    _, replacement, sign_off = copy.parted()
    advice = lines.notes(copy.item, copy.near, copy.language)
    contacts = copy.texts.lines.get("note", [])
    _, initials = lines.byline(copy.near, copy.language)
    notes = [*replacement, *advice, *managed.notes, *contacts, inside.ednote, initials, *sign_off]
    signals = _signals.merge(
        set(managed.signals),
        inside.signals,
        lines.advice((*replacement, *advice)),
        lines.label_signals(story.headline, story.slugline),
        {Signal.UPDATE} if replacement else set(),
        {Signal.KILL} if inside.pubstatus == PubStatus.CANCELED else set(),
        {Signal.HOLD} if inside.pubstatus == PubStatus.WITHHELD else set(),
    )
    told, is_told = _embargo.told((*replacement, *advice), _labels(story), copy.zone)
    embargoed = managed.embargoed or inside.embargoed or told
    is_open = managed.embargo_open or inside.embargo_open or is_told
    is_killed = story.pubstatus == PubStatus.CANCELED
    return dataclasses.replace(
        story,
        signals=tuple(signal for signal in signals if signal not in TOLD[story.pubstatus]),
        take=lines.take(story.slugline, managed.label, story.subheadline, story.headline) or inside.take,
        embargoed=None if is_killed else embargoed,
        embargo_open=is_open and embargoed is None and not is_killed,
        ednote="\n".join(dict.fromkeys(filter(None, notes))),
        public_note=inside.public_note,
    )


def _labels(story: Story) -> tuple[str, ...]:
    """What of a story may say that it must wait: its headlines, its slug and the first line of its body."""
    first = story.body[0].text if story.body else ""
    return story.headline, story.subheadline, story.slugline, first
