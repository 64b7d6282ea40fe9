"""Who may speak a quotation: candidates of its own sentence and of those around it, each with what speaks for it."""

from dataclasses import dataclass, field, replace

from .cues import CueKind
from .entities import Resolver
from .languages import Language
from .mentions import OWNED, Mention, MentionKind
from .sentences import Layout, Sentence
from .speech import Shape
from .subjects import Saying, Sayings
from .tokens import Token
from .types import Span, SpeakerKind

MAX_SAYINGS = 12  # of a sentence, the nearest ones; keeps the time linear in lists of quotations
NEAR = 4  # tokens between a verb of saying and a quotation that belong together
FAR = 15  # tokens from which on they hardly do
MAX_LEAD = 3  # words before a name that belong to it: "an angry Smith"
# By these somebody stands so near that the sentences around are not asked.
BESIDE = frozenset((
    "closing", "after", "after_fragment", "before", "before_far", "according", "colon", "inserted", "passive", "owner",
    "right_after", "signed", "subject_comma", "subject_colon",
))  # fmt: skip
DASHES = frozenset(("-", "–", "—", "--"))
FEW_WORDS = 2  # of a quotation that is rather a term


@dataclass(slots=True)
class Candidate:
    """Somebody who may speak a quotation: the mention, by which cue, and what is seen of it by the names of features."""

    mention: Mention
    features: list[str]
    cue: str = ""
    cue_span: Span | None = None  # of the cue in the text


