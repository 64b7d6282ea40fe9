"""The texts of feeds: titles, bodies and dates, without what publishing systems put around them."""

import html
import re
import unicodedata
from datetime import datetime, tzinfo

from articles.story import Block

from .. import _copy, _dates, _xml, body

# Words that call to the page for the rest, at the end of a teaser. Whatever follows them there goes too.
CALLS = (
    r"continue reading|keep reading|read (?:more|on|the (?:full|whole|rest)|full)|full (?:story|article)|see more|"
    r"click here (?:to|for)|view (?:the )?(?:full |original )?(?:article|post|story)|"
    r"weiterlesen|mehr lesen|lesen sie (?:mehr|weiter)|(?:den )?(?:ganzen|vollständigen) (?:artikel|beitrag) lesen|zum artikel|"
    r"lire (?:la suite|plus|l['’]article)|continuer (?:la lecture|à lire)|en savoir plus|"
    r"leer m[aá]s|seguir leyendo|sigue leyendo|continuar leyendo|"
    r"continua a leggere|leggi (?:tutto|di pi[uù]|l['’]articolo)|"
    r"leia mais|ler mais|saiba mais|continu(?:e|ar) (?:a ler|lendo)|"
    r"lees (?:meer|verder)|verder lezen|läs (?:mer|vidare|hela)|fortsätt läsa|læs (?:mere?|videre|hele)|fortsæt læsning|"
    r"les (?:mer|videre|hele)|fortsett å lese|lue lisää|jatka lukemista"
)
# What WordPress puts below each item, in its languages: "The post X appeared first on Y."
APPEARED = (
    r"(?:the post|der beitrag|(?:cet |l['’])article|la entrada|(?:l['’])articolo|o (?:post|artigo|conteúdo)|het bericht|"
    r"inlägget|indlægget|innlegget|artikkeli)\b.{1,300}?\b(?:appeared first|erschien zuerst|(?:est apparu|apparaît) en premier|"
    r"(?:se publicó|aparece) primero|proviene da|è apparso per la prima volta|(?:apareceu|aparece) primeiro|verscheen eerst|"
    r"först upp|først|ensimmäisen kerran)\b"
)
TAIL_LENGTH = 600  # characters at the end of a text in which such words stand
MAX_TAILS = 4  # one after the other
LONGEST_NOTE = 180  # characters beside the title

# Months in the languages of feeds, by how they begin without accents; the longest beginning counts.
MONTHS = {
    "Jan": "jan ene gen janv tammi sty oca янв",
    "Feb": "feb fev helmi lut sub фев",
    "Mar": "mar mae maa mrt maalis мар",
    "Apr": "apr avr abr huhti kwi nis апр",
    "May": "may mai maj mei mag touko мая маи",
    "Jun": "jun juin giu kesa cze haz июн",
    "Jul": "jul juil lug heina lip tem июл",
    "Aug": "aug aou ago elo sie agu авг",
    "Sep": "sep set syys wrz eyl сен",
    "Oct": "oct okt out ott loka paz eki окт",
    "Nov": "nov marras lis kas ноя",
    "Dec": "dec dez dic des joulu gru ara дек",
}
# Words in dates that say nothing.
DATE_WORDS = {"de", "del", "di", "den", "uhr", "kl", "klo", "om", "ore", "alle", "as", "las", "um"}
# What names of zones stand for that no standard has; a name that is neither here nor there is left out.
ZONES = {"WET": "+0000", "MEZ": "+0100", "WEST": "+0100", "MESZ": "+0200", "EET": "+0200", "EEST": "+0300"}
ZONES |= {"SAST": "+0200", "MSK": "+0300", "WIB": "+0700", "HKT": "+0800", "SGT": "+0800", "JST": "+0900"}
ZONES |= {"KST": "+0900"}
ZONES |= {"AEST": "+1000", "AEDT": "+1100", "NZST": "+1200", "NZDT": "+1300"}
STANDARD_ZONES = {"GMT", "UTC", "UT", "Z", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "BST", "CET", "CEST"}
STANDARD_ZONES |= {"AM", "PM"}  # no zones, and to be kept all the same

