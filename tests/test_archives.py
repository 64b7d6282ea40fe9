"""Archives of deliveries: every member is given or told of, and nothing of hostile ones gets through."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable

import pytest

from articles import archives
from articles.archives import Member
from articles.wire import MAX_SIZE

FILES = {"a/one.txt": b"One", "two.xml": b"<two/>"}


def tar(files: dict[str, bytes], mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def read(data: bytes) -> list[Member]:
    assert archives.is_archive(data[:512])
    return list(archives.members(io.BytesIO(data)))


@pytest.mark.parametrize(
    "pack",
    [
        zipped,
        tar,
        lambda files: gzip.compress(tar(files)),
        lambda files: bz2.compress(tar(files)),
        lambda files: lzma.compress(tar(files)),
    ],
    ids=["zip", "tar", "tar.gz", "tar.bz2", "tar.xz"],
)
def test_the_files_of_an_archive_in_their_order_without_hidden_ones(pack: Callable[[dict[str, bytes]], bytes]) -> None:
    files = {".DS_Store": b"x", "__MACOSX/a/one.txt": b"x", **FILES, "a/.hidden/three.txt": b"x"}
    assert read(pack(files)) == [Member(name, data) for name, data in FILES.items()]


def test_one_compressed_file_is_that_file() -> None:
    assert read(gzip.compress(b"A headline")) == [Member("", b"A headline")]


@pytest.mark.parametrize("data", [b"", b"A headline\n\nText.", b"<nitf/>", b"{}", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_archive_is_none(data: bytes) -> None:
    assert not archives.is_archive(data)


def test_an_archive_inside_an_archive_is_told_of_and_not_opened() -> None:
    inner = gzip.compress(gzip.compress(b"x" * 1000))
    (member,) = read(inner)
    assert "inside an archive" in member.problem
    first, second = read(zipped({"inner.zip": zipped(FILES), "story.txt": b"Story"}))
    assert "inside an archive" in first.problem
    assert second == Member("story.txt", b"Story")


def test_a_member_that_is_too_large_is_refused_and_the_next_is_read() -> None:
    bomb = {"bomb.txt": b"\x00" * (MAX_SIZE + 1), "story.txt": b"Story"}
    for pack in (zipped(bomb), gzip.compress(tar(bomb))):
        large, story = read(pack)
        assert "larger than" in large.problem and not large.data
        assert story == Member("story.txt", b"Story")


def test_what_unpacks_to_more_than_is_allowed_is_broken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_UNPACKED", 1_000_000)
    files = {f"{number}.txt": b"\x00" * 400_000 for number in range(5)}
    for pack in (zipped(files), gzip.compress(tar(files))):
        found = read(pack)
        assert [member.name for member in found if not member.problem] == ["0.txt", "1.txt"]
        assert "unpacks to more than" in found[-1].problem


def test_an_archive_that_breaks_off_gives_what_stands_before() -> None:
    whole = tar({"one.txt": b"One", "two.txt": b"2" * 300_000})
    found = read(gzip.compress(whole, compresslevel=0)[:200_000])
    assert found[0] == Member("one.txt", b"One")
    assert "cannot be read further" in found[-1].problem
    assert "cannot be read further" in read(zipped(FILES)[:-30])[-1].problem


def test_nothing_is_read_through_a_link() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        link = tarfile.TarInfo("passwd.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert read(out.getvalue()) == []


def test_an_encrypted_member_is_told_of() -> None:
    data = bytearray(zipped({"one.txt": b"One"}))
    for mark, flags_at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags_at] |= archives.ENCRYPTED
    (member,) = read(bytes(data))
    assert member == Member("one.txt", problem="it is encrypted")
