"""What the telex formats share: their framing, their encodings, their dates, and the look of their copy.

A telex is framed by control characters (ISO 646): SOH, a header line, STX, the text, ETX, a time stamp, EOT. Mail and old
editorial systems strip them, so the lines themselves have to tell as well.
"""

import codecs
import html
import itertools
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence

from articles.story import Block, Story

from . import body
from ._agencies import agency
from .errors import WireError

STX, ETX, EOT = "\x02", "\x03", "\x04"

# Far more than any delivery holds; what has more is no wire copy and would only keep the importer busy.
MAX_TELEXES = 2_000
MAX_LINES = 300_000
MAX_TELEX = 300_000  # bytes of one telex
MAX_BREAKS = 1_000  # line breaks in one paragraph
MAX_LINE = 500  # characters of a line in which a header, a stamp or a label is looked for
# The width of a wrapped line: what is longer was not wrapped, what is shorter shows no width, and what most senders use.
LONGEST_WRAP, SHORTEST_WRAP, USUAL_WRAP = 85, 50, 69
ALERT = 160  # characters of a headline that is made of the text
RAGGED = 8  # characters by which a line may be shorter than it could and is still wrapped, not ended

# How the names of a month begin in the languages of the agencies, January first. Accents do not count.
MONTHS = (
    "jan gen ene янв ιαν",
    "feb fev фев φεβ",
    "mar mrz mae maa mrt мар μαρ",
    "apr avr abr апр απρ",
    "may mai mei mag maj мая маи μαι",
    "jun juin giu июн ιουν",
    "jul juil lug июл ιουλ",
    "aug aou ago авг αυγ",
    "sep set szep сен σεπ",
    "oct okt ott out окт οκτ",
    "nov ноя νοε",
    "dec dez dic des дек δεκ",
)
_MONTHS = {start: number for number, names in enumerate(MONTHS, 1) for start in names.split()}

_BLANK = re.compile(rb"[\x00-\x20\x7f]*")
_SOH = re.compile(rb"\x01")
_GAP = re.compile(r"\S\s{3,}\S|^\s{12,}\S|\S\t+\S|\S ?\| ?\S")
_BULLET = re.compile(r"\s{0,9}[+*•]\s+\S|\s{2,9}[–—-]\s+\S")
_RULE = re.compile(r"[\s_*=+~.#-]*")
_SENTENCE_END = re.compile(r"[.!?:][\"'”»)\]]*\s*$")
_HEAD = re.compile(r"([^\n]{2,90}?)(?:\s(?:—|–|--|-|_|=)|(?<=\))\.?\s?(?:—|–|--|-))\s+(?=\S)")
_AGENCY_FIRST = re.compile(r"\(([^()\n]{2,40})\)\s?(?:—|–|--|-)\s+")
_BARE_HEAD = re.compile(r"([^()\n]{2,60}?\s?\([^()\n]{2,40}\))\s*[.:=]?\s+(?=\S)")
_BRACKETED = re.compile(r"([^()]*?)\s*\(([^()]{2,40})\)")
_DATE_AT_END = re.compile(
    r"[\s,]+(?:\d{1,2}/\d{1,2}(?:/\d{2,4})?|([^\W\d_]{3,10})\.?\s\d{1,2}(?:,?\s\d{4})?|"
    r"\d{1,2}\.?\s([^\W\d_]{3,10})\.?(?:\s\d{4})?)$"
)
# Above the text, what begins with the word for who wrote it: "By Tom Mast"; and a line that speaks to the desk.
BYLINE = re.compile(r"(?:by|von|par|por|door|di|av|af|tekst:)\s+[^\W\d_]", re.IGNORECASE)
TO_THE_DESK = re.compile(r"\W{0,4}(?:ATTENTION|ATENCI[OÓ]N|ACHTUNG|ATTENZIONE)\s?[-–:]\s?(?=\S)")
_INITIALS = re.compile(
    r"\(?[\w.-]{1,12}(?:\s?[\\/]+\s?[\w.-]{1,12}){1,4}[\\/]?\)?|\./\.\S{1,20}|\([A-Z]{2,4}(?:, ?[A-Z]{2,4}){1,4}\)"
)
# dpa ab cd | (SDA-ATS\/ab cd) | (PAP) | /ritzau/ | (Hina) xab ycd | (c) ANP: the name of the agency, and initials
_DESK = re.compile(
    r"[(/]?(?:(?:\(c\)|©)\s?)?(?:The )?([^\W\d_]{2,12})(?:\s?[-–/]\s?([\w.-]{1,40}))?[)/\\]{0,3}\.?"
    r"(?:[\s/\\,–-]{1,3}[a-z0-9]{1,8}){0,8}\)?"
)
_END_WORD = re.compile(
    r"[-=(+*\s]*(?:ends?|ende|schlu(?:ss|ß)|fin|fine|slut)[-=)+*\s.]*|==\s?\w[\w ]{1,30}|\./\.", re.IGNORECASE
)
# (Schluss) ab/cd | (Forts. mögl.) ab
_END_AND_INITIALS = re.compile(r"\((?:schlu(?:ss|ß)|forts[^()]{0,20})\)\s[a-z/ ]{1,20}", re.IGNORECASE)
# The number and the time of the telex, said again below its text: "HVN0123 2021-05-03/10:35"
_NUMBER_AND_TIME = re.compile(r"[A-Z]{2,8}\d{3,5}\s{1,9}\d{4}-\d\d-\d\d[/ T]\d\d:\d\d")
_LEAD = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|\.|er|e|ème)?[ -]?"
    r"(?:ld|lead|lede|writethru|roundup|zusammenfassung|zf|neufassung|update|der)\b|"
    r"\b(?:update|lead|ld)[ -]?(\d{1,2})\b|\((\d{1,2})\)$",
    re.IGNORECASE,
)
_LABEL_BEFORE = re.compile(r"\W{0,5}([A-Z\d][A-Z\d ]{2,15})\s?[-–—:]")
LEAD_WORDS = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th|\.)?[ -]?)?(?:(?:ld|lead|lede)[ -]?)?writethru\b|\bupdate ?\d{1,2}\b|"
    r"\b\d{1,2}(?:st|nd|rd|th|\.)?[ -]?(?:ld|lead|lede|roundup|zusammenfassung|zf|neufassung|update)\b",
    re.IGNORECASE,
)
_LABEL_FIRST = re.compile(
    r"\W{0,5}(?:corrected|correction|refile|repeat|rpt|berichtigung|korrektur|update|urgent|kill|withhold)\s?[-–—:)]+\s*",
    re.IGNORECASE,
)


