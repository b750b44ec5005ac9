"""The kinds of field that records are made of. Knows shapes and units, not who uses them."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from generator.model.values.ids import ID
from generator.words.amounts import Amount, with_unit

YEAR = r"^(\d{4}|n\.d\.)$"


class Record(BaseModel):
    """Base of everything an editor writes: frozen, closed, described field by field."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, use_attribute_docstrings=True
    )


def keys_of(model: type[BaseModel]) -> list[str]:
    """Return the keys of a record in the order in which editors write them: review dates last."""
    inherited = [
        name for base in model.__mro__[1:] for name in vars(base).get("__annotations__", ())
    ]
    own = [name for name in model.model_fields if name not in inherited]
    if issubclass(model, Reviewed):
        return [*own, *(name for name in model.model_fields if name in inherited)]
    return list(model.model_fields)


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """Yield the models that a field of this type holds, in lists and choices too."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from models_in(each)


@dataclass(frozen=True, slots=True)
class Text:
    """Marks a field as words for readers: `label` is plain, `prose` is small Markdown."""

    kind: Literal["label", "prose"]


@dataclass(frozen=True, slots=True)
class Link:
    """Marks a field as the id of another record of one of these kinds."""

    kinds: tuple[str, ...]


_ONE = r"\d{1,6}(?:\.\d{1,3})?"  # longer is a slip, and no dose
_AMOUNT = re.compile(rf"({_ONE})(?:-({_ONE}))?(\+)?")

_COUNT = re.compile(r"\d\d?(?:-\d\d?)?")


def read_amount(written: Any) -> Amount:
    """Read `3`, `2-4`, `6+` or `2-8+`. Problems: not-a-range, range-backwards."""
    if isinstance(written, Amount):
        return written
    match = _AMOUNT.fullmatch(written) if isinstance(written, str) else None
    if match is None:
        raise PydanticCustomError("not_a_range", "not an amount")
    low, high, plus = match.groups()
    if high is not None and float(high) < float(low):
        raise PydanticCustomError("range_backwards", "runs backwards")
    if high is None:
        return Amount(float(low), None if plus else float(low))
    return Amount(float(low), float(high), bool(plus))


def _read_count(written: Any) -> Amount:
    """Read a small whole number, or a range of two. Problems: not-a-count."""
    amount = written if isinstance(written, Amount) else None
    if isinstance(written, str) and _COUNT.fullmatch(written):
        amount = read_amount(written)
    if amount is None:
        raise PydanticCustomError("not_a_count", "not a small whole number")
    return amount


def _yes_or_no(written: Any) -> bool:
    if isinstance(written, bool):
        return written
    if written not in ("yes", "no"):
        raise PydanticCustomError("not_yes_or_no", "neither yes nor no")
    return bool(written == "yes")


def _day(written: Any) -> dt.date:
    if isinstance(written, dt.date):
        return written
    if isinstance(written, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", written):
        with contextlib.suppress(ValueError):
            return dt.date.fromisoformat(written)
    raise PydanticCustomError("not_a_date", "not a date")


def _basis(written: Any) -> tuple[str, ...]:
    if written in ("guide", "ours"):
        return ()
    if (
        isinstance(written, list | tuple)
        and written
        and all(isinstance(each, str) and each for each in written)
    ):
        return tuple(written)
    raise PydanticCustomError("basis", "neither guide nor sources")


_NUMBER_OR_TEXT: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "pattern": rf"^{_AMOUNT.pattern}$"},
        {"type": "number", "minimum": 0},
    ],
    "description": "An amount: `3`, `2-4`, `6+` or `2-8+`. The unit is in the key.",
}

Range = Annotated[Amount, BeforeValidator(read_amount), WithJsonSchema(_NUMBER_OR_TEXT)]
Count = Annotated[
    Amount,
    BeforeValidator(_read_count),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": rf"^{_COUNT.pattern}$"},
                {"type": "integer", "minimum": 0, "maximum": 99},
            ],
            "description": "A whole number, or two: `2` or `2-3`.",
        }
    ),
]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no), WithJsonSchema({"enum": ["yes", "no"]})]
Day = Annotated[
    dt.date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}),
]
Id = Annotated[str, StringConstraints(pattern=f"^{ID}$", max_length=80)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=80), Text("label")]
Label = Annotated[str, StringConstraints(min_length=1, max_length=200), Text("label")]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=3000), Text("prose")]
Body = Annotated[str, StringConstraints(min_length=1, max_length=40_000), Text("prose")]
Address = Annotated[str, StringConstraints(pattern=r'^https?://[^\s<>"]+$')]
"""A source's address as it was seen; some old ones have no https."""

