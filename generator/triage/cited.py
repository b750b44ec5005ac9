"""Checks that the sources which the tree cites exist. Their ids come from the caller."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.problems import Problem
from generator.triage import problems as say
from generator.triage.model import Tree
from generator.triage.shape import Path, every_answer


def check(tree: Tree, known: Collection[str]) -> Iterator[Problem]:
    """Every source of an answer, a sign or a condition is an entry of sources.yaml."""
    for file, path, sources in every_citation(tree):
        for number, source in enumerate(sources):
            if source not in known:
                at = tree.at(file, *path, "sources", number)
                yield say.unknown_tree_name(at.place, source, "source", known)


def every_citation(tree: Tree) -> Iterator[tuple[str, Path, tuple[str, ...]]]:
    """Yield (file, path, source ids) of every part of the tree that cites."""
    for number, gate in enumerate(tree.gates):
        for sign, flag in enumerate(gate.flags):
            yield "gates", (number, "flags", sign), flag.sources
    for _, file, path, answer, _ in every_answer(tree):
        yield file, path, answer.sources
    for id_, condition in tree.conditions.items():
        yield "conditions", (id_,), condition.sources
