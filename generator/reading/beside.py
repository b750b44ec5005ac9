"""Files that hold one key of a record that stands in another file: the drawing of an exercise.

Joined, both are one record: one digest, one page, and a problem still has the place in its file.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from pydantic import ValidationError

from generator import problems as say
from generator.cache.shelf import Shelf
from generator.cache.store import key
from generator.model import Drawing
from generator.problems import Problem
from generator.reading.complaints import located
from generator.reading.node import Node
from generator.reading.source import Parts, Sources

FOLDER = "drawings/"
OWNERS = "exercises/"
KEY = "drawing"


def parts(sources: Sources) -> dict[str, str]:
    """Return owner's file -> file that stands beside it."""
    names = [each for each in sources.nodes if each.startswith(FOLDER)]
    return {OWNERS + each.removeprefix(FOLDER): each for each in names}


def joined(sources: Sources) -> Sources:
    """Return sources in which every exercise has its drawing as one of its keys."""
    beside = parts(sources)
    nodes = {}
    digests = dict(sources.digests)
    for name in sources.nodes:
        own = partial(sources.nodes.__getitem__, name)
        if name.startswith(FOLDER):
            continue
        if name in beside:
            other = beside[name]
            nodes[name] = partial(_with, sources, name, other)
            if name in digests and other in digests:
                digests[name] = key(digests[name], digests[other])
        else:
            nodes[name] = own
    return replace(sources, nodes=Parts(nodes), digests=digests)


def _with(sources: Sources, name: str, other: str) -> Node:
    whole, part = sources.nodes[name], sources.nodes[other]
    if not isinstance(whole.value, dict):
        return whole
    return replace(whole, value={**whole.value, KEY: replace(part, key_place=part.place)})


def _part(sources: Sources, name: str) -> str:
    """Return the file beside an owner's, or nothing."""
    found = FOLDER + name.removeprefix(OWNERS)
    return found if name.startswith(OWNERS) and found in sources.nodes else ""


def sound(sources: Sources, name: str, digest: str, kept: Shelf) -> None:
    """Keep that the files of a joined record need no look: it has no problems."""
    for each in filter(None, (name, _part(sources, name))):
        if sources.digests.get(each, digest) != digest:
            kept.put(sources.digests[each], ())


def twice(sources: Sources, name: str) -> list[Problem]:
    """Return the problem of an exercise that has a drawing of its own and one beside it."""
    whole, other = sources.nodes[name].value, _part(sources, name)
    if not other or not isinstance(whole, dict) or KEY not in whole:
        return []
    return [say.duplicate_key(whole[KEY].named_at, KEY, sources.nodes[other].place)]


def alone(sources: Sources) -> list[Problem]:
    """Return the problems of drawings without an exercise: their own, and that nobody has them."""
    found: list[Problem] = []
    taken = [each for each in sources.nodes if each.startswith(OWNERS)]
    ids = [each.removeprefix(OWNERS).removesuffix(".yaml") for each in taken]
    for owner, name in parts(sources).items():
        if owner in sources.nodes or owner in sources.broken:
            continue
        node = sources.nodes[name]
        id_ = name.removeprefix(FOLDER).removesuffix(".yaml")
        found.append(say.drawing_for_nobody(node.place, id_, ids))
        try:
            Drawing.model_validate(node.plain())
        except ValidationError as errors:
            found += located(errors, node, Drawing, "a drawing")
    return found
