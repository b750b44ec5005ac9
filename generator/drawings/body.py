"""Draws a body: which part lies over which, and which muscles are tinted.

Classes of shapes: s skin, c shirt, d shorts, b shoes, h hair, m the part that works; `o` marks
what is on the far side. Each limb is one shape: its line is drawn under its fill, without seams.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from generator.drawings.bases import SIDES
from generator.drawings.contacts import PosedBody
from generator.drawings.flesh import MUSCLES, ROUND, TRUNK, Camera, bone, loft, muscle, shoe
from generator.drawings.head import head
from generator.drawings.pen import Shape, filled
from generator.drawings.vectors import Flat, Outline, Vec, mix

_ENDS: dict[str, Flat] = {
    "thigh": (0, 0.75),
    "shank": (0.75, 0),
    "upper": (0, 0.75),
    "shorts": (0.75, 0.2),
    "sleeve": (0.8, 0.15),
    "belly": (0, 0),
}
"""How round a part begins and ends, where it is not `ROUND`.

A cut end is covered: by clothes, a shoe, the next part.
"""


def draw(camera: Camera, body: PosedBody, works: Sequence[str], who: int) -> list[Shape]:
    """Return the shapes of a body, the farthest first.

    works: muscles, as in `thigh front` or `right calf`. who: see `head.person`.
    """
    return _Drawn(camera, body, works, who).shapes()


class _Drawn:
    def __init__(self, camera: Camera, body: PosedBody, works: Sequence[str], who: int) -> None:
        self.camera, self.body, self.who = camera, body, who
        self.works = [
            (side, rest) if side in SIDES else ("", name)
            for name in works
            for side, _, rest in [name.partition(" ")]
        ]
        frame = body.frames["pelvis"]
        self.lying = abs(frame[1][0]) > 0.5 and abs(frame[2][1]) > 0.5  # noqa: PLR2004 - on a side
        at = body.at
        self.leg = {
            side: self._near(at[f"{side} hip"], at["hips"])
            + self._near(mix(at[f"{side} knee"], at[f"{side} ankle"], 0.3), at["hips"])
            for side in SIDES
        }
        self.arm = {
            side: self._near(at[f"{side} elbow"], at["waist"])
            + 0.5 * self._near(at[f"{side} hand"], at["waist"])
            for side in SIDES
        }

    def _near(self, place: Vec, origin: Vec) -> float:
        return self.camera(place)[2] - self.camera(origin)[2]

    def _part(self, side: str, name: str) -> Outline:
        return loft(self.camera, bone(self.body, side, name), _ENDS.get(name, ROUND))

    def _far(self, side: str, depths: dict[str, float]) -> str:
        """Return the mark of a limb that is wholly on the far side."""
        apart = abs(depths["right"] - depths["left"])
        plain = abs(self.camera.sr) < 0.3 and not self.lying  # noqa: PLR2004
        return " o" if plain and depths[side] < -2 and apart > 4 else ""  # noqa: PLR2004

    def _hidden(self, *parts: str) -> bool:
        """Whether the far limb is exactly behind the near one."""
        at, flat = self.body.at, self.camera.flat
        return all(
            math.dist(flat(at[f"right {part}"]), flat(at[f"left {part}"])) < 0.9  # noqa: PLR2004
            for part in parts
        )

    def _leg(self, side: str) -> list[Shape]:
        mark = self._far(side, self.leg)
        leg = [self._part(side, "thigh"), self._part(side, "shank")]
        return [Shape(f"s{mark}", leg), Shape(f"b{mark}", shoe(self.camera, self.body, side))]

    def _tint(self, side: str, *, trunk: bool) -> list[Outline]:
        found = [
            muscle(self.camera, self.body, name, side)
            for only, name in self.works
            if only in {"", side} and (MUSCLES[name][0] in TRUNK) == trunk
        ]
        return [each for each in found if each]

    def _arms(self, *, behind: bool) -> list[Shape]:
        made: list[Shape] = []
        for side in sorted(SIDES, key=lambda each: self.arm[each]):
            if (self.arm[side] < -1) != behind or (behind and self._hidden("elbow", "hand")):
                continue
            mark = self._far(side, self.arm)
            arm = [self._part(side, name) for name in ("upper", "fore", "palm")]
            made += [Shape(f"s{mark}", arm), filled(f"c{mark}", self._part(side, "sleeve"))]
        return made

    def shapes(self) -> list[Shape]:
        """Far arm, far leg, head, shirt, near leg, shorts, muscles, near arm."""
        camera, body = self.camera, self.body
        order = sorted(SIDES, key=lambda each: self.leg[each])
        apart = abs(self.leg["right"] - self.leg["left"]) > 3  # noqa: PLR2004
        back = order[0] if apart else ""
        fronts = [side for side in order if side != back]
        made = self._arms(behind=True)
        if back and not self._hidden("knee", "toes"):
            mark = self._far(back, self.leg)
            made += self._leg(back)
            made.append(filled(f"d{mark}", self._part(back, "shorts")))
            made.append(Shape(f"m{mark}", self._tint(back, trunk=False)))
        made += head(camera, body, self.who)
        made.append(Shape("c", [self._part("", name) for name in ("chest", "belly")]))
        for side in fronts:
            made += self._leg(side)
        shorts = [self._part(side, "shorts") for side in fronts]
        made.append(Shape("d", [self._part("", "pelvis"), *shorts]))
        tints = [each for side in fronts for each in self._tint(side, trunk=False)]
        seen = SIDES if camera.frontal or self.lying else ("right",)
        tints += [each for side in seen for each in self._tint(side, trunk=True)]
        made.append(Shape("m", tints))
        return [each for each in [*made, *self._arms(behind=False)] if each.paths]
