"""Every page of the built site: what each must have, and where its links lead."""

from collections import deque
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

import pytest
from lxml import etree

ROOT = Path(__file__).parents[2]
ORIGIN = "https://site.test"
NAMES_IDS = ("for", "aria-labelledby", "aria-controls", "aria-describedby", "headers", "list")
INJURY = (
    "can-i-run how-long what-to-do get-help for-parents is-it-this get-better running-again why"
)
SECTIONS = [*INJURY.split(), "what-we-know", "asked", "sources", "what-next"]
"""The order of an injury page; a page may leave sections out and may not swap them."""
ALWAYS = {*SECTIONS} - {"for-parents", "running-again", "asked", "sources"}


@pytest.fixture(scope="module")
def targets(built_pages):
    """The ids of each page, by its address."""
    return {url: set(page.xpath("//@id")) for url, page in built_pages.items()}


def kind(page):
    return page.body.get("class", "").removeprefix("ri-kind-") if page.body is not None else ""


def is_redirect(page):
    return bool(page.xpath("//meta[@http-equiv='refresh']"))


def links_of(url, page):
    """Yield (written, address, id) of each link of a page to another place of the site."""
    refreshes = [
        content.partition("url=")[2]
        for content in page.xpath("//meta[@http-equiv='refresh']/@content")
    ]
    for written in [*page.xpath("//@href"), *page.xpath("//@src"), *refreshes]:
        parts = urlsplit(urljoin(f"{ORIGIN}{url}", written))
        if f"{parts.scheme}://{parts.netloc}" == ORIGIN:
            yield written, unquote(parts.path), unquote(parts.fragment)


def fills_in(anchor, page):
    """Whether an anchor such as `what=shin-splints` chooses what a form of the page offers."""
    offered = {
        (field.get("name"), option)
        for field in page.iter("select")
        for option in field.xpath(".//option/@value")
    }
    return bool(anchor) and offered >= set(parse_qsl(anchor)) != set()


def test_every_link_and_every_anchor_leads_somewhere(built_pages, built_site, targets):
    lost = []
    for url, page in built_pages.items():
        for written, path, anchor in links_of(url, page):
            if path in built_pages:
                there = anchor in targets[path] or fills_in(anchor, built_pages[path])
                if anchor and not there:
                    lost.append((url, written))
            elif not (built_site / path.lstrip("/")).is_file():
                lost.append((url, written))
    assert [] == lost


def test_every_id_that_an_attribute_names_is_on_the_page(built_pages, targets):
    lost = [
        (url, name, value)
        for url, page in built_pages.items()
        for name in NAMES_IDS
        for value in page.xpath(f"//@{name}")
        for id_ in value.split()
        if id_ not in targets[url]
    ]
    assert [] == lost


def test_no_id_stands_twice_on_a_page(built_pages):
    twice = []
    for url, page in built_pages.items():
        ids = page.xpath("//@id")
        twice += [(url, id_) for id_ in set(ids) if ids.count(id_) > 1]
    assert [] == twice


def test_every_page_has_its_own_title_a_description_one_h1_and_a_language(built_pages):
    bad = []
    for url, page in built_pages.items():
        titles = [title.text for title in page.xpath("/html/head/title")]
        descriptions = page.xpath("/html/head/meta[@name='description']/@content")
        headings = [heading.text_content().strip() for heading in page.xpath("//h1")]
        one_each = (len(titles), len(descriptions), len(headings)) == (1, 1, 1)
        if not (one_each and titles[0] and descriptions[0] and headings[0]):
            bad.append((url, titles, descriptions, headings))
        if not page.get("lang"):
            bad.append((url, "no language"))
    assert [] == bad


def test_no_two_pages_have_one_title_or_one_h1(built_pages):
    own = {url: page for url, page in built_pages.items() if not is_redirect(page)}
    for path in ("//title", "//h1"):
        words = [page.xpath(path)[0].text_content().strip() for page in own.values()]
        assert [] == [each for each in set(words) if words.count(each) > 1]


def test_every_page_leads_to_the_red_flags(built_pages):
    without = [
        url
        for url, page in built_pages.items()
        if not any(path == "/red-flags/" for _, path, _ in links_of(url, page))
    ]
    assert [] == without


def test_no_heading_skips_a_level(built_pages):
    skipped = []
    for url, page in built_pages.items():
        levels = [
            int(each.tag[1])
            for each in page.xpath(
                "//main//*[re:test(name(), '^h[1-6]$')]",
                namespaces={"re": "http://exslt.org/regular-expressions"},
            )
        ]
        skipped += [
            (url, before, after)
            for before, after in zip([0, *levels], levels, strict=False)
            if after > before + 1
        ]
    assert [] == skipped


def test_edit_links_open_a_file_of_the_content(built_pages):
    bad, seen = [], 0
    for url, page in built_pages.items():
        for link in page.xpath("//a[normalize-space()='Edit this page']/@href"):
            seen += 1
            file = link.partition("/edit/main/")[2]
            if not (file.startswith("content/") and (ROOT / file).is_file()):
                bad.append((url, link))
    assert [] == bad
    assert seen > len(built_pages) / 2


def test_the_page_of_a_record_opens_that_record(built_pages, graph):
    for entry in graph.by_id.values():
        if entry.id == "pain-scale":
            continue  # the lights of its page are the record that editors look for
        if f"/{entry.url}" in built_pages and "#" not in entry.url:
            page = built_pages[f"/{entry.url}"]
            [link] = page.xpath("//a[normalize-space()='Edit this page']/@href")
            assert link.endswith(f"/{entry.file}")


