"""The command line: `injury-guide COMMAND`. Each command is a module of `generator.commands`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from generator.commands import (
    build,
    check,
    compress,
    diff,
    new,
    pdf,
    reports,
    review,
    schema,
    tree,
)

COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "check": ("check the content and show every problem", check.add),
    "build": ("check the content and build the site", build.add_build),
    "pdf": ("write the PDFs of all sheets", pdf.add),
    "serve": ("show a live preview", build.add_serve),
    "pages": ("write the site as Markdown for other builders", build.add_pages),
    "compress": ("add compressed copies to a built site", compress.add),
    "new": ("start a new record", new.add),
    "diff": ("say what a change does to the site", diff.add),
    "review": ("list the records that are due to be read again", review.add),
    "records": ("list every injury: how deep it goes, and what it rests on", reports.add_records),
    "signs": ("list every sign with every place that shows it", reports.add_signs),
    "doses": (
        "list every programme, and which of its doses are complete and sourced",
        reports.add_doses,
    ),
    "tree": ("show and lock the decision tree", tree.add),
    "schema": ("write the schemas, and the generated parts of content/README.md", schema.add),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns 0 when all is well, 1 when there are problems, 2 for wrong usage.
    """
    parser = argparse.ArgumentParser(
        prog="injury-guide", description="Checks and builds the running injury guide."
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, (about, add) in COMMANDS.items():
        add(commands.add_parser(name, help=about, description=about))
    options = parser.parse_args(arguments)
    try:
        status = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
