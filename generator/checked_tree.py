"""The decision tree, read, numbered, checked and proved.

What `injury-guide check` and the pages call. Pure but for the store that it is given.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.cache.store import NOTHING, Store
from generator.engine import golden
from generator.engine.compile import compile_tree
from generator.engine.numbered import NumberedTree
from generator.lock import lock
from generator.problems import Problem
from generator.proof import counts, gates
from generator.proof.prove import Proof, prove
from generator.reading.source import Sources
from generator.tree import read
from generator.tree.checks import references, shape, signs
from generator.tree.checks.references import KnownIds
from generator.tree.model import SecondAnswers, Tree
from generator.tree.questions import citations


@dataclass(frozen=True, slots=True)
class CheckedTree:
    """The tree, if it could be read; its numbers and proof, if its shape is right.

    Problems, and lines to print.
    """

    tree: Tree | None
    numbered: NumberedTree | None
    problems: list[Problem]
    lines: list[str] = field(default_factory=list)
    proof: Proof | None = None

    @property
    def cites(self) -> frozenset[str]:
        """The ids of the sources that the tree cites."""
        found = citations(self.tree) if self.tree else ()
        return frozenset(source for _, _, sources in found for source in sources)


def check(
    sources: Sources,
    known: KnownIds | None = None,
    locked: tuple[str, str] | None = None,
    kept: Store = NOTHING,
) -> CheckedTree:
    """Check the tree under `content/decision-tree/`.

    known:       the ids that the tree may name; None when they are not known.
    locked:      the texts of safety.lock and levels.hash; None when there is no release yet.
    kept:        where proofs are kept, so that they are not made again.
    """
    tree, found = read.read(sources.nodes)
    if tree is None:
        return CheckedTree(None, None, found)
    found = shape.check(tree)
    found += references.check(tree, known) if known else ()
    if found:
        return CheckedTree(tree, None, found)
    numbered = compile_tree(tree)
    proved = prove(tree, numbered, kept)
    found += proved.problems
    other: SecondAnswers = "signed" if tree.settings.second_answers == "all" else "all"
    found += gates.prove(tree, compile_tree(tree, other)).problems
    found += golden.check(tree, numbered)
    if known and known.signs is not None:
        found += signs.check(tree, known.signs)
    lines = counts.lines(proved, numbered)
    if locked:
        fallen, more = lock.check(tree, numbered, *locked)
        found += fallen
        lines += more
    lines += [f"golden cases: {len(tree.cases)}"]
    return CheckedTree(tree, numbered, found, lines, proved)
