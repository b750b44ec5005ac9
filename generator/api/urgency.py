"""When to get help with an injury, as data: signs and their levels stand in other records."""

from __future__ import annotations

from generator import levels
from generator.api.shapes import Urgency, UrgentLine
from generator.graph import Graph
from generator.model import Injury


def urgency(graph: Graph, injury: Injury) -> tuple[Urgency, ...]:
    """Return what needs help at each level, most urgent first."""
    return tuple(
        Urgency.model_construct(
            level=group.level,
            heading=group.words.heading,
            means=group.words.means,
            lines=tuple(_line(line) for line in group.lines),
        )
        for group in levels.grouped(graph, injury.help)
    )


def _line(line: levels.LevelHelp) -> UrgentLine:
    sign, item = line.sign, line.item
    basis = item.basis if item.basis is not None else sign.record.basis if sign else ()
    return UrgentLine.model_construct(
        sign=sign.id if sign else None,
        sign_text=sign.record.text if sign else None,
        text=item.text,
        do=sign.record.do if sign else None,
        because=item.because,
        basis=basis,
    )
