"""Measures how long an edit takes to be served by the preview.

`python tests/bench/preview.py [SIZE] [EDITS]` starts `injury-guide serve` on a copy of the content
(SIZE as in synthetic.py; 0 is the shipped site), edits one record again and again, and asks for its
page until the new words are there.
"""

import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.request

from synthetic import ROOT, project

PAGE = "injuries/shin-splints/"
RECORD = "content/injuries/shin-splints.yaml"
PATIENCE = 300  # seconds


def served(address: str, words: str) -> float:
    """Return the seconds until the page holds these words."""
    started = time.monotonic()
    while time.monotonic() - started < PATIENCE:
        try:
            with urllib.request.urlopen(f"http://{address}/{PAGE}", timeout=5) as answer:
                if words in answer.read().decode():
                    return time.monotonic() - started
        except OSError:
            pass
        time.sleep(0.02)
    raise SystemExit(f"the page never held {words!r}")


def main(size: int, edits: int) -> None:
    folder = ROOT / ".build" / "bench" / "preview"
    project(size, folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    record = folder / RECORD
    head, key, rest = record.read_text("utf-8").partition("\nsummary: ")
    first, dot, more = rest.partition(".")
    with (folder / "log.txt").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "generator", "serve", "--address", address],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=log,
            stderr=log,
        )
    try:
        served(address, "<h1")
        times = []
        for number in range(edits):
            time.sleep(1)
            words = f"edit number {number}"
            record.write_text(f"{head}{key}{first}, {words}{dot}{more}", "utf-8")
            times.append(served(address, words))
    finally:
        server.terminate()
        server.wait()
    print((folder / "log.txt").read_text().splitlines()[-1])
    print(f"size {size}: median {statistics.median(times):.2f} s, longest {max(times):.2f} s")


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 0, int(sys.argv[2]) if len(sys.argv) > 2 else 10
    )
