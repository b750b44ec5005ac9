"""Every kind of problem, as an editor meets it: one readable case each in tests/golden/problems."""

import os
from pathlib import Path

import pytest

from generator.problems import CATALOGUE, links, poses, shape, syntax, values, words
from tests.content_fixture import (
    CASES,
    Case,
    cases,
    check,
    copy_of_tiny,
    make,
    rewrite_message,
)

REWRITE = "REWRITE_GOLDENS" in os.environ
"""Set it to write the messages anew, then read the difference in git as an editor would."""


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_mistake_is_met_with_its_whole_message(case: Case, tmp_path: Path):
    content = copy_of_tiny(tmp_path)
    make(case.edits, content)
    problems, report = check(content)
    if REWRITE:
        rewrite_message(CASES / f"{case.name}.yaml", report)
    else:
        assert report + "\n" == case.message
    assert case.kind in {problem.kind for problem in problems}


def test_content_without_mistakes_has_no_problems(tmp_path: Path):
    assert check(copy_of_tiny(tmp_path)) == ([], "")


def test_every_kind_of_problem_has_a_case():
    wordings = {
        name.replace("_", "-")
        for module in (links, poses, shape, syntax, values, words)
        for name, value in vars(module).items()
        if getattr(value, "__module__", "") == module.__name__
    }
    assert {case.kind for case in cases()} == wordings & set(CATALOGUE)
