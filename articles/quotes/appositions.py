"""What belongs to a mention beside it: "a spokesman for the ministry", "Ann Lee's lawyer", "Ann Lee, head of the board"."""

from dataclasses import dataclass
from itertools import pairwise

from . import phrases
from .languages import Language
from .mentions import Mention, MentionKind
from .phrases import Reader
from .tokens import Token

MAX_COMPLEMENT = 12  # tokens of what follows a description: "people briefed on the matter"
MAX_DESCRIBED = 4  # words between a comma and a name that say what the named one is
MAX_BRACKET = 10  # tokens of what stands in brackets after a description
MAX_APPOSITION = 22  # tokens between the commas after a name


@dataclass(slots=True)
class Joiner:
    """Lengthens and joins the mentions of the sentences of one text."""

    text: str
    language: Language
    reader: Reader

    def join(self, tokens: list[Token], found: list[Mention]) -> None:
        """Join the mentions `found` among `tokens`."""
        self._complements(tokens, found)
        self._owners(found)
        self._appositions(tokens, found)
        self._coordinated(tokens, found)
        for mention in found:
            if mention.kind is MentionKind.NAME and not (mention.role or mention.body or mention.nested):
                self._unknown_role(tokens, mention)

    def _complements(self, tokens: list[Token], found: list[Mention]) -> None:
        """Lengthen descriptions over what belongs to them: "a spokesman for the ministry"."""
        for order, mention in enumerate(found):
            if mention.kind is not MentionKind.DESCRIPTION or mention.nested or mention.possessive:
                continue
            end = self._complement_end(tokens, mention.last + 1)
            named = self._named_in(tokens, found[order + 1 :], mention, end) if self.language.names_follow else None
            if named is not None:
                end = named.first
            if end <= mention.last + 1 or (named is None and self._adverbial(tokens, mention)):
                continue
            mention.alone = mention.alone and self._compound(tokens[mention.last + 1 : end])
            mention.last, mention.end = end - 1, tokens[end - 1].end
            mention.head = self.language.title_forms.get(self._words(tokens, mention), mention.head)
            for other in found[order + 1 :]:
                if other.first > mention.last:
                    break
                other.nested = True
            if named is not None:
                self._title(tokens, mention, named)

    def _words(self, tokens: list[Token], mention: Mention) -> str:
        words = [token.lower for token in tokens[mention.first : mention.last + 1]]
        return " ".join(words[words[0] in self.language.determiners :])

    def _compound(self, complement: list[Token]) -> bool:
        """Whether the complement only makes a noun of two words: "chef d'orchestre"."""
        pair = self.language.adjectives_follow and len(complement) == 2
        of = self.language.genitives - self.language.owning
        return pair and complement[0].lower in of and complement[1].text.islower()

    def _adverbial(self, tokens: list[Token], subject: Mention) -> bool:
        """Whether what follows the subject belongs to the verb before it: "said the mayor at the meeting"."""
        language = self.language
        if not (language.inverts and subject.first and tokens[subject.first - 1].lower in language.cues):
            return False
        place = subject.last + 1
        of = tokens[place].lower in language.genitives or tokens[place].lower in language.owning
        return not (of or self._governed(tokens, place))

    def _governed(self, tokens: list[Token], place: int) -> bool:
        """Whether the preposition at `place` belongs to the word before it: "close to"."""
        before, language = tokens[place - 1].lower, self.language
        leads = before in language.complements and before not in language.prepositions
        return leads and tokens[place].lower in language.prepositions

    def _named_in(self, tokens: list[Token], found: list[Mention], mention: Mention, end: int) -> Mention | None:
        """The person of `found` whom a complement before `end` runs into: "the head of the club Ann Lee"."""
        small = self.language.prepositions | self.language.determiners
        for other in found:
            if other.first >= end or mention.body or mention.plural:
                return None
            if other.kind is MentionKind.NAME and other.personal and tokens[other.first - 1].lower not in small:
                return other
        return None

    def _title(self, tokens: list[Token], description: Mention, named: Mention) -> None:
        """Make of a description and what belongs to it the title of the name after it."""
        self._name(tokens, named, description)
        named.start, named.first, named.role_start = description.start, description.first, description.start

    def _leads_to_noun(self, tokens: list[Token], place: int) -> bool:
        """Whether at `place`, after "to", stands no verb: "an aide to the president"."""
        token = tokens[place] if place < len(tokens) else None
        return token is not None and (token.capital or token.lower in self.language.determiners)

    @staticmethod
    def _owners(found: list[Mention]) -> None:
        """Lengthen descriptions over whose they are: "Ann Lee's spokesman"."""
        for one, other in pairwise([mention for mention in found if not mention.nested]):
            if one.possessive and other.kind is MentionKind.DESCRIPTION and other.first == one.last + 2:
                other.start, other.first, other.owner, one.nested = one.start, one.first, one, True
                other.definite, other.bare, other.alone = True, False, False

    def _complement_end(self, tokens: list[Token], place: int) -> int:
        """Where the complement that begins at `place` ends; `place` where none does, or not cleanly."""
        language = self.language
        if place >= len(tokens) or not (tokens[place].lower in language.complements or self._governed(tokens, place)):
            return place
        leading = language.complements if language.inverts else language.prepositions
        at = place
        while at < len(tokens) and at - place < MAX_COMPLEMENT:
            token = tokens[at]
            if token.lower in language.calendar or not (token.word or token.lower == "'s"):
                break
            if token.lower == language.infinitive and not self._leads_to_noun(tokens, at + 1):
                break
            if self._past_noun(tokens, at) and at > place:
                return at
            inside = token.lower in leading or token.lower in language.determiners or self._governed(tokens, at)
            inside = inside or (at > place and tokens[at - 1].lower in language.determiners and not language.inverts)
            if (
                not inside
                and token.lower != "'s"
                and (token.lower in language.cues or self.reader.function(tokens, at))
            ):
                break
            at += 1
        clean = at >= len(tokens) or tokens[at].lower in language.calendar or not tokens[at].word
        clean = clean or tokens[at].lower in language.cues or self.reader.function(tokens, at)
        while at > place and (
            tokens[at - 1].lower in language.prepositions or tokens[at - 1].lower in language.article
        ):
            at -= 1
        return at if clean else place

    def _past_noun(self, tokens: list[Token], at: int) -> bool:
        """Whether the small word at `at` comes after a noun and no longer belongs to it: it is a verb."""
        small = self.language.capital_nouns and not tokens[at].capital and tokens[at - 1].capital
        return small and not self.reader.function(tokens, at) and not self.reader.determines(tokens[at])

    def _appositions(self, tokens: list[Token], found: list[Mention]) -> None:
        """Join a name and the description beside it: "Ann Lee, head of the board," and "the head, Ann Lee,"."""
        free = [m for m in found if not (m.nested or (m.first and tokens[m.first - 1].text == "("))]
        for one, other in pairwise(free):
            if self._introduces(tokens, one, other):
                self._name(tokens, other, one)
                continue
            comma = self._past_bracket(tokens, one.last + 1)
            if one.nested or other.nested or comma >= len(tokens) or tokens[comma].text != ",":
                continue
            if one.possessive or tokens[other.first].lower in self.language.owners:
                continue
            behind = self._past_age(tokens, comma + 1)
            if not self._described_between(tokens, behind, other.first):
                continue
            closes = self._closes(tokens, other.last + 1)
            if one.kind is MentionKind.NAME and other.kind is MentionKind.DESCRIPTION:
                if (
                    other.first == behind
                    and not other.plural
                    and (self._is_subject(tokens, one, other) if one.body else not other.body)
                ):
                    self._describe(tokens, one, other)
            elif closes and self._names(other, one) and self._is_full(tokens, other, one):
                self._name(tokens, other, one)

    def _unknown_role(self, tokens: list[Token], name: Mention) -> None:
        """Give a person the role that only its place shows, its noun in no table: "Ann Lee, the cook," "the cook, Ann Lee,"."""
        if " " not in name.name or not self.language.times:
            return
        known = name.personal or phrases.given(tokens[name.first].lower)
        for first, end in (self._behind(tokens, name), self._ahead(tokens, name)):
            noun = self._noun(tokens[first:end]) if first >= 0 else ""
            if noun and (known or noun.endswith(self.language.person_endings)):
                name.role, name.personal = self._strip(tokens, first, end), True
                return

    def _behind(self, tokens: list[Token], name: Mention) -> tuple[int, int]:
        """Where between two commas behind the name something stands: its first token, and the first past it."""
        first = self._past_bracket(tokens, name.last + 1)
        if first >= len(tokens) or tokens[first].text != ",":
            return -1, -1
        first = self._past_age(tokens, first + 1)
        end = self._apposition_end(tokens, first)
        closes = self._closes(tokens, end) or tokens[end].lower in self.language.relatives
        return (first, end) if closes else (-1, -1)

    def _ahead(self, tokens: list[Token], name: Mention) -> tuple[int, int]:
        """Where before the name, up to the comma before it, a clause begins: its first token, and the comma."""
        end = name.first - 1
        if end < 1 or tokens[end].text != "," or not self._closes(tokens, name.last + 1):
            return -1, -1
        first = end - 1
        while first > 0 and end - first <= MAX_DESCRIBED and tokens[first - 1].word and tokens[first - 1].quote < 0:
            first -= 1
        return first, end

    @staticmethod
    def _past_age(tokens: list[Token], place: int) -> int:
        """The token after an age and its comma, where one stands at `place`."""
        aged = place + 1 < len(tokens) and tokens[place].text.isdigit() and tokens[place + 1].text == ","
        return place + 2 if aged else place

    def _noun(self, words: list[Token]) -> str:
        """What somebody is by the words, an article and a noun with what belongs to it; nothing where they are no such."""
        language = self.language
        at = next((at for at, token in enumerate(words) if at and self._belongs(token)), len(words)) - 1
        if at < 1 or words[0].lower not in language.determiners or words[0].lower in language.numerals:
            return ""
        noun = words[at]
        other = language.is_plural(noun.lower) or noun.lower.endswith(language.adverb_endings)
        other = other or (noun.capital and not language.capital_nouns) or not all(token.word for token in words[:at])
        barred = (language.times, language.calendar, language.function_words, language.cues)
        return "" if other or any(token.lower in no for token in words[1 : at + 1] for no in barred) else noun.lower

    def _belongs(self, token: Token) -> bool:
        """Whether with the word begins what belongs to the noun before it."""
        return token.lower in self.language.prepositions or token.lower in self.language.genitives

    def _introduces(self, tokens: list[Token], description: Mention, name: Mention) -> bool:
        """Whether the name is that of the description before it by a word between: "a man named Ann Lee"."""
        between = tokens[description.last + 1].lower if description.last + 2 == name.first else ""
        return between in self.language.introducing and self._names(name, description)

    def _name(self, tokens: list[Token], name: Mention, description: Mention) -> None:
        """Join the name to the description before it."""
        known = phrases.given(tokens[name.first].lower)
        name.body = description.body or (description.head in self.language.either and not known and not name.personal)
        name.personal = not name.body
        name.role = name.role or self._strip(tokens, description.first, description.last + 1)
        name.gender = name.gender or description.gender
        description.nested, description.apposed = True, name

    @staticmethod
    def _closes(tokens: list[Token], place: int) -> bool:
        return place >= len(tokens) or tokens[place].text in ",.;("

    def _is_subject(self, tokens: list[Token], name: Mention, description: Mention) -> bool:
        """Whether a body's name and what it is end with a comma, or go right on with what they say."""
        end = description.last + 1
        leads = not name.first or not tokens[name.first - 1].word
        return self._closes(tokens, end) or (leads and tokens[end].lower in self.language.cues)

    def _coordinated(self, tokens: list[Token], found: list[Mention]) -> None:
        """Join a second description to the name that the first stands beside: "Ann Lee, curator and head of the museum,"."""
        apposed = {mention.last: mention.apposed for mention in found if mention.apposed is not None}
        for mention in found:
            name = apposed.get(mention.first - 2)
            joined = mention.first > 1 and tokens[mention.first - 1].lower == self.language.conjunction
            if joined and name is not None and name.first < mention.first and mention.kind is MentionKind.DESCRIPTION:
                mention.nested, mention.apposed = True, name

    @staticmethod
    def _past_bracket(tokens: list[Token], place: int) -> int:
        """The token after the bracket that opens at `place`; `place` where none does."""
        if place >= len(tokens) or tokens[place].text != "(":
            return place
        ends = range(place + 1, min(place + MAX_BRACKET, len(tokens)))
        return next((at + 1 for at in ends if tokens[at].text == ")"), place)

    @staticmethod
    def _is_full(tokens: list[Token], name: Mention, description: Mention) -> bool:
        """Whether a name after a description is not rather a place that belongs to it: "at the college, Oakdale,"."""
        return " " in name.name or name.personal or tokens[description.last].lower == description.head

    @staticmethod
    def _names(name: Mention, description: Mention) -> bool:
        """Whether the one, a person's name, may be that of the other, a description before it."""
        kinds = description.kind is MentionKind.DESCRIPTION and name.kind is MentionKind.NAME
        return kinds and not (description.plural or name.body) and not (description.body and name.personal)

    def _describe(self, tokens: list[Token], name: Mention, description: Mention) -> None:
        """Join the description to the name before it."""
        description.nested, description.apposed = True, name
        if not name.body:
            end = self._apposition_end(tokens, description.first)
            name.personal = True
            name.role = name.role or self._strip(tokens, description.first, max(end, description.last + 1))
            name.gender = name.gender or description.gender

    def _described_between(self, tokens: list[Token], start: int, end: int) -> bool:
        """Whether between the comma and the name at `end` stands at most what he or she is: "the hydrologist"."""
        between = tokens[start:end]
        if len(between) > MAX_DESCRIBED:
            return False
        return all(token.word and token.quote < 0 and not self._small(token.lower) for token in between)

    def _small(self, lower: str) -> bool:
        return lower in self.language.function_words or lower in self.language.cues

    def _apposition_end(self, tokens: list[Token], place: int) -> int:
        at = place
        while at < len(tokens) and at - place < MAX_APPOSITION:
            token = tokens[at]
            if not (token.word or token.lower == "'s") or token.lower in self.language.relatives:
                break
            if token.lower in self.language.cues and not token.capital:
                break
            at += 1
        return at

    def _strip(self, tokens: list[Token], first: int, end: int) -> str:
        """The text of tokens `first` to before `end`, without an article or "its" before it."""
        if tokens[first].lower in self.language.determiners and end - first > 1:
            first += 1
        return self.text[tokens[first].start : tokens[end - 1].end]
