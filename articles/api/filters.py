"""What lists can be narrowed by."""

import django_filters
from django.db.models import QuerySet

from articles.models import Article, Person, Quote
from articles.quotes import QuotationKind, SpeakerKind


class ArticleFilter(django_filters.FilterSet):
    """Stories by where they come from, when they were published, and whom they name."""

    source = django_filters.CharFilter(field_name="source__name", lookup_expr="iexact", max_length=100)
    language = django_filters.CharFilter(lookup_expr="iexact", max_length=35)
    guid = django_filters.CharFilter(max_length=500)
    published_from = django_filters.IsoDateTimeFilter(field_name="published_at", lookup_expr="gte")
    published_before = django_filters.IsoDateTimeFilter(field_name="published_at", lookup_expr="lt")
    person = django_filters.NumberFilter(method="naming", label="id of a person whom the story names")

    class Meta:
        model = Article
        fields: list[str] = []

    def naming(self, articles: QuerySet[Article], name: str, value: int) -> QuerySet[Article]:
        """Those that name the person with the id `value`."""
        return articles.filter(pk__in=Article.objects.filter(mentions__person=identifier(value)).values("pk"))


class QuoteFilter(django_filters.FilterSet):
    """Quotations by story, speaker and kind."""

    article = django_filters.NumberFilter(method="of_article", label="id of the story")
    person = django_filters.NumberFilter(method="by_person", label="id of the person who speaks")
    kind = django_filters.ChoiceFilter(choices=[(kind.value, kind.value) for kind in QuotationKind])
    speaker_kind = django_filters.ChoiceFilter(
        field_name="mention__kind", choices=[(kind.value, kind.value) for kind in SpeakerKind]
    )

    class Meta:
        model = Quote
        fields: list[str] = []

    def of_article(self, quotes: QuerySet[Quote], name: str, value: int) -> QuerySet[Quote]:
        """Those in the story with the id `value`."""
        return quotes.filter(article=identifier(value))

    def by_person(self, quotes: QuerySet[Quote], name: str, value: int) -> QuerySet[Quote]:
        """Those spoken by the person with the id `value`."""
        return quotes.filter(mention__person=identifier(value))


class PersonFilter(django_filters.FilterSet):
    """People by a part of their name."""

    name = django_filters.CharFilter(lookup_expr="icontains", max_length=200)

    class Meta:
        model = Person
        fields: list[str] = []


def identifier(value: int) -> int:
    """`value` as an id that a database can look for; 0, which none has, where it cannot be one."""
    return int(value) if 0 < value < 2**63 and value == int(value) else 0
