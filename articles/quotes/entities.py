"""Entities: which mentions of a text are one person, one organisation, or one unnamed source."""

from collections.abc import Callable
from dataclasses import dataclass, field

from articles.people import names

from .cues import CueKind
from .languages import Language
from .mentions import Mention, MentionKind
from .subjects import Sayings
from .types import Entity, Span, SpeakerKind

# How much a mention keeps its entity in mind, for the next pronoun; by what it does in its sentence. Set by hand.
SALIENCE = {"speaks": 2.5, "subject": 2.5, "object": 1.0, "nested": 0.4, "quoted": 0.1, "heading": 0.1}
MAX_RECENT = 30  # entities kept in mind at a time
DECAY = 0.5  # of salience, from sentence to sentence
_FADED = [DECAY**steps for steps in range(51)]
PARAGRAPH = 1  # as so many sentences more counts the step to a new paragraph
OPENING = 3  # words from a verb of saying to the subject of what is said: "told reporters that he"
TELLING = 3.0  # how much likelier that subject is who speaks
GRAMMATICAL = 0.3  # of the salience of a body whose noun has the gender of "he" or "she"
UNKNOWN_GENDER = 0.9  # of the salience of one whose gender fits
UNCERTAIN = 0.7  # of a name of several words without a known given name, a title or a role
UNKNOWN_KIND = 0.6  # of a name of one word, of which nothing tells whether it is a person's
UNNAMED = 0.5  # of the salience of somebody named, for "he" and "she"
WRITTEN = 0.05  # of the salience of a body: "it" after "in a statement" is who made the statement
MIN_SALIENCE = 0.002  # below this nobody is meant any more


@dataclass(slots=True, eq=False)
class Record:
    """An entity while the text is read."""

    kind: SpeakerKind
    name: str = ""
    label: str = ""
    role: str = ""
    head: str = ""
    gender: str = ""
    plural: bool = False
    oblique: bool = False  # its label is so by its case that no subject can be
    certain: bool = False  # known to be a person, or to speak
    agent: bool = False  # has been the subject of a sentence
    open: bool = False  # may be a person's name as well as a body's
    mentions: list[Mention] = field(default_factory=list)
    anonymity: str = ""
    salience: float = 0.0
    touched: int = 0  # the sentence in which its salience was last set
    words: tuple[str, ...] = ()

    def entity(self) -> Entity:
        """What the engine gives of it."""
        spans = sorted({(mention.start, mention.end) for mention in self.mentions})
        places = tuple(Span(start, end) for start, end in spans)
        return Entity(self.label or self.name, self.kind, self.name, self.role, self.anonymity, places)