def test_nothing_is_loaded_from_elsewhere(built_pages):
    loaded = [
        (url, etree.tostring(each)[:120])
        for url, page in built_pages.items()
        for each in page.xpath("//*[@src or @href or @srcset or @action or @data or @poster]")
        for value in each.xpath("@src | @href | @srcset | @action | @data | @poster")
        if urlsplit(value).netloc and each.tag != "a" and each.get("rel") != "canonical"
    ]
    assert [] == loaded


def test_links_to_elsewhere_are_safe_and_use_https_where_the_source_does(built_pages, graph):
    known = {entry.record.url for entry in graph.all("source")} | {
        line.source.url
        for entry in graph.all("emergency_numbers")
        for _, line in entry.record.lines
    }
    bad = [
        (url, link.get("href"))
        for url, page in built_pages.items()
        for link in page.iter("a")
        if urlsplit(link.get("href", "")).scheme not in {"", "https", "mailto", "tel"}
        and link.get("href") not in known
    ]
    assert [] == bad
    assert not [url for url, page in built_pages.items() if page.xpath("//a[@target]")]


def test_every_injury_page_keeps_the_order_of_its_sections(built_pages, graph):
    for entry in graph.injuries:
        page = built_pages[f"/{entry.url}"]
        found = page.xpath("//main//article//h2/@id")
        assert [each for each in SECTIONS if each in found] == found, entry.id
        assert set(found) >= ALWAYS, entry.id
        assert page.xpath("//main//*[@class='ri-review']"), entry.id


def test_every_injury_page_names_its_urgencies_in_words_and_what_to_do_in_an_emergency(
    built_pages, graph
):
    words = emergency, today, soon, _ = [each.record.heading for each in graph.all("level")][:4]
    for entry in graph.injuries:
        page = built_pages[f"/{entry.url}"]
        care = "//*[contains(concat(' ', @class, ' '), ' ri-care ')]"
        headings = [each.text_content() for each in page.xpath(f"{care}//h3")]
        levels = {each.level or graph.get(each.sign).record.level for each in entry.record.help}
        wanted = [graph.get(each).record.heading for each in levels - {"self-care"}]
        assert sorted(wanted, key=words.index) == headings, entry.id
        assert {emergency, today, soon} & set(headings), entry.id
        assert len(headings) > 1, entry.id
        turns = page.xpath("//main//strong[.='If it turns into an emergency:']")
        assert (emergency in headings) != bool(turns), entry.id
        assert page.xpath("//main//*[@data-call='']"), entry.id


def test_every_other_name_of_an_injury_is_on_its_page(built_pages, graph):
    missing = []
    for entry in graph.injuries:
        words = " ".join(built_pages[f"/{entry.url}"].find(".//main").text_content().split())
        injury = entry.record
        names = [*injury.also_known_as, *([injury.medical_name] if injury.medical_name else [])]
        missing += [(entry.id, name) for name in names if name not in words]
    assert [] == missing


def test_every_injury_is_within_three_clicks_of_home(built_pages, graph):
    clicks = {"/": 0}
    waiting = deque(["/"])
    while waiting:
        url = waiting.popleft()
        for _, path, _ in links_of(url, built_pages[url]):
            if path in built_pages and path not in clicks:
                clicks[path] = clicks[url] + 1
                waiting.append(path)
    assert [] == [each.id for each in graph.injuries if clicks.get(f"/{each.url}", 9) > 3]


def test_every_page_can_be_reached_from_home(built_pages):
    seen, waiting = {"/"}, ["/"]
    while waiting:
        url = waiting.pop()
        new = {path for _, path, _ in links_of(url, built_pages[url]) if path in built_pages}
        waiting += new - seen
        seen |= new
    lost = [url for url, page in built_pages.items() if url not in seen and not is_redirect(page)]
    assert set(lost) <= {"/404.html", "/offline.html", "/components/"}


def test_previous_and_next_lead_to_each_other(built_pages):
    steps = {}
    for url, page in built_pages.items():
        for way in ("back", "on"):
            for href in page.xpath(f"//a[@class='ri-steps__{way}']/@href"):
                steps[url, way] = urlsplit(urljoin(f"{ORIGIN}{url}", href)).path
    assert steps
    assert {(url, there) for (url, way), there in steps.items() if way == "on"} == {
        (there, url) for (url, way), there in steps.items() if way == "back"
    }


def test_the_sitemap_dates_pages_by_their_records_and_lists_each_page_once(built_site, graph):
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    tree = etree.parse(built_site / "sitemap.xml")
    dates = {
        urlsplit(each.findtext("s:loc", namespaces=space)).path: each.findtext(
            "s:lastmod", namespaces=space
        )
        for each in tree.getroot()
    }
    assert len(tree.getroot()) == len(dates)
    assert "/components/" not in dates  # for people who build; readers should not land on it
    for entry in [*graph.injuries, *graph.all("exercise"), *graph.all("guide")]:
        assert entry.record.last_reviewed.isoformat() == dates[f"/{entry.url}"]
    assert {graph.newest_review.isoformat()} >= {
        dates[url] for url in ("/glossary/", "/questions/", "/")
    }


def test_every_moved_id_leads_to_the_present_page(built_pages, graph):
    for move in graph.moves:
        path, _, anchor = f"/{move.kind.url.format(move.old)}".partition("#")
        page = built_pages[path]
        if anchor:  # part of a page: the old name stands where the new one does
            [there] = page.xpath("//main//*[@id=$id]", id=anchor)
            assert f"/{graph.get(move.new).url}" == f"{path}#{move.new}"
            assert there.getparent().xpath(".//h3/@id") == [move.new]
            continue
        [target] = page.xpath("//main//a[starts-with(., 'Go to')]/@href")
        url = f"{ORIGIN}/{move.kind.url.format(move.old)}"
        assert f"/{graph.get(move.new).url}" == urlsplit(urljoin(url, target)).path
