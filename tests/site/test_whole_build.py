"""The real site, built a second time by another command."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_bare_mkdocs_gives_the_same_site_byte_for_byte(built_site, tmp_path):
    done = subprocess.run(
        [Path(sys.executable).parent / "mkdocs", "build", "--strict", "--quiet", "-d", tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert (0, "") == (done.returncode, done.stderr)
    one, other = files(built_site), files(tmp_path)
    assert sorted(one) == sorted(other)
    assert [] == [name for name in one if one[name] != other[name]]
