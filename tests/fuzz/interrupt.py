"""Disturbs builds: kills them, fills the disk, locks the folder, runs two at once.

After each, the last good site stands whole, or the new one does; what is said is no traceback.
`python tests/fuzz/interrupt.py [KILLS]`
"""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "golden" / "pages" / "content"
TOOL = "---\ntitle: Check your pain\nsummary: Stands in.\n---\nAsk a clinician.\n"


def project(folder: Path) -> Path:
    shutil.copytree(SMALL, folder / "content")
    (folder / "content/pages/check-your-pain.md").write_text(TOOL, "utf-8")
    shutil.copy2(ROOT / "mkdocs.yml", folder)
    for name in ("generator", "theme_overrides"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def start(folder: Path, before: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "generator", "build"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "INJURY_GUIDE_NO_CACHE": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=before,  # noqa: PLW1509 - there is one thread
    )


def site(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "site").rglob("*"))
        if path.is_file()
    }


def left(folder: Path) -> list[str]:
    return [path.name for path in folder.glob(".site.*")]


def ended(process: subprocess.Popen[str]) -> str:
    said = process.communicate()[1]
    assert "Traceback" not in said, said
    return said


def main(kills: int) -> None:
    chance = random.Random(8)  # noqa: S311 - repeatable on purpose
    with tempfile.TemporaryDirectory() as made:
        folder = project(Path(made))
        started = time.monotonic()
        ended(start(folder))
        whole, good = time.monotonic() - started, site(folder)
        assert good

        for _ in range(kills):
            process = start(folder)
            time.sleep(chance.uniform(0, whole * 1.1))
            process.send_signal(signal.SIGKILL)
            process.communicate()
            if not (folder / "site").exists():  # between the two renames: the next build mends it
                assert left(folder)
        ended(start(folder))
        assert site(folder) == good
        assert left(folder) == []
        print(f"{kills} kills: the site stands, nothing is left")

        def small_files() -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

        said = ended(start(folder, small_files))
        assert "could not be written" in said, said
        assert site(folder) == good
        print("no room for a file: said so, the site stands")

        (folder / "site").chmod(0o555)
        folder.chmod(0o555)
        if os.geteuid():  # root may write anywhere
            said = ended(start(folder))
            assert "could not be written" in said, said
        folder.chmod(0o755)
        (folder / "site").chmod(0o755)
        assert site(folder) == good
        print(
            "a folder that is read-only: the site stands"
            + " (not tried as root)" * (not os.geteuid())
        )

        for _ in range(5):
            both = [start(folder), start(folder)]
            for process in both:
                ended(process)
            assert any(process.returncode == 0 for process in both)
            assert site(folder) == good
        assert left(folder) == []
        print("two at once: one of them or both, and the site stands")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
