"""The dateline at the beginning of running text: place, date and agency told apart, as the world's agencies write it."""

import re
from dataclasses import dataclass, replace
from datetime import date

from .. import _telex
from .._agencies import agency

LONGEST = 160  # characters of a dateline, its agency and dash included
PLACE_LENGTH, PLACE_WORDS = 80, 12  # several places may be named: "NEW YORK, LONDON and BEIJING"

# Words in capitals before a dash that are labels, not places.
LABELS = {"BREAKING", "UPDATE", "UPDATED", "ANALYSIS", "EXCLUSIVE", "OPINION", "WATCH", "VIDEO", "LIVE", "CORRECTION"}

_DASH = r"(?:—|–|―|\.?-{1,2}|:)"
# AUSTIN, Texas, Feb. 1, 2017 /NewsLine/ -- | without a dash | МОСКВА, 5 мая. /ТАСС/. | LONDON / NEWS LINE / May 3, 2021 /
_SLASHES = re.compile(
    r"(?P<place>[^/\n]{2,100}?)\s*/\s?(?P<agency>[^/\n]{2,60}?)\s?/\.?"
    rf"(?:\s(?P<when>[^\W\d_]{{3,9}}\.?\s\d{{1,2}},\s\d{{4}})\s/)?(?:\s*{_DASH}+)?(?=\s|$)\s*"
)
# LONDON--(NEWS LINE)--Company today | LONDON--(NEWS LINE)--May 3, 2021--Company today | LONDON--(News Line - May 3, 2021) -
_DASHES = re.compile(
    r"(?P<place>[^()\n]{2,100}?)\s?(?:--|—|–)\s?\((?P<agency>[^()\n]{2,40}?)(?:\s-\s(?P<day>[^-()\n]{6,20}))?\)"
    r"\s?(?:--|—|–|-(?=\s))\s?(?:(?P<when>[^-()\n]{6,20})--)?"
)
# LONDON, Sept 20 (Reuters) - | (Reuters) - | New York, May 3, 2021 (NEWS LINE) -- | New Delhi, May 3 (PTI) The minister |
# Fráncfort (Alemania), 3 may (EFE).- | GENEVA (3 May 2021) –
_BRACKETS = re.compile(
    rf"(?P<place>[^()\n]{{2,100}}?(?:\([^()\n]{{2,30}}\),[^()\n]{{2,20}}?)?)??\s*\((?P<agency>[^()\n]{{2,40}})\)\s*(?P<dash>{_DASH}+)?\s+(?=\S)"
)
# NEW YORK — | Paris, 3 May 2021 – | NEW DELHI, 3 May 2021: | Madrid, 3 de mayo de 2021.-
_BARE = re.compile(r"(?P<place>[^():\n]{2,100}?)\s*(?:—|–|--|\.-|(?<=[\sA-Z])-|(?<=\d)(?P<colon>:))\s+(?=\S)")
# (서울=연합뉴스) 홍길동 기자 =
_KOREAN = re.compile(
    r"[(\[](?P<place>[가-힣·, ]{1,20})\s?=\s?(?P<agency>[^()=\[\]\n]{1,20})[)\]]\s*"
    r"(?:(?P<who>[가-힣·, ]{2,40}(?:기자|특파원))\s*=\s*)?"
)
# 新华社北京5月3日电（记者张三） | 中新网北京5月3日电
_CHINESE = re.compile(
    r"(?P<agency>[\u4e00-\u9fff]{1,6}[社网網])(?P<place>[\u4e00-\u9fff]{2,10}?(?:(?:\d{1,2}月)?\d{1,2}日)?)[电電]\s*"
    r"(?:[（(](?:[记記]者\s*)?(?P<who>[^（）()\n]{1,40})[）)])?\s*"
)
# 【ロンドン共同】 | 【ロンドン=山田太郎】 | 【5月3日 AFP】 | [東京 3日 ロイター] -
_JAPANESE = re.compile(
    r"[【［\[](?P<place>[^【】［］\[\]=＝\n\d]{0,15}?)\s?(?:(?:\d{1,2}月)?\d{1,2}日\s)?"
    r"(?:(?P<agency>共同|時事|ロイター|AFP)|[=＝](?P<who>[^【】\n]{1,15}))[】］\]]\s*(?:-\s+)?"
)

