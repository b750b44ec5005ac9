"""The folder that becomes the next site: it keeps what is the same, and nothing else."""

from pathlib import Path

from generator.building.output import Folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def older(folder: Path, **names: str) -> Path:
    for name, text in names.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def test_what_is_the_same_is_not_written_again(tmp_path: Path):
    folder = Folder(older(tmp_path, a__index_html="same", b__index_html="old"))
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.html")}
    folder.put("a/index.html", b"same")
    folder.put("b/index.html", b"new")
    folder.finish()
    assert files(tmp_path) == {"a/index.html": b"same", "b/index.html": b"new"}
    same = tmp_path / "a" / "index.html"
    assert same.stat().st_mtime_ns == before[same]


def test_what_the_next_site_lacks_is_gone_with_its_folder(tmp_path: Path):
    folder = Folder(older(tmp_path, a__b__index_html="old", index_html="kept"))
    folder.put("index.html", b"kept")
    folder.finish()
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_a_link_in_an_older_site_is_not_followed(tmp_path: Path):
    outside = older(tmp_path / "outside", note_txt="untouched")
    site = older(tmp_path / "site", index_html="old")
    (site / "page.html").symlink_to(outside / "note.txt")
    (site / "folder").symlink_to(outside)
    folder = Folder(site)
    for name in ("page.html", "folder/note.txt"):
        folder.put(name, b"new")
    folder.finish()
    assert (outside / "note.txt").read_text() == "untouched"
    assert files(site) == {"page.html": b"new", "folder/note.txt": b"new"}


def test_a_page_may_stand_where_a_folder_was_and_the_other_way(tmp_path: Path):
    folder = Folder(older(tmp_path, a__b_html="old", c="old"))
    folder.put("a", b"file")
    folder.put("c/d/e.html", b"page")
    folder.finish()
    assert files(tmp_path) == {"a": b"file", "c/d/e.html": b"page"}
