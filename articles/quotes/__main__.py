"""JSON lines with `id`, `text` and `language` in; out, for each, a JSON line with its `id` and its quotations."""

import json
import sys
from typing import Any

from . import Quotation, analyse


def prediction(text: str, quotation: Quotation) -> dict[str, Any]:
    """`quotation` as a JSON object: its place, and its speaker as mentioned and as resolved."""
    found: dict[str, Any] = {"start": quotation.start, "end": quotation.end, "text": quotation.text, "speaker": None}
    found["kind"], found["confidence"] = str(quotation.kind), quotation.confidence
    if quotation.speaker is not None and quotation.speaker_span is not None:
        span = quotation.speaker_span
        found["speaker"] = quotation.speaker.label
        found["speaker_text"] = text[span.start : span.end]
        found["speaker_start"], found["speaker_end"] = span.start, span.end
        found["entity"] = quotation.speaker.name or None
        found["cue"], found["reasons"] = quotation.cue, list(quotation.reasons)
    return found


def answer(line: str) -> dict[str, Any]:
    """The quotations of the story that `line`, a JSON object, holds; ValueError that says what is wrong with it."""
    try:
        story = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"no JSON: {error}") from error
    if not isinstance(story, dict) or not isinstance(story.get("text"), str):
        raise ValueError("no object with a text")
    text, language = story["text"], story.get("language", "en")
    if not isinstance(language, str):
        raise ValueError("its language is no string")
    quotes = [prediction(text, quotation) for quotation in analyse(text, language).quotations]
    return {"id": story.get("id"), "quotes": quotes}


def main(paths: list[str]) -> int:
    """Print what the stories in the file hold, a line for each; 1 where there were lines that hold none, which are named."""
    if len(paths) != 1:
        print(
            "Usage: python -m articles.quotes FILE > OUT, with a JSON object (id, text, language) a line",
            file=sys.stderr,
        )
        return 2
    wrong = 0
    try:
        with open(paths[0], encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                try:
                    print(json.dumps(answer(line), ensure_ascii=False))
                except ValueError as error:
                    wrong += 1
                    print(f"{paths[0]}, line {number}: {error}", file=sys.stderr)
    except (OSError, UnicodeDecodeError) as error:
        print(f"{paths[0]} cannot be read: {error}", file=sys.stderr)
        return 2
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
