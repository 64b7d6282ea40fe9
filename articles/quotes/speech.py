"""Speech: which stretches between marks are quotations, and of which kind; which are terms, titles or headlines."""

from dataclasses import dataclass

from . import headings
from .languages import Language
from .marks import Marked
from .sentences import Layout
from .tokens import Token
from .types import QuotationKind

TITLE_WORDS = 8  # of a title, at most
SMALL_WORD = 3  # letters of a word that a title may write small
NAME_WORDS = 4  # up to so many words between marks may be the name of a thing
SENTENCE_WORDS = 3  # from so many words on, what begins with a capital can be a sentence
SURE_WORDS = (
    5  # from so many words on, a whole sentence between marks is speech whether or not anybody is seen to speak
)
_ENDS = frozenset(".!?…")


@dataclass(slots=True)
class Shape:
    """How a stretch between marks looks: its place, its length and what stands around it."""

    pieces: tuple[int, ...]  # numbers of its parts among all
    sentence: int
    token: int
    words: int
    stop: str  # its last character
    kind: QuotationKind
    whole: bool  # reads as a sentence or clause of its own
    capitals: bool  # its longer words all have capitals
    headline: bool  # stands in the headline
    term: bool  # by what stands around it a name, a title or a term


def shapes(text: str, found: list[Marked], layout: Layout, language: Language) -> list[Shape]:
    """The shape of each of `found`."""
    result = []
    piece = 0
    headline = headings.headline(text, layout)
    for marked in found:
        pieces = tuple(range(piece, piece + len(marked.parts)))
        piece += len(marked.parts)
        sentence, token = layout.places[pieces[0]]
        tokens = layout.sentences[sentence].tokens
        inside = [word for number in pieces for word in layout.inside[number] if word.word]
        last = text[marked.parts[-1].end - 1]
        whole = _whole(tokens, token, inside, last, language) or len(pieces) > 1
        kind = _kind(tokens, token, inside, whole, language)
        term = _term(tokens, token, inside, last, language)
        capitals = all(word.capital for word in inside if len(word.text) > 3)
        result.append(
            Shape(pieces, sentence, token, len(inside), last, kind, whole, capitals, sentence == headline, term)
        )
    return result


def _whole(tokens: list[Token], place: int, inside: list[Token], last: str, language: Language) -> bool:
    """Whether what is quoted reads as a sentence or clause of its own."""
    if not inside:
        return False
    before = tokens[place - 1] if place else None
    free = before is None or not before.word or before.lower in language.cues
    if inside[0].capital and len(inside) >= SENTENCE_WORDS and (free or last in _ENDS or last == ","):
        return True
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    outside = before is None and after is not None and after.text == ","
    if (last in ",!?" or outside) and free and (len(inside) >= 2 or (inside[0].capital and before is None)):
        return True
    return free and before is None and after is None and len(inside) >= 2


def _kind(tokens: list[Token], place: int, inside: list[Token], whole: bool, language: Language) -> QuotationKind:
    """Direct where it stands free in its sentence, partial where the reporter's words run into it."""
    before = tokens[place - 1] if place else None
    if not whole or not inside:
        return QuotationKind.PARTIAL
    if before is None or not before.word:
        return QuotationKind.DIRECT
    if not inside[0].capital:
        return QuotationKind.PARTIAL
    leads = before.lower in language.cues or before.lower in language.telling_objects or before.capital
    return QuotationKind.DIRECT if leads else QuotationKind.PARTIAL


def _term(tokens: list[Token], place: int, inside: list[Token], last: str, language: Language) -> bool:
    """Whether the words around it make it a name or a title: the book “...”, so-called “...”."""
    before = tokens[place - 1].lower if place else ""
    if before in language.naming:
        return True
    if language.plain_titles:
        named = _named(before, inside, language) or _inserted(tokens, place, inside, language)
        opens = place == 1 and before in language.article  # “...” is what the sentence is about
        noun = tokens[place - 2].lower if before == "," and place > 1 else before  # a novel, “...”, comes out
        return last not in _ENDS and ((noun in language.works and inside[:1] and inside[0].capital) or named or opens)
    capitals = sum(word.capital for word in inside)
    short = 0 < len(inside) <= TITLE_WORDS
    if short and before in language.works and last not in _ENDS and 2 * capitals >= len(inside):
        return True
    if not short or any(not word.capital and len(word.text) > SMALL_WORD for word in inside):
        return False
    # A title: all its words but the small ones have capitals. A stop inside the marks may be the sentence's own.
    if before == "'s" or (before in language.prepositions and len(inside) > 1):
        return last not in "!?"
    leads = before in language.cues or before in (":", ",")
    return len(inside) > 1 and not leads and last != "," and last not in _ENDS


def _inserted(tokens: list[Token], place: int, inside: list[Token], language: Language) -> bool:
    """Whether a few words stand between commas in a sentence that tells of no speech: the best of them, “...”, hung."""
    commas = [token.text for token in tokens[max(0, place - 1) : place + 2 : 2]] == [",", ","]
    return commas and len(inside) <= NAME_WORDS and not any(token.lower in language.cues for token in tokens)


def _named(before: str, inside: list[Token], language: Language) -> bool:
    """Whether it is the name of a paper or a thing: nouns alone after an article, or what ends as a body's name does."""
    if not 0 < len(inside) <= NAME_WORDS:
        return False
    last = inside[-1].lower
    paper = last in language.organisations or language.base(last) in language.organisations
    return paper or (before in language.article and all(word.capital for word in inside))
