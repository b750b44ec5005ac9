"""For editors and reviewers: what moves what in a region, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from generator.engine.numbered import NumberedAnswer, NumberedRegion, NumberedTree
from generator.tree.level import LEVELS


def moves(numbered: NumberedTree, region: NumberedRegion) -> Iterator[str]:
    """Yield what moves what in a region: one line an answer, then the rules.

    Shape:  `press.spot          soon  red  tibial-stress-fracture +4, shin-splints -2`
    """
    yield f"{region.id}: baseline {LEVELS[region.baseline]}"
    for question in region.questions:
        for answer in question.answers:
            yield _line(numbered, f"{question.id}.{answer.id}", answer)
    for rule in region.rules:
        yield f"  rule {rule.id}: {' and '.join(region.names(rule.all))} -> {LEVELS[rule.level]}"


def _line(numbered: NumberedTree, name: str, answer: NumberedAnswer) -> str:
    level = LEVELS[answer.level] if answer.level else "-"
    marked = (("red", answer.red), ("reassuring", answer.reassuring))
    marks = " ".join(mark for mark, there in marked if there)
    strongest = sorted(answer.points.items(), key=lambda pair: (-pair[1], pair[0]))
    points = ", ".join(f"{numbered.conditions[c].id} {n:+d}" for c, n in strongest)
    return f"  {name:24} {level:9} {marks:10} {points}".rstrip()
