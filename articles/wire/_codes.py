"""IPTC NewsCodes as agencies write them: under aliases of their own, as URIs, in any case."""

import re
from collections.abc import Iterable

from articles.story import PubStatus, Signal

STATUSES = {"canceled": PubStatus.CANCELED, "cancelled": PubStatus.CANCELED, "withheld": PubStatus.WITHHELD}
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
    "kill": Signal.KILL,
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
    """A subject's code with the alias of its scheme, where one can be told: eight digits alone are the IPTC's own."""
    if address := _ADDRESS.fullmatch(code):
        return f"{ALIASES[address[1].lower()]}:{address[2]}" if address[1].lower() in ALIASES else code
    if ":" in code or not code:
        return code
    alias = ALIASES.get(end(scheme), end(scheme)) if scheme else "subj" if _EIGHT_DIGITS.fullmatch(code) else ""
    return f"{alias}:{code}" if alias else code
