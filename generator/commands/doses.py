"""`injury-guide doses`: which prescriptions are complete and sourced, and every programme."""

from __future__ import annotations

import argparse

from generator import commands
from generator.editing import doses


def add(parser: argparse.ArgumentParser) -> None:
    """Say what `doses` is called with."""
    commands.add_content(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the list."""
    print("\n".join(doses.lines(commands.read(options.content).graph)))
    return 0
