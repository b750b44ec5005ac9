"""An injury on one page: its first screen and what parents should know; then the whole again."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import paper

SHORT = "Print it on one page"
SAMPLE = 6  # of the longest first screens; all of them with -m long


@pytest.fixture
def printer(page: Page) -> Page:
    """A page whose dialog for printing stays away: `page.pdf` prints in its stead."""
    page.add_init_script("window.print = () => {}")
    return page


def by_length(built_site: Path) -> list[str]:
    """Every injury, the longest first screen first."""
    found = {}
    for path in (built_site / "injuries").glob("*/index.html"):
        before, mark, _ = path.read_text("utf-8").partition('<nav aria-label="On this page"')
        if mark:
            found[f"/injuries/{path.parent.name}/"] = len(before.partition('class="ri-first"')[2])
    assert len(found) > 90
    return sorted(found, key=lambda url: -found[url])


def in_short(page: Page, url: str, size: str) -> bytes:
    page.goto(url)
    page.get_by_role("button", name=SHORT).click()
    return page.pdf(format=size)


@pytest.mark.parametrize(
    "every", [False, pytest.param(True, marks=pytest.mark.long)], ids=["longest", "every"]
)
def test_in_short_every_injury_fits_on_one_page(printer: Page, built_site: Path, every: bool):
    urls = by_length(built_site)
    counts = {
        f"{url} on {size}": paper.page_count(in_short(printer, url, size))
        for url in (urls if every else urls[:SAMPLE])
        for size in paper.PAPERS
    }
    assert {name: count for name, count in counts.items() if count != 1} == {}


def test_the_page_in_short_holds_what_to_do_the_signs_of_all_levels_parents_and_its_address(
    printer: Page,
):
    words = paper.text(in_short(printer, "/injuries/osgood-schlatter/", "A4"))
    for each in (
        "Can I run?",
        "How long?",
        "What to do today",
        "Be seen today",
        "Be seen within two days",
        "Book a visit",
        "For parents",
        "not a diagnosis",
        "/injuries/osgood-schlatter/",
    ):
        assert paper.plain(each) in words
    assert paper.plain("Is it this?") not in words


def test_on_a_phone_the_folded_signs_are_printed_too(printer: Page):
    printer.set_viewport_size({"width": 360, "height": 700})
    words = paper.text(in_short(printer, "/injuries/shin-splints/", "A4"))
    assert paper.plain("Book a visit") in words


def test_the_next_print_is_the_whole_page_again(printer: Page):
    short = in_short(printer, "/injuries/shin-splints/", "A4")
    whole = printer.pdf(format="A4")
    assert paper.page_count(short) == 1
    assert paper.page_count(whole) > 3
    assert paper.plain("Is it this?") in paper.text(whole)


def test_without_javascript_no_button_promises_it(page_without_javascript: Page):
    page_without_javascript.goto("/injuries/shin-splints/")
    assert not page_without_javascript.get_by_role("button", name=SHORT).is_visible()
