"""The guards of the house themselves: that they are on, and that the files say nothing that they must not."""

import re

import pytest
import zeal

from articles.models import Article
from tests.conftest import ROOT
from tests.factories import ArticleFactory


@pytest.mark.django_db
def test_a_query_repeated_for_each_row_fails_its_test() -> None:
    for number in range(3):
        ArticleFactory.create(source__name=f"Source {number}")
    with pytest.raises(zeal.NPlusOneError):
        assert [article.source.name for article in Article.objects.all()]


@pytest.mark.parametrize("name", ["base", "dev"])
def test_every_dependency_is_pinned_with_its_hashes_and_no_address(name: str) -> None:
    lines = (ROOT / "requirements" / f"{name}.txt").read_text()
    packages = re.split(r"^(?=\S)", lines, flags=re.MULTILINE)
    assert len(packages) > 10
    for package in filter(lambda text: text.strip() and not text.startswith("#"), packages):
        assert re.match(r"[\w.-]+(\[[\w,-]+\])?==[\w.]+", package), package
        assert "--hash=sha256:" in package
    assert "://" not in lines and "--index" not in lines


def test_the_migrations_stand_by_themselves() -> None:
    """A migration that imports a name of the code would break when that name is changed."""
    for path in (ROOT / "articles" / "migrations").glob("0*.py"):
        imported = re.findall(r"^(?:import|from) (articles\S*)", path.read_text(), re.MULTILINE)
        assert set(imported) <= {"articles.models.vocabulary"}, path
