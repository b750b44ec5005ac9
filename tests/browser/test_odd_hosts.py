"""Hosts that serve a site otherwise than it was built: no folder indexes, smaller pages."""

import re
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path
from shutil import which
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect
from playwright.sync_api import Error as PlaywrightError

from tests.browser.conftest import Host
from tests.conftest import ROOT


class FilesAlone(Host):
    """Storage that is no web server, and Kiwix: an address is a file, and a folder is nothing."""

    def do_GET(self) -> None:  # noqa: N802 - the name is fixed by the base
        if self.path.partition("?")[0].endswith("/"):
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        super().do_GET()


class Smaller(Host):
    """A host that makes pages smaller, inline scripts too, so that their hash is another one."""

    def do_GET(self) -> None:  # noqa: N802 - the name is fixed by the base
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if file.suffix != ".html" or not file.exists():
            super().do_GET()
            return
        page, changed = re.subn(
            r"<script>\(function\(\)\{", "<script>!function(){", file.read_text("utf-8")
        )
        assert changed == 1
        body = page.encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving(host: type[Host], site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(host, directory=site)) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_a_host_without_folder_indexes_serves_every_page(
    browser: Browser, built_site: Path, built_pages: dict[str, object]
):
    with serving(FilesAlone, built_site) as url:
        context = browser.new_context(base_url=url)
        page = context.new_page()
        page.goto("/index.html")
        page.get_by_role("contentinfo").get_by_role("link", name="Injuries").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Injuries")
        page.get_by_role("main").get_by_role("link", name="Shin splints").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Shin splints")
        page.get_by_role("button", name="Search").click()
        page.get_by_role("searchbox").fill("heel pain")
        page.locator("#ri-search li a").first.click()
        expect(page.get_by_role("heading", level=1)).not_to_have_text("Shin splints")
        assert page.url.partition("#")[0].endswith("/index.html")
        old = next(each for each in built_pages if "refresh" in moved(built_site, each))
        page.goto(f"{old}index.html")
        page.wait_for_url(lambda now: now.endswith("/index.html") and old not in now)
        expect(page.get_by_role("heading", level=1)).not_to_contain_text("not here")
        context.close()


def moved(site: Path, url: str) -> str:
    file = site / f"{url.lstrip('/')}index.html"
    return file.read_text("utf-8")[:900] if url.endswith("/") else ""


@pytest.mark.parametrize("url", ["/recovery-table/", "/running-again/"])
def test_filters_and_planner_show_although_the_inline_script_was_changed(
    browser: Browser, built_site: Path, url: str
):
    with serving(Smaller, built_site) as address:
        context = browser.new_context(base_url=address)
        page = context.new_page()
        page.goto(url)
        expect(page.locator("main form").first).to_be_visible()
        context.close()


def test_links_stay_as_they_are_where_folders_are_pages(page: Page):
    page.goto("/injuries/")
    page.get_by_role("main").get_by_role("link", name="Shin splints").first.click()
    expect(page).to_have_url(re.compile(r"/injuries/shin-splints/$"))


@pytest.mark.skipif(not which("zimwriterfs"), reason="zim-tools are not installed")
@pytest.mark.skipif(not which("kiwix-serve"), reason="kiwix-tools are not installed")
def test_a_file_for_kiwix_can_be_read_from_page_to_page(
    browser: Browser, built_site: Path, tmp_path: Path
):
    packed = tmp_path / "guide.zim"
    pack = ["sh", ROOT / ".hosting/zim.sh", built_site, packed]
    subprocess.run(pack, check=True, capture_output=True)
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    kiwix = subprocess.Popen(["kiwix-serve", f"--port={port}", packed], stdout=subprocess.DEVNULL)
    try:
        context = browser.new_context(base_url=url)
        page = context.new_page()
        while kiwix.poll() is None:
            with suppress(PlaywrightError):
                page.goto("/guide")  # which leads to its first page
                break
        page.get_by_role("contentinfo").get_by_role("link", name="Injuries").click()
        page.get_by_role("main").get_by_role("link", name="Shin splints").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Shin splints")
        page.get_by_role("button", name="Search").click()
        page.get_by_role("searchbox").fill("heel pain")
        page.locator("#ri-search li a").first.click()
        expect(page.get_by_role("heading", level=1)).not_to_have_text("Shin splints")
        context.close()
    finally:
        kiwix.terminate()
        kiwix.wait()