# Elements that by their class are a caption, a button, or what Drupal puts above the text; and shortcodes of WordPress
# that hold a caption, a picture or a player.
_ELEMENT = re.compile(r"<(p|div|span|dd|small)\b([^<>]{0,400})>", re.IGNORECASE)
_CAPTION = re.compile(
    r"class\s*=\s*[\"'][^\"']*(?:caption(?!ed)|button-wrapper|field--name-(?:title|uid|created)\b)", re.I
)
_PICTURE = re.compile(r"\[(caption|wp_caption|gallery|embed|audio|video|playlist)\b[^\[\]]{0,1000}\]", re.IGNORECASE)
LONGEST_CAPTION = 2_000  # characters
# Other shortcodes: the text inside them stays. What editors put in brackets has no such form.
_SHORTCODE = re.compile(r"\[(/?)([a-z][\w-]{1,40})(\s[^\[\]]{0,500})?/?\]", re.IGNORECASE)
_PARAMETER = re.compile(r"\s[\w-]{1,40}=")

_AT = re.compile(r"\s(?:à|a)\s")  # "à 18h55", "a las 10:00"
_ORDINAL = re.compile(r"(?<=\d)(?:\.|er)(?=\s)")
_ZONE = re.compile(r"(?<=\d )([A-Z]{2,5})$")
_HOUR = re.compile(r"\b(\d{1,2})[.h](\d{2})\b")  # "18.55", "18h55"

_TAG = re.compile(
    r"</?(?:[abipqsu]|h[1-6]|br|em|strong|span|div|sub|sup|small|font|img|cite|code|del|ins|mark)\b[^<>]{0,2000}>", re.I
)
_BLOCK_TAG = re.compile(r"</(?:p|div|a|b|i|strong|em|ul|ol|h[1-6]|table)>|<br\s?/?>", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|br|a|div|b|i|em|strong|img|h[1-6]|ul|li)\b", re.IGNORECASE)
_ELLIPSIS = re.compile(r"\s*[\[(](?:…|\.\.\.)[\])]\s*$")
# At the end, the call alone; after a mark or as a paragraph of its own, with what follows.
_CALL_ALONE = re.compile(rf"(?:^|(?<=\s))(?:{CALLS})(?=\W{{0,6}}$)", re.IGNORECASE)
_CALL = re.compile(
    rf"(?:^|(?<=\n)|(?<=[.!?…\]»”\"'’)]\s))(?:{CALLS})\b(?:[^.!?]|\.(?=\w)){{0,160}}(?:\.\.\.|[…»>→\s]){{0,8}}$",
    re.IGNORECASE,
)
_CALL_IN_BRACKETS = re.compile(rf"\s?[\[(](?:{CALLS}|mehr|more|suite|meer|mer)[\])]\W{{0,3}}$", re.IGNORECASE)
_APPEARED = re.compile(rf"(?:^|(?<=[.!?…\]»”\"'’)]\s)){APPEARED}", re.IGNORECASE)
TAILS = (_APPEARED, _CALL, _CALL_IN_BRACKETS)


def plain(said: str) -> str:
    """`said` as a line of plain text: its tags taken out, its characters resolved however often they were escaped."""
    for _ in range(3 if "<" in said or "&" in said else 0):
        before, said = said, resolved(_TAG.sub("", said))
        if said == before:
            break
    return _xml.line(said)


