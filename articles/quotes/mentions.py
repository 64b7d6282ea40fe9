"""Mentions: every place where a text names, describes or points to somebody who could speak."""

from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from articles.people import tables

from . import families, phrases
from .languages import Language
from .phrases import Chunk, Class, Reader
from .sentences import Layout
from .tokens import Token

MAX_PREVERBS = 3  # words from a pronoun to its verb: "il ne s'agit"
MAX_PERSON = 3  # words of a name that begins like a person's and holds a word of bodies
OWNED = 3  # words after a possessive that may be what somebody says: "her first answer"


class MentionKind(Enum):
    """How a mention refers."""

    NAME = auto()
    DESCRIPTION = auto()
    PRONOUN = auto()


@dataclass(slots=True, eq=False)
class Mention:
    """One mention: offsets, and the numbers of its sentence (-1 inside a quotation) and tokens."""

    start: int
    end: int
    kind: MentionKind
    sentence: int
    first: int
    last: int
    name: str = ""
    role: str = ""
    head: str = ""
    gender: str = ""
    plural: bool = False
    definite: bool = False
    body: bool = False  # an organisation's
    nested: bool = False  # part of another mention, or in apposition to one
    possessive: bool = False
    personal: bool = False  # certainly a person's
    alone: bool = False  # only "the" and what somebody is: "the farmer"
    partitive: bool = False  # one of several: "one of the people"
    oblique: bool = False  # by its case no subject
    bare: bool = False  # a title alone, in capitals and without an article
    apposed: "Mention | None" = None  # the name that it stands beside
    owner: "Mention | None" = None  # whose it is: "Ann Lee" of "Ann Lee's spokesman"
    role_start: int = -1

    @property
    def bound(self) -> bool:
        """Whether it is part of something else or by its case no subject."""
        return self.nested or self.possessive or self.oblique


