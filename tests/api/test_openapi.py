"""The OpenAPI document: it says what the API does, and the API does what it says."""

from typing import Any

import pytest
import schemathesis
from django.test import Client
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from pytest_django.live_server_helper import LiveServer
from schemathesis import GenerationMode
from schemathesis.core.result import Ok

from articles.models import Article
from tests.factories import QuoteFactory

pytestmark = [pytest.mark.django_db, pytest.mark.one_by_one]


@pytest.fixture
def document(client: Client) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/api/v1/schema/", headers={"accept": "application/json"}).json()
    return found


def test_it_is_openapi_3_1_with_every_address(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")
    for name in ("articles", "quotes", "people", "sources"):
        assert {f"/api/v1/{name}/", f"/api/v1/{name}/{{id}}/"} <= set(document["paths"])


def test_the_seed_story_is_as_the_document_says(client: Client, document: dict[str, Any], seed: Article) -> None:
    answer = client.get(f"/api/v1/articles/{seed.pk}/").json()
    schema = {"$ref": "#/components/schemas/Article", "components": document["components"]}
    Draft202012Validator(schema).validate(answer)


def test_what_is_said_of_a_quotation(document: dict[str, Any]) -> None:
    quote = document["components"]["schemas"]["Quote"]["properties"]
    assert set(quote) >= {"id", "article", "text", "kind", "start", "end", "parts", "cue", "confidence", "speaker"}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("mode", list(GenerationMode))
def test_the_api_keeps_to_its_document_whatever_is_asked(live_server: LiveServer, mode: GenerationMode) -> None:
    QuoteFactory.create()
    described = schemathesis.openapi.from_url(f"{live_server.url}/api/v1/schema/?format=json")
    operations = list(described.get_all_operations())
    assert len(operations) == 8
    for operation in operations:
        assert isinstance(operation, Ok)

        @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), database=None)
        @given(case=operation.ok().as_strategy(generation_mode=mode))
        def ask(case: schemathesis.Case[Any]) -> None:
            case.call_and_validate()

        ask()
