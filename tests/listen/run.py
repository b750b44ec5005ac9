"""`dbus-run-session -- python tests/listen/run.py SITE`: what Orca speaks in Firefox, line by line.

Orca reads what a person would press through: an error, a question with help, an emergency result,
search, a filter, the planner's error. What it says is compared with spoken.txt; REWRITE_GOLDENS=1
writes that anew, to be read as a listener would hear it. `.setup/listen.sh` installs both programs.
"""

from __future__ import annotations

import difflib
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import monotonic, sleep

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.browsers.driver import Browser, firefox_on, hidden_screen  # noqa: E402

DEFAULT = {"profile": ["Default", "default"], "sayAllOnLoad": False}
SETTINGS = {
    "general": {**DEFAULT, "startingProfile": DEFAULT["profile"]},
    "profiles": {"default": DEFAULT},
    "pronunciations": {},
    "keybindings": {},
}
"""Of Orca: it does not read a page whole by itself, or nothing else would ever be heard."""

SPOKEN = Path(__file__).with_name("spoken.txt")
SAID = re.compile(r"SPEECH OUTPUT: '(.*)'(?:\{.*)?$", re.MULTILINE)
QUIET = 4.0  # seconds without a word after which Orca is taken to have finished
PATIENCE = 30  # seconds for it to begin


class Orca:
    """The screen reader: which lines it has spoken since somebody last listened."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self.heard = 0

    def lines(self) -> list[str]:
        text = self.log.read_text("utf-8", "replace") if self.log.exists() else ""
        return [each for each in SAID.findall(text) if each.strip()]

    def listen(self) -> list[str]:
        """Wait until it is silent, and return what is new."""
        count, since, end = len(self.lines()), monotonic(), monotonic() + PATIENCE
        while monotonic() < end and (count == self.heard or monotonic() - since < QUIET):
            sleep(0.3)
            if len(self.lines()) != count:
                count, since = len(self.lines()), monotonic()
        new = self.lines()[self.heard : count]
        self.heard = count
        return new


@contextmanager
def serving(site: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextmanager
def orca(env: dict[str, str], folder: Path) -> Iterator[Orca]:
    log = folder / "orca.log"
    settings = folder / ".local/share/orca/user-settings.conf"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps(SETTINGS), "utf-8")
    process = subprocess.Popen(
        ["orca", "--replace", f"--debug-file={log}"],
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Orca(log)
    finally:
        process.terminate()
        process.wait()


def key(env: dict[str, str], *names: str) -> None:
    """Press keys as a keyboard does, so that Orca sees them too."""
    subprocess.run(["xdotool", "key", "--delay", "150", *names], env=env, check=True)


def written(env: dict[str, str], text: str) -> None:
    subprocess.run(["xdotool", "type", "--delay", "150", text], env=env, check=True)


def heard(browser: Browser, reader: Orca, env: dict[str, str], url: str) -> Iterator[str]:
    """Yield every line of the transcript."""

    def after(what: str) -> Iterator[str]:
        yield f"# {what}"
        yield from reader.listen()
        yield ""

    def focus(selector: str) -> None:
        browser.find(selector)
        browser.run("document.querySelector(arguments[0]).focus()", selector)

    browser.goto(f"{url}/check-your-pain/")
    browser.find(".ri-tree__form")
    yield from after("Check your pain opens")
    focus(".ri-tree__buttons button")
    yield from after("The button to go on")
    key(env, "Return")
    yield from after("Continue with nothing ticked: an error")
    key(env, "space")
    yield from after("The first sign is ticked")
    focus(".ri-tree__buttons button")
    reader.listen()
    key(env, "Return")
    yield from after("An emergency result")
    browser.goto(f"{url}/glossary/")
    browser.find("[data-ri=search]")
    reader.listen()
    focus("[data-ri=search]")
    reader.listen()
    key(env, "Return")
    yield from after("Search opens")
    written(env, "heel pain")
    browser.find("#ri-search-results a")
    yield from after("Results")
    browser.goto(f"{url}/recovery-table/")
    focus("#filter-part")
    reader.listen()
    key(env, "Down")
    yield from after("A filter, and how many rows are left")
    browser.goto(f"{url}/return-to-run/")
    focus("form.ri-filter button, form button[type=submit]")
    reader.listen()
    key(env, "Return")
    yield from after("Make my plan with nothing chosen: an error")


def main(site: Path) -> int:
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home,
        hidden_screen() as display,
    ):
        env = {
            **os.environ,
            "DISPLAY": display,
            "HOME": home,
            "XDG_RUNTIME_DIR": home,
            "GNOME_ACCESSIBILITY": "1",
            "LANG": "C.UTF-8",
        }
        manager = subprocess.Popen(["openbox"], env=env, stderr=subprocess.DEVNULL)
        try:
            with serving(site) as url, firefox_on(env) as browser, orca(env, Path(home)) as reader:
                reader.listen()
                lines = list(heard(browser, reader, env, url))
        finally:
            manager.terminate()
            manager.wait()
    now = "\n".join(line.replace(url, "SITE") for line in lines) + "\n"
    if "REWRITE_GOLDENS" in os.environ or not SPOKEN.exists():
        SPOKEN.write_text(now, "utf-8")
        return 0
    before = SPOKEN.read_text("utf-8")
    sys.stdout.writelines(
        difflib.unified_diff(before.splitlines(True), now.splitlines(True), "before", "now")
    )
    print("Orca says the same as before." if now == before else "Orca says something else.")
    return int(now != before)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
