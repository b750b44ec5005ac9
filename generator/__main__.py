"""The command line: `injury-guide check | build | serve | pages`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator import site
from generator.problems import FORMATS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 when all is well, 1 when the content or the build has problems, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    return int(options.run(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="injury-guide", description="Checks and builds the running injury guide.")
    commands = parser.add_subparsers(required=True, metavar="command")
    check = commands.add_parser("check", help="check the content and show every problem")
    check.add_argument("--content", type=_folder, default=Path("content"), metavar="DIR", help="the folder to check (default: content)")
    check.add_argument("--format", choices=FORMATS, default="text", help="how to show problems (default: text)")
    check.set_defaults(run=_check)
    build = commands.add_parser("build", help="check the content and build the site")
    build.add_argument("--config", type=_file, default=Path("mkdocs.yml"), metavar="FILE", help="default: mkdocs.yml")
    build.add_argument("--site-dir", type=Path, metavar="DIR", help="where the site goes (default: site)")
    build.set_defaults(run=_build)
    serve = commands.add_parser("serve", help="show a live preview")
    serve.add_argument("--config", type=_file, default=Path("mkdocs.yml"), metavar="FILE", help="default: mkdocs.yml")
    serve.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="default: 127.0.0.1:8000")
    serve.set_defaults(run=_serve)
    pages = commands.add_parser("pages", help="write the Markdown pages to a folder, to look at them")
    pages.add_argument("folder", type=Path)
    pages.add_argument("--content", type=_folder, default=Path("content"), metavar="DIR")
    pages.set_defaults(run=_pages)
    return parser


def _folder(written: str) -> Path:
    path = Path(written)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {written}")
    return path


def _file(written: str) -> Path:
    path = Path(written)
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"there is no file {written}")
    return path


def _check(options: argparse.Namespace) -> int:
    checked = site.read(options.content, date.today())
    report = checked.report(options.format)
    if report:
        print(report)
    if options.format == "text":
        problems = sum(each.severity == "problem" for each in checked.problems)
        warnings = len(checked.problems) - problems
        print(f"{chr(10) if report else ''}Read {checked.counted()}: {problems} problems, {warnings} warnings.")
    return 1 if checked.stops else 0


def _build(options: argparse.Namespace) -> int:
    from generator.build import BuildFailed, build  # noqa: PLC0415 - checking alone needs no MkDocs

    try:
        built = build(options.config, options.site_dir)
    except BuildFailed as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Read   {built.read}")
    print(f"Made   {built.pages} pages in {built.seconds:.1f} s")
    print(f"Site   {built.site}/index.html")
    return 0


def _serve(options: argparse.Namespace) -> int:
    from generator.build import serve  # noqa: PLC0415 - as above

    serve(options.config, options.address)
    return 0


def _pages(options: argparse.Namespace) -> int:
    checked = site.read(options.content, date.today())
    if checked.stops:
        print(checked.report())
        return 1
    made = site.pages(checked.graph)
    for page in made:
        path = options.folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.markdown, "utf-8")
    print(f"Wrote {len(made)} pages to {options.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
