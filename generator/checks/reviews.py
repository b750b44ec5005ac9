"""Rules about review dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from generator import problems as say
from generator.checks.context import About
from generator.clock import AHEAD
from generator.model import Reviewed
from generator.problems import Problem

SOON = timedelta(days=30)
LONGEST = timedelta(days=3 * 366)  # patient information is read again at least every three years


def review_dates_make_sense(about: About) -> Iterator[Problem]:
    """A record was reviewed on a day that has come, and is due within three years after it.

    A date that is near or past is a warning, so that it never stops an unrelated change;
    `injury-guide review --strict` is what fails on it, once a night.
    """
    for entry in about.graph.by_id.values():
        record = entry.record
        if not isinstance(record, Reviewed):
            continue
        last, due = partial(entry.at, "last_reviewed"), partial(entry.at, "review_by")
        if record.last_reviewed > about.today + AHEAD:
            yield say.reviewed_in_future(*last().spot, str(record.last_reviewed))
        if not timedelta(0) < record.review_by - record.last_reviewed <= LONGEST:
            yield say.review_too_far(*due().spot, str(record.review_by))
        elif record.review_by < about.today:
            yield say.review_due(*due().spot, str(record.review_by))
        elif record.review_by <= about.today + SOON:
            yield say.review_soon(*due().spot, str(record.review_by))
