"""Rules about sources: each is cited, and none is made to say more than was seen."""

from __future__ import annotations

from collections.abc import Iterator

from generator import problems as say
from generator.checks.about import About
from generator.checks.one import One
from generator.model import Link
from generator.problems import Problem
from generator.reading.leaves import Path

_DOSES = {"dose", "doses"}


def sources_are_cited(about: About) -> Iterator[Problem]:
    """Every source is cited by at least one record, or by the decision tree."""
    for source in about.graph.all("source"):
        if about.graph.pointed_at_by.get(source.id) or source.id in about.cited:
            continue
        if not about.maybe_named(source):
            yield say.source_not_cited(source.node.named_at, len(source.id), source.id)


def background_is_not_proof(one: One) -> Iterator[Problem]:
    """A claim does not rest only on sources whose results were not seen; a dose may.

    The plan of a trial says how much was done, and a dose says no more than that.
    """
    cited: dict[Path, list[str]] = {}
    for leaf in one.leaves:
        if isinstance(leaf.mark, Link) and one.around.kinds.get(leaf.value) == "source":
            cited.setdefault(leaf.path[:-1], []).append(leaf.value)
    for path, ids in cited.items():
        if _DOSES.intersection(path):
            continue
        if not any(one.around.names.source(id_).record.results_seen for id_ in ids):
            node = one.entry.at(*path, 0)
            yield say.background_source(node.place, node.width, ids[0])
