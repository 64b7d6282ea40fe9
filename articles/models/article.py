"""The article, the gate that says who may see it, and the verbs that change it."""

import datetime
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.urls import reverse
from django.utils import timezone

from articles import story as stories
from articles.lifecycle import Status, is_newer, move
from articles.quotes import SpeakerKind
from articles.story import Block, PubStatus, Story
from articles.wire import body, datelines

from .change import Change, ChangeKind
from .quote import Mention, Quote
from .revision import Origin, Revision
from .rows import choices, one_of, slug_of
from .vocabulary import Subject

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from .message import WireMessage
    from .vocabulary import Source

_GONE = {Status.KILLED: ChangeKind.KILLED, Status.WITHHELD: ChangeKind.WITHHELD}
_LEAST_LEAD = 20  # characters; what is shorter begins many a text by chance
EARLIEST = datetime.datetime.min.replace(tzinfo=datetime.UTC)
GUID_LENGTH = 500  # characters; an index of PostgreSQL takes 2,700 bytes at the most


def _unless_repeated(lead: str, story: Story) -> str:
    """The lead, but where the text begins with the same words: a reader would read them twice."""
    first, said = (" ".join(text.split()).rstrip(" .…") for text in (story.text[: 2 * len(lead) + 200], lead))
    return "" if len(said) >= _LEAST_LEAD and said in first[: len(said) + 120] else lead


class ArticleQuerySet(models.QuerySet["Article"]):
    """The questions asked of articles. Everything public begins with `live`."""

    def live(self, at: datetime.datetime | None = None) -> "ArticleQuerySet":
        """Those that the public may see at the instant `at` (now where None). The twin of `Article.is_live`."""
        at = at or timezone.now()
        return self.filter(
            Q(embargo_until__isnull=True) | Q(embargo_until__lte=at),
            status__in=[Status.PUBLISHED, Status.SCHEDULED],
            published_at__lte=at,
            pubstatus=PubStatus.USABLE,
            killed_at__isnull=True,
        )

    def tombstones(self) -> "ArticleQuerySet":
        """Those killed after the public had seen them, of which it is told that they are gone."""
        return self.filter(killed_at__isnull=False, changes__isnull=False).distinct()

    def untold(self) -> "ArticleQuerySet":
        """Those live by the clock alone, of which those who follow have not been told: `tell_if_due` is for them."""
        told = Change.objects.filter(article=models.OuterRef("pk"))
        embargoed = Q(embargo_until__isnull=False) & ~models.Exists(told)
        return self.live().filter(Q(status=Status.SCHEDULED) | embargoed)

    def newest_first(self) -> "ArticleQuerySet":
        """The latest published first."""
        return self.order_by("-published_at", "-id")

    def for_reading(self) -> "ArticleQuerySet":
        """With all that a page or a document shows of an article, in a number of queries that does not grow with it."""
        return self.select_related("source", "section").prefetch_related(
            models.Prefetch("quotes", Quote.objects.shown().select_related("mention__person").order_by("start")),
            models.Prefetch("mentions", Mention.objects.shown().select_related("person")),
        )


