"""Says in words how two versions of a record differ. Knows values and their names, no pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.reading.records import Entry

LONGEST = 48  # characters of a value that is shown; longer texts are counted
_NAMED_BY = (
    "name",
    "title",
    "id",
    "severity",
    "exercise",
    "injury",
    "about",
    "sign",
    "clock",
    "purpose",
)


def differences(old: Entry, new: Entry) -> list[str]:  # type: ignore[type-arg]  # of any record
    """Return one line for each value or group of texts that differs, in the order of the record."""
    before, now = old.node.plain(), new.node.plain()
    return list(_compared((), before, now))


def _compared(path: tuple[str, ...], old: object, new: object) -> Iterator[str]:
    if old == new:
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        if path and path[-1] == "basis":
            return
        for key in dict.fromkeys([*new, *old]):
            yield from _compared((*path, str(key)), old.get(key), new.get(key))
    elif _is_list(old) and _is_list(new):
        yield from _lists(path, _items(old), _items(new))
    elif isinstance(old, str | None) and isinstance(new, str | None):
        yield f"{_label(path)} {_value(old, new)}"
    else:
        what = "added" if old is None else "removed" if new is None else "rewritten"
        yield f"{_label(path)} {what}"


def _is_list(value: object) -> bool:
    return value is None or isinstance(value, list)


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _lists(path: tuple[str, ...], old: list[object], new: list[object]) -> Iterator[str]:
    names_old, names_new = _by_name(old), _by_name(new)
    if names_old is not None and names_new is not None:
        for name in dict.fromkeys([*names_new, *names_old]):
            if name not in names_old:
                yield f"{_label((*path, name))} added"
            elif name not in names_new:
                yield f"{_label((*path, name))} removed"
            else:
                yield from _compared((*path, name), names_old[name], names_new[name])
        if list(names_new) != list(names_old) and names_old == names_new:
            yield f"{_label(path)} in another order"
        return
    added = [each for each in new if each not in old]
    removed = [each for each in old if each not in new]
    both = min(len(added), len(removed))
    counts = ((both, "changed"), (len(added) - both, "added"), (len(removed) - both, "removed"))
    told = [f"{number} {what}" for number, what in counts if number]
    yield f"{_label(path)} {', '.join(told) or 'in another order'}"


def _by_name(items: list[object]) -> dict[str, object] | None:
    """Return the items by what names them, or None when nothing does."""
    named: dict[str, object] = {}
    for item in items:
        keys = item if isinstance(item, Mapping) else {}
        key = next((key for key in _NAMED_BY if isinstance(keys.get(key), str)), None)
        if key is None:
            return None
        named[str(keys[key])] = item
    return named if len(named) == len(items) else None


def _label(path: tuple[str, ...]) -> str:
    return ", ".join(step.replace("_", " ") for step in path) + ":"


def _value(old: str | None, new: str | None) -> str:
    if old is None or new is None:
        value = f' "{new if old is None else old}"'
        shown = value if len(value) <= LONGEST else ""
        return ("added" if old is None else "removed") + shown
    if max(len(old), len(new)) <= LONGEST:
        return f"{old} \u2192 {new}"
    return "rewritten"
