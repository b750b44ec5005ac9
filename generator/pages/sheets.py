"""The pages of printed sheets, and their index."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.graph import Graph
from generator.page_kinds import kind_of_page
from generator.sheets import PACK, Sheet, of_injury, sheets, versions
from generator.sheets.qr import qr
from generator.writing.page import Draft, Setting

PAPERS = (("A4", "a4"), ("Letter", "letter"))
"""Paper sizes of the ready PDFs: name and part of the file name."""


def sheet_pages(graph: Graph, setting: Setting) -> Iterator[Draft]:
    """One page a sheet."""
    for sheet in sheets(graph):
        ready = setting.pdfs.get(sheet.id) == sheet.version
        yield Draft(
            url=sheet.url,
            title=sheet.title,
            description=sheet.summary,
            kind="sheet",
            template="sheet/checklist.html.jinja",
            file=sheet.file,
            crumbs=(("Checklists", "checklists/"),),
            layout="plain",
            other_names=_names(graph, sheet),
            scripts=("sheet/print.js", "sheet/choices.js", "sheet/page.js"),
            context={
                **sheet_context(sheet, setting),
                "pdfs": [(name, f"pdf/{sheet.id}-{part}.pdf") for name, part in PAPERS]
                if ready
                else [],
                "cited": [(line.plain, line.sources) for line in sheet.lines if line.sources],
                "related": _related(graph, sheet),
            },
        )


def _names(graph: Graph, sheet: Sheet) -> tuple[str, ...]:
    """Return what else a sheet of an injury is looked for by: its names, body parts, exercises."""
    if not sheet.injury:
        return ()
    injury = graph.get(sheet.injury).record
    parts = (graph.get(part).title for part in injury.body_parts)
    return (injury.name, *injury.other_names, *parts, "exercises")


def sheet_context(sheet: Sheet, setting: Setting) -> dict[str, Any]:
    """Return what the sheet's own template needs, on a page or in a PDF."""
    address = setting.site_url + sheet.url
    return {
        "sheet": sheet,
        "site_name": setting.site_name,
        "paper": False,
        "address": address,
        "code": qr(address),
    }


def _related(graph: Graph, sheet: Sheet) -> list[Any]:
    if sheet.injury:
        others = [
            other for other in of_injury(graph, graph.get(sheet.injury)) if other.id != sheet.id
        ]
        return [graph.get(sheet.injury), *(PageLink(other.title, other.url) for other in others)]
    return [graph.get(about) for about in graph.get(sheet.id).record.about]


class PageLink(NamedTuple):
    """A way to a page that no record stands for."""

    title: str
    url: str


def index(graph: Graph, setting: Setting) -> Iterator[Draft]:
    """All sheets."""
    made = sheets(graph)
    yield Draft(
        **kind_of_page("checklists").head,
        description="Sheets to print for runners and clubs: red flags, first aid, strength, "
        "warm-up, rehab and running again.",
        template="sheet/checklists.html.jinja",
        file="content/checklists",
        context={
            "written": [sheet for sheet in made if sheet.kind == "checklist"],
            "injuries": [
                (entry, of_injury(graph, entry))
                for entry in graph.injuries
                if of_injury(graph, entry)
            ],
            "packs": [(name, f"pdf/{PACK}-{part}.pdf") for name, part in PAPERS]
            if setting.pdfs.get(PACK) == versions(made)[PACK]
            else [],
        },
        other_names=("printable", "handout", "print", "PDF", "poster", "sheet"),
        text=tuple(sheet.title for sheet in made),
    )
