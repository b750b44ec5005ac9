"""What changed for readers: the page and its Atom feed."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator import site
from generator.pages.history import changes, feed, newest_first
from generator.writing.page import write
from tests.content_fixture import TODAY, copy_of_tiny, make

ATOM = "{http://www.w3.org/2005/Atom}"
NEWER = """
longer-rest:
  date: 2026-11-20
  title: Longer < rest & more
  text: Rest is longer for a [[sore-shin|shin]].
  why: A study found so.
  about: [sore-shin, heel-lift]
"""


@pytest.fixture
def graph(tmp_path: Path):
    content = copy_of_tiny(tmp_path)
    make([{"file": "changes.yaml", "add": NEWER}], content)
    checked = site.read(content, TODAY)
    assert not checked.stops, checked.report()
    return checked.graph


def test_newest_change_comes_first(graph):
    assert [entry.id for entry in newest_first(graph)] == ["longer-rest", "first-pages"]


def test_feed_is_atom_with_an_entry_for_each_change(graph):
    root = ET.fromstring(feed(graph, "Guide & co", "https://example.org/"))  # noqa: S314
    assert root.findtext(f"{ATOM}title") == "Guide & co: what changed"
    assert root.findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"
    first, second = root.findall(f"{ATOM}entry")
    assert first.findtext(f"{ATOM}id") == "https://example.org/changes/#longer-rest"
    assert first.findtext(f"{ATOM}title") == "Longer < rest & more"
    assert first.findtext(f"{ATOM}summary") == (
        "Rest is longer for a shin. A study found so. About: Sore shin, Heel lift."
    )
    assert second.findtext(f"{ATOM}updated") == "2026-11-01T00:00:00Z"


def test_page_leads_to_the_records_and_to_the_feed(graph):
    draft = next(iter(changes(graph)))
    text = write(graph, draft, graph.newest_review, graph.reading).html
    assert text.index("longer-rest") < text.index("first-pages")
    assert "20 November 2026" in text
    assert ">Heel lift</a>" in text
    assert 'href="../changes.xml"' in text


@pytest.mark.usefixtures("graph")
def test_there_is_no_page_while_nothing_changed(tmp_path: Path):
    (tmp_path / "content/changes.yaml").unlink()
    assert list(changes(site.read(tmp_path / "content", TODAY).graph)) == []
