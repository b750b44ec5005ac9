"""Checks that need no search.

Names that lead somewhere, the static half of the invariants C1, C4, C5, C7, C9 and C10.
`words` holds C11.

Each check is a generator of problems; its docstring is the rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator import problems as say
from generator.problems import Problem
from generator.tree.checks import gates, words
from generator.tree.checks.points import check as _points
from generator.tree.level import LEVELS, rank
from generator.tree.model import NONE, NOT_SURE, PLACE, Region, Tree
from generator.tree.questions import after_gates, can_hold, gates_can_hold, is_of_gates

MOST_ANSWERS, MOST_TICKS, MOST_PLACES, MOST_SCREENS = 8, 9, 8, 16
ROUTINE, SOON = rank("routine"), rank("soon")


def check(tree: Tree) -> list[Problem]:
    """Return every problem of shape."""
    return [
        *_names(tree),
        *_answers(tree),
        *_conditions(tree),
        *_areas(tree),
        *_questions(tree),
        *_regions(tree),
        *_rules(tree),
        *gates.check(tree),
        *_outcomes(tree),
        *words.check(tree),
    ]


def _names(tree: Tree) -> Iterator[Problem]:
    """Ids that stand side by side differ; areas, conditions and skipped questions exist."""
    yield from _repeated(tree, "areas", [each.id for each in tree.areas], "area")
    yield from _repeated(tree, "gates", [each.id for each in tree.gates], "gate")
    yield from _repeated(tree, "rules", [each.id for each in tree.rules], "rule")
    shared = [each.id for each in tree.background]
    yield from _repeated(tree, "background", shared, "question")
    taken = {"region", PLACE, "area", *(each.id for each in tree.gates), *shared}
    for id_, region in tree.regions.items():
        yield from _own_names(tree, f"regions/{id_}", region, taken)
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
    in_rules = {name for rule in tree.rules for name in rule.all}
    in_rules |= {name for gate in tree.gates for name in gate.when}
    for asked in after_gates(tree):
        for number, answer in enumerate(asked.answers):
            path = asked.answer_path(number)
            at = tree.at(asked.file, *path, "id")
            effect = bool(answer.level or answer.light or any(answer.points.values()))
            in_rule = f"{asked.id}.{answer.id}" in in_rules
            if not (effect or in_rule or answer.neutral or answer.points):
                yield say.answer_changes_nothing(at.place, answer.id)
            if answer.neutral and effect:
                yield say.neutral_and_not(at.place, answer.id)
            yield from _points(tree, answer, asked, path)


def _conditions(tree: Tree) -> Iterator[Problem]:
    """C1, C10: serious means an alert.

    Every condition is listed somewhere.
    """
    listed = {name for region in tree.regions.values() for name in region.conditions}
    signs = [sign for gate in tree.gates for sign in gate.signs]
    more = [answer for sign in signs if sign.more for answer in sign.more.answers]
    in_gates = {c for each in (*signs, *more) for c in each.points}
    for id_, each in tree.conditions.items():
        at = tree.at("conditions", id_).named_at
        level = rank(each.level)
        if each.serious and (level < SOON or each.alert_at is None):
            yield say.condition_shape(
                at, id_, "is serious", "a level of soon or above, and `alert_at:`"
            )
        if not each.serious and (level > ROUTINE or each.alert_at is not None):
            yield say.condition_shape(
                at, id_, "is not serious", "routine or self-care, and no `alert_at:`"
            )
        if id_ not in listed | in_gates:
            yield say.never_shown(at, id_, "no region lists it")


def _areas(tree: Tree) -> Iterator[Problem]:
    """C5, C9: at most 8 areas, each with 1 to 8 places, one of them for "not sure"."""
    if len(tree.areas) > MOST_PLACES:
        yield say.too_many(tree.at("areas").place, "areas", len(tree.areas), MOST_PLACES)
    places = [place for region in tree.regions.values() for place in region.places]
    for number, area in enumerate(tree.areas):
        at = tree.at("areas", number).place
        offered = [place.text.lower() for place in places if area.id in place.areas]
        if not 1 <= len(offered) <= MOST_PLACES:
            yield say.too_many(at, f'places in "{area.id}"', len(offered), MOST_PLACES)
        if not any("not sure" in text for text in offered):
            yield say.no_not_sure(at, f'the area "{area.id}"')


def _questions(tree: Tree) -> Iterator[Problem]:
    """C5, C9: "not sure" everywhere, at most 8 answers or 9 ticks."""
    for asked in after_gates(tree):
        if asked.id == PLACE:
            continue
        at = tree.at(asked.file, *asked.path, "id").place
        ids = [each.id for each in asked.answers]
        most = MOST_TICKS if asked.many else MOST_ANSWERS
        if len(ids) > most:
            yield say.too_many(at, f'answers of "{asked.id}"', len(ids), most)
        if not asked.many and NOT_SURE not in ids:
            yield say.no_not_sure(at, f'the question "{asked.id}"')
        for number, name in enumerate(ids):
            if asked.many and name in {NONE, NOT_SURE}:
                tick = tree.at(asked.file, *asked.answer_path(number), "id").place
                yield say.repeated_tree_name(tick, name, "answer")


def _regions(tree: Tree) -> Iterator[Problem]:
    """C9: at most 16 screens: area, place and pain among them, and one gate that an answer opens.

    No question that raises a level is skipped unless one is asked, and none that opens a gate.
    """
    always = sum(not gate.when for gate in tree.gates)
    opened = int(any(gate.when for gate in tree.gates))
    for id_, region in tree.regions.items():
        shared = [each for each in tree.background if each.id not in region.skip]
        screens = always + opened + 3 + len(shared) + len(region.questions)
        if screens > MOST_SCREENS:
            at = tree.at(f"regions/{id_}").place
            yield say.too_many(at, f'screens of "{id_}"', screens, MOST_SCREENS)
        raised = any(each.level for question in region.questions for each in question.answers)
        raising = {each.id for each in tree.background if any(a.level for a in each.answers)}
        for number, name in enumerate(region.skip):
            if name in tree.openers or (name in raising and not raised):
                at = tree.at(f"regions/{id_}", "skip", number).place
                yield say.skips_a_flag(at, name, id_)


def _rules(tree: Tree) -> Iterator[Problem]:
    """C3: every rule can hold in some region, or at the gates."""
    for number, rule in enumerate(tree.rules):
        if is_of_gates(tree, rule):
            if not gates_can_hold(tree, rule):
                yield say.dead_rule(tree.at("rules", number, "id").place, rule.id)
        elif not any(can_hold(tree, id_, rule) for id_ in tree.regions):
            yield say.dead_rule(tree.at("rules", number, "id").place, rule.id)


def _outcomes(tree: Tree) -> Iterator[Problem]:
    """C10: every level has its text once; what is never scored can be answered."""
    known = [f"{asked.id}.{a.id}" for asked in after_gates(tree) for a in asked.answers]
    known += [f"region.{id_}" for id_ in tree.regions]
    for number, name in enumerate(tree.settings.pain.never_scored):
        if name not in known:
            at = tree.at("tree", "pain", "never_scored", number).place
            yield say.unknown_tree_name(at, name, "answer", known)
    counted = Counter(each.id for each in tree.outcomes.levels)
    for level in LEVELS:
        if counted[level] != 1:
            yield say.level_without_text(tree.at("outcomes", "levels").place, level)
