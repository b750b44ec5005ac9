"""Makes every sheet from the records: checklists as they are written, rehab and return sheets from injuries."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.graph import Graph
from generator.model import Checklist, Claim, Injury, PainLight
from generator.model.plans import ChecklistItem, ReturnPlan
from generator.records import Entry
from generator.sheets.sheet import Block, Line, Piece, Row, Section, Sheet
from generator.sheets.words import distances, dose, sentence, words
from generator.units import figure_words


def sheets(graph: Graph) -> list[Sheet]:
    """Return every sheet: the checklists in the order of their names, then those of each full injury."""
    written = [checklist(graph, entry) for entry in sorted(graph.all("checklist"), key=lambda each: each.title.lower())]
    return written + [made for entry in graph.injuries for made in of_injury(graph, entry)]


PACK = "handout-pack"
"""The name of all sheets in one file."""


def versions(made: Sequence[Sheet]) -> dict[str, str]:
    """Return sheet id -> version; the pack of all sheets has one too."""
    each = {sheet.id: sheet.version for sheet in made}
    return each | {PACK: hashlib.sha256(repr(sorted(each.items())).encode()).hexdigest()[:6]}


def of_injury(graph: Graph, entry: Entry[Injury]) -> list[Sheet]:
    """Return the rehab and return-to-run sheets of an injury; none for a short record."""
    if entry.record.depth != "full":
        return []
    made = [rehab(graph, entry)] if entry.record.phases else []
    return made + ([running(graph, entry)] if entry.record.return_to_run else [])


def checklist(graph: Graph, entry: Entry[Checklist]) -> Sheet:
    """Return a checklist as it is written."""
    record = entry.record
    sections = tuple(
        Section(
            id=f"part-{number}",
            title=part.title,
            intro=words(graph, part.intro or ""),
            blocks=(Block("", _unlike(item_line(graph, item) for item in part.items)),),
            look="alarm" if part.look == "alarm" else "plain",
        )
        for number, part in enumerate(record.parts, 1)
    )
    return Sheet(
        id=entry.id,
        kind="checklist",
        title=record.name,
        summary=record.summary,
        for_whom=record.for_whom,
        pages=int(record.pages),
        at_most=False,
        sections=sections,
        last_reviewed=record.last_reviewed,
        review_by=record.review_by,
        file=entry.file,
        blanks=record.blanks,
    )


def item_line(graph: Graph, item: ChecklistItem) -> Line:
    """Return one line of a checklist, with what its record says today."""
    note = words(graph, item.note) if item.note else ()
    sources = tuple(item.basis or ())
    if item.red_flag:
        flag = graph.get(item.red_flag)
        text = note or words(graph, flag.record.text)
        return Line(flag.id, _named(flag), text, tuple(flag.record.basis))
    if item.exercise:
        exercise = graph.get(item.exercise)
        given = item.dose or exercise.record.dose
        from_dose = tuple(given.basis) if given else ()
        return Line(exercise.id, _named(exercise), dose(graph, given, item.note), sources or from_dose)
    if item.figure:
        figure = graph.get(item.figure)
        shown = tuple(distances(figure_words(figure.record)))
        return Line(figure.id, _named(figure), (*shown, Piece(". "), *note) if note else shown, tuple(figure.record.basis))
    if item.pain_light:
        light = graph.get(item.pain_light)
        name = Piece(f"{light.title}, {_out_of_ten(light.record)}", light.url)
        return Line(light.id, (name,), note, sources)
    return text_line(graph, item.text or "", sources)


def _out_of_ten(light: PainLight) -> str:
    return f"{light.pain.text} out of 10"


def _named(entry: Entry[Any]) -> tuple[Piece, ...]:
    return (Piece(entry.title, entry.url),)


def text_line(graph: Graph, text: str, sources: Sequence[str] = ()) -> Line:
    """Return a line of words. Its id comes from the words: another text is another line."""
    shown = words(graph, text)
    return Line("t" + hashlib.sha256(text.encode()).hexdigest()[:6], (), shown, tuple(sources))


def _claims(graph: Graph, claims: Iterable[Claim]) -> Iterator[Line]:
    for claim in claims:
        yield text_line(graph, claim.text, claim.basis)


def _unlike(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Keep the first of lines that say the same."""
    seen: dict[str, Line] = {}
    for line in lines:
        seen.setdefault(line.id, line)
    return tuple(seen.values())


def _within(prefix: str, lines: Iterable[Line]) -> tuple[Line, ...]:
    """Give lines of one phase ids of their own: an exercise may come back in the next phase."""
    return tuple(Line(f"{prefix}-{line.id}", line.name, line.text, line.sources) for line in _unlike(lines))


