"""`injury-guide build`, `serve` and `pages`: the site, its preview, the site as plain Markdown."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator import commands


def add_build(parser: argparse.ArgumentParser) -> None:
    """Say what `build` is called with."""
    commands.add_config(parser)
    parser.add_argument(
        "--site-dir", type=Path, metavar="DIR", help="where the site goes (default: site)"
    )
    parser.set_defaults(run=_build)


def add_serve(parser: argparse.ArgumentParser) -> None:
    """Say what `serve` is called with."""
    commands.add_config(parser)
    parser.add_argument(
        "--address",
        default="127.0.0.1:8000",
        metavar="HOST:PORT",
        help="default: 127.0.0.1:8000",
    )
    parser.set_defaults(run=_serve)


def add_pages(parser: argparse.ArgumentParser) -> None:
    """Say what `pages` is called with."""
    commands.add_config(parser)
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the project goes")
    parser.set_defaults(run=_pages)


def _build(options: argparse.Namespace) -> int:
    from generator.building.build import build  # noqa: PLC0415 - only here MkDocs
    from generator.building.make import SiteNotMadeError  # noqa: PLC0415 - as above

    try:
        built = build(options.config, options.site_dir)
    except SiteNotMadeError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Read   {built.read}")
    print(f"Made   {built.pages} pages in {built.seconds:.1f} s")
    print(f"Site   {built.site}/index.html")
    for notice in built.notices:
        print(f"Notice {notice}")
    return 0


def _serve(options: argparse.Namespace) -> int:
    from generator.building.preview import serve  # noqa: PLC0415 - as above

    serve(options.config, options.address)
    return 0


def _pages(options: argparse.Namespace) -> int:
    from generator.building.build import export  # noqa: PLC0415 - as above
    from generator.building.make import SiteNotMadeError  # noqa: PLC0415 - as above

    try:
        written = export(options.config, options.folder)
    except SiteNotMadeError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Wrote {written} pages, and mkdocs.yml to build them with, to {options.folder}")
    return 0
