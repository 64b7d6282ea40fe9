"""Plain text: the text of a news page with what stands around the story, a press release, a telex without its codes.

Nothing in it says what it is, so all is told by its look. Where marks or tags of an agency stand above the copy they are
believed before it.
"""

import re

from articles.story import Story

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
    from ._prose import items  # its patterns take their time to load, and most files are in other formats

    try:
        return items.items(decode(data), hints, NAME)
    except WireError as error:
        raise WireError(error.reason, format=NAME, position=error.position) from None
