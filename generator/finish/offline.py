"""Make what lets the site be installed and read without a network: the manifest and the worker.

The worker's code is theme_overrides/js/site/worker.js.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence

from generator.finish.assets import SEARCH_INDEX, Asset

FALLBACK = "offline.html"
"""What is shown for a page that is not kept."""

FALLBACK_SCRIPTS = ("page/kept.js",)

LATER = ("search-engine", "icon-", "social")
"""Assets that the worker keeps only once they are asked for."""

_COMMENT_LINE = re.compile(r"^[ \t]*(?://|/?\*).*\n", re.MULTILINE)
"""A line of a script that is a comment and nothing else; no line of worker.js begins with a `*`
that multiplies. What is left keeps its lines, so that a fault still names one."""


def manifest(name: str, short_name: str, description: str, icons: Mapping[str, str]) -> Asset:
    """Return manifest.webmanifest.

    icons: file name ("icon-192.png", "icon-maskable-512.png", "icon-any.svg") -> path in the site.
    180 pixels are for Apple's devices, which do not ask the manifest.
    """
    data = {
        "name": name,
        "short_name": short_name,
        "description": description,
        "lang": "en",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#fbf7ef",
        "theme_color": "#12443d",
        "icons": [_icon(file, path) for file, path in icons.items() if "180" not in file],
    }
    return Asset("manifest.webmanifest", json.dumps(data, separators=(",", ":")).encode())


def _icon(file: str, path: str) -> dict[str, str]:
    name, _, suffix = file.rpartition(".")
    size = name.rpartition("-")[2]
    return {
        "src": path,
        "sizes": f"{size}x{size}" if size.isdigit() else "any",
        "type": "image/svg+xml" if suffix == "svg" else "image/png",
        "purpose": "maskable" if "maskable" in file else "any",
    }


def worker(
    code: str, pages: Mapping[str, str], assets: Iterable[str], first: Sequence[str]
) -> Asset:
    """Return sw.js: the code of the worker after what this build holds.

    pages:  path of every HTML file ("red-flags/index.html") -> its text, or a hash of it.
    assets: path of every file under assets/.
    first:  addresses of pages that are kept from the first visit on, with all below them; only the
            home page, "", stands for itself alone.
    """
    code = _COMMENT_LINE.sub("", code)
    addresses = sorted(path.removesuffix("index.html") for path in pages)
    whole = tuple(each for each in (*first, FALLBACK) if each)
    kept = [page for page in addresses if page in first or page.startswith(whole)]
    everything = sorted(assets)
    later = [path for path in everything if path.removeprefix("assets/").startswith(LATER)]
    guide = {
        "version": version([*pages.values(), *everything, code]),
        "pages": kept,
        "assets": [path for path in everything if path not in later],
        "later": later,
        "index": SEARCH_INDEX,
        "offline": FALLBACK,
    }
    return Asset("sw.js", f"const GUIDE = {json.dumps(guide)};\n{code}".encode())


def whole(pages: Mapping[str, int], files: Mapping[str, int]) -> Asset:
    """Return whole.json: every file to keep for who wants the whole guide, and how large they are.

    pages, files: path in the site -> bytes; files are those that pages need besides.
    """
    every = {**pages, **files}
    every.pop("404.html", None)
    data = {
        "bytes": sum(every.values()),
        "files": sorted(path.removesuffix("index.html") for path in every),
    }
    return Asset("whole.json", json.dumps(data, separators=(",", ":")).encode())


def idle() -> Asset:
    """Return the worker of the preview. It goes at once, and takes an older one along.

    A worker that stays would answer for the next project on the same port.
    """
    code = (
        'self.addEventListener("install", () => self.skipWaiting());\n'
        'self.addEventListener("activate", () => self.registration.unregister());\n'
    )
    return Asset("sw.js", code.encode())


def version(texts: Sequence[str]) -> str:
    """Return a short name that changes whenever any text does."""
    whole = hashlib.sha256()
    for text in texts:
        whole.update(hashlib.sha256(text.encode()).digest())
    return whole.hexdigest()[:12]
