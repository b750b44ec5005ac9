"""A static host as the internet has them: gzip, the site's own `_headers`, its own 404 page."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

TYPES = {
    ".css": "text/css",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
}
PACKED = {".pdf", ".png"}
"""Already small: no host compresses these again."""


class Host(BaseHTTPRequestHandler):
    """Answers GET with a file of the site; POST /reports gathers what browsers complain of."""

    protocol_version = "HTTP/1.1"
    # Headers and body would otherwise leave in two packets that wait for each other.
    wbufsize = -1

    def __init__(self, *args: Any, site: Path, said: list[str], extra: str, **named: Any) -> None:
        self.site = site
        self.said = said
        self.extra = extra
        super().__init__(*args, **named)

    def do_GET(self) -> None:
        """Send a file, or the page that says it is not there."""
        path = self.path.split("?")[0]
        file = self.site / path.lstrip("/")
        file = file / "index.html" if path.endswith("/") else file
        found = file.is_file() and file.resolve().is_relative_to(self.site.resolve())
        status = HTTPStatus.OK if found else HTTPStatus.NOT_FOUND
        self.answer(status, path, file if found else self.site / "404.html")

    def do_POST(self) -> None:
        """Keep a browser's report of what the policy stopped."""
        self.said.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.send_response(HTTPStatus.NO_CONTENT)
        self.end_headers()

    def answer(self, status: HTTPStatus, path: str, file: Path) -> None:
        """Send the file with the headers that the site asks for."""
        body = file.read_bytes() if file.suffix in PACKED else packed(file)
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        if file.suffix not in PACKED:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        for name, value in wanted_headers(self.site, path):
            policy = name == "Content-Security-Policy" and self.extra
            self.send_header(name, f"{value}; {self.extra}" if policy else value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: the table is the report."""


@cache
def packed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 9, mtime=0)


def wanted_headers(site: Path, path: str) -> list[tuple[str, str]]:
    """What `_headers` says of a path: later blocks add to earlier ones, `! Name` takes away."""
    headers: dict[str, str] = {}
    applies = False
    for line in (site / "_headers").read_text("utf-8").splitlines():
        if line and not line.startswith(" "):
            start, star, _ = line.partition("*")
            applies = path.startswith(start) if star else path == line
        elif applies and line.strip().startswith("! "):
            headers.pop(line.strip().removeprefix("! "), None)
        elif applies and line.strip():
            name, _, value = line.strip().partition(": ")
            headers[name] = value
    return list(headers.items())


@contextmanager
def host(site: Path, said: list[str] | None = None, extra: str = "") -> Iterator[str]:
    """Serve the site; gives its address, without a slash at its end.

    said: gets every report that a browser posts to /reports. extra: added to the policy.
    """
    handler = partial(Host, site=site, said=said if said is not None else [], extra=extra)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
