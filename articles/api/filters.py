"""What lists can be narrowed by."""

import datetime
from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from drf_spectacular.drainage import set_override
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field

from articles.models import Article, Mention, Person, Quote
from articles.quotes import QuotationKind, SpeakerKind

LARGEST_ID = 2**63 - 1


@extend_schema_field({"type": "integer", "format": "int64", "minimum": 1, "maximum": LARGEST_ID})
class IdFilter(django_filters.Filter):
    """Rows by the id of another record."""

    field_class = forms.IntegerField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, min_value=1, max_value=LARGEST_ID, **kwargs)


class InstantField(django_filters.fields.IsoDateTimeField):
    """An instant in ISO 8601. One that UTC cannot name, at the ends of the calendar, is the first or last that it can."""

    def clean(self, value: Any) -> datetime.datetime | None:
        """The instant; ValidationError where there is none."""
        found: datetime.datetime | None = super().clean(value)
        try:
            return found and found.astimezone(datetime.UTC)
        except OverflowError:
            end = datetime.datetime.min if found and found.year == datetime.MINYEAR else datetime.datetime.max
            return end.replace(tzinfo=datetime.UTC)


@extend_schema_field(OpenApiTypes.DATETIME)
class InstantFilter(django_filters.IsoDateTimeFilter):
    """Rows by an instant; one without an offset is in UTC."""

    field_class = InstantField


class TextFilter(django_filters.CharFilter):
    """Rows by text of up to `longest` characters."""

    def __init__(self, longest: int, **kwargs: Any) -> None:
        super().__init__(max_length=longest, strip=False, **kwargs)
        bounds = {"minLength": 1, "maxLength": longest, "pattern": r"^[^\x00]+$"}
        set_override(self, "field", {"type": "string", **bounds})


class Filters(django_filters.FilterSet):
    """Filters of which each that is named must have a value: an empty one would narrow nothing without a word."""

    def is_valid(self) -> bool:
        """Whether all values can be; the errors of the form say which cannot."""
        valid: bool = super().is_valid()
        asked = self.data or {}
        empty = [name for name in self.filters if asked.get(name) == ""]
        for name in empty:
            self.form.add_error(name, "It must not be empty.")
        return valid and not empty


class ArticleFilter(Filters):
    """Stories by where they come from, when they were published, and whom they name."""

    source = TextFilter(100, field_name="source__name", lookup_expr="iexact")
    language = TextFilter(35, lookup_expr="iexact")
    guid = TextFilter(500)
    published_from = InstantFilter(field_name="published_at", lookup_expr="gte")
    published_before = InstantFilter(field_name="published_at", lookup_expr="lt")
    person = IdFilter(method="naming", label="id of a person whom the story names")

    class Meta:
        model = Article
        fields: list[str] = []

    def naming(self, articles: QuerySet[Article], name: str, value: int) -> QuerySet[Article]:
        """Those that name the person with the id `value`."""
        return articles.filter(pk__in=Mention.objects.shown().filter(person=value).values("article"))


class QuoteFilter(Filters):
    """Quotations by story, speaker and kind."""

    article = IdFilter(label="id of the story")
    person = IdFilter(field_name="mention__person", label="id of the person who speaks")
    kind = django_filters.ChoiceFilter(choices=[(kind.value, kind.value) for kind in QuotationKind])
    speaker_kind = django_filters.ChoiceFilter(
        field_name="mention__kind", choices=[(kind.value, kind.value) for kind in SpeakerKind]
    )

    class Meta:
        model = Quote
        fields: list[str] = []


class PersonFilter(Filters):
    """People by a part of their name."""

    name = TextFilter(200, lookup_expr="icontains")

    class Meta:
        model = Person
        fields: list[str] = []
