"""The lines and metadata of a NewsML 1.x item: what its components say of a story beside its text."""

import itertools
import re
from collections.abc import Iterable, Iterator

from articles.story import Block, BlockKind, Place, Signal, Subject

from .. import _codes, _copy, _signals, _xml
from .._agencies import agency
from .._xml import Element, value

Components = tuple[Element, ...]

# Types of news lines that hold no note: captions of media, links.
NO_NOTE = re.compile(r"caption|url|link|keyword", re.IGNORECASE)
# Names of properties and comments that are notes to staff.
NOTES = {
    *("advisory", "editorialinfo", "editorialnote", "editorsnote", "editornote", "ednote", "note", "notes"),
    *("notetoeditors", "noteforeditors"),
}
# What the word of an instruction, of a type of item or of a relation says.
WORDS = {
    Signal.CORRECTION: re.compile(r"correct|rectif|erratum|corrig", re.IGNORECASE),
    Signal.UPDATE: re.compile(r"updat|rewrit|writethru|addition|replac|supersed|amend", re.IGNORECASE),
    Signal.REPEAT: re.compile(r"repeat|resend|resent|retransmi", re.IGNORECASE),
    Signal.KILL: re.compile(r"kill|cancel|annul|delet|withdraw|retract", re.IGNORECASE),
    Signal.HOLD: re.compile(r"withh[eo]ld|\bhold|suspend", re.IGNORECASE),
    Signal.ADVISORY: re.compile(r"advis", re.IGNORECASE),
}
# What may stand before the words of a line to editors.
_ATTENTION = re.compile(r"^\W{0,4}(?:attention|attn|atenci[oó]n|achtung)\W{1,4}", re.IGNORECASE)
# Relations by which an item takes the place of the one that it names; any other is a link.
REPLACES = re.compile(
    r"replac|supersed|correct|rectif|updat|previous ?(?:version|revision)|remplace|ersetzt|vervangt|sustituye|reemplaza",
    re.IGNORECASE,
)
# The first line of a body that tells editors which story it takes the place of.
_REPLACEMENT = re.compile(
    r"[^:]{0,40}\b(?:replaces|vervangt|ersetzt|remplace|sustituye a|reemplaza a)\s?:", re.IGNORECASE
)
NOTICE_LENGTH = 200  # characters
KEYWORDS_LENGTH = 5_000  # characters of a line of keywords
MAX_TOPICS = 10_000  # that a document describes
LABEL_LENGTH = 500  # characters of a headline or note that may hold a label

# Words that end a story and are none of it.
ENDS = {"ends", "end", "fin", "fim", "ende", "schluss", "einde", "slut", "loppu", "more", "30", "0"}
SIGN_OFF_LENGTH = 40  # characters
_INITIAL = r"[^\W\d_]{1,5}(?:[ .-][^\W\d_]{1,5}){0,2}"
_INITIALS = re.compile(rf"{_INITIAL}(?:/{_INITIAL}){{1,8}}|[a-zà-ÿ]{{2,4}}")
_BETWEEN_INITIALS = re.compile(r"[\s()/]{0,4}[()/][\s()/]{0,4}")
_NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{2}")

DATELINE_LENGTH = 200  # characters
_DASHES = " \t–—-"
_BRACKET = re.compile(r"\(([^()]{1,40})\)$|(?<=\s)/([^/]{1,40})/$")  # "Madrid (EFE)", "Malmö /TT/"
_SPACED = re.compile(r"\w(?:[ .]{1,2}\w){1,5}\.?")  # "A F P"
_DATE = re.compile(r"\d")
_COUNTRY_CODE = re.compile(r"[A-Z]{2,3}")
_TAKE = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)? (?:lead|ld|lede|take)(?:-writethru)?|(?:lead|take|update|wrapup) \d{1,2})\b",
    re.IGNORECASE,
)


def newsline(components: Components, name: str, language: str = "") -> str:
    """The news line of this name that is nearest, in `language` where there are several; its case does not count."""
    for component in components:
        found = [one for one in component.iterfind("NewsLines/*") if str(one.tag).lower() == name and _xml.text(one)]
        if found:
            return _copy.unescaped(_xml.text(min(found, key=lambda one: _foreign(one, language))))
    return ""


def metadata(components: Components, *paths: str) -> str:
    """The nearest value at one of `paths`."""
    return next((said for component in components if (said := value(component, *paths))), "")


def byline(components: Components, language: str) -> tuple[str, str]:
    """Who wrote it, and the initials that stand in its place.

    Where no line says it, the creator does, if that is a person's name and none of the parties that provide the copy.
    """
    line = newsline(components, "byline", language)
    if line:
        return ("", line) if is_desk(line) else (line, "")
    others = {
        said.casefold()
        for component in components
        for role in ("Provider", "Source")
        for said in _all(component, f"AdministrativeMetadata/{role}/Party", "@FormalName")
    }
    creators = (
        name
        for component in components
        for name in _all(component, "AdministrativeMetadata/Creator/Party", "@FormalName")
    )
    people = (name for name in creators if name.casefold() not in others and not agency(name) and _is_person(name))
    return ", ".join(dict.fromkeys(people)), ""


