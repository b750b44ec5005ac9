"""The pages of exercises, and their index by what they train."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from generator.graph import Graph
from generator.model import Dose, Exercise, Injury
from generator.model.exercise import Trains
from generator.page_kinds import kind_of_page
from generator.reading.records import Entry
from generator.writing.page import Draft


def exercises(graph: Graph) -> Iterator[Draft]:
    """One page an exercise, with the injuries that use it."""
    for entry in _by_name(graph):
        exercise = entry.record
        yield Draft(
            url=entry.url,
            title=exercise.name,
            description=exercise.summary,
            kind="exercise",
            template="exercise/exercise.html.jinja",
            file=entry.file,
            crumbs=(("Exercises", "exercises/"),),
            context={
                "entry": entry,
                "exercise": exercise,
                "uses": uses(graph, entry),
                "injuries": graph.back(entry.id, "injury"),
                "checklists": graph.back(entry.id, "checklist"),
                "guides": graph.back(entry.id, "guide"),
            },
            other_names=exercise.also_known_as,
            lay_words=exercise.lay_words,
            text=(entry,),
            reviewed=exercise.last_reviewed,
        )


def uses(graph: Graph, entry: Entry[Exercise]) -> list[tuple[Entry[Injury], str, Dose | None]]:
    """Return (injury, phase, dose) of every use; a dose there overrides the usual one."""
    return [
        (injury, phase.name, injury.record.dose_of(used, entry.record))
        for injury in graph.back(entry.id, "injury")
        for phase in injury.record.phases
        for used in phase.exercises
        if used.exercise == entry.id
    ]


def _by_name(graph: Graph) -> list[Entry[Exercise]]:
    return sorted(graph.all("exercise"), key=lambda entry: entry.title.lower())


def index(graph: Graph) -> Iterator[Draft]:
    """All exercises by what they train."""
    groups = [
        (trains, [entry for entry in _by_name(graph) if entry.record.trains == trains])
        for trains in get_args(Trains)
    ]
    yield Draft(
        **kind_of_page("exercises").head,
        description="Every exercise on this site by what it trains, step by step, "
        "with doses and easier and harder forms.",
        template="exercise/exercises.html.jinja",
        file="content/exercises",
        scripts=("page/filter.js",),
        context={"groups": [group for group in groups if group[1]]},
    )
