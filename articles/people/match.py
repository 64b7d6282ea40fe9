"""Whether two names, each with the roles it was seen in, are one person's."""

import re
from collections.abc import Sequence
from enum import StrEnum

from . import names


class Match(StrEnum):
    """What can be said of two names."""

    SAME = "same"
    UNCLEAR = "unclear"  # an editor decides
    DIFFERENT = "different"


# Roles of one group are steps of one career: a senator becomes a president, seldom a striker.
FIELDS = (
    "president secretary minister senator sen governor gov chancellor premier mayor congressman congresswoman "
    "representative rep lawmaker mp deputy candidate nominee ambassador diplomat envoy commissioner leader chairman "
    "speaker king queen prince official adviser advisor king emir sultan",
    "chief executive ceo cfo chairman founder director manager president analyst economist banker investor",
    "coach player striker midfielder defender goalkeeper captain champion athlete driver golfer manager",
    "general gen colonel col lieutenant lt major maj admiral captain commander sergeant officer soldier spokesman",
    "singer actor actress director writer author musician artist producer",
    "professor doctor scientist researcher economist historian director epidemiologist",
    "judge justice lawyer attorney prosecutor",
)
_FIELDS = [frozenset(field.split()) for field in FIELDS]
_WORD = re.compile(r"\w+")


def compare(name_a: str, roles_a: Sequence[str], name_b: str, roles_b: Sequence[str]) -> Match:
    """Whether `name_a`, seen in `roles_a`, and `name_b`, seen in `roles_b`, are one person.

    The same whole name in roles that go together is SAME, in roles that do not UNCLEAR. A family name alone, or an
    initial, beside the whole name is UNCLEAR; other names are DIFFERENT.
    """
    if names.key(name_a) == names.key(name_b):
        return Match.SAME if _compatible(roles_a, roles_b) else Match.UNCLEAR
    first, second = names.parse(name_a), names.parse(name_b)
    if first.family != second.family:
        return Match.DIFFERENT
    if not first.given or not second.given:
        return Match.UNCLEAR
    one, other = first.given[0], second.given[0]
    initial = min(len(one), len(other)) == 1 and one[0] == other[0]
    return Match.UNCLEAR if one == other or initial else Match.DIFFERENT


def _compatible(roles_a: Sequence[str], roles_b: Sequence[str]) -> bool:
    """Whether one person may have had both: where one side has none, a word in common, or a field in common."""
    if not roles_a or not roles_b:
        return True
    first, second = _words(roles_a), _words(roles_b)
    if first & second:
        return True
    fields_a, fields_b = _fields(first), _fields(second)
    # A role that no field lists says nothing against the other.
    return not fields_a or not fields_b or bool(fields_a & fields_b)


def _words(roles: Sequence[str]) -> set[str]:
    return {word for role in roles for word in _WORD.findall(role.lower()) if len(word) > 3}


def _fields(words: set[str]) -> set[int]:
    return {place for place, field in enumerate(_FIELDS) if field & words}
