"""A story in plain text: found among what stands around it.

Nothing in it is marked, so each part is told by its look: the headline first, labels and notes to the desk above it, the
furniture of a page, contacts and signs below. What remains is the story.
"""

import html
import re
from collections.abc import Callable, Iterable
from datetime import datetime, time

from articles.story import BlockKind, Signal

from .. import _dates, _embargo, _signals, _telex, body
from .._agencies import agency
from ..hints import Hints
from . import dateline, layout, words
from .copy import RELEASE, Copy
from .layout import Part

HEADLINE_WORDS, HEADLINE_LENGTH = 30, 250  # a first part with more is no headline
SUBHEADLINE_WORDS = 40
HEADING_WORDS, HEADING_LENGTH = 10, 80  # a line between paragraphs with more is no heading
BYLINE_LENGTH = 120  # characters
SOURCE_WORDS = 12
KICKER_WORDS = 2  # a line above the headline with no more names the section of a page
RUNNING_WORDS = 12  # a sentence with as many is no part of an address
BUTTON_WORDS = 3  # a list whose items have no more is one of buttons even in a release, which has lists of figures
ABOVE = 2  # blocks that may stand between a headline and its date
DATES_TRIED = 50  # to read one takes its time, and no page has as many

_IN_BRACKETS = re.compile(r"^(?P<who>[^()]*?)\s*\((?P<agency>[^()]+)\)$")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{5,100})[)\]]")
_WORDS = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W_]")
_NUMBER = re.compile(r"\d{3}")  # a part of a telephone number
_INITIALS = re.compile(r"[a-z]{2,4}|[A-Z]{2,4}")
_ABOUT = re.compile(r"About [^.!?]{2,70}:?$")  # who issued a release, in its last paragraphs
_EMPTY = re.compile(r"<(b|strong|i|em)></\1>")


def read(text: str, hints: Hints, copy: Copy | None = None) -> Copy:
    """What is found of the one story in `text`, added to what of `copy` is known already."""
    return read_parts(layout.parts(text), hints, copy)


def read_parts(parts: Iterable[Part], hints: Hints, copy: Copy | None = None) -> Copy:
    """What is found of the one story in `parts`, added to what of `copy` is known already."""
    reader = _Reader(copy or Copy(), hints)
    for part in parts:
        if not reader.take(part):
            break
    reader.finish()
    return reader.copy


