"""`injury-guide check`: show every problem, or mend what has one right answer."""

from __future__ import annotations

import argparse

from generator import commands
from generator.editing.mend import Mended, mend
from generator.problems import FORMATS


def add(parser: argparse.ArgumentParser) -> None:
    """Say what `check` is called with."""
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="how to show problems (default: text)"
    )
    parser.add_argument(
        "--fix",
        action="store_true",
        help="first mend what has one right answer: the order of keys, moved ids, spaces, quotes",
    )


def run(options: argparse.Namespace) -> int:
    """Check the content. Returns 1 when there are problems; warnings alone give 0."""
    mended = _fix(options) if options.fix else None
    checked = commands.read(options.content)
    report = checked.report(options.format)
    if report:
        print(report)
    if options.format == "text":
        if report:
            print()
        if mended is not None:
            print(f"Mended {commands.count(len(mended.changes), 'thing')}.")
        for line in () if checked.stops else checked.tree.lines:
            print(line)
        print(f"Read {checked.counted()}.")
        problems = sum(each.severity == "problem" for each in checked.problems)
        warnings = len(checked.problems) - problems
        print(f"{commands.count(problems, 'problem')}, {commands.count(warnings, 'warning')}.")
    return 1 if checked.stops else 0


def _fix(options: argparse.Namespace) -> Mended:
    """Mend the files in place, and say what was done."""
    content = options.content
    name = content.resolve().name
    paths = sorted(path for path in content.rglob("*") if path.suffix in {".yaml", ".md"})
    files = {
        f"{name}/{path.relative_to(content).as_posix()}": path.read_bytes()
        for path in paths
        if path.is_file() and not path.is_symlink()
    }
    mended = mend(files)
    for shown, raw in mended.files.items():
        (content / shown.removeprefix(f"{name}/")).write_bytes(raw)
    for shown in mended.gone:
        (content / shown.removeprefix(f"{name}/")).unlink()
    if options.format == "text":
        for change in mended.changes:
            print(f"mended  {change}")
        if mended.changes:
            print()
    return mended
