"""The body of a story: from any HTML to clean blocks, and from blocks to markup and plain text.

The plain text of a body is its blocks' texts parted by a blank line. Inside a block, `pieces` says which characters of
the plain text each bit of markup stands for; whatever must find a place of the text in the markup asks it.
"""

import html
import re
from collections.abc import Iterator

import nh3

from articles.story import Block, BlockKind

from ._text import plain
from .errors import WireError

MAX_SIZE = 3_000_000  # characters of markup; the longest real body has a tenth
MAX_TAGS = 30_000
MAX_DEPTH = 200  # elements inside each other; real copy has less than ten
BLOCKS = {
    "p": BlockKind.PARAGRAPH,
    "h2": BlockKind.HEADING,
    "h3": BlockKind.HEADING,
    "h4": BlockKind.HEADING,
    "blockquote": BlockKind.QUOTATION,
    "ul": BlockKind.LIST,
    "ol": BlockKind.LIST,
    "table": BlockKind.TABLE,
    "pre": BlockKind.PREFORMATTED,
}
# Parts of lists and tables; outside of one they part blocks and are left out.
PARTS = {"li", "caption", "thead", "tbody", "tr", "th", "td"}
PHRASES = {"br", "a", "code", "b", "strong", "i", "em", "s", "sub", "sup", "cite"}
INSIDE = PARTS | PHRASES
# Elements that part blocks and are themselves left out; headings that the page has no room for become its own.
BOUNDARIES = {"div", "section", "article", "header", "footer", "main", "aside", "hr", "dl", "dt", "dd"}
RENAMED = {"h1": "h2", "h5": "h4", "h6": "h4"}
ATTRIBUTES = {"a": {"href", "title"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto"}
# A new line of the text begins with these, a new cell with those.
LINES, CELLS = {"br", "li", "tr", "p", "caption"} | set(BLOCKS), {"td", "th"}

# Elements that go with all that is in them: a caption is no body.
NOT_BODY = {"script", "style", "template", "noscript", "figure", "iframe", "object", "svg", "math", "title", "head"}

EDGE = " \t\n\r\f\u3000"  # white space that a paragraph has no use for at its ends, the indent of Chinese among it
_TOKEN = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>\"]|\"[^\"]*\")*)>|[^<]+|<")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_SELF_CLOSING = {"p", "li", "td", "th", "tr", "dt", "dd", "option", "br", "hr", "img", "meta", "link", "input", "wbr"}
_SELF_CLOSING |= {"col", "area", "base", "embed", "source", "track"}
_BLANK_LINE = re.compile(r"(?:<br>[ \t\n]*){2,}|\n[ \t]*\n[ \t\n\r\f]*")
# White space that a browser would not show, or that stands where only a closer look can tell.
_UNTIDY = re.compile(
    r"[\t\n\r\f]| (?:<[^<>]*>)* |^(?:<[^<>]*>)* | (?:<[^<>]*>)*$|<(?!/?(?:a|b|strong|i|em|s|sub|sup|cite|u)[ >])"
)
_ANY_TAG = re.compile(r"<[^\">]*(?:\"[^\"]*\"[^\">]*)*>")
_BLANK_TEXT_LINE = re.compile(r"\n[ \t]*\n[ \t\n\r\f]*")
# HTML drops a line feed at the very beginning of <pre>: with none there, the text is the same whenever it is read.
_PRE = re.compile(r"<pre>\n+")
_SPACE = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")  # but a single space, which stays


def blocks(markup: str) -> tuple[Block, ...]:
    """The blocks of any HTML, or of plain text with blank lines, cleaned. Text outside of blocks makes paragraphs.

    WireError where the markup is too large or too deeply nested to be safe.
    """
    markup = plain(markup)
    if len(markup) > MAX_SIZE:
        raise WireError(f"the body is larger than {MAX_SIZE:,} characters")
    check_depth(markup)
    if markup.count("<") > MAX_TAGS:
        raise WireError(f"the body has more than {MAX_TAGS:,} tags")
    found = (_block(tag, inner) for tag, inner in _split(_ROUGH.clean(markup)))
    return tuple(block for block in found if block is not None)


def paragraph(text: str) -> Block:
    """A paragraph of plain text, on one line. WireError where it is too large to be one."""
    if len(text) > MAX_SIZE:
        raise WireError(f"the body is larger than {MAX_SIZE:,} characters")
    return Block(BlockKind.PARAGRAPH, _single_spaced(text).strip())


def paragraphs(text: str) -> Iterator[Block]:
    """The paragraphs of plain text, which blank lines part. WireError where it is too large to be read safely."""
    if len(text) > MAX_SIZE:
        raise WireError(f"the body is larger than {MAX_SIZE:,} characters")
    text = plain(text)
    for part in _BLANK_TEXT_LINE.split(text) if "\n" in text else (text,):
        if part.strip():
            yield Block(BlockKind.PARAGRAPH, _single_spaced(part).strip(EDGE))


def heading(tag: str, text: str) -> tuple[Block, ...]:
    """The heading of plain text, on one line, as the element `tag`; none where there is no text."""
    words = _single_spaced(plain(text)).strip(" ")
    return (Block(BLOCKS[tag], words, f"<{tag}>{_escape(words)}</{tag}>"),) if words.strip() else ()


def marked(inside: str) -> Iterator[Block]:
    """The paragraphs of markup that has nothing but phrases in it, which blank lines part, cleaned."""
    if len(inside) > MAX_SIZE or inside.count("<") > MAX_DEPTH:
        yield from blocks(inside)
        return
    yield from filter(None, (_block(tag, text) for tag, text in _paragraphs([plain(inside)])))


def markup(body: tuple[Block, ...]) -> str:
    """The body as clean HTML, a block a line. `blocks` of it gives the same blocks again."""
    return "\n".join(block_markup(block) for block in body)


def block_markup(block: Block) -> str:
    """One block as clean HTML."""
    return block.html or f"<p>{_escape(block.text)}</p>"


def xhtml(block: Block) -> str:
    """One block as well-formed XML, for formats that are XML: its text, entities resolved, is the block's."""
    return "".join(_well_formed(piece[0]) for piece in _TOKEN.finditer(block_markup(block)))


def _well_formed(piece: str) -> str:
    """A tag or text of clean HTML as XML has it: no name but the five for a character, no `<` in an attribute."""
    piece = piece.replace("&nbsp;", "\xa0")
    if piece == "<br>":
        return "<br/>"
    return f"<{piece[1:-1].replace('<', '&lt;')}>" if piece.startswith("<") else piece


def pieces(markup: str) -> Iterator[tuple[str, str]]:
    """The tags and texts of the clean markup of one block, in order, each with the plain text that it stands for.

    A tag stands for nothing, or for the line feed or tab that parts what follows from what precedes. A text that follows
    the end of a line stands for that line feed too.
    """
    last = ""
    closed = False  # whether a line has ended since the last text
    for token in _TOKEN.finditer(markup):
        raw, closing, name = token[0], token[1], token[2]
        if name is None:
            text = html.unescape(raw)
            if closed and text.strip() and last not in "\n":
                text = f"\n{text}"
            closed = closed and not text.strip()
        elif name == "br" or (not closing and last and name in LINES and last != "\n"):
            text = "\n"
        elif not closing and last and name in CELLS and last not in "\n\t":
            text = "\t"
        else:
            text = ""
        closed = closed or (closing == "/" and name in LINES)
        last = text[-1:] or last
        yield raw, text


def clean(markup: str) -> str:
    """`markup` with nothing but the elements, attributes and link schemes that a body may have."""
    return _BODY.clean(markup)


def _cleaner(more: set[str]) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(BLOCKS) | INSIDE | more,
        clean_content_tags=NOT_BODY,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
    )


