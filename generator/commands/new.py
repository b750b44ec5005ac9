"""`injury-guide new KIND "Name"`: start a new record, and say what is left to do."""

from __future__ import annotations

import argparse
import re

from generator import clock, commands
from generator.commands import CannotError
from generator.editing.scaffold import Scaffold, scaffold
from generator.graph import Graph
from generator.model.values.ids import ID, id_of
from generator.problems import nearest
from generator.reading.kinds import KINDS, Kind

_WORDS = {kind.name.replace("_", "-"): kind for kind in KINDS.values()}


def add(parser: argparse.ArgumentParser) -> None:
    """Say what `new` is called with."""
    parser.add_argument("kind", choices=sorted(_WORDS), metavar="KIND", help=", ".join(_WORDS))
    parser.add_argument("name", help='its name, as in "Morton\'s neuroma"')
    parser.add_argument("--id", default="", help="its id, when the name makes too long a one")


def run(options: argparse.Namespace) -> int:
    """Write the new record. Returns 1, and writes nothing, when its id or name is taken."""
    kind = _WORDS[options.kind]
    before = commands.read(options.content)
    made = scaffold(kind, options.name, clock.today(), options.id)
    _refuse_taken(before.graph, kind, made, options.name)
    path = options.content / made.file
    path.parent.mkdir(parents=True, exist_ok=True)
    old = path.read_text("utf-8") if path.exists() else ""
    path.write_text(f"{old.rstrip()}\n{made.text}" if old.strip() else made.text.lstrip(), "utf-8")
    shown = f"{options.content.resolve().name}/{made.file}"
    after = commands.read(options.content)
    gaps = [each for each in after.problems if each.kind == "still-to-write"]
    gaps = [each for each in gaps if each.place.file == shown]
    print(f"Wrote {kind.words}, `{made.id}`, to {path}.")
    print(f"Write something in the place of each `...`: {commands.count(len(gaps), 'place')}.")
    for gap in gaps:
        print(f"  {gap.place}: {after.sources.line(gap.place).strip()}")
    for line in _besides(kind, made.id):
        print(line)
    print("Comments that start with `#` may stay or go. Then run `injury-guide check`.")
    return 0


def _refuse_taken(graph: Graph, kind: Kind, made: Scaffold, name: str) -> None:
    """Raise CannotError where something stands in the way of the new record."""
    if not made.id:
        raise CannotError(f'"{name}" gives no id. Choose one with --id.')
    if not re.fullmatch(ID, made.id):
        near = id_of(made.id)
        raise CannotError(
            f'"{made.id}" cannot be an id: lower-case words and digits, joined by hyphens.'
            + f" Try `--id {near}`." * bool(near)
        )
    same = graph.by_id.get(made.id)
    if same:
        raise CannotError(
            f"{same.file} has the id `{made.id}`. Change that record, or choose another id."
        )
    names = {
        other.lower(): entry
        for entry in graph.all(kind.name)
        for other in (entry.title, *getattr(entry.record, "also_known_as", ()))
    }
    if name.lower() in names:
        raise CannotError(f"{names[name.lower()].file} has this name already. Change that record.")
    like = nearest(name, names)
    if like:
        print(f"Is it the same as {names[like].title} ({names[like].file})? If not, go on.")


def _besides(kind: Kind, id_: str) -> list[str]:
    """Say what a new record needs beside itself."""
    return {
        "exercise": [f"Use it: add `- exercise: {id_}` to a phase of an injury."],
        "figure": [f"Use it: write `[[{id_}]]` in a text."],
        "source": [
            "Ids of sources say author, year and subject, as in `smith-2024-toes`.",
            f"Cite it: `basis: [{id_}]` where a claim rests on it.",
        ],
        "injury": [
            "For `depth: full`, content/README.md shows the other keys under `A full injury`.",
            "Compare it with an injury that feels like it: `tells_apart`, on one of the two.",
            'Tell readers that it is there: `injury-guide new change "A page about ..."`.',
        ],
    }.get(kind.name, [])
