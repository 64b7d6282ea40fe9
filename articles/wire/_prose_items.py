"""The stories of a plain text: one, or those of its envelopes."""

from articles.story import Story

from . import _envelope, _prose, _prose_layout
from ._prose_copy import Copy, story
from .errors import WireError
from .hints import Hints


def items(text: str, hints: Hints, format: str) -> list[Story | WireError]:
    """The stories of `text` in order, a WireError in the place of what holds none.

    WireError where there is more of it than of any story.
    """
    _prose_layout.check(text)
    envelopes = _envelope.split(text)
    where = [f"item {number}: " if len(envelopes) > 1 else "" for number, _ in enumerate(envelopes, 1)]
    return [_item(envelope, hints, format, place) for envelope, place in zip(envelopes, where, strict=True)]


def _item(envelope: _envelope.Envelope, hints: Hints, format: str, where: str) -> Story | WireError:
    copy = Copy(credit=envelope.sender)
    text, tabular = _envelope.read(envelope, copy, hints)
    if tabular:
        _envelope.keep_table(text, copy)
    else:
        _prose.read(text, hints, copy)
    return (
        story(copy, hints)
        if copy.is_story
        else WireError(f"{where}no paragraph of a story is in this text", format=format)
    )
