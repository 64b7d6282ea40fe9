"""Noun phrases: which words of a sentence stand together as the name or the description of somebody."""

from dataclasses import dataclass
from enum import Enum, auto

from articles.people import tables

from .languages import Language
from .tokens import Token

MAX_BODY = 8  # tokens back from a small word within which the name of a body begins
MAX_PARTICLES = 3  # "van de der"
MAX_GAP = 2  # plain words between a name and the role after it: "White House press secretary"
_GIVEN = tables.MALE | tables.FEMALE | tables.UNISEX


class Class(Enum):
    """What a word of a noun phrase is."""

    PLAIN = auto()
    ROLE = auto()  # official, minister, Secretary
    BODY = auto()  # ministry, company
    NAME = auto()  # capitalised and nothing else
    JOIN = auto()  # "of" in "Secretary of State", "al" in "Bashar al Assad"


@dataclass(slots=True)
class Chunk:
    """Tokens `first` to before `end`, of one noun phrase; `start` is the first after its determiner."""

    first: int
    start: int
    end: int
    classes: list[Class]  # of the tokens from `start` on


@dataclass(slots=True)
class Reader:
    """Reads noun phrases with the words of `language`; `common` are the words that the text also writes small."""

    language: Language
    common: frozenset[str]
    surnames: frozenset[str] = frozenset()  # words of other meaning that are somebody's family name in this text
    proper: frozenset[str] = frozenset()  # words that the text writes with a capital inside a sentence

    def chunk(self, tokens: list[Token], place: int) -> Chunk | None:
        """The noun phrase that begins at `place`; None where a word that begins none stands there."""
        token = tokens[place]
        start = place
        if self.determines(token):
            start = place + 1
            if token.lower in self.language.conjoining and start < len(tokens) and self._plural(tokens[start]):
                return None
        chunk = Chunk(place, start, start, [])
        at = start
        while at < len(tokens) and tokens[at].word and tokens[at].quote < 0:
            joined = self._join(tokens, at, chunk) if chunk.classes else 0
            if joined:
                chunk.classes += [Class.JOIN] * joined
                at += joined
            elif not self._goes_on(tokens, at, chunk):
                break
            else:
                kind = Class.ROLE if self._titled(tokens, at, chunk) else self._class(tokens, at)
                named = kind is Class.PLAIN and self._family(tokens, at, chunk)
                chunk.classes.append(Class.NAME if named or self._of_body(tokens, at, chunk) else kind)
                at += 1
            chunk.end = at
        chunk.end = at
        return chunk if at > start else None

    def _titled(self, tokens: list[Token], at: int, chunk: Chunk) -> bool:
        """Whether the word at `at` ends a title written small: "secretary of state"."""
        joined = chunk.classes[-1:] == [Class.JOIN] and not tokens[at].capital
        return joined and tokens[at].lower in self.language.title_complements

    def _family(self, tokens: list[Token], at: int, chunk: Chunk) -> bool:
        """Whether the word after a name that nothing else tells goes on with it, where every noun has a capital."""
        if not (self.language.capital_nouns and tokens[at].capital):
            return False
        if tokens[at - 1].lower in tables.PARTICLES:
            return chunk.classes[-1:] == [Class.JOIN]
        if chunk.classes[-1:] != [Class.NAME]:
            return False
        lower = tokens[at].lower
        known = lower in self.language.not_names or tokens[at - 1].lower in self.surnames
        return not known and chunk.classes[-2:-1] != [Class.NAME]

    def _of_body(self, tokens: list[Token], at: int, chunk: Chunk) -> bool:
        """Whether the word, whatever it is elsewhere, says what a body is of: "Federación de Estibadores"."""
        joined = self.language.adjectives_follow and tokens[at].capital and chunk.classes[-1:] == [Class.JOIN]
        return joined and Class.ROLE not in chunk.classes

    def determines(self, token: Token) -> bool:
        """Whether the word opens a noun phrase: an article, a pronoun of possession, a number."""
        lower, language = token.lower, self.language
        known = lower in language.determiners or lower in language.tens
        known = known or ("-" in lower and lower.partition("-")[0] in language.tens)
        return known and not self._shouted(token)

    def function(self, tokens: list[Token], place: int) -> bool:
        """Whether the word at `place` is one of grammar, and not the like-written part of a name."""
        token = tokens[place]
        if token.lower not in self.language.function_words or self._shouted(token) or self._surname(tokens, place):
            return False
        if not token.capital or self._opens(tokens, place):
            return not (token.capital and token.lower in self.language.courtesies)
        before = tokens[place - 1]
        if before.capital and (before.lower in _GIVEN or self.language.adjectives_follow):  # "Salud Sin Fronteras"
            return False
        return token.lower not in tables.PARTICLES and token.lower not in self.language.courtesies  # "dijo De la Cruz"

    def _small(self, lower: str) -> bool:
        return lower in self.language.function_words or lower in self.language.determiners

    def _plural(self, token: Token) -> bool:
        return token.capital or self.language.is_plural(token.lower)

    @staticmethod
    def _shouted(token: Token) -> bool:
        return len(token.text.rstrip("'’")) > 1 and token.text.isupper()

    def _goes_on(self, tokens: list[Token], at: int, chunk: Chunk) -> bool:
        """Whether the word at `at` goes on with the noun phrase: no word of grammar, but "el entonces ministro"."""
        if at == chunk.start > chunk.first and tokens[at].lower in self.language.modifiers:
            return True
        return not self.function(tokens, at) and self._content(tokens, at, chunk)

    def _content(self, tokens: list[Token], at: int, chunk: Chunk) -> bool:
        """Whether the word at `at`, not one of grammar, can go on with the noun phrase."""
        token = tokens[at]
        if chunk.classes and chunk.classes[-1] is Class.JOIN:
            return True
        if token.lower in self.language.determiners and not self._shouted(token):
            counts = at == chunk.start > chunk.first and token.lower in self.language.counting
            return counts or self._articled(tokens, at, chunk)
        if token.lower in self.language.calendar and not self._given_before(tokens, at):
            dated = token.lower in self.language.weekdays and at == chunk.start > chunk.first
            return self._surname(tokens, at) or (dated and at + 1 < len(tokens) and tokens[at + 1].text.islower())
        if token.lower in self.language.cues and not token.capital:
            named = self.language.is_body(token.lower) or self.language.is_role(token.lower)
            bound = chunk.start > chunk.first or (at > 0 and tokens[chunk.start - 1].lower == "'s")
            return named and bound and all(kind is Class.PLAIN for kind in chunk.classes)
        return not (token.lower in self.language.adverbs and not token.capital)

    def _articled(self, tokens: list[Token], at: int, chunk: Chunk) -> bool:
        """Whether the article at `at` begins a family name: "Ann Le Goff"."""
        if not (tokens[at].capital and at > chunk.start and at + 1 < len(tokens) and tokens[at + 1].capital):
            return False
        before = tokens[at - 1].lower.rstrip(".")
        return before in _GIVEN or before in self.language.courtesies

    def _join(self, tokens: list[Token], at: int, chunk: Chunk) -> int:
        """How many small words from `at` on stand inside a name: "of the" in "Bank of the West"; 0 where none."""
        if not chunk.classes or at + 1 >= len(tokens):
            return 0
        lower, before, after = tokens[at].lower, tokens[at - 1], tokens[at + 1]
        what = self._joins_what(tokens, at) if chunk.classes[-1] is Class.ROLE else 0
        if what or not before.capital or tokens[at].capital:
            return what
        if lower in tables.PARTICLES and not self._small(lower):
            return int(after.capital and chunk.classes[-1] in (Class.NAME, Class.ROLE))
        particle = lower in tables.PARTICLES or (self.language.adjectives_follow and lower in self.language.genitives)
        named = before.lower in _GIVEN or before.lower in tables.PARTICLES
        if particle and named:  # "Anna von der Heide", but not "a letter von Smith"
            return self._particles(tokens, at)
        language = self.language
        joins = lower in language.joins or lower in language.genitives or lower == language.conjunction
        return self._joins_titles(tokens, at, chunk) if joins else 0

    @staticmethod
    def _particles(tokens: list[Token], at: int) -> int:
        """How many particles from `at` on lead to a name."""
        end = at + 1
        while end < len(tokens) and end - at < MAX_PARTICLES and tokens[end].lower in tables.PARTICLES:
            end += 1
        return (end - at) * int(end < len(tokens) and tokens[end].capital)

    def _joins_what(self, tokens: list[Token], at: int) -> int:
        """How many small words from `at` on lead from a title to what it is of: "secretary of state"."""
        if tokens[at].lower not in self.language.genitives:
            return 0
        if not self.language.adjectives_follow:
            return int(tokens[at + 1].lower in self.language.title_complements)
        article = tokens[at + 1].lower in self.language.article
        after = tokens[at + 1 + article] if at + 1 + article < len(tokens) else None
        return (1 + article) * int(after is not None and after.capital)

    def _joins_titles(self, tokens: list[Token], at: int, chunk: Chunk) -> int:
        """How many small words from `at` on join the parts of a body's name or of a title."""
        lower, before, after = tokens[at].lower, tokens[at - 1], tokens[at + 1]
        if after.lower in self.language.calendar:
            return 0
        known = self._names_body(before)
        if self.language.adjectives_follow and Class.ROLE not in chunk.classes:
            known = known or any(self._names_body(token) for token in tokens[max(chunk.start, at - MAX_BODY) : at])
        if lower == self.language.conjunction and self.language.adjectives_follow:  # "de Agricultura y Pesca"
            return int(Class.JOIN in chunk.classes and after.capital and after.lower not in _GIVEN)
        if lower == self.language.conjunction:
            return int(after.capital and not known and self._ends_as_body(tokens, at + 1))
        if lower in self.language.genitives and after.lower in self.language.article and at + 2 < len(tokens):
            return 2 * int(known and tokens[at + 2].capital)
        if self.language.is_role(before.lower):
            return int(lower in self.language.genitives and after.capital)
        return int(known and after.capital)

    def _names_body(self, token: Token) -> bool:
        return token.lower in self.language.organisations or self.language.is_body(token.lower)

    def _ends_as_body(self, tokens: list[Token], at: int) -> bool:
        """Whether the two words at `at` end a body's name: "Exchange Commission" in "Securities and Exchange ..."."""
        pair = tokens[at : at + 2]
        return len(pair) == 2 and pair[1].capital and pair[1].lower in self.language.organisations

    def _surname(self, tokens: list[Token], at: int) -> bool:
        """Whether the word at `at` is the family name of somebody of this text, as it stands here."""
        if tokens[at].lower not in self.surnames or not tokens[at].capital:
            return False
        before = tokens[at - 1].lower if at else ""
        if self.language.capital_nouns:
            return before not in self.language.determiners
        if tokens[at].lower not in self.language.calendar | self.language.places:
            return True
        dated = before in self.language.prepositions or before in self.language.dating
        numbered = at + 1 < len(tokens) and tokens[at + 1].text.isdigit()
        return not (dated or numbered)

    @staticmethod
    def _given_before(tokens: list[Token], at: int) -> bool:
        return at > 0 and tokens[at].capital and tokens[at - 1].lower in _GIVEN

    def _class(self, tokens: list[Token], at: int) -> Class:
        token = tokens[at]
        capital = (token.capital and not self._compound(token)) or is_particled(token)
        if self._surname(tokens, at):
            return Class.NAME
        if capital and self._is_given(tokens, at):
            return Class.NAME if not self._opens(tokens, at) or not self._common(token) else Class.PLAIN
        common = self._common_noun(tokens, at, capital=capital)
        if common is not None:
            return common
        if not capital or (self.language.capital_nouns and not self._proper(tokens, at)):
            return Class.PLAIN
        return Class.PLAIN if self._opens(tokens, at) and self._no_name(tokens, at) else Class.NAME

    def _compound(self, token: Token) -> bool:
        """Whether the word begins with a name and goes on as one that is none: "London-based"."""
        name, _, rest = token.text.rpartition("-")
        return bool(name) and rest.islower() and token.lower.endswith(self.language.compound_endings)

    def _is_given(self, tokens: list[Token], at: int) -> bool:
        """Whether the word at `at` is a given name or comes after one; what also names people must have a name after it."""
        if self._given_before(tokens, at):
            return True
        lower = tokens[at].lower
        named = at + 1 < len(tokens) and tokens[at + 1].capital
        return lower in _GIVEN and (named or not self.language.is_role(lower))

    def _common_noun(self, tokens: list[Token], at: int, *, capital: bool) -> Class | None:
        """ROLE or BODY where the word at `at` is a noun for such, else None."""
        language, lower = self.language, tokens[at].lower
        named = capital and language.adjectives_follow and language.is_body(lower)  # "la Policía Local"
        if language.is_role(lower) and not named:
            return Class.ROLE
        determined = at > 0 and tokens[at - 1].lower in language.determiners
        if determined and language.adjectives_follow and not capital and lower.endswith(language.nationals):
            return Class.ROLE
        if language.is_body(lower) and (language.capital_nouns or not (capital and at and tokens[at - 1].capital)):
            return Class.BODY
        if capital or not self._is_calling(lower):
            return None
        after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        beside = (at > 0 and language.is_role(tokens[at - 1].lower)) or (after in _GIVEN and tokens[at + 1].capital)
        return Class.ROLE if beside else None

    def _proper(self, tokens: list[Token], at: int) -> bool:
        """Whether the word at `at` is a name where every noun has a capital: by what stands around it."""
        language, token = self.language, tokens[at]
        if token.lower in self.surnames or token.lower in language.organisations:
            return True
        if token.text.isupper() and len(token.text) > 1:
            return True
        before = tokens[at - 1] if at else None
        if before is not None and before.lower in language.determiners:
            return False
        after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        beside = before is not None and (
            before.lower in language.cues
            or before.lower in language.trailing
            or language.is_role(before.lower)
            or before.lower in language.courtesies
        )
        return beside or after in language.cues

    def _is_calling(self, word: str) -> bool:
        """Whether `word`, after a role, goes on with it: "chief negotiator"."""
        language = self.language
        return word.endswith(language.person_endings) and word not in language.nominal_cues

    def _common(self, token: Token) -> bool:
        return token.lower in self.common

    def _no_name(self, tokens: list[Token], at: int) -> bool:
        """Whether the word at `at`, which opens a sentence and so has its capital, is no name for all that is seen."""
        token = tokens[at]
        if self._common(token):
            return True
        if token.lower in self.proper:
            return False
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if after is None or after.lower in self.language.cues or after.lower in self.language.auxiliaries:
            return False
        if after.capital or after.lower == "'s":
            return token.lower.endswith(self.language.participles + self.language.adverb_endings)
        return after.text == "," or after.lower in self.language.prepositions

    @staticmethod
    def _opens(tokens: list[Token], at: int) -> bool:
        return at == 0 or tokens[at - 1].quote >= 0 or tokens[at - 1].text in ":.?!¿¡"


