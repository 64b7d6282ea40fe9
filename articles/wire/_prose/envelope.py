"""What telexes and old agency systems put around copy: ZCZC and NNNN, marks of one character, lines with tags.

ZCZC and NNNN are the signs of ITU-T F.1 for the beginning and the end of a message. What stands between them above the
copy differs by agency, and so does what one mark means: it is told by the others beside it and by the value.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

from articles.story import Place, Subject

from .. import _dates, _embargo, _signals, body
from ..hints import Hints
from . import dateline, words
from .copy import Copy

BEFORE = 4  # lines of noise that may stand above the first envelope
MARKS = "%#$:&*@~^=+"
NO_EMBARGO = {"no", "none", "nil", "-", "0"}  # values of its tag that say that there is none
MIN_TAGS = 3  # known tags that must stand above copy for the lines to be tags

_BEGIN = re.compile(r"^[^\S\n]*ZCZC\b(?P<rest>[^\n]*)$", re.IGNORECASE | re.MULTILINE)
_END = re.compile(r"^[^\S\n]*N{4}[^\S\n]*$", re.IGNORECASE | re.MULTILINE)
_SENDER = re.compile(r"[A-Za-z]{2,12}")
# A take or byline, and the place: "By Jo Field (BRISBANE)".
_PLACED = re.compile(r"(?P<rest>[^()]*?)\s*\((?P<place>[^()a-z]{2,40})\)")
_SUBJECT = re.compile(r"\d{8}")  # an IPTC subject code
_TAG = re.compile(r"([A-Za-z]{2}|[A-Za-z]{3,12})[^\S\n]?([#=|:])(?!//)(.*)")


@dataclass(frozen=True, slots=True)
class Envelope:
    """The text of one item, and who sent it where the line that opens it says so."""

    text: str
    sender: str = ""


def split(text: str) -> list[Envelope]:
    """The envelopes of `text` in order; all of it as one where it has none near its beginning."""
    begins = list(_BEGIN.finditer(text))
    if not begins or len([line for line in text[: begins[0].start()].split("\n") if line.strip()]) > BEFORE:
        return [Envelope(text)]
    ends = [*(begin.start() for begin in begins[1:]), len(text)]
    envelopes = []
    for begin, end in zip(begins, ends, strict=True):
        inside = text[begin.end() : end]
        closed = _END.search(inside)
        sender = begin["rest"].strip()
        envelopes.append(
            Envelope(inside[: closed.start()] if closed else inside, sender if _SENDER.fullmatch(sender) else "")
        )
    return envelopes


def read(envelope: Envelope, copy: Copy, hints: Hints) -> tuple[str, bool]:
    """Put what marks and tags say into `copy`: the text below them, and whether it is a table."""
    lines = envelope.text.strip("\n").split("\n")
    marks = 0
    while marks < len(lines) and lines[marks][:1] and lines[marks][0] in MARKS and not lines[marks][1:2].isspace():
        marks += 1
    if marks > 1:
        tabular = _take_marks([(line[0], line[1:].strip()) for line in lines[:marks]], copy)
        return "\n".join(lines[marks:]), tabular
    return _read_tags(lines, copy, hints), False


def keep_table(text: str, copy: Copy) -> None:
    """Keep `text` with its columns; where no headline is known, its first line is that."""
    lines = [line.rstrip() for line in text.expandtabs(8).strip("\n").split("\n")]
    if not copy.headline and lines:
        copy.headline = " ".join(lines.pop(0).split())
    copy.blocks.extend(body.blocks(f"<pre>{html.escape(chr(10).join(lines), quote=False)}</pre>"))


def _take_marks(marks: list[tuple[str, str]], copy: Copy) -> bool:
    """Put the values behind the marks into `copy`; whether they say that the text is a table.

    A value of eight digits is a subject, of one letter a category or the kind of text; what is left is told apart by
    which of the marks are there.
    """
    said: dict[str, str] = {}
    for mark, value in marks:
        if _SUBJECT.fullmatch(value):
            copy.subjects.append(Subject(value))
        elif value:
            said.setdefault(mark, value)
    text = {mark: value for mark, value in said.items() if len(value) > 1}
    colon = text.get(":", "")
    copy.headline = text.get("^") or text.get("$") or (colon if "#" in text and not _bracketed(colon) else "")
    copy.slugline = text.get("#") or (colon if "^" in text else "")
    place = text.get("@", "")
    if colon == copy.headline and place:  # where the colon marks the headline, this marks the take
        copy.take, place = place, ""
    elif colon and colon != copy.slugline and (copy.headline or copy.slugline):
        copy.take = colon
    elif colon and colon not in {copy.slugline, copy.headline}:  # alone it says who issued a press release
        copy.source = colon
    if (placed := _PLACED.fullmatch(copy.take)) and not _signals.from_label(placed["place"]):
        copy.dateline, copy.take = placed["place"], placed["rest"]
    if byline := words.BYLINE.match(copy.take):
        copy.byline, copy.take = byline["who"], ""
    copy.take = text.get("=") or copy.take
    copy.genre = text.get("~", "")
    copy.places.extend(Place(name) for name in [place] if name)
    return said.get("*", "").upper() == "T"


def _bracketed(value: str) -> bool:
    return value.startswith("(") and value.endswith(")")


def _read_tags(lines: list[str], copy: Copy, hints: Hints) -> str:
    """Put the values of tagged lines into `copy`: the text below or behind them. All of it where there are no tags."""
    found = [(place, match) for place, line in enumerate(lines[:40]) if (match := _TAG.match(line.strip()))]
    known = [match for _, match in found if match[1].upper() in TAGS]
    sign = known[0][2] if known else ""
    if len({match[1].upper() for match in known if match[2] == sign}) < MIN_TAGS or _text_above(lines, sign):
        return "\n".join(lines)
    taker: Callable[[Copy, str, Hints], None] | None = None
    value: list[str] = []
    for place, line in enumerate(lines):
        match = _TAG.match(line.strip())
        if not (match and match[2] == sign) and (line.strip() or sign != ":"):
            value.append(line.strip())
            continue
        if taker:
            taker(copy, " ".join(" ".join(value).split()), hints)
        if not match or match[2] != sign:  # a blank line ends a head that has colons
            return "\n".join(lines[place:])
        name = match[1].upper()
        if name in TEXTS:
            return "\n".join([match[3], *lines[place + 1 :]])
        taker, value = TAGS.get(name), [match[3].strip()]
    if taker:
        taker(copy, " ".join(" ".join(value).split()), hints)
    return ""


def _text_above(lines: list[str], sign: str) -> bool:
    """Whether the first line that says something has no tag."""
    first = next((line.strip() for line in lines if line.strip()), "")
    match = _TAG.match(first)
    return not match or match[2] != sign


def _put(name: str) -> Callable[[Copy, str, Hints], None]:
    """What puts the value of a tag into the field `name` of the copy, where nothing is there."""

    def put(copy: Copy, value: str, hints: Hints) -> None:
        if value and not getattr(copy, name):
            setattr(copy, name, value)

    return put


def _created(copy: Copy, value: str, hints: Hints) -> None:
    copy.created = copy.created or _dates.read(value, hints.time_zone)


def _updated(copy: Copy, value: str, hints: Hints) -> None:
    copy.updated = copy.updated or _dates.read(value, hints.time_zone)


def _dateline(copy: Copy, value: str, hints: Hints) -> None:
    found = dateline.find(f"{value} - x")
    copy.dateline = (found.place if found else "") or value


def _language(copy: Copy, value: str, hints: Hints) -> None:
    if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", value):
        copy.language = value.lower() if "-" not in value else value


def _urgency(copy: Copy, value: str, hints: Hints) -> None:
    if re.fullmatch(r"[1-9]", value):
        copy.urgency = int(value)


def _keywords(copy: Copy, value: str, hints: Hints) -> None:
    copy.keywords.extend(word.strip() for word in re.split(r"[;,]", value) if word.strip())


def _subject(copy: Copy, value: str, hints: Hints) -> None:
    if value:
        copy.subjects.append(Subject(value) if " " not in value else Subject("", value))


def _place(copy: Copy, value: str, hints: Hints) -> None:
    if value:
        copy.places.append(Place(value))


def _note(copy: Copy, value: str, hints: Hints) -> None:
    if value:
        copy.notes.append(value)


def _embargoed(copy: Copy, value: str, hints: Hints) -> None:
    if value and value.lower() not in NO_EMBARGO:
        copy.embargoed = _embargo.end(value, hints.time_zone)
        copy.embargo_open = copy.embargoed is None


# The tags above copy, in two letters or whole words, and what takes their value. Others are passed over.
TAGS: dict[str, Callable[[Copy, str, Hints], None]] = {
    tag: taker
    for tags, taker in (
        ("TI HD HL TITLE HEADLINE HEADING SUBJECT", _put("headline")),
        ("SH SUBHEAD SUBHEADLINE SUBTITLE", _put("subheadline")),
        ("AB SU ABSTRACT SUMMARY INTRO", _put("lead")),
        ("BY AU BYLINE AUTHOR", _put("byline")),
        ("KY SL SLUG SLUGLINE", _put("slugline")),
        ("KN CR CREDIT PROVIDER", _put("credit")),
        ("SO SN SOURCE FROM", _put("source")),
        ("AN ID GUID NUMBER", _put("guid")),
        ("VE VERSION", _put("version")),
        ("GE GENRE", _put("genre")),
        ("CP COPYRIGHT", _put("copyright_notice")),
        ("UL URL LINK", _put("url")),
        ("PD DT DA DATE PUBLISHED CREATED", _created),
        ("UD UPDATED MODIFIED", _updated),
        ("DL DATELINE", _dateline),
        ("LA LANGUAGE", _language),
        ("UR URGENCY PRIORITY", _urgency),
        ("KW KEYWORDS", _keywords),
        ("CO SC TOPIC CATEGORY", _subject),
        ("PL LO PLACE LOCATION", _place),
        ("NO NT NOTE EDNOTE", _note),
        ("EM EMBARGO", _embargoed),
    )
    for tag in tags.split()
}
# The tags behind which the copy itself stands; nothing below one is a tag any more.
TEXTS = {"TX", "TE", "TD", "BD", "BO", "TEXT", "BODY", "CONTENT", "STORY"}
