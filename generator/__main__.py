"""The command line: `injury-guide COMMAND`. Each command is a module of `generator.commands`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from generator.building import SiteNotMadeError
from generator.commands import (
    CannotError,
    add_config,
    add_content,
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

Run = Callable[[argparse.Namespace], int]
Add = Callable[[argparse.ArgumentParser], object]

# fmt: off
COMMANDS: dict[str, tuple[str, Run, *tuple[Add, ...]]] = {
    "check": ("check the content and show every problem", check.run, add_content, check.add),
    "build": ("check the content and build the site", build.run_build, add_config, build.add_build),
    "pdf": ("write the PDFs of all sheets", pdf.run, add_config),
    "serve": ("show a live preview", build.run_serve, add_config, build.add_serve),
    "pages": ("write the site as Markdown for other builders",
              build.run_pages, add_config, build.add_pages),
    "compress": ("add compressed copies to a built site", compress.run, compress.add),
    "new": ("start a new record", new.run, new.add, add_content),
    "diff": ("say what a change does to the site", diff.run, diff.add, add_content),
    "review": ("list the records that are due to be read again",
               review.run, review.add, add_content),
    "records": ("list every injury: how deep it goes, and what it rests on",
                reports.run_records, add_content),
    "signs": ("list every sign with every place that shows it", reports.run_signs, add_content),
    "doses": ("list every programme, and which of its doses are complete and sourced",
              reports.run_doses, add_content),
    "tree": ("show and lock the decision tree", tree.run, tree.add, add_content),
    "schema": ("write the schemas, and the generated parts of content/README.md",
               schema.run, add_content),
}
# fmt: on
"""Name -> what the command does, what runs it, and what adds its options, in that order."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns 0 when all is well, 1 when there are problems, 2 for wrong usage.
    """
    parser = argparse.ArgumentParser(
        prog="injury-guide", description="Checks and builds the running injury guide."
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, (about, run, *options_of) in COMMANDS.items():
        command = commands.add_parser(name, help=about, description=about)
        command.set_defaults(run=run)
        for add in options_of:
            add(command)
    options = parser.parse_args(arguments)
    try:
        status = _run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


def _run(options: argparse.Namespace) -> int:
    try:
        return int(options.run(options))
    except (CannotError, SiteNotMadeError) as error:
        sys.stderr.write(f"{error}\n")
        return error.status if isinstance(error, CannotError) else 1


if __name__ == "__main__":
    sys.exit(main())
