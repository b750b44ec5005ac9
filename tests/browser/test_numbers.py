"""Whom to call: the country is chosen once, and nobody is shown another country's number."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import paper
from tests.browser.conftest import NewContext

RED_FLAGS = "/red-flags/"
HEART = "/injuries/heart-emergency/"
SHEET = "/checklists/red-flag-checklist/"
PLAN = "/running-again/"
PLACES = (
    HEART,
    "/injuries/heat-illness/",
    "/body-parts/knee/",
    "/check-your-pain/",
    RED_FLAGS,
)


def choose(context: BrowserContext, country: str) -> Page:
    page = context.new_page()
    page.goto(RED_FLAGS)
    page.get_by_label("Country", exact=True).select_option(label=country)
    return page


def test_the_chosen_country_holds_on_every_page(new_context: NewContext):
    page = choose(new_context(locale="en-US"), "Norway")
    for place in (*PLACES, "/offline.html"):
        page.goto(place)
        call = page.locator('[data-call=""]').first
        expect(call, place).to_contain_text("Call 113. Norway: Ambulance.")
        assert call.locator(".ri-tel").get_attribute("href") == "tel:113", place
        assert "911" not in page.locator("main").inner_text() or place == RED_FLAGS, place


@pytest.mark.parametrize("locale", ["en", "en-IN", "th-TH"])
def test_an_unknown_country_is_shown_no_number(new_context: NewContext, locale: str):
    page = new_context(locale=locale).new_page()
    for place in (*PLACES, SHEET):
        page.goto(place)
        call = page.locator("[data-call]").first
        assert call.locator(".ri-tel").count() == 0, place
        expect(call, place).to_contain_text("mergency number")


def test_an_unknown_country_hears_of_112_with_its_limits(new_context: NewContext):
    page = new_context(locale="en-IN").new_page()
    for place in (HEART, "/body-parts/knee/", "/check-your-pain/", "/offline.html"):
        page.goto(place)
        # As text content, because a fold may hide it.
        assert page.locator("[data-call]").first.text_content() == (
            "Call your local emergency number. 112 reaches help in many countries, "
            "but not in all of them. Choose your country"
        ), place


def test_the_language_of_the_device_is_a_hint_that_names_its_country(new_context: NewContext):
    page = new_context(locale="ja-JP").new_page()
    page.goto(HEART)
    words = page.locator("[data-call]").first.inner_text()
    assert words == "Call your local emergency number. Japan: 119 Another country"
    assert "112" not in words


def test_a_country_that_is_not_listed_hears_of_112_with_its_limits(new_context: NewContext):
    context = new_context(locale="ja-JP")
    page = choose(context, "My country is not in this list")
    page.goto(HEART)
    call = page.locator("[data-call]").first
    assert "112 reaches help in many countries, but not in all of them." in call.inner_text()
    assert call.locator(".ri-tel").count() == 0


def test_the_choice_stays_on_the_device_under_the_path_of_the_site(new_context: NewContext):
    page = choose(new_context(), "Brazil")
    assert page.evaluate("Object.entries(localStorage)") == [["ri-country:/", "brazil"]]
    page.get_by_label("Country", exact=True).select_option("")
    assert page.evaluate("localStorage.length") == 0


def test_a_browser_that_keeps_nothing_still_shows_the_number(new_context: NewContext):
    context = new_context(locale="en")
    context.add_init_script("Storage.prototype.setItem = () => { throw new Error('off'); };")
    page = choose(context, "Germany")
    assert page.locator("#numbers [data-call]").first.inner_text().startswith("Call 112.")


def test_back_to_a_page_shows_the_country_that_was_chosen_meanwhile(page: Page):
    page.goto(HEART)
    page.locator("[data-call] a").last.click()
    page.get_by_label("Country", exact=True).select_option("new-zealand")
    page.go_back()
    assert page.locator("[data-call]").first.inner_text().startswith("Call 111.")


def test_voices_hear_digits_and_copies_keep_the_number(new_context: NewContext):
    page = choose(new_context(), "New Zealand")
    assert page.get_by_role("link", name="1 1 1", exact=True).count() >= 1
    assert page.get_by_role("link", name="0 8 0 0, 6 1 1, 1 1 6", exact=True).count() >= 1
    page.evaluate(
        "getSelection().selectAllChildren(document.querySelector('#numbers [data-call]'))"
    )
    assert page.evaluate("getSelection().toString()").startswith("Call 111.")


def test_advice_and_crisis_lines_of_the_chosen_country_can_be_called(new_context: NewContext):
    page = choose(new_context(), "Australia")
    crisis = page.locator("[data-call=crisis] .ri-tel")
    assert [link.get_attribute("href") for link in crisis.all()] == ["tel:131114", "tel:1800334673"]
    page.goto("/injuries/shin-splints/")
    advice = page.locator("[data-call=advice]").first
    assert advice.inner_text() == "Not sure how urgent it is? Call 1800 022 222, Healthdirect."


def test_every_number_of_the_list_calls_and_names_its_page(page_without_javascript: Page):
    page = page_without_javascript
    page.goto(RED_FLAGS)
    rows = page.locator(".ri-numbers > li")
    assert rows.count() >= 58
    for row in rows.all():
        assert row.locator('a[href^="tel:"]').count() >= 1
        assert row.locator('a[href^="http"]').count() == 1
    assert page.locator("#numbers select").is_visible() is False
    said = page.locator("#numbers").inner_text()
    assert "Call your local emergency number: United Kingdom 999" in said


@pytest.mark.parametrize(
    "address", [SHEET, PLAN + "#what=calf-strain&off=4&usual=15&unit=miles&days=3&start=2026-12-05"]
)
def test_paper_shows_the_chosen_number_or_a_line_to_write_it_on(
    new_context: NewContext, address: str
):
    context = new_context(locale="en")
    page = context.new_page()
    page.goto(address)
    assert "Emergencynumberwhereyouare:" in paper.text(page.pdf(format="A4"))
    line = page.locator(".ri-sheet__number")
    assert line.evaluate("each => getComputedStyle(each).borderBottomStyle") == "solid"
    choose(context, "South Africa")
    # The other page may run in another process: what is kept reaches this one a moment later.
    while not page.evaluate("Object.values(localStorage).includes('south-africa')"):
        page.wait_for_timeout(100)
    page.reload()
    expect(line).to_have_text("10177")
    assert "Inanemergencycall10177.SouthAfrica:Ambulance." in paper.text(page.pdf(format="A4"))
    assert line.evaluate("each => getComputedStyle(each).borderBottomStyle") == "none"


def test_the_link_of_a_sheet_brings_its_country_and_does_not_change_the_readers(
    new_context: NewContext,
):
    context = new_context(locale="en")
    page = choose(context, "Norway")
    page.goto(SHEET + "#region=ireland")
    assert "112. Ireland" in page.locator("[data-call=paper]").inner_text()
    page.goto(HEART)
    assert "113. Norway" in page.locator("[data-call]").first.inner_text()
