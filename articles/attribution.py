"""Who said what in an article, as rows: the engine's findings, joined to the people already known.

What an editor has confirmed or rejected is kept through every change of the text.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from articles.models import Article, Mention, Person, PersonRole, Quote, QuoteStatus
from articles.people import match, names
from articles.quotes import Analysis, Entity, Quotation, SpeakerKind, analyse

CONTEXT = 32  # characters before and after a quotation, kept to find it again


@transaction.atomic
def attribute(article: Article) -> None:
    """Find the quotations, speakers and people of `article` anew and write them as rows.

    Quotes that an editor has settled are found again in the changed text or marked as lost; all others are replaced.
    """
    analysis = analyse(article.text, article.language or "en")
    settled = _find_again(article)
    article.quotes.filter(status=QuoteStatus.FOUND).delete()
    mentions = _write_mentions(article, analysis, settled)
    Quote.objects.bulk_create(
        _quote(article, quotation, mentions.get(quotation.speaker) if quotation.speaker else None)
        for quotation in analysis.quotations
        if not any(quotation.start < quote.end and quote.start < quotation.end for quote in settled)
    )


# Quotes that an editor has settled


def _find_again(article: Article) -> list[Quote]:
    """The quotes of `article` that an editor has settled and the text still holds, each at its place of now."""
    found = []
    settled = list(article.quotes.exclude(status=QuoteStatus.FOUND).select_related("mention"))
    for quote in settled:
        start = _place(quote, article.text)
        if start is not None:
            shift = start - quote.start
            quote.parts = [[first + shift, last + shift] for first, last in quote.pieces]
            quote.start, quote.end = quote.start + shift, quote.end + shift
            quote.prefix, quote.suffix = _around(article.text, quote.start, quote.end)
            found.append(quote)
        if quote.status != QuoteStatus.REJECTED:
            quote.status = QuoteStatus.LOST if start is None else QuoteStatus.CONFIRMED
    Quote.objects.bulk_update(settled, ["start", "end", "parts", "prefix", "suffix", "status"])
    return found


def _place(quote: Quote, text: str) -> int | None:
    """Where `text` holds the quotation now: at its old place, else where most around it is as it was."""
    if text[quote.start : quote.end] == quote.text:
        return quote.start
    places = []
    place = text.find(quote.text)
    while place >= 0:
        places.append(place)
        place = text.find(quote.text, place + 1)

    def likeness(place: int) -> tuple[int, int]:
        prefix, suffix = _around(text, place, place + len(quote.text))
        return (prefix == quote.prefix) + (suffix == quote.suffix), -abs(place - quote.start)

    return max(places, key=likeness, default=None)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


# Rows


def _write_mentions(article: Article, analysis: Analysis, settled: list[Quote]) -> dict[Entity, Mention]:
    """A row for each entity that speaks and each person named; the rows of settled quotes serve on."""
    in_use = {quote.mention.pk: quote.mention for quote in settled if quote.mention}
    article.mentions.exclude(pk__in=in_use).delete()
    by_label = {(mention.kind, mention.label.casefold()): mention for mention in in_use.values()}
    speakers = {quotation.speaker for quotation in analysis.quotations}
    entities = [one for one in analysis.entities if one in speakers or one.kind == SpeakerKind.PERSON]
    known = {one: by_label[key] for one in entities if (key := (one.kind, one.label.casefold())) in by_label}
    people = identify((one for one in entities if one not in known), article.first_created or article.version_created)
    mentions = {one: known.get(one) or _mention(article, one, people.get(one)) for one in entities}
    for one, mention in mentions.items():
        mention.spans = [[span.start, span.end] for span in one.spans]
    Mention.objects.bulk_create(mention for one, mention in mentions.items() if one not in known)
    Mention.objects.bulk_update(known.values(), ["spans"])
    return mentions


def _mention(article: Article, entity: Entity, person: Person | None) -> Mention:
    return Mention(
        article=article,
        label=entity.label[:300],
        kind=entity.kind,
        role=entity.role[:300],
        anonymity=entity.anonymity[:300],
        person=person,
    )


def _quote(article: Article, quotation: Quotation, mention: Mention | None) -> Quote:
    prefix, suffix = _around(article.text, quotation.start, quotation.end)
    return Quote(
        article=article,
        mention=mention,
        kind=quotation.kind,
        text=quotation.text,
        start=quotation.start,
        end=quotation.end,
        parts=[[part.start, part.end] for part in quotation.parts],
        cue=quotation.cue[:100],
        confidence=quotation.confidence,
        reasons=list(quotation.reasons),
        prefix=prefix,
        suffix=suffix,
    )


# People


@dataclass(slots=True)
class _Known:
    """A person under one of their names, and the roles in which stories have named them."""

    person: Person
    name: str
    titles: list[str]


def identify(entities: Iterable[Entity], seen: datetime.datetime | None) -> dict[Entity, Person]:
    """Which person each of `entities`, of a story of the time `seen`, is: the one known by that name in such a role,
    else a new one. The role is noted on the person.

    One is left out where it is unclear, which an editor settles: a name of one word, or several people who may be meant.
    """
    named = [entity for entity in entities if entity.kind == SpeakerKind.PERSON and len(entity.name.split()) > 1]
    rows = list(Person.objects.called(names.key(entity.name) for entity in named))
    known = _by_key(rows)
    namesakes: dict[str, int] = {}
    for row in rows:
        namesakes[row.key] = max(namesakes.get(row.key, 0), row.namesake + 1)
    found: dict[Entity, _Known] = {}
    new: list[Person] = []
    for entity in named:
        key = names.key(entity.name)
        roles = [entity.role] if entity.role else []
        clear, one = _choose(entity.name, roles, known[key])
        if not clear:
            continue
        if one is None:
            one = _Known(Person(), entity.name, [])
            one.person.take_name(entity.name, namesake=namesakes.get(key, 0))
            known[key].append(one)
            new.append(one.person)
        one.titles += roles
        found[entity] = one
    # In the order of their keys: two processes that make the same people wait for each other and do not lock up.
    Person.objects.bulk_create(sorted(new, key=lambda person: (person.key, person.namesake)))
    PersonRole.objects.note(
        ((one.person, entity.role) for entity, one in found.items() if entity.role), seen.date() if seen else None
    )
    return {entity: one.person for entity, one in found.items()}


def _by_key(rows: Iterable[Person]) -> defaultdict[str, list[_Known]]:
    """Who may be meant by a name of each key; for one who was merged into another, that other."""
    known: defaultdict[str, list[_Known]] = defaultdict(list)
    for row in rows:
        present = row.present()
        titles = [role.title for role in present.roles.all()]
        for key, name in [(row.key, row.name), *((other.key, other.name) for other in row.other_names.all())]:
            if all(one.person != present for one in known[key]):
                known[key].append(_Known(present, name, titles))
    return known


def _choose(name: str, roles: list[str], known: list[_Known]) -> tuple[bool, _Known | None]:
    """Whether it is clear who is meant by `name` in `roles`, and who of `known`; None for somebody new."""
    verdicts = [match.compare(name, roles, one.name, one.titles) for one in known]
    same = [one for one, verdict in zip(known, verdicts, strict=True) if verdict == match.Match.SAME]
    if len(same) == 1:
        return True, same[0]
    return not same and match.Match.UNCLEAR not in verdicts, None
