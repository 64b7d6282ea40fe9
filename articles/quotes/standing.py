"""Where the mentions of a sentence stand, which of them may follow a verb, and those of words that no table knows."""

from dataclasses import dataclass, field

from .languages import Language
from .mentions import Mention, MentionKind
from .sentences import Sentence
from .tokens import Token

MAX_FOLLOWING = 10  # tokens after a verb within which its subject comes: "said on Monday in Paris the minister"
MAX_INSERTION = 7  # tokens between commas after a verb
MAX_PLAIN = 5  # words of a subject that no table knows: "the new guidelines say"


@dataclass(slots=True)
class Standing:
    """The mentions of a sentence by where they begin and end; what else may be a subject is added to them."""

    sentence: Sentence
    mentions: list[Mention]
    language: Language
    starts: dict[int, Mention] = field(default_factory=dict)
    ends: dict[int, Mention] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # A pronoun of possession opens the phrase of what is owned, which speaks before its owner does.
        for mention in sorted(self.mentions, key=lambda one: one.possessive and one.kind is MentionKind.PRONOUN):
            self.starts.setdefault(mention.first, mention)
            self.ends.setdefault(mention.last, mention)

    def beginning(self, place: int) -> Mention | None:
        """The mention that begins at `place`."""
        return self.starts.get(place)

    def _soon(self, place: int, reach: int = 3) -> Mention | None:
        """The mention that begins at `place`, or a few small words later."""
        for at in range(place, min(place + reach, len(self.sentence.tokens))):
            mention = self.starts.get(at)
            if mention is not None:
                return mention.apposed or mention
            if not (self.sentence.tokens[at].word or self.sentence.tokens[at].lower == "'s"):
                return None
        return None

    def _heads(self, mention: Mention) -> bool:
        """Whether no preposition and no case makes `mention` the object of something else."""
        if mention.oblique:
            return False
        before = mention.first - 1
        return before < 0 or self.sentence.tokens[before].lower not in self.language.prepositions

    def _following(self, place: int) -> Mention | None:
        """Who comes after the verb, past who hears, and past words of time and place."""
        tokens, language = self.sentence.tokens, self.language
        at, end = self._past_insertion(place), min(place + MAX_FOLLOWING, len(tokens))
        while at < end and tokens[at].word:
            mention = self.starts.get(at)
            if mention is not None and self._heads(mention):
                return mention.apposed or mention
            if mention is not None:
                at = mention.last + 1
            elif tokens[at].lower in language.prepositions and (past := self._past_phrase(at)) > at:
                at = past
            elif self._timed(at) or (at == place and tokens[at].lower not in language.relatives):
                at += 1
            else:
                return None
        return None

    def _timed(self, place: int) -> bool:
        """Whether the word at `place` is an adverb or a day: it may part a verb from its subject."""
        language, lower = self.language, self.sentence.tokens[place].lower
        return lower in language.adverbs or lower in language.calendar or lower.endswith(language.adverb_endings)

    def _past_insertion(self, place: int) -> int:
        """Past what stands between commas from `place` on: "said, in tears, the mayor"; `place` where nothing does."""
        tokens = self.sentence.tokens
        if place >= len(tokens) or tokens[place].text != ",":
            return place
        ends = range(place + 1, min(place + MAX_INSERTION, len(tokens)))
        return next((at + 1 for at in ends if tokens[at].text == ","), place)

    def _past_phrase(self, place: int) -> int:
        """Past the preposition at `place` and what it governs: "in a letter to the staff"; `place` where that is not clear."""
        tokens, language = self.sentence.tokens, self.language
        at = place + 1
        if at in self.starts:
            return self.starts[at].last + 1
        if at < len(tokens) and tokens[at].capital:
            return at + 1
        if language.cases:  # the next phrase may be in the genitive, and no subject
            return place
        while at < min(place + MAX_PLAIN, len(tokens)) and at not in self.starts and tokens[at].word:
            lower = tokens[at].lower
            if lower not in language.determiners and lower in language.function_words:
                break
            if lower in language.cues and not lower.endswith(language.participles):
                break
            at += 1
        return at

    def _plain(self, place: int) -> Mention | None:
        """A subject of words that no table knows, ending at `place`: it begins with a determiner, or with whose it is."""
        tokens, language = self.sentence.tokens, self.language
        for at in range(place, max(-1, place - MAX_PLAIN), -1):
            token = tokens[at]
            if token.lower == "'s" and at < place:
                if at - 1 in self.ends:
                    return self._add(self.ends[at - 1].first, place)
            elif token.lower in language.determiners and token.lower not in language.cues:
                return self._determined(at, place)
            elif not token.word or token.lower in language.cues or token.lower in language.function_words:
                return None
        return None

    def _determined(self, at: int, place: int) -> Mention | None:
        """The subject from the determiner at `at` to `place`; None where it is the object of a preposition."""
        tokens, language = self.sentence.tokens, self.language
        if tokens[at].lower in language.conjoining and at < place and language.is_plural(tokens[place].lower):
            return self._add(at + 1, place)
        if at and tokens[at - 1].lower in language.prepositions:
            outer = self._plain(at - 2) if at > 1 and tokens[at - 1].lower in language.attributive else None
            if outer is not None:  # "a schoolteacher in the town"
                del self.ends[outer.last]
                outer.last, outer.end = place, tokens[place].end
                self.ends[place] = outer
            return outer  # none in "has in the past called"
        return self._add(at, place) if at < place or tokens[at].lower in language.several else None

    def _add(self, first: int, last: int) -> Mention:
        tokens: list[Token] = self.sentence.tokens
        lower = tokens[last].lower
        somebody = lower.endswith(self.language.person_endings) or lower in self.language.not_names
        mention = Mention(
            tokens[first].start, tokens[last].end, MentionKind.DESCRIPTION, self.sentence.number, first, last,
            head=lower, plural=self.language.is_plural(lower), definite=tokens[first].lower in self.language.definite,
            body=not somebody, alone=somebody and tokens[first].lower in self.language.article and last - first <= 2,
        )  # fmt: skip
        self.mentions.append(mention)
        self.mentions.sort(key=lambda item: item.first)
        self.ends[last] = self.starts[first] = mention
        return mention

    def _named_after(self, place: int) -> Mention | None:
        """The name after a description that no table knows: "said the keeper, Ann Lee"; without a name, the description."""
        tokens = self.sentence.tokens
        if place >= len(tokens) or tokens[place].lower not in self.language.determiners:
            return None
        end = place + 1
        while end < len(tokens) and end - place <= MAX_PLAIN and tokens[end].word and tokens[end].quote < 0:
            verb = tokens[end].lower in self.language.cues and tokens[end].lower not in self.language.nominal_cues
            if verb or tokens[end].lower in self.language.function_words or end in self.starts:
                break
            end += 1
        if end == place + 1:
            return None
        if end + 1 < len(tokens) and tokens[end].text == ",":
            named = self.starts.get(end + 1)
            if named is not None and named.kind is MentionKind.NAME and not named.body:
                named.personal = True
                named.role = named.role or " ".join(token.text for token in tokens[place + 1 : end])
                return named
        open_ended = end < len(tokens) and tokens[end].word and tokens[end].lower not in self.language.prepositions
        return None if open_ended else self._add(place, end - 1)
