"""Makes the rehab sheet and the return-to-run sheet of an injury."""

from __future__ import annotations

import math
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from generator.drawings import drawing
from generator.graph import Graph
from generator.levels import grouped
from generator.model import Injury
from generator.model.plans import ReturnPlan
from generator.model.programme import Phase, PhaseExercise
from generator.plots import stairs
from generator.reading.records import Entry
from generator.sheets.lines import claims, named, text_line, within
from generator.sheets.ready import agreed, needs_clearance, ready
from generator.sheets.sheet import Block, Line, Row, Section, Sheet, SheetHead, SheetKind, plain
from generator.sheets.use import how_to_use, when_you_run
from generator.sheets.week import days
from generator.sheets.words import distances, dose, sentence, words
from generator.words.reviewed import reviewed_words


def heads_of(graph: Graph, entry: Entry[Injury]) -> Iterator[SheetHead]:
    """Yield the heads of an injury's rehab and return-to-run sheets; none for a short record."""
    injury = entry.record
    if injury.depth == "full" and injury.phases:
        says = "Phases, exercises, doses, and when to move on."
        yield _head(entry, "rehab", f"{injury.name}: rehab sheet", says)
    if injury.depth == "full" and injury.return_to_run:
        says = graph.get(injury.return_to_run.plan).record.summary
        yield _head(entry, "return", f"{injury.name}: running again", says)


def _head(entry: Entry[Injury], kind: SheetKind, title: str, summary: str) -> SheetHead:
    return SheetHead(f"{entry.id}-{kind}", kind, title, summary, entry.file, entry.id)


ROOM = {2: 76, 3: 134}
"""Pages -> lines of text that they hold, besides head and foot."""
LEAST = 3
"""Rows of the log that a rehab sheet has room for, so that it is worth to write on."""
LOG, DRAWN, PLOT = 2, 4.2, 8
"""Lines of text that are as high as a row of the log, a drawing, and a plot."""
ACROSS, BESIDE = 100, 78
"""Letters in a line of text, and in one that stands beside a drawing."""


