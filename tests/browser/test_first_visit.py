"""What a first visit weighs, on a page of each kind, and whom it asks."""

import gzip
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import NewContext
from tests.browser.decision_tree import URL
from tests.browser.test_theme import KINDS
from tests.unit.tree_support import real

BAR = 45
"""KiB of a first visit, compressed, the font apart: the page can be read before that is there."""

CHECK = 45_000
"""Bytes of a whole run of Check your pain without a sign, compressed: page, styles and scripts."""


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


@pytest.mark.parametrize("region", [each.id for each in real()[1].regions])
def test_a_whole_run_of_the_check_is_light(new_context: NewContext, region: str):
    """What is asked after its place needs no network: test_decision_tree_ways.py cuts it there."""
    weights = weights_of_a_run(new_context().new_page(), region)
    assert sum(f"/check-{region}." in address for address in weights) == 1
    assert sum(weights.values()) <= CHECK, weights


def test_a_run_that_is_too_heavy_is_found(new_context: NewContext):
    page = new_context().new_page()
    long = "".join(chr(0x4E00 + number) for number in range(2_000))
    page.route(
        "**/check-knee.*.js", lambda route: route.fulfill(body=f"{text_of(route)}/*{long}*/")
    )
    assert sum(weights_of_a_run(page, "knee").values()) > CHECK


def text_of(route: Route) -> str:
    return route.fetch().text()


def weights_of_a_run(page: Page, region: str) -> dict[str, int]:
    """Each address that a runner without a sign is sent, and its bytes; font and icon apart."""
    tree, numbered = real()
    area, place = next(
        (area, place) for area, places in numbered.areas for of, place in places if of == region
    )
    gates = "".join(f"&{gate.id}=none" for gate in tree.gates if not gate.when)
    where = f"&area={area}&region={region}&place={place}"
    link = f"{URL}#answers:v={tree.settings.version}{gates}&age=adult&about=none{where}"
    weights = weights_of_a_first_visit(page, link, asked="#decision-tree form")
    return {name: each for name, each in weights.items() if not name.endswith((".woff2", ".svg"))}


def weights_of_a_first_visit(page: Page, url: str, asked: str = "main") -> dict[str, int]:
    """Each address that is asked for until `asked` is there, and its bytes as they are sent.

    A reader does not wait for the offline worker, which fetches for later; it is off here.
    """
    page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    answers: list[Any] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright marks the function that it is given
    page.goto(url, wait_until="load")
    expect(page.locator(asked)).to_be_visible()
    weights = {one.url: len(gzip.compress(one.body(), 9)) for one in list(answers)}
    page.close()
    return weights
