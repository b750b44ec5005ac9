"""The browser's engine against the reference: all states of small regions, random ones of all."""

import gzip
import random
from array import array
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.engine.browser import data
from generator.engine.numbered import NumberedRegion, NumberedTree
from generator.engine.rules import Answers, outcome
from generator.finish.assets import join
from generator.pages.tree.drafts import SCRIPTS
from generator.tree.model import NONE, NOT_SURE
from tests.unit.tree_support import real

ENGINE = Path(__file__).parents[2] / "theme_overrides" / "js" / "check" / "judge.js"
SMALL = ("noise", "belly")
"""Regions whose every combination of answers, background and all, is visited."""
UNANSWERED, UNKNOWN = 65_535, 65_534
"""Instead of a choice or of ticks: no answer, and one that the tree does not know."""
END = -100
"""Ends each list in a result; no condition, rule or score has this number."""

# Reads states and expected results as numbers, judges all, and returns the first that differs.
JUDGE = """([tree, rules, region, questions, states, expected]) => {
  const walk = injuryGuide.walk, END = -100;
  const bytes = text => Uint8Array.from(atob(text), each => each.charCodeAt(0)).buffer;
  const words = new Uint16Array(bytes(states)), wanted = new Int8Array(bytes(expected));
  const number = new Map(rules.map((all, index) => [all.join(), index]));
  let at = 0, judged = 0;
  for (let start = 0; start < words.length; start += questions.length) {
    const answers = {region};
    questions.forEach(([id, many, ids], index) => {
      const word = words[start + index];
      if (word === 65535) return;
      if (word === 65534) answers[id] = "no-such-answer";
      else answers[id] = many ? ids.filter((_, bit) => word >> bit & 1) : ids[word];
    });
    const out = walk.outcome(tree, answers);
    const got = [walk.LEVELS.indexOf(out.level), out.red ? 1 : 0].concat(
      out.alerts, END, out.fits, END,
      out.rules.map(rule => number.get(rule.all.join())).sort((one, other) => one - other), END,
      Object.keys(out.scores).map(id => [Number(id), out.scores[id]]).flat(), END);
    if (got.some((each, index) => each !== wanted[at + index])) {
      return {judged, first: JSON.stringify({answers, got})};
    }
    at += got.length;
    judged += 1;
  }
  return {judged, first: at === wanted.length ? "" : "results are left over"};
}"""


@dataclass(frozen=True)
class Asked:
    """A question or gate of a region: how its number in a state is read."""

    id: str
    many: bool
    ids: tuple[str, ...]

    def answer(self, word: int) -> str | list[str]:
        if word == UNKNOWN:
            return "no-such-answer"
        if not self.many:
            return self.ids[word]
        return [id_ for bit, id_ in enumerate(self.ids) if word >> bit & 1]

    @property
    def words(self) -> range:
        """Every answer: each choice, or each set of ticks."""
        return range(2 ** len(self.ids) if self.many else len(self.ids))


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Iterator[Page]:
    """A blank page that holds the engine and nothing else."""
    page = browser.new_page()
    page.add_script_tag(path=ENGINE)
    yield page
    page.close()


def questions(numbered: NumberedTree, region: NumberedRegion) -> list[Asked]:
    gates = [
        Asked(gate.id, True, (*(sign.id for sign in gate.signs), NONE, NOT_SURE))
        for gate in numbered.gates
    ]
    second = [
        Asked(f"{gate.id}.{sign.id}", False, (*(each.id for each in sign.second), NOT_SURE))
        for gate in numbered.gates
        for sign in gate.signs
        if sign.second
    ]
    own = [
        Asked(question.id, question.many, tuple(o.id for o in question.answers))
        for question in region.questions
    ]
    return [*gates, *second, *own]


def before(numbered: NumberedTree) -> int:
    """How many of the questions are asked before the place."""
    return len(numbered.gates) + sum(
        bool(sign.second) for gate in numbered.gates for sign in gate.signs
    )


