"""`python -m benchmarks.schemas FOLDER`: what we write, checked against the official schemas that lie under FOLDER.

The schemas are the IPTC's and not part of this project: NewsML-G2 and NITF as XSD, ninjs as JSON Schema with GeoJSON's.
FOLDER holds `newsmlg2/NewsML-G2_2.35-spec-All-Power.xsd`, `nitf/nitf-3-6.xsd`, `ninjs/ninjs-schema_3.1.json` and
`ninjs/GeoJSON-schema.json`. JSON-LD has no schema; its terms are checked by `tests/wire/test_jsonld.py`.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import referencing
import referencing.jsonschema
from hypothesis import HealthCheck, given, settings
from lxml import etree

from articles.story import Story
from articles.wire import render
from tests.wire.stories import stories

EXAMPLES = 1_000


def xml_problem(path: Path) -> Callable[[bytes], str]:
    """A check against an XSD: what is wrong with a document, "" where nothing is."""
    schema = etree.XMLSchema(etree.parse(path))

    def problem(data: bytes) -> str:
        is_valid = schema.validate(etree.fromstring(data))
        return "" if is_valid else str(schema.error_log.last_error)

    return problem


def json_problem(path: Path, geojson: Path) -> Callable[[bytes], str]:
    """A check against a JSON Schema, with its formats."""
    resource = referencing.Resource.from_contents(json.loads(geojson.read_text()), referencing.jsonschema.DRAFT202012)
    address = "https://geojson.org/schema/GeoJSON.json"
    registry = referencing.Registry().with_resources([(address, resource), (f"{address}#", resource)])
    validator = jsonschema.Draft202012Validator(
        json.loads(path.read_text()), registry=registry, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )

    def problem(data: bytes) -> str:
        return "; ".join(error.message for error in validator.iter_errors(json.loads(data)))

    return problem


def main(folder: Path) -> None:
    """Check each format with stories of all kinds; AssertionError with the first document that is not valid."""
    checks = {
        "newsml_g2": xml_problem(folder / "newsmlg2" / "NewsML-G2_2.35-spec-All-Power.xsd"),
        "nitf": xml_problem(folder / "nitf" / "nitf-3-6.xsd"),
        "ninjs": json_problem(folder / "ninjs" / "ninjs-schema_3.1.json", folder / "ninjs" / "GeoJSON-schema.json"),
    }
    for name, problem in checks.items():
        check(name, problem)
        print(f"{name}: {EXAMPLES:,} stories valid")


def check(name: str, problem: Callable[[bytes], str]) -> None:
    """Write many stories in one format; AssertionError with the first document that is not valid."""

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(story=stories())
    def is_valid(story: Story) -> None:
        data = render(story, name)
        assert not (said := problem(data)), f"{name}: {said}\n{data.decode()}"

    is_valid()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
