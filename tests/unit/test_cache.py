"""What builds keep: found again by what it was made from, and never trusted when it is broken."""

import random

import pytest

from generator.cache import store as cache
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


def test_our_own_code_is_part_of_a_key_that_names_it():
    assert cache.code("sheets/qr.py") != cache.code("finish/search.py")
