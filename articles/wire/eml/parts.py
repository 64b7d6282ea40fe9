"""What is in a mail (RFC 5322, RFC 2045 to 2047): its head, its text, its HTML, and what is attached.

The standard library reads it. What it trips over is a header that is not well-formed: then its raw text stands for it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from email import errors, message_from_bytes
from email.message import Message
from email.policy import EmailPolicy
from email.utils import parseaddr

from .. import _dates
from .._agencies import agency
from .._text import plain
from .._xml import line
from ..errors import WireError

# Far more than any mail has; what has more is none and would only keep the importer busy.
MAX_MULTIPARTS, MAX_BOUNDARIES, MAX_HEADERS = 20, 2_000, 2_000
LONGEST_HEADER = 2_000  # characters of a header that are read
MAX_NESTED = 20  # brackets in a header; comments may stand in each other

# What the standard library raises over headers that no mail program writes.
BROKEN = (errors.MessageError, ValueError, LookupError, AttributeError, TypeError, RecursionError)

_MULTIPART = re.compile(rb"^content-type\s{0,8}:\s{0,8}(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_CHARSET = re.compile(
    r"(?i)(?:iso[-_]?8859|windows|cp|latin|koi8|mac|gb|big5|euc|shift|iso-2022|hz|tis-620|utf-?(?:7|16|32))[\w-]*"
)
# Charsets in seven bits, which pass for ASCII, and those with a zero byte in most characters.
_UNLIKE_ASCII = re.compile(r"(?i)(?:iso-2022|hz|utf-?(?:7|16|32))")
_FLAT_ASCII = re.compile(r"(?i)(?:us-)?ascii|iso[-_]?8859-1|latin-?1")
# An address of a desk, or a name of many: nobody's byline.
_DESK = re.compile(
    r"(?:press|media|news|info|pr|desk|editor|redaktion|presse|communication|no-?reply|do-?not|contact|office|admin|list)",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"\b(?:news|press|media|corp|inc|ltd|gmbh|ag|sa|plc|llc|agency|agence|agentur|ministry|office|group|team|university|desk|"
    r"department|service|release|council|foundation|association|institute|company|radio|tv|wire|communications?|relations|"
    r"bank|union|bureau|centre|center|government|police|editors?|newsroom)\b",
    re.IGNORECASE,
)
_VIA = re.compile(r"\s(?:via|on behalf of)\s")
_FAMILY_FIRST = re.compile(r"^([^\s,]{2,30}), ([^\s,]{2,30}(?: [^\s,]{1,30})?)$")
_PERSON = re.compile(r"[^\W\d_a-z][\w.'’-]{0,30}(?: [\w.'’-]{1,30}){1,3}")
_ID = re.compile(r"[^<>\s]{1,900}")
_BOUNDARY = re.compile(rb"\s{0,20}--([^\s\"]{1,70})\n")
_FILES = re.compile(r"text/(?:plain|xml)|application/(?:[\w.-]{1,40}\+)?(?:xml|json|octet-stream)")  # may be wire copy
_CONTROL = re.compile(r"[\x80-\x9f]")


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail says. `person` is its sender where that is one; `attached` names what is attached to it, `files`
    are those of it that may be wire copy.
    """

    guid: str
    subject: str
    sender: str
    person: str
    agency: str
    date: datetime | None
    language: str
    keywords: tuple[str, ...]
    text: str
    html: str
    attached: str
    files: tuple[bytes, ...]


