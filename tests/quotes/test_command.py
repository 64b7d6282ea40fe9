"""`python -m articles.quotes`: stories as JSON lines in, quotations as JSON lines out."""

import json
import subprocess
import sys
from pathlib import Path


def run(path: Path | str) -> subprocess.CompletedProcess[str]:
    code = "import runpy, sys; runpy.run_module('articles.quotes', run_name='__main__', alter_sys=True)"
    return subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False)


def test_each_story_gives_a_line_with_its_quotations(tmp_path: Path) -> None:
    file = tmp_path / "stories.jsonl"
    stories = [
        {"id": "a", "text": "“We wait,” said Ann Lee."},
        {"id": "b", "text": "„Wir warten“, sagte Anna Weber.", "language": "de"},
    ]
    file.write_text("".join(f"{json.dumps(story)}\n" for story in stories), encoding="utf-8")
    done = run(file)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, [one["id"] for one in found]) == (0, ["a", "b"])
    assert [one["quotes"][0]["speaker"] for one in found] == ["Ann Lee", "Anna Weber"]
    quote = found[0]["quotes"][0]
    assert stories[0]["text"][quote["start"] : quote["end"]] == quote["text"] == "We wait,"
    assert stories[0]["text"][quote["speaker_start"] : quote["speaker_end"]] == quote["speaker_text"] == "Ann Lee"


def test_a_line_that_is_no_story_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    file = tmp_path / "stories.jsonl"
    file.write_text('{"id": 1, "text": "“Yes,” he said."}\n{"id": 2}\nno\n' + "[" * 100_000 + "\n", encoding="utf-8")
    done = run(file)
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 1)
    assert [message.split(": ")[0].rsplit(", ")[-1] for message in done.stderr.splitlines()] == [
        "line 2",
        "line 3",
        "line 4",
    ]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = run(tmp_path / "none.jsonl")
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot be read" in done.stderr


def test_no_django_is_loaded() -> None:
    code = "import sys, articles.quotes.__main__; print([name for name in sys.modules if name.startswith('django')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
