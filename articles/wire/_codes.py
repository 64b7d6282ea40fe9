"""IPTC NewsCodes as agencies write them: under aliases of their own, as URIs, in any case."""

import re
from collections.abc import Iterable

from articles.story import PubStatus, Signal

STATUSES = dict.fromkeys(("canceled", "cancelled", "killed", "withdrawn", "deleted"), PubStatus.CANCELED)
STATUSES |= dict.fromkeys(("withheld", "onhold", "hold"), PubStatus.WITHHELD)
# What the code of a signal says. A scheme of single letters goes with its alias.
SIGNALS = {
    "update": Signal.UPDATE,
    "writethru": Signal.UPDATE,
    "replace": Signal.UPDATE,
    "correction": Signal.CORRECTION,
    "corrective": Signal.CORRECTION,
    "repeat": Signal.REPEAT,
    "resend": Signal.REPEAT,
    "advisory": Signal.ADVISORY,
    **dict.fromkeys(("kill", "cancel", "elimination", "disregard", "withdrawal"), Signal.KILL),
    "withhold": Signal.HOLD,
    "hold": Signal.HOLD,
    "holdforrelease": Signal.HOLD,
    "edstat:u": Signal.UPDATE,
    "edstat:c": Signal.CORRECTION,
    "edstat:r": Signal.REPEAT,
}
# The controlled vocabularies of the IPTC by the last part of their address, with the alias of its own catalog.
ALIASES = {"mediatopic": "medtop", "subjectcode": "subj", "subjectcodes": "subj", "subref": "subj", "genre": "genre"}
_ADDRESS = re.compile(r"https?://\S*?/([^/\s]+)/(?:[\d.]+/)?([^/\s]+)/?")
_VERSION = re.compile(r"/[\d.]+/?$")  # at the end of a scheme's address
_PARTS = re.compile(r"[:/#]")
_EIGHT_DIGITS = re.compile(r"\d{8}")


def end(code: str) -> str:
    """What follows the alias of a code, or the last part of its URI, in lower case."""
    return _PARTS.split(code.rstrip("/"))[-1].lower()


def status(code: str) -> PubStatus:
    """The publication status that `code` says; usable where it says none that is known."""
    return STATUSES.get(end(code), PubStatus.USABLE)


def signals(codes: Iterable[str]) -> set[Signal]:
    """The signals among `codes`; others, which steer an agency's own machines, are left out."""
    return {SIGNALS[key] for code in codes for key in (code.lower(), end(code)) if key in SIGNALS}


def subject(code: str, scheme: str = "") -> str:
    """A subject's code with the alias of its scheme, where one can be told: eight digits alone are the IPTC's own.

    Those of its subject codes go from 01 to 17, nearly all of its media topics begin with 2.
    """
    if address := _ADDRESS.fullmatch(code):
        return f"{ALIASES[address[1].lower()]}:{address[2]}" if address[1].lower() in ALIASES else code
    if ":" in code or not code:
        return code
    own = ("medtop" if code.startswith("2") else "subj") if _EIGHT_DIGITS.fullmatch(code) else ""
    alias = end(_VERSION.sub("", scheme))
    alias = ALIASES.get(alias, alias) or own
    return f"{alias}:{code}" if alias else code
