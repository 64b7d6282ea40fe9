"""Quotations on the desk: an editor confirms, corrects or rejects what was found."""

from typing import Any

from django.contrib import admin
from django.db.models import ForeignKey, QuerySet
from django.forms import ModelChoiceField
from django.http import HttpRequest
from django.utils.html import format_html

from articles.models import Article, Mention, Quote, QuoteStatus
from articles.quotes import SpeakerKind

from .links import change_link

CONFIDENT = 0.75  # below, an editor's look is worth it


class ConfidenceFilter(admin.SimpleListFilter):
    """Quotations by how sure their speaker is."""

    title = "confidence"
    parameter_name = "sure"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Sure or not."""
        return [("no", f"below {CONFIDENT}"), ("yes", f"{CONFIDENT} and more")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Quote]) -> QuerySet[Quote]:
        """Those that were asked for."""
        if self.value() == "no":
            return queryset.filter(confidence__lt=CONFIDENT)
        return queryset.filter(confidence__gte=CONFIDENT) if self.value() == "yes" else queryset


class SpeakerFilter(admin.SimpleListFilter):
    """Quotations by what their speaker is."""

    title = "speaker"
    parameter_name = "speaker"
    UNKNOWN = "unknown"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """The kinds of speakers, and none found."""
        return [*((kind.value, kind.value.capitalize()) for kind in SpeakerKind), (self.UNKNOWN, "Not known")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Quote]) -> QuerySet[Quote]:
        """Those that were asked for."""
        if self.value() == self.UNKNOWN:
            return queryset.filter(mention=None)
        return queryset.filter(mention__kind=self.value()) if self.value() else queryset


@admin.register(Quote)
class QuoteAdmin(admin.ModelAdmin[Quote]):
    """Find a quotation and settle it. What is settled here stays so when the text changes."""

    list_display = ("__str__", "mention", "kind", "status", "confidence", "story")
    list_filter = ("status", ConfidenceFilter, "kind", SpeakerFilter)
    list_select_related = ("mention", "article")
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("text", "mention__label", "mention__person__name", "article__headline")
    actions = ("confirm", "reject")
    fields = ("story", "text", "kind", "mention", "status", "cue", "confidence", "why", "start", "end")
    readonly_fields = ("story", "text", "cue", "confidence", "why", "start", "end")

    @admin.display(description="Article", ordering="article")
    def story(self, quote: Quote) -> str:
        """The article, leading to it, and to the passage on the public page where there is one."""
        article: Article = quote.article
        link, passage = change_link(article), self.view_on_site(quote)
        return format_html('{} · <a href="{}">on the page</a>', link, passage) if passage else link

    def view_on_site(self, obj: Quote) -> str | None:
        """The passage on the public page; None while the public may not see it."""
        return obj.get_absolute_url() if obj.article.is_live() else None

    @admin.display(description="Why this speaker")
    def why(self, quote: Quote) -> str:
        """The reasons of the engine."""
        return "; ".join(quote.reasons) or "–"

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField[Any] | None:
        """Only those whom the quotation's own article mentions can have spoken it."""
        if db_field.name == "mention" and request.resolver_match:
            quote = request.resolver_match.kwargs.get("object_id")
            kwargs["queryset"] = Mention.objects.filter(article__quotes=quote) if quote else Mention.objects.none()
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Quote, form: Any, change: bool) -> None:
        """Save; a corrected speaker or kind is thereby confirmed."""
        if form.changed_data and "status" not in form.changed_data:
            obj.status = QuoteStatus.CONFIRMED
        super().save_model(request, obj, form, change)

    @admin.action(description="Confirm the chosen quotations", permissions=["change"])
    def confirm(self, request: HttpRequest, queryset: QuerySet[Quote]) -> None:
        """Each is as found."""
        self.message_user(request, f"{queryset.update(status=QuoteStatus.CONFIRMED)} confirmed.")

    @admin.action(description="Reject the chosen quotations: they are none", permissions=["change"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Quote]) -> None:
        """Each is no quotation and no longer shown."""
        self.message_user(request, f"{queryset.update(status=QuoteStatus.REJECTED)} rejected.")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody: quotations are found in the text."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Quote | None = None) -> bool:
        """Nobody: what is no quotation is rejected, so that it is not found anew."""
        return False
