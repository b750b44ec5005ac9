"""Reads `content/body-map.svg`, which a designer may open: plain shapes, named by their ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from xml.parsers import expat

from generator import problems as say
from generator.body.regions import REGIONS
from generator.problems import Problem
from generator.problems.place import Place

FILE = "body-map.svg"

Shapes = Mapping[str, Mapping[str, str]]
"""View (`front`, `back`, `sole`) -> id of a path there -> its `d`, in the order of the file."""

FIGURE = {
    "front": ("front-body", "front-head", "front-lines"),
    "back": ("back-body", "back-head", "back-lines"),
    "sole": ("sole-body",),
}
"""View -> the paths that draw the figure itself."""

ALLOWED = {
    "svg": ("xmlns", "viewBox", "width", "height"),
    "g": ("id", "transform"),
    "path": ("id", "d"),
    "title": (),
}
"""Element -> its attributes; `LOOKS` may stand on each."""
LOOKS = ("fill", "fill-opacity", "stroke", "stroke-width")

_NOT_IN_A_PATH = re.compile(r"[^MmZzLlHhVvCcSsQqTtAa0-9.,+\-\seE]")


def read(text: str, shown: str) -> tuple[Shapes, list[Problem]]:
    """Return the shapes, and every problem with its place; with problems, some may be missing."""
    reader = _MapReader(text, shown)
    reader.read()
    return reader.shapes, reader.problems


class _MapReader:
    """One reading of the file: the parser calls its methods, in the order of the text."""

    def __init__(self, text: str, shown: str) -> None:
        self.shapes: dict[str, dict[str, str]] = {view: {} for view in FIGURE}
        self.problems: list[Problem] = []
        self._data = text.encode()
        self._shown = shown
        self._view = ""
        self._missing = {*REGIONS, *(id_ for ids in FIGURE.values() for id_ in ids)}
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._element
        self._parser.StartDoctypeDeclHandler = lambda *_: self._refuse("<!DOCTYPE", ALLOWED)
        self._parser.ProcessingInstructionHandler = lambda *_: self._refuse("<?", ALLOWED)

    def read(self) -> None:
        """Read all of it."""
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            place = Place(self._shown, error.lineno, error.offset + 1)
            self.problems = [say.broken_picture(place, expat.errors.messages[error.code])]
        if self._missing and not self.problems:
            top = Place(self._shown, 1, 1)
            self.problems = [say.missing_shapes(top, sorted(self._missing))]

    def _element(self, name: str, attributes: Mapping[str, str]) -> None:
        if name not in ALLOWED:
            self._refuse(f"<{name}", ALLOWED)
            return
        allowed = (*ALLOWED[name], *LOOKS)
        for attribute in attributes:
            if attribute not in allowed:
                self._refuse(attribute, allowed)
        id_ = attributes.get("id", "")
        if name == "g":
            self._view = id_
            if id_ not in FIGURE:
                self._unknown(id_, FIGURE)
        elif name == "path":
            self._path(id_, attributes.get("d", ""))

    def _path(self, id_: str, shape: str) -> None:
        stranger = _NOT_IN_A_PATH.search(shape)
        if id_ not in self._missing:
            self._unknown(id_, sorted(self._missing))
        elif stranger or not shape:
            place, _ = self._at("d=" if shape else "<path")
            self.problems.append(say.broken_picture(place, "this is not a path"))
        elif self._view in FIGURE:
            self._missing.remove(id_)
            # Lines of the file are broken before a command, where a path needs no space.
            self.shapes[self._view][id_] = re.sub(r"\s+(?=[A-Za-z])", "", shape)

    def _refuse(self, written: str, allowed: Iterable[str]) -> None:
        self.problems.append(say.not_for_a_picture(*self._at(written), written, allowed))

    def _unknown(self, id_: str, known: Iterable[str]) -> None:
        self.problems.append(say.unknown_shape(*self._at(f'"{id_}"'), id_, known))

    def _at(self, written: str) -> tuple[Place, int]:
        """Return place and width of words of the element that is being read."""
        start = self._parser.CurrentByteIndex
        before = self._data[: max(self._data.find(written.encode(), start), start)].decode()
        column = len(before) - (before.rfind("\n") + 1) + 1
        return Place(self._shown, before.count("\n") + 1, column), len(written)
