"""`injury-guide signs`: one level for one sign, or the reason that is written."""

import pytest

from generator.__main__ import main
from tests.unit.tree_support import CONTENT

Capture = pytest.CaptureFixture[str]


def test_every_sign_has_one_level_wherever_it_is_shown(capsys: Capture):
    assert main(["signs", "--content", str(CONTENT)]) == 0
    shown = capsys.readouterr().out
    assert "cannot-bear-weight: today\n  red-flags/\n" in shown
    assert "\n  check background/move.four-steps\n" in shown
    assert "DIFFERS" not in shown
    assert shown.endswith(" 0 places with another level and no reason.\n")