@dataclass(slots=True)
class Finder:
    """Finds mentions in the sentences of one text."""

    text: str
    language: Language
    reader: Reader

    def tokens(self, tokens: list[Token], number: int, dateline: int = -1) -> list[Mention]:
        """The mentions among `tokens`, in order; in what stands before `dateline` there are none."""
        found: list[Mention] = []
        place = 0
        while place < len(tokens):
            token = tokens[place]
            if token.quote >= 0 or not token.word or token.start < dateline:
                place += 1
                continue
            if token.lower in self.language.pronouns and self._stands_for(tokens, place):
                found.append(self._pronoun(tokens, place, number))
                place += 1
                continue
            if token.lower in self.language.owners:
                found.append(self._owner(tokens, place, number))
            determiner = self.reader.determines(token)
            if determiner and self._two_words(tokens, place) in self.language.pronouns:
                found.append(self._pronoun(tokens, place, number, 2))
                place += 2
                continue
            if not determiner and self.reader.function(tokens, place):
                place += 1
                continue
            of = self._some_of(tokens, place)
            chunk = self.reader.chunk(tokens, place + 2 if of else place)
            if chunk is None:
                place += 1
                continue
            read = self._read(tokens, chunk, number)
            if of and read and read[0].first == place + 2 and read[0].kind is MentionKind.DESCRIPTION:
                read[0].start, read[0].first, read[0].partitive = token.start, place, True
                read[0].plural, read[0].alone = token.lower not in self.language.singular, False
            found += read
            place = chunk.end
        return found

    def named(self, tokens: list[Token]) -> list[Mention]:
        """The names among `tokens`, which stand inside a quotation: of others nobody asks there."""
        if not any(token.capital for token in tokens):
            return []
        return [mention for mention in self.tokens(tokens, -1) if mention.kind is MentionKind.NAME]

    def _some_of(self, tokens: list[Token], place: int) -> bool:
        """Whether at `place` stand "one of", "several of" and a noun after them."""
        if tokens[place].lower not in self.language.partitives or place + 2 >= len(tokens):
            return False
        after = tokens[place + 1].lower
        return after in self.language.genitives or after in self.language.owning

    def _stands_for(self, tokens: list[Token], place: int) -> bool:
        """Whether the pronoun at `place` stands for somebody: not so "il" in "il faut".

        One that is no subject does so after a preposition: "selon lui".
        """
        token, language = tokens[place], self.language
        if token.text.isupper() and token.text != token.lower:
            return False
        if token.lower in language.oblique:
            return place > 0 and tokens[place - 1].lower in language.prepositions
        if not language.expletives:
            return True
        after = tokens[place + 1 : place + 1 + MAX_PREVERBS]
        verb = next((one for one in after if one.lower not in language.preverbs), token)
        return verb.lower not in language.expletives

    @staticmethod
    def _two_words(tokens: list[Token], place: int) -> str:
        return " ".join(token.lower for token in tokens[place : place + 2])

    def _pronoun(self, tokens: list[Token], place: int, number: int, length: int = 1) -> Mention:
        token, last = tokens[place], tokens[place + length - 1]
        gender = self.language.pronouns[token.lower if length == 1 else self._two_words(tokens, place)]
        if len(gender) > 1:  # "she" and "they" are one word: the verb beside it tells
            several = any(
                self._several(token) for token in (*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 2])
            )
            gender = gender[1] if several else gender[0]
        return Mention(
            token.start, last.end, MentionKind.PRONOUN, number, place, place + length - 1,
            head=last.lower, gender=gender, plural=gender == "p", definite=True, body=gender == "n",
        )  # fmt: skip

    def _of_words(self, tokens: list[Token], place: int) -> bool:
        """Whether at `place`, a pronoun of possession, what somebody says follows: "his latest warning"."""
        return any(token.lower in self.language.utterances for token in tokens[place + 1 : place + 1 + OWNED])

    def _owner(self, tokens: list[Token], place: int, number: int) -> Mention:
        token = tokens[place]
        gender = self.language.owners[token.lower]
        return Mention(
            token.start, token.end, MentionKind.PRONOUN, number, place, place, head=token.lower, gender=gender,
            plural=gender == "p", definite=True, body=gender == "n", possessive=True,
        )  # fmt: skip

    def _several(self, verb: Token) -> bool:
        """Whether `verb` has several for its subject."""
        known = verb.lower in self.language.cues or verb.lower in self.language.auxiliaries
        return known and verb.lower.endswith(self.language.plural_verbs)

    def _read(self, tokens: list[Token], chunk: Chunk, number: int) -> list[Mention]:
        """The mentions of one noun phrase."""
        found: list[Mention] = []
        segments = phrases.segments(chunk, tokens, self.language)
        for order, (first, end) in enumerate(segments):
            classes = chunk.classes[first - chunk.start : end - chunk.start]
            opening = chunk.first if order == 0 and first == chunk.start else first
            mention = self._segment(tokens, opening, first, end, classes, number)
            if mention is not None:
                after = tokens[mention.last + 1] if mention.last + 1 < len(tokens) else None
                mention.possessive = mention.possessive or (
                    after is not None and (after.lower == "'s" or (after.text in "'’" and after.start == mention.end))
                )
                found.append(mention)
        return found

    def _segment(
        self, tokens: list[Token], opening: int, first: int, end: int, classes: list[Class], number: int
    ) -> Mention | None:
        roles = [place for place, kind in enumerate(classes) if kind is Class.ROLE]
        name_from = 0
        if roles:
            name_from = self._after_role(tokens, first, classes, roles[-1])
            if name_from >= len(classes):
                head = roles[0] if self.language.adjectives_follow else roles[-1]
                return self._description(tokens, opening, first + len(classes), first + head, number)
        elif opening < first and end - first == 1 and tokens[first].lower.endswith(self.language.nationals):
            return self._description(tokens, opening, end, first, number)
        elif Class.BODY in classes and (self.language.capital_nouns or not tokens[end - 1].capital):
            body = first + len(classes) - 1 - classes[::-1].index(Class.BODY)
            if all(kind in (Class.BODY, Class.PLAIN) for kind in classes[body - first :]):
                return self._description(tokens, opening, end, body, number)
        return self._name(tokens, opening, first, first + name_from, end, number)

    def _after_role(self, tokens: list[Token], first: int, classes: list[Class], role: int) -> int:
        """Where the name begins after the role at `role`: past "of State" in "Secretary of State Hillary Clinton"."""
        place = role + 1
        while place < len(classes) and classes[place] is Class.PLAIN:
            place += 1
        if (
            place < len(classes)
            and classes[place] is Class.JOIN
            and (self.language.adjectives_follow or tokens[first + place].lower not in tables.PARTICLES)
        ):
            while place < len(classes) and classes[place] is Class.JOIN:
                place += 1
            start = place
            while place < len(classes) and not phrases.given(tokens[first + place].lower):
                place += 1
            if place == start:  # of whom, and not of what: no title
                return len(classes)
            if place == len(classes):  # no given name known: what the title is of has one word
                if self.language.adjectives_follow and self._is_body([tokens[first + start].lower]):
                    return len(classes)  # "gerente de Terminales del Sur"
                place = start + 1
                while place < len(classes) and self._still_title(tokens[first + place], classes[place - 1 : place + 1]):
                    place += 1
        return place

    def _still_title(self, token: Token, classes: list[Class]) -> bool:
        """Whether `token`, the last of `classes`, goes on with what a title is of: "y Pesca" in "de Agricultura y Pesca"."""
        joined = self.language.adjectives_follow and Class.JOIN in classes
        return joined or token.lower in self.language.title_complements

    def _name(self, tokens: list[Token], opening: int, first: int, begin: int, end: int, number: int) -> Mention | None:
        """A name from token `begin`, with the role from `first` to there; None for a place, a people, a day."""
        lowers = [token.lower for token in tokens[begin:end]]
        role_end = begin
        while len(lowers) > 2 and lowers[0] in self.language.not_names:
            del lowers[0]
            begin += 1
        while len(lowers) > 1 and lowers[-1] in tables.PARTICLES and not tokens[end - 1].capital:
            del lowers[-1]
            end -= 1
        body = self._is_body(lowers)
        if body and role_end > first:
            begin, role_end = first, first  # "General Motors", "House Speaker's Office"
        if not body and role_end == first and self._is_no_name(lowers):
            return None
        start = tokens[opening if body or role_end > first else begin].start
        role = self.text[tokens[first].start : tokens[role_end - 1].end] if role_end > first else ""
        titled = bool(role)
        gender = "" if body else self._gender(role, lowers)
        if titled and not gender and not self.language.cases:
            gender = self.language.genders_of_articles.get(tokens[opening].lower, "")
        name = self.text[tokens[begin].start : tokens[end - 1].end]
        ending = self.language.genitive_ending
        genitive = bool(ending) and lowers[-1].removesuffix(ending) != lowers[-1] and lowers[-1] in self.reader.surnames
        if genitive and lowers[-1].removesuffix(ending) in self.reader.surnames:
            name = name.removesuffix(ending)
        else:
            genitive = False
        return Mention(
            start, tokens[end - 1].end, MentionKind.NAME, number,
            opening if body or titled else begin, end - 1, name=" ".join(name.split()), role=self._proper(role),
            possessive=genitive,
            gender=gender, body=body, definite=True, personal=not body and (titled or (phrases.given(lowers[0])
            and len(lowers) > 1)), role_start=tokens[first].start if titled else -1,
        )  # fmt: skip

    def _proper(self, role: str) -> str:
        """`role`, or nothing where it only says Mr or Ms."""
        return "" if role.rstrip(".").lower() in self.language.courtesies else role

    def _gender(self, role: str, lowers: list[str]) -> str:
        """What the title, the given name or the role tells of whom they name."""
        words = role.rstrip(".").lower().split()
        title = words[-1] if words else ""
        courtesy = self.language.courtesies.get(title, "")
        if courtesy or len(lowers) < 2:
            return courtesy or self.language.gender(title)
        if lowers[0] in tables.MALE:
            return "m"
        return "f" if lowers[0] in tables.FEMALE else self.language.gender(title)

    def _is_body(self, lowers: list[str]) -> bool:
        # Where adjectives follow, what a body is comes first in its name.
        short = len(lowers) <= MAX_PERSON and lowers[-1] not in self.language.organisations
        if phrases.given(lowers[0]) and len(lowers) > 1 and (short or self.language.adjectives_follow):
            return False
        if len(lowers) == 1 and lowers[0] in self.reader.surnames:
            return False
        return any(lower in self.language.organisations for lower in lowers)

    def _is_no_name(self, lowers: list[str]) -> bool:
        if phrases.given(lowers[0]) and len(lowers) > 1:
            return False
        if len(lowers) > 1 and lowers[0] in self.language.place_openings:
            return True
        if lowers[-1] in self.reader.surnames:
            return False
        if len(lowers) == 1:
            return lowers[0] in self.language.not_names or lowers[0] in self.language.places or lowers[0].isdigit()
        return lowers[-1] in self.language.places or lowers[-1] in self.language.not_names

    def _description(self, tokens: list[Token], opening: int, end: int, head: int, number: int) -> Mention:
        lower = tokens[opening].lower
        word = self.language.base(tokens[head].lower)
        determined = lower in self.language.determiners
        if not determined and opening and tokens[opening - 1].lower in self.language.fused:
            lower = tokens[opening - 1].lower
        plural = (
            lower in self.language.numerals
            or lower.split("-")[0] in self.language.tens
            or (self.language.is_plural(tokens[head].lower) and lower not in self.language.single)
        )
        article = self.language.genders_of_articles.get(lower, "")
        own = self.language.gender(word)
        if len(article) > 1:  # of a woman, or of several
            plural, article = plural or own == "m", article[0]
        bent = bool(self.language.cases)  # an article alone then tells less than its noun does
        oblique = lower in self.language.oblique or (bent and own == "f" and article == "m")
        return Mention(
            tokens[opening].start, tokens[end - 1].end, MentionKind.DESCRIPTION, number, opening, end - 1,
            role=self.text[tokens[opening + determined].start : tokens[end - 1].end], head=word,
            plural=plural, definite=lower in self.language.definite,
            body=not self.language.is_role(word) and self.language.is_body(word),
            gender=own or article if bent else article or own, oblique=oblique,
            bare=not determined and end - opening == 1 and tokens[opening].capital,
            alone=lower in self.language.article and not plural,
        )  # fmt: skip


def reader(layout: Layout, language: Language) -> Reader:
    """What reads the noun phrases of the text laid out: it knows which words the text writes small, and which as names."""
    streams = [sentence.tokens for sentence in layout.sentences] + layout.inside
    proper = frozenset(
        token.lower
        for tokens in streams
        for before, token in pairwise(tokens)
        if token.capital and before.word and before.quote < 0
    )
    return Reader(language, layout.small, families.surnames(streams, layout.small, language), proper)


def find(text: str, layout: Layout, reader: Reader) -> tuple[list[list[Mention]], list[list[Mention]]]:
    """The mentions of each sentence, and the names inside each piece of quotation."""
    finder = Finder(text, reader.language, reader)
    outside = [finder.tokens(one.tokens, one.number, one.dateline) for one in layout.sentences]
    inside = [finder.named(tokens) for tokens in layout.inside]
    return outside, inside
