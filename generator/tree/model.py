"""What editors write under `content/decision-tree/`, field by field. Knows shapes, not rules.

A `Tree` is all of it together with the Nodes it was read from, so that any part can be blamed by
its place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, NonNegativeInt, StringConstraints

from generator.model.values.fields import Id, Record, YesNo
from generator.reading.source import Node
from generator.tree.pain import PainQuestion, RunningWords

Level = Literal["self-care", "routine", "soon", "today", "call-now"]
LEVELS: tuple[Level, ...] = ("self-care", "routine", "soon", "today", "call-now")
"""From least to most urgent."""

PLACE = "place"
"""The id of a region's first question: where on the body."""
NONE, NOT_SURE = "none", "not-sure"
"""What a question with ticks may hold instead of ticks. Both count as no tick."""


def rank(level: Level | None) -> int:
    """Return the number of a level, 0 to 4: what the engines compare; 0 where none is raised."""
    return LEVELS.index(level) if level else 0


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
    """Signs asked before anything else; one tick decides the level."""

    id: Id
    text: str
    help: str | None = None
    level: Level
    unsure: Level
    signs: tuple[Answer, ...]


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
    sources: tuple[str, ...] = ()


class Rule(Record):
    """Answers that together raise the level. There is no "not", so a rule can only raise."""

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
    limits: str


class Case(Record):
    """A golden case: answers, and what must come out."""

    name: str
    region: str | None = None
    answers: str = ""
    level: Level
    first: str | None = None


class Hazard(Record):
    """One line of the hazard log: what could harm, what prevents it, which test proves that."""

    id: Id
    hazard: str
    control: str
    proved_by: tuple[str, ...]


class SafetyChange(Record):
    """A reviewed change that lowers urgency somewhere."""

    date: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    names: Annotated[
        tuple[Annotated[str, StringConstraints(pattern=r"^\S+$")], ...], Field(min_length=1)
    ]
    """What was lowered, as the lock's message writes it: `shin/press.spot`, `rules/child-limp`."""
    reason: str
    reviewer: str = ""
    """Name and profession; empty while no clinician has looked at it."""

    @property
    def reviewed(self) -> bool:
        """Whether somebody stands for it by name."""
        return bool(self.reviewer.strip())


class Reading(Record):
    """Results of blind readers: they saw a story and the page, and not the agreed answer."""

    date: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    version: str
    readers: str
    """Who read, and what they saw."""
    cases: NonNegativeInt
    exact: NonNegativeInt
    """Cases with the agreed urgency."""
    emergencies: NonNegativeInt
    missed: NonNegativeInt
    """Emergencies that were given a lower level."""
    too_low: NonNegativeInt
    too_high: NonNegativeInt
    named: NonNegativeInt
    """Cases with an agreed condition."""
    first_right: NonNegativeInt
    in_three: NonNegativeInt
    screens: NonNegativeInt
    """The median."""


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
