"""`injury-guide records`: one row an injury, and how much of it rests on a source."""

from pathlib import Path

import pytest

from generator.__main__ import main
from tests.content_fixture import copy_of_tiny
from tests.unit.tree_support import CONTENT

Capture = pytest.CaptureFixture[str]


def test_each_injury_has_a_row_and_the_totals_follow(tmp_path: Path, capsys: Capture):
    assert main(["records", "--content", str(copy_of_tiny(tmp_path))]) == 0
    heads, *rows = capsys.readouterr().out.splitlines()
    assert heads.split()[:4] == ["injury", "depth", "sources", "exercises"]
    assert [row.split()[0] for row in rows[:2]] == ["cracked-shin", "sore-shin"]
    assert rows[0].split()[-1] == "0%"
    assert "2 injuries, 1 of them full." in rows


def test_at_least_sixty_in_a_hundred_statements_rest_on_a_source(capsys: Capture):
    assert main(["records", "--content", str(CONTENT)]) == 0
    total = next(x for x in capsys.readouterr().out.splitlines() if x.startswith("all injuries"))
    assert int(total.split()[2].rstrip("%")) >= 60
