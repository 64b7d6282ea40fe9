"""Cues: the verbs and phrases of a sentence that tell of speech."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from .languages import Language
from .sentences import Sentence
from .tokens import Token


class CueKind(Enum):
    """How a cue leads to who speaks."""

    VERB = auto()  # its subject
    PARTICIPLE = auto()  # "saying": the subject of the clause before
    ACCORDING = auto()  # "according to": its object
    PASSIVE = auto()  # "was described by": the object of "by"
    COLON = auto()  # "Smith: ...": what stands before
    TRAILING = auto()  # ", so Smith": what stands right after
    POSTPOSED = auto()  # "Smith zufolge": what stands right before
    IMPERSONAL = auto()  # "it was said in": what this leads to


MAX_LABEL = 8  # tokens before the colon after a label
MAX_BRACKET = 16  # tokens between the two parts of a verb


@dataclass(slots=True)
class Cue:
    """A cue, with the numbers of its first and last token in the sentence."""

    first: int
    last: int
    kind: CueKind
    lower: str
    strong: bool
    telling: bool
    word: int = -1  # where the verb of saying stands, if `first` is the finite verb that goes with it


def find(sentence: Sentence, language: Language) -> list[Cue]:
    """The cues of `sentence`, in order."""
    tokens = sentence.tokens
    found = []
    openings = _openings(language)
    for place, token in enumerate(tokens):
        cue = _phrasal(tokens, place, language) if token.lower in openings else None
        if cue is None and token.lower in language.cues:
            cue = _verb(tokens, place, language)
        elif cue is None:
            kind = _kind(tokens, place, language)
            cue = Cue(place, place, kind, token.lower, True, False) if kind is not None else None
        if cue is not None:
            found.append(cue)
    return found


def _kind(tokens: list[Token], place: int, language: Language) -> CueKind | None:
    """The kind of a cue that is no verb: a colon, a word after or before who speaks; None where the word is no cue."""
    token = tokens[place]
    if token.text == ":" and 0 < place <= MAX_LABEL and place + 1 < len(tokens):
        return CueKind.COLON
    if token.lower in language.postposed and place:
        return CueKind.POSTPOSED
    if token.lower in language.trailing and place and not tokens[place - 1].word:
        return CueKind.TRAILING
    return None


def _phrasal(tokens: list[Token], place: int, language: Language) -> Cue | None:
    """The cue of several words that begins at `place`: "went on", "according to"."""
    for phrases in (language.phrasal_cues, language.according, language.viewing if not place else frozenset()):
        last = _phrase(tokens, place, phrases)
        if last < 0:
            continue
        words = " ".join(one.lower for one in tokens[place : last + 1])
        if phrases is not language.phrasal_cues:
            return Cue(place, last, CueKind.ACCORDING, words, phrases is language.according, False)
        if _text(tokens, last + 1) == language.infinitive:
            return None  # "went on to say" has its cue still to come
        kind = CueKind.IMPERSONAL if words in language.impersonal else CueKind.VERB
        return Cue(place, last, kind, words, True, False)
    return None


@cache
def _openings(language: Language) -> frozenset[str]:
    """The first words of the cues of several words."""
    return frozenset(one[0] for one in language.phrasal_cues | language.according | language.viewing)


def _text(tokens: list[Token], place: int) -> str:
    return tokens[place].lower if 0 <= place < len(tokens) else ""


def _phrase(tokens: list[Token], place: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """The last token of the longest of `phrases` that begins at `place`; -1 where none does."""
    lengths = [len(one) for one in phrases if all(_text(tokens, place + at) == word for at, word in enumerate(one))]
    return place + max(lengths) - 1 if lengths else -1


def _verb(tokens: list[Token], place: int, language: Language) -> Cue | None:
    """The cue at `place`; None where the word is a noun ("the report"), a name's part, or the infinitive of another."""
    token = tokens[place]
    if _no_verb(tokens, place, language):
        return None
    strong, telling = token.lower not in language.weak_cues, token.lower in language.telling_cues
    if language.impersonal and any(one.lower in language.impersonal for one in tokens[max(0, place - 1) : place + 2]):
        return Cue(place, place, CueKind.IMPERSONAL, token.lower, strong, False)
    bracketed = token.lower in language.bracketed
    finite = _bracket(tokens, place, language) if bracketed or language.verb_groups else -1
    if finite >= 0 and not language.verb_groups:
        kind = CueKind.PASSIVE if tokens[finite].lower in language.be else CueKind.VERB
        return Cue(finite, finite, kind, token.lower, strong, telling, place)
    kind = CueKind.VERB
    if finite < 0 and token.lower.endswith(language.participles):
        kind = CueKind.VERB if _text(tokens, place - 1) in language.be else CueKind.PARTICIPLE
    elif _passive(tokens, place, language):
        kind = CueKind.PASSIVE
    elif finite < 0 and bracketed and language.verb_groups:
        return None
    first = place if finite < 0 or kind is CueKind.PASSIVE else finite
    while first and tokens[first - 1].lower in language.preverbs:
        first -= 1
    return Cue(first, place, kind, token.lower, strong, telling)


