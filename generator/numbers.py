"""Whom to call: the one way from records to pages, sheets, the offline page and scripts."""

from __future__ import annotations

import json

from generator.graph import Graph
from generator.model import EmergencyNumbers, HelpLine
from generator.reading.records import Entry

SCRIPT = "js/site/countries.js"
"""The script that holds every country; in the source folder it holds none."""


def countries(graph: Graph) -> list[Entry[EmergencyNumbers]]:
    """Return every country with numbers, by name."""
    return sorted(graph.all("emergency_numbers"), key=lambda entry: entry.title)


def script(graph: Graph) -> str:
    """Return the script that gives every page the numbers of every country.

    `[name, two letters, emergency line, advice line or null, crisis lines, id]`; a line is
    `[number, who answers]`, a crisis line also says what it helps with. The id is left out where it
    is the name in small letters.
    """
    held = [
        [
            entry.title,
            entry.record.region,
            _line(entry.record.ambulance),
            entry.record.adviser and _line(entry.record.adviser),
            [[*_line(line), line.helps_with] for line in entry.record.crisis],
            *(() if entry.id == entry.title.lower().replace(" ", "-") else (entry.id,)),
        ]
        for entry in countries(graph)
    ]
    text = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
    return f"injuryGuide.countries = {text};\n"


def _line(line: HelpLine) -> list[str]:
    return [line.number, line.answers]
