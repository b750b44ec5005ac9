"""One truth on running: what the check says, against the words of the built pages themselves.

Nothing here reads a record. The pages, sheets, comparisons and the planner are read as a runner
reads them: an answer, a number out of 10, who has to agree. Both engines have to say the same.
"""

import json
import re
import subprocess
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml.html import HtmlElement

from generator.engine.running import Reader, RunRecord, Scale, running
from tests.unit.tree_support import named_by, real

JS = Path(__file__).parents[2] / "theme_overrides" / "js"
PAINS = (0, 3, 4, 6, 9)
ANSWERS = ("no", "with care", "yes")
AGREES = "Only when a clinician agrees."
Pages = dict[str, HtmlElement]


@dataclass
class Said:
    """What the built site says of one injury: the words, by where they stand."""

    words: dict[str, str] = field(default_factory=dict)
    listed: str = ""
    """The answer in the list of injuries, which has no room for a number."""
    cleared: dict[str, bool] = field(default_factory=dict)
    """Whether somebody has to agree before the first run."""
    dates: bool = False
    """Whether the planner makes dates."""


def text(element: HtmlElement) -> str:
    """Return the words of an element without the marks of its sources."""
    parts = element.xpath(".//text()[not(ancestor::*[contains(@class, 'ri-basis')])]")
    return " ".join("".join(parts).split())


def only(page: HtmlElement, path: str) -> HtmlElement:
    (found,) = page.xpath(path)
    return found


def answer(words: str) -> str:
    """Return the answer that a reader takes from words."""
    begins = re.match(r"(no|not|with care|yes)\b", words, re.IGNORECASE)
    assert begins, words
    return "no" if begins[0].lower() in {"no", "not"} else begins[0].lower()


def may_run(words: str, pain: int) -> str:
    """Return what a reader with this pain takes from words: above their number it is no."""
    limit = re.search(r"(\d+) out of 10", words)
    return answer(words) if pain <= (int(limit[1]) if limit else 0) else "no"


def of_injury(page: HtmlElement, said: Said) -> None:
    box = only(page, "//*[@class='ri-answer__run']")
    verdict = text(only(box, ".//*[@class='ri-verdict']/b"))
    said.words["page"] = f"{verdict}. {text(only(box, './p[not(@class)]'))}"
    strong = [text(each) for each in page.xpath("//main//strong")]
    said.cleared["page"] = bool({*strong} & {AGREES, "Your clinic makes the plan."})


def of_sheet(page: HtmlElement, name: str, said: Said) -> None:
    part = only(page, "//section[h2='Can I run?']")
    said.words[name] = text(only(part, ".//li"))
    if name.endswith("-return/"):
        ready = only(page, "//section[h2='Before the first run']")
        said.cleared[name] = AGREES in text(ready)


def of_planner(choice: dict[str, Any], said: Said) -> None:
    if "run" in choice:  # a choice without dates leads to the injury's page, which says it
        said.words["plan"] = choice["run"]
    said.cleared["plan"] = choice["clearance"] != "nobody"
    said.dates = choice["plan"] is not None


