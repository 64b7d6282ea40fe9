"""IPTC 7901, the telex of European agencies (5th edition, 1995): a header line, keywords, title, text and end stamp.

    SOH service+number SP priority SP category SP words SP agency and its number
    keyword/keyword/
    STX label lines, headline, byline, the last of them with "=" ... text ... ETX ddhhmm [GMT] Mon yy EOT

Nothing in it is an id: numbers begin anew each day, and the same telex sent again has others. So the guid is derived from
the agency, the day of the end stamp, the keywords and the headline: keywords name topics, not a story, and many stories
of a day share theirs. A telex sent again, corrected or led anew under the same headline is the same story, its later
version told by the stamp (and by the number of its lead, where it has one). Under another headline it is a story of its
own: to have one twice does less harm than to lose one. A telex without a headline, such as a kill, has the beginning of
its text in place of it, or its own number where it has no text; one without a stamp has the beginning of its text besides.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime

from articles.story import Block, Signal, Story, Subject

from . import _embargo, _languages, _signals, _stamps, _telex
from ._agencies import agency
from ._identity import derive
from ._text import plain
from .errors import WireError
from .hints import Hints

NAME = "iptc7901"

TITLE_LINES = 14  # more lines are no title
KICKER_WORDS = 2  # of a line above the headline that is not part of it
LABEL_WORDS = 4  # of a line in capitals that is no headline
IDENTITY = 200  # characters of a text that stand for a headline in an id
# Labels that say how urgent a telex is, or to whom it is addressed. Other labels say its genre.
NO_GENRE = {
    *("extra", "urgent", "urgente", "d'urgence", "pilne", "eil", "eilmeldung", "blitz", "flash", "alert", "alerte"),
    *("bulletin", "vorrang", "achtung"),
}
# First keywords of copy that is made for the desk, not for readers.
DESK_KEYWORDS = {
    *("vorschau", "tagesvorschau", "terminvorschau", "terminkalender", "planung", "impressum", "redaktionshinweis"),
    *("schedule", "news-schedule", "budget", "advisory", "agenda", "prévisions", "avis", "previsiones"),
}

# Where SOH is lost, the line has to be wholly of the form of the standard.
HEADER = rb"[A-Za-z]{2,8}\d{3,4} [1-9] [A-Za-z]{1,4} \d{1,5}(?:[ \t][^\r\n\x02]{0,80})?(?:[\r\n\x02]|\Z)"
_SNIFF = re.compile(
    rb"\x01[A-Za-z-]{1,12}\d{2,5} +[1-9] +[A-Za-z]{1,4} |(?:(?<=[\r\n])|\A)[\x00\x7f\x16\x0c ]{0,8}(?:" + HEADER + rb")"
)
_HEADER = re.compile(
    r"[\x01\x7f\s]*(?P<service>[^\W\d][\w-]{0,15}?)?(?P<number>\d{2,5})\s+(?P<priority>\S)\s+(?P<category>[^\W\d_]{1,4})\b"
    r"(?:\s+\d{1,5}\b)?(?P<rest>[^\n\x02]{0,120})"
)
_AGENCY = re.compile(r"(?<![\w-])([^\W\d_]+(?:-[^\W\d_]+)*)(?:-|\s+)(?:\d[\w#/.-]*|\.{2,})")
_STAMP = re.compile(
    r"^(?:[^\w\n]{0,6}|[^\W\d_]{2,12}[ \t])(\d{2})(\d{2})(\d{2})[ \t]{1,3}"
    r"(?:([A-Z]{1,4})[ \t]{1,3})?([^\W\d_]{3,9})\.?[ \t]{1,3}(\d{4}|\d{2})\b",
    re.MULTILINE,
)
_LABEL = re.compile(r"\((?P<what>[^()]{1,600}(?:\([^()]{0,200}\)[^()]{0,200}){0,4})\)(?:\s+|$)")
_URGENT = "|".join(sorted(NO_GENRE))
_PREFIX = re.compile(rf"(?P<what>(?i:{_URGENT})):\s+(?=\S)|(?P<loud>{_URGENT.upper()})\s+(?:[-–—+]{{1,3}}\s+)?(?=\S)")
_SUFFIX = re.compile(
    r"\s\((?:\d{1,2}\s?(?:der|lead)?|der|lead|corr\w{0,9}|rectif\w{0,9}|update ?\d{0,2}|\d{1,2}(?:st|nd|rd|th) lead)\)$",
    re.IGNORECASE,
)
_CORRECTED = re.compile(r"\((?:corr|rectif)", re.IGNORECASE)
_PICTURE = re.compile(r"(?:mit |with |avec )?(?:foto|bild|photo|grafik|graphic|video|infografik)", re.IGNORECASE)
_DATELINE_END = re.compile(r"\s{2,9}\S.{1,60}\)\s*=\s*$")
_NOTES = re.compile(r"#{1,2}\s+\S")
_STARS = re.compile(r"\*(?:\s?\*){2,9}\s*")
# What notes begin with that no reader may see, in the languages of the services.
_NOT_PUBLIC = re.compile(
    r"(?:the following information is not|die folgenden informationen sind nicht|les informations suivantes ne sont pas|"
    r"la siguiente informaci[oó]n no|de volgende informatie is niet|le seguenti informazioni non sono)\b",
    re.IGNORECASE,
)
# What a paragraph begins with that is addressed to the desk.
_NOTE = re.compile(
    r"\W{0,4}(?:eds:|editors:|editor'?s'? note|notes? to editors|attention (?:editors|users)|achtung,? redaktion|"
    r"redaktionelle[rn]? hinweis|hinweis an (?:die )?redaktion|avis aux r[ée]dactions|atenci[oó]n redacci|sperrfrist|"
    r"embargo(?:ed)?\s*(?::|until|for|bis|jusqu)|sous embargo|not for (?:release|publication))",
    re.IGNORECASE,
)


@dataclass
class _Title:
    """What the lines above the text say. `labels` stand as they were written, `notes` are for the desk."""

    headlines: list[str] = field(default_factory=list)
    byline: str = ""
    genre: str = ""
    topics: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    signals: set[Signal] = field(default_factory=set)


def sniff(data: bytes) -> bool:
    """Whether a header line of IPTC 7901 stands near the beginning of `data`, with its SOH or without."""
    begin = data[:4096].lstrip(b"\xef\xbb\xbf \r\n\t")
    return not begin.startswith((b"<", b"{", b"[{")) and bool(_SNIFF.search(begin))


def parse(data: bytes, hints: Hints) -> list[Story | WireError]:
    """The telexes of `data` in order: a story each, or what is wrong with it. WireError where there is none.

    After IPTC 7901, 5th edition. The labels of the title are read as agencies write them in English, German and French.
    """
    return _telex.items(data, HEADER, NAME, lambda start, text: _read(start, text, hints))


def _read(start: int, text: str, hints: Hints) -> Story | WireError:
    header = _HEADER.match(text[: _telex.MAX_LINE])
    if not header:
        return WireError("the header line of this telex cannot be read", format=NAME, position=start)
    keywords, lines, stamp = _parts(text[header.end() :], hints)
    wrap = _telex.width(lines)
    title_lines, lines = _split_title(lines)
    title = _title(_joined(title_lines, max(wrap, _telex.USUAL_WRAP)))
    name = _agency(header["rest"], header["service"] or "")
    names = {name.casefold(), name.casefold().partition("-")[0]} - {""}
    lines, notes = _split_notes(lines, names)
    blocks, place, credit = _blocks(lines, wrap, names, title)
    number = (header["service"] or "") + header["number"]
    if not (blocks or title.headlines or title.signals):
        return WireError(f"telex {number} has neither a title nor a text", format=NAME, position=start)
    if Signal.KILL in title.signals:  # what it says then is to the desk
        title.notes.extend(block.text for block in blocks)
        blocks = ()
    if keywords.partition("/")[0].strip().casefold() in DESK_KEYWORDS:
        title.signals.add(Signal.ADVISORY)
    if Signal.ADVISORY in title.signals:
        title.signals.update(_signals.from_note("\n".join([*title.notes, *(block.text for block in blocks[:2])])))
    title.notes.extend(notes)
    telex = _Telex(number, header["priority"], header["category"].lower(), name, keywords, place, credit, stamp)
    return _story(telex, title, blocks, hints)


@dataclass(frozen=True, slots=True)
class _Telex:
    """What the header line, the keyword line, the dateline and the end stamp say."""

    number: str
    priority: str
    category: str
    agency: str
    keywords: str
    place: str
    credit: str
    stamp: datetime | None


def _story(telex: _Telex, title: _Title, blocks: tuple[Block, ...], hints: Hints) -> Story:
    headline = next(iter(title.headlines), "")
    if not headline and blocks and Signal.KILL not in title.signals:
        headline = _telex.headline_of(blocks[0].text)
    end, open_end = _stamps.embargo([*title.notes, *title.labels], telex.stamp, hints.time_zone)
    replaces = {Signal.UPDATE, Signal.CORRECTION, Signal.REPEAT, Signal.KILL} & title.signals
    keywords = [word.strip() for word in telex.keywords.split("/") if word.strip()] + title.topics
    return Story(
        guid=_guid(telex, title, blocks, hints),
        version=next(filter(None, map(_telex.lead_number, title.labels)), "") or _telex.label_number(headline),
        signals=_signals.merge(title.signals),
        take=" ".join(title.labels),
        headline=headline,
        subheadline=" ".join(title.headlines[1:]),
        slugline=telex.keywords.rstrip("/ "),
        byline=title.byline,
        dateline=telex.place,
        credit=telex.credit or telex.agency,
        source=hints.source or agency(telex.agency) or telex.credit or telex.agency,
        body=blocks,
        language=_languages.guess("\n".join([headline, *(block.text for block in blocks[:20])])),
        urgency=int(telex.priority) if telex.priority in "123456789" else None,
        genre=title.genre,
        keywords=tuple(dict.fromkeys(keywords)),
        subjects=(Subject(f"7901cat:{telex.category}"),),
        first_created=None if replaces else telex.stamp,
        version_created=telex.stamp,
        embargoed=end,
        embargo_open=open_end,
        ednote="\n".join(title.notes).strip(),
    )


def _guid(telex: _Telex, title: _Title, blocks: tuple[Block, ...], hints: Hints) -> str:
    """The id of the story that this telex is a version of, as the beginning of this module says."""
    text = (blocks[0].text if blocks else "".join(title.notes))[:IDENTITY]
    named = _telex.without_labels(title.headlines[0]) if title.headlines else text or telex.number
    parts = [telex.agency, _telex.without_labels(telex.keywords), named, "" if telex.stamp else text]
    return derive(hints.source or telex.agency, telex.stamp, " ".join(parts))


def _agency(rest: str, service: str) -> str:
    """The agency in the optional part of the header: the name before a number, one known here rather than another.

    Some send their name as that of the service.
    """
    names = [match[1] for match in _AGENCY.finditer(rest)]
    others = [name for name in names if not _telex.month(name)]  # "04.Okt 2017" is a date
    return next(filter(agency, [*names, service]), others[0] if others else "")


def _parts(text: str, hints: Hints) -> tuple[str, list[str], datetime | None]:
    """The keyword line, the lines of title and text, and the time of the end stamp."""
    head, found, text = text.partition(_telex.STX) if _telex.STX in text else ("", "", text)
    text, _, after = text.partition(_telex.ETX)
    stamp = _STAMP.search(after[: _telex.MAX_LINE])
    if not stamp:
        stamp = next(iter([*_STAMP.finditer(text, max(0, len(text) - _telex.MAX_LINE))][-1:]), None)
        text = text[: stamp.start()] if stamp else text
    lines = plain(text).split("\n")
    if found:
        keywords = [word.strip() for word in plain(head).split("\n") if word.strip()]
    else:
        keywords, lines = _keywords(lines)
    when = None
    if stamp and (month := _telex.month(stamp[5])):
        day, hour, minute = int(stamp[1]), int(stamp[2]), int(stamp[3])
        when = _stamps.moment(_stamps.year(stamp[6]), month, day, hour, minute, _stamps.zone(stamp[4], hints.time_zone))
    return " ".join(keywords)[: _telex.MAX_LINE].replace("/ ", "/"), lines, when


def _keywords(lines: list[str]) -> tuple[list[str], list[str]]:
    """The first line that is not blank, with those that go on with it, and the lines below: where STX is lost."""
    first = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    end = first + 1
    while end < len(lines) and lines[end - 1].rstrip().endswith("/") and lines[end].rstrip().endswith("/"):
        end += 1
    return [line.strip() for line in lines[first:end]], lines[end:]


def _split_title(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines of the title, and those of the text: it ends with "=", else at the first blank or indented line."""
    first = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    for place in range(first, min(first + TITLE_LINES, len(lines))):
        line = lines[place]
        if _DATELINE_END.match(line[: _telex.MAX_LINE]) or (place > first and line[:2].isspace() and line.strip()):
            break
        if len(line) > _telex.MAX_LINE:
            break
        if line.rstrip().endswith("="):
            return [line for line in lines[first : place + 1] if line.strip()], lines[place + 1 :]
    end = first
    while end < len(lines) and 0 < len(lines[end].strip()) <= _telex.MAX_LINE and not lines[end][:2].isspace():
        end += 1
    if end - first > TITLE_LINES // 2:  # a text without a blank line
        end = first + 1
    return lines[first:end], lines[end:]


