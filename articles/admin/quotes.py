"""Quotations on the desk: an editor confirms, corrects or rejects what was found."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import ForeignKey, QuerySet
from django.forms import ModelChoiceField
from django.http import HttpRequest
from django.utils.html import format_html

from articles.models import Article, Mention, Quote, QuoteQuerySet, QuoteStatus
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


class LostFilter(admin.SimpleListFilter):
    """Lost quotations by what they were before."""

    title = "words gone from the story"
    parameter_name = "lost"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Whether an editor had confirmed it."""
        return [(QuoteStatus.FOUND, "of quotations only found"), (QuoteStatus.CONFIRMED, "of confirmed quotations")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Quote]) -> QuerySet[Quote]:
        """Those that were asked for."""
        return queryset.filter(status_before=self.value()) if self.value() else queryset


class QuoteForm(forms.ModelForm[Quote]):
    """A quotation as an editor settles it: it is lost by its story alone, and one that is can only be rejected."""

    class Meta:
        model = Quote
        fields = ("kind", "mention", "status")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if isinstance(status := self.fields.get("status"), forms.ChoiceField):
            is_lost = self.instance.status == QuoteStatus.LOST
            hidden = (QuoteStatus.FOUND, QuoteStatus.CONFIRMED) if is_lost else (QuoteStatus.LOST,)
            status.choices = [(word.value, word.value.capitalize()) for word in QuoteStatus if word not in hidden]


@admin.register(Quote)
class QuoteAdmin(admin.ModelAdmin[Quote]):
    """Find a quotation and settle it. What is settled here stays so when the text changes."""

    form = QuoteForm
    list_display = ("__str__", "mention", "kind", "standing", "confidence", "story")
    list_filter = ("status", LostFilter, ConfidenceFilter, "kind", SpeakerFilter)
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

    @admin.display(description="Status", ordering="status")
    def standing(self, quote: Quote) -> str:
        """The status; for a lost one with what it was before."""
        status = quote.get_status_display()
        return f"{status} (was {quote.status_before})" if quote.status_before else status

    def view_on_site(self, obj: Quote) -> str | None:
        """The passage on the public page; None while the public may not see it."""
        return obj.get_absolute_url() if obj.is_shown and obj.article.is_live() else None

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
        """Save what was corrected, which is thereby confirmed unless another status was chosen, and nothing else."""
        if form.changed_data:
            chosen = QuoteStatus(obj.status) if "status" in form.changed_data else QuoteStatus.CONFIRMED
            obj.save(update_fields=[name for name in form.changed_data if name != "status"])
            Quote.objects.filter(pk=obj.pk).settle(chosen)

    @admin.action(description="Confirm the chosen quotations", permissions=["change"])
    def confirm(self, request: HttpRequest, queryset: QuoteQuerySet) -> None:
        """Each is as found; one whose words are gone from its story stays lost, and is confirmed when they come back."""
        self.message_user(request, f"{queryset.settle(QuoteStatus.CONFIRMED)} confirmed.")

    @admin.action(description="Reject the chosen quotations: they are none", permissions=["change"])
    def reject(self, request: HttpRequest, queryset: QuoteQuerySet) -> None:
        """Each is no quotation and no longer shown."""
        self.message_user(request, f"{queryset.settle(QuoteStatus.REJECTED)} rejected.")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody: quotations are found in the text."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Quote | None = None) -> bool:
        """Nobody: what is no quotation is rejected, so that it is not found anew."""
        return False
