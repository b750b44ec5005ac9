"""Wording for drawings and the body map: what a body cannot do, and what a drawing lacks."""

from __future__ import annotations

from collections.abc import Iterable

from generator.problems.problem import Wording, listed, nearest, underlined, worded


@underlined
def bends_too_far(written: str, ends: tuple[str, str, str]) -> Wording:
    """No joint bends as far as that, or that way: a knee never bends backwards."""
    low, high, unit = ends
    return Wording(
        f'"{written}" is further than a body can go',
        f"from {low} to {high} {unit}",
        "write a number between the two; content/README.md shows where each joint counts from",
    )


@underlined
def not_an_angle(written: str, unit: str) -> Wording:
    """An angle of a pose is a number of degrees; a place or a size is a number of units."""
    return Wording(
        f'"{written}" is not a number',
        f"a number ({unit}) such as `30` or `-5`",
        "write digits only; a body is 100 units high",
    )


@worded
def floats(part: str, gap: float) -> Wording:
    """The part that carries the body does not touch what it rests on."""
    way = "above" if gap > 0 else "below"
    return Wording(
        f"the {part} is {abs(gap):.0f} units {way} what it rests on",
        "parts under `rests_on` that touch the ground, or what they stand on",
        "change the angles until both parts come down, or leave `lean` out: the body then turns "
        "until they do",
    )


@worded
def out_of_reach(part: str, target: str, miss: float) -> Wording:
    """A hand or a foot cannot reach what it should touch."""
    return Wording(
        f"the {part} is {abs(miss):.0f} units too far from the {target} to touch it",
        "a place within an arm's or a leg's length",
        f"bring the {target} nearer, lean the body towards it, or bend less",
    )


@worded
def below_the_floor(part: str, deep: float) -> Wording:
    """A part of the body is under the floor."""
    return Wording(
        f"the {part} would be {deep:.0f} units under the floor",
        "a body above the floor",
        "bend the joint less, or let it touch: `feet: floor`, `hands: floor`",
    )


@worded
def foot_cannot_stand(side: str, bend: float) -> Wording:
    """A foot stands flat where the ankle would have to bend further than it can."""
    return Wording(
        f"the {side} ankle would have to bend {bend:.0f} degrees to stand there",
        "from -55 to 42 degrees",
        "lift the heel (`heel: 40`), or move the foot with `at`",
    )


@underlined
def no_such_step(step: int, count: int) -> Wording:
    """A position of a drawing names a step that the exercise does not have."""
    return Wording(
        f"there is no step {step}",
        f"1 to {count}: the exercise has {count} steps",
        "write the number of the step that this position shows",
    )


@worded
def drawing_for_nobody(id_: str, folder: str, ids: Iterable[str]) -> Wording:
    """A drawing waits for its record: no exercise or injury has its id, so it is shown nowhere."""
    near = nearest(id_, ids)
    one = folder.rstrip("s").removesuffix("ie") + ("y" if folder == "injuries" else "")
    cure = f"rename it to {near}.yaml" if near else "rename it when its record has another id"
    return Wording(
        f'no {one} has the id "{id_}", so this drawing is shown nowhere',
        f"the name of a file in content/{folder}/",
        f"write the {one} (`injury-guide new {one}`), or {cure}",
        near,
        severity="warning",
    )


@worded
def broken_picture(reason: str) -> Wording:
    """The body map is an SVG file, and a browser could not read it from here on."""
    return Wording(
        f"the picture cannot be read: {reason}",
        "an SVG file",
        "open it in a drawing program, and save it as plain SVG",
    )


@underlined
def not_for_a_picture(written: str, allowed: Iterable[str]) -> Wording:
    """The body map holds plain shapes alone: no styles, scripts, links or marks of a program."""
    return Wording(
        f"`{written}` has no place in the body map",
        listed(allowed, most=12),
        "take it out; drawing programs leave such things out when they save as plain SVG",
    )


@underlined
def unknown_shape(id_: str, known: Iterable[str]) -> Wording:
    """A part of the body map has an id that nothing uses, or one that another part has."""
    known = list(known)
    return Wording(
        f'no part of the body map that is still missing has the id "{id_}"',
        listed(known) or "nothing more: every part is there",
        "give the group or path the id of what it shows, or take it out",
        nearest(id_, known),
    )


@worded
def missing_shapes(ids: list[str]) -> Wording:
    """The body map lacks places that records name, or parts of the figure."""
    return Wording(
        f"the body map lacks a path with the id {listed(ids)}",
        f'a path such as `<path id="{ids[0]}" d="..."/>` in the group `front`, `back` or `sole`',
        "draw it, or put the file back as it was",
    )
