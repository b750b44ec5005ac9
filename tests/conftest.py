"""Fixtures for every test: the real content, and the site built from it once."""

import fcntl
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings
from lxml import html

from generator.graph import Graph
from tests.content_fixture import real

ROOT = Path(__file__).parent.parent
COMMAND = Path(sys.executable).parent / "injury-guide"

# How long one example takes tells of the machine and of what runs beside it; benchmarks measure.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def content() -> Path:
    """The real content/, to be read and never written."""
    return ROOT / "content"


@pytest.fixture(scope="session")
def graph() -> Graph:
    """The records of the real content, read and linked once."""
    return real()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of a whole site, built by the command that editors use, to be read only.

    Tests that run side by side share it: whoever comes first builds, and the others wait.
    """
    own = tmp_path_factory.getbasetemp()
    shared = (own if worker_id == "master" else own.parent) / "built"
    shared.mkdir(exist_ok=True)
    site = shared / "site"
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            build = subprocess.run(
                [COMMAND, "build", "--site-dir", site],
                cwd=ROOT,
                capture_output=True,
                text=True,
                check=False,
            )
            if build.returncode:
                reason = f"the site does not build:\n{build.stdout}{build.stderr}"
                pytest.fail(reason, pytrace=False)
    return site


@pytest.fixture(scope="session")
def built_pages(built_site: Path) -> dict[str, html.HtmlElement]:
    """Every page of the built site, parsed, by URL: "/", "/glossary/", "/404.html"."""
    return {url_of(file, built_site): parse(file) for file in sorted(built_site.rglob("*.html"))}


def url_of(file: Path, site: Path) -> str:
    return "/" + file.relative_to(site).as_posix().removesuffix("index.html")


def parse(file: Path) -> html.HtmlElement:
    return html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
