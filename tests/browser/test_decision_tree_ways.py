"""Check your pain on small screens, on paper, without script, without a network or a server."""

import gzip
import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from pypdf import PdfReader

from tests.browser.conftest import NewContext
from tests.browser.decision_tree import NOTHING, STRESS_FRACTURE, URL, heading, pick, walk
from tests.unit.tree_support import real

PARTS = re.compile("/assets/check-(?!page)")
"""The data that only some answers ask for."""
SHIN = (*NOTHING, ("Lower leg",), ("Inner edge of the shin",))
NEXT = "The next questions are on their way"


@pytest.fixture
def asked(page: Page) -> Page:
    """The page at its first question."""
    page.goto(URL)
    return page


@pytest.mark.parametrize("screens", [0, 4, 12])
def test_nothing_is_wider_than_320_pixels(new_context: NewContext, screens: int):
    page = new_context(viewport={"width": 320, "height": 640}).new_page()
    page.goto(URL)
    walk(page, STRESS_FRACTURE[:screens])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.locator("#decision-tree form label, #decision-tree button:visible").evaluate_all(
        "all => all.filter(e => e.getBoundingClientRect().height < 44).map(e => e.textContent)"
    )
    assert small == []


def test_without_javascript_every_sign_is_there_and_leads_on_to_the_check_on_paper(
    page_without_javascript: Page,
):
    page = page_without_javascript
    page.goto(URL)
    text = page.locator("#decision-tree").inner_text()
    tree = real()[0]
    said = " ".join(text.split())
    for gate in tree.gates:
        assert all(sign.text in said for sign in gate.signs)
    assert "112" in said
    page.locator("#decision-tree a.ri-button").click()
    expect(page).to_have_url(f"{URL}on-paper/")
    said = " ".join(page.locator("#check-on-paper").inner_text().split())
    for gate in tree.gates:
        assert all(sign.text in said for sign in gate.signs)
    for region in tree.regions.values():
        assert region.name in said
        for question in region.questions:
            assert question.text in said
            assert all(answer.text in said for answer in question.answers)
    for condition in tree.conditions.values():
        assert condition.name in said
    assert page.locator('#check-on-paper a[href^="../../injuries/"]').count() > 50


def test_on_a_poor_line_what_everybody_is_asked_is_there_and_what_is_missing_is_asked_for_again(
    page: Page,
):
    page.route(PARTS, lambda route: route.abort())
    page.goto(URL)
    for texts in SHIN:
        pick(page, *texts)
    expect(page.locator("[data-heading]")).to_have_text(NEXT)
    expect(page.get_by_role("status")).to_contain_text("did not come through")
    expect(page.locator("[data-signs]")).to_be_visible()
    expect(page.locator("[data-heading]:focus")).to_have_count(1)
    page.unroute(PARTS)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-heading]:focus")).to_have_text("How do you walk and run with it?")
    expect(page.locator("[data-signs]")).to_be_hidden()
    page.go_back()
    page.go_forward()
    assert heading(page) == "How do you walk and run with it?"


def test_on_a_slow_line_whoever_waits_is_told_so_and_led_on(page: Page):
    held: list[Route] = []
    page.route(PARTS, lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks the function that it is given
    page.goto(URL)
    for texts in (*NOTHING[:4], ("Fell, crashed",)):
        pick(page, *texts)
    expect(page.locator("[data-heading]:focus")).to_have_text(NEXT)
    expect(page.get_by_role("status")).to_contain_text("They come by themselves")
    expect(page.locator("[data-signs]")).to_be_visible()
    held[0].continue_()
    expect(page.locator("[data-heading]:focus")).to_contain_text("fall")
    expect(page.locator("[data-signs]")).to_be_hidden()


def test_a_link_whose_questions_do_not_come_keeps_its_answers(page: Page):
    page.goto(URL)
    walk(page, STRESS_FRACTURE)
    kept = page.evaluate("sessionStorage.getItem(injuryGuide.place('check'))")
    page.goto("about:blank")
    page.route(PARTS, lambda route: route.abort())
    page.goto(f"{URL}#answers:{kept}")
    expect(page.locator("[data-heading]")).to_have_text(NEXT)
    page.reload()
    expect(page.locator("[data-heading]")).to_have_text(NEXT)
    expect(page.get_by_role("status")).to_contain_text("did not come through")
    page.unroute(PARTS)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-heading]")).to_have_text("Be seen within two days")


