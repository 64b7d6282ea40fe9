"""What all tests share: N+1 detection, collected static files, the seed story imported, a database for processes."""

import io
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from pytest_django.live_server_helper import LiveServer
from zeal import zeal_context, zeal_ignore

from articles.models import Article

# Playwright's loop runs in this thread; Django's own guard against that would refuse every query of a browser test.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "000_cf8b1883e942bbdd.txt"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, where the tests run on SQLite, those that ask something of PostgreSQL alone."""
    if os.environ.get("DATABASE_URL"):
        return
    left_out = [item for item in items if item.get_closest_marker("postgresql")]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session", autouse=True)
def _static_files(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Collect the static files: pages name them by the manifest, as in production."""
    settings.STATIC_ROOT = tmp_path_factory.mktemp("static")
    call_command("collectstatic", interactive=False, verbosity=0)


@pytest.fixture(scope="session")
def live_server(_static_files: None) -> Iterator[LiveServer]:
    """The whole house on an address of its own, its static files served by itself, as in production."""
    server = LiveServer("localhost", start=False)
    vars(server.thread)["static_handler"] = lambda application: application
    server.start()
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def _no_n_plus_one(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which a query is repeated for each row of another, unless its mark says why that is right."""
    with zeal_context(), zeal_ignore() if request.node.get_closest_marker("one_by_one") else nullcontext():
        yield


@pytest.fixture
def seed(db: Any) -> Article:
    """The seed story, imported by the command and published."""
    call_command("import_wire", str(SEED), "--source=AFP", "--time-zone=Asia/Dubai", "--publish", stdout=io.StringIO())
    return Article.objects.get()


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The environment of a process of its own: a `var/` of its own, and no setting of Newsroom but that."""
    ours = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "ALLOWED_HOSTS", "SECRET_KEY", "DEBUG")
    clean = {name: value for name, value in os.environ.items() if name not in ours}
    return clean | {"VAR_DIR": str(tmp_path / "var"), "PYTHONWARNINGS": "error"}


@pytest.fixture
def own_database(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """The environment of processes with an empty, migrated database of their own, of the kind that the tests run on."""
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        migrate(environment)
        yield environment
        return
    name = f"newsroom_{uuid.uuid4().hex}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            environment["DATABASE_URL"] = f"{url.rpartition('/')[0]}/{name}"
            migrate(environment)
            yield environment
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def migrate(environment: dict[str, str]) -> None:
    """Make the tables of the database that `environment` names."""
    subprocess.run([sys.executable, "manage.py", "migrate", "--verbosity=0"], cwd=ROOT, env=environment, check=True)
