"""The search dialog; tests/search tries what the engine finds."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.search.words import PARTS, SAME, SIDES, STOP, stem, words

LOADED = """Promise.all(["engine", "index"].map(part =>
    injuryGuide.load(document.getElementById("ri-search").dataset[part]))).then(() => true)"""


def field(page: Page) -> Locator:
    """The field of the dialog; some pages have a field of their own that narrows a list."""
    return page.get_by_role("dialog").get_by_role("searchbox")


@pytest.fixture
def searching(page: Page) -> Page:
    page.goto("/glossary/")
    page.get_by_role("button", name="Search").click()
    page.evaluate(LOADED)
    return page


def test_the_field_is_the_first_that_a_screen_reader_meets(searching: Page):
    first = "document.getElementById('ri-search').querySelector('input, button, a').type"
    assert searching.evaluate(first) == "search"
    expect(field(searching)).to_be_focused()
    words_at = field(searching).bounding_box()
    close = searching.get_by_role("button", name="Close").bounding_box()
    assert words_at
    assert close
    assert close["y"] + close["height"] <= words_at["y"]


def test_words_are_said_in_a_region_that_was_there_without_them(searching: Page):
    status = searching.locator("#ri-search-status")
    expect(status).to_have_text(re.compile("^Search in your own words"))
    searching.keyboard.press("Escape")
    searching.keyboard.press("/")
    expect(status).to_be_visible()
    expect(status).to_be_empty()
    expect(status).to_have_text(re.compile("^Search in your own words"))


def test_nonsense_finds_nothing_and_says_what_to_do(searching: Page):
    status = searching.locator("#ri-search-status")
    field(searching).fill("heel")
    expect(status).to_have_text("12 pages found")
    field(searching).fill("zz")
    expect(status).to_have_text(re.compile("^Search in your own words"))
    field(searching).fill("zzzzqqqq")
    expect(status).to_contain_text("Nothing found")
    expect(
        searching.get_by_role("dialog").get_by_role("link", name="Check your pain")
    ).to_be_visible()


def test_back_from_a_result_brings_the_words_and_the_results_back(searching: Page):
    field(searching).fill("outside of knee")
    found = searching.locator("#ri-search-results a")
    before = found.all_inner_texts()
    found.first.click()
    searching.wait_for_url("**/injuries/**")
    expect(searching.get_by_role("dialog")).to_have_count(0)
    searching.go_back()
    expect(field(searching)).to_have_value("outside of knee")
    expect(found).to_have_count(len(before))
    assert found.all_inner_texts() == before


def test_a_search_that_was_closed_stays_closed(searching: Page):
    field(searching).fill("outside of knee")
    searching.locator("#ri-search-results a").first.click()
    searching.wait_for_url("**/injuries/**")
    searching.go_back()
    searching.get_by_role("button", name="Close").click()
    searching.reload()
    expect(searching.get_by_role("dialog")).to_have_count(0)


SPOKEN = (
    "Runner\u2019s knee: hurts going DOWN the stairs!",
    "burns, burning and burned",
    "naïve café",
    "injuries of the tibia's inner edge",
    "swelling, running, stopped, pressing, passed",
    "1-2 weeks",
    "behind the knee, at the outer side of the foot",
    " ".join(sorted(SAME)),
    " ".join(sorted(STOP)),
)


def test_the_browser_and_the_index_agree_on_words(searching: Page):
    rules = {"stop": sorted(STOP), "same": SAME, "sides": SIDES, "parts": sorted(PARTS)}
    for text in SPOKEN:
        assert searching.evaluate(
            "([text, rules]) => injuryGuide.searchWords(text, rules)", [text, rules]
        ) == words(text)


def test_a_word_and_its_endings_share_a_stem():
    assert {stem(word) for word in ("burn", "burns", "burning", "burned")} == {"burn"}


def test_nothing_of_search_is_fetched_before_it_is_opened(page: Page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/", wait_until="networkidle")
    assert [url for url in asked if "search-" in url] == []
