"""What the proof counted, in words: for the check and for the page on how it works."""

from __future__ import annotations

from generator.triage.compiled import Compiled
from generator.triage.model import LEVELS
from generator.triage.proof import Proof


def questions(compiled: Compiled) -> int:
    """Return how many questions there are: gates, areas, background, and each region's own."""
    shared = {ask.id for sheet in compiled.sheets for ask in sheet.asks if ask.background}
    own = sum(not ask.background for sheet in compiled.sheets for ask in sheet.asks)
    return len(compiled.doors) + 1 + len(shared) + own


def ended(proof: Proof) -> list[int]:
    """Return how many states end at each level, over all regions."""
    return [sum(each.levels[n] for each in proof.regions) for n in range(len(LEVELS))]


def share(part: int, whole: int) -> str:
    """Write a share as the page and the check do: `12.3%`, `under 0.1%`."""
    if 0 < part < whole / 1000:
        return "under 0.1%"
    return f"{part / whole:.1%}"


def lines(proof: Proof, compiled: Compiled) -> list[str]:
    """Return the lines that the check prints."""
    outcomes = len(LEVELS) + len(compiled.conditions)
    size = f"{len(proof.regions)} regions, {questions(compiled)} questions, {outcomes} outcomes"
    single = [sum(each) for each in zip(*proof.alone, strict=True)]
    seen = f"visited {proof.states:,} states of the regions and {proof.gate_states:,} of the gates"
    return [
        f"decision tree: {size} ({len(LEVELS)} levels, {len(compiled.conditions)} conditions)",
        f"{seen}, compared {proof.pairs:,} pairs, violations {len(proof.problems)}",
        f"levels over all states: {_shares(ended(proof))}",
        f"levels of {sum(single):,} states with one symptom alone: {_shares(single)}",
    ]


def _shares(states: list[int]) -> str:
    whole = sum(states)
    pairs = zip(LEVELS, states, strict=True)
    return ", ".join(f"{name} {share(part, whole)}" for name, part in pairs if part)
