"""`injury-guide tree`: what moves what in the decision tree, what a change does, and its lock."""

from __future__ import annotations

import argparse
import subprocess
from pathlib import Path

from generator import commands
from generator.cache.store import store
from generator.checked_tree import check
from generator.commands import CannotError
from generator.engine import explain, golden
from generator.engine.compile import compile_tree
from generator.engine.numbered import NumberedRegion, NumberedTree
from generator.engine.text import UnreadableLineError
from generator.lock import falls, file
from generator.problems import lay_out, nearest
from generator.reading import source
from generator.tree import read
from generator.tree.checks import shape
from generator.tree.checks.reassuring import reassuring
from generator.tree.model import Tree


def add(parser: argparse.ArgumentParser) -> None:
    """Say what `tree` is called with."""
    parser.add_argument(
        "region", nargs="?", help="a region, such as shin: what each of its answers moves"
    )
    parser.add_argument(
        "--against", metavar="REV", help="count the levels that differ from those locked at REV"
    )
    parser.add_argument(
        "--golden", action="store_true", help="run the golden cases; with --against, show changes"
    )
    parser.add_argument("--sign-off", action="store_true", help="list all answers that reassure")
    parser.add_argument("--lock", action="store_true", help="lock the levels, after a review")


def run(options: argparse.Namespace) -> int:
    """Print what was asked for.

    Returns 1 when a golden case fails, or when the tree has problems; 2 for a region or revision
    that does not exist.
    """
    if options.lock:
        return _lock(options.content)
    tree, problems = read.read(source.read(options.content).nodes)
    if tree is None or problems or shape.check(tree):
        raise CannotError("The tree has problems; see `injury-guide check`.")
    numbered = compile_tree(tree, "all")
    old = _locked(options.content, options.against)
    if options.golden:
        return _golden(tree, numbered, old)
    if options.sign_off:
        lines = [
            f"{each.name}: {', '.join(f'{id_} {amount:+d}' for id_, amount in each.taken)}"
            for each in reassuring(tree)
        ]
        print("\n".join([*lines, f"{commands.count(len(lines), 'answer')} to sign off."]))
    elif options.region:
        print("\n".join(explain.moves(numbered, _region(tree, numbered, options.region))))
    elif old:
        print("\n".join(falls.lines(old, numbered)))
    else:
        width = max(map(len, tree.regions))
        for id_, region in tree.regions.items():
            print(f"{id_:{width}}  {region.name}")
    return 0


def _golden(tree: Tree, numbered: NumberedTree, old: NumberedTree | None) -> int:
    """Print the golden cases that fail; or those whose result differs from that of other rules."""
    failed = list(golden.failures(tree, numbered))
    for each in failed:
        print(f"{each.case.name}\n  - {each.wanted}\n  + {each.got}")
    if old:
        same = f"all {len(tree.cases)} golden cases give what they gave"
        print("\n".join(golden.differences(tree.cases, old, numbered) or [same]))
    cases = commands.count(len(tree.cases), "golden case")
    print(f"{cases}, {len(failed)} failed.")
    return 1 if failed else 0


def _lock(content: Path) -> int:
    """Write safety.lock and levels.hash, unless a level falls that no reviewed change names."""
    sources = source.read(content)
    found = check(sources, locked=file.committed(sources), kept=store())
    stops = [each for each in found.problems if each.severity == "problem"]
    if stops or found.tree is None:
        print(lay_out(stops, sources.line, "text"))
        count = commands.count(len(stops), "problem")
        raise CannotError(f"\nNothing was locked: the tree has {count}.")
    tree, numbered = found.tree, compile_tree(found.tree, "all")
    (content / file.LOCK).write_text(file.write(numbered, tree.changes), "utf-8")
    (content / file.HASHES).write_text(file.write_hashes(numbered), "utf-8")
    print(f"Locked {commands.count(len(numbered.regions), 'region')}. Commit these two files:")
    print(f"  {content / file.LOCK}\n  {content / file.HASHES}")
    return 0


def _region(tree: Tree, numbered: NumberedTree, written: str) -> NumberedRegion:
    region = numbered.region(written)
    if region:
        return region
    near = nearest(written, tree.regions)
    hint = f"Is it `{near}`?" if near else f"There are: {', '.join(tree.regions)}."
    raise CannotError(f'There is no region "{written}". {hint}', 2)


def _locked(content: Path, revision: str | None) -> NumberedTree | None:
    """Return the rules that were locked at a revision of git."""
    if revision is None:
        return None
    name = f"{revision}:./{file.LOCK}"  # from the folder that git is started in
    command = ["git", "-C", str(content), "show", "--end-of-options", name]  # no shell
    done = subprocess.run(command, capture_output=True, check=False, text=True)  # noqa: S603
    if done.returncode:
        raise CannotError(f"There is no lock at {revision}: {done.stderr.strip()}", 2)
    try:
        return file.read(done.stdout)
    except UnreadableLineError as error:
        raise CannotError(f"Line {error} of the lock at {revision} cannot be read.", 2) from error
