"""Production as README sets it up: gunicorn behind a proxy that speaks https for it."""

import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message

import pytest

from tests.conftest import ROOT
from tests.project.test_serve import free_port

HOST = "news.example.org"


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Leaves an answer that leads elsewhere as it is."""

    def redirect_request(self, *args: object) -> None:
        """Nowhere."""


@pytest.fixture
def port(own_database: dict[str, str]) -> Iterator[int]:
    port = free_port()
    environment = own_database | {"ALLOWED_HOSTS": HOST, "SECRET_KEY": "a long key of the tests " * 4}
    manage = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity=0"]
    subprocess.run(manage, cwd=ROOT, env=environment, check=True)
    command = [sys.executable, "-m", "gunicorn", "newsroom.wsgi", f"--bind=127.0.0.1:{port}", "--no-control-socket"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE)
    try:
        wait_for(port)
        yield port
    finally:
        process.terminate()
        process.communicate(timeout=20)


def wait_for(port: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            ask(port)
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("gunicorn did not answer")


def ask(port: int, path: str = "/", host: str = HOST, **headers: str) -> tuple[int, Message]:
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers={"Host": host, **headers})
    try:
        with urllib.request.build_opener(NoRedirect).open(request, timeout=10) as answer:
            return answer.status, answer.headers
    except urllib.error.HTTPError as error:
        return error.code, error.headers


def test_https_is_demanded_promised_and_kept_to(port: int) -> None:
    status, headers = ask(port)
    assert (status, headers["Location"]) == (301, f"https://{HOST}/")
    status, headers = ask(port, "/admin/login/", **{"X-Forwarded-Proto": "https"})
    assert status == 200
    assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"
    assert "Secure" in headers["Set-Cookie"] and "SameSite" in headers["Set-Cookie"]


def test_another_host_is_refused(port: int) -> None:
    assert ask(port, host="evil.example.org", **{"X-Forwarded-Proto": "https"})[0] == 400
