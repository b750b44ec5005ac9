"""What was proved about the decision tree is kept, also while a slip hides the tree."""

from pathlib import Path

import pytest

from generator.cache import memory


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.setattr(memory, "_file", lambda: tmp_path / ".build" / "proof.json")
    return tmp_path


@pytest.mark.usefixtures("checkout")
def test_a_tree_with_a_slip_does_not_wipe_out_what_was_proved_before():
    proved = {"shin": {"fingerprint": "1", "states": 2}}
    memory.keep(proved)
    memory.keep({})
    assert memory.recall() == proved


def test_nothing_is_kept_outside_a_checkout(checkout: Path):
    (checkout / "mkdocs.yml").unlink()
    memory.keep({"shin": {"states": 2}})
    assert memory.recall() == {}
