"""A story sent by mail: RFC 5322 for the head, RFC 2045 to 2047 for the parts, mbox (RFC 4155) for several in a file.

Mail programs write what they like: defects are tolerated, a wrong charset too. What people put around a story (greetings,
signatures, quoted mails) is left out.
"""

import re

from articles.story import Story

from ..errors import WireError
from ..hints import Hints

NAME = "eml"

# Far more than any file has; what has more is no mail and would only keep the importer busy. The second counts the lines
# of text and the tags of HTML.
MAX_LINES, MAX_COPY, MAX_MAILS = 200_000, 10_000, 500

# Headers that machines write: with two of them a head is that of a mail, even where the address is missing.
MACHINES = {"received", "return-path", "delivered-to", "message-id", "mime-version", "dkim-signature", "x-mailer"}
PEOPLE = {"date", "subject", "to", "cc", "reply-to", "content-type"}

_BLANK = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*\n)*")
_MBOX = re.compile(rb"From [^\n]{1,300}\n")
_MBOX_NEXT = re.compile(rb"(?<=\n\n)(?=From \S{1,200} {1,3}\w{3} \w{3} [ \d]\d [\d:]{5,8} [^\n]{0,20}\d{4}\n)")
_HEADER = re.compile(rb"([!-9;-~]{1,76})[ \t]{0,3}:(.*)")


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
    from . import parts  # the mail parser takes its time to load, and most files are none
    from .mail import stories

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
            mail = parts.read(raw, hints.time_zone)
            copy += mail.text.count("\n") + mail.html.count("<")
            if copy > MAX_COPY:
                raise WireError("the text is longer than that of any mail")
            items.extend(stories(mail, hints, NAME, where))
        except WireError as error:
            items.append(WireError(where + error.reason, format=NAME))
    return items


def _after_blank(data: bytes) -> bytes:
    found = _BLANK.match(data)
    return data[found.end() :] if found else data
