"""The body map: read from a file that a designer may open, drawn as links or as a picture."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.body import shapes
from generator.body.drawing import body_map, views_of
from generator.body.regions import REGIONS

FILE = (Path(__file__).parents[2] / "content" / shapes.FILE).read_text("utf-8")
SHAPES, PROBLEMS = shapes.read(FILE, "content/body-map.svg")
SVG = {"svg": "http://www.w3.org/2000/svg"}


def drawing(svg: str) -> ET.Element:
    # The page around it gives the name space.
    return ET.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))  # noqa: S314


def kinds(text):
    return [(problem.kind, problem.place.line) for problem in shapes.read(text, "map.svg")[1]]


def test_the_map_of_the_site_has_no_problems():
    assert not PROBLEMS
    assert {id_ for paths in SHAPES.values() for id_ in paths} >= REGIONS.keys()


@pytest.mark.parametrize(
    "part",
    [
        "<image href='x.png'/>",
        "<style>path { fill: red }</style>",
        "<a href='javascript:go()'/>",
        "<use href='other.svg#shin'/>",
        "<foreignObject/>",
        "<g id='front' style='fill: red'/>",
        "<g id='front' onload='go()'/>",
        "<?xml-stylesheet href='x.css'?>",
    ],
)
def test_what_is_no_plain_shape_is_refused(part):
    assert kinds(FILE.replace("</svg>", f"{part}</svg>")) == [
        ("not-for-a-picture", FILE.count("\n"))
    ]


def test_a_document_type_is_refused_where_it_stands():
    bomb = '<!DOCTYPE svg [<!ENTITY a "M0 0">]>\n' + FILE
    assert ("not-for-a-picture", 1) in kinds(bomb)


def test_a_place_that_is_drawn_twice_is_refused():
    twice = FILE.replace("</svg>", '<g id="back"><path id="shin" d="M0 0z"/></g></svg>')
    assert kinds(twice) == [("unknown-shape", FILE.count("\n"))]


def test_every_place_of_the_map_can_be_a_link_with_a_name():
    links_to = {region: (f"/{region}/", name) for region, name in REGIONS.items()}
    made = drawing(body_map(SHAPES, links_to))
    links = made.findall(".//svg:a", SVG)
    assert {link.get("href"): link.get("aria-label") for link in links} == {
        f"/{region}/": name for region, name in REGIONS.items()
    }
    assert made.get("role") == "group"


def test_a_map_without_links_is_a_picture_with_its_text():
    front = views_of(SHAPES, {"shin"})
    made = drawing(body_map(SHAPES, marked={"shin"}, views=front, title="The shin & more"))
    assert made.get("role") == "img"
    assert made.get("aria-label") == "The shin & more"
    assert (
        len(made.findall(".//svg:path[@class='ri-map__region ri-map__region--marked']", SVG)) == 2
    )


def test_a_picture_of_a_place_on_the_leg_begins_at_the_hips():
    assert drawing(body_map(SHAPES, marked={"shin"})).get("viewBox", "").split()[1] != "0"
    assert drawing(body_map(SHAPES, marked={"shin", "groin"})).get("viewBox", "").split()[1] == "0"


def test_colour_stays_within_the_body_and_a_finger_may_miss_it():
    made = drawing(body_map(SHAPES, {"knee-outer": ("/knee/", "Knee")}))
    colour, touch = made.findall(".//svg:a/svg:path", SVG)
    assert len(made.findall(".//svg:a/svg:g/svg:path", SVG)) == 2, "the other leg answers, too"
    assert colour.get("clip-path") == "url(#map-front)"
    assert touch.get("clip-path") is None


def test_only_the_figures_that_show_a_place_are_needed():
    assert views_of(SHAPES, {"calf", "shin"}) == ("front", "back")
    assert views_of(SHAPES, {"toes"}) == ("sole",)


def test_an_unknown_place_is_an_error():
    with pytest.raises(KeyError, match="elbow"):
        body_map(SHAPES, marked={"elbow"})


def test_a_map_is_one_line_so_that_markdown_leaves_it_alone():
    assert "\n" not in body_map(SHAPES, {"shin": ("/shin/", "Shin")})
