"""Every format by its cases: a file of `tests/cases/<format>/` is found to be in that format and read as it says beside.

Beside `name.ext` stands `name.expect.json`: the list of its items, a story as what differs from an empty one (a paragraph
without markup is its text), an item that cannot be read as `{"error": "part of the reason"}`. A file that can be read at
no point has `{"error": ...}` alone.
"""

import dataclasses
import json
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from articles.story import Story, to_json
from articles.wire import FORMATS, Hints, WireError, detect, parse
from tests.conftest import ROOT

CASES = ROOT / "tests" / "cases"
HINTS = Hints(source="Harbour News", time_zone=ZoneInfo("Europe/Vienna"))
EMPTY = {field.name: field.default for field in dataclasses.fields(Story)}


def files() -> list[Path]:
    return sorted(path for path in CASES.glob("*/*") if not path.name.endswith(".expect.json"))


def brief(item: Story | WireError) -> dict[str, Any]:
    """What differs from an empty story."""
    if isinstance(item, WireError):
        return {"error": item.reason}
    found = {name: value for name, value in to_json(item).items() if value not in (EMPTY[name], []) or name == "guid"}
    found.pop("pubstatus") if found.get("pubstatus") == "usable" else None
    if "body" in found:
        found["body"] = [
            block["text"] if block["kind"] == "paragraph" and not block["html"] else block for block in found["body"]
        ]
    return found


def read(path: Path) -> Any:
    """What is in the file at `path`, in the form of an expectation."""
    try:
        return [brief(item) for item in parse(path.read_bytes(), hints=HINTS).items]
    except WireError as error:
        return {"error": str(error)}


def same(found: Any, expected: Any) -> bool:
    if isinstance(expected, dict) and set(expected) == {"error"}:
        return isinstance(found, dict) and set(found) == {"error"} and expected["error"] in found["error"]
    if isinstance(expected, list) and isinstance(found, list) and len(found) == len(expected):
        return all(
            same(*pair) if isinstance(pair[1], dict) else pair[0] == pair[1]
            for pair in zip(found, expected, strict=True)
        )
    return bool(found == expected)


@pytest.mark.parametrize("path", files(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_case_is_read_as_it_says(path: Path) -> None:
    expected = json.loads(path.with_name(f"{path.name.partition('.')[0]}.expect.json").read_text(encoding="utf-8"))
    found = read(path)
    assert same(found, expected), json.dumps(found, ensure_ascii=False, indent=1)
    if isinstance(expected, list):
        assert detect(path.read_bytes()) == path.parent.name


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_cases(name: str) -> None:
    assert len(list((CASES / name).glob("*.expect.json"))) >= 3


def test_every_expectation_stands_beside_its_file() -> None:
    told = {path.name.partition(".")[0] + path.parent.name for path in CASES.glob("*/*.expect.json")}
    assert told == {path.name.partition(".")[0] + path.parent.name for path in files()}
