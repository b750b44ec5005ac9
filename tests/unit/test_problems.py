"""Every kind of problem, as an editor meets it: one readable case each in tests/golden/problems."""

import os
from pathlib import Path

import pytest

from generator import problems as say
from generator.problems import CATALOGUE, lay_out
from generator.problems.place import Place
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
    content = copy_of_tiny(tmp_path, tree=case.of_tree)
    make(case.edits, content)
    problems, report = check(content)
    if REWRITE:
        rewrite_message(CASES / f"{case.name}.yaml", report)
    else:
        assert report + "\n" == case.message
    assert case.kind in {problem.kind for problem in problems}


@pytest.mark.parametrize("tree", [False, True])
def test_content_without_mistakes_has_no_problems(tmp_path: Path, *, tree: bool):
    assert check(copy_of_tiny(tmp_path, tree=tree)) == ([], "")


def test_every_kind_of_problem_has_a_case():
    assert {case.kind for case in cases()} == set(CATALOGUE)


def test_an_annotation_keeps_a_file_name_with_commas_and_colons_whole():
    problem = say.empty_file(Place("content/a, b: 100%.yaml", 1, 1))
    assert lay_out([problem], lambda _: "", "github").startswith(
        "::error file=content/a%2C b%3A 100%25.yaml,line=1,col=1,title=empty-file::"
    )