def embedded(page: HtmlElement, id_: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(only(page, f"//script[@id='{id_}']").text)
    return found


def injury_of(link: HtmlElement) -> str:
    return str(link.get("href")).partition("#")[0].rstrip("/").rpartition("/")[2]


@pytest.fixture(scope="module")
def said(built_pages: Pages) -> dict[str, Said]:
    """What every place of the site says, by injury."""
    found: dict[str, Said] = defaultdict(Said)
    for url, page in built_pages.items():
        kind, _, name = url.strip("/").partition("/")
        if page.xpath("//meta[@http-equiv='refresh']") or not name:
            continue
        if kind == "injuries":
            of_injury(page, found[name])
        elif kind == "checklists" and re.search("-(rehab|return)$", name):
            of_sheet(page, url, found[name.rpartition("-")[0]])
        elif kind == "compare":
            for item in page.xpath("//h2[@id='running']/following-sibling::ul[1]/li"):
                found[injury_of(item.find("a"))].words[url] = text(item).partition(": ")[2]
    for id_, choice in embedded(built_pages["/running-again/"], "plan-data")["choices"].items():
        if not id_.startswith("tissue-"):
            of_planner(choice, found[id_])
    for item in built_pages["/injuries/"].xpath("//*[@class='ri-injuries']/li"):
        run = text(only(item, ".//*[@class='ri-say']")).partition("Run? ")[2]
        found[injury_of(item.find(".//a"))].listed = run
    return dict(found)


@dataclass(frozen=True)
class Named:
    """A condition that the check can name: its injury, its words, its data."""

    injury: str
    words: str
    record: RunRecord


@pytest.fixture(scope="module")
def check(built_pages: Pages, built_site: Path) -> tuple[dict[str, Named], Scale, dict[str, Any]]:
    page = built_pages["/check-your-pain/"]
    data = embedded(page, "decision-tree-data")
    conditions: dict[str, dict[str, Any]] = data["conditions"]
    later = built_site / "check-your-pain" / only(page, "//@data-parts")
    for file in later.parent.glob(later.name):
        if not file.name.startswith("check-page."):
            script = file.read_text("utf-8").removeprefix("injuryGuide.checkPart(")
            for number, more in json.loads(script.rstrip(");\n"))["conditions"].items():
                conditions.setdefault(number, {}).update(more)
    for number, id_ in enumerate(real()[0].conditions):
        conditions[str(number)]["id"] = id_
    on_paper = {
        injury_of(item.find("a")): text(item.find("i"))
        for item in built_pages["/check-your-pain/on-paper/"].xpath("//li[a and i]")
    }
    named = {}
    for each in conditions.values():
        run = each.get("run")
        if run is not None:
            record = RunRecord(run["answer"], run.get("limit"))
            injury = each["url"].partition("#")[0].rstrip("/").rpartition("/")[2]
            assert on_paper[injury] == run["words"]
            named[each["id"]] = Named(injury, run["words"], record)
    return named, Scale(**data["scale"]), data


def milder(told: str, words: dict[str, str], pain: int) -> list[str]:
    """Return the places that allow less than was told."""
    return [
        f"{told} at {pain}, but {where}: {each}"
        for where, each in words.items()
        if ANSWERS.index(told) > ANSWERS.index(may_run(each, pain))
    ]


@pytest.mark.parametrize("pain", PAINS)
def test_the_check_never_allows_more_than_any_page_of_an_injury_that_it_names(
    pain: int, said: dict[str, Said], check: tuple[dict[str, Named], Scale, dict[str, Any]]
):
    named, scale, _ = check
    numbered = real()[1]
    walked, wrong = set(), []
    for id_, each in named.items():
        for result in named_by(numbered, id_):
            walked.add(id_)
            shown = [numbered.conditions[n].id for n in (*result.alerts, *result.fits)]
            records = [named[one].record if one in named else None for one in shown]
            told = running(Reader(result.level, result.red, pain), records, scale)
            wrong += [f"{id_}: {one}" for one in milder(told.answer, said[each.injury].words, pain)]
    assert wrong == []
    assert walked == set(named)


def alone(named: dict[str, Named], scale: Scale, twin: bool) -> dict[tuple[str, int], str]:
    """Return what an engine tells a reader of each injury, shown alone, at each pain."""
    asked = [(id_, pain) for id_ in named for pain in PAINS]
    if not twin:
        return {
            (id_, pain): running(Reader(0, False, pain), [named[id_].record], scale).answer
            for id_, pain in asked
        }
    script = """
      const { readFileSync } = require("node:fs");
      globalThis.injuryGuide = {};
      (0, eval)(readFileSync(process.argv[1], "utf8"));
      const { cases, scale } = JSON.parse(readFileSync(0, "utf8"));
      console.log(JSON.stringify(cases.map(([pain, run]) => injuryGuide.running.advice(
        { level: "self-care", red: false, pain, scored: true }, [run], scale).answer)));"""
    cases = [
        [pain, {k: v for k, v in vars_of(named[id_].record).items() if v is not None}]
        for id_, pain in asked
    ]
    done = subprocess.run(
        ["node", "-e", script, str(JS / "check/running.js")],
        input=json.dumps({"cases": cases, "scale": {"green": scale.green, "yellow": scale.yellow}}),
        capture_output=True,
        check=True,
        text=True,
    )
    return dict(zip(asked, json.loads(done.stdout), strict=True))


def vars_of(record: RunRecord) -> dict[str, Any]:
    return {"answer": record.answer, "limit": record.limit}


@pytest.mark.parametrize("twin", [False, True], ids=["reference", "browser twin"])
def test_shown_alone_an_injury_is_told_exactly_what_its_pages_sheets_and_plan_say(
    said: dict[str, Said],
    check: tuple[dict[str, Named], Scale, dict[str, Any]],
    *,
    twin: bool,
):
    named, scale, _ = check
    told = alone(named, scale, twin)
    wrong = [
        (id_, pain, each, where, words)
        for (id_, pain), each in told.items()
        for where, words in {**said[named[id_].injury].words, "check": named[id_].words}.items()
        if may_run(words, pain) != each
    ]
    assert wrong == []


def test_every_place_gives_an_injury_the_same_answer_and_the_same_number(said: dict[str, Said]):
    differ = {}
    for id_, each in said.items():
        answers = {answer(words) for words in each.words.values()}
        answers.add(answer(each.listed))
        numbers = {tuple(re.findall(r"(\d+) out of 10", words)) for words in each.words.values()}
        if len(answers) > 1 or len(numbers) > 1:
            differ[id_] = each.words
    assert differ == {}
    every = {where for each in said.values() for where in each.words}
    places = {where.split("/")[1] if "/" in where else where for where in every}
    assert places == {"page", "plan", "checklists", "compare"}


def test_who_has_to_agree_is_the_same_on_the_page_the_sheet_and_in_the_planner(
    said: dict[str, Said],
):
    differ = {id_: each.cleared for id_, each in said.items() if len({*each.cleared.values()}) > 1}
    assert differ == {}


def test_where_the_check_sends_every_runner_to_somebody_no_plan_makes_dates_without_a_word(
    said: dict[str, Said], check: tuple[dict[str, Named], Scale, dict[str, Any]]
):
    named, _, data = check
    levels = {each["id"]: each.get("level") for each in data["conditions"].values()}
    loose = [
        each.injury
        for id_, each in named.items()
        if levels[id_] in {"today", "call-now"}
        and said[each.injury].dates
        and not said[each.injury].cleared["plan"]
    ]
    assert loose == []


def test_no_exercise_for_a_bone_or_for_a_child_allows_any_pain(
    built_pages: Pages, content: Path
) -> None:
    """Their pain is never scored, so neither the page nor the sheet may allow a number."""
    never, allowing = set(), {}
    for file in (content / "injuries").iterdir():
        record = yaml.safe_load(file.read_text("utf-8"))
        youngest, _, oldest = str(record.get("ages", "18-99")).partition("-")
        if record["tissue"] == "bone" or int(oldest or youngest) < 18:
            never.add(file.stem)
    for id_ in never:
        for url in (f"/injuries/{id_}/", f"/checklists/{id_}-rehab/"):
            words = text(built_pages[url].find(".//main")) if url in built_pages else ""
            found = re.findall(r"pain up to \d+ out of 10", words)
            if found:
                allowing[url] = found
    assert allowing == {}
    assert {"osgood-schlatter", "femoral-neck-stress-fracture", "shin-splints"} <= never


@pytest.mark.parametrize(
    ("spoilt", "pain"),
    [("Yes. Run on.", 0), ("With care. Up to 5 out of 10.", 4), ("No. Not yet.", 3)],
)
def test_a_page_that_says_anything_else_is_found(spoilt: str, pain: int, said: dict[str, Said]):
    """The comparison itself can fail: one page with other words is one contradiction."""
    words = said["runners-knee"].words
    assert len({may_run(each, pain) for each in words.values()}) == 1
    assert len({may_run(each, pain) for each in [*words.values(), spoilt]}) == 2
