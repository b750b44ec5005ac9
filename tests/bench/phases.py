"""Says where the time of a build goes: CPU seconds of each phase, in one process.

`python tests/bench/phases.py FOLDER` builds a project from nothing, then after an edit. A phase
that begins within another one counts for itself.
"""

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

STARTED = time.process_time()

from generator import graph, site  # noqa: E402
from generator.building import build  # noqa: E402
from generator.building import mkdocs_plugin as mkdocs  # noqa: E402 - imports are a phase too
from generator.building.make import Making  # noqa: E402
from generator.cache.between_builds import Kept  # noqa: E402
from generator.html import links  # noqa: E402
from generator.html.frame import Renderer  # noqa: E402
from generator.reading import records, source  # noqa: E402
from generator.search import index as search  # noqa: E402

PHASES: dict[str, list[tuple[Any, str]]] = {
    "read": [(source, "read"), (records, "read")],
    "link": [(graph, "link")],
    "check": [(site, "check")],
    "prove the tree": [(site, "_tree")],
    "render": [(site, "pages")],
    "frame": [(Renderer, "render")],
    "links": [(links, "broken")],
    "search": [(site, "found_by"), (search, "index")],
    "data for others": [(Making, "for_others")],
    "MkDocs, writing": [(mkdocs, "build")],
    "keep": [(Kept, "save")],
}


class Clock:
    """Adds CPU time to the phase that runs, and stops the one around it meanwhile."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._running: list[str] = ["the rest"]
        self._since = time.process_time()

    def _turn(self) -> None:
        now = time.process_time()
        phase = self._running[-1]
        self.spent[phase] = self.spent.get(phase, 0) + now - self._since
        self._since = now

    def timed(self, phase: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            self._turn()
            self._running.append(phase)
            try:
                found = function(*arguments, **named)
                return list(found) if isinstance(found, Iterator) else found
            finally:
                self._turn()
                self._running.pop()

        return run


def main(folder: Path) -> None:
    starting = time.process_time() - STARTED
    clock = Clock()
    for phase, functions in PHASES.items():
        for owner, name in functions:
            setattr(owner, name, clock.timed(phase, getattr(owner, name)))
    for made in (".build", "site"):
        shutil.rmtree(folder / made, ignore_errors=True)
    rows = []
    for _ in range(2):
        clock.spent.clear()
        build.build(folder / "mkdocs.yml")
        clock._turn()
        rows.append(dict(clock.spent))
        record = folder / "content/injuries/shin-splints.yaml"
        record.write_text(record.read_text("utf-8").replace("summary: A ", "summary: One ", 1))
    print("| phase, CPU s | cold | one edit |\n|---|---|---|")
    for phase in ("start", *PHASES, "the rest"):
        cold, warm = (starting if phase == "start" else row.get(phase, 0) for row in rows)
        print(f"| {phase} | {cold:.2f} | {warm:.2f} |")
    print(
        f"| all | {sum(rows[0].values()) + starting:.2f} | {sum(rows[1].values()) + starting:.2f} |"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
