"""Play stories through the built page of Check your pain: a reader sees one screen at a time.

    python -m tests.blind.play SITE BATCH stories          the stories of a batch
    python -m tests.blind.play SITE BATCH show             the current screens, grouped by question
    python -m tests.blind.play SITE BATCH answer FILE      take {"id": [numbers], ...}, then show

BATCH is the start of a path: BATCH.cases.json holds [{"id", "story", "facts"}, ...], and
BATCH.state.json what was answered so far. The page's own scripts and words ask and judge, in
Chromium. A reader who sees only this output is blind to the rules and to the agreed answers.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.blind.names import content, named
from tests.browser import chromium

READ = Path(__file__).with_name("screen.js").read_text("utf-8")


@contextmanager
def opened(site: Path) -> Iterator[Page]:
    """Open the page in a browser, from its file, as from a stick."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto((site / "check-your-pain" / "index.html").resolve().as_uri())
        yield page
        browser.close()


def at(page: Page, packed: str) -> dict[str, Any]:
    """Return the screen of a runner who has answered so far, or the result."""
    screen: dict[str, Any] = page.evaluate(READ, [packed, None])
    return {"result": named(content(), screen["result"])} if "result" in screen else screen


def take(page: Page, packed: str, numbers: list[int]) -> str:
    """Give some answers; return all answers so far."""
    return page.evaluate(READ, [packed, numbers])["packed"]


def words(screen: dict[str, Any]) -> str:
    """Write a screen as its reader sees it."""
    lines = [screen["above"]] if screen["above"] else []
    lines += [f"QUESTION: {screen['question']}"]
    if screen["help"]:
        lines.append(f"({screen['help']})")
    lines.append("Tick ALL that fit:" if screen["many"] else "Choose ONE:")
    for number, (text, example) in enumerate(screen["answers"], 1):
        lines.append(f"  {number}. {text}" + (f" ({example})" if example else ""))
    return "\n".join(lines)


def show(page: Page, cases: list[dict[str, Any]], state: dict[str, Any]) -> None:
    """Print the current screens, each with the runners who are there."""
    groups: dict[str, list[str]] = {}
    done = []
    for case in cases:
        mine = state[case["id"]]
        if "result" not in mine:
            screen = at(page, mine["answers"])
            if "result" not in screen:
                groups.setdefault(words(screen), []).append(case["id"])
                continue
            mine["result"] = {**screen["result"], "screens": len(mine["path"])}
        done.append(case["id"])
    for text, ids in groups.items():
        sys.stdout.write(f"{text}\n  FOR: {', '.join(ids)}\n\n")
    if done:
        sys.stdout.write(f"FINISHED: {', '.join(done)}\n")


def answer(page: Page, state: dict[str, Any], given: dict[str, Any]) -> None:
    """Take the answers of a reader; those that do not fit their screen are named and left out."""
    for id_, picks in given.items():
        numbers = [int(each) for each in (picks if isinstance(picks, list) else [picks])]
        mine = state.get(id_)
        if mine is None or "result" in mine:
            sys.stdout.write(f"{id_}: unknown, or finished\n")
            continue
        screen = at(page, mine["answers"])
        most = len(screen["answers"])
        if not numbers or not all(1 <= each <= most for each in numbers):
            sys.stdout.write(f"{id_}: {picks} does not fit this question of {most} answers\n")
            continue
        if len(numbers) > 1 and not screen["many"]:
            sys.stdout.write(f"{id_}: this question takes one answer\n")
            continue
        mine["path"].append([screen["question"], [screen["answers"][n - 1][0] for n in numbers]])
        mine["answers"] = take(page, mine["answers"], numbers)


def main() -> None:
    """Run one step for a batch."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("batch")
    parser.add_argument("what", choices=("stories", "show", "answer"))
    parser.add_argument("file", type=Path, nargs="?")
    args = parser.parse_args()
    cases = json.loads(Path(f"{args.batch}.cases.json").read_text("utf-8"))
    if args.what == "stories":
        for case in cases:
            facts = "; ".join(f"{key}: {value}" for key, value in case["facts"].items())
            sys.stdout.write(f"## {case['id']}\n{case['story']}\nFACTS: {facts}\n\n")
        return
    kept = Path(f"{args.batch}.state.json")
    state = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    for case in cases:
        state.setdefault(case["id"], {"answers": "", "path": []})
    with opened(args.site) as page:
        if args.what == "answer":
            if args.file is None:
                parser.error("answer needs a file of answers")
            show(page, cases, state)  # so that every runner has a state
            answer(page, state, json.loads(args.file.read_text("utf-8")))
            sys.stdout.write("\n")
        show(page, cases, state)
    kept.write_text(json.dumps(state, indent=1), "utf-8")


if __name__ == "__main__":
    main()
