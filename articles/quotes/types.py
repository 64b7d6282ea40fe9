"""What the engine gives: quotations, the entities that speak them, and where each stands in the text."""

from dataclasses import dataclass
from enum import StrEnum


class QuotationKind(StrEnum):
    """How a quotation stands in the text."""

    DIRECT = "direct"  # a sentence of the speaker's own
    PARTIAL = "partial"  # a fragment inside the reporter's sentence


class SpeakerKind(StrEnum):
    """What an entity that speaks, or could, is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, from `start` up to and without `end`, in characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation or unnamed source of one text, however often the text mentions it.

    `label` is the fullest form in which the text names it, for a person without the title. `name` is its proper name,
    empty where it has none. `role` is the fullest title or role as written. `anonymity` is the condition on which it
    goes unnamed, verbatim. `spans` are its mentions, in order.
    """

    label: str
    kind: SpeakerKind
    name: str = ""
    role: str = ""
    anonymity: str = ""
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: `text` is the source from `start` to `end`, without the marks around it.

    `parts` are its pieces, one a paragraph. `cue` is the phrase of saying as it stands, or empty. `speaker` is None
    where nobody is found to speak; `speaker_span` is the mention that the text uses ("he", "the official").
    `confidence` is from 0 to 1, and `reasons` say why this speaker, in words.
    """

    start: int
    end: int
    text: str
    kind: QuotationKind
    parts: tuple[Span, ...]
    cue: str = ""
    speaker: Entity | None = None
    speaker_span: Span | None = None
    confidence: float = 0.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a text holds: its quotations in order, and its entities in the order of their first mention."""

    quotations: tuple[Quotation, ...]
    entities: tuple[Entity, ...]
