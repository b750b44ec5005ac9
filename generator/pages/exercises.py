"""The pages of exercises, and their index by what they train."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, get_args

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
            context=partial(_context, id_=entry.id),
            other_names=exercise.also_known_as,
            lay_words=exercise.lay_words,
            text=(entry,),
            reviewed=exercise.last_reviewed,
        )


def _context(graph: Graph, id_: str) -> dict[str, Any]:
    entry: Entry[Exercise] = graph.get(id_)
    return {
        "entry": entry,
        "exercise": entry.record,
        "uses": list(uses(graph, entry)),
        "injuries": graph.back(id_, "injury"),
        "checklists": graph.back(id_, "checklist"),
        "guides": graph.back(id_, "guide"),
    }


@dataclass(frozen=True, slots=True)
class Use:
    """Where a phase uses an exercise."""

    injury: Entry[Injury]
    phase: str
    dose: Dose | None
    """How much of it there; None when nobody may say."""
    purpose: str | None
    """Whose dose it is, when it is one of the exercise's own: it stands above."""
    painless: bool
    """Whether no pain is allowed there, where that dose allows some."""


def uses(graph: Graph, entry: Entry[Exercise]) -> Iterator[Use]:
    """Yield every use of an exercise; a dose there overrides the usual one."""
    for injury in graph.back(entry.id, "injury"):
        for phase in injury.record.phases:
            for used in phase.exercises:
                if used.exercise == entry.id:
                    dose = injury.record.dose_of(used, entry.record)
                    own = None if used.dose else entry.record.dose_for(used.purpose)
                    painless = own is not None and dose is not own
                    yield Use(injury, phase.name, dose, own.purpose if own else None, painless)


def _by_name(graph: Graph) -> list[Entry[Exercise]]:
    return sorted(graph.all("exercise"), key=lambda entry: entry.title.lower())


def index(graph: Graph) -> Iterator[Draft]:
    """All exercises by what they train."""
    del graph
    yield Draft(
        **kind_of_page("exercises").head,
        description="Every exercise on this site by what it trains, step by step, "
        "with doses and easier and harder forms.",
        template="exercise/exercises.html.jinja",
        file="content/exercises",
        scripts=("page/filter.js",),
        context=_all,
    )


def _all(graph: Graph) -> dict[str, Any]:
    groups = [
        (trains, [entry for entry in _by_name(graph) if entry.record.trains == trains])
        for trains in get_args(Trains)
    ]
    return {"groups": [group for group in groups if group[1]]}
