"""Deliveries on the desk: what came in, and what became of it."""

from django.contrib import admin
from django.db.models import QuerySet
from django.db.models.functions import Length
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.utils.html import format_html, format_html_join

from articles.models import WireMessage

from .links import change_link

SHOWN = 20_000  # bytes of a delivery that its page shows


@admin.register(WireMessage)
class WireMessageAdmin(admin.ModelAdmin[WireMessage]):
    """Find a delivery and why it failed. Nothing of it can be changed."""

    list_display = ("name", "source", "outcome", "reason", "size", "received_at")
    list_filter = ("outcome", "source", "format", "received_at")
    list_select_related = ("source",)
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("name", "sha256", "reason")
    search_help_text = "Words of the name or the reason, or the SHA-256"
    fields = (
        *("name", "source", "outcome", "reason", "format", "time_zone", "publish", "received_at", "read_at"),
        *("size", "sha256", "articles", "content"),
    )
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[WireMessage]:
        """With the size, without the bytes."""
        return super().get_queryset(request).defer("data").annotate(bytes=Length("data"))

    @admin.display(ordering="bytes")
    def size(self, message: WireMessage) -> str:
        """The number of its bytes, for reading."""
        return filesizeformat(getattr(message, "bytes", 0))

    @admin.display(description="Articles")
    def articles(self, message: WireMessage) -> str:
        """The articles that it made or changed."""
        found = {revision.article for revision in message.revisions.select_related("article")}
        return format_html_join(", ", "{}", ((change_link(article),) for article in found)) or "–"

    @admin.display(description="As it came")
    def content(self, message: WireMessage) -> str:
        """The beginning of its bytes, as text."""
        data = bytes(message.data)
        text = data[:SHOWN].decode("utf-8", "replace").replace("\x00", "\N{REPLACEMENT CHARACTER}")
        more = f"\n… {len(data) - SHOWN:,} bytes more" if len(data) > SHOWN else ""
        return format_html("<pre>{}{}</pre>", text, more)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody: deliveries come in."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: WireMessage | None = None) -> bool:
        """Nobody: a delivery stays as it came."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: WireMessage | None = None) -> bool:
        """Nobody: a delivery is kept."""
        return False