def is_desk(line: str) -> bool:
    """Whether a byline is but the initials of a desk: `abc/de`."""
    return bool(_INITIALS.fullmatch(line)) and not _NAME.search(line)


def dateline(line: str, names: Iterable[str]) -> tuple[str, str]:
    """The place that a dateline names, and the agency in its brackets; `names` are those by which it may go."""
    if len(line) > DATELINE_LENGTH or not any(map(str.isalpha, line)):
        return "", ""
    place, credit = line.rstrip(_DASHES), ""
    is_parted = place != line
    place = place.removesuffix(".") if place.endswith(").") else place
    bracket = _BRACKET.search(place)
    if bracket and (bracket[2] or is_parted or _is_agency(bracket[1], names)):
        credit, place = bracket[1] or bracket[2], place[: bracket.start()].rstrip(_DASHES)
    if date := _DATE.search(place):
        before = place[: date.start()].rstrip()
        head, comma, month = before.rpartition(",")
        place = head if comma and len(month.split()) <= 1 else before
    return place.strip(" ,"), credit


def _is_agency(name: str, names: Iterable[str]) -> bool:
    """Whether a name in brackets is that of an agency: a known one, one of `names`, or letters apart ("A F P")."""
    return bool(agency(name) or _SPACED.fullmatch(name)) or name.casefold() in {one.casefold() for one in names}


def notes(item: Element, components: Components, language: str) -> list[str]:
    """What staff are told: news lines of other types, comments, and properties that are notes."""
    found: dict[str, None] = {}
    for component in components:
        for line in component.iterfind("NewsLines/NewsLine"):
            kind = value(line, "NewsLineType/@FormalName")
            for one in line.iterfind("NewsLineText"):
                said = _xml.text(one)
                if said and not NO_NOTE.search(kind) and not _foreign(one, language):
                    found[said if kind.isdigit() or _is_note(kind) else f"{kind}: {said}"] = None
        for path in ("Comment", "ContentItem/Comment"):
            found |= dict.fromkeys(_comments(component, path))
        for one in component.iterfind("AdministrativeMetadata/Property"):
            if _is_note(value(one, "@FormalName")) and (said := value(one, "@Value")):
                found[said] = None
    found |= dict.fromkeys(_comments(item, "Comment"))
    return list(found)


def advice(notes: Iterable[str]) -> set[Signal]:
    """What notes to staff say that the version does."""
    said = [_ATTENTION.sub("", note[:LABEL_LENGTH], count=1) for note in notes]
    return {signal for note in said for signal in (*_signals.from_note(note), *_signals.from_label(note))}


def label_signals(*labels: str) -> tuple[Signal, ...]:
    """What headlines and slugs say as labels that the version does."""
    return _signals.from_label(*(label[:LABEL_LENGTH] for label in labels))


def signalled(words: Iterable[str]) -> set[Signal]:
    """What the formal names of instructions and types say."""
    return {signal for word in words for signal, pattern in WORDS.items() if pattern.search(word)}


def take(*labels: str) -> str:
    """Which lead or take it is, as one of the labels writes it."""
    return next((match[0] for label in labels if (match := _TAKE.search(label[:LABEL_LENGTH]))), "")


def keywords(components: Components) -> tuple[str, ...]:
    """Keyword lines, parted at their marks, and properties whose name ends in "keyword"."""
    found: dict[str, None] = {}
    for component in components:
        for line in component.iterfind("NewsLines/*"):
            if str(line.tag).lower() == "keywordline":
                found |= dict.fromkeys(
                    filter(None, map(_xml.line, re.split(r"[;,]", _xml.text(line)[:KEYWORDS_LENGTH])))
                )
        for path in ("DescriptiveMetadata/Property", "Metadata/Property"):
            for one in component.iterfind(path):
                name = value(one, "@FormalName").lower()
                if name.endswith(("keyword", "keywords")) and (said := value(one, "@Value")):
                    found[said] = None
    return tuple(found)


def subjects(components: Components, names: dict[str, str]) -> tuple[Subject, ...]:
    """Subject codes and topics, with the names that the document's own topic sets give them."""
    found: dict[Subject, None] = {}
    for component in components:
        for code in component.iterfind("DescriptiveMetadata/SubjectCode"):
            for one in code:
                found |= dict.fromkeys(_subject(one, names))
        for one in component.iterfind("DescriptiveMetadata/TopicOccurrence"):
            reference = value(one, "@Topic").removeprefix("#")
            if topic := names.get(f"#{reference}"):
                number, _, name = topic.partition("\n")
                found[Subject(number, name)] = None
    return tuple(found)


def topics(root: Element) -> dict[str, str]:
    """The names of the topics that a document describes itself: by formal name, and by "#" and id with the code too."""
    found: dict[str, str] = {}
    for topic in itertools.islice(root.iter("Topic"), MAX_TOPICS):
        codes = [code for one in topic.iterfind("FormalName") if (code := _xml.text(one))]
        name = value(topic, "Description")
        found |= dict.fromkeys(codes, name)
        if identity := value(topic, "@Duid"):
            found[f"#{identity}"] = f"{codes[0] if codes else ''}\n{name}"
    return found


