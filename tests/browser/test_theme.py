"""The frame of every page: safe, open to everyone, with a keyboard, without JavaScript."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

KINDS = {
    "home": "/",
    "injury": "/injuries/shin-splints/",
    "injury list": "/injuries/",
    "body part": "/body-parts/knee/",
    "exercise": "/exercises/calf-raise/",
    "compare": "/compare/shin-splints-or-tibial-stress-fracture/",
    "table": "/recovery-table/",
    "red flags": "/red-flags/",
    "check your pain": "/check-your-pain/",
    "checklist": "/checklists/shin-splints-rehab/",
    "checklists": "/checklists/",
    "running again": "/running-again/",
    "guide": "/guides/warm-up/",
    "pain scale": "/pain-scale/",
    "glossary": "/glossary/",
    "questions": "/questions/",
    "sources": "/sources/",
    "all pages": "/pages/",
    "not found": "/no-such-page/",
    "no connection": "/offline.html",
}
WIDTHS = (360, 1280)
PALETTES = ("light", "dark")
NewContext = Callable[..., BrowserContext]


def test_no_page_is_wider_than_a_small_phone_and_wider_spacing_of_text_cuts_nothing_off(
    new_context: NewContext,
):
    page = new_context(bypass_csp=True).new_page()
    for url in KINDS.values():
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(url)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, url
        page.set_viewport_size({"width": 360, "height": 640})
        page.add_style_tag(
            content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
            " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
        )
        cut = page.evaluate(
            """() => [...document.querySelectorAll("body *")].filter(e => e.checkVisibility()
                && !e.closest(".ri-table, .ri-tool") && e.scrollWidth > e.clientWidth + 1
                && getComputedStyle(e).overflowX !== "visible" && e.clientWidth > 1)
                .map(e => e.className)"""
        )
        assert cut == [], url
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, url


def test_no_feature_breaks_the_policy(new_context: NewContext):
    page = new_context(service_workers="allow").new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for url in KINDS.values():
        if url != KINDS["not found"]:  # Chromium reports the 404 itself
            page.goto(url)
    page.goto(KINDS["injury"])
    page.get_by_role("button", name="Dark colours").click()
    page.get_by_role("button", name="Menu").click()
    page.keyboard.press("Escape")
    page.locator("a.ri-term").first.focus()
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("shin")
    page.locator("#ri-search-results li").first.wait_for()
    assert said == []


def test_the_menu_opens_and_closes_with_the_keyboard(page: Page):
    page.goto("/")
    menu = page.get_by_role("button", name="Menu")
    menu.focus()
    page.keyboard.press("Space")
    expect(menu).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(page.locator("#ri-menu a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#ri-menu")).to_be_hidden()
    expect(menu).to_be_focused()


def test_leaving_the_menu_with_tab_closes_it(page: Page):
    page.goto("/")
    page.get_by_role("button", name="Menu").press("Enter")
    page.locator("#ri-menu a").last.focus()
    page.keyboard.press("Tab")
    expect(page.locator("#ri-menu")).to_be_hidden()


def test_the_first_tab_offers_to_skip_to_the_page(page: Page):
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_every_focus_is_seen_in_the_window_with_an_outline(page: Page):
    page.goto(KINDS["table"])
    for _ in range(40):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => { const e = document.activeElement, r = e.getBoundingClientRect();
            return r.bottom > 0 && r.top < innerHeight && r.width > 0
                && getComputedStyle(e).outlineStyle !== "none"; }"""
        )
        assert seen, page.evaluate("document.activeElement.outerHTML")


def test_a_palette_is_kept_only_once_it_is_chosen(new_context: NewContext):
    page = new_context(color_scheme="light").new_page()
    page.goto("/")
    assert page.evaluate("localStorage.length") == 0
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Dark colours").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.goto(KINDS["injury"])
    assert light != dark == page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_the_system_chooses_the_palette_without_javascript(new_context: NewContext):
    grounds = []
    for palette in PALETTES:
        page = new_context(java_script_enabled=False, color_scheme=palette).new_page()
        page.goto("/")
        grounds.append(page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor"))
    assert len(set(grounds)) == 2


def test_menu_and_search_lead_to_all_pages_without_javascript(page_without_javascript: Page):
    page = page_without_javascript
    for name in ("Menu", "Search"):
        page.goto("/")
        page.get_by_role("link", name=name, exact=True).click()
        expect(page).to_have_url("/pages/")


def test_the_two_links_of_safety_are_always_in_sight(page: Page):
    for url in KINDS.values():
        page.goto(url)
        start = page.get_by_role("navigation", name="Start here")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 640})
            for name in ("Check your pain", "Red flags"):
                expect(start.get_by_role("link", name=name), url).to_be_in_viewport()


