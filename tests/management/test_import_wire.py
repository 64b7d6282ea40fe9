"""`manage.py import_wire`: what goes in, what is refused and why, and what is told of it."""

import io
import os
import pty
import re
import select
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from articles.models import Article, Mention, Outcome, Person, Quote, Revision, Source, WireMessage
from tests.conftest import ROOT

STORY = "Harbour reopens\n\nPublished: 3 May 2021, 10:00\n\n“It is open,” said Maria Keller, the mayor.\n"
BAD = {
    "empty.txt": (b"", "empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
    "nul.txt": (b"Headline\n\n\x00\x00", "binary"),
    "mixed.txt": (b"Headline\n\nBroken \xc3( text.", "broken encoding"),
    "unknown.xml": (b"<?xml version='1.0'?><unknown/>", "unknown format"),
}

pytestmark = [pytest.mark.django_db, pytest.mark.one_by_one]


def run(*arguments: str | Path) -> str:
    out = io.StringIO()
    call_command("import_wire", *map(str, arguments), stdout=out)
    return out.getvalue()


def run_failing(*arguments: str | Path) -> str:
    out = io.StringIO()
    with pytest.raises(CommandError, match="1 could not be imported"):
        call_command("import_wire", *map(str, arguments), stdout=out)
    return out.getvalue()


def counts(said: str) -> dict[str, int]:
    return {name: int(number) for name, number in re.findall(r"^  (new|updated|duplicate|failed) +(\d+)$", said, re.M)}


def rows() -> list[int]:
    return [model.objects.count() for model in (Article, Revision, WireMessage, Quote, Mention, Person, Source)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "wire"
    path.mkdir()
    return path


@pytest.fixture
def story(folder: Path) -> Path:
    path = folder / "story.txt"
    path.write_text(STORY)
    return path


def test_a_new_story_is_on_the_desk_and_not_public(story: Path) -> None:
    assert counts(run(story, "--source=Agency")) == {"new": 1, "updated": 0, "duplicate": 0, "failed": 0}
    assert Article.objects.get().status == "ingested"
    assert not Article.objects.live().exists()


def test_publish_makes_it_public(story: Path) -> None:
    run(story, "--source=Agency", "--publish")
    assert Article.objects.live().exists()


def test_a_source_that_publishes_by_itself_needs_no_flag(story: Path) -> None:
    Source.objects.create(name="Agency", auto_publish=True)
    run(story, "--source=agency")
    assert Article.objects.live().exists()


def test_the_same_file_again_is_a_duplicate_and_changes_nothing(story: Path) -> None:
    run(story, "--source=Agency")
    before = rows()
    assert counts(run(story, "--source=AGENCY"))["duplicate"] == 1
    assert rows() == before


def test_the_same_story_in_other_bytes_is_kept_and_changes_no_article(story: Path) -> None:
    run(story, "--source=Agency")
    story.write_text(STORY + "\n\n")
    assert counts(run(story, "--source=Agency"))["duplicate"] == 1
    assert (Article.objects.count(), WireMessage.objects.count(), Revision.objects.count()) == (1, 2, 1)
    assert WireMessage.objects.filter(outcome=Outcome.DUPLICATE).count() == 1


def test_a_later_version_updates_the_article(story: Path) -> None:
    run(story, "--source=Agency")
    story.write_text(STORY.replace("10:00", "10:00\n\nUpdated: 3 May 2021, 11:00").replace("open,”", "closed,”"))
    assert counts(run(story, "--source=Agency"))["updated"] == 1
    assert "closed" in Article.objects.get().text
    assert list(Quote.objects.values_list("text", "status").order_by("status")) == [
        ("It is closed,", "found"),
        ("It is open,", "lost"),
    ]


def test_dates_without_a_zone_are_in_the_one_given_else_the_sources_else_utc(story: Path, folder: Path) -> None:
    run(story, "--source=Given", "--time-zone=Asia/Dubai")
    run(story, "--source=Given again")
    Source.objects.create(name="Known", time_zone="Asia/Tokyo")
    run(story, "--source=Known")
    assert {
        (source, created.hour if created else None)
        for source, created in Article.objects.values_list("source__name", "first_created")
    } == {("Given", 6), ("Given again", 10), ("Known", 1)}
    # What was given when the source was made is the source's from then on.
    assert Source.objects.get(name="Given").time_zone == "Asia/Dubai"


def test_a_folder_is_read_whole_in_order_without_hidden_files(folder: Path) -> None:
    (folder / "deep").mkdir()
    for name in ("b.txt", "a.txt", "deep/c.txt", ".hidden"):
        (folder / name).write_text(STORY.replace("Harbour", f"Harbour {name}"))
    said = run(folder, "--source=Agency")
    assert counts(said)["new"] == 3
    assert re.findall(r"(\w)\.txt$", said, re.M) == ["a", "b", "c"]


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    assert counts(run("-", "--source=Agency"))["new"] == 1
    assert WireMessage.objects.get().name == "standard input"


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_kept_with_a_reason_and_the_others_go_in(folder: Path, story: Path, name: str) -> None:
    data, reason = BAD[name]
    (folder / name).write_bytes(data)
    said = run_failing(folder, "--source=Agency")
    assert counts(said) == {"new": 1, "updated": 0, "duplicate": 0, "failed": 1}
    assert re.search(rf"failed: .*{name}: .*{reason}", said)
    message = WireMessage.objects.get(outcome=Outcome.FAILED)
    assert reason in message.reason
    assert bytes(message.data) == data


def test_a_file_that_is_not_there_is_told(folder: Path, story: Path) -> None:
    said = run_failing(folder / "missing", story)
    assert counts(said) == {"new": 1, "updated": 0, "duplicate": 0, "failed": 1}
    assert "No such file" in said


def test_a_file_too_large_is_refused_unread(folder: Path) -> None:
    with (folder / "large").open("wb") as file:
        file.truncate(10_000_001)
    assert "larger than 10,000,000 bytes" in run_failing(folder)


def test_what_failed_is_read_anew_when_it_comes_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "story.txt").write_text(STORY)
    with monkeypatch.context() as broken:
        broken.setattr("articles.wire._prose.find.HEADLINE_WORDS", None)
        with pytest.raises(CommandError):
            run(folder)
    assert "an error of Newsroom itself" in WireMessage.objects.get().reason
    assert counts(run(folder))["new"] == 1
    assert WireMessage.objects.get().outcome == Outcome.READ


def test_a_dry_run_tells_the_same_and_writes_nothing(folder: Path, story: Path) -> None:
    (folder / "again.txt").write_text(STORY)
    said = run(folder, "--source=Agency", "--dry-run", "--publish")
    assert counts(said) == {"new": 1, "updated": 0, "duplicate": 1, "failed": 0}
    assert "Would be" in said
    assert rows() == [0] * 7


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--time-zone=Mars/Olympus"], "no time zone"),
        (["--source="], "the source's name"),
        (["--source=" + "x" * 101], "the source's name"),
        (["--format=morse"], "invalid choice"),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_read(story: Path, arguments: list[str], reason: str) -> None:
    with pytest.raises(CommandError, match=reason):
        run(story, *arguments)
    assert rows() == [0] * 7


def test_a_name_of_a_file_cannot_forge_what_is_told(folder: Path) -> None:
    (folder / "a\n  failed 9\x1b[31m.txt").write_text(STORY)
    said = run(folder, "--source=Agency")
    assert "\x1b" not in said and counts(said)["failed"] == 0


# As a process of its own


def test_the_exit_code_is_0_only_if_nothing_failed(own_database: dict[str, str], story: Path, folder: Path) -> None:
    command = [sys.executable, "manage.py", "import_wire", str(folder), "--source=Agency"]
    assert subprocess.run(command, cwd=ROOT, env=own_database, check=False).returncode == 0
    (folder / "empty.txt").touch()
    result = subprocess.run(command, cwd=ROOT, env=own_database, check=False, capture_output=True, text=True)
    assert result.returncode == 1
    assert "Traceback" not in result.stderr


def test_a_terminal_is_shown_a_bar(own_database: dict[str, str], story: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "manage.py", "import_wire", str(story), "--source=Agency"]
    with subprocess.Popen(command, cwd=ROOT, env=own_database, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        said = b""
        while process.poll() is None or select.select([ours], [], [], 0.1)[0]:
            try:
                said += os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
    os.close(ours)
    assert process.returncode == 0
    assert b"[" + b"#" * 30 + b"] 1/1" in said


def test_the_tests_run_on_the_database_that_is_asked_for() -> None:
    assert connection.vendor == ("postgresql" if os.environ.get("DATABASE_URL") else "sqlite")


def pack(path: Path, *files: Path) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for file in files:
            archive.add(file, arcname=f"day/{file.name}")
    return path


def test_an_archive_is_imported_member_by_member(tmp_path: Path, story: Path) -> None:
    (tmp_path / "bad.xml").write_bytes(b"<?xml version='1.0'?><unknown/>")
    archive = pack(tmp_path / "day.tar.gz", story, tmp_path / "bad.xml")
    said = run_failing(archive)
    assert counts(said) == {"new": 1, "updated": 0, "duplicate": 0, "failed": 1}
    assert f"failed: {archive}/day/bad.xml: unknown format" in said
    assert WireMessage.objects.order_by("pk").first().name == story.name  # type: ignore[union-attr]


def test_an_archive_comes_by_standard_input_too(tmp_path: Path, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = pack(tmp_path / "day.tar.gz", story)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(archive.read_bytes())))
    assert counts(run("-"))["new"] == 1


def test_what_holds_no_story_is_told_and_is_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "plan.xml"
    path.write_text('<newsMessage><itemSet><planningItem guid="urn:plan:1"/></itemSet></newsMessage>')
    said = run(path)
    assert counts(said) == {"new": 0, "updated": 0, "duplicate": 0, "failed": 0}
    assert re.search(r"no story +1$", said, re.MULTILINE)
    message = WireMessage.objects.get()
    assert message.outcome == Outcome.READ and "urn:plan:1 is a planningItem" in message.reason
