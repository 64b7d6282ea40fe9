"""How a story is sourced, in words: who speaks in it, how often, and who of them is named."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from articles.models import Mention, Quote
from articles.quotes import SpeakerKind

from .marking import Badge

NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
UNKNOWN = "Speaker not known"


@dataclass
class Speaker:
    """One who is quoted, and what they say; `mention` is None for all that nobody is known to have said."""

    letter: str
    mention: Mention | None
    quotes: list[Quote] = field(default_factory=list)
    share: int = 0  # percent of the quotations of whoever is quoted most

    @property
    def anchor(self) -> str:
        """The name of its place on the page."""
        return f"speaker-{self.letter.lower()}" if self.mention else "speaker-unknown"

    @property
    def kind(self) -> str:
        """Which shape its badge has."""
        return self.mention.kind if self.mention else "unknown"

    @property
    def label(self) -> str:
        """The fullest form in which the story names it, with a capital at its head."""
        return capital(self.mention.label) if self.mention else UNKNOWN

    @property
    def badge(self) -> Badge:
        """The sign that stands after each of its quotations."""
        return Badge(self.letter, f"#{self.anchor}", self.kind, self.label)

    @property
    def told(self) -> str:
        """What the story tells of it: not named and on what condition, or in which role."""
        if self.mention is None:
            return ""
        if not self.mention.is_named:
            return f"not named, “{self.mention.anonymity}”" if self.mention.anonymity else "not named"
        return self.mention.role or ("organisation" if self.mention.kind == SpeakerKind.ORGANISATION else "named")

    @property
    def count(self) -> str:
        """How many quotations are its own."""
        return counted(len(self.quotes), "quotation")


def speakers(quotes: Iterable[Quote]) -> list[Speaker]:
    """Those who speak in `quotes`, in the order of their first; at the end, who is not known, where there is such."""
    found: dict[int, Speaker] = {}
    unknown = Speaker("?", None)
    for quote in sorted(quotes, key=lambda quote: quote.start):
        if quote.mention is None:
            unknown.quotes.append(quote)
        else:
            found.setdefault(quote.mention.pk, Speaker(letter(len(found)), quote.mention)).quotes.append(quote)
    everybody = [*found.values(), *([unknown] if unknown.quotes else [])]
    most = max((len(speaker.quotes) for speaker in everybody), default=1)
    for speaker in everybody:
        speaker.share = round(100 * len(speaker.quotes) / most)
    return everybody


def also_named(people: Iterable[Mention], heard: Iterable[Speaker]) -> list[Mention]:
    """Those among `people` who are not among `heard`."""
    speaking = [speaker.mention for speaker in heard if speaker.mention]
    mentions = {mention.pk for mention in speaking}
    persons = {mention.person_id for mention in speaking if mention.person_id}
    return [mention for mention in people if mention.pk not in mentions and mention.person_id not in persons]


def letter(number: int) -> str:
    """A to Z for 0 to 25, then AA, AB and so on."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def sentence(quotations: int, sources: int, named: int) -> str:
    """ "8 quotations from 3 sources, none of them named."; empty where nothing is quoted."""
    if not quotations:
        return ""
    told = counted(quotations, "quotation")
    if not sources:
        return f"{told}, {'its speaker' if quotations == 1 else 'their speakers'} not known."
    return f"{told} from {counted(sources, 'source')}, {_named(sources, named)}."


def _named(sources: int, named: int) -> str:
    if sources == 1:
        return "named" if named else "not named"
    if sources == 2 and named != 1:
        return "both of them named" if named else "neither of them named"
    number = "all" if named == sources else NUMBERS[named] if named < len(NUMBERS) else str(named)
    return f"{number} of them named"


def summary(quotes: Iterable[Quote]) -> str:
    """ "8 quotations, 3 sources"; empty where nothing is quoted."""
    quotes = list(quotes)
    sources = {quote.mention_id for quote in quotes if quote.mention_id}
    told = [counted(len(quotes), "quotation")] if quotes else []
    return ", ".join([*told, counted(len(sources), "source")] if sources else told)


def counted(number: int, thing: str) -> str:
    """ "1 quotation", "8 quotations"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def capital(label: str) -> str:
    """`label` with a capital at its head, the rest as it is."""
    return label[:1].upper() + label[1:]
