"""The one clock: which day it is."""

from __future__ import annotations

from datetime import date, datetime


def today() -> date:
    """Return the day it is where the program runs."""
    return datetime.now().astimezone().date()
