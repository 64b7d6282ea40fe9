"""What the words of a story say that its status does not: that it corrects, replaces, kills, or must wait.

Telexes and press releases have nothing but words; agencies with better formats put some of it into headlines all the same.
"""

import re

from articles.story import Signal

# At the beginning of a headline or slug, or in its brackets: "CORRECTED-S. Illinois ...", "USA-WEATHER (UPDATE 1, PIX)".
_LABELS = {
    Signal.CORRECTION: (
        r"correct(?:ed|ion|s|ing)|corrective|refile|re-?issue of corrected|berichtigung|berichtigt|korrektur|korrigiert|"
        r"correcci[oó]n|corrige|correct(?:if|ion)|rectificati(?:f|on)|correctie|rettelse|korreksjon|korrektion|"
        r"r[aä]ttelse|oikaisu|korjattu|rettifica|correzione|corre[cç][aã]o"
    ),
    Signal.UPDATE: (
        r"update[d]?(?: \d+)?|writethru|\d+(?:st|nd|rd|th) ?(?:ld|lead|lede)(?:-writethru)?|ld-writethru|"
        r"(?:neu|aktualisierung|aktualisiert|actualiza(?:ci[oó]n)?|mise [àa] jour|\d+\. ?(?:lead|zf|zusammenfassung|neufassung))"
    ),
    Signal.REPEAT: r"repeat(?:ing)?|rpt|resend(?:ing)?|wiederholung|repetici[oó]n|r[eé]p[eé]tition",
    Signal.KILL: (
        r"(?:mandatory |bulletin |urgent |story )?kill(?: notice| mandatory)?|withdrawn|withdrawal|annul(?:[eé]e?|ation)|"
        r"anulaci[oó]n|anulada?|zur[uü]ckgezogen|annullert|annulleret|annullamento|ingetrokken|vervallen"
    ),
    Signal.HOLD: r"withh[eo]ld|hold (?:for|the) (?:release|story)|on hold",
    Signal.ADVISORY: r"advisory|editors'? (?:note|advisory)|note to editors|attn:? editors|media advisory",
}
_END = r"(?=\s*(?:[-–—:*,;/)\]+.(]|$)|\s)"
_LABEL = {
    signal: re.compile(rf"(?:^\W{{0,4}}|[(\[,]\s*)(?:{words}){_END}", re.IGNORECASE)
    for signal, words in _LABELS.items()
}
# A word of everyday use is a label only where a mark follows it ("KILL:", "Repeat -") or where it is in capitals.
_SHOUTED = re.compile(r"^\W{0,4}[A-ZÀ-Þ][A-ZÀ-Þ -]+\b(?![a-zà-þ])")
_MARKED = re.compile(r"^\W{0,4}[\w' ]{2,30}?\s?[:*)\]–—]|^\W{0,4}[\w' ]{2,30}?-(?=\S)")

_EMBARGO = re.compile(
    r"\bembargo(?:ed)?\b(?! (?:on|against|imposed|lifted by))|\bhold for release\b|"
    r"\bnot for (?:release|publication) (?:before|until)\b|"
    r"\bsperrfrist\b|\bsous embargo\b|\bembargad[oa]\b",
    re.IGNORECASE,
)


def from_label(*lines: str) -> tuple[Signal, ...]:
    """The signals that headlines and slugs carry as labels, in the order of `Signal`."""
    found = {
        signal
        for line in lines
        if line
        for signal, label in _LABEL.items()
        if (match := label.search(line)) and (match.start() or _SHOUTED.match(line) or _MARKED.match(line))
    }
    return merge(found)


def merge(*groups: "set[Signal] | tuple[Signal, ...]") -> tuple[Signal, ...]:
    """All of `groups`, each signal once, in the order of `Signal`."""
    said = {signal for group in groups for signal in group}
    return tuple(signal for signal in Signal if signal in said)


def says_embargo(text: str) -> bool:
    """Whether a note, label or first line speaks of an embargo on the story. Never ask it of running text."""
    return bool(_EMBARGO.search(text))
