"""Sheets say what the records say: change a record, and the sheet follows."""

import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.graph import Graph
from generator.sheets import build as sheets
from generator.sheets.sheet import Piece, Sheet, plain
from generator.sheets.words import distances
from tests.content_fixture import read

TODAY = date(2026, 12, 1)


def made(folder: Path) -> dict[str, Sheet]:
    checked = read(folder)
    assert not checked.stops, checked.report()
    return {sheet.id: sheet for sheet in sheets.sheets(checked.graph)}


@pytest.fixture(scope="module")
def standard(graph: Graph) -> dict[str, Sheet]:
    return {sheet.id: sheet for sheet in sheets.sheets(graph)}


def words(sheet: Sheet) -> str:
    rows = [
        f"{row.name} {plain(row.amount)} {plain(row.text)}"
        for part in sheet.sections
        for block in part.blocks
        for row in block.rows
    ]
    return "\n".join([*(line.plain for line in sheet.lines), *rows])


@dataclass(frozen=True)
class Change:
    """One value of one record, the sheet that prints it, and its words before and after."""

    file: str
    old: str
    new: str
    sheet: str
    before: str
    after: str


CHANGES = (
    Change(
        "figures.yaml",
        'amount: "250"',
        'amount: "260"',
        "shoe-and-surface-check",
        "from: 250 miles",
        "from: 260 miles",
    ),
    Change(
        "exercises/plank.yaml",
        "sets: 2\n    hold_seconds: 45",
        "sets: 2\n    hold_seconds: 40",
        "strength-twice-a-week",
        "Plank: 2 sets, hold 45 seconds",
        "Plank: 2 sets, hold 40 seconds",
    ),
    Change(
        "exercises/bent-knee-calf-raise.yaml",
        "sets: 3\n    reps: 15\n    up_seconds: 2\n",
        "sets: 4\n    reps: 15\n    up_seconds: 2\n",
        "shin-splints-rehab",
        "Bent-knee calf raise: 3 sets of 15",
        "Bent-knee calf raise: 4 sets of 15",
    ),
    Change(
        "pain-scale.yaml",
        "pain: 4-5",
        "pain: 4-4",
        "pain-traffic-light",
        "Yellow, 4 to 5 out of 10",
        "Yellow, 4 out of 10",
    ),
    Change(
        "signs.yaml",
        "name: Chest pain or pressure",
        "name: Pain in the chest",
        "red-flag-checklist",
        "Chest pain or pressure",
        "Pain in the chest",
    ),
    Change(
        "return-plans/bone-plan.yaml",
        "walk_minutes: 4\n",
        "walk_minutes: 6\n",
        "tibial-stress-fracture-return",
        "Run 1 minute, walk 4 minutes, 4 to 6 rounds",
        "Run 1 minute, walk 6 minutes, 4 to 6 rounds",
    ),
)


@pytest.fixture(scope="module")
def changed(content: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sheet]:
    """The sheets of a copy that has all the changes: read once, because reading takes seconds."""
    copy = tmp_path_factory.mktemp("changed") / "content"
    shutil.copytree(content, copy)
    for each in CHANGES:
        text = (copy / each.file).read_text("utf-8")
        assert text.count(each.old) == 1, each
        (copy / each.file).write_text(text.replace(each.old, each.new), "utf-8")
    return made(copy)


@pytest.mark.parametrize("change", CHANGES, ids=lambda each: each.sheet)
def test_a_changed_record_changes_the_sheet_and_its_version(standard, changed, change: Change):
    before, after = standard[change.sheet], changed[change.sheet]
    assert change.before in words(before)
    assert change.before not in words(after)
    assert change.after in words(after)
    assert before.version != after.version


def test_an_unchanged_sheet_keeps_its_version(content: Path, standard):
    assert {id_: sheet.version for id_, sheet in made(content).items()} == {
        id_: sheet.version for id_, sheet in standard.items()
    }


