"""`python -m benchmarks.quotes [--errors]`: how well and how fast quotations and their speakers are found.

Quality is measured on the stories of `gold/`, of our own writing, language by language. Speed is a ratio to a plain regular
expression that only parts the same text into words and marks, taken in turns in the same run, and growth a ratio of two
lengths of one text. Exits 1 where a number is below its floor in `floors.json`, or where the gold stories are not those the
floors were set on.
"""

import hashlib
import json
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from articles.quotes import Quotation, analyse

from .annotated import GOLD, Annotated, Marked, load

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text())["quotes"]
OVERLAP = 0.8  # of two spans, the common part of their union, from which on they are the same quotation
EDGE = " \t\n\"“”„«»'‘’`,.;:!?…—–-"
ROUNDS, ARTICLE = 5, 400  # words of an article
SURE = 0.9  # the confidence from which on nine in ten must be right
SHORT, LONG = 100_000, 1_000_000  # characters of the texts whose times are compared
MARKS = ('"', "“", "'", "‘a ", "“We go,” he said. ")  # of each so many in a row that they make SHORT characters
_PLAIN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
_WORD = re.compile(r"\w+")
_ARTICLES = "the a an of for in at its his her their el la los las un una de del en su sus"
_SMALL = frozenset(_ARTICLES.split())


