"""What the lines around a story say in plain text: labels above it, notes beside it, contacts and signs below it.

Each rule is a pattern for one short line or block; what is longer than LONGEST is running text whatever it begins with.
"""

import re

LONGEST = 400  # characters
LONGEST_ALONE = 200  # of a line that needs no blank line to stand for itself
LONGEST_TOP, DATE_WORDS = 80, 4  # of a line that tells a date, and words in it besides
LABEL_WORDS = 6  # a line of furniture has no more, or ends as no sentence does

# What may end a sentence, in all scripts, and the full stops among it; a headline ends with none of the latter.
SENTENCE_END = re.compile(r"[.!?…:。．！？：।॥။၊۔؟።][\"'’”»」』)\]]{0,3}$")
FULL_STOP = re.compile(r"[.。．।॥။۔።][\"'’”»」』)\]]{0,3}$")
# A full stop that ends a short form, not a sentence.
SHORT_FORM = re.compile(r"(?:\b(?:Inc|Ltd|Corp|Co|Jr|Sr|Bros|Plc|LLC|[A-Z]|[ap]\.m)|\.\.)\.$")

DATE_LINE = re.compile(
    r"^(?:(?P<created>first published|published|posted|created|date|veröffentlicht|erschienen|publié(?: le)?|publicado|"
    r"pubblicato|gepubliceerd|опубликовано|입력|송고시간|发布时间|發布時間|公開日|प्रकाशित)|"
    r"(?:last updated|last modified|updated|modified|aktualisiert|mis à jour(?: le)?|actualizado|aggiornato|обновлено|수정|"
    r"更新时间|更新時間|更新日))(?: on| at)?\s*(?:[:：]|\s|(?<=[가-힣一-鿿])(?=\d))\s*(?P<when>\S.*)$",
    re.IGNORECASE,
)
# A line that begins with a date.
DATE_FIRST = re.compile(
    r"(?:[^\W\d_]{3,10},?\s)?(?:\d{4}\s?[-./年년]\s?\d{1,2}\s?[-./月월]\s?\d{1,2}(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}|"
    r"\d{1,2}\.? [^\W\d_]{3,10}\.? \d{4}\b|[^\W\d_]{3,10}\.? \d{1,2}, \d{4}\b)"
)
BYLINE = re.compile(r"^by(?:line)?:?\s+(?P<who>\S.*)$", re.IGNORECASE)
# A byline that needs no blank line around it: a sentence that begins so goes on in lower case.
BYLINE_ALONE = re.compile(
    r"^(?:By|BY)(?: (?:[A-Z][\w.'’-]{0,30}|and|de|del|da|di|la|le|van|von|der|den|bin|al|el)){2,8}(?:,? [A-Z][\w ]{2,40})?$"
)
# Bylines of other languages. Their first words are everyday words, so nothing but a name may follow.
BYLINE_ABROAD = re.compile(
    r"^(?:(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v)\s+(?P<who>[A-ZÀ-Þ][\w.'’-]{0,30}(?:\s+[A-ZÀ-Þ][\w.'’-]{0,30}){1,3})"
    r"|(?P<korean>[가-힣]{2,4}\s?(?:기자|특파원))(?:\s+\S+@\S+)?|(?:记者|記者|作者)\s*[:：]\s*(?P<chinese>\S{2,20}))$"
)
# Lines that call for a click and belong to no story, wherever they stand.
FURNITURE = re.compile(
    r"^(?:follow us|share (?:this|on)|read (?:more|also)|also read|see also|watch|listen|advertisement|sponsored|"
    r"sign up|subscribe|log in|click here|print|e-?mail|comments?|tags?|topics?|image|photo|file photo|"
    r"breaking news|latest news|video player|slideshow|news provided by|home|menu|"
    r"skip to|copyright|all rights reserved|©|anzeige|publicité|publicidad|реклама|"
    r"광고|广告|廣告|责任编辑|責任編輯|编辑|\d{1,2} min(?:ute)?s? read|\d{1,4} of \d{1,4} documents|body$|"
    r"(?:section|length|load-date|language|publication-type|graphic|highlight):)(?!\w)",
    re.IGNORECASE,
)
# The title of another story, or another place to read, behind a colon: furniture however long it is.
ELSEWHERE = re.compile(
    r"^(?:copyright (?:\(c\)|©|\d{4})|[©ⓒ]|\(c\) ?\d{4}|<저작권자|our standards:|original-content von:|"
    r"(?:read (?:more|also)|also read|see also|related|(?:à )?lire aussi|lesen sie auch|mehr zum thema|lees ook|"
    r"lea también|te puede interesar|leia também|leggi anche|läs också|les også|читайте также|(?:यह|ये|इसे) भी पढ़ें|"
    r"اقرأ أيضا|اقرأ أيضًا|อ่านเพิ่มเติม|관련기사|関連記事|相关阅读|延伸阅读)\s*[:：]|follow [^:.]{1,40}:$|"
    r"(?:facebook|twitter|linkedin|instagram|youtube|x|wechat|tiktok|website|web)\s*:\s*(?:@|https?://|www\.)\S+$)",
    re.IGNORECASE,
)
# Headings under which other stories stand: the story ends above them.
OTHER_STORIES = re.compile(
    r"^(?:more (?:news |stories )?(?:from|on|in)|most (?:read|popular|viewed)|related (?:news|stories|articles|topics)|"
    r"you (?:may|might) also like|recommended(?: for you| stories)?|trending(?: now)?|top stories|"
    r"(?:leave a )?comments?|about the author)\b",
    re.IGNORECASE,
)
# A press release that says so, with its number or date.
RELEASE = re.compile(
    r"^\W{0,4}(?:(?:media|press|news) (?:release|statement)|(?P<now>for immediate (?:release|use))|communiqué de presse|"
    r"pressemitteilung|medienmitteilung|comunicado de prensa|comunicato stampa|persbericht|pressmeddelande|"
    r"pressemeddelelse|presseinformation|presseaussendung|medieninformation|nota de prensa|bolet[ií]n de prensa|"
    r"nota [àa] imprensa|comunicado (?:de|à) imprensa|lehdistötiedote|tiskov[áé] zpráva|informacja prasowa|basın bülteni|"
    r"пресс-релиз|보도자료|プレスリリース|新闻稿)"
    r"(?:\W{0,3}\s(?P<when>(?:[^\W\d_]{3,9},? )?(?:\d{1,2} [^\W\d_]{3,9}|[^\W\d_]{3,9}\.? \d{1,2}),? \d{4})|"
    r"\W{0,3}\s(?:(?:no|nr)\.?\s*)?(?P<number>[A-Z]{0,5}[ -]?\d[\w./-]{2,20}))?\W{0,4}$",
    re.IGNORECASE,
)
RELEASE_HEADLINE = re.compile(r"^(?:media|press|news) release\s*[:–-]", re.IGNORECASE)
# Who issued it. In capitals the word needs no colon.
SOURCE = re.compile(
    r"^(?:(?i:source|quelle|fuente|fonte|bron|источник|出典|출처|(?:消息)?[来來]源)\s*[:：]\s*|SOURCE\s+)"
    r"(?P<who>[^\s:].{0,118})$"
)
# Signs below copy: here it ends, or there will be more of it.
END = re.compile(
    r"^(?:\W{0,6}(?:ends?|enditem|-0-|end of (?:release|story|copy|message|document)|nnnn)\W{0,6}|"
    r"-{1,3}\s?30\s?-{1,3}|(?:#\s?){3,5}|"
    r"\W{1,6}(?:fin|ende|fine|slut|끝|完|了)\W{1,6})$",
    re.IGNORECASE,
)
MORE = re.compile(
    r"^\W{0,6}(?:more(?: follows| to (?:come|follow))?|mehr folgt|à suivre|sigue|segue)\W{0,6}$", re.IGNORECASE
)
# What is for editors alone: a heading, or the note itself behind a mark.
NOTE = re.compile(
    r"^\W{0,3}(?:(?:media )?(?:notes?|advisory) (?:to|for) (?:the )?(?:media|editors?)|editors?['’]?s?['’]? notes?|"
    r"att(?:n|ention)\W{0,3}(?:news |picture |sports )?editors?|eds|editors|not for publication|"
    r"(?:achtung|hinweis an die) redaktion(?:en)?|redaktionelle hinweise|note (?:aux rédactions|à la rédaction)|"
    r"nota (?:a los editores|a la redacción|agli editori|alla redazione)|noot voor de redactie)"
    r"\s{0,3}(?:(?:[:–—-]|\.(?=\s))+\s*(?P<note>\S.*)?|\W{0,3})$",
    re.IGNORECASE,
)
# An order to the desk without a heading.
ORDER = re.compile(
    r"^\W{0,3}(?:(?:editors|all)\W{1,3})?(?:please|kindly)\s(?:kill|withdraw|withhold|hold|disregard|"
    r"do not (?:use|publish|run))\b",
    re.IGNORECASE,
)
_WHOM = (
    r"(?:(?:for|all|more|further|additional|media|press|news|investors?|public|company|general|sales|pr|ir|and|&|/|relations|"
    r"please)\s{0,3})"
)
CONTACT = re.compile(
    rf"^\W{{0,3}}(?:{_WHOM}{{0,8}}(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|pressekontakt|kontakt|ansprechpartner|contactos?|"
    r"rückfragen(?: der medien| von journalisten)?(?: bitte)?(?: an)?|"
    rf"contatti?|contact presse|perscontact)|{_WHOM}{{1,8}}(?:information|relations|interviews?))\b(?P<rest>.*)$",
    re.IGNORECASE,
)
# How to reach somebody: a mail address, or a telephone number with its sign.
REACH = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w|"
    r"(?:(?<!\d)\+\d|\b(?:tel|telephone|phone|ph|mob|mobile|cell|fax|telefon)\b[.:]?\s?\(?\+?\d)[\d() -]{6,20}",
    re.IGNORECASE,
)
# What ends a caption: an agency and its photographer, or whose the picture is.
CAPTION = re.compile(
    r"\b(?P<agency>[A-Za-z]{2,15})(?: Photo)?/(?:via )?[A-Z][\w.'’-]{1,30} [A-Z][\w.'’/ -]{1,40}\)?\.?$"
)
PICTURE_OF = re.compile(
    r"\b(?:(?:Photo|Image)s?(?: by|:) [A-Z][\w.'’/ -]{2,50}|via (?:Getty Images|(?P<agency>[A-Z][A-Za-z]{1,15})))\)?\.?$|"
    r"^[\w.'’ -]{3,50}/(?:Getty Images|(?P<other>[A-Z][A-Za-z]{1,15}))\.?$"
)
MEDIA = re.compile(
    r"^\W{0,2}(?:logo|photo|video|image|infographic|multimedia|picture)s?\b[^:–-]{0,40}[:–-]\s*<?(?:https?://|www\.)\S",
    re.IGNORECASE,
)
# What makes the address behind it that of this story.
ORIGINAL = re.compile(
    r"\b(?:original|source version|full (?:text|release|story)|this (?:release|story))\b", re.IGNORECASE
)
LINK = re.compile(
    r"^(?:(?P<label>[^\W\d][^:]{0,120}?)(?::\s*|\s+))?<?(?P<url>https?://[^\s<>]{3,300})>?$", re.IGNORECASE
)
# The rank that a telex puts on a line of its own, and the urgency that it means.
RANKS = {"flash": 1, "urgent": 2, "bulletin": 3}
TAKE = re.compile(
    r"^\W{0,3}(?:\d{1,2}(?:st|nd|rd|th) )?(?:lead|ld|add|insert|writethru|ld-writethru|take|update)"
    r"(?: \d{1,2}(?: of \d{1,2})?)?\W{0,3}$",
    re.IGNORECASE,
)
# What a mail begins with before the story: a greeting, or a sentence that hands it over.
_HELLO = (
    r"(?:dear|hi|hello|hallo|good (?:morning|afternoon|evening|day)|sehr geehrte|guten (?:morgen|tag)|bonjour|chère?s?|hola|"
    r"buen(?:os|as) (?:días|tardes)|estimad[oa]s?|olá|buongiorno)"
)
GREETING = re.compile(
    rf"^{_HELLO}\b(?:.{{0,80}}[,:!–-]|(?: [\w.]{{1,20}}){{0,2}})$|"
    # everyday words, which a headline may begin with too
    r"^(?:liebe[rs]?|cher|beste|geachte|prezad[oa]s?|gentil[ei]|hej|kære|morning|afternoon|evening)\b.{0,80}[,!]$|"
    r"^(?:please (?:find|see)|attached (?:is|are|please)|find attached|(?:see|pls see) (?:below|attached)|"
    r"for your (?:information|consideration)|fyi|anbei|(?:veuillez|vous) trouver|adjunt[oa]|in allegato|"
    r"(?:here(?:['’]s| is| are)|below(?: is| are)?|(?:as )?(?:discussed|promised|agreed))\b.{0,60}\b(?:story|copy|piece|article|"
    r"text|draft|release)|(?:my |the |full )?(?:story|copy|piece|article|text|release) (?:is )?(?:below|attached|follows))\b",
    re.IGNORECASE,
)
# How a mail takes leave: a signature follows.
FAREWELL = re.compile(
    r"^(?:(?:with )?(?:kind|best|warm|many) (?:regards|wishes|thanks)|regards|best|thanks(?: and regards)?|thank you|cheers|"
    r"(?:yours )?(?:sincerely|faithfully|truly)|mit (?:freundlichen|besten) grüßen|(?:freundliche|beste|viele) grüße|"
    r"(?:bien )?cordialement|(?:un )?(?:cordial )?saludos?|cordiali saluti|met vriendelijke groet(?:en)?)\W{0,3}$",
    re.IGNORECASE,
)
FOOTER = re.compile(r"^_{20,}$")  # below it stands what a mailing list adds
# What stands for itself whether or not a blank line parts it from what is beside it.
ALONE = (RELEASE, SOURCE, END, MORE, MEDIA, ELSEWHERE, TAKE, FAREWELL, BYLINE_ALONE, FOOTER)


