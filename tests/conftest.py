"""What all tests share: N+1 detection, collected static files, and the seed story imported."""

import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command

from articles.models import Article

# Playwright's loop runs in this thread; Django's own guard against that would refuse every query of a browser test.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

SEED = Path(__file__).resolve().parent.parent / "seeds" / "000_cf8b1883e942bbdd.txt"


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Let zeal watch every query of every test."""
    settings.INSTALLED_APPS.append("zeal")


@pytest.fixture(scope="session", autouse=True)
def _static_files(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Collect the static files: pages name them by the manifest, as in production."""
    settings.STATIC_ROOT = tmp_path_factory.mktemp("static")
    call_command("collectstatic", interactive=False, verbosity=0)


@pytest.fixture(autouse=True)
def _no_n_plus_one() -> Iterator[None]:
    """Fail a test in which a query is repeated for each row of another."""
    from zeal import zeal_context

    with zeal_context():
        yield


@pytest.fixture
def seed(db: Any) -> Article:
    """The seed story, imported by the command and published."""
    call_command("import_wire", str(SEED), "--source=AFP", "--time-zone=Asia/Dubai", "--publish", stdout=io.StringIO())
    return Article.objects.get()
