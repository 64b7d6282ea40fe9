"""The seed story through the API, fact by fact."""

from typing import Any

import pytest
from django.test import Client

from articles.models import Article

FIRST = "a senior administration official"
SECOND = "Another senior US administration official"

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(client: Client, seed: Article) -> dict[str, Any]:
    answer: dict[str, Any] = client.get(f"/api/v1/articles/{seed.pk}/").json()
    return answer


def test_the_story(document: dict[str, Any], seed: Article) -> None:
    expected = {
        "id": seed.pk,
        "guid": seed.guid,
        "version": "1",
        "url": f"http://testserver/articles/{seed.pk}/us-urges-russia-to-back-un-statement-on-syria/",
        "headline": "US urges Russia to back UN ‘statement’ on Syria",
        "dateline": "NEW YORK",
        "byline": "",
        "credit": "AFP",
        "source": "AFP",
        "language": "en",
        "published": "2011-09-20T05:12:00Z",
        "updated": "2015-04-07T05:42:00Z",
    }
    assert {name: document[name] for name in expected} == expected


def test_the_body(document: dict[str, Any]) -> None:
    paragraphs = document["body_text"].split("\n\n")
    assert len(paragraphs) == document["body_html"].count("<p>") == 11
    assert paragraphs[0].startswith("US Secretary of State Hillary Clinton on Monday")
    assert paragraphs[-1].endswith("going forward,’ the official said.")


def test_the_people(document: dict[str, Any]) -> None:
    assert [(person["name"], person["role"]) for person in document["people"]] == [
        ("Hillary Clinton", "US Secretary of State"),
        ("Sergei Lavrov", "Russian Foreign Minister"),
        ("Bashar Al Assad", "President"),
    ]
    assert all("/people/" in person["url"] and person["id"] for person in document["people"])


def test_the_quotations_and_their_speakers(document: dict[str, Any]) -> None:
    assert [(quote["text"].split()[0], quote["kind"], quote["speaker"]["label"]) for quote in document["quotes"]] == [
        ("strong", "partial", "senior US officials"),
        ("our", "partial", FIRST),
        ("The", "direct", FIRST),
        ("The", "direct", FIRST),
        ("the", "partial", SECOND),
        ("The", "direct", SECOND),
        ("I", "direct", SECOND),
        ("And", "direct", SECOND),
    ]


def test_offsets_count_characters_of_the_text(document: dict[str, Any]) -> None:
    text = document["body_text"]
    for quote in document["quotes"]:
        assert text[quote["start"] : quote["end"]] == quote["text"]
        assert quote["parts"][0]["start"] == quote["start"] and quote["parts"][-1]["end"] == quote["end"]
    assert [len(quote["parts"]) for quote in document["quotes"]] == [1, 1, 1, 1, 2, 1, 1, 1]


def test_a_quotation_whole(document: dict[str, Any], seed: Article) -> None:
    quote = document["quotes"][2]
    assert quote == {
        "id": quote["id"],
        "article": seed.pk,
        "url": f"{document['url']}#quotation-{quote['id']}",
        "text": "The Russians as well are concerned about the situation in Syria, and the violence,",
        "kind": "direct",
        "start": 426,
        "end": 508,
        "parts": [{"start": 426, "end": 508}],
        "cue": "told",
        "confidence": quote["confidence"],
        "status": "found",
        "speaker": {
            "label": FIRST,
            "kind": "unnamed",
            "person": None,
            "role": "senior administration official",
            "anonymity": "on condition of anonymity",
        },
    }
    assert 0.9 < quote["confidence"] <= 1


def test_the_same_quotations_stand_in_their_own_list(client: Client, document: dict[str, Any]) -> None:
    assert client.get("/api/v1/quotes/").json()["results"] == document["quotes"]
    one = document["quotes"][0]
    assert client.get(f"/api/v1/quotes/{one['id']}/").json() == one


def test_the_people_and_the_source_stand_in_their_lists(client: Client, document: dict[str, Any]) -> None:
    people = client.get("/api/v1/people/").json()["results"]
    assert [(person["name"], person["roles"]) for person in people] == [
        ("Bashar Al Assad", ["President"]),
        ("Hillary Clinton", ["US Secretary of State"]),
        ("Sergei Lavrov", ["Russian Foreign Minister"]),
    ]
    assert [source["name"] for source in client.get("/api/v1/sources/").json()["results"]] == ["AFP"]