class _Reader:
    """Puts each part where it belongs."""

    def __init__(self, copy: Copy, hints: Hints) -> None:
        self.copy, self.hints = copy, hints
        self.below = ""  # what the parts below are: "notes" to the end, "contacts" to the next paragraph, one "note"
        self.dates_tried = 0
        self.dateline_at = -1
        self.first = ""  # the headline, where the text was found to have it and it may yet be a kicker
        self.letterhead = False  # or a letterhead: a line that says that a release is to go out at once stands below it
        # What counts only where no paragraph follows it: who issued a release, and that there is more to come.
        self.issuer = self.more = ""
        self.takers: tuple[Callable[[str], bool], ...] = (
            *(self._sign, self._top, self._source, self._note, self._media, self._link, self._contact),
            *(self._date, self._byline, self._furniture),
        )

    def take(self, part: Part) -> bool:
        """Put `part` where it belongs; False where the story has ended above it."""
        text = part.text
        if not _LETTERS.search(text) and not words.END.search(text[: words.LONGEST]):
            return True  # a rule
        if (
            len(text) <= words.LONGEST
            and self.copy.headline
            and words.OTHER_STORIES.match(text)
            and words.is_label(text)
        ):
            return False
        if self.below == "note" or (self.below == "notes" and not self._sign(text) and not self._source(text)):
            self.below = self.below if self.below == "notes" else ""
            self._add_note(text)
        elif self.below != "notes" and not (len(text) <= words.LONGEST and any(taker(text) for taker in self.takers)):
            self._take_copy(part)
        return True

    def finish(self) -> None:
        """Settle what only the end of the text tells."""
        copy = self.copy
        copy.source = copy.source or self.issuer
        if self.more and copy.blocks:
            copy.notes.append(self.more)
        self._name_lines()
        names = {copy.credit.casefold(), copy.source.casefold()} - {""}
        if len(copy.blocks) > 1 and _is_sign_off(copy.blocks[-1].text, names):
            copy.blocks.pop()
        for place in range(1, len(copy.blocks) - 1):
            block, below = copy.blocks[place], copy.blocks[place + 1]
            if block.kind == BlockKind.PARAGRAPH and not block.html and _is_heading(block.text, below.text, below.kind):
                copy.blocks[place] = body.blocks(f"<h2>{body.block_markup(block)[3:-4]}</h2>")[0]
        for inside in _BRACKET.findall(copy.headline):
            if _embargo.is_line(inside):
                self._hold(inside)
        if copy.notes and not copy.blocks and not copy.signals and not copy.embargo_open:
            copy.signals.add(Signal.ADVISORY)

    def _name_lines(self) -> None:
        """Make headline and subheadline of what stands above the dateline."""
        copy = self.copy
        if self.dateline_at == 1:
            above = copy.blocks[0]
            if not copy.headline and len(above.text.split()) <= SUBHEADLINE_WORDS:
                copy.headline = copy.blocks.pop(0).text
            elif above.kind == BlockKind.PARAGRAPH and not words.is_sentence(above.text) and " " in above.text:
                copy.subheadline = copy.subheadline or copy.blocks.pop(0).text

    def _take_copy(self, part: Part) -> None:
        """Put `part`, which is no label, where it belongs: headline or body."""
        copy, text = self.copy, part.text
        if self.below == "contacts" and not _is_running(text):
            copy.notes.append(text)
            return
        self.below = ""
        if part.items or (part.made and part.made.kind == BlockKind.LIST):
            self._take_list(part)
        elif (
            not copy.blocks
            and _is_headline(text)
            and (not copy.headline or self.letterhead or _is_kicker(self.first, text))
        ):
            if self.letterhead:
                copy.source = copy.source or self.first
            else:
                copy.keywords.extend(filter(None, [self.first]))
            copy.headline, self.first, self.letterhead = text, "" if copy.headline else text, False
        elif copy.blocks or not _same(text, copy.headline):
            self._take_paragraph(part)

    def _take_list(self, part: Part) -> None:
        """Keep a list; one of buttons is none."""
        copy = self.copy
        items = part.items or tuple(part.text.split("\n"))
        led_in = bool(copy.blocks) and copy.blocks[-1].text.endswith((":", "："))
        most = BUTTON_WORDS if copy.genre == RELEASE else words.LABEL_WORDS
        buttons = all(len(item.split()) <= most and not words.is_sentence(item) for item in items)
        if copy.headline and (led_in or not buttons):
            self._append(part)

    def _take_paragraph(self, part: Part) -> None:
        copy = self.copy
        if Signal.KILL in copy.signals and (not copy.headline or Signal.KILL in _signals.from_note(part.text)):
            copy.notes.append(part.text)
            return
        found = None if copy.dateline or len(copy.blocks) > 2 else dateline.find(part.text) or _lone_dateline(part.text)
        if found is None:
            self._append(part)
            return
        self.dateline_at = len(copy.blocks)
        copy.dateline, copy.credit = found.place, found.agency or copy.credit
        copy.byline = copy.byline or found.byline
        copy.genre = copy.genre or (RELEASE if found.release else "")
        if found.when and not copy.created:
            copy.created = datetime.combine(found.when, time(), self.hints.time_zone)
        if rest := _without(part, found.length):
            self._append(rest)

    def _append(self, part: Part) -> None:
        self.issuer = self.more = ""
        self.copy.blocks.append(part.block())

    def _sign(self, text: str) -> bool:
        """A sign that the copy ends here, or goes on elsewhere."""
        if words.MORE.search(text):
            self.more = text
            return True
        ended = bool(words.END.search(text)) and bool(self.copy.blocks or self.copy.headline)
        self.below = "notes" if ended else self.below
        return ended

    def _top(self, text: str) -> bool:
        """A label above the story: what it is, or what is to be done with it."""
        copy = self.copy
        if copy.blocks:
            return False
        bare = text.strip(" *-:!=()[]")
        signals = set(_signals.from_label(text)) if len(text) <= HEADLINE_LENGTH else set[Signal]()
        if match := words.RELEASE.match(text):
            copy.genre, copy.guid = RELEASE, copy.guid or (match["number"] or "").strip()
            self.letterhead = bool(match["now"] and self.first)
            copy.created = copy.created or _dates.read(match["when"] or "", self.hints.time_zone)
        elif _embargo.is_line(text):
            self._hold(text)
        elif bare.isupper() and bare.lower() in words.RANKS:
            copy.urgency = copy.urgency or words.RANKS[bare.lower()]
        elif words.TAKE.match(text) and not copy.take:
            copy.take = bare
            copy.signals |= signals
        elif signals and (len(bare.split()) == 1 or (bare.isupper() and len(bare.split()) <= 4)):
            copy.signals |= signals
            copy.notes.append(text)
        else:
            copy.genre = copy.genre or (RELEASE if words.RELEASE_HEADLINE.match(text) else "")
            return False
        return True

    def _source(self, text: str) -> bool:
        """A line that says who issued it, and of a page when, behind a stroke."""
        match = words.SOURCE.match(text)
        who, *more = match["who"].split("|") if match else ("",)
        if not match or "/" in who or len(who.split()) > SOURCE_WORDS:  # the source of a figure, not of the story
            return False
        self.issuer = who.strip()
        if not self.copy.blocks:
            self.copy.source = self.copy.source or self.issuer
        for field in more:
            if not self._date(field.strip()):
                self.copy.notes.append(field.strip())
        return True

    def _note(self, text: str) -> bool:
        """A note to the desk; a heading of one makes notes of what follows."""
        match = words.NOTE.match(text)
        if match and match["note"]:
            self._add_note(match["note"])
        elif match:
            self.below = "notes" if self.copy.blocks else "note"
        elif words.ORDER.match(text):
            self._add_note(text)
        return bool(match) or bool(words.ORDER.match(text))

    def _add_note(self, text: str) -> None:
        copy = self.copy
        copy.notes.append(text)
        copy.signals |= {*_signals.from_note(text), *_signals.from_label(text)} - {Signal.ADVISORY}
        if _embargo.is_line(text):
            self._hold(text)

    def _hold(self, text: str) -> None:
        """Hold the story until the last time that such lines name, else until an editor ends it."""
        ends = (self.copy.embargoed, _embargo.end(text, self.hints.time_zone))
        self.copy.embargoed = max(filter(None, ends), default=None)
        self.copy.embargo_open = self.copy.embargoed is None
        self.copy.notes.append(text)

    def _media(self, text: str) -> bool:
        """A line that says where a picture is; a caption goes with its picture."""
        if found := bool(words.MEDIA.match(text)):
            self.copy.notes.append(text)
        return found or _is_caption(text)

    def _link(self, text: str) -> bool:
        """A line that is a link: that of the story itself, or one to follow."""
        match = words.LINK.match(text)
        if not match or words.ELSEWHERE.match(text):
            return bool(match)
        alone = not match["label"] and not self.copy.url and self.copy.genre == RELEASE
        if alone or words.ORIGINAL.search(match["label"] or ""):
            self.copy.url = self.copy.url or match["url"]
            return True
        return False

    def _contact(self, text: str) -> bool:
        """Whom to ask: a heading, an address with it, or an address alone."""
        match = words.CONTACT.match(text)
        rest = match["rest"].strip(" :–-.") if match else ""
        colon = bool(match) and ":" in text
        reach = bool(words.REACH.search(text) or (colon and _NUMBER.search(text)))
        if self.copy.blocks and match and (not rest or reach or match["rest"].lstrip().startswith(":")):
            self.below = "contacts"
        elif match and not rest and colon:
            self.below = "note"
        elif not reach or not (match or self.copy.blocks) or _is_running(text):
            return False
        self.copy.notes.append(text)
        return True

    def _date(self, text: str) -> bool:
        """A line that tells a date."""
        match = words.DATE_LINE.match(text)
        above = self.copy.blocks[:ABOVE]
        running = len(self.copy.blocks) > len(above) or any(words.is_sentence(block.text) for block in above)
        if self.dates_tried >= DATES_TRIED or (not match and running):
            return False
        self.dates_tried += 1
        when = _dates.read(match["when"] if match else text, self.hints.time_zone)
        if when is None and (match or (self.copy.headline and words.is_date(text))):
            when = _embargo.instant(match["when"] if match else text, self.hints.time_zone)
        if when is None:  # a label with a date that cannot be read is still no copy
            label = bool(match) and (":" in text or text[-1].isdigit()) and words.is_label(text)
            return label or (bool(self.copy.headline) and words.is_date(text))
        if match and not match["created"]:
            self.copy.updated = when
        else:
            self.copy.created = self.copy.created or when
        return True

    def _byline(self, text: str) -> bool:
        """A line that tells who wrote it: people go to the byline, an agency to the credit."""
        match = words.BYLINE.match(text)
        abroad = words.BYLINE_ABROAD.match(text) if self.copy.headline else None
        if not (match or abroad) or len(text) > BYLINE_LENGTH or (words.is_sentence(text)):
            return False
        who = match["who"] if match else next(filter(None, abroad.groups()), "") if abroad else ""
        if bracket := _IN_BRACKETS.match(f" {who}" if who.startswith("(") else who):
            self.copy.credit, who = bracket["agency"], bracket["who"].strip()
        if name := agency(who):
            self.copy.credit, who = name, ""
        self.copy.byline = self.copy.byline or who
        return True

    def _furniture(self, text: str) -> bool:
        """A line of the page, not of the story; the name of an agency alone is its credit."""
        if self.copy.headline and (name := agency(text)):
            self.copy.credit = self.copy.credit or name
            return True
        return bool(words.ELSEWHERE.match(text)) or (bool(words.FURNITURE.match(text)) and words.is_label(text))


