"""What one look at a finished page finds: anchors, links, and what its policy would block."""

import pytest

from generator.address import between
from generator.html.links import Ends, broken
from generator.html.scan import scan

SCRIPT = "document.documentElement.className='js'"


@pytest.mark.parametrize(
    ("html", "word"),
    [
        ('<p style="color:red">x</p>', "style attribute"),
        ("<p\nclass='a'\nstyle='color:red'>x</p>", "style attribute"),
        ('<svg title="a > b" onload="go()">', "onload"),
        ("<SCRIPT>alert(1)</SCRIPT>", "inline script"),
        ("<p onclick=go()>x</p>", "onclick"),
        ("<style>p{}</style>", "<style>"),
        ("<script>alert(1)</script>", "inline script"),
        ('<script src="https://cdn.example/x.js"></script>', "another site"),
        ('<img src="//cdn.example/x.png" alt="">', "another site"),
        ('<link rel="stylesheet" href="http://cdn.example/x.css">', "another site"),
    ],
)
def test_what_the_policy_would_block_is_found(html: str, word: str):
    [fault] = scan("a/", f"<html>\n{html}</html>", [SCRIPT]).faults
    assert word in fault


@pytest.mark.parametrize(
    "html",
    [
        f"<script>{SCRIPT}</script>",
        '<script type="application/ld+json">{"a": 1}</script>',
        '<script type="application/json">{}</script>',
        '<script src="../assets/site.js"></script>',
        '<a href="https://example.org/">another site, as a link</a>',
        '<link rel="canonical" href="https://example.org/">',
        "<pre>style=&quot;x&quot; onclick=</pre>",
        '<p title="style = plain, onset = slow">a style="x" in a text</p>',
    ],
)
def test_what_the_policy_allows_is_not_a_fault(html: str):
    assert scan("a/", html, [SCRIPT]).faults == ()


def test_anchors_and_links_are_read_from_tags_alone():
    page = """<h2 id="one">a</h2><p class="x"
    id="two">id="no" &lt;a href="no"&gt;</p><a href="../b/#c">b</a><a href="#one">a</a>
    <script type="application/json">{"a": "<a id=\\"no\\" href=\\"no\\">"}</script>
    <img src="../assets/x.png" alt=""><a href="https://example.org/">x</a>
    <a href="mailto:a@b.org">y</a>"""
    found = scan("a/", page, [])
    assert found.anchors == ("one", "two")
    assert found.links == ("b/#c", "a/#one", "assets/x.png")


def test_an_address_is_read_as_a_browser_reads_it():
    page = """<a href="../?a=1&amp;b=2">x</a><a href="./">y</a><a href="/c/index.html">z</a>"""
    assert scan("a/", page, []).links == ("", "a/", "c/index.html")


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("b/", "link to /b/, and nothing is there"),
        ("a/#none", "link to #none of itself"),
        ("#none", "link to #none of /"),
        ("assets/none.js", "link to /assets/none.js"),
        ("a/index.html#none", "link to #none of /a/index.html"),
    ],
)
def test_a_link_that_leads_nowhere_is_named_with_its_page(link: str, said: str):
    pages = {"": Ends("top", ""), "a/": Ends("one two", link)}
    [fault] = broken(pages, {"assets/site.js"})
    assert fault.startswith("The page /a/ has a ")
    assert said in fault


def test_links_that_lead_somewhere_are_fine():
    pages = {"": Ends("top", "a/ a/#two assets/site.js #top"), "a/": Ends("one two", " a/#one")}
    assert list(broken(pages, {"assets/site.js"})) == []


@pytest.mark.parametrize(
    ("here", "to", "way"),
    [
        ("", "", "./"),
        ("", "a/b/", "a/b/"),
        ("a/", "", "../"),
        ("a/b/", "a/c/", "../c/"),
        ("a/b/", "a/", "../"),
        ("a/b/", "a/b/", "./"),
        ("a/b/", "assets/x.css", "../../assets/x.css"),
    ],
)
def test_the_way_between_two_addresses_is_the_shortest(here: str, to: str, way: str):
    assert between(here, to) == way
