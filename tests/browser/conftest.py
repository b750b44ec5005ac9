"""Fixtures for tests in Chromium: the built site on a local address, and pages to open it in."""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import geteuid
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser import chromium

type_of = {
    # Said here, because Python otherwise asks the machine, and machines differ.
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}

NewContext = Callable[..., BrowserContext]

# As long as Playwright itself waits for a press: five seconds tell of what runs beside the test.
expect.set_options(timeout=30_000)


class Host(SimpleHTTPRequestHandler):
    """A plain static host: index pages for folders, and the site's own 404 page."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **type_of}  # noqa: RUF012 - its type is fixed by the base

    def send_error(self, code: int, *args: Any) -> None:
        missing = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not missing.exists():
            super().send_error(code, *args)
            return
        body = missing.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", type_of[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def handle(self) -> None:
        # A browser that leaves a page drops what it no longer needs; that is no fault of the site.
        with suppress(BrokenPipeError, ConnectionResetError):
            super().handle()

    def finish(self) -> None:
        with suppress(BrokenPipeError, ConnectionResetError):
            super().finish()

    def log_message(self, *_: object) -> None:
        """Say nothing: requests are not part of a test's report."""


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """The address of the built site, without a slash at its end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=built_site)) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.find()
    if path is None:
        pytest.fail("no Chromium was found; `make test` installs one", pytrace=False)
    with sync_playwright() as playwright:
        # Chromium's sandbox refuses to start for root.
        arguments = ["--no-sandbox"] if geteuid() == 0 else []
        running = playwright.chromium.launch(executable_path=path, args=arguments)
        yield running
        running.close()


CALM = {"reduced_motion": "reduce", "service_workers": "block"}
"""Motion is off, so that nothing is looked at half-way. And no worker fetches sixty pages for later
beside every test: it is the subject of tests of its own, which allow it."""


@pytest.fixture
def new_context(browser: Browser, site_url: str) -> Iterator[NewContext]:
    """Open a browser profile with Playwright's own options; `page.goto("/faq/")` is the site's."""
    opened: list[BrowserContext] = []

    def open_context(**options: Any) -> BrowserContext:
        context = browser.new_context(**{"base_url": site_url, **CALM, **options})
        opened.append(context)
        return context

    yield open_context
    for context in opened:
        context.close()


EMPTY = """if (self === top && location.protocol.startsWith("http") && !window.name) {
  window.name = "emptied";
  localStorage.clear();
}"""
"""What a new page does first: the browser tells it of what was deleted a moment later."""


@pytest.fixture(scope="session")
def profile(browser: Browser, site_url: str) -> Iterator[BrowserContext]:
    """The profile of every `page`: a new one costs more than most of what its test asks."""
    context = browser.new_context(base_url=site_url, **CALM)
    yield context
    context.close()


@pytest.fixture(scope="session")
def profile_without_javascript(browser: Browser, site_url: str) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=site_url, java_script_enabled=False, **CALM)
    yield context
    context.close()


@pytest.fixture
def page(profile: BrowserContext, site_url: str) -> Iterator[Page]:
    """A page with JavaScript on, and nothing kept. The test fails when a script of the site does.

    Its profile has seen other tests: none may change the profile, only its page.
    """
    failures: list[str] = []
    opened = profile.new_page()
    opened.add_init_script(EMPTY)
    profile.new_cdp_session(opened).send(
        "Storage.clearDataForOrigin", {"origin": site_url, "storageTypes": "cookies,local_storage"}
    )
    opened.on("pageerror", lambda error: failures.append(str(error)))
    yield opened
    for each in profile.pages:
        each.close()
    assert failures == []


@pytest.fixture
def page_without_javascript(profile_without_javascript: BrowserContext) -> Iterator[Page]:
    opened = profile_without_javascript.new_page()
    yield opened
    opened.close()
