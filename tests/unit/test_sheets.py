"""Sheets say what the records say: change a record, and the sheet follows."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator import sheets, site
from generator.sheets import Piece, Sheet, plain
from generator.sheets.words import distances

TODAY = date(2026, 12, 1)


def made(folder: Path) -> dict[str, Sheet]:
    checked = site.read(folder, TODAY)
    assert not checked.stops, checked.report()
    return {sheet.id: sheet for sheet in sheets.sheets(checked.graph)}


@pytest.fixture(scope="module")
def standard(content: Path) -> dict[str, Sheet]:
    return made(content)


def words(sheet: Sheet) -> str:
    rows = [
        f"{row.name} {plain(row.amount)} {plain(row.text)}"
        for part in sheet.sections
        for block in part.blocks
        for row in block.rows
    ]
    return "\n".join([*(line.plain for line in sheet.lines), *rows])


@pytest.mark.parametrize(
    ("file", "old", "new", "sheet", "before", "after"),
    [
        (
            "figures.yaml",
            "amount: 300-500",
            "amount: 310-500",
            "shoe-and-surface-check",
            "300 to 500 miles",
            "310 to 500 miles",
        ),
        (
            "exercises/plank.yaml",
            "hold_seconds: 45",
            "hold_seconds: 40",
            "strength-twice-a-week",
            "Plank: 2 sets, hold 45 seconds",
            "Plank: 2 sets, hold 40 seconds",
        ),
        (
            "injuries/shin-splints.yaml",
            "dose: {sets: 3, reps: 15-20",
            "dose: {sets: 4, reps: 15-20",
            "shin-splints-rehab",
            "Toe raise: 3 sets of 15 to 20",
            "Toe raise: 4 sets of 15 to 20",
        ),
        (
            "pain-scale.yaml",
            "pain: 4-5",
            "pain: 4-4",
            "pain-traffic-light",
            "Yellow, 4 to 5 out of 10",
            "Yellow, 4 out of 10",
        ),
        (
            "red-flags.yaml",
            "name: Chest pain or pressure",
            "name: Pain in the chest",
            "red-flag-checklist",
            "Chest pain or pressure",
            "Pain in the chest",
        ),
        (
            "return-plans/bone-plan.yaml",
            "walk_minutes: 4\n",
            "walk_minutes: 6\n",
            "tibial-stress-fracture-return",
            "Run 1 minute, walk 4 minutes, 4 to 6 rounds",
            "Run 1 minute, walk 6 minutes, 4 to 6 rounds",
        ),
    ],
)
def test_a_changed_record_changes_the_sheet_and_its_version(  # noqa: PLR0913, PLR0917 - a row each
    content: Path, tmp_path: Path, standard, file, old, new, sheet, before, after
):
    copy = tmp_path / "content"
    shutil.copytree(content, copy)
    text = (copy / file).read_text("utf-8")
    assert text.count(old) == 1
    (copy / file).write_text(text.replace(old, new), "utf-8")
    changed = made(copy)[sheet]
    assert before in words(standard[sheet])
    assert before not in words(changed)
    assert after in words(changed)
    assert changed.version != standard[sheet].version


def test_an_unchanged_sheet_keeps_its_version(content: Path, standard):
    assert {id_: sheet.version for id_, sheet in made(content).items()} == {
        id_: sheet.version for id_, sheet in standard.items()
    }


def test_every_full_injury_has_a_rehab_and_a_return_sheet(content: Path, standard):
    graph = site.read(content, TODAY).graph
    full = [entry.id for entry in graph.injuries if entry.record.depth == "full"]
    assert full
    assert {f"{id_}-{kind}" for id_ in full for kind in ("rehab", "return")} <= set(standard)


def test_a_rehab_sheet_has_every_phase_exercise_and_rule_of_its_record(content: Path, standard):
    graph = site.read(content, TODAY).graph
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
                assert graph.plain(rule.text) in shown


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
