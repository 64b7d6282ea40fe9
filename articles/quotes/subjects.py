"""Who does the saying: the subject of each cue of a sentence, and who only hears."""

from dataclasses import dataclass, field

from .cues import Cue, CueKind
from .languages import Language
from .mentions import Mention, MentionKind
from .sentences import Sentence
from .standing import MAX_PLAIN, Standing
from .tokens import Token

MAX_COMMAS = 5  # how many commas back from a verb its subject is looked for: "X, aged 46, of Y, a lawyer, said"
MAX_SUBORDINATE = 10  # tokens between "as" and the verb at the end of its clause
MAX_CLAUSE = 12  # tokens back from a verb to the comma before its clause
MAX_OPENING = 3  # words before a name that belong to it


@dataclass(slots=True)
class Saying:
    """A cue and its subject; `adjacent` where they stand side by side or with an apposition between."""

    cue: Cue
    subject: Mention
    adjacent: bool
    opening: int = -1  # the first token of the subject's noun phrase
    within: bool = False  # part of what an earlier cue of the sentence tells: "she said that he kept repeating"
    closing: bool = False  # the sentence ends with it: "..., officials said Friday."


@dataclass(slots=True)
class Sayings:
    """What is said by whom in one sentence; `hearers` are told, and do not speak."""

    found: list[Saying] = field(default_factory=list)
    hearers: list[Mention] = field(default_factory=list)
    dropped: bool = False  # all that tells of speech is verbs without a subject
    reported: int = -1  # the token from which on it goes on with what was said in the sentence before

    def goes_on(self, place: int) -> bool:
        """Whether the sentence, with what stands at `place`, goes on with what was said before."""
        return self.dropped or 0 <= self.reported < place


def find(sentence: Sentence, cues: list[Cue], mentions: list[Mention], language: Language) -> Sayings:
    """The sayings of `sentence`; a subject that no table knows is added to `mentions`."""
    reader = _Reader(sentence, mentions, language)
    sayings = Sayings()
    for cue in cues:
        subject, adjacent = reader.subject(cue, sayings.found)
        subject = reader.author(subject) if subject is not None else None
        if cue.telling and cue.kind is not CueKind.PASSIVE:
            hearer = reader.beginning(cue.last + 1)
            if hearer is not None and hearer is not subject:
                sayings.hearers.append(hearer)
        if cue.kind is CueKind.PASSIVE and cue.lower in language.asking:
            sayings.hearers += [one for one in (subject, reader.told(cue)) if one is not None]
        elif subject is not None:
            within = any(earlier.cue.strong and earlier.subject is not subject for earlier in sayings.found)
            sayings.found.append(
                Saying(cue, subject, adjacent, reader.opening(subject), within, reader.closes(cue, subject))
            )
    verbs = any(cue.kind is CueKind.VERB for cue in cues)
    sayings.dropped = language.drops_subject and verbs and not sayings.found
    if language.reported and not sayings.found:
        places = (place for place, token in enumerate(sentence.tokens) if token.lower in language.reported)
        sayings.reported = next(places, -1)
    return sayings


def following(sentence: Sentence, cues: list[Cue], mentions: list[Mention], language: Language) -> Saying | None:
    """The first of `cues` that has its subject after it, and that subject."""
    reader = _Reader(sentence, mentions, language)
    subjects = ((cue, reader.after(cue)) for cue in cues)
    return next((Saying(cue, subject, adjacent=True) for cue, subject in subjects if subject is not None), None)


