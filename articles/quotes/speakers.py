"""The speaker of each quotation: candidates, their features, and the best of them or nobody."""

import math
from dataclasses import dataclass

from .cues import CueKind
from .entities import Resolver
from .languages import Language
from .mentions import OWNED, Mention, MentionKind
from .sentences import Sentence, Token
from .speech import Shape
from .subjects import Saying, Sayings
from .types import SpeakerKind
from .weights import FEATURES, NULL_FRAGMENT, NULL_SENTENCE, SHIFT, SLOPE

MAX_SAYINGS = 12  # of a sentence, the nearest ones; keeps the time linear in lists of quotations
NEAR = 4  # tokens between a verb of saying and a quotation that belong together


@dataclass(slots=True)
class Candidate:
    """Somebody who may speak a quotation: the mention, by which cue, and what speaks for it."""

    mention: Mention
    features: list[str]
    cue: str = ""
    cue_at: tuple[int, int] | None = None  # tokens of the cue in its sentence
    cue_sentence: int = -1

    @property
    def score(self) -> float:
        """The sum of the weights of its features."""
        return sum(FEATURES[feature][0] for feature in self.features)

    @property
    def reasons(self) -> tuple[str, ...]:
        """The features that speak for it, in words."""
        seen = [FEATURES[feature][1].format(cue=self.cue) for feature in self.features if FEATURES[feature][0] > 0]
        return tuple(reason for reason in seen if reason)


@dataclass(slots=True)
class Choice:
    """Who speaks a quotation: the best candidate, or None, and how sure that is."""

    best: Candidate | None
    confidence: float


@dataclass(slots=True)
class Judge:
    """Chooses the speakers of a text's quotations in order."""

    sentences: list[Sentence]
    sayings: list[Sayings]
    mentions: list[list[Mention]]
    resolver: Resolver
    language: Language
    last: Candidate | None = None  # the last choice, with where it stood
    last_shape: Shape | None = None

    def choose(self, shape: Shape) -> Choice:
        """The speaker of the quotation of `shape`."""
        candidates = self._own_sentence(shape)
        alone = shape.whole or self.sayings[shape.sentence].dropped
        if alone and not any(candidate.score >= NULL_FRAGMENT for candidate in candidates):
            candidates += self._around(shape)
        for candidate in candidates:
            candidate.features += self._nature(candidate.mention, shape)
        null = NULL_SENTENCE if shape.whole else NULL_FRAGMENT
        scores = sorted((candidate.score for candidate in candidates), reverse=True)
        best = max(candidates, key=lambda candidate: candidate.score, default=None)
        if best is None or best.score <= null:
            return Choice(None, _confidence(null - (scores[0] if scores else 0.0)))
        self.last, self.last_shape = best, shape
        rivals = [null] + [c.score for c in candidates if c is not best and not self._one(c.mention, best.mention)]
        return Choice(best, _confidence(best.score - max(rivals)))

    def _one(self, one: Mention, other: Mention) -> bool:
        record = self.resolver.of.get(one)
        return one is other or (record is not None and record is self.resolver.of.get(other))

    def _own_sentence(self, shape: Shape) -> list[Candidate]:
        sentence = self.sentences[shape.sentence]
        sayings = self.sayings[shape.sentence]
        near = sorted(sayings.found, key=lambda saying: abs(saying.cue.first - shape.token))[:MAX_SAYINGS]
        found = [_by_cue(sentence, saying, shape) for saying in near]
        found += self._without_cue(shape, {saying.subject for saying in sayings.found})
        return found

    def _without_cue(self, shape: Shape, speaking: set[Mention]) -> list[Candidate]:
        """Who in the sentence speaks by no verb of saying: its subject, and who stands right after the quotation."""
        tokens = self.sentences[shape.sentence].tokens
        mentions = self.mentions[shape.sentence]
        before = tokens[shape.token - 1].text if shape.token else ""
        found = []
        free = [m for m in mentions if m.first < shape.token and m not in speaking and self._may_speak(m, tokens)]
        subject = next((mention for mention in free if self._heads(mention, tokens)), free[0] if free else None)
        if subject is not None and subject.owner is not None and subject.head in self.language.documents:
            subject = subject.owner
        if subject is not None:
            whole = shape.whole and before == ","
            feature = "subject_colon" if before == ":" else "subject_comma" if whole else "only_subject"
            if subject.possessive and feature == "only_subject":
                feature = "owner"
            found.append(Candidate(subject, [feature]))
        owner = next((mention for mention in reversed(free) if mention.possessive), None)
        if owner is not None and owner is not subject:
            found.append(Candidate(owner, ["owner"]))
        if free and before == ":" and free[-1].last == shape.token - 2 and tokens[free[-1].first - 1].text in "-–—":
            found.append(Candidate(free[-1], ["colon"]))
        if shape.whole and shape.stop in ",!?":
            found += [Candidate(m, ["right_after"]) for m in mentions if m not in speaking and self._follows(m, shape)]
        return found

    def _may_speak(self, mention: Mention, tokens: list[Token]) -> bool:
        """Whether the mention stands for itself: no part of another, and no owner but of words: "her answer"."""
        if mention.nested:
            return False
        after = (
            mention.last
            + 1
            + (tokens[mention.last + 1 : mention.last + 2] != [] and tokens[mention.last + 1].lower == "'s")
        )
        owned = tokens[after : after + OWNED]
        return not mention.possessive or any(token.lower in self.language.utterances for token in owned)

    def _heads(self, mention: Mention, tokens: list[Token]) -> bool:
        return not mention.first or tokens[mention.first - 1].lower not in self.language.prepositions

    def _follows(self, mention: Mention, shape: Shape) -> bool:
        """Whether the mention comes right after the quotation, but for a verb: "“Good!” beamed Ann Lee"."""
        if mention.nested or mention.possessive:
            return False
        tokens = self.sentences[shape.sentence].tokens
        at = shape.token + 1
        if at < mention.first and tokens[at].text in ",—–-":
            at += 1
        if at == mention.first - 1 and tokens[at].lower.endswith(self.language.passives):
            at += 1
        return at == mention.first

    def _around(self, shape: Shape) -> list[Candidate]:
        """Candidates outside the sentence: who leads in, who spoke before, who speaks next."""
        found: list[Candidate] = []
        here = self.sentences[shape.sentence]
        if self.last is not None and self.last_shape is not None:
            there = self.sentences[self.last_shape.sentence]
            if there.paragraph == here.paragraph:
                near = there.number >= here.number - 1
                found.append(Candidate(self.last.mention, ["same_paragraph" if near else "same_paragraph_far"]))
            elif there.paragraph == here.paragraph - 1:
                found.append(Candidate(self.last.mention, ["paragraph_before"]))
        if shape.token == 0 and shape.sentence:
            found += self._lead_in(shape)
            found += self._subject_before(shape)
        after = shape.sentence + 1
        if after < len(self.sentences) and self.sentences[after].paragraph == here.paragraph:
            found += [_from(saying, "sentence_after", after) for saying in self.sayings[after].found[:1]]
        return found

    def _subject_before(self, shape: Shape) -> list[Candidate]:
        """Whom the sentence before is about, where it quotes nobody: "Smith shook his head. “No.”"."""
        number = shape.sentence - 1
        before = self.sentences[number]
        if before.paragraph != self.sentences[shape.sentence].paragraph or any(t.quote >= 0 for t in before.tokens):
            return []
        spoken = {saying.subject for saying in self.sayings[number].found}
        for mention in self.mentions[number]:
            record = self.resolver.of.get(mention)
            if mention.nested or mention.possessive or record is None or record.kind is SpeakerKind.ORGANISATION:
                continue
            return [] if mention in spoken else [Candidate(mention, ["subject_before"])]
        return []

    def _lead_in(self, shape: Shape) -> list[Candidate]:
        number = shape.sentence - 1
        before, here = self.sentences[number], self.sentences[shape.sentence]
        colon = before.tokens[-1].text == ":"
        if not colon and before.paragraph < here.paragraph - 1:
            return []
        found = [_from(saying, "sentence_before", number) for saying in self.sayings[number].found]
        if colon:
            for candidate in found[-1:]:
                candidate.features = ["leads_in_colon"]
            if not found:
                firsts = [mention for mention in self.mentions[number] if not (mention.nested or mention.possessive)]
                found = [Candidate(mention, ["leads_in_colon"]) for mention in firsts[:1]]
        return found

    def _nature(self, mention: Mention, shape: Shape) -> list[str]:
        record = self.resolver.of.get(mention)
        features = []
        if mention.kind is MentionKind.PRONOUN:
            features.append("pronoun")
        if record is None:
            features.append("unresolved")
        elif record.kind is SpeakerKind.PERSON:
            features.append("person")
        elif record.kind is SpeakerKind.ORGANISATION:
            features.append("body")
        if mention in self.sayings[shape.sentence].hearers:
            features.append("hearer")
        if mention.nested:
            features.append("nested")
        return features


