"""`manage.py welcome ADDRESS`: an account for the editor, made once, and where everything is."""

import os
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandParser

from articles.models import Article

NAME = "editor"


class Command(BaseCommand):
    """Make the editor's account, if there is none, and print where everything is."""

    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        """Where the house answers."""
        parser.add_argument("address", help="as http://127.0.0.1:8000")

    def handle(self, *args: Any, address: str, **options: Any) -> None:
        """Make the account and print."""
        kept = Path(settings.VAR_DIR) / "editor_password"
        if not get_user_model().objects.filter(username=NAME).exists():
            get_user_model().objects.create_superuser(NAME, password=kept_password(kept))
        article = Article.objects.live().newest_first().first()
        self.stdout.write("")
        if article:
            self.stdout.write(f"  Article  {address}{article.get_absolute_url()}")
        self.stdout.write(f"  Site     {address}/")
        password = kept.read_text().strip() if kept.exists() else "as you have set it"
        self.stdout.write(f"  Admin    {address}/admin/  (user {NAME}, password {password})")
        self.stdout.write(f"  API      {address}/api/v1/articles/  (described at {address}/api/v1/docs/)")
        self.stdout.write("\n  Ctrl-C stops all of it.\n")


def kept_password(path: Path) -> str:
    """The password kept at `path`, made on first use and readable by its owner alone."""
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(12))
    return path.read_text().strip()
