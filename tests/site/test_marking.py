"""The text as the page shows it: quotations washed and badged, people linked, and not a character lost."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.templatetags.marking import Badge, Link, Passage, mark
from articles.wire import body

BADGE = Badge("A", "#speaker-a", "unnamed", "An official")


def text_of(markup: str) -> str:
    return "\n\n".join(block.text for block in body.blocks(markup))


def passage(text: str, *words: str) -> Passage:
    return Passage("quotation-1", [(text.index(word), text.index(word) + len(word)) for word in words], BADGE)


def marked(markup: str, *words: str, links: tuple[str, ...] = (), dateline: str = "") -> str:
    text = text_of(markup)
    stretches = [Link(text.index(name), text.index(name) + len(name), "/people/1/x/") for name in links]
    return mark(markup, text, [passage(text, *words)] if words else [], stretches, dateline)


def visible(markup: str) -> str:
    """What a reader sees, without the badges, and without line feeds, which show nothing after the end of a list."""
    shown = re.sub(r"<[^>]*>", "", re.sub(r'<a class="badge.*?</a>', "", markup))
    return html.unescape(shown).replace("\n", "")


def test_the_wash_takes_in_the_marks_and_the_badge_follows() -> None:
    found = marked("<p>He said: “We go,” and went.</p>", "We go,")
    assert re.fullmatch(
        r'<p>He said: <mark class="quotation" id="quotation-1">“We go,”</mark><a class="badge unnamed" '
        r'href="#speaker-a" aria-label="An official" title="An official">A</a> and went.</p>',
        found,
    )


def test_a_quotation_over_paragraphs_has_one_anchor_and_one_badge() -> None:
    found = marked("<p>“It rained.</p><p>“It snowed,” he said.</p>", "It rained.", "It snowed,")
    assert found.count('<mark class="quotation"') == 2
    assert found.count('id="quotation-1"') == found.count("badge") == 1
    assert found.index("badge") > found.index("snowed")


def test_markup_inside_a_quotation_stays_well_nested() -> None:
    found = marked('<p>“We <b>really go,” he</b> said <a href="http://x.org/">here</a>.</p>', "We really go,")
    assert "<mark" in found and "<b><mark" in found and "</mark><a class" in found


def test_a_badge_in_a_link_waits_for_its_end() -> None:
    found = marked('<p><a href="http://x.org/">He said “We go,” here</a> and went.</p>', "We go,")
    assert found.index("</a>") < found.index('<a class="badge')


def test_a_person_is_linked_but_not_across_the_edge_of_a_quotation() -> None:
    assert '<a class="person" href="/people/1/x/">Ann Lee</a>' in marked("<p>Ann Lee went.</p>", links=("Ann Lee",))
    assert "person" not in marked("<p>“We go,” Ann Lee said.</p>", "We go,", links=("go,” Ann",))


def test_the_dateline_stands_before_the_first_paragraph_once() -> None:
    assert marked("<h2>Head</h2><p>It rained.</p>", dateline="LISBON -").endswith(
        '<p><span class="dateline">LISBON —</span> It rained.</p>'
    )
    assert "dateline" not in marked("<p>LISBON (AP) - It rained.</p>", dateline="LISBON")


def test_offsets_of_another_text_mark_nothing() -> None:
    assert mark("<p>One two</p>", "Something else", [Passage("quotation-1", [(0, 3)], BADGE)]) == "<p>One two</p>"


@pytest.mark.parametrize("markup", ["<p>a</p><script>b</script>", "<p onclick=x>a</p>"])
def test_nothing_active_passes(markup: str) -> None:
    assert mark(markup, "a") == "<p>a</p>"


@given(st.data())
def test_no_character_is_lost_or_moved_whatever_is_marked(data: st.DataObject) -> None:
    pieces = ["<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<br>", "<ul><li>", "</li></ul>", "<a href='http://x.org'>"]
    markup = "".join(data.draw(st.lists(st.sampled_from([*pieces, "</a>", "one ", "“two” ", "& "]), max_size=25)))
    text = text_of(markup)
    places = st.integers(-2, len(text) + 2)
    spans = data.draw(st.lists(st.tuples(places, places), max_size=4))
    passages = [Passage(f"quotation-{number}", [span], BADGE) for number, span in enumerate(spans[:2])]
    found = mark(markup, text, passages, [Link(*span, "/people/1/x/") for span in spans[2:]])
    assert visible(found) == visible(body.markup(body.blocks(markup)))
    assert body.clean(found).count("<p>") == body.markup(body.blocks(markup)).count("<p>")
