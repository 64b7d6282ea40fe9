"""Names in headings: where every word has its capital, which words are a name is told by the text below."""

from articles.people import names

from . import phrases
from .languages import Language
from .mentions import Mention, MentionKind
from .sentences import Layout
from .tokens import Token

HEADLINE_WORDS = 22  # of a headline, at most
MIN_WORDS = 3  # of a heading
MANY_WORDS = 5  # of a heading that ends with a full stop
MIN_LETTERS = 4  # of a word that a heading writes with a capital, and prose only where it is a name
MOSTLY = 0.9  # of those words, but for those of grammar, from which on they all have capitals


def trim(text: str, mentions: list[list[Mention]], layout: Layout, language: Language) -> None:
    """Cut the names of headings, and those written in capitals throughout, down to what the text below names.

    A name that the text does not know stays where it begins with a known given name, and goes where not. Where the text
    is all headings nothing is changed.
    """
    first = [sentence.paragraph for sentence in layout.sentences[:2]] == [0, 1]
    headings = {
        sentence.number
        for sentence in layout.sentences
        if is_heading(sentence.tokens, language, first=first and sentence.number == 0)
    }
    if len(headings) == len(layout.sentences):
        return
    known: set[tuple[str, ...]] = set()
    for number, group in enumerate(mentions):
        if number not in headings:
            known.update(
                names.words(mention.name)
                for mention in group
                if mention.kind is MentionKind.NAME and not _shouted(mention)
            )
    known |= {name[-1:] for name in known}
    for sentence in layout.sentences:
        group = mentions[sentence.number]
        if sentence.number in headings or any(_shouted(mention) for mention in group):
            group[:] = [mention for mention in group if _kept(mention, sentence.tokens, known, text)]


def is_heading(tokens: list[Token], language: Language, *, first: bool = False) -> bool:
    """Whether a sentence is written as headings are, every long word with a capital.

    A full stop makes it prose, but for the `first` of a text where it has many such words and all have capitals.
    """
    if language.capital_nouns or (tokens[-1].text == "." and not first):
        return False
    long = [
        token
        for token in tokens
        if token.quote < 0 and token.word and len(token.text) >= MIN_LETTERS
        and not (token.lower in language.function_words or token.lower in language.determiners)
    ]  # fmt: skip
    capitals = sum(token.capital for token in long)
    if tokens[-1].text == ".":
        return len(long) >= MANY_WORDS and capitals == len(long)
    return len(long) >= MIN_WORDS and capitals >= MOSTLY * len(long)


def headline(text: str, layout: Layout) -> int:
    """The number of the sentence that is the headline: alone in the first paragraph of several, short, without a full stop.

    -1 where there is none.
    """
    first = [sentence for sentence in layout.sentences[:2] if sentence.paragraph == 0]
    if len(first) != 1 or layout.sentences[-1].paragraph == 0:
        return -1
    tokens = first[0].tokens
    return first[0].number if len(tokens) <= HEADLINE_WORDS and text[tokens[-1].end - 1] != "." else -1


def _shouted(mention: Mention) -> bool:
    return mention.kind is MentionKind.NAME and " " in mention.name and mention.name.isupper()


def _kept(mention: Mention, tokens: list[Token], known: set[tuple[str, ...]], text: str) -> bool:
    """Whether the mention stays; a name is cut down to the longest part of it that is in `known`."""
    if mention.kind is not MentionKind.NAME or names.words(mention.name) in known:
        return True
    inside = tokens[mention.first : mention.last + 1]
    for length in range(len(inside) - 1, 0, -1):
        for start in range(len(inside) - length + 1):
            part = inside[start : start + length]
            if tuple(token.lower for token in part) in known:
                mention.first += start
                mention.last = mention.first + length - 1
                mention.start, mention.end = part[0].start, part[-1].end
                mention.name, mention.role, mention.role_start = text[mention.start : mention.end], "", -1
                return True
    return len(inside) == 2 and phrases.given(inside[0].lower)
