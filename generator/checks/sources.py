"""Rules about sources: each is cited, and none is made to say more than was seen."""

from __future__ import annotations

from collections.abc import Iterator

from generator import problems as say
from generator.checks.about import About
from generator.model import Link
from generator.problems import Problem


def sources_are_cited(about: About) -> Iterator[Problem]:
    """Every source is cited by at least one record, or by the decision tree."""
    for source in about.graph.all("source"):
        if about.graph.pointed_at_by.get(source.id) or source.id in about.cited:
            continue
        if not about.maybe_named(source):
            yield say.source_not_cited(source.node.named_at, len(source.id), source.id)


def background_is_not_proof(about: About) -> Iterator[Problem]:
    """A claim does not rest only on sources whose results were not seen."""
    for id_, leaves in about.graph.leaves.items():
        entry = about.graph.by_id[id_]
        grouped: dict[tuple[str | int, ...], list[tuple[str, bool]]] = {}
        for leaf in leaves:
            source = about.graph.by_id.get(leaf.value) if isinstance(leaf.mark, Link) else None
            if source is not None and source.kind.name == "source":
                seen = bool(getattr(source.record, "results_seen", True))
                grouped.setdefault(leaf.path[:-1], []).append((leaf.value, seen))
        for path, cited in grouped.items():
            if not any(seen for _, seen in cited):
                node = entry.at(*path, 0)
                yield say.background_source(node.place, node.width, cited[0][0])
