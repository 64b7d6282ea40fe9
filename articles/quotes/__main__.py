"""Reads JSON lines with `id` and `text`, prints for each the quotations found, as JSON lines with `id` and `quotes`."""

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


def main(path: str) -> None:
    """Print what the stories in the file at `path` hold."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            story = json.loads(line)
            quotes = [prediction(story["text"], quotation) for quotation in analyse(story["text"]).quotations]
            print(json.dumps({"id": story["id"], "quotes": quotes}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