@dataclass(slots=True)
class Score:
    """Counts over stories, and the rates that follow from them, in per cent."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    surface: int = 0
    right: int = 0
    sure: int = 0
    sure_right: int = 0

    @property
    def spans(self) -> float:
        """F1 of the quotations alone."""
        return _f1(self.matched, self.found, self.gold)

    @property
    def end_to_end(self) -> float:
        """F1 of the quotations with the right speaker."""
        return _f1(self.right, self.found, self.gold)

    @property
    def surface_speaker(self) -> float:
        """Of the quotations found, those of which the mention that speaks is right."""
        return round(100 * self.surface / max(1, self.matched), 1)

    @property
    def sure_speaker(self) -> float:
        """Of the quotations whose speaker is said to be sure, those that are and whose speaker is right."""
        return round(100 * self.sure_right / max(1, self.sure), 1)


def _f1(right: int, found: int, gold: int) -> float:
    return round(200 * right / max(1, found + gold), 1)


def digest(folder: Path) -> str:
    """SHA-256 over the names and contents of the stories of `folder`."""
    total = hashlib.sha256()
    for path in sorted(folder.glob("*.txt")):
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def by_language(stories: list[Annotated]) -> dict[str, list[Annotated]]:
    """`stories` by the languages that their names begin with."""
    found: dict[str, list[Annotated]] = {}
    for story in stories:
        found.setdefault(story.language, []).append(story)
    return found


def score(stories: list[Annotated], errors: list[str] | None = None) -> Score:
    """How well the engine does on `stories`; what it misses is added to `errors`."""
    total = Score()
    for story in stories:
        found = analyse(story.text, story.language).quotations
        pairs = list(_pairs(story, found))
        total.gold += len(story.quotations)
        total.found += len(found)
        for marked, quotation in pairs:
            if quotation is not None and quotation.speaker is not None and quotation.confidence >= SURE:
                total.sure += 1
                total.sure_right += marked is not None and same_speaker(marked, quotation)
            if marked is None or quotation is None:
                _note(errors, story, "missed" if marked else "spurious", marked, quotation)
                continue
            total.matched += 1
            total.surface += same_mention(marked, quotation)
            right = same_speaker(marked, quotation)
            total.right += right
            if not right:
                _note(errors, story, "speaker", marked, quotation)
    return total


def _pairs(story: Annotated, found: tuple[Quotation, ...]) -> Iterator[tuple[Marked | None, Quotation | None]]:
    """Each quotation marked beside the one found, None where there is none."""
    left = list(found)
    for marked in story.quotations:
        same = next(
            (one for one in left if overlap(story.text, (marked.start, marked.end), (one.start, one.end)) >= OVERLAP),
            None,
        )
        if same is not None:
            left.remove(same)
        yield marked, same
    yield from ((None, one) for one in left)


def overlap(text: str, one: tuple[int, int], other: tuple[int, int]) -> float:
    """The common part of two spans of `text`, without marks at their edges, as a part of what they cover together."""
    (start, end), (first, last) = _trimmed(text, *one), _trimmed(text, *other)
    common = min(end, last) - max(start, first)
    return common / (max(end, last) - min(start, first)) if common > 0 else 0.0


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def same_mention(marked: Marked, quotation: Quotation) -> bool:
    """Whether the mention said to speak is the one marked, or both are none."""
    if marked.speaker is None or quotation.speaker_span is None:
        return marked.speaker is None and quotation.speaker_span is None
    return quotation.speaker_span.start < marked.speaker.end and marked.speaker.start < quotation.speaker_span.end


def same_speaker(marked: Marked, quotation: Quotation) -> bool:
    """Whether the speaker found is the one marked: the name or the description is the same but for small words."""
    if marked.speaker is None or quotation.speaker is None:
        return marked.speaker is None and quotation.speaker is None
    gold, found = _words(marked.speaker.entity), _words(quotation.speaker.name or quotation.speaker.label)
    if not gold or not found:
        return gold == found
    return gold == found or (min(len(gold), len(found)) > 0 and (set(gold) <= set(found) or set(found) <= set(gold)))


def _words(label: str) -> list[str]:
    return [word for word in _WORD.findall(label.lower()) if word not in _SMALL]


def _note(
    errors: list[str] | None, story: Annotated, what: str, marked: Marked | None, quotation: Quotation | None
) -> None:
    if errors is None:
        return
    start, end = (marked.start, marked.end) if marked else (quotation.start, quotation.end) if quotation else (0, 0)
    said = marked.speaker.entity if marked and marked.speaker else None
    found = quotation.speaker.label if quotation and quotation.speaker else None
    around = story.text[max(0, start - 120) : end + 120].replace("\n", " ")
    errors.append(
        f"{what} {story.name}: marked {said!r}, found {found!r}: {story.text[start:end][:80]!r}\n    {around}"
    )


def speed(texts: list[str]) -> tuple[float, float]:
    """Articles of ARTICLE words a second, and how many times longer that takes than parting the texts into words."""
    ours, plain = [], []
    for _ in range(ROUNDS):
        plain.append(_seconds(lambda: [_PLAIN.findall(text) for text in texts]))
        ours.append(_seconds(lambda: [analyse(text) for text in texts]))
    articles = sum(len(text.split()) for text in texts) / ARTICLE
    return articles / min(ours), statistics.median(one / other for one, other in zip(ours, plain, strict=True))


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def growth(text: str) -> float:
    """How many times as long LONG characters of `text`, as often as it takes, keep the engine as SHORT ones do."""
    long = (text * (LONG // len(text) + 1))[:LONG]
    short = min(_seconds(lambda: analyse(long[:SHORT])) for _ in range(ROUNDS))
    return min(_seconds(lambda: analyse(long)) for _ in range(2)) / short


def slowest_marks() -> float:
    """The longest that SHORT characters of nothing but marks, or of short quotations, keep the engine, in seconds."""
    texts = [(unit * SHORT)[:SHORT] for unit in MARKS]
    return max(_seconds(partial(analyse, text)) for text in texts)


def quality(stories: list[Annotated], errors: list[str]) -> Iterator[tuple[str, float, float]]:
    """Name, value and floor of each number, of each language."""
    for language, group in by_language(stories).items():
        result = score(group, errors)
        values = {
            "spans_f1": result.spans,
            "surface_speaker": result.surface_speaker,
            "end_to_end_f1": result.end_to_end,
            "sure_speaker": result.sure_speaker,
        }
        print(f"{language}: {len(group)} stories, {result.gold} quotations")
        yield from ((f"{language} {name}", value, FLOORS[language][name]) for name, value in values.items())


def main() -> int:
    """Measure, print, and say whether every floor holds."""
    errors: list[str] = []
    stories = load(GOLD)
    lines = [(name, value, floor, value >= floor) for name, value, floor in quality(stories, errors)]
    english = [story.text for story in stories if story.language == "en"]
    rate, ratio = speed(english)
    speeds = {
        "times_plain_split": ratio,
        "times_for_ten_times_the_text": growth("\n\n".join(english)),
        "seconds_of_marks": slowest_marks(),
    }
    lines += [(name, round(value, 1), FLOORS[name], value <= FLOORS[name]) for name, value in speeds.items()]
    print(f"{rate:.0f} articles of {ARTICLE} words a second")
    for name, value, floor, holds in lines:
        print(f"{name:30} {value:8} floor {floor:8} {'' if holds else 'BELOW ITS FLOOR'}")
    kept = digest(GOLD) == FLOORS["gold_sha256"]
    if not kept:
        print("The gold stories are not those the floors were set on; measure anew and set both in floors.json.")
    if "--errors" in sys.argv[1:]:
        print("\n".join(errors))
    return 0 if kept and all(holds for *_, holds in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