@dataclass(slots=True)
class Nominator:
    """Names the candidates for each quotation of one text."""

    sentences: list[Sentence]
    sayings: list[Sayings]
    mentions: list[list[Mention]]
    resolver: Resolver
    language: Language
    layout: Layout
    inserted: dict[int, Saying]  # what is told inside the marks, by the number of the piece of quotation
    last: Candidate | None = field(default=None)  # who was chosen for the quotation before
    last_shape: Shape | None = field(default=None)  # and where it stands

    def candidates(self, shape: Shape) -> list[Candidate]:
        """Who may speak the quotation of `shape`; of the sentences around only where no verb of saying is beside it."""
        found = self._own_sentence(shape) + self._inside(shape) + self._signed(shape)
        if len(shape.pieces) > 1:  # of what goes on over paragraphs the speaker may be named at the end
            sentence, token = self.layout.places[shape.pieces[-1]]
            found += self._own_sentence(replace(shape, sentence=sentence, token=token))
        if not any(BESIDE.intersection(candidate.features) for candidate in found):
            found += self._around(shape)
        for candidate in found:
            candidate.features += self._nature(candidate.mention, shape)
        return found

    def nobody(self, shape: Shape) -> list[str]:
        """What speaks for it that nobody speaks: a term, a title, words on a sign."""
        tokens = self.sentences[shape.sentence].tokens
        headline = ["null_headline"] if shape.headline else []
        if shape.whole or self.sayings[shape.sentence].goes_on(shape.token):
            return ["null_sentence", *headline]
        features = ["null_fragment", *headline]
        if shape.words <= FEW_WORDS:
            features.append("null_one_word" if shape.words == 1 else "null_two_words")
        before = tokens[shape.token - 1] if shape.token else None
        after = tokens[shape.token + 1] if shape.token + 1 < len(tokens) else None
        if after is not None and self._is_noun(after):
            features.append("null_noun_after")
        if before is not None and before.lower in self.language.definite:
            features.append("null_definite")
        if shape.capitals and not self.language.plain_titles:
            features.append("null_capitals")
        if not self.sayings[shape.sentence].found:
            features.append("null_no_cue")
        return features

    def _is_noun(self, token: Token) -> bool:
        """Whether the word, for all that the tables know, may be a noun."""
        language, lower = self.language, token.lower
        small = lower in language.function_words or lower in language.determiners or lower in language.cues
        return token.word and not small and (token.capital or not language.capital_nouns)

    def _own_sentence(self, shape: Shape) -> list[Candidate]:
        sentence = self.sentences[shape.sentence]
        sayings = self.sayings[shape.sentence]
        near = sorted(sayings.found, key=lambda saying: abs(saying.cue.first - shape.token))[:MAX_SAYINGS]
        found = [_by_cue(sentence, saying, shape) for saying in near]
        for candidate, saying in zip(found, near, strict=True):
            if "before_far" in candidate.features and any(_between(saying, other, shape) for other in near):
                colon = shape.token > 0 and sentence.tokens[shape.token - 1].text == ":"
                candidate.features.append("cue_and_colon_between" if colon else "cue_between")
        if not sayings.goes_on(shape.token):
            found += self._without_cue(shape, {saying.subject for saying in sayings.found})
        return found

    def _inside(self, shape: Shape) -> list[Candidate]:
        """Who is told to speak inside the marks: "We leave, said Lee, tomorrow"."""
        told = [number for number in shape.pieces if number in self.inserted]
        return [_from(self.inserted[number], "inserted", self.layout.inside[number]) for number in told[:1]]

    def _signed(self, shape: Shape) -> list[Candidate]:
        """Who stands after a dash behind the quotation, also in the paragraph below: "“We go.” — Ann Lee, mayor"."""
        number, at = shape.sentence, shape.token + 1
        if shape.token or not shape.whole or self.sayings[number].found:
            return []
        if at >= len(self.sentences[number].tokens):
            number, at = number + 1, 0
        if (
            number >= len(self.sentences)
            or self.sentences[number].paragraph > self.sentences[shape.sentence].paragraph + 1
        ):
            return []
        tokens = self.sentences[number].tokens
        if tokens[at].text not in DASHES or self.sayings[number].found:
            return []
        ends = (len(tokens), *(place for place, token in enumerate(tokens) if token.text in ",.(:"))
        named = (mention for mention in self.mentions[number] if mention.first == at + 1 and mention.last + 1 in ends)
        return [Candidate(mention, ["signed"]) for mention in named if not mention.possessive]

    def _without_cue(self, shape: Shape, speaking: set[Mention]) -> list[Candidate]:
        """Who in the sentence speaks by no verb of saying: its subject, and who stands right after the quotation."""
        tokens = self.sentences[shape.sentence].tokens
        mentions = self.mentions[shape.sentence]
        before = tokens[shape.token - 1].text if shape.token else ""
        found = []
        free = [
            m for m in mentions if m.first < shape.token and m not in speaking and self._may_speak(m, tokens, shape)
        ]
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
            told = any(
                saying.cue.strong and saying.cue.last < owner.first for saying in self.sayings[shape.sentence].found
            )
            found.append(Candidate(owner, ["owner", "within"] if told else ["owner"]))
        if free and before == ":" and free[-1].last == shape.token - 2 and tokens[free[-1].first - 1].text in "-–—":
            found.append(Candidate(free[-1], ["colon"]))
        if shape.whole and shape.stop in ",!?":
            found += [Candidate(m, ["right_after"]) for m in mentions if m not in speaking and self._follows(m, shape)]
        return found

    def _may_speak(self, mention: Mention, tokens: list[Token], shape: Shape) -> bool:
        """Whether the mention stands for itself: no part of another, and no owner but of words: "her answer"."""
        if mention.nested or mention.oblique or mention.head in self.language.relatives:
            return False
        if shape.whole and shape.token - mention.last > NEAR + OWNED:
            return not mention.possessive
        owned = tokens[mention.last + 1 : mention.last + 2 + OWNED]
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
        return 0 <= mention.first - at < MAX_LEAD and all(self._leads(token) for token in tokens[at : mention.first])

    def _leads(self, token: Token) -> bool:
        """Whether the word may stand between the beginning of a noun phrase and the name: "an angry Smith"."""
        language = self.language
        return token.word and (token.lower in language.determiners or token.lower not in language.function_words)

    def _around(self, shape: Shape) -> list[Candidate]:
        """Candidates outside the sentence: who leads in, who spoke before, who speaks next."""
        found: list[Candidate] = []
        here = self.sentences[shape.sentence]
        if self.sayings[shape.sentence].dropped and (found := self._goes_on(shape)):
            return found
        reported = self.sayings[shape.sentence].goes_on(shape.token)
        if self.last is not None and self.last_shape is not None:
            there = self.sentences[self.last_shape.sentence]
            if there.paragraph == here.paragraph:
                near = there.number >= here.number - 1
                found.append(Candidate(self.last.mention, ["same_paragraph" if near else "same_paragraph_far"]))
            elif there.paragraph == here.paragraph - 1:
                found.append(Candidate(self.last.mention, ["paragraph_before"]))
        if shape.sentence and (shape.token == 0 or reported):
            found += self._lead_in(shape)
        if shape.sentence and (shape.token == 0 or not shape.whole):
            found += self._subject_before(shape)
        after = shape.sentence + 1
        if after < len(self.sentences) and self.sentences[after].paragraph == here.paragraph:
            found += [
                _from(saying, "sentence_after", self.sentences[after].tokens)
                for saying in self.sayings[after].found[:1]
            ]
        if not (shape.whole or reported):
            for candidate in found:
                candidate.features.append("outside")
        return found

    def _goes_on(self, shape: Shape) -> list[Candidate]:
        """Who speaks or acts in the sentence before, where that quotes nobody: whom a verb without a subject means."""
        if not shape.sentence or any(token.quote >= 0 for token in self.sentences[shape.sentence - 1].tokens):
            return []
        return self._lead_in(shape) + self._subject_before(shape)

    def _subject_before(self, shape: Shape) -> list[Candidate]:
        """Whom the sentence before is about, where it quotes nobody: "Smith shook his head. “No.”"."""
        number = shape.sentence - 1
        before = self.sentences[number]
        steps = self.sentences[shape.sentence].paragraph - before.paragraph
        if steps > 1 or any(token.quote >= 0 for token in before.tokens):
            return []
        feature = "subject_paragraph_before" if steps else "subject_before"
        spoken = {saying.subject for saying in self.sayings[number].found}
        for mention in self.mentions[number]:
            record = self.resolver.of.get(mention)
            if mention.bound or record is None or record.kind is SpeakerKind.ORGANISATION:
                continue
            told = mention in spoken or (spoken and self.sayings[shape.sentence].goes_on(shape.token))
            return [] if told else [Candidate(mention, [feature])]
        return []

    def _lead_in(self, shape: Shape) -> list[Candidate]:
        number = shape.sentence - 1
        before, here = self.sentences[number], self.sentences[shape.sentence]
        colon = before.tokens[-1].text == ":"
        if not colon and before.paragraph < here.paragraph - 1:
            return []
        found = [_from(saying, "sentence_before", before.tokens) for saying in self.sayings[number].found]
        if colon:
            for candidate in found[-1:]:
                candidate.features = ["leads_in_colon"]
            if not found:
                firsts = [mention for mention in self.mentions[number] if not mention.bound]
                found = [Candidate(mention, ["leads_in_colon"]) for mention in firsts[:1]]
        return found

    def _nature(self, mention: Mention, shape: Shape) -> list[str]:
        record = self.resolver.of.get(mention)
        features = []
        if mention.kind is MentionKind.PRONOUN:
            features.append("pronoun")
        elif mention.kind is MentionKind.DESCRIPTION:
            features.append("description")
        if record is None:
            features.append("unresolved")
        elif record.kind is SpeakerKind.PERSON:
            features.append("person")
        elif record.kind is SpeakerKind.ORGANISATION:
            features.append("body")
        if record is not None and self.last is not None and record is self.resolver.of.get(self.last.mention):
            features.append("spoke_last")
        if mention in self.sayings[shape.sentence].hearers:
            features.append("hearer")
        if mention.nested:
            features.append("nested")
        return features


