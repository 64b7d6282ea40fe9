"""Family names: which words of a text, written like others, are somebody's."""

from collections.abc import Iterator
from itertools import pairwise

from . import phrases
from .languages import Language
from .tokens import Token


def surnames(streams: list[list[Token]], common: frozenset[str], language: Language) -> frozenset[str]:
    """Words that mean something else as well and that stand after a given name: "May", "Black", "Pence"."""
    found: set[str] = set()
    for tokens in streams:
        found.update(name for name in _speaking(tokens, language) if _means_else(name, common, language))
        for at, (given, name) in enumerate(pairwise(tokens)):
            if not (given.capital and name.capital and phrases.given(given.lower)):
                continue
            after = tokens[at + 2] if at + 2 < len(tokens) else None
            alone = after is None or not after.capital or name.lower in language.calendar
            if language.capital_nouns or (alone and _means_else(name.lower, common, language)):
                found.add(name.lower)
    if language.capital_nouns:
        found.update(name for tokens in streams for name in _after_titles(tokens, language))
    if language.genitive_ending:
        found |= {name + language.genitive_ending for name in found}
    return frozenset(found)


def _means_else(lower: str, common: frozenset[str], language: Language) -> bool:
    """Whether the word is known as no name, or as one of something else."""
    if lower in language.roles or lower in language.weekdays:
        return False
    known = (common, language.calendar, language.not_names, language.places, language.organisations)
    return any(lower in words for words in known)


def _speaking(tokens: list[Token], language: Language) -> Iterator[str]:
    """Words with a capital between a quotation and a verb of saying, and no noun of people: “...,” Black said."""
    for at, quotation in enumerate(tokens[:-2]):
        if quotation.quote < 0:
            continue
        name, verb = tokens[at + 1], tokens[at + 2]
        if not name.capital or verb.capital or verb.lower not in language.cues:
            continue
        lower = name.lower
        noun = language.is_plural(lower) or language.is_role(lower) or language.is_body(lower)
        country = lower in language.places and lower not in language.not_names  # but not "West"
        if not (noun or country or lower in language.organisations or lower in language.function_words):
            yield lower


def _after_titles(tokens: list[Token], language: Language) -> Iterator[str]:
    """The last of one or two words in capitals after a title, where every noun has one: "Minister Ann Lee"."""
    for title, one, other in zip(tokens, tokens[1:], [*tokens[2:], *tokens[-1:]], strict=False):
        titled = language.is_role(title.lower) or title.lower in language.courtesies
        if title.capital and titled and _unknown(one, language):
            yield (other if _unknown(other, language) else one).lower


def _unknown(token: Token, language: Language) -> bool:
    """Whether the word has a capital and is in no table."""
    lower = token.lower
    if not token.capital or lower in language.function_words or lower in language.determiners:
        return False
    if lower in language.calendar or lower in language.not_names or lower in language.organisations:
        return False
    return not (language.is_role(lower) or language.is_body(lower))
