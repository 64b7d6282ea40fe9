"""Sources, sections and subjects on the desk."""

from django.contrib import admin
from django.db.models import Count, Max, QuerySet
from django.http import HttpRequest

from articles.models import Article, Section, Source, Subject

from .links import list_link


@admin.register(Source)
class SourceAdmin(admin.ModelAdmin[Source]):
    """Who sends stories, and on what terms."""

    list_display = ("name", "stories", "last", "time_zone", "language", "auto_publish", "quiet_after")
    list_filter = ("auto_publish", "language")
    search_fields = ("name", "credit")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        """With the number of stories and the time of the last delivery."""
        counted = Count("articles", distinct=True)
        return super().get_queryset(request).annotate(stories=counted, last=Max("messages__received_at"))

    @admin.display(description="Articles", ordering="stories")
    def stories(self, source: Source) -> str:
        """The number of its articles, leading to them."""
        return list_link(Article, getattr(source, "stories", 0), source__id__exact=source.pk)

    @admin.display(description="Last delivery", ordering="last")
    def last(self, source: Source) -> object:
        """When it last sent anything."""
        return getattr(source, "last", None)


@admin.register(Section)
class SectionAdmin(admin.ModelAdmin[Section]):
    """The parts of the site."""

    list_display = ("name", "slug", "position")
    list_editable = ("position",)
    prepopulated_fields = {"slug": ("name",)}


@admin.register(Subject)
class SubjectAdmin(admin.ModelAdmin[Subject]):
    """What stories are about."""

    list_display = ("name", "code")
    search_fields = ("name", "code")