def _by_cue(sentence: Sentence, saying: Saying, shape: Shape) -> Candidate:
    """The subject of a cue in the quotation's own sentence."""
    cue = saying.cue
    first, last = min(cue.first, saying.opening), max(cue.last, saying.subject.last)
    candidate = _from(saying, "", sentence.tokens)
    features: list[str] = []
    after = first > shape.token
    between = sentence.tokens[shape.token + 1 : first] if after else sentence.tokens[last + 1 : shape.token]
    if cue.first < shape.token < cue.word:  # the quotation stands between the two parts of the verb
        between = sentence.tokens[shape.token + 1 : cue.word]
    if cue.kind in (CueKind.ACCORDING, CueKind.POSTPOSED, CueKind.IMPERSONAL):
        features.append("according")
    elif cue.kind is CueKind.COLON:
        features.append("colon")
    elif cue.kind is CueKind.PASSIVE:
        features.append("passive")
    elif saying.closing and after:
        features.append("closing")
    elif after:
        beside = not between or (len(between) == 1 and not between[0].word)
        features.append(("after" if shape.whole else "after_fragment") if beside else "after_far")
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
    elif len(between) > FAR:
        features.append("distant")
    candidate.features = features
    return candidate


def _between(saying: Saying, other: Saying, shape: Shape) -> bool:
    """Whether between `saying` and the quotation somebody else, named after it, says something."""
    return saying.cue.last < other.subject.first and max(other.cue.last, other.subject.last) < shape.token


def _from(saying: Saying, feature: str, tokens: list[Token]) -> Candidate:
    cue = saying.cue
    first, last = (cue.first, cue.last) if cue.word < 0 else (cue.word, cue.word)
    span = Span(tokens[first].start, tokens[last].end)
    return Candidate(saying.subject, [feature] if feature else [], cue.lower, span)
