"""The pages of printed sheets and of return plans, and their indexes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

from generator.graph import Graph
from generator.model import ReturnPlan
from generator.page_kinds import kind_of_page
from generator.reading.records import Entry
from generator.sheets import planner
from generator.sheets.build import PACK, heads, sheet, sheets, versions
from generator.sheets.injury import heads_of
from generator.sheets.qr import Code
from generator.sheets.sheet import Sheet, SheetHead
from generator.words.reviewed import reviewed_words
from generator.writing.page import Draft, Setting

PAPERS = (("A4", "a4"), ("Letter", "letter"))
"""Paper sizes of the ready PDFs: name and part of the file name."""


SHEET_SCRIPTS = ("sheet/print.js", "sheet/choices.js", "sheet/crest.js", "sheet/page.js")


def sheet_pages(graph: Graph, setting: Setting) -> Iterator[Draft]:
    """One page a sheet."""
    for head in heads(graph):
        yield Draft(
            url=head.url,
            title=head.title,
            description=head.summary,
            kind="sheet",
            template="sheet/checklist.html.jinja",
            file=head.file,
            crumbs=(("Checklists", "checklists/"),),
            layout="plain",
            other_names=_names(graph, head),
            lay_words=() if head.injury else graph.get(head.id).record.lay_words,
            scripts=SHEET_SCRIPTS,
            context=partial(
                _sheet, head=head, site=site_of(setting), ready=setting.pdfs.get(head.id)
            ),
        )


def _sheet(graph: Graph, head: SheetHead, site: Site, ready: str | None) -> dict[str, Any]:
    made = sheet(graph, head)
    return {
        **sheet_context(made, site),
        "pdfs": _pdfs(head.id) if ready == made.version else [],
        "cited": [(line.plain, line.sources) for line in made.lines if line.sources],
        "related": _related(graph, head),
    }


def _pdfs(id_: str) -> list[tuple[str, str]]:
    """Return the paper size and the address of each PDF."""
    return [(name, f"pdf/{id_}-{part}.pdf") for name, part in PAPERS]


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
    if not _whole_pack(graph):
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
        context=partial(_pack, site=site_of(setting)),
    )


def _whole_pack(graph: Graph) -> bool:
    return {each.id for each in graph.all("checklist")}.issuperset(PACKED)


def _pack(graph: Graph, site: Site) -> dict[str, Any]:
    known = {head.id: head for head in heads(graph)}
    return {
        "pack": [sheet_context(sheet(graph, known[id_]), site) for id_ in PACKED],
        "site_name": site.name,
        "paper": False,
    }


def _names(graph: Graph, head: SheetHead) -> tuple[str, ...]:
    """Return what else a sheet of an injury is looked for by: its names, body parts, exercises."""
    if not head.injury:
        return ()
    injury = graph.get(head.injury).record
    parts = (graph.get(part).title for part in injury.body_parts)
    return (injury.name, *injury.other_names, *parts, "exercises")


class Site(NamedTuple):
    """What a sheet says of the site: its name, and the address that its code leads to."""

    name: str
    url: str


def site_of(setting: Setting) -> Site:
    """Return the part of the setting that every sheet shows."""
    return Site(setting.site_name, setting.site_url)


def sheet_context(made: Sheet, site: Site) -> dict[str, Any]:
    """Return what the sheet's own template needs, on a page or in a PDF."""
    address = site.url + made.url
    return {
        "sheet": made,
        "site_name": site.name,
        "own": "",
        "paper": False,
        "address": address,
        "code": Code(address),
    }


def _related(graph: Graph, head: SheetHead) -> list[Any]:
    if head.injury:
        injury = graph.get(head.injury)
        return [injury, *(other for other in heads_of(graph, injury) if other != head)]
    return [graph.get(about) for about in graph.get(head.id).record.about]


def index(graph: Graph, setting: Setting) -> Iterator[Draft]:
    """All sheets."""
    yield Draft(
        **kind_of_page("checklists").head,
        description="Sheets to print for runners and clubs: red flags, first aid, strength, "
        "warm-up, rehab and running again.",
        template="sheet/checklists.html.jinja",
        file="content/checklists",
        context=partial(_all, ready=setting.pdfs.get(PACK)),
        other_names=("printable", "handout", "print", "PDF", "poster", "sheet"),
        text=tuple(head.title for head in heads(graph)),
    )


def _all(graph: Graph, ready: str | None) -> dict[str, Any]:
    injuries = ((entry, list(heads_of(graph, entry))) for entry in graph.injuries)
    return {
        "written": [head for head in heads(graph) if head.kind == "checklist"],
        "injuries": [(entry, own) for entry, own in injuries if own],
        "pack": _whole_pack(graph),
        "packs": _pdfs(PACK) if ready and ready == versions(sheets(graph))[PACK] else [],
    }


def planner_page(graph: Graph, setting: Setting) -> Iterator[Draft]:
    """The planner: a form, and every plan to read instead."""
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
        context=partial(_planner, site=site_of(setting)),
        other_names=(
            "return to running",
            "walk-run plan",
            "couch to 5k after injury",
            "return to running plan",
            "running plan after injury",
            "running calendar",
            "comeback plan",
        ),
        text=tuple(plan.title for plan in _plans(graph)),
    )


def _planner(graph: Graph, site: Site) -> dict[str, Any]:
    address = f"{site.url}{PLANNER}"
    plans = _plans(graph)
    injuries, tissues = planner.options(graph)
    return {
        "plans": plans,
        "injuries": injuries,
        "tissues": tissues,
        "data": planner.data(graph),
        "site_name": site.name,
        "address": address,
        "code": Code(address),
        "reviewed": reviewed_words(
            min((plan.record for plan in plans), key=lambda plan: plan.last_reviewed)
        ),
    }


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
            context=partial(_plan, id_=entry.id),
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


def _plan(graph: Graph, id_: str) -> dict[str, Any]:
    entry: Entry[ReturnPlan] = graph.get(id_)
    injuries = graph.back(id_, "injury")
    return {
        "entry": entry,
        "plan": entry.record,
        "injuries": injuries,
        "what": planner.chosen(entry, injuries),
    }
