"""Without a network: what was read, the red flags and the checklists stay; a kept copy says so.

Storage that is full and hosts that fail are in `test_offline_trouble.py`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.network import CONTROLLED, KEPT, Network, serving


@pytest.fixture
def network(built_site: Path) -> Iterator[Network]:
    with serving(built_site) as made:
        yield made


@pytest.fixture(scope="module")
def profile_without_network(browser: Browser, built_site: Path) -> Iterator[BrowserContext]:
    """Two pages were read, the worker has kept what it keeps, and then the network was lost."""
    with serving(built_site) as network:
        context = browser.new_context(base_url=network.url)
        page = context.new_page()
        page.goto("/glossary/")
        page.evaluate(CONTROLLED)
        page.evaluate(KEPT)
        page.goto("/injuries/shin-splints/")
        page.evaluate(KEPT)
        page.close()
        network.cut()
        context.set_offline(True)
        yield context
        context.close()


@pytest.fixture
def offline(profile_without_network: BrowserContext) -> Iterator[Page]:
    page = profile_without_network.new_page()
    yield page
    page.close()


def test_a_page_that_was_read_is_there_and_says_when_it_was_kept(offline: Page):
    page = offline
    page.goto("/injuries/shin-splints/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Shin splints")
    expect(page.locator(".ri-notice")).to_contain_text("kept on this device on")


def test_the_very_first_page_is_kept_too(offline: Page):
    page = offline
    page.goto("/glossary/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Glossary")


def test_safety_pages_work_without_having_been_read(offline: Page):
    page = offline
    for url in ("/", "/red-flags/", "/check-your-pain/", "/checklists/"):
        page.goto(url)
        expect(page, url).to_have_url(url)
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert ground not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"), url


def test_a_page_that_was_not_read_leads_to_those_that_work(offline: Page):
    page = offline
    page.goto("/injuries/ankle-sprain/")
    expect(page).to_have_url("/injuries/ankle-sprain/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("No connection")
    page.get_by_role("main").get_by_role("link", name="Red flags").click()
    expect(page).to_have_url("/red-flags/")


def test_with_a_network_a_page_is_never_a_kept_copy(browser: Browser, network: Network):
    context = browser.new_context(base_url=network.url)
    page = context.new_page()
    page.goto("/red-flags/")
    page.evaluate(CONTROLLED)
    page.reload()
    assert page.evaluate("performance.getEntriesByType('navigation')[0].serverTiming.length") == 0
    context.close()


def test_a_newer_copy_of_the_guide_is_offered_and_loaded(browser: Browser, network: Network):
    context = browser.new_context(base_url=network.url)
    page = context.new_page()
    page.goto("/glossary/")
    page.evaluate(CONTROLLED)
    network.host.worker["const GUIDE"] = "// another day's build\nconst GUIDE"
    page.reload()
    notice = page.locator(".ri-notice")
    # The browser looks for a new worker some time after a page is there; then all sheets come anew.
    expect(notice).to_contain_text("A newer copy of this guide is ready", timeout=60_000)
    with page.expect_navigation():
        notice.get_by_role("button", name="Load it").click()
    expect(page.locator(".ri-notice")).to_have_count(0)
    context.close()


def test_only_the_latest_read_pages_are_kept_and_always_the_red_flags(
    browser: Browser, network: Network
):
    network.host.worker["MOST_READ_PAGES = 60"] = "MOST_READ_PAGES = 2"
    context = browser.new_context(base_url=network.url)
    page = context.new_page()
    page.goto("/red-flags/")
    page.evaluate(CONTROLLED)
    read = [f"/body-parts/{place}/" for place in ("foot", "ankle", "knee")]
    for url in read:
        page.goto(url)
        page.evaluate(KEPT)
    gone = "url => caches.match(url).then(copy => !copy)"
    page.wait_for_function(gone, arg=network.url + read[0])
    kept = [*read[1:], "/red-flags/", "/checklists/first-48-hours/", "/check-your-pain/"]
    assert [url for url in kept if page.evaluate(gone, network.url + url)] == []
    context.close()


def test_every_checklist_works_without_having_been_read(offline: Page, built_site: Path):
    page = offline
    page.goto("/glossary/")
    folders = [each for each in sorted((built_site / "checklists").iterdir()) if each.is_dir()]
    missing = "url => caches.match(url).then(copy => !copy)"
    urls = [f"/checklists/{each.name}/" for each in folders]
    assert len(urls) > 40
    assert [u for u in urls if page.evaluate(missing, page.url.replace("/glossary/", u))] == []
