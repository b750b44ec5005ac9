"""Drive Firefox and WebKit by the W3C WebDriver commands, with the standard library alone.

Firefox is spoken to by Marionette, its own socket, because Debian has no geckodriver; WebKit by the
HTTP of WebKitWebDriver. Both understand the same commands, which is all that this module knows.
"""

import base64
import json
import os
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from shutil import which
from time import monotonic, sleep
from typing import Any, Protocol

PATIENCE = 60  # seconds for a browser to start, and for a page to become what a test waits for
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The name that the standard gives to a reference to an element."""

ESCAPE = "\ue00c"
"""A key, as the standard writes it."""

SHOWN = "const e = document.querySelector(arguments[0]); return e && e.checkVisibility()"
SYSTEM_PYTHON = "/usr/bin/python3"  # the one that Debian's packages of GTK speak to
MINIBROWSER = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"


class Wire(Protocol):
    """Sends one command: (name in Marionette, method and path in WebDriver, its values)."""

    def __call__(self, name: str, method: str, path: str, values: dict[str, Any]) -> Any:
        """Return the value of the answer; raise RuntimeError when the browser refuses."""


class Browser:
    """One window. Elements are found by CSS selectors, as a reader sees the page."""

    def __init__(self, name: str, wire: Wire) -> None:
        self.name = name
        self.wire = wire

    def goto(self, url: str) -> None:
        """Open an address and wait for its load."""
        self.wire("WebDriver:Navigate", "POST", "/url", {"url": url})

    def run(self, script: str, *values: Any) -> Any:
        """Run the body of a function in the page; its `arguments` are the values."""
        both = {"script": script, "args": list(values)}
        return self.wire("WebDriver:ExecuteScript", "POST", "/execute/sync", both)

    def wait(self, script: str, *values: Any) -> Any:
        """Return what the script gives, as soon as that is something."""
        end = monotonic() + PATIENCE
        while not (found := self.run(script, *values)):
            if monotonic() > end:
                message = f"{self.name} waited in vain for: {script} {values}"
                raise AssertionError(message)
            sleep(0.1)
        return found

    def find(self, selector: str) -> str:
        """Wait for an element that is shown, and return its reference."""
        self.wait(SHOWN, selector)
        both = {"using": "css selector", "value": selector}
        found: dict[str, str] = self.wire("WebDriver:FindElement", "POST", "/element", both)
        return (found.get("value") or found)[ELEMENT]  # type: ignore[index,return-value]

    def click(self, selector: str) -> None:
        """Press an element as a mouse does; the browser refuses when something covers it."""
        element = self.find(selector)
        # The page scrolls smoothly, and WebKit's driver does not wait for that.
        scroll = "document.querySelector(arguments[0]).scrollIntoView(arguments[1])"
        self.run(scroll, selector, {"block": "center", "behavior": "instant"})
        self.wire("WebDriver:ElementClick", "POST", f"/element/{element}/click", {"id": element})

    def write(self, selector: str, text: str) -> None:
        """Type into an element."""
        element = self.find(selector)
        values = {"id": element, "text": text}
        self.wire("WebDriver:ElementSendKeys", "POST", f"/element/{element}/value", values)

    def print(self, width_cm: float, height_cm: float) -> bytes:
        """Return the page as a PDF, without backgrounds and not made smaller."""
        size = {"width": width_cm, "height": height_cm}
        values = {"page": size, "background": False, "shrinkToFit": False}
        return base64.b64decode(self.wire("WebDriver:Print", "POST", "/print", values))

    def press(self, key: str) -> None:
        """Press one key, wherever focus is."""
        keys = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        values = {"actions": [{"type": "key", "id": "keyboard", "actions": keys}]}
        self.wire("WebDriver:PerformActions", "POST", "/actions", values)


class _WebKit(Browser):
    """Its driver refuses to print: a view of its own opens the same address and does."""

    def __init__(self, wire: Wire, display: str) -> None:
        super().__init__("WebKit", wire)
        self.display = display

    def print(self, width_cm: float, height_cm: float) -> bytes:
        url = self.run("return location.href")
        script = Path(__file__).with_name("webkit_print.py")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "sheet.pdf")
            sizes = (str(10 * width_cm), str(10 * height_cm))
            subprocess.run(
                [SYSTEM_PYTHON, script, url, file, *sizes],
                env={**os.environ, "DISPLAY": self.display, "HOME": folder, "GDK_BACKEND": "x11"},
                check=True,
                timeout=2 * PATIENCE,
                stderr=subprocess.DEVNULL,
            )
            return file.read_bytes()


class _Marionette:
    """Firefox's own socket: messages `length:[0, number, name, values]`."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=5 * PATIENCE)
        self.number = 0
        self.read()  # a greeting

    def close(self) -> None:
        self.socket.close()

    def read(self) -> Any:
        length = b""
        while (byte := self.socket.recv(1)) != b":":
            if not byte:
                raise RuntimeError("Firefox closed its socket")
            length += byte
        body = b""
        while len(body) < int(length):
            body += self.socket.recv(int(length) - len(body))
        return json.loads(body)

    def __call__(self, name: str, _method: str, _path: str, values: dict[str, Any]) -> Any:
        self.number += 1
        message = json.dumps([0, self.number, name, values]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, value = self.read()
        if error:
            raise RuntimeError(f"Firefox refused {name}: {error['message']}")
        return value["value"] if isinstance(value, dict) and set(value) == {"value"} else value


class _Http:
    """WebKitWebDriver: one HTTP request a command."""

    def __init__(self, port: int) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.session = ""

    def close(self) -> None:
        self.connection.close()

    def __call__(self, name: str, method: str, path: str, values: dict[str, Any]) -> Any:
        start = f"/session/{self.session}" if self.session else ""
        self.connection.request(method, start + path, json.dumps(values))
        answer = json.loads(self.connection.getresponse().read())["value"]
        if isinstance(answer, dict) and "error" in answer:
            raise RuntimeError(f"WebKit refused {name}: {answer['error']} {answer['message']}")
        return answer


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _when_listening(port: int, process: subprocess.Popen[bytes]) -> None:
    end = monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if process.poll() is not None or monotonic() > end:
                raise
            sleep(0.2)
        else:
            return


@contextmanager
def firefox() -> Iterator[Browser]:
    """Start Firefox without a window, with an empty profile."""
    with _firefox(["--headless"], dict(os.environ)) as browser:
        yield browser


@contextmanager
def firefox_on(env: dict[str, str]) -> Iterator[Browser]:
    """Start Firefox with a window, on the screen that `env` names."""
    with _firefox([], env) as browser:
        yield browser


@contextmanager
def _firefox(options: list[str], env: dict[str, str]) -> Iterator[Browser]:
    program = which("firefox-esr") or which("firefox")
    assert program, "Firefox is missing; `make test-browsers` installs it on Debian"
    port = _free_port()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        Path(profile, "user.js").write_text(f'user_pref("marionette.port", {port});\n')
        process = subprocess.Popen(
            [program, *options, "--marionette", "--no-remote", "--profile", profile],
            env={**env, "HOME": profile},  # root's own folder may belong to someone else
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        try:
            _wait_for_greeting(port, process)
            with closing(_Marionette(port)) as wire:
                wire("WebDriver:NewSession", "", "", {})
                yield Browser("Firefox", wire)
        finally:
            process.terminate()
            process.wait()


def _wait_for_greeting(port: int, process: subprocess.Popen[bytes]) -> None:
    _when_listening(port, process)
    sleep(0.5)  # Marionette takes one client; the one that knocked has to be gone


@contextmanager
def webkit() -> Iterator[Browser]:
    """Start WebKitGTK's small browser on a screen that nobody sees."""
    program = which("WebKitWebDriver")
    small = next(iter(sorted(Path("/").glob(MINIBROWSER.lstrip("/")))), None)
    assert program, "WebKitWebDriver is missing; `make test-browsers` installs it on Debian"
    assert small, "WebKit's MiniBrowser is missing; `make test-browsers` installs it on Debian"
    port = _free_port()
    with hidden_screen() as display, tempfile.TemporaryDirectory() as home:
        process = subprocess.Popen(
            [program, f"--port={port}"],
            env={**os.environ, "DISPLAY": display, "HOME": home, "GDK_BACKEND": "x11"},
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        try:
            _when_listening(port, process)
            with closing(_Http(port)) as wire:
                wanted = {"binary": str(small), "args": ["--automation"]}
                options = {"alwaysMatch": {"webkitgtk:browserOptions": wanted}}
                made = wire("", "POST", "/session", {"capabilities": options})
                wire.session = made["sessionId"]
                yield _WebKit(wire, display)
                wire("", "DELETE", "", {})
        finally:
            process.terminate()
            process.wait()


@contextmanager
def hidden_screen() -> Iterator[str]:
    """Start a screen that nobody sees, and return its name."""
    program = which("Xvfb")
    assert program, "Xvfb is missing; `make test-browsers` installs it on Debian"
    reading, writing = os.pipe()
    process = subprocess.Popen(
        [program, "-displayfd", str(writing), "-screen", "0", "1280x1000x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        process.terminate()
        process.wait()
