"""Stories with their quotations and speakers marked in the text, as files; see `gold/README.md` for the marks."""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
GOLD, TRAINING = FOLDER / "gold", FOLDER / "training"
_TAG = re.compile(r"<(/?)(q|s\d+)((?: [^<>]*)?)>")


@dataclass(frozen=True, slots=True)
class Speaker:
    """The mention that speaks, from `start` to `end`, and who it is in the whole story."""

    start: int
    end: int
    entity: str


@dataclass(frozen=True, slots=True)
class Marked:
    """One quotation: its place without the marks, whether it is a fragment, and who speaks it, None for nobody named."""

    start: int
    end: int
    partial: bool
    speaker: Speaker | None


@dataclass(frozen=True, slots=True)
class Annotated:
    """A story as plain text, and what is said in it, in order."""

    name: str
    text: str
    quotations: tuple[Marked, ...]

    @property
    def language(self) -> str:
        """The language of the story, a BCP 47 tag: what its name begins with, English where nothing does."""
        return self.name[:2] if self.name[2:3] == "-" else "en"


def read(source: str, name: str = "") -> Annotated:
    """The story that `source` holds with its marks taken out; ValueError where the marks are not in order."""
    pieces: list[str] = []
    place = length = 0
    opened: list[tuple[str, str, int]] = []
    speakers: dict[str, Speaker] = {}
    quotations: list[tuple[int, int, list[str]]] = []
    for tag in _TAG.finditer(source):
        pieces.append(source[place : tag.start()])
        length += len(pieces[-1])
        place = tag.end()
        closes, kind, rest = tag.group(1), tag.group(2), tag.group(3).strip()
        # A mention may stand inside a quotation, where French puts "said Smith" between its marks.
        if not closes and (not opened or (opened[-1][0] == "q" and kind != "q")):
            opened.append((kind, rest, length))
        elif closes and opened and opened[-1][0] == kind:
            _, words, start = opened.pop()
            if kind == "q":
                quotations.append((start, length, words.split()))
            else:
                speakers[kind] = Speaker(start, length, words)
        else:
            raise ValueError(f"{name}: {tag.group()} stands where it cannot")
    if opened:
        raise ValueError(f"{name}: <{opened[0][0]}> is not closed")
    text = "".join(pieces) + source[place:]
    try:
        found = tuple(_marked(start, end, words, speakers) for start, end, words in quotations)
    except KeyError as error:
        raise ValueError(f"{name}: nobody is marked {error}") from error
    return Annotated(name, text, found)


def _marked(start: int, end: int, words: list[str], speakers: dict[str, Speaker]) -> Marked:
    named = [word for word in words if word != "partial"]
    return Marked(start, end, "partial" in words, speakers[named[0]] if named else None)


def load(folder: Path) -> list[Annotated]:
    """The stories of `folder` in the order of their names."""
    return [read(path.read_text(encoding="utf-8"), path.stem) for path in sorted(folder.glob("*.txt"))]
