"""Who sends stories, where they stand on the site, and what they are about."""

import zoneinfo
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower

from articles import story as stories

if TYPE_CHECKING:
    from .article import ArticleQuerySet


def validate_time_zone(name: str) -> None:
    """Refuse a time zone that the IANA database does not know."""
    if name not in zoneinfo.available_timezones():
        raise ValidationError("%(name)s is no time zone of the IANA database, as Asia/Dubai is.", params={"name": name})


class SourceQuerySet(models.QuerySet["Source"]):
    """The questions asked of sources."""

    def named(self, name: str) -> "Source | None":
        """The source called `name`, in any case of letters; None where there is none."""
        return self.filter(name__iexact=name.strip()).first()

    def live(self, articles: "ArticleQuerySet") -> "SourceQuerySet":
        """Those with a story among `articles`, which the public may see."""
        return self.filter(models.Exists(articles.filter(source=models.OuterRef("pk"))))


class Source(models.Model):
    """A wire service or outlet that sends stories."""

    name = models.CharField(max_length=100)
    credit = models.CharField(max_length=200, blank=True, help_text="How readers are told; the name where empty.")
    language = models.CharField(
        max_length=35, blank=True, help_text="Of stories that do not say theirs, as en or pt-BR."
    )
    time_zone = models.CharField(
        max_length=64, default="UTC", validators=[validate_time_zone], help_text="Of dates that do not say theirs."
    )
    usageterms = models.TextField("rights", blank=True, help_text="What may be done with its stories.")
    auto_publish = models.BooleanField(default=False, help_text="Publish what it sends without an editor.")
    quiet_after = models.DurationField(
        null=True, blank=True, help_text="Raise an alarm when nothing has come for so long."
    )

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(Lower("name"), name="source_name_unique"),
            models.CheckConstraint(condition=~models.Q(name=""), name="source_has_name"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        """The time zone of its dates."""
        return zoneinfo.ZoneInfo(self.time_zone)


class Section(models.Model):
    """A part of the site: World, Business ..."""

    name = models.CharField(max_length=100, unique=True)
    slug = models.SlugField(max_length=100, unique=True)
    position = models.PositiveSmallIntegerField(default=0, help_text="Its place in the navigation.")

    class Meta:
        ordering = ["position", "name"]

    def __str__(self) -> str:
        return self.name


class SubjectQuerySet(models.QuerySet["Subject"]):
    """The questions asked of subjects."""

    def known(self, subjects: Iterable[stories.Subject]) -> "list[Subject]":
        """A row for each of `subjects`, by its code (its name where it has none), made where there was none."""
        names = {subject.code or subject.name: subject.name for subject in subjects if subject.code or subject.name}
        self.bulk_create(
            [Subject(code=code[:200], name=name[:200]) for code, name in names.items()], ignore_conflicts=True
        )
        return list(self.filter(code__in=[code[:200] for code in names]))


class Subject(models.Model):
    """What stories are about: a code of a controlled vocabulary (IPTC Media Topics and others) and its name."""

    code = models.CharField(max_length=200, unique=True)
    name = models.CharField(max_length=200, blank=True)

    objects = SubjectQuerySet.as_manager()

    class Meta:
        ordering = ["name", "code"]

    def __str__(self) -> str:
        return self.name or self.code
