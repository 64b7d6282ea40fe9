"""The language of a text that does not say its own."""

import re
from collections import Counter

# The commonest short words of each language. A word counts for each language that lists it.
COMMON = {
    "en": "the of and to in that is was for on with as he it by at from his be are has have said not but this they who a an",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat",
    "fr": "le la les des et en un une du que est dans qui par pour au sur pas plus ne se ce avec il sont ont été a d l aux lors",
    "es": "el la los las de que y en un una del por con para se su al lo como más fue ha pero es no sus este a",
    "it": "il la di che e in un una per non del della con sono si dei da alla più le al nel ha gli anche come è a i lo",
    "pt": "o a os as de que e em um uma do da para com não por no na se dos mais foi ao como das pelo são",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als door bij naar heeft uit maar wordt",
    "sv": "och att det i en som på är av för med den till har inte om ett han men var från sig vid kan också",
    "da": "og at det i en som på er af for med den til har ikke om et han men var fra sig ved kan også blev",
    "no": "og at det i en som på er av for med den til har ikke om et han men var fra seg ved kan også ble",
    "fi": "ja on ei että se hän oli mutta ovat myös kun niin joka mukaan kuin sen ole tai jos vain hänen",
    "pl": "w i z na się nie do to że jest o jak od za po przez który która oraz ale są był dla roku ma tym",
    "cs": "a v se na je že s z do o i to k ve pro za by jako podle ale která který byl jsou jeho dnes uvedl",
    "hr": "u i je na se da za od su s o će koji koja iz kako što nije ali to je bi godine kaže izvijestio",
    "hu": "a az és hogy is nem egy meg volt ez szerint csak már el azt de mint még ki sem után elfogadta",
}
SCRIPTS = (  # a range of letters and the language that is commonest in it
    (re.compile(r"[\u3040-\u30ff]"), "ja"),
    (re.compile(r"[\uac00-\ud7af]"), "ko"),
    (re.compile(r"[\u4e00-\u9fff]"), "zh"),
    (re.compile(r"[\u0600-\u06ff]"), "ar"),
    (re.compile(r"[\u0590-\u05ff]"), "he"),
    (re.compile(r"[\u0900-\u097f]"), "hi"),
    (re.compile(r"[\u0e00-\u0e7f]"), "th"),
    (re.compile(r"[\u1000-\u109f]"), "my"),
    (re.compile(r"[\u0980-\u09ff]"), "bn"),
    (re.compile(r"[\u0a00-\u0a7f]"), "pa"),
    (re.compile(r"[\u0a80-\u0aff]"), "gu"),
    (re.compile(r"[\u0b80-\u0bff]"), "ta"),
    (re.compile(r"[\u0c00-\u0c7f]"), "te"),
    (re.compile(r"[\u0d80-\u0dff]"), "si"),
    (re.compile(r"[\u0530-\u058f]"), "hy"),
    (re.compile(r"[\u10a0-\u10ff]"), "ka"),
    (re.compile(r"[\u1200-\u137f]"), "am"),
    (re.compile(r"[\u1780-\u17ff]"), "km"),
    (re.compile(r"[\u0370-\u03ff]"), "el"),
    (re.compile(r"[\u0400-\u04ff]"), "ru"),
)
# Letters that another language of the same script has, and not that which is commonest in it.
OTHERS = {"ar": {"ur": "ٹڈڑےں", "fa": "پچژگ"}, "ru": {"uk": "іїєґ", "sr": "ђћљњј", "bg": "ъ"}}
MIN_OTHER = 0.005  # of all characters; a name from elsewhere has one or two
SAMPLE = 4_000  # characters; more tells no more
CLOSE = {"da", "no", "sv"}  # of these one is as good a guess as another
MIN_SHARE = 0.12  # of all words, in the likeliest language; running text has 0.3 and more

_BY_WORD: dict[str, list[str]] = {}
for _language, _words in COMMON.items():
    for _word in _words.split():
        _BY_WORD.setdefault(_word, []).append(_language)


def guess(text: str) -> str:
    """The likeliest language of `text` as a BCP 47 code; "" where it is too short or unlike all that are known."""
    sample = text[:SAMPLE].lower()
    for letters, language in SCRIPTS:
        if len(letters.findall(sample)) * 4 > len(sample):
            return _of_script(language, sample)
    words = re.findall(r"[^\W\d_]+", sample)
    votes = Counter(language for word in words for language in _BY_WORD.get(word, ()))
    if not votes:
        return ""
    (language, count), *others = votes.most_common(4)
    rivals = [other for other, votes_of_other in others if votes_of_other == count and {language, other} - CLOSE]
    if rivals:  # of these, only English does without accents
        language = "en" if "en" in {language, *rivals} and sample.isascii() else ""
    return language if count >= MIN_SHARE * len(words) else ""


def _of_script(language: str, sample: str) -> str:
    """The language of a text in the script of `language`: itself, or another whose own letters are in it."""
    for other, letters in OTHERS.get(language, {}).items():
        if sum(map(sample.count, letters)) > max(2, MIN_OTHER * len(sample), sample.count("ы")):
            return other
    return language
