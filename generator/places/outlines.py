"""Outlines of parts of a leg, in centimetres, and the lines that help to find one's way on them.

A pair of legs is seen from the front, so that the inner side is the side towards the other leg. The
reader's left is the right leg. The ankle of a foot is at the origin.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.drawings.close_ups import cut
from generator.drawings.vectors import Polyline
from generator.model.drawing.drawing import View


def mirrored(outline: Polyline) -> Polyline:
    """Return the outline of the other leg."""
    return [(-x, y) for x, y in outline]


_LEG = [*cut([(11, 20), (2.4, 20)]), (1.8, 15), (2.4, 9), (3.4, 4.4), (3.3, 1.6), (2.9, 0.4),
        (3.4, -1.2), (3, -3.6), (3.6, -5), (6.4, -5.5), (9.4, -5), (9.4, -3.6), (8.4, -1.2),
        (8.9, 0), (8.3, 2), (8.8, 5), (10.6, 10), (11.6, 15)]  # fmt: skip
_SHIN_EDGE = [(5.6, 18), (5.2, 10), (5, 2.6)]
_KNEE = [*cut([(11.6, 17), (1.6, 17)]), (2.2, 9), (2.5, 5), (2.1, 2.4), (2.6, -1), (2.8, -4),
         (2.2, -8), (3, -13), *cut([(3.4, -15), (10, -15)]), (10.8, -9), (9.8, -4.6), (10.2, -1),
         (10.4, 2.4), (10.2, 5), (11, 9)]  # fmt: skip
_KNEECAP = [(4.5, 3.2), (4.3, 0.8), (5.4, -1.4), (6.4, -2.2), (7.4, -1.4), (8.5, 0.8), (8.3, 3.2),
            (6.4, 4.2)]  # fmt: skip
_BEHIND = [*cut([(3.2, 12), (-3.2, 12)]), (-2.7, 7), (-2, 3), (-2.8, 1.2), (-3.1, -0.2),
           (-2.4, -1.6), (-3.2, -3.4), (-3, -5.2), (-1, -5.8), (1, -5.8), (3, -5.2), (3.2, -3.4),
           (2.4, -1.2), (2.9, 0.6), (2.6, 1.8), (2, 3.4), (2.7, 7)]  # fmt: skip
_SOLE = [(-2.6, -3.4), (-2.9, -0.6), (-2.6, 3), (-2.9, 7), (-3.6, 9.4), (-3.4, 11.2), (-3.6, 13),
         (-2.4, 14), (-1.2, 12.8), (-0.6, 13.2), (0.3, 12.9), (0.8, 11.9), (1.5, 12.3), (2.1, 11.3),
         (2.6, 11.5), (3.2, 10.4), (3.6, 10.2), (4.1, 8.8), (3.9, 6), (3.1, 2), (2.9, -1),
         (2.6, -3.4), (0.8, -5), (-0.8, -5)]  # fmt: skip
_TOP = [*cut([(2.5, -5), (-2.6, -5)]), (-2.9, -1), (-3, 3), (-3.5, 7.5), (-3.9, 10.4), (-3.7, 13),
        (-2, 13.4), (-1.3, 12), (-0.9, 12.9), (0.3, 12.7), (0.7, 11.4), (1.2, 12.2), (2, 11.8),
        (2.2, 10.6), (2.7, 11), (3.3, 10.4), (3.6, 9.4), (4.3, 8.6), (4, 5), (3.4, 2),
        (2.9, -1)]  # fmt: skip
_NAILS = [[(x, y - s), (x, y), (x + s, y + 0.1), (x + s, y - s)] for x, y, s in (
    (-3.2, 13, 1.3), (-0.6, 12.5, 0.7), (1.1, 11.7, 0.6), (2.3, 10.6, 0.6))]  # fmt: skip
_CLEFTS = [[(x, -5.1), (x, -4)] for x in (4.9, 6.1, 7.1, 8.1)]
"""Between the toes of a foot that is seen from the front."""
_WEBS = [[(-1.3, 12.7), (-1.1, 10.8)], [(0.7, 11.9), (0.5, 10.6)], [(2, 11.3), (1.8, 10)],
         [(3.1, 10.4), (2.8, 9.2)]]  # fmt: skip
_JOINT = [[(2.5, -1.6), (3.6, -1.5)], [(9.9, -1.6), (8.6, -1.5)]]
_FOOT_BONES = [[(a, 3.4), (b, 9)] for a, b in ((-1.9, -2.5), (-0.7, -0.7), (0.4, 0.7),
                                               (1.5, 2), (2.5, 3.1))]  # fmt: skip

LINES: Mapping[View, Sequence[Polyline]] = {
    "front": [[(0, 9.5), (0, 8.5)],
              *([(x - 2, -21.5), (x - 1.6, -25), (x, -26), (x + 1.6, -25), (x + 2, -21.5)]
                for x in (-5.8, 5.8))],
    "back": [[(0, 20), (0, 9)], [(0, -0.5), (0, -9)], [(-8, -24.5), (-4, -24)],
             [(8, -24.5), (4, -24)]],
}  # fmt: skip
"""What tells the front of a body, navel and kneecaps, from its back, spine and folds of the knees.

They count from the middle of the hips, with a standing adult 100 high.
"""
PICTURES: Mapping[str, tuple[Sequence[Polyline], Sequence[Polyline]]] = {
    "shins": ([_LEG, mirrored(_LEG)], [
        each for one in (_SHIN_EDGE, *_CLEFTS) for each in (one, mirrored(one))]),
    "knees": ([_KNEE, mirrored(_KNEE)], [
        each for one in ([*_KNEECAP, _KNEECAP[0]], *_JOINT) for each in (one, mirrored(one))]),
    "heel from behind": ([_BEHIND], [[(-1, 9), (-0.9, 1)], [(1, 9), (0.9, 1)]]),
    "sole": ([_SOLE], _WEBS),
    "foot from above": ([_TOP], [*_NAILS, *_FOOT_BONES]),
}  # fmt: skip
"""Shapes of skin, and thin lines on them."""
