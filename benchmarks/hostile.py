"""`python -m benchmarks.hostile [PART]`: hostile files of nearly the largest size, each read in a process of its own.

Prints those that took longest and most memory; exits 1 where one was over the bounds, or ended other than by a story or
a `WireError`. PART keeps to the files whose names hold it.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from articles.wire import MAX_SIZE
from tests.wire.hostile import FILES

SECONDS, KILOBYTES = 2.0, 300_000
SHOWN = 12
READ = """
import sys, time
from articles.wire import WireError, parse
data = open(sys.argv[1], "rb").read()
started = time.process_time()
try:
    said = f"{len(parse(data).items)} items"
except WireError as error:
    said = f"refused: {error}"
print(f"{time.process_time() - started:.2f}", said[:160].replace(chr(10), " "))
"""


def read(path: Path) -> tuple[float, int, str]:
    """Processor seconds of reading the file, the most memory in kilobytes, and what came of it."""
    process = subprocess.Popen(
        [sys.executable, "-c", READ, str(path)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    assert process.stdout is not None
    said = process.stdout.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds, _, outcome = said.partition(" ")
    if process.returncode:
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss, f"DIED: {said[-200:]}"
    return float(seconds), usage.ru_maxrss, outcome.strip()


def main(part: str) -> int:
    """Read all of them; 1 where a bound was broken."""
    results = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hostile"
        for name, made in FILES.items():
            if part in name:
                path.write_bytes(made(MAX_SIZE))
                results.append((name, *read(path)))
    broken = [one for one in results if one[1] > SECONDS or one[2] > KILOBYTES or one[3].startswith("DIED")]
    for title, place in (("slowest", 1), ("largest", 2)):
        print(f"{title}:")
        for name, seconds, kilobytes, said in sorted(results, key=lambda one: -float(one[place]))[:SHOWN]:
            print(f"  {seconds:6.2f} s {kilobytes // 1000:5} MB  {name}: {said}")
    print(f"{len(results)} files, {len(broken)} over {SECONDS} s or {KILOBYTES // 1000} MB:")
    for name, seconds, kilobytes, said in broken:
        print(f"  {seconds:6.2f} s {kilobytes // 1000:5} MB  {name}: {said}")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
