"""What a page may load, and what the build says about a page that breaks it."""

import base64
import hashlib

import pytest

from generator.finish.policy import headers, policy, robots

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


def test_robots_name_the_sitemap_once():
    assert "Sitemap: https://example.org/sitemap.xml\n" in robots("https://example.org/")
