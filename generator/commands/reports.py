"""`injury-guide records`, `signs` and `doses`: what the content holds, as a list to read."""

from __future__ import annotations

import argparse

from generator import commands
from generator.reports import doses, records, signs


def run_records(options: argparse.Namespace) -> int:
    """Print the table and its totals. Always 0: what is too little is a problem of `check`."""
    print("\n".join(records.lines(commands.read(options.content).graph)))
    return 0


def run_signs(options: argparse.Namespace) -> int:
    """Print the list. Returns 1 when a place has another level without a written reason."""
    checked = commands.read(options.content)
    told, differing = signs.lines(checked.graph, checked.tree.tree)
    print("\n".join(told))
    many = commands.count(len(checked.graph.all("sign")), "sign")
    print(f"{many}, {commands.count(differing, 'place')} with another level and no reason.")
    return 1 if differing else 0


def run_doses(options: argparse.Namespace) -> int:
    """Print the list."""
    print("\n".join(doses.lines(commands.read(options.content).graph)))
    return 0
