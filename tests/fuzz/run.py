"""`python tests/fuzz/run.py CASES [FIRST]`: runs many broken records; prints every failure."""

import sys
import time
import traceback
from collections import Counter

from cases import run


def main(cases: int, first: int = 0) -> int:
    """Return how many cases failed."""
    ended: Counter[str] = Counter()
    slowest = (0.0, -1)
    for seed in range(first, first + cases):
        started = time.process_time()
        try:
            ended[run(seed)] += 1
        except Exception:  # noqa: BLE001 - whatever it is, it is what we look for
            ended["FAILED"] += 1
            print(f"--- seed {seed}")
            traceback.print_exc(limit=-4)
        slowest = max(slowest, (time.process_time() - started, seed))
        if (seed + 1 - first) % 1000 == 0:
            print(f"... {seed + 1 - first} cases: {dict(ended)}", flush=True)
    print(f"{cases} cases: {dict(ended)}; slowest {slowest[0]:.2f} s (seed {slowest[1]})")
    return ended["FAILED"]


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:]))))
