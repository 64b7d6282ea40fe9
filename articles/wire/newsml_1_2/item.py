"""A NewsML 1.x item as a whole: its id, its status, its dates and what it says that this version does."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from articles.story import PubStatus, Signal

from .. import _dates, _xml
from .._identity import without_revision
from .._xml import Element, value
from . import lines

# The words of a status; what is none of them is held for an editor.
STATUSES = {
    "": PubStatus.USABLE,
    "usable": PubStatus.USABLE,
    "embargoed": PubStatus.USABLE,
    "withheld": PubStatus.WITHHELD,
    "canceled": PubStatus.CANCELED,
    "cancelled": PubStatus.CANCELED,
    "killed": PubStatus.CANCELED,
}
# Types of items that say no more than that it is a story.
PLAIN_TYPES = {"news", "text", "story", "article"}
URN = "urn:newsml:"
MAX_REPEATED = 200  # instructions, links or changes of one item
WHERE = ("NewsComponent/", "NewsComponent/NewsComponent/")  # metadata of the whole item stands in its top components
# An id of this many digits is the item's in the agency's system; a shorter one only counts within a document or a day.
_OWN_ID = re.compile(r"\d{5}")
_DOMAIN = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")


@dataclass(frozen=True, slots=True)
class Managed:
    """What an item says of itself as a whole, for each of its stories."""

    guid: str
    version: str
    pubstatus: PubStatus
    signals: frozenset[Signal]
    supersedes: tuple[str, ...]
    embargoed: datetime | None
    embargo_open: bool
    first_created: datetime | None
    version_created: datetime | None
    urgency: int | None
    genre: str
    label: str
    parties: tuple[str, ...]
    notes: tuple[str, ...]


def read(item: Element, envelope: Element | None, zone: tzinfo) -> Managed:
    """What `item` says of itself as a whole, with what its envelope does; naive dates are in `zone`."""
    guid = identity(item)
    management = item.find("NewsManagement")
    status, kind = value(management, "Status/@FormalName"), value(management, "NewsItemType/@FormalName")
    embargoed, embargo_open, notes = _embargo(management, status.lower(), zone)
    signals = lines.signalled((*_effective(item), kind))
    notes += [*_instructions(item), *_changes(item)]
    if item.find("Update") is not None:  # an editor has to make the changes
        signals |= {Signal.UPDATE, Signal.ADVISORY}
    if status.lower() not in STATUSES:
        signals.add(Signal.HOLD)
        notes.append(f"Status: {status}")
    return Managed(
        guid=guid,
        version=value(item, "Identification/NewsIdentifier/RevisionId"),
        pubstatus=STATUSES.get(status.lower(), PubStatus.USABLE),
        signals=frozenset(signals),
        supersedes=_supersedes(management, guid),
        embargoed=embargoed,
        embargo_open=embargo_open,
        first_created=_dates.read(value(management, "FirstCreated"), zone),
        version_created=_dates.read(value(management, "ThisRevisionCreated"), zone),
        urgency=_urgency(item, envelope),
        genre="" if kind.lower() in PLAIN_TYPES else kind,
        label=value(item, "Identification/NameLabel"),
        parties=_parties(item, envelope),
        notes=tuple(notes),
    )


def identity(item: Element) -> str:
    """The id of an item, "" where it has none.

    That is the public identifier as sent. Where it names no item, but the agency alone, the id that the item has in the
    agency's system makes it whole.
    """
    identifier = item.find("Identification/NewsIdentifier")
    public = value(identifier, "PublicIdentifier")
    number, provider = value(identifier, "NewsItemId"), value(identifier, "ProviderId")
    if public and _names_item(public, number):
        return public
    if provider and number and not public:  # a revision that is not sent is none of the id (RFC 3085)
        return f"{URN}{provider}:{value(identifier, 'DateId')}:{number}"
    tops = (item, *item.iterfind("NewsComponent"))
    number = number or next((said for one in tops if _OWN_ID.search(said := value(one, "@Duid"))), "")
    if not number:
        return ""
    day = "" if _OWN_ID.search(number) else value(item, "NewsManagement/FirstCreated")[:8]
    return ":".join(filter(None, (public or f"{URN}{provider}".rstrip(":"), day, number)))


def _names_item(public: str, number: str) -> bool:
    """Whether a public identifier is of one item: some agencies repeat the same in all."""
    if public.startswith(URN):
        return public.count(":") >= 4 or bool(number and public.endswith(f":{number}"))
    return not number or number in public or bool(_OWN_ID.search(public))


def _some(element: Element | None, path: str) -> Iterator[Element]:
    """The elements at `path`, no more of them than any real item has."""
    return iter(()) if element is None else itertools.islice(element.iterfind(path), MAX_REPEATED)


def _supersedes(management: Element | None, guid: str) -> tuple[str, ...]:
    """The items whose place this one takes: those that a relation names with a word that says so."""
    found: dict[str, None] = {}
    for path in ("DerivedFrom", "AssociatedWith"):
        for link in _some(management, path):
            words = f"{value(link, '@FormalName')} {value(link, 'Comment')}"
            if lines.REPLACES.search(words):
                found[_reference(value(link, "@NewsItem"))] = None
    return tuple(one for one in found if one and without_revision(one) != without_revision(guid))


def _reference(said: str) -> str:
    """The id of another item, of a reference to it with or without the scheme."""
    parts = said.split(":")
    return f"{URN}{said}" if len(parts) in {3, 4} and "." in parts[0] else said


def _embargo(management: Element | None, status: str, zone: tzinfo) -> tuple[datetime | None, bool, list[str]]:
    """The end of the embargo, whether there is one without an end, and notes of other changes that the status takes."""
    end, is_open, notes = None, status == "embargoed", list[str]()
    for change in _some(management, "StatusWillChange"):
        future, written = value(change, "FutureStatus/@FormalName"), value(change, "DateAndTime")
        if STATUSES.get(future.lower()) != PubStatus.USABLE:
            notes.append(f"Status will change to {future}: {written}")
        elif end is None:
            end = _dates.read(written, zone)
            is_open = end is None
    return end, is_open, notes


def _effective(item: Element) -> Iterator[str]:
    """The words of the instructions that are about this version; those on former ones count where it brings nothing."""
    brings_nothing = item.find("NewsComponent") is None and item.find("Update") is None
    for instruction in _some(item, "NewsManagement/Instruction"):
        former = value(instruction, "RevisionStatus/Status/@FormalName")
        if brings_nothing or not former:
            yield from (value(instruction, "@FormalName"), former)


def _instructions(item: Element) -> Iterator[str]:
    """Its instructions in words."""
    for one in _some(item, "NewsManagement/Instruction"):
        former = value(one, "RevisionStatus/Status/@FormalName")
        of = value(one, "RevisionStatus/@Revision")
        which = f"revision {of}" if of else "former revisions"
        yield f"Instruction: {value(one, '@FormalName')}{f' ({which}: {former})' if former else ''}"


def _changes(item: Element) -> Iterator[str]:
    """What an item changes in parts of its last revision, in words: the parts are not at hand."""
    for change in _some(item, "Update/*"):
        yield f"{change.tag!s} {value(change, '@DuidRef')}: {_xml.text(change)[:1000]}".rstrip(": ")


def _urgency(item: Element, envelope: Element | None) -> int | None:
    """Its urgency, else its priority, else that of the transmission; a priority of 9 is for a use of the sender's own."""
    path = "AdministrativeMetadata/Property[@FormalName='Priority']/@Value"
    urgency = value(item, "NewsManagement/Urgency/@FormalName")
    priorities = (value(item, *(f"{where}{path}" for where in WHERE)), value(envelope, "Priority/@FormalName"))
    said = (urgency, *(one for one in priorities if one != "9"))
    return next((int(one) for one in said if one and one in "123456789"), None)


def _parties(item: Element, envelope: Element | None) -> tuple[str, ...]:
    """Who provides the copy, the surest first; a name goes before the domain that identifies its owner."""
    provider, source = (
        value(item, *(f"{where}AdministrativeMetadata/{role}/Party/@FormalName" for where in WHERE))
        for role in ("Provider", "Source")
    )
    sender = value(envelope, "SentFrom/Party/@FormalName")
    owner = value(item, "Identification/NewsIdentifier/ProviderId")
    found = dict.fromkeys(filter(None, (provider, sender, source, owner)))
    return tuple(sorted(found, key=lambda name: bool(_DOMAIN.fullmatch(name))))
