"""Who is named in an article, and who said what in it."""

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Substr

from articles.quotes import QuotationKind, SpeakerKind

from .rows import choices, one_of

if TYPE_CHECKING:
    from .article import ArticleQuerySet


class QuoteStatus(StrEnum):
    """What is known of a quotation."""

    FOUND = "found"  # by the engine; nobody has looked
    CONFIRMED = "confirmed"  # by an editor
    REJECTED = "rejected"  # by an editor: no quotation, never shown
    LOST = "lost"  # found or confirmed, but the text no longer holds its words; not shown until it does


SHOWN = (QuoteStatus.FOUND, QuoteStatus.CONFIRMED)
SETTLED = (QuoteStatus.CONFIRMED, QuoteStatus.REJECTED)


class MentionQuerySet(models.QuerySet["Mention"]):
    """The questions asked of mentions."""

    def shown(self) -> "MentionQuerySet":
        """Those of whom the text speaks: not those kept for quotations alone of which none is shown."""
        quotes = Quote.objects.filter(mention=OuterRef("pk"))
        return self.exclude(Q(spans=[]) & Exists(quotes) & ~Exists(quotes.shown()))


class Mention(models.Model):
    """One discourse entity of one article: a person, an organisation or a source not named."""

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="mentions")
    label = models.CharField(max_length=300, help_text="The fullest form in which the story names it.")
    kind = models.CharField(max_length=16, choices=choices(SpeakerKind))
    role = models.CharField(max_length=300, blank=True)
    anonymity = models.CharField(
        "condition of anonymity", max_length=300, blank=True, help_text="As the story states it."
    )
    person = models.ForeignKey(
        "articles.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="mentions"
    )
    spans = models.JSONField(default=list, blank=True, help_text="Where the text names it: [[start, end], ...].")

    objects = MentionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "id"]
        constraints = [
            one_of("kind", SpeakerKind, "mention_kind_known"),
            models.CheckConstraint(condition=~Q(label=""), name="mention_has_label"),
            models.CheckConstraint(
                condition=Q(person__isnull=True) | Q(kind=SpeakerKind.PERSON), name="mention_only_of_person_has_person"
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def is_named(self) -> bool:
        """Whether the story says who it is."""
        return self.kind != SpeakerKind.UNNAMED


class QuoteQuerySet(models.QuerySet["Quote"]):
    """The questions asked of quotations."""

    def shown(self) -> "QuoteQuerySet":
        """Those that stand for something said in the text: found or confirmed."""
        return self.filter(status__in=SHOWN)

    def settle(self, status: QuoteStatus) -> int:
        """Give each the `status` that an editor chose (found, confirmed or rejected); the number of them.

        One that would be shown while the text does not hold its words is lost, and has that status when they come back.
        """
        if status == QuoteStatus.REJECTED:
            return self.update(status=status, status_before="")
        stretch = Substr("article__text", F("start") + 1, F("end") - F("start"))
        words = Subquery(Quote.objects.filter(pk=OuterRef("pk")).order_by().values(words=stretch))
        return self.update(
            status=Case(When(text=words, then=Value(status)), default=Value(QuoteStatus.LOST)),
            status_before=Case(When(text=words, then=Value("")), default=Value(status)),
        )

    def live(self, articles: "ArticleQuerySet") -> "QuoteQuerySet":
        """Those shown of the stories among `articles`, which the public may see."""
        return self.shown().filter(article__in=articles)

    def for_reading(self) -> "QuoteQuerySet":
        """With who says it and where, the newest story first and each story from its beginning, in one query."""
        return (
            self.select_related("article__source", "mention__person")
            .defer("article__body", "article__text")
            .order_by("-article__published_at", "-article_id", "start")
        )


class Quote(models.Model):
    """One quotation. `start` and `end` count characters of the article's text and leave out the marks around it.

    `prefix` and `suffix` are the text around it, by which it is found again in a changed text (W3C Web Annotation,
    TextQuoteSelector).
    """

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="quotes")
    mention = models.ForeignKey(
        Mention, verbose_name="speaker", on_delete=models.SET_NULL, null=True, blank=True, related_name="quotes"
    )
    kind = models.CharField(max_length=8, choices=choices(QuotationKind))
    text = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    parts = models.JSONField(default=list, blank=True, help_text="Its pieces, one a paragraph: [[start, end], ...].")
    cue = models.CharField(max_length=100, blank=True, help_text="The words that say that somebody speaks.")
    confidence = models.FloatField(default=1.0, help_text="How sure the speaker is, from 0 to 1.")
    reasons = models.JSONField(default=list, blank=True, help_text="Why this speaker, in words.")
    status = models.CharField(
        max_length=10,
        choices=choices(QuoteStatus),
        default=QuoteStatus.FOUND,
        help_text="Lost: the story no longer holds its words. Nobody is shown it until they come back.",
    )
    status_before = models.CharField(
        "before it was lost", max_length=10, choices=choices(QuoteStatus), blank=True, editable=False
    )
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)

    objects = QuoteQuerySet.as_manager()

    class Meta:
        ordering = ["article", "start"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="quote_ends_after_start"),
            models.CheckConstraint(condition=Q(confidence__gte=0, confidence__lte=1), name="quote_confidence_range"),
            one_of("kind", QuotationKind, "quote_kind_known"),
            one_of("status", QuoteStatus, "quote_status_known"),
            models.CheckConstraint(
                condition=Q(status=QuoteStatus.LOST, status_before__in=SHOWN)
                | (~Q(status=QuoteStatus.LOST) & Q(status_before="")),
                name="quote_lost_has_status_before",
            ),
        ]

    def __str__(self) -> str:
        return self.text if len(self.text) <= 80 else f"{self.text[:79]}…"

    def get_absolute_url(self) -> str:
        """The path of its article's public page, down to the passage."""
        return f"{self.article.get_absolute_url()}#{self.anchor}"

    @property
    def is_shown(self) -> bool:
        """Whether it stands for something said in the text."""
        return self.status in SHOWN

    @property
    def is_settled(self) -> bool:
        """Whether an editor has confirmed or rejected it."""
        return self.status in SETTLED or self.status_before in SETTLED

    @property
    def anchor(self) -> str:
        """The name of its place on the page of its article."""
        return f"quotation-{self.pk}"

    @property
    def pieces(self) -> list[tuple[int, int]]:
        """Where its pieces stand in the text, one a paragraph; one alone where it does not run over paragraphs."""
        pieces: list[Any] = self.parts or [[self.start, self.end]]
        return [(start, end) for start, end in pieces]

    @property
    def paragraphs(self) -> list[str]:
        """Its words, one text for each of its pieces, without what stands between them."""
        return [self.text[start - self.start : end - self.start] for start, end in self.pieces]
