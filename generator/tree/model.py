"""What editors write under `content/decision-tree/`, field by field. Knows shapes, not rules.

A `Tree` is all of it together with the Nodes it was read from, so that any part can be blamed by
its place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from generator.model.values.fields import Id, Level, Record, YesNo
from generator.reading.source import Node
from generator.tree.assurance import Case, Hazard, Reading, SafetyChange
from generator.tree.pain import PainQuestion, RunningWords

PLACE = "place"
"""The id of a region's first question: where on the body."""
NONE, NOT_SURE = "none", "not-sure"
"""What a question with ticks may hold instead of ticks. Both count as no tick."""


SecondAnswers = Literal["all", "signed"]
Points = Annotated[int, Field(ge=-9, le=9)]


class Answer(Record):
    """One answer, tick or gate sign.

    What it adds to which condition, and how urgent it is by itself.
    """

    id: Id
    text: str
    short: str | None = None
    """The same without its question, for lists of reasons: "Aches at rest", not "Yes"."""
    points: Mapping[str, Points] = Field(default_factory=dict)
    level: Level | None = None
    """The level it raises by itself."""
    sign: Id | None = None
    """The sign of the register that it is; then its level is the register's."""
    now: str | None = None
    """What to do now, said first when the result is `soon`: "be seen today if you can"."""
    light: Literal["red"] | None = None
    """Red on the pain scale whatever the number: no running, such as with a limp."""
    reassuring: YesNo = False
    """May take points from serious conditions; a clinician signs these off."""
    neutral: YesNo = False
    """Changes nothing by itself, on purpose."""
    sources: tuple[str, ...] = ()


class SecondAnswer(Answer):
    """An answer to a sign's second question; one without a level keeps that of its sign.

    A level below its sign's is a lowering: a source says why it is harmless, or it waits for a
    clinician. `self-care` leaves no trace of the sign.
    """

    waits_for: Literal["clinician"] | None = None
    """No clinician has agreed that it may lower the level."""


class SecondQuestion(Record):
    """The one question that tells a sign from its harmless double; "not sure" is always offered."""

    text: str
    answers: Annotated[tuple[SecondAnswer, ...], Field(min_length=2)]


class GateSign(Answer):
    """A sign of a gate."""

    example: str | None = None
    """What it looks like, in smaller type below it."""
    more: SecondQuestion | None = None


class BodyPlace(Answer):
    """A place on the body: the first answer of its region, offered under one or more areas."""

    areas: tuple[str, ...]


class Question(Record):
    """A question with one answer, or with ticks when `many`."""

    id: Id
    text: str
    help: str | None = None
    many: YesNo = False
    about_runner: YesNo = False
    """About the runner and not the pain, so its answer stays when another place is checked."""
    answers: tuple[Answer, ...]


class Gate(Record):
    """Signs asked before the place. One tick decides the level, if its second answer agrees."""

    id: Id
    text: str
    help: str | None = None
    when: tuple[str, ...] = ()
    """What opens it: one of these answers, such as `about.fell`. Empty: everybody sees it."""
    level: Level
    unsure: Level
    signs: tuple[GateSign, ...]


class Area(Record):
    """A first, rough choice of body part."""

    id: Id
    text: str


class Region(Record):
    """One region: its places, what it can point to, its own questions."""

    name: str
    hint: str
    skip: tuple[str, ...] = ()
    """Background questions that its own questions make needless."""
    baseline: Level = "self-care"
    conditions: tuple[str, ...]
    places: tuple[BodyPlace, ...]
    questions: tuple[Question, ...] = ()


class Condition(Record):
    """Something the answers can point to."""

    name: str
    plain: str
    common: Annotated[int, Field(ge=-4, le=3)]
    level: Level
    serious: YesNo = False
    alert_at: int | None = None
    uncapped: YesNo = False
    group: str | None = None
    first: str | None = None
    """What to do first, when it is shown under "Check these first"."""
    now: str | None = None
    """As for an answer, when it raises an alert."""
    injury: str | None = None
    anchor: str | None = None
    no_page: YesNo = False
    """Its line in `plain` is all that there is to say: it stands on "What else it could be"."""
    sources: tuple[str, ...] = ()


class Rule(Record):
    """Answers that together raise the level. There is no "not", so a rule can only raise.

    Either answers of one region (`place.groin`), or signs of gates (`fall.head`), their second
    answers (`fall.head.bump`) and what gates open by (`about.thinner`).
    """

    id: Id
    all: Annotated[tuple[str, ...], Field(min_length=2)]
    level: Level
    sign: Id | None = None
    """The sign of the register that the answers are together."""
    why: str


class Where(Record):
    """The words of the two questions of where, whose answers are areas and places."""

    area: str
    place: str
    help: str


class Settings(Record):
    """Numbers that hold for the whole tree, and the words of its two questions of where."""

    version: str
    second_answers: SecondAnswers = "all"
    """Whether second answers that wait for a clinician are offered."""
    where: Where
    pain: PainQuestion
    context_cap: Annotated[int, Field(ge=0)]
    show_max: Annotated[int, Field(ge=1)]
    show_min: int
    show_gap: Annotated[int, Field(ge=0)]


class LevelText(Record):
    """What a level tells the reader: action, and a safety net in four parts."""

    id: Level
    title: str
    when: str
    act: Annotated[tuple[str, ...], Field(min_length=1)]
    unsure: str
    look_for: Annotated[tuple[str, ...], Field(min_length=1)]
    help: str
    by: str


class Outcomes(Record):
    """All words of the result."""

    levels: tuple[LevelText, ...]
    running: RunningWords
    no_match: str
    eased: str
    """Said when a second answer that no clinician has agreed to lowered a sign."""
    limits: str


@dataclass(frozen=True)
class Tree:
    """Everything under `content/decision-tree/`."""

    settings: Settings
    areas: tuple[Area, ...]
    gates: tuple[Gate, ...]
    background: tuple[Question, ...]
    regions: Mapping[str, Region]
    conditions: Mapping[str, Condition]
    rules: tuple[Rule, ...]
    outcomes: Outcomes
    cases: tuple[Case, ...]
    hazards: tuple[Hazard, ...]
    changes: tuple[SafetyChange, ...]
    readings: tuple[Reading, ...]
    nodes: Mapping[str, Node]
    """The files by name without folder and ending: `gates`, `regions/shin`."""

    @property
    def openers(self) -> frozenset[str]:
        """The ids of the questions that open gates: asked of everybody, before the place."""
        return frozenset(name.partition(".")[0] for gate in self.gates for name in gate.when)

    def at(self, file: str, *path: str | int) -> Node:
        """Return the Node to blame for a part of a file, or the nearest one above it."""
        return self.nodes[file].find(path)

    def members(self, key: str) -> list[str]:
        """Return the conditions that a key of `points` names: one, or all of a group."""
        if key in self.conditions:
            return [key]
        return [id_ for id_, each in self.conditions.items() if each.group == key]

    def short_name(self, key: str) -> str:
        """Return a condition's name without the term in brackets; a group's, marked as one."""
        if key in self.conditions:
            return self.conditions[key].name.partition(" (")[0]
        return key.replace("-", " ") + " (group)"

    def title(self, level: Level | None) -> str | None:
        """Return what a level is called for readers; None where no level is raised."""
        return next((each.title for each in self.outcomes.levels if each.id == level), None)