class _Policy(EmailPolicy):
    """The policy of the standard library, but that the end of a header too long is not read."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        value = value[:LONGEST_HEADER]
        return name, value.replace("(", " ") if value.count("(") > MAX_NESTED else value


def read(data: bytes, zone: tzinfo) -> Mail:
    """What is in the mail `data`; dates that name no zone are in `zone`. WireError where it has more than any."""
    if len(_MULTIPART.findall(data)) > MAX_MULTIPARTS or data.count(b"\n--") > MAX_BOUNDARIES:
        raise WireError("the mail has more parts than any")
    if data.partition(b"\n\n")[0].count(b"\n") > MAX_HEADERS:
        raise WireError("the mail has more headers than any")
    try:
        message = message_from_bytes(data, policy=_Policy())
        leaves = list(_leaves(message))
    except BROKEN as error:
        raise WireError(f"the parts of the mail cannot be told apart: {line(str(error))[:200]}") from None
    texts: dict[str, list[str]] = {"text/plain": [], "text/html": []}
    attached, files = list[str](), list[bytes]()
    for part in _opened(leaves):
        kind = _kind(part)
        if kind in texts and not _is_attached(part):
            texts[kind].append(_text(part))
        elif name := _attachment(part):
            attached.append(name)
            files.extend([_payload(part)] if _FILES.fullmatch(kind) else [])
    name, address = parseaddr(_header(message, "From"))
    name = _VIA.split(name, maxsplit=1)[0].strip(" \"'")
    name = name if _MANY.search(name) else _FAMILY_FIRST.sub(r"\2 \1", name)
    by_desk = bool(_DESK.match(address) or _MANY.search(name) or agency(name))
    found = _ID.search(_raw(message, "Message-ID"))
    return Mail(
        guid=line(found[0]) if found else "",
        subject=_header(message, "Subject"),
        sender=name or address,
        person=name if _PERSON.fullmatch(name) and not by_desk else "",
        agency=agency(name),
        date=_dates.read(line(_raw(message, "Date")).replace("-0000", "+0000"), zone),
        language=_language(_header(message, "Content-Language")),
        keywords=tuple(word.strip() for word in _header(message, "Keywords").split(",") if word.strip()),
        text="\n\n".join(text for text in texts["text/plain"] if text.strip()),
        html="\n".join(texts["text/html"]),
        attached=f"Attached: {', '.join(attached)}" if attached else "",
        files=tuple(files),
    )


def _leaves(message: Message) -> Iterator[Message]:
    """The parts of a mail that hold something. A mail inside a mail is one of them: it is attached."""
    if message.get_content_maintype() != "multipart":
        yield message
        return
    inside = message.get_payload()
    if not isinstance(inside, list) and (found := _BOUNDARY.match(raw := _payload(message))):
        head = b'Content-Type: multipart/mixed; boundary="' + found[1] + b'"\n\n'  # another than the mail says
        inside = message_from_bytes(head + raw, policy=_Policy()).get_payload()
    if not isinstance(inside, list):
        yield message
        return
    for part in inside:
        if isinstance(part, Message):
            yield from _leaves(part)


def _opened(leaves: list[Message]) -> list[Message]:
    """`leaves`; where they are a mail alone, the parts of that: it was forwarded without a word."""
    inside = leaves[0].get_payload() if len(leaves) == 1 and leaves[0].get_content_maintype() == "message" else None
    return (
        [part for one in inside if isinstance(one, Message) for part in _leaves(one)]
        if isinstance(inside, list)
        else leaves
    )


def _raw(message: Message, name: str) -> str:
    """The header of that name as it stands."""
    return next((str(value) for said, value in message.raw_items() if said.lower() == name.lower()), "")


def _header(message: Message, name: str) -> str:
    """The header of that name on one line, decoded; as it stands where the standard library trips over it."""
    raw = _raw(message, name).encode("utf-8", "surrogateescape")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:  # letters of Windows-1252 that nobody encoded
        return line(raw.decode("cp1252", "replace"))
    try:
        said = str(message[name] or "")
    except BROKEN:
        said = raw.decode("utf-8", "replace")
    # What is called Latin-1 is Windows-1252, which has marks where that has controls.
    return line(_CONTROL.sub(lambda control: control[0].encode("latin-1").decode("cp1252", "ignore"), said))


def _kind(part: Message) -> str:
    """The media type of a part; parts that cannot be told apart are a text."""
    try:
        kind = part.get_content_type()
    except BROKEN:
        return "application/octet-stream"
    return "text/plain" if kind.startswith("multipart/") else kind


def _is_attached(part: Message) -> bool:
    try:
        return part.get_content_disposition() == "attachment"
    except BROKEN:
        return True


def _attachment(part: Message) -> str:
    """The name and size of what is attached; "" for a picture that only adorns the HTML."""
    if _kind(part).startswith("image/") and part.get("Content-ID") and not _is_attached(part):
        return ""
    try:
        name = line(part.get_filename() or "")
    except BROKEN:
        name = ""
    payload = part.get_payload()
    if isinstance(payload, list):
        inside = next((one for one in payload if isinstance(one, Message)), None)
        return f"a mail, {_header(inside, 'Subject') or 'without a subject'}" if inside else ""
    return f"{name[:200] or _kind(part)} ({_size(len(_payload(part)))})"


def _size(size: int) -> str:
    """`size` bytes as people say it."""
    return f"{max(1, round(size / 1000)):,} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except BROKEN:
        return b""
    return payload if isinstance(payload, bytes) else b""


def _text(part: Message) -> str:
    """The text of a part: UTF-8 where it is that, else as it declares, else Windows-1252."""
    payload = _payload(part)
    try:
        charset = part.get_content_charset() or ""
    except BROKEN:
        charset = ""
    declared = charset if _CHARSET.fullmatch(charset) and not _FLAT_ASCII.fullmatch(charset) else ""
    for codec in (declared, "utf-8") if _UNLIKE_ASCII.match(declared) else ("utf-8", declared):
        try:
            text = payload.decode(codec) if codec else None
        except (UnicodeError, LookupError):
            continue
        if text is not None:
            return _lines(text)
    return _lines(payload.decode("cp1252", "replace"))


def _lines(text: str) -> str:
    return plain(text.replace("\r\n", "\n").replace("\r", "\n"))


def _language(said: str) -> str:
    """The first language that the mail declares, where it is one tag of BCP 47."""
    first = said.split(",", maxsplit=1)[0].strip()
    return first if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", first) else ""
