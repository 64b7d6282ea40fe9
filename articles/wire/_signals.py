"""What the words of a story say that its status does not: that it corrects, replaces, kills, or must wait.

Telexes and press releases have nothing but words; agencies with better formats put some of it into headlines all the same.
"""

import re
from collections.abc import Iterable

from articles.story import Signal


def _stems(words: str) -> tuple[str, ...]:
    return tuple(words.split("|"))


# At the beginning of a headline or slug, or in its brackets: "CORRECTED-S. Illinois ...", "USA-WEATHER (UPDATE 1, PIX)".
_LABELS = {
    Signal.CORRECTION: (
        r"correct(?:ed|ion|s|ing)|corrective|refile|re-?issue of corrected|berichtigung|berichtigt|korrektur|korrigiert|"
        r"(?:versi[oó]n )?corregida|correcci[oó]n|corrige|corrig[ée]+|correctif|rectificati(?:f|on|e)|correctie|rettelse|"
        r"korreksjon|korrektion|r[aä]ttelse|oikaisu|korjattu|rettifica|correzione|corre[cç][aã]o|korekta|коррекция"
    ),
    Signal.UPDATE: (
        r"update[sd]?(?: ?\d+)?|(?:\d+(?:st|nd|rd|th)[ -]?)?(?:ld|lead|lede)?-?writethru|\d+(?:st|nd|rd|th)[ -]?(?:ld|lead|lede)|"
        r"neu|neufassung|aktualisierung|aktualisiert|actualiza(?:ci[oó]n)?|mise [àa] jour|mettre [àa] jour|aktualizacja|"
        r"\d+\. ?(?:lead|zf|zusammenfassung|neufassung)"
    ),
    Signal.REPEAT: (
        r"repeat(?:ing|s)?|rpt(?: rpt)?|resend(?:ing)?|wiederholung|wiederholt|repetici[oó]n|r[eé]p[eé]tition|powtarzanie|повтор"
    ),
    Signal.KILL: (
        r"(?:mandatory |bulletin |urgent |story )?kill(?: kill)*(?: notice| mandatory)?|withdrawn|withdrawal|"
        r"annul(?:[eé]e?|ation)|anulaci[oó]n|anulada?|eliminar|zur[uü]ckgezogen|annullert|annulleret|annullamento|"
        r"ingetrokken|vervallen|аннулирование"
    ),
    Signal.HOLD: r"withh[eo]ld|hold (?:for|the) (?:release|story)|on hold|mandatory hold|zur[uü]ckhalten",
    Signal.ADVISORY: (
        r"advisory|editors'? (?:note|advisory)|note to editors|attn:? editors|attention (?:editors|users)|media advisory|"
        r"achtung,? redaktion(?:en)?|atenci[oó]n redacciones|avis aux r[eé]dactions"
    ),
}
_END = r"(?=\s*(?:[-–—:*,;/)\]+.(]|$)|\s)"
_BEFORE = (
    r"(?:(?:update ?\d{0,2}|rpt|refile|urgent)[-:] ?)?"  # another label before: "UPDATE 1-CORRECTED-S. Illinois ..."
)
_LABEL = {
    signal: re.compile(
        rf"(?:^\W{{0,5}}{_BEFORE}|[(\[]\s*)(?:{words}){_END}|,\s*(?:{words})(?=\s*(?:[,)\]]|$))", re.IGNORECASE
    )
    for signal, words in _LABELS.items()
}
# Most lines have no label, which these say faster: at the beginning, and after a mark.
_ANY = "|".join(_LABELS.values())
_BEGINS, _INSIDE = re.compile(rf"\W{{0,5}}{_BEFORE}(?:{_ANY})", re.I), re.compile(rf"[(\[,]\s*(?:{_ANY})", re.I)
# A word of everyday use is a label only where a mark follows it ("KILL:", "Repeat -"), where it is in capitals, or where
# it is all that the line says.
_SHOUTED = re.compile(r"^\W{0,5}[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я -]+\b(?![a-zà-þ])")
_MARKED = re.compile(r"^\W{0,5}[\w' ]{2,30}?\s?[:*)\]–—]|^\W{0,5}[\w' ]{2,30}?-(?=\S)")

