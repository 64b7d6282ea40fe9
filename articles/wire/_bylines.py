"""Bylines as texts write them: `By Jo Field and Ann Lee`."""

import re

_BY = re.compile(r"^(?:by|von|par|por|door|di|af|av)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r", (?:and |& )?| (?:and|und|et|y|en|och|og|&) ")
# Two to five words that begin with a capital, but for the particles of names.
_PERSON = re.compile(
    r"[^\W\d_a-z][\w.'’-]*"
    r"(?: (?:d[aeiu]|d[eo]s|del|della|v[ao]n|der|den|ten?|bin|ibn|al|el|la|le|[^\W\d_a-z][\w.'’-]*)){1,4}"
)


def who(byline: str) -> str:
    """A byline without the word that begins it."""
    return _BY.sub("", byline)


def people(byline: str) -> list[str]:
    """The people that a byline names; none where it is made of anything but their names."""
    names = _BETWEEN.split(who(byline))
    return names if all(map(_PERSON.fullmatch, names)) else []


def joined(names: list[str]) -> str:
    """Names as one byline."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
