"""The lists and records of the API. Each asks the gate for what is public, and nothing else."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import Http404
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_view
from rest_framework import viewsets
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from articles.models import Article, Mention, Person, Quote, Source

from .errors import CONTENT_TYPE, Gone, ProblemSerializer
from .filters import ArticleFilter, PersonFilter, QuoteFilter
from .serializers import ArticleSerializer, PersonSerializer, QuoteSerializer, SourceSerializer

BAD = {(400, CONTENT_TYPE): OpenApiResponse(ProblemSerializer, "A parameter has a value that it cannot have.")}
MISSING = {
    (404, CONTENT_TYPE): OpenApiResponse(
        ProblemSerializer, "There is no such public record, or no such page of the list."
    )
}
KILLED = {(410, CONTENT_TYPE): OpenApiResponse(ProblemSerializer, "The story was public and has been killed.")}


def documented(serializer: Any, what: str, more: dict[tuple[int, str], OpenApiResponse] | None = None) -> Any:
    """The decorator that documents a list of `what` and one of them."""
    return extend_schema_view(
        list=extend_schema(summary=f"Public {what}", responses={200: serializer(many=True), **BAD, **MISSING}),
        retrieve=extend_schema(
            summary=f"One of the public {what}", responses={200: serializer, **MISSING, **(more or {})}
        ),
    )


@documented(ArticleSerializer, "stories", KILLED)
class ArticleViewSet(viewsets.ReadOnlyModelViewSet[Article]):
    """Public stories, the latest first, each with its quotations and the people it names."""

    queryset = Article.objects.none()
    serializer_class = ArticleSerializer
    filterset_class = ArticleFilter
    lookup_value_converter = "int"

    def get_queryset(self) -> QuerySet[Article]:
        """What the public may see now."""
        return Article.objects.live().for_reading().newest_first()

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One story; 410 where it has been killed."""
        try:
            return super().retrieve(request, *args, **kwargs)
        except Http404:
            if Article.objects.tombstones().filter(pk=kwargs["pk"]).exists():
                raise Gone from None
            raise


@documented(QuoteSerializer, "quotations")
class QuoteViewSet(viewsets.ReadOnlyModelViewSet[Quote]):
    """Quotations in public stories, the latest story first."""

    queryset = Quote.objects.none()
    serializer_class = QuoteSerializer
    filterset_class = QuoteFilter
    lookup_value_converter = "int"

    def get_queryset(self) -> QuerySet[Quote]:
        """Those of the stories that the public may see now."""
        return Quote.objects.live(Article.objects.live()).for_reading()


@documented(PersonSerializer, "people")
class PersonViewSet(viewsets.ReadOnlyModelViewSet[Person]):
    """People whom public stories name, by name."""

    queryset = Person.objects.none()
    serializer_class = PersonSerializer
    filterset_class = PersonFilter
    lookup_value_converter = "int"

    def get_queryset(self) -> QuerySet[Person]:
        """Those named in a story that the public may see now, with what these stories call them."""
        live = Article.objects.live()
        mentions = Mention.objects.shown().filter(article__in=live).order_by("-article__published_at")
        return Person.objects.live(live).prefetch_related(Prefetch("mentions", queryset=mentions))


@documented(SourceSerializer, "sources")
class SourceViewSet(viewsets.ReadOnlyModelViewSet[Source]):
    """Wire services and outlets with a public story."""

    queryset = Source.objects.none()
    serializer_class = SourceSerializer
    lookup_value_converter = "int"

    def get_queryset(self) -> QuerySet[Source]:
        """Those with a story that the public may see now."""
        return Source.objects.live(Article.objects.live())


@extend_schema(exclude=True)
class Nowhere(APIView):
    """Every other address of the API: 404, in the form of all its errors."""

    def get(self, request: Request) -> Response:
        """404."""
        raise NotFound("There is nothing at this address of the API.")
