"""Archives of deliveries: zip, tar and compressed tar, or one compressed file, read member by member.

Nothing is unpacked onto a disk, no archive inside an archive is opened, and what is unpacked is bounded.
"""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from articles.wire import MAX_SIZE

if TYPE_CHECKING:
    from typing_extensions import Buffer

MAX_UNPACKED = 4_000_000_000  # bytes in all; an archive of a hundred thousand stories has a quarter
MAX_MEMBERS = 500_000
TAR_MARK, TAR_MARK_AT = b"ustar", 257  # POSIX.1-1988
ZIP = b"PK\x03\x04"
COMPRESSED: dict[bytes, Callable[[IO[bytes]], io.BufferedIOBase]] = {
    b"\x1f\x8b": lambda file: gzip.GzipFile(fileobj=file),
    b"BZh": bz2.BZ2File,
    b"\xfd7zXZ\x00": lzma.LZMAFile,
}
ENCRYPTED = 0x1  # of a zip member's flag bits (APPNOTE 4.4.4)
_BROKEN = (tarfile.TarError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive: its name and bytes, or the reason why it was not read."""

    name: str
    data: bytes = b""
    problem: str = ""


class _TooMuchError(OSError):
    """More was unpacked than may be."""


def is_archive(beginning: bytes) -> bool:
    """Whether a file that begins so, in 512 bytes or more where it has them, is one that `members` reads."""
    return beginning.startswith((ZIP, *COMPRESSED)) or _is_tar(beginning)


def members(file: IO[bytes]) -> Iterator[Member]:
    """The files in an archive, in order, without hidden ones; what is wrong with one is told in its place.

    `file` is at its beginning and can seek. An archive that breaks off gives what stands before, then the reason.
    """
    beginning = file.read(512)
    file.seek(0)
    try:
        if beginning.startswith(ZIP):
            yield from _zipped(file)
        elif opener := next((COMPRESSED[mark] for mark in COMPRESSED if beginning.startswith(mark)), None):
            yield from _unpacked(_Bounded(opener(file)))
        else:
            yield from _tarred(file)
    except _BROKEN as error:
        yield Member("", problem=f"the archive cannot be read further: {error}")


class _Bounded(io.RawIOBase):
    """A decompressing file that gives no more than MAX_UNPACKED bytes."""

    def __init__(self, file: io.BufferedIOBase) -> None:
        self._file, self._left = file, MAX_UNPACKED

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "Buffer") -> int:
        data = self._file.read(len(memoryview(buffer)))
        self._left -= len(data)
        if self._left < 0:
            raise _TooMuchError(f"it unpacks to more than {MAX_UNPACKED:,} bytes")
        memoryview(buffer)[: len(data)] = data
        return len(data)


def _is_tar(beginning: bytes) -> bool:
    return beginning[TAR_MARK_AT : TAR_MARK_AT + len(TAR_MARK)] == TAR_MARK


def _is_hidden(name: str) -> bool:
    """Whether it is a hidden file, or one that an operating system adds to archives."""
    return any(part.startswith(".") or part == "__MACOSX" for part in PurePosixPath(name).parts)


def _member(name: str, data: bytes) -> Member:
    if len(data) > MAX_SIZE:
        return Member(name, problem=f"larger than {MAX_SIZE:,} bytes: not taken in")
    if is_archive(data[:512]):
        return Member(name, problem="an archive inside an archive is not opened")
    return Member(name, data)


def _zipped(file: IO[bytes]) -> Iterator[Member]:
    with zipfile.ZipFile(file) as archive:
        left = MAX_UNPACKED
        for number, info in enumerate(archive.infolist(), 1):
            if info.is_dir() or _is_hidden(info.filename):
                continue
            if number > MAX_MEMBERS:
                raise _TooMuchError(f"it has more than {MAX_MEMBERS:,} files")
            if info.flag_bits & ENCRYPTED:
                yield Member(info.filename, problem="it is encrypted")
                continue
            try:
                with archive.open(info) as member:
                    data = member.read(MAX_SIZE + 1)
            except _BROKEN as error:
                yield Member(info.filename, problem=f"it cannot be unpacked: {error}")
                continue
            left -= len(data)
            if left < 0:
                raise _TooMuchError(f"it unpacks to more than {MAX_UNPACKED:,} bytes")
            yield _member(info.filename, data)


def _unpacked(file: _Bounded) -> Iterator[Member]:
    """What a compressed file holds: a tar archive, or one file."""
    buffered = io.BufferedReader(file, 65_536)
    if _is_tar(buffered.peek(512)):
        yield from _tarred(buffered)
    else:
        yield _member("", buffered.read(MAX_SIZE + 1))


def _tarred(file: IO[bytes] | io.BufferedReader) -> Iterator[Member]:
    with tarfile.open(fileobj=file, mode="r|") as archive:
        for number, info in enumerate(archive, 1):
            if number > MAX_MEMBERS:
                raise _TooMuchError(f"it has more than {MAX_MEMBERS:,} files")
            if not info.isfile() or _is_hidden(info.name):
                continue  # nothing is read through a link
            opened = archive.extractfile(info)
            if opened is not None:
                yield _member(info.name, opened.read(MAX_SIZE + 1))
