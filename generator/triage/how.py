"""What the page on how Check your pain works shows, for readers and reviewers.

All of it comes from the tree, its numbers and its proof: nothing is said twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.triage import counts
from generator.triage.around import every_citation
from generator.triage.compile import members
from generator.triage.compiled import Compiled, Sheet
from generator.triage.model import LEVELS, Answer, Hazard, LevelText, Outcomes, Reading, Tree
from generator.triage.page import Shortlist
from generator.triage.picture import Picture, picture
from generator.triage.proof import Proof


@dataclass(frozen=True, slots=True)
class Move:
    """What one answer moves: the title of its own level, and points by name, strongest first."""

    answer: str
    level: str | None
    red: bool
    points: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Moves:
    """One question and what its answers move."""

    question: str
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The questions of one region, or those for everyone, and the sources of their answers."""

    id: str
    name: str
    questions: tuple[Moves, ...]
    sources: tuple[str, ...]
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """A serious condition: the points it starts with, and those that raise its level."""

    name: str
    start: int
    at: int
    level: str


@dataclass(frozen=True, slots=True)
class Together:
    """A rule: why, its level, and the answers that must hold together."""

    why: str
    level: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reassurance:
    """An answer that takes points from serious conditions, for a clinician to sign."""

    where: str
    question: str
    answer: str
    points: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class How:
    """Everything that the template needs. Counts are plain numbers."""

    version: str
    shortlist: Shortlist
    cap: int
    shown: tuple[int, int]
    """How many conditions are listed at most, and how far below the best."""
    levels: tuple[LevelText, ...]
    """The most urgent first."""
    limits: str
    counts: Mapping[str, int]
    alone: tuple[tuple[str, tuple[int, ...]], ...]
    """By region: states with one symptom alone that end at each level, the most urgent first."""
    cases: int
    readings: tuple[Reading, ...]
    hazards: tuple[Hazard, ...]
    gates: Part
    everyone: Part
    regions: tuple[Part, ...]
    alerts: tuple[Alert, ...]
    rules: tuple[Together, ...]
    reassuring: tuple[Reassurance, ...]
    groups: tuple[tuple[str, tuple[str, ...]], ...]


def how(tree: Tree, compiled: Compiled, proof: Proof, shortlist: Shortlist) -> How:
    """Return the page's content."""
    titles = {each.id: each.title for each in tree.outcomes.levels}
    return How(
        version=tree.settings.version,
        shortlist=shortlist,
        cap=tree.settings.context_cap,
        shown=(tree.settings.show_max, tree.settings.show_gap),
        levels=_levels(tree.outcomes),
        limits=tree.outcomes.limits,
        counts={
            "regions": len(compiled.sheets),
            "questions": counts.questions(compiled),
            "conditions": len(compiled.conditions),
            "states": proof.states,
            "gates": proof.gate_states,
            "pairs": proof.pairs,
            "violations": len(proof.problems),
        },
        alone=tuple(
            (tree.regions[sheet.id].name, tuple(reversed(levels)))
            for sheet, levels in zip(compiled.sheets, proof.alone, strict=True)
        ),
        cases=len(tree.cases),
        readings=tree.readings,
        hazards=tree.hazards,
        gates=_part(tree, "gates", "Asked first", [(g.text, g.flags) for g in tree.gates]),
        everyone=_part(
            tree, "background", "Asked for everyone", [(q.text, q.answers) for q in tree.background]
        ),
        regions=tuple(_region(tree, compiled, sheet) for sheet in compiled.sheets),
        alerts=tuple(
            Alert(short(tree, id_), each.common, each.alert_at, titles[each.level])
            for id_, each in tree.conditions.items()
            if each.alert_at is not None
        ),
        rules=tuple(
            Together(rule.why, titles[rule.level], tuple(_said(tree, name) for name in rule.all))
            for rule in tree.rules
        ),
        reassuring=tuple(_reassuring(tree)),
        groups=tuple(_groups(tree)),
    )


def short(tree: Tree, id_: str) -> str:
    """Return a condition's name without the term in brackets."""
    return tree.conditions[id_].name.partition(" (")[0]


def _levels(outcomes: Outcomes) -> tuple[LevelText, ...]:
    return tuple(sorted(outcomes.levels, key=lambda each: -LEVELS.index(each.id)))


def _part(tree: Tree, file: str, name: str, asked: list[tuple[str, tuple[Answer, ...]]]) -> Part:
    sources = [id_ for at, _, ids in every_citation(tree) if at == file for id_ in ids]
    questions = tuple(
        Moves(text, tuple(_move(tree, a) for a in answers)) for text, answers in asked
    )
    return Part(file.rpartition("/")[2], name, questions, tuple(dict.fromkeys(sources)))


def _region(tree: Tree, compiled: Compiled, sheet: Sheet) -> Part:
    region = tree.regions[sheet.id]
    asked = [
        ("Where is it?", region.places),
        *((each.text, each.answers) for each in region.questions),
    ]
    part = _part(tree, f"regions/{sheet.id}", region.name, asked)
    return replace(part, picture=picture(tree, compiled, sheet))


def _move(tree: Tree, answer: Answer) -> Move:
    titles = {each.id: each.title for each in tree.outcomes.levels}
    level = titles[answer.flag] if answer.flag else None
    return Move(answer.text, level, answer.light == "red", _points(tree, answer))


def _points(tree: Tree, answer: Answer) -> tuple[tuple[str, int], ...]:
    strongest = sorted(answer.points.items(), key=lambda pair: -pair[1])
    return tuple((_name(tree, key), amount) for key, amount in strongest if amount)


def _name(tree: Tree, key: str) -> str:
    return short(tree, key) if key in tree.conditions else key.replace("-", " ") + " (group)"


def _groups(tree: Tree) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key in dict.fromkeys(each.group for each in tree.conditions.values() if each.group):
        yield _name(tree, key), tuple(short(tree, id_) for id_ in members(tree, key))


def _reassuring(tree: Tree) -> Iterator[Reassurance]:
    asked = [("everyone", each.text, each.answers) for each in tree.background]
    for region in tree.regions.values():
        asked.append((region.name, "Where is it?", region.places))
        asked += [(region.name, each.text, each.answers) for each in region.questions]
    for where, question, answers in asked:
        for answer in answers:
            taken = tuple(
                (short(tree, id_), amount)
                for key, amount in answer.points.items()
                for id_ in members(tree, key)
                if amount < 0 and tree.conditions[id_].serious
            )
            if taken:
                yield Reassurance(where, question, answer.text, taken)


def _said(tree: Tree, name: str) -> str:
    """Write an answer that a rule names in words: `Shin`, or the answer's text."""
    question, _, id_ = name.partition(".")
    if question == "region":
        return tree.regions[id_].name
    every = [(each.id, each.answers) for each in tree.background]
    for region in tree.regions.values():
        every.append(("place", region.places))
        every += [(each.id, each.answers) for each in region.questions]
    found = (a for q, answers in every if q == question for a in answers if a.id == id_)
    answer = next(found)
    return answer.short or answer.text
