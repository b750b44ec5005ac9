"""Every file under `api/v2/`: what is where, and how it is written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.api import recovery, shapes
from generator.api.form import publish
from generator.api.openapi import Folder, openapi
from generator.api.schemas import folder_of, schema_name, schemas
from generator.api.urgency import urgency
from generator.cache.shelf import Shelf
from generator.cache.store import NOTHING, key
from generator.graph import Graph
from generator.model import Injury, Record
from generator.reading.kinds import KINDS, Kind
from generator.reading.records import Entry
from generator.recall import recall
from generator.tree.level import LEVELS
from generator.tree.model import Tree

FOLDER = "api/v2/"
SCHEMA_VERSION = "2.0"
"""Raised in its second number when something is added."""
LICENSE = "CC-BY-4.0"
NOTICE = (
    "General information for runners. It does not replace a clinician. "
    "Show the red flags wherever you show an injury."
)


def files(
    graph: Graph, tree: Tree | None, site_name: str, site_url: str, kept: Shelf | None = None
) -> Iterator[tuple[str, bytes]]:
    """Yield every file with its path from the root of the site.

    site_url: with a slash at its end. Bytes depend on the content alone, never on the day.
    kept: the data of records as they were.
    """
    shelf = kept or Shelf(NOTHING, "data")
    return _Writer(graph, tree, site_name, site_url, shelf).files()


class _Writer:
    def __init__(
        self, graph: Graph, tree: Tree | None, site_name: str, site_url: str, kept: Shelf
    ) -> None:
        self.kept = kept
        self.graph = graph
        self.tree = tree
        self.site_name = site_name
        self.site_url = site_url
        self.root = f"{site_url}{FOLDER}"
        self.listed: list[shapes.Listing] = []

    def files(self) -> Iterator[tuple[str, bytes]]:
        for kind in KINDS.values():
            yield from self._kind(kind)
        times = recovery.rows(self.graph, self.site_url)
        published = [publish(time, self.graph.names.plain) for time in times]
        yield self._file("recovery.json", {"times": published}, "Every recovery time.", "recovery")
        self._listing("recovery.csv", "The same as a table.", None)
        yield FOLDER + "recovery.csv", recovery.as_csv(times).encode()
        if self.tree:
            yield self._file(
                "decision-tree.json",
                {"tree": publish(_tree(self.tree), self.graph.names.plain)},
                "All of Check your pain: questions, points, rules, results.",
                "decision-tree",
            )
        made = schemas()
        for name, schema in made.items():
            yield f"{FOLDER}schemas/{name}.json", _json(schema)
        yield (
            FOLDER + "openapi.json",
            _json(
                openapi(
                    self.site_name,
                    SCHEMA_VERSION,
                    self.site_url,
                    self._folders(),
                    with_tree=self.tree is not None,
                )
            ),
        )
        yield FOLDER + "index.json", self._index()

    def _folders(self) -> Iterator[Folder]:
        for kind in KINDS.values():
            first = next((entry.id for entry in self.graph.all(kind.name)), "example")
            yield Folder(folder_of(kind), schema_name(kind.name), kind.words, first)

    def _kind(self, kind: Kind) -> Iterator[tuple[str, bytes]]:
        """Write each record of a kind once, and put the same text together for the whole kind."""
        folder, written = folder_of(kind), []
        for entry in self.graph.all(kind.name):
            text = self._record(entry)
            written.append(text)
            yield f"{FOLDER}{folder}/{entry.id}.json", _head(text)
        self._listing(
            f"{folder}.json", f"Every record that is {kind.words}.", schema_name(kind.name)
        )
        start = f'{{"kind":"{kind.name}","count":{len(written)},"records":['.encode()
        whole = b"".join((_head(start)[:-1], b",".join(written), b"]}\n"))
        yield f"{FOLDER}{folder}.json", whole

    def _record(self, entry: Entry[Any]) -> bytes:
        graph = self.graph
        leads = {
            "points_at": [id_ for id_ in entry.points_at if id_ in graph.by_id],
            "pointed_at_by": sorted(graph.pointed_at_by.get(entry.id, [])),
        }

        def text(graph: Graph) -> bytes:
            names, injury = graph.names, entry.record if entry.kind.name == "injury" else None
            first = urgency(graph, injury) if injury else ()
            helped = {"urgency": [publish(each, names.plain) for each in first]} if first else {}
            listed = publish(self._in_list(entry), names.plain)
            record = publish(whole(graph, entry.record), names.plain)
            return _text({**helped, **listed, **leads, "record": record})

        return recall(graph, self.kept, key(entry.digest, self.root, _text(leads)), text)

    def _in_list(self, entry: Entry[Any]) -> shapes.Listed:
        is_home = entry.kind.name == "page" and entry.id == "home"
        return shapes.Listed(
            id=entry.id,
            kind=entry.kind.name,
            title=entry.title,
            page=self.site_url if is_home else f"{self.site_url}{entry.url}",
            data=f"{self.root}{folder_of(entry.kind)}/{entry.id}.json",
        )

    def _listing(self, name: str, description: str, schema: str | None) -> None:
        address = f"{self.root}schemas/{schema}.json" if schema else None
        self.listed.append(
            shapes.Listing(
                address=self.root + name, description=description, schema_address=address
            )
        )

    def _file(self, name: str, data: Any, description: str, schema: str) -> tuple[str, bytes]:
        self._listing(name, description, schema)
        return FOLDER + name, _head(_text(data))

    def _index(self) -> bytes:
        index = shapes.Index(
            name=self.site_name,
            site=self.site_url,
            license=LICENSE,
            attribution=f"{self.site_name}, {self.site_url}",
            notice=NOTICE,
            updated=self.graph.newest_review.isoformat(),
            openapi=f"{self.root}openapi.json",
            files=tuple(self.listed),
            records=tuple(self._in_list(entry) for entry in self.graph.by_id.values()),
        )
        return _head(_text({"index": publish(index, self.graph.names.plain)}))


def whole(graph: Graph, record: Record) -> Record:
    """Return an injury with the dose of each exercise, its own or the exercise's; others as is."""
    if not isinstance(record, Injury) or not record.phases:
        return record
    phases = []
    for phase in record.phases:
        used = [
            each.model_copy(update={"dose": record.dose_of(each, graph.get(each.exercise).record)})
            for each in phase.exercises
        ]
        phases.append(phase.model_copy(update={"exercises": tuple(used)}))
    return record.model_copy(update={"phases": tuple(phases)})


def _tree(tree: Tree) -> shapes.DecisionTree:
    return shapes.DecisionTree.model_construct(
        levels=LEVELS,
        **{
            name: getattr(tree, name)
            for name in shapes.DecisionTree.model_fields
            if name != "levels"
        },
    )


def _text(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _head(text: bytes) -> bytes:
    """Put the version of the shape before all else."""
    return b"".join([f'{{"schema_version":"{SCHEMA_VERSION}",'.encode(), text[1:], b"\n"])


def _json(data: Any) -> bytes:
    return _text(data) + b"\n"
