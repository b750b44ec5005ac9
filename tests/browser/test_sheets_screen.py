"""A sheet on screen: a checklist for a phone, made one's own while nothing leaves the device."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import paper

NewContext = Callable[..., BrowserContext]
RED_FLAGS = "/checklists/red-flag-checklist/"
HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>'


def open_form(page: Page, url: str = RED_FLAGS) -> None:
    page.goto(url)
    page.get_by_text("Make it yours").click()


def stored(page: Page) -> dict[str, str]:
    return dict(page.evaluate("({...localStorage})"))


def promised(page: Page) -> int:
    """How many pages the sheet says that it takes; test_sheets_print holds it to that."""
    return int(page.locator(".ri-sheet").get_attribute("data-pages") or "0")


def test_words_typed_in_the_form_are_printed_on_the_sheet(page: Page):
    open_form(page)
    page.get_by_label("Prepared for").fill("Hill Runners")
    page.get_by_label("Leader's number").fill("Ana, 555 0100")
    words = paper.text(page.pdf(format="A4"))
    assert "HillRunners" in words
    assert "Ana,5550100" in words
    assert paper.page_count(page.pdf(format="Letter")) == promised(page)


@pytest.mark.parametrize("name", ["red-flag-checklist", "run-leaders-card", "can-i-race"])
def test_the_longest_words_keep_a_sheet_on_its_page(page: Page, name: str):
    wide = "W" * 60
    page.goto(f"/checklists/{name}/#for={wide}&by={wide}&contact={wide}")
    for size in paper.PAPERS:
        pdf = page.pdf(format=size)
        assert paper.page_count(pdf) == promised(page), size
        assert paper.text(pdf).count(wide) == 3, size


def test_a_heading_goes_with_the_last_of_its_lines(page: Page):
    page.goto("/checklists/achilles-tendinopathy-rehab/")
    last = page.locator("[data-line^=p3-on-]").get_attribute("data-line")
    headings = page.get_by_role("heading", name="Move on when")
    before = headings.count()
    page.goto(f"/checklists/achilles-tendinopathy-rehab/#out={last}")
    page.reload()
    expect(headings).to_have_count(before - 1)
    page.goto(f"{RED_FLAGS}#out=pain-not-easing,not-better-in-two-weeks,gut-feeling")
    expect(page.get_by_role("heading", name="Not urgent")).to_be_hidden()


def test_rows_to_write_on_are_for_paper_alone(page: Page):
    page.goto("/checklists/pain-traffic-light/")
    expect(page.get_by_role("heading", name="My scores")).to_be_hidden()
    assert "Myscores" in paper.text(page.pdf(format="A4"))


def test_larger_words_are_larger_and_number_their_pages(page: Page):
    open_form(page)
    page.get_by_label("Size of the words").select_option("large")
    pdf = page.pdf(format="A4")
    count = paper.page_count(pdf)
    assert count > promised(page)
    numbers = [f"Page{number}of{count}" for number in range(1, count + 1)]
    assert [each for each in numbers if each not in paper.text(pdf)] == []
    page.emulate_media(media="print")
    size = page.locator("[data-line]").first.evaluate("line => getComputedStyle(line).fontSize")
    assert float(size.removesuffix("px")) >= 16 * 96 / 72 - 0.01


def test_hostile_words_stay_words(page: Page):
    open_form(page)
    page.get_by_label("Club", exact=True).fill(HOSTILE)
    typed = page.locator("[data-blank=by]")
    assert HOSTILE.startswith(typed.inner_text())
    assert len(typed.inner_text()) > 20
    assert page.locator(".ri-sheet img, .ri-sheet [data-blank] *").count() == 0


def test_hostile_words_in_a_shared_link_stay_words(page: Page):
    page.goto(
        f"{RED_FLAGS}#for=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&region=%3Cb%3E&out=%3Cscript%3E"
    )
    assert page.locator("[data-blank=for]").inner_text() == "<img src=x onerror=alert(1)>"
    assert page.locator(".ri-sheet img").count() == 0


def test_nothing_is_sent_or_kept_unless_the_reader_says_so(page: Page):
    open_form(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("Prepared for").fill("Hill Runners")
    page.locator(".ri-tick input").first.check()
    assert [each for each in asked if "favicon" not in each] == []
    assert stored(page) == {}


def test_a_shared_link_brings_the_choices_back(page: Page, new_context: NewContext):
    open_form(page)
    page.get_by_label("Prepared for").fill("Hill Runners & Friends")
    page.get_by_label("Country, for the emergency number").select_option("ireland")
    page.get_by_label("Size of the words").select_option("large")
    page.locator("[data-choose=gut-feeling]").uncheck()
    link = page.get_by_label("Link to your version").input_value()
    assert link == page.url
    other = new_context().new_page()
    other.goto(link)
    expect(other.locator("[data-blank=for]")).to_have_text("Hill Runners & Friends")
    expect(other.locator(".ri-sheet__call")).to_contain_text("112")
    expect(other.locator("[data-line=gut-feeling]")).to_be_hidden()
    expect(other.locator(".ri-sheet.ri-sheet--large")).to_be_visible()


def test_lines_that_are_left_out_are_not_printed_and_are_counted(page: Page):
    open_form(page)
    page.locator("[data-choose=gut-feeling]").uncheck()
    page.locator("[data-choose=dark-urine]").uncheck()
    words = paper.text(page.pdf(format="A4"))
    assert "Agutfeeling" not in words
    assert "2linesoftheoriginalareleftoutofthiscopy" in words
    page.get_by_text("Back to the standard sheet").click()
    assert "Agutfeeling" in paper.text(page.pdf(format="A4"))


@pytest.mark.parametrize(
    ("units", "shown", "gone"), [("km", "km", "mile"), ("miles", "mile", "km")]
)
def test_distances_are_shown_in_the_chosen_unit(page: Page, units: str, shown: str, gone: str):
    open_form(page, "/checklists/shoe-and-surface-check/")
    lines = page.locator("[data-line^=shoe-]")
    assert all("miles (" in each and "km)" in each for each in lines.all_inner_texts())
    page.get_by_label("Distances").select_option(units)
    for each in lines.all_inner_texts():
        assert shown in each
        assert gone not in each


def test_the_paper_can_be_chosen(page: Page):
    open_form(page)
    page.get_by_label("Paper", exact=True).select_option("letter")
    pdf = page.pdf(prefer_css_page_size=True, format="A4")
    assert [round(side) for side in paper.sizes(pdf)[0]] == [612, 792]


def test_ticks_are_counted_in_words_and_cleared_with_one_tap(page: Page):
    page.goto("/checklists/can-i-race/")
    progress = page.locator("[data-progress]")
    expect(progress).to_contain_text("Nothing ticked yet")
    page.locator(".ri-tick input").nth(0).check()
    page.locator(".ri-tick input").nth(2).check()
    count = page.locator(".ri-tick input").count()
    expect(progress).to_have_text(f"2 of {count} lines ticked.")
    page.get_by_role("button", name="Clear all ticks").click()
    assert page.locator(".ri-tick input:checked").count() == 0


COVERS = """() => [...document.querySelectorAll("body *")]
    .filter(each => ["fixed", "sticky"].includes(getComputedStyle(each).position))
    .filter(each => each.checkVisibility())
    .map(each => each.getBoundingClientRect().height)"""


@pytest.mark.parametrize(("width", "height"), [(320, 568), (360, 740), (640, 400)])
def test_nothing_covers_a_sheet_before_a_tick_and_one_line_after_it(
    new_context: NewContext, width: int, height: int
):
    page = new_context(viewport={"width": width, "height": height}).new_page()
    page.goto("/checklists/run-leaders-card/")
    assert page.evaluate(COVERS) == []
    page.locator(".ri-tick input").first.check()
    (bar,) = page.evaluate(COVERS)
    assert bar <= 60


def test_ticks_are_kept_and_forgotten_as_the_reader_says(page: Page):
    page.goto("/checklists/can-i-race/")
    page.locator(".ri-tick input").nth(1).check()  # there is nothing to keep before
    page.get_by_label("Keep my ticks").check()
    page.reload()
    assert page.locator(".ri-tick input").nth(1).is_checked()
    page.get_by_label("Keep my ticks").uncheck()
    assert stored(page) == {}
    page.reload()
    assert page.locator(".ri-tick input:checked").count() == 0


def test_a_line_is_a_target_for_a_thumb(new_context: NewContext):
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto(RED_FLAGS)
    heights = page.locator(".ri-tick label").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44


def test_without_javascript_there_is_a_sheet_and_no_form(page_without_javascript: Page):
    page = page_without_javascript
    page.goto(RED_FLAGS)
    expect(page.get_by_text("Make it yours")).to_be_hidden()
    expect(page.locator("dt", has_text="Prepared for")).to_be_visible()
    assert page.locator(".ri-tick input").count() > 20


def test_choices_survive_the_way_through_a_link(page: Page):
    page.goto(RED_FLAGS)
    choices = [
        {"for": "A & B = C # %", "out": []},
        {"by": "Łódź 東京 🏃", "contact": "a,b;c", "out": ["heel-pop", "gut-feeling"]},
        {"region": "new-zealand", "units": "km", "size": "large", "paper": "a4", "out": []},
    ]
    for made in choices:
        back = page.evaluate(
            "made => { const c = injuryGuide.sheetChoices; return c.read('#' + c.write(made)); }",
            made,
        )
        assert back == made, json.dumps(made)


def test_links_to_pdfs_stand_only_where_pdfs_do(built_site: Path, built_pages: dict):
    for url, page in built_pages.items():
        for link in page.xpath("//a[@type='application/pdf']/@href"):
            assert (built_site / url.strip("/") / link).resolve().is_file(), (url, link)