def _joined(lines: list[str], wrap: int) -> list[str]:
    """The lines of a title, those that were wrapped made one."""
    joined: list[str] = []
    last = ""
    for raw in lines:
        line = " ".join(raw.strip().removesuffix("=").split())
        inside = bool(joined) and joined[-1].count("(") > joined[-1].count(")")
        own = _telex.BYLINE.match(line) or line.startswith("(") or last.endswith((")", ":"))
        if joined and (inside or not (own or _telex.ended(last, line, wrap + _telex.RAGGED))):
            joined[-1] = f"{joined[-1]} {line}"
        elif line:
            joined.append(line)
        last = line
    return joined


def _title(lines: list[str]) -> _Title:
    """What each line of a title is: a label, a byline, or the headline."""
    title = _Title()
    for line in lines:
        rest = line
        while match := _LABEL.match(rest):
            what = match["what"].strip()
            if title.headlines and _telex.BYLINE.match(what):
                title.byline = what
            else:
                _take_label(what, f"({what})", title)
            rest = rest[match.end() :]
        if rest and title.headlines and _telex.BYLINE.match(rest):
            title.byline = rest
        elif rest:
            _take_line(rest, title)
    _choose_headline(title)
    if any(_telex.lead_number(label) for label in title.labels):
        title.signals.add(Signal.UPDATE)
    return title


