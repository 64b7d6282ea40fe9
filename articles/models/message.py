"""What came in, as it came."""

import hashlib
from collections.abc import Collection
from enum import StrEnum
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from .rows import AppendOnly, AppendOnlyQuerySet, choices, one_of

if TYPE_CHECKING:
    from .vocabulary import Source


class Outcome(StrEnum):
    """What became of a delivery."""

    RECEIVED = "received"  # kept, not yet read
    READ = "read"  # made or changed an article
    DUPLICATE = "duplicate"  # every story in it was known
    FAILED = "failed"  # a story in it, or all of it, could not be taken; the reason says why


class WireMessageQuerySet(AppendOnlyQuerySet["WireMessage"]):
    """Deliveries. The only change they take is `settle`."""

    def settle(self, pk: int, outcome: Outcome, reason: str) -> None:
        """Note what became of delivery `pk`; what was received stays as it is."""
        models.QuerySet.update(self.filter(pk=pk), outcome=outcome, reason=reason, read_at=timezone.now())


class WireMessage(AppendOnly):
    """One delivery as received. Its bytes and the facts of its arrival never change; it can be read again.

    The same bytes from the same source are one delivery, however often they come.
    """

    source = models.ForeignKey("articles.Source", on_delete=models.PROTECT, related_name="messages")
    name = models.CharField(max_length=500, blank=True, help_text="Of the file, or where else it came from.")
    data = models.BinaryField("bytes")
    sha256 = models.CharField("SHA-256", max_length=64)
    format = models.CharField(
        max_length=32, blank=True, help_text="Told by the sender; found from the bytes where empty."
    )
    time_zone = models.CharField(max_length=64, default="UTC", help_text="Of dates in it that do not say theirs.")
    publish = models.BooleanField(default=False, help_text="Publish what is new in it as soon as it is read.")
    received_at = models.DateTimeField(default=timezone.now)
    outcome = models.CharField(max_length=16, choices=choices(Outcome), default=Outcome.RECEIVED)
    reason = models.TextField(blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    objects = WireMessageQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        base_manager_name = "objects"
        constraints = [
            models.UniqueConstraint(fields=["source", "sha256"], name="wiremessage_once_per_source"),
            one_of("outcome", Outcome, "wiremessage_outcome_known"),
            models.CheckConstraint(
                condition=~models.Q(outcome=Outcome.FAILED) | ~models.Q(reason=""), name="wiremessage_failure_says_why"
            ),
        ]
        indexes = [models.Index(fields=["outcome", "id"], name="wiremessage_outcome")]

    def __str__(self) -> str:
        return self.name or f"message {self.pk}"

    @classmethod
    def receive(
        cls,
        data: bytes,
        *,
        source: "Source",
        name: str = "",
        format: str = "",
        time_zone: str = "",
        publish: bool = False,
    ) -> "tuple[WireMessage, bool]":
        """Keep `data` as a delivery of `source`: the row, and whether it is new. Committed when this returns,
        unless a transaction is open around it."""
        message, created = cls.objects.get_or_create(
            source=source,
            sha256=hashlib.sha256(data).hexdigest(),
            defaults={
                "name": name[-500:],
                "data": data,
                "format": format,
                "time_zone": time_zone or source.time_zone,
                "publish": publish,
            },
        )
        return message, created

    @property
    def is_settled(self) -> bool:
        """Whether it was read to an end that reading it again would not better."""
        return self.outcome in {Outcome.READ, Outcome.DUPLICATE}

    def settle(self, outcome: Outcome, reasons: Collection[str] = ()) -> None:
        """Note what became of it, with the reason of each story that was not taken."""
        self.outcome, self.reason = outcome, "\n".join(reasons)
        WireMessage.objects.settle(self.pk, outcome, self.reason)
