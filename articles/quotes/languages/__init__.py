"""What the engine knows of a language: tables only, loaded when first asked for."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module

TABLES = frozenset({"en"})  # languages that have a module here


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language, lower case, each set as its module explains."""

    cues: frozenset[str]
    weak_cues: frozenset[str]
    telling_cues: frozenset[str]
    telling_objects: frozenset[str]
    asking: frozenset[str]
    according: frozenset[str]
    pronouns: dict[str, str]
    determiners: frozenset[str]
    definite: frozenset[str]
    numerals: frozenset[str]
    tens: frozenset[str]
    article: frozenset[str]
    partitives: frozenset[str]
    singular: frozenset[str]
    conjoining: frozenset[str]
    offices: frozenset[str]
    person_endings: tuple[str, ...]
    function_words: frozenset[str]
    prepositions: frozenset[str]
    auxiliaries: frozenset[str]
    relatives: frozenset[str]
    roles: frozenset[str]
    organisations: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    any_body: frozenset[str]
    places: frozenset[str]
    calendar: frozenset[str]
    not_names: frozenset[str]
    modifiers: frozenset[str]
    title_complements: frozenset[str]
    works: frozenset[str]
    complements: frozenset[str]
    anonymity: tuple[str, ...]
    abbreviations: frozenset[str]
    elisions: frozenset[str]
    adverbs: frozenset[str]


@cache
def get(language: str) -> Language | None:
    """The tables of `language` (a BCP 47 tag, of which the first part counts); None where there are none."""
    base = language.replace("_", "-").split("-")[0].lower()
    if base not in TABLES:
        return None
    tables: Language = import_module(f"{__name__}.{base}").TABLES
    return tables
