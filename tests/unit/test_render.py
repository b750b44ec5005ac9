"""Pages as HTML, from a small content folder that anybody can read.

The content is tests/golden/pages/content, the pages that come out stand beside it in
tests/golden/pages/expected, one for each template. They are read as prose in review. After a wanted
change, write them anew and read what changed:

    .venv/bin/python -m tests.unit.test_render && git diff tests/golden/pages
"""

import os
import re
from datetime import date
from pathlib import Path

import pytest

from generator import site
from generator.cache.between_builds import nothing
from generator.graph import Graph
from generator.pages import Page
from generator.search.index import FIELDS
from generator.writing import templates
from generator.writing.html_writer import HtmlWriter
from generator.writing.markdown_writer import MarkdownWriter, source_path
from generator.writing.templates import redirect

GOLDEN = Path(__file__).parents[1] / "golden" / "pages"
EXPECTED = GOLDEN / "expected"
SHOWN = {
    # One page for each template; a second one where a record has few parts.
    "index",
    "injuries",
    "injuries/sore-shin",
    "injuries/cracked-shin-bone",
    "body-parts",
    "body-parts/shin",
    "compare",
    "compare/cracked-shin-bone-or-sore-shin",
    "exercises",
    "exercises/calf-rise",
    "guides",
    "guides/after-a-red-flag",
    "recovery-table",
    "red-flags",
    "pain-scale",
    "glossary",
    "on-this-device",
    "questions",
    "figures",
    "changes",
    "sources",
    "sources/s",
    "about",
    "pages",
}
ELSEWHERE = {"tree", "sheet", "parts"}
"""Folders of templates that are shown by the tests of the parts that fill them."""


def read() -> site.Checked:
    return site.read(GOLDEN / "content", date(2026, 3, 1))


def made(graph: Graph) -> dict[str, Page]:
    setting = site.Setting("Running Injury Guide", "https://running-injury-guide.example/")
    pages = site.pages(graph, setting)
    return {page.path.removesuffix(".md"): page for page in pages}


def shown(page: Page) -> str:
    """Return the HTML without the inside of drawings, which have tests of their own."""
    return re.sub(r"(<svg [^>]*>).*?(</svg>)", r"\1...\2", page.html)


@pytest.fixture(scope="module")
def graph():
    return read().graph


@pytest.fixture(scope="module")
def pages(graph):
    return made(graph)


def test_the_content_behind_the_golden_pages_has_no_problems():
    assert "" == read().report()


@pytest.mark.parametrize("name", sorted(SHOWN))
def test_page_comes_out_as_it_was_read_in_review(name, pages):
    if "REWRITE_GOLDENS" in os.environ:
        (EXPECTED / f"{name}.html").write_text(shown(pages[name]), "utf-8")
    assert (EXPECTED / f"{name}.html").read_text("utf-8") == shown(pages[name])


def test_every_template_has_a_golden_page(pages):
    folder = Path(templates.__file__).parents[1] / "templates"
    names = {path.relative_to(folder).as_posix() for path in folder.glob("*/*.html.jinja")}
    here = {name for name in names if name.partition("/")[0] not in ELSEWHERE}
    shown_ones = {pages[name].draft.template for name in SHOWN}
    assert here - shown_ones == {"reference/components.html.jinja"}
    assert shown_ones <= here


def test_there_is_no_golden_page_that_nobody_compares():
    assert SHOWN == {
        path.relative_to(EXPECTED).with_suffix("").as_posix() for path in EXPECTED.rglob("*.html")
    }


@pytest.mark.parametrize(
    ("url", "file"),
    [("", "index.md"), ("faq/", "faq.md"), ("injuries/sore-shin/", "injuries/sore-shin.md")],
)
def test_each_address_has_one_markdown_file(url, file):
    assert file == source_path(url)


def test_a_link_leads_from_where_its_page_is(graph):
    for url, way in (
        ("", "body-parts/foot/"),
        ("body-parts/shin/", "../foot/"),
        ("body-parts/", "foot/"),
    ):
        assert f'<a href="{way}">Foot</a>' == HtmlWriter(graph.names, url).to("foot")
    tibia = HtmlWriter(graph.names, "injuries/sore-shin/").to("tibia")
    assert '<a href="../../glossary/#tibia">Tibia</a>' == tibia
    assert '<a href="#tibia">Tibia</a>' == HtmlWriter(graph.names, "glossary/").to("tibia")


