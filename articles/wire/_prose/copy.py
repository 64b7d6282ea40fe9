"""What is found of one story in plain text or in a mail, and the story that it makes."""

import re
from dataclasses import dataclass, field, fields
from datetime import datetime

from articles.story import Block, Place, Signal, Story, Subject

from .. import _languages, _signals
from .._identity import derive
from ..hints import Hints

RELEASE = "Press release"  # the genre of what others than news agencies write

# A label and its mark, before the headline itself.
_LABEL = re.compile(r"^\W{0,4}[\w' ]{2,40}?\s?[-:–—]\s*(?=\w)")


@dataclass
class Copy:
    """What has been found of one story so far. Names are those of Story where it has the field."""

    guid: str = ""
    version: str = ""
    signals: set[Signal] = field(default_factory=set)
    take: str = ""
    headline: str = ""
    subheadline: str = ""
    slugline: str = ""
    byline: str = ""
    dateline: str = ""
    credit: str = ""
    source: str = ""
    lead: str = ""
    blocks: list[Block] = field(default_factory=list)
    language: str = ""
    urgency: int | None = None
    genre: str = ""
    keywords: list[str] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    created: datetime | None = None
    updated: datetime | None = None
    embargoed: datetime | None = None
    embargo_open: bool = False
    notes: list[str] = field(default_factory=list)
    copyright_notice: str = ""
    url: str = ""

    @property
    def is_story(self) -> bool:
        """Whether there is something to show, or to do: a kill needs no text."""
        return bool(self.blocks or self.signals)


# The fields that a Story takes over as they are; the rest is worked out below.
_AS_THEY_ARE = {one.name for one in fields(Copy)} - {
    *("guid", "signals", "credit", "source", "blocks", "language", "keywords", "subjects", "places"),
    *("created", "updated", "notes"),
}


def story(copy: Copy, hints: Hints) -> Story:
    """The story of `copy`. Its id is derived where it brings none: of sender, day and headline, labels left out."""
    signals = _signals.merge(copy.signals, _signals.from_label(copy.headline, copy.slugline))
    text = "\n\n".join(block.text for block in copy.blocks)
    title = unlabelled(copy.headline) or copy.slugline or text[:400] or " ".join(copy.notes)[:400]
    source = hints.source or copy.source or copy.credit
    return Story(
        guid=copy.guid or derive(hints.source or copy.credit or copy.source, copy.created, title),
        signals=signals,
        credit=_credit(copy),
        source=source,
        body=tuple(copy.blocks),
        language=copy.language or _languages.guess(text or copy.headline),
        keywords=tuple(dict.fromkeys(copy.keywords)),
        subjects=tuple(dict.fromkeys(copy.subjects)),
        places=tuple(dict.fromkeys(copy.places)),
        first_created=copy.created,
        version_created=copy.updated or copy.created,
        ednote="\n".join(dict.fromkeys(copy.notes)),
        **{name: getattr(copy, name) for name in _AS_THEY_ARE},
    )


def unlabelled(headline: str) -> str:
    """`headline` without the label that says what this version does, so that the versions of a story are told to be one."""
    label = _LABEL.match(headline)
    return headline[label.end() :] if label and _signals.from_label(headline) else headline


def _credit(copy: Copy) -> str:
    """Who is to be named: of a press release he who issued it, and he who distributed it."""
    if (
        copy.genre == RELEASE
        and copy.source
        and "@" not in copy.source
        and copy.source.casefold() not in copy.credit.casefold()
    ):
        return f"{copy.source}/{copy.credit}" if copy.credit else copy.source
    return copy.credit
