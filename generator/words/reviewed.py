"""Who read a record, and when: the one sentence that every page and sheet says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Reviewed


READ = "Last read as a whole"
"""How the sentence begins."""


def reviewed_words(record: Reviewed, *others: Reviewed) -> str:
    """Say when a record was read as a whole, which clinician reviewed it, and what comes next.

    A page of several records is as old as the oldest of them, and reviewed when all of them are.
    """
    records = (record, *others)
    named = [
        f"{each.reviewed_by.name}, {each.reviewed_by.profession}, on {day(each.reviewed_by.on)}"
        for each in records
        if each.reviewed_by
    ]
    clinician = (
        f"reviewed by {' and by '.join(dict.fromkeys(named))}"
        if len(named) == len(records)
        else "not yet reviewed by a clinician"
    )
    read = f"{READ} on {day(min(each.last_reviewed for each in records))}"
    again = f"To be read again by {day(min(each.review_by for each in records))}."
    return f"{read}; {clinician}. {again}"


def day(when: date) -> str:
    """Write a date: `29 November 2026`."""
    return f"{when.day} {when:%B %Y}"
