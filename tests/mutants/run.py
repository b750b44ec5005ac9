"""Are milder rules noticed? Draws mutants of the real tree, and asks what the check asks.

    python -m tests.mutants.run [MUTANTS] [SEED]

Judges in the order of their cost: what the lock names, the golden cases, the lock in every state of
the regions, the rules of shape and of the register, the proof. "safety.lock is old" alone does not
count. What none of them catches is tried
on random answers with the reference engine: then either nobody was found whose level falls, or the
first such answers are printed. One process, some minutes; no part of the tests.
"""

from __future__ import annotations

import random
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import graph
from generator.cache.store import Store, store
from generator.engine import golden
from generator.engine.compile import compile_tree
from generator.engine.numbered import NumberedRegion, NumberedTree, signed
from generator.engine.rules import outcome
from generator.engine.text import fingerprint
from generator.lock import falls, file
from generator.lock.lowered import lowered
from generator.problems import Problem
from generator.proof import gates
from generator.proof.grid import Grid
from generator.proof.prove import prove
from generator.proof.states import raising_last
from generator.reading import records, source
from generator.tree.checks import shape, signs
from generator.tree.checks.signs import Allowed
from generator.tree.level import LEVELS
from generator.tree.model import NOT_SURE, Tree
from generator.tree.read import read
from tests.mutants.kinds import every
from tests.mutants.mutant import Mutant

CONTENT = Path(__file__).parents[2] / "content"
MUTANTS, SEED, TRIES = 500, 1, 2_000
JUDGES = ("lock", "golden cases", "rules", "proof")


class Memory(Store):
    """Proofs of the real tree's regions; those of mutants are not kept."""

    def __init__(self) -> None:
        super().__init__(None)
        self.held: dict[str, bytes] = {}
        self.before = store()
        self.open = True

    def get(self, key: str) -> bytes | None:
        """Return what was kept under a key, by a check before this too."""
        return self.held.get(key) or self.before.get(key)

    def put(self, key: str, payload: bytes) -> None:
        """Keep a proof, as long as it is the real tree's."""
        if self.open:
            self.held[key] = payload


class Check:
    """The real tree, locked as it stands, and what the check says of others."""

    def __init__(self) -> None:
        sources = _sources()
        tree, problems = read(sources.nodes)
        if tree is None:
            raise SystemExit(str(problems))
        self.tree = tree
        self.register = {
            entry.id: Allowed(entry.record.level, tuple(e.level for e in entry.record.changes))
            for entry in graph.link(records.read(sources)).all("sign")
        }
        self.base = compile_tree(tree, "all")
        self.locked = file.read(file.write(self.base, tree.changes))
        self.grids: dict[str, Grid] = {}

    @cached_property
    def proofs(self) -> Memory:
        """The proofs of the regions as they are."""
        kept = Memory()
        prove(self.tree, self.base, kept)
        kept.open = False
        return kept

    def numbered(self, tree: Tree, regions: tuple[str, ...]) -> NumberedTree:
        """Return a mutant in numbers; regions that do not differ are taken over."""
        part = compile_tree(
            replace(tree, regions={id_: tree.regions[id_] for id_ in regions}), "all"
        )
        made = {region.id: region for region in part.regions}
        whole = tuple(made.get(region.id, region) for region in self.base.regions)
        return replace(part, regions=whole, areas=self.base.areas)

    def catch(self, tree: Tree, now: NumberedTree) -> str | None:
        """Return who catches a mutant first."""
        if self.names(tree, now):
            return JUDGES[0]
        if any(golden.check(tree, now)):
            return JUDGES[1]
        if any(
            self.falls_in(*each, now) for each in zip(self.locked.regions, now.regions, strict=True)
        ):
            return JUDGES[0]
        if _stops(chain(shape.check(tree), signs.check(tree, self.register))):
            return JUDGES[2]
        proved = (*prove(tree, now, self.proofs).problems, *gates.prove(tree, signed(now)).problems)
        return JUDGES[3] if _stops(proved) else None

    def names(self, tree: Tree, now: NumberedTree) -> bool:
        """Whether the lock names a difference, in one of both settings.

        As `lock.check` does where no change is allowed: those of the real tree are all spent.
        """
        both = ((self.locked, now), (signed(self.locked), signed(now)))
        return any(True for old, new in both for _ in lowered(tree, old, new))

    def falls_in(self, was: NumberedRegion, now: NumberedRegion, tree: NumberedTree) -> bool:
        """Whether a state of a region falls: as `falls.compare`, but it stops at the first."""
        if fingerprint(self.locked, was) == fingerprint(tree, now):
            return False
        like = falls._like(now, was)
        old = self.grids.setdefault(was.id, Grid(self.locked, was))
        new = Grid(tree, like, raising_last(like, was))
        seen = set()
        for before, after in falls._pairs(old, new):
            ends = old.end(before), new.end(after)
            if ends not in seen:
                seen.add(ends)
                pairs = zip(old.ends[ends[0]], new.ends[ends[1]], strict=True)
                if any(low & ~high for low, high in pairs):
                    return True
        return False

    def fall(self, mutant: Mutant, now: NumberedTree) -> str | None:
        """Return answers whose level is lower in a mutant, if some are found at random."""
        chance = random.Random(mutant.name)  # noqa: S311 - the same answers every time
        for number in range(TRIES):
            before, after = (self.base, now) if number % 2 else (signed(self.base), signed(now))
            answers = _answers(self.base, mutant, chance)
            was, is_ = outcome(before, answers).level, outcome(after, answers).level
            if is_ < was:
                said = " ".join(f"{key}={value}" for key, value in answers.items() if value)
                return f"{LEVELS[was]} -> {LEVELS[is_]}: {said}"
        return None


