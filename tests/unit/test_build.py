"""Builds a small project with the commands that editors use, and looks at what is left on disk."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
PATIENCE = 60  # seconds until a preview that shows nothing new has failed
RECORD = "content/injuries/sore-shin.yaml"
SUMMARY = "An ache along the inside of the shin bone that comes with running."
STANDS_IN = """---
title: Check your pain
summary: Stands in for the tool, which has tests of its own.
---
Ask a clinician.
"""


@pytest.fixture
def project(tmp_path):
    """A project with few records: the content of the golden pages, and a page for the tool."""
    shutil.copytree(ROOT / "tests" / "golden" / "pages" / "content", tmp_path / "content")
    (tmp_path / "content/pages/check-your-pain.md").write_text(STANDS_IN, "utf-8")
    shutil.copy2(ROOT / "mkdocs.yml", tmp_path)
    for folder in ("theme_overrides", "generator"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    return tmp_path


def run(project, *command):
    return subprocess.run(
        [BIN / command[0], *command[1:]],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )


def built(project, *command):
    done = run(project, *(command or ("injury-guide", "build")))
    assert 0 == done.returncode, done.stdout + done.stderr
    return done


def files(folder):
    """Return every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def edit(project, before, after):
    record = project / RECORD
    text = record.read_text("utf-8")
    assert before in text
    record.write_text(text.replace(before, after), "utf-8")


def test_a_build_says_in_a_few_quiet_lines_what_it_did(project):
    done = built(project)
    assert "" == done.stderr
    lines = done.stdout.splitlines()
    assert 1 <= len(lines) <= 10
    assert "2 injuries" in done.stdout
    assert f"{project}/site/index.html" in done.stdout
    assert "warn" not in done.stdout.lower()


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("help@guide.example", 'href="mailto:help@guide.example"'),
        ("https://guide.example/write", 'href="https://guide.example/write"'),
    ],
)
def test_about_says_whom_to_write_to(project, contact, link):
    set_contact(project, contact)
    done = built(project)
    assert link in (project / "site/about/index.html").read_text("utf-8")
    assert "Notice" not in done.stdout


def test_nobody_to_write_to_is_one_notice_and_fails_no_strict_build(project):
    done = built(project)
    assert 1 == done.stdout.count("Notice")
    assert "contact" in done.stdout
    assert "Write to us" not in (project / "site/about/index.html").read_text("utf-8")
    built(project, "mkdocs", "build", "--strict", "--site-dir", "bare")


@pytest.mark.parametrize("contact", ["ring us", "http://guide.example", "javascript:alert(1)"])
def test_a_contact_that_nobody_could_write_to_is_refused(project, contact):
    set_contact(project, contact)
    done = run(project, "injury-guide", "build")
    assert 1 == done.returncode
    assert contact in done.stderr
    assert "https://" in done.stderr
    assert "Traceback" not in done.stderr


def set_contact(project, contact):
    settings = project / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(re.sub("contact: .*", f'contact: "{contact}"', text), "utf-8")


def test_two_builds_and_bare_mkdocs_give_the_same_bytes(project):
    built(project)
    first = files(project / "site")
    built(project)
    assert first == files(project / "site")
    built(project, "mkdocs", "build", "--strict", "--quiet", "--site-dir", "bare")
    assert first == files(project / "bare")
    assert "injuries/sore-shin/index.html" in first


def test_a_failed_build_leaves_the_site_as_it_was_and_says_where_to_look(project):
    built(project)
    before = files(project / "site")
    edit(project, "onset: overuse", "onset: slowly")
    done = run(project, "injury-guide", "build")
    assert 1 == done.returncode
    assert f"{RECORD}:8:8: " in done.stderr
    assert "Nothing was built" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert before == files(project / "site")


def test_a_failed_bare_build_writes_nothing_either(project):
    edit(project, "onset: overuse", "onset: slowly")
    done = run(project, "mkdocs", "build", "--strict", "--site-dir", "bare")
    assert 0 != done.returncode
    assert f"{RECORD}:8:8: " in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "bare").exists() or {} == files(project / "bare")


def test_a_broken_link_between_pages_fails_the_build(project):
    text = project / "content/pages/about.md"
    text.write_text(text.read_text("utf-8") + "\nSee [here](#nowhere).\n", "utf-8")
    done = run(project, "injury-guide", "build")
    assert 1 == done.returncode
    assert "nowhere" in done.stderr
    assert not (project / "site").exists()


