"""`python -m articles.wire`: files read without Django."""

import json
import subprocess
import sys
from pathlib import Path

from articles.story import from_json, to_json
from tests.conftest import SEED


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "articles.wire", *arguments],
        cwd=SEED.parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_line_for_each_file_and_an_error_for_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    result = run("--json", str(SEED), str(tmp_path / "empty"), str(tmp_path / "missing"))
    good, empty, missing = (json.loads(line) for line in result.stdout.splitlines())
    assert (good["file"], good["format"]) == (str(SEED), "page")
    assert good["stories"][0]["headline"].startswith("US urges Russia")
    assert good["stories"][0]["body"][0]["kind"] == "paragraph"
    assert "empty" in empty["error"]
    assert "No such file" in missing["error"]
    assert result.returncode == 1


def test_a_story_is_the_same_after_json() -> None:
    story = json.loads(run("--json", str(SEED)).stdout)["stories"][0]
    assert to_json(from_json(story)) == story


def test_no_django_is_loaded() -> None:
    code = "import sys, articles.wire, articles.quotes, articles.people.match; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=SEED.parent.parent, check=False).returncode == 0