_Typed = StringConstraints(min_length=1)
InjuryId = Annotated[str, _Typed, Link(("injury",))]
ExerciseId = Annotated[str, _Typed, Link(("exercise",))]
BodyPartId = Annotated[str, _Typed, Link(("body_part",))]
SignId = Annotated[str, _Typed, Link(("sign",))]
SourceId = Annotated[str, _Typed, Link(("source",))]
PainLightId = Annotated[str, _Typed, Link(("pain_light",))]
FigureId = Annotated[str, _Typed, Link(("figure",))]
ReturnPlanId = Annotated[str, _Typed, Link(("return_plan",))]
AnyId = Annotated[str, _Typed, Link(())]

Basis = Annotated[
    tuple[SourceId, ...],
    BeforeValidator(_basis),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": ["guide", "ours"]},
                {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1},
            ],
            "description": "`guide` for what the source guide says, `ours` for our own "
            "general advice, or the ids of the sources that say it.",
        }
    ),
]
"""What a claim rests on: source ids, or nothing for general advice.

`basis: guide` is general advice of the source guide, `basis: ours` our own; readers see no mark
on either, and editors can tell which of the two has to be kept.
"""

Level = Literal["call-now", "today", "soon", "routine", "self-care"]
"""How soon to be seen: the one scale of pages, sheets, data and the check, most urgent first."""
Onset = Literal["overuse", "acute", "other"]
Tissue = Literal[
    "bone", "tendon", "muscle", "ligament", "fascia", "joint", "nerve", "skin", "other"
]
Severity = Literal["mild", "moderate", "severe"]


class Claim(Record):
    """One thing that the site says, and what it rests on."""

    text: Prose
    """What the reader reads: small Markdown, `[[id]]` links."""
    basis: Basis
    """What it rests on."""


Claims = tuple[Claim, ...]
SomeClaims = Annotated[tuple[Claim, ...], Field(min_length=1)]


class Span(Record):
    """A length of time: exactly one of `days`, `weeks`, `months`."""

    days: Range | None = None
    """Days, as in `3` or `2-4`."""
    weeks: Range | None = None
    """Weeks, as in `2-4`, `6+` or `2-8+`."""
    months: Range | None = None
    """Months, as in `3-6`."""

    @property
    def amount(self) -> Amount:
        """The amount in its own unit."""
        found = self.days or self.weeks or self.months
        if found is None:
            raise AssertionError("checked when it was read")
        return found

    @property
    def unit(self) -> str:
        """The unit that was written: day, week or month."""
        return "day" if self.days else "week" if self.weeks else "month"

    @property
    def words(self) -> str:
        """Write it as words: `2 to 4 weeks`, `6 weeks or more`."""
        return with_unit(self.amount, f"{self.unit}s")

    @property
    def in_weeks(self) -> Amount:
        """The amount in weeks, for sorting and the chart; a month counts as 52/12 weeks."""
        return self.amount.times({"day": 1 / 7, "week": 1, "month": 52 / 12}[self.unit], 1)


class Reviewer(Record):
    """A clinician who read the whole record and stands by it. Nobody is invented here."""

    name: Name
    """The person's name."""
    profession: Name
    """What they are, as in `physiotherapist`."""
    on: Day
    """The day of their reading."""


class Reviewed(Record):
    """When the whole record was last read, by which clinician, and when it is due again."""

    last_reviewed: Day
    """The day of the last whole reading, as in `2026-11-22`."""
    review_by: Day
    """The day by which it must be read again; at most three years later."""
    reviewed_by: Reviewer | None = None
    """The clinician who reviewed it; leave it out until one has."""
