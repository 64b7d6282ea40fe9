"""Sentences with their offsets. What stands between quotation marks is one word of the sentence around it."""

import re
from dataclasses import dataclass, field

from .languages import Language
from .tokens import QUOTED, Token, Tokeniser
from .types import Span

_ENDS = frozenset(".!?…")
_DATELINE = re.compile(
    r"[^\W\d_][^\n()“”\"«»„]{1,60}\([^()\n]{2,30}\)\.?\s*(?:--|[-–—:])\s"  # Oslo, March 4 (Agency) -
    r"|[^\W\da-z_](?:[^\W\da-z_]|[ .'’-])+(?:,[^\n()“”\"«»„—–]{1,40})?\s*(?:--|\s-\s|[–—]|\.-)\s*"  # OSLO, Norway —
)
DATED_PARAGRAPHS = 3  # a dateline stands in one of so many first paragraphs
MAX_TOKENS = 300  # of a sentence; what runs on longer is a list or no prose, and is cut there to keep time linear
MAX_ORDINAL = 3  # digits of a number that counts; one of four is a year
_LOOK_AHEAD = 9  # words within which an attribution after a quotation shows its verb
MARKS = frozenset("\"'`‘’‚‛“”„‟″«»‹›＂")
_MARKS = re.compile(rf"(?:\s*[{''.join(sorted(MARKS))}])+")


@dataclass(slots=True)
class Sentence:
    """A sentence of the reporter's: its tokens, where each quotation is one."""

    number: int
    paragraph: int
    tokens: list[Token] = field(default_factory=list)
    dateline: int = -1  # of the text, up to where place and agency stand before the story begins


@dataclass(slots=True)
class Layout:
    """A text as sentences; `inside` holds the tokens of each piece of quotation, `places` the sentence it stands in."""

    sentences: list[Sentence]
    inside: list[list[Token]]
    places: list[tuple[int, int]]  # number of the sentence, number of the token
    small: frozenset[str] = frozenset()  # words that the text writes in small letters


def lay_out(text: str, paragraphs: list[Span], pieces: list[Span], language: Language) -> Layout:
    """`text` as sentences, with `pieces` (quotations or parts of such, in order) each as one token."""
    layout = Layout([], [[] for _ in pieces], [(-1, -1)] * len(pieces))
    tokeniser = Tokeniser(language)
    following = 0
    for number, paragraph in enumerate(paragraphs):
        stream: list[Token] = []
        place = paragraph.start
        dated = _DATELINE.match(text, place, paragraph.end) if number < DATED_PARAGRAPHS else None
        first = len(layout.sentences)
        while following < len(pieces) and pieces[following].start < paragraph.end:
            piece = pieces[following]
            stream += tokeniser.tokens(text, place, _before_marks(text, place, piece.start))
            stream.append(Token(piece.start, piece.end, QUOTED, QUOTED, quote=following))
            layout.inside[following] = tokeniser.tokens(text, piece.start, piece.end)
            place, following = _after_marks(text, piece.end, paragraph.end), following + 1
        stream += tokeniser.tokens(text, place, paragraph.end)
        _split(text, stream, number, layout, language)
        if dated and first < len(layout.sentences):
            layout.sentences[first].dateline = dated.end()
    layout.small = tokeniser.small()
    return layout


def _before_marks(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1] in MARKS or text[end - 1].isspace()):
        end -= 1
    return end


def _after_marks(text: str, start: int, end: int) -> int:
    past = _MARKS.match(text, start, end)
    return past.end() if past else start


def _split(text: str, stream: list[Token], paragraph: int, layout: Layout, language: Language) -> None:
    """Part the tokens of one paragraph into sentences and note where each quotation stands."""
    sentence = Sentence(len(layout.sentences), paragraph)
    for place, token in enumerate(stream):
        if token.quote >= 0:
            layout.places[token.quote] = (sentence.number, len(sentence.tokens))
        sentence.tokens.append(token)
        if len(sentence.tokens) >= MAX_TOKENS or _ends(text, stream, place, language):
            layout.sentences.append(sentence)
            sentence = Sentence(len(layout.sentences), paragraph)
    if sentence.tokens:
        layout.sentences.append(sentence)


def _ends(text: str, stream: list[Token], place: int, language: Language) -> bool:
    """Whether a sentence ends after the token at `place`."""
    token = stream[place]
    following = _next_word(stream, place + 1)
    if token.quote >= 0:
        return _quotation_ends(text, stream, place, following, language)
    if token.text[-1] not in _ENDS or token.lower.rstrip(".") in language.courtesies:
        return False
    if following < 0:
        return True
    after = stream[following]
    counts = place > 0 and token.text == "." and _ordinal(stream[place - 1], after, language)
    if counts or after.start == token.end or after.text in ",;:":
        return False
    if len(token.text) > 1:  # an abbreviation: "Jan. 5", "J. Smith", "in the U.S. The"
        return after.quote < 0 and after.lower in language.function_words | language.determiners and after.capital
    return after.quote >= 0 or not after.text[0].islower()


def _ordinal(number: Token, after: Token, language: Language) -> bool:
    """Whether the full stop between the two only says that `number` counts: "the 3. of June"."""
    if not language.ordinals or not number.text.isdigit() or len(number.text) > MAX_ORDINAL:
        return False
    return after.quote < 0 and after.lower not in language.function_words | language.determiners


def _next_word(stream: list[Token], place: int) -> int:
    """The place of the next word or quotation from `place` on, -1 where punctuation of the sentence comes first."""
    for at in range(place, min(place + 4, len(stream))):
        if stream[at].quote >= 0 or stream[at].word:
            return at
        if stream[at].text in ",;:.?!—–-(":
            return at
    return -1


def _quotation_ends(text: str, stream: list[Token], place: int, following: int, language: Language) -> bool:
    """Whether the quotation at `place` ends its sentence: its last stop does, unless its attribution follows."""
    last = text[stream[place].end - 1]
    if last not in _ENDS or following < 0 or stream[following].text in ",;:.?!—–-(":
        return False
    after = stream[following]
    if after.quote >= 0:
        return True
    if not after.text[0].isupper():
        return not after.word
    if language.inverts and after.lower not in language.cues:  # what attributes begins with its verb
        return True
    return not _attributed(stream, following, strict=last == ".", language=language)


def _attributed(stream: list[Token], place: int, *, strict: bool, language: Language) -> bool:
    """Whether the words from `place` on only say who spoke: “Did they?” Smith asked."""
    comma = False
    for at in range(place, min(place + _LOOK_AHEAD, len(stream))):
        token = stream[at]
        if token.quote >= 0 or token.text in ".!?;:":
            return False
        if token.lower in language.cues and not token.capital:
            after = stream[at + 1] if at + 1 < len(stream) else None
            if after is not None and after.text == "," and comma and stream[at - 1].text != ",":
                return False  # the verb is put into a sentence of its own: "This, Smith said, was new"
            if after is None or after.quote >= 0 or after.text in ".,":
                return True
            return not strict and after.lower in language.prepositions | language.telling_objects
        comma = comma or token.text == ","
    return False