def _by_cue(sentence: Sentence, saying: Saying, shape: Shape) -> Candidate:
    """The subject of a cue in the quotation's own sentence."""
    cue = saying.cue
    first, last = min(cue.first, saying.subject.first), max(cue.last, saying.subject.last)
    candidate = _from(saying, "", shape.sentence)
    features: list[str] = []
    after = first > shape.token
    between = sentence.tokens[shape.token + 1 : first] if after else sentence.tokens[last + 1 : shape.token]
    if cue.kind is CueKind.ACCORDING:
        features.append("according")
    elif cue.kind is CueKind.COLON:
        features.append("colon")
    elif cue.kind is CueKind.PASSIVE:
        features.append("passive")
    elif saying.closing and after:
        features.append("closing")
    elif after:
        beside = not between or (len(between) == 1 and not between[0].word)
        features.append("after" if beside else "after_far")
    else:
        features.append("before" if len(between) <= NEAR else "before_far")
    if not cue.strong:
        features.append("weak_cue")
        if saying.within and not after:
            features.append("within")
    if saying.adjacent:
        features.append("adjacent")
    if any(token.quote >= 0 for token in between):
        features.append("other_quotation_between")
    candidate.features = features
    return candidate


def _from(saying: Saying, feature: str, sentence: int) -> Candidate:
    cue = saying.cue
    return Candidate(saying.subject, [feature] if feature else [], cue.lower, (cue.first, cue.last), sentence)


def _confidence(margin: float) -> float:
    return round(1 / (1 + math.exp(-(SLOPE * max(-20.0, min(20.0, margin)) + SHIFT))), 3)
