"""`injury-guide records`: every injury, how deep it goes, and how much rests on a source."""

from __future__ import annotations

import argparse

from generator import commands
from generator.editing import inventory


def add(parser: argparse.ArgumentParser) -> None:
    """Say what `records` is called with."""
    commands.add_content(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the table and its totals. Always 0: what is too little is a problem of `check`."""
    print("\n".join(inventory.lines(commands.read(options.content).graph)))
    return 0
