"""The public site. Whatever it shows has passed the one gate, `Article.objects.live()`."""

from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Count, F, Model, OuterRef, Prefetch, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from rest_framework.exceptions import NotFound
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request

from .models import Article, ArticleQuerySet, Mention, Person, Quote

Row = TypeVar("Row", bound=Model)
SHOWN_OF_A_PERSON = 50  # quotations, and stories, on the page of a person


def front(request: HttpRequest) -> HttpResponse:
    """The newest stories."""
    page = Pages(request, ("-published_at", "-id"))
    return render(request, "articles/front.html", {"page": page, "articles": page.rows(_stories())})


def article(request: HttpRequest, pk: int, slug: str | None = None) -> HttpResponseBase:
    """One story, under its one address; 410 where it has been killed, 404 where the public may not see it or never could."""
    story = _with_subject(Article.objects.live().for_reading().filter(pk=pk)).first()
    if story is None:
        return _gone(request, pk)
    if request.path != story.get_absolute_url():
        return _moved(request, story)
    return render(request, "articles/article.html", {"article": story, "notices": story.notices.all()})


def people(request: HttpRequest) -> HttpResponse:
    """All whom stories name, by name."""
    page = Pages(request, ("name", "id"), size=50)
    return render(request, "people/people.html", {"page": page, "people": page.rows(_people())})


def person(request: HttpRequest, pk: int, slug: str | None = None) -> HttpResponseBase:
    """One person, under one address: what they said, and the stories that name them."""
    found = get_object_or_404(Person.objects.select_related("merged_into"), pk=pk).present()
    live = Article.objects.live()
    mentions = list(
        Mention.objects.shown()
        .filter(person=found, article__in=live)
        .select_related("article__source")
        .defer("article__body", "article__text")
        .order_by("-article__published_at", "-article_id", "id")[:SHOWN_OF_A_PERSON]
    )
    if not mentions:
        raise Http404
    if request.path != found.get_absolute_url():
        return _moved(request, found)
    quotes = Quote.objects.live(live).for_reading().filter(mention__person=found)[:SHOWN_OF_A_PERSON]
    return render(
        request,
        "people/person.html",
        {"person": found, "mentions": mentions, "quotes": quotes, "most": SHOWN_OF_A_PERSON},
    )


def quotations(request: HttpRequest) -> HttpResponse:
    """What is said in the stories, the newest first."""
    page = Pages(request, ("-said", "-article_id", "start"))
    quotes = page.rows(
        Quote.objects.live(Article.objects.live()).for_reading().annotate(said=F("article__published_at"))
    )
    return render(request, "articles/quotations.html", {"page": page, "quotes": quotes})


# What the pages ask of the records


def _stories() -> QuerySet[Article]:
    """The public stories with what a list shows of them."""
    quotes = Quote.objects.shown().only("article", "mention").order_by()
    return Article.objects.live().select_related("source").prefetch_related(Prefetch("quotes", quotes)).defer("body")


def _with_subject(articles: ArticleQuerySet) -> ArticleQuerySet:
    """`articles`, each with the name of its first subject (None where it has none) as `first_subject`."""
    subjects = Article.subjects.through.objects.filter(article=OuterRef("pk")).exclude(subject__name="").order_by("id")
    return articles.annotate(first_subject=Subquery(subjects.values("subject__name")[:1]))


def _people() -> QuerySet[Person]:
    """The people of public stories, each with the latest `role` and the number of `quotations` there."""
    live = Article.objects.live()
    mentions = Mention.objects.shown().filter(person=OuterRef("pk"), article__in=live)
    roles = mentions.exclude(role="").order_by("-article__published_at", "-id").values("role")[:1]
    quotes = Quote.objects.live(live).filter(mention__person=OuterRef("pk")).order_by().values("mention__person")
    return Person.objects.live(live).annotate(
        role=Subquery(roles), quotations=Subquery(quotes.annotate(number=Count("pk")).values("number"))
    )


def _moved(request: HttpRequest, to: Article | Person) -> HttpResponse:
    """One redirect, with 301, to the address of `to`; what stands after the question mark is kept."""
    query = request.META.get("QUERY_STRING", "")
    return redirect(f"{to.get_absolute_url()}?{query}" if query else to.get_absolute_url(), permanent=True)


def _gone(request: HttpRequest, pk: int) -> HttpResponse:
    """A notice, with 410, that the killed story is gone; Http404 for all that the public never saw."""
    if not Article.objects.tombstones().filter(pk=pk).exists():
        raise Http404
    return render(request, "410.html", status=410)


class Pages(CursorPagination):
    """A page of a long list, which says where the next one begins: never a count, and as fast on page 1,000."""

    def __init__(self, request: HttpRequest, order: tuple[str, ...], size: int = 20) -> None:
        self.asked, self.order, self.page_size = Request(request), order, size

    def get_ordering(self, *args: Any) -> tuple[str, ...]:
        """The columns by which the list is ordered; the first of them is the place that an address names."""
        return self.order

    def rows(self, queryset: QuerySet[Row]) -> list[Row]:
        """The rows of the page that was asked for; Http404 where the address names none."""
        try:
            rows: list[Row] = self.paginate_queryset(queryset, self.asked) or []
        except (NotFound, ValidationError, ValueError) as error:
            raise Http404("no such page") from error
        self.base_url = self.asked.get_full_path()
        return rows
