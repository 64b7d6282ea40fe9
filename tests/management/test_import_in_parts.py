"""Imports that die in the middle, and imports side by side: the rows in the end are those of one that ran through."""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection

from tests.conftest import ROOT

STORIES = 40
DIES_AT = 3
# An import that is killed by the system when it comes to a place of the code (module:name) for the fourth time.
DIES = f"""
import importlib, os, signal, sys
import django
from django.core.management import call_command
os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings"
django.setup()
module, _, path = sys.argv[1].partition(":")
*owners, name = path.split(".")
owner = importlib.import_module(module)
for step in owners:
    owner = getattr(owner, step)
there, times = getattr(owner, name), iter(range({DIES_AT}))
def die(*args, **kwargs):
    if next(times, None) is None:
        os.kill(os.getpid(), signal.SIGKILL)
    return there(*args, **kwargs)
setattr(owner, name, die)
call_command(*sys.argv[2:])
"""
# What the rows say, whatever numbers they have; all of it, in an order of its own.
FACTS = """
    SELECT 'article', a.guid, a.headline, a.status, a.text FROM articles_article a UNION ALL
    SELECT 'revision', a.guid, r.action, CAST(r.number AS text), r.origin
        FROM articles_revision r JOIN articles_article a ON a.id = r.article_id UNION ALL
    SELECT 'quote', a.guid, q.text, m.label, CAST(q.start AS text) FROM articles_quote q
        JOIN articles_article a ON a.id = q.article_id LEFT JOIN articles_mention m ON m.id = q.mention_id UNION ALL
    SELECT 'person', p.key, p.name, r.title, CAST(p.namesake AS text)
        FROM articles_person p LEFT JOIN articles_personrole r ON r.person_id = p.id UNION ALL
    SELECT 'message', m.sha256, m.outcome, m.reason, m.name FROM articles_wiremessage m UNION ALL
    SELECT 'change', c.guid, c.kind, '', '' FROM articles_change c UNION ALL
    SELECT 'counter', CAST(last AS text), '', '', '' FROM articles_changecounter
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "wire"
    path.mkdir()
    for number in range(STORIES):
        (path / f"{number:03}.txt").write_text(
            f"Harbour {number} reopens\n\nPublished: 3 May 2021, 10:00\n\n"
            f"“It is open,” said Maria Keller, the mayor, to number {number}.\n\n"
            + "\n\n".join(f"“The ship {ship} is in,” an official said." for ship in range(20))
        )
    return path


def command(folder: Path) -> list[str]:
    return [sys.executable, "manage.py", "import_wire", str(folder), "--source=Agency", "--publish"]


def start(folder: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command(folder), cwd=ROOT, env=environment, stdout=subprocess.PIPE)


def facts(environment: dict[str, str]) -> list[tuple[Any, ...]]:
    if connection.vendor == "postgresql":
        with psycopg.connect(environment["DATABASE_URL"]) as server:
            return sorted(server.execute(FACTS).fetchall(), key=repr)
    with closing(sqlite3.connect(Path(environment["VAR_DIR"]) / "newsroom.sqlite3")) as file:
        return sorted(file.execute(FACTS).fetchall(), key=repr)


@pytest.fixture
def whole(folder: Path, own_database: dict[str, str]) -> Callable[[], list[tuple[Any, ...]]]:
    """Gives the facts after one more import, which must find everything taken already."""

    def run() -> list[tuple[Any, ...]]:
        result = subprocess.run(command(folder), cwd=ROOT, env=own_database, check=True, capture_output=True, text=True)
        assert "failed           0" in result.stdout
        return facts(own_database)

    return run


def check(found: list[tuple[Any, ...]]) -> None:
    """The rows are those of an import that ran through: each story once, with all that belongs to it."""
    count = {
        kind: sum(row[0] == kind for row in found) for kind in ("article", "revision", "quote", "message", "change")
    }
    assert count == {
        "article": STORIES,
        "revision": 2 * STORIES,
        "quote": 21 * STORIES,
        "message": STORIES,
        "change": STORIES,
    }
    assert [row for row in found if row[0] == "person"] == [("person", "maria keller", "Maria Keller", "mayor", "0")]
    assert ("counter", str(STORIES), "", "", "") in found
    assert {row[2] for row in found if row[0] == "message"} == {"read"}


@pytest.mark.parametrize(
    "place",
    [
        "articles.ingest:_read",  # the delivery is kept, nothing of it is read
        "articles.attribution:attribute",  # the article is made
        "articles.attribution:Quote.objects.bulk_create",  # its people and mentions are
        "articles.ingest:Article.publish",  # its quotations are
        "articles.models.article:Change.append",  # it is published
        "articles.ingest:_outcome",  # those who follow are told
    ],
)
def test_an_import_killed_at_any_step_and_started_again_ends_with_the_same_rows(
    folder: Path, own_database: dict[str, str], whole: Callable[[], list[tuple[Any, ...]]], place: str
) -> None:
    dying = [sys.executable, "-c", DIES, place, *command(folder)[2:]]
    assert subprocess.run(dying, cwd=ROOT, env=own_database, check=False, stdout=subprocess.PIPE).returncode == -9
    assert sum(row[0] == "article" for row in facts(own_database)) == DIES_AT
    check(whole())


def test_an_import_killed_from_outside_and_started_again_ends_with_the_same_rows(
    folder: Path, own_database: dict[str, str], whole: Callable[[], list[tuple[Any, ...]]]
) -> None:
    for wait_for in (1, 7, 20):
        with start(folder, own_database) as process:
            assert process.stdout
            for _ in range(wait_for):
                process.stdout.readline()
            time.sleep(0.003 * wait_for)  # somewhere inside the next one
            process.kill()
        assert process.returncode == -9
        assert sum(row[0] == "article" for row in facts(own_database)) < STORIES
    check(whole())


def test_two_imports_of_one_folder_at_once_take_each_story_once(
    folder: Path, own_database: dict[str, str], whole: Callable[[], list[tuple[Any, ...]]]
) -> None:
    both = [start(folder, own_database) for _ in range(2)]
    said = [process.communicate(timeout=120)[0].decode() for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    check(facts(own_database))
    assert whole() == facts(own_database)


def test_the_processes_use_the_database_of_this_test(own_database: dict[str, str]) -> None:
    assert ("DATABASE_URL" in own_database) == bool(os.environ.get("DATABASE_URL"))
    assert facts(own_database) == []
