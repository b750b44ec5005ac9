"""The smoke journey in Firefox and WebKit: menu, search, theme, words, table, tree and sheet."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from tests.browser import paper
from tests.browser.theme_axe import AXE, RULES
from tests.browsers.driver import ESCAPE, Browser, firefox, webkit
from tests.measure.host import host

RUN_AXE = """window.found = null;
axe.run(document, arguments[0]).then(answer => { window.found = answer.violations.map(rule =>
    rule.id + ": " + rule.nodes.map(node => node.html.slice(0, 120)).join(" | ")); });"""
BACKGROUND = "return getComputedStyle(document.body).backgroundColor"
SETTLED = 0.5
"""Seconds after which a press is no second tap on the screen before."""
QUESTION = "return document.querySelector('#decision-tree h2').textContent"
HEADS = "return [...document.querySelectorAll('.ri-sheet :is(h2, h3)')].map(e => e.textContent)"
ROWS = "return [...document.querySelectorAll('tbody td:nth-child(2)')].map(e => e.innerText)"
PLAN = "/running-again/#what=calf-strain&off=4&usual=15&unit=miles&days=3&start=2026-12-05"
FOCUSED = "return document.activeElement === document.querySelector(arguments[0])"


@pytest.fixture(scope="session", params=[firefox, webkit], ids=["firefox", "webkit"])
def browser(request: Any) -> Iterator[Browser]:
    start: AbstractContextManager[Browser] = request.param()
    with start as running:
        yield running


@pytest.fixture(scope="session")
def said() -> list[str]:
    """What browsers reported to the site's policy."""
    return []


@pytest.fixture(scope="session")
def address(built_site: Path, said: list[str]) -> Iterator[str]:
    with host(built_site, said, "report-uri /reports") as url:
        yield url


@pytest.fixture(autouse=True)
def nothing_breaks_the_policy(said: list[str]) -> Iterator[None]:
    said.clear()
    yield
    assert said == []


def axe(browser: Browser) -> list[str]:
    browser.run(AXE + "; window.axe = axe;")
    browser.run(RUN_AXE, RULES)
    found: list[str] = browser.wait("return window.found && [window.found]")[0]
    return found


def test_the_menu_opens_by_a_press_and_escape_gives_focus_back(browser: Browser, address: str):
    browser.goto(address + "/")
    browser.click("[data-ri=menu]")
    browser.find("#ri-menu a")
    assert axe(browser) == []
    browser.press(ESCAPE)
    browser.wait(FOCUSED, "[data-ri=menu]")
    assert browser.run("return document.getElementById('ri-menu').hidden")


def test_search_finds_and_leads(browser: Browser, address: str):
    browser.goto(address + "/glossary/")
    browser.click("[data-ri=search]")
    browser.write("#ri-search-words", "outside of knee burns")
    browser.wait("return document.querySelector('#ri-search-results a')?.textContent")
    assert axe(browser) == []
    browser.click("#ri-search-results a")
    browser.wait("return location.pathname === '/injuries/it-band-syndrome/'")


def test_a_chosen_palette_stays(browser: Browser, address: str):
    browser.goto(address + "/")
    before = browser.run(BACKGROUND)
    browser.click("[data-ri=theme]")
    after = browser.run(BACKGROUND)
    browser.goto(address + "/red-flags/")
    assert before != after == browser.run(BACKGROUND)
    assert axe(browser) == []
    browser.click("[data-ri=theme]")


def test_the_meaning_of_a_word_comes_with_focus(browser: Browser, address: str):
    browser.goto(address + "/injuries/shin-splints/")
    browser.run("document.querySelector('main a.ri-term').focus()")
    browser.find("[role=tooltip]")
    assert axe(browser) == []
    browser.press(ESCAPE)
    browser.wait("return !document.querySelector('[role=tooltip]')")


def test_the_table_is_filtered_and_sorted(browser: Browser, address: str):
    browser.goto(address + "/recovery-table/#part=knee")
    browser.wait(
        "const rows = [...document.querySelectorAll('#recovery tbody tr')];"
        "return rows.some(row => row.hidden) && rows.some(row => !row.hidden)"
    )
    browser.click("#recovery th[data-sort=number] button")
    browser.find("#recovery th[aria-sort=ascending]")
    assert axe(browser) == []


