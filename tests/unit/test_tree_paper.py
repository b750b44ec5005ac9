"""Check your pain without its script, and what its script is sent: the same as the tree says."""

import gzip
import json
from typing import Any

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator.graph import Graph
from generator.pages.tree.drafts import drafts
from generator.pages.tree.gates import NO_SIGN
from generator.pages.tree.paper import asked
from generator.tree.level import rank
from generator.tree.model import GateSign
from generator.tree.questions import after_gates, gates_can_hold
from generator.writing.html_writer import HtmlWriter, finished
from generator.writing.page import Draft
from generator.writing.templates import fill
from tests.unit.tree_support import real, real_check

TREE = real()[0]


@pytest.fixture(scope="module")
def made(graph: Graph) -> dict[str, Draft]:
    return {draft.kind: draft for draft in drafts(graph, real_check(), "ranked")}


def written(graph: Graph, draft: Draft) -> HtmlElement:
    return html.fromstring(
        finished(
            fill(
                draft.template,
                HtmlWriter(graph.names, draft.url),
                draft.title,
                draft.context(graph),
            )
        )
    )


@pytest.fixture(scope="module")
def check(graph: Graph, made: dict[str, Draft]) -> HtmlElement:
    return written(graph, made["check-your-pain"])


@pytest.fixture(scope="module")
def paper(graph: Graph, made: dict[str, Draft]) -> HtmlElement:
    return written(graph, made["check-on-paper"])


