"""What builds keep: found again by what it was made from, and never trusted when it is broken."""

import random

import pytest

from generator.cache import store as cache
from generator.cache.shelf import Shelf
from generator.cache.store import Store, key


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "kept")


def never():
    raise AssertionError("made again")


def test_what_is_kept_is_not_made_again(store):
    assert b"one" == store.made("k", lambda: b"one")
    assert b"one" == store.made("k", never)


def test_another_store_of_the_same_folder_finds_it(store):
    store.put("k", b"one")
    assert b"one" == Store(store.folder).get("k")


@pytest.mark.parametrize("seed", range(20))
def test_a_broken_entry_counts_as_missing_and_is_made_anew(store, seed):
    store.put("k", b"a page of some length")
    path = store.folder / "k"
    whole = bytearray(path.read_bytes())
    at = random.Random(seed).randrange(len(whole))  # noqa: S311 - repeatable on purpose
    if seed % 2:
        whole[at] ^= 1
    else:
        del whole[at:]
    path.write_bytes(whole)
    assert store.get("k") is None
    assert b"anew" == store.made("k", lambda: b"anew")
    assert b"anew" == store.get("k")


def test_an_empty_file_is_no_entry(store):
    store.put("k", b"")
    assert b"" == store.get("k")
    (store.folder / "k").write_bytes(b"")
    assert store.get("k") is None


def test_a_store_without_a_folder_keeps_nothing():
    store = Store(None)
    store.put("k", b"one")
    assert store.get("k") is None


def test_a_folder_that_cannot_be_written_stops_no_build(tmp_path):
    (tmp_path / "file").write_text("in the way")
    store = Store(tmp_path / "file" / "kept")
    assert b"one" == store.made("k", lambda: b"one")


def test_keys_tell_lists_of_parts_apart():
    lists = [("ab", "c"), ("a", "bc"), ("abc",), ("abc", ""), ("", "abc"), ("a", "b", "c")]
    assert len(lists) == len({key(*parts) for parts in lists})


def test_entries_that_no_build_used_are_cleared_away_once_they_are_most(store):
    for number in range(10):
        store.put(f"old-{number}", b"x")
    store.tidy()
    store.put("new", b"x")
    store.tidy()
    assert ["new"] == [path.name for path in store.folder.iterdir()]


def test_a_few_entries_of_other_builds_stay(store):
    store.put("old", b"x")
    store.tidy()
    store.put("new", b"x")
    store.tidy()
    assert ["new", "old"] == sorted(path.name for path in store.folder.iterdir())


def shelf(store, values=()):
    """A shelf as a new process has it, with values put there and saved."""
    made = Shelf(Store(store.folder), "things")
    for name in values:
        made.put(name, [name])
    made.save()
    return made


def test_another_process_finds_what_stands_on_a_shelf(store):
    shelf(store, ["one", "two"])
    assert ["one"] == shelf(store).get("one")
    assert "two" in shelf(store)
    assert "three" not in shelf(store)


@pytest.mark.parametrize("seed", range(40))
def test_a_broken_shelf_gives_what_was_put_there_or_nothing(store, seed):
    values = [f"value-{number}" for number in range(300)]
    shelf(store, values)
    [path] = store.folder.iterdir()
    whole, chance = bytearray(path.read_bytes()), random.Random(seed)  # noqa: S311 - repeatable
    for _ in range(20):
        whole[chance.randrange(len(whole))] ^= 1 + chance.randrange(255)
    if seed % 2:
        del whole[chance.randrange(len(whole)) :]
    path.write_bytes(whole)
    for found in (shelf(store), shelf(store, values)):
        assert all(found.get(name) in ([name], None) for name in values)
        assert all([name] == found.made(name, lambda name=name: [name]) for name in values)


@pytest.mark.parametrize("held", [b"", b"no database", b"SQLite format 3\0" + bytes(5000)])
def test_a_file_that_is_no_shelf_becomes_one(store, held):
    shelf(store, ["one"])
    [path] = store.folder.iterdir()
    path.write_bytes(held)
    shelf(store, ["one", "two"])  # this may find that it is broken,
    shelf(store, ["one", "two"])  # and then this begins it anew
    assert ["two"] == shelf(store).get("two")


def test_a_shelf_in_a_folder_that_cannot_be_written_holds_what_this_process_put(tmp_path):
    (tmp_path / "file").write_text("in the way")
    made = shelf(Store(tmp_path / "file" / "kept"), ["one"])
    assert ["one"] == made.get("one")
    assert made.get("two") is None


def test_two_processes_can_use_a_shelf_at_once(store):
    first, second = shelf(store, ["one"]), shelf(store)
    second.put("two", ["two"])
    first.put("three", ["three"])
    first.save()
    second.save()
    assert [["one"], ["two"], ["three"]] == [
        each.get(name) for each, name in ((second, "one"), (first, "two"), (second, "three"))
    ]


def test_a_shelf_lets_go_of_what_no_build_used_once_that_is_most_of_it(store):
    shelf(store, [f"old-{number}" for number in range(10)])
    made = shelf(store, ["new"])
    assert made.get("old-1") is None
    assert ["new"] == made.get("new")


def test_our_own_code_is_part_of_a_key_that_names_it():
    assert cache.code("sheets/qr.py") != cache.code("finish/search.py")