def is_particled(token: Token) -> bool:
    """Whether the word is a name that begins with a small particle: "al-Jaber"."""
    head, dash, tail = token.text.partition("-")
    return bool(dash) and head in tables.PARTICLES and tail[:1].isupper()


def given(word: str) -> bool:
    """Whether `word` (lower case) is known as a given name."""
    return word in _GIVEN


def segments(chunk: Chunk, tokens: list[Token], language: Language) -> list[tuple[int, int]]:
    """The stretches of `chunk` that hold a name or a description, as numbers of tokens; plain words may lead one."""
    found = []
    place, classes = 0, chunk.classes
    lead = 0
    while place < len(classes):
        if classes[place] in (Class.PLAIN, Class.JOIN):
            place += 1
            continue
        end = _segment_end(classes, place, chunk.start, tokens, language)
        begin = place
        if classes[place] is not Class.NAME or any(kind is Class.ROLE for kind in classes[place:end]):
            begin = lead  # "a senior administration official"
            roles = [chunk.start + at for at in range(place, end) if classes[at] is Class.ROLE]
            titled = classes[end - 1] is Class.NAME or chunk.first == chunk.start
            if not language.capital_nouns and titled and tokens[roles[-1] if roles else begin].capital:
                begin = place
                while begin > lead and tokens[chunk.start + begin - 1].lower in language.modifiers:
                    begin -= 1
        found.append((chunk.start + begin, chunk.start + end))
        place = lead = end
    return found