def items(
    data: bytes, header: bytes, format: str, read: Callable[[int, str], Story | WireError]
) -> list[Story | WireError]:
    """What `read` makes of each telex in `data`, decoded, and of the byte at which it begins; what is wrong stays in its place.

    A telex begins at each SOH, and at each line where `header`, a regular expression, matches. WireError where there are
    more telexes or lines than any delivery has, or none.
    """
    if data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n") > MAX_LINES:
        raise WireError(f"there are more than {MAX_LINES:,} lines in it", format=format)
    data = data.removeprefix(codecs.BOM_UTF8)
    line = re.compile(rb"[\r\n](?=[\x00\x16\x7f\x0c ]{0,8}(?:" + header + rb"))")
    found = itertools.islice(itertools.chain(line.finditer(b"\n" + data), _SOH.finditer(data)), 2 * MAX_TELEXES)
    starts = sorted({match.start() for match in found})
    telexes = [
        (one, end) for one, end in itertools.pairwise([*starts, len(data)]) if not _BLANK.fullmatch(data, one, end)
    ]
    if not telexes:
        raise WireError("there is no telex in it", format=format)
    if len(telexes) > MAX_TELEXES or len(starts) == 2 * MAX_TELEXES:
        raise WireError(f"there are more than {MAX_TELEXES:,} telexes in it", format=format)
    return [_item(data[one:end], one, format, read) for one, end in telexes]


def _item(telex: bytes, start: int, format: str, read: Callable[[int, str], Story | WireError]) -> Story | WireError:
    if len(telex) > MAX_TELEX:
        return WireError(
            f"this telex has {len(telex):,} bytes; at most {MAX_TELEX:,} are read", format=format, position=start
        )
    try:
        return read(start, decode(telex))
    except WireError as error:
        return WireError(f"this telex cannot be read: {error.reason}", format=format, position=start)


def decode(telex: bytes) -> str:
    """`telex` as text with line feeds alone: UTF-8 where it is that, else Windows-1252, of which Latin-1 is a part.

    Each telex of a file for itself: a file may gather those of several agencies. Its control characters stay.
    """
    try:
        text = telex.decode("utf-8")
    except UnicodeDecodeError:
        text = telex.decode("cp1252", "ignore")
    return text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")


