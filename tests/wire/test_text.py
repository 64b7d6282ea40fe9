"""Bytes to text: what is read, and what is refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.wire import WireError
from articles.wire._text import decode


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Café ‘open’".encode(), "Café ‘open’"),
        ("Café".encode("utf-8-sig"), "Café"),
        ("Café ‘open’".encode("cp1252"), "Café ‘open’"),
        ("Café".encode("utf-16"), "Café"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree"),
        (b"bell\x07 and escape\x1b[31m", "bell and escape[31m"),
        ("e\N{COMBINING ACUTE ACCENT}te\N{COMBINING ACUTE ACCENT}".encode(), "été"),
    ],
)
def test_text_is_decoded(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"%PDF-1.7 rest", "binary"),
        (b"abc\x00def", "binary"),
        ("It’s ‘open’".encode()[:-1], "broken encoding"),
        (b"Headline\n\nBroken \xc3( text.", "broken encoding"),
        (b"Headline\n\n\xff\xfe\xfa\x81", "broken encoding"),
        (b"\xff\xfeabc", "broken encoding"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(WireError, match=reason):
        decode(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except WireError:
        return
    assert "\x00" not in text
    text.encode()
