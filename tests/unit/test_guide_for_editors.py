"""The specimens in content/README.md are records that can be read, one for each kind."""

import re
from pathlib import Path

import pytest

from generator.reading import records
from generator.reading.kinds import KINDS, MOVED
from generator.reading.source import Sources
from generator.reading.syntax import parse

GUIDE = (Path(__file__).parents[2] / "content" / "README.md").read_text("utf-8")
SPECIMENS = dict(
    re.findall(r"<!-- specimen: (\S+) -->\n```\w+\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
)


@pytest.mark.parametrize("name", SPECIMENS)
def test_specimen_is_a_record_without_problems(name: str):
    parsed = parse(SPECIMENS[name].encode(), f"content/{name}")
    assert parsed.problems == []
    held = records.read(Sources({name: parsed.node}, {}))
    assert held.problems == []
    assert held.entries or held.moves


def test_each_kind_has_a_specimen():
    shown = {records.kind_of(name)[0] for name in SPECIMENS}
    assert {kind for kind in KINDS.values() if kind not in shown} == {KINDS["page"]}
    assert MOVED in SPECIMENS


def test_links_inside_the_guide_lead_somewhere():
    headings = {
        re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-")
        for title in re.findall(r"(?m)^##+ (.+)$", GUIDE)
    }
    assert set(re.findall(r"\]\(#([a-z-]+)\)", GUIDE)) - headings == set()
