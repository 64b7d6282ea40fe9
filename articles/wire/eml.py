"""A story sent by mail: RFC 5322 for the head, RFC 2045 to 2047 for the parts, mbox (RFC 4155) for several in a file.

Mail programs write what they like: defects are tolerated, a wrong charset too. What people put around a story (greetings,
signatures, quoted mails) is left out.
"""

import re
from collections.abc import Iterable

from articles.story import Block, Story

from . import _embargo, _envelope, _languages, _mail_parts, _mail_text, _prose, _prose_layout, _signals, body
from . import _prose_words as words
from ._mail_parts import Mail
from ._prose_copy import RELEASE, Copy, story
from ._prose_layout import Part
from .errors import NoStory, WireError
from .hints import Hints

NAME = "eml"

# Far more than any file has; what has more is no mail and would only keep the importer busy. The second counts the lines
# of text and the tags of HTML.
MAX_LINES, MAX_COPY, MAX_MAILS = 200_000, 10_000, 500
STUB_WORDS = 40  # a plain text with less may only say that the mail is in HTML
STUB_SHARE = 4  # then the HTML has at least so many times as many
TITLE_WORDS = 3  # a first line with less is no headline of a text whose subject is one
RUNNING = 60  # characters; what is shorter below a first line does not make a headline of it

# Headers that machines write: with two of them a head is that of a mail, even where the address is missing.
MACHINES = {"received", "return-path", "delivered-to", "message-id", "mime-version", "dkim-signature", "x-mailer"}
PEOPLE = {"date", "subject", "to", "cc", "reply-to", "content-type"}

