"""Whether two names are one person's."""

import pytest

from articles.people.match import Match, compare


@pytest.mark.parametrize(
    "name_a, roles_a, name_b, roles_b, verdict",
    [
        ("Ann Lee", ["Foreign Minister"], "Ann Lee", [], Match.SAME),
        ("Ann Lee", ["Foreign Minister"], "Ann Lee", ["former Foreign Minister"], Match.SAME),
        ("Ann Lee", ["US senator"], "Ann Lee", ["President"], Match.SAME),
        ("Ann Lee", ["striker"], "Ann Lee", ["Foreign Minister"], Match.UNCLEAR),
        ("Ann Lee", [], "Bob Lee", [], Match.DIFFERENT),
        ("Ann Lee", [], "Ann Low", [], Match.DIFFERENT),
        ("Lee", [], "Ann Lee", [], Match.UNCLEAR),
        ("A. Lee", [], "Ann Lee", [], Match.UNCLEAR),
    ],
)
def test_names_and_roles_decide(
    name_a: str, roles_a: list[str], name_b: str, roles_b: list[str], verdict: Match
) -> None:
    assert compare(name_a, roles_a, name_b, roles_b) is verdict
