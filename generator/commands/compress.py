"""`injury-guide compress`: compressed copies beside the files of a built site."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator import commands
from generator.building import compressed


def add(parser: argparse.ArgumentParser) -> None:
    """Say what `compress` is called with."""
    parser.add_argument(
        "site",
        type=commands.folder,
        nargs="?",
        default=Path("site"),
        metavar="DIR",
        help="the folder of the built site (default: site)",
    )


def run(options: argparse.Namespace) -> int:
    """Write the copies. The next build makes the whole folder anew, so that none can grow old."""
    files = [path for path in sorted(options.site.rglob("*")) if path.is_file()]
    written = 0
    for path in files:
        for ending, data in compressed.copies(path.suffix, path.read_bytes()):
            path.with_name(path.name + ending).write_bytes(data)
            written += 1
    print(f"Wrote {written} compressed copies into {options.site} ({compressed.KINDS}).")
    return 0
