"""What the pages on how Check your pain works show, for readers and reviewers.

All of it comes from the tree, its numbers and its proof: nothing is said twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.engine.numbered import NumberedTree
from generator.pages.tree.gates import Lowering, lowering
from generator.pages.tree.picture import picture
from generator.pages.tree.shown import ShownRegion, levels, questions, sources
from generator.proof.prove import Proof
from generator.tree.assurance import Hazard, Reading, SafetyChange
from generator.tree.checks.reassuring import reassuring
from generator.tree.model import LevelText, Settings, Tree
from generator.tree.questions import background, gates, of_region
from generator.tree.questions import questions as every_question
from generator.writing.page import Shortlist


@dataclass(frozen=True, slots=True)
class ReassuranceRow:
    """An answer that takes points from serious conditions, for a clinician to sign."""

    where: str
    question: str
    answer: str
    points: tuple[tuple[str, int], ...]
    """By name of condition or group."""


@dataclass(frozen=True, slots=True)
class How:
    """Everything that the templates need. Counts are plain numbers."""

    settings: Settings
    shortlist: Shortlist
    levels: tuple[LevelText, ...]
    """The most urgent first."""
    limits: str
    counts: Mapping[str, int]
    single: tuple[tuple[str, tuple[int, ...]], ...]
    """By region: states with one symptom alone that end at each level, the most urgent first."""
    unreviewed: tuple[SafetyChange, ...]
    """Changes that lowered a level and that no clinician has reviewed."""
    readings: tuple[Reading, ...]
    hazards: tuple[Hazard, ...]
    gates: ShownRegion
    lowering: tuple[Lowering, ...]
    everyone: ShownRegion
    regions: tuple[ShownRegion, ...]
    alerts: tuple[tuple[str, int, int, str | None], ...]
    """Serious conditions: name, points to start with, points that raise the level, and to which."""
    rules: tuple[tuple[str, str | None, tuple[str, ...]], ...]
    """Why, the title of the level, and the answers that must hold together."""
    reassuring: tuple[ReassuranceRow, ...]
    groups: tuple[tuple[str, tuple[str, ...]], ...]


def how(tree: Tree, numbered: NumberedTree, proof: Proof, shortlist: Shortlist) -> How:
    """Return the content of the pages."""
    return How(
        settings=tree.settings,
        shortlist=shortlist,
        levels=levels(tree),
        limits=tree.outcomes.limits,
        counts={
            "regions": len(numbered.regions),
            "states": proof.states,
            "gates": proof.gate_states,
            "pairs": proof.pairs,
            "violations": len(proof.problems),
            "cases": len(tree.cases),
        },
        single=tuple(
            (region.name, tuple(reversed(states)))
            for region, states in zip(tree.regions.values(), proof.single, strict=True)
        ),
        unreviewed=tuple(each for each in tree.changes if not each.reviewed),
        readings=tree.readings,
        hazards=tree.hazards,
        gates=ShownRegion(
            "gates", "Asked first", "", questions(tree, gates(tree)), sources(tree, "gates")
        ),
        lowering=tuple(lowering(tree)),
        everyone=ShownRegion(
            "background",
            "Asked for everyone",
            "",
            questions(tree, background(tree)),
            sources(tree, "background"),
        ),
        regions=tuple(
            ShownRegion(
                id_,
                region.name,
                region.hint,
                questions(tree, of_region(tree, id_)),
                sources(tree, f"regions/{id_}"),
                picture(tree, numbered, id_),
            )
            for id_, region in tree.regions.items()
        ),
        alerts=tuple(
            (tree.short_name(id_), each.common, each.alert_at, tree.title(each.level))
            for id_, each in tree.conditions.items()
            if each.alert_at is not None
        ),
        rules=tuple(_rules(tree)),
        reassuring=tuple(_reassuring(tree)),
        groups=tuple(_groups(tree)),
    )


def _groups(tree: Tree) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key in dict.fromkeys(each.group for each in tree.conditions.values() if each.group):
        yield tree.short_name(key), tuple(map(tree.short_name, tree.members(key)))


def _reassuring(tree: Tree) -> Iterator[ReassuranceRow]:
    for each in reassuring(tree):
        region = each.asked.region
        taken = tuple((tree.short_name(id_), amount) for id_, amount in each.taken)
        name = tree.regions[region].name if region else "everyone"
        yield ReassuranceRow(name, each.asked.text, each.answer.text, taken)


def _rules(tree: Tree) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    """Yield the rules, each answer in words: `Shin`, or the answer's text."""
    words = {f"region.{id_}": region.name for id_, region in tree.regions.items()}
    for asked in every_question(tree):
        for answer in asked.answers:
            words.setdefault(f"{asked.id}.{answer.id}", answer.short or answer.text)
    for rule in tree.rules:
        yield rule.why, tree.title(rule.level), tuple(words[name] for name in rule.all)
