"""`make run`, from the moment that all is installed: one command brings up the whole house, and Ctrl-C takes it down."""

import json
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import ROOT

STORIES = 13  # in seeds/


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def served(environment: dict[str, str], port: int) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The house on `port`, and what it said until it was up; taken down by Ctrl-C, and all its processes with it."""
    command = [sys.executable, "-u", "-m", "newsroom.serve", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    said = ""
    for line in process.stdout:
        said += line
        if "Ctrl-C" in line:
            break
    try:
        yield process, said
    finally:
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=20)
        assert (process.returncode, rest.strip()) == (0, "Stopped.")


def get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:
        found: str = answer.read().decode()
        return found


def address_of(name: str, said: str) -> str:
    found = re.search(rf"^ +{name} +(\S+)", said, re.MULTILINE)
    assert found, said
    return found[1]


def children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def count(what: str, said: str) -> int:
    return sum(map(int, re.findall(rf"^  {what} +(\d+)$", said, re.MULTILINE)))


def test_one_command_serves_the_seed_stories_and_a_second_run_imports_nothing(own_database: dict[str, str]) -> None:
    port = free_port()
    with served(own_database, port) as (process, said):
        assert (count("new", said), count("failed", said)) == (STORIES, 0)
        assert "<article" in get(address_of("Article", said))
        found = json.loads(get(address_of("API", said)))
        assert found["count"] == STORIES
        assert any(article["headline"].startswith("US urges Russia") for article in found["results"])
        assert "Log in" in get(address_of("Admin", said))
        password = (Path(own_database["VAR_DIR"]) / "editor_password").read_text().strip()
        assert f"(user editor, password {password})" in said
        running = children(process.pid)
        while len(running) > 2:  # the command that has told the addresses is about to end
            time.sleep(0.05)
            running = children(process.pid)
        assert len(running) == 2
    assert not any(Path(f"/proc/{pid}").exists() for pid in running)
    started = time.monotonic()
    with served(own_database, port) as (_, said):
        assert time.monotonic() - started < 30
        assert count("new", said) == 0 and count("duplicate", said) >= STORIES - 1
        assert password in said
        assert json.loads(get(address_of("API", said)))["count"] == STORIES


def test_a_port_in_use_is_told(environment: dict[str, str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "newsroom.serve", str(port)]
        result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert f"Port {port} of 127.0.0.1 is in use" in result.stderr


def test_what_is_no_port_is_refused(environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "newsroom.serve", "http"]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (2, "PORT is 'http'; it must be a number from 1 to 65535.\n")