class Article(models.Model):
    """One story of this house, whatever has become of it."""

    guid = models.CharField("GUID", max_length=GUID_LENGTH, unique=True)
    version = models.CharField(max_length=50, default="1", help_text="As the wire counts.")
    pubstatus = models.CharField(
        "publication status", max_length=10, choices=choices(PubStatus), default=PubStatus.USABLE
    )
    status = models.CharField(max_length=12, choices=choices(Status), default=Status.INGESTED)
    source = models.ForeignKey("articles.Source", on_delete=models.PROTECT, related_name="articles")
    section = models.ForeignKey(
        "articles.Section", on_delete=models.SET_NULL, null=True, blank=True, related_name="articles"
    )
    subjects = models.ManyToManyField("articles.Subject", blank=True, related_name="articles")
    headline = models.CharField(max_length=500)
    slug = models.SlugField(max_length=100, editable=False)
    slugline = models.CharField(max_length=200, blank=True)
    dateline = models.CharField(max_length=200, blank=True)
    byline = models.CharField(max_length=300, blank=True)
    credit = models.CharField(max_length=200, blank=True)
    lead = models.TextField(blank=True)
    body = models.TextField(blank=True, help_text="Clean HTML.")
    text = models.TextField(
        blank=True, editable=False, help_text="The body's plain text, paragraphs parted by a blank line."
    )
    language = models.CharField(max_length=35, blank=True)
    urgency = models.PositiveSmallIntegerField(null=True, blank=True, help_text="From 1, most urgent, to 9.")
    genre = models.CharField(max_length=100, blank=True)
    keywords = models.JSONField(default=list, blank=True)
    ednote = models.TextField("note to editors", blank=True, help_text="For staff only: never shown to readers.")
    usageterms = models.TextField("rights", blank=True)
    first_created = models.DateTimeField(null=True, blank=True)
    version_created = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(
        null=True,
        blank=True,
        help_text="The date that readers see: in the future where it is scheduled or under embargo.",
    )
    publish_at = models.DateTimeField("scheduled for", null=True, blank=True)
    embargo_until = models.DateTimeField("embargo until", null=True, blank=True)
    killed_at = models.DateTimeField(null=True, blank=True)
    evolved_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="evolved_to")

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        permissions = [("publish_article", "Can publish articles")]
        indexes = [
            models.Index(F("published_at").desc(), F("id").desc(), name="article_newest"),
            models.Index(fields=["status", "-id"], name="article_status"),
            models.Index(fields=["publish_at"], condition=Q(publish_at__isnull=False), name="article_due"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(guid="") & Q(LessThanOrEqual(Length("guid"), GUID_LENGTH)), name="article_has_guid"
            ),
            models.CheckConstraint(condition=~Q(headline=""), name="article_has_headline"),
            one_of("status", Status, "article_status_known"),
            one_of("pubstatus", PubStatus, "article_pubstatus_known"),
            models.CheckConstraint(
                condition=Q(status=Status.KILLED, killed_at__isnull=False, pubstatus=PubStatus.CANCELED)
                | (~Q(status=Status.KILLED) & Q(killed_at__isnull=True) & ~Q(pubstatus=PubStatus.CANCELED)),
                name="article_kill_has_time",
            ),
            models.CheckConstraint(
                condition=Q(killed_at__isnull=True) | Q(embargo_until__isnull=True, publish_at__isnull=True),
                name="article_kill_clears_times",
            ),
            models.CheckConstraint(
                condition=Q(embargo_until__isnull=True) | Q(publish_at__isnull=True), name="article_embargo_or_schedule"
            ),
            models.CheckConstraint(
                condition=Q(status=Status.SCHEDULED, publish_at__isnull=False, published_at=F("publish_at"))
                | (~Q(status=Status.SCHEDULED) & Q(publish_at__isnull=True)),
                name="article_schedule_has_time",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.PUBLISHED) | Q(published_at__isnull=False),
                name="article_publication_has_time",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.WITHHELD) | Q(pubstatus=PubStatus.WITHHELD), name="article_hold_is_withheld"
            ),
            models.CheckConstraint(
                condition=Q(urgency__isnull=True) | Q(urgency__gte=1, urgency__lte=9), name="article_urgency_range"
            ),
            models.CheckConstraint(
                condition=Q(evolved_from__isnull=True) | ~Q(evolved_from=F("pk")), name="article_not_from_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        """The path of its public page."""
        return reverse("article", args=[self.pk, self.slug])

    # Questions

    def is_live(self, at: datetime.datetime | None = None) -> bool:
        """Whether the public may see it at the instant `at` (now where None). The twin of `ArticleQuerySet.live`."""
        at = at or timezone.now()
        return (
            self.status in {Status.PUBLISHED, Status.SCHEDULED}
            and self.published_at is not None
            and self.published_at <= at
            and (self.embargo_until is None or self.embargo_until <= at)
            and self.pubstatus == PubStatus.USABLE
            and self.killed_at is None
        )

    @property
    def updated_at(self) -> datetime.datetime | None:
        """When this version was made, as readers are told: never before `published_at`."""
        if self.published_at and self.version_created:
            return max(self.published_at, self.version_created)
        return self.published_at

    def people_named(self) -> "list[Mention]":
        """The people it names, in the order of their first mention, quoted or not."""
        people = [mention for mention in self.mentions.all() if mention.kind == SpeakerKind.PERSON]
        return sorted(people, key=lambda mention: mention.spans[0] if mention.spans else [len(self.text)])

    def as_story(self) -> Story:
        """Its present state as a Story. Costs a query for the subjects where they have not been fetched."""
        return Story(
            guid=self.guid,
            version=self.version,
            pubstatus=PubStatus(self.pubstatus),
            headline=self.headline,
            slugline=self.slugline,
            byline=self.byline,
            dateline=self.dateline,
            credit=self.credit,
            source=self.source.name,
            lead=self.lead,
            body=body.blocks(self.body),
            language=self.language,
            urgency=self.urgency,
            genre=self.genre,
            keywords=tuple(self.keywords),
            subjects=tuple(stories.Subject(subject.code, subject.name) for subject in self.subjects.all()),
            first_created=self.first_created,
            version_created=self.version_created,
            embargoed=self.embargo_until,
            ednote=self.ednote,
            usageterms=self.usageterms,
        )

    # Verbs: each locks the row, checks the move, saves, and appends Revision and Change in one transaction.

    @classmethod
    @transaction.atomic
    def begin(cls, story: Story, *, source: "Source", message: "WireMessage") -> "Article":
        """A new article of what the wire sent: on the desk, or held or killed where the wire says so."""
        article = cls(guid=story.guid, source=source)
        article._take(story)
        article.save()
        article._take_subjects(story)
        article._append_revision("imported", story=story, message=message)
        return article

    @transaction.atomic
    def take_version(self, story: Story, *, message: "WireMessage") -> bool:
        """Follow the wire to a later version; False, and nothing changed, where `story` is not later than the last.

        Where an editor has changed the copy since the last one came, the copy stays and the version is kept beside it;
        a kill or a hold counts all the same. A killed article stays killed.
        """
        was_live = self._lock()
        last = self.revisions.filter(origin=Origin.WIRE).latest("number")
        if not is_newer(story, last.as_story()) and not self._is_stopped_by(story):
            return False
        is_edited = self.revisions.filter(origin=Origin.DESK, action="edited", number__gt=last.number).exists()
        is_stopped = self._is_stopped_by(story)
        if self.status == Status.KILLED or (is_edited and not is_stopped):
            self._append_revision("kept beside", story=story, message=message)
            return True
        self._take(Story(story.guid, story.version, story.pubstatus) if is_edited else story)
        self.save()
        self._take_subjects(story)
        self._append_revision("updated", story=story, message=message)
        self._append_change(was_live)
        return True

    @transaction.atomic
    def edit(self, *, by: "User", why: str = "", **fields: Any) -> None:
        """Set `fields` (those of the copy: headline, body ..., and the subjects) to what the editor `by` wrote.

        The body is cleaned, the plain text follows it, and the article's `version_created` becomes now.
        """
        was_live = self._lock()
        if "subjects" in fields:
            self.subjects.set(fields.pop("subjects"))
        for name, value in fields.items():
            setattr(self, name, value)
        self._set_body(body.blocks(self.body))
        self.slug = slug_of(self.headline)
        self.version_created = timezone.now()
        self.save()
        self._append_revision("edited", by=by, why=why)
        self._append_change(was_live)

    @transaction.atomic
    def publish(self, *, by: "User | None" = None, why: str = "", at: datetime.datetime | None = None) -> None:
        """Let readers see it, dated `at` (now where None or yet to come: a date ahead is for a schedule), or from the
        end of its embargo.

        MoveRefused where its status does not allow that.
        """
        was_live = self._lock()
        self.status = move("publish", Status(self.status))
        now = timezone.now()
        self.published_at, self.publish_at = max(min(at or now, now), self.embargo_until or EARLIEST), None
        self.save(update_fields=["status", "published_at", "publish_at"])
        self._append_revision("published", by=by, why=why)
        self._append_change(was_live)

    @transaction.atomic
    def tell_if_due(self) -> None:
        """Note that its schedule or embargo has come due, for those who follow; nothing where it has not."""
        self._lock()
        if not self.is_live() or (self.status == Status.PUBLISHED and self.changes.exists()):
            return
        if self.status == Status.SCHEDULED:
            self.status, self.publish_at = Status.PUBLISHED, None
            self.save(update_fields=["status", "publish_at"])
        self._append_change(was_live=False)

    # What the verbs are made of

    def _lock(self) -> bool:
        """Lock the row and read it anew; whether it is live at this moment."""
        self.refresh_from_db(from_queryset=Article.objects.select_for_update(of=("self",)).select_related("source"))
        return self.is_live()

    def _is_stopped_by(self, story: Story) -> bool:
        """Whether `story` kills or holds what is not yet killed or held. That counts whatever its version."""
        if story.pubstatus == PubStatus.CANCELED:
            return self.status != Status.KILLED
        return story.pubstatus == PubStatus.WITHHELD and self.pubstatus == PubStatus.USABLE

    def _take(self, story: Story) -> None:
        """Set the columns to what `story` says; what is too long for its column is cut, and whole in the Revision.

        A notice without a text changes what it speaks of, and leaves the rest.
        """
        if self.pk and not story.body:
            story = stories.over(self.as_story(), story)
        for name in ("slugline", "byline", "dateline", "genre", "ednote", "version"):
            setattr(self, name, self._fit(name, getattr(story, name)))
        if datelines.is_time_stamp(self.dateline):
            self.dateline = ""
        self.lead = _unless_repeated(story.lead, story) or story.subheadline
        self.version = self.version or "1"
        self._set_body(story.body)
        self.headline = self._fit(
            "headline", story.headline or self.text.partition("\n")[0] or self.slugline or story.guid
        )
        self.slug = slug_of(self.headline)
        self.credit = self._fit("credit", story.credit or self.source.credit or self.source.name)
        self.language = self._fit("language", story.language or self.source.language)
        self.usageterms = story.usageterms or story.copyright_notice or self.source.usageterms
        self.pubstatus = story.pubstatus
        self.urgency = story.urgency if story.urgency in range(1, 10) else None
        self.keywords = list(story.keywords)
        self.first_created, self.version_created = story.first_created, story.version_created
        self.embargo_until = story.embargoed
        if story.pubstatus == PubStatus.CANCELED:
            self.status, self.killed_at, self.embargo_until, self.publish_at = Status.KILLED, timezone.now(), None, None
        elif story.pubstatus == PubStatus.WITHHELD or story.needs_editor:
            self.pubstatus = PubStatus.WITHHELD
            self.status, self.publish_at = Status.WITHHELD, None

    def _set_body(self, blocks: tuple[Block, ...]) -> None:
        self.body = body.markup(blocks)
        self.text = "\n\n".join(block.text for block in blocks)

    def _fit(self, column: str, value: str) -> str:
        longest: int | None = getattr(self._meta.get_field(column), "max_length", None)
        return value if longest is None or len(value) <= longest else f"{value[: longest - 1]}…"

    def _take_subjects(self, story: Story) -> None:
        if story.subjects:
            self.subjects.set(Subject.objects.known(story.subjects))

    def _append_revision(
        self,
        action: str,
        *,
        story: Story | None = None,
        message: "WireMessage | None" = None,
        by: "User | None" = None,
        why: str = "",
    ) -> Revision:
        last = self.revisions.aggregate(last=models.Max("number"))["last"] or 0
        return Revision.objects.create(
            article=self,
            number=last + 1,
            story=stories.to_json(story or self.as_story()),
            origin=Origin.WIRE if message else Origin.DESK,
            action=action,
            message=message,
            by=by,
            why=why,
        )

    def _append_change(self, was_live: bool) -> None:
        """Tell those who follow what the public sees anew; nothing where it sees nothing and saw nothing."""
        live = self.is_live()
        if not live and not was_live:
            return
        if live and was_live:
            kind = ChangeKind.UPDATED
        elif live:
            kind = ChangeKind.RELEASED if self.changes.exists() else ChangeKind.CREATED
        else:
            kind = _GONE.get(Status(self.status), ChangeKind.WITHDRAWN)
        Change.append(self, kind)
