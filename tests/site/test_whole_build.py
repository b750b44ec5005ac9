"""The real site as a whole: its stylesheets are all there, and its pages are light."""

import gzip
import re
from functools import cache
from statistics import median

STYLES = "//link[@rel='stylesheet']/@href"
LOADED = r'<(?:script src|link rel="stylesheet" href)="([^"]+)"'
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


def test_a_first_visit_to_any_page_is_light(built_site):
    """Page, stylesheets and scripts, compressed; `browser/test_first_visit.py` counts what is sent.

    No page is over 45 KiB, no injury over 45,000 bytes, and half of the pages have at most 26 KiB.
    """
    weights = {
        path.relative_to(built_site).as_posix(): weight(path)
        for path in sorted(built_site.rglob("*.html"))
        if path.name != "404.html"  # its addresses count from the root
    }
    most = {url: 45_000 if url.startswith("injuries/") else 45 * 1024 for url in weights}
    assert {url: each for url, each in weights.items() if each > most[url]} == {}
    assert median(weights.values()) <= 26 * 1024


def weight(path):
    loaded = re.findall(LOADED, path.read_text("utf-8"))
    sent = [path, *((path.parent / each).resolve() for each in loaded)]
    return sum(light(each) for each in sent)


@cache
def light(path):
    return len(gzip.compress(path.read_bytes(), 9))
