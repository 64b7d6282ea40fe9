"""ANPA 1312, the telex of American agencies, also called NAA 89-3.

    SYN SYN SOH level+number US selector / priority SP category DC3 DC1 keyword [version] [reference] MM-DD words
    STX ^slug, version, words< ^headline< ^Eds: notes< ^By ...= / TAB paragraphs ... ETX agency-MM-DD-YY hhmmGMT EOT

Nothing in it is an id: numbers begin anew each day. But by the agencies' filing practice the keyword names one story of a
day, and every later lead, correction and kill repeats it exactly. So the guid is derived from the agency, the date in the
header and the keyword of the slug (the header's is cut at 24 characters), without the words that tell the version. The
headline is added where the keyword may stand for many stories: that of a fixture (alerts, digests, scores), one of a
single word, and any in copy that has no slug line of its own. What is only a part of a story or is about it - an add, an
insert, an advisory - is a story of its own. A version is told by the number of its lead, else by the stamp.
"""

import html
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from articles.story import Block, Signal, Story, Subject

from .. import _languages, _signals, _stamps, _telex, body
from .._agencies import agency
from .._identity import derive
from .._text import plain
from ..errors import WireError
from ..hints import Hints
from .head import ROW, Head, is_byline, is_copyright, is_label, is_marked, split, typeset
from .head import line as tidy

NAME = "anpa1312"

# Priority -> urgency. The order of the letters is that of the AP's filing guide (flash, bulletin, urgent, regular,
# deferred, advances of weekdays and Sundays); "regular" is the 5 that the IPTC calls normal (IIM 2:10).
URGENCIES = {"f": 1, "b": 2, "u": 3, "r": 5, "d": 6, "a": 7, "s": 7}
# Category -> its name, where all agencies mean the same by it.
CATEGORIES = {
    "a": "Domestic",
    "e": "Entertainment",
    "f": "Finance",
    "i": "International",
    "l": "Lifestyle",
    "o": "Weather",
    "p": "Politics",
    "s": "Sports",
    "v": "Advisory",
    "w": "Washington",
}
ADVISORY = "v"  # the category of all that is addressed to the desk
DATELINE = 60  # characters of a first line in which its date stands
IDENTITY = 200  # characters of a text that stand for a headline in an id

HEADER = (
    rb"[A-Za-z]?\d{4}[A-Z0-9]{0,16}\x1f?[A-Za-z-]{0,5}[ \t]{0,4}[\r\n]{1,3}"
    rb"[a-z] [a-z][\x13\x14]?[\x11\x12]? {0,4}\S[^\r\n]{0,120}[ \t]\d{1,2}-\d{1,2}(?:[ \t]+\d{1,5})?[ \t]{0,4}(?=[\r\n\x02])"
)
_SNIFF = re.compile(
    rb"\x01[A-Za-z]?\d{2,5}[^\s\x1f]{0,16}(?:\x1f[^\r\n]{0,12})?[\r\n]\s{0,4}[A-Za-z] [A-Za-z][\x13\x14 ]|"
    rb"(?:(?<=[\r\n])|\A)[\x00\x16\x7f\x0c ]{0,8}(?:" + HEADER + rb")"
)
_HEADER = re.compile(
    r"[\x00\x01\x16\x7f\s]*(?P<level>[A-Za-z])?(?P<number>\d{2,5})(?P<sender>[^\x1f\n]{0,16})(?:\x1f[^\n]{0,16})?\n\s{0,4}"
    r"(?P<priority>[A-Za-z]) (?P<category>[A-Za-z])[\x13\x14]?(?P<form>[\x11\x12]?)(?P<words>[^\n\x02]{0,200})"
)
_FILED = re.compile(r"\s(\d{1,2})-(\d{1,2})(?:\s+\d{1,5})?\s*$")
# AP-WF-11-13-13 1509GMT | KWS-21:37-09-12-18 | 16:35ET 31-10-14
_STAMPS = (
    re.compile(
        r"(?P<a>\d{1,2})[-/](?P<b>\d{1,2})[-/](?P<year>\d{4}|\d{2})[ \t]{1,3}(?P<hour>\d{2}):?(?P<minute>\d{2})"
        r"(?:[ \t]?(?P<zone>[A-Z]{1,4})\b)?"
    ),
    re.compile(
        r"\b(?P<hour>\d{1,2}):(?P<minute>\d{2})(?:[ \t]?(?P<zone>[A-Z]{1,4}))?[ \t-]{1,3}"
        r"(?P<a>\d{1,2})[-/](?P<b>\d{1,2})[-/](?P<year>\d{4}|\d{2})\b"
    ),
)
_STAMPED_BY = re.compile(r"\W{0,6}([^\W\d_]{2,12})(?:-[^\W\d_]{1,4})?[- ]{1,2}$")

