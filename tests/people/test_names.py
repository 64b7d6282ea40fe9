"""Names brought into one form."""

import pytest

from articles.people import names


def test_spellings_of_one_name_share_a_key() -> None:
    assert len({names.key(name) for name in ("Bashar Al Assad", "Bashar al-Assad", "Bashar al Assad")}) == 1


@pytest.mark.parametrize(
    "one, other", [("José Núñez", "Jose Nunez"), ("Dr. Ann Lee", "Ann Lee"), ("Ann Lee Jr.", "ANN LEE")]
)
def test_accents_honorifics_and_suffixes_do_not_count(one: str, other: str) -> None:
    assert names.key(one) == names.key(other)


def test_a_key_fits_its_column_and_is_never_empty() -> None:
    assert len(names.key("Long " * 100)) <= names.KEY_LENGTH
    assert names.key("王") and names.key("?!")


def test_particles_belong_to_the_family_name() -> None:
    assert names.parse("Ludwig van der Berg") == names.Name(("ludwig",), "van der berg")
