"""Checks that need no search.

Names that lead somewhere, the static half of the invariants C1, C4, C5, C7, C9 and C10.
`plain` holds C11.

Each check is a generator of problems; its docstring is the rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.problems import Problem
from generator.triage import plain
from generator.triage import problems as say
from generator.triage.compile import can_hold, members
from generator.triage.compiled import NONE, NOT_SURE, PLACE
from generator.triage.model import LEVELS, Answer, Question, Region, Tree
from generator.triage.verdicts import level_without_text, never_shown

MOST_ANSWERS, MOST_TICKS, MOST_PLACES, MOST_SCREENS = 7, 9, 7, 13
ROUTINE, SOON, TODAY = (LEVELS.index(each) for each in ("routine", "soon", "today"))
Path = tuple[str | int, ...]


def check(tree: Tree) -> list[Problem]:
    """Return every problem of shape."""
    return [
        *_names(tree),
        *_answers(tree),
        *_conditions(tree),
        *_regions(tree),
        *_rules(tree),
        *_gates(tree),
        *_outcomes(tree),
        *plain.check(tree),
    ]


def every_answer(tree: Tree) -> Iterator[tuple[str, str, Path, Answer, Region | None]]:
    """Yield (question id, file, path, answer, its region) for background, places and regions."""
    for number, question in enumerate(tree.background):
        for choice, answer in enumerate(question.answers):
            yield question.id, "background", (number, "answers", choice), answer, None
    for id_, region in tree.regions.items():
        file = f"regions/{id_}"
        for number, place in enumerate(region.places):
            yield PLACE, file, ("places", number), place, region
        for number, question in enumerate(region.questions):
            for choice, answer in enumerate(question.answers):
                path = ("questions", number, "answers", choice)
                yield question.id, file, path, answer, region


def _names(tree: Tree) -> Iterator[Problem]:
    """Ids that stand side by side differ; areas, conditions and skipped questions exist."""
    yield from _repeated(tree, "areas", [each.id for each in tree.areas], "area")
    yield from _repeated(tree, "gates", [each.id for each in tree.gates], "gate")
    yield from _repeated(tree, "rules", [each.id for each in tree.rules], "rule")
    shared = [each.id for each in tree.background]
    yield from _repeated(tree, "background", shared, "question")
    taken = {"region", PLACE, "area", *(each.id for each in tree.gates)}
    for id_, region in tree.regions.items():
        yield from _own_names(tree, f"regions/{id_}", region, {*taken, *shared})
        yield from _leads(tree, f"regions/{id_}", region)


def _own_names(tree: Tree, file: str, region: Region, taken: set[str]) -> Iterator[Problem]:
    own = [each.id for each in region.questions]
    yield from _repeated(tree, file, own, "question", "questions")
    yield from _repeated(tree, file, [each.id for each in region.places], "place", "places")
    for number, question in enumerate(region.questions):
        if question.id in taken:
            at = tree.at(file, "questions", number, "id")
            yield say.repeated_tree_name(at.place, question.id, "question")
        ids = [each.id for each in question.answers]
        yield from _repeated(tree, file, ids, "answer", "questions", number, "answers")


def _leads(tree: Tree, file: str, region: Region) -> Iterator[Problem]:
    shared = [each.id for each in tree.background]
    areas = [each.id for each in tree.areas]
    named = [
        *((("conditions", n), name, "condition") for n, name in enumerate(region.conditions)),
        *((("skip", n), name, "question") for n, name in enumerate(region.skip)),
        *(
            (("places", n, "areas", index), name, "area")
            for n, place in enumerate(region.places)
            for index, name in enumerate(place.areas)
        ),
    ]
    known = {"condition": list(tree.conditions), "question": shared, "area": areas}
    for path, name, what in named:
        if name not in known[what]:
            yield say.unknown_tree_name(tree.at(file, *path).place, name, what, known[what])


def _repeated(
    tree: Tree, file: str, ids: Iterable[str], what: str, *path: str | int
) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, id_ in enumerate(ids):
        if id_ in seen:
            yield say.repeated_tree_name(tree.at(file, *path, number, "id").place, id_, what)
        seen.add(id_)


def _answers(tree: Tree) -> Iterator[Problem]:
    """C1, C4, C5, C7: points resolve, answers change something, only marked ones reassure."""
    named = {name for rule in tree.rules for name in rule.all}
    for question, file, path, answer, region in every_answer(tree):
        at = tree.at(file, *path, "id")
        effect = bool(answer.flag or answer.light or any(answer.points.values()))
        in_rule = f"{question}.{answer.id}" in named
        if not (effect or in_rule or answer.neutral or answer.points):
            yield say.answer_changes_nothing(at.place, answer.id)
        if answer.neutral and effect:
            yield say.neutral_and_not(at.place, answer.id)
        yield from _points(tree, answer, file, path, region)


def _points(
    tree: Tree, answer: Answer, file: str, path: Path, region: Region | None
) -> Iterator[Problem]:
    groups = {each.group for each in tree.conditions.values() if each.group}
    for key, amount in answer.points.items():
        node = tree.at(file, *path, "points", key)
        at = (node.key_place or node.place) if isinstance(node.value, str) else node.place
        ids = members(tree, key)
        if not ids:
            yield say.unknown_tree_name(at, key, "condition", [*tree.conditions, *groups])
            continue
        if region and not set(ids) & set(region.conditions):
            yield say.not_in_region(at, key, file.removeprefix("regions/"))
        serious = [id_ for id_ in ids if tree.conditions[id_].serious]
        if amount < 0 and serious:
            if answer.id == NOT_SURE:
                yield say.not_sure_reassures(at, key)
            elif answer.level >= SOON or answer.light:
                yield say.red_flag_reassures(at, answer.id, key)
            elif not answer.reassuring:
                yield say.reassures_in_silence(at, answer.id, key, amount)


def _conditions(tree: Tree) -> Iterator[Problem]:
    """C1, C10: serious means an alert.

    Every condition is listed somewhere.
    """
    listed = {name for region in tree.regions.values() for name in region.conditions}
    in_gates = {c for gate in tree.gates for flag in gate.flags for c in flag.points}
    for id_, each in tree.conditions.items():
        node = tree.at("conditions", id_)
        at = node.key_place or node.place
        level = LEVELS.index(each.level)
        if each.serious and (level < SOON or each.alert_at is None):
            yield say.condition_shape(
                at, id_, "is serious", "a level of soon or above, and `alert_at:`"
            )
        if not each.serious and (level > ROUTINE or each.alert_at is not None):
            yield say.condition_shape(
                at, id_, "is not serious", "routine or self_care, and no `alert_at:`"
            )
        if id_ not in listed | in_gates:
            yield never_shown(at, id_, "no region lists it")


def _regions(tree: Tree) -> Iterator[Problem]:
    """C5, C9: "not sure" everywhere, at most 7 answers, 9 ticks, 7 places, 13 screens.

    No flag skipped.
    """
    if len(tree.areas) > MOST_PLACES:
        yield say.too_many(tree.at("areas").place, "areas", len(tree.areas), MOST_PLACES)
    offered: Counter[str] = Counter()
    unsure: set[str] = set()
    for region in tree.regions.values():
        for place in region.places:
            offered.update(place.areas)
            unsure |= set(place.areas) if "not sure" in place.text.lower() else set()
    for number, area in enumerate(tree.areas):
        at = tree.at("areas", number).place
        if not 1 <= offered[area.id] <= MOST_PLACES:
            yield say.too_many(at, f'places in "{area.id}"', offered[area.id], MOST_PLACES)
        if area.id not in unsure:
            yield say.no_not_sure(at, f'the area "{area.id}"')
    for number, question in enumerate(tree.background):
        yield from _answers_offered(tree, "background", (number,), question)
    for id_, region in tree.regions.items():
        for number, question in enumerate(region.questions):
            path = ("questions", number)
            yield from _answers_offered(tree, f"regions/{id_}", path, question)
        yield from _budget(tree, id_, region)


def _answers_offered(tree: Tree, file: str, path: Path, question: Question) -> Iterator[Problem]:
    at = tree.at(file, *path, "id").place
    ids = [each.id for each in question.answers]
    most = MOST_TICKS if question.many else MOST_ANSWERS
    if len(ids) > most:
        yield say.too_many(at, f'answers of "{question.id}"', len(ids), most)
    if not question.many and NOT_SURE not in ids:
        yield say.no_not_sure(at, f'the question "{question.id}"')
    for number, name in enumerate(ids):
        if question.many and name in {NONE, NOT_SURE}:
            spot = tree.at(file, *path, "answers", number, "id").place
            yield say.repeated_tree_name(spot, name, "answer")


def _budget(tree: Tree, id_: str, region: Region) -> Iterator[Problem]:
    shared = [each for each in tree.background if each.id not in region.skip]
    screens = len(tree.gates) + 2 + len(shared) + len(region.questions)
    if screens > MOST_SCREENS:
        yield say.too_many(tree.at(f"regions/{id_}").place, f'screens of "{id_}"', screens, 13)
    flagged = any(each.flag for question in region.questions for each in question.answers)
    for number, name in enumerate(region.skip):
        question = next((each for each in tree.background if each.id == name), None)
        if question and any(each.flag for each in question.answers) and not flagged:
            at = tree.at(f"regions/{id_}", "skip", number)
            yield say.skips_a_flag(at.place, name, id_)


def _rules(tree: Tree) -> Iterator[Problem]:
    """C3: every rule can hold in some region."""
    for number, rule in enumerate(tree.rules):
        if not any(can_hold(tree, id_, rule) for id_ in tree.regions):
            yield say.dead_rule(tree.at("rules", number, "id").place, rule.id)


def _gates(tree: Tree) -> Iterator[Problem]:
    """C9: emergency before today, at most 9 signs, each naming a condition that exists."""
    levels = [LEVELS.index(each.level) for each in tree.gates]
    for number, gate in enumerate(tree.gates):
        at = tree.at("gates", number, "id").place
        if levels[number] < TODAY or levels[number] > min(levels[: number + 1]):
            yield say.gates_out_of_order(at, gate.id)
        if LEVELS.index(gate.unsure) < TODAY:
            yield say.no_not_sure(at, f'"not sure" of the gate "{gate.id}" is below today, so it')
        if len(gate.flags) > MOST_TICKS:
            yield say.too_many(at, f'signs of "{gate.id}"', len(gate.flags), MOST_TICKS)
        for index, flag in enumerate(gate.flags):
            path = (number, "flags", index)
            if not flag.points and not flag.neutral:
                yield say.answer_changes_nothing(tree.at("gates", *path, "id").place, flag.id)
            yield from _points(tree, flag, "gates", path, None)


def _outcomes(tree: Tree) -> Iterator[Problem]:
    """C10: every level has its text once."""
    counted = Counter(each.id for each in tree.outcomes.levels)
    for level in LEVELS:
        if counted[level] != 1:
            yield level_without_text(tree.at("outcomes", "levels").place, level)
