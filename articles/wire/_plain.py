"""Plain text that stands in a document as one string: its paragraphs, by blank lines, indents and the length of lines."""

import re
from collections.abc import Iterator

from .body import MAX_SIZE
from .errors import WireError

MAX_LINES = 20_000
WIDEST_INDENT = 8  # characters; what is further in was put there by a machine that lays out XML

_BLANK_LINE = re.compile(r"\n\s*\n")
_BULLET = re.compile(r"\s*[-–•*·]\s")
_SENTENCE_END = re.compile(r"[.!?…:;。！？][\"'’”»)\]]*$")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of plain text: parted by blank lines, else by indents where its lines are wrapped, else lines.

    WireError where it is too large to be read safely.
    """
    if text.count("\n") > MAX_LINES:
        raise WireError(f"its text has more than {MAX_LINES:,} lines")
    if len(text) > MAX_SIZE:
        raise WireError(f"the body is larger than {MAX_SIZE:,} characters")
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")]
    text = "\n".join(lines).strip("\n")
    if not _BLANK_LINE.search(text):
        return [one for one in (_unwrapped(lines) if _is_wrapped(lines) else lines) if one.strip()]
    found: list[str] = []
    for block in _BLANK_LINE.split(text):
        items = [line for line in block.split("\n") if line.strip()]
        found += items if all(map(_BULLET.match, items)) else _unwrapped(items)
    return found


def _is_wrapped(lines: list[str]) -> bool:
    """Whether lines end where they are full, not where sentences do: all of them, or those within indented paragraphs."""
    full = lines[:-1]
    if len(full) < 3 or not all(50 <= len(line) <= 100 for line in full):
        indented = [line.startswith(" ") for line in lines]
        full = [line for line, begins in zip(full, indented[1:], strict=True) if not begins]
        if not full or not indented[0] or sum(indented) < 2:
            return False
    return sum(bool(_SENTENCE_END.search(line)) for line in full) * 2 < len(full)


def _unwrapped(lines: list[str]) -> Iterator[str]:
    """Paragraphs of wrapped lines; a line further in than the others, as far as an indent goes, begins one."""
    indents = [len(line) - len(line.lstrip()) for line in lines]
    margin = min(indents)
    paragraph: list[str] = []
    for line, indent in zip(lines, indents, strict=True):
        if paragraph and margin < indent <= margin + WIDEST_INDENT:
            yield " ".join(paragraph)
            paragraph = []
        paragraph.append(" ".join(line.split()))
    yield " ".join(paragraph)
