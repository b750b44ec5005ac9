"""The decision tree, read, compiled, checked and proved.

What `injury-guide check` and the pages call. Pure but for the store that it is given.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.cache.store import NOTHING, Store
from generator.problems import Problem
from generator.reading.source import Sources
from generator.triage import around, counts, golden, lock, proof, read, shape
from generator.triage.around import Records
from generator.triage.compile import compile_tree
from generator.triage.compiled import Compiled
from generator.triage.model import Tree
from generator.triage.proof import Proof


@dataclass(frozen=True, slots=True)
class CheckedTree:
    """The tree, if it could be read; its numbers and proof, if its shape is right.

    Problems, and lines to print.
    """

    tree: Tree | None
    compiled: Compiled | None
    problems: list[Problem]
    lines: list[str] = field(default_factory=list)
    proof: Proof | None = None

    @property
    def cites(self) -> frozenset[str]:
        """The ids of the sources that the tree cites."""
        found = around.every_citation(self.tree) if self.tree else ()
        return frozenset(source for _, _, sources in found for source in sources)


def check(
    sources: Sources,
    records: Records | None = None,
    locked: tuple[str, str] | None = None,
    kept: Store = NOTHING,
) -> CheckedTree:
    """Check the tree under `content/decision-tree/`.

    records:     the ids that the tree may name; None when they are not known.
    locked:      the texts of safety.lock and levels.hash; None when there is no release yet.
    kept:        where proofs are kept, so that they are not made again.
    """
    tree, found = read.read(sources.nodes)
    if tree is None:
        return CheckedTree(None, None, found)
    found = shape.check(tree)
    found += around.check(tree, records) if records else ()
    if found:
        return CheckedTree(tree, None, found)
    compiled = compile_tree(tree)
    proved = proof.prove(tree, compiled, kept)
    found += proved.problems
    found += golden.check(tree, compiled)
    lines = counts.lines(proved, compiled)
    if locked:
        fallen, more = lock.check(tree, compiled, *locked)
        found += fallen
        lines += more
    lines += [f"golden cases: {len(tree.cases)}"]
    return CheckedTree(tree, compiled, found, lines, proved)