class Resolver:
    """Takes the mentions of a text in order and says whose each is."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language = language
        self.records: list[Record] = []
        self.of: dict[Mention, Record] = {}
        # Of a pronoun, or a description that may be somebody's: how near the next who may be meant comes to who is, 0 to 1.
        self.doubts: dict[Mention, float] = {}
        self._by_word: dict[str, list[Record]] = {}
        self._recent: list[Record] = []
        self._titled: dict[str, list[Record]] = {}  # word of a title: who is named with it anywhere in the text
        self._title_words: dict[str, frozenset[str]] = {}  # of each role
        self._telling: Record | None = None  # who tells what the mention at hand is part of
        self._bearers: dict[str, Record] = {}  # word of a role: the last person seen in it

    def names(self, mentions: list[Mention]) -> None:
        """Join the names of the whole text first, so that a family name finds the full one wherever that stands."""
        named = [mention for mention in mentions if mention.kind is MentionKind.NAME]
        for mention in sorted(named, key=lambda item: -len(names.words(item.name))):
            words = names.words(mention.name)
            if words:
                record = self._known(mention, words) or self._new_name(mention, words)
                self._take(record, mention)
        for record in self.records:
            if record.kind is SpeakerKind.PERSON:
                for word in self._titles(record):
                    self._titled.setdefault(word, []).append(record)

    def sentence(self, number: int, mentions: list[Mention], sayings: Sayings, *, heading: bool = False) -> None:
        """Resolve the mentions of one sentence of the reporter's; who only asks is not who is meant next.

        What stands in a heading is told again below, so that it hardly is who is meant.
        """
        speaking = {saying.subject for saying in sayings.found if saying.cue.kind is not CueKind.PASSIVE}
        subject_seen = False
        for mention in mentions:
            record = self.of.get(mention)
            if record is None:
                self._telling = self._who_tells(mention, sayings)
                # A heading describes whom the text below names: nobody new.
                record = (
                    self._resolve(mention, number) if not heading or mention.apposed or mention in speaking else None
                )
            if record is None:
                continue
            weight = "nested" if mention.nested or mention.possessive else "object"
            if mention in speaking:
                weight = "speaks"
            elif weight == "object" and not subject_seen:
                weight = "subject"
            subject_seen = subject_seen or weight in ("speaks", "subject")
            record.agent = record.agent or weight in ("speaks", "subject")
            self._raise(record, SALIENCE["heading" if heading else weight], number)

    def inserted(self, speaker: Mention, number: int) -> None:
        """Resolve who is told to speak inside the marks of a quotation."""
        record = self.of.get(speaker) or self._resolve(speaker, number)
        if record is not None:
            self._raise(record, SALIENCE["speaks"], number)

    def inside(self, mentions: list[Mention], number: int) -> None:
        """Note the names inside a quotation; they speak nothing and are hardly meant by a pronoun outside."""
        for mention in mentions:
            record = self.of.get(mention)
            if record is not None:
                self._raise(record, SALIENCE["quoted"], number)

    def _who_tells(self, mention: Mention, sayings: Sayings) -> Record | None:
        """Who speaks by the verb of which `mention` opens the clause: Smith for "he" in "Smith said he"."""
        for saying in sayings.found:
            if saying.subject.last < saying.cue.first and 0 < mention.first - saying.cue.last <= OPENING:
                return self.of.get(saying.subject)
        return None

    # Names

    def _known(self, mention: Mention, words: tuple[str, ...]) -> Record | None:
        for word in (words[-1], words[0]):
            for record in self._by_word.get(word, ()):
                if self._same(record, mention, words):
                    return record
        # With a title it is a family name: where nobody else has it, of one whose family name stands first.
        firsts = [one for one in self._by_word.get(words[0], ()) if one.kind is SpeakerKind.PERSON]
        return firsts[0] if len(words) == len(firsts) == 1 and not mention.body else None

    def _same(self, record: Record, mention: Mention, words: tuple[str, ...]) -> bool:
        """Whether the name, in lower-case `words`, is that of the entity."""
        if record.words == words:
            return True
        if record.kind is SpeakerKind.ORGANISATION:
            return record.words[: len(words)] == words or (len(words) == 1 and words[0] == _initials(record.name))
        return not mention.body and self._same_person(record, mention, words)

    def _same_person(self, record: Record, mention: Mention, words: tuple[str, ...]) -> bool:
        if record.gender and mention.gender and record.gender != mention.gender:
            return False
        if self.language.two_surnames and _shortened(record.words, words):
            return True
        if len(words) == 1:
            return words[0] == record.words[-1] or (words[0] == record.words[0] and not mention.personal)
        small = words[0] in self.language.function_words or words[0] in self.language.determiners
        if small and record.words[-len(words) :] == words:
            return True  # "Le Goff" after "Ann Le Goff"
        one, other = names.parse(mention.name), names.parse(record.name)
        if one.family != other.family or not one.given or not other.given:
            return False
        first, second = one.given[0], other.given[0]
        return first == second or (min(len(first), len(second)) == 1 and first[0] == second[0])

    def _new_name(self, mention: Mention, words: tuple[str, ...]) -> Record:
        personal = not mention.body and (mention.personal or " " in mention.name)
        kind = SpeakerKind.PERSON if personal else SpeakerKind.ORGANISATION
        record = Record(kind, name=mention.name, label=mention.name, words=words, gender=mention.gender)
        record.open = not personal and not mention.body and mention.name.isalpha() and not mention.name.isupper()
        if mention.body:
            record.label = self.text[mention.start : mention.end]
        self.records.append(record)
        surname = words[-2:-1] if self.language.two_surnames and len(words) > 2 else ()  # the first of the two
        for word in {words[0], words[-1], *surname, _initials(mention.name)}:
            self._by_word.setdefault(word, []).append(record)
        return record

    def _take(self, record: Record, mention: Mention) -> None:
        record.mentions.append(mention)
        self.of[mention] = record
        record.gender = record.gender or mention.gender
        if record.oblique and not mention.oblique and mention.kind is MentionKind.DESCRIPTION:
            record.label, record.oblique = self.text[mention.start : mention.end], False
        if mention.kind is MentionKind.NAME:
            record.certain = record.certain or mention.personal or (len(record.words) > 1 and " " not in mention.name)
            if mention.role and (len(mention.role), mention.role) > (len(record.role), record.role):
                record.role = mention.role if not record.role or mention.role_start >= 0 else record.role

    # Descriptions and pronouns

    def _resolve(self, mention: Mention, number: int) -> Record | None:
        if mention.kind is MentionKind.PRONOUN:
            record = self._pronoun(mention, number)
        elif mention.apposed is not None:
            record = self.of.get(mention.apposed)
        else:
            record = self._antecedent(mention, number) or self._new_unnamed(mention)
        if record is not None:
            self._take(record, mention)
        return record

    def _antecedent(self, mention: Mention, number: int) -> Record | None:
        if mention.partitive:
            return self._partitive(mention)
        if mention.definite:
            return self._described(mention, number)
        return self._bearer_of(mention) if mention.bare else None

    def _described(self, mention: Mention, number: int) -> Record | None:
        """Whom "the official", "the minister", "the company" mean: one lately spoken of so."""
        best = self._most_salient(number, lambda record: self._fits(record, mention))
        if best is None and not mention.body:
            bearer = self._bearers.get(self.language.title(mention.head))
            best = bearer if bearer is not None and self._fits(bearer, mention) else None
        if best is None and mention.alone and not mention.body:
            best = self._most_salient(number, lambda record: self._may_be(record, mention))
            self.doubts[mention] = 1.0
        return best

    def _most_salient(self, number: int, meant: Callable[[Record], bool]) -> Record | None:
        best, most = None, MIN_SALIENCE
        for record in self._recent:
            salience = self._salience(record, number)
            if salience > most and meant(record):
                best, most = record, salience
        return best

    def _may_be(self, record: Record, mention: Mention) -> bool:
        """Whether "the farmer" may be said of a person whom the text has not called so: no office is in the way."""
        unnamed = record.kind is SpeakerKind.UNNAMED and mention.head in self.language.anyone and not record.plural
        if not unnamed and (record.kind is not SpeakerKind.PERSON or self.language.is_office(mention.head)):
            return False
        gender = self.language.gender(mention.head) if unnamed else mention.gender  # an article only tells of the noun
        return not (record.gender and gender and record.gender != gender)

    def _bearer_of(self, mention: Mention) -> Record | None:
        """The one person of the text who bears the title that a headline gives alone: "Mayor" for Mayor Ann Lee."""
        bearers = [
            record for record in self._titled.get(self.language.title(mention.head), ()) if self._holds(record, mention)
        ]
        return bearers[0] if len(bearers) == 1 else None

    def _partitive(self, mention: Mention) -> Record | None:
        """The one of several spoken of in the same words before: "one of the people"."""
        label = self.text[mention.start : mention.end].casefold()
        return next((record for record in self._recent if record.label.casefold() == label), None)

    def _fits(self, record: Record, mention: Mention) -> bool:
        if mention.plural != record.plural:
            return False
        if record.kind is SpeakerKind.UNNAMED:
            return record.head == mention.head
        if record.kind is SpeakerKind.PERSON:
            return not mention.body and self._holds(record, mention)
        if not mention.body:
            return False
        return (
            mention.head in record.words
            or mention.head == record.head
            or (bool(self.language.body_endings) and record.head.endswith(mention.head))
            or (not record.head and mention.head in self.language.any_body and (record.agent or not record.open))
        )

    def _titles(self, record: Record) -> frozenset[str]:
        """The words of the person's role, each in its full form."""
        role = record.role
        if role not in self._title_words:
            self._title_words[role] = frozenset(self.language.title(word) for word in role.lower().split())
        return self._title_words[role]

    def _holds(self, record: Record, mention: Mention) -> bool:
        """Whether the person has the role that `mention` says, or one whose name is a compound of it."""
        head, titles = self.language.title(mention.head), self._titles(record)
        holds = head in titles or (bool(self.language.role_endings) and any(word.endswith(head) for word in titles))
        return holds and not (record.gender and mention.gender and record.gender != mention.gender)

    def _new_unnamed(self, mention: Mention) -> Record:
        kind = SpeakerKind.ORGANISATION if mention.body else SpeakerKind.UNNAMED
        label = self.text[mention.start : mention.end]
        record = Record(
            kind, label=label, role=mention.role, head=mention.head, gender=mention.gender, plural=mention.plural,
            oblique=mention.oblique,
        )  # fmt: skip
        self.records.append(record)
        return record

    def _pronoun(self, mention: Mention, number: int) -> Record | None:
        best, most, next_most = None, MIN_SALIENCE, 0.0
        for record in self._recent:
            salience = self._salience(record, number) * self._agreement(record, mention)
            if record is self._telling:
                salience *= TELLING
            if salience > most:
                best, most, next_most = record, salience, most if most > MIN_SALIENCE else 0.0
            elif salience > next_most:
                next_most = salience
        self.doubts[mention] = next_most / most
        if best is not None and mention.gender in ("m", "f"):
            best.gender = best.gender or mention.gender
            if best.kind is SpeakerKind.ORGANISATION:
                best.kind, best.open = SpeakerKind.PERSON, False
        return best

    def _agreement(self, record: Record, mention: Mention) -> float:
        """How well the pronoun fits the entity: 0 where it cannot stand for it."""
        if mention.gender in ("m", "f"):
            return self._is_he_or_she(record, mention.gender)
        organisation = record.kind is SpeakerKind.ORGANISATION
        if mention.gender == "n":
            written = not record.name and record.head in self.language.documents
            return WRITTEN if written else float(organisation and not record.plural)
        if mention.gender == "p":
            return 1.0 if record.plural else 0.3 * organisation
        return 0.0

    def _is_he_or_she(self, record: Record, gender: str) -> float:
        if record.plural or (record.gender and record.gender != gender):
            return 0.0
        if record.kind is SpeakerKind.ORGANISATION:
            if self.language.genders_of_articles and record.gender:  # by its noun a body can be "he" or "she" too
                return GRAMMATICAL
            return UNKNOWN_KIND * (record.open and record.agent)
        fit = 1.0 if record.gender else UNKNOWN_GENDER
        fit *= 1.0 if record.certain else UNCERTAIN
        return fit if record.kind is SpeakerKind.PERSON else fit * UNNAMED

    # Salience

    def _salience(self, record: Record, number: int) -> float:
        return record.salience * _FADED[min(number - record.touched, 50)]

    def _raise(self, record: Record, by: float, number: int) -> None:
        record.salience = self._salience(record, number) + by
        record.touched = number
        if record.kind is SpeakerKind.PERSON:
            self._bearers.update(dict.fromkeys(self._titles(record), record))
        if record in self._recent:
            self._recent.remove(record)
        self._recent.insert(0, record)
        del self._recent[MAX_RECENT:]


def _shortened(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether `words` are the family names of `full`, the first of them, or the given name and that one."""
    count = len(words)
    if len(full) <= max(count, 2):
        return False
    families = words == full[-count:] or (len(full) > count + 1 and words == full[-count - 1 : -1])
    return families or (count > 1 and words in (full[:count], full[:1] + full[-2:-1]))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).lower()
