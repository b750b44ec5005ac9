"""Check your pain by its links: answers that come along, reloads, starting again, broken ones."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.decision_tree import (
    NOTHING,
    SHIN_SPLINTS,
    STRESS_FRACTURE,
    URL,
    heading,
    walk,
)


@pytest.fixture
def asked(page: Page) -> Page:
    """The page at its first question."""
    page.goto(URL)
    return page


def test_a_link_with_answers_survives_a_reload_and_back(asked: Page, new_context: NewContext):
    walk(asked, SHIN_SPLINTS)
    kept = asked.evaluate("sessionStorage.getItem(injuryGuide.place('check'))")
    page = new_context().new_page()
    page.goto(f"{URL}#answers:{kept}")
    assert heading(page) == "Look after it yourself"
    page.reload()
    assert heading(page) == "Look after it yourself"
    page.locator(".ri-cards a").first.click()
    page.go_back()
    assert heading(page) == "Look after it yourself"


def test_start_again_forgets_everything(asked: Page):
    walk(asked, STRESS_FRACTURE)
    asked.get_by_role("button", name="Start again").click()
    expect(asked.locator(".ri-tree__progress")).to_contain_text("Question 1")
    assert asked.evaluate("sessionStorage.getItem(injuryGuide.place('check'))") is None
    asked.reload()
    expect(asked.locator(".ri-tree__progress")).to_contain_text("Question 1")


def test_a_reload_goes_on_where_it_was(asked: Page):
    walk(asked, STRESS_FRACTURE[:8])
    asked.reload()
    assert heading(asked) == "When did this spell begin, and which way is it going?"


def test_a_link_with_answers_is_made_only_when_asked_and_opens_the_result(
    new_context: NewContext, site_url: str
):
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(URL)
    walk(page, STRESS_FRACTURE)
    assert page.url == f"{site_url}{URL}#result"
    page.get_by_role("button", name="Copy a link with my answers").click()
    expect(page.get_by_role("status")).to_contain_text("health answers")
    link = page.evaluate("navigator.clipboard.readText()")
    assert "#answers:v=" in link
    other = new_context().new_page()
    other.goto(link)
    assert heading(other) == "Be seen within two days"
    assert "answers" not in other.url


def test_a_link_of_another_version_is_asked_again(page: Page):
    page.goto(URL + "#answers:v=1999&now=none&hospital=none&area=knee&region=knee&place=outer")
    expect(page.locator(".ri-tree__progress")).to_contain_text("Question 1")
    expect(page.locator("#decision-tree .ri-note")).to_contain_text("another version")


def test_a_broken_link_begins_at_the_first_question(page: Page):
    for fragment in (
        "#answers:",
        "#answers:v=%00&now=none",
        "#answers:" + "a=b&" * 900,
        "#nothing",
        "#__proto__",
        "#answers:__proto__=x&now=constructor&hospital=toString",
        "#answers:%E0%A4%A",
    ):
        page.goto("about:blank")  # else only the fragment changes, and nothing is loaded
        page.goto(URL + fragment)
        expect(page.locator(".ri-tree__progress"), fragment).to_contain_text("Question 1")


def test_a_link_to_a_region_opens_its_area_after_the_gates(page: Page):
    page.goto(URL + "#shin")
    walk(page, NOTHING)
    assert heading(page) == "Where is it, more exactly?"