_EASTERN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]$")
_DATE = re.compile(
    r"(?:^|[\s,]+)(?:(?:le|den|on)\s)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s)?"
    r"(?P<when>(?P<m1>[^\W\d_]{3,10})\.?\s(?P<d1>\d{1,2})(?:st|nd|rd|th)?(?:,?\s(?P<y1>\d{4}))?"
    r"|(?P<d2>\d{1,2})(?:st|nd|rd|th|\.)?\s(?:de\s|of\s)?(?P<m2>[^\W\d_]{3,10})\.?(?:,?\s(?:de\s)?(?P<y2>\d{4}))?"
    r"|(?P<iso>\d{4}-\d\d-\d\d)|(?P<d3>\d{1,2})\.(?P<m3>\d{1,2})\.(?P<y3>\d{4}))\.?$",
    re.IGNORECASE,
)
_SENDER = re.compile(r"\b(?:news|wires?|newswires?|press|agency|presse?service|ots)\b", re.IGNORECASE)
_LOWER = re.compile(r"\b(?!(?:de|del|da|do|la|le|el|of|and|am|an|der|auf|im|upon|sur|les)\b)[a-zß-ÿ][\w'’-]*")
_DIGIT = re.compile(r"\d")
_SENTENCE_INSIDE = re.compile(r"[!?]|[^\W\d_]{5,}\.\s")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says, and how many characters of the text it takes. A date without its year is left in `place`."""

    place: str
    length: int
    agency: str = ""
    when: date | None = None
    byline: str = ""
    release: bool = False  # whether a distributor of press releases wrote it


def find(text: str) -> Dateline | None:
    """The dateline that `text` begins with; None where it begins with none.

    A place counts as one where it is in capitals, or a date or an agency follows: any sentence may have a dash in it.
    """
    for pattern in (_KOREAN, _CHINESE, _JAPANESE):
        if match := pattern.match(text[:LONGEST]):
            said = match.groupdict()
            who = (said["who"] or "").strip()
            return Dateline(match["place"].strip(), match.end(), (said.get("agency") or "").strip(), byline=who)
    for pattern in (_SLASHES, _DASHES, _BRACKETS, _BARE):
        match = pattern.match(text[:LONGEST])
        found = _read(match) if match else None
        if found is None:
            continue
        if not found.place and (behind := _BARE.match(text[found.length : LONGEST])):  # (ANSA) - ROMA, 3 MAG -
            rest = _read(behind)
            return replace(rest, length=found.length + rest.length, agency=found.agency) if rest else found
        return found
    return None


def day(text: str) -> tuple[date | None, int]:
    """The date that `text` ends with, None where it has no year, and where it begins; the end of `text` where none does."""
    match = _DATE.search(_EASTERN.sub(lambda date: f", {date[1]}-{date[2]:0>2}-{date[3]:0>2}", text))
    if not match:
        return None, len(text)
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"]), match.start()
        number = int(match["m3"]) if match["m3"] else _telex.month(match["m1"] or match["m2"])
        if not number:
            return None, len(text)
        year = match["y1"] or match["y2"] or match["y3"]
        when = date(int(year) if year else 2000, number, int(match["d1"] or match["d2"] or match["d3"]))
    except ValueError:
        return None, len(text)
    return (when if year else None), match.start()


def _read(match: re.Match[str]) -> Dateline | None:
    """The dateline of a match, unless what stands in it is a sentence or a label."""
    said = match.groupdict()
    where, wire = (said["place"] or "").strip(" ,、-–—"), (said.get("agency") or "").strip()
    if where and wire and day(wire)[1] == 0:
        where, wire = f"{where}, {wire}", ""
    if not wire and agency(where.rpartition(",")[2]):  # SYDNEY, AAP -
        where, _, wire = (part.strip() for part in where.rpartition(","))
    when, start = day(where)
    place, dated = where[:start].strip(" ,、"), start < len(where)
    if behind := said.get("when") or said.get("day"):
        when, dated = day(behind)[0] or when, True
    capitals = place.split(",")[0].isupper() and place not in LABELS
    slashed = match.re is _SLASHES
    if slashed and not ((len(wire) > 3 or _is_agency(wire)) and (dated or (capitals and _is_name(wire)))):
        return None
    if (match.re is _BRACKETS and not said["dash"] and not (dated and _is_agency(wire))) or (
        said.get("colon") and not dated
    ):
        return None
    if wire and not (slashed or _is_agency(wire) or ((capitals or dated) and _is_name(wire))):
        return None
    named = not _LOWER.search(place)  # the words of a sentence are in lower case
    if (place and not _is_place(place)) or not (capitals or wire or (dated and place and named)):
        return None
    return Dateline(
        place if when else where.removesuffix(".") if dated else where,
        match.end(),
        wire,
        when,
        release=match.re in (_SLASHES, _DASHES) and not agency(wire),
    )


def _is_agency(wire: str) -> bool:
    """Whether brackets hold a name that can be none but that of somebody who sends news."""
    letters = wire.replace(" ", "").isalpha()
    uncased = letters and wire.upper() == wire.lower()
    return bool(agency(wire) or _SENDER.search(wire)) or uncased or (letters and wire.isupper() and len(wire) > 2)


def _is_name(words: str) -> bool:
    return len(words.split()) <= 4 and not any(word[0].islower() for word in words.split())


def _is_place(place: str) -> bool:
    words = place.split()
    return (
        len(place) <= PLACE_LENGTH
        and len(words) <= PLACE_WORDS
        and place[0].isalpha()
        and not place[0].islower()
        and not _SENTENCE_INSIDE.search(place)
        and not _DIGIT.search(place)
    )
