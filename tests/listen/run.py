"""`dbus-run-session -- python tests/listen/run.py SITE`: what Orca speaks in Firefox, line by line.

Orca reads what a person would press through: an error, a question with help, an emergency result,
search, a filter, the planner's error. What it says is compared with spoken.txt: a line that is
written there has a minute to come. REWRITE_GOLDENS=1 writes that file anew, to be read as a
listener would hear it. `.setup/listen.sh` installs both programs.
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

DEFAULT = {"profile": ["Default", "default"], "sayAllOnLoad": False, "enableKeyEcho": False}
SETTINGS = {
    "general": {**DEFAULT, "startingProfile": DEFAULT["profile"]},
    "profiles": {"default": DEFAULT},
    "pronunciations": {},
    "keybindings": {},
}
"""Of Orca: it does not read a page whole by itself, or nothing else would ever be heard, and it
does not name each key, which says nothing about a page."""

AT_ONCE = "from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n"
"""What Orca runs when it starts: its lines are written as they are spoken, not by the page."""

SPOKEN = Path(__file__).with_name("spoken.txt")
LOADING = re.compile(
    r"blank|(Focus|Browse) mode|Page has .*|Finished loading .*|.* document web\.|.* frame\."
)
"""What Orca says of itself and of any page: it comes sooner or later, and counts links."""

COUNT = re.compile(r"\d+ of \d+ shown")
"""Another number with every record."""

SAID = re.compile(r"SPEECH OUTPUT: '(.*)'(?:\{.*)?$", re.MULTILINE)
PLAN = "form button[type=submit]"
GO_ON = ".ri-tree__buttons button"
QUIET = 4.0  # seconds in which Orca writes nothing, not even what it leaves unsaid
PATIENCE = 60  # seconds for it to begin, and for what it said the last time


class Orca:
    """The screen reader: which lines it has spoken since somebody last listened."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self.heard = 0

    def log_now(self) -> str:
        return self.log.read_text("utf-8", "replace") if self.log.exists() else ""

    def listen(self, until: str = "") -> list[str]:
        """Wait for a line, or for a first sign of life, then for rest; return what was said."""
        text, since, start = self.log_now(), monotonic(), monotonic()
        while monotonic() - start < PATIENCE:
            awaited = until in lines_of(text[self.heard :]) if until else len(text) > self.heard
            if awaited and monotonic() - since > QUIET:
                break
            sleep(0.3)
            now = self.log_now()
            if now != text:
                text, since = now, monotonic()
        lines = lines_of(text[self.heard :])
        self.heard = len(text)
        return lines


def lines_of(log: str) -> list[str]:
    """Return what was spoken, but for what LOADING leaves out."""
    lines = (COUNT.sub("7 of 70 shown", each.strip()) for each in SAID.findall(log))
    return [each for each in lines if each and not LOADING.fullmatch(each)]


def last_lines(spoken: str) -> dict[str, str]:
    """Return the last line below each heading of a transcript."""
    last = {}
    for part in re.split(r"(?m)^# ", spoken)[1:]:
        heading, *lines = part.split("\n")
        last[heading] = next((line for line in reversed(lines) if line), "")
    return last


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
    own = folder / ".local/share/orca"
    own.mkdir(parents=True)
    (own / "user-settings.conf").write_text(json.dumps(SETTINGS), "utf-8")
    (own / "orca-customizations.py").write_text(AT_ONCE, "utf-8")
    process = subprocess.Popen(
        ["orca", f"--debug-file={log}"],
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        reader = Orca(log)
        if "Screen reader on." not in reader.listen():
            raise SystemExit("Orca did not start. It does not while another one runs.")
        yield reader
    finally:
        process.kill()  # when asked to end, it may wait for ever for its last event
        process.wait()


def key(env: dict[str, str], *names: str) -> None:
    """Press keys as a keyboard does, so that Orca sees them too."""
    subprocess.run(["xdotool", "key", "--delay", "150", *names], env=env, check=True)


class Reader:
    """Somebody who presses keys in Firefox and hears Orca."""

    def __init__(self, browser: Browser, orca: Orca, env: dict[str, str], url: str) -> None:
        self.browser = browser
        self.before = last_lines(SPOKEN.read_text("utf-8")) if SPOKEN.exists() else {}
        self.orca = orca
        self.env = env
        self.url = url

    def open(self, path: str, selector: str) -> None:
        """Open a page, and wait for a part of it and for silence."""
        self.browser.goto("about:blank")  # or the same page would not load anew
        self.browser.goto(f"{self.url}/{path}")
        self.browser.find(selector)

    def focus(self, selector: str) -> None:
        """Go to an element, and let Orca say what it says of it."""
        self.browser.find(selector)
        self.browser.run("document.querySelector(arguments[0]).focus()", selector)
        self.orca.listen()

    def press(self, selector: str, name: str = "Return") -> None:
        self.focus(selector)
        key(self.env, name)

    def after(self, what: str) -> list[str]:
        """Return what is said now, below its heading."""
        return [f"# {what}", *self.orca.listen(self.before.get(what, "")), ""]


def of_the_check(reader: Reader) -> Iterator[str]:
    """An error, a question with help, a sign, an emergency."""
    answer, form = ".ri-tree__form input", ".ri-tree__form"
    reader.open("check-your-pain/", form)
    yield from reader.after("Check your pain opens")
    reader.press(GO_ON)
    yield from reader.after("Continue with nothing ticked: an error")
    reader.press("input[value=none]", "space")
    yield from reader.after("None of these is ticked")
    reader.press(GO_ON)
    yield from reader.after("The next question, with help")
    reader.browser.run("sessionStorage.clear()")
    reader.open("check-your-pain/", form)
    reader.press(answer, "space")
    reader.press(GO_ON)
    yield from reader.after("A sign was ticked: the second question")
    reader.press(".ri-tree__form li > button")
    yield from reader.after("An emergency result")


def of_the_rest(reader: Reader) -> Iterator[str]:
    """Search, a filter, the planner."""
    reader.open("glossary/", "[data-ri=search]")
    reader.press("[data-ri=search]")
    reader.browser.find("#ri-search-words:focus")
    yield from reader.after("Search opens")
    # By the browser itself: of keys, a slow Orca takes some for its own.
    reader.browser.write("#ri-search-words", "heel pain")
    reader.browser.find("#ri-search-results a")
    title, *said = reader.after("Results, once the typing is over")
    yield from (title, *said[-2:])  # before it, Orca repeats what was typed
    reader.open("recovery-table/", "#filter-part")
    reader.press("#filter-part", "Down")
    yield from reader.after("A filter, and how many rows are left")
    reader.open("return-to-run/", PLAN)
    reader.press(PLAN)
    yield from reader.after("Make my plan with nothing chosen: an error")


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
            with serving(site) as url, firefox_on(env) as browser, orca(env, Path(home)) as heard:
                reader = Reader(browser, heard, env, url)
                lines = [*of_the_check(reader), *of_the_rest(reader)]
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
