"""The stories of a NewsML 1.x item: which of its components are text, and to which story each belongs.

An item is a tree of components in which agencies put a story with its pictures, the same story in several languages, or
a title, a lead and a body as a component each. So the tree is walked once, and each text found goes to the story of the
nearest component above it that has a headline of its own, parted by language.
"""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from .. import _xml
from .._xml import Element, value
from ..errors import WireError

# What a text is for, by the role of its component. A text of any other role is the body where there is none, else a note.
ROLES = {
    "": "body",
    "body": "body",
    "main": "body",
    "maintext": "body",
    "text": "body",
    "story": "body",
    "article": "body",
    "supporting": "body",
    "supplementary": "body",
    "sidebar": "body",
    "factbox": "body",
    "background": "body",
    "title": "headline",
    "headline": "headline",
    "subtitle": "subheadline",
    "subheadline": "subheadline",
    "lead": "lead",
    "abstract": "lead",
    "summary": "lead",
    "teaser": "lead",
    "standfirst": "lead",
    "introduction": "lead",
    "contact": "note",
    "contacts": "note",
    "advisory": "note",
    "editorialnote": "note",
    "editorsnote": "note",
    "ednote": "note",
    "note": "note",
}
# Roles of components that hold no text of a story, whatever is in them: media, captions, what a page is dressed with.
NO_TEXT = {
    *("caption", "legend", "photocaption", "photo", "picture", "image", "graphic", "infographic", "illustration"),
    *("video", "audio", "sound", "clip", "animation", "logo", "icon", "thumbnail", "quicklook", "preview", "highdef"),
    *("stylesheet", "script"),
}
# Types of media, as their formal names begin.
MEDIA = ("photo", "picture", "image", "graphic", "video", "audio", "sound", "animation")
MEDIA_TYPES = ("image/", "video/", "audio/")
# What content says of itself: text to a machine and none to a reader, types that are text, formats that are none.
_CODE = re.compile(r"css|javascript|json|csv", re.IGNORECASE)
_TEXT_TYPE = re.compile(r"text/|application/\S{0,40}(?:xml|html|nitf)")
_NO_TEXT_FORMAT = re.compile(r"jpe?g|gif|png|tiff?|mpe?g|mp[34]|pdf|zip|flash|eps|bmp|wav", re.IGNORECASE)
CAPTION_LENGTH = 500  # characters; text after a picture that does not say its role is a caption, unless it is longer
MAX_STORIES = 50  # in one item; a story in all languages of an agency is less than twenty
MAX_ELEMENTS = 20_000  # in one item; the longest table has less

