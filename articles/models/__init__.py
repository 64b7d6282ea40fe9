"""The records: one file per kind, all of them importable from here."""

from .article import Article, ArticleQuerySet
from .change import Change, ChangeKind
from .message import Outcome, WireMessage
from .person import Person, PersonName, PersonRole
from .quote import Mention, Quote, QuoteQuerySet, QuoteStatus
from .revision import Notice, NoticeKind, Origin, Revision
from .rows import AppendOnlyError, slug_of
from .subscription import Delivery, Subscription
from .vocabulary import Section, Source, Subject

__all__ = [
    "AppendOnlyError",
    "Article",
    "ArticleQuerySet",
    "Change",
    "ChangeKind",
    "Delivery",
    "Mention",
    "Notice",
    "NoticeKind",
    "Origin",
    "Outcome",
    "Person",
    "PersonName",
    "PersonRole",
    "Quote",
    "QuoteQuerySet",
    "QuoteStatus",
    "Revision",
    "Section",
    "Source",
    "Subject",
    "Subscription",
    "WireMessage",
    "slug_of",
]
