"""Text that stands as elements: it becomes the same blocks as its markup does, only faster, and the lines that it shows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from articles.story import BlockKind
from articles.wire import WireError, _copy, _xhtml, body
from articles.wire._xml import Element, markup

TEXT = st.text(alphabet="ab\u3000 .\n\t\xa0é&<;", max_size=8) | st.sampled_from(
    ["&nbsp;", "&#8220;a", "a &lt; b", " ", ""]
)
INSIDE = st.sampled_from(["b", "a", "em", "span", "person", "br", "u", "q", "script", "Company"])
AROUND = st.sampled_from(["p", "p", "p", "h2", "h3", "h1", "div", "section", "blockquote", "ul", "figure", "hr"])


@st.composite
def elements(draw: st.DrawFn, depth: int = 0) -> Element:
    """A body as agencies mark it: blocks in blocks, and in those phrases."""
    is_block = depth < 3 and draw(st.booleans() if depth else st.just(True))
    element = etree.Element("body" if not depth else draw(AROUND if is_block else INSIDE))
    if element.tag == "a":
        element.set("href", draw(st.sampled_from(["https://a.example/?b=1&c=<2>", "javascript:x", ""])))
    element.text = draw(TEXT)
    if element.tag not in {"br", "hr"} and depth < 4:
        parts = st.sampled_from([1, 2, 3] if is_block and element.tag not in {"p", "h2", "h3", "h1"} else [9])
        for _ in range(draw(st.integers(0, 3))):
            child = draw(elements(depth=max(depth + 1, draw(parts))))
            child.tail = draw(TEXT)
            element.append(child)
    else:
        element.text = ""
    return element


@settings(max_examples=200, deadline=None)
@given(elements())
def test_blocks_are_those_of_the_markup(element: Element) -> None:
    for read in (body.blocks, _copy.of_markup):
        assert _xhtml.blocks(element, read) == read(markup(element))


@pytest.mark.parametrize(
    "inside", ["<p>One &amp;#8220;two.</p>", "<p>A <b>b</b> &amp;nbsp;c</p>", "<h2>A &amp;ndash; b</h2>"]
)
def test_what_was_escaped_twice_is_left_to_the_reader_of_markup(inside: str) -> None:
    element = etree.fromstring(f"<body>{inside}</body>")
    assert _xhtml.blocks(element, _copy.of_markup) == _copy.of_markup(inside) != body.blocks(inside)


def test_a_body_of_too_many_elements_is_refused() -> None:
    element = etree.fromstring(f"<body>{'<p>a</p>' * body.MAX_TAGS}</body>")
    with pytest.raises(WireError, match="30,000 tags"):
        _xhtml.blocks(element)


def test_a_heading_between_paragraphs_stays_one() -> None:
    element = etree.fromstring("<body><div><p>One.</p><h3> Two\nand </h3>\n<p>three.</p></div></body>")
    assert [(block.kind, block.text) for block in _xhtml.blocks(element)] == [
        (BlockKind.PARAGRAPH, "One."),
        (BlockKind.HEADING, "Two and"),
        (BlockKind.PARAGRAPH, "three."),
    ]


@pytest.mark.parametrize(
    ("note", "lines"),
    [
        ("Call the\n  desk.", ["Call the desk."]),
        (
            "<p>Editors: <b>Ann</b> Lee</p><ul><li>desk@a.example</li><li>+49 30</li></ul>",
            ["Editors: Ann Lee", "desk@a.example", "+49 30"],
        ),
        ("One<br/>two<script>three</script> four", ["One", "two four"]),
        ("<p> </p>", []),
    ],
)
def test_a_note_is_the_lines_that_it_shows(note: str, lines: list[str]) -> None:
    assert _xhtml.lines(etree.fromstring(f"<edNote>{note}</edNote>")) == lines
