"""The next sensible steps from a page that lists records: which guides and sheets belong to them.

A guide or a checklist belongs to a page when it is linked, either way, with what stands there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.graph import Graph
from generator.writing.page import Step

MOST = 4
"""Guides and sheets that a page offers: more would be a list to read, not a step to take."""

SHOWN: Mapping[str, str] = {
    "body-parts/": "body_part",
    "changes/": "change",
    "checklists/": "checklist",
    "compare/": "injury",
    "exercises/": "exercise",
    "questions/": "faq",
    "figures/": "figure",
    "glossary/": "term",
    "guides/": "guide",
    "injuries/": "injury",
    "pain-scale/": "pain_light",
    "pages/": "injury",
    "recovery-table/": "injury",
    "red-flags/": "sign",
    "running-again/": "return_plan",
    "sources/": "source",
}
"""Address of a page -> the kind of records that stand on it."""

VERBS = {"guide": "Read", "checklist": "Print"}


def steps(graph: Graph, url: str) -> list[Step]:
    """Return the steps from the page at `url`: check your pain, what belongs to it, red flags."""
    id_ = url.rstrip("/")
    shown = graph.all(SHOWN[url]) if url in SHOWN else []
    found = [
        ("Check your pain", "check-your-pain/"),
        *belonging(graph, [id_, *(entry.id for entry in shown)]),
        ("Red flags", "red-flags/"),
    ]
    return [step for step in found if step[1] != url]


def belonging(graph: Graph, ids: Iterable[str]) -> list[Step]:
    """Return the guides and sheets most linked with these records, the nearest first."""
    here = set(ids)
    entries = [entry for kind in VERBS for entry in graph.all(kind) if entry.id not in here]
    linked = {
        entry.id: len(
            here.intersection(entry.points_at)
            | here.intersection(graph.pointed_at_by.get(entry.id, ()))
        )
        for entry in entries
    }
    nearest = sorted(entries, key=lambda entry: (-linked[entry.id], entry.title.lower()))
    return [
        (f"{VERBS[entry.kind.name]}: {entry.title}", entry.url)
        for entry in nearest[:MOST]
        if linked[entry.id]
    ]
