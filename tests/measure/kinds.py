"""The pages that stand for all: of every kind, the heaviest."""

import gzip
import re
from pathlib import Path

NOT_PAGES = {"404.html", "offline.html"}
LOST = "/no-such-page/"


def heaviest(site: Path) -> dict[str, str]:
    """Kind of page -> the URL of its heaviest page; "not-found" is an address of no page."""
    weights: dict[str, tuple[int, str]] = {}
    for file in sorted(site.rglob("*.html")):
        name = file.relative_to(site).as_posix()
        kind = re.search(rb'<body class="ri-kind-([a-z-]+)', data := file.read_bytes())
        if kind is None or name in NOT_PAGES:
            continue
        weight = len(gzip.compress(data, 9))
        url = "/" + name.removesuffix("index.html")
        weights[kind[1].decode()] = max(weights.get(kind[1].decode(), (0, "")), (weight, url))
    return {kind: url for kind, (_, url) in sorted(weights.items())} | {"not-found": LOST}
