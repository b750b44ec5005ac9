"""Draws sheets as tagged PDFs with WeasyPrint, which only `make pdf` installs. Writes no files.

The drawing is the same every time: no date, no random identifier, one list of fonts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.resources import files
from typing import Any

from generator.graph import Graph
from generator.pages.sheets import PAPERS, sheet_context, site_of
from generator.sheets.build import PACK, sheets
from generator.sheets.sheet import Sheet
from generator.writing.page import Setting
from generator.writing.templates import environment

PACK_TITLE = "All sheets"


class WrongLengthError(Exception):
    """A sheet does not keep to its number of pages; the message says which and where."""


def pdfs(graph: Graph, setting: Setting) -> Iterator[tuple[str, bytes]]:
    """Yield (file name, bytes) of every sheet and of the pack, in each paper size.

    Raises WrongLengthError; ImportError or OSError when WeasyPrint or its libraries are missing.
    """
    draw = _drawer()
    made = sheets(graph)
    every = [(sheet.id, sheet.title, article(setting, sheet)) for sheet in made]
    for name, part in PAPERS:
        style = css(name)
        for sheet, own in zip(made, every, strict=True):
            data, pages = draw(document(setting, sheet.title, sheet.summary, [own], style))
            check_length(sheet, pages, name)
            yield f"{sheet.id}-{part}.pdf", data
        about = f"Every sheet of the {setting.site_name}. General information, not a diagnosis."
        data, _ = draw(document(setting, PACK_TITLE, about, every, style))
        yield f"{PACK}-{part}.pdf", data


def check_length(sheet: Sheet, pages: int, paper: str) -> None:
    """Raise WrongLengthError unless a sheet keeps to its pages."""
    if pages > sheet.pages or (pages < sheet.pages and not sheet.at_most):
        raise WrongLengthError(
            f"{sheet.title} ({sheet.file}) takes {pages} pages of {paper}, not {sheet.pages}."
        )


def article(setting: Setting, sheet: Sheet) -> str:
    """Return a sheet as HTML; its links lead to the site."""
    own = {"paper": True, "href": lambda url: setting.site_url + url}
    context = sheet_context(sheet, site_of(setting)) | own
    return environment().get_template("sheet/pdf-article.html.jinja").render(**context)


def document(
    setting: Setting, title: str, about: str, articles: Sequence[tuple[str, str, str]], style: str
) -> str:
    """Return the HTML of a PDF; with more than one article it begins with a list of them."""
    template = environment().get_template("sheet/pdf.html.jinja")
    return template.render(
        title=f"{title} - {setting.site_name}",
        description=about,
        site_name=setting.site_name,
        articles=articles,
        pack=len(articles) > 1,
        style=style,
    )


def css(paper: str) -> str:
    """Return the style for a paper size."""
    rules = files("generator").joinpath("templates/sheet/pdf.css").read_text("utf-8")
    return f"{rules}\n@page {{ size: {paper} }}\n"


def _drawer() -> Callable[[str], tuple[bytes, int]]:
    """Return a function HTML -> (bytes, number of pages)."""
    weasyprint: Any = import_module("weasyprint")
    fonts = import_module("weasyprint.text.fonts").FontConfiguration()

    def draw(html: str) -> tuple[bytes, int]:
        options = {
            "pdf_variant": "pdf/ua-1",
            "pdf_identifier": hashlib.sha256(html.encode()).digest()[:16],
            "pdf_tags": True,
        }
        drawn = weasyprint.HTML(string=html).render(font_config=fonts, **options)
        return drawn.write_pdf(**options), len(drawn.pages)

    return draw
