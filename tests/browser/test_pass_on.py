"""A page is passed on: by the device's own way to share, else by a copied link that is said."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

NewContext = Callable[..., BrowserContext]
INJURY = "/injuries/shin-splints/"
PLAN = "/running-again/shin-plan/"
both = pytest.mark.parametrize("url", [INJURY, PLAN])
NO_SHARING = "Object.defineProperty(Navigator.prototype, 'share', { value: undefined });"


def with_sharing(page: Page, answer: str) -> None:
    page.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'share', { value: (what) => "
        f"{{ window.shared = what; return {answer}; }} }});"
    )


@both
def test_where_the_device_can_share_it_gets_the_title_and_the_link(page: Page, url: str):
    with_sharing(page, "Promise.resolve()")
    page.goto(f"{url}#how-long")
    page.get_by_role("button", name="Share this").click()
    shared = page.evaluate("window.shared")
    assert shared["url"].endswith(url)
    assert shared["title"] == page.title()


@both
def test_elsewhere_the_link_is_copied_and_that_is_said(new_context: NewContext, url: str):
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.add_init_script(NO_SHARING)
    page.goto(url)
    page.get_by_role("button", name="Share this").click()
    expect(page.locator("[role=status]", has_text="The link is copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith(url)


def test_where_nothing_may_be_copied_the_link_is_shown(page: Page):
    page.add_init_script(NO_SHARING + NO_SHARING.replace("share", "clipboard"))
    page.goto(INJURY)
    page.get_by_role("button", name="Share this").click()
    expect(page.locator("[role=status]", has_text=INJURY)).to_be_visible()


def test_a_reader_who_closes_the_sharing_sees_no_fault(page: Page):
    with_sharing(page, "Promise.reject(new DOMException('', 'AbortError'))")
    page.goto(INJURY)
    page.get_by_role("button", name="Share this").click()
    assert page.locator(".ri-pass-on [role=status]").inner_text() == ""


def test_a_plan_with_dates_is_shared_with_its_choices_and_without_ticks_or_pain(page: Page):
    with_sharing(page, "Promise.resolve()")
    page.goto("/running-again/#what=shin-splints")
    page.get_by_role("button", name="Make my plan").click()
    page.locator("[data-tick=stage-1-1]").check()
    page.get_by_role("button", name="Share this plan").click()
    url = page.evaluate("window.shared.url")
    assert "#what=shin-splints&off=4" in url
    assert "stage" not in url


def test_without_a_script_no_button_stands_there(page_without_javascript: Page):
    page_without_javascript.goto(INJURY)
    expect(page_without_javascript.get_by_role("button", name="Share this")).to_be_hidden()


@both
def test_a_shared_page_shows_its_own_card(page: Page, url: str):
    page.goto(url)
    image = page.locator("meta[property='og:image']").get_attribute("content") or ""
    card = "/cards/" + url.split("/")[-2] + ".png"
    assert image.endswith(card)
    answer = page.request.get(card)
    assert answer.ok
    assert answer.headers["content-type"] == "image/png"


def test_any_other_page_shows_the_picture_of_the_site(page: Page):
    page.goto("/glossary/")
    image = page.locator("meta[property='og:image']").get_attribute("content") or ""
    assert "/assets/social." in image