_COUNT = etree.XPath("count(descendant::*)")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2,4}))?(?:[-_][A-Za-z0-9]+)*")
_NOT_A_LETTER = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A text of an item: the component that holds it, and the one whose headline it stands under."""

    component: Element
    owner: Element
    language: str
    purpose: str
    contents: tuple[Element, ...]
    beside_media: bool
    is_caption: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """The texts of one story. `components` are what describes it, the nearest first; `suffix` parts it from others."""

    components: tuple[Element, ...]
    language: str
    parts: tuple[Part, ...] = ()
    suffix: str = ""


def units(item: Element) -> list[Unit]:
    """The stories of `item` in order, the main one with no suffix; none where no component holds text.

    WireError where there are too many, or too many elements in all.
    """
    if _COUNT(item) > MAX_ELEMENTS:
        raise WireError(f"it has more than {MAX_ELEMENTS:,} elements")
    found: list[Part] = []
    tops = item.findall("NewsComponent")
    declared = language(item) or next(filter(None, map(language, tops)), "")
    for top in tops:
        _walk(top, top, declared, found, (False, False))
    alone = [part for part in found if not part.beside_media]
    groups: dict[tuple[Element, str], list[Part]] = {}
    for part in alone or (part for part in found if not part.is_caption):
        groups.setdefault((part.owner, part.language), []).append(part)
    if len(groups) > MAX_STORIES:
        raise WireError(f"it holds {len(groups)} texts under headlines of their own; at most {MAX_STORIES} are read")
    return _named([_unit(parts) for parts in _joined([_with_body(parts) for parts in groups.values()])], declared)


def without_text(item: Element) -> list[Unit]:
    """The stories of an item whose components hold no text: one, or one for each language that they declare."""
    tops = [one for one in item.iterfind("NewsComponent") if not _is_for_media(_role(one))]
    below = [one for top in tops for one in top.iterfind("NewsComponent") if not _is_for_media(_role(one))]
    declared = language(item) or next(filter(None, map(language, tops)), "")
    tongues = {own: one for one in below[:MAX_STORIES] if (own := language(one))}
    if len(tongues) > 1:
        return _named([Unit((one, *tops), own) for own, one in tongues.items()], declared)
    near = sorted((*below[:MAX_STORIES], *tops), key=lambda one: not _has_headline(one))
    return [Unit(tuple(near), declared or next(iter(tongues), ""))]


def held(item: Element) -> Iterator[Element]:
    """The contents, items and references to items that an item holds itself, not what is in an item inside it."""
    for component in _own_components(item):
        yield from component.iterchildren("ContentItem", "NewsItem", "NewsItemRef")


def kind(content: Element) -> str:
    """What kind of content it is, as it says itself."""
    return value(content, "MediaType/@FormalName", "MimeType/@FormalName", "Format/@FormalName")


def is_media(content: Element) -> bool:
    """Whether a content item says that it is a picture, a sound or the like."""
    media, mime = (value(content, f"{name}/@FormalName").lower() for name in ("MediaType", "MimeType"))
    return media.startswith(MEDIA) or mime.startswith(MEDIA_TYPES)


def is_empty(content: Element) -> bool:
    """Whether a content item, in a component that is to hold text, holds none."""
    component = content.getparent()
    return component is not None and not _is_for_media(_role(component)) and not _said(content)


def language(element: Element | None) -> str:
    """The language that a component or item declares for itself, as BCP 47 writes it; "" where it declares none."""
    said = value(element, "DescriptiveMetadata/Language/@FormalName", f"@{_xml.LANG}")
    match = _LANGUAGE.fullmatch(said)
    if not match:
        return ""
    primary, second = match[1].lower(), match[2] or ""
    return f"{primary}-{second.title() if len(second) == 4 else second.upper()}" if second else primary


# The tree


def _own_components(item: Element) -> Iterator[Element]:
    """The components of an item in order, without those of an item inside it."""
    waiting = list(item.iterchildren("NewsComponent", reversed=True))
    while waiting:
        component = waiting.pop()
        yield component
        waiting.extend(component.iterchildren("NewsComponent", reversed=True))


def _walk(component: Element, owner: Element, inherited: str, found: list[Part], media: tuple[bool, bool]) -> None:
    """Add the texts in `component` to `found`; `media` says whether it stands beside media, and after them."""
    role = _role(component)
    sort = value(component, "DescriptiveMetadata/Property[@FormalName='ComponentClass']/@Value").lower()
    if _is_for_media(role) or sort.startswith(MEDIA):
        return
    own = language(component) or inherited
    owner = component if _has_headline(component) else owner
    contents = component.findall("ContentItem")
    if readable := tuple(one for one in contents if _is_text(one)):
        shown = [is_media(one) for one in contents]
        beside = not role and (media[0] or any(shown))
        after = media[1] or any(shown[: contents.index(readable[0])])
        is_caption = beside and after and _length(readable) <= CAPTION_LENGTH
        found.append(Part(component, owner, own, ROLES.get(role, "other"), readable, beside, is_caption))
    children = component.findall("NewsComponent")
    # Below the top, a component of media holds the media and its caption beside each other.
    is_top = _parent(component) is None
    shown = [not is_top and any(map(is_media, child.iterfind("ContentItem"))) for child in children]
    first = shown.index(True) if any(shown) else len(shown)
    for place, child in enumerate(children):
        _walk(child, owner, own, found, (first < len(shown), first < place))


def _role(component: Element) -> str:
    return _NOT_A_LETTER.sub("", value(component, "Role/@FormalName").lower())


def _is_for_media(role: str) -> bool:
    """Whether a component of this role holds no text of a story: `Caption`, `Main Picture`."""
    return role in NO_TEXT or role.endswith((*MEDIA, "caption"))


def _has_headline(component: Element) -> bool:
    return any(
        str(line.tag).lower() == "headline" and bool(_xml.text(line)) for line in component.iterfind("NewsLines/*")
    )


def _parent(component: Element) -> Element | None:
    parent = component.getparent()
    return parent if parent is not None and parent.tag == "NewsComponent" else None


def _is_text(content: Element) -> bool:
    """Whether a content item holds text for readers, by what it says of itself, the surest first."""
    if not _said(content):
        return False
    media, mime = (value(content, f"{name}/@FormalName").lower() for name in ("MediaType", "MimeType"))
    form = value(content, "Format/@FormalName")
    if _CODE.search(mime) or _CODE.search(form):
        return False
    if media:
        return media.startswith(("text", "article", "story"))
    return bool(_TEXT_TYPE.match(mime)) if mime else not _NO_TEXT_FORMAT.search(form)


def _said(content: Element) -> bool:
    data = content.find("DataContent")
    return data is not None and any(str(piece).strip() for piece in data.itertext())


def _length(contents: tuple[Element, ...]) -> int:
    return sum(len(str(piece)) for content in contents for piece in content.itertext())


def _with_body(parts: list[Part]) -> list[Part]:
    """`parts`, those of unknown roles made the body where there is no other."""
    if any(part.purpose == "body" for part in parts):
        return parts
    return [dataclasses.replace(part, purpose="body") if part.purpose == "other" else part for part in parts]


def _joined(groups: list[list[Part]]) -> list[list[Part]]:
    """The groups that have a body, each with what stands beside or above it; all groups where none has one."""
    with_body = [parts for parts in groups if any(part.purpose == "body" for part in parts)]
    for parts in groups if with_body else []:
        if parts in with_body:
            continue
        for others in with_body:
            if parts[0].owner is others[0].owner or parts[0].owner in others[0].owner.iterancestors("NewsComponent"):
                others.extend(parts)
    return with_body or groups


def _unit(parts: list[Part]) -> Unit:
    first = next((part for part in parts if part.purpose == "body"), parts[0])
    chain = (first.component, *first.component.iterancestors("NewsComponent"))
    return Unit(chain, first.language, tuple(parts))


def _named(found: list[Unit], declared: str) -> list[Unit]:
    """`found` with suffixes: the language, and what else parts those of one language. The main one, of the language that
    the item declares, has none, so that it stays the same story whether others come with it or not."""
    main = next((unit for unit in found if unit.language == declared), found[0] if found else None)
    taken: set[str] = set()
    named = []
    for unit in found:
        suffix = ""
        if unit is not main:
            tongue = unit.language if main and unit.language != main.language else ""
            role = next(filter(None, map(_role, unit.components)), "")
            stem = "-".join(filter(None, (tongue, role if not tongue or tongue in taken else ""))) or "text"
            counted = (f"{stem}-{number}" for number in range(2, MAX_STORIES + 2))
            suffix = next(one for one in (stem, *counted) if one not in taken)
            taken.add(suffix)
        named.append(Unit(unit.components, unit.language, unit.parts, suffix))
    return named