def _take_label(what: str, written: str, title: _Title) -> None:
    """Put a label where it belongs: what explains something is a note, any other is kept as it is written."""
    kind, *said = re.split(r"\s[-–—]\s", what)  # "Zusammenfassung 1530 - neu: weitere Reaktionen"
    signals = set(_signals.from_label(what, *said))
    noted = set(_signals.from_note(what)) - signals
    signals |= noted
    if what.casefold().startswith("achtung"):
        signals.add(Signal.ADVISORY)
    title.signals |= signals
    if _signals.says_embargo(what) or _PICTURE.match(what) or noted or (signals and ":" in kind):
        title.notes.append(what)
        return
    title.labels.append(written)
    if not signals and _is_genre(kind):
        title.genre = title.genre or kind


def _is_genre(label: str) -> bool:
    """Whether a label tells of which kind the telex is: not how urgent, which version or part, and nothing to the desk."""
    word = re.split(r"[\s:,–-]", label.casefold(), maxsplit=1)[0]
    return not (word in NO_GENRE or _telex.lead_number(label) or label.isdigit() or _signals.from_label(label))


def _take_line(line: str, title: _Title) -> None:
    """A line without brackets: a label where it is short and says one or is in capitals, else part of the headline."""
    if _embargo.is_line(line) or _telex.TO_THE_DESK.match(line) or _NOTE.match(line):
        title.notes.append(line)
        title.signals.update(_signals.from_note(line))
        return
    signals = _signals.from_label(line)
    words = line.split()
    if signals and _signals.from_note(line.partition(":")[2]):  # "CORRECTION: Changes date in second paragraph"
        _take_label(line, line, title)
        return
    if len(words) <= LABEL_WORDS and (line.isupper() or signals or (len(words) == 2 and _telex.lead_number(line))):
        _take_label(line, line, title)
        return
    title.signals.update(signals)
    if match := _PREFIX.match(line):
        title.labels.append(match["what"] or match["loud"])
        line = line[match.end() :]
    title.headlines.append(line)


