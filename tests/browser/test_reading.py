"""The public pages in a real browser."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, Person

PHONE = {"viewport": {"width": 360, "height": 740}}
DARK = {"color_scheme": "dark"}
ADDRESSES = ("front", "article", "person", "people", "quotations", "nothing")

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def address(live_server: LiveServer, seed: Article) -> dict[str, str]:
    person = Person.objects.get(name="Hillary Clinton")
    paths = {
        "front": "/",
        "article": seed.get_absolute_url(),
        "person": person.get_absolute_url(),
        "people": "/people/",
        "quotations": "/quotations/",
        "docs": "/api/v1/docs/",
        "admin": "/admin/",
    }
    return {name: live_server.url + path for name, path in paths.items()}


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_the_story_is_read_without_javascript(page: Page, address: dict[str, str]) -> None:
    page.goto(address["front"])
    page.get_by_role("link", name="US urges Russia to back UN ‘statement’ on Syria").click()
    expect(page.locator("h1")).to_have_text("US urges Russia to back UN ‘statement’ on Syria")
    expect(page.locator(".story > p")).to_have_count(11)
    expect(page.locator(".story mark.quotation[id]")).to_have_count(8)
    expect(page.get_by_text("8 quotations from 3 sources, none of them named.")).to_be_visible()


def test_a_badge_leads_to_its_speaker_and_a_passage_back(page: Page, address: dict[str, str]) -> None:
    page.goto(address["article"])
    page.locator(".story").get_by_role("link", name="Senior US officials").click()
    expect(page.locator("#speaker-a")).to_be_in_viewport()
    expect(page.locator("#speaker-a")).to_contain_text("Senior US officials")
    page.locator("#speaker-c .passages a").nth(3).click()
    passage = page.locator(".story mark:target")
    expect(passage).to_be_in_viewport()
    expect(passage).to_contain_text("And the Russians did agree")


def test_a_badge_stands_on_the_line_of_the_last_word(page: Page, address: dict[str, str]) -> None:
    for width in range(320, 1300, 90):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(address["article"])
        lines = page.evaluate(
            """() => [...document.querySelectorAll('.story a.badge')].map(badge => {
                const words = [...badge.previousElementSibling.getClientRects()].pop();
                const sign = badge.getBoundingClientRect();
                return Math.abs((words.top + words.bottom) / 2 - (sign.top + sign.bottom) / 2);
            })"""
        )
        assert len(lines) == 8 and max(lines) < 8, width


def test_one_stylesheet_and_nothing_from_elsewhere(
    page: Page, address: dict[str, str], live_server: LiveServer
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address["article"], wait_until="networkidle")
    assert all(url.startswith(live_server.url) for url in asked)
    assert sum(url.endswith(".css") for url in asked) == 1 and not any(url.endswith(".js") for url in asked)


@pytest.mark.parametrize("name", ["front", "article", "person", "people", "quotations"])
@pytest.mark.parametrize("context", [{}, DARK, PHONE], indirect=True, ids=["desktop", "dark", "phone"])
def test_pages_are_accessible_and_fit_their_screen(context: BrowserContext, address: dict[str, str], name: str) -> None:
    page = context.new_page()
    page.goto(address[name])
    found = Axe().run(page)
    assert not found.response["violations"], found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_everything_is_reached_by_the_keyboard_and_focus_is_seen(page: Page, address: dict[str, str]) -> None:
    page.goto(address["article"])
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    reached: set[str] = set()
    while True:
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        told: dict[str, Any] = page.evaluate(
            """() => { const it = document.activeElement, style = getComputedStyle(it);
            return {text: it.innerText, outline: style.outlineStyle, width: style.outlineWidth}; }"""
        )
        reached.add(told["text"])
        assert told["outline"] != "none" and told["width"] != "0px", told
    assert {"Latest", "Hillary Clinton", "A", "B", "C", "API"} <= reached


def test_on_paper_the_text_stands_alone(page: Page, address: dict[str, str]) -> None:
    page.emulate_media(media="print")
    page.goto(address["article"])
    expect(page.locator(".masthead nav")).to_be_hidden()
    expect(page.locator(".address")).to_contain_text(address["article"])


def test_the_page_of_the_api_shows_its_operations(page: Page, address: dict[str, str]) -> None:
    page.goto(address["docs"])
    expect(page.locator(".opblock")).to_have_count(8)
    page.locator("#operations-articles-articles_retrieve").click()
    expect(page.get_by_text("body_text").first).to_be_visible()
