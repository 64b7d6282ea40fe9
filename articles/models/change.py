"""The public feed of changes: what machines that follow the house read."""

from enum import StrEnum
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from .rows import AppendOnly, AppendOnlyQuerySet, choices, one_of

if TYPE_CHECKING:
    from .article import Article


class ChangeKind(StrEnum):
    """What happened, as the public sees it."""

    CREATED = "created"
    UPDATED = "updated"
    CORRECTED = "corrected"
    WITHHELD = "withheld"
    RELEASED = "released"
    KILLED = "killed"
    WITHDRAWN = "withdrawn"


class ChangeCounter(models.Model):
    """The one row whose lock puts changes in the order of their commits."""

    last = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="changecounter_one_row")]

    def __str__(self) -> str:
        return str(self.last)

    @classmethod
    def advance(cls) -> int:
        """The next number. Its row stays locked until the transaction ends, so that numbers commit in their order."""
        counter = ChangeCounter.objects.filter(pk=1)
        if not counter.update(last=models.F("last") + 1):
            ChangeCounter.objects.bulk_create([ChangeCounter(pk=1)], ignore_conflicts=True)
            counter.update(last=models.F("last") + 1)
        return counter.get().last


class ChangeQuerySet(AppendOnlyQuerySet["Change"]):
    """Changes, which can be read and added."""


class Change(AppendOnly):
    """One visible change of one article."""

    sequence = models.PositiveBigIntegerField(unique=True)
    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="changes")
    guid = models.CharField(max_length=500)
    kind = models.CharField(max_length=16, choices=choices(ChangeKind))
    created_at = models.DateTimeField(default=timezone.now)

    objects = ChangeQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        ordering = ["sequence"]
        constraints = [one_of("kind", ChangeKind, "change_kind_known")]

    def __str__(self) -> str:
        return f"{self.sequence} {self.kind} {self.guid}"

    @classmethod
    def append(cls, article: "Article", kind: ChangeKind) -> "Change":
        """Tell that `kind` happened to `article`, in the open transaction, as its last act: others wait from here on."""
        return cls.objects.create(sequence=ChangeCounter.advance(), article=article, guid=article.guid, kind=kind)
