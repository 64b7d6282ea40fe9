"""What we write we read again: `parse(render(story)) == story` for every field that the format can carry."""

import dataclasses
from typing import Any

import pytest
from hypothesis import given, settings

from articles.story import PubStatus, Story
from articles.wire import WRITERS, detect, parse, render
from tests.wire.stories import stories


def carried(story: Story, names: frozenset[str]) -> Story:
    """`story` with only those fields that a format carries."""
    left_out: dict[str, Any] = {f.name: f.default for f in dataclasses.fields(Story) if f.name not in names}
    return dataclasses.replace(story, **left_out)


@pytest.mark.parametrize("name", WRITERS)
@given(story=stories())
@settings(max_examples=150, deadline=None)
def test_a_story_is_the_same_after_writing_and_reading(name: str, story: Story) -> None:
    writer = WRITERS[name]
    story = carried(story, writer.CARRIES)
    data = render(story, name)
    assert detect(data) == name
    reading = parse(data)
    assert reading.errors == []
    (found,) = reading.stories
    for field in Story.__slots__:
        assert getattr(found, field) == getattr(story, field), field


def test_an_embargo_without_an_end_is_withheld_where_a_format_has_no_word_for_it() -> None:
    story = Story(guid="urn:test:1", embargo_open=True)
    for name in WRITERS:
        (found,) = parse(render(story, name)).stories
        assert found.embargo_open or found.pubstatus == PubStatus.WITHHELD, name
