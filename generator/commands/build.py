"""`injury-guide build`, `serve` and `pages`: the site, its preview, the site as plain Markdown."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_build(parser: argparse.ArgumentParser) -> None:
    """Say what `build` is called with."""
    parser.add_argument(
        "--site-dir", type=Path, metavar="DIR", help="where the site goes (default: site)"
    )


def add_serve(parser: argparse.ArgumentParser) -> None:
    """Say what `serve` is called with."""
    address = "127.0.0.1:8000"
    parser.add_argument(
        "--address", default=address, metavar="HOST:PORT", help=f"default: {address}"
    )


def add_pages(parser: argparse.ArgumentParser) -> None:
    """Say what `pages` is called with."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the project goes")


def run_build(options: argparse.Namespace) -> int:
    """Build the site, and say what was read and made, and what is still to do."""
    from generator.building.build import build  # noqa: PLC0415 - only here MkDocs

    built = build(options.config, options.site_dir)
    print(f"Read   {built.read}")
    print(f"Made   {built.pages} pages in {built.seconds:.1f} s")
    print(f"Site   {built.site}/index.html")
    for notice in built.notices:
        print(f"Notice {notice}")
    return 0


def run_serve(options: argparse.Namespace) -> int:
    """Serve the preview until Ctrl+C."""
    from generator.building.preview import serve  # noqa: PLC0415 - as above

    serve(options.config, options.address)
    return 0


def run_pages(options: argparse.Namespace) -> int:
    """Write the project."""
    from generator.building.build import export  # noqa: PLC0415 - as above

    written = export(options.config, options.folder)
    print(f"Wrote {written} pages, and mkdocs.yml to build them with, to {options.folder}")
    return 0