def _is_caption(text: str) -> bool:
    """Whether `text` ends with the name of a photographer or of who has the rights in a picture."""
    if match := words.CAPTION.search(text[-120:]):
        return bool(agency(match["agency"]))
    match = words.PICTURE_OF.search(text[-120:] if len(text) > 60 else text)
    return match is not None and all(agency(name) for name in match.groups() if name)


def _is_headline(text: str) -> bool:
    fits = len(text.split()) <= HEADLINE_WORDS and len(text) <= HEADLINE_LENGTH
    return fits and (not words.FULL_STOP.search(text) or bool(words.SHORT_FORM.search(text)))


def _is_kicker(above: str, text: str) -> bool:
    """Whether `above` only names the section of a page, and `text` is the headline."""
    names = (above.isupper() or (above.isascii() and " " not in above)) and 0 < len(above.split()) <= KICKER_WORDS
    return names and len(text.split()) > KICKER_WORDS + 1


def _is_running(text: str) -> bool:
    """Whether `text` goes on with the story below an address."""
    sentence = words.is_sentence(text) and len(text.split()) >= RUNNING_WORDS and not words.REACH.search(text[-200:])
    return sentence or len(text) > words.LONGEST or bool(_ABOUT.match(text))


def _is_heading(text: str, below: str, kind: BlockKind) -> bool:
    """Whether a short line between paragraphs is a heading over what stands below it."""
    running = kind == BlockKind.LIST or (words.is_sentence(below) and len(below) > HEADING_LENGTH)
    fits = len(text) <= HEADING_LENGTH and len(text.split()) <= HEADING_WORDS
    return fits and running and (not words.is_sentence(text) or bool(_ABOUT.match(text)))