# In a note to the desk. What it says of a correction or an update it says first in a sentence: "Corrects spelling of ...".
_NOTED = {
    Signal.CORRECTION: re.compile(
        r"(?:this )?(?:correct(?:s|ed|ion|ing)|corrective|corrige|berichtigt|korrigiert)\b", re.IGNORECASE
    ),
    Signal.UPDATE: re.compile(
        r"(?:updat(?:es|ed|ing)|add(?:s|ing)|recast(?:s|ing)|leads? (?:throughout|with)|(?:new|fresh) approach|with changes|"
        r"changes|aktualisiert|actualise|ajoute|remplace|actualiza|a[ñn]ade|reemplaza|vervangt)\b",
        re.IGNORECASE,
    ),
}
# A stem of each.
_CHANGES = _stems(
    "corr|berichtigt|korrig|updat|add|recast|lead|approach|chang|aktuali|actuali|ajout|rempla|reempla|añade|anade|vervangt"
)
_NOTED_ANYWHERE = {
    Signal.KILL: re.compile(
        r"\bKILL\b|(?i:\b(?:please|must|should|mandatory|to) (?:be )?kill(?:ed)?\b|\bkill (?:the|this|our) (?:story|item|report)|"
        r"\b(?:has been|is being|story is|item is|report is) withdrawn\b|"
        r"\bdo not (?:use|publish)(?: (?:it|(?:the|this|our) (?:story|item|report|article)))?\s*(?:[.!]|$)|\bhinf[aä]llig\b|"
        r"\bnicht (?:mehr )?(?:zu )?(?:verwend|ver(?:ö|oe)ffentlich)\w+|\bverwenden sie\b[^.\n]{0,120}\bnicht\b|"
        r"\bzur[uü]ckgezogen\b|\bne pas (?:utiliser|publier)(?: (?:la|cette) d[ée]p[êe]che)?\s*(?:[.!]|$)|"
        r"\best annul[ée]e?\b|\bno (?:usar|utilizar|publicar)\b)"
    ),
    Signal.HOLD: re.compile(
        r"\b(?:please|must) (?:be )?(?:hold|held|withhold|withheld)\b|\bwithhold (?:the|this)\b|\bhold (?:the|this) story\b|"
        r"\bzur[uü]ck(?:zu)?halten\b",
        re.IGNORECASE,
    ),
}
# A stem of each way to say so: most notes have none.
_STOPS = _stems(
    "kill|withdraw|withh|hold|held|do not|hinf|nicht|zurück|zuruck|ne pas|annul|no usar|no utilizar|no publicar"
)
# What a note may ask to keep back beside the story: "Please do not use the pictures.", "Kontaktdaten bitte nicht ..."
_OF_OTHER_THINGS = re.compile(
    r"\b(?:kontakt\w*|ansprechpartner\w*|telefon\w*|(?:ruf|handy)nummern?|e-?mail-?\w*|fotos?|bild(?:er)?|grafik\w*|videos?|"
    r"names?|namen|contacts?|phone|numbers?|photos?|pictures?|images?|graphics?|contactos?|coordonn[ée]es|im[áa]genes)\b",
    re.IGNORECASE,
)
_WHOLE_SENTENCE = re.compile(r"[.!?]\s+|\n+")
_FOR_DESK = re.compile(
    r"\W{0,3}(?:(?:diese|die folgenden) informationen sind |(?:this|the following) information is )?"
    r"(?:nicht zur ver(?:ö|oe)ffentlichung(?: bestimmt)?|not for publication)\W{0,3}(?:\n|$)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?;:]\s+|\s[-–—]\s|\n+")
LONGEST_LABEL, LONGEST_NOTE = 500, 20_000  # characters of a headline and of a note that are looked at

_EMBARGOES = _stems("embarg|hold for|not for|not to be|sperr")  # a stem of each way to say it
_EMBARGO = re.compile(
    r"(?<![\w-])embargo(?:ed)?\b(?! (?:on|against|gegen|auf|contre|sur|contra|imposed|vote|lifted|aufgehoben|lev[ée]))|"
    r"\bhold for release\b|\bnot (?:for|to be) (?:release|publication|published|use|used) (?:before|until)\b|"
    r"\b(?:sperrfrist|sperrvermerk)\b(?! aufgehoben)|(?<![\w-])embargad[oa]\b",
    re.IGNORECASE,
)


def from_label(*lines: str) -> tuple[Signal, ...]:
    """The signals that headlines and slugs carry as labels, in the order of `Signal`."""
    found = {
        signal
        for line in (text[:LONGEST_LABEL] for text in lines if text)
        if _BEGINS.match(line) or _INSIDE.search(line)
        for signal, label in _LABEL.items()
        if (match := label.search(line))
        and (match.start() or _SHOUTED.match(line) or _MARKED.match(line) or _whole(match))
    }
    return merge(found)


def from_note(note: str) -> tuple[Signal, ...]:
    """The signals that a note to the desk tells, in the order of `Signal`. Never ask it of running text."""
    note = note[:LONGEST_NOTE]
    sentences = _WHOLE_SENTENCE.split(note) if _has(note, _STOPS) else ()
    whole = (one for one in sentences if "KILL" in one or not _OF_OTHER_THINGS.search(one))
    found = {signal for one in whole for signal, words in _NOTED_ANYWHERE.items() if words.search(one)}
    for sentence in _SENTENCE.split(note) if _has(note, _CHANGES) else ():
        found.update(signal for signal, words in _NOTED.items() if words.match(sentence.lstrip(" (-*")))
    return merge(found)


def is_for_desk(text: str) -> bool:
    """Whether copy begins by saying that none of it is for readers."""
    return bool(_FOR_DESK.match(text))


def merge(*groups: "set[Signal] | tuple[Signal, ...]") -> tuple[Signal, ...]:
    """All of `groups`, each signal once, in the order of `Signal`."""
    said = {signal for group in groups for signal in group}
    return tuple(signal for signal in Signal if signal in said)


def _has(text: str, stems: Iterable[str]) -> bool:
    """Whether one of `stems` is in `text`, which is found faster than by a pattern."""
    text = text.lower()
    return any(stem in text for stem in stems)


def says_embargo(text: str) -> bool:
    """Whether a note, label or first line speaks of an embargo on the story. Never ask it of running text."""
    text = text[:LONGEST_NOTE]
    return _has(text, _EMBARGOES) and bool(_EMBARGO.search(text))


def _whole(match: re.Match[str]) -> bool:
    """Whether the label is all of its line, but for marks."""
    return not re.search(r"\w", match.string[match.end() :])
