"""`manage.py work`: do what is due, until stopped."""

import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles import worker


class Command(BaseCommand):
    """Read deliveries left unread and tell of stories that have come due, until stopped. Any number may run."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """`--once` does one round and ends."""
        parser.add_argument("--once", action="store_true", help="do what is due now, and end")

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        """Work until a signal."""
        if once:
            self.stdout.write(f"{worker.drain()} done")
            return
        stop = threading.Event()
        worker.stop_on_signals(stop)
        worker.work(stop)