_CELL = re.compile(r"[\x1c-\x1f\t]")
_CONTROL_SPACE = re.compile(r"[\x10\x1c-\x1f]")
# Before the story's own words: the cycle, and codes of regions or sports before two hyphens ("BC-US--", "AP-FBN--").
_PREFIX = re.compile(r"^(?:(?:AM|PM|BC|AP|EX)-)?(?:(?:[A-Z]{2,4}-){0,3}-)?")
_FIXTURE = re.compile(
    r"(?:news)?alert|advisory|digest|headlines?|summary|(?:news)?briefs?|round-?up|glance|scoreboard|standings|box(?:es)?|"
    r"(?:line)?scores?|results?|calendar|schedule|budget|transactions|leaders|quotes?|lottery|today",
    re.IGNORECASE,
)
# In the version: a part of a story, which takes the place of nothing. "2 Takes" only counts them.
_PART = re.compile(r"\b(?:adds?|inserts?|sub|subs|pickup|optional|take \d|\d(?:st|nd|rd|th) take)\b", re.IGNORECASE)
_VERSION_WORD = re.compile(
    r"ld|lead|lede|\$?adv ?\d{0,2}(?:-?\d ?takes)?|\d ?takes|urgent|bulletin|flash|hfr", re.IGNORECASE
)
_RELEASE = re.compile(
    r"\W{0,4}(?:\$?adv ?\d{1,2}\b|for (?:release|use)\b(?! (?:only )?by\b)|hold for\b|hfr\b)", re.IGNORECASE
)
_BODY_NOTE = re.compile(
    r"\W{0,3}(?:eds\b|ed:|editors?:|editor['’]?s['’]? note|notes? to editors|story (?:can|may) end here|"
    r"(?:begin |end )?optional (?:trim|material|add))",
    re.IGNORECASE,
)


def sniff(data: bytes) -> bool:
    """Whether the two header lines of ANPA 1312 stand near the beginning of `data`, with its controls or without."""
    begin = data[:4096].lstrip(b"\xef\xbb\xbf \r\n\t")
    return not begin.startswith((b"<", b"{", b"[{")) and bool(_SNIFF.search(begin))


def parse(data: bytes, hints: Hints) -> list[Story | WireError]:
    """The telexes of `data` in order: a story each, or what is wrong with it. WireError where there is none.

    After ANPA 1312 (NAA 89-3), as agencies send it: with marked lines above the text or without, month or day first.
    """
    return _telex.items(data, HEADER, NAME, lambda start, text: _read(start, text, hints))


def _read(start: int, text: str, hints: Hints) -> Story | WireError:
    header = _HEADER.match(text[: _telex.MAX_LINE])
    if not header:
        return WireError("the header lines of this telex cannot be read", format=NAME, position=start)
    text = text[header.end() :]
    text = text.partition(_telex.STX)[2] if _telex.STX in text else text
    text, stamp, by = _split_stamp(text)
    filed = _FILED.search(header["words"])
    words = (header["words"][: filed.start()] if filed else header["words"]).split()
    head, lines = split([typeset(line) for line in text.split("\n")], words)
    sender = re.match(r"[A-Z]{2,}", header["sender"])
    provider = sender[0] if sender else by
    dates = _dates(stamp, filed, next((line for line in lines if line.strip()), "")[:DATELINE], hints)
    blocks, place, credit = _blocks(lines, head, {provider.casefold()} - {""}, tabular=header["form"] == "\x12")
    labelled = _signals.from_label(*head.fields, *head.labels)
    if not (blocks or head.headline or head.notes or labelled):
        return WireError(f"telex {header['number']} has neither a headline nor a text", format=NAME, position=start)
    if Signal.KILL in labelled:  # what it says then is to the desk
        head.notes.extend(block.text for block in blocks)
        blocks = ()
    head.credit = credit or head.credit or provider
    return _story(
        _Telex(header["priority"].lower(), header["category"].lower(), provider, place, *dates), head, blocks, hints
    )


@dataclass(frozen=True, slots=True)
class _Telex:
    """What the header lines, the dateline and the end stamp say. `filed` is the day in the header."""

    priority: str
    category: str
    provider: str
    place: str
    stamp: datetime | None
    filed: datetime | None


