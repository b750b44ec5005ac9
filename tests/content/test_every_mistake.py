"""A copy of the real content with one mistake of each kind: every one is named at its place."""

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import COMMAND


@dataclass(frozen=True)
class Mistake:
    """Replace the first match of `pattern` in `file` by `by`; the problem stands at `at`."""

    kind: str
    file: str
    pattern: str
    by: str
    at: str
    severity: str = "problem"


MISTAKES = (
    Mistake("tab", "injuries/ankle-sprain.yaml", r"(?m)^  text:", "\ttext:", "\t"),
    Mistake(
        "broken-yaml",
        "injuries/achilles-rupture.yaml",
        r"(?m)^summary: ",
        "summary: Torn: ",
        ": Torn:@2",
    ),
    Mistake(
        "duplicate-key",
        "injuries/heat-illness.yaml",
        r"(?m)^tissue:",
        "onset: acute\ntissue:",
        "onset: acute\ntissue",
    ),
    Mistake("alias", "injuries/snapping-hip.yaml", r"(?m)^onset: ", "onset: &o ", "&o"),
    Mistake("alias", "injuries/dead-leg.yaml", r"(?m)^onset: \w+", "onset: *o", "*o"),
    Mistake("tag", "injuries/groin-strain.yaml", r"(?m)^onset: ", "onset: !!str ", "!!str"),
    Mistake(
        "merge-key",
        "injuries/low-bone-density.yaml",
        r"(?m)^in_short:\n",
        "in_short:\n  <<: x\n",
        "<<",
    ),
    Mistake(
        "too-deep",
        "injuries/non-union.yaml",
        r"(?m)^lay_words: .*",
        "lay_words: " + "[" * 30,
        "[" * 10 + "\n",
    ),
    Mistake("unknown-key", "injuries/red-s.yaml", r"(?m)^onset:", "onsett:", "onsett"),
    Mistake(
        "missing-key",
        "injuries/joint-infection.yaml",
        r"(?m)^clearance:\n(  .*\n)+",
        "",
        "name:",
    ),
    Mistake(
        "wrong-kind",
        "injuries/meniscus-injury.yaml",
        r"(?m)^summary: .*",
        "summary: [a, b]",
        "[a, b]",
    ),
    Mistake(
        "unknown-word", "injuries/muscle-soreness.yaml", r"(?m)^tissue: .*", "tissue: meat", "meat"
    ),
    Mistake("range-backwards", "figures.yaml", r"(?m)^  amount: .*", "  amount: 9-2", "9-2"),
    Mistake(
        "missing-basis", "injuries/hip-osteoarthritis.yaml", r"(?m)^  basis: .*\n", "", "text:"
    ),
    Mistake("bad-id", "signs.yaml", r"(?m)^[a-z-]+:", "Bad Flag:", "Bad Flag"),
    Mistake(
        "duplicate-name",
        "exercises/calf-stretch.yaml",
        r"(?m)^name: .*",
        "name: Calf raise",
        "Calf raise",
    ),
    Mistake(
        "unknown-id",
        "exercises/calf-raise.yaml",
        r"(?m)^  - text: ",
        "  - text: See [[nowhere-at-all]]. ",
        "nowhere-at-all",
    ),
    Mistake(
        "unknown-id",
        "exercises/plank.yaml",
        r"(?m)^  - text: ",
        "  - text: Good. [@nobody-1999] ",
        "nobody-1999",
    ),
    Mistake(
        "moved-id",
        "exercises/lunge.yaml",
        r"(?m)^  - text: ",
        "  - text: See [[itb-syndrome]]. ",
        "itb-syndrome",
    ),
    Mistake(
        "html-in-text",
        "exercises/squat.yaml",
        r"(?m)^  - text: ",
        "  - text: See <script>x</script>. ",
        "<script>",
    ),
    Mistake(
        "bad-link",
        "exercises/wall-sit.yaml",
        r"(?m)^  - text: ",
        "  - text: See [it](ftp://example.org). ",
        "ftp:",
    ),
    Mistake(
        "grades-fall",
        "injuries/calf-strain.yaml",
        r"(?m)^      weeks: 1-2$",
        "      weeks: 80-90",
        "@moderate",
    ),
    Mistake(
        "reviewed-in-future",
        "exercises/cycling.yaml",
        r"(?m)^last_reviewed: .*",
        "last_reviewed: 2999-01-01",
        "2999",
    ),
    Mistake(
        "review-due",
        "exercises/rowing.yaml",
        r"(?ms)^last_reviewed: .*",
        "last_reviewed: 2019-01-01\nreview_by: 2020-01-01\n",
        "2020",
        "warning",
    ),
)
BY_NAME = {
    "not-utf8": ("injuries/mortons-neuroma.yaml", 1, 7),
    "file-too-large": ("injuries/sciatica.yaml", 1, 1),
    "too-deep": ("injuries/spinal-arthritis.yaml", 1, 21),
    "link-leaves-content": ("exercises/secret.yaml", 1, 1),
    "orphan": ("exercises/nobody-does-this.yaml", 1, 1),
}


