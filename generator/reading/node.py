"""A value of a file with its place, so that a line can be blamed. Knows no syntax, no record."""

from __future__ import annotations

from typing import NamedTuple

from generator.problems.place import Place


class Node(NamedTuple):
    """One value of a file: text, a list of Nodes or a mapping of Nodes, with its place.

    `key_place` is where its key stands when it is a value of a mapping.
    `last_line` is the last line that it spans.
    `quoted` text stood in quotes, or in a block under `|` or `>`.
    """

    value: str | list[Node] | dict[str, Node]
    place: Place
    width: int = 1
    last_line: int = 0
    key_place: Place | None = None
    quoted: bool = False

    @property
    def named_at(self) -> Place:
        """Where its key stands, or else where it stands itself."""
        return self.key_place or self.place

    @property
    def spot(self) -> tuple[Place, int]:
        """Place and width: what to underline."""
        return self.place, self.width

    def plain(self) -> object:
        """Return the value as str, list and dict, without places."""
        if isinstance(self.value, dict):
            return {key: child.plain() for key, child in self.value.items()}
        if isinstance(self.value, list):
            return [child.plain() for child in self.value]
        return self.value

    def find(self, path: tuple[str | int, ...]) -> Node:
        """Return the Node at `path`, or the nearest one above it that exists."""
        node = self
        for step in path:
            child: Node | None = None
            if isinstance(node.value, dict) and isinstance(step, str):
                child = node.value.get(step)
            elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
                child = node.value[step]
            if child is None:
                return node
            node = child
        return node

    def deepest(self) -> list[Node]:
        """Return every text inside it, in file order."""
        if isinstance(self.value, str):
            return [self]
        inner = self.value.values() if isinstance(self.value, dict) else self.value
        return [text for child in inner for text in child.deepest()]
