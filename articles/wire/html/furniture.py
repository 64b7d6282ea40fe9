"""What pages put among the paragraphs of a story that is none of it: links to other stories, labels, house rules."""

import re
from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlsplit

from articles.story import Block, BlockKind

from .. import body

# Lines that send the reader to another story, at their beginning and before a colon or a link.
_POINTER = re.compile(
    r"^\W{0,3}(?:read(?: more| also| next)?|see also|also read|more on this|related(?: stories| articles)?|watch|listen|"
    r"lesen sie (?:auch|mehr)|mehr (?:dazu|zum thema)|siehe auch|lire (?:aussi|la suite)|[àa] lire(?: aussi)?|"
    r"voir aussi|le[aeé] (?:también|más)|ver también|más información|sur le m[êe]me sujet|mais informações|per saperne di più|"
    r"leia (?:também|mais)|veja também|leggi anche|"
    r"lees (?:ook|meer)|läs (?:mer|också)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|čtěte (?:také|více)|"
    r"czytaj (?:też|także|więcej)|читайте также)\b(?P<colon>\s?[:：]|(?=\s?$))?",
    re.IGNORECASE,
)
# Lines after the text: who edited it, whose it is, where to write to.
_FOOT = re.compile(
    r"\W{0,9}(?:责任?编辑?|責任編輯|纠错】|©|\(c\)|copyright (?:©|\(c\)|\d)|저작권자|무단 ?전재|[\w.+-]{1,60}@[\w.-]{3,60}\W?$)",
    re.IGNORECASE,
)
_TIME = re.compile(r"\d[:.h]\d\d\b")
# Pages of a site about the site itself, by the last part of their addresses.
_HOUSE = re.compile(
    r"/(?:(?:community|comment|house|site)[_-])?(?:terms|guidelines|privacy|newsletters?|subscribe|subscription|cookies?|"
    r"conditions|rules|nutzungsbedingungen|datenschutz|netiquette|mentions-legales)"
    r"(?:[_-](?:of[_-](?:use|service)|and[_-]conditions|policy|notice))?(?:\.\w{1,5})?/?(?:[?#]|$)",
    re.IGNORECASE,
)
_LINK = re.compile(r'^<a\b[^>]*\bhref="([^"]*)"')

LINKED = 0.9  # the share of a block that is one link where the block is nothing else
MOSTLY = 0.5  # the share of a list that is links where it is a list of stories
LABEL_WORDS = 8  # of a label; what has more is a sentence
FIRST = 3  # blocks at the beginning among which titles and bylines stand
FOOT_WORDS = 15  # of a line after the text
SHORT_LINE, TIME_LINE = 25, 100  # characters of a line before the text that is no sentence, and of one with a time
LAST = 5  # blocks at the end among which house rules stand
SHORT_LABELS = {"co", "com", "net", "org", "gov", "ac", "edu", "go", "or", "ne"}  # second parts of a country's names


@dataclass(frozen=True, slots=True)
class _Links:
    """How much of a block is links to the page's own site, and whether one leads to its house rules or to a mailbox."""

    own: float
    house: bool
    mail: bool


def site(address: str) -> str:
    """The name under which a site and its parts are registered; "" where `address` is none of the web."""
    try:
        labels = (urlsplit(address).hostname or "").split(".")
    except ValueError:
        return ""
    return ".".join(labels[-3:] if len(labels) > 2 and labels[-2] in SHORT_LABELS else labels[-2:])


def trim(blocks: tuple[Block, ...], known: frozenset[str], url: str) -> tuple[Block, ...]:
    """The blocks that belong to the story, without those that repeat a title or byline that is `known`."""
    keys = {_key(one) for one in known}
    kept = [
        block
        for number, block in enumerate(blocks)
        if _key(block.text) not in keys or not (block.kind == BlockKind.HEADING or number < FIRST)
    ]
    kept = _without_first_labels(_cut(kept, site(url)))
    last = len(kept) - LAST
    found: list[Block] = []
    for number, block in enumerate(kept):
        links = _links(block, site(url))
        if not (_is_pointer(block, links) or (links.house and number >= last)):
            found.append(block)
        elif found and _is_label(found[-1]) and not _has_text(kept[number + 1 :]):
            found.pop()
    while found and (_is_label(found[-1]) or _is_foot(found[-1])):
        found.pop()
    return tuple(found)


