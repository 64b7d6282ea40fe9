"""Words with their offsets: a text's words, marks of punctuation, and what stands for a quotation."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from .languages import Language

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’&-][^\W_]+|(?<=\d)[.,]\d+)*|--|[^\w\s]|_")
QUOTED = "“”"  # the text of a token that stands for a quotation


class Token(NamedTuple):
    """A word, a mark of punctuation, or a whole piece of quotation (`quote` is its number, else -1)."""

    start: int
    end: int
    text: str
    lower: str
    capital: bool = False  # begins with a capital letter
    word: bool = False  # is a word or a number
    quote: int = -1


# Of a word as it is written: where a part of it begins and ends, how it is written, in small letters, capital, word.
_Part = tuple[int, int, str, str, bool, bool]


@dataclass(slots=True)
class Tokeniser:
    """Parts a text into tokens. What is found of a word is kept for the next time that it is written so."""

    language: Language
    _parts: dict[str, tuple[_Part, ...]] = field(default_factory=dict)

    def tokens(self, text: str, start: int, end: int) -> list[Token]:
        """The tokens of `text` from `start` to `end`; a full stop stays with its abbreviation, a possessive s parts."""
        tokens: list[Token] = []
        for match in _TOKEN.finditer(text, start, end):
            first, last = match.span()
            word = match.group()
            if word == "." and tokens and tokens[-1].end == first and self._abbreviates(tokens[-1]):
                before = tokens.pop()
                tokens.append(before._replace(end=last, text=before.text + ".", lower=before.lower + "."))
                continue
            parts = self._parts.get(word)
            if parts is None:
                parts = self._parts[word] = tuple(self._part(word))
            tokens += [Token(first + part[0], first + part[1], *part[2:]) for part in parts]
        return tokens

    def small(self) -> frozenset[str]:
        """The words that were met in small letters throughout."""
        return frozenset(part[3] for parts in self._parts.values() for part in parts if part[2].islower())

    def _part(self, word: str) -> list[_Part]:
        language = self.language
        if len(word) > 2 and word.endswith(language.possessives):
            return [_of(word, 0, len(word) - 2), _of(word, len(word) - 2, len(word), "'s")]
        if len(word) > 3 and word.endswith(language.contractions):
            length = max(len(ending) for ending in language.contractions if word.endswith(ending))
            return [_of(word, 0, len(word) - length), _of(word, len(word) - length, len(word))]
        if (language.proclitics or language.enclitics) and not word.isalnum():
            return self._clitics(word)
        return [_of(word, 0, len(word))]

    def _clitics(self, word: str) -> list[_Part]:
        """The words that an apostrophe or a hyphen writes as one: "l'État", "qu'il", "a-t-il"."""
        found, start = [], 0
        apostrophe = word.replace("’", "'").find("'")
        if word[:apostrophe].lower() in self.language.proclitics:
            start = apostrophe + 1
            found.append(_of(word, 0, start, word[:apostrophe].lower() + "'"))
        rest = word[start:].lower()
        ending = next((ending for ending in self.language.enclitics if rest.endswith(ending)), "")
        verb, pronoun = len(word) - len(ending), ending.rpartition("-")[2]
        found.append(_of(word, start, verb))
        if pronoun and verb:
            found.append(_of(word, len(word) - len(pronoun), len(word)))
        return found

    def _abbreviates(self, token: Token) -> bool:
        if len(token.text) == 1:
            return token.text.isupper() and token.lower not in self.language.letters
        return token.lower.rpartition("-")[2] in self.language.abbreviations  # also "(D-Ill.)"


def _of(word: str, start: int, end: int, lower: str = "") -> _Part:
    """The part of `word` from `start` to `end`."""
    written = word[start:end]
    first = written[:1]
    return start, end, written, lower or written.lower(), first.isupper(), first.isalnum()
