"""`{% load reading %}`: what templates ask of stories, people and quotations."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django import template
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from articles.models import Article, Mention, Quote

from . import marking, moments, sourcing

BEGINNING = 280  # characters of a story shown in a list
EXCERPT = 8  # words of a quotation by which a link to it is told from others

register = template.Library()


@dataclass(frozen=True)
class Reading:
    """A story as its page shows it."""

    text: SafeString
    speakers: list[sourcing.Speaker]
    also: list[Mention]
    sourcing: str
    times: list[moments.Moment]


@register.simple_tag
def read(article: Article) -> Reading:
    """All that the page of `article` shows beside its columns. No query, where it was fetched `for_reading`."""
    quotes, people = list(article.quotes.all()), article.people_named()
    speakers = sourcing.speakers(quotes)
    named = [speaker.mention.is_named for speaker in speakers if speaker.mention]
    return Reading(
        text=marking.mark(
            article.body, article.text, passages(speakers), links(article.text, people), article.dateline
        ),
        speakers=speakers,
        also=sourcing.also_named(people, speakers),
        sourcing=sourcing.sentence(len(quotes), len(named), sum(named)),
        times=moments.times(article),
    )


def passages(speakers: Iterable[sourcing.Speaker]) -> list[marking.Passage]:
    """The quotations of all `speakers`, to be marked in the text."""
    return [
        marking.Passage(quote.anchor, quote.pieces, speaker.badge) for speaker in speakers for quote in speaker.quotes
    ]


def links(text: str, people: Iterable[Mention]) -> list[marking.Link]:
    """Where `text` first names each of `people` who has a page: the name to be linked to it, without the title."""
    firsts: dict[str, marking.Link] = {}
    for mention in people:
        if mention.person is None or not has_page(mention):
            continue
        place = _named(text, mention)
        if place is not None:
            address = mention.person.get_absolute_url()
            firsts.setdefault(address, marking.Link(*place, address))
    return list(firsts.values())


def _named(text: str, mention: Mention) -> tuple[int, int] | None:
    """The first place where `text` has the name of who is mentioned, whole or else its last word, and no pronoun for it."""
    for name in dict.fromkeys((mention.label, mention.label.split()[-1])):
        for start, end in mention.spans:
            at = text.find(name, start, end)
            if at >= 0:
                return at, at + len(name)
    return None


@register.filter
def has_page(mention: Mention | None) -> bool:
    """Whether the page of who is mentioned is its own: not that of a person whom it was merged into."""
    return mention is not None and mention.person is not None and mention.person.merged_into_id is None


@register.filter
def excerpt(quote: Quote) -> str:
    """Its first words."""
    return Truncator(quote.text).words(EXCERPT, truncate="…")


@register.filter
def beginning(article: Article) -> str:
    """The lead of `article`, or else the first paragraph of its text, cut at a word where it is long."""
    text = article.lead.strip() or article.text.strip().partition("\n")[0]
    if len(text) <= BEGINNING:
        return text
    return f"{text[:BEGINNING].rpartition(' ')[0] or text[:BEGINNING]}…"


@register.filter
def summary(article: Article) -> str:
    """ "8 quotations, 3 sources"; empty where nothing is quoted."""
    return sourcing.summary(article.quotes.all())


@register.filter
def published(article: Article) -> moments.Moment | None:
    """When `article` was published."""
    return moments.moment(article.published_at, article.source.zone) if article.published_at else None


@register.filter
def capital(label: str) -> str:
    """`label` with a capital at its head."""
    return sourcing.capital(label)


@register.filter
def counted(number: int, thing: str) -> str:
    """ "1 story", "8 stories"."""
    return sourcing.counted(number, thing)


@dataclass(frozen=True)
class Role:
    """A role in which stories name a person, and the years of the first and the last that do."""

    title: str
    years: str


@register.filter
def roles(mentions: Iterable[Mention]) -> list[Role]:
    """The roles in `mentions` with the years of their stories, the latest first."""
    titles: dict[str, str] = {}
    days: dict[str, list[datetime.datetime]] = {}
    for mention in mentions:
        if mention.role:
            titles.setdefault(mention.role.casefold(), mention.role)
            days.setdefault(mention.role.casefold(), []).extend(filter(None, [mention.article.published_at]))
    return [Role(sourcing.capital(title), _years(days[key])) for key, title in titles.items()]


def _years(days: list[datetime.datetime]) -> str:
    """ "2011" or "2011–2015"."""
    years = sorted({day.year for day in days})
    return "–".join(str(year) for year in dict.fromkeys([years[0], years[-1]])) if years else ""
