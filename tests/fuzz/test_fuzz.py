"""Broken records: refused with a message, or built into a page that does no harm.

`make fuzz` runs many more cases of the same kind.
"""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import guides
from cases import run


@pytest.mark.parametrize(
    "start", [0, *(pytest.param(n, marks=pytest.mark.long) for n in range(50, 500, 50))]
)
def test_a_broken_record_is_refused_or_does_no_harm(start: int):
    ended = [run(seed) for seed in range(start, start + 50)]
    assert "refused" in ended
    assert {"built", "read"} & set(ended)


@pytest.mark.parametrize("start", [0, pytest.param(60, marks=pytest.mark.long)])
def test_a_broken_guide_is_refused_or_loses_no_word(start: int):
    ended = [guides.run(seed) for seed in range(start, start + 60)]
    assert min(ended.count("refused"), ended.count("built")) > 5
