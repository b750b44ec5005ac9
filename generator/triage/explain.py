"""For editors and reviewers: what moves what in a region, its graph, what a change does.

`injury-guide tree` prints these; the page for reviewers shows the graph.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.triage import falls, golden
from generator.triage.compiled import Compiled, Sheet
from generator.triage.model import LEVELS, Tree

NAMED = 3  # conditions that a graph draws for one answer


def moves(compiled: Compiled, sheet: Sheet) -> list[str]:
    """Return what moves what in a region: one line an answer, then the rules.

    Shape:  `press.spot          soon  red  tibial-stress-fracture +4, shin-splints -2`
    """
    lines = [f"{sheet.id}: baseline {LEVELS[sheet.baseline]}"]
    for ask in sheet.asks:
        for option in ask.options:
            level = LEVELS[option.level] if option.level else "-"
            marks = " ".join(
                mark
                for mark, there in (("red", option.red), ("reassuring", option.reassuring))
                if there
            )
            strongest = sorted(option.points.items(), key=lambda pair: (-pair[1], pair[0]))
            points = ", ".join(f"{compiled.conditions[c].id} {n:+d}" for c, n in strongest)
            name = f"{ask.id}.{option.id}"
            lines.append(" ".join(f"  {name:24} {level:9} {marks:10} {points}".split(" ")).rstrip())
    for rule in sheet.rules:
        names = " and ".join(
            f"{sheet.asks[a].id}.{sheet.asks[a].options[o].id}" for a, o in rule.all
        )
        lines.append(f"  rule {rule.id}: {names} -> {LEVELS[rule.level]}")
    return lines


def reassuring(compiled: Compiled) -> list[str]:
    """Return every answer that lowers a serious condition: the list that a clinician signs (C7)."""
    return [
        f"{sheet.id}/{ask.id}.{option.id}: {compiled.conditions[number].id} {amount:+d}"
        for sheet in compiled.sheets
        for ask in sheet.asks
        for option in ask.options
        for number, amount in sorted(option.points.items())
        if amount < 0 and compiled.conditions[number].alert_at is not None
    ]


def graph(tree: Tree, compiled: Compiled, sheet: Sheet) -> str:
    """Return a Mermaid flow chart of a region: questions, answers, and what they point to."""
    lines = ["flowchart LR", f'  region["{_safe(tree.regions[sheet.id].name)}"]']
    before = "region"
    for number, ask in enumerate(sheet.asks):
        if ask.background:
            continue
        lines.append(f'  {before} --> q{number}{{{{"{_safe(ask.id)}"}}}}')
        before = f"q{number}"
        for choice, option in enumerate(ask.options):
            node = f"a{number}_{choice}"
            lines.append(f'  q{number} --- {node}("{_safe(option.id)}")')
            up = sorted((-n, c) for c, n in option.points.items() if n > 1)
            lines += [f"  {node} -->|+{-n}| c{c}" for n, c in up[:NAMED]]
            if option.level:
                lines.append(f"  {node} ==> {LEVELS[option.level]}")
    drawn = "\n".join(lines)
    lines += [
        f'  c{number}["{_safe(tree.conditions[compiled.conditions[number].id].name)}"]'
        for number in sheet.conditions
        if f" c{number}" in drawn
    ]
    return "\n".join(lines) + "\n"


def changed(old: Compiled, new: Compiled) -> list[str]:
    """Return how many states of each region change their level between two sets of rules."""
    return list(_changed(old, new)) or ["no state changes its level"]


def _changed(old: Compiled, new: Compiled) -> Iterator[str]:
    for change in falls.compare(old, new):
        if change.fell or change.rose:
            totals = f"{change.fell:,} fell, {change.rose:,} rose of {change.states:,}"
            yield f"{change.region}: {totals}"
            for (was, now), states in sorted((change.moves or {}).items()):
                yield f"  {LEVELS[was]} -> {LEVELS[now]}: {states:,}"
            if change.example:
                yield f"  one that fell: {change.example}"
    known = {sheet.id for sheet in old.sheets}
    yield from (f"{sheet.id}: a new region" for sheet in new.sheets if sheet.id not in known)


def golden_differences(tree: Tree, old: Compiled, new: Compiled) -> list[str]:
    """Return one line for each golden case whose result changes; one line when none does."""
    found = golden.differences(tree.cases, old, new)
    return found or [f"all {len(tree.cases)} golden cases give what they gave"]


def _safe(text: str) -> str:
    """Return text that Mermaid shows as it is."""
    return text.replace('"', "'")
