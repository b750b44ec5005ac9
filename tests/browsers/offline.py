"""Firefox and WebKit without a network: what was read, what everybody needs, all if asked."""

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from tests.browser.network import Network, serving
from tests.browsers.driver import Browser, firefox, webkit

KEPT = """caches.match(location.href).then(found => { window.kept = Boolean(found); });
return navigator.serviceWorker?.controller && window.kept;"""
TITLE = "return document.readyState === 'complete' && document.querySelector('h1')?.textContent"
NEEDED = ("/check-your-pain/", "/red-flags/", "/checklists/first-48-hours/")
"""Kept by every first visit."""


@pytest.fixture(params=[firefox, webkit], ids=["firefox", "webkit"])
def browser(request: Any) -> Iterator[Browser]:
    start: AbstractContextManager[Browser] = request.param()
    with start as running:
        yield running


@pytest.fixture
def network(built_site: Path) -> Iterator[Network]:
    with serving(built_site) as made:
        yield made


def title(browser: Browser, url: str) -> str:
    browser.goto(url)
    return browser.wait(TITLE)


def read(browser: Browser, network: Network, path: str) -> str:
    """Open a page, and wait until the worker has kept it."""
    found = title(browser, network.url + path)
    browser.wait(KEPT)
    return found


def test_after_a_first_visit_what_everybody_needs_and_what_was_read_open(
    browser: Browser, network: Network
):
    first = read(browser, network, "/injuries/shin-splints/")
    titles = {path: title(browser, network.url + path) for path in NEEDED}
    network.cut()
    assert title(browser, network.url + "/injuries/shin-splints/") == first
    for path, before in titles.items():
        assert title(browser, network.url + path) == before
    assert "No connection" in title(browser, network.url + "/injuries/gout-and-hot-joint/")


def test_the_check_gives_its_answer(browser: Browser, network: Network):
    read(browser, network, "/")
    network.cut()
    browser.goto(network.url + "/check-your-pain/")
    browser.click("#decision-tree label")
    browser.click("#decision-tree button.ri-button")
    assert browser.wait("return document.querySelector('#decision-tree h2')?.textContent")


def test_at_a_press_the_whole_guide_is_kept(browser: Browser, network: Network, built_site: Path):
    read(browser, network, "/glossary/")
    browser.goto(network.url + "/offline.html")
    browser.click(".ri-keep button")
    browser.wait(
        "return /is kept/.test(document.querySelector('.ri-keep [role=status]').textContent)"
    )
    network.cut()
    whole = json.loads((built_site / "whole.json").read_text("utf-8"))["files"]
    pages = [each for each in whole if each.endswith("/")]
    for path in pages[:: len(pages) // 8]:
        assert "No connection" not in title(browser, f"{network.url}/{path}")
