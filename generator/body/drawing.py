"""Draw the body map: front, back and sole, each place a link with a name, or marked.

Owns the drawing and the ids of its places. Knows nothing of body parts: the caller says where each
place leads.
The plain list of the same links belongs beside it on the page, before it, and is the caller's.
"""

from collections.abc import Collection, Mapping, Sequence
from html import escape

from generator.body.shapes import BODY, HEAD, LINES, SHAPES, SOLE

REGIONS: Mapping[str, str] = {
    "lower-back": "Lower back",
    "pelvis": "Front of the pelvis",
    "hip-side": "Side of the hip",
    "groin": "Groin",
    "buttock": "Buttock",
    "thigh-front": "Front of the thigh",
    "thigh-inner": "Inner thigh",
    "thigh-back": "Back of the thigh",
    "knee-front": "Front of the knee",
    "knee-inner": "Inner knee",
    "knee-outer": "Outer knee",
    "knee-back": "Back of the knee",
    "shin": "Shin",
    "calf": "Calf",
    "achilles": "Achilles tendon",
    "ankle-inner": "Inner ankle",
    "ankle-outer": "Outer ankle",
    "heel": "Heel",
    "midfoot": "Arch and middle of the foot",
    "forefoot": "Ball of the foot",
    "toes": "Toes",
}
"""Region id -> its name for readers, from head to toe."""

ONE_LEG = frozenset(
    {
        "thigh-front",
        "thigh-inner",
        "knee-inner",
        "knee-outer",
        "knee-front",
        "shin",
        "ankle-inner",
        "ankle-outer",
    }
)
"""Places whose shape stands on one leg; they are drawn on the other leg, too."""

WIDTHS = {"front": 134, "back": 134, "sole": 72}
LABELS = {"front": "Front", "back": "Back", "sole": "Sole"}
HEIGHT = 452
LEGS = frozenset(REGIONS) - {"lower-back", "pelvis", "hip-side", "groin", "buttock"}
HIPS_DOWN = 188
"""Where a picture begins that shows only the legs: a small place is then large enough to see."""
OUTLINES = {"front": BODY, "back": BODY, "sole": SOLE + SHAPES["toes"][1]}


def body_map(
    links: Mapping[str, tuple[str, str]] | None = None,
    marked: Collection[str] = (),
    views: Sequence[str] = ("front", "back", "sole"),
    title: str = "Body map",
) -> str:
    """Return the map as one line of SVG, for a `<figure class="ri-map">`.

    links:  region id -> (href, name of the link); regions without a link are not drawn unless
    marked.
    marked: region ids to fill in. Without links the map is a picture, and `title` is its text.
    views:  which figures to draw; see `views_of`.
    Raises KeyError for an unknown region.
    """
    links = links or {}
    for region in (*links, *marked):
        REGIONS[region]
    width = sum(WIDTHS[view] for view in views) + 5 * (len(views) - 1)
    top = HIPS_DOWN if LEGS.issuperset({*links, *marked}) else 0
    role = "group" if links else "img"
    left = 0
    drawn = []
    for view in views:
        drawn.append(_view(view, left, links, marked))
        left += WIDTHS[view] + 5
    return (
        f'<svg class="ri-map__drawing" viewBox="0 {top} {width} {HEIGHT - top}"'
        f' width="{width}" height="{HEIGHT - top}" role="{role}" aria-label="{escape(title)}">'
        f"{_clips(views)}{''.join(drawn)}</svg>"
    )


def views_of(regions: Collection[str]) -> tuple[str, ...]:
    """Return the figures that show these regions, in the order that they are drawn."""
    shown = {SHAPES[region][0] for region in regions}
    return tuple(view for view in WIDTHS if view in shown)


def _clips(views: Sequence[str]) -> str:
    """Return the outlines that colour stays within; what can be touched may reach beyond them."""
    return "".join(
        f'<clipPath id="map-{view}"><path d="{OUTLINES[view]}"/></clipPath>' for view in views
    )


def _view(
    view: str, left: int, links: Mapping[str, tuple[str, str]], marked: Collection[str]
) -> str:
    here = [region for region, (where, _) in SHAPES.items() if where == view]
    places = "".join(
        _region(region, links, marked) for region in here if region in links or region in marked
    )
    middle = WIDTHS[view] / 2
    label = (
        f'<text class="ri-map__label" x="{left + middle:g}" y="{HEIGHT - 6}">{LABELS[view]}</text>'
    )
    if view == "sole":
        body = f'<path class="ri-map__body" d="{OUTLINES[view]}"/>'
        return f'<g transform="translate({left + 3} 275)">{body}{places}</g>{label}'
    body = f'<path class="ri-map__body" d="{BODY}"/><path class="ri-map__body" d="{HEAD}"/>'
    lines = f'<path class="ri-map__line" d="{LINES[view]}"/>'
    return f'<g transform="translate({left + middle:g} 0)">{body}{lines}{places}</g>{label}'


def _region(region: str, links: Mapping[str, tuple[str, str]], marked: Collection[str]) -> str:
    mark = " ri-map__region--marked" if region in marked else ""
    view, shape = SHAPES[region]
    path = f'<path class="ri-map__region{mark}" clip-path="url(#map-{view})" d="{shape}"/>'
    if region in links:
        path += f'<path class="ri-map__touch" d="{shape}"/>'
    if region in ONE_LEG:
        path += f'<g transform="scale(-1 1)">{path}</g>'
    if region not in links:
        return path
    href, name = links[region]
    return f'<a href="{escape(href)}" aria-label="{escape(name)}">{path}</a>'
