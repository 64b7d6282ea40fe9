"""The body: any HTML to clean blocks, and blocks to markup and plain text."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.story import BlockKind
from articles.wire import WireError, body


def texts(markup: str) -> list[str]:
    return [block.text for block in body.blocks(markup)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("<div>One</div><div>Two</div>", ["One", "Two"]),
        ("One.\n\nTwo\nlines.", ["One.", "Two lines."]),
        ("<p>One<br><br>Two<br>three</p>", ["One", "Two\nthree"]),
        ("<p> spaced   <b> out </b> text </p>", ["spaced out text"]),
        ("<p>R&amp;D &lt; 5 &mdash; caf&eacute;</p>", ["R&D < 5 — café"]),
        ("<ul><li>a</li><li>b</li></ul>", ["a\nb"]),
        ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", ["1\t2\n3"]),
        ("<p>He said <q>no</q>.</p>", ["He said “no”."]),
        ("<p><br><b>One</b><br></p><p>\u3000\u3000一</p>", ["One", "一"]),
        ("<p></p><p> </p>", []),
        ("<figure><img src=x><figcaption>Caption</figcaption></figure><p>Text</p>", ["Text"]),
    ],
)
def test_blocks_hold_the_text_as_a_browser_shows_it(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


def test_kinds_are_told_apart_and_headings_find_their_level() -> None:
    kinds = [
        block.kind for block in body.blocks("<h1>H</h1><p>P</p><blockquote><p>Q</p></blockquote><ol><li>L</li></ol>")
    ]
    assert kinds == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST]
    assert body.markup(body.blocks("<h1>H</h1>")) == "<h2>H</h2>"


@pytest.mark.parametrize(
    "markup",
    [
        "<p>x<script>alert(1)</script></p>",
        "<p onclick=alert(1)>x</p>",
        '<p><a href="javascript:alert(1)">x</a></p>',
        "<p>x<img src=x onerror=alert(1)></p>",
        "<p style='background:url(//evil)'>x</p>",
        "<p>x<svg><script>alert(1)</script></svg></p>",
        "<p>x<iframe src=//evil></iframe></p>",
        "<p>x<!-- --!><script>alert(1)</script> --></p>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math><p>x</p>",
    ],
)
def test_nothing_active_passes(markup: str) -> None:
    cleaned = body.markup(body.blocks(markup))
    assert not re.search(r"script|onclick|onerror|javascript|style|<img|<svg|<iframe|evil", cleaned)
    assert "x" in cleaned


def test_links_are_kept_with_their_safe_addresses() -> None:
    markup = body.markup(body.blocks('<p><a href="https://example.org/?a=1&b=2">x</a></p>'))
    assert '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">x</a>' in markup


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(WireError, match="inside each other"):
        body.blocks("<b>" * 100_000)


def test_many_paragraphs_never_closed_are_no_nesting() -> None:
    assert len(body.blocks("<p>x" * 1000)) == 1000


markup_like = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<br>",
            "<ul>",
            "<li>",
            "</ul>",
            "<table>",
            "<tr>",
            "<td>",
            "<pre>",
            "</pre>",
            "<blockquote>",
            "</blockquote>",
            "<div>",
            "<a href='x'>",
            "&amp;",
            "&nbsp;",
            "<",
            ">",
            '"',
            " ",
            "\n\n",
            "\u2028",
        ]
    )
    | st.text(max_size=8),
    max_size=25,
).map("".join)


@given(markup_like)
def test_blocks_of_markup_are_the_blocks_again(markup: str) -> None:
    blocks = body.blocks(markup)
    assert body.blocks(body.markup(blocks)) == blocks


@given(markup_like)
def test_pieces_account_for_every_character_of_the_text(markup: str) -> None:
    for block in body.blocks(markup):
        found = "".join(text for _, text in body.pieces(body.block_markup(block)))
        assert found == block.text
        bare = html.unescape(re.sub(r"<[^>]*>", "", body.block_markup(block)))
        assert bare.replace("\n", "").replace("\t", "") == block.text.replace("\n", "").replace("\t", "")
