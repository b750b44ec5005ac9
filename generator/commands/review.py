"""`injury-guide review`: list what is due to be read again, the riskiest first."""

from __future__ import annotations

import argparse
from datetime import date, timedelta

from generator import clock, commands, site
from generator.editing.review import due


def add(parser: argparse.ArgumentParser) -> None:
    """Say what `review` is called with."""
    parser.add_argument(
        "--within", type=int, default=60, metavar="DAYS", help="look so far ahead (default: 60)"
    )
    parser.add_argument(
        "--strict", action="store_true", help="end with 1 when a review date has passed"
    )
    parser.add_argument(
        "--on", type=date.fromisoformat, metavar="DATE", help="as if it were this day: 2027-11-22"
    )


def run(options: argparse.Namespace) -> int:
    """Print the list. Returns 1 when something is overdue and `--strict` was asked for."""
    today = options.on or clock.today()
    graph = site.read(options.content, today).graph
    found = due(graph, today, timedelta(days=options.within))
    for each in found:
        print(each.words)
    late = sum(each.overdue for each in found)
    soon = commands.count(len(found) - late, "record")
    print(f"{commands.count(late, 'record')} overdue, {soon} due within {options.within} days.")
    return 1 if late and options.strict else 0