def _story(telex: _Telex, head: Head, blocks: tuple[Block, ...], hints: Hints) -> Story:
    signals = _signs(telex, head)
    headline = head.headline
    if not headline and blocks and Signal.KILL not in signals:
        headline = _telex.headline_of(blocks[0].text)
    end, open_end = _stamps.embargo([*head.fields, *head.notes], telex.stamp, hints.time_zone, _RELEASE)
    replaces = {Signal.UPDATE, Signal.CORRECTION, Signal.REPEAT, Signal.KILL} & set(signals)
    return Story(
        guid=_guid(telex, head, blocks, hints),
        version=next(filter(None, map(_telex.lead_number, head.fields)), "") or _telex.label_number(headline),
        signals=signals,
        take=", ".join([*head.fields, *head.labels]),
        headline=headline,
        subheadline=" ".join(head.more),
        slugline=head.slug,
        byline=head.byline,
        dateline=telex.place,
        credit=head.credit,
        source=hints.source or agency(telex.provider) or telex.provider or head.credit,
        body=blocks,
        language=_languages.guess("\n".join([headline, *(block.text for block in blocks[:20])])),
        urgency=URGENCIES.get(telex.priority),
        keywords=tuple(dict.fromkeys(head.keywords)),
        subjects=(Subject(f"a1312cat:{telex.category}", CATEGORIES.get(telex.category, "")),),
        first_created=None if replaces else telex.stamp,
        version_created=telex.stamp,
        embargoed=end,
        embargo_open=open_end,
        ednote="\n".join(head.notes),
        copyright_holder=head.copyright_holder,
        copyright_notice=head.copyright,
    )


def _signs(telex: _Telex, head: Head) -> tuple[Signal, ...]:
    """What the version, the labels, the headline and the notes say besides the text."""
    said = {*_signals.from_label(*head.fields, *head.labels, head.headline), *_signals.from_note("\n".join(head.notes))}
    if any(_telex.lead_number(one) for one in head.fields):
        said.add(Signal.UPDATE)
    if telex.category == ADVISORY or any(_PART.search(one) for one in head.fields):
        said.add(Signal.ADVISORY)
    return _signals.merge(said)


def _guid(telex: _Telex, head: Head, blocks: tuple[Block, ...], hints: Hints) -> str:
    """The id of the story that this telex is a version of, as the beginning of this module says."""
    text = (blocks[0].text if blocks else " ".join(head.notes))[:IDENTITY]
    words = re.findall(r"[^\W_]+", _PREFIX.sub("", head.slug))
    vague = not head.marked or len(words) < 2 or any(_FIXTURE.fullmatch(word.removeprefix("AP")) for word in words)
    parts = ["".join(re.findall(r"\w", _telex.without_labels(head.slug)))]
    parts += [one for one in head.fields if _is_part_of_name(one)]
    if vague:
        parts.append(_telex.without_labels(head.headline) or text)
    if telex.category == ADVISORY:
        parts.append("advisory")
    if not telex.filed:
        parts.append(text)
    return derive(hints.source or telex.provider, telex.filed, " ".join([telex.provider, *parts]))


def _is_part_of_name(version: str) -> bool:
    """Whether a part of the slug's version tells another story, not another version of the same."""
    if _PART.search(version):
        return True
    signals = set(_signals.from_label(version)) - {Signal.ADVISORY}
    return not (signals or _telex.lead_number(version) or _VERSION_WORD.fullmatch(version) or is_label(version))


def _split_stamp(text: str) -> tuple[str, re.Match[str] | None, str]:
    """The text, the time in its end stamp, and who stamped it. Where ETX is lost, the stamp is a line of its own."""
    text, _, after = text.partition(_telex.ETX)
    for where, start in ((after[: _telex.MAX_LINE], 0), (text, max(0, len(text) - _telex.MAX_LINE))):
        for stamp in (match for pattern in _STAMPS for match in reversed([*pattern.finditer(where, start)])):
            line = where.rfind("\n", 0, stamp.start()) + 1
            by = _STAMPED_BY.match(where[line : stamp.start()])
            if where is not text:
                return text, stamp, by[1] if by else ""
            if by and not where[stamp.end() :].partition("\n")[0].strip(" <\x7f"):
                return text[:line], stamp, by[1]
    return text, None, ""


def _dates(
    stamp: re.Match[str] | None, filed: re.Match[str] | None, begin: str, hints: Hints
) -> tuple[datetime | None, datetime | None]:
    """The time of the end stamp and the day of the header; None where they cannot be read.

    Some agencies write the day before the month. Where both may be a month, the date in the dateline decides; else it is
    the American order where the date stands before the time, or where the receiver's zone is no other continent's.
    """
    if not stamp:
        return None, None
    when = _stamped(stamp, begin, hints)
    if not when or not filed:
        return when, when
    a, b = int(filed[1]), int(filed[2])
    days = [
        day
        for year in (when.year - 1, when.year, when.year + 1)
        for month, number in ((a, b), (b, a))
        if (day := _stamps.moment(year, month, number, 12, 0, when.tzinfo or hints.time_zone))
    ]
    return when, min(days, key=lambda day: abs(day - when), default=when)


