"""Who said what in an article, as rows: the engine's findings, joined to the people already known.

What an editor has confirmed or rejected is kept through every change of the text.
"""

import datetime

from django.db import transaction
from django.db.models import Q

from articles.models import Article, Mention, Person, PersonRole, Quote, QuoteStatus
from articles.people import match, names
from articles.quotes import Entity, Quotation, SpeakerKind, analyse

CONTEXT = 32  # characters before and after a quotation, kept to find it again


@transaction.atomic
def attribute(article: Article) -> None:
    """Find the quotations, speakers and people of `article` anew and write them as rows.

    Quotes that an editor has settled are found again in the changed text or marked as lost; all others are replaced.
    """
    analysis = analyse(article.text, article.language or "en")
    settled = _find_again(article)
    article.quotes.filter(status=QuoteStatus.FOUND).delete()
    mentions = _write_mentions(article, list(analysis.entities), list(analysis.quotations), settled)
    Quote.objects.bulk_create(
        _quote(article, quotation, mentions.get(quotation.speaker) if quotation.speaker else None)
        for quotation in analysis.quotations
        if not any(quotation.start < quote.end and quote.start < quotation.end for quote in settled)
    )


# Quotes that an editor has settled


def _find_again(article: Article) -> list[Quote]:
    """The quotes of `article` that an editor has settled and the text still holds, each at its place of now."""
    found = []
    for quote in article.quotes.exclude(status=QuoteStatus.FOUND).select_related("mention"):
        start = _place(quote, article.text)
        if start is not None:
            shift = start - quote.start
            quote.parts = [[first + shift, last + shift] for first, last in quote.pieces]
            quote.start, quote.end = quote.start + shift, quote.end + shift
            quote.prefix, quote.suffix = _around(article.text, quote.start, quote.end)
            found.append(quote)
        if quote.status != QuoteStatus.REJECTED:
            quote.status = QuoteStatus.LOST if start is None else QuoteStatus.CONFIRMED
        quote.save(update_fields=["start", "end", "parts", "prefix", "suffix", "status"])
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


def _write_mentions(
    article: Article, entities: list[Entity], quotations: list[Quotation], settled: list[Quote]
) -> dict[Entity, Mention]:
    """A row for each entity that speaks and each person named; the rows of settled quotes serve on."""
    in_use = {quote.mention.pk: quote.mention for quote in settled if quote.mention}
    article.mentions.exclude(pk__in=in_use).delete()
    by_label = {(mention.kind, mention.label.casefold()): mention for mention in in_use.values()}
    speakers = {quotation.speaker for quotation in quotations}
    mentions: dict[Entity, Mention] = {}
    for entity in entities:
        if entity not in speakers and entity.kind != SpeakerKind.PERSON:
            continue
        mention = by_label.get((entity.kind, entity.label.casefold())) or _mention(article, entity)
        mention.spans = [[span.start, span.end] for span in entity.spans]
        mentions[entity] = mention
    Mention.objects.bulk_create(mention for mention in mentions.values() if mention.pk not in in_use)
    Mention.objects.bulk_update(in_use.values(), ["spans"])
    return mentions


def _mention(article: Article, entity: Entity) -> Mention:
    return Mention(
        article=article,
        label=entity.label[:300],
        kind=entity.kind,
        role=entity.role[:300],
        anonymity=entity.anonymity[:300],
        person=_person(article, entity) if entity.kind == SpeakerKind.PERSON else None,
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


def _person(article: Article, entity: Entity) -> Person | None:
    """The person that `entity` is: the one known by that name in such a role, else a new one.

    None where it is unclear, which an editor settles: a name of one word, or several people who may be meant.
    """
    if len(entity.name.split()) < 2:
        return None
    key = names.key(entity.name)
    known = Person.objects.filter(Q(key=key) | Q(other_names__key=key), merged_into=None).distinct()
    roles = [entity.role] if entity.role else []
    verdicts = {
        person: match.compare(entity.name, roles, person.name, [role.title for role in person.roles.all()])
        for person in known.prefetch_related("roles")
    }
    same = [person for person, verdict in verdicts.items() if verdict == match.Match.SAME]
    if len(same) > 1 or (not same and match.Match.UNCLEAR in verdicts.values()):
        return None
    person = same[0] if same else _new_person(entity.name)
    if entity.role:
        _note_role(person, entity.role[:200], article.first_created or article.version_created)
    return person


def _new_person(name: str) -> Person:
    person = Person()
    person.take_name(name)
    person.save()
    return person


def _note_role(person: Person, title: str, seen: datetime.datetime | None) -> None:
    """Note that a story of the day `seen` gives `person` the role `title`."""
    day = seen.date() if seen else None
    role, created = PersonRole.objects.get_or_create(
        person=person, title=title, defaults={"first_seen": day, "last_seen": day}
    )
    if created or day is None:
        return
    role.first_seen = min(role.first_seen or day, day)
    role.last_seen = max(role.last_seen or day, day)
    role.save(update_fields=["first_seen", "last_seen"])
