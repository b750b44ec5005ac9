"""The pages of injuries, and their index by body part and by onset."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from generator.body.drawing import body_map, views_of
from generator.body.regions import REGIONS
from generator.graph import Graph
from generator.levels import grouped
from generator.model import Injury
from generator.model.programme import Phase
from generator.page_kinds import kind_of_page
from generator.reading.records import Entry
from generator.sheets.injury import heads_of
from generator.writing.page import Draft


def injuries(graph: Graph) -> Iterator[Draft]:
    """One page an injury."""
    for entry in graph.injuries:
        injury = entry.record
        part = graph.get(injury.body_parts[0])
        yield Draft(
            url=entry.url,
            title=injury.name,
            description=injury.summary,
            kind="injury",
            template="injury/injury.html.jinja",
            file=entry.file,
            crumbs=(("Injuries", "injuries/"), (part.title, part.url)),
            scripts=("page/parts.js", "page/pass-on.js"),
            context=partial(_context, id_=entry.id),
            other_names=injury.other_names,
            lay_words=injury.lay_words,
            signs=tuple(_signs(graph, injury)),
            how_common=injury.how_common,
            text=(entry,),
            reviewed=injury.last_reviewed,
        )


def _signs(graph: Graph, injury: Injury) -> Iterator[str]:
    """Yield what is felt and where: the record's own words, its body parts, places of the map."""
    yield from (symptom.text for symptom in injury.symptoms)
    yield injury.where_it_hurts.text
    yield from (place.at for place in (injury.places.places if injury.places else ()))
    yield from (REGIONS[region] for region in injury.map_regions)
    yield from (graph.get(part).title for part in injury.body_parts)


def _context(graph: Graph, id_: str) -> dict[str, Any]:
    entry: Entry[Injury] = graph.get(id_)
    injury = entry.record
    return {
        "entry": entry,
        "injury": injury,
        "help": grouped(graph, injury.help),
        "parts": [graph.get(part) for part in injury.body_parts],
        "comparisons": graph.comparisons_of(id_),
        "exercises": {
            used.exercise: graph.get(used.exercise)
            for phase in injury.phases
            for used in phase.exercises
        },
        "ordinary": any(_ordinary(graph, phase) for phase in injury.phases),
        "plan": graph.get(injury.return_to_run.plan) if injury.return_to_run else None,
        "questions": graph.back(id_, "faq"),
        "checklists": [*graph.back(id_, "checklist"), *heads_of(graph, entry)],
        "guides": graph.back(id_, "guide"),
        "map": marked_map(graph, injury.map_regions, f"Where {injury.name} is felt"),
    }


def _ordinary(graph: Graph, phase: Phase) -> bool:
    """Whether a phase has a dose that no source gives."""
    doses = (
        used.dose or graph.get(used.exercise).record.dose_for(used.purpose)
        for used in phase.exercises
    )
    return any(dose is not None and not dose.basis for dose in doses)


FREQUENCY: Sequence[str] = ("very common", "common", "less common", "rare")
"""How common an injury is, commonest first."""


def commonest_first(entries: Iterable[Entry[Injury]]) -> list[Entry[Injury]]:
    """Order injuries by how common they are; those as common as each other stay as they stand."""
    return sorted(entries, key=lambda entry: FREQUENCY.index(entry.record.how_common))


def marked_map(graph: Graph, regions: Sequence[str], title: str) -> str:
    """Return the figures of the body map that show these regions, marked; nothing without any."""
    if not regions:
        return ""
    views = views_of(graph.shapes, regions)
    return body_map(graph.shapes, marked=regions, views=views, title=title)


ONSETS = {
    "overuse": "Came on bit by bit (overuse)",
    "acute": "Came on suddenly (acute)",
    "other": "Came on in another way",
}
"""What a heading calls each way in which an injury begins."""


def index(graph: Graph) -> Iterator[Draft]:
    """All injuries by body part and by onset."""
    del graph
    yield Draft(
        **kind_of_page("injuries").head,
        description="Every running injury on this site, by body part and by how it started.",
        template="injury/injuries.html.jinja",
        file="content/injuries",
        scripts=("page/filter.js",),
        context=_all,
    )


def _all(graph: Graph) -> dict[str, Any]:
    by_onset = [
        (onset, words, [entry for entry in graph.injuries if entry.record.onset == onset])
        for onset, words in ONSETS.items()
    ]
    return {
        "by_part": [
            (part, commonest_first(graph.injuries_of(part.id))) for part in graph.body_parts
        ],
        "by_onset": [group for group in by_onset if group[2]],
    }
