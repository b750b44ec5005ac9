"""`injury-guide diff BASE`: what a change does to the site, as text or as a comment in Markdown."""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from generator import commands, site
from generator.editing.impact import Side, as_markdown, as_text, impact

_SETTING = site.Setting("Running Injury Guide", "https://example.org/")


def add(parser: argparse.ArgumentParser) -> None:
    """Say what `diff` is called with."""
    parser.add_argument("base", help="a revision of git, such as main, or a folder of records")
    parser.add_argument("--format", choices=("text", "markdown"), default="text")


def run(options: argparse.Namespace) -> int:
    """Print the report. Returns 1 when one of the two versions has problems, 2 for no such base."""
    with tempfile.TemporaryDirectory() as folder:
        base = _base(options.base, options.content, Path(folder))
        old = _side(base, f"the records of {options.base}")
        new = _side(options.content, "the records")
    if old is None or new is None:
        return 1
    found = impact(old, new)
    print(as_markdown(found) if options.format == "markdown" else as_text(found))
    return 0


def _side(content: Path, words: str) -> Side | None:
    checked = commands.read(content)
    if checked.stops:
        count = sum(each.severity == "problem" for each in checked.problems)
        told = commands.count(count, "problem")
        print(
            f"Nothing to compare: {words} have {told}; see `injury-guide check`.", file=sys.stderr
        )
        return None
    made = site.pages(checked.graph, _SETTING)
    return Side(checked.graph, {page.draft.url: page.html for page in made}, checked.tree)


def _base(written: str, content: Path, folder: Path) -> Path:
    """Return a folder with the records of the base: the one named, or those of a git revision."""
    if Path(written).is_dir():
        return Path(written)
    root = Path(_git(Path.cwd(), "rev-parse", "--show-toplevel").decode().strip()).resolve()
    here = content.resolve()
    inside = here.relative_to(root).as_posix() if here.is_relative_to(root) else here.name
    named = _git(root, "rev-parse", "--verify", "--end-of-options", f"{written}^{{commit}}")
    # What others did to the base since then is no part of this change.
    commit = _git(root, "merge-base", named.decode().strip(), "HEAD")
    archive = _git(root, "archive", commit.decode().strip(), "--", inside)
    with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
        packed.extractall(folder, filter="data")
    return folder / inside


def _git(where: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(where), *arguments]  # no shell; a revision cannot be an option
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - see above
    if done.returncode:
        raise commands.CannotError(f"There is no such base: {done.stderr.decode().strip()}", 2)
    return done.stdout
