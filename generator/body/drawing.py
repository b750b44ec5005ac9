"""Draw the body map: front, back and sole, each place a link with a name, or marked.

The shapes are those of `content/body-map.svg`. Knows nothing of body parts: the caller says where
each place leads.
The plain list of the same links belongs beside it on the page, before it, and is the caller's.
"""

from collections.abc import Collection, Mapping, Sequence
from html import escape

from generator.body.regions import REGIONS
from generator.body.shapes import Shapes

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


def body_map(
    shapes: Shapes,
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
    clips, drawn = [], []
    for view in views:
        # Colour stays within the outline; what can be touched may reach beyond it.
        outline = _outline(shapes[view], view)
        clips.append(f'<clipPath id="map-{view}"><path d="{outline}"/></clipPath>')
        drawn.append(_view(shapes[view], view, left, links, marked))
        left += WIDTHS[view] + 5
    return (
        f'<svg class="ri-map__drawing" viewBox="0 {top} {width} {HEIGHT - top}"'
        f' width="{width}" height="{HEIGHT - top}" role="{role}" aria-label="{escape(title)}">'
        f"{''.join([*clips, *drawn])}</svg>"
    )


def views_of(shapes: Shapes, regions: Collection[str]) -> tuple[str, ...]:
    """Return the figures that show these regions, in the order that they are drawn."""
    return tuple(view for view in WIDTHS if not shapes[view].keys().isdisjoint(regions))


def _outline(paths: Mapping[str, str], view: str) -> str:
    return paths[f"{view}-body"] + (paths["toes"] if view == "sole" else "")


def _view(
    paths: Mapping[str, str],
    view: str,
    left: int,
    links: Mapping[str, tuple[str, str]],
    marked: Collection[str],
) -> str:
    places = "".join(
        _region(region, view, shape, links, marked)
        for region, shape in paths.items()
        if region in links or region in marked
    )
    middle = WIDTHS[view] / 2
    label = (
        f'<text class="ri-map__label" x="{left + middle:g}" y="{HEIGHT - 6}">{LABELS[view]}</text>'
    )
    if view == "sole":
        body = f'<path class="ri-map__body" d="{_outline(paths, view)}"/>'
        return f'<g transform="translate({left + 3} 275)">{body}{places}</g>{label}'
    body = "".join(
        f'<path class="ri-map__{kind}" d="{paths[f"{view}-{part}"]}"/>'
        for kind, part in (("body", "body"), ("body", "head"), ("line", "lines"))
    )
    return f'<g transform="translate({left + middle:g} 0)">{body}{places}</g>{label}'


def _region(
    region: str,
    view: str,
    shape: str,
    links: Mapping[str, tuple[str, str]],
    marked: Collection[str],
) -> str:
    mark = " ri-map__region--marked" if region in marked else ""
    path = f'<path class="ri-map__region{mark}" clip-path="url(#map-{view})" d="{shape}"/>'
    if region in links:
        path += f'<path class="ri-map__touch" d="{shape}"/>'
    if region in ONE_LEG:
        path += f'<g transform="scale(-1 1)">{path}</g>'
    if region not in links:
        return path
    href, name = links[region]
    return f'<a href="{escape(href)}" aria-label="{escape(name)}">{path}</a>'
