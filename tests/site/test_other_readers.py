"""Readers that know less of HTML and CSS than Chromium: text browsers, WebKit, WeasyPrint."""

import re

import tinycss2
from lxml.html import HtmlElement

from tests.conftest import ROOT

STYLES = [*ROOT.glob("theme_overrides/css/**/*.css"), *ROOT.glob("generator/templates/**/*.css")]


def rules(parsed: list[tinycss2.ast.Node]) -> list[tinycss2.ast.QualifiedRule]:
    """Every style rule, also those inside of @media and its like."""
    found = []
    for rule in parsed:
        if rule.type == "qualified-rule":
            found.append(rule)
        elif rule.type == "at-rule" and rule.content:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            found += rules(inner)
    return found


def test_no_marker_of_a_list_is_set_by_content():
    """WebKit, so every iPhone, and WeasyPrint do not know `content` there."""
    assert len(STYLES) >= 6
    markers = [
        rule
        for style in STYLES
        for rule in rules(tinycss2.parse_stylesheet(style.read_text("utf-8"), skip_comments=True))
        if "::marker" in tinycss2.serialize(rule.prelude)
    ]
    assert len(markers) >= 3
    assert [
        tinycss2.serialize(rule.prelude)
        for rule in markers
        for one in tinycss2.parse_blocks_contents(rule.content)
        if one.type == "declaration" and one.lower_name == "content"
    ] == []


def test_no_page_holds_an_empty_frame_that_only_a_script_fills(
    built_pages: dict[str, HtmlElement],
):
    """Text browsers know neither `hidden` nor `template`: they read headings with nothing below."""
    frames = "main :is(ul, ol, dl, table, tbody, section, article)"
    assert [
        (url, frame.tag, frame.get("class"))
        for url, page in built_pages.items()
        for frame in page.cssselect(frames)
        if not frame.text_content().strip()
    ] == []


def test_every_choice_has_a_value_beside_its_words(built_pages: dict[str, HtmlElement]):
    """Translators replace the words: "3 days" in another language would be no number."""
    choices = [
        (url, choice) for url, page in built_pages.items() for choice in page.cssselect("option")
    ]
    assert len(choices) > 100
    assert [(url, each.text) for url, each in choices if each.get("value") is None] == []


def test_no_voice_meets_a_large_range(built_pages: dict[str, HtmlElement]):
    """Voices make "two four weeks" of it; the words stand beside it."""
    ranges = [
        (url, number)
        for url, page in built_pages.items()
        for number in page.cssselect(".ri-num")
        if re.search("\\d\N{EN DASH}\\d", number.text_content())
    ]
    assert len(ranges) > 30
    for url, number in ranges:
        hidden = [each for each in number.iterancestors() if each.get("aria-hidden") == "true"]
        assert hidden, url
        words = number.text_content().replace("\N{EN DASH}", " to ").removesuffix("+")
        assert words in hidden[0].getparent().text_content(), url


def test_the_paper_parts_of_a_sheet_are_hidden_on_screens_alone():
    """Whoever prints without knowing `revert` prints "My log" too."""
    style = (ROOT / "theme_overrides/css/print.css").read_text("utf-8")
    hiding = [
        (rule.lower_at_keyword, tinycss2.serialize(rule.prelude).strip())
        for rule in tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True)
        if rule.type == "at-rule"
        for inner in tinycss2.parse_rule_list(rule.content, skip_whitespace=True)
        if inner.type == "qualified-rule"
        and tinycss2.serialize(inner.prelude).strip() == ".ri-print-only"
    ]
    assert hiding == [("media", "screen")]
    assert "revert" not in style
