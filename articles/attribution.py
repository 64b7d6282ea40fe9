"""Who said what in an article, as rows: the engine's findings, joined to the people already known.

A quotation and who speaks it keep their rows through every change of the text, and what an editor has settled is kept.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from django.db import transaction
from django.db.models import Model

from articles.models import Article, Mention, Person, PersonRole, Quote, QuoteStatus
from articles.passages import Pairs, Taken, around, join, join_corrected, places
from articles.people import match, names
from articles.quotes import Analysis, Entity, Quotation, SpeakerKind, analyse

Row = TypeVar("Row", bound=Model)

LOST_KEPT = 100  # rows of an article that an earlier change lost and nobody had settled: some rewrites of a long story

LABEL_LENGTH = 300  # characters, of all that a mention holds in words

# What attribution writes of a row.
QUOTE = (
    *("mention", "kind", "text", "start", "end", "parts", "cue", "confidence", "reasons", "prefix", "suffix"),
    *("status", "status_before"),
)
MENTION = ("label", "role", "anonymity", "person", "spans")


@transaction.atomic
def attribute(article: Article) -> None:
    """Find the quotations, speakers and people of `article` anew and write them as rows.

    A quotation that is still there keeps its row. One whose words are gone is lost, and is what it was before when they
    come back. One that stands where it stood and is no longer taken for a quotation goes, unless an editor settled it.
    Rows that nobody settled and an earlier change lost are kept up to LOST_KEPT, those found last: so a story that is
    rewritten without end has no more than these and the quotations of two of its texts.
    """
    analysis = analyse(article.text, article.language or "en")
    # An editor who settles a quotation at this moment waits, and is not overwritten.
    rows = list(article.quotes.select_for_update(of=("self",)).order_by("start", "pk"))
    before = {row.pk: _columns(row, QUOTE) for row in rows}
    settled, unsettled = [row for row in rows if row.is_settled], [row for row in rows if not row.is_settled]
    # 1. What an editor settled takes its place first.
    taken = Taken()
    places_of_settled = _find_settled(settled, unsettled, article.text, taken)
    # 2. The quotations of now, each with the row that it was.
    found = [one for quotation in analysis.quotations if not taken.overlaps(one := _quote(article, quotation))]
    joined, corrected, left = _find_again(unsettled, settled, found, places_of_settled)
    places_of_settled += [pair for pair in corrected if taken.take(pair[1])]
    found = [one for one in found if not taken.overlaps(one)]
    # 3. Of the rows left over: what is lost, and what is no quotation any more.
    kept, removed = _part(left, found, article.text, taken)
    # 4. Who is who, now that it is known what each said before.
    speakers = _speakers(analysis)
    mentions = _write_mentions(article, analysis, Counter(_votes(speakers, places_of_settled + joined)), settled)
    for one in found:
        one.mention = mentions[speakers[one.start]] if one.start in speakers else None
    # 5. Written is what differs.
    _move(settled, places_of_settled)
    _write(Quote, (one for one in (*settled, *kept, *found) if _columns(one, QUOTE) != before.get(one.pk)), QUOTE)
    if removed:
        Quote.objects.filter(pk__in=[row.pk for row in removed]).delete()
    article.mentions.filter(spans=[], quotes=None).delete()


# Quotations


def _find_settled(settled: list[Quote], unsettled: list[Quote], text: str, taken: Taken) -> Pairs:
    """The rows that an editor has settled, each with the place of its words in `text`, which is then taken.

    A like quotation that nobody settled keeps the place that is more its own.
    """
    free = places(text, (row.text for row in settled))
    words = {row.text for row in settled}
    rivals = [row for row in unsettled if row.text in words]
    is_settled = {row.pk for row in settled}
    pairs: Pairs = []
    for is_lost in (False, True):  # what stood until now goes before what comes back
        group = [row for row in (*settled, *rivals) if (row.status == QuoteStatus.LOST) == is_lost]
        joined, _, free = join(sorted(group, key=lambda row: row.start), free)
        # A place that is rejected gives way to one that is shown.
        joined.sort(key=lambda pair: (pair[0].status == QuoteStatus.REJECTED, pair[1].start))
        pairs += [(row, place) for row, place in joined if row.pk in is_settled and taken.take(place)]
    return pairs


def _find_again(
    unsettled: list[Quote], settled: list[Quote], found: list[Quote], known: Pairs
) -> tuple[Pairs, Pairs, list[Quote]]:
    """The rows that nobody settled, each with the quotation found now that it is, which takes its key; the settled ones not
    among `known` whose words were only corrected, with theirs; the unsettled ones left over.

    What stood until now goes before what comes back.
    """
    placed = {row.pk for row, _ in known}
    open_now = [row for row in settled if row.pk not in placed and row.status != QuoteStatus.LOST]
    same, standing, new = join([row for row in unsettled if row.status != QuoteStatus.LOST], found)
    rows = sorted(standing + open_now, key=lambda row: row.start)
    corrected, standing, new = join_corrected(rows, new, known + same)
    back, lost, _ = join([row for row in unsettled if row.status == QuoteStatus.LOST], new)
    pairs = [*same, *(pair for pair in corrected if not pair[0].is_settled), *back]
    for row, one in pairs:
        one.pk = row.pk
    left = [row for row in standing if not row.is_settled] + lost
    return pairs, [pair for pair in corrected if pair[0].is_settled], left


def _part(left: list[Quote], found: list[Quote], text: str, taken: Taken) -> tuple[list[Quote], list[Quote]]:
    """Of the rows `left` without a quotation: those to keep as lost, and those to remove."""
    for one in found:
        taken.take(one)
    earlier = sorted((row for row in left if row.status == QuoteStatus.LOST), key=lambda row: -row.pk)
    standing = [row for row in left if row.status != QuoteStatus.LOST]
    free = [one for one in places(text, (row.text for row in standing)) if not taken.overlaps(one)]
    no_quotation, lost, _ = join(standing, free)
    for row in lost:
        row.status, row.status_before = QuoteStatus.LOST, QuoteStatus.FOUND
    return lost + earlier[:LOST_KEPT], [row for row, _ in no_quotation] + earlier[LOST_KEPT:]


def _move(settled: list[Quote], pairs: Pairs) -> None:
    """Set each row that an editor has settled to its place of now; one shown until now that has none is lost."""
    place_of = {row.pk: place for row, place in pairs}
    for row in settled:
        place = place_of.get(row.pk)
        if place is not None:
            shift = place.start - row.start
            same = row.text == place.text
            row.parts = [[first + shift, last + shift] for first, last in row.pieces] if same else place.parts
            row.text = place.text
            row.start, row.end, row.prefix, row.suffix = place.start, place.end, place.prefix, place.suffix
        if row.status != QuoteStatus.REJECTED:
            row.status = QuoteStatus.LOST if place is None else QuoteStatus.CONFIRMED
            row.status_before = QuoteStatus.CONFIRMED if place is None else ""


def _quote(article: Article, quotation: Quotation) -> Quote:
    return Quote(
        article=article,
        kind=quotation.kind,
        text=quotation.text,
        start=quotation.start,
        end=quotation.end,
        parts=[[part.start, part.end] for part in quotation.parts],
        cue=quotation.cue[:100],
        confidence=quotation.confidence,
        reasons=list(quotation.reasons),
        **around(article.text, quotation.start, quotation.end),
    )


# Mentions


def _speakers(analysis: Analysis) -> dict[int, int]:
    """For where each quotation begins, the number of its speaker among the entities; none for those without."""
    # By identity: to hash an entity is to hash all its spans, once for each quotation.
    numbers = {id(entity): number for number, entity in enumerate(analysis.entities)}
    return {one.start: numbers[id(one.speaker)] for one in analysis.quotations if one.speaker is not None}


def _votes(speakers: dict[int, int], pairs: Pairs) -> Iterator[tuple[int, int]]:
    """For each quotation that had a row, its speaker of now and the mention that the row has."""
    for row, one in pairs:
        if row.mention_id is not None and one.start in speakers:
            yield speakers[one.start], row.mention_id


def _write_mentions(
    article: Article, analysis: Analysis, votes: Counter[tuple[int, int]], settled: list[Quote]
) -> dict[int, Mention]:
    """A row for each entity that speaks and each person named, by the number of the entity.

    An entity of the same kind and label keeps its row, and the row its person. The rows of settled quotes change in
    nothing but their spans. Rows of whom the text no longer names have no spans.
    """
    stored = {mention.pk: mention for mention in article.mentions.select_related("person__merged_into").order_by("pk")}
    before = {pk: _columns(mention, MENTION) for pk, mention in stored.items()}
    fixed = {row.mention_id for row in settled}
    speaking = set(_speakers(analysis).values())
    entities = {
        number: one
        for number, one in enumerate(analysis.entities)
        if number in speaking or one.kind == SpeakerKind.PERSON
    }
    known = _known(entities, stored, votes)
    joined = {entities[number]: mention.person.present() for number, mention in known.items() if mention.person}
    open_now = [one for number, one in entities.items() if number not in known or known[number].pk not in fixed]
    people = identify(open_now, article.first_created or article.version_created, joined)
    for mention in stored.values():
        mention.spans = []
    mentions = {
        number: known.get(number) or Mention(article=article, kind=one.kind) for number, one in entities.items()
    }
    for number, mention in mentions.items():
        _take(mention, entities[number], people, is_fixed=mention.pk in fixed)
    written = (*stored.values(), *(mention for mention in mentions.values() if mention._state.adding))
    _write(Mention, (one for one in written if _columns(one, MENTION) != before.get(one.pk)), MENTION)
    return mentions


def _known(
    entities: dict[int, Entity], stored: dict[int, Mention], votes: Counter[tuple[int, int]]
) -> dict[int, Mention]:
    """The row of each entity that has one of its kind and label; of several, the one with most of its quotations."""
    keys = {number: (str(one.kind), one.label[:LABEL_LENGTH].casefold()) for number, one in entities.items()}
    rows: defaultdict[tuple[str, str], dict[int, Mention]] = defaultdict(dict)
    for mention in stored.values():
        rows[mention.kind, mention.label.casefold()][mention.pk] = mention
    known: dict[int, Mention] = {}
    for (number, pk), _ in votes.most_common():
        if number not in known and pk in rows[keys[number]]:
            known[number] = rows[keys[number]].pop(pk)
    for number, key in keys.items():
        if number not in known and rows[key]:
            known[number] = rows[key].pop(next(iter(rows[key])))
    return known


def _take(mention: Mention, entity: Entity, people: Mapping[Entity, Person], *, is_fixed: bool) -> None:
    """Set `mention` to what the text says of `entity`; one that an editor has settled only to where that is."""
    mention.spans = [[span.start, span.end] for span in entity.spans]
    if not is_fixed:
        mention.label, mention.role = entity.label[:LABEL_LENGTH], entity.role[:LABEL_LENGTH]
        mention.anonymity = entity.anonymity[:LABEL_LENGTH]
        mention.person = people.get(entity)


# Rows


def _columns(row: Model, columns: Iterable[str]) -> list[object]:
    return [row.serializable_value(name) for name in columns]


def _write(model: type[Row], rows: Iterable[Row], columns: Collection[str]) -> None:
    """Add the rows that are new and change `columns` of those that are not, all at once."""
    model._default_manager.bulk_create(rows, update_conflicts=True, unique_fields=["id"], update_fields=columns)


# People


@dataclass(slots=True)
class _Known:
    """A person under one of their names, and the roles in which stories have named them."""

    person: Person
    name: str
    titles: list[str]


def identify(
    entities: Iterable[Entity], seen: datetime.datetime | None, joined: Mapping[Entity, Person] = MappingProxyType({})
) -> dict[Entity, Person]:
    """Which person each of `entities`, of a story of the time `seen`, is: the one it is `joined` to already, else the one
    known by that name in such a role, else a new one. The role is noted on the person.

    One is left out where it is unclear, which an editor settles: a name of one word, or several people who may be meant.
    """
    named = [
        entity
        for entity in entities
        if entity.kind == SpeakerKind.PERSON and len(entity.name.split()) > 1 and entity not in joined
    ]
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
    people = {**joined, **{entity: one.person for entity, one in found.items()}}
    PersonRole.objects.note(
        ((person, entity.role) for entity, person in people.items() if entity.role), seen.date() if seen else None
    )
    return people


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
