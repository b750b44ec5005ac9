"""What the proof counted, in words: for the check and for the page on how it works."""

from __future__ import annotations

from generator.engine.numbered import NumberedTree
from generator.proof.prove import Proof
from generator.tree.level import LEVELS


def questions(numbered: NumberedTree) -> int:
    """Return how many questions there are: gates, areas, background, and each region's own."""
    every = [question for region in numbered.regions for question in region.questions]
    shared = {question.id for question in every if question.background}
    own = sum(not question.background for question in every)
    return len(numbered.gates) + 1 + len(shared) + own


def ended(proof: Proof) -> list[int]:
    """Return how many states end at each level, over all regions."""
    return [sum(each.levels[n] for each in proof.regions) for n in range(len(LEVELS))]


def share(part: int, whole: int) -> str:
    """Write a share as the page and the check do: `12.3%`, `under 0.1%`."""
    if 0 < part < whole / 1000:
        return "under 0.1%"
    return f"{part / whole:.1%}"


def lines(proof: Proof, numbered: NumberedTree) -> list[str]:
    """Return the lines that the check prints."""
    outcomes = len(LEVELS) + len(numbered.conditions)
    size = f"{len(proof.regions)} regions, {questions(numbered)} questions, {outcomes} outcomes"
    single = [sum(each) for each in zip(*proof.single, strict=True)]
    seen = f"visited {proof.states:,} states of the regions and {proof.gate_states:,} of the gates"
    return [
        f"decision tree: {size} ({len(LEVELS)} levels, {len(numbered.conditions)} conditions)",
        f"{seen}, compared {proof.pairs:,} pairs, violations {len(proof.problems)}",
        f"levels over all states: {_shares(ended(proof))}",
        f"levels of {sum(single):,} states with one symptom alone: {_shares(single)}",
    ]


def _shares(states: list[int]) -> str:
    whole = sum(states)
    pairs = zip(LEVELS, states, strict=True)
    return ", ".join(f"{name} {share(part, whole)}" for name, part in pairs if part)
