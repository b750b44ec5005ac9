"""Says on a rehab sheet what to do with it: its reader may hold nothing but this paper."""

from __future__ import annotations

from collections.abc import Iterator

from generator.graph import Graph
from generator.model import Injury
from generator.model.plans import ReturnPlan, Stage
from generator.sheets.lines import claims, text_line, within
from generator.sheets.ready import agreed, ready
from generator.sheets.sheet import Block, Section
from generator.sheets.words import sentence, words
from generator.words.amounts import plain_number


def how_to_use(graph: Graph, injury: Injury) -> Section:
    """Return where to start, when to go on, and what to do when it gets worse."""
    start = (
        "Start with phase 1, if nothing in the box above is true. A sample week says what falls on "
        "which day. Keep to the order of the sheet."
    )
    on = "Go on when you can tick the last boxes of a phase, not by date. The next takes its place."
    lines = (text_line(graph, start), text_line(graph, on), text_line(graph, _worse(graph, injury)))
    return Section(
        "use", "How to use this sheet", (), (Block("", within("use", lines), ticks=False),)
    )


def _worse(graph: Graph, injury: Injury) -> str:
    """Return what to do when it gets worse: by the pain scale, unless its pain is never scored."""
    if injury.of_children or injury.tissue == "bone":
        then = (
            "tell your clinician before you go on."
            if injury.clearance.by != "nobody"
            else "go back to the phase before once it is quiet. Have it checked if it hurts again."
        )
        return (
            f"Worse? If an exercise or a run makes the sore place hurt at all, stop it, and {then}"
        )
    red = plain_number(graph.get("red").record.pain.low)
    run = "Stop a run that hurts. " if injury.can_i_run.answer == "no" else ""
    return (
        "Worse? If it hurts more than a line allows, or more the next day, do less, then go back a "
        f"phase. {run}At {red} out of 10 or more, or with a new limp, stop and have it checked."
    )


def when_you_run(graph: Graph, injury: Injury) -> Iterator[Section]:
    """Yield when the first runs come and how much they are: the whole of it, then shorter ones."""
    back = injury.return_to_run
    if back is None:
        return
    plan: ReturnPlan = graph.get(back.plan).record
    # Reader View counts commas: with them here, it takes the middle of a long sheet for the whole.
    stages = [
        f"{number}: {sentence(_amount(stage).replace(', ', '; '))}"
        for number, stage in enumerate(plan.stages, 1)
    ]
    daily = any(each.run_minutes and not each.rest_days_between for each in plan.stages)
    apart = "" if daily else " with a day between"
    much = f"Do each stage {plan.runs_a_stage.text} times{apart}"
    wait = "Wait" if injury.can_i_run.answer == "no" else "If you had to stop running, wait"
    first = agreed(injury, plan)
    until = Block("", within("again", ready(graph, injury, plan)))
    listed = Block(much, within("again", [text_line(graph, stage) for stage in stages]))
    short = Block(
        "", within("again", [text_line(graph, f"{much}. {' '.join(stages)}")]), ticks=False
    )
    worse = Block("Stop, or step back", within("again", claims(graph, plan.step_back)), ticks=False)
    all_true = f"{first}{wait} until all of this is true:"
    for intro, kept in (
        (all_true, (until, listed, worse)),
        (all_true, (until, listed)),
        (all_true, (until, short, worse)),
        (all_true, (until, short)),
        (f"{first}{wait} for what stands at the top, under Can I run?", (short,)),
    ):
        yield Section("again", "Your first runs", words(graph, intro), kept)


def _amount(stage: Stage) -> str:
    """Return how much a stage is; by its name, too, where its numbers say nothing of running."""
    if stage.run_minutes or stage.walk_minutes or stage.miles or not stage.session:
        return stage.session or stage.name
    return f"{stage.name}, {stage.session}"
