"""What a first visit weighs, on a page of each kind, and whom it asks."""

import gzip
from typing import Any

from playwright.sync_api import Page

from tests.browser.conftest import NewContext
from tests.browser.test_theme import KINDS

BAR = 45
"""KiB of a first visit, compressed, the font apart: the page can be read before that is there."""


def test_a_first_visit_is_light_and_from_one_origin(new_context: NewContext, site_url: str):
    context = new_context()
    for url in KINDS.values():
        weights = weights_of_a_first_visit(context.new_page(), url)
        assert any(address.endswith(".css") for address in weights), url
        assert [each for each in weights if not each.startswith(site_url + "/")] == [], url
        assert len(weights) <= 8, (url, weights)
        font_apart = sum(each for name, each in weights.items() if not name.endswith(".woff2"))
        weight = font_apart / 1024
        assert weight <= BAR, (url, weight, weights)


def weights_of_a_first_visit(page: Page, url: str) -> dict[str, int]:
    """Each address that is asked for, and its bytes as they are sent.

    A reader does not wait for the offline worker, which fetches for later; it is off here.
    """
    page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    answers: list[Any] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright marks the function that it is given
    page.goto(url, wait_until="load")
    weights = {one.url: len(gzip.compress(one.body(), 9)) for one in list(answers)}
    page.close()
    return weights
