"""What stands above the text of an ANPA 1312 telex: its slug, headline, byline, and notes to the desk."""

import itertools
import re
from dataclasses import dataclass, field

from .. import _bylines, _signals, _telex
from .._agencies import agency
from .._text import plain

ROW = "\x08"  # begins a line of a table
UNMARKED_LINES = 4  # a slug, a headline and a byline without marks have no more lines
NOTICE = 160  # characters of a notice of copyright
CODE_LINES = 4  # in which codes of one word may stand above the first marked line
CREDIT_WORDS = 5  # of a line below the byline that names the agency

_CYCLE = re.compile(r"(?:AM|PM|BC|AP|EX)-")
_REFERENCE = re.compile(r"[A-Za-z]{0,3}\d{2,5}")
_FIXTURE_NUMBER = re.compile(r"\s*\*?\d{0,6}\s*<?\s*")
_META = re.compile(r"[A-Za-z]{2,12}:[^\s<]{0,40}@?<")
_SINGLE_QUOTES = re.compile(r"`([^`'\n]{1,200})'(?!\w)")
_DASH = re.compile(r"(?<!\S)_(?!\S)")
_CONTROL_SPACE = re.compile(r"[\x10\x1c-\x1f]")
_ADVANCE_MARK = re.compile(r"\$(?=adv)", re.IGNORECASE)
_NOTE = re.compile(
    r"\W{0,3}(?:eds\b|ed:|editors?:|editor'?s'? note|notes?(?: aux \w{1,12})?\s?:|update:|attn\b|"
    r"with (?:ap )?(?:photo|video|graphic|audio)s?\b|"
    r"(?-i:[A-Z]{2,4} (?:Photo|Video|Graphic|Audio|Interactive)s?\b)|for (?:release|use)\b|hold for\b|adv ?\d{1,2}\b|"
    r"embargo(?:ed)?\s?(?:until|for|:)|with:?$|with:? [A-Z]+-)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:corrective|correction|urgent|bulletin|flash|(?:bulletin |mandatory |urgent )?kill|withhold|hold)\W*",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\([^()]{0,300}")  # brackets that the next line closes
_COPYRIGHT = re.compile(r"\(?(?:c\.|\(c\)|©|copyright)\s{0,2}\d{4},?\s*(?:by\s)?", re.IGNORECASE)
_RESERVED = re.compile(r"\ball rights reserved\b.*", re.IGNORECASE)


@dataclass
class Head:
    """What the lines above the text say. `fields` is the version of the slug, part by part."""

    slug: str = ""
    fields: list[str] = field(default_factory=list)
    marked: bool = False  # whether the slug stands in a line marked as one
    headline: str = ""
    more: list[str] = field(default_factory=list)
    byline: str = ""
    credit: str = ""
    copyright: str = ""
    keywords: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)

    @property
    def copyright_holder(self) -> str:
        """Who holds the copyright, by the notice of it."""
        return _RESERVED.sub("", _COPYRIGHT.sub("", self.copyright, count=1)).strip(" .")


def split(lines: list[str], words: list[str]) -> tuple[Head, list[str]]:
    """What the lines above the text say, and the lines of the text. `words` are the keyword and version of the header."""
    keyword = words[0] if words else ""
    first = next((place for place, text in enumerate(lines[:CODE_LINES]) if is_marked(text)), 0)
    lines = lines if any(len(text.split()) > 1 for text in lines[:first]) else lines[first:]
    marked = is_marked(next((text for text in lines if text.strip()), ""))
    entries, lines = _marked(lines) if marked else _unmarked(lines)
    slug = entries.pop(0) if entries and _is_slug(entries[0], keyword) else ""
    if not marked:  # what is left is one headline, between its labels and a byline and notes
        labels = list(itertools.takewhile(_LABEL.fullmatch, entries))
        below = [*itertools.takewhile(_is_below, reversed(entries[len(labels) :]))][::-1]
        entries = [*labels, " ".join(entries[len(labels) : len(entries) - len(below)]), *below]
    head = Head(marked=marked and bool(slug))
    parts = [part.strip() for part in re.split(r",|\s\((?=[A-Z])", slug.rstrip(" )"))]
    while len(parts) > 1 and (parts[-1].isdigit() or not parts[-1]):  # the number of words
        parts.pop()
    head.slug = parts[0] or keyword
    version = " ".join(word for word in words[1:] if not _REFERENCE.fullmatch(word))
    if version.casefold() in slug.casefold() and not _signals.from_label(version):  # more words of the keyword
        version = ""
    head.fields = parts[1:] or ([version] if version else [])
    if not head.fields and (lead := _telex.LEAD_WORDS.search(head.slug)):
        head.fields = [lead[0]]
    for entry in entries:
        _take(entry, head)
    return head, lines


def typeset(line: str) -> str:
    """A line with the marks that its ASCII stands for."""
    if "`" in line or "''" in line:
        line = _SINGLE_QUOTES.sub(r"‘\1’", line.replace("``", "“").replace("''", "”")).replace("`", "‘")
    return _DASH.sub("—", line) if "_" in line else line


def is_marked(line: str) -> bool:
    """Whether a line begins with the mark of slugs, headlines and notes; the number of a fixture may stand before it."""
    before, mark, _ = line[: _telex.MAX_LINE].partition("^")
    return bool(mark and _FIXTURE_NUMBER.fullmatch(before))


def is_byline(text: str) -> bool:
    """Whether a short line says by whom the story is."""
    return bool(_telex.BYLINE.match(text)) and len(text.split()) <= 2 * CREDIT_WORDS and text[-1] not in ".!?"


def is_copyright(text: str) -> bool:
    """Whether a paragraph is a notice of copyright."""
    return bool(_COPYRIGHT.match(text)) and len(text) <= NOTICE


def is_label(text: str) -> bool:
    """Whether a line or a part of a slug tells only how urgent the telex is, or that it kills."""
    return bool(_LABEL.fullmatch(text))


def line(text: str) -> str:
    """A line without the marks at its ends and without control characters."""
    text = " ".join(plain(_CONTROL_SPACE.sub(" ", text)).split())
    return _ADVANCE_MARK.sub("", text.lstrip("^ ").rstrip("<=+@ "), count=1)


def _is_slug(entry: str, keyword: str) -> bool:
    """Whether a first line repeats the keyword of the header, which is cut, or has the form of one."""
    begin, same = ("".join(re.findall(r"\w", text.casefold())) for text in (keyword, entry))
    return bool(_CYCLE.match(entry) or (begin and same.startswith(begin[:12])))


def _marked(lines: list[str]) -> tuple[list[str], list[str]]:
    """The marked lines above the text, wrapped ones made one, and the lines of the text."""
    entries: list[str] = []
    unfinished = False
    end = 0
    for text in lines:
        said = text.strip()
        if is_marked(text) and entries and _OPEN.fullmatch(entries[-1]):
            entries[-1] = f"{entries[-1].rstrip('<')} {said.lstrip('^')}"
        elif is_marked(text):
            entries.extend(part for part in said.split("^")[1:] if not _FIXTURE_NUMBER.fullmatch(part))
        elif said and (text[0] in f"\t{ROW}" or text[:2].isspace()):
            break
        elif said and unfinished:
            entries[-1] += f" {said}"
        elif said and not _META.fullmatch(said):
            break
        unfinished = bool(entries and said) and not said.endswith(("<", "="))
        end += 1
    return [line(entry) for entry in entries], lines[end:]


def _unmarked(lines: list[str]) -> tuple[list[str], list[str]]:
    """The same where nothing is marked: to the first indented or blank line, or a line that says that it ends there."""
    first = next((place for place, text in enumerate(lines) if text.strip()), len(lines))
    end = first
    while end < len(lines) and lines[end].strip() and not lines[end][:2].isspace():
        end += 1
        if lines[end - 1].rstrip().endswith("+"):
            end += len([*itertools.takewhile(_is_below, lines[end:])])
            break
        if end - first > UNMARKED_LINES:  # the text is neither indented nor parted
            end = first + 1 + bool(_CYCLE.match(lines[first]))
            break
    return [line(text) for text in lines[first:end]], lines[end:]


def _is_below(text: str) -> bool:
    """Whether a line below a headline without marks is none of it: a byline, a note."""
    return bool(_NOTE.match(text) or (_telex.BYLINE.match(text) and _bylines.people(text.strip())))


def _take(entry: str, head: Head) -> None:
    """Put a line that stands above the text where it belongs."""
    name, colon, value = entry.partition(":")
    below_byline = bool(head.byline) and not head.credit and len(entry.split()) <= CREDIT_WORDS
    if not entry or (colon and name.upper() in {"SYMBOL", "CODE"}):
        return
    if colon and name.upper() in {"HL", "HEADLINE"}:
        head.more = [head.headline, *head.more] if head.headline else head.more
        head.headline = value.strip()
    elif colon and name.upper() == "INDEX":
        head.keywords.extend(word.strip() for word in value.split(",") if word.strip())
    elif _COPYRIGHT.match(entry):
        head.copyright = entry
    elif _LABEL.fullmatch(entry):
        head.labels.append(entry)
    elif _NOTE.match(entry) or _telex.TO_THE_DESK.match(entry):
        head.notes.append(entry)
    elif _telex.BYLINE.match(entry) and not head.byline:
        head.byline = entry
    elif agency(entry) or below_byline:
        head.credit = entry
    elif entry.startswith("(") and entry.endswith(")"):
        head.notes.append(entry)
    elif not head.headline:
        head.headline = entry
    else:
        head.more.append(entry)