@pytest.fixture(scope="module")
def spoilt(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("spoilt")
    copy = folder / "content"
    shutil.copytree(content, copy)
    for mistake in MISTAKES:
        path = copy / mistake.file
        after, count = re.subn(mistake.pattern, mistake.by, path.read_text("utf-8"), count=1)
        assert count == 1, mistake
        path.write_text(after, "utf-8")
    neuroma = copy / "injuries/mortons-neuroma.yaml"
    neuroma.write_bytes(neuroma.read_bytes().replace(b"name: ", b"name: \xe9", 1))
    (copy / "injuries/sciatica.yaml").write_bytes(b"# too much\n" * 100_000)
    (copy / "injuries/spinal-arthritis.yaml").write_text("[" * 25_000)
    (folder / "secret.yaml").write_text("name: secret\n")
    (copy / "exercises/secret.yaml").symlink_to(folder / "secret.yaml")
    nobody = (copy / "exercises/bird-dog.yaml").read_text("utf-8")
    nobody = re.sub(r"(?m)^name: .*|^also_known_as: .*", "", nobody)
    (copy / "exercises/nobody-does-this.yaml").write_text(f"name: Nobody does this\n{nobody}")
    return copy


@pytest.fixture(scope="module")
def told(spoilt: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMMAND, "check", "--content", spoilt], capture_output=True, text=True, check=False
    )


def test_check_ends_with_one_and_no_traceback(told: subprocess.CompletedProcess[str]):
    assert told.returncode == 1
    assert told.stderr == ""
    assert "Traceback" not in told.stdout


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda each: f"{each.kind}-{each.file}")
def test_mistake_is_named_at_its_place(
    mistake: Mistake, spoilt: Path, told: subprocess.CompletedProcess[str]
):
    line, column = where((spoilt / mistake.file).read_text("utf-8"), mistake)
    mark = mistake.kind + (", warning" if mistake.severity == "warning" else "")
    first = rf"^content/{re.escape(mistake.file)}:{line}:{column}: .+  \[{mark}\]$"
    assert re.search(first, told.stdout, re.MULTILINE), problems_of(mistake.file, told.stdout)


@pytest.mark.parametrize("kind", BY_NAME)
def test_mistake_of_a_whole_file_is_named(kind: str, told: subprocess.CompletedProcess[str]):
    file, line, column = BY_NAME[kind]
    first = rf"^content/{file}:{line}:{column}: .+  \[{kind}\]$"
    assert re.search(first, told.stdout, re.MULTILINE), problems_of(file, told.stdout)


def where(text: str, mistake: Mistake) -> tuple[int, int]:
    """Where the problem stands: at the first `at`; see the two special cases below."""
    if mistake.at == "@moderate":
        start = re.compile(r"weeks|days").search(text, text.index("severity: moderate"))
        assert start
        column = text.index(": ", start.start()) + 2
        return position(text, column)
    mark, _, shift = mistake.at.partition("@")
    if mistake.kind == "too-deep":
        return position(text, text.index("[" * 30) + 19)
    return position(text, text.index(mark) + (len(": Torn") if shift else 0))


def position(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def problems_of(file: str, report: str) -> str:
    return "\n".join(line for line in report.splitlines() if line.startswith(f"content/{file}"))
