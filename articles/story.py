"""The story: the one shape that every wire format is read into, every revision is stored as and every export made from.

Plain data without Django. Field names are those of IPTC ninjs and NewsML-G2 where these have one.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class PubStatus(StrEnum):
    """Whether a story may be used (IPTC NewsCodes `pubstatus`)."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


class Signal(StrEnum):
    """What the sender says that a version does, beside its publication status.

    After the IPTC NewsCodes `signal`, with what agencies tell in words besides. A kill or a hold stands here only where
    the words of the copy tell it, not its status: then an editor has to look.
    """

    UPDATE = "update"
    CORRECTION = "correction"
    REPEAT = "repeat"
    ADVISORY = "advisory"
    KILL = "kill"
    HOLD = "hold"


class BlockKind(StrEnum):
    """What a block of the body is. Only a paragraph is the story's running text."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTATION = "quotation"
    LIST = "list"
    TABLE = "table"
    PREFORMATTED = "preformatted"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the body.

    `text` is its plain text. `html` is the clean markup of the whole block (`<p>...</p>`) whose text, entities
    resolved, is exactly `text`; it is empty where the block is a paragraph without markup.
    """

    kind: BlockKind
    text: str
    html: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a story is about: a code of a scheme (`medtop:20000065`) and its name; either may be empty."""

    code: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happened, or what place it is about: a name and a code of a scheme; either may be empty."""

    name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """One version of one article. Empty text and None mean: not said.

    `guid` is stable over versions. `version` is the sender's, as text. `supersedes` are the guids of other stories that
    this one takes the place of. `take` is which part or lead of a running story it is, as the sender wrote it. `lead` is
    its summary. `source` is who sent it. Times carry their offset. `embargoed` is the instant before which nothing may
    leave the house; with `embargo_open` there is an embargo whose end is not known. `ednote` is for staff only,
    `public_note` for readers. `url` is the story's page.
    """

    guid: str
    version: str = ""
    pubstatus: PubStatus = PubStatus.USABLE
    signals: tuple[Signal, ...] = ()
    supersedes: tuple[str, ...] = ()
    take: str = ""
    headline: str = ""
    subheadline: str = ""
    slugline: str = ""
    byline: str = ""
    dateline: str = ""
    credit: str = ""
    source: str = ""
    lead: str = ""
    body: tuple[Block, ...] = ()
    language: str = ""
    urgency: int | None = None
    genre: str = ""
    keywords: tuple[str, ...] = ()
    subjects: tuple[Subject, ...] = ()
    places: tuple[Place, ...] = ()
    first_created: datetime | None = None
    version_created: datetime | None = None
    embargoed: datetime | None = None
    embargo_open: bool = False
    ednote: str = ""
    public_note: str = ""
    copyright_holder: str = ""
    copyright_notice: str = ""
    usageterms: str = ""
    url: str = ""

    @property
    def needs_editor(self) -> bool:
        """Whether it says in words alone that it must not go out, or until it knows not when: never publish it unseen."""
        return self.embargo_open or not {Signal.KILL, Signal.HOLD, Signal.ADVISORY}.isdisjoint(self.signals)

    @property
    def text(self) -> str:
        """The body as plain text, its blocks parted by a blank line. Offsets of quotations count its characters."""
        return "\n\n".join(block.text for block in self.body)


def over(old: Story, new: Story) -> Story:
    """`old` with all that `new` says; what `new` does not say stays. The statuses are those of `new`."""
    said = {field.name: getattr(new, field.name) for field in dataclasses.fields(new)}
    kept = {field.name for field in dataclasses.fields(new) if said[field.name] == field.default}
    return dataclasses.replace(
        old, pubstatus=new.pubstatus, **{k: v for k, v in said.items() if k not in kept | {"pubstatus"}}
    )


def to_json(story: Story) -> dict[str, Any]:
    """`story` as plain JSON values: times as ISO 8601 with their offset, lists for tuples."""

    def plain(value: Any) -> Any:
        if isinstance(value, datetime):
            return value.isoformat()
        if isinstance(value, tuple):
            return [plain(item) for item in value]
        if isinstance(value, Block | Subject | Place):
            return {name: plain(item) for name, item in dataclasses.asdict(value).items()}
        return str(value) if isinstance(value, StrEnum) else value

    return {field.name: plain(getattr(story, field.name)) for field in dataclasses.fields(story)}


def from_json(data: Mapping[str, Any]) -> Story:
    """The story that `to_json` gave as `data`.

    Raises TypeError where a name is unknown, ValueError where a value cannot be one of a story's.
    """
    values = dict(data)
    values["pubstatus"] = PubStatus(values.get("pubstatus", PubStatus.USABLE))
    values["body"] = tuple(
        Block(BlockKind(block["kind"]), block["text"], block.get("html", "")) for block in values.get("body", ())
    )
    values["subjects"] = tuple(Subject(subject["code"], subject["name"]) for subject in values.get("subjects", ()))
    values["places"] = tuple(Place(place["name"], place["code"]) for place in values.get("places", ()))
    values["signals"] = tuple(Signal(signal) for signal in values.get("signals", ()))
    for name in ("keywords", "supersedes"):
        values[name] = tuple(values.get(name, ()))
    for name in ("first_created", "version_created", "embargoed"):
        if values.get(name) is not None:
            values[name] = datetime.fromisoformat(values[name])
    return Story(**values)
