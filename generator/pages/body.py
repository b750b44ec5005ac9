"""The pages of body parts and their index with the body map."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from generator.address import between
from generator.body.drawing import body_map, views_of
from generator.body.regions import REGIONS
from generator.graph import Graph
from generator.levels import of_signs
from generator.model import BodyPart, Injury
from generator.page_kinds import kind_of_page
from generator.pages.injuries import commonest_first
from generator.pages.steps import belonging
from generator.reading.records import Entry
from generator.writing.page import Draft


def body_parts(graph: Graph) -> Iterator[Draft]:
    """One page a body part."""
    for entry in graph.body_parts:
        part = entry.record
        yield Draft(
            url=entry.url,
            title=part.name,
            description=part.summary,
            kind="body-part",
            template="injury/body-part.html.jinja",
            scripts=("page/parts.js",),
            file=entry.file,
            crumbs=(("Body parts", "body-parts/"),),
            context=partial(_context, id_=entry.id),
            other_names=tuple(part.name.split(" and ")),
            lay_words=tuple(f"{name} pain" for name in part.name.split(" and ")),
            signs=tuple(REGIONS[region] for region in part.map_regions),
            text=(entry,),
        )


def _context(graph: Graph, id_: str) -> dict[str, Any]:
    entry: Entry[BodyPart] = graph.get(id_)
    part, injuries, here = entry.record, graph.injuries_of(id_), places(graph, entry)
    shown = {injury.id for _, _, found in here for injury in found}
    return {
        "part": part,
        "places": here,
        "elsewhere": commonest_first(each for each in injuries if each.id not in shown),
        "rows": rows(graph, entry),
        "help": of_signs(graph, [graph.get(sign) for sign in part.signs]),
        "steps": belonging(graph, [id_, *(each.id for each in injuries)]),
        "map": body_map(
            graph.shapes,
            {region: (f"#{region}", REGIONS[region]) for region in part.map_regions},
            views=views_of(graph.shapes, part.map_regions),
            title=f"{part.name} on the body",
        )
        if part.map_regions
        else "",
    }


def places(graph: Graph, part: Entry[BodyPart]) -> list[tuple[str, str, list[Entry[Injury]]]]:
    """Return each place of a body part: its id, its name, and what hurts there, commonest first.

    Injuries of other parts too, when they are felt there: a clot in the calf, behind the knee.
    """
    found = []
    for region in part.record.map_regions:
        here = [e for e in graph.injuries if region in e.record.map_regions]
        if here:
            found.append((region, REGIONS[region], commonest_first(here)))
    return found


def rows(graph: Graph, part: Entry[BodyPart]) -> list[Entry[Injury]]:
    """Return the injuries of a body part's row in the recovery table: those that name it first."""
    return [
        entry
        for entry in graph.injuries_of(part.id)
        if entry.record.body_parts[0] == part.id and entry.record.recovery
    ]


def linked_map(graph: Graph, url: str) -> str:
    """Return the body map: each region by its own name, leading to the body part that has it."""
    links = {
        region: (between(url, part.url) + place, REGIONS[region])
        for part in graph.body_parts
        for region in part.record.map_regions
        for place in [f"#{region}" if region in {r for r, _, _ in places(graph, part)} else ""]
    }
    return body_map(graph.shapes, links, title="Where does it hurt?")


def index(graph: Graph) -> Iterator[Draft]:
    """The body map beside a plain list."""
    del graph
    yield Draft(
        **kind_of_page("body-parts").head,
        description="Find an injury by where it hurts, from the foot to the lower back.",
        template="injury/body-parts.html.jinja",
        file="content/body-parts.yaml",
        context=_all,
        other_names=("body map", "map of the body", "where on the body"),
    )


def _all(graph: Graph) -> dict[str, Any]:
    return {
        "parts": [(part, graph.injuries_of(part.id)) for part in graph.body_parts],
        "map": linked_map(graph, "body-parts/"),
    }