def test_pages_that_are_gone_from_the_content_are_gone_from_the_site(project):
    built(project)
    (project / "site/old.html").write_text("old", "utf-8")
    built(project)
    assert not (project / "site/old.html").exists()


def test_the_file_that_keeps_the_folder_in_git_stays(project):
    (project / "site").mkdir()
    (project / "site/.gitignore").write_text("*\n", "utf-8")
    built(project)
    assert "*\n" == (project / "site/.gitignore").read_text("utf-8")


def test_neither_a_good_nor_a_failed_build_leaves_folders_beside_the_site(project):
    before = {path.name for path in project.iterdir()} | {"site"}
    built(project)
    edit(project, "onset: overuse", "onset: slowly")
    run(project, "injury-guide", "build")
    assert before == {path.name for path in project.iterdir()}


class Preview:
    """A running `injury-guide serve`, what it serves and what it has printed."""

    def __init__(self, project, command=(BIN / "injury-guide",)):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self.log = project / "preview.log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [*command, "serve", "--address", self.address],
                cwd=project,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def page(self):
        return self.served("injuries/sore-shin/")

    def served(self, path):
        try:
            with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=5) as answer:
                return answer.read().decode()
        except OSError:
            return ""

    def assets(self):
        """The stylesheet and the scripts of the page."""
        found = re.findall(r'(?:src|stylesheet" href)="[./]*(assets/[^"]+)"', self.page())
        return [self.served(path) for path in found]

    def printed(self):
        return self.log.read_text("utf-8")

    def until(self, what):
        """Wait until `what()` holds; what was printed is the message when it never does."""
        end = time.monotonic() + PATIENCE
        while not what():
            assert self.process.poll() is None, self.printed()
            assert time.monotonic() < end, self.printed()
            time.sleep(0.2)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@pytest.fixture
def preview(project):
    running = Preview(project)
    yield running
    running.stop()


def test_the_preview_follows_edits_keeps_the_last_good_page_and_recovers(project, preview):
    preview.until(lambda: SUMMARY in preview.page())

    edit(project, SUMMARY, "A first new summary of the ache.")
    preview.until(lambda: "A first new summary of the ache." in preview.page())

    edit(project, "onset: overuse", "onset: slowly")
    edit(project, "A first new summary", "A second new summary")
    preview.until(lambda: f"{RECORD}:8:8: " in preview.printed())
    assert "still shows the last good site" in preview.printed()
    assert "A first new summary of the ache." in preview.page()

    edit(project, "onset: slowly", "onset: overuse")
    preview.until(lambda: "A second new summary of the ache." in preview.page())
    assert "Traceback" not in preview.printed()
    assert not (project / "site").exists()


def test_the_preview_follows_edits_of_templates_styles_and_scripts(project):
    for folder in ("theme_overrides", "generator"):
        (project / folder).unlink()
        shutil.copytree(ROOT / folder, project / folder)
    running = Preview(project, [sys.executable, "-m", "generator"])
    try:
        running.until(lambda: SUMMARY in running.page())

        append(
            project / "generator/templates/injury/injury.html.jinja",
            "\nA line from the template.\n",
        )
        running.until(lambda: "A line from the template." in running.page())

        append(project / "theme_overrides/css/base.css", "\n.ri-lead { outline-offset: 7px; }\n")
        running.until(lambda: any("outline-offset:7px" in each for each in running.assets()))

        append(project / "theme_overrides/js/site/theme.js", "\nwindow.riEdited = true;\n")
        running.until(lambda: any("riEdited" in each for each in running.assets()))
        assert "Traceback" not in running.printed()
    finally:
        running.stop()


def append(path, text):
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def test_an_empty_address_of_the_site_stops_the_build(project):
    """Codes on paper and the ids of the feed would have no host."""
    done = subprocess.run(
        [BIN / "injury-guide", "build"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SITE_URL": ""},
    )
    assert done.returncode == 1
    assert "SITE_URL or `site_url` of mkdocs.yml is empty" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_mkdocs_yml_that_is_not_yaml_is_told_with_its_line_and_without_a_traceback(project):
    settings = project / "mkdocs.yml"
    lines = len(settings.read_text("utf-8").splitlines())
    settings.write_text(f"{settings.read_text('utf-8')}nav: [a: b: c\n", "utf-8")
    done = run(project, "injury-guide", "build")
    assert done.returncode == 1
    assert f"line {lines + 1}" in done.stderr
    assert "Traceback" not in done.stderr
