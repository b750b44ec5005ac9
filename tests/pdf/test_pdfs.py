"""Every ready PDF: pages, words, code, tags, and the same bytes twice. Runs where WeasyPrint is."""

import io
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from pypdf import PdfReader

from generator import site
from generator.building import pdf, pdf_files
from generator.pages.sheets import PAPERS
from generator.sheets import build as sheets
from tests.browser import paper

pytest.importorskip("weasyprint", reason="make test-pdf installs it")
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

SETTING = site.Setting("Running Injury Guide", "https://guide.example/")
LARGEST = 60_000


@pytest.fixture(scope="module")
def graph(content: Path) -> Any:
    return site.read(content, date(2026, 12, 1)).graph


@pytest.fixture(scope="module")
def made(graph: Any) -> dict[str, bytes]:
    return dict(pdf.pdfs(graph, SETTING))


@pytest.fixture(scope="module")
def single(graph: Any, made: dict[str, bytes]) -> list[tuple[str, sheets.Sheet, bytes]]:
    return [
        (f"{sheet.id}-{part}", sheet, made[f"{sheet.id}-{part}.pdf"])
        for sheet in sheets.sheets(graph)
        for _, part in PAPERS
    ]


def test_every_sheet_has_one_for_each_paper_and_there_are_two_packs(graph, made):
    names = {f"{sheet.id}-{part}.pdf" for sheet in sheets.sheets(graph) for _, part in PAPERS}
    assert set(made) == names | {"handout-pack-a4.pdf", "handout-pack-letter.pdf"}


def test_the_paper_is_the_one_that_the_name_says(made):
    sizes = {"a4": (595, 842), "letter": (612, 792)}
    for name, data in made.items():
        wanted = sizes[name.removesuffix(".pdf").rpartition("-")[2]]
        assert {(round(width), round(height)) for width, height in paper.sizes(data)} == {wanted}


def test_every_pdf_keeps_to_the_pages_of_its_sheet(single):
    for name, sheet, data in single:
        count = paper.page_count(data)
        assert count <= sheet.pages if sheet.at_most else count == sheet.pages, name


def test_every_word_of_a_sheet_stands_in_its_pdf(single):
    for name, sheet, data in single:
        article = html.fragment_fromstring(pdf.article(SETTING, sheet))
        for drawing in article.findall(".//svg"):  # its numbers stand where it is drawn
            drawing.drop_tree()
        texts = [
            each.text_content() for each in article.iter("h1", "h2", "h3", "li", "p", "td", "dt")
        ]
        words = paper.text(data)
        assert [each for each in texts if paper.plain(each) not in words] == [], name


def test_the_code_leads_to_the_page(single):
    for name, sheet, data in single:
        assert paper.codes(data) == [f"https://guide.example/checklists/{sheet.id}/"], name


def test_nothing_reaches_into_the_margin(single):
    for name, _, data in single:
        assert paper.letters_off_the_page(data, 4) == [], name


def test_two_builds_are_the_same_bytes(graph, made):
    again = dict(pdf.pdfs(graph, SETTING))
    assert [name for name in made if made[name] != again[name]] == []


def test_a_sheet_is_small_enough_for_a_phone(single):
    assert {name for name, _, data in single if len(data) > LARGEST} == set()


def test_every_pdf_is_tagged_with_language_title_and_marker(made):
    for name, data in made.items():
        root = PdfReader(io.BytesIO(data)).trailer["/Root"]
        assert root["/Lang"] == "en", name
        assert root["/MarkInfo"]["/Marked"], name
        assert root["/ViewerPreferences"]["/DisplayDocTitle"], name
        assert "Running Injury Guide" in PdfReader(io.BytesIO(data)).metadata.title, name
        assert b'pdfuaid:part="1"' in root["/Metadata"].get_object().get_data(), name
        assert "/Outlines" in root, name


def test_the_tags_have_headings_in_order_lists_and_a_described_code(single):
    for name, sheet, data in single:
        elements = list(structure(PdfReader(io.BytesIO(data)).trailer["/Root"]["/StructTreeRoot"]))
        kinds = Counter(element["/S"] for element in elements)
        assert kinds["/H1"] == 1, name
        assert kinds["/H2"] == len(sheet.sections), name
        assert kinds["/LI"] == kinds["/LBody"] >= len(sheet.lines), name
        figures = [element for element in elements if element["/S"] == "/Figure"]
        assert [figure["/Alt"] for figure in figures] == ["QR code of this page"], name


def structure(node: Any) -> Iterator[Any]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for each in node:
            yield from structure(each)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from structure(node["/K"])


def test_every_page_says_which_of_its_objects_are_tagged(made):
    for name, data in made.items():
        for page in PdfReader(io.BytesIO(data)).pages:
            assert "/StructParents" in page, name
            assert page["/Tabs"] == "/S", name


def test_every_font_is_inside(made):
    for name, data in made.items():
        for page in PdfReader(io.BytesIO(data)).pages:
            for font in page["/Resources"]["/Font"].values():
                inner = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
                assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner.get_object()), name


def test_the_pack_lists_its_sheets_with_their_pages(graph, made):
    reader = PdfReader(io.BytesIO(made["handout-pack-a4.pdf"]))
    listed = paper.plain(reader.pages[0].extract_text())
    texts = [paper.plain(page.extract_text()) for page in reader.pages]
    for sheet in sheets.sheets(graph):
        title = paper.plain(sheet.title)
        first = next(number for number, text in enumerate(texts[1:], 2) if text.startswith(title))
        assert title in listed
        assert listed.partition(title)[2].lstrip(".").startswith(str(first)), sheet.title


def test_a_sheet_of_another_length_is_refused_with_its_name_and_file(graph):
    sheet = next(each for each in sheets.sheets(graph) if each.id == "can-i-race")
    with pytest.raises(pdf.WrongLengthError, match=r"Can I race\?.*can-i-race.yaml.*2 pages of A4"):
        pdf.check_length(sheet, 2, "A4")
    pdf.check_length(sheet, 1, "A4")


def test_only_pdfs_that_are_still_true_are_taken(tmp_path: Path):
    files = {"one-a4.pdf": b"1", "two-a4.pdf": b"2", "one-two-letter.pdf": b"3"}
    versions = {"one": "aaa", "two": "bbb", "one-two": "ccc"}
    pdf_files.write(tmp_path, "https://guide.example/", files, versions)
    ready = pdf_files.ready(tmp_path, "https://guide.example/")
    now = versions | {"two": "changed"}
    assert ready.files(now) == {"pdf/one-a4.pdf": b"1", "pdf/one-two-letter.pdf": b"3"}
    assert pdf_files.ready(tmp_path, "https://elsewhere.example/").versions == {}
