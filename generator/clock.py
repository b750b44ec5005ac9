"""The one clock: which day it is."""

from __future__ import annotations

from datetime import date, datetime, timedelta

AHEAD = timedelta(days=1)
"""How far a date may be ahead: in Auckland a day begins 13 hours before the server's does."""


def today() -> date:
    """Return the day it is where the program runs."""
    return datetime.now().astimezone().date()