def places(components: Components) -> tuple[Place, ...]:
    """The places of its locations: what is named from the town up, and the code of the country."""
    found: dict[Place, None] = {}
    for component in components:
        for location in component.iterfind("DescriptiveMetadata/Location"):
            said: dict[str, str] = {}
            for one in location.iter("Property"):
                said.setdefault(value(one, "@FormalName").lower(), value(one, "@Value"))
            country = said.get("country", "")
            code = country if _COUNTRY_CODE.fullmatch(country) else ""
            parts = [said.get(part, "") for part in ("sublocation", "city", "area", "countryarea")]
            parts.append(said.get("countryname", "") or ("" if code else country))
            name = ", ".join(dict.fromkeys(filter(None, parts))) or said.get("worldregion", "")
            if name or code:
                found[Place(name, code)] = None
    return tuple(found)


def usage(components: Components, language: str) -> str:
    """What the copy may be used for, a line each."""
    said = [newsline(components, "rightsline", language)]
    for component in components:
        for rights in component.iterfind("RightsMetadata/UsageRights"):
            said.append(", ".join(text for one in rights if (text := _xml.text(one))))
    return "\n".join(dict.fromkeys(filter(None, said)))


def copyright(components: Components, language: str) -> tuple[str, str]:
    """Who holds the copyright and the notice of it. A line that is but a name tells the holder."""
    notice = newsline(components, "copyrightline", language)
    holder = metadata(components, "RightsMetadata/Copyright/CopyrightHolder")
    date = metadata(components, "RightsMetadata/Copyright/CopyrightDate")
    if not notice and holder and date:
        notice = f"© {date} {holder}"
    is_name = (
        notice and len(notice.split()) <= 4 and not re.search(r"\d|©|\(c\)|copyright|rights", notice, re.IGNORECASE)
    )
    return holder or (notice if is_name else ""), notice


def without_notes(blocks: tuple[Block, ...], names: Iterable[str]) -> tuple[tuple[Block, ...], list[str], list[str]]:
    """The body without what it tells editors; that it takes the place of a story, in its first line; its sign-off.

    A paragraph is taken out only where it is surely none of the story, and never the last that remains; `names` are
    those of the agency.
    """
    start, end = 0, len(blocks)
    first = blocks[0].text if end > 1 else ""
    if len(first) <= NOTICE_LENGTH and _REPLACEMENT.match(first):
        start = 1
    while end - start > 1 and blocks[end - 1].kind == BlockKind.PARAGRAPH and _is_sign_off(blocks[end - 1].text, names):
        end -= 1
    return blocks[start:end], [one.text for one in blocks[:start]], [one.text for one in blocks[end:]]


def _is_sign_off(text: str, names: Iterable[str]) -> bool:
    if len(text) > SIGN_OFF_LENGTH:
        return False
    bare = text.strip(" =–—()[]*#./-")
    first, _, rest = bare.partition(" ")
    if first.rstrip(")").lower() in ENDS and (")" in first or "/" in rest):  # "(Schluss) ab/cd"
        bare = rest
    initials = _BETWEEN_INITIALS.sub("/", bare) if "/" in bare else bare  # "ABC (DE) // FG"
    return not bare or bare.lower() in ENDS or _is_agency(bare, names) or bool(_INITIALS.fullmatch(initials))


def _foreign(line: Element, language: str) -> bool:
    """Whether a line is in another language than `language`."""
    own = value(line, f"@{_xml.LANG}")
    return bool(own and language) and own[:2].lower() != language[:2].lower()


def _all(element: Element, path: str, *where: str) -> list[str]:
    return [said for one in element.iterfind(path) if (said := value(one, *where))]


def _is_note(name: str) -> bool:
    word = re.sub(r"[\W\d_]", "", name.lower())
    return word.removesuffix("line") in NOTES


def _comments(element: Element, path: str) -> Iterator[str]:
    """Comments that are remarks of people: those with no formal name, or with one that says so."""
    for comment in element.iterfind(path):
        name, said = value(comment, "@FormalName"), _xml.text(comment)
        if said and (not name or _is_note(name)):
            yield said


def _is_person(name: str) -> bool:
    """Whether it is two to five words as names of people are: letters alone, the first ones capitals."""
    words = name.split()
    is_letters = all(char.isalpha() or char in " -'’." for char in name)
    return is_letters and 2 <= len(words) <= 5 and all(word[0].isupper() or word.islower() for word in words)


def _subject(element: Element, names: dict[str, str]) -> Iterator[Subject]:
    said, scheme = value(element, "@FormalName"), value(element, "@Scheme")
    if not said.strip("0"):
        return
    if said not in names and (" " in said or (said.isalpha() and not said.isupper())):
        yield Subject("", said)
    else:
        own = "" if scheme.lower().startswith("iptc") else scheme
        yield Subject(_codes.subject(said, own), names.get(said, ""))
