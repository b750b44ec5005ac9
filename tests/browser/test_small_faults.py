"""Small things that were seen once, and that nothing else would notice when they come back."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import paper
from tests.browser.decision_tree import SHIN_SPLINTS, URL, walk

NewContext = Callable[..., BrowserContext]
LINES = """all => all.map(item => {
    const range = document.createRange();
    range.selectNodeContents(item);
    const lines = new Map();
    for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        const line = Math.round(box.bottom / 10);
        lines.set(line, Math.min(box.left, lines.get(line) ?? Infinity));
    }
    return [...lines.values()];
})"""
"""Where each line of each item begins."""


def test_lines_of_what_next_begin_below_each_other(new_context: NewContext):
    page = new_context(viewport={"width": 320, "height": 568}).new_page()
    page.goto("/injuries/shin-splints/")
    starts = page.locator(".ri-related li").evaluate_all(LINES)
    assert max(map(len, starts)) > 1
    for lines in starts:
        assert max(lines) - min(lines) < 1


@pytest.mark.parametrize("width", [320, 1280])
def test_a_closed_form_is_no_higher_than_its_one_line(new_context: NewContext, width: int):
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto("/checklists/red-flag-checklist/")
    heights = page.locator(".ri-yours, .ri-yours > summary").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().height)"
    )
    assert heights[0] - heights[1] < 8


@pytest.mark.parametrize(
    ("locale", "unit"), [("de-DE", "km"), ("fr-FR", "km"), ("en-AU", "km"), ("en-US", "miles")]
)
def test_the_planner_begins_in_the_unit_of_the_country(
    new_context: NewContext, locale: str, unit: str
):
    page = new_context(locale=locale).new_page()
    page.goto("/return-to-run/")
    expect(page.locator("select[name=unit]")).to_have_value(unit)


def test_a_jump_to_a_part_of_the_page_is_no_ride(new_context: NewContext):
    page = new_context(reduced_motion="no-preference").new_page()
    page.goto("/glossary/")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_a_list_of_what_is_needed_is_one_sentence(page: Page):
    page.goto("/exercises/eccentric-heel-drop/")
    needed = page.locator("dt", has_text="You need").locator("+ dd").inner_text()
    assert needed.startswith("A ")
    assert ", " in needed
    assert not re.search(r", [A-Z]", needed)


def test_numbers_of_sources_are_printed_whole(page: Page):
    page.goto("/injuries/shin-splints/")
    titles = page.locator(".ri-sources > li > a").all_text_contents()
    assert len(titles) > 9
    # What is cut off is no text of the page for the reader of PDFs, so "0." instead of "10.".
    words = paper.text(page.pdf(format="A4", print_background=False))
    for number, title in enumerate(titles, 1):
        assert paper.plain(f"{number}. {title}") in words


BASELINE = """element => {
  const texts = Array.from(element.childNodes).filter(each => each.nodeType === 3);
  const words = texts.find(each => each.data.trim());
  const line = document.createElement("span");
  const mark = document.createElement("span");
  mark.style.display = "inline-block";
  words.replaceWith(line);
  line.append(mark, words);
  return mark.getBoundingClientRect().bottom;
}"""
"""How far down the letters of an element stand: an empty inline block stands on their line."""


def test_the_row_of_the_emergency_number_stands_on_one_line(new_context: NewContext):
    page = new_context(locale="en-US", viewport={"width": 1100, "height": 800}).new_page()
    page.goto(URL)
    row = page.locator(".ri-tree[data-state] .ri-tree__call")
    other = row.get_by_role("link", name="Another country")
    expect(other).to_be_visible()
    parts = (row.locator(".ri-care__title"), row.locator(".ri-call"), row.locator(".ri-tel"), other)
    lines = [part.evaluate(BASELINE) for part in parts]
    assert max(lines) - min(lines) < 0.5, lines


def test_the_printed_check_has_room_for_a_name_and_a_date_of_birth(page: Page):
    page.goto(URL)
    walk(page, SHIN_SPLINTS)
    page.emulate_media(media="print")
    spaces = page.locator(".ri-tree__who > span")
    assert spaces.all_text_contents() == ["Name:", "Date of birth:"]
    lines = [space.evaluate(BASELINE) for space in spaces.all()]
    assert abs(lines[0] - lines[1]) < 0.5, lines
    heading = page.locator(".ri-tree__sheet h2").bounding_box()
    for space, width in zip(spaces.all(), (250, 120), strict=True):
        box = space.bounding_box()
        assert box
        assert heading
        assert box["height"] >= 30, "a hand writes eight millimetres high"
        assert box["width"] >= width
        assert abs(box["y"] - heading["y"] - heading["height"]) < 10