def test_in_the_export_a_link_names_the_file_of_its_page(graph):
    assert "[Foot](body-parts/foot.md)" == MarkdownWriter(graph.names, "").to("foot")
    writer = MarkdownWriter(graph.names, "injuries/sore-shin/")
    assert "[Tibia](../glossary.md#tibia)" == writer.to("tibia")
    assert "[Tibia](#tibia)" == MarkdownWriter(graph.names, "glossary/").to("tibia")


def test_a_text_that_names_its_own_page_does_not_link_to_it(graph):
    writer = HtmlWriter(graph.names, "injuries/sore-shin/")
    assert "<p>A sore shin hurts.</p>" == writer.prose("A [[sore-shin]] hurts.")


def test_a_figure_in_a_text_becomes_its_amount_and_leads_to_its_entry(graph):
    written = HtmlWriter(graph.names, "faq/").line("Up to [[shoe-miles]].")
    amount = "300 to 500 miles (480 to 800 km)"
    assert f'Up to <a class="ri-figure" href="../figures/#shoe-miles">{amount}</a>.' == written


def test_what_is_typed_in_a_record_stays_a_text(graph):
    writer = HtmlWriter(graph.names, "faq/")
    assert "&lt;b&gt; &amp; *x* [y](z)" == writer.label("<b> & *x* [y](z)")
    assert "<strong>a</strong> {: .x onclick=1 }" == writer.line("**a** {: .x onclick=1 }")


def test_a_source_keeps_its_number_on_a_page(graph):
    writer = HtmlWriter(graph.names, "faq/")
    first, second = writer.basis(["shin-study"]), writer.basis(["bone-paper", "shin-study"])
    assert 'href="#source-1"' in first
    assert all(f'href="#source-{number}"' in second for number in (1, 2))
    assert [(1, "shin-study"), (2, "bone-paper")] == [
        (number, source.id) for number, source in writer.sources
    ]


def test_a_page_that_cites_nothing_has_no_list_of_sources(pages):
    assert ">Sources<" not in pages["compare"].html
    assert ">Sources<" in pages["injuries/sore-shin"].html


def test_a_moved_page_leads_on_without_a_script():
    page = redirect("injuries/shin-ache/", "injuries/sore-shin/", "Sore shin", "default-src 'none'")
    assert (
        '<meta http-equiv="refresh" content="0; url=../../injuries/sore-shin/index.html">' in page
    )
    assert '<a href="../../injuries/sore-shin/">Go to Sore shin</a>' in page
    assert '<a href="../../red-flags/">red flags</a>' in page
    anchored = redirect("a/", "glossary/#gait", "Gait", "")
    assert "url=../glossary/index.html#gait" in anchored
    assert "&lt;b&gt; has moved" in redirect("a/", "b/", "<b>", "")


def test_neighbours_follow_the_order_of_the_index(pages):
    first, second = pages["injuries/cracked-shin-bone"], pages["injuries/sore-shin"]
    assert (None, ("Sore shin", "injuries/sore-shin/")) == (first.previous, first.next)
    assert ("Cracked shin bone", "injuries/cracked-shin-bone/") == second.previous
    assert second.next is None


def test_a_page_is_dated_by_its_record_and_a_shared_page_by_the_newest(pages):
    assert date(2026, 1, 15) == pages["exercises/calf-rise"].reviewed
    assert date(2026, 2, 2) == pages["glossary"].reviewed


def test_search_knows_the_headings_that_tell_a_page_from_others(pages):
    number = FIELDS.index("headings")
    known = {
        each.shown["url"]: each.words[number]
        for each in site.found_by(list(pages.values()), nothing())
    }
    assert known["questions/"].keys() == {"ice", "heat"}
    assert "sourc" not in known["injuries/sore-shin/"]


def test_each_page_opens_the_record_that_an_editor_would_change(pages):
    files = {name: page.draft.file for name, page in pages.items()}
    assert "content/injuries/sore-shin.yaml" == files["injuries/sore-shin"]
    assert "content/guides/after-a-red-flag.md" == files["guides/after-a-red-flag"]
    assert "content/body-parts.yaml" == files["body-parts/shin"]
    assert "content/injuries/sore-shin.yaml" == files["compare/cracked-shin-bone-or-sore-shin"]


if __name__ == "__main__":
    for name, page in made(read().graph).items():
        if name in SHOWN:
            path = EXPECTED / f"{name}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(shown(page), "utf-8")
