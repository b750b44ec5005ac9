"""A page of each main kind in Chromium: whole with and without JavaScript, wide and narrow."""

import time

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.conftest import CALM

INJURY = "/injuries/shin-splints/"
KINDS = (
    "/",
    INJURY,
    "/injuries/",
    "/body-parts/shin/",
    "/compare/shin-splints-or-tibial-stress-fracture/",
    "/exercises/calf-raise/",
    "/guides/after-a-red-flag/",
    "/recovery-table/",
    "/red-flags/",
    "/pain-scale/",
    "/glossary/",
    "/questions/",
    "/figures/",
    "/sources/",
    "/running-again/",
    "/pages/",
    "/about/",
)
SCREENS = ((360, 740), (1280, 900))
HEADINGS = (
    "Can I run?",
    "How long?",
    "What to do today",
    "When to worry",
    "Is it this?",
    "Get better",
    "Run again",
    "Why, and how to keep it away",
    "What we know, and how well",
    "Questions runners ask",
    "Sources",
)


def lost(request):
    """The address of a request that failed; what was dropped because the page was left did not."""
    return [] if request.failure == "net::ERR_ABORTED" else [request.url]


@pytest.fixture
def opened(new_context):
    """Open a page at a width, and fail when the console had anything to complain about."""
    complaints = []

    def open_page(url, screen, *, javascript):
        context = new_context(
            java_script_enabled=javascript, viewport={"width": screen[0], "height": screen[1]}
        )
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else 0)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: complaints.extend(lost(request)))
        answer = page.goto(url, wait_until="load")
        assert answer.ok
        return page

    yield open_page
    assert [] == complaints


@pytest.mark.parametrize("screen", SCREENS, ids=["narrow", "wide"])
@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
def test_an_injury_page_reads_whole(opened, screen, javascript):
    page = opened(INJURY, screen, javascript=javascript)
    assert page.locator("h1").is_visible()
    shown = [heading.inner_text().strip() for heading in page.locator("main h2:visible").all()]
    assert [] == [heading for heading in HEADINGS if heading not in shown]
    hidden = page.locator("main :is(p, li, td, dd, h3)").filter(visible=False)
    # The folded list of headings is the one thing that opens by a press.
    assert [] == hidden.evaluate_all(
        """all => all.filter(each => !each.closest("details, [hidden], .ri-needs-js"))
            .map(each => each.textContent)"""
    )


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
def test_no_page_scrolls_sideways_on_the_smallest_screen(opened, javascript):
    page = opened(KINDS[0], (320, 640), javascript=javascript)
    # Layout is asked of the browser, which answers also when the page's own scripts are off.
    client = page.context.new_cdp_session(page)
    for url in KINDS:
        assert page.goto(url, wait_until="load").ok
        sizes = client.send("Page.getLayoutMetrics")
        widest = sizes["cssLayoutViewport"]["clientWidth"]
        assert sizes["cssContentSize"]["width"] <= widest, url


@pytest.mark.parametrize("screen", SCREENS, ids=["narrow", "wide"])
def test_the_way_to_help_is_in_sight_at_the_top(opened, screen):
    page = opened(INJURY, screen, javascript=True)
    for name in ("Red flags", "Check your pain"):
        link = page.locator("header").get_by_role("link", name=name, exact=True).first
        assert link.is_visible()
        assert link.bounding_box()["y"] < screen[1]


def test_a_comparison_table_keeps_its_words_on_a_narrow_screen(opened):
    page = opened("/compare/shin-splints-or-tibial-stress-fracture/", (320, 640), javascript=True)
    cells = page.locator("table.ri-compare td")
    assert cells.count() > 0
    for cell in cells.all():
        box = cell.bounding_box()
        assert box["width"] > 60
        assert box["x"] >= 0


GOOD_SHIFT = 0.1
"""The share of the screen that may jump while a page loads: web.dev's bar for "good"."""


def late(route: Route) -> None:
    time.sleep(0.3)
    route.continue_()


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_no_page_jumps_when_its_scripts_come_late(
    browser: Browser, site_url: str, width: int, height: int
):
    page = browser.new_context(
        base_url=site_url, viewport={"width": width, "height": height}, service_workers="block"
    ).new_page()
    page.route("**/*.js", late)
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries()"
        ".forEach(entry => { window.shift += entry.value; }))"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    shifts = {}
    for url in KINDS:
        page.goto(url)
        shifts[url] = page.evaluate(
            "new Promise(done => setTimeout(() => done(window.shift), 100))"
        )
    assert {url: shift for url, shift in shifts.items() if shift > GOOD_SHIFT} == {}


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_the_signs_of_a_body_part_open_by_themselves_where_their_script_never_comes(
    browser: Browser, site_url: str, motion: str
):
    page = browser.new_context(
        **{**CALM, "base_url": site_url, "reduced_motion": motion}
    ).new_page()
    page.route("**/page-parts.*.js", lambda route: route.abort())
    page.goto("/body-parts/shin/")
    signs = page.locator(".ri-signs > details")
    page.wait_for_timeout(3_500)
    assert signs.get_attribute("open") is not None
    assert signs.evaluate("each => each.offsetHeight") > 300
