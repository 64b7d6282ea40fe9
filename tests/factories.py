"""Rows for tests, live and complete unless a test says otherwise."""

from typing import Any, TypeVar

import factory
from django.db.models import Model
from django.utils import timezone
from zeal import zeal_ignore

from articles.lifecycle import Status
from articles.models import Article, Mention, Person, Quote, Source, WireMessage
from articles.people import names
from articles.quotes import QuotationKind, SpeakerKind
from articles.wire import body

Row = TypeVar("Row", bound=Model)


class RowFactory(factory.django.DjangoModelFactory[Row]):
    """Makes rows one by one, which is no N+1 of the code under test."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class: type[Row], *args: Any, **kwargs: Any) -> Row:
        with zeal_ignore():
            row: Row = super()._create(model_class, *args, **kwargs)  # type: ignore[no-untyped-call]
            return row


class SourceFactory(RowFactory[Source]):
    """A wire service."""

    class Meta:
        model = Source
        django_get_or_create = ("name",)

    name = "Agency"


class WireMessageFactory(RowFactory[WireMessage]):
    """A delivery."""

    class Meta:
        model = WireMessage

    source = factory.SubFactory(SourceFactory)
    name = "story.txt"
    data = factory.Sequence(lambda n: f"Headline {n}\n\nA paragraph of the story {n}.".encode())
    sha256 = factory.Sequence(lambda n: f"{n:064d}")


class ArticleFactory(RowFactory[Article]):
    """A published article; `body` may be given as HTML, and its text follows."""

    class Meta:
        model = Article
        skip_postgeneration_save = True

    guid = factory.Sequence(lambda n: f"urn:test:{n}")
    source = factory.SubFactory(SourceFactory)
    status = Status.PUBLISHED
    published_at = factory.LazyFunction(timezone.now)
    headline = factory.Sequence(lambda n: f"Harbour reopens after storm {n}")
    slug = "harbour-reopens"
    credit = "Agency"
    language = "en"
    body = "<p>The harbour reopened on Monday.</p>\n<p>Ships came in.</p>"
    text = factory.LazyAttribute(lambda article: "\n\n".join(block.text for block in body.blocks(article.body)))


class PersonFactory(RowFactory[Person]):
    """A person."""

    class Meta:
        model = Person

    name = factory.Sequence(lambda n: f"Ada Number{n}")
    slug = "ada"
    key = factory.LazyAttribute(lambda person: names.key(person.name))


class MentionFactory(RowFactory[Mention]):
    """A person named in an article."""

    class Meta:
        model = Mention

    article = factory.SubFactory(ArticleFactory)
    kind = SpeakerKind.PERSON
    person = factory.SubFactory(PersonFactory)
    label = factory.LazyAttribute(lambda mention: mention.person.name if mention.person else "an official")


class QuoteFactory(RowFactory[Quote]):
    """A quotation: the words `text` of its article, wherever they stand there."""

    class Meta:
        model = Quote

    article = factory.SubFactory(ArticleFactory)
    mention = factory.SubFactory(MentionFactory, article=factory.SelfAttribute("..article"))
    kind = QuotationKind.DIRECT
    text = "The harbour reopened"
    start = factory.LazyAttribute(lambda quote: max(0, quote.article.text.find(quote.text)))
    end = factory.LazyAttribute(lambda quote: quote.start + len(quote.text))
    confidence = 0.9
