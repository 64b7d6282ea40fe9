"""Plain text: the text of a news page with what stands around the story, a press release, a telex without its codes.

Nothing in it says what it is, so all is told by its look. Where marks or tags of an agency stand above the copy they are
believed before it.
"""

import re

from articles.story import Story

from . import _envelope, _prose, _prose_layout
from ._prose_copy import Copy, story
from ._text import decode
from .errors import WireError
from .hints import Hints

NAME = "page"

# Markup, or JSON; a text may begin with a bracket too.
_MARKUP = re.compile(r"\s*(?:<[!?/a-zA-Z]|\{\s*[\"}]|\[\s*(?:[{\[\"\]]|-?\d+(?:\.\d+)?\s*[,\]]|(?:true|false|null)\b))")


def sniff(data: bytes) -> bool:
    """Whether `data` is text and not markup or JSON."""
    try:
        text = decode(data)
    except WireError:
        return False
    return not _MARKUP.match(text)


def parse(data: bytes, hints: Hints) -> list[Story | WireError]:
    """The story of the text, or those of its envelopes in order, a WireError in the place of one that holds none.

    WireError where the text cannot be decoded, is longer than any story, or holds none.
    """
    try:
        text = decode(data)
        _prose_layout.check(text)
    except WireError as error:
        raise WireError(error.reason, format=NAME, position=error.position) from None
    items = [_item(envelope, hints) for envelope in _envelope.split(text)]
    for number, item in enumerate(items, 1):
        if isinstance(item, WireError) and len(items) > 1:
            items[number - 1] = WireError(f"item {number}: {item.reason}", format=NAME)
    return items


def _item(envelope: _envelope.Envelope, hints: Hints) -> Story | WireError:
    copy = Copy(credit=envelope.sender)
    try:
        text, tabular = _envelope.read(envelope, copy, hints)
        if tabular:
            _envelope.keep_table(text, copy)
        else:
            _prose.read(text, hints, copy)
    except WireError as error:
        return WireError(error.reason, format=NAME)
    return story(copy, hints) if copy.is_story else WireError("no paragraph of a story is in this text", format=NAME)
