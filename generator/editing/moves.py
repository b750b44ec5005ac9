"""Does what content/moved.yaml says: renames records, and writes new ids where old ones stand."""

from __future__ import annotations

import re
from datetime import date

from generator import graph
from generator.checks import About
from generator.checks.links import links_lead_somewhere
from generator.problems import Problem
from generator.problems.place import Place
from generator.reading import records
from generator.reading.beside import BESIDE
from generator.reading.source import Sources
from generator.reading.syntax import parse
from generator.tree import read as tree_of
from generator.tree.checks import references
from generator.tree.checks.signs import Allowed

_ROUNDS = 50  # an id that stands twice in a text is found once a round
_ANY_DAY = date(2026, 1, 1)  # links do not depend on it
_WHOLE_KEY = re.compile(r"[\w-]+:\s*(?:#.*)?")


def carry_out(texts: dict[str, str], changes: list[str]) -> None:
    """Change `texts`, keyed by file, in place; add a line to `changes` for each thing done."""
    about = read(texts)
    if not about.graph.moves:
        return
    _rename(about, texts, changes)
    for _ in range(_ROUNDS):
        if not _new_ids(read(texts), texts, changes):
            return


def read(texts: dict[str, str]) -> About:
    """Read files and link their records, to be looked at."""
    parsed = {name: parse(text.encode(), name) for name, text in texts.items()}
    nodes = {
        name.split("/", 1)[-1]: each.node for name, each in parsed.items() if each.node is not None
    }
    sources = Sources(nodes, {name: each.lines for name, each in parsed.items()})
    held = records.read(sources)
    return About(graph.link(held), held, sources, _ANY_DAY)


def _rename(about: About, texts: dict[str, str], changes: list[str]) -> None:
    """Give a record its new id: its files another name, or the key that it stands under."""
    for move in about.graph.moves:
        entry = about.graph.by_id.get(move.old)
        if entry is None or entry.kind is not move.kind or move.new in about.graph.by_id:
            continue
        if entry.kind.one_file:
            _write(texts, entry.node.named_at, move.old, move.new)
            changes.append(f"{entry.node.named_at}: `{move.old}` is `{move.new}` now")
            continue
        besides = [entry.file.replace(each.owners, each.folder) for each in BESIDE]
        for old in sorted({entry.file, *besides} & texts.keys()):
            folder, _, file = old.rpartition("/")
            new = f"{folder}/{move.new}.{file.rpartition('.')[2]}"
            texts[new] = texts.pop(old)
            changes.append(f"{old}: the file is {new} now")


def _new_ids(about: About, texts: dict[str, str], changes: list[str]) -> bool:
    """Write the present id where an old one stands. Returns whether any did."""
    before = len(changes)
    found = [problem for one in about.each for problem in links_lead_somewhere(one)]
    moved = [each for each in (*found, *unknown_to_the_tree(about)) if each.kind == "moved-id"]
    for problem in sorted(moved, key=lambda each: each.place, reverse=True):
        old, new = problem.says.split('"')[1], problem.nearest or ""
        if _write(texts, problem.place, old, new):
            changes.append(f"{problem.place}: `{old}` is `{new}` now")
    return len(changes) > before


def unknown_to_the_tree(about: About) -> list[Problem]:
    """Return what the decision tree names and is not there."""
    tree, _ = tree_of.read(about.sources.nodes)
    if tree is None:
        return []
    known = {entry.id for entry in about.graph.by_id.values()}
    moved = {move.old: move.new for move in about.graph.moves}
    signs = {entry.id: Allowed(entry.record.level) for entry in about.graph.all("sign")}
    return list(references.check(tree, references.KnownIds(known, known, moved, signs)))


def _write(texts: dict[str, str], place: Place, old: str, new: str) -> bool:
    """Write the new id at its place. Returns whether the old one stood there.

    The key of a condition stays, because links with answers name it: it gets a line of its own.
    """
    lines = texts[place.file].split("\n")
    line = lines[place.line - 1]
    if place.file.endswith("/conditions.yaml") and place.column == 1:
        if not _WHOLE_KEY.fullmatch(line):
            return False
        lines.insert(place.line, f"  injury: {new}")
    else:
        # Whole: the new id may begin with the old one, and then stands there already.
        whole = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
        at = whole.search(line, place.column - 1)
        if at is None:
            return False
        lines[place.line - 1] = line[: at.start()] + new + line[at.end() :]
    texts[place.file] = "\n".join(lines)
    return True
