"""Every fact of the source guide stands on the site: its words and figures, in one statement."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from lxml import etree, html

FACTS: dict[str, list[dict[str, str]]] = yaml.safe_load(
    (Path(__file__).parents[1] / "golden" / "guide-facts.yaml").read_text("utf-8")
)
"""Fact, then a line for each statement that carries it: the page, and the terms on it."""
STATEMENT = """
//main//*[self::p or self::li[not(.//li)] or self::tr or self::dd or self::h1 or self::h2
    or self::h3 or self::figcaption][not(ancestor::*[contains(@class, "ri-sources")])]
"""
"""What says one thing: a paragraph, a point of a list, a row, an entry. A source's title is no
statement of ours."""
TERM = etree.XPath("self::dd/preceding-sibling::dt[1]//text()")
WORDS = etree.XPath(".//text()[not(ancestor::svg or ancestor::*[contains(@class, 'ri-basis')])]")
SAMPLE = 100
CAUGHT = 0.95


def statements(page: html.HtmlElement) -> list[str]:
    """The statements of a page in reading order, in small letters."""
    return [tidy(" ".join([*TERM(each), *WORDS(each)])) for each in page.xpath(STATEMENT)]


def tidy(text: str) -> str:
    return re.sub(r" (?=[.,:;!?)])", "", re.sub(r"\s+", " ", text)).strip().lower()


@cache
def pattern(term: str) -> re.Pattern[str]:
    """A term begins a word; a figure at its end is whole: "2" is not in "20", nor in "2.5"."""
    return re.compile(
        rf"(?<![\w.]){re.escape(term)}" + (r"(?!\.?\d)" if term[-1].isdigit() else "")
    )


def says(statement: str, terms: list[str]) -> bool:
    return all(term in statement and pattern(term).search(statement) for term in terms)


def lines(fact: str) -> Iterator[tuple[str, list[str]]]:
    """The page and the terms of each statement of a fact."""
    for line in FACTS[fact]:
        for page, terms in line.items():
            yield page, terms.split(", ")


def nearest(said: list[str], terms: list[str]) -> list[str]:
    """The terms that the statement closest to the fact lacks."""
    lacking = [[term for term in terms if not pattern(term).search(one)] for one in said]
    return min(lacking, key=len, default=terms)


@pytest.fixture(scope="module")
def said(built_pages: dict[str, html.HtmlElement]) -> dict[str, list[str]]:
    """The statements of every page that carries a fact."""
    pages = {page for fact in FACTS for page, _ in lines(fact)}
    return {page: statements(built_pages[page]) if page in built_pages else [] for page in pages}


def lost(fact: str, said: dict[str, list[str]]) -> list[str]:
    """What is missing for a fact to stand: its terms and the page."""
    return [
        f"{fact}: {page} no longer says {', '.join(terms)} in one statement; "
        f"the closest lacks {', '.join(nearest(said[page], terms))}"
        for page, terms in lines(fact)
        if not any(says(one, terms) for one in said[page])
    ]


def test_every_fact_of_the_guide_is_said(said):
    missing = [line for fact in FACTS for line in lost(fact, said)]
    assert not missing, "\n".join(missing)


def test_there_is_a_line_for_each_fact():
    assert len(FACTS) == 892
    assert [fact for fact in FACTS if not any(terms for _, terms in lines(fact))] == []


def without(said: list[str], terms: list[str]) -> list[str]:
    """The statements once the first that says all terms is gone, and every copy or part of it."""
    gone = next((one for one in said if says(one, terms)), "")
    return [one for one in said if one not in gone and gone not in one]


def test_a_fact_that_is_taken_off_is_missed(said):
    """For facts drawn at random, the loss of their statement is seen."""
    drawn = random.Random(13).sample(sorted(FACTS), SAMPLE)  # noqa: S311 - no secret is drawn
    seen = [
        all(not any(says(one, terms) for one in without(said[page], terms)) for page, terms in of)
        for of in (list(lines(fact)) for fact in drawn)
    ]
    assert sum(seen) >= CAUGHT * SAMPLE, [f for f, ok in zip(drawn, seen, strict=True) if not ok]
