"""The site does not hang on our plugin: other builders make the same pages from what we export."""

import os
import posixpath
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from markdown import Markdown

from generator.address import between
from tests.conftest import COMMAND, ROOT
from tests.site.portable import Shape, shapes

ZENSICAL = os.environ.get("ZENSICAL") or shutil.which("zensical", path=str(COMMAND.parent))
"""The command, where it is installed; it is no part of the locks, as it is still a beta."""
PROPERDOCS = ROOT / ".build" / "properdocs"
"""Where `.setup/properdocs.sh` puts it."""


@pytest.fixture(scope="module")
def ours(built_site: Path) -> dict[str, Shape]:
    return shapes(built_site)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported") / "project"
    run([COMMAND, "pages", folder], ROOT)
    return folder


def run(command: list[str | Path], folder: Path, *packages: Path) -> None:
    found = os.pathsep.join(str(each) for each in (ROOT, *packages))
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": found}
    done = subprocess.run(
        command, cwd=folder, env=quiet, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.fail(f"{command[0]} fails:\n{done.stdout}{done.stderr}", pytrace=False)


def test_plain_mkdocs_builds_the_same_pages_titles_headings_links_and_anchors(
    ours: dict[str, Shape], exported: Path, tmp_path: Path
) -> None:
    run([sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", tmp_path], exported)
    assert shapes(tmp_path) == ours


def test_python_markdown_turns_every_page_of_the_export_into_the_bytes_of_the_site(
    exported: Path, built_site: Path
) -> None:
    """But for empty lines, which it puts behind raw HTML, and for links to files."""
    config = yaml.safe_load((exported / "mkdocs.yml").read_text("utf-8"))
    extensions = {
        name: told for each in config["markdown_extensions"] for name, told in each.items()
    }
    converter = Markdown(extensions=[*extensions], extension_configs=extensions)
    pages = sorted((exported / "docs").rglob("*.md"))
    for path in pages:
        url = path.relative_to(exported / "docs").as_posix().removesuffix(".md") + "/"
        url = "" if url == "index/" else url
        _, _, text = path.read_text("utf-8").split("---\n", 2)
        html = re.sub(r"\n\n+", "\n", converter.reset().convert(text))
        html = LINK.sub(lambda found, url=url: f"{found[1]}{address(url, found[2])}", html)
        page = (built_site / url / "index.html").read_text("utf-8")
        body = page.split('<article class="ri-article">\n')[1].rsplit("\n</article>\n", 1)[0]
        assert html.split("\n") == body.strip().split("\n"), url
    assert len(pages) > 250


LINK = re.compile(r'(<a [^>]*?href=")([^":#]*)\.md(?=[#"])')


def address(here: str, file: str) -> str:
    """Where a link to a Markdown file leads, as MkDocs would write it."""
    found = posixpath.normpath(posixpath.join("/", posixpath.dirname(here.rstrip("/")), file))
    return between(here, "" if found == "/index" else f"{found[1:]}/")


@pytest.mark.long
@pytest.mark.skipif(not PROPERDOCS.is_dir(), reason="ProperDocs could not be installed")
def test_properdocs_builds_the_same_pages_titles_headings_links_and_anchors(
    ours: dict[str, Shape], exported: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "--site-dir", tmp_path]
    run(command, exported, PROPERDOCS)
    assert shapes(tmp_path) == ours


@pytest.mark.long
@pytest.mark.skipif(not ZENSICAL, reason="Zensical is not installed; ZENSICAL names its command")
def test_zensical_builds_the_same_pages_titles_headings_links_and_anchors(
    ours: dict[str, Shape], exported: Path
) -> None:
    run([Path(str(ZENSICAL)), "build", "--strict"], exported)
    assert shapes(exported / "site") == ours


def test_data_for_others_goes_along(built_site: Path, exported: Path) -> None:
    for name in ("api/v2/index.json", "api/v2/recovery.csv", "llms.txt"):
        assert (exported / "docs" / name).read_bytes() == (built_site / name).read_bytes()


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    kept = tmp_path / "mine.txt"
    kept.write_text("mine")
    done = subprocess.run(
        [COMMAND, "pages", tmp_path], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "holds other files" in done.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["mine.txt"]
