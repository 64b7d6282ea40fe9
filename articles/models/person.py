"""The people of the stories."""

from typing import TYPE_CHECKING

from django.db import models
from django.urls import reverse

from articles.people import names

from .quote import Mention
from .rows import slug_of

if TYPE_CHECKING:
    from .article import ArticleQuerySet


class PersonQuerySet(models.QuerySet["Person"]):
    """The questions asked of people."""

    def live(self, articles: "ArticleQuerySet") -> "PersonQuerySet":
        """Those named in a story among `articles`, which the public may see."""
        named = Mention.objects.filter(person=models.OuterRef("pk"), article__in=articles)
        return self.filter(models.Exists(named), merged_into=None)


class Person(models.Model):
    """Somebody whom stories name. `key` is the normalised name; `namesake` tells people of one name apart."""

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=100)
    key = models.CharField(max_length=200, editable=False)
    namesake = models.PositiveSmallIntegerField(default=0, editable=False)
    wikidata = models.CharField("Wikidata id", max_length=20, blank=True, help_text="As Q6294.")
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged")

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "people"
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["key", "namesake"], name="person_key_unique"),
            models.UniqueConstraint(
                fields=["wikidata"], condition=~models.Q(wikidata=""), name="person_wikidata_unique"
            ),
            models.CheckConstraint(condition=~models.Q(name=""), name="person_has_name"),
            models.CheckConstraint(
                condition=models.Q(wikidata="") | models.Q(wikidata__regex=r"^Q[1-9][0-9]*$"),
                name="person_wikidata_form",
            ),
            models.CheckConstraint(
                condition=models.Q(merged_into__isnull=True) | ~models.Q(merged_into=models.F("pk")),
                name="person_not_merged_into_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The path of the person's page."""
        return reverse("person", args=[self.pk, self.slug])

    def take_name(self, name: str) -> None:
        """Set the name, with the address and the key that belong to it, without saving.

        A person of the same key at this very moment takes the same number, and the database refuses one of the two.
        """
        self.name = name[:200]
        self.slug = slug_of(name, fallback="person")
        key = names.key(name)
        if key != self.key:
            last = Person.objects.filter(key=key).aggregate(last=models.Max("namesake"))["last"]
            self.key, self.namesake = key, 0 if last is None else last + 1


class PersonName(models.Model):
    """Another name of a person, as stories give it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="other_names")
    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200, db_index=True, editable=False)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["person", "name"], name="personname_once")]

    def __str__(self) -> str:
        return self.name

    def take_name(self, name: str) -> None:
        """Set the name, with the key that belongs to it, without saving."""
        self.name, self.key = name[:200], names.key(name)


class PersonRole(models.Model):
    """A role in which stories name a person, and the days of the first and the last story that did."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="roles")
    title = models.CharField(max_length=200)
    first_seen = models.DateField(null=True, blank=True)
    last_seen = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-last_seen", "title"]
        constraints = [
            models.UniqueConstraint(fields=["person", "title"], name="personrole_once"),
            models.CheckConstraint(
                condition=models.Q(first_seen__isnull=True) | models.Q(last_seen__gte=models.F("first_seen")),
                name="personrole_dates_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.title
