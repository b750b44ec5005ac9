"""Makes every sheet from the records."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence

from generator.graph import Graph
from generator.model import Checklist
from generator.recall import once
from generator.sheets.injury import heads_of, rehab, running
from generator.sheets.lines import item_line, unlike
from generator.sheets.sheet import Block, Section, Sheet, SheetHead, SheetKind
from generator.sheets.words import words
from generator.words.reviewed import reviewed_words


def heads(graph: Graph) -> list[SheetHead]:
    """Return the head of every sheet: the checklists by name, then those of each full injury."""
    entries = sorted(graph.all("checklist"), key=lambda each: each.title.lower())
    written = [
        SheetHead(each.id, "checklist", each.record.name, each.record.summary, each.file)
        for each in entries
    ]
    return written + [head for entry in graph.injuries for head in heads_of(graph, entry)]


def sheet(graph: Graph, head: SheetHead) -> Sheet:
    """Return the sheet of a head; several pages show it."""
    return once(graph, f"sheet {head.id}", lambda of: MAKES[head.kind](of, head))


def sheets(graph: Graph) -> list[Sheet]:
    """Return every sheet, in the order of their heads."""
    return [sheet(graph, head) for head in heads(graph)]


PACK = "handout-pack"
"""The name of all sheets in one file."""


def versions(made: Sequence[Sheet]) -> dict[str, str]:
    """Return sheet id -> version; the pack of all sheets has one too."""
    each = {sheet.id: sheet.version for sheet in made}
    return each | {PACK: hashlib.sha256(repr(sorted(each.items())).encode()).hexdigest()[:6]}


def checklist(graph: Graph, head: SheetHead) -> Sheet:
    """Return a checklist as it is written."""
    record: Checklist = graph.get(head.id).record
    sections = tuple(
        Section(
            id=f"part-{number}",
            title=part.title,
            intro=words(graph, part.intro or ""),
            blocks=(
                Block(
                    "",
                    unlike(item_line(graph, item) for item in part.items),
                    ticks=part.ticks == "yes",
                ),
            ),
            look=part.look,
            plot=graph.names.plot(part.plot).svg if part.plot else "",
            light=next((item.pain_light for item in part.items if item.pain_light), ""),
        )
        for number, part in enumerate(record.parts, 1)
    )
    return Sheet(
        **head._asdict(),
        for_whom=record.for_whom,
        pages=int(record.pages),
        at_most=False,
        sections=sections,
        last_reviewed=record.last_reviewed,
        review_by=record.review_by,
        reviewed=reviewed_words(record),
        blanks=record.blanks,
    )


MAKES: Mapping[SheetKind, Callable[[Graph, SheetHead], Sheet]] = {
    "checklist": checklist,
    "rehab": rehab,
    "return": running,
}
