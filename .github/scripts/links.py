"""Ask every https address under a folder whether it still answers: `links.py FOLDER`.

Prints a report in Markdown and always ends with 0: a site that is down is no fault of ours.
"""

# ruff: noqa: INP001, S310, T201 - a script of its own, which prints, and asks https addresses only

import re
import sys
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# Brackets belong to an address as long as they are paired: ".../S0140-6736(05)67483-1".
ADDRESS = re.compile(r"https?://(?:[^\s<>\"'()\[\]]|\([^\s<>\"'()]*\)|\[[^\s<>\"'\[\]]*\])+")
TRIES = 3
PAUSE = 5  # seconds before another try, then twice as long
PATIENCE = 20  # seconds for one answer
CLOSED_TO_PROGRAMS = {401, 403, 405, 406, 429}  # there, but not for us
GONE = {404, 410}


def addresses(folder: Path) -> dict[str, list[str]]:
    """Return every address with the places where it stands."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".yaml", ".md"} and path.name != "README.md":
            for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
                for address in ADDRESS.findall(line):
                    found[address.rstrip(".,;")].append(f"{path}:{number}")
    return dict(found)


def fault(address: str) -> str:
    """Return what is wrong with an address, or nothing."""
    wrong = ""
    for turn in range(TRIES):
        if turn:
            time.sleep(PAUSE * turn)
        request = urllib.request.Request(
            address, headers={"User-Agent": "Mozilla/5.0 (link check)"}
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE):
                return ""
        except urllib.error.HTTPError as error:
            if error.code in CLOSED_TO_PROGRAMS:
                return ""
            wrong = f"answers {error.code}"
            if error.code in GONE:
                break
        except (OSError, ValueError) as error:
            wrong = str(error)
    return wrong


def report(faults: Iterable[tuple[str, str, list[str]]]) -> str:
    """Write the report."""
    rows = [
        f"- {address}: {wrong} ({', '.join(where)})" for address, wrong, where in faults if wrong
    ]
    return "\n".join(["## Addresses that did not answer", "", *(rows or ["None."])])


def main(folder: str) -> None:
    """Ask all addresses, eight at a time."""
    every = addresses(Path(folder))
    with ThreadPoolExecutor(8) as helpers:
        faults = list(helpers.map(fault, every))
    print(report(zip(every, faults, every.values(), strict=True)))


if __name__ == "__main__":
    main(*sys.argv[1:])
