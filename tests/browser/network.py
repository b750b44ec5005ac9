"""A host whose connection can be cut, and which can fail, for the tests of the offline worker."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

from tests.browser.conftest import Host

CONTROLLED = """(async () => { await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise(r => setTimeout(r, 20)); })()"""
KEPT = """(async () => {
    while (!(await caches.match(location.href))) await new Promise(r => setTimeout(r, 20)); })()"""


class OneAnswer(Host):
    """Closes after each answer: a connection that is kept open would survive the cut."""

    protocol_version = "HTTP/1.0"
    worker: dict[str, str] = {}  # noqa: RUF012 - each network has a class of its own
    """What to write differently in the worker: words -> other words."""
    failing = False
    """Whether it answers that it is overloaded, whatever is asked for."""
    held: tuple[str, Event, Event] | None = None
    """A path, whether it was asked for, and when to answer."""

    def do_GET(self) -> None:  # noqa: N802 - the name is fixed by the base
        if self.held and self.path == self.held[0]:
            _, asked, answer = self.held
            asked.set()
            answer.wait()
        if self.failing:
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        if self.path != "/sw.js" or not self.worker:
            super().do_GET()
            return
        code = Path(self.directory, "sw.js").read_text("utf-8")
        for words, others in self.worker.items():
            assert words in code
            code = code.replace(words, others)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/javascript")
        self.end_headers()
        self.wfile.write(code.encode())


class Network:
    """A host that can be cut off."""

    def __init__(self, site: Path) -> None:
        self.host = type("OneAnswerHere", (OneAnswer,), {"worker": {}})
        self.site = site
        self.port = 0
        self.connect()
        self.url = f"http://127.0.0.1:{self.port}"

    def connect(self) -> None:
        here = ("127.0.0.1", self.port)
        self.server = ThreadingHTTPServer(here, partial(self.host, directory=self.site))
        self.port = self.server.server_port
        self.server.daemon_threads = True
        self.thread = Thread(target=self.server.serve_forever)
        self.thread.start()

    def cut(self) -> None:
        if self.thread.is_alive():
            self.server.shutdown()
            self.server.server_close()
            self.thread.join()


@contextmanager
def serving(site: Path) -> Iterator[Network]:
    made = Network(site)
    try:
        yield made
    finally:
        made.cut()
