"""`python -m articles.wire --json FILE...`: what is in wire files, one JSON line a file, without a database."""

import argparse
import json
import sys
import zoneinfo
from pathlib import Path
from typing import Any

from articles.story import to_json

from . import FORMATS, Hints, WireError, parse


def read(path: str, format: str, hints: Hints) -> dict[str, Any]:
    """`{file, format, stories}` of the file at `path` ("-" for standard input), or `{file, error}`.

    `problems` says what is wrong with items of a file whose other items are stories.
    """
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        reading = parse(data, format, hints)
    except (WireError, OSError) as error:
        return {"file": path, "error": str(error)}
    said = {"file": path, "format": reading.format, "stories": [to_json(story) for story in reading.stories]}
    return said | ({"problems": [str(error) for error in reading.errors]} if reading.errors else {})


def main() -> int:
    """Print a line for each file; 1 where one could not be read."""
    parser = argparse.ArgumentParser(prog="python -m articles.wire", description=__doc__)
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--json", action="store_true", required=True, help="print one JSON object a line")
    parser.add_argument("--format", default="", choices=["", *FORMATS], help="instead of finding it from the bytes")
    parser.add_argument("--source", default="", help="who sent it")
    parser.add_argument("--time-zone", default="UTC", type=zoneinfo.ZoneInfo, help="of dates that do not say theirs")
    options = parser.parse_args()
    failed = False
    for path in options.files:
        result = read(path, options.format, Hints(options.source, options.time_zone))
        failed = failed or "error" in result
        print(json.dumps(result, ensure_ascii=False))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
