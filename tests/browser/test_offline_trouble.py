"""The worker where things go wrong: no room, a host that fails, two copies, other address forms.

And what the page that stands in offers: what is kept, and to keep the whole guide.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.finish.offline import idle
from tests.browser.network import CONTROLLED, KEPT, Network, serving

Open = Callable[[str], Page]


@pytest.fixture
def network(built_site: Path) -> Iterator[Network]:
    with serving(built_site) as made:
        yield made


@pytest.fixture
def reader(browser: Browser, network: Network) -> Iterator[Open]:
    """Open a page, and wait until it is kept."""
    opened: list[BrowserContext] = []

    def read(url: str) -> Page:
        opened.append(browser.new_context(base_url=network.url))
        page = opened[-1].new_page()
        page.goto(url)
        page.evaluate(CONTROLLED)
        page.evaluate(KEPT)
        return page

    yield read
    for context in opened:
        context.close()


def fill_storage(page: Page, network: Network) -> None:
    page.context.new_cdp_session(page).send(
        "Storage.overrideQuotaForOrigin", {"origin": network.url, "quotaSize": 1}
    )


def test_reload_brings_the_wanted_page_once_there_is_a_network_again(
    reader: Open, network: Network
):
    page = reader("/glossary/")
    network.cut()
    page.goto("/injuries/ankle-sprain/?unit=km")
    expect(page).to_have_url("/injuries/ankle-sprain/?unit=km")
    expect(page.get_by_role("heading", level=1)).to_contain_text("No connection")
    network.connect()
    page.get_by_role("button", name="Try the page again").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("nkle sprain")


def test_the_page_that_stands_in_lists_what_is_kept(reader: Open, network: Network):
    page = reader("/injuries/shin-splints/")
    page.goto("/exercises/calf-raise/")
    page.evaluate(KEPT)
    network.cut()
    page.goto("/injuries/ankle-sprain/")
    kept = page.locator(".ri-kept")
    expect(kept.get_by_role("link")).to_have_count(2)
    kept.get_by_role("link", name="Shin splints").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Shin splints")


def test_every_form_of_an_address_is_found(reader: Open, network: Network):
    page = reader("/glossary/")
    network.cut()
    for form in ("/red-flags", "/red-flags/", "/red-flags/index.html"):
        page.goto(f"{form}?a#numbers")
        expect(page.get_by_role("heading", level=1), form).to_have_text("Red flags")
        assert page.url.endswith("?a#numbers"), form
        page.locator(".ri-brand").click()
        expect(page.get_by_role("heading", level=1), form).not_to_contain_text("No connection")
        expect(page.get_by_role("heading", level=1), form).not_to_have_text("Red flags")


def test_a_host_that_fails_is_hidden_by_a_kept_copy_with_its_day(reader: Open, network: Network):
    page = reader("/injuries/shin-splints/")
    network.host.failing = True
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Shin splints")
    expect(page.locator(".ri-notice")).to_contain_text("kept on this device on")


def test_without_room_a_page_of_the_network_is_still_shown(reader: Open, network: Network):
    page = reader("/glossary/")
    fill_storage(page, network)
    answer = page.goto("/injuries/shin-splints/")
    assert answer
    assert answer.status == 200
    expect(page.get_by_role("heading", level=1)).to_have_text("Shin splints")
    network.cut()
    page.goto("/red-flags/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Red flags")


def test_two_copies_of_the_site_on_one_host_keep_their_own_pages(
    browser: Browser, built_site: Path, tmp_path: Path
):
    for copy in ("guide", "guide-preview"):
        (tmp_path / copy).symlink_to(built_site)
    with serving(tmp_path) as network:
        context = browser.new_context(base_url=network.url)
        page = context.new_page()
        for copy in ("guide", "guide-preview"):
            page.goto(f"/{copy}/questions/")
            page.evaluate(CONTROLLED)
            page.evaluate(KEPT)
        names = page.evaluate("caches.keys()")
        network.cut()
        for copy in ("guide", "guide-preview"):
            page.goto(f"/{copy}/questions/")
            expect(page.locator(".ri-notice")).to_contain_text("kept on this device")
            page.goto(f"/{copy}/injuries/shin-splints/")
            expect(page.locator(".ri-kept a")).to_have_attribute(
                "href", f"{network.url}/{copy}/questions/"
            )
        context.close()
    assert sorted(name.partition(":")[2] for name in names) == sorted(
        ["/guide/", "/guide-preview/"] * (len(names) // 2)
    )


def test_the_whole_guide_is_kept_at_a_press_and_then_every_page_opens(
    reader: Open, network: Network, built_site: Path
):
    page = reader("/glossary/")
    page.goto("/offline.html")
    whole = json.loads((built_site / "whole.json").read_text("utf-8"))
    expect(page.locator("[data-size]")).to_have_text(f"{-(-whole['bytes'] // 1_000_000)} MB")
    page.get_by_role("button", name="Keep the whole guide").click()
    status = page.locator(".ri-keep [role=status]")
    expect(status).to_contain_text("The whole guide is kept", timeout=120_000)
    expect(page.locator("[data-count]")).to_contain_text(f"{len(whole['files'])} of")
    network.cut()
    missing = """async urls => {
        const found = urls.map(url => caches.match(new URL(url, location.origin)));
        const copies = await Promise.all(found);
        return urls.filter((url, at) => !copies[at]); }"""
    assert page.evaluate(missing, whole["files"]) == []
    pages = [each for each in whole["files"] if each.endswith("/")]
    for url in pages[:: len(pages) // 8]:
        page.goto(f"/{url}")
        expect(page.get_by_role("heading", level=1)).not_to_contain_text("No connection")
    page.goto("/injuries/shin-splints/")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("heel pain")
    expect(page.locator("#ri-search li").first).to_be_visible()


def test_whoever_keeps_the_whole_guide_without_room_hears_it(reader: Open, network: Network):
    page = reader("/glossary/")
    page.goto("/offline.html")
    page.get_by_role("button", name="Keep the whole guide").wait_for()
    fill_storage(page, network)
    page.get_by_role("button", name="Keep the whole guide").click()
    expect(page.locator(".ri-keep [role=status]")).to_contain_text("no more room")


def test_whoever_loses_the_network_meanwhile_can_go_on_later(reader: Open, network: Network):
    page = reader("/glossary/")
    page.goto("/offline.html")
    button = page.get_by_role("button", name="Keep the whole guide")
    button.wait_for()
    network.cut()
    button.click()
    status = page.locator(".ri-keep [role=status]")
    expect(status).to_contain_text("Some pages did not arrive", timeout=60_000)
    network.connect()
    button.click()
    expect(status).to_contain_text("The whole guide is kept", timeout=120_000)


def test_the_preview_leaves_no_worker_behind(reader: Open, network: Network):
    """A worker of a build that was looked at on the same port goes, too."""
    page = reader("/glossary/")
    code = Path(network.site, "sw.js").read_text("utf-8")
    network.host.worker[code] = idle().data.decode()
    page.reload()
    page.wait_for_function(
        "async () => (await navigator.serviceWorker.getRegistrations()).length === 0"
    )
