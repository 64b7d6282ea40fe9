"""JSON-LD: what is written may stand in a public page and is read again; what is no article is refused with a reason."""

import dataclasses
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from articles.story import PubStatus, Signal, Story, Subject
from articles.wire import Hints, NoStory, WireError, body, detect, jsonld, parse
from tests.wire.stories import stories

PAST, FUTURE = datetime(2020, 1, 1, tzinfo=UTC), datetime.now(UTC) + timedelta(days=1)
STORY = Story(
    guid="urn:x:1",
    headline="Ferry line doubles its boats",
    byline="By Mara Lund and Piet Oss",
    source="The Quay",
    subjects=(Subject("medtop:20000337", "public transport"),),
    body=body.blocks("<h2>Boats</h2><p>Six <b>new</b> boats.</p>"),
)
ARTICLE = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Boats", "articleBody": "Six boats."}


def written(story: Story) -> Any:
    return json.loads(jsonld.render(story))


def read(document: Any) -> Story:
    (story,) = parse(json.dumps(document).encode(), "jsonld").stories
    return story


@given(stories())
@settings(max_examples=50, deadline=None)
def test_what_was_not_said_is_not_guessed_after_writing(story: Story) -> None:
    unsaid = dataclasses.replace(story, language="", version="", source="", version_created=None)
    (found,) = parse(jsonld.render(unsaid)).stories
    for name in jsonld.CARRIES - {"pubstatus"}:
        assert getattr(found, name) == getattr(unsaid, name), name


@given(stories())
@settings(max_examples=50, deadline=None)
def test_it_may_stand_in_a_script_of_a_public_page(story: Story) -> None:
    story = dataclasses.replace(story, ednote="NOT-FOR-READERS", headline="</script><!-- & \u2028")
    data = jsonld.render(story)
    assert not set("<>&\u2028\u2029") & set(data.decode())
    assert "NOT-FOR-READERS" not in data.decode()
    assert json.loads(data)["headline"] == story.headline


@pytest.mark.parametrize(
    ("story", "stage"),
    [
        (STORY, None),
        (dataclasses.replace(STORY, embargoed=PAST), None),
        (dataclasses.replace(STORY, embargoed=FUTURE), "withheld"),
        (dataclasses.replace(STORY, embargo_open=True), "withheld"),
        (dataclasses.replace(STORY, signals=(Signal.KILL,)), "withheld"),
        (dataclasses.replace(STORY, signals=(Signal.HOLD,)), "withheld"),
        (dataclasses.replace(STORY, signals=(Signal.UPDATE,)), None),
        (dataclasses.replace(STORY, pubstatus=PubStatus.CANCELED, embargo_open=True), "canceled"),
    ],
)
def test_what_must_not_go_out_is_written_as_withheld(story: Story, stage: str | None) -> None:
    assert written(story).get("creativeWorkStatus") == stage
    assert not {"embargo", "kill", "hold"} & set(jsonld.render(story).decode().lower().replace('"', " ").split())


def test_machines_find_the_plain_text_the_people_and_the_terms() -> None:
    said = written(STORY)
    assert said["articleBody"] == "Boats\n\nSix new boats."
    assert said["author"] == [{"@type": "Person", "name": "Mara Lund"}, {"@type": "Person", "name": "Piet Oss"}]
    assert said["about"][0]["termCode"] == "20000337"
    assert said["about"][0]["inDefinedTermSet"] == "http://cv.iptc.org/newscodes/mediatopic/"


@pytest.mark.parametrize("byline", ["Staff and agencies", "Jo Field in Oslo", "AFP", "By our correspondent"])
def test_a_byline_of_other_words_than_names_is_one_author(byline: str) -> None:
    story = dataclasses.replace(STORY, byline=byline)
    assert len(written(story)["author"]) == 1
    assert read(written(story)).byline == byline
    assert read(written(story)).credit == ""


def test_a_note_to_readers_is_a_correction_only_where_the_version_corrects() -> None:
    noted = dataclasses.replace(STORY, public_note="It is six.")
    assert "correction" not in written(noted)
    corrected = dataclasses.replace(noted, signals=(Signal.CORRECTION,))
    assert written(corrected)["correction"] == "It is six."
    assert read(written(corrected)).signals == (Signal.CORRECTION,)


@pytest.mark.parametrize(
    ("keywords", "found"),
    [
        ("ships, grain", ("ships", "grain")),
        (["ships, grain"], ("ships", "grain")),
        (["ships, boats", "grain"], ("ships, boats", "grain")),
        ([{"@type": "DefinedTerm", "name": "ships, boats"}], ("ships, boats",)),
    ],
)
def test_one_text_may_be_a_list_of_keywords(keywords: Any, found: tuple[str, ...]) -> None:
    story = read(ARTICLE | {"keywords": keywords})
    assert story.keywords == found
    assert read(written(story)).keywords == found


def test_the_same_article_without_an_id_gets_the_same_guid_again() -> None:
    first = read(ARTICLE | {"datePublished": "2026-03-02T08:00:00Z"})
    again = read(ARTICLE | {"datePublished": "2026-03-02T08:00:00Z", "articleBody": "Seven boats."})
    assert first.guid == again.guid != read(ARTICLE | {"datePublished": "2026-03-03T08:00:00Z"}).guid


@pytest.mark.parametrize(
    ("author", "byline", "credit"),
    [
        ("Jo Field", "Jo Field", ""),
        ({"name": "Jo Field"}, "Jo Field", ""),
        (["Jo Field", {"name": ["Ann Lee", "A. Lee"]}, "", None], "Jo Field and Ann Lee", ""),
        ([], "", ""),
        ({"@type": "Organization", "name": "Reuters Staff"}, "", "Reuters"),
        ("https://social.example/jo", "", ""),
        ([["Jo Field"], ["Jo Field"]], "Jo Field", ""),
    ],
)
def test_authors_in_every_form(author: Any, byline: str, credit: str) -> None:
    story = read(ARTICLE | {"author": author})
    assert (story.byline, story.credit) == (byline, credit)


@pytest.mark.parametrize(
    ("document", "is_article"),
    [
        (ARTICLE, True),
        ([ARTICLE], True),
        ({"@context": "https://schema.org", "@type": ["Thing", "http://schema.org/Report"]}, True),
        ({"@context": "https://schema.org", "@type": "Product", "name": "NewsArticle"}, False),
        ({"uri": "urn:x", "headline": "schema.org has a NewsArticle"}, False),
    ],
)
def test_it_is_told_by_its_type(document: Any, is_article: bool) -> None:
    data = json.dumps(document).encode()
    assert jsonld.sniff(data) is is_article
    assert jsonld.sniff(b"\xef\xbb\xbf\n" + data) is is_article
    assert not is_article or detect(data) == "jsonld"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"@context": "https://schema.org", "@type": "Product"}', "it describes Product, no article"),
        (b"[]", "it describes nothing"),
        (b'"NewsArticle"', "it describes nothing"),
    ],
)
def test_what_is_no_article_is_no_story(data: bytes, reason: str) -> None:
    with pytest.raises(NoStory, match=reason):
        parse(data, "jsonld")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"[" + b"{}," * 300_000 + b"{}]", "more than 200,000 objects"),
        (json.dumps([ARTICLE] * 2_001).encode(), "more than 2,000 articles"),
        (json.dumps(ARTICLE | {"articleBody": "x" * 4_000_000}).encode(), "item 1: the body is larger"),
    ],
)
def test_what_is_too_large_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(WireError, match=reason):
        parse(data, "jsonld", Hints())
