"""The real site as a whole: its stylesheets are all there, and its injury pages are light."""

import gzip
import re

STYLES = "//link[@rel='stylesheet']/@href"
LOADED = r'<(?:script src|link rel="stylesheet" href)="([^"]+)"'
MOST = 45_000
ELSEWHERE = {"ri-article", "ri-kept", "ri-dose__and", "ri-dose__rest"}
"""Parts that stylesheets of some pages speak of, and that stand as they are on other pages."""


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
