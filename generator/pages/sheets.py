"""The pages of printed sheets and of return plans, and their indexes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.graph import Graph
from generator.model import ReturnPlan
from generator.page_kinds import kind_of_page
from generator.reading.records import Entry
from generator.sheets import planner
from generator.sheets.build import PACK, sheets, versions
from generator.sheets.injury import of_injury
from generator.sheets.qr import Code
from generator.sheets.sheet import Sheet
from generator.words.reviewed import reviewed_words
from generator.writing.page import Draft, Setting

PAPERS = (("A4", "a4"), ("Letter", "letter"))
"""Paper sizes of the ready PDFs: name and part of the file name."""


SHEET_SCRIPTS = ("sheet/print.js", "sheet/choices.js", "sheet/crest.js", "sheet/page.js")


def sheet_pages(graph: Graph, setting: Setting) -> Iterator[Draft]:
    """One page a sheet."""
    for sheet in sheets(graph):
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
            lay_words=() if sheet.injury else graph.get(sheet.id).record.lay_words,
            scripts=SHEET_SCRIPTS,
            context={
                **sheet_context(sheet, setting),
                "pdfs": _pdfs(setting, sheet.id, sheet.version),
                "cited": [(line.plain, line.sources) for line in sheet.lines if line.sources],
                "related": _related(graph, sheet),
            },
        )


def _pdfs(setting: Setting, id_: str, version: str) -> list[tuple[str, str]]:
    """Return the paper size and the address of each PDF; none unless they are of this version."""
    ready = setting.pdfs.get(id_) == version
    return [(name, f"pdf/{id_}-{part}.pdf") for name, part in PAPERS] if ready else []


PLANNER = kind_of_page("running-again").url
PACKED = (
    "run-leaders-card",
    "red-flag-checklist",
    "pain-traffic-light",
    "first-48-hours",
    "warm-up-and-strides",
)
"""The sheets of the club pack, in their order."""


def club_pack(graph: Graph, setting: Setting) -> Iterator[Draft]:
    """What a club pins up, on one page and as one print; none where a sheet is missing."""
    known = {sheet.id: sheet for sheet in sheets(graph)}
    if not all(id_ in known for id_ in PACKED):
        return
    yield Draft(
        url="checklists/club-pack/",
        title="Club pack",
        description="Leader's card, red flags, pain traffic light, first 48 hours and warm-up: "
        "five sheets with your club's name, in one print.",
        kind="sheet",
        template="sheet/pack.html.jinja",
        file="content/checklists",
        crumbs=(("Checklists", "checklists/"),),
        layout="plain",
        other_names=("club", "noticeboard", "run leader", "print all", "poster"),
        scripts=SHEET_SCRIPTS,
        context={
            "pack": [sheet_context(known[id_], setting) for id_ in PACKED],
            "site_name": setting.site_name,
            "paper": False,
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
        "own": "",
        "paper": False,
        "address": address,
        "code": Code(address),
    }


def _related(graph: Graph, sheet: Sheet) -> list[Any]:
    if sheet.injury:
        injury = graph.get(sheet.injury)
        return [injury, *(other for other in of_injury(graph, injury) if other.id != sheet.id)]
    return [graph.get(about) for about in graph.get(sheet.id).record.about]


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
                (entry, own) for entry in graph.injuries if (own := of_injury(graph, entry))
            ],
            "pack": all(id_ in {sheet.id for sheet in made} for id_ in PACKED),
            "packs": _pdfs(setting, PACK, versions(made)[PACK]),
        },
        other_names=("printable", "handout", "print", "PDF", "poster", "sheet"),
        text=tuple(sheet.title for sheet in made),
    )


def planner_page(graph: Graph, setting: Setting) -> Iterator[Draft]:
    """The planner: a form, and every plan to read instead."""
    address = f"{setting.site_url}{PLANNER}"
    plans = _plans(graph)
    injuries, tissues = planner.options(graph)
    yield Draft(
        **kind_of_page("running-again").head,
        description="Make a plan with dates for your way back to running, kept on this device if "
        "you like. Or read the plan for your kind of injury.",
        template="sheet/running-again.html.jinja",
        file="content/return-plans",
        layout="plain",
        scripts=(
            "sheet/print.js",
            "page/pass-on.js",
            "planner/arithmetic.js",
            "planner/calendar.js",
            "planner/events.js",
            "planner/form.js",
            "planner/today.js",
            "planner/days.js",
            "planner/frame.js",
            "planner/problems.js",
            "planner/keep.js",
            "planner/page.js",
        ),
        context={
            "plans": plans,
            "injuries": injuries,
            "tissues": tissues,
            "data": planner.data(graph),
            "site_name": setting.site_name,
            "address": address,
            "code": Code(address),
            "reviewed": reviewed_words(
                min((plan.record for plan in plans), key=lambda plan: plan.last_reviewed)
            ),
        },
        other_names=(
            "return to running",
            "walk-run plan",
            "couch to 5k after injury",
            "return to running plan",
            "running plan after injury",
            "running calendar",
            "comeback plan",
        ),
        text=tuple(plan.title for plan in plans),
    )


def _plans(graph: Graph) -> list[Entry[ReturnPlan]]:
    return sorted(graph.all("return_plan"), key=lambda entry: entry.title.lower())


def plan_pages(graph: Graph, setting: Setting) -> Iterator[Draft]:
    """One page a return plan: what must be true first, each stage, when to hold and step back."""
    del setting
    for entry in _plans(graph):
        injuries = graph.back(entry.id, "injury")
        yield Draft(
            url=entry.url,
            title=entry.title,
            description=entry.record.summary,
            kind="plan",
            template="sheet/plan.html.jinja",
            file=entry.file,
            crumbs=(("Running again", PLANNER),),
            scripts=("page/pass-on.js",),
            context={
                "entry": entry,
                "plan": entry.record,
                "injuries": injuries,
                "what": planner.chosen(entry, injuries),
            },
            other_names=tuple(injury.title for injury in injuries),
            lay_words=(
                *(
                    f"{graph.get(part).title} running plan"
                    for part in sorted({e.record.body_parts[0] for e in injuries})
                ),
                *entry.record.lay_words,
            ),
            text=(entry,),
            reviewed=entry.record.last_reviewed,
        )
