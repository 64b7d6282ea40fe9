"""`python -m benchmarks.wire [FOLDER]`: how many files a second each format is read at, on one core, beside other readers.

FOLDER holds files of any formats; without it, the cases of the tests are read. The same feeds go through feedparser, the
same NewsML-G2 files through newsmlg2, in turns with ours, so that a busy machine slows both. newsmlg2 leaves unread what
is in a news message, and half of all wires send those; so it is measured once as it is and once with the items of a
message handed to it. Exits 1 where a number is below its floor in `floors.json`.
"""

import contextlib
import io
import json
import logging
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path

import feedparser
from lxml import etree
from NewsMLG2 import NewsItem, NewsMLG2Document, PackageItem

from articles.wire import WireError, detect, parse

CASES = Path(__file__).resolve().parent.parent / "tests" / "cases"
FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text())["wire"]
ROUNDS, SECONDS = 5, 0.4
Reader = Callable[[bytes], object]


def newsmlg2_items(data: bytes) -> list[object]:
    """The items of a NewsML-G2 document as newsmlg2 reads them, those in a news message too."""
    kinds = {"newsItem": NewsItem, "packageItem": PackageItem}
    found = etree.fromstring(data).iter("{*}newsItem", "{*}packageItem")
    return [kinds[etree.QName(item).localname](xmlelement=item) for item in found]


OTHERS: dict[str, dict[str, Reader]] = {
    "rss": {"feedparser": lambda data: feedparser.parse(io.BytesIO(data))},
    "newsml_g2": {"newsmlg2": NewsMLG2Document, "newsmlg2 with the items of messages": newsmlg2_items},
}


def readable(folder: Path) -> dict[str, list[bytes]]:
    """The files under `folder` that can be read, by the other reader of their format too, by format."""
    found = defaultdict(list)
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name.endswith(".expect.json"):
            continue
        data = path.read_bytes()
        try:
            name = detect(data)
            parse(data, name)
            for read in OTHERS.get(name, {}).values():
                read(data)
        except WireError:
            continue
        except Exception as error:
            print(f"{path.name}: left out, others cannot read it: {str(error)[:80]}", file=sys.stderr)
            continue
        found[name].append(data)
    return found


def rate(read: Reader, files: list[bytes]) -> float:
    """Files a second of processor time."""
    count, started = 0, time.process_time()
    while (passed := time.process_time() - started) < SECONDS:
        for data in files:
            read(data)
        count += len(files)
    return count / passed


def measured(ours: Reader, others: dict[str, Reader], files: list[bytes]) -> tuple[list[float], dict[str, list[float]]]:
    """The rates of `ours` and of each of `others`, round by round, in turns."""
    mine, theirs = [], {name: list[float]() for name in others}
    with contextlib.redirect_stdout(io.StringIO()):
        for _ in range(ROUNDS):
            mine.append(rate(ours, files))
            for name, read in others.items():
                theirs[name].append(rate(read, files))
    return mine, theirs


def start() -> float:
    """Seconds that the fastest of several starts of `python -m articles.wire` took."""
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-m", "articles.wire", "--help"], check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - started)
    return min(times)


def main(folder: Path) -> int:
    """Print a line for each format; 1 where a floor was broken."""
    logging.disable()
    broken = []
    with contextlib.redirect_stdout(io.StringIO()):  # newsmlg2 prints what it does not know
        by_format = readable(folder)
    for name, files in sorted(by_format.items()):
        ours, others = measured(partial(parse, format=name), OTHERS.get(name, {}), files)
        size = sum(map(len, files)) / len(files) / 1000
        print(f"{name:<12} {len(files):4} files of {size:6.1f} kB: {statistics.median(ours):8.0f} a second")
        for other, rates in others.items():
            ratio = statistics.median(mine / theirs for mine, theirs in zip(ours, rates, strict=True))
            print(f"{'':<12} {ratio:.2f} times {other}")
            if ratio < FLOORS[other]:
                broken.append(f"{name} is read at {ratio:.2f} times {other}; the floor is {FLOORS[other]}")
    if (seconds := start()) > FLOORS["start_seconds"]:
        broken.append(f"it starts in {seconds:.2f} s; at most {FLOORS['start_seconds']} s are allowed")
    print(f"python -m articles.wire starts in {seconds:.2f} s")
    print(*broken, sep="\n")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else CASES))
