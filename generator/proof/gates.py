"""Proves C4 and C5 for the gates: no sign more, and no "not sure", ever lowers the level.

The level of the gates is the largest over what each sign is left with, and that depends on the
sign and on the most urgent other one. So every pair of signs in every state, with and without
"not sure", covers every set of signs. Rules only raise: they name answers that must be given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import prod

from generator import problems as say
from generator.engine.numbered import NumberedAnswer, NumberedTree
from generator.engine.rules import Heard, weigh
from generator.problems import Problem
from generator.tree.model import Tree

State = Heard | None
"""Of one sign: not ticked, ticked, or ticked with an answer to its second question."""
Profile = tuple[int, tuple[int, ...]]
"""What of a sign decides levels: its own, and those that its second answers leave."""


@dataclass(frozen=True, slots=True)
class GatesProof:
    """How many sets of signs there are, how many pairs were compared, and the violations."""

    states: int
    pairs: int
    problems: tuple[Problem, ...]


def prove(tree: Tree, numbered: NumberedTree) -> GatesProof:
    """Compare every pair of signs in every state; signs of one profile are compared once."""
    signs = {_profile(sign): (gate.id, sign) for gate in numbered.gates for sign in gate.signs}
    unsure = sorted({0, *(gate.unsure for gate in numbered.gates)})
    found: dict[str, Problem] = {}
    pairs = 0
    for (gate, sign), (_, other) in product(signs.values(), repeat=2):
        states, ordered = _states(sign), list(_ordered(sign))
        for beside, level in product(_states(other), unsure):
            reached = [_level((state, beside), level) for state in states]
            pairs += len(ordered)
            for low, high in ordered:
                if reached[high] < max(reached[low], _own(states[high])):
                    found[f"{gate}.{sign.id}"] = _problem(tree, gate, sign)
    sets = prod(prod(2 + len(sign.second) for sign in gate.signs) * 2 for gate in numbered.gates)
    return GatesProof(sets, pairs, tuple(found.values()))


def _profile(sign: NumberedAnswer) -> Profile:
    return sign.level, tuple(sorted({each.level for each in sign.second}))


def _states(sign: NumberedAnswer) -> list[State]:
    return [None, (sign, None), *((sign, each) for each in sign.second)]


def _ordered(sign: NumberedAnswer) -> Iterator[tuple[int, int]]:
    """Yield (at most, at least): numbers of states of which the second may not be the milder."""
    absent, alone, *seconds = range(2 + len(sign.second))
    for ticked in (alone, *seconds):
        yield absent, ticked
    for number, second in zip(seconds, sign.second, strict=True):
        if second.level < sign.level:
            yield number, alone


def _level(states: tuple[State, ...], unsure: int) -> int:
    heard = [each for each in states if each]
    return max([unsure, *(level for level, _ in weigh(heard, unsure))])


def _own(state: State) -> int:
    if state is None:
        return 0
    sign, second = state
    return (second or sign).level


def _problem(tree: Tree, gate: str, sign: NumberedAnswer) -> Problem:
    number = next(number for number, each in enumerate(tree.gates) if each.id == gate)
    ids = [each.id for each in tree.gates[number].signs]
    at = tree.at("gates", number, "signs", ids.index(sign.id), "id").place
    return say.lower_with_red_flag(at, sign.id, "gates", 1, f"{gate}.{sign.id}")
