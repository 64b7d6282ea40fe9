"""Where deliveries come from: files, folders and standard input."""

import hashlib
import os
import sys
import zoneinfo
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import IntegrityError, transaction

from articles import ingest, wire
from articles.ingest import Result, Taken
from articles.models import Source

STANDARD_INPUT = "-"


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


def import_files(files: Iterable[str], terms: Terms) -> Iterator[tuple[str, list[Taken]]]:
    """Import `files`, one after the other: the name of each, and what became of the stories in it.

    What is wrong with a file is told and keeps no other from going in.
    """
    seen: set[bytes] = set()
    for path in files:
        try:
            data = _read(path)
        except (OSError, wire.WireError) as error:
            yield path, [Taken(Result.FAILED, reason=getattr(error, "strerror", None) or str(error))]
            continue
        name = "standard input" if path == STANDARD_INPUT else os.path.basename(path)
        if not terms.dry_run:
            yield path, _import(data, name, terms)
        elif (digest := hashlib.sha256(data).digest()) in seen:
            yield path, [Taken(Result.DUPLICATE, reason="the same bytes as a file before it")]
        else:
            seen.add(digest)
            with transaction.atomic():
                taken = _import(data, name, terms)
                transaction.set_rollback(True)
            yield path, taken


def _read(path: str) -> bytes:
    """The bytes of the file, or of standard input; of a file that is too large no more than shows it to be."""
    if path == STANDARD_INPUT:
        data = sys.stdin.buffer.read(wire.MAX_SIZE + 1)
    else:
        with Path(path).open("rb") as file:
            data = file.read(wire.MAX_SIZE + 1)
    if len(data) > wire.MAX_SIZE:
        raise wire.WireError(f"larger than {wire.MAX_SIZE:,} bytes: not taken in")
    return data


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
