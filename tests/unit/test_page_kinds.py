"""What the site knows of a kind of page is a row of one table, and a forgotten edit is named."""

import re
from pathlib import Path

import pytest

from generator import pages as pages_of
from generator.building.settings import address
from generator.page_kinds import PAGE_KINDS
from generator.pages import Setting, pages
from generator.reading.kinds import KINDS
from generator.writing.page import Draft
from tests.unit.tree_support import real_check

ROOT = Path(__file__).parents[2]
NOT_IN_THE_MENU = {"check-on-paper", "how-it-works", "what-else", "what-moves-what", "components"}
"""Pages that other pages lead to."""


@pytest.fixture(scope="module")
def setting():
    return Setting("A site", "https://site.example/", tree=real_check())


@pytest.fixture(scope="module")
def made(graph, setting):
    return pages(graph, setting)


def test_every_row_has_a_page(made):
    unmade = PAGE_KINDS.keys() - {page.draft.kind for page in made}
    assert not unmade, f"no function in generator/pages/__init__.py makes a page of {unmade}"


def test_a_page_without_a_row_is_refused_by_its_kind(graph, setting, monkeypatch):
    def riddles(graph):
        del graph
        yield Draft("riddles/", "Riddles", "All.", "riddles", "reference/list.html.jinja", "x")

    monkeypatch.setattr(pages_of, "SINGLE", (riddles,))
    with pytest.raises(LookupError, match=r"`riddles`: add one to generator/page_kinds\.py"):
        pages(graph, setting)


def test_a_kind_of_record_without_a_row_is_refused_by_its_name(graph):
    with pytest.raises(LookupError, match=r"`drill`: add one to generator/reading/kinds\.py"):
        graph.all("drill")


def test_a_page_stands_where_its_row_says(made):
    rows = {kind.name: kind for kind in PAGE_KINDS.values() if kind.url}
    shared = [page.draft for page in made if page.draft.kind in rows]
    for draft in shared:
        assert draft.url == rows[draft.kind].url
        assert draft.title == rows[draft.kind].title


def test_a_row_shows_a_kind_of_record_that_there_is():
    for kind in PAGE_KINDS.values():
        assert not kind.shows or kind.shows in KINDS, kind.name


def test_the_menu_leads_to_every_page_that_stands_alone():
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    menu = {address(file) for file in re.findall(r"(?m)^ +- [^:]+: (\S+\.md)$", text)}
    for kind in PAGE_KINDS.values():
        if kind.url and kind.name not in NOT_IN_THE_MENU:
            assert kind.url in menu, f"`nav` in mkdocs.yml does not name {kind.url}"
