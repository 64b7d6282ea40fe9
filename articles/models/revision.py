"""The history of an article: every version of it, and what readers were told of changes."""

from enum import StrEnum

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.story import Story, from_json

from .rows import AppendOnly, AppendOnlyQuerySet, choices, one_of


class Origin(StrEnum):
    """Whose version a revision is."""

    WIRE = "wire"
    DESK = "desk"


class RevisionQuerySet(AppendOnlyQuerySet["Revision"]):
    """Revisions, which can be read and added."""


class Revision(AppendOnly):
    """One version of an article: the whole story, where it came from, who made it, when and why."""

    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField(help_text="From 1, in the order of this house.")
    story = models.JSONField()
    origin = models.CharField(max_length=8, choices=choices(Origin))
    action = models.CharField(max_length=20, help_text="What was done: imported, updated, edited, published ...")
    message = models.ForeignKey(
        "articles.WireMessage", on_delete=models.PROTECT, null=True, blank=True, related_name="revisions"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    why = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = RevisionQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        ordering = ["article", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_unique"),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="revision_number_from_one"),
            one_of("origin", Origin, "revision_origin_known"),
            models.CheckConstraint(
                condition=~models.Q(origin=Origin.WIRE) | models.Q(message__isnull=False),
                name="revision_of_wire_has_message",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}/{self.number} {self.action}"

    def as_story(self) -> Story:
        """The version as a Story."""
        return from_json(self.story)


class NoticeKind(StrEnum):
    """What a notice tells readers of."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"
    RETRACTION = "retraction"
    KILL = "kill"


class Notice(models.Model):
    """What readers are told about a change of an article."""

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=16, choices=choices(NoticeKind))
    text = models.TextField()
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            one_of("kind", NoticeKind, "notice_kind_known"),
            models.CheckConstraint(condition=~models.Q(text=""), name="notice_has_text"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.text[:60]}"