def _no_verb(tokens: list[Token], place: int, language: Language) -> bool:
    """Whether the word at `place` is a noun, part of a name or a headline, or a verb that tells of no speech as it stands."""
    token, before = tokens[place], _text(tokens, place - 1)
    if token.capital and (language.capital_nouns or (place and tokens[place - 1].quote < 0 and before not in ".:")):
        return True
    alone = before in language.pronominal and token.lower not in language.nominal_cues
    determined = before in language.determiners and not language.capital_nouns
    if (determined or before in language.nominal) and not alone:
        return True
    if token.lower in language.separable and not _completed(tokens, place, language):
        return True
    return token.lower in language.nominal_cues and _noun(tokens, place, language)


def _completed(tokens: list[Token], place: int, language: Language) -> bool:
    """Whether the part without which the verb at `place` tells of no speech ends its clause."""
    parts = language.separable[tokens[place].lower]
    for at in range(place + 1, min(place + MAX_BRACKET, len(tokens))):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if tokens[at].lower in parts and (after is None or not after.word or after.lower == language.conjunction):
            return True
        if tokens[at].text in ",;:":
            return False
    return False


def _bracket(tokens: list[Token], place: int, language: Language) -> int:
    """The finite verb of the clause that the participle or infinitive at `place` ends; -1 where there is none.

    In a language of verb groups it is the first of the auxiliaries that small words at most part from `place`.
    """
    finite = -1
    for at in range(place - 1, max(place - MAX_BRACKET, -1), -1):
        if tokens[at].text in ",;:":
            break
        if tokens[at].lower in language.auxiliaries:
            finite = at
            if not language.verb_groups:
                break
        elif language.verb_groups and not _small(tokens[at], language):
            break
    return finite


def _small(token: Token, language: Language) -> bool:
    """Whether the word may part an auxiliary from its participle: "a pour sa part vivement déclaré"."""
    if token.lower in language.relatives or token.lower == language.conjunction:
        return False
    lower = token.lower
    small = lower in language.function_words or lower in language.determiners or lower in language.pronouns
    return small or lower in language.adverbs or lower.endswith(language.adverb_endings)


def _noun(tokens: list[Token], place: int, language: Language) -> bool:
    """Whether the word at `place`, a verb or a noun, is a noun: after an adjective, or after a quotation with "on" or "of"."""
    before = tokens[place - 1] if place else None
    if before is None:
        return False
    if before.quote >= 0:
        return _text(tokens, place + 1) in language.prepositions
    if place + 1 < len(tokens) and tokens[place + 1].quote >= 0:
        return False
    if before.capital or not before.word or before.lower in language.function_words or language.is_plural(before.lower):
        return False
    if language.is_role(before.lower) or language.is_body(before.lower) or before.lower in language.adverbs:
        return False
    article = _text(tokens, place - 2)
    return article in language.determiners or article in language.nominal


def _passive(tokens: list[Token], place: int, language: Language) -> bool:
    """Whether a form of "to be" stands before the participle at `place`: "was quoted", "has been described"."""
    if not tokens[place].lower.endswith(language.passives):
        return False
    if _text(tokens, place + 1) in language.agents and _text(tokens, place - 1) not in language.have:
        before = tokens[place - 1] if place else None
        return before is None or not (before.capital or before.lower in language.pronouns or before.text == ",")
    for at in range(place - 1, max(place - 4, -1), -1):
        lower = tokens[at].lower
        if lower in language.be:
            return _text(tokens, at - 1) not in language.reflexives
        if lower in language.have or not (lower.endswith(language.adverb_endings) or lower in language.adverbs):
            return False
    return False
