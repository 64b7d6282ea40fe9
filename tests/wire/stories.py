"""Any story that a reader could have made, for properties that hold for all of them."""

import re
import string
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from articles.story import Place, PubStatus, Signal, Story, Subject
from articles.wire import _embargo, _signals, _xml, body, datelines

# Letters of several scripts, marks that markup must escape, and marks of quotation.
CHARACTERS = string.ascii_letters + string.digits + " '\"<>&;:,.!?()[]{}#/\\-–—“”‘’«»éßøłЖ中م€£\u00a0😀"
LINES = st.text(CHARACTERS, max_size=60).map(_xml.line).filter(lambda line: _xml.line(line) == line)
WORDS = LINES.filter(bool)


def _tells_nothing(line: str) -> bool:
    """Whether it says in words nothing that readers tell by fields of their own: a kill, an embargo."""
    told = _signals.from_label(line) or _signals.from_note(line) or _signals.says_embargo(line)
    return not (told or _embargo.is_line(line) or _signals.is_for_desk(line))


def _is_plain(line: str) -> bool:
    """Whether it tells nothing in words, and nothing of it may be HTML."""
    return _tells_nothing(line) and not {"<", "&"} & set(line)


PLAIN = LINES.filter(_is_plain)
PARAGRAPHS = st.lists(PLAIN.filter(bool), max_size=3, unique=True).map("\n".join)
TOKENS = st.text(string.ascii_letters + string.digits + "._-", min_size=1, max_size=20)
CODES = st.one_of(
    st.just(""), st.builds("{}:{}".format, st.text(string.ascii_lowercase, min_size=2, max_size=8), TOKENS)
)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-8))])
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1), timezones=ZONES)
TAGS = st.sampled_from(
    [
        "p",
        "h2",
        "h3",
        "h4",
        "blockquote",
        "pre",
        "em",
        "strong",
        "b",
        "i",
        "a href='https://example.org/?a=1&amp;b=2'",
        "cite",
        "code",
        "sub",
        "s",
    ]
)


def _element(tag_and_inside: tuple[str, str]) -> str:
    tag, inside = tag_and_inside
    return f"<{tag}>{inside}</{tag.split()[0]}>"


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


# A reference to a character that stands in a text as such is taken for one that was escaped once too often.
TEXTS = st.text(CHARACTERS, max_size=40).filter(lambda text: not re.search(r"&#?\w+;", text)).map(_escape)
INLINE: st.SearchStrategy[str] = st.recursive(
    TEXTS,
    lambda inside: st.tuples(TAGS, inside).map(_element) | st.lists(inside, max_size=3).map("<br>".join),
    max_leaves=6,
)
PARTS = st.lists(INLINE, min_size=1, max_size=3)


def _each(tag: str, parts: list[str]) -> str:
    return "".join(f"<{tag}>{part}</{tag}>" for part in parts)


BLOCKS = st.one_of(
    st.tuples(TAGS, INLINE).map(_element),
    PARTS.map(lambda parts: f"<ul>{_each('li', parts)}</ul>"),
    PARTS.map(lambda parts: f"<ol start='3'>{_each('li', parts)}</ol>"),
    PARTS.map(lambda parts: f"<table><caption>Sums</caption><tr>{_each('td', parts)}</tr></table>"),
    PARTS.map(lambda parts: f"<blockquote>{_each('p', parts)}</blockquote>"),
)
BODIES = (
    st.lists(BLOCKS, max_size=5)
    .map(lambda blocks: body.blocks("\n".join(blocks)))
    .filter(lambda blocks: not blocks or _tells_nothing(blocks[0].text.partition("\n")[0]))
)


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """A story with any of its fields filled."""
    version_created = draw(MOMENTS)
    embargoed = draw(st.none() | MOMENTS)
    guid = draw(st.uuids().map(lambda one: one.urn) | st.builds("tag:example.org,2026:{}".format, TOKENS))
    return Story(
        guid=guid,
        version=draw(st.integers(1, 10**9).map(str)),
        pubstatus=draw(st.sampled_from(PubStatus)),
        signals=_signals.merge(set(draw(st.lists(st.sampled_from(Signal), max_size=2)))),
        supersedes=tuple(draw(st.lists(TOKENS.filter(lambda one: one != guid), max_size=2, unique=True))),
        take=draw(TOKENS | st.just("")),
        headline=draw(PLAIN),
        subheadline=draw(PLAIN),
        slugline=draw(PLAIN),
        byline=draw(PLAIN),
        dateline=draw(PLAIN.map(datelines.place).filter(lambda line: datelines.place(line) == line)),
        credit=draw(PLAIN),
        source=draw(PLAIN.filter(bool)),
        lead=draw(PARAGRAPHS),
        body=draw(BODIES),
        language=draw(st.sampled_from(["en", "de-AT", "fr", "zh-Hans"])),
        urgency=draw(st.none() | st.integers(1, 9)),
        genre=draw(PLAIN),
        keywords=tuple(draw(st.lists(PLAIN.filter(bool), max_size=3, unique=True))),
        subjects=tuple(draw(st.lists(st.builds(Subject, CODES, PLAIN.filter(bool)), max_size=3, unique=True))),
        places=tuple(draw(st.lists(st.builds(Place, PLAIN.filter(bool), CODES), max_size=2, unique=True))),
        first_created=draw(st.none() | MOMENTS),
        version_created=version_created,
        embargoed=embargoed,
        embargo_open=draw(st.booleans()) if embargoed is None else False,
        ednote=draw(PARAGRAPHS),
        public_note=draw(PARAGRAPHS),
        copyright_holder=draw(PLAIN),
        copyright_notice=draw(PLAIN),
        usageterms=draw(PARAGRAPHS),
        url=draw(st.just("") | TOKENS.map("https://news.example.org/{}".format)),
    )
