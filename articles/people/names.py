"""A personal name, taken apart and brought into one form."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from .tables import ARTICLES, HONORIFICS, LETTERS, PARTICLES, SUFFIXES

KEPT = 4_096  # names whose words are remembered; stories name the same people again and again
KEY_LENGTH = 200  # characters; the width of the column that a key is looked for in

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a personal name, each normalised: given names, and the family name with its particles."""

    given: tuple[str, ...]
    family: str


@lru_cache(maxsize=KEPT)
def words(name: str) -> tuple[str, ...]:
    """The words of `name` in lower case, accents folded, honorifics and suffixes left out."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in folded if not unicodedata.combining(char)).translate(LETTERS)
    found = [word.replace("'", "").replace("’", "") for word in _WORD.findall(plain)]
    while len(found) > 1 and found[0] in HONORIFICS:
        del found[0]
    while len(found) > 1 and found[-1] in SUFFIXES:
        del found[-1]
    return tuple(found)


def parse(name: str) -> Name:
    """The parts of `name`; a name of one word is a family name."""
    found = words(name)
    if not found:
        return Name((), "")
    start = len(found) - 1
    while start > 1 and found[start - 1] in PARTICLES:
        start -= 1
    family = [word for word in found[start:] if word not in ARTICLES] or found[-1:]
    return Name(found[:start], " ".join(family))


def key(name: str) -> str:
    """`name` in a form that all its spellings share, for an indexed column: "bashar assad" for Bashar al-Assad.

    Never empty where the name is not, and at most KEY_LENGTH characters.
    """
    found = words(name)
    kept = [word for place, word in enumerate(found) if not place or word not in ARTICLES]
    return " ".join(kept)[:KEY_LENGTH] or name.casefold().strip()[:KEY_LENGTH]
