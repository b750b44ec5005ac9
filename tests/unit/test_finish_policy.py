"""What a page may load, and what the build says about a page that breaks it."""

import base64
import hashlib

import pytest

from generator.finish import faults, headers, policy, robots

SCRIPT = "document.documentElement.className='js'"


def test_an_inline_script_is_named_by_its_hash():
    wanted = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{wanted}'" in policy([SCRIPT])


@pytest.mark.parametrize("loose", ["unsafe-inline", "unsafe-eval", "https:", "*"])
def test_the_policy_allows_nothing_loose(loose: str):
    assert loose not in policy([SCRIPT])


def test_headers_carry_the_policy_and_forbid_frames():
    text = headers(policy([SCRIPT]))
    assert policy([SCRIPT]) + "; frame-ancestors 'none'" in text


@pytest.mark.parametrize(
    ("html", "word"),
    [
        ('<p style="color:red">x</p>', "style attribute"),
        ("<p onclick=go()>x</p>", "onclick"),
        ("<style>p{}</style>", "<style>"),
        ("<script>alert(1)</script>", "inline script"),
        ('<script src="https://cdn.example/x.js"></script>', "another site"),
        ('<img src="//cdn.example/x.png" alt="">', "another site"),
        ('<link rel="stylesheet" href="http://cdn.example/x.css">', "another site"),
    ],
)
def test_what_the_policy_would_block_is_found(html: str, word: str):
    [fault] = faults("a/index.html", f"<html>\n{html}</html>", [SCRIPT])
    assert fault.startswith("a/index.html: line 2: ")
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
    ],
)
def test_what_the_policy_allows_is_not_a_fault(html: str):
    assert list(faults("a.html", html, [SCRIPT])) == []


def test_robots_name_the_sitemap_once():
    assert "Sitemap: https://example.org/sitemap.xml\n" in robots("https://example.org/")
