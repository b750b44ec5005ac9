"""The real site as a whole: built a second time by another command, its stylesheets all there."""

import gzip
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
STYLES = "//link[@rel='stylesheet']/@href"
LOADED = r'<(?:script src|link rel="stylesheet" href)="([^"]+)"'
MOST = 45 * 1024
ELSEWHERE = {"ri-article", "ri-kept", "ri-dose__and", "ri-dose__rest"}
"""Parts that stylesheets of some pages speak of, and that stand as they are on other pages."""


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_bare_mkdocs_gives_the_same_site_byte_for_byte(built_site, tmp_path):
    done = subprocess.run(
        [Path(sys.executable).parent / "mkdocs", "build", "--strict", "--quiet", "-d", tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert (0, "") == (done.returncode, done.stderr)
    one, other = files(built_site), files(tmp_path)
    assert sorted(one) == sorted(other)
    assert [] == [name for name in one if one[name] != other[name]]


def test_a_page_loads_every_stylesheet_that_its_parts_need(built_site, built_pages):
    """A kind of page names its stylesheets (`styles`); a part that moves needs them as well."""
    ruled = {
        path: set(re.findall(r"\.(ri-[\w-]+)", path.read_text("utf-8"))) - ELSEWHERE
        for path in sorted((built_site / "assets").glob("*.css"))
    }
    everywhere = next(names for path, names in ruled.items() if path.name.startswith("site."))
    apart = set().union(*ruled.values()) - everywhere
    bare = []
    for url, page in built_pages.items():
        loaded = set().union(
            *(ruled[built_site / "assets" / href.rpartition("/")[2]] for href in page.xpath(STYLES))
        )
        used = {name for each in page.xpath("//@class") for name in each.split()}
        bare += [(url, name) for name in sorted((used & apart) - loaded)]
    assert bare == []


def test_a_first_visit_to_any_injury_is_light(built_site):
    """Page, stylesheets and scripts, compressed; `browser/test_first_visit.py` asks other kinds."""
    heavy = {}
    for path in sorted((built_site / "injuries").glob("*/index.html")):
        loaded = re.findall(LOADED, path.read_text("utf-8"))
        sent = [path, *((path.parent / each).resolve() for each in loaded)]
        weight = sum(len(gzip.compress(each.read_bytes(), 9)) for each in sent)
        if weight > MOST:
            heavy[path.parent.name] = weight
    assert heavy == {}
