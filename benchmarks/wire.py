"""`python -m benchmarks.wire [FOLDER]`: how many files a second each format is read at, on one core, beside other readers.

FOLDER holds files of any formats; without it, the cases of the tests are read. The same feeds go through feedparser, the
same NewsML-G2 files through newsmlg2, in turns with ours, so that a busy machine slows both. Exits 1 where a number is
below its floor in `floors.json`.
"""

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
from NewsMLG2 import NewsMLG2Document

from articles.wire import WireError, detect, parse

CASES = Path(__file__).resolve().parent.parent / "tests" / "cases"
FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text())["wire"]
ROUNDS, SECONDS = 5, 0.4
OTHERS: dict[str, tuple[str, Callable[[bytes], object]]] = {
    "rss": ("feedparser", lambda data: feedparser.parse(io.BytesIO(data))),
    "newsml_g2": ("newsmlg2", NewsMLG2Document),
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
            if name in OTHERS:
                OTHERS[name][1](data)
        except WireError:
            continue
        except Exception as error:
            print(f"{path.name}: {OTHERS[name][0]} cannot read it: {str(error)[:80]}")
            continue
        found[name].append(data)
    return found


def rate(read: Callable[[bytes], object], files: list[bytes]) -> float:
    """Files a second of processor time."""
    count, started = 0, time.process_time()
    while (passed := time.process_time() - started) < SECONDS:
        for data in files:
            read(data)
        count += len(files)
    return count / passed


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
    for name, files in sorted(readable(folder).items()):
        ours, others = [], []
        for _ in range(ROUNDS):
            ours.append(rate(partial(parse, format=name), files))
            if name in OTHERS:
                others.append(rate(OTHERS[name][1], files))
        size = sum(map(len, files)) / len(files) / 1000
        line = f"{name:<12} {len(files):4} files of {size:6.1f} kB: {statistics.median(ours):8.0f} a second"
        if others:
            ratio = statistics.median(mine / other for mine, other in zip(ours, others, strict=True))
            line += f", {ratio:.2f} times {OTHERS[name][0]}"
            if ratio < FLOORS[name]:
                broken.append(f"{name} is read at {ratio:.2f} times {OTHERS[name][0]}; the floor is {FLOORS[name]}")
        print(line)
    if (seconds := start()) > FLOORS["start_seconds"]:
        broken.append(f"it starts in {seconds:.2f} s; at most {FLOORS['start_seconds']} s are allowed")
    print(f"python -m articles.wire starts in {seconds:.2f} s")
    print(*broken, sep="\n")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else CASES))
