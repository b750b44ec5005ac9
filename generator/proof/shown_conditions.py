"""C3: can every condition be shown? Looks for one state in which it comes first, or rings."""

from __future__ import annotations

from collections import Counter

from generator.engine.numbered import NumberedAnswer, NumberedRegion, NumberedTree
from generator.engine.rules import outcome
from generator.proof.grid import Grid

TRIES = 12
"""Sets of answers that are tried for each condition before a search of everything."""


def shown(tree: NumberedTree, region: NumberedRegion) -> set[int]:
    """C3: conditions that come first, or raise an alert, in the region.

    Asks the engine, and only for the answers that are likeliest to show each.
    """
    return {number for number in region.conditions if _comes_up(tree, region, number)}


def ever_shown(tree: NumberedTree, number: int) -> bool:
    """C3, for a condition not met above: looks everywhere."""
    return any(
        _tops(tree, Grid(tree, region), number)
        for region in tree.regions
        if number in region.conditions
    )


def _tops(tree: NumberedTree, grid: Grid, number: int) -> bool:
    place = grid.region.conditions.index(number)
    shared = grid.grounds.points()
    if tree.conditions[number].alert_at is not None:
        return bool(grid.alerted(number, max(points[place] for points in shared)))
    return any(grid.first(number, points) for points in shared)


def _comes_up(tree: NumberedTree, region: NumberedRegion, number: int) -> bool:
    """Try the answers that carry a condition furthest beyond the others; then beyond who won."""
    rivals = Counter(each for each in region.conditions if each != number)
    for _ in range(TRIES):
        found = outcome(tree, {"region": region.id, **_likeliest(region, number, rivals)})
        best = max(rivals, key=lambda rival: found.scores[rival], default=number)
        own = found.scores[number]
        if number in found.alerts or (own >= tree.show_min and own > found.scores[best]):
            return True
        rivals[best] += len(rivals)
    return False


def _likeliest(
    region: NumberedRegion, number: int, rivals: Counter[int]
) -> dict[str, str | list[str]]:
    """Return the answers that carry a condition furthest beyond its rivals, as they weigh."""

    def lead(answer: NumberedAnswer) -> int:
        against = sum(weight * answer.points.get(each, 0) for each, weight in rivals.items())
        return answer.points.get(number, 0) * rivals.total() - against

    return {
        question.id: [each.id for each in question.answers if lead(each) > 0]
        if question.many
        else max(question.answers, key=lead).id
        for question in region.questions
    }
