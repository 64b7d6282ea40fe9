"""Text to quotations with speakers."""

import gc
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from . import cues, headings, insertions, languages, marks, mentions, sentences, speech, subjects
from .appositions import Joiner
from .candidates import Candidate, Nominator
from .entities import PARAGRAPH, Record, Resolver
from .languages import Language
from .marks import Marked
from .sentences import Layout
from .speakers import Choice, Judge
from .speech import SURE_WORDS, Shape
from .subjects import Saying, Sayings
from .types import Analysis, Entity, Quotation, QuotationKind, Span, SpeakerKind

__all__ = ["Analysis", "Entity", "Quotation", "QuotationKind", "Span", "SpeakerKind", "analyse", "extract"]

Chosen = tuple[Marked, Shape, Choice]  # a stretch between marks, how it looks, who speaks it

DOUBTFUL = 0.4  # how near the next who may be meant comes, from which on it is said
_WORD = re.compile(r"\w+")


def extract(text: str, language: str = "en") -> list[Quotation]:
    """The quotations of `text` in order."""
    return list(analyse(text, language).quotations)


def analyse(text: str, language: str = "en") -> Analysis:
    """The quotations of `text`, who speaks them, and who else is named.

    In a language without tables quotations are found by their marks alone, and nobody speaks.
    """
    tables = languages.get(language)
    if tables is None:
        plain = marks.blanked(text)
        found = marks.ordered(marks.find(plain, marks.paragraphs(plain)))
        return Analysis(tuple(_unattributed(text, marked) for marked in found), ())
    with _collector_at_rest():
        return _analysed(text, tables)


def _analysed(text: str, tables: Language) -> Analysis:
    """All steps of the analysis; what was made on the way is gone before the collector goes again."""
    reading = read(text, tables)
    # 6. Who speaks each stretch that is speech.
    return judged(reading, Judge(reading.nominator))


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the garbage collector from going, ever again, through the many small objects that a long text makes.

    None of them make a cycle, so that it would find nothing; without it the time grows as the text does.
    """
    is_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_on:
            gc.enable()


@dataclass(frozen=True, slots=True)
class Reading:
    """A text after all steps but the choice of speakers: what stands between marks, its shapes, who may speak."""

    text: str
    layout: Layout
    found: list[Marked]
    shapes: list[Shape]
    nominator: Nominator


def read(text: str, tables: Language) -> Reading:
    """Steps 1 to 5 of the analysis of `text`."""
    # 1. Paragraphs, and what stands between marks; of markup nothing counts.
    source, text = text, marks.blanked(text)
    paragraphs = marks.paragraphs(text)
    found = marks.cut(text, marks.ordered(marks.find(text, paragraphs, tables.elisions)), tables)
    # 2. Words and sentences; a quotation is one word of the sentence around it.
    layout = sentences.lay_out(text, paragraphs, [part for marked in found for part in marked.parts], tables)
    # 3. Everybody who is named, described or pointed to.
    reader = mentions.reader(layout, tables)
    outside, inside = mentions.find(text, layout, reader)
    joiner = Joiner(text, tables, reader)
    for sentence in layout.sentences:
        joiner.join(sentence.tokens, outside[sentence.number])
    headings.trim(text, outside, layout, tables)
    # 4. Words of saying and their subjects.
    sayings = [
        subjects.find(sentence, cues.find(sentence, tables), outside[sentence.number], tables)
        for sentence in layout.sentences
    ]
    inserted = insertions.find(layout, inside, joiner)
    # 5. Who of them is whom, and which stretches are speech.
    resolver = _resolve(text, layout, (outside, inside), sayings, inserted, tables)
    shapes = speech.shapes(text, found, layout, tables)
    nominator = Nominator(layout.sentences, sayings, outside, resolver, tables, layout, inserted)
    return Reading(source, layout, found, shapes, nominator)


def judged(reading: Reading, judge: Judge) -> Analysis:
    """Steps 6 and 7: the quotations of what was read, with the speakers that `judge` chooses."""
    resolver = reading.nominator.resolver
    chosen = [(marked, shape, judge.choose(shape)) for marked, shape in zip(reading.found, reading.shapes, strict=True)]
    if any(shape.headline for shape in reading.shapes):
        chosen = _with_headline(reading.text, chosen, resolver)
    spoken = [one for one in chosen if _is_quotation(one[1], one[2])]
    # 7. The condition on which a source goes unnamed.
    speaking = [resolver.of.get(choice.best.mention) for _, _, choice in spoken if choice.best]
    for record in dict.fromkeys(speaking):
        if record is not None and record.kind is SpeakerKind.UNNAMED:
            record.anonymity = _anonymity(reading.text, record, reading.layout, reading.nominator.language)
    return _analysis(reading.text, reading.layout, spoken, resolver)


def _unattributed(text: str, marked: Marked) -> Quotation:
    start, end = marked.parts[0].start, marked.parts[-1].end
    return Quotation(start, end, text[start:end], QuotationKind.DIRECT, marked.parts)


def _resolve(
    text: str,
    layout: Layout,
    found: tuple[list[list[mentions.Mention]], list[list[mentions.Mention]]],
    sayings: list[Sayings],
    inserted: dict[int, Saying],
    tables: Language,
) -> Resolver:
    outside, inside = found
    resolver = Resolver(text, tables)
    resolver.names([mention for group in (*outside, *inside) for mention in group])
    headline = headings.headline(text, layout)
    for sentence in layout.sentences:
        clock = sentence.number + PARAGRAPH * sentence.paragraph
        heading = sentence.number == headline
        resolver.sentence(clock, outside[sentence.number], sayings[sentence.number], heading=heading)
        for token in sentence.tokens:
            if token.quote >= 0:
                resolver.inside(inside[token.quote], clock)
                if token.quote in inserted:
                    resolver.inserted(inserted[token.quote].subject, clock)
    return resolver


def _is_quotation(shape: Shape, choice: Choice) -> bool:
    """Whether it is speech: not a term, and either somebody speaks it or it reads as a sentence of its own."""
    if shape.term:
        return False
    return choice.best is not None or (shape.whole and shape.words >= SURE_WORDS)


def _with_headline(text: str, chosen: list[Chosen], resolver: Resolver) -> list[Chosen]:
    """`chosen`, the headline's quotations with the speakers of those of the story that they take their words from."""
    said = [(_words(text, marked), choice) for marked, shape, choice in chosen if choice.best and not shape.headline]
    found = []
    for marked, shape, choice in chosen:
        words = _words(text, marked) if shape.headline else ""
        below = next((one for whole, one in said if words in whole), None) if words else None
        found.append((marked, shape, _as_below(choice, below, resolver) if below else choice))
    return found


