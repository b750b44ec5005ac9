"""Who read a record, and when: the one sentence that every page and sheet says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Reviewed


def reviewed_words(record: Reviewed) -> str:
    """Say when a record was read as a whole, which clinician reviewed it, and what comes next."""
    by = record.reviewed_by
    clinician = (
        f"reviewed by {by.name}, {by.profession}, on {day(by.on)}"
        if by
        else "not yet reviewed by a clinician"
    )
    read = f"Last read as a whole on {day(record.last_reviewed)}; {clinician}."
    return f"{read} To be read again by {day(record.review_by)}."


def day(when: date) -> str:
    """Write a date: `29 November 2026`."""
    return f"{when.day} {when:%B %Y}"
