"""The stories of a plain text: one, or those of its envelopes."""

from articles.story import Story

from ..errors import WireError
from ..hints import Hints
from . import envelope as framing
from . import find, layout
from .copy import Copy, story


def items(text: str, hints: Hints, format: str) -> list[Story | WireError]:
    """The stories of `text` in order, a WireError in the place of what holds none.

    WireError where there is more of it than of any story.
    """
    layout.check(text)
    envelopes = framing.split(text)
    where = [f"item {number}: " if len(envelopes) > 1 else "" for number, _ in enumerate(envelopes, 1)]
    return [_item(envelope, hints, format, place) for envelope, place in zip(envelopes, where, strict=True)]


def _item(envelope: framing.Envelope, hints: Hints, format: str, where: str) -> Story | WireError:
    copy = Copy(credit=envelope.sender)
    text, tabular = framing.read(envelope, copy, hints)
    if tabular:
        framing.keep_table(text, copy)
    else:
        find.read(text, hints, copy)
    return (
        story(copy, hints)
        if copy.is_story
        else WireError(f"{where}no paragraph of a story is in this text", format=format)
    )