def test_the_meaning_of_a_word_comes_with_focus_and_goes_with_escape(page: Page):
    page.goto(KINDS["injury"])
    term = page.locator("a.ri-term").first
    term.focus()
    tip = page.get_by_role("tooltip")
    expect(tip).to_be_visible()
    assert term.get_attribute("aria-describedby") == tip.get_attribute("id")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def test_the_meaning_of_a_word_comes_with_a_first_tap(new_context: NewContext):
    page = new_context(has_touch=True, viewport={"width": 360, "height": 800}).new_page()
    page.goto(KINDS["injury"])
    term = page.locator("main p a.ri-term, main li a.ri-term").first
    term.tap()
    expect(page.get_by_role("tooltip")).to_be_visible()
    expect(page).to_have_url(KINDS["injury"])
    term.tap()
    page.wait_for_url("**/glossary/#*")


def test_navigation_does_not_grow_with_the_number_of_pages(page: Page):
    page.goto("/")
    assert page.locator("header a, footer a").count() <= 40


def test_every_place_of_the_body_map_is_a_link_of_24_pixels(new_context: NewContext):
    page = new_context(viewport={"width": 360, "height": 800}).new_page()
    page.goto("/")
    small = page.evaluate(
        """() => [...document.querySelectorAll(".ri-map svg a")].filter(a => {
            const r = a.getBoundingClientRect();
            return r.width < 24 || r.height < 24; }).map(a => a.getAttribute("aria-label"))"""
    )
    assert small == []
    assert page.locator(".ri-map a[aria-label]").count() >= 20


def test_a_place_of_the_body_map_opens_with_the_keyboard(page: Page):
    page.goto("/")
    link = page.locator(".ri-map a").first
    wanted = link.get_attribute("href") or ""
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/" + wanted.lstrip("./"))


def test_a_choice_in_the_table_stands_in_the_fragment_and_comes_back(page: Page):
    page.goto(KINDS["table"])
    rows = page.locator("#recovery tbody tr")
    every = rows.count()
    page.get_by_label("Body part").select_option("knee")
    shown = page.locator("#recovery tbody tr").filter(visible=True).count()
    assert 0 < shown < every
    assert page.url.endswith("#part=knee")
    page.reload()
    assert page.locator("#recovery tbody tr").filter(visible=True).count() == shown
    page.get_by_role("button", name="Show all").click()
    assert page.locator("#recovery tbody tr").filter(visible=True).count() == every


def test_a_sorted_column_says_so_and_turns_round(page: Page):
    page.goto(KINDS["table"])
    head = page.locator("#recovery th[data-sort=number]").first
    button = head.get_by_role("button")
    button.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    values = [float(v) for v in cell_values(page)]
    assert values == sorted(values)
    button.press("Space")
    expect(head).to_have_attribute("aria-sort", "descending")
    values = [float(v) for v in cell_values(page)]
    assert values == sorted(values, reverse=True)


def cell_values(page: Page) -> list[str]:
    return page.eval_on_selector_all(
        "#recovery tbody td[data-value]", "cells => cells.map(c => c.dataset.value).filter(v => v)"
    )


def test_an_old_link_with_an_unknown_choice_shows_everything(page: Page):
    page.goto(KINDS["table"] + "#part=tail&nonsense=1")
    rows = page.locator("#recovery tbody tr")
    assert rows.filter(visible=True).count() == rows.count()


def test_the_whole_table_is_there_without_javascript(page_without_javascript: Page):
    page = page_without_javascript
    page.goto(KINDS["table"])
    expect(page.locator("form.ri-filter")).to_be_hidden()
    assert page.locator("#recovery tbody tr").filter(visible=True).count() > 10


def test_links_and_search_work_from_a_folder(browser: Any, built_site: Path):
    page = browser.new_page()
    page.goto((built_site / "index.html").as_uri())
    page.get_by_role("link", name="Red flags", exact=True).first.click()
    expect(page).to_have_url((built_site / "red-flags/index.html").as_uri())
    page.wait_for_load_state()
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("shin splints")
    page.locator("#ri-search-results a").first.wait_for()
    page.keyboard.press("Enter")
    expect(page).to_have_url((built_site / "injuries/shin-splints/index.html").as_uri())
    page.close()
