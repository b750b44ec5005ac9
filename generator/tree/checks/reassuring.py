"""Answers that reassure (C7): the list that a clinician signs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.tree.model import Answer, Tree
from generator.tree.questions import Asked, after_gates


@dataclass(frozen=True, slots=True)
class Reassurance:
    """An answer that takes points from serious conditions: (condition, points below 0)."""

    asked: Asked
    answer: Answer
    taken: tuple[tuple[str, int], ...]

    @property
    def name(self) -> str:
        """Where it stands, as locks and reviewed changes write it: `shin/press.none`."""
        return f"{self.asked.region or self.asked.file}/{self.asked.id}.{self.answer.id}"


def reassuring(tree: Tree) -> Iterator[Reassurance]:
    """Yield every answer that lowers a serious condition."""
    for asked in after_gates(tree):
        for answer in asked.answers:
            taken = tuple(
                (id_, amount)
                for key, amount in answer.points.items()
                for id_ in tree.members(key)
                if amount < 0 and tree.conditions[id_].serious
            )
            if taken:
                yield Reassurance(asked, answer, taken)
