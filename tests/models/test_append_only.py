"""Revisions, changes and deliveries are kept as they are."""

from collections.abc import Callable

import pytest
from django.db import models

from articles.models import AppendOnlyError, Article, Change, Revision, WireMessage

pytestmark = pytest.mark.django_db


@pytest.fixture(params=[Revision, Change, WireMessage])
def row(request: pytest.FixtureRequest, seed: Article) -> models.Model:
    found = request.param.objects.first()
    assert isinstance(found, models.Model)
    return found


@pytest.mark.parametrize(
    "attempt",
    [
        lambda row: row.save(),
        lambda row: row.delete(),
        lambda row: type(row).objects.filter(pk=row.pk).update(pk=row.pk),
        lambda row: type(row).objects.all().delete(),
        lambda row: type(row).objects.bulk_update([row], [row._meta.fields[-1].name]),
        lambda row: type(row).objects.bulk_create(
            [row], update_conflicts=True, unique_fields=["id"], update_fields=[row._meta.fields[-1].name]
        ),
        lambda row: type(row)._base_manager.all().delete(),
        lambda row: type(row).objects.update_or_create(pk=row.pk),
    ],
)
def test_a_row_refuses_change_and_deletion(row: models.Model, attempt: Callable[[models.Model], object]) -> None:
    with pytest.raises(AppendOnlyError):
        attempt(row)
    assert type(row)._default_manager.filter(pk=row.pk).exists()


def test_an_article_with_history_is_not_deleted(seed: Article) -> None:
    with pytest.raises((AppendOnlyError, models.ProtectedError)):
        seed.delete()
    assert Article.objects.filter(pk=seed.pk).exists()