def _as_below(choice: Choice, below: Choice, resolver: Resolver) -> Choice:
    """The choice for a headline's quotation that is told again `below`: whom the headline names is who speaks there."""
    record = resolver.of.get(below.best.mention) if below.best else None
    if choice.first is None or record is None:
        return below
    resolver.of[choice.first.mention] = record
    record.mentions.append(choice.first.mention)
    return replace(below, best=choice.first, first=choice.first)


def _words(text: str, marked: Marked) -> str:
    """The words of a quotation in small letters, each with a space around it."""
    words = _WORD.findall(text[marked.parts[0].start : marked.parts[-1].end].lower())
    return f" {' '.join(words)} " if words else ""


def _anonymity(text: str, record: Record, layout: Layout, tables: Language) -> str:
    """The condition on which the source goes unnamed, verbatim, in a sentence that mentions it; else empty."""
    for mention in record.mentions:
        if mention.sentence < 0:
            continue
        tokens = layout.sentences[mention.sentence].tokens
        start = tokens[0].start
        low = text[start : tokens[-1].end].lower()
        for phrase in tables.anonymity:
            at = low.find(phrase)
            if at >= 0:
                return text[start + at : start + at + len(phrase)]
    return ""


def _analysis(text: str, layout: Layout, spoken: Iterable[Chosen], resolver: Resolver) -> Analysis:
    entities: dict[Record, Entity] = {}
    quotations = []
    for marked, shape, choice in spoken:
        record = resolver.of.get(choice.best.mention) if choice.best else None
        if record is not None and record not in entities:
            entities[record] = record.entity()
        quotations.append(_quotation(text, layout, marked, shape, choice, entities.get(record) if record else None))
    for record in resolver.records:
        if record.kind is SpeakerKind.PERSON and record.certain and record not in entities:
            entities[record] = record.entity()
    ordered = sorted(entities.values(), key=lambda entity: (entity.spans[0].start, -entity.spans[0].end))
    return Analysis(tuple(quotations), tuple(ordered))


def _quotation(
    text: str, layout: Layout, marked: Marked, shape: Shape, choice: Choice, speaker: Entity | None
) -> Quotation:
    start, end = marked.parts[0].start, marked.parts[-1].end
    best = choice.best
    return Quotation(
        start,
        end,
        text[start:end],
        shape.kind,
        marked.parts,
        cue=_cue(text, best),
        speaker=speaker,
        speaker_span=Span(best.mention.start, best.mention.end) if best and speaker else None,
        confidence=choice.confidence,
        reasons=_reasons(text, choice, speaker) if speaker else (),
    )


def _reasons(text: str, choice: Choice, speaker: Entity) -> tuple[str, ...]:
    """Why `speaker`, in words: what speaks for the mention, and whom it is taken to mean."""
    mention = choice.best.mention if choice.best else None
    if mention is None or mention.kind is not mentions.MentionKind.PRONOUN:
        return choice.reasons
    said = text[mention.start : mention.end]
    doubt = ", though somebody else may be meant" if choice.doubt >= DOUBTFUL else ""
    return (*choice.reasons, f"'{said}' is taken to mean {speaker.label}{doubt}")


def _cue(text: str, best: Candidate | None) -> str:
    """The words of saying as they stand in the text, empty where none are."""
    span = best.cue_span if best is not None and best.cue != ":" else None
    return text[span.start : span.end] if span is not None else ""