def test_full_injuries_have_a_sheet_of_their_phases_and_one_of_their_way_back(
    graph: Graph, standard
):
    full = [entry for entry in graph.injuries if entry.record.depth == "full"]
    rehab = {f"{entry.id}-rehab" for entry in full if entry.record.phases}
    back = {f"{entry.id}-return" for entry in full if entry.record.return_to_run}
    assert len(rehab) > 30
    assert len(back) > 30
    assert rehab | back == {id_ for id_, sheet in standard.items() if sheet.injury}


def test_a_rehab_sheet_has_every_phase_exercise_and_rule_of_its_record(graph: Graph, standard):
    for entry in graph.injuries:
        if f"{entry.id}-rehab" not in standard:
            continue
        sheet = standard[f"{entry.id}-rehab"]
        shown = words(sheet)
        titles = [part.title for part in sheet.sections]
        for number, phase in enumerate(entry.record.phases, 1):
            assert f"Phase {number}: {phase.name}" in titles
            for used in phase.exercises:
                assert graph.get(used.exercise).title in shown
            for rule in phase.move_on_when:
                assert graph.names.plain(rule.text) in shown


def boxed(sheet: Sheet) -> set[str]:
    """The lines of a sheet that have a box to tick."""
    blocks = [block for part in sheet.sections for block in part.blocks if block.ticks]
    return {line.plain for block in blocks for line in block.lines}


def test_what_is_good_to_know_about_a_phase_has_no_box(graph: Graph, standard):
    notes = [
        (f"{entry.id}-rehab", graph.names.plain(note.text))
        for entry in graph.injuries
        if f"{entry.id}-rehab" in standard
        for phase in entry.record.phases
        for note in phase.notes
    ]
    assert notes
    assert [each for each in notes if each[1] not in words(standard[each[0]])] == []
    assert [each for each in notes if each[1] in boxed(standard[each[0]])] == []


def test_no_box_of_a_rehab_sheet_stands_before_what_a_study_found(standard):
    found = re.compile(r"\b(?:trials?|study|studies|review|evidence|In \d[\d,]* )\b")
    ticked = [line for sheet in standard.values() if sheet.injury for line in boxed(sheet)]
    assert len(ticked) > 300
    assert [line for line in ticked if found.search(line)] == []


def test_a_part_of_a_checklist_to_read_or_write_on_has_no_boxes(standard):
    card = standard["pain-traffic-light"]
    assert "Any other of the red flags." in boxed(card)
    assert not any("Run 1: date" in line for line in boxed(card))
    assert [part.light for part in card.sections if part.light] == ["green", "yellow", "red"]


def test_what_must_be_true_first_is_asked_once(graph: Graph, standard):
    returns = [sheet for sheet in standard.values() if sheet.id.endswith("-return")]
    assert len(returns) > 20
    for sheet in returns:
        own = graph.get(sheet.injury).record.return_to_run.ready_when
        (part,) = (part for part in sheet.sections if part.id == "ready")
        asked = [line.plain for line in part.blocks[0].lines]
        assert asked == [graph.names.plain(claim.text) for claim in own], sheet.id


def test_each_sheet_of_an_injury_says_first_whether_one_may_run(standard):
    for sheet in standard.values():
        if sheet.injury:
            assert (sheet.sections[0].id, len(sheet.sections[0].blocks[0].lines)) == ("run", 1)


def test_a_bone_sheet_has_a_place_for_the_clearance(standard):
    assert "Cleared by" in standard["tibial-stress-fracture-return"].blanks
    assert "Cleared by" not in standard["ankle-sprain-return"].blanks


def test_no_two_lines_of_a_sheet_share_an_id(standard):
    for sheet in standard.values():
        ids = [line.id for line in sheet.lines]
        assert len(ids) == len(set(ids)), sheet.id


def test_every_distance_stands_in_both_units():
    found = list(distances("Run 2 miles (3.2 km), then 20, 22 and 24 miles (32, 35 and 39 km)."))
    assert found == [
        Piece("Run "),
        Piece("2 miles", km="3.2 km"),
        Piece(", then "),
        Piece("20, 22 and 24 miles", km="32, 35 and 39 km"),
        Piece("."),
    ]
