"""Finds the line of any part of the tree, by the names that engines and locks use."""

from __future__ import annotations

from generator.problems.place import Place
from generator.reading.source import Node
from generator.triage.compiled import PLACE
from generator.triage.model import Tree


def answer_at(tree: Tree, region: str, question: str, answer: str) -> Node:
    """Return the Node of an answer's id: of a place, a background answer or a region's own."""
    if question == PLACE:
        ids = [each.id for each in tree.regions[region].places]
        return tree.at(f"regions/{region}", "places", ids.index(answer), "id")
    for number, each in enumerate(tree.background):
        if each.id == question:
            ids = [one.id for one in each.answers]
            return tree.at("background", number, "answers", ids.index(answer), "id")
    for number, each in enumerate(tree.regions[region].questions):
        if each.id == question:
            ids = [one.id for one in each.answers]
            path = ("questions", number, "answers", ids.index(answer), "id")
            return tree.at(f"regions/{region}", *path)
    return tree.at(f"regions/{region}")


def condition_at(tree: Tree, id_: str) -> Place:
    """Return the place of a condition's key."""
    node = tree.at("conditions", id_)
    return node.key_place or node.place