def _is_sign_off(text: str, names: set[str]) -> bool:
    """Whether a last paragraph names the sender, with a desk or initials behind it."""
    first, _, rest = text.partition(" ")
    short = len(text) <= 24 and len(rest.split()) <= 2 and not words.is_sentence(text)
    return (
        bool(_INITIALS.fullmatch(text))
        or _telex.is_sign_off(text, names)
        or (short and (first.casefold() in names or bool(agency(first))))
    )


def _lone_dateline(text: str) -> dateline.Dateline | None:
    """The dateline that is all of a line: "Luxembourg, 16 July 2020"."""
    found = dateline.find(f"{text} - .") if len(text) <= HEADING_LENGTH else None
    return found if found and found.length >= len(text) and (found.when or found.agency) else None


def _same(text: str, headline: str) -> bool:
    """Whether `text` is the headline once more, however it is written."""
    return bool(headline) and _WORDS.findall(text.casefold()) == _WORDS.findall(headline.casefold())


def _without(part: Part, length: int) -> Part | None:
    """`part` without the first `length` characters of its text; None where nothing is left."""
    rest = part.text[length:].strip()
    if not rest:
        return None
    if part.made is None or not part.made.html:
        return Part(rest)
    kept, left = list[str](), length
    for raw, text in body.pieces(part.made.html):
        if left > 0 and text:
            kept.append(html.escape(text[left:], quote=False))
            left -= len(text)
        else:
            kept.append(raw)
    made = body.blocks(_EMPTY.sub("", "".join(kept)))
    return Part(made[0].text, made=made[0]) if made else None