def _segment_end(classes: list[Class], place: int, shift: int, tokens: list[Token], language: Language) -> int:
    end = place
    follow = language.adjectives_follow and classes[place] in (Class.ROLE, Class.BODY)
    while end < len(classes):
        if language.names_follow and _named_after(classes, (place, end), shift, tokens, language):
            return end
        if classes[end] is not Class.PLAIN:
            end += 1
            continue
        gap = end
        while gap < len(classes) and gap - end < MAX_GAP and classes[gap] is Class.PLAIN:
            if tokens[shift + gap].lower.endswith(language.verb_endings + language.adverb_endings):
                return end
            gap += 1
        if gap < len(classes) and classes[gap] in (Class.ROLE, Class.BODY) and not tokens[shift + gap].capital:
            end = gap
        elif follow or _is_calling(tokens[shift + gap - 1].lower, classes[gap:], language):
            end = gap  # "le président américain", "head paediatrician Ann Lee"
        else:
            break
    return end


def _named_after(
    classes: list[Class], bounds: tuple[int, int], shift: int, tokens: list[Token], language: Language
) -> bool:
    """Whether a person is named after the body that he or she belongs to: "(le chef) du gouvernement Ann Lee"."""
    place, end = bounds
    if classes[end : end + 2] != [Class.NAME, Class.NAME] or end == place or not given(tokens[shift + end].lower):
        return False
    if classes[place] is not Class.BODY:
        body, name = tokens[shift + end - 1].text, tokens[shift + end].text
        return classes[place] is Class.NAME and len(body) > 1 and body.isupper() and not name.isupper()  # its initials
    written = tokens[shift + place].lower in language.documents
    owner = written or any(tokens[at].lower in language.genitives for at in range(max(0, shift - 2), shift))
    return owner and tokens[shift + place].lower not in language.namesakes


def _is_calling(word: str, after: list[Class], language: Language) -> bool:
    """Whether `word`, between a role and what comes `after`, says what somebody is, whose name follows."""
    return after[:1] == [Class.NAME] and word.endswith(language.person_endings)
