"""The public pages: what they show, at what cost, and what they answer where there is nothing to show."""

import datetime
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.lifecycle import Status
from articles.models import Article, Change, ChangeKind, Notice, Section
from articles.story import PubStatus
from tests.factories import ArticleFactory, MentionFactory, PersonFactory, QuoteFactory

HOUR = datetime.timedelta(hours=1)
KILLED = {"status": Status.KILLED, "pubstatus": PubStatus.CANCELED, "killed_at": timezone.now()}

pytestmark = [pytest.mark.django_db, pytest.mark.one_by_one]


def page(client: Client, record: Any) -> str:
    answer = client.get(record.get_absolute_url())
    assert answer.status_code == 200
    return answer.content.decode()


def bare(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", markup).split())


# The seed story


def test_the_article_page_tells_the_story_and_how_it_is_sourced(client: Client, seed: Article) -> None:
    markup = page(client, seed)
    for words in (
        "<title>US urges Russia to back UN ‘statement’ on Syria | Newsroom</title>",
        '<time datetime="2011-09-20T09:12:00+04:00">20 September 2011, 09:12</time>',
        'Updated <time datetime="2015-04-07T09:42:00+04:00">7 April 2015, 09:42</time>',
        "8 quotations from 3 sources, none of them named.",
        '<span class="dateline">NEW YORK —</span>',
        "<b>AFP</b>",
    ):
        assert words in markup


def test_each_quotation_is_marked_and_its_badge_leads_to_its_speaker(client: Client, seed: Article) -> None:
    markup = page(client, seed)
    assert markup.count('<mark class="quotation" id="quotation-') == 8
    badges = re.findall(r'</mark><a class="badge unnamed" href="#speaker-(\w)"[^>]*>(\w)</a>', markup)
    assert [letter for _, letter in badges] == ["A", "B", "B", "B", "C", "C", "C", "C"]
    assert all(anchor == letter.lower() for anchor, letter in badges)
    for letter in "abc":
        assert f'id="speaker-{letter}"' in markup


def test_each_speaker_is_told_with_the_passages(client: Client, seed: Article) -> None:
    markup = page(client, seed)
    rail = markup[markup.index('<aside class="rail"') : markup.index("</aside>")]
    told = bare(rail)
    assert "Senior US officials not named · 1 quotation" in told
    assert "A senior administration official not named, “on condition of anonymity” · 3 quotations" in told
    assert "Another senior US administration official not named · 4 quotations" in told
    assert "Hillary Clinton , US Secretary of State" in told
    for quote in seed.quotes.all():
        assert f'href="#{quote.anchor}"' in rail


def test_the_article_page_costs_four_queries_at_the_most(
    client: Client, seed: Article, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(4):
        page(client, seed)


@pytest.mark.parametrize("rest", ["/wrong-slug/", "/", "", "/us-urges-russia", "/a/b.html", "/%E2%80%98statement/"])
def test_a_wrong_slug_is_answered_with_one_redirect(client: Client, seed: Article, rest: str) -> None:
    answer = client.get(f"/articles/{seed.pk}{rest}?from=mail")
    assert answer.status_code == 301
    assert answer["Location"] == f"{seed.get_absolute_url()}?from=mail"


# Any story


@pytest.mark.parametrize(
    "columns",
    [{"status": Status.DRAFT}, {"embargo_until": timezone.now() + HOUR}, KILLED],
    ids=["draft", "embargo", "killed"],
)
def test_a_story_that_the_public_never_saw_is_not_found(client: Client, columns: dict[str, Any]) -> None:
    hidden = ArticleFactory.create(**columns)
    for address in (hidden.get_absolute_url(), f"/articles/{hidden.pk}/wrong/"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert hidden.headline.encode() not in answer.content


def test_a_story_that_was_public_and_is_killed_is_gone(client: Client) -> None:
    killed = ArticleFactory.create(**KILLED)
    Change.append(killed, ChangeKind.CREATED)
    answer = client.get(killed.get_absolute_url())
    assert answer.status_code == 410
    assert b"This story has been withdrawn" in answer.content
    assert killed.headline.encode() not in answer.content


def test_what_the_staff_note_is_not_shown(client: Client) -> None:
    assert "spelling" not in page(client, ArticleFactory.create(ednote="check the spelling"))


def test_notices_stand_on_the_page(client: Client) -> None:
    article = ArticleFactory.create()
    Notice.objects.create(article=article, kind="correction", text="The harbour is in Lisbon.")
    assert "<strong>Correction</strong> The harbour is in Lisbon." in page(client, article)


def test_the_section_stands_over_the_headline(client: Client) -> None:
    section = Section.objects.create(name="World", slug="world")
    assert "World" in page(client, ArticleFactory.create(section=section))


def test_names_that_run_right_to_left_do_not_turn_the_line_around_them(client: Client) -> None:
    article = ArticleFactory.create(byline="سمير", credit="وكالة")
    assert "<bdi>سمير</bdi> · <bdi><b>وكالة</b></bdi> · <time" in page(client, article)
    assert "<bdi><b>وكالة</b></bdi> · <time" in client.get("/").content.decode()


def test_nothing_that_a_story_says_becomes_markup(client: Client) -> None:
    evil = "<script>alert(1)</script>"
    article = ArticleFactory.create(headline=evil, byline=evil, credit=evil, dateline=evil, lead=evil)
    QuoteFactory.create(article=article, mention__label=evil, mention__role=evil)
    for address in (article.get_absolute_url(), "/", "/quotations/", "/people/"):
        assert "<script" not in client.get(address).content.decode()


# Lists


def titles(markup: str) -> list[str]:
    return re.findall(r'<h2 dir="auto"[^>]*><a[^>]*>([^<]*)</a>', markup)


def test_the_front_page_has_the_newest_first_and_leads_on_to_the_older(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    now = timezone.now()
    headlines = [
        ArticleFactory.create(headline=f"Story {age}", published_at=now - age * HOUR).headline for age in range(25)
    ]
    with django_assert_max_num_queries(4):
        first = client.get("/").content.decode()
    assert titles(first) == headlines[:20]
    older = re.search(r'rel="next" href="([^"]+)"', first)
    assert older
    second = client.get(older[1].replace("&amp;", "&")).content.decode()
    assert titles(second) == headlines[20:]
    assert 'rel="next"' not in second


def test_a_list_with_nothing_in_it_says_so(client: Client) -> None:
    assert b"No stories yet" in client.get("/").content
    assert b"Nobody has been named yet" in client.get("/people/").content
    assert b"Nobody has been quoted yet" in client.get("/quotations/").content


def test_hidden_stories_stand_in_no_list(client: Client) -> None:
    quote = QuoteFactory.create(
        article__headline="Secret plan", article__status=Status.DRAFT, mention__person__name="Ann Secret"
    )
    for address in ("/", "/people/", "/quotations/"):
        answer = client.get(address)
        assert b"Secret" not in answer.content and b"The harbour reopened" not in answer.content
    assert quote.mention and quote.mention.person
    assert client.get(quote.mention.person.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("before", ["found", "confirmed"])
def test_a_lost_quotation_and_who_spoke_nothing_else_stand_on_no_page(client: Client, before: str) -> None:
    quote = QuoteFactory.create(status="lost", status_before=before, text="Gone", mention__person__name="Ann Former")
    for address in ("/", "/people/", "/quotations/", quote.article.get_absolute_url()):
        answer = client.get(address).content
        assert b"Former" not in answer and b"Gone" not in answer and quote.anchor.encode() not in answer
    assert quote.mention and quote.mention.person
    assert client.get(quote.mention.person.get_absolute_url()).status_code == 404


def test_the_quotations_are_shown_with_their_speakers_and_parts(
    client: Client, seed: Article, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(4):
        markup = client.get("/quotations/").content.decode()
    assert markup.count('<figure class="said">') == 8
    assert "people.</mark></p><p><mark" in markup
    assert "‘Foreign" not in markup


def test_the_first_name_of_a_person_is_the_link_and_no_pronoun_before_it(client: Client) -> None:
    text = "His boat sank. Tom Baker went home. Baker was tired."
    article = ArticleFactory.create(text=text, body=f"<p>{text}</p>")
    baker = PersonFactory.create(name="Tom Baker")
    MentionFactory.create(article=article, label="Tom Baker", person=baker, spans=[[0, 3], [15, 24], [36, 41]])
    markup = page(client, article)
    assert (
        f'His boat sank. <a class="person" href="{baker.get_absolute_url()}">Tom Baker</a> went home. Baker' in markup
    )


def test_a_person_has_a_page_with_roles_and_stories(
    client: Client, seed: Article, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    mention = seed.mentions.get(label="Hillary Clinton")
    assert mention.person
    with django_assert_max_num_queries(4):
        markup = page(client, mention.person)
    assert "<h1>Hillary Clinton</h1>" in markup
    assert "US Secretary of State" in markup and "2011" in markup
    assert seed.get_absolute_url() in markup


def test_one_who_was_merged_into_another_leads_there(client: Client) -> None:
    keller = MentionFactory.create(person=PersonFactory.create(name="Maria Keller")).person
    merged = PersonFactory.create(name="M. Keller", merged_into=keller)
    answer = client.get(merged.get_absolute_url())
    assert keller and (answer.status_code, answer["Location"]) == (301, keller.get_absolute_url())


@pytest.mark.parametrize(
    "address",
    [
        "/?cursor=zzz",
        "/?cursor=cD0lMDA=",
        "/people/9/x/",
        "/articles/99999999999999999999/x/",
        "/articles/x/",
        "/nothing/",
    ],
)
def test_bad_addresses_are_not_found(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert b"There is nothing here" in answer.content


# All pages


@pytest.mark.parametrize("address", ["/", "/people/", "/quotations/", "/admin/login/", "/api/v1/docs/", "/nothing/"])
def test_nothing_inline_and_nothing_from_elsewhere(client: Client, address: str) -> None:
    answer = client.get(address)
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    markup = answer.content.decode()
    assert not re.search(r"<style|style=|<script(?![^>]*src=)[^>]*>|\son\w+=", markup)
    assert not re.search(r'(?:src|href)="(?:https?:)?//', markup)
    assert answer["X-Content-Type-Options"] == "nosniff" and answer["X-Frame-Options"] == "DENY"
