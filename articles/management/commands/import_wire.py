"""`manage.py import_wire PATH...`: bring wire stories in."""

import shutil
import time
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles import intake
from articles.ingest import Result, Taken
from articles.wire import FORMATS

UNKNOWN_SOURCE = "Unknown"
BAR = 30  # characters


class Command(BaseCommand):
    """Import wire stories from files, folders, archives (zip, tar, tar.gz) or standard input (-).

    Exits 0 only if nothing failed.
    """

    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        """What to read, and what is known of it."""
        parser.add_argument(
            "paths", nargs="+", metavar="PATH", help="a file, folder or archive, or - for standard input"
        )
        parser.add_argument("--source", default=UNKNOWN_SOURCE, help="who sent it; created if new")
        parser.add_argument("--time-zone", default="", help="of dates without one, as Asia/Dubai; else the source's")
        parser.add_argument("--format", default="", choices=["", *FORMATS], help="instead of finding it from the bytes")
        parser.add_argument("--publish", action="store_true", help="publish what is new")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen and write nothing")

    def handle(self, *args: Any, paths: list[str], **options: Any) -> None:
        """Import, telling of each file, and end with a table."""
        terms = intake.Terms(**{name: options[name] for name in intake.Terms.__slots__})
        if problem := terms.problem():
            raise CommandError(problem)
        files = intake.find_files(paths)
        counts: Counter[Result] = Counter()
        failures: list[tuple[str, str]] = []
        started = time.monotonic()
        for number, path, taken in intake.import_files(files, terms):
            counts.update(one.result for one in taken)
            failures += [(path, one.reason) for one in taken if one.result == Result.FAILED]
            self._tell(number, len(files), path, taken)
        if self.stdout.isatty() and files:
            self.stdout.write("")
        self._table(counts, failures, time.monotonic() - started, dry_run=terms.dry_run)
        if failures:
            raise CommandError(f"{len(failures)} could not be imported; all else was.")

    def _tell(self, number: int, total: int, path: str, taken: list[Taken]) -> None:
        """Move the bar on a terminal; a line for each story elsewhere."""
        if self.stdout.isatty():
            done = BAR * number // total
            room = shutil.get_terminal_size().columns - BAR - 2 * len(str(total)) - 6
            line = f"[{'#' * done}{'.' * (BAR - done)}] {number}/{total} {printable(path)[-room:]}"
            self.stdout.write(f"\r\x1b[K{line}", ending="")
            return
        for one in taken:
            article = f" article {one.article.pk}" if one.article and one.article.pk else ""
            self.stdout.write(f"{one.result}{article}: {printable(path)}")

    def _table(
        self, counts: Counter[Result], failures: list[tuple[str, str]], seconds: float, *, dry_run: bool
    ) -> None:
        self.stdout.write(f"{'Would be' if dry_run else 'Imported'}, in {seconds:.1f} s:")
        for result in Result:
            self.stdout.write(f"  {result:<10}{counts[result]:>8,}")
        for path, reason in failures:
            self.stdout.write(f"  failed: {printable(path)}: {printable(reason)}")


def printable(text: str) -> str:
    """`text` on one line, without characters that a terminal would obey."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
