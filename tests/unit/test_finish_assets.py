"""Named assets, the offline worker, and pictures."""

import json
import re
from pathlib import Path

import pytest

from generator.finish.assets import (
    ENGINE_SCRIPTS,
    SEARCH_INDEX,
    SITE_SCRIPTS,
    bundle,
    join,
    stylesheets,
)
from generator.finish.offline import manifest, worker
from generator.page_kinds import OFFLINE

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme_overrides"
MINIMAL = {
    **{f"js/{name}": f"run({name!r})\n" for name in (*SITE_SCRIPTS, *ENGINE_SCRIPTS)},
    "js/page/table.js": "one()",
    "js/page/ticks.js": "two()",
    "js/site/worker.js": "worker()",
    "svg/favicon.svg": "<svg/>",
    "partials/bootstrap.js": "go()",
}


def test_scripts_of_every_page_are_joined_in_order():
    made = bundle(MINIMAL)
    joined = made.files[made.names["site.js"]].decode()
    places = [joined.index(f"run({name!r})") for name in SITE_SCRIPTS]
    assert places == sorted(places)


def test_scripts_of_one_page_are_one_file():
    made = bundle(MINIMAL, together=[("page/table.js", "page/ticks.js")])
    assert made.files[made.names["page/table.js+page/ticks.js"]] == b"one();\ntwo();\n"


def test_a_script_of_no_page_is_not_sent():
    assert "page/table.js" not in bundle(MINIMAL).names


def test_a_name_changes_with_the_content_and_only_with_it():
    changed = {**MINIMAL, "js/page/table.js": "three()"}
    one, other = (bundle(each, together=[("page/table.js",)]) for each in (MINIMAL, changed))
    assert one.names["page/table.js"] != other.names["page/table.js"]
    assert one.names["site.js"] == other.names["site.js"]


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("  // why\n  go();\n\n", "go();;\n"),
        ("/*! a licence\n\nall of it\n*/\ngo();\n", "/*! a licence\n\nall of it\n*/go();;\n"),
        ("let a = 1;\n/* x */ let c = 2;\nlet d = 3;\n", "let a=1;let c=2;let d=3;;\n"),
        ("say(`a\n  // b`);\n", "say(`a\n  // b`);;\n"),
    ],
)
def test_a_script_is_sent_without_what_only_people_read(written: str, sent: str):
    assert join([written]) == sent


def test_the_worker_is_not_an_asset():
    assert "site/worker.js" not in bundle(MINIMAL).names


def test_a_missing_script_is_an_error():
    with pytest.raises(KeyError, match="menu"):
        bundle({path: text for path, text in MINIMAL.items() if path != "js/site/menu.js"})


def test_paper_has_the_last_word_in_the_cascade():
    names = ("print", "zebra", "components", "tokens", "base", "decision-walk", "ground")
    order = stylesheets({f"css/{name}.css": name for name in names})
    assert order == ["ground", "tokens", "base", "components", "decision-walk", "zebra", "print"]


def test_stylesheets_of_one_kind_of_page_are_one_file_and_cost_the_others_nothing():
    sources = {**MINIMAL, "css/base.css": "p{}", "css/a.css": "a{}", "css/kinds/b.css": "b{}"}
    made = bundle(sources, styles=[("a.css", "kinds/b.css"), ()])
    assert made.files[made.names["a.css+kinds/b.css"]] == b"a{}b{}"
    assert made.files[made.names["site.css"]] == b"p{}"


def test_the_stylesheet_has_its_name_before_any_page_is_made():
    made = bundle({**MINIMAL, "css/base.css": "p  { color : red }", "css/ground.css": "/*! of */"})
    path = made.names["site.css"]
    assert re.fullmatch(r"assets/site\.[0-9a-f]{8}\.css", path)
    assert made.files[path] == b"/*! of */p{color:red}"


def guide_of(sw: bytes) -> dict[str, object]:
    first = sw.decode().split("\n", 1)[0]
    return json.loads(first.removeprefix("const GUIDE = ").removesuffix(";"))


def test_safety_pages_and_checklists_are_kept_from_the_first_visit():
    paths = (
        "index.html",
        "red-flags/index.html",
        "check-your-pain/index.html",
        "checklists/packing/index.html",
        "injuries/shin-splints/index.html",
        "404.html",
    )
    made = guide_of(worker("code()", dict.fromkeys(paths, ""), ["assets/site.1.js"], OFFLINE).data)
    assert made["pages"] == ["", "check-your-pain/", "checklists/packing/", "red-flags/"]


def test_search_and_icons_wait_until_they_are_asked_for():
    assets = ["assets/site.1.js", "assets/search-engine.2.js", "assets/icon-192.3.png"]
    made = guide_of(worker("code()", {}, assets, OFFLINE).data)
    assert made["assets"] == ["assets/site.1.js"]
    assert made["later"] == ["assets/icon-192.3.png", "assets/search-engine.2.js"]


def test_the_search_index_is_no_file_that_a_browser_keeps_for_ever():
    made = guide_of(worker("code()", {}, [], OFFLINE).data)
    assert made["index"] == SEARCH_INDEX
    assert not SEARCH_INDEX.startswith("assets/")


def test_a_changed_page_makes_a_new_version_of_the_worker():
    one, other = (
        guide_of(worker("", {"a/index.html": text}, [], OFFLINE).data) for text in ("x", "y")
    )
    assert one["version"] != other["version"]


def test_the_manifest_offers_icons_and_one_to_be_cut():
    icons = {
        name: f"assets/{name}" for name in ("icon-180.png", "icon-512.png", "icon-maskable-512.png")
    }
    made = json.loads(manifest("Guide", "Guide", "About", icons).data)
    assert [(icon["sizes"], icon["purpose"]) for icon in made["icons"]] == [
        ("512x512", "any"),
        ("512x512", "maskable"),
    ]


def test_browsers_without_light_dark_get_the_light_value_of_every_colour():
    tokens = (THEME / "css/tokens.css").read_text("utf-8")
    made = bundle({**MINIMAL, "css/tokens.css": tokens})
    css = made.files[made.names["site.css"]].decode()
    fallback = css.split("@supports not (color:light-dark(red,red))", 1)[1]
    assert fallback.count("--ri-") == tokens.count(": light-dark(#") > 20
    assert "--ri-ink:#14302c" in fallback


def test_the_stylesheet_asks_for_a_font_by_the_name_that_it_has_in_the_site():
    rule = '@font-face{font-family:Lane;src:url("lane.woff2")}'
    made = bundle({**MINIMAL, "css/base.css": rule}, {"lane.woff2": b"font"})
    path = made.names["lane.woff2"]
    assert re.fullmatch(r"assets/lane\.[0-9a-f]{8}\.woff2", path)
    assert path.removeprefix("assets/") in made.files[made.names["site.css"]].decode()


def test_the_display_face_is_small_and_its_licence_stands_in_the_site():
    assert (THEME / "fonts/lane.woff2").stat().st_size <= 13 * 1024
    licence = (THEME / "fonts/OFL.txt").read_text("utf-8").strip()
    assert "SIL OPEN FONT LICENSE" in licence
    assert licence in (THEME / "licences.txt").read_text("utf-8")