@dataclass(slots=True)
class _Reader(Standing):
    """Finds who speaks by each cue of a sentence."""

    def subject(self, cue: Cue, earlier: list[Saying]) -> tuple[Mention | None, bool]:
        """Who speaks by `cue`, None where nobody is found, and whether the two stand side by side."""
        if cue.kind is CueKind.PARTICIPLE:
            beside = self._beside(cue)
            return (beside, True) if beside is not None else (self._clause(cue, earlier), False)
        if cue.kind is CueKind.VERB:
            return self._verb(cue, earlier)
        return self._marked(cue), True

    def _marked(self, cue: Cue) -> Mention | None:
        """Who speaks by a cue whose place alone says where they stand."""
        if cue.kind is CueKind.ACCORDING:
            return self._soon(cue.last + 1)
        if cue.kind is CueKind.COLON:
            return self._label(cue)
        if cue.kind is CueKind.PASSIVE:
            return self._agent(cue)
        if cue.kind is CueKind.IMPERSONAL:
            return self._source(cue)
        return self.beginning(cue.last + 1) if cue.kind is CueKind.TRAILING else self.ends.get(cue.first - 1)

    def after(self, cue: Cue) -> Mention | None:
        """Who speaks by a verb that is known to come before its subject."""
        return self._between(cue) or self._following(cue.last + 1)

    def _beside(self, cue: Cue) -> Mention | None:
        """The name right before a participle that it goes with: "with Ann Lee noting"."""
        mention = self.ends.get(cue.first - 1)
        if mention is None or mention.possessive or mention.nested or mention.kind is not MentionKind.NAME:
            return None
        before = self.sentence.tokens[mention.first - 1] if mention.first else None
        return mention if before is None or before.lower in self.language.attendant or before.text in ",;" else None

    def told(self, cue: Cue) -> Mention | None:
        """Who is asked or told by a cue in the passive: the subject of the sentence there."""
        mention = self.ends.get(self._before(cue.first))
        return mention.apposed or mention if mention is not None else None

    def opening(self, mention: Mention) -> int:
        """The first token of the noun phrase of a name: "his old friend Ann Lee", "the Herald's Ann Lee"."""
        tokens, at = self.sentence.tokens, mention.first
        while at and mention.first - at < MAX_OPENING and mention.kind is MentionKind.NAME:
            before = tokens[at - 1]
            if before.quote >= 0 or not (before.word or before.lower == "'s") or self._small(before):
                break
            at -= 1
        return at

    def _small(self, token: Token) -> bool:
        """Whether the word is one of grammar that opens no noun phrase, or a verb of saying."""
        language = self.language
        small = token.lower in language.function_words or token.lower in language.cues
        return small and token.lower not in language.determiners

    def closes(self, cue: Cue, subject: Mention) -> bool:
        """Whether the cue and its subject come last in the sentence, set off from what they tell of."""
        tokens = self.sentence.tokens
        first = min(cue.first, self.opening(subject))
        if first == 0 or not (tokens[first - 1].quote >= 0 or tokens[first - 1].text in ",—–"):
            return False
        return all(token.quote < 0 for token in tokens[first:])

    def _verb(self, cue: Cue, earlier: list[Saying]) -> tuple[Mention | None, bool]:
        named = self._subordinate(cue.first) or self._between(cue)
        if named is not None:
            return named, True
        place = self._before(cue.first)
        inverted = self._inverted(place) or self._named_next(cue, place)
        after = self._after_verb(cue, place) if inverted or self.language.inverts else None
        if after is not None or place < 0 or (inverted and self.language.drops_subject):
            return after, True
        if place in self.ends and not self.ends[place].oblique:
            return self._head(place, cue, earlier)
        found = self._past_commas(place) if self.sentence.tokens[place].text in ",)—–-" else None
        found = found or self._plain(place)
        return (found, True) if found is not None else (self._clause(cue, earlier), False)

    def _told(self, place: int) -> bool:
        """Whether who begins at `place`, after a verb like told, accused, thanked, hears: of or for something."""
        tokens, told = self.sentence.tokens, self.starts.get(place)
        if told is None or told.last + 2 >= len(tokens):
            return False
        after, then = tokens[told.last + 1].lower, tokens[told.last + 2]
        if after in self.language.attributive and then.capital:  # "asked Smith of Maryland"
            return False
        return after in self.language.prepositions or after == self.language.infinitive

    def _named_next(self, cue: Cue, place: int) -> bool:
        """Whether a comma stands before the verb and a name after it, with which the clause ends: ", says Ann Lee." """
        tokens, mention = self.sentence.tokens, self.starts.get(cue.last + 1)
        if place < 0 or tokens[place].text != "," or cue.telling or mention is None or mention.possessive:
            return False
        ends = mention.last + 1 >= len(tokens) or not tokens[mention.last + 1].word
        return ends and mention.kind is MentionKind.NAME

    def _between(self, cue: Cue) -> Mention | None:
        """The pronoun between an auxiliary and its participle: "a-t-il dit"."""
        return next((self.starts[at] for at in range(cue.first + 1, cue.last) if at in self.starts), None)

    def _inverted(self, place: int) -> bool:
        """Whether the verb whose clause has `place` before it opens the sentence, or comes after a quotation."""
        tokens = self.sentence.tokens
        if place < 0 or tokens[place].quote >= 0:
            return True
        return tokens[place].text in ",—–-" and place > 0 and tokens[place - 1].quote >= 0

    def _after_verb(self, cue: Cue, place: int) -> Mention | None:
        """Who comes after the verb, where it is not whoever ends at `place` before it who speaks."""
        tokens, before = self.sentence.tokens, self.ends.get(place)
        if before is not None and self._heads(before):
            return None
        if cue.first and self.language.infinitive and tokens[cue.first - 1].lower == self.language.infinitive:
            return None
        if cue.telling and self._told(cue.last + 1):
            return None
        if before is None and not (self.language.cases or self._inverted(place)) and self._plain(place):
            return None  # no case tells an object before the verb, so that what stands there is the subject
        soon = self._following(cue.last + 1) if self.language.inverts else self._soon(cue.last + 1)
        return soon or (self._named_after(cue.last + 1) if self._inverted(place) else None)

    def _subordinate(self, place: int) -> Mention | None:
        """Who comes first in the clause that ends in the verb at `place`: "as the ministry on Monday said"."""
        tokens, language = self.sentence.tokens, self.language
        for at in range(place - 1, max(place - MAX_SUBORDINATE, -1), -1):
            if tokens[at].lower in language.quoting and (not at or not tokens[at - 1].word):
                return self._soon(at + 1, reach=2)
            if not tokens[at].word or not language.quoting:
                return None
        return None

    def _source(self, cue: Cue) -> Mention | None:
        """Whom an impersonal cue has its words from: "it was said in the ministry", "from the ministry it was said"."""
        tokens, language = self.sentence.tokens, self.language
        for step, end in ((1, min(cue.last + 5, len(tokens))), (-1, max(cue.first - MAX_SUBORDINATE, -1))):
            for at in range(cue.last + step, end, step):
                if not tokens[at].word:
                    break
                if tokens[at].lower in language.sources:
                    return self._soon(at + 1)
        return None

    def _before(self, place: int) -> int:
        """The number of the last token before `place` that is neither an auxiliary nor an adverb; -1 for none."""
        tokens, language = self.sentence.tokens, self.language
        place -= 1
        while place >= 0:
            if place in self.ends:
                return place
            lower = tokens[place].lower
            small = lower in language.auxiliaries or lower in language.adverbs
            if not small and not (lower.endswith(language.adverb_endings) and not tokens[place].capital):
                return place
            place -= 1
        return -1

    def _head(self, place: int, cue: Cue, earlier: list[Saying]) -> tuple[Mention | None, bool]:
        """The subject that ends at `place`: the mention there, or what it hangs on: "the head of the group"."""
        mention = self.ends[place]
        if mention.head in self.language.relatives:
            return self._antecedent(mention), True
        tokens = self.sentence.tokens
        at = mention.first - 1
        if (
            at >= 0
            and tokens[at].lower in self.language.prepositions
            and tokens[at].lower not in self.language.temporal
        ):
            if at - 1 in self.ends:
                return self._head(at - 1, cue, earlier)
            plain = self._plain(at - 1)
            if plain is not None and at > 0 and tokens[at].lower in self.language.attributive:
                return plain, True
            return self._clause(cue, earlier) or mention, False
        return mention.apposed or self._owner(mention) or mention, True

    def _owner(self, mention: Mention) -> Mention | None:
        """Whose "statement" or "letter" it is that speaks: the name in the genitive before it."""
        return mention.owner if mention.head in self.language.documents else None

    def author(self, mention: Mention) -> Mention:
        """Who has written the document that `mention` is: "a letter of the ministry"; else the mention itself."""
        tokens, language = self.sentence.tokens, self.language
        if mention.head not in language.documents or not language.owning:
            return mention
        for at in range(mention.first + 1, mention.last):
            if tokens[at].lower in language.owning:
                return self.starts.get(at) or self.starts.get(at + 1, mention)
        return mention

    def _antecedent(self, relative: Mention) -> Mention | None:
        for place in (relative.first - 1, relative.first - 2):
            if place in self.ends:
                return self.ends[place].apposed or self.ends[place]
        return None

    def _past_commas(self, place: int) -> Mention | None:
        """The mention before an insertion that ends at `place`: "Smith, who is 46, said"."""
        tokens = self.sentence.tokens
        seen, at = 0, place - 1
        while at > 0 and seen < MAX_COMMAS and tokens[at].quote < 0 and tokens[at].text not in ";:":
            if tokens[at].text in ",(—–-":
                seen += 1
                mention = self._ending(at - 1)
                if mention is not None and not mention.possessive and self._heads(mention):
                    return mention.apposed or mention
                if mention is None and self._opens(at - 1):
                    return self._named(at + 1, place) or self._plain(at - 1)
            at -= 1
        return None

    def _ending(self, place: int) -> Mention | None:
        """The mention that ends at `place`, or before what it is of: "Smith of Maryland"."""
        mention = self.ends.get(place)
        tokens, language = self.sentence.tokens, self.language
        of = mention is None and place > 1 and tokens[place].capital and tokens[place - 1].lower in language.attributive
        return self.ends.get(place - 2) if of else mention

    def _named(self, first: int, end: int) -> Mention | None:
        """The person's name that fills the tokens from `first` to `end`: after a description, whom that means."""
        mention = self.starts.get(first)
        whole = mention is not None and mention.last == end - 1 and mention.kind is MentionKind.NAME
        if not whole or mention is None or mention.body or mention.name.isupper():  # a body's initials
            return None
        return mention

    def _opens(self, place: int) -> bool:
        """Whether what ends at `place` is the first phrase of the sentence, or the first after a quotation."""
        tokens = self.sentence.tokens
        first = next((at for at in range(place, max(-1, place - MAX_PLAIN), -1) if not tokens[at].word), -1)
        return first < 0 or tokens[first].quote >= 0 or (tokens[first].text == "," and tokens[first - 1].quote >= 0)

    def _clause(self, cue: Cue, earlier: list[Saying]) -> Mention | None:
        """The subject of the clause that the cue goes on: that of the verb before, or the first that could be one."""
        for saying in reversed(earlier):
            if saying.cue.kind in (CueKind.VERB, CueKind.PARTICIPLE) and saying.cue.last < cue.first:
                return saying.subject
        first = nearest = None
        comma = self._last_comma(cue.first)
        for mention in self.mentions:
            if mention.first >= cue.first:
                break
            if not (mention.bound or mention.head in self.language.relatives) and self._heads(mention):
                first = first or mention
                nearest = mention if self._before_verb(mention) or mention.first == comma + 1 else nearest
        return nearest or self._opening_phrase(cue.first) or first

    def _opening_phrase(self, end: int) -> Mention | None:
        """The subject that opens the sentence, of words that no table knows: "The town released a statement, saying"."""
        tokens, language = self.sentence.tokens, self.language
        if language.inverts or tokens[0].lower not in language.article:
            return None
        at = 1
        while at < min(MAX_PLAIN, end) and tokens[at].text.islower() and at not in self.starts:
            if tokens[at].lower.endswith(language.verb_endings) or tokens[at].lower in language.function_words:
                break
            at += 1
        verb = at < end and tokens[at].lower.endswith(language.verb_endings)
        return self._add(0, at - 1) if verb and at > 1 and 0 not in self.starts else None

    def _last_comma(self, place: int) -> int:
        """The last comma among the few tokens before `place`; -2 where none is."""
        tokens = self.sentence.tokens
        return next((at for at in range(place - 1, max(place - MAX_CLAUSE, 0), -1) if tokens[at].text == ","), -2)

    def _before_verb(self, mention: Mention) -> bool:
        """Whether a verb's first word comes next, or after a comma: "the minister, Ann Lee, has in the past"."""
        tokens = self.sentence.tokens
        at = mention.last + 1
        at += at < len(tokens) and tokens[at].text == ","
        return at < len(tokens) and tokens[at].lower in self.language.auxiliaries

    def _label(self, cue: Cue) -> Mention | None:
        """Who stands alone before a colon: "SMITH: ..."."""
        mention = self.ends.get(cue.first - 1)
        return mention if mention is not None and mention.first <= 1 else None

    def _agent(self, cue: Cue) -> Mention | None:
        tokens = self.sentence.tokens
        for at in range(cue.last + 1, min(max(cue.last + 4, cue.word), len(tokens))):
            if tokens[at].lower in self.language.agents:
                return self._soon(at + 1)
        return None
