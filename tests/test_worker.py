"""What happens without anybody asking."""

import datetime
import os
import signal
import subprocess
import sys
import threading

import pytest
from django.utils import timezone

from articles import worker
from articles.lifecycle import Status
from articles.models import Article, Change, Outcome, WireMessage
from tests.conftest import ROOT
from tests.factories import ArticleFactory, WireMessageFactory

HOUR = datetime.timedelta(hours=1)

pytestmark = [pytest.mark.django_db, pytest.mark.one_by_one]


def test_deliveries_that_a_reader_left_unread_are_read() -> None:
    left = WireMessageFactory.create(received_at=timezone.now() - HOUR, publish=True)
    fresh = WireMessageFactory.create()
    assert worker.drain() == 1
    outcomes = dict(WireMessage.objects.values_list("pk", "outcome"))
    assert outcomes == {left.pk: Outcome.READ, fresh.pk: Outcome.RECEIVED}
    assert Article.objects.live().get().headline == bytes(left.data).decode().partition("\n")[0]
    assert worker.drain() == 0


def test_one_bad_delivery_does_not_keep_the_others_unread() -> None:
    past = timezone.now() - HOUR
    bad = WireMessageFactory.create(received_at=past, data=b"")
    WireMessageFactory.create(received_at=past)
    worker.drain()
    assert WireMessage.objects.get(pk=bad.pk).outcome == Outcome.FAILED
    assert Article.objects.count() == 1


def test_what_has_come_due_is_told() -> None:
    past = timezone.now() - HOUR
    ArticleFactory.create(status=Status.SCHEDULED, publish_at=past, published_at=past)
    ArticleFactory.create(published_at=past, embargo_until=past)
    assert worker.drain() == 2
    assert Change.objects.count() == 2


def test_a_round_that_fails_is_logged_and_the_next_one_tries_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stop, rounds = threading.Event(), []

    def drain() -> int:
        rounds.append(1)
        if len(rounds) == 2:
            stop.set()
        raise OSError("the disk is full")

    monkeypatch.setattr(worker, "drain", drain)
    monkeypatch.setattr(worker, "PAUSE", 0)
    worker.work(stop)
    assert len(rounds) == 2 and "the disk is full" in caplog.text


def test_a_signal_ends_it_in_order(own_database: dict[str, str]) -> None:
    process = subprocess.Popen([sys.executable, "-u", "manage.py", "work"], cwd=ROOT, env=own_database)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(2)
    os.kill(process.pid, signal.SIGTERM)
    assert process.wait(10) == 0