_BODY, _ROUGH = _cleaner(set()), _cleaner(BOUNDARIES | set(RENAMED) | {"q"})


def _escape(text: str) -> str:
    """`text` as markup, in the form in which nh3 writes it (HTML, 13.3)."""
    return html.escape(text, quote=False).replace("\xa0", "&nbsp;")


def check_depth(markup: str) -> None:
    """Refuse nesting that would exhaust a parser's stack; elements that HTML closes by itself do not count."""
    if markup.count("<") <= MAX_DEPTH:
        return
    depth = 0
    for tag in _TAG.finditer(markup):
        if tag[2].lower() in _SELF_CLOSING:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > MAX_DEPTH:
            raise WireError(f"the body has more than {MAX_DEPTH} elements inside each other")


def _split(markup: str) -> Iterator[tuple[str, str]]:
    """The top-level blocks of clean markup: the name of each and what is inside."""
    tag, depth, inside = "", 0, list[str]()
    for token in _TOKEN.finditer(markup):
        raw, closing, name = token[0], token[1], RENAMED.get(token[2], token[2])
        if name == "q":
            raw = "”" if closing else "“"
        elif name in BOUNDARIES or (name in PARTS and not tag):
            raw = " "
            if not tag:
                yield from _paragraphs(inside)
                inside = []
        elif tag:
            depth += 0 if name != tag else -1 if closing else 1
            if not depth:
                yield from _paragraphs(inside) if tag == "p" else [(tag, "".join(inside))]
                tag, inside = "", []
                continue
        elif name in BLOCKS:
            yield from _paragraphs(inside)
            tag, depth, inside = name, 1, []
            continue
        inside.append(raw)
    yield from _paragraphs(inside)


