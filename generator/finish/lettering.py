"""Letters as lines, for the sharing picture: a machine's fonts differ, these do not.

Units: a small letter is 5 high, a capital 8; y grows downwards from the top of a capital.
"""

from collections.abc import Callable, Mapping, Sequence

from generator.finish.raster import Point, arc

Strokes = Sequence[Sequence[Point]]

LINE_HEIGHT = 13
SPACE = 3.6
GAP = 2.2
BASE, SMALL, TOP, BELOW = 8.0, 3.0, 0.0, 10.4


def _bowl(x: float = 2.3) -> list[Point]:
    return arc((x, 5.7), 2.3, 0, 360)


def _shoulder(left: float, right: float) -> list[Point]:
    radius = (right - left) / 2
    return [*arc((left + radius, SMALL + radius), radius, 180, 360), (right, BASE)]


def _stem(x: float, begin: float, end: float) -> list[Point]:
    return [(x, begin), (x, end)]


def _dot(x: float) -> list[Point]:
    return [(x, 0.6), (x, 0.7)]


GLYPHS: Mapping[str, tuple[float, Callable[[], Strokes]]] = {
    "G": (7, lambda: [[*arc((4, 4), 4, -45, -320), (7.2, 4.6), (4.6, 4.6)]]),
    "H": (5.6, lambda: [_stem(0, 0, 8), _stem(5.6, 0, 8), [(0, 4), (5.6, 4)]]),
    "I": (0, lambda: [_stem(0, TOP, BASE)]),
    "R": (
        5,
        lambda: [[(0, 8), (0, 0), *arc((2.8, 2.2), 2.2, -90, 90), (0, 4.4)], [(2.6, 4.4), (5, 8)]],
    ),
    "W": (8.4, lambda: [[(0, 0), (2.1, 8), (4.2, 1.4), (6.3, 8), (8.4, 0)]]),
    "a": (4.6, lambda: [_bowl(), _stem(4.6, SMALL, BASE)]),
    "b": (4.6, lambda: [_stem(0, TOP, BASE), _bowl()]),
    "c": (4, lambda: [arc((2.3, 5.7), 2.3, -50, -310)]),
    "d": (4.6, lambda: [_bowl(), _stem(4.6, TOP, BASE)]),
    "e": (4.6, lambda: [[(0, 5.6), (4.6, 5.6), *arc((2.3, 5.7), 2.3, 0, -315)]]),
    "g": (4.6, lambda: [_bowl(), [*_stem(4.6, SMALL, 8.2), *arc((2.4, 8.2), 2.2, 0, 150)]]),
    "h": (4.4, lambda: [_stem(0, TOP, BASE), _shoulder(0, 4.4)]),
    "i": (0, lambda: [_stem(0, SMALL, BASE), _dot(0)]),
    "j": (1, lambda: [[*_stem(1, SMALL, 8.6), *arc((-0.8, 8.6), 1.8, 0, 90)], _dot(1)]),
    "k": (4, lambda: [_stem(0, TOP, BASE), [(3.8, SMALL), (0.1, 5.8)], [(1.4, 5), (4, BASE)]]),
    "m": (7.2, lambda: [_stem(0, SMALL, BASE), _shoulder(0, 3.6), _shoulder(3.6, 7.2)]),
    "n": (4.4, lambda: [_stem(0, SMALL, BASE), _shoulder(0, 4.4)]),
    "o": (4.6, lambda: [_bowl()]),
    "p": (4.6, lambda: [_stem(0, SMALL, BELOW), _bowl()]),
    "r": (2.6, lambda: [_stem(0, SMALL, BASE), arc((2.2, 5.2), 2.2, 180, 290)]),
    "s": (3.4, lambda: [[*arc((1.7, 4.3), 1.3, -30, -270), *arc((1.7, 6.7), 1.3, -90, 150)]]),
    "t": (
        2.8,
        lambda: [[(1, 1.2), (1, 6.6), *arc((2.4, 6.6), 1.4, 180, 80)], [(-0.3, 3.2), (2.8, 3.2)]],
    ),
    "u": (4.4, lambda: [[(0, SMALL), *arc((2.2, 5.8), 2.2, 180, 0)], _stem(4.4, SMALL, BASE)]),
    "w": (6.4, lambda: [[(0, 3), (1.6, 8), (3.2, 3.6), (4.8, 8), (6.4, 3)]]),
    "y": (4.4, lambda: [[(0, 3), (2.3, 8)], [(4.4, 3), (1.5, 10.2), (0, 10.4)]]),
    ".": (0, lambda: [[(0, 7.9), (0, 8)]]),
    ",": (0.4, lambda: [[(0.4, 7.9), (0, 9.2)]]),
}
"""Letter -> (its width, what draws it)."""


def strokes(text: str) -> list[list[Point]]:
    """Return the lines of a text, from its left edge; a letter without a drawing is left out."""
    at = 0.0
    drawn: list[list[Point]] = []
    for letter in text:
        if letter == " ":
            at += SPACE
        elif letter in GLYPHS:
            width, draw = GLYPHS[letter]
            drawn += [[(at + x, y) for x, y in stroke] for stroke in draw()]
            at += width + GAP
    return drawn
