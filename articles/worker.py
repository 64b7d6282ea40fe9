"""What happens without anybody asking: deliveries left unread are read, publications that have come due are told.

The rows are the queue. A worker that stops changes nothing that the public sees, and any number may run.
"""

import datetime
import logging
import signal
import threading

from django.db import close_old_connections, transaction
from django.utils import timezone

from articles import ingest
from articles.models import Article, Outcome, WireMessage

logger = logging.getLogger(__name__)

UNREAD_AFTER = datetime.timedelta(seconds=60)  # a delivery unread for so long was left by a reader that died
PAUSE = 2.0  # seconds between rounds: well within the five in which the public must see a change


def drain() -> int:
    """Do all that is due at this moment; how many rows that were."""
    return read_left_over() + tell_of_due()


def read_left_over() -> int:
    """Read the deliveries that were kept and never read; how many."""
    left = WireMessage.objects.filter(outcome=Outcome.RECEIVED, received_at__lt=timezone.now() - UNREAD_AFTER)
    messages = list(left.order_by("id").only("id"))
    for message in messages:
        ingest.read(message)
    return len(messages)


def tell_of_due() -> int:
    """Tell those who follow of stories whose schedule or embargo has come due; how many.

    The public sees them already: the gate asks the clock.
    """
    due = list(Article.objects.untold().values_list("pk", flat=True))
    for pk in due:
        with transaction.atomic():
            Article.objects.get(pk=pk).tell_if_due()
    return len(due)


def work(stop: threading.Event) -> None:
    """Drain what is due, again and again, until `stop` is set. An error is logged, and the next round tries anew."""
    while not stop.is_set():
        close_old_connections()
        try:
            drain()
        except Exception:
            logger.exception("a round of work failed; the next one tries again")
        stop.wait(PAUSE)


def stop_on_signals(stop: threading.Event) -> None:
    """Set `stop` at Ctrl-C and at the signal that ends a service."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
