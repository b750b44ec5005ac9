"""Files that hold one key of a record that stands in another file: drawings, and where it hurts.

Joined, both are one record: one digest, one page, and a problem still has the place in its file.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import NamedTuple

from pydantic import ValidationError

from generator import problems as say
from generator.cache.shelf import Shelf
from generator.cache.store import key
from generator.model import Drawing, Record, SoreDrawing
from generator.problems import Problem
from generator.reading.complaints import located
from generator.reading.node import Node
from generator.reading.source import Parts, Sources


class Beside(NamedTuple):
    """Files of a folder that hold one key of the records of another folder."""

    folder: str
    owners: str
    key: str
    model: type[Record]
    words: str


BESIDE = (
    Beside("drawings/", "exercises/", "drawing", Drawing, "a drawing"),
    Beside("places/", "injuries/", "places", SoreDrawing, "the places of an injury"),
)


Pairs = dict[str, tuple[str, Beside]]


def pairs(sources: Sources) -> Pairs:
    """Return owner's file -> the file beside it, and its kind."""
    return {
        each.owners + name.removeprefix(each.folder): (name, each)
        for each in BESIDE
        for name in sources.nodes
        if name.startswith(each.folder)
    }


def joined(sources: Sources, paired: Pairs) -> Sources:
    """Return sources in which every record has what stands beside it as one of its keys."""
    apart = {name for name, _ in paired.values()}
    nodes = {}
    digests = dict(sources.digests)
    for name in sources.nodes:
        if name in apart:
            continue
        nodes[name] = partial(sources.nodes.__getitem__, name)
        if name in paired:
            other, kind = paired[name]
            nodes[name] = partial(_with, sources, name, other, kind.key)
            if name in digests and other in digests:
                digests[name] = key(digests[name], digests[other])
    return replace(sources, nodes=Parts(nodes), digests=digests)


def _with(sources: Sources, name: str, other: str, at: str) -> Node:
    whole, part = sources.nodes[name], sources.nodes[other]
    if not isinstance(whole.value, dict):
        return whole
    return whole._replace(value={**whole.value, at: part._replace(key_place=part.place)})


def sound(sources: Sources, paired: Pairs, name: str, digest: str, kept: Shelf) -> None:
    """Keep that the files of a joined record need no look: it has no problems."""
    for each in (name, *paired.get(name, ())[:1]):
        if sources.digests.get(each, digest) != digest:
            kept.put(sources.digests[each], ())


def twice(sources: Sources, paired: Pairs, name: str) -> list[Problem]:
    """Return the problem of a record that holds itself what stands beside it too."""
    whole = sources.nodes[name].value
    if name not in paired or not isinstance(whole, dict):
        return []
    other, kind = paired[name]
    twin = whole.get(kind.key)
    return [say.duplicate_key(twin.named_at, kind.key, sources.nodes[other].place)] if twin else []


def alone(sources: Sources, paired: Pairs) -> list[Problem]:
    """Return the problems of files whose record is not there: their own, and that it is not."""
    found: list[Problem] = []
    for owner, (name, kind) in paired.items():
        if owner in sources.nodes or owner in sources.broken:
            continue
        node = sources.nodes[name]
        taken = [each for each in sources.nodes if each.startswith(kind.owners)]
        ids = [each.removeprefix(kind.owners).removesuffix(".yaml") for each in taken]
        id_ = name.removeprefix(kind.folder).removesuffix(".yaml")
        found.append(say.drawing_for_nobody(node.place, id_, kind.owners.rstrip("/"), ids))
        try:
            kind.model.model_validate(node.plain())
        except ValidationError as errors:
            found += located(errors, node, kind.model, kind.words)
    return found
