"""What hosts are given: compressed copies, and examples that say the same as `_headers`."""

import gzip
import re
import subprocess
from pathlib import Path

import pytest

from generator.building import compressed
from generator.finish import policy
from tests.conftest import COMMAND, ROOT

PAGE = b"<p>Rest, then walk.</p>" * 200


def test_a_copy_holds_the_same_bytes_and_is_the_same_on_another_day(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = dict(compressed.copies(".html", PAGE))
    monkeypatch.setattr("time.time", lambda: 1.0)
    assert dict(compressed.copies(".html", PAGE)) == first
    assert gzip.decompress(first[".gz"]) == PAGE
    assert len(first[".gz"]) < len(PAGE)


@pytest.mark.parametrize(
    ("suffix", "data"),
    [(".png", PAGE), (".html", b"<p>Rest.</p>"), (".gz", PAGE)],
    ids=["a picture", "a small file", "a copy"],
)
def test_what_gains_nothing_gets_no_copy(suffix: str, data: bytes) -> None:
    assert list(compressed.copies(suffix, data)) == []


def test_the_command_puts_copies_beside_the_files_of_a_site(tmp_path: Path) -> None:
    page = tmp_path / "red-flags" / "index.html"
    page.parent.mkdir()
    page.write_bytes(PAGE)
    for _ in range(2):
        done = subprocess.run([COMMAND, "compress", tmp_path], capture_output=True, check=True)
    assert b"compressed copies" in done.stdout
    copies = {path.name for path in page.parent.iterdir()}
    assert {"index.html", "index.html.gz"} <= copies <= {*copies, "index.html.br"}
    assert not any(name.endswith((".gz.gz", ".br.gz")) for name in copies)


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
def test_each_example_sends_the_headers_that_other_hosts_read_from_our_list(name: str) -> None:
    example = " ".join((ROOT / ".hosting" / name).read_text("utf-8").split())
    listed = re.findall(r"^  ([A-Z][\w-]+): (.+)$", policy.headers("THE-PAGE"), re.MULTILINE)
    assert len(listed) > 6
    for header, value in listed:
        sent = value.removeprefix("THE-PAGE; ")  # pages carry their own policy
        assert header in example
        assert f'"{sent}"' in example, f"{name}: {header} should be {sent}"
