"""What is published beside the records, as models: so their schemas come from the same walk."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Record
from generator.model.values.fields import Level, Prose
from generator.tree.model import Area, Condition, Gate, Outcomes, Question, Region, Rule, Settings
from generator.words.amounts import Amount


class UrgentLine(Record):
    """One reason to get help with an injury."""

    sign: str | None
    """The id of the sign; null when only this injury has it."""
    sign_text: Prose | None
    """The sign in words that any injury may use."""
    text: Prose | None
    """What is different with this injury, or a sign that only it has."""
    do: Prose | None
    """What to do about the sign, besides what holds for its level."""
    because: Prose | None
    """Why the level is another than the sign has elsewhere."""
    basis: tuple[str, ...]
    """Ids of sources; an empty list is general advice."""


class Urgency(Record):
    """What needs help at one level with an injury: show it before anything else of the injury."""

    level: Level
    """call-now, today, soon, routine or self-care."""
    heading: str
    """The heading above its lines."""
    means: Prose
    """Where to go and by when."""
    lines: tuple[UrgentLine, ...]
    """Any one of them is enough."""


class RecoveryTime(Record):
    """One recovery time: one row of `recovery.csv` and of `recovery.json`."""

    injury: str
    """The id of the injury."""
    name: str
    """Its everyday name."""
    body_part: str
    """The id of its main body part."""
    onset: str
    """overuse or acute."""
    tissue: str
    """What is hurt."""
    form: str
    """whole, severity or variant."""
    which: str | None
    """The severity, or the id of the variant; null for the whole injury."""
    clock: str
    """What has happened by then: free of pain, back to running, back to sport and so on."""
    measured: str | None
    """What a study measured: half, average, most or range; null when it is only often said."""
    who: str | None
    """Who was measured."""
    amount: Amount
    """How long, in `unit`."""
    unit: str
    """day, week or month."""
    in_weeks: Amount
    """The same in weeks, for sorting; a month is 52/12 weeks."""
    words: str
    """As it stands on the page."""
    basis: tuple[str, ...]
    """Ids of sources; an empty list is general advice."""
    page: str
    """The address of its page."""


class DecisionTree(Record):
    """All of "Check your pain": questions, points, rules and the words of the results.

    A gate's tick decides the level at once. Else points are added up for each condition, the
    background's up to `context_cap`, and rules raise the level: never lower it.
    """

    settings: Settings
    """Numbers that hold for the whole tree."""
    levels: tuple[Level, ...]
    """From least to most urgent."""
    areas: tuple[Area, ...]
    """First, rough choices of body part."""
    gates: tuple[Gate, ...]
    """Signs asked before anything else."""
    background: tuple[Question, ...]
    """Questions asked in every region, unless it skips them."""
    regions: Mapping[str, Region]
    """By id: the places and questions of each part of the body."""
    conditions: Mapping[str, Condition]
    """By id: what the answers can point to."""
    rules: tuple[Rule, ...]
    """Answers that together raise the level."""
    outcomes: Outcomes
    """All words of the results."""


class Listed(Record):
    """A record in the index."""

    id: str
    """Unique on the whole site; a renamed record keeps its old address as a redirect."""
    kind: str
    """What it is: injury, exercise, term ..."""
    title: str
    """Its name for readers."""
    page: str
    """Where people read it."""
    data: str
    """Where programs read it."""


class Listing(Record):
    """A file of this API."""

    address: str
    """Where it is."""
    description: str
    """What it holds."""
    schema_address: str | None
    """The JSON Schema of it."""


class Index(Record):
    """The first file to read: all others, and every record."""

    name: str
    """The name of the site."""
    site: str
    """The address of the site."""
    license: str
    """How the words may be used."""
    attribution: str
    """What to name as the source."""
    notice: str
    """What to say wherever the words are shown."""
    updated: str
    """The day of the newest review of any record."""
    openapi: str
    """The OpenAPI description of all files."""
    files: tuple[Listing, ...]
    """Every file but those of single records."""
    records: tuple[Listed, ...]
    """Every record."""
