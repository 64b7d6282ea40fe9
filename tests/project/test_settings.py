"""The settings: from the environment alone, and refused loudly where they make no sense."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

SHOW = """
import json, sys
from newsroom import settings
print(json.dumps({name: getattr(settings, name) for name in sys.argv[1:]}, default=str))
"""


def load(environment: dict[str, str], *names: str, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", SHOW, *names]
    return subprocess.run(command, cwd=ROOT, env=environment | variables, capture_output=True, text=True, check=False)


def shown(environment: dict[str, str], *names: str, **variables: str) -> dict[str, Any]:
    result = load(environment, *names, **variables)
    assert result.returncode == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize(
    ("variables", "reason"),
    [
        ({"DEBUG": "ture"}, "DEBUG is 'ture'"),
        ({"TIME_ZONE": "Mars/Olympus"}, "TIME_ZONE is 'Mars/Olympus'"),
        ({"DATABASE_URL": "mysql://localhost/news"}, "DATABASE_URL begins with 'mysql'"),
        ({"DATABASE_URL": "postgresql://localhost"}, "DATABASE_URL names no database"),
        ({"ALLOWED_HOSTS": "news.example.org"}, "SECRET_KEY must be set where ALLOWED_HOSTS is set"),
        ({"ALLOWED_HOSTS": "news.example.org", "SECRET_KEY": "x" * 60, "HSTS_SECONDS": "a year"}, "HSTS_SECONDS is"),
        ({"LOG_LEVEL": "loud"}, "LOG_LEVEL is 'loud'"),
    ],
)
def test_a_bad_value_is_refused_with_its_name(
    environment: dict[str, str], variables: dict[str, str], reason: str
) -> None:
    result = load(environment, **variables)
    assert result.returncode != 0
    assert f"ImproperlyConfigured: {reason}" in result.stderr


def test_unset_it_is_development_on_this_machine(environment: dict[str, str]) -> None:
    found = shown(environment, "DEBUG", "ALLOWED_HOSTS", "DATABASES", "SESSION_COOKIE_SECURE")
    assert found["DEBUG"] is False and found["SESSION_COOKIE_SECURE"] is False
    assert found["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost", "[::1]"]
    database = found["DATABASES"]["default"]
    assert database["NAME"] == str(Path(environment["VAR_DIR"]) / "newsroom.sqlite3")
    assert "journal_mode=WAL" in database["OPTIONS"]["init_command"] and database["OPTIONS"]["timeout"] == 30


def test_the_secret_key_is_made_once_and_is_its_owners_alone(environment: dict[str, str]) -> None:
    first = shown(environment, "SECRET_KEY")["SECRET_KEY"]
    assert len(first) >= 60
    assert shown(environment, "SECRET_KEY")["SECRET_KEY"] == first
    assert (Path(environment["VAR_DIR"]) / "secret_key").stat().st_mode & 0o777 == 0o600


def test_with_hosts_it_is_production(environment: dict[str, str]) -> None:
    names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "DATABASES")
    found = shown(
        environment,
        *names,
        ALLOWED_HOSTS="news.example.org",
        SECRET_KEY="x" * 60,
        DATABASE_URL="postgresql://news:pass@db.example.org:5433/news",
    )
    assert found["SESSION_COOKIE_SECURE"] and found["CSRF_COOKIE_SECURE"] and found["SECURE_SSL_REDIRECT"]
    assert found["SECURE_HSTS_SECONDS"] == 31_536_000
    database = found["DATABASES"]["default"]
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["HOST"], database["PORT"], database["USER"]) == ("db.example.org", 5433, "news")
