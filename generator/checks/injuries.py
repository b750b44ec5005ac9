"""Rules about the parts of an injury record, and about parts that checklists share with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pydantic import BaseModel

from generator import problems as say
from generator.checks.context import About, One
from generator.graph import Comparison
from generator.model import Checklist, Injury, Span
from generator.problems import Problem
from generator.reading.node import Node
from generator.reading.records import Path
from generator.words.amounts import Amount

FULL = (
    "recovery",
    "tells_apart",
    "causes",
    "phases",
    "return_to_run",
    "prevention",
    "professionals",
)
"""What `depth: full` needs beyond the keys that every injury has."""


def help_items_say_one_thing(one: One) -> Iterator[Problem]:
    """A line of help names a sign, or has words of its own, or both; words have a basis."""
    record = one.entry.record
    for number, item in enumerate(record.help if isinstance(record, Injury) else ()):
        if item.sign is None and item.text is None:
            yield say.one_of_these(*one.entry.at("help", number).spot, ("sign", "text"))
        elif item.text is not None and item.basis is None:
            yield say.missing_basis(one.entry.at("help", number).place)


def what_not_to_do_says_so(one: One) -> Iterator[Problem]:
    """A line of `do_not` says so itself: lists are read aloud, printed and reused by others."""
    record = one.entry.record
    for number, claim in enumerate(record.do_not if isinstance(record, Injury) else ()):
        if not re.match(r"(?:do not|never|avoid)\b", claim.text, re.IGNORECASE):
            yield say.says_do_it(*one.entry.at("do_not", number, "text").spot)


def full_records_are_full(about: About) -> Iterator[Problem]:
    """A full record has every part of an injury page; being compared on another record counts.

    A way back is not asked for where running goes on, or where the clinic plans it.
    """
    for entry in about.graph.injuries:
        injury = entry.record
        if injury.depth != "full":
            continue
        has = {"tells_apart"} if about.graph.comparisons_of(entry.id) else set()
        if injury.clearance.by == "clinic" or injury.can_i_run.answer == "yes":
            has |= {"phases", "return_to_run"}
        for key in FULL:
            if not getattr(injury, key) and key not in has:
                yield say.part_missing(*entry.at("depth").spot, key)


def programmes_have_a_week(about: About) -> Iterator[Problem]:
    """The programme of a full record has a sample week, and says what to drop."""
    for entry in about.graph.all("injury"):
        exercised = [phase for phase in entry.record.phases if phase.exercises]
        if entry.record.depth == "full" and exercised:
            for key in ("week", "drop"):
                if not any(getattr(phase, key) for phase in exercised):
                    yield say.part_missing(*entry.at("depth").spot, key)


def grades_do_not_fall(one: One) -> Iterator[Problem]:
    """Recovery times grow from mild to severe, and each severity stands once."""
    record, order = one.entry.record, ("mild", "moderate", "severe")
    if not isinstance(record, Injury) or record.recovery is None:
        return
    grades = sorted(
        enumerate(record.recovery.by_severity), key=lambda each: order.index(each[1].severity)
    )
    for (_, milder), (number, worse) in pairwise(grades):
        if worse.severity == milder.severity:
            node = one.entry.at("recovery", "by_severity", number, "severity")
            yield say.grade_twice(*node.spot, worse.severity)
        elif not _longer(milder.in_weeks, worse.in_weeks):
            node = one.entry.at("recovery", "by_severity", number, worse.unit + "s")
            yield say.grades_fall(*node.spot, worse.severity, milder.severity)


def _longer(milder: Amount, worse: Amount) -> bool:
    """Whether one end grows and none falls; two open ends count as equal."""
    grows = worse.low > milder.low or worse.top > milder.top
    return grows and worse.low >= milder.low and worse.top >= milder.top


def pairs_are_compared_once(about: About) -> Iterator[Problem]:
    """A pair is compared on one record only, with another injury, and treated as one of the two."""
    first: dict[str, Comparison] = {}
    for pair in about.graph.comparisons:
        if pair.one.id == pair.two.id:
            yield say.compared_with_itself(*_named_in(pair).spot, pair.one.id)
            continue
        known = first.setdefault(pair.url, pair)
        if known is not pair:
            at = _named_in(known).place
            yield say.compared_twice(*_named_in(pair).spot, pair.two.id, at)
        if pair.told.treat_as not in (pair.one.id, pair.two.id):
            spot = pair.one.at(*pair.path, "treat_as").spot
            yield say.treat_as_a_third(*spot, pair.told.treat_as, pair.one.id, pair.two.id)


def _named_in(pair: Comparison) -> Node:
    return pair.one.at(*pair.path, "injury")


def checklist_items_say_one_thing(one: One) -> Iterator[Problem]:
    """A line of a checklist is a text, a sign, an exercise, a figure or a pain light."""
    record = one.entry.record
    if not isinstance(record, Checklist):
        return
    keys = ("text", "sign", "exercise", "figure", "pain_light")
    for part_number, part in enumerate(record.parts):
        for number, item in enumerate(part.items):
            if sum(getattr(item, key) is not None for key in keys) != 1:
                node = one.entry.at("parts", part_number, "items", number)
                yield say.one_of_these(*node.spot, keys)


def spans_have_one_unit(one: One) -> Iterator[Problem]:
    """A length of time has one of `days`, `weeks`, `months`."""
    for path, span in _spans(one.entry.record, ()):
        if sum(getattr(span, unit) is not None for unit in Span.model_fields) != 1:
            yield say.one_of_these(*one.entry.at(*path).spot, tuple(Span.model_fields))


def _spans(record: BaseModel, path: Path) -> Iterator[tuple[Path, Span]]:
    if isinstance(record, Span):
        yield path, record
    for name in type(record).model_fields:
        value = getattr(record, name)
        for number, each in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(each, BaseModel):
                step: Path = (name, number) if isinstance(value, tuple) else (name,)
                yield from _spans(each, (*path, *step))
