"""Find a Chromium on this machine.

Used by the browser tests and, as a program, by the set-up: prints the path, or exits 1.
"""

import os
import shutil
import sys
from pathlib import Path

NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
"""The shell first: it is Chromium without the window, which costs most of a test's time."""
USUAL_PLACES = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",)


def find() -> str | None:
    """Return the path of the first Chromium found, or None.

    Order: the variable CHROMIUM, the PATH, the usual place on a Mac, Playwright's own.
    """
    wanted = os.environ.get("CHROMIUM")
    if wanted:
        return shutil.which(wanted)
    on_path = (shutil.which(name) for name in (*NAMES, *USUAL_PLACES))
    return next(filter(None, on_path), None) or _playwrights_own()


def _playwrights_own() -> str | None:
    # Imported here: starting Playwright's driver takes longer than all of the rest.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__":
    found = find()
    if found is None:
        sys.exit(1)
    sys.stdout.write(found + "\n")
