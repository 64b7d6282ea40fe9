"""Wire formats: bytes to stories and back. A format is a module with `sniff` and `parse`, listed in FORMATS."""

from typing import Protocol

from articles.story import Story

from . import page
from ._text import decode
from .errors import WireError
from .hints import Hints

__all__ = ["FORMATS", "Format", "Hints", "WireError", "detect", "parse"]


class Format(Protocol):
    """What the module of a format has."""

    NAME: str

    def sniff(self, data: bytes) -> bool:
        """Whether `data` looks like this format."""

    def parse(self, data: bytes, hints: Hints) -> list[Story]:
        """The stories in `data`, in order; WireError where it cannot be read."""


# In the order in which they are tried: what is surest to tell comes first, any text at all last.
FORMATS: dict[str, Format] = {module.NAME: module for module in (page,)}
MAX_SIZE = 10_000_000  # bytes


def detect(data: bytes) -> str:
    """The name of the format that `data` is in, found from the bytes alone.

    WireError where they are empty, too many, binary, in a broken encoding or in a format not known here.
    """
    if len(data) > MAX_SIZE:
        raise WireError(f"the file has {len(data):,} bytes; at most {MAX_SIZE:,} are read")
    for name, format in FORMATS.items():
        if format.sniff(data):
            return name
    text = decode(data).lstrip()
    kind = "XML or HTML" if text.startswith("<") else "JSON"
    raise WireError(f"unknown format: this is {kind} of a kind that is not read here")


def parse(data: bytes, format: str = "", hints: Hints | None = None) -> tuple[str, list[Story]]:
    """The format of `data` (found where `format` is empty) and the stories in it, at least one.

    WireError where it cannot be read.
    """
    name = format or detect(data)
    if name not in FORMATS:
        raise WireError(f"there is no format {name!r}; known are {', '.join(FORMATS)}")
    if len(data) > MAX_SIZE:
        raise WireError(f"the file has {len(data):,} bytes; at most {MAX_SIZE:,} are read")
    return name, FORMATS[name].parse(data, hints or Hints())