def result(numbered: NumberedTree, rules: dict[str, int], answers: Answers) -> list[int]:
    out = outcome(numbered, answers)
    held = sorted(rules[id_] for id_ in out.rules)
    scores = [each for pair in sorted(out.scores.items()) for each in pair]
    head = [out.level, int(out.red)]
    return [*head, *out.alerts, END, *out.fits, END, *held, END, *scores, END]


def compare(engine: Page, region: str, states: Iterable[tuple[int, ...]]) -> int:
    """Judge states with both engines, in one call; return how many there were."""
    tree, numbered = real()
    asked = questions(numbered, numbered.region(region))
    rules = {rule.id: number for number, rule in enumerate(tree.rules)}
    words, expected, count = array("H"), array("b"), 0
    for state in states:
        answers: dict[str, str | list[str]] = {
            each.id: each.answer(word)
            for each, word in zip(asked, state, strict=True)
            if word != UNANSWERED
        }
        words.extend(state)
        expected.extend(result(numbered, rules, {**answers, "region": region}))
        count += 1
    told = [[each.id, each.many, each.ids] for each in asked]
    packed = [b64encode(each.tobytes()).decode() for each in (words, expected)]
    all_of = [rule.all for rule in tree.rules]
    got = engine.evaluate(JUDGE, [data(tree, numbered), all_of, region, told, *packed])
    assert got == {"judged": count, "first": ""}
    return count


def at_random(
    numbered: NumberedTree, region: NumberedRegion, number: int
) -> Iterator[tuple[int, ...]]:
    """Yield states of a region; some with gate signs, some with gaps and unknown answers."""
    asked = questions(numbered, region)
    gates, all_before = len(numbered.gates), before(numbered)
    chance = random.Random(region.id)  # noqa: S311 - the same states every time
    most = [len(each.words) for each in asked]
    for count in range(number):
        state = [UNANSWERED] * all_before
        state += [int(chance.random() * each) for each in most[all_before:]]
        if count % 4 == 0:
            for gate in chance.sample(range(gates), 2):
                state[gate] = 1 << chance.randrange(len(asked[gate].ids))
                state[gate] |= 1 << chance.randrange(len(asked[gate].ids))
            for second in range(gates, all_before):
                state[second] = int(chance.random() * most[second])
        if count % 7 == 0:
            state[chance.randrange(len(state))] = UNANSWERED
        if count % 49 == 0:
            state[chance.randrange(len(state))] = UNKNOWN
        yield tuple(state)


@pytest.mark.parametrize("region", SMALL)
def test_every_state_of_a_small_region_is_judged_alike(engine: Page, region: str):
    numbered = real()[1]
    own = [each.words for each in questions(numbered, numbered.region(region))[before(numbered) :]]
    every = product(*([UNANSWERED] for _ in range(before(numbered))), *own)
    states = 1
    for each in own:
        states *= len(each)
    assert compare(engine, region, every) == states


@pytest.mark.parametrize("states", [10_000, pytest.param(200_000, marks=pytest.mark.long)])
def test_random_states_of_every_region_with_gates_and_gaps_are_judged_alike(
    engine: Page, states: int
):
    numbered = real()[1]
    each = states // len(numbered.regions)
    judged = [
        compare(engine, region.id, at_random(numbered, region, each)) for region in numbered.regions
    ]
    assert sum(judged) == each * len(numbered.regions)


def test_an_engine_that_judges_one_answer_otherwise_is_found_out(browser: Browser):
    page = browser.new_page()
    cap = "Math.min(context, cap)"
    code = ENGINE.read_text("utf-8")
    assert code.count(cap) == 1
    page.add_script_tag(content=code.replace(cap, "Math.min(context, cap + 1)"))
    numbered = real()[1]
    with pytest.raises(AssertionError, match="answers"):
        compare(page, "shin", at_random(numbered, numbered.region("shin"), 2_000))
    page.close()


def test_the_scripts_keep_to_their_weight():
    """As they are sent: in one file."""
    scripts = join((ENGINE.parents[1] / name).read_text("utf-8") for name in SCRIPTS)
    assert len(gzip.compress(scripts.encode(), 9, mtime=0)) < 10_500
