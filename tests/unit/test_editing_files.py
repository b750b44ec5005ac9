"""Workflows, editor settings and helper scripts: pinned, least allowed, and complete."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.__main__ import COMMANDS
from generator.editing import schema

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
EVERY_WORKFLOW = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


@EVERY_WORKFLOW
def test_every_action_is_pinned_by_its_commit(path: Path):
    uses = re.findall(r"uses: (.+)", path.read_text("utf-8"))
    assert uses
    for each in uses:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)


def test_one_action_has_one_commit_everywhere():
    uses = {
        use for path in WORKFLOWS for use in re.findall(r"uses: (\S+@\S+)", path.read_text("utf-8"))
    }
    assert len({use.split("@")[0] for use in uses}) == len(uses)


@EVERY_WORKFLOW
def test_workflow_may_write_nothing_by_default(path: Path):
    assert yaml.safe_load(path.read_text("utf-8"))["permissions"] in ({}, {"contents": "read"})


@EVERY_WORKFLOW
def test_workflow_with_write_access_runs_no_code_of_a_pull_request(path: Path):
    text = path.read_text("utf-8")
    assert "pull_request_target" not in text
    if re.search(r"(?m)^  pull_request:", text):
        assert not re.search(r"\b\w[\w-]*: write", text)
        assert "secrets." not in text


@EVERY_WORKFLOW
def test_workflow_that_runs_after_another_says_why_that_is_safe(path: Path):
    for line in re.findall(r"(?m)^  workflow_run:.*", path.read_text("utf-8")):
        assert re.search(r" # zizmor: ignore\[dangerous-triggers\] \w+", line)


@EVERY_WORKFLOW
def test_what_a_pull_request_left_behind_is_not_put_over_the_checkout(path: Path):
    for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
        for step in job["steps"]:
            if "download-artifact" in step.get("uses", ""):
                assert step["with"]["path"].startswith("${{ runner.temp }}/")


@EVERY_WORKFLOW
def test_no_text_of_a_pull_request_is_pasted_into_a_script(path: Path):
    for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")


@EVERY_WORKFLOW
def test_what_a_workflow_runs_exists(path: Path):
    targets = set(re.findall(r"(?m)^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8")))
    for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
        for run in (step["run"] for step in job["steps"] if "run" in step):
            for script in re.findall(r"\.(?:github|ci)/[\w./-]+", run):
                assert (ROOT / script).is_file()
            for target in re.findall(r"make ([a-z-]+)", run):
                assert target in targets
            for command in re.findall(r"injury-guide ([a-z]+)", run):
                assert command in COMMANDS


def test_vs_code_judges_each_file_by_its_schema():
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {
        f"content/{schema.FOLDER}/{name}": f"content/{pattern}"
        for name, pattern in schema.matches().items()
    }


@pytest.mark.parametrize("script", ["impact.sh", "comment.sh"])
def test_shell_script_can_be_read(script: str):
    path = ROOT / ".github" / "scripts" / script
    subprocess.run(["sh", "-n", path], check=True)


def test_link_check_finds_addresses_with_their_lines_and_never_fails(tmp_path: Path):
    (tmp_path / "a.yaml").write_text(
        "# nothing\nurl: https://127.0.0.1:9/gone\n"
        "text: (see https://127.0.0.1:9/S0140(05)67-1_[a] and [it](https://127.0.0.1:9/x_(y)).)\n"
    )
    script = ROOT / ".github" / "scripts" / "links.py"
    code = script.read_text("utf-8").replace("PAUSE = 5", "PAUSE = 0")
    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "https://127.0.0.1:9/gone" in done.stdout
    assert "a.yaml:2" in done.stdout
    assert "- https://127.0.0.1:9/S0140(05)67-1_[a]: " in done.stdout
    assert "- https://127.0.0.1:9/x_(y): " in done.stdout


def test_impact_script_writes_a_comment_even_without_a_base(tmp_path: Path):
    script = ROOT / ".github" / "scripts" / "impact.sh"
    out = tmp_path / "impact.md"
    done = subprocess.run(
        ["sh", script, "no-such-revision", out], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0
    assert out.read_text("utf-8").startswith("<!-- injury-guide diff -->\nThere is no such base")
