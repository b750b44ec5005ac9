"""What looks like one thing to an editor and would become another on a page."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from generator.words.inline import blocks
from generator.words.misread import misread

SLIPS = {
    "joins the line above": ["Bring\n- shoes\n- socks", "Bring\n1. shoes", "a\n\nBring\n* shoes"],
    "makes no list": ["1) shoes\n2) socks"],
    "indented by 2 spaces": ["- shoes\n  - laces", "Bring\n\n  - shoes"],
    "indented by 3 spaces": ["1. shoes\n   - laces\n2. socks"],
    "counted from 1": ["2019. Since then", "Text\n\n3. shoes"],
    "would be counted as": ["1. a\n3. b", "1. a\n2. b\n2. c"],
    "of another kind": ["- a\n1. b", "1. a\n\n- b"],
    "leaves its list": ["- a\n\n  more of a\n- b"],
    "becomes a heading": ["#1 in the list", "a\n\n##Next"],
    "second title": ["# Load"],
    "makes the line above a heading": ["Load\n====", "Load\n---"],
    "block of code": ["a\n\n    b"],
    "star inside a word": ["3*10*2", "do 3*10* times", "**5**0 minutes"],
    "has no list above": ["    - c\ng\n1. d", "text\n\n    - c"],
    "has no partner": ["this is **bold", "a\n\n- **b\n- c"],
    "no table below a line": ["text\na | b\n--|--\n1 | 2"],
    "makes no table": ["a | b | c\n--|--\n1 | 2"],
    "cells, and the table": ["a | b\n--|--\n1 | 2 | 3", "| a | b |\n|---|---|\n| 1 |"],
    "row of the table": ["a | b\n--|--\n1 | 2\nafter"],
}

FINE = [
    "- a\n- b\n\n    - c\n    - d\n- e",
    "- a\n    - b\n- c",
    "Text\n\n1. a\n1. b\n\nText\n\n1. c\n2. d",
    "- a long item\n  that goes on\n- b",
    "- a\n\n    more of a\n- b",
    "## Load\n- a\n- b",
    "## Load\n\nSay **this** and *that* and snake_case, 2 * 3 and 5 > 4.",
    "| a | b |\n|---|:-:|\n| [[x|y]] | 2 |\n\nafter",
    "> said\n\ntext",
    "In 2019. Since then",
]


@pytest.mark.parametrize(
    ("becomes", "text"), [(becomes, text) for becomes, texts in SLIPS.items() for text in texts]
)
def test_what_would_be_taken_otherwise_is_named(becomes: str, text: str):
    found = list(misread(text, whole_page=True))
    assert any(becomes in each.becomes for each in found), found
    for each in found:
        assert text[each.at :].startswith(each.typed)


@pytest.mark.parametrize("text", FINE)
def test_what_is_taken_as_it_looks_is_left_alone(text: str):
    assert list(misread(text, whole_page=True)) == []


def test_texts_of_records_may_begin_with_a_number():
    assert list(misread("5. and 6. metatarsal", whole_page=False)) == []


LINES = ["- a", "  - b", "    - c", "1. d", "2. e", "3) f", "g", "  h", "    i", "", ""]
ROWS = ["l | m", "--|--", "n | o | p", "q", "**r", "s** t", "5*6", "===", "## j", "#k"]


@settings(max_examples=400)
@given(some.lists(some.sampled_from(LINES + ROWS), max_size=8).map("\n".join))
def test_no_word_is_lost_from_a_text_that_passes(text: str):
    if list(misread(text, whole_page=True)):
        return
    page = re.sub(r"<[^>]*>", " ", blocks(text))
    assert "".join(re.findall(r"\w", page)) == "".join(
        re.findall(r"\w", re.sub(r"(?m)^ *\d+\. ", "", text))
    )
