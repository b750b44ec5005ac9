"""Check your pain without its script, and what its script is sent: the same as the tree says."""

import gzip
import json
from typing import Any

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator.finish import Asset
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
        finished(fill(draft.template, HtmlWriter(graph.names, draft.url), draft.context))
    )


@pytest.fixture(scope="module")
def check(graph: Graph, made: dict[str, Draft]) -> HtmlElement:
    return written(graph, made["check-your-pain"])


@pytest.fixture(scope="module")
def paper(graph: Graph, made: dict[str, Draft]) -> HtmlElement:
    return written(graph, made["check-on-paper"])


@pytest.fixture(scope="module")
def sent(made: dict[str, Draft]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What stands in the page, and what follows it."""
    draft = made["check-your-pain"]
    (rest,) = draft.files
    words = rest.data.decode().removeprefix("injuryGuide.checkRest=").rstrip(";\n")
    return json.loads(draft.context["data"]), json.loads(words)


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
    said = {plain(each).partition(":")[0]: each for each in paper.xpath("//li[a or text()]")}
    for id_, each in TREE.conditions.items():
        item = said[each.name.partition(":")[0]]
        assert each.plain in plain(item)
        if any(entry.id == (each.injury or id_) for entry in graph.injuries):
            assert (each.injury or id_) in item.find("a").get("href")


def test_the_script_is_sent_all_of_it_in_two_parts(
    graph: Graph, sent: tuple[dict[str, Any], dict[str, Any]]
):
    tree, numbered = real()
    whole = json.loads(json.dumps(asked(graph, tree, numbered, "check-your-pain/")))
    first, rest = sent
    assert {**first, **rest, "signs": {**first["signs"], **rest["signs"]}} == whole


def test_what_comes_first_holds_all_that_an_urgent_result_needs(
    sent: tuple[dict[str, Any], dict[str, Any]],
):
    first, rest = sent
    assert [gate["id"] for gate in first["gates"]] == [gate.id for gate in TREE.gates]
    assert {each["id"] for each in first["background"]} == set(TREE.openers)
    answers = [
        answer
        for gate in first["gates"]
        for sign in gate["signs"]
        for answer in (sign, *sign.get("second", ()))
    ]
    for number in {number for each in answers for number in each.get("points", ())}:
        judged = first["conditions"][number]
        assert judged.items() <= rest["conditions"][int(number)].items()
    assert {each["sign"] for each in answers if "sign" in each} <= first["signs"].keys()
    assert first["levels"].keys() == {"self-care", "routine", "soon", "today", "call-now"}
    mine = {rule.id for rule in TREE.rules if gates_can_hold(TREE, rule)}
    assert mine == {rule["id"] for rule in first["rules"]}


def test_what_a_browser_is_sent_keeps_to_its_weight(made: dict[str, Draft]):
    draft = made["check-your-pain"]
    rest: Asset = draft.files[0]
    assert len(gzip.compress(draft.context["data"].encode(), 9, mtime=0)) < 13_500
    assert len(gzip.compress(rest.data, 9, mtime=0)) < 29_000
    assert "<" not in draft.context["data"]


def test_every_sign_has_words_for_the_script(sent: tuple[dict[str, Any], dict[str, Any]]):
    first, _ = sent
    said = {
        (gate["id"], sign["id"]): (sign["text"], sign.get("example"))
        for gate in first["gates"]
        for sign in gate["signs"]
    }

    def words(sign: GateSign) -> tuple[str, str | None]:
        return sign.text, sign.example

    assert said == {(gate.id, sign.id): words(sign) for gate in TREE.gates for sign in gate.signs}
