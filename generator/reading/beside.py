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


def _pairs(sources: Sources) -> dict[str, tuple[str, Beside]]:
    """Return owner's file -> the file beside it, and its kind."""
    return {
        each.owners + name.removeprefix(each.folder): (name, each)
        for each in BESIDE
        for name in sources.nodes
        if name.startswith(each.folder)
    }


def joined(sources: Sources) -> Sources:
    """Return sources in which every record has what stands beside it as one of its keys."""
    pairs = _pairs(sources)
    apart = {name for name, _ in pairs.values()}
    nodes = {}
    digests = dict(sources.digests)
    for name in sources.nodes:
        if name in apart:
            continue
        nodes[name] = partial(sources.nodes.__getitem__, name)
        if name in pairs:
            other, kind = pairs[name]
            nodes[name] = partial(_with, sources, name, other, kind.key)
            if name in digests and other in digests:
                digests[name] = key(digests[name], digests[other])
    return replace(sources, nodes=Parts(nodes), digests=digests)


def _with(sources: Sources, name: str, other: str, at: str) -> Node:
    whole, part = sources.nodes[name], sources.nodes[other]
    if not isinstance(whole.value, dict):
        return whole
    return whole._replace(value={**whole.value, at: part._replace(key_place=part.place)})


def sound(sources: Sources, name: str, digest: str, kept: Shelf) -> None:
    """Keep that the files of a joined record need no look: it has no problems."""
    other, _ = _part(sources, name)
    for each in filter(None, (name, other)):
        if sources.digests.get(each, digest) != digest:
            kept.put(sources.digests[each], ())


def _part(sources: Sources, name: str) -> tuple[str, str]:
    """Return the file beside an owner's, and its key; or nothing."""
    for each in BESIDE:
        found = each.folder + name.removeprefix(each.owners)
        if name.startswith(each.owners) and found in sources.nodes:
            return found, each.key
    return "", ""


def twice(sources: Sources, name: str) -> list[Problem]:
    """Return the problem of a record that holds itself what stands beside it too."""
    whole, (other, at) = sources.nodes[name].value, _part(sources, name)
    if not other or not isinstance(whole, dict) or at not in whole:
        return []
    return [say.duplicate_key(whole[at].named_at, at, sources.nodes[other].place)]


def alone(sources: Sources) -> list[Problem]:
    """Return the problems of files whose record is not there: their own, and that it is not."""
    found: list[Problem] = []
    for owner, (name, kind) in _pairs(sources).items():
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
