"""Replay the answers of a blind reading with those second answers alone that are signed.

    python -m tests.blind.replay BATCH... signed > replayed.json

BATCH as in `play`. The page's own engine asks again: a second answer that is not offered becomes
"Not sure", and where more is asked than the reader answered, the case says so and has no result.
Prints {"id": {"answers", "path", "result", "unsure"}}, as `play` keeps it; `unsure` names the
questions that became "Not sure".
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any, get_args

from playwright.sync_api import sync_playwright

from generator.engine import browser
from generator.engine.compile import compile_tree
from generator.tree.model import SecondAnswers
from tests.blind.names import ROOT, content, named
from tests.browser import chromium

SCRIPTS = ("judge.js", "walk.js")
REPLAY = """([[tree, whole], packed]) => {
  const { walk } = injuryGuide, { answers: given } = walk.unpack(whole, packed);
  let answers = {};
  const path = [], unsure = [];
  for (;;) {
    const step = walk.next(tree, answers);
    if (step === "result") break;
    let value = step === "place" ? { region: given.region, place: given.place } : given[step];
    const [, sign] = walk.signOf(tree, step);
    if (sign && value !== walk.UNSURE && !walk.byId(sign.second, value)) {
      value = walk.UNSURE;
      unsure.push(step);
    }
    if (value === undefined || (step === "place" && !given.place)) {
      return { path, unsure, lacks: step };
    }
    path.push([step, walk.ticked(step === "place" ? value.place : value)]);
    answers = walk.answer(tree, answers, step, value);
  }
  const { level, alerts, fits, rules, lowered } = walk.outcome(tree, answers);
  const result = { level, alerts, fits, rules, lowered };
  return { answers: walk.pack(tree, answers), path, unsure, result };
}"""


def main() -> None:
    """Replay batches, and print what came out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("batches", nargs="+")
    parser.add_argument("second_answers", choices=get_args(SecondAnswers))
    args = parser.parse_args()
    tree = content()
    trees = [
        json.loads(json.dumps(browser.data(tree, compile_tree(tree, which))))
        for which in (args.second_answers, "all")
    ]
    replayed: dict[str, Any] = {}
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(
            executable_path=chromium.find(), args=["--no-sandbox"]
        ).new_page()
        for name in SCRIPTS:
            page.add_script_tag(path=ROOT / "theme_overrides" / "js" / "check" / name)
        held = page.evaluate_handle("trees => trees", trees)  # sent once, not for each case
        for batch in args.batches:
            state = json.loads(Path(f"{batch}.state.json").read_text("utf-8"))
            for id_, case in state.items():
                came = page.evaluate(REPLAY, [held, case["answers"]])
                if "result" in came:
                    came["result"] = named(tree, came["result"])
                replayed[id_] = came
    json.dump(replayed, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