def test_the_tree_asks_and_answers(browser: Browser, address: str):
    browser.goto(address + "/check-your-pain/")
    browser.find("#decision-tree form label")
    assert axe(browser) == []
    asked = browser.run(QUESTION)
    browser.click("#decision-tree form input")  # the first sign of all, pain in the chest
    browser.click("#decision-tree form button[type=submit]")
    browser.wait(f"{QUESTION} !== arguments[0]", asked)
    sleep(SETTLED)
    browser.click("#decision-tree form li > button")  # its second question: call now
    browser.find("#decision-tree[data-state=result] [data-screen] .ri-care")
    assert axe(browser) == []


def test_a_sheet_takes_ticks_and_a_name(browser: Browser, address: str):
    browser.goto(address + "/checklists/first-48-hours/")
    browser.click(".ri-yours summary")
    browser.write("#sheet-for", "Sam")
    browser.wait("return document.querySelector('.ri-sheet').textContent.includes('Sam')")
    browser.click(".ri-sheet .ri-tick input")
    assert browser.run("return document.querySelector('.ri-sheet .ri-tick input').checked")
    assert axe(browser) == []


def test_the_planner_makes_the_plan_of_a_link(browser: Browser, address: str):
    browser.goto(address + "/running-again/#what=calf-strain")
    browser.click("main form button[type=submit]")
    browser.find("body.ri-plan-made .ri-sheet")
    assert "Calf strain" in browser.run("return document.querySelector('main').textContent")
    assert axe(browser) == []


def test_lists_of_an_injury_have_their_markers(browser: Browser, address: str):
    browser.goto(address + "/injuries/calf-strain/")
    style = "return getComputedStyle(document.querySelector('article .ri-care li')).listStyleType"
    assert browser.run(style) == "disc"


@pytest.mark.parametrize("size", [(21.0, 29.7), (21.59, 27.94)], ids=["a4", "letter"])
@pytest.mark.parametrize(
    "name",
    [
        "red-flag-checklist",
        "run-leaders-card",
        "pain-traffic-light",
        "achilles-tendinopathy-rehab",
        "ankle-sprain-rehab",
        "shin-splints-rehab",
    ],
)
def test_a_printed_sheet_keeps_to_its_pages(
    browser: Browser, address: str, size: tuple[float, float], name: str
):
    browser.goto(f"{address}/checklists/{name}/")
    pdf = browser.print(*size)
    said = browser.run("return document.querySelector('.ri-sheet').dataset.pages")
    assert paper.page_count(pdf) == int(said)
    assert paper.letters_off_the_page(pdf, 5) == []
    assert paper.codes(pdf) == [
        browser.run("return document.querySelector('[rel=canonical]').href")
    ]
    ends = tuple(paper.plain(head) for head in browser.run(HEADS))
    assert [page[-60:] for page in paper.pages(pdf) if page.endswith(ends)] == []


@pytest.mark.parametrize("browser", [webkit], indirect=True, ids=["webkit"])
def test_a_plan_of_a_link_is_printed_whole(browser: Browser, address: str):
    browser.goto(address + PLAN)
    browser.find("body.ri-plan-made .ri-sheet")
    printed = paper.text(browser.print(21.0, 29.7))
    rows = browser.run(ROWS)
    assert len(rows) >= 5
    assert [row for row in rows if paper.plain(row) not in printed] == []


@pytest.mark.parametrize("browser", [firefox], indirect=True, ids=["firefox"])
@pytest.mark.parametrize("size", [(21.0, 29.7), (21.59, 27.94)], ids=["a4", "letter"])
@pytest.mark.parametrize("name", ["low-back-pain", "growth-plate-injury", "red-s"])
def test_an_injury_in_short_is_one_page(
    browser: Browser, address: str, size: tuple[float, float], name: str
):
    """WebKit prints here by a view of its own, in which nobody can press a button."""
    browser.goto(f"{address}/injuries/{name}/")
    browser.run("window.print = () => {}")
    browser.click("[data-ri=print-short]")
    pdf = browser.print(*size)
    assert paper.page_count(pdf) == 1
    assert paper.letters_off_the_page(pdf, 5) == []
    assert paper.page_count(browser.print(*size)) > 2
