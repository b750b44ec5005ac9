"""What the page shows and carries.

The paper version's words, and the numbers for the browser's engine.

Every text stands once, on paper, and the script reads it from there: answers, rules and conditions
stand in the order
of the numbers, which go along as JSON. The ids are in the numbers only.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.triage.compile import asked, can_hold, members
from generator.triage.compiled import PLACE, Ask, Compiled, Option
from generator.triage.model import LEVELS, Answer, Condition, LevelText, Lights, Question, Tree

Shortlist = Literal["ranked", "reading_list", "off"]
SHORTLISTS: tuple[Shortlist, ...] = ("ranked", "reading_list", "off")
POINTS_TO = 1  # conditions named beside an answer on paper; more would cost a kilobyte on a phone


@dataclass(frozen=True, slots=True)
class PaperAnswer:
    """An answer: its words, what it points to, and the title of its own level if it has one."""

    id: str
    text: str
    short: str | None
    points_to: tuple[tuple[str, str | None], ...] = ()
    """(name, address from the root of the site or None), the strongest first."""
    flag: str | None = None
    now: str | None = None


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """A question with its answers."""

    id: str
    text: str
    help: str | None
    many: bool
    answers: tuple[PaperAnswer, ...]


@dataclass(frozen=True, slots=True)
class PaperRegion:
    """A region: its questions, places first."""

    id: str
    name: str
    hint: str
    questions: tuple[PaperQuestion, ...]


@dataclass(frozen=True, slots=True)
class PaperCondition:
    """A condition: its words and its page."""

    id: str
    name: str
    plain: str
    first: str | None
    now: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything that the template needs, but for emergency numbers."""

    version: str
    shortlist: Shortlist
    gates: tuple[PaperQuestion, ...]
    areas: tuple[PaperAnswer, ...]
    background: tuple[PaperQuestion, ...]
    regions: tuple[PaperRegion, ...]
    rules: tuple[tuple[str, str], ...]
    """(why, title of the level)."""
    conditions: tuple[PaperCondition, ...]
    levels: tuple[LevelText, ...]
    """The most urgent first."""
    lights: Lights
    no_match: str
    limits: str
    data: str
    """JSON for `<script type="application/json">`; holds no `<`."""


def paper(
    tree: Tree,
    compiled: Compiled,
    shortlist: Shortlist = "ranked",
    injuries: Collection[str] | None = None,
) -> Paper:
    """Return the page's content.

    A condition without an injury record among `injuries` gets no link.
    """
    urls = {id_: url_of(id_, each, injuries) for id_, each in tree.conditions.items()}
    return Paper(
        version=tree.settings.version,
        shortlist=shortlist,
        gates=tuple(
            PaperQuestion(
                gate.id,
                gate.text,
                gate.help,
                True,
                tuple(_answer(tree, each, urls, None) for each in gate.flags),
            )
            for gate in tree.gates
        ),
        areas=tuple(PaperAnswer(area.id, area.text, None) for area in tree.areas),
        background=tuple(_question(tree, each, {}, None) for each in tree.background),
        regions=tuple(_region(tree, id_, urls) for id_ in tree.regions),
        rules=tuple((rule.why, _titles(tree)[rule.level]) for rule in tree.rules),
        conditions=tuple(
            PaperCondition(id_, each.name, each.plain, each.first, each.now, urls[id_])
            for id_, each in tree.conditions.items()
        ),
        levels=tuple(sorted(tree.outcomes.levels, key=lambda each: -LEVELS.index(each.id))),
        lights=tree.outcomes.lights,
        no_match=tree.outcomes.no_match,
        limits=tree.outcomes.limits,
        data=data(tree, compiled),
    )


def url_of(id_: str, condition: Condition, injuries: Collection[str] | None) -> str | None:
    """Return the address of a condition's page from the root of the site, or None."""
    page = condition.injury or id_
    if condition.no_page or (injuries is not None and page not in injuries):
        return None
    return f"injuries/{page}/" + (f"#{condition.anchor}" if condition.anchor else "")


def _region(tree: Tree, id_: str, urls: Mapping[str, str | None]) -> PaperRegion:
    region = tree.regions[id_]
    places = PaperQuestion(
        PLACE,
        "Where is it?",
        None,
        False,
        tuple(_answer(tree, each, urls, region.conditions) for each in region.places),
    )
    return PaperRegion(
        id_,
        region.name,
        region.hint,
        (
            places,
            *(_question(tree, each, urls, region.conditions) for each in region.questions),
        ),
    )