def _stamped(stamp: re.Match[str], begin: str, hints: Hints) -> datetime | None:
    year, where, place = _stamps.year(stamp["year"]), _stamps.zone(stamp["zone"], hints.time_zone), str(hints.time_zone)
    a, b, hour, minute = (int(stamp[name]) for name in ("a", "b", "hour", "minute"))
    american = stamp.re is _STAMPS[0] or "/" not in place or place.startswith("America/")
    orders = [(a, b), (b, a)] if american else [(b, a), (a, b)]
    read = [one for order in orders if (one := _stamps.moment(year, *order, hour, minute, where))]
    told = _stamps.day_in(begin) if stamp.re is not _STAMPS[0] else None
    if told and (day := _stamps.moment(year, told[0], told[1], 12, 0, where)):
        read.sort(key=lambda one: abs(one - day))
    return next(iter(read), None)


def _blocks(lines: list[str], head: Head, names: set[str], tabular: bool) -> tuple[tuple[Block, ...], str, str]:
    """The blocks of the text without its dateline, the place and the agency of that; notes to the desk go to `head`."""
    if not any(line.strip() for line in lines):  # a digest: the marked lines are its text
        lines, head.more = [one for line in head.more for one in (line, "")], []
    lines, signed = _telex.without_sign_off(_cleaned(lines, tabular), names)
    wrap = _telex.width([line for line in lines if not line.startswith(ROW)])
    blocks: list[Block] = []
    place = credit = ""
    for block in _each(lines, wrap, tabular):
        if _BODY_NOTE.match(block.text):
            head.notes.append(block.text)
        elif is_copyright(block.text):
            head.copyright = head.copyright or re.sub(r"^\((.*)\)$", r"\1", block.text)
        elif blocks:
            blocks.append(block)
        elif not head.byline and is_byline(block.text):
            head.byline = block.text
        else:
            place, credit, rest = _telex.dateline(block.text, names)
            blocks.append(_telex.paragraph(rest.split("\n")) if place else block)
    head.notes.extend(signed)
    return tuple(blocks), place, credit


def _cleaned(lines: list[str], tabular: bool) -> list[str]:
    """The lines of the text without control characters, but for the mark of a table's line and what parts its cells."""
    cleaned: list[str] = []
    for line in lines:
        if line.lstrip(" \t")[:1] == ROW:
            cleaned.append(ROW + line.lstrip(" \t\x08").rstrip("<\x00").replace("\x10", " "))
            continue
        text = plain(_CONTROL_SPACE.sub(" ", line)).rstrip()
        if text.startswith("\t"):  # it begins a paragraph, or is a line of a table
            text = f"   {text.lstrip()}"
            cleaned.extend([] if tabular or _telex.has_columns(text) else [""])
        ended = text.endswith("<")
        cleaned.append(text.rstrip("<").rstrip("@") if ended else text)
        if ended:
            cleaned.append("")
    return cleaned


def _each(lines: list[str], wrap: int, tabular: bool) -> Iterator[Block]:
    """The blocks of cleaned lines: tables of marked lines, headings, paragraphs."""
    for kind, several in itertools.groupby(
        lines, lambda line: ROW if line.startswith(ROW) else "^" if is_marked(line) else ""
    ):
        chunk = list(several)
        if kind == ROW:
            yield from _table([line.removeprefix(ROW) for line in chunk])
        elif kind:
            for text in filter(None, map(tidy, chunk)):
                if not _telex.is_rule(text):
                    yield body.paragraph(text)
        else:
            for group in _telex.groups(chunk, wrap):
                ended = sum(1 for one, two in itertools.pairwise(group) if _telex.ended(one, two, wrap))
                kept = tabular and len(group) > 1 and ended * 4 >= (len(group) - 1) * 3
                yield _telex.preformatted(group) if kept else _telex.block(group, wrap)


def _table(lines: list[str]) -> tuple[Block, ...]:
    """The table of lines that are marked as those of one: with cells where they are parted, else as it stands."""
    rows = [[plain(cell).strip() for cell in _CELL.split(line)] for line in lines if plain(line).strip()]
    if all(len(row) == 1 for row in rows):
        return (_telex.preformatted([plain(line) for line in lines]),) if rows else ()
    cells = ["".join(f"<td>{html.escape(cell, quote=False)}</td>" for cell in row) for row in rows]
    return body.blocks(f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>")
