"""The records as JSON. Times are ISO 8601 in UTC; offsets count characters (code points) of `body_text`."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from articles.models import Article, Mention, Person, Quote, Source


class SpanSerializer(serializers.Serializer[tuple[int, int]]):
    """A stretch of `body_text`: from `start` up to and without `end`."""

    start = serializers.IntegerField(source="0")
    end = serializers.IntegerField(source="1")

    def to_representation(self, instance: tuple[int, int]) -> dict[str, Any]:
        """`instance` as an object."""
        return {"start": instance[0], "end": instance[1]}


class PersonLinkSerializer(serializers.ModelSerializer[Person]):
    """Which person: `url` is the page about them."""

    url = serializers.SerializerMethodField()

    class Meta:
        model = Person
        fields = ("id", "name", "url")

    def get_url(self, person: Person) -> str:
        """The address of the person's page."""
        return absolute(self, person.get_absolute_url())


class SpeakerSerializer(serializers.ModelSerializer[Mention]):
    """Who speaks: `label` is the fullest form in which the story names them, `anonymity` the stated condition."""

    person = PersonLinkSerializer(allow_null=True)

    class Meta:
        model = Mention
        fields = ("label", "kind", "person", "role", "anonymity")


class QuoteSerializer(serializers.ModelSerializer[Quote]):
    """A quotation: `text` is `body_text` from `start` to `end`, without the marks around it; `parts` are its pieces."""

    article = serializers.PrimaryKeyRelatedField[Article](read_only=True)
    url = serializers.SerializerMethodField()
    parts = SpanSerializer(source="pieces", many=True)
    speaker = SpeakerSerializer(source="mention", allow_null=True)

    class Meta:
        model = Quote
        fields = (
            "id",
            "article",
            "url",
            "text",
            "kind",
            "start",
            "end",
            "parts",
            "cue",
            "confidence",
            "status",
            "speaker",
        )

    def get_url(self, quote: Quote) -> str:
        """The address of the passage on the story's page."""
        return absolute(self, quote.get_absolute_url())


class NamedPersonSerializer(serializers.ModelSerializer[Mention]):
    """A person whom a story names; `id` and `url` are null where it is not clear which person it is."""

    id = serializers.IntegerField(source="person_id", allow_null=True)
    name = serializers.SerializerMethodField()
    url = serializers.SerializerMethodField()

    class Meta:
        model = Mention
        fields = ("id", "name", "url", "role")

    def get_name(self, mention: Mention) -> str:
        """The person's name, or as the story has it."""
        return mention.person.name if mention.person else mention.label

    def get_url(self, mention: Mention) -> str | None:
        """The address of the person's page."""
        return absolute(self, mention.person.get_absolute_url()) if mention.person else None


class ArticleSerializer(serializers.ModelSerializer[Article]):
    """A public story: `body_html` is clean HTML, `body_text` its text with paragraphs parted by a blank line."""

    url = serializers.SerializerMethodField()
    source = serializers.CharField(source="source.name")  # type: ignore[assignment]  # a field of that name is meant
    published = serializers.DateTimeField(source="published_at")
    updated = serializers.DateTimeField(source="updated_at")
    body_html = serializers.CharField(source="body")
    body_text = serializers.CharField(source="text")
    people = serializers.SerializerMethodField()
    quotes = QuoteSerializer(many=True)

    class Meta:
        model = Article
        fields = (
            "id",
            "guid",
            "version",
            "url",
            "headline",
            "slugline",
            "dateline",
            "byline",
            "credit",
            "source",
            "language",
            "urgency",
            "genre",
            "keywords",
            "usageterms",
            "published",
            "updated",
            "lead",
            "body_html",
            "body_text",
            "people",
            "quotes",
        )

    def get_url(self, article: Article) -> str:
        """The address of the story's page."""
        return absolute(self, article.get_absolute_url())

    @extend_schema_field(NamedPersonSerializer(many=True))
    def get_people(self, article: Article) -> Any:
        """Those whom the story names, in the order of their first mention."""
        return NamedPersonSerializer(article.people_named(), many=True, context=self.context).data


class PersonSerializer(PersonLinkSerializer):
    """A person whom public stories name, and the roles that these give."""

    roles = serializers.SerializerMethodField()

    class Meta(PersonLinkSerializer.Meta):
        fields = ("id", "name", "url", "roles", "wikidata")  # type: ignore[assignment]

    def get_roles(self, person: Person) -> list[str]:
        """The roles, each once, the latest first."""
        return list(dict.fromkeys(mention.role for mention in person.mentions.all() if mention.role))


class SourceSerializer(serializers.ModelSerializer[Source]):
    """A wire service or outlet with a public story."""

    class Meta:
        model = Source
        fields = ("id", "name", "credit", "language", "usageterms")


def absolute(serializer: serializers.BaseSerializer[Any], path: str) -> str:
    """`path` with scheme and host of the request."""
    return str(serializer.context["request"].build_absolute_uri(path))