def brief(text: str, length: int) -> str:
    """`text`, or its first words where it is longer than `length`."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return f"{(cut.rpartition(' ')[0] or cut).rstrip(' ,;:')}…"


def resolved(said: str) -> str:
    """`said` with its references to characters resolved once; `&copy=` in an address is none."""
    return _REFERENCE.sub(lambda match: html.unescape(match[0]), said)


def blocks(said: str, *, is_html: bool = True, title: str = "") -> tuple[Block, ...]:
    """The blocks of a description or of content, without captions, shortcodes and calls to read on at another place.

    WireError where it is too large or too deeply nested.
    """
    if not is_html and not _BLOCK_TAG.search(said):
        return without_tail(body.blocks(html.escape(said, quote=False)), title)
    if "<" not in said and _ESCAPED_TAG.search(said):
        said = resolved(said)
    return without_tail(_copy.of_markup(_without_shortcodes(_without_captions(said))), title)


def without_tail(found: tuple[Block, ...], title: str = "") -> tuple[Block, ...]:
    """`found` without the calls to read on, and the notes of where it appeared, at its end."""
    for _ in range(MAX_TAILS):
        if len(found) > 1 and _is_about_itself(found[-1], title):
            found = found[:-1]
        if not found:
            break
        text = found[-1].text
        start = max(0, len(text) - TAIL_LENGTH)
        call = _CALL_ALONE.search(text, start)
        alone = call if call and call[0][0].isupper() else None
        tail = next(filter(None, (tail.search(text, start) for tail in TAILS)), alone)
        if tail is None:
            mark = _ELLIPSIS.search(text, start)
            return found if mark is None else (*found[:-1], *_shortened(found[-1], mark.start(), "…"))
        found = (*found[:-1], *_shortened(found[-1], tail.start()))
    return found


def _is_about_itself(block: Block, title: str) -> bool:
    """Whether it links the title and has but a few words more: where the story appeared first, in any language."""
    text = _xml.line(block.text)
    return bool(title) and "<a " in block.html and title in text and len(text) <= len(title) + LONGEST_NOTE


def date(said: str, zone: tzinfo) -> datetime | None:
    """The instant that `said` names, in any of the languages of MONTHS; None where it is no whole date."""
    said = _ZONE.sub(lambda match: match[0] if match[1] in STANDARD_ZONES else ZONES.get(match[1], ""), said.strip())
    return _dates.read(said, zone) or _dates.read(_in_english(said[: _dates.LONGEST]), zone)


def _in_english(said: str) -> str:
    """`said` with English months. The name of a day, before the first digit, goes first: it may look like a month."""
    said = unicodedata.normalize("NFKD", _AT.sub(" ", said))
    said = "".join(char for char in said if not unicodedata.combining(char))
    digit = re.search(r"\d", said)
    for part in (said[digit.start() :] if digit else "", said):
        english = re.sub(r"[^\W\d_]+\.?", _word_in_english, part)
        if any(month in english for month in MONTHS):
            return _HOUR.sub(r"\1:\2", _ORDINAL.sub("", english))
    return ""


def _word_in_english(match: re.Match[str]) -> str:
    word = match[0].rstrip(".").lower()
    if word in DATE_WORDS:
        return ""
    known = [
        (len(start), month) for month, starts in MONTHS.items() for start in starts.split() if word.startswith(start)
    ]
    return max(known)[1] if known else match[0]


def _without_captions(said: str) -> str:
    """`said` without the captions and pictures in it, each with all that is inside."""
    kept, place, ends = list[str](), 0, dict[str, int]()
    captions = (match for match in _ELEMENT.finditer(said) if _CAPTION.search(match[2]))
    for match in sorted([*captions, *_PICTURE.finditer(said)], key=re.Match.start):
        if match.start() < place:
            continue
        end = f"</{match[1]}>" if match[0][0] == "<" else f"[/{match[1]}]"
        if 0 <= ends.get(end, 0) < match.end():  # what was found before may still be ahead, or there is none
            ends[end] = said.find(end, match.end())
        kept.append(said[place : match.start()])
        is_near = 0 <= ends[end] <= match.end() + LONGEST_CAPTION
        place = ends[end] + len(end) if is_near else match.end()
    return "".join(kept) + said[place:]


def _without_shortcodes(said: str) -> str:
    """`said` without shortcodes: what has an end tag, an attribute, or a name that is no word."""
    ended = {match[2].lower() for match in _SHORTCODE.finditer(said) if match[1]}

    def kept(match: re.Match[str]) -> str:
        name = match[2].lower()
        return "" if name in ended or "_" in name or _PARAMETER.search(match[3] or "") else match[0]

    return _SHORTCODE.sub(kept, said)


def _shortened(block: Block, length: int, end: str = "") -> tuple[Block, ...]:
    """`block` up to that many characters of its text, and `end`; nothing where that is nothing."""
    kept, count = list[str](), 0
    for raw, text in body.pieces(body.block_markup(block)):
        if count + len(text) > length:
            kept.append(html.escape(text[: length - count].rstrip(), quote=False))
            break
        kept.append(raw)
        count += len(text)
    while kept and (not kept[-1].strip() or kept[-1].startswith(("<a ", "<br"))):
        kept.pop()
    return body.blocks("".join(kept) + end) if block.text[:length].strip() else ()
