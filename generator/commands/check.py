"""`injury-guide check`: show every problem, or mend what has one right answer."""

from __future__ import annotations

import argparse

from generator import commands, site
from generator.problems import FORMATS


def add(parser: argparse.ArgumentParser) -> None:
    """Say what `check` is called with."""
    commands.add_content(parser)
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="how to show problems (default: text)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check the content. Returns 1 when there are problems; warnings alone give 0."""
    checked = site.read(options.content, commands.today())
    report = checked.report(options.format)
    if report:
        print(report)
    if options.format == "text":
        if report:
            print()
        problems = sum(each.severity == "problem" for each in checked.problems)
        found = commands.count(problems, "problem")
        warnings = commands.count(len(checked.problems) - problems, "warning")
        print(f"Read {checked.counted()}: {found}, {warnings}.")
    return 1 if checked.stops else 0