def _choose_headline(title: _Title) -> None:
    """Part the headline from the lines above it, and from what is said in brackets behind it."""
    shouted = [label for label in title.labels if not label.startswith("(") and _is_genre(label)]
    if shouted and all(line.isupper() for line in title.headlines[:1]):  # then capitals tell no label
        title.headlines[:1] = [" ".join([*shouted, *title.headlines[:1]])]
        title.labels = [label for label in title.labels if label not in shouted]
        title.genre = "" if title.genre in shouted else title.genre
    while len(title.headlines) > 1 and (
        title.headlines[0].endswith(":") or len(title.headlines[0].split()) <= KICKER_WORDS
    ):
        kicker = title.headlines.pop(0)
        if kicker.endswith(":"):
            title.topics.append(kicker.rstrip(": "))
        else:
            title.genre = title.genre or kicker
    while title.headlines and (match := _SUFFIX.search(title.headlines[0][-40:])):
        title.labels.append(match[0].strip())
        title.headlines[0] = title.headlines[0].removesuffix(match[0])
        if _CORRECTED.match(match[0].strip()):
            title.signals.add(Signal.CORRECTION)


def _split_notes(lines: list[str], names: set[str]) -> tuple[list[str], list[str]]:
    """The lines of the story, and those of the notebook below it, with the initials of the desk."""
    end = next((place for place, line in enumerate(lines) if _begins_notes(line.strip(), lines, place)), len(lines))
    notes = [line.strip().lstrip("#").strip() for line in lines[end:] if not _telex.is_rule(line)]
    copy, signed = _telex.without_sign_off(lines[:end], names)
    return copy, notes + signed


def _begins_notes(line: str, lines: list[str], place: int) -> bool:
    if _STARS.fullmatch(line[: _telex.MAX_LINE]):
        below = next((one.strip() for one in lines[place + 1 : place + 4] if one.strip()), "")
        return bool(_NOT_PUBLIC.match(below) or _NOTES.match(below))
    return bool(_NOTES.match(line) or _NOT_PUBLIC.match(line))


def _blocks(lines: list[str], wrap: int, names: set[str], title: _Title) -> tuple[tuple[Block, ...], str, str]:
    """The blocks of the text without its dateline, the place and the agency of that; notes to the desk go to `title`."""
    blocks: list[Block] = []
    place = credit = ""
    for group in _telex.groups(lines, wrap):
        first = group[0].strip()
        if _NOTE.match(first) or _telex.TO_THE_DESK.match(first):
            title.notes.append(" ".join(line.strip() for line in group))
            if not blocks:
                title.signals.update(_signals.from_note(title.notes[-1]))
            continue
        block = _telex.block(group, wrap)
        if not blocks:
            place, credit, rest = _telex.dateline(block.text, names)
            block = _telex.paragraph(rest.split("\n")) if place else block
        blocks.append(block)
    return tuple(blocks), place, credit