def month(name: str) -> int | None:
    """The month that `name` begins with, in any of the languages of MONTHS; None where it is none."""
    letters = "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if char.isalpha())
    return _MONTHS.get(letters[:4]) or _MONTHS.get(letters[:3])


def lead_number(text: str) -> str:
    """The number of the lead, update or summary that `text` names: "2" of "2nd Ld-Writethru"; "" where it names none."""
    match = _LEAD.search(text[:MAX_LINE])
    return str(int(match[1] or match[2] or match[3])) if match else ""


def label_number(headline: str) -> str:
    """The number of the lead or update that a headline begins with: "2" of "UPDATE 2-Ferry sinks"; "" without one."""
    label = _LABEL_BEFORE.match(headline)
    return lead_number(label[1]) if label else ""


def without_labels(text: str) -> str:
    """`text` without what changes from one version of a story to the next: which lead it is, that it corrects."""
    return LEAD_WORDS.sub(" ", _LABEL_FIRST.sub("", text[:MAX_LINE], count=1))


def headline_of(text: str) -> str:
    """The beginning of a first paragraph, for a flash or alert that has no headline."""
    line = " ".join(text[: 2 * ALERT].split())
    return line if len(line) <= ALERT else f"{line[:ALERT].rpartition(' ')[0] or line[:ALERT]}…"


def dateline(paragraph: str, names: Collection[str]) -> tuple[str, str, str]:
    """The place, the agency and the rest of a first paragraph; the first two empty where it has no dateline.

    `names` are what the header calls the agency. The date goes: the stamp tells it. Read are `Berlin (dpa) -`,
    `Paris (ats afp)`, `NICE 15/06 (AFP) =`, `Madrid, 12 ene (EFE).-`, `OSAKA, Japan, Dec. 9 Kyodo -`, `TORONTO _` and
    `(ANSA) - ROMA, 12 DIC -`.
    """
    first = _AGENCY_FIRST.match(paragraph)
    wire = first[1] if first and _is_agency(first[1], names) else ""
    text = paragraph[first.end() :] if first and wire else paragraph
    match = _HEAD.match(text)
    place, credit = _place(match[1], names) if match else ("", "")
    if match and place and (credit or (place.split(",")[0].isupper() and len(place) > 1)):
        return place, credit or wire, text[match.end() :]
    match = _BARE_HEAD.match(paragraph)
    place, credit = _place(match[1], names) if match else ("", "")
    if (
        match
        and place
        and len(place.split()) <= 3
        and all(_is_agency(one, names) for one in re.split(r"[\s/,-]+", credit))
    ):
        return place, credit, paragraph[match.end() :]
    return "", "", paragraph


def _place(head: str, names: Collection[str]) -> tuple[str, str]:
    """The place and agency in what stands before the dash; the place "" where it cannot be one."""
    credit = ""
    if match := _BRACKETED.fullmatch(head):
        head, credit = match[1], match[2].strip()
    elif len(words := head.rsplit(None, 1)) == 2 and _is_agency(words[1], names):
        head, credit = words
    head = head.strip(" ,")
    if (match := _DATE_AT_END.search(head)) and (not (match[1] or match[2]) or month(match[1] or match[2])):
        head = head[: match.start()].strip(" ,")
    if credit:  # a date in another language or form: "12.12. Warszawa", "Praha 12. září"
        bare = re.split(r"[\s,]+(?=\d{1,4}\.?\s[^\W\d_])", head.lstrip("0123456789. "), maxsplit=1)[0]
        head = head if month(bare) else bare
    fits = head[:1].isupper() and len(head.split()) <= 8 and not re.search(r"[!?\"“”:;()]", head)
    return (head, credit) if fits else ("", "")


def _is_agency(name: str, names: Collection[str]) -> bool:
    return bool(agency(name)) or name.casefold() in names


def is_sign_off(text: str, names: Collection[str]) -> bool:
    """Whether a last paragraph is none of the story: the initials of the desk, or a word that says that it ends."""
    text = text.strip()
    if len(text) > 60:
        return False
    desk = _DESK.fullmatch(text)
    forms = (_INITIALS, _END_WORD, _END_AND_INITIALS, _NUMBER_AND_TIME)
    return any(form.fullmatch(text) for form in forms) or any(
        _is_agency(name, names) for name in (desk.groups("") if desk else ())
    )


