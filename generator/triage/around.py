"""Checks that the records which the tree names exist: injuries with a page, sources.

Their ids come from the caller.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from generator.problems import Problem, moved_id
from generator.triage import problems as say
from generator.triage.model import Tree
from generator.triage.shape import Path, every_answer


@dataclass(frozen=True, slots=True)
class Records:
    """The ids of the records around the tree; also of those that could not be read."""

    injuries: Collection[str]
    sources: Collection[str] | None
    """None when the file of sources could not be read: then nothing is wrong with an id."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """Old id -> new id."""


def check(tree: Tree, records: Records) -> Iterator[Problem]:
    """Every condition leads to a page or says that it has none; every source exists."""
    yield from _pages(tree, records)
    if records.sources is not None:
        yield from _sources(tree, records.sources, records.moved)


def _pages(tree: Tree, records: Records) -> Iterator[Problem]:
    for id_, condition in tree.conditions.items():
        page = condition.injury or id_
        if condition.no_page or page in records.injuries:
            continue
        node = tree.at("conditions", id_, *(["injury"] if condition.injury else []))
        at = node.place if condition.injury else node.named_at
        if page in records.moved:
            yield moved_id(at, len(page), page, records.moved[page], key="injury: ")
        else:
            yield say.no_injury_page(at, page, records.injuries)


def _sources(tree: Tree, known: Collection[str], moved: Mapping[str, str]) -> Iterator[Problem]:
    for file, path, sources in every_citation(tree):
        for number, source in enumerate(sources):
            if source in known:
                continue
            at = tree.at(file, *path, "sources", number).place
            if source in moved:
                yield moved_id(at, len(source), source, moved[source])
            else:
                yield say.unknown_tree_name(at, source, "source", known)


def every_citation(tree: Tree) -> Iterator[tuple[str, Path, tuple[str, ...]]]:
    """Yield (file, path, source ids) of every part of the tree that cites."""
    for number, gate in enumerate(tree.gates):
        for sign, flag in enumerate(gate.flags):
            yield "gates", (number, "flags", sign), flag.sources
    for _, file, path, answer, _ in every_answer(tree):
        yield file, path, answer.sources
    for id_, condition in tree.conditions.items():
        yield "conditions", (id_,), condition.sources
