"""Where deliveries come from: files, folders, archives and standard input."""

import contextlib
import hashlib
import os
import sys
import tempfile
import zoneinfo
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.db import IntegrityError, transaction

from articles import archives, ingest, wire
from articles.ingest import Result, Taken
from articles.models import Source

STANDARD_INPUT = "-"
CHUNK = 1 << 20  # bytes
BEGINNING = 512  # bytes, which show an archive to be one


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms files are imported.

    `source` is the name of who sent them and is made a Source if new; `time_zone` is of dates that do not say theirs
    (the source's where empty); `format` is found from the bytes where empty; with `publish` what is new is published;
    with `dry_run` nothing is written.
    """

    source: str
    time_zone: str = ""
    format: str = ""
    publish: bool = False
    dry_run: bool = False

    def problem(self) -> str:
        """What is wrong with them, in a sentence; "" where nothing is."""
        if not self.source.strip() or len(self.source) > 100:
            return "the source's name must have 1 to 100 characters"
        if self.time_zone and self.time_zone not in zoneinfo.available_timezones():
            return f"{self.time_zone!r} is no time zone of the IANA database, as Asia/Dubai is"
        return ""


def find_files(paths: Iterable[str]) -> list[str]:
    """The files that `paths` name, in order: those of a folder sorted, hidden ones left out; "-" stays as it is."""
    found: list[str] = []
    for path in paths:
        if path == STANDARD_INPUT or not os.path.isdir(path):
            found.append(path)
            continue
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            found += [os.path.join(folder, name) for name in sorted(files) if not name.startswith(".")]
    return found


def import_files(files: Sequence[str], terms: Terms) -> Iterator[tuple[int, str, list[Taken]]]:
    """Import `files`, one after the other, and what is in those that are archives: for each delivery the number of its
    file in `files`, its name, and what became of the stories in it.

    What is wrong with a file is told and keeps no other from going in.
    """
    seen: set[bytes] = set()
    for number, path in enumerate(files, 1):
        for name, data, problem in _deliveries(path):
            if problem:
                yield number, name, [Taken(Result.FAILED, reason=problem)]
            elif not terms.dry_run:
                yield number, name, _import(data, _short(name), terms)
            elif (digest := hashlib.sha256(data).digest()) in seen:
                yield number, name, [Taken(Result.DUPLICATE, reason="the same bytes as a file before it")]
            else:
                seen.add(digest)
                with transaction.atomic():
                    taken = _import(data, _short(name), terms)
                    transaction.set_rollback(True)
                yield number, name, taken


def _deliveries(path: str) -> Iterator[tuple[str, bytes, str]]:
    """The deliveries in a file, or on standard input: their names and bytes, or the reason why one cannot be read."""
    try:
        with _opened(path) as file:
            beginning = file.read(BEGINNING)
            if not archives.is_archive(beginning):
                data = beginning + file.read(wire.MAX_SIZE + 1 - len(beginning))
                is_too_large = len(data) > wire.MAX_SIZE
                yield path, data, f"larger than {wire.MAX_SIZE:,} bytes: not taken in" if is_too_large else ""
                return
            file.seek(0)
            for member in archives.members(file):
                yield f"{path}/{member.name}" if member.name else path, member.data, member.problem
    except OSError as error:
        yield path, b"", error.strerror or str(error)


@contextlib.contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    """The file at `path`; of standard input, which may be an archive too, a copy that can be read from its beginning."""
    if path != STANDARD_INPUT:
        with Path(path).open("rb") as file:
            yield file
        return
    with tempfile.TemporaryFile() as copy:
        while (chunk := sys.stdin.buffer.read(CHUNK)) and copy.tell() <= archives.MAX_UNPACKED:
            copy.write(chunk)
        copy.seek(0)
        yield copy


def _short(name: str) -> str:
    return "standard input" if name == STANDARD_INPUT else os.path.basename(name)


def _import(data: bytes, name: str, terms: Terms) -> list[Taken]:
    return ingest.receive(
        data,
        _source(terms),
        name=name,
        format=terms.format,
        time_zone=terms.time_zone,
        publish=terms.publish,
    )


def _source(terms: Terms) -> Source:
    """The source that the terms name; made, with the time zone of the terms, where there is none."""
    known = Source.objects.named(terms.source)
    if known:
        return known
    try:
        with transaction.atomic():
            return Source.objects.create(name=terms.source.strip(), time_zone=terms.time_zone or "UTC")
    except IntegrityError:  # made by another importer at this moment
        return Source.objects.get(name__iexact=terms.source.strip())