@pytest.fixture(scope="module")
def sent(graph: Graph, made: dict[str, Draft]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What stands in the page, and the parts that answers ask for, by name."""
    draft = made["check-your-pain"]
    context = draft.context(graph)
    first, second = context["parts"].split("*")
    parts = {}
    for asset in draft.files:
        assert asset.path.startswith(first)
        words = asset.data.decode().removeprefix("injuryGuide.checkPart(").rstrip(");\n")
        parts[asset.path.removeprefix(first).removesuffix(second)] = json.loads(words)
    assert len(parts) == len(draft.files)
    return json.loads(context["data"]), parts


def plain(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def own(item: HtmlElement) -> tuple[str, str]:
    """The words of an answer on paper, and the level beside them."""
    level = item.find("b")
    return " ".join((item.text or "").split()), "" if level is None else plain(level).rstrip("*.")


def signs_of_level(check: HtmlElement, level: str) -> list[HtmlElement]:
    """The lines without a script between the box of a level and the next box."""
    found: list[HtmlElement] = []
    box = check.xpath(f"//section[h2[@id='{level}']]")[0]
    for each in box.itersiblings():
        if each.tag in ("section", "h2"):
            break
        found += each.xpath("./li")
    return found


def test_without_a_script_every_sign_stands_under_its_own_level(check: HtmlElement):
    for text in TREE.outcomes.levels:
        wanted = [
            sign.text
            for gate in TREE.gates
            for sign in gate.signs
            if (sign.level or gate.level) == text.id
        ]
        if wanted:
            lines = [" ".join((each.text or "").split()) for each in signs_of_level(check, text.id)]
            assert lines[: len(wanted)] == wanted
            together = lines[len(wanted) :]
            rules = [rule.why for rule in TREE.rules if rule.level == text.id]
            assert set(together) <= set(rules)
            box = plain(check.xpath(f"//section[h2[@id='{text.id}']]")[0])
            assert all(line in box for line in (text.title, text.when, *text.act))
        else:
            assert check.xpath(f"//*[@id='{text.id}']") == []


def test_without_a_script_signs_that_ask_for_more_together_are_said(check: HtmlElement):
    level = {
        f"{gate.id}.{sign.id}": rank(sign.level or gate.level)
        for gate in TREE.gates
        for sign in gate.signs
    }
    found = 0
    for rule in TREE.rules:
        of_signs = [level[name] for name in rule.all if name in level]
        if of_signs and gates_can_hold(TREE, rule) and rank(rule.level) > max(of_signs):
            found += 1
            assert rule.why in [plain(each) for each in signs_of_level(check, rule.level)]
    assert found > 5


def test_what_to_do_about_a_sign_is_said_at_the_level_of_the_register_alone(
    graph: Graph, check: HtmlElement
):
    register = {entry.id: entry.record for entry in graph.all("sign")}
    items = check.xpath("//*[@class='ri-tree__list']/li")
    said = {own(each)[0]: each.find("b") for each in items}
    for gate in TREE.gates:
        for sign in gate.signs:
            record = register.get(sign.sign or "")
            told = said[sign.text]
            alike = record is not None and record.level == (sign.level or gate.level)
            if told is not None:
                assert alike
                assert graph.names.plain(record.do).startswith(plain(told))
            else:
                assert not alike or rank(sign.level or gate.level) < rank("today")


def test_on_paper_every_sign_and_second_answer_has_the_level_of_the_tree(paper: HtmlElement):
    asked_for = {
        plain(section.find("h3")): section
        for section in paper.xpath("//section[@class='ri-paper__question'][h3]")
    }
    lines: dict[str, list[HtmlElement]] = {}
    for item in paper.xpath("//*[@class='ri-paper__ticks']/li"):
        lines.setdefault(own(item)[0], []).append(item)
    for gate in TREE.gates:
        assert gate.text in asked_for
        for sign in gate.signs:
            (item,) = [each for each in lines[sign.text] if own(each)[1]]
            level = sign.level or gate.level
            assert own(item)[1] == TREE.title(level)
            assert [own(each) for each in item.xpath("./section/ul/li")] == [
                (
                    each.text,
                    NO_SIGN if each.level == "self-care" else TREE.title(each.level or level),
                )
                for each in (sign.more.answers if sign.more else ())
            ]


def test_on_paper_every_other_answer_has_the_level_that_it_raises(paper: HtmlElement):
    said = {own(each) for each in paper.xpath("//*[@class='ri-paper__ticks']/li")}
    for question in after_gates(TREE):
        for answer in question.answers:
            assert (answer.text, TREE.title(answer.level) or "") in said, answer.text


def test_on_paper_every_rule_and_level_is_said(paper: HtmlElement):
    said = [plain(each) for each in paper.xpath("//*[@id='together']/following-sibling::ul[1]/li")]
    assert said == [f"{rule.why} {TREE.title(rule.level)}." for rule in TREE.rules]
    for level in TREE.outcomes.levels:
        box = plain(paper.xpath(f"//section[h3[.='{level.title}']]")[0])
        words = (level.when, *level.act, level.unsure, *level.look_for, level.help, level.by)
        assert all(each in box for each in words)


def test_on_paper_every_condition_is_named_and_leads_to_its_page(graph: Graph, paper: HtmlElement):
    """What it is, its page says; here it stands where there is no page."""
    said = {
        plain(each.find("a") if each.find("a") is not None else each).partition(":")[0]: each
        for each in paper.xpath("//li[a or text()]")
    }
    for id_, each in TREE.conditions.items():
        item = said[each.name.partition(":")[0]]
        if item.find("a") is None:
            assert each.plain in plain(item)
        if any(entry.id == (each.injury or id_) for entry in graph.injuries):
            assert (each.injury or id_) in item.find("a").get("href")


def test_the_script_is_sent_all_of_it_and_nothing_otherwise(
    graph: Graph, sent: tuple[dict[str, Any], dict[str, Any]]
):
    tree, numbered = real()
    whole = json.loads(json.dumps(asked(graph, tree, numbered, "check-your-pain/")))
    first, parts = sent
    known = {gate["id"]: gate for gate in first["gates"]}
    rules = [*first["rules"]]
    conditions = {number: {**each} for number, each in first["conditions"].items()}
    regions = {}
    for name, part in parts.items():
        for number, each in part["conditions"].items():
            mine = conditions.setdefault(number, {})
            assert all(mine.get(key, value) == value for key, value in each.items()), name
            mine.update(each)
        known |= {gate["id"]: gate for gate in part.get("gates", ())}
        rules += part.get("rules", ())
        regions |= {region["id"]: region for region in part.get("regions", ())}
        for key in ("pain", "running", "no_match"):
            assert part.get(key, whole[key]) == whole[key]
    assert list(known.values()) == whole["gates"]
    assert list(regions.values()) == whole["regions"]
    assert sorted(rules, key=str) == sorted(whole["rules"], key=str)
    assert {int(n): each for n, each in conditions.items()} == dict(enumerate(whole["conditions"]))
    apart = {"gates", "rules", "conditions", "regions", "pain", "running", "no_match"}
    assert {k: first[k] for k in whole if k not in apart} == {
        k: each for k, each in whole.items() if k not in apart
    }


def test_what_comes_first_holds_all_that_an_urgent_result_of_a_sign_for_everybody_needs(
    sent: tuple[dict[str, Any], dict[str, Any]],
):
    first, _ = sent
    assert [gate["id"] for gate in first["gates"]] == [gate.id for gate in TREE.gates]
    assert {each["id"] for each in first["background"]} == set(TREE.openers)
    for gate, wanted in zip(first["gates"], TREE.gates, strict=True):
        assert len(gate["signs"]) == (0 if wanted.when else len(wanted.signs))
    answers = [
        answer
        for gate in first["gates"]
        for sign in gate["signs"]
        for answer in (sign, *sign.get("second", ()))
    ]
    assert {n for each in answers for n in each.get("points", ())} == first["conditions"].keys()
    assert first["levels"].keys() == {"self-care", "routine", "soon", "today", "call-now"}


def test_a_gate_that_an_answer_opens_comes_with_its_rules_and_what_judges_its_signs(
    sent: tuple[dict[str, Any], dict[str, Any]],
):
    first, parts = sent
    opened = [gate.id for gate in TREE.gates if gate.when]
    asked_before = {
        *(gate.id for gate in TREE.gates if not gate.when),
        *TREE.openers,
    }
    for id_ in opened:
        (gate,) = parts[id_]["gates"]
        answers = [each for sign in gate["signs"] for each in (sign, *sign.get("second", ()))]
        judged = {**first["conditions"], **parts[id_]["conditions"]}
        assert {n for each in answers for n in each.get("points", ())} <= judged.keys()
    for rule in TREE.rules:
        if gates_can_hold(TREE, rule):
            of_gates = {name.partition(".")[0] for name in rule.all} - asked_before
            sent_with = [
                id_ for id_ in opened if list(rule.all) in [r["all"] for r in parts[id_]["rules"]]
            ]
            assert set(sent_with) <= of_gates
            assert bool(sent_with) == bool(of_gates)


def test_every_injury_that_a_sign_or_a_region_can_name_has_its_words_in_that_part(
    sent: tuple[dict[str, Any], dict[str, Any]],
):
    first, parts = sent
    tree, numbered = real()
    gates = [*first["gates"], *(g for part in parts.values() for g in part.get("gates", ()))]
    for gate in gates:
        for sign in gate["signs"]:
            answers = (sign, *sign.get("second", ()))
            pointed = {n for each in answers for n in each.get("points", ())}
            named = parts.get(f"{gate['id']}.{sign['id']}", {"conditions": {}})["conditions"]
            assert {n for n, each in named.items() if each["name"]} == pointed
    for region in numbered.regions:
        named = parts[region.id]["conditions"]
        assert {int(n) for n in named} == set(region.conditions)
        for number, each in named.items():
            judged = {**first["conditions"].get(number, {}), **each}
            condition = numbered.conditions[int(number)]
            assert each["name"] == tree.conditions[condition.id].name
            assert judged.get("alert_at") == condition.alert_at
            assert rank(judged.get("level", "self-care")) == condition.level


def test_what_the_page_holds_is_no_markup_and_what_a_sign_or_a_fall_brings_is_small(
    graph: Graph,
    made: dict[str, Draft],
):
    draft = made["check-your-pain"]
    context = draft.context(graph)
    assert "<" not in context["data"]
    first, second = context["parts"].split("*")
    for asset in draft.files:
        name = asset.path.removeprefix(first).removesuffix(second)
        weight = len(gzip.compress(asset.data, 9, mtime=0))
        if "." in name:
            assert weight < 1_000, name
        elif name in {gate.id for gate in TREE.gates}:
            assert weight < 1_700, name


def test_every_sign_has_words_for_the_script(sent: tuple[dict[str, Any], dict[str, Any]]):
    first, parts = sent
    gates = [*first["gates"], *(g for part in parts.values() for g in part.get("gates", ()))]
    said = {
        (gate["id"], sign["id"]): (sign["text"], sign.get("example"))
        for gate in gates
        for sign in gate["signs"]
    }

    def words(sign: GateSign) -> tuple[str, str | None]:
        return sign.text, sign.example

    assert said == {(gate.id, sign.id): words(sign) for gate in TREE.gates for sign in gate.signs}