def _paragraphs(inside: list[str]) -> Iterator[tuple[str, str]]:
    """What stands in a paragraph or outside of all blocks, as one paragraph or, at blank lines, several."""
    whole = "".join(inside)
    for text in _BLANK_LINE.split(whole) if "\n" in whole or "<br>" in whole else (whole,):
        if text.strip():
            yield "p", text


def _block(tag: str, inside: str) -> Block | None:
    """The block of `inside`, cleaned last; None where it holds no text."""
    if tag == "p":
        inside = _without_edges(inside)
    if tag == "p" and "<" not in inside:  # text alone is clean already
        text = html.unescape(_single_spaced(inside)).strip(EDGE)
        return Block(BlockKind.PARAGRAPH, text) if text.strip() else None
    cleaned = clean(_PRE.sub("<pre>", f"<pre>{inside}</pre>") if tag == "pre" else f"<{tag}>{_tidy(inside)}</{tag}>")
    if tag == "p":
        cleaned = f"<p>{_without_edges(cleaned[3:-4])}</p>"
    text = _text(cleaned, is_line=tag == "p" and "<br" not in cleaned)
    if not text.strip():
        return None
    kind = BLOCKS[tag]
    unmarked = kind == BlockKind.PARAGRAPH and cleaned == f"<p>{_escape(text)}</p>"
    return Block(kind, text, "" if unmarked else cleaned)


def _without_edges(inside: str) -> str:
    """What is in a paragraph without the white space and the line break at its ends, which part nothing there."""
    return inside.strip(EDGE).removeprefix("<br>").removesuffix("<br>").strip(EDGE)


def _text(cleaned: str, *, is_line: bool) -> str:
    """The plain text of one block of clean markup; where it is one line, that is all but the tags."""
    return html.unescape(_ANY_TAG.sub("", cleaned)) if is_line else "".join(text for _, text in pieces(cleaned))


def _single_spaced(text: str) -> str:
    """`text` with each run of white space as one space, as a browser shows it."""
    if "  " in text or "\n" in text or "\t" in text or "\r" in text or "\f" in text:  # a pattern looks more slowly
        return _SPACE.sub(" ", text)
    return text


def _tidy(inside: str) -> str:
    """`inside` with its white space as a browser shows it: single spaces, none beside the start or end of a line."""
    if not _UNTIDY.search(inside):
        return inside
    kept: list[str] = []
    spaced = True  # whether a space would be one too many here
    for token in _TOKEN.finditer(inside):
        raw, name = token[0], token[2]
        if name is not None:
            if name in LINES or name in CELLS:
                _strip_end(kept)
                spaced = True
            kept.append(raw)
            continue
        tidy = _single_spaced(raw)
        tidy = tidy.removeprefix(" ") if spaced else tidy
        spaced = tidy.endswith(" ") if tidy else spaced
        kept.append(tidy)
    _strip_end(kept)
    return "".join(kept)


def _strip_end(kept: list[str]) -> None:
    """Take the space off the end of the last text, which tags may follow."""
    for place in range(len(kept) - 1, -1, -1):
        if kept[place] and not kept[place].startswith("<"):
            kept[place] = kept[place].removesuffix(" ")
            return
