"""Reader modes: what Firefox's Reader View keeps of every page."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.conftest import ROOT, url_of

HERE = Path(__file__).parent
READABILITY = ROOT / ".build/reader/node_modules/@mozilla/readability"
LISTS = {"/", "/compare/", "/figures/", "/pages/", "/404.html", "/offline.html"}
"""Lists of links, and ledgers: no advice. Reader modes drop links without sentences."""

ADVICE = {
    *("body-part", "check", "compare", "exercise", "guide", "injury"),
    *("pain-scale", "planner", "red-flags", "sheet", "table"),
}
"""The kinds of page whose every line must come through."""


@pytest.fixture(scope="module")
def views(browser: Browser, built_site: Path) -> dict[str, dict[str, Any]]:
    """What reader_view.js says of every page but lists and moved ones, by URL."""
    scripts = [READABILITY / "Readability.js", READABILITY / "Readability-readerable.js"]
    if not all(script.exists() for script in scripts):
        pytest.skip("Readability is not there: `make setup-test` installs it where npm is")
    page = browser.new_page()
    for script in [*scripts, HERE / "reader_view.js"]:
        page.add_script_tag(content=script.read_text("utf-8"))
    texts = {
        url_of(file, built_site): file.read_text("utf-8") for file in built_site.rglob("*.html")
    }
    found = {
        url: page.evaluate("html => readerView(html)", text)
        for url, text in texts.items()
        if url not in LISTS
        and not url.startswith("/sources/")
        and 'http-equiv="refresh"' not in text
    }
    page.close()
    return found


def test_reader_view_keeps_every_line_of_every_page(views: dict[str, dict[str, Any]]):
    assert {url: view["lost"][:5] for url, view in views.items() if view["lost"]} == {}


def test_reader_view_is_tried_with_every_kind_of_advice(views: dict[str, dict[str, Any]]):
    pages = Counter(view["kind"] for view in views.values())
    assert pages.keys() >= ADVICE
    assert all(view["lines"] >= 5 for view in views.values() if view["kind"] in ADVICE)


def test_firefox_offers_reader_view_for_every_page_of_advice(views: dict[str, dict[str, Any]]):
    assert [
        url for url, view in views.items() if view["kind"] in ADVICE and not view["offered"]
    ] == []
