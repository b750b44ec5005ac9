"""Every recovery time of every injury, as rows for tables and other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any

from generator.api.shapes import RecoveryTime
from generator.graph import Graph
from generator.model import Injury, Time
from generator.reading.records import Entry
from generator.words.amounts import Amount

COLUMNS = (
    *("injury", "name", "body_part", "onset", "tissue", "form", "which", "clock"),
    *(
        "low",
        "high",
        "or_more",
        "unit",
        "measured",
        "who",
        "low_weeks",
        "high_weeks",
        "words",
        "basis",
        "page",
    ),
)


def rows(graph: Graph, site_url: str) -> list[RecoveryTime]:
    """Return every recovery time: by injury, the whole one first."""
    return [
        _row(entry, site_url, form, which, time)
        for entry in graph.injuries
        for form, which, time in _times(entry.record)
    ]


def as_csv(times: Sequence[RecoveryTime]) -> str:
    """Write the rows as CSV: empty cells where there is no end, sources with a space between."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(_cells(time) for time in times)
    return text.getvalue()


def _times(injury: Injury) -> Iterator[tuple[str, str | None, Time]]:
    if injury.recovery is None:
        return
    for time in injury.recovery.times:
        yield "whole", None, time
    for grade in injury.recovery.by_severity:
        yield "severity", grade.severity, grade
    for variant in injury.recovery.by_variant:
        yield "variant", variant.id, variant


def _row(
    entry: Entry[Injury], site_url: str, form: str, which: str | None, time: Time
) -> RecoveryTime:
    injury = entry.record
    weeks = time.in_weeks
    return RecoveryTime.model_construct(
        injury=entry.id,
        name=injury.name,
        body_part=injury.body_parts[0],
        onset=injury.onset,
        tissue=injury.tissue,
        form=form,
        which=which,
        clock=time.clock,
        measured=time.measured,
        who=time.who,
        amount=time.amount,
        unit=time.unit,
        in_weeks=Amount(weeks.low, weeks.high, weeks.more),
        words=time.words,
        basis=time.basis,
        page=f"{site_url}{entry.url}",
    )


def _cells(time: RecoveryTime) -> list[Any]:
    amount, weeks = time.amount, time.in_weeks
    return [
        *(time.injury, time.name, time.body_part, time.onset, time.tissue, time.form, time.which),
        time.clock,
        *(f"{amount.low:g}", _end(amount), "yes" if amount.more or amount.high is None else "no"),
        *(time.unit, time.measured or "said", time.who, f"{weeks.low:g}", _end(weeks), time.words),
        *(" ".join(time.basis) or "general", time.page),
    ]


def _end(amount: Amount) -> str:
    return "" if amount.high is None else f"{amount.high:g}"