def _titles(tree: Tree) -> dict[str, str]:
    return {each.id: each.title for each in tree.outcomes.levels}


def _question(
    tree: Tree,
    question: Question,
    urls: Mapping[str, str | None],
    conditions: tuple[str, ...] | None,
) -> PaperQuestion:
    return PaperQuestion(
        question.id,
        question.text,
        question.help,
        question.many,
        tuple(_answer(tree, each, urls, conditions) for each in question.answers),
    )


def _answer(
    tree: Tree, answer: Answer, urls: Mapping[str, str | None], listed: tuple[str, ...] | None
) -> PaperAnswer:
    raised = sorted(
        (
            (-amount, id_)
            for key, amount in answer.points.items()
            if amount > 1 and urls
            for id_ in members(tree, key)
            if listed is None or id_ in listed
        ),
    )
    # Without the term in brackets: it stands in the list of conditions, and the page stays light.
    named = tuple(
        (tree.conditions[id_].name.partition(" (")[0], urls[id_]) for _, id_ in raised[:POINTS_TO]
    )
    flag = _titles(tree)[answer.flag] if answer.flag else None
    return PaperAnswer(answer.id, answer.text, answer.short, named, flag, answer.now)


def data(tree: Tree, compiled: Compiled) -> str:
    """Return the numbers of the tree as compact JSON; decision-walk.js says how it is laid out."""
    shared = _background(tree, compiled)
    rules = {rule.id: number for number, rule in enumerate(tree.rules)}
    order = {question.id: number for number, question in enumerate(tree.background)}
    whole = {
        "v": compiled.version,
        "cap": compiled.cap,
        "show": [compiled.show_max, compiled.show_min, compiled.show_gap],
        "c": [[c.id, c.common, c.level, c.alert_at, int(c.uncapped)] for c in compiled.conditions],
        "g": [
            [d.id, d.unsure, [[s.id, s.level, _flat(s.points)] for s in d.signs]]
            for d in compiled.doors
        ],
        "k": [rule.id for rule in tree.rules],
        "b": shared,
        "a": [[id_, [n for pair in places for n in pair]] for id_, places in compiled.areas],
        "r": [
            [
                sheet.id,
                sheet.baseline,
                list(sheet.conditions),
                [
                    [order[ask.id], _kept(tree, sheet.id, ask)]
                    for ask in sheet.asks
                    if ask.background
                ],
                [_ask(ask) for ask in sheet.asks if not ask.background],
                [[rules[r.id], r.level, [n for pair in r.all for n in pair]] for r in sheet.rules],
            ]
            for sheet in compiled.sheets
        ],
    }
    return json.dumps(whole, separators=(",", ":"), ensure_ascii=False).replace("<", "\\u003c")


def _background(tree: Tree, compiled: Compiled) -> list[list[object]]:
    """Return the background questions in full: every answer with its points for all conditions."""
    numbers = {each.id: number for number, each in enumerate(compiled.conditions)}
    result: list[list[object]] = []
    for question in tree.background:
        options: list[list[object]] = []
        for answer in question.answers:
            points: dict[int, int] = {}
            for key, amount in answer.points.items():
                for id_ in members(tree, key):
                    points[numbers[id_]] = points.get(numbers[id_], 0) + amount
            options.append([answer.id, answer.level, int(answer.light == "red"), _flat(points)])
        result.append([question.id, int(question.many), options])
    return result


def _kept(tree: Tree, region: str, ask: Ask) -> list[int] | int:
    """Return which answers of a background question a region offers; 0 when all."""
    question = next(each for each in tree.background if each.id == ask.id)
    possible = [rule for rule in tree.rules if can_hold(tree, region, rule)]
    kept = asked(tree, region, question, possible)
    if len(kept) == len(question.answers):
        return 0
    return [number for number, each in enumerate(question.answers) if each in kept]


def _ask(ask: Ask) -> list[object]:
    return [ask.id, int(ask.many), [_option(option) for option in ask.options]]


def _option(option: Option) -> list[object]:
    return [option.id, option.level, int(option.red), _flat(option.points)]


def _flat(points: Mapping[int, int]) -> list[int]:
    return [number for pair in sorted(points.items()) if pair[1] for number in pair]
