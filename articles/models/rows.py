"""What several records share: rows that are only ever added, and columns that hold one of a list of words."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from anyascii import anyascii
from django.db import models
from django.utils.text import slugify

Row = TypeVar("Row", bound=models.Model)


class AppendOnlyError(TypeError):
    """Somebody tried to change or delete a row of a record that is only ever added to."""


class AppendOnlyQuerySet(models.QuerySet[Row]):
    """Rows that can be read and added, not changed or deleted."""

    def _refuse(self, *args: object, **kwargs: object) -> NoReturn:
        raise AppendOnlyError(f"{self.model._meta.verbose_name} rows are kept as they are: none is changed or deleted.")

    def bulk_create(self, objs: Iterable[Row], *args: Any, update_conflicts: bool = False, **kwargs: Any) -> list[Row]:
        """Add the rows; AppendOnlyError where those that are there already were to be changed."""
        if update_conflicts:
            self._refuse()
        return super().bulk_create(objs, *args, **kwargs)

    update = delete = bulk_update = update_or_create = _refuse
    aupdate = adelete = abulk_update = aupdate_or_create = _refuse


class AppendOnly(models.Model):
    """A record whose rows, once written, are neither changed nor deleted. Its `objects` is an AppendOnlyQuerySet."""

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the row; AppendOnlyError where it has been added before."""
        if not self._state.adding:
            self._refuse("changed")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: object, **kwargs: object) -> NoReturn:
        """AppendOnlyError, always."""
        self._refuse("deleted")

    def _refuse(self, what: str) -> NoReturn:
        raise AppendOnlyError(f"{self._meta.verbose_name} {self.pk} is kept as it is: it cannot be {what}.")


def choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    """`words` as the choices of a CharField, each with its reading form."""
    return [(word.value, word.value.replace("_", " ").capitalize()) for word in words]


def one_of(column: str, words: Iterable[str], name: str) -> models.CheckConstraint:
    """The constraint `name`: `column` holds one of `words`, whoever writes it."""
    return models.CheckConstraint(condition=models.Q(**{f"{column}__in": sorted(words)}), name=name)


def slug_of(text: str, *, fallback: str = "story", length: int = 80) -> str:
    """`text` as part of an address: ASCII lower case and hyphens, cut at a word; `fallback` where nothing is left."""
    slug = slugify(anyascii(text))
    if len(slug) > length:
        slug = slug[: length + 1].rpartition("-")[0] or slug[:length]
    return slug or fallback