def log(graph: Graph, what: str, parts: Sequence[Section], pages: int = 2) -> Section:
    """Return rows to write pain scores on, as many as the parts leave room for on the pages."""
    row = (
        f"Date ________ {what} ____ what I did _____________ "
        "pain during ____ afterwards ____ next day ____"
    )
    rows = max(1, min(12, (ROOM[pages] - printed_lines(parts)) // LOG))
    lines = tuple(replace(text_line(graph, row), id=f"log-{each}") for each in range(1, rows + 1))
    return Section(
        "log",
        "My log",
        words(
            graph, "A row for each day with exercises or a run; go on overleaf. Pain from 0 to 10:"
        ),
        (Block("", lines, ticks=False),),
    )


def printed_lines(parts: Sequence[Section]) -> int:
    """Return about how many lines of paper the parts take, headings and gaps included."""
    blocks = [block for part in parts for block in part.blocks]
    headings = 3 * len(parts) + math.ceil(1.4 * sum(bool(block.title) for block in blocks))
    headings += sum(len(plain(part.intro)) // ACROSS for part in parts)
    plots = PLOT * sum(bool(part.plot) for part in parts)
    lines = sum(_tall(line) for block in blocks for line in block.lines)
    stages = [plain(row.text) for block in blocks for row in block.rows]
    rows = sum(2 + len(each) // 75 for each in stages)
    return math.ceil(headings + plots + lines + rows)


def _tall(line: Line) -> float:
    letters = len(line.plain)
    return max(DRAWN, 1 + letters // BESIDE) if line.drawing else 1 + letters // ACROSS


def get_help(graph: Graph, injury: Injury) -> Section:
    """Return the signs that end home treatment, by name; emergencies first."""
    blocks = []
    for group in grouped(graph, injury.help):
        if group.level not in {"call-now", "today", "soon"}:
            continue
        lines = [
            text_line(graph, line.item.text or "", line.item.basis or ())
            if line.item.text or line.sign is None
            else Line(line.sign.id, (), named(line.sign))
            for line in group.lines
        ]
        blocks.append(Block(group.words.heading, tuple(lines), ticks=False))
    return Section("help", "Get help", (), tuple(blocks), look="alarm")


def may_run(graph: Graph, injury: Injury) -> Section:
    """Return the answer that the page gives, because a sheet is read without its page."""
    can = injury.can_i_run
    line = text_line(graph, can.words, can.basis)
    return Section("run", "Can I run?", (), (Block("", (line,), ticks=False),))


def rehab(graph: Graph, head: SheetHead) -> Sheet:
    """Return the rehab sheet: phases with actions, exercises and doses, and when to move on.

    A long programme takes a third page: pictures and a log to write on are worth it.
    """
    injury: Injury = graph.get(head.injury).record
    parts = [may_run(graph, injury), get_help(graph, injury), how_to_use(graph, injury)]
    drawn: set[str] = set()
    for number, phase in enumerate(injury.phases, 1):
        used = [_exercise(graph, injury, each, drawn) for each in phase.exercises]
        drawn |= {each.exercise for each in phase.exercises}
        prefix = f"p{number}"
        blocks = [
            Block("", within(prefix, (*claims(graph, phase.actions), *used))),
            Block(
                "A sample week", within(f"{prefix}-week", _week(graph, injury, phase)), ticks=False
            ),
            Block("Good to know", within(prefix, _notes(graph, phase)), ticks=False),
            Block("Move on when", within(f"{prefix}-on", claims(graph, phase.move_on_when))),
        ]
        parts.append(
            Section(
                f"phase-{number}",
                f"Phase {number}: {phase.name}",
                words(graph, f"Goal: {phase.goal}"),
                tuple(b for b in blocks if b.lines),
            )
        )
    fitting = (
        [*parts, again]
        for again in when_you_run(graph, injury)
        if printed_lines([*parts, again]) <= ROOM[3] - LEAST * LOG
    )
    parts = next(fitting, parts)
    pages = 2 if printed_lines(parts) <= ROOM[2] - LEAST * LOG else 3
    return replace(_of(head, injury, [*parts, log(graph, "phase", parts, pages)]), pages=pages)


def _exercise(graph: Graph, injury: Injury, used: PhaseExercise, drawn: Container[str]) -> Line:
    """Return an exercise with its dose, and its drawing when it has not been drawn before.

    Nobody needs to be shown how to walk, cycle or warm up.
    """
    entry = graph.get(used.exercise)
    given = injury.dose_of(used, entry.record)
    plain_one = entry.record.trains in {"cross-training", "warm-up"} or used.exercise in drawn
    return Line(
        used.exercise,
        named(entry),
        dose(graph, given, used.note),
        tuple(used.dose.basis) if used.dose else (),
        "" if plain_one else drawing(entry.id, entry.record, graph.names.plain),
    )


def _week(graph: Graph, injury: Injury, phase: Phase) -> Iterator[Line]:
    """Yield the days of the sample week in one line, and the exercises by day in another."""
    if phase.week:
        week = phase.week.model_dump().items()
        yield text_line(graph, " ".join(f"{day[:3].title()}: {what}." for day, what in week))
    if by_day := days(graph, injury, phase):
        yield text_line(graph, by_day)


def _notes(graph: Graph, phase: Phase) -> Iterator[Line]:
    """Yield what to drop when time is short, and what else is good to know."""
    if phase.drop:
        yield text_line(graph, phase.drop)
    yield from claims(graph, phase.notes)


def running(graph: Graph, head: SheetHead) -> Sheet:
    """Return the return-to-run sheet: what must be true, stages with boxes, hold, step back."""
    injury: Injury = graph.get(head.injury).record
    back = injury.return_to_run
    if back is None:
        raise AssertionError("asked only of injuries that have a way back")
    plan: ReturnPlan = graph.get(back.plan).record
    stages = tuple(
        Row(
            f"stage-{number}",
            stage.name,
            tuple(distances(sentence(stage.session))),
            words(graph, stage.text),
            int(plan.runs_a_stage.top),
        )
        for number, stage in enumerate(plan.stages, 1)
    )
    cleared = needs_clearance(injury, plan)
    parts = [
        may_run(graph, injury),
        Section(
            "ready",
            "Before the first run",
            words(graph, f"{agreed(injury, plan)}All of this is true:"),
            (Block("", ready(graph, injury, plan)),),
            look="alarm" if cleared else "plain",
        ),
        Section(
            "stages",
            "Stages",
            words(graph, _pace(plan)),
            (Block("", rows=stages),),
            plot=stairs(plan).svg,
        ),
        Section(
            "rules",
            "On the way",
            (),
            (
                Block("Stay at a stage", tuple(claims(graph, plan.hold)), ticks=False),
                Block("Stop, or step back", tuple(claims(graph, plan.step_back)), ticks=False),
            ),
        ),
        Section(
            "later",
            "Afterwards",
            (),
            (Block("", (text_line(graph, growth(plan)), *claims(graph, back.notes)), ticks=False),),
        ),
    ]
    blanks = ("Cleared by", "Date cleared", "First run") if cleared else ("First run",)
    parts.append(log(graph, "stage", parts))
    return _of(head, injury, parts, blanks)


def _pace(plan: ReturnPlan) -> str:
    """Return how often to do a stage and, where all stages agree, how far apart runs are."""
    rests = {stage.rest_days_between.top for stage in plan.stages if stage.rest_days_between}
    apart = " Leave a day without running between two runs." if rests == {1} else ""
    return (
        f"Do each stage {plan.runs_a_stage.text} times.{apart} "
        "Tick a box for each run. Go on only when the rules allow it."
    )


def growth(plan: ReturnPlan) -> str:
    """Return the rule for the weeks after the last stage."""
    return (
        f"Then let a week grow by {plan.weekly_rise_percent.text} percent at the most, "
        f"and take a lighter week every {plan.cutback_every_weeks.text} weeks."
    )


def _of(
    head: SheetHead, injury: Injury, parts: Sequence[Section], blanks: tuple[str, ...] = ()
) -> Sheet:
    return Sheet(
        **head._asdict(),
        for_whom="For runners, with the help of a physiotherapist where you can.",
        pages=2,
        at_most=True,
        sections=tuple(parts),
        last_reviewed=injury.last_reviewed,
        review_by=injury.review_by,
        reviewed=reviewed_words(injury),
        blanks=blanks,
    )
