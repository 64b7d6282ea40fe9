"""The desk: found, read, corrected and published, with nothing lost and nobody doing what they may not."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from articles.lifecycle import Status
from articles.models import Article, Person, Quote, QuoteStatus, Subject, WireMessage
from tests.factories import ArticleFactory, MentionFactory, PersonFactory, QuoteFactory, WireMessageFactory

MODELS = ("article", "source", "person", "quote", "wiremessage", "section", "subject")

pytestmark = [pytest.mark.django_db, pytest.mark.one_by_one]


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("editor"))
    return client


def change(model: str, pk: int) -> str:
    return reverse(f"admin:articles_{model}_change", args=[pk])


def listed(model: str) -> str:
    return reverse(f"admin:articles_{model}_changelist")


def form_of(desk: Client, address: str) -> dict[str, Any]:
    """The fields of the form at `address`, as a browser would send them."""
    context = desk.get(address).context
    forms = [context["adminform"].form]
    for formset in (inline.formset for inline in context["inline_admin_formsets"]):
        forms += [formset.management_form, *formset.forms]
    data: dict[str, Any] = {}
    for form in forms:
        for bound in form:
            value = bound.value()
            data[bound.html_name] = "" if value is None else value
    return data


@pytest.mark.parametrize("model", MODELS)
def test_every_list_opens_and_is_searched_and_filtered(desk: Client, seed: Article, model: str) -> None:
    for query in ({}, {"q": "Clinton"}, {"sure": "no"}, {"speaker": "unknown"}, {"speaker": "unnamed"}):
        if model == "quote" or not {"sure", "speaker"} & set(query):
            assert desk.get(listed(model), query).status_code == 200


@pytest.mark.parametrize("model", ["article", "person", "quote", "wiremessage", "source"])
def test_every_record_opens(desk: Client, seed: Article, model: str) -> None:
    records = {
        "article": seed,
        "person": Person.objects.first(),
        "quote": Quote.objects.first(),
        "wiremessage": WireMessage.objects.first(),
        "source": seed.source,
    }
    record = records[model]
    assert record and desk.get(change(model, record.pk)).status_code == 200


def test_lists_lead_to_the_public_page_only_where_there_is_one(desk: Client, seed: Article) -> None:
    hidden = ArticleFactory.create(status=Status.DRAFT, slug="hidden")
    markup = desk.get(listed("article")).content.decode()
    assert f'href="{seed.get_absolute_url()}"' in markup
    assert hidden.get_absolute_url() not in markup
    quote = seed.quotes.all()[0]
    assert quote.get_absolute_url() in desk.get(change("quote", quote.pk)).content.decode()


def test_a_corrected_text_is_kept_as_a_revision_and_read_anew(desk: Client, seed: Article) -> None:
    data = form_of(desk, change("article", seed.pk))
    data |= {"headline": "Corrected", "body": "<p>“We agree,” said Ann Lee.</p>", "why": "a mistake"}
    assert desk.post(change("article", seed.pk), data).status_code == 302
    seed.refresh_from_db()
    assert (seed.headline, seed.text) == ("Corrected", "“We agree,” said Ann Lee.")
    revision = seed.revisions.latest("number")
    assert (revision.number, revision.action, revision.why) == (3, "edited", "a mistake")
    assert revision.by and revision.by.username == "editor"
    assert list(seed.quotes.shown().values_list("text", "mention__label")) == [("We agree,", "Ann Lee")]


def test_new_subjects_are_in_the_revision(desk: Client, seed: Article) -> None:
    data = form_of(desk, change("article", seed.pk))
    data["subjects"] = [Subject.objects.create(code="medtop:1", name="Diplomacy").pk]
    assert desk.post(change("article", seed.pk), data).status_code == 302
    assert [subject.name for subject in seed.revisions.latest("number").as_story().subjects] == ["Diplomacy"]


def test_saving_without_a_change_adds_no_revision(desk: Client, seed: Article) -> None:
    data = form_of(desk, change("article", seed.pk))
    data["body"] = data["body"].replace("\n", "\r\n")  # as a browser sends it
    assert desk.post(change("article", seed.pk), data).status_code == 302
    assert seed.revisions.count() == 2


def test_a_body_that_is_not_safe_to_read_is_refused(desk: Client, seed: Article) -> None:
    data = form_of(desk, change("article", seed.pk)) | {"body": "<b>" * 100_000}
    answer = desk.post(change("article", seed.pk), data)
    assert answer.status_code == 200
    assert "elements inside each other" in answer.content.decode()


def test_a_stale_save_is_refused_and_keeps_what_was_typed(desk: Client, seed: Article) -> None:
    data = form_of(desk, change("article", seed.pk)) | {"headline": "Mine"}
    seed.edit(by=User.objects.create_user("colleague"), headline="Theirs")
    answer = desk.post(change("article", seed.pk), data)
    assert answer.status_code == 200
    markup = answer.content.decode()
    assert "Not saved: colleague changed this story" in markup
    assert 'value="Mine"' in markup
    seed.refresh_from_db()
    assert seed.headline == "Theirs"


def test_chosen_articles_are_published_and_the_others_told_of(desk: Client) -> None:
    draft = ArticleFactory.create(status=Status.DRAFT, published_at=None)
    spiked = ArticleFactory.create(status=Status.SPIKED, published_at=None)
    answer = desk.post(listed("article"), {"action": "publish", "_selected_action": [draft.pk, spiked.pk]}, follow=True)
    assert {article.pk for article in Article.objects.live()} == {draft.pk}
    assert "cannot publish: the article is spiked" in answer.content.decode()


def test_who_may_not_publish_cannot(client: Client) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(*Permission.objects.filter(codename__in=["view_article", "change_article"]))
    client.force_login(reader)
    draft = ArticleFactory.create(status=Status.DRAFT, published_at=None)
    client.post(listed("article"), {"action": "publish", "_selected_action": [draft.pk]})
    assert not Article.objects.live().exists()


def test_a_corrected_speaker_is_thereby_confirmed(desk: Client) -> None:
    quote = QuoteFactory.create()
    other = MentionFactory.create(article=quote.article, label="Ann Lee")
    stranger = MentionFactory.create(label="of another story")
    data = form_of(desk, change("quote", quote.pk))
    assert desk.post(change("quote", quote.pk), data | {"mention": stranger.pk}).status_code == 200
    assert desk.post(change("quote", quote.pk), data | {"mention": other.pk}).status_code == 302
    quote.refresh_from_db()
    assert (quote.mention, quote.status) == (other, QuoteStatus.CONFIRMED)


@pytest.mark.parametrize(("action", "status"), [("confirm", "confirmed"), ("reject", "rejected")])
def test_quotations_are_settled_many_at_once(desk: Client, seed: Article, action: str, status: str) -> None:
    chosen = [quote.pk for quote in seed.quotes.all()[:3]]
    desk.post(listed("quote"), {"action": action, "_selected_action": chosen})
    assert {quote.pk for quote in Quote.objects.filter(status=status)} == set(chosen)


def test_a_lost_quotation_is_listed_with_what_it_was_and_leads_to_no_passage(desk: Client) -> None:
    lost, _ = QuoteFactory.create(status="lost", status_before="found"), QuoteFactory.create()
    for query in ({"status__exact": "lost"}, {"lost": "found"}):
        answer = desk.get(listed("quote"), query)
        assert list(answer.context["cl"].queryset) == [lost]
        assert "Lost (was found)" in answer.content.decode()
    assert not desk.get(listed("quote"), {"lost": "confirmed"}).context["cl"].queryset
    assert lost.anchor not in desk.get(change("quote", lost.pk)).content.decode()


def test_a_lost_quotation_is_confirmed_or_corrected_and_stays_lost(desk: Client) -> None:
    lost = [QuoteFactory.create(status="lost", status_before="found", text="Gone") for _ in range(2)]
    other = MentionFactory.create(article=lost[1].article, label="Ann Lee")
    desk.post(listed("quote"), {"action": "confirm", "_selected_action": [lost[0].pk]})
    address = change("quote", lost[1].pk)
    assert desk.post(address, form_of(desk, address) | {"status": "confirmed"}).status_code == 200
    assert desk.post(address, form_of(desk, address) | {"mention": other.pk}).status_code == 302
    stored = Quote.objects.order_by("pk").values_list("status", "status_before", "mention")
    assert list(stored) == [("lost", "confirmed", lost[0].mention_id), ("lost", "confirmed", other.pk)]
    desk.post(address, form_of(desk, address) | {"status": "rejected"})
    assert Quote.objects.get(pk=lost[1].pk).status == QuoteStatus.REJECTED


def test_no_quotation_is_lost_by_hand(desk: Client) -> None:
    address = change("quote", QuoteFactory.create().pk)
    assert desk.post(address, form_of(desk, address) | {"status": "lost"}).status_code == 200
    assert not Quote.objects.filter(status=QuoteStatus.LOST).exists()


def test_a_person_renamed_is_found_by_the_new_name(desk: Client) -> None:
    person = PersonFactory.create(name="Maria Keler")
    desk.post(change("person", person.pk), form_of(desk, change("person", person.pk)) | {"name": "Maria Keller"})
    person.refresh_from_db()
    assert (person.slug, person.key) == ("maria-keller", "maria keller")


@pytest.mark.parametrize(("model", "pk"), [("article", 1), ("quote", 1), ("wiremessage", 1)])
def test_what_came_is_not_deleted_or_added(desk: Client, seed: Article, model: str, pk: int) -> None:
    pk = {"article": seed.pk, "quote": seed.quotes.all()[0].pk}.get(model) or WireMessage.objects.get().pk
    assert desk.post(reverse(f"admin:articles_{model}_delete", args=[pk]), {"post": "yes"}).status_code == 403
    assert desk.get(reverse(f"admin:articles_{model}_add")).status_code == 403


def test_a_delivery_is_shown_as_it_came_and_nothing_in_it_is_obeyed(desk: Client) -> None:
    message = WireMessageFactory.create(data=b"<script>alert(1)</script>\x00\xff" + b"x" * 30_000)
    markup = desk.get(change("wiremessage", message.pk)).content.decode()
    assert "&lt;script&gt;alert(1)" in markup
    assert "10,027 bytes more" in markup


def test_a_list_costs_the_same_however_long_it_is(desk: Client, django_assert_max_num_queries: Any) -> None:
    for _ in range(15):
        QuoteFactory.create()
    for model in MODELS:
        with django_assert_max_num_queries(12):
            desk.get(listed(model))


def test_five_wrong_passwords_close_the_door(client: Client) -> None:
    User.objects.create_superuser("editor", password="right and long enough")
    for _ in range(5):
        client.post("/admin/login/", {"username": "editor", "password": "wrong"})
    answer = client.post("/admin/login/", {"username": "editor", "password": "right and long enough"})
    assert answer.status_code == 429