def test_an_urgent_result_waits_for_nothing_and_names_injuries_once_it_can(page: Page):
    held: list[Route] = []
    page.route(PARTS, lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks the function that it is given
    page.goto(URL)
    pick(page, "Confused, very sleepy")
    pick(page, "Heat, or a hard run")
    assert heading(page) == "Call for an ambulance now"
    assert page.locator(".ri-tree__until > li").count() == 3
    assert page.locator(".ri-cards a, .ri-cards h4").count() == 0
    held[0].continue_()
    expect(page.locator(".ri-cards h4").first).to_be_visible()
    assert heading(page) == "Call for an ambulance now"
    named = page.locator(".ri-cards h4").first.inner_text()
    expect(page.locator(".ri-tree__sheet")).to_contain_text(named)


def test_once_its_place_is_known_it_needs_no_network(new_context: NewContext):
    context: BrowserContext = new_context()
    page = context.new_page()
    asked_for: list[str] = []
    # Chromium questions for the page's own icon again at every entry of its history.
    page.on(
        "request",
        lambda request: asked_for.append(request.url) if "favicon" not in request.url else None,
    )
    page.goto(URL)
    at_first = len(asked_for)
    walk(page, NOTHING)
    assert len(asked_for) == at_first
    walk(page, STRESS_FRACTURE[len(NOTHING) : len(SHIN)])
    expect(page.locator("[data-heading]")).to_have_text("How do you walk and run with it?")
    (part,) = asked_for[at_first:]
    assert "/check-shin." in part
    context.set_offline(True)
    walk(page, STRESS_FRACTURE[len(SHIN) :])
    assert heading(page) == "Be seen within two days"
    assert len(asked_for) == at_first + 1


def test_another_place_brings_its_own_questions_and_the_first_ones_stay(asked: Page):
    walk(asked, STRESS_FRACTURE)
    asked.get_by_role("button", name="Check another place").click()
    walk(asked, (("Knee",), ("Outer",)))
    expect(asked.locator("[data-heading]:focus")).to_have_text("How do you walk and run with it?")
    assert asked.locator(".ri-tree__progress").inner_text().startswith("Question 8 of ")


def test_it_breaks_no_policy_even_when_it_may_connect_to_nothing(new_context: NewContext):
    page = new_context().new_page()
    broken: list[str] = []
    page.on(
        "console", lambda message: broken.append(message.text) if message.type == "error" else None
    )

    def tighten(route):
        response = route.fetch()
        body = response.text().replace("connect-src 'self'", "connect-src 'none'")
        route.fulfill(response=response, body=body)

    page.route("**" + URL, tighten)
    page.goto(URL)
    walk(page, STRESS_FRACTURE)
    assert heading(page) == "Be seen within two days"
    assert broken == []


def test_the_sheet_for_the_physiotherapist_is_one_page(asked: Page, tmp_path: Path):
    walk(asked, STRESS_FRACTURE)
    for size in ("A4", "Letter"):
        file = tmp_path / f"{size}.pdf"
        asked.pdf(path=file, format=size)
        pages = PdfReader(file).pages
        text = " ".join(pages[0].extract_text().split())
        assert len(pages) == 1, size
        for words in (
            "Version 20",
            "Advice given: Be seen within two days",
            "One sharp spot",
            "Notes:",
        ):
            assert words in text, size


def test_the_check_on_paper_prints_whole_and_fits_a_small_phone(
    page_without_javascript: Page, tmp_path: Path
):
    page = page_without_javascript
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{URL}on-paper/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    file = tmp_path / "paper.pdf"
    page.pdf(path=file, format="A4")
    pages = PdfReader(file).pages
    said = "".join("".join(each.extract_text().split()) for each in pages)
    assert len(pages) <= 24
    headings = page.locator("#check-on-paper > h2, .ri-paper__region > h3").all_inner_texts()
    assert len(headings) > 20
    assert all("".join(each.split()) in said for each in headings)


def test_a_check_that_is_printed_before_its_result_prints_the_signs(asked: Page, tmp_path: Path):
    file = tmp_path / "signs.pdf"
    asked.pdf(path=file, format="A4")
    said = "".join("".join(each.extract_text().split()) for each in PdfReader(file).pages)
    tree = real()[0]
    lines = [sign.text for gate in tree.gates for sign in gate.signs]
    assert [each for each in lines if "".join(each.split()) not in said] == []


@pytest.mark.parametrize("late", [0, 0.3], ids=["scripts-at-once", "scripts-late"])
def test_the_first_screen_does_not_shift_the_page(browser: Browser, site_url: str, late: float):
    page = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
    page.route("**/*.js", lambda route: (time.sleep(late), route.continue_()))
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries()"
        ".forEach(entry => { window.shift += entry.value; }))"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(site_url + URL, wait_until="networkidle")
    assert page.evaluate("window.shift") <= 0.02


def test_the_longest_answers_still_fit_on_one_page(asked: Page, tmp_path: Path):
    # Every tick of every list, in a region with long words.
    every = asked.locator("#decision-tree form :is(input:not([data-lone]), li > button)")
    walk(asked, (*NOTHING, ("Ankle, heel or heel cord",), ("Both sides",)))
    while not asked.url.endswith("#result"):
        if every.first.get_attribute("type") == "checkbox":
            for number in range(every.count()):
                every.nth(number).check()
            asked.get_by_role("button", name="Continue").click()
        else:
            sizes = every.evaluate_all("all => all.map(e => e.textContent.length)")
            longest = asked.locator("#decision-tree li > button").nth(sizes.index(max(sizes)))
            longest.evaluate("e => e.click()")
    for size in ("A4", "Letter"):
        file = tmp_path / f"{size}.pdf"
        asked.pdf(path=file, format=size)
        assert len(PdfReader(file).pages) == 1


def test_it_works_from_a_folder_without_a_server(browser: Browser, built_site: Path):
    page = browser.new_page()
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.goto((built_site / "check-your-pain" / "index.html").as_uri())
    walk(page, STRESS_FRACTURE)
    assert heading(page) == "Be seen within two days"
    page.go_back()
    assert heading(page) == "How bad is the pain at its worst?"
    assert failures == []
    page.close()


def test_how_it_works_is_two_light_pages_that_need_no_script(
    new_context: NewContext, built_site: Path
):
    context = new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(URL)
    page.get_by_role("link", name="How this tool works").click()
    page.get_by_role("link", name="What moves what").click()
    assert page.locator("html").evaluate("e => e.scrollWidth") <= 320
    links = page.locator("#regions + ul a")
    assert links.count() == len(real()[0].regions)
    links.filter(has_text="Knee").first.click()
    assert page.get_by_role("img", name="The table below says the same in words").count() == 1
    # A picture is wider than a phone: it scrolls in its own frame, by keyboard too.
    frame = page.get_by_role("region", name="Picture: Knee")
    assert frame.evaluate("e => e.scrollWidth > e.clientWidth && e.tabIndex === 0")
    regions = (f"what-moves-what/{id_}" for id_ in real()[0].regions)
    for path in ("how-it-works", "what-moves-what", *regions):
        file = built_site / "check-your-pain" / path / "index.html"
        assert len(gzip.compress(file.read_bytes(), 9, mtime=0)) <= 30_000