def _has_text(blocks: list[Block]) -> bool:
    """Whether what follows begins with text, so that a heading above may be its own."""
    return bool(blocks) and blocks[0].kind not in {BlockKind.HEADING, BlockKind.LIST}


def _cut(blocks: list[Block], own: str) -> list[Block]:
    """The blocks before the stories that follow this one, each under a heading that is a link."""
    linked = [
        number
        for number, block in enumerate(blocks)
        if block.kind == BlockKind.HEADING and _links(block, own).own >= MOSTLY
    ]
    return blocks[: linked[0]] if len(linked) > 1 and linked[0] else blocks


def _without_first_labels(blocks: list[Block]) -> list[Block]:
    """Without what stands above the first paragraph and is none of the text."""
    ranks = Counter(block.html[:3] for block in blocks if block.kind == BlockKind.HEADING)
    first = 0
    while first < len(blocks):
        block = blocks[first]
        scrap = first + 1 < len(blocks) and _is_scrap(block)
        if not (scrap or _is_first_label(block, ranks)):
            break
        if block.kind == BlockKind.HEADING:
            ranks[block.html[:3]] -= 1
        first += 1
    return blocks[first:]


def _is_first_label(block: Block, ranks: Counter[str]) -> bool:
    """Whether a block is a heading that is no sentence, and alone of its rank among those from it on."""
    is_sentence = len(block.text.split()) > LABEL_WORDS and block.text[-1:] in ".!?"
    return block.kind == BlockKind.HEADING and not is_sentence and ranks[block.html[:3]] == 1


def _is_pointer(block: Block, links: _Links) -> bool:
    """Whether a block does nothing but lead to other stories."""
    if block.kind == BlockKind.LIST:
        return links.own >= MOSTLY
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING}:
        return False
    pointer = _POINTER.match(block.text)
    return links.own >= LINKED or bool(pointer and (pointer["colon"] is not None or links.own >= MOSTLY))


def _is_label(block: Block) -> bool:
    """Whether a block is a heading, or a few words that announce what follows."""
    few = len(block.text.split()) <= LABEL_WORDS
    return block.kind == BlockKind.HEADING or (
        block.kind == BlockKind.PARAGRAPH and few and block.text.rstrip().endswith((":", "："))
    )


def _is_scrap(block: Block) -> bool:
    """Whether a block is what is left of the labels beside the headline: `Published`, `Updated 24 November, 14:00`."""
    said = max(block.text.split("\n"), key=len).strip()
    is_short = len(said) <= SHORT_LINE or (len(said) <= TIME_LINE and bool(_TIME.search(said)))
    return block.kind in {BlockKind.PARAGRAPH, BlockKind.LIST} and is_short and said[-1:].isalnum()


def _is_foot(block: Block) -> bool:
    """Whether a block is a line after the text that is none of it."""
    return len(block.text.split()) <= FOOT_WORDS and (_links(block, "").mail or bool(_FOOT.match(block.text)))


def _links(block: Block, own: str) -> _Links:
    """What of a block is links to the site `own`."""
    every = inside = 0
    here = house = mail = False
    for raw, said in body.pieces(block.html):
        if link := _LINK.match(raw):
            here = bool(own) and site(link[1]) == own
            mail = mail or link[1].startswith("mailto:")
            house = house or (here and bool(_HOUSE.search(link[1])))
        elif raw == "</a>":
            here = False
        else:
            length = len("".join(said.split()))
            every, inside = every + length, inside + (length if here else 0)
    return _Links(inside / every if every else 0.0, house, mail)


def _key(said: str) -> str:
    return "".join(char for char in said.casefold() if char.isalnum())
