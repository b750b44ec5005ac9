"""`injury-guide signs`: every sign with every place that shows it, and its level there."""

from __future__ import annotations

import argparse

from generator import commands
from generator.editing import register


def add(parser: argparse.ArgumentParser) -> None:
    """Say what `signs` is called with."""
    commands.add_content(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the list. Returns 1 when a place has another level without a written reason."""
    checked = commands.read(options.content)
    told, differing = register.lines(checked.graph, checked.tree.tree)
    print("\n".join(told))
    signs = commands.count(len(checked.graph.all("sign")), "sign")
    print(f"{signs}, {commands.count(differing, 'place')} with another level and no reason.")
    return 1 if differing else 0