_BLANK = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*\n)*")
_MBOX = re.compile(rb"From [^\n]{1,300}\n")
_MBOX_NEXT = re.compile(rb"(?<=\n\n)(?=From \S{1,200} {1,3}\w{3} \w{3} [ \d]\d [\d:]{5,8} [^\n]{0,20}\d{4}\n)")
_HEADER = re.compile(rb"([!-9;-~]{1,76})[ \t]{0,3}:(.*)")
# What mail programs and lists put before a subject, and what of it says that the story is another's.
_PREFIX = re.compile(
    r"\s*(?:(?:re|aw|sv|vs|antw|rif|(?P<forward>fwd?|wg|tr|rv|enc|doorst|vl))(?:\[\d{1,3}\])?\s?[:：]|\[[^\[\]]{1,40}\])\s*",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[(\[]([^()\[\]]{5,100})[)\]]")
_WORDS = re.compile(r"\w+")


def sniff(data: bytes) -> bool:
    """Whether `data` begins with the head of a mail: headers with an address, or those that machines write.

    Blank lines and the line of an mbox may stand before it. A page that begins with "Date:" has no such head.
    """
    head = _after_blank(data[:65_536].replace(b"\r\n", b"\n"))
    head = head[mbox.end() :] if (mbox := _MBOX.match(head)) else head
    names, sender = set[str](), False
    for row in head.split(b"\n"):
        header = _HEADER.match(row)
        if not header and not (names and row[:1] in {b" ", b"\t"} and row.strip()):
            break
        if header:
            name = header[1].decode("ascii").lower()
            names.add(name)
            sender = sender or (name == "from" and b"@" in header[2])
    return bool(sender and names & (PEOPLE | MACHINES)) or len(names & MACHINES) > 1


def parse(data: bytes, hints: Hints) -> list[Story | WireError]:
    """The stories of the mail, or of the mails of an mbox, in order, a WireError in the place of what holds none.

    The subject is the headline unless the text has one of its own. A mail that answers another takes nobody's place.
    WireError where there is more than any mail has.
    """
    data = data.replace(b"\r\n", b"\n")
    if data.count(b"\n") > MAX_LINES:
        raise WireError(f"there are more than {MAX_LINES:,} lines in it", format=NAME)
    data = _after_blank(data)
    mails = _MBOX_NEXT.split(data) if _MBOX.match(data) else [data]
    if len(mails) > MAX_MAILS:
        raise WireError(f"there are more than {MAX_MAILS:,} mails in it", format=NAME)
    items: list[Story | WireError] = []
    copy = 0
    for number, raw in enumerate(mails, 1):
        where = f"mail {number}: " if len(mails) > 1 else ""
        try:
            mail = _mail_parts.read(raw, hints.time_zone)
            copy += mail.text.count("\n") + mail.html.count("<")
            if copy > MAX_COPY:
                raise WireError("the text is longer than that of any mail")
            items.extend(_stories(mail, hints, where))
        except WireError as error:
            items.append(WireError(where + error.reason, format=NAME))
    return items


def _after_blank(data: bytes) -> bytes:
    found = _BLANK.match(data)
    return data[found.end() :] if found else data


def _stories(mail: Mail, hints: Hints, where: str) -> list[Story | WireError]:
    """The story of a mail; several where its text is a row of envelopes."""
    subject, forwarded = _subject(mail.subject)
    text, notes = _mail_text.copy(mail.text, forwarded)
    envelopes = _envelope.split(text)
    blocks = _of_stub(text, _mail_text.copy_markup(mail.html, forwarded))
    if blocks:
        copies = [_read(_mail_text.of_blocks(blocks), forwarded, Copy(), hints)]
    else:
        copies = [_read_text(envelope, forwarded, hints) for envelope in envelopes]
    for number, copy in enumerate(copies, 1):
        copy.notes[:0] = notes
        _add_head(copy, mail, subject, hints)
        copy.guid = copy.guid or mail.guid
        if number > 1 and copy.guid == mail.guid:
            copy.guid = mail.guid and f"{mail.guid}#{number}"
    return [_item(copy, mail, hints, where) for copy in copies]


def _item(copy: Copy, mail: Mail, hints: Hints, where: str) -> Story | WireError:
    if copy.is_story:
        return story(copy, hints)
    if mail.attached:
        name = mail.guid or copy.headline
        return NoStory(f"{where}this mail holds attachments alone: {mail.attached} ({name})", format=NAME)
    return WireError(f"{where}the mail {copy.headline or mail.guid} holds no text".replace("  ", " "), format=NAME)


def _read_text(envelope: _envelope.Envelope, forwarded: bool, hints: Hints) -> Copy:
    copy = Copy(credit=envelope.sender)
    text, tabular = _envelope.read(envelope, copy, hints)
    if tabular:
        _envelope.keep_table(text, copy)
        return copy
    return _read(_prose_layout.parts(_mail_text.greeted(text)), forwarded, copy, hints)


def _read(parts: Iterable[Part], forwarded: bool, copy: Copy, hints: Hints) -> Copy:
    kept, notes = _mail_text.parts(parts, forwarded)
    _prose.read_parts(kept, hints, copy)
    copy.notes[:0] = notes
    return copy


def _of_stub(text: str, markup: str) -> tuple[Block, ...]:
    """The blocks of the HTML, where the plain text says nothing, or little of what that says; else none."""
    count = len(text.split())
    blocks = body.blocks(markup) if markup and count < STUB_WORDS else ()
    said = sum(len(block.text.split()) for block in blocks)
    return blocks if count == 0 or said >= STUB_SHARE * count else ()


def _subject(subject: str) -> tuple[str, bool]:
    """The subject without what programs put before it, and whether one of these says that the mail was forwarded."""
    forwarded = False
    while (match := _PREFIX.match(subject)) and match.end() < len(subject):
        forwarded = forwarded or bool(match["forward"])
        subject = subject[match.end() :]
    return subject.strip(), forwarded


def _add_head(copy: Copy, mail: Mail, subject: str, hints: Hints) -> None:
    """Add what the head of the mail says where the text does not say it."""
    if not copy.headline or not _is_title(copy, subject):
        if copy.headline and not _same(copy.headline, subject):
            copy.blocks.insert(0, body.paragraph(copy.headline))
        copy.headline = subject or copy.headline
    elif subject and not set(_words(copy.headline)) <= set(_words(subject)):
        copy.slugline = copy.slugline or subject
    copy.signals.update(_signals.from_label(subject))
    for said in (subject, *_BRACKET.findall(subject)):
        if _embargo.is_line(said) and not copy.embargoed:
            copy.embargoed = _embargo.end(said, hints.time_zone)
            copy.embargo_open = copy.embargoed is None
            copy.notes.append(said)
    copy.created = mail.date or copy.created
    copy.credit = copy.credit or mail.agency
    copy.source = copy.source or mail.agency or mail.sender
    if mail.person and copy.genre != RELEASE:
        copy.byline = copy.byline or mail.person
    copy.keywords.extend(mail.keywords)
    copy.language = copy.language or _languages.guess("\n".join(block.text for block in copy.blocks)) or mail.language
    if mail.attached:
        copy.notes.append(mail.attached)


def _is_title(copy: Copy, subject: str) -> bool:
    """Whether the first line of the text is a headline better than the subject: running text stands below it."""
    if not subject or copy.take or copy.slugline or _same(copy.headline, subject):
        return True
    first = copy.blocks[0].text if copy.blocks else ""
    running = bool(copy.dateline) or copy.genre == RELEASE or (words.is_sentence(first) and len(first) > RUNNING)
    return bool(first) and running and len(_words(copy.headline)) >= TITLE_WORDS


def _words(text: str) -> list[str]:
    return _WORDS.findall(text.casefold())


def _same(one: str, other: str) -> bool:
    return _words(one) == _words(other)
