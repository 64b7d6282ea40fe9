"""Hostile input is read safely or refused with a reason, within bounded time; `benchmarks.hostile` does it at full size."""

import time

import pytest

from articles.wire import MAX_SIZE, WireError, parse
from tests.wire.hostile import FILES, SECONDS

SIZE = 200_000  # bytes; a reader whose time grows faster than the text takes minutes for that


@pytest.mark.parametrize("name", FILES)
def test_hostile_input_is_read_safely_or_refused_with_a_reason(name: str) -> None:
    data = FILES[name](SIZE)
    started = time.process_time()
    try:
        items = list(parse(data).items)
    except WireError as error:
        items = [error]
    assert time.process_time() - started < SECONDS
    for item in items:
        if isinstance(item, WireError):
            assert item.reason
            continue
        assert item.guid
        said = repr(item)
        assert "root:" not in said, "a file of this machine was read"
        assert said.count("0123456789") < 100, "an entity was expanded"
        assert not {"\x00", "\x01", "\x08", "\ud800"} & set(item.text + item.headline + item.ednote)


def test_what_is_too_large_is_refused_by_its_size() -> None:
    for data in (b"x" * 50_000_000, b"<nitf>" + b" " * MAX_SIZE + b"</nitf>"):
        with pytest.raises(WireError, match=f"at most {MAX_SIZE:,} are read"):
            parse(data)
