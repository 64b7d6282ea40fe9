"""XML of no standard: files that hold a reader up are read in time."""

import time

import pytest

from articles.wire import Hints, xml_article
from tests.wire.hostile import SECONDS

ONE = "<id>1</id><title>x</title><text>t</text>"
HOSTILE = {
    "texts in texts": "<a><id>1</id><text>" * 100 + "<p>x</p>" * 100_000 + "</text></a>" * 100,
    "articles at the bottom": "<d>" * 200 + f"<a>{ONE}</a>" * 20_000 + "</d>" * 200,
    "keywords": ONE + "<tag>a,b</tag>" * 100_000,
    "a list of keywords": f"{ONE}<tags>{'a,' * 1_000_000}</tags>",
    "heads": ONE + "<meta><id>1</id></meta>" * 80_000,
    "heads in heads": ONE + "<head>" * 200 + "<b/>" * 100_000 + "</head>" * 200,
    "attributes": ONE + "<a " + " ".join(f"a{n}='1'" for n in range(200_000)) + f">{ONE}</a>",
    "blocks without a name": f"<title>x</title><text>{'<para>x</para>' * 100_000}</text>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_articles_are_read_in_time(name: str) -> None:
    started = time.process_time()
    assert xml_article.parse(f"<x>{HOSTILE[name]}</x>".encode(), Hints())
    assert time.process_time() - started < SECONDS