def get_help(graph: Graph, injury: Injury) -> Section:
    """Return the signs that end home treatment, by name; emergencies first."""
    blocks = []
    for tier, title in (("emergency", "Call an ambulance or go to an emergency department"), ("urgent", "Stop, and see a clinician within a day or two")):
        lines = []
        for item in getattr(injury.help, tier):
            if item.red_flag:
                flag = graph.get(item.red_flag)
                lines.append(Line(flag.id, _named(flag), ()))
            else:
                lines.append(text_line(graph, item.text or "", item.basis or ()))
        blocks.append(Block(title, tuple(lines), ticks=False))
    return Section("help", "Get help", (), tuple(blocks), look="alarm")


def rehab(graph: Graph, entry: Entry[Injury]) -> Sheet:
    """Return the rehab sheet: phases with actions, exercises and doses, and when to move on."""
    injury = entry.record
    parts = [get_help(graph, injury)]
    for number, phase in enumerate(injury.phases, 1):
        used = (
            Line(
                each.exercise,
                _named(graph.get(each.exercise)),
                dose(graph, each.dose or graph.get(each.exercise).record.dose, each.note),
                tuple(each.dose.basis) if each.dose else (),
            )
            for each in phase.exercises
        )
        prefix = f"p{number}"
        blocks = [
            Block("", _within(prefix, (*_claims(graph, phase.actions), *used))),
            Block("Move on when", _within(f"{prefix}-on", _claims(graph, phase.move_on_when))),
        ]
        parts.append(
            Section(f"phase-{number}", f"Phase {number}: {phase.name}", words(graph, phase.goal), tuple(b for b in blocks if b.lines))
        )
    return _of(entry, "rehab", f"{injury.name}: rehab sheet", "Phases, exercises, doses, and when to move on.", parts)


def running(graph: Graph, entry: Entry[Injury]) -> Sheet:
    """Return the return-to-run sheet: what must be true first, the stages with boxes, hold and step back."""
    injury = entry.record
    back = injury.return_to_run
    if back is None:
        raise AssertionError("asked only of injuries that have a way back")
    plan: ReturnPlan = graph.get(back.plan).record
    ready = _unlike(_claims(graph, (*back.ready_when, *plan.entry)))
    stages = tuple(
        Row(f"stage-{number}", stage.name, tuple(distances(sentence(stage.session))), words(graph, stage.text), int(plan.runs_a_stage.top))
        for number, stage in enumerate(plan.stages, 1)
    )
    cleared = plan.needs_clearance == "yes"
    parts = [
        Section("ready", "Before the first run", words(graph, "All of this is true:"), (Block("", _unlike_words(ready)),), look="alarm" if cleared else "plain"),
        Section("stages", "Stages", words(graph, _pace(plan)), (Block("", rows=stages),)),
        Section(
            "rules",
            "On the way",
            (),
            (
                Block("Stay at a stage", tuple(_claims(graph, plan.hold)), ticks=False),
                Block("Stop, or step back", tuple(_claims(graph, plan.step_back)), ticks=False),
            ),
        ),
        Section("later", "Afterwards", (), (Block("", (text_line(graph, growth(plan)), *_claims(graph, back.notes)), ticks=False),)),
    ]
    blanks = ("Cleared by", "Date cleared", "First run") if cleared else ("First run",)
    return _of(entry, "return", f"{injury.name}: running again", plan.summary, parts, blanks)


def _unlike_words(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Drop lines that begin as another one does: an injury and its plan often ask for the same."""
    kept: list[Line] = []
    for line in lines:
        first = line.plain.partition(".")[0].lower()
        if not any(first == other.plain.partition(".")[0].lower() for other in kept):
            kept.append(line)
    return tuple(kept)


def _pace(plan: ReturnPlan) -> str:
    """Return how often to do a stage and how far apart the runs are, where every stage says the same."""
    rests = {stage.rest_days_between.top for stage in plan.stages if stage.rest_days_between}
    apart = " Leave a day without running between two runs." if rests == {1} else ""
    return f"Do each stage {plan.runs_a_stage.text} times.{apart} Tick a box for each run. Go on only when the rules allow it."


def growth(plan: ReturnPlan) -> str:
    """Return the rule for the weeks after the last stage."""
    return (
        f"Then let a week grow by {plan.weekly_rise_percent.text} percent at the most, "
        f"and take a lighter week every {plan.cutback_every_weeks.text} weeks."
    )


def _of(entry: Entry[Injury], kind: Any, title: str, summary: str, parts: Sequence[Section], blanks: tuple[str, ...] = ()) -> Sheet:  # noqa: PLR0913 - one for each thing that differs
    return Sheet(
        id=f"{entry.id}-{kind}",
        kind=kind,
        title=title,
        summary=summary,
        for_whom="For runners, with the help of a physiotherapist where you can.",
        pages=2,
        at_most=True,
        sections=tuple(parts),
        last_reviewed=entry.record.last_reviewed,
        review_by=entry.record.review_by,
        file=entry.file,
        blanks=blanks,
        injury=entry.id,
    )