def without_sign_off(lines: list[str], names: Collection[str]) -> tuple[list[str], list[str]]:
    """The lines of a story without what is below its end, and that: initials of the desk, an end word."""
    end, taken, wrap = len(lines), [], width(lines)
    while end:
        line, above = lines[end - 1].strip(), lines[end - 2].rstrip() if end > 1 else ""
        # Then it is the end of a sentence: "120 km/h"
        wrapped = above and not (_is_end(above, names) or ended(above, line, wrap))
        if not is_rule(line) and (wrapped or not is_sign_off(line, names)):
            break
        end -= 1
        if not is_rule(line) and not (_END_WORD.fullmatch(line) or _NUMBER_AND_TIME.fullmatch(line)):
            taken.append(line)
    return lines[:end], taken[::-1]


def _is_end(line: str, names: Collection[str]) -> bool:
    """Whether a line ends a sentence, names the agency last, or is a sign-off itself."""
    last = line.rsplit(None, 1)[-1].strip("()./")
    return bool(_SENTENCE_END.search(line[-9:])) or _is_agency(last, names) or is_sign_off(line, names)


def is_rule(line: str) -> bool:
    """Whether a line is blank or only parts what stands above it from what stands below."""
    return len(line) <= MAX_LINE and bool(_RULE.fullmatch(line))


def width(lines: Sequence[str]) -> int:
    """The length at which the sender wraps lines, by the longest that he wrapped."""
    longest = max((len(line.rstrip()) for line in lines if len(line) <= LONGEST_WRAP), default=0)
    return longest if longest >= SHORTEST_WRAP else USUAL_WRAP


def ended(line: str, following: str, wrap: int) -> bool:
    """Whether `line` was ended, not wrapped: the first word of the `following` line had room in it."""
    word = following.split(None, 1)
    return len(line.rstrip()) + 1 + (len(word[0]) if word else 0) <= wrap - RAGGED


def groups(lines: Sequence[str], wrap: int) -> Iterator[list[str]]:
    """The lines of each paragraph: parted by a blank line, a rule, or the indent of the next one's first line."""
    group: list[str] = []
    for line in lines:
        if is_rule(line):
            if group:
                yield group
            group = []
            continue
        if group and line[:2].isspace() and not _continues(group, line, wrap):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def has_columns(line: str) -> bool:
    """Whether a line looks like one of a table."""
    return bool(_GAP.search(line[:MAX_LINE]))


def _continues(group: list[str], line: str, wrap: int) -> bool:
    """Whether an indented line belongs to the lines above it: to a list, a table, or lines that are all indented."""
    last = group[-1]
    if _BULLET.match(group[0]) or has_columns(line):
        return True
    if _BULLET.match(line):
        return last.rstrip().endswith(":")
    alike = len(last) - len(last.lstrip()) == len(line) - len(line.lstrip())
    return alike and len(last) <= LONGEST_WRAP and not _SENTENCE_END.search(last) and not ended(last, line, wrap)


def block(lines: Sequence[str], wrap: int) -> Block:
    """A paragraph of wrapped lines; a table, its spaces kept, where most of them have columns.

    A line break stays where the line was ended, or where an item of a list begins.
    """
    tabular = sum(1 for line in lines if has_columns(line))
    if len(lines) > 1 and tabular * 4 >= len(lines) * 3:
        return preformatted(lines)
    parts = [[lines[0].strip()]]
    for last, line in itertools.pairwise(lines):
        if _BULLET.match(line) or ended(last, line, wrap):
            parts.append([])
        parts[-1].append(line.strip())
    return paragraph([" ".join(part) for part in parts])


def paragraph(lines: Sequence[str]) -> Block:
    """A paragraph of lines that are not joined; of too many it is one line."""
    if len(lines) == 1 or len(lines) > MAX_BREAKS:
        return body.paragraph(" ".join(lines))
    return body.blocks(f"<p>{'<br>'.join(html.escape(line, quote=False) for line in lines)}</p>")[0]


def preformatted(lines: Sequence[str]) -> Block:
    """Lines of a table as they stand."""
    text = "\n".join(line.expandtabs(8).rstrip() for line in lines)
    return body.blocks(f"<pre>{html.escape(text, quote=False)}</pre>")[0]
