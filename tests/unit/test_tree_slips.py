"""Slips of an editor in the decision tree: each is met at its line, with its own message."""

from pathlib import Path

import pytest

from tests.unit.tree_support import faults, line_of

SHIN = "regions/shin.yaml"


@pytest.mark.parametrize(
    ("file", "change", "kind", "text"),
    [
        (
            SHIN,
            ("id: warms,", "id: warms, lvl: soon,"),
            "unknown-key",
            "id: warms",
        ),
        (
            SHIN,
            ("{chronic-exertional-compartment-syndrome: 2, sciatica: 2}", "{sciatca: 2}"),
            "unknown-tree-name",
            "id: drop",
        ),
        (
            SHIN,
            (
                '      - {id: not-sure, text: "Not sure, or I have not run since", neutral: yes}\n',
                "",
            ),
            "no-not-sure",
            "id: run",
        ),
        (
            SHIN,
            ("points: {sciatica: 5}", "points: {}"),
            "answer-changes-nothing",
            "id: nerve",
        ),
        (
            SHIN,
            ("points: {sciatica: 5}", "points: {calf-strain: 5}"),
            "not-in-region",
            "id: nerve",
        ),
        (
            SHIN,
            ("text: What does it do on a run?", "text: You have what diagnosis?"),
            "banned-words",
            "text: What does it do on a run?",
        ),
        (
            SHIN,
            (
                "text: What does it do on a run?",
                "text: Characterise the circumstances surrounding exacerbation during locomotion?",
            ),
            "hard-words",
            "text: What does it do on a run?",
        ),
        (
            SHIN,
            (
                'text: "A small lump on the bone that came without a knock"',
                "text: Circumscribed osseous tumefaction",
            ),
            "hard-words",
            "id: lump",
        ),
        (
            SHIN,
            (
                "text: Both shins are the same",
                "text: Both " + "and both " * 10 + "shins are the same",
            ),
            "hard-words",
            "id: both",
        ),
        (
            SHIN,
            ("text: Inner edge of the shin", "text: Anteromedial tibial periosteum"),
            "hard-words",
            "id: inner",
        ),
        (
            "gates.yaml",
            ("text: Fainted, or nearly fainted", "text: Uncontrollable syncopal episodes"),
            "hard-words",
            "text: Fainted, or nearly fainted",
        ),
        (
            "gates.yaml",
            ("text: What happened?", "text: Indicate applicable manifestations?"),
            "hard-words",
            "text: What happened?",
        ),
        (
            "areas.yaml",
            ("text: Knee}", "text: Patellofemoral articulation}"),
            "hard-words",
            "id: knee",
        ),
        (
            "areas.yaml",
            ("- {id: knee, text: Knee}", "- {id: nee, text: Knee}"),
            "unknown-tree-name",
            "",
        ),
        (
            "rules.yaml",
            ("all: [what.rolled, press.not-sure, move.limp]", "all: [what.rolled, press.maybe]"),
            "dead-rule",
            "id: ankle-unsure-limp",
        ),
        (
            "gates.yaml",
            ("- id: head\n  text: Did", "- id: head\n  when: [age.u18]\n  text: Did"),
            "gates-out-of-order",
            "id: head",
        ),
        (
            "outcomes.yaml",
            ("  - id: routine\n", "  - id: soon\n"),
            "level-without-text",
            "",
        ),
        (
            "golden-cases.yaml",
            (
                "{name: Stitch, region: sore, level: self-care",
                "{name: Stitch, region: sore, level: routine",
            ),
            "golden-case-fails",
            "name: Stitch",
        ),
    ],
)
def test_a_slip_is_met_at_its_line(
    tmp_path: Path, file: str, change: tuple[str, str], kind: str, text: str
):
    found = faults(tmp_path, file, *change)
    assert kind in {each[0] for each in found}
    if text:
        assert (kind, file, line_of(file, text)) in found