def is_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does."""
    return bool(SENTENCE_END.search(text[-8:]))


def is_date(line: str) -> bool:
    """Whether `line`, near a headline, is none: it begins with a date, and not much else is in it."""
    date = DATE_FIRST.match(line) if len(line) <= LONGEST_TOP and not is_sentence(line) else None
    return date is not None and len(re.findall(r"[^\W\d_]{2,}", line[date.end() :])) <= DATE_WORDS


def is_top(line: str) -> bool:
    """Whether `line`, near a headline, is none: it tells a date, or who wrote it."""
    dated = DATE_LINE.match(line) if len(line) <= LONGEST_TOP else None
    return is_date(line) or bool(BYLINE_ABROAD.match(line) or (dated and re.search(r"\d", dated["when"])))


def is_label(text: str) -> bool:
    """Whether `text` is a button or heading, not a sentence."""
    return not is_sentence(text) or len(text.split()) <= LABEL_WORDS


def is_alone(line: str) -> bool:
    """Whether `line`, though no blank line parts it from others, is never a part of a paragraph with them."""
    if len(line) > LONGEST_ALONE:
        return False
    contact = CONTACT.match(line)
    return any(rule.search(line) for rule in ALONE) or (contact is not None and contact["rest"].strip() in {"", ":"})
