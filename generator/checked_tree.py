"""The decision tree, read, numbered, checked and proved.

What `injury-guide check` and the pages call. Pure but for the store that it is given.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.cache.store import NOTHING, Store
from generator.engine import golden
from generator.engine.compile import compile_tree
from generator.engine.numbered import NumberedTree, signed
from generator.lock import lock
from generator.problems import Problem
from generator.proof import counts, gates
from generator.proof.prove import Proof, prove
from generator.reading.source import Sources
from generator.tree import read
from generator.tree.checks import references, shape, signs
from generator.tree.checks.references import KnownIds
from generator.tree.model import Tree
from generator.tree.questions import citations


@dataclass(frozen=True, slots=True)
class CheckedTree:
    """The tree, if it could be read; its numbers and proof, if its shape is right.

    Problems, and lines to print. digest: of its files, and of the ids around it.
    """

    tree: Tree | None
    numbered: NumberedTree | None
    problems: list[Problem]
    lines: list[str] = field(default_factory=list)
    proof: Proof | None = None
    digest: str = ""

    @property
    def whole(self) -> tuple[Tree, NumberedTree, Proof]:
        """The tree, its numbers and its proof, of a tree that has one."""
        if self.tree is None or self.numbered is None or self.proof is None:
            raise AssertionError("asked only of a tree that was proved")
        return self.tree, self.numbered, self.proof

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
    """Check the tree under `content/decision-tree/`, whichever second answers it offers.

    All of them are numbered, judged and locked; the gates are proved and compared with the lock
    once more without those that wait for a clinician, which change nothing else.

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
    whole = compile_tree(tree, "all")
    proved = prove(tree, whole, kept)
    found += proved.problems
    found += gates.prove(tree, signed(whole)).problems
    found += golden.check(tree, whole)
    if known and known.signs is not None:
        found += signs.check(tree, known.signs)
    lines = counts.lines(proved, whole)
    if locked:
        fallen, more = lock.check(tree, whole, *locked)
        found += fallen
        lines += more
    lines += [f"golden cases: {len(tree.cases)}"]
    return CheckedTree(tree, compile_tree(tree), found, lines, proved)
