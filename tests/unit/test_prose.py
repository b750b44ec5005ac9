from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from generator.words import prose
from generator.words.prose import Mention

EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]


class Words(HTMLParser):
    """Keeps what a browser would show, and which elements it would make."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.shown = ""
        self.elements: list[str] = []
        self.feed(html)
        self.close()

    def handle_data(self, data):
        self.shown += data

    def handle_starttag(self, tag, _):
        self.elements.append(tag)


def on_a_page(text):
    return Words(markdown(text, extensions=EXTENSIONS))


def words_of(mention):
    return mention.words or mention.id


def filled(text):
    return prose.to_markdown(
        text,
        link=lambda mention: f"<{mention.id}:{mention.words}>",
        cite=lambda ids: f"<{'+'.join(ids)}>",
    )


def test_links_are_found_in_order_with_and_without_words():
    text = "See [[shin-splints]], then [[ tibia | the shin bone]]."
    assert [
        Mention("shin-splints", None, "[[shin-splints]]"),
        Mention("tibia", " the shin bone", "[[ tibia | the shin bone]]"),
    ] == list(prose.mentions(text))


def test_several_sources_may_stand_in_one_citation():
    text = "Half got well [@one-2020, @two-2021]. Some did not [@three-2022]."
    assert [("one-2020", "two-2021"), ("three-2022",)] == list(prose.citations(text))


def test_links_and_citations_are_filled_in_where_they_stand():
    text = "Rest [[tibia|the bone]] and [[walk]] [@one, @two]."
    assert "Rest <tibia:the bone> and <walk:None><one+two>." == filled(text)


def test_braces_in_a_text_are_shown_and_never_read_as_attributes():
    page = on_a_page(filled("Run {: .ri-care } or *walk*{: #x }"))
    assert "Run {: .ri-care } or walk{: #x }" == page.shown
    assert ["p", "em"] == page.elements


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("2 x 10 *each* side", "emphasis"),
        ("1. not a list", "a numbered list"),
        ("- not a list", "a list"),
        ("# not a heading", "a heading"),
        ("> not a quotation", "a quotation"),
        ("a [link](https://example.org)", "a link"),
        ("<b>bold</b> & so on", "HTML"),
        ("50% {: .x }", "attributes"),
        ("&lt; stays as typed", "an entity"),
        ("[TOC]", "a table of contents"),
        ("a\\b", "a backslash"),
        ("_under_ and `code`", "code"),
    ],
)
def test_plain_words_never_turn_into_markup(words, why):
    page = on_a_page(prose.label(words))
    assert (words, ["p"]) == (page.shown, page.elements), why


@given(st.text(st.sampled_from("ab 1.)-*_#`~[](){}<>&!|\\+=:\"'\u00e9"), min_size=1))
def test_any_label_is_shown_exactly_as_it_was_typed(words):
    page = on_a_page(prose.label(words))
    assert " ".join(words.split()) == page.shown
    assert set(page.elements) <= {"p"}


def test_plain_text_keeps_the_words_of_links_and_loses_the_markup():
    text = "**Stop** if [[tibia|the shin]] *hurts* [@one]:\n\n- see [it](https://a.test)\n1. rest"
    words = prose.plain(text, words_of)
    assert "Stop if the shin hurts:\n\nsee it\nrest" == words


def test_stress_inside_stress_and_over_two_lines_goes_too():
    assert "not a single day\nlonger" == prose.plain("**not a *single* day\nlonger**", words_of)


def test_underscores_and_stars_inside_words_and_sums_stay_in_plain_text():
    assert "3 * 15 of snake_case_words" == prose.plain("3 * 15 of snake_case_words", words_of)


def test_sentences_end_at_stops_paragraphs_and_list_items_but_not_at_decimals():
    text = "Rest. Then walk 1.5 miles, e.g. on grass.\n\nWhy? Because\n- one\n- two"
    found = prose.sentences(text)
    assert [
        "Rest.",
        "Then walk 1.5 miles, e.g. on grass.",
        "Why?",
        "Because",
        "- one",
        "- two",
    ] == found


@pytest.mark.parametrize(
    "html",
    ["<b>", "</div>", "<!-- note -->", "<script src=x>", "<img src=x onerror=alert(1)", "<?php"],
)
def test_html_in_a_text_is_seen(html):
    assert 1 == len(prose.tags(f"Some {html} words"))


@pytest.mark.parametrize("text", ["pain < 3 out of 10", "a <3 b", "2 <= 3", "x -> y"])
def test_signs_that_are_no_html_are_left_alone(text):
    assert [] == prose.tags(text)


def test_addresses_of_markdown_links_are_found_but_not_those_of_record_links():
    text = "[one](https://a.example/x) [[two|words]] [three](red-flags/ 'title') [four]( about/ )"
    assert ["https://a.example/x", "red-flags/", "about/"] == prose.targets(text)


@pytest.mark.parametrize(
    "address",
    ["https://a.example/x?y=1", "mailto:us@a.example", "#stop", "red-flags/", "about/#who"],
)
def test_safe_addresses_are_allowed(address):
    assert prose.allowed(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://a.example",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java&#115;cript:alert(1)",
        "&#106;avascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//a.example",
        "/red-flags/",
        "../secret",
        "ftp://a.example",
        "",
    ],
)
def test_other_addresses_are_not_allowed(address):
    assert not prose.allowed(address)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("![x](y)", "a picture"),
        ("[x]: https://a.example", "a definition of a link"),
        ("```\ncode", "a block of code"),
        ("## Heading", "a heading"),
        ("> said", "a quotation"),
        ("above\n\n---\n\nbelow", "a line across the page"),
    ],
)
def test_records_hold_only_the_small_markdown(text, what):
    assert [what] == [found for _, found in prose.foreign(text, whole_page=False)]


def test_whole_pages_may_have_headings_and_quotations_but_no_pictures():
    text = "## Heading\n\n> said\n\n![x](y)"
    assert ["a picture"] == [found for _, found in prose.foreign(text, whole_page=True)]


def test_a_table_is_plain_as_sentences_without_its_lines():
    table = (
        "Look:\n\n| Light | Score |\n|---|:-:|\n| Green | [[a|0 to 3]] |\n| Red | Stop. |\n\nSo."
    )
    said = "Look: Light; Score. Green; 0 to 3. Red; Stop. So."
    assert " ".join(prose.plain(table, lambda each: each.words or "").split()) == said
    assert prose.plain("a | b\n--|--\n1 | 2", lambda _: "") == "a; b.\n1; 2."
