"""Wire formats: bytes to stories and back.

A format is a module with `sniff` and `parse`, and `render` where it is also written, listed in FORMATS.
"""

import importlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar, cast

from articles.story import Story

from ._identity import stable
from ._text import decode
from .errors import NoStory, WireError
from .hints import Hints

__all__ = [
    "FORMATS",
    "WRITERS",
    "Format",
    "Hints",
    "NoStory",
    "Reading",
    "WireError",
    "Writer",
    "detect",
    "parse",
    "render",
    "stable",
]


Module = TypeVar("Module")


class Format(Protocol):
    """What the module of a format has."""

    NAME: str

    def sniff(self, data: bytes) -> bool:
        """Whether `data` looks like this format. Says so for anything at all without an error."""

    def parse(self, data: bytes, hints: Hints) -> Sequence[Story | WireError]:
        """The items of `data` in order: a story each, or what is wrong with it. WireError where nothing can be read."""


class Writer(Protocol):
    """What the module of a format that is also written has besides."""

    CARRIES: frozenset[str]

    def render(self, story: Story) -> bytes:
        """`story` in this format, so that `parse` gives back every field named in CARRIES."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one delivery: its format, and its items in order, each a story or the reason why it is none."""

    format: str
    items: tuple[Story | WireError, ...]

    @property
    def stories(self) -> list[Story]:
        """The stories alone."""
        return [item for item in self.items if isinstance(item, Story)]

    @property
    def errors(self) -> list[WireError]:
        """What is wrong with the other items; a `NoStory` is no fault."""
        return [item for item in self.items if isinstance(item, WireError)]


class _Modules(Mapping[str, Module]):
    """The modules of formats by name, each loaded when it is first asked for: a start costs only what it uses."""

    def __init__(self, *names: str) -> None:
        self._names = names
        self._loaded: dict[str, Module] = {}

    def __getitem__(self, name: str) -> Module:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._loaded:
            self._loaded[name] = cast(Module, importlib.import_module(f".{name}", __name__))
        return self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


# In the order in which they are tried: what is surest to tell comes first, any text at all last.
FORMATS: Mapping[str, Format] = _Modules(
    "newsml_g2",
    "newsml_1_2",
    "nitf",
    "rss",
    "ninjs",
    "jsonld",
    "html",
    "xml_article",
    "eml",
    "anpa1312",
    "iptc7901",
    "page",
)
WRITERS: Mapping[str, Writer] = _Modules("newsml_g2", "nitf", "ninjs", "jsonld")
MAX_SIZE = 10_000_000  # bytes


def detect(data: bytes) -> str:
    """The name of the format that `data` is in, found from the bytes alone.

    WireError where they are empty, too many, binary, in a broken encoding or in a format not known here.
    """
    _check_size(data)
    for name, format in FORMATS.items():
        if format.sniff(data):
            return name
    text = decode(data).lstrip()
    kind = "XML or HTML" if text.startswith("<") else "JSON"
    raise WireError(f"unknown format: this is {kind} of a kind that is not read here")


def parse(data: bytes, format: str = "", hints: Hints | None = None) -> Reading:
    """What is in `data`; its format is found from the bytes where `format` is empty.

    WireError where nothing of it can be read, NoStory where all of it was and none of it is a story.
    """
    name = format or detect(data)
    if name not in FORMATS:
        raise WireError(f"there is no format {name!r}; known are {', '.join(FORMATS)}")
    _check_size(data)
    items = tuple(FORMATS[name].parse(data, hints or Hints()))
    if len(items) == 1 and isinstance(items[0], NoStory) and (found := _attached(items[0], hints or Hints())):
        return found
    if len(items) == 1 and isinstance(items[0], WireError):
        raise items[0]
    if not items:
        raise NoStory("it holds no item", format=name)
    return Reading(name, items)


def render(story: Story, format: str) -> bytes:
    """`story` in one of the formats of WRITERS. KeyError where it is none of them."""
    return WRITERS[format].render(story)


def _attached(mail: NoStory, hints: Hints) -> Reading | None:
    """What is in the files that a mail only carries, in the format of the first that holds a story; None where none does.

    A mail among them is not opened: it could hold another, and so on.
    """
    read = list[Reading]()
    for data in mail.attached:
        try:
            name = detect(data)
            read += [Reading(name, tuple(FORMATS[name].parse(data, hints)))] if name != "eml" else []
        except WireError:
            continue
    read = [one for one in read if one.stories]
    items = (item for one in read for item in one.items)
    noted = (
        replace(item, ednote="\n".join(filter(None, [mail.note, item.ednote]))) if isinstance(item, Story) else item
        for item in items
    )
    return Reading(read[0].format, tuple(noted)) if read else None


def _check_size(data: bytes) -> None:
    if len(data) > MAX_SIZE:
        raise WireError(f"the file has {len(data):,} bytes; at most {MAX_SIZE:,} are read")
