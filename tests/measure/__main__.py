"""Measure the built site by Lighthouse, as a phone on a slow network: a line for each kind of page.

`python -m tests.measure SITE LIGHTHOUSE [--runs 3] [--only injury home]`; exits 1 at a missed bar.
Weight and requests are those a reader waits for: what the offline worker fetches later is left out.
Times depend on the machine, so they are the median of several runs; the other numbers do not.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import sleep
from typing import Any

from tests.browser import chromium
from tests.measure.host import host
from tests.measure.kinds import LOST, heaviest

KILOBYTE = 1024
TRIES = 3
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
HEAD = "kind               perf a11y  bp  seo    KB req   LCP s    CLS  TBT ms  page"


@dataclass(frozen=True)
class Bars:
    """What every kind of page has to reach."""

    performance: int = 98
    others: int = 100
    bytes: int = 45 * KILOBYTE
    requests: int = 8
    shift: float = 0.02


BARS = Bars()


@dataclass(frozen=True)
class Measured:
    """One page. Scores from 0 to 100; paint and blocking in milliseconds."""

    kind: str
    url: str
    scores: dict[str, int]
    bytes: int
    requests: int
    paint: float
    shift: float
    blocking: float
    failed: tuple[str, ...]

    def line(self) -> str:
        scores = " ".join(f"{self.scores[name]:4}" for name in CATEGORIES)
        numbers = f"{self.bytes / KILOBYTE:5.1f} {self.requests:3} {self.paint / 1000:7.2f}"
        return (
            f"{self.kind:18} {scores} {numbers} {self.shift:6.3f} {self.blocking:7.0f}  {self.url}"
        )

    def misses(self) -> list[str]:
        """What is not good enough."""
        others = {name: self.scores[name] for name in CATEGORIES[1:]}
        if "is-crawlable" in self.failed:
            others.pop("seo")  # a page that asks search engines to leave it out
        if self.url == LOST:
            others.pop("best-practices")  # the 404 itself stands in the console
        found = [f"{name} {score}" for name, score in others.items() if score < BARS.others]
        if self.scores["performance"] < BARS.performance:
            found.append(f"performance {self.scores['performance']}")
        if self.bytes > BARS.bytes:
            found.append(f"{self.bytes} bytes")
        if self.requests > BARS.requests:
            found.append(f"{self.requests} requests")
        if self.shift > BARS.shift:
            found.append(f"layout shift {self.shift}")
        why = f" ({', '.join(self.failed)})" if self.failed else ""
        return [f"{self.kind}: {each}{why}" for each in found]


def reports(lighthouse: Path, port: int, url: str, runs: int) -> list[dict[str, Any]]:
    """Lighthouse's own reports on one page, each of a first visit."""
    command: list[str | Path] = [
        *("node", lighthouse, url, f"--port={port}", "--output=json", "--quiet"),
        "--ignore-status-code",  # the page for lost readers is measured too
        f"--only-categories={','.join(CATEGORIES)}",
    ]
    return [json.loads(told(command)) for _ in range(runs)]


def told(command: list[str | Path]) -> bytes:
    """What Lighthouse prints. On a busy machine it may lose its trace, and asks to be run again."""
    for _ in range(TRIES - 1):
        run = subprocess.run(command, check=False, capture_output=True)
        if run.returncode == 0:
            return run.stdout
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def measured(kind: str, url: str, found: list[dict[str, Any]]) -> Measured:
    audits = found[0]["audits"]
    waited = [
        each
        for each in audits["network-requests"]["details"]["items"]
        if each["url"].startswith("http")
        and each["transferSize"]  # a second use of the icon comes out of the browser's own store
        and each.get("sessionTargetType", "page") == "page"
        and not each["url"].endswith("/sw.js")
    ]
    middle = {
        name: median(each["audits"][name]["numericValue"] for each in found)
        for name in ("largest-contentful-paint", "cumulative-layout-shift", "total-blocking-time")
    }
    faults = [
        audit["id"]
        for category in CATEGORIES[1:]
        for part in found[0]["categories"][category]["auditRefs"]
        if part["weight"] and (audit := audits[part["id"]])["score"] == 0
    ]
    scores = {
        name: round(100 * median(each["categories"][name]["score"] for each in found))
        for name in CATEGORIES
    }
    return Measured(
        kind,
        url,
        scores,
        # The bar is for pages, styles and scripts: nobody waits for the font to read.
        bytes=sum(each["transferSize"] for each in waited if each["resourceType"] != "Font"),
        requests=len(waited),
        paint=middle["largest-contentful-paint"],
        shift=round(middle["cumulative-layout-shift"], 3),
        blocking=middle["total-blocking-time"],
        failed=tuple(faults),
    )


@contextmanager
def running_chromium() -> Iterator[int]:
    """A Chromium of its own; gives the port at which Lighthouse can drive it."""
    program = chromium.find()
    if program is None:
        sys.exit("no Chromium was found; `make test` installs one")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = ["--headless=new", "--remote-debugging-port=0", f"--user-data-dir={profile}"]
        if os.geteuid() == 0:
            options.append("--no-sandbox")  # it refuses to start for root
        process = subprocess.Popen([program, *options], stderr=subprocess.DEVNULL)
        told = Path(profile, "DevToolsActivePort")
        while not told.exists() or not told.read_text():
            if process.poll() is not None:
                sys.exit("Chromium ended before it could be used")
            sleep(0.1)
        try:
            yield int(told.read_text().split()[0])
        finally:
            process.terminate()
            process.wait()


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()  # the next line is minutes away


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("lighthouse", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", nargs="*", default=[])
    asked = parser.parse_args()
    kinds = {
        kind: url
        for kind, url in heaviest(asked.site).items()
        if not asked.only or kind in asked.only
    }
    say(HEAD)
    misses: list[str] = []
    with host(asked.site) as address, running_chromium() as port:
        for kind, url in kinds.items():
            found = measured(kind, url, reports(asked.lighthouse, port, address + url, asked.runs))
            say(found.line())
            misses += found.misses()
    say("\n".join(["", "Missed:", *misses] if misses else ["", "Every bar is reached."]))
    sys.exit(1 if misses else 0)


if __name__ == "__main__":
    main()
