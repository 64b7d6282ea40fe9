"""Bytes to text: which encoding they are in, and what of text may go further."""

import codecs
import re
import unicodedata

from .errors import WireError

MARKS = (  # a byte order mark and the codec that it names; the longer ones first
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
BINARY = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"\xd0\xcf\x11\xe0")
# Characters that no text needs: C0 and C1 controls but tab and line feed, surrogates, non-characters.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what XML 1.0 forbids, and no text needs
CONTROL_BYTES = bytes([*range(9), 11, 12, *range(14, 32), 127])  # those of ASCII but tab and line ends
_UNWANTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
# In Windows-1252, what stands for a mark: quotation marks, dashes, ellipsis, currency, guillemets and the like.
_CP1252_MARKS = frozenset("€‚„…‘’“”•–—™šŠžŽœŒŸ\u00a0¡¢£¥§©ª«®°±²³´·º»¼½¾¿×÷\xad")
_CP1252_WORDS = frozenset("àÀâéÉèÈêìíòóÓôöÖøØùúåÅæÆýÝ")  # words of one letter in some language, and capitals that begin
# A sequence that is surely UTF-8: a lead byte and its continuation bytes.
_UTF8_SEQUENCE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def decode(data: bytes) -> str:
    """`data` as text, its line ends made line feeds.

    A byte order mark is believed; what is valid UTF-8 is UTF-8; the rest is Windows-1252 (of which Latin-1 text is a
    part) where it reads as text of that. WireError for what is empty, binary or in no encoding known here.
    """
    if not data.strip():
        raise WireError("the file is empty")
    if data.startswith(BINARY):
        raise WireError("this is a binary file, not text", position=0)
    text = _decode(data)
    if "\x00" in text:
        raise WireError("this is a binary file, not text", position=data.find(b"\x00"))
    return plain(text.replace("\r\n", "\n").replace("\r", "\n"))


def _decode(data: bytes) -> str:
    for mark, codec in MARKS:
        if data.startswith(mark):
            try:
                return data.decode(codec)
            except UnicodeDecodeError as error:
                raise WireError(
                    f"broken encoding: not {error.encoding}, though it is marked so", position=error.start
                ) from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = _windows_1252(data)
        if text is None:
            raise WireError(
                f"broken encoding: byte 0x{data[error.start]:02X} fits neither UTF-8 nor Windows-1252",
                position=error.start,
            ) from None
        return text


def _windows_1252(data: bytes) -> str | None:
    """`data` read as Windows-1252; None where it would not be text: a stray accent, a mark inside UTF-8."""
    if _UTF8_SEQUENCE.search(data):
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    for place, char in enumerate(text):
        if char <= "\x7f" or char in _CP1252_MARKS:
            continue
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        beside = (before.isalpha() or after.isalpha()) if char.islower() else (after.isalpha() or before.isupper())
        if not char.isalpha() or not (beside or (char in _CP1252_WORDS and not before.isalpha())):
            return None
    return text


def plain(text: str) -> str:
    """`text` in Unicode's composed form, without control characters, lone surrogates and non-characters."""
    if text.isascii():  # as most copy is: no other form, and bytes are faster rid of controls
        return text if text.isprintable() else text.encode().translate(None, CONTROL_BYTES).decode()
    return unicodedata.normalize("NFC", text if text.isprintable() else _UNWANTED.sub("", text))
