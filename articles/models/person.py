"""The people of the stories."""

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import models
from django.urls import reverse

from articles.people import names

from .quote import Mention
from .rows import slug_of

if TYPE_CHECKING:
    from .article import ArticleQuerySet


ROLE_LENGTH = 200  # characters


class PersonQuerySet(models.QuerySet["Person"]):
    """The questions asked of people."""

    def live(self, articles: "ArticleQuerySet") -> "PersonQuerySet":
        """Those named in a story among `articles`, which the public may see."""
        named = Mention.objects.shown().filter(person=models.OuterRef("pk"), article__in=articles)
        return self.filter(models.Exists(named), merged_into=None)

    def called(self, keys: Iterable[str]) -> "PersonQuerySet":
        """Those with a name, or another name, that has one of `keys`; with all names and roles, in four queries."""
        keys = set(keys)
        return (
            self.filter(models.Q(key__in=keys) | models.Q(other_names__key__in=keys))
            .distinct()
            .select_related("merged_into")
            .prefetch_related("other_names", "roles", "merged_into__roles")
        )


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

    def present(self) -> "Person":
        """The person that this one has been merged into, over any number of steps; itself where into none."""
        person, seen = self, {self.pk}
        while person.merged_into and person.merged_into.pk not in seen:
            person = person.merged_into
            seen.add(person.pk)
        return person

    def take_name(self, name: str, *, namesake: int | None = None) -> None:
        """Set the name, with the address and the key that belong to it, without saving.

        `namesake` is its number among the people of that key, looked up where None. A person of the same key made at
        this very moment takes the same number, and the database refuses one of the two.
        """
        self.name = name[:200]
        self.slug = slug_of(name, fallback="person")
        key = names.key(name)
        if key == self.key:
            return
        if namesake is None:
            last = Person.objects.filter(key=key).aggregate(last=models.Max("namesake"))["last"]
            namesake = 0 if last is None else last + 1
        self.key, self.namesake = key, namesake


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


class PersonRoleQuerySet(models.QuerySet["PersonRole"]):
    """The questions asked of roles, and the one way to add to them."""

    def note(self, roles: Iterable[tuple[Person, str]], day: datetime.date | None) -> None:
        """Note that a story of `day` (None: not known) gives each person the role beside it, in three queries at most."""
        wanted = {(person.pk, title[:ROLE_LENGTH]): person for person, title in roles}
        rows = {(role.person_id, role.title): role for role in self.filter(person__in=set(wanted.values()))}
        later = [role for key, role in rows.items() if key in wanted and role.widen(day)]
        self.bulk_update(sorted(later, key=lambda role: role.pk), ["first_seen", "last_seen"])
        self.bulk_create(
            PersonRole(person=person, title=title, first_seen=day, last_seen=day)
            for (pk, title), person in sorted(wanted.items(), key=lambda item: item[0])
            if (pk, title) not in rows
        )


class PersonRole(models.Model):
    """A role in which stories name a person, and the days of the first and the last story that did."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="roles")
    title = models.CharField(max_length=ROLE_LENGTH)
    first_seen = models.DateField(null=True, blank=True)
    last_seen = models.DateField(null=True, blank=True)

    objects = PersonRoleQuerySet.as_manager()

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

    def widen(self, day: datetime.date | None) -> bool:
        """Let its days reach to `day`, without saving; whether they did not before."""
        before = self.first_seen, self.last_seen
        if day is not None:
            self.first_seen, self.last_seen = min(self.first_seen or day, day), max(self.last_seen or day, day)
        return before != (self.first_seen, self.last_seen)
