"""Articles on the desk."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Count, Model, Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html

from articles import attribution
from articles.lifecycle import MoveRefused
from articles.models import Article, Quote, QuoteStatus, Revision
from articles.wire import WireError, body

from .links import list_link
from .staff import editor

# What an editor writes. All else of an article is changed by its verbs.
COPY = (
    "headline",
    "slugline",
    "dateline",
    "byline",
    "credit",
    "lead",
    "body",
    "language",
    "urgency",
    "genre",
    "ednote",
)
FILING = ("section", "subjects", "keywords", "usageterms")


class ArticleForm(forms.ModelForm[Article]):
    """An article as an editor changes it. It remembers the revision that the editor saw."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    why = forms.CharField(max_length=500, required=False, label="Why", help_text="Kept with the revision.")

    class Meta:
        model = Article
        fields = (*COPY, *FILING)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["seen"].initial = self._last_revision().number

    def clean_body(self) -> str:
        """The body as clean HTML; what cannot be made so is refused."""
        try:
            return body.markup(body.blocks(self.cleaned_data["body"]))
        except WireError as error:
            raise forms.ValidationError(f"Not saved: {error.reason}.") from error

    def changes(self) -> dict[str, Any]:
        """What the editor has changed: field by field, without those where only line ends differ as browsers send them."""
        changed = {name: self.cleaned_data[name] for name in self.changed_data if name in (*COPY, *FILING)}
        plain = {name: value.replace("\r\n", "\n") for name, value in changed.items() if isinstance(value, str)}
        return {name: value for name, value in (changed | plain).items() if value != self.initial.get(name)}

    def clean(self) -> dict[str, Any]:
        """Refuse to save over a revision that the editor has not seen; what was typed stays in the form.

        The row stays locked from here until it is saved, so that no revision comes in between.
        """
        data = super().clean() or {}
        Article.objects.select_for_update().get(pk=self.instance.pk)
        last = self._last_revision()
        if data.get("seen") != last.number:
            who = last.by.get_username() if last.by else "the wire"
            raise forms.ValidationError(
                f"Not saved: {who} changed this story at {last.created_at:%H:%M} UTC, after you opened it. Your text is "
                f"below; open the story in another window to see what has changed, and bring the two together there."
            )
        return data

    def _last_revision(self) -> Revision:
        return self.instance.revisions.select_related("by").latest("number")


class RevisionInline(admin.TabularInline[Revision, Article]):
    """The history of an article, to read."""

    model = Revision
    fields = readonly_fields = ("number", "action", "origin", "by", "why", "created_at")
    ordering = ("-number",)
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody: verbs append revisions."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody: a revision stays as it is."""
        return False


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin[Article]):
    """Find an article, read and correct its copy, publish it."""

    form = ArticleForm
    list_display = ("headline", "status", "source", "quotations", "published_at", "version_created", "page")
    list_display_links = ("headline",)
    list_filter = ("status", "pubstatus", "source", "language", "section", "published_at")
    list_select_related = ("source",)
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("headline", "slugline", "guid")
    search_help_text = "Words of the headline or slugline, or the GUID"
    filter_horizontal = ("subjects",)
    actions = ("publish",)
    inlines = (RevisionInline,)
    readonly_fields = (
        *("guid", "version", "pubstatus", "status", "source", "first_created", "version_created"),
        *("published_at", "publish_at", "embargo_until", "killed_at", "evolved_from"),
    )
    fieldsets = (
        (None, {"fields": (*COPY, "why", "seen")}),
        ("Filing", {"fields": FILING}),
        ("Where it stands", {"fields": readonly_fields}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """With the number of quotations shown."""
        rejected = Q(quotes__status__in=[QuoteStatus.REJECTED, QuoteStatus.LOST])
        return super().get_queryset(request).annotate(shown=Count("quotes", filter=~rejected))

    @admin.display(description="Quotations")
    def quotations(self, article: Article) -> str:
        """The number of its quotations, leading to them."""
        return list_link(Quote, getattr(article, "shown", 0), article__id__exact=article.pk)

    @admin.display(description="Page")
    def page(self, article: Article) -> str:
        """The link to the public page, where there is one now."""
        url = self.view_on_site(article)
        return format_html('<a href="{}">View</a>', url) if url else "–"

    def view_on_site(self, obj: Article) -> str | None:
        """The public page; None while the public may not see it."""
        return obj.get_absolute_url() if obj.is_live() else None

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        """Save through the verb, which keeps the history, and find the quotations of the changed text."""
        if changes := form.changes():
            obj.edit(by=editor(request), why=form.cleaned_data["why"], **changes)
            attribution.attribute(obj)

    @admin.action(description="Publish the chosen articles", permissions=["publish"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """Publish each, telling of those that cannot be."""
        for article in queryset:
            try:
                article.publish(by=editor(request))
            except MoveRefused as refused:
                self.message_user(request, f"“{article}”: {refused}", messages.ERROR)
            else:
                self.message_user(request, f"“{article}” is published.", messages.SUCCESS)

    def has_publish_permission(self, request: HttpRequest) -> bool:
        """Whoever may publish."""
        return request.user.has_perm("articles.publish_article")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody: articles come by the wire."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """Nobody: what came stays."""
        return False