def _sources() -> source.Sources:
    """Return the tree and the register of signs, and no other records: they take long to read."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "content"
        shutil.copytree(CONTENT / "decision-tree", copy / "decision-tree")
        shutil.copy(CONTENT / "signs.yaml", copy)
        return source.read(copy)


def _stops(problems: object) -> bool:
    return any(isinstance(e, Problem) and e.severity == "problem" for e in problems)  # type: ignore[attr-defined]


def _answers(
    tree: NumberedTree, mutant: Mutant, chance: random.Random
) -> dict[str, str | list[str]]:
    """Return answers of one reader: often what the mutant is about, and else anything."""
    about = mutant.name.partition("/")[2].partition(" ")[0]
    answers: dict[str, str | list[str]] = {}
    for gate in tree.gates:
        ticked = []
        for sign in gate.signs:
            name = f"{gate.id}.{sign.id}"
            if chance.random() < (0.7 if about.startswith(name) else 0.04):
                ticked.append(sign.id)
                answers[name] = chance.choice([*(each.id for each in sign.second), NOT_SURE])
        answers[gate.id] = ticked
    regions = [each for each in tree.regions if each.id in mutant.regions] or tree.regions
    region = chance.choice(regions)
    answers["region"] = region.id
    for question in (*tree.background, *region.questions):
        ids = [each.id for each in question.answers]
        few = chance.random() / 2
        answers[question.id] = (
            [id_ for id_ in ids if chance.random() < few] if question.many else chance.choice(ids)
        )
    return answers


def drawn(tree: Tree, number: int, seed: int) -> list[Mutant]:
    """Return mutants of all kinds in turn, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - the same mutants every time
    kinds: dict[str, list[Mutant]] = {}
    for each in every(tree):
        kinds.setdefault(each.kind, []).append(each)
    for each in kinds.values():
        chance.shuffle(each)
    found: list[Mutant] = []
    while len(found) < number and any(kinds.values()):
        found += [each.pop() for each in kinds.values() if each]
    return sorted(found[:number], key=lambda each: (len(each.regions), each.kind, each.name))


def results(check: Check, mutants: list[Mutant]) -> Iterator[tuple[Mutant, str, str, bool]]:
    """Yield each mutant, who caught it, what random answers say, whether it needs the lock.

    It does not where a golden case fails, or a rule of shape or of the register.
    """
    for number, mutant in enumerate(mutants):
        tree = mutant.make()
        now = check.numbered(tree, mutant.regions)
        caught = check.catch(tree, now)
        example = None if caught else check.fall(mutant, now)
        by = caught or ("falls unnoticed" if example else "no fall found")
        sys.stderr.write(f"{number + 1} of {len(mutants)}: {by}: {mutant.kind}: {mutant.name}\n")
        rules = chain(shape.check(tree), signs.check(tree, check.register))
        yield mutant, by, example or "", not any(golden.check(tree, now)) and not _stops(rules)


def main(number: int = MUTANTS, seed: int = SEED) -> int:
    """Print who caught how many of each kind, and the survivors; 1 when a fall went unnoticed."""
    check = Check()
    judged = list(results(check, drawn(check.tree, number, seed)))
    columns = (*JUDGES, "no fall found", "falls unnoticed")
    by_kind: dict[str, Counter[str]] = {}
    alone: Counter[str] = Counter()
    for mutant, by, _, locked in judged:
        for title in (mutant.kind, "all"):
            by_kind.setdefault(title, Counter())[by] += 1
            alone[title] += locked
    for title, counts in sorted(by_kind.items(), key=lambda pair: pair[1].total()):
        said = ", ".join(f"{counts[each]} {each}" for each in columns if counts[each])
        without = counts.total() - alone[title]
        sys.stdout.write(f"{title}: {counts.total()}: {said}; {without} without lock and proof\n")
    for mutant, by, example, _ in judged:
        if by not in JUDGES:
            sys.stdout.write(f"{by}: {mutant.kind}: {mutant.name} {example}\n")
    return int(any(by == "falls unnoticed" for _, by, *_ in judged))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
