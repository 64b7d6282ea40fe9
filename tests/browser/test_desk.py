"""The desk in a real browser, under its strict policy."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, Quote

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(page: Page, live_server: LiveServer, seed: Article) -> Page:
    User.objects.create_superuser("editor", password="a password of the test")
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("a password of the test")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="Site administration")).to_be_visible()
    return page


def test_a_story_is_found_corrected_and_seen_by_readers(desk: Page) -> None:
    desk.locator("#content").get_by_role("link", name="Articles", exact=True).last.click()
    desk.locator("#searchbar").fill("Syria")
    desk.get_by_role("button", name="Search").click()
    desk.locator("#result_list").get_by_role("link", name="US urges Russia").click()
    desk.get_by_label("Headline:").fill("US urges Russia on Syria")
    desk.get_by_label("Why:").fill("shorter")
    desk.get_by_role("button", name="Save and continue editing").click()
    expect(desk.locator(".messagelist .success")).to_contain_text("was changed successfully")
    expect(desk.locator("#revisions-group")).to_contain_text("shorter")
    desk.get_by_role("link", name="View on site").click()
    expect(desk.locator("h1")).to_have_text("US urges Russia on Syria")


def test_two_editors_of_one_story_lose_no_word(desk: Page, live_server: LiveServer, seed: Article) -> None:
    address = f"{live_server.url}/admin/articles/article/{seed.pk}/change/"
    desk.goto(address)
    other = desk.context.new_page()
    other.goto(address)
    other.get_by_label("Headline:").fill("Theirs")
    other.get_by_role("button", name="Save and continue editing").click()
    expect(other.locator(".messagelist .success")).to_be_visible()
    desk.get_by_label("Headline:").fill("Mine")
    desk.get_by_role("button", name="Save and continue editing").click()
    expect(
        desk.locator(".errornote, .errorlist").filter(has_text="Not saved: editor changed this story")
    ).to_be_visible()
    expect(desk.get_by_label("Headline:")).to_have_value("Mine")
    assert Article.objects.get().headline == "Theirs"


def test_quotations_are_confirmed_many_at_once(desk: Page, live_server: LiveServer) -> None:
    desk.goto(f"{live_server.url}/admin/articles/quote/?sure=yes")
    desk.locator("#action-toggle").check()
    desk.locator("select[name=action]").select_option("confirm")
    desk.get_by_role("button", name="Run the selected action").or_(desk.get_by_role("button", name="Go")).click()
    expect(desk.locator(".messagelist")).to_contain_text("6 confirmed")
    assert Quote.objects.filter(status="confirmed").count() == 6
    desk.locator("#result_list tbody a").first.click()
    expect(desk.get_by_text("Why this speaker:")).to_be_visible()


def test_a_delivery_is_read_as_it_came(desk: Page, live_server: LiveServer) -> None:
    desk.goto(f"{live_server.url}/admin/articles/wiremessage/")
    desk.locator("#result_list tbody a").first.click()
    expect(desk.locator(".field-content pre")).to_contain_text("Follow us on")
    desk.get_by_role("link", name="US urges Russia").click()
    expect(desk.get_by_label("Headline:")).to_be_visible()


@pytest.mark.parametrize("context", [{"color_scheme": "dark"}], indirect=True)
def test_the_desk_is_dark_in_the_dark(desk: Page) -> None:
    assert desk.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 26)"
