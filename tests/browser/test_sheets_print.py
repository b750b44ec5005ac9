"""Every sheet printed by Chromium keeps its contract: pages, words, code, margins, ink."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser import paper
from tests.browser.conftest import CALM

NewContext = Callable[..., BrowserContext]
PRINTABLE_MM = 5  # what a usual printer leaves white
PACK = "club-pack"  # five sheets on one page, each also here by itself; test_club_sheets prints it
TWO_PAGES = re.compile(r"-return/|/red-flag-checklist/")
"""The way back to running; and 38 signs at four levels, which do not fit on one page."""
PROGRAMME = re.compile(r"-rehab/")
"""Exercises with pictures and doses, a week, the first runs and a log: two pages, mostly three."""


@dataclass(frozen=True)
class Printed:
    """One sheet on one paper, and what its page promises."""

    name: str
    pdf: bytes
    pages: int
    at_most: bool
    lines: list[str]
    address: str
    smallest_line: float
    boxes: list[str]


@pytest.fixture(
    scope="module",
    params=[False, pytest.param(True, marks=pytest.mark.long)],
    ids=["longest-of-a-kind", "every"],
)
def printed(
    built_site: Path, browser: Browser, site_url: str, request: pytest.FixtureRequest
) -> list[Printed]:
    every = {
        f"/checklists/{folder.name}/": (folder / "index.html").read_text("utf-8")
        for folder in sorted((built_site / "checklists").iterdir())
        if folder.is_dir() and folder.name != PACK
    }
    assert len(every) > 40
    # A profile of its own: in the shared one a country may be kept, and a sheet prints its number.
    page = browser.new_page(base_url=site_url, **CALM)
    urls = every if request.param else longest_of_each_kind(every)
    found = [each for url in urls for each in print_on_every_paper(page, url)]
    page.close()
    return found


def longest_of_each_kind(sheets: dict[str, str]) -> list[str]:
    """By kind and promised pages: the sheet with the longest page, and those asked for by name."""
    found: dict[str, str] = {}
    for url, text in sheets.items():
        kind = re.search(r'<article class="ri-sheet[^>]*>', text)
        assert kind, url
        found[kind[0]] = max(found.get(kind[0], url), url, key=lambda each: len(sheets[each]))
    assert len(found) > 3
    return sorted({*found.values(), "/checklists/first-48-hours/"})


def print_on_every_paper(page: Page, url: str) -> Iterator[Printed]:
    page.goto(url)
    page.emulate_media(media="print")
    sheet = page.locator(".ri-sheet")
    promise = {
        "pages": int(sheet.get_attribute("data-pages") or "0"),
        "at_most": sheet.get_attribute("data-at-most") is not None,
        "lines": sheet.locator("[data-line], .ri-sheet__stages tr, h1, h2, h3").all_inner_texts(),
        "address": page.locator("link[rel=canonical]").get_attribute("href") or "",
        "smallest_line": sheet.locator(
            "[data-line], .ri-sheet__stages td, .ri-sheet__stages th"
        ).evaluate_all(
            "all => Math.min(...all.map(each => parseFloat(getComputedStyle(each).fontSize)))"
        ),
        "boxes": sheet.locator(".ri-tick input").evaluate_all(
            "all => all.map(each => { const s = getComputedStyle(each);"
            " const wide = each.getBoundingClientRect().width > 10;"
            " return [s.appearance, s.borderTopStyle, s.borderTopColor, wide].join(' ') })"
        ),
    }
    page.emulate_media(media="null")
    for name in paper.PAPERS:
        pdf = page.pdf(format=name, print_background=False)
        yield Printed(f"{url} on {name}", pdf, **promise)


def test_every_sheet_keeps_to_its_pages(printed: list[Printed]):
    lengths = {
        each.name: (paper.page_count(each.pdf), each.pages, each.at_most) for each in printed
    }
    wrong = {
        name: (count, promised)
        for name, (count, promised, at_most) in lengths.items()
        if not (1 <= count <= promised if at_most else count == promised)
    }
    assert wrong == {}


def test_a_checklist_takes_one_page_and_a_programme_three_at_most(printed: list[Printed]):
    for each in printed:
        if PROGRAMME.search(each.name):
            assert each.pages in (2, 3), each.name
        else:
            assert each.pages == (2 if TWO_PAGES.search(each.name) else 1), each.name


def test_every_line_is_printed(printed: list[Printed]):
    missing = [
        (each.name, line)
        for each in printed
        for line in each.lines
        if any(paper.plain(part) not in paper.text(each.pdf) for part in line.split("\t"))
    ]
    assert missing == []


def test_nothing_reaches_into_the_margin(printed: list[Printed]):
    cut = {
        each.name: letters
        for each in printed
        if (letters := paper.letters_off_the_page(each.pdf, PRINTABLE_MM))
    }
    assert cut == {}


def test_the_code_leads_to_the_page_of_the_sheet(printed: list[Printed]):
    wrong = {
        each.name: codes
        for each in printed
        if each.name.endswith(" on A4") and (codes := paper.codes(each.pdf)) != [each.address]
    }
    assert wrong == {}


def test_every_sheet_says_where_it_is_from_and_how_old_it_is(printed: list[Printed]):
    needed = (
        "Emergencynumberwhereyouare:",
        "Generalinformation,notadiagnosis",
        "Lastreadasawholeon",
        "notyetreviewedbyaclinician",
        "Tobereadagainby",
        "Version",
    )
    for each in printed:
        words = paper.text(each.pdf)
        assert [part for part in (*needed, paper.plain(each.address)) if part not in words] == [], (
            each.name
        )


def test_longer_sheets_number_their_pages(printed: list[Printed]):
    for each in printed:
        count = paper.page_count(each.pdf)
        numbers = [f"Page{number}of{count}" for number in range(1, count + 1)] if count > 1 else []
        assert [number for number in numbers if number not in paper.text(each.pdf)] == [], each.name


def test_lines_are_printed_in_11_points_or_more(printed: list[Printed]):
    assert {each.name for each in printed if each.smallest_line < 11 * 96 / 72 - 0.01} == set()


def test_tick_boxes_are_drawn_lines_and_need_no_background(printed: list[Printed]):
    assert {box for each in printed for box in each.boxes} == {"none solid rgb(0, 0, 0) true"}


def test_no_part_of_the_frame_is_printed(printed: list[Printed]):
    furniture = (
        "Makeityours",
        "Printthissheet",
        "Whatnext",
        "Skiptothepage",
        "Keepmyticks",
        "Allsheetstoprint",
    )
    for each in printed:
        words = paper.text(each.pdf)
        assert [part for part in furniture if part in words] == [], each.name


def test_a_sheet_prints_the_same_without_javascript(
    page_without_javascript: Page, printed: list[Printed]
):
    page = page_without_javascript
    page.goto("/checklists/first-48-hours/")
    plain = next(each for each in printed if "/first-48-hours/ on A4" in each.name)
    pdf = page.pdf(format="A4", print_background=False)
    assert paper.text(pdf) == paper.text(plain.pdf)
    assert "Preparedfor" in paper.text(pdf)


def test_a_dark_screen_prints_black_on_white(new_context: NewContext):
    page = new_context(color_scheme="dark").new_page()
    page.goto("/checklists/red-flag-checklist/")
    page.emulate_media(media="print")
    colours = page.locator(".ri-sheet :is(h1, h2, li span, p)").evaluate_all(
        "all => all.map(each => getComputedStyle(each).color)"
    )
    dark = {colour for colour in colours if max(map(int, re.findall(r"\d+", colour)[:3])) < 90}
    assert set(colours) == dark


def test_an_injury_page_prints_its_words_and_no_furniture(page: Page):
    page.goto("/injuries/shin-splints/")
    headings = page.locator("main :not(.ri-related) > :is(h2, h3)").all_inner_texts()
    assert len(headings) > 10
    furniture = ("Skiptothepage", "Onthispage", "Allpages", "Whatnext")
    for name in paper.PAPERS:
        words = paper.text(page.pdf(format=name, print_background=False))
        assert [each for each in headings if paper.plain(each) not in words] == [], name
        assert [each for each in furniture if each in words] == [], name


def test_a_long_table_prints_its_heads_on_each_of_its_pages(page: Page):
    page.goto("/recovery-table/")
    heads = page.locator("#recovery thead th").all_inner_texts()
    last = page.locator("#recovery tbody tr > :first-child").last.inner_text()
    printed = paper.pages(page.pdf(format="A4", print_background=False))
    with_table = next(at for at, words in enumerate(printed) if paper.plain(last) in words)
    assert with_table > 3
    assert [
        (at, head)
        for at, words in enumerate(printed[:with_table])
        for head in heads
        if paper.plain(head) not in words
    ] == []


def test_closed_parts_are_printed_open(page_without_javascript: Page):
    page = page_without_javascript
    page.goto("/injuries/shin-splints/")
    page.evaluate("0")  # the page is there
    page.locator("main").evaluate(
        "main => { const d = document.createElement('details'), p = document.createElement('p');"
        " p.textContent = 'kept closed on screen'; d.append(p); main.append(d) }"
    )
    assert "keptclosedonscreen" in paper.text(page.pdf(format="A4"))


def test_addresses_of_other_sites_are_printed_after_their_links(page: Page):
    page.goto("/sources/a/")
    address = page.locator("main a[href^=http]").first.get_attribute("href") or ""
    assert paper.plain(f"({address})") in paper.text(page.pdf(format="A4"))
