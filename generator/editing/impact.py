"""What a change of the content does to the site, for the person who reviews it. Pure.

Compares two versions: records, pages, redirects, and every state of the decision tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.checked_tree import CheckedTree
from generator.editing.changed import differences
from generator.engine import golden
from generator.graph import Graph
from generator.lock import falls
from generator.model import Record
from generator.reading.records import Entry

MARK = "<!-- injury-guide diff -->"
"""The first line of the Markdown form: by it a workflow finds the comment that it wrote before."""
_SHEETS = "checklists/"
_HOME = "home"  # its address is empty, which a list would show as a gap


@dataclass(frozen=True, slots=True)
class Side:
    """One version: its records, its pages (address -> Markdown), its decision tree."""

    graph: Graph
    pages: Mapping[str, str]
    tree: CheckedTree


@dataclass(frozen=True, slots=True)
class Impact:
    """What changes: a title with its lines for each record, then pages, sheets and the tree."""

    records: list[tuple[str, list[str]]] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    sheets: list[str] = field(default_factory=list)
    outcomes: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    """Addresses that end: no page and no redirect stands there any more."""
    unexplained: list[str] = field(default_factory=list)
    """Words of deleted terms that pages still use: "neuroma: injuries/mortons-neuroma/"."""
    fell: int = 0
    rose: int = 0
    falls: list[str] = field(default_factory=list)
    unreviewed: list[str] = field(default_factory=list)
    """Changes that lower a level, written down without a reviewer: all that stand there."""
    cases: list[str] = field(default_factory=list)
    """Golden cases with another result."""

    @property
    def nothing(self) -> bool:
        """Whether readers will see no difference."""
        told = (self.records, self.pages, self.sheets, self.added, self.moved, self.gone)
        return not any((*told, self.outcomes, self.fell, self.rose))


def impact(old: Side, new: Side) -> Impact:
    """Compare two versions."""
    changed = _records(old.graph, new.graph)
    both = [url for url in new.pages if url in old.pages and new.pages[url] != old.pages[url]]
    redirects = {url: target for url, (_, target) in new.graph.redirects.items()}
    ended = [url for url in old.pages if url not in new.pages]
    touched = {id_ for id_, _, _ in changed}
    moves = list(_moves(old.tree, new.tree))
    return Impact(
        records=[(title, lines) for _, title, lines in changed],
        pages=[url or _HOME for url in both if not url.startswith(_SHEETS)],
        sheets=[url for url in both if url.startswith(_SHEETS)],
        outcomes=_outcomes(old.tree, new.tree, touched),
        added=[url for url in new.pages if url not in old.pages],
        moved=[f"{url} \u2192 {redirects[url]}" for url in ended if url in redirects],
        gone=[url for url in ended if url not in redirects],
        unexplained=list(_unexplained(old, new)),
        fell=sum(each.fell for each in moves),
        rose=sum(each.rose for each in moves),
        falls=[
            f"{each.region}: {each.fell:,} states, such as {each.example}"
            for each in moves
            if each.fell
        ],
        unreviewed=[
            f"{each.date}: {', '.join(each.names)}: {each.reason}"
            for each in (new.tree.tree.changes if new.tree.tree else ())
            if not each.reviewed
        ],
        cases=_cases(old.tree, new.tree),
    )


def _records(old: Graph, new: Graph) -> list[tuple[str, str, list[str]]]:
    """Return (id, title, lines) of every record that is new, gone or different."""
    renamed = {move.new: move.old for move in new.moves if move.old in old.by_id}
    found: list[tuple[str, str, list[str]]] = []
    for id_, entry in new.by_id.items():
        before = old.by_id.get(renamed.get(id_, id_))
        if before is None or before.kind is not entry.kind:
            found.append((id_, _title(entry), ["new"]))
            continue
        lines = [f"id: {before.id} \u2192 {id_}"] if before.id != id_ else []
        lines += differences(before, entry)
        lines += _sources(old, new, before.id, id_)
        if lines:
            found.append((id_, _title(entry), lines))
    kept = {*new.by_id, *renamed.values()}
    found += [
        (id_, _title(entry), ["removed"]) for id_, entry in old.by_id.items() if id_ not in kept
    ]
    return found


def _title(entry: Entry[Record]) -> str:
    return f"{entry.title[:1].upper()}{entry.title[1:]} ({entry.kind.words.split(' ', 1)[1]})"


def _unexplained(old: Side, new: Side) -> Iterator[str]:
    """Yield each word that no term explains any more, with each page that uses it."""
    moved = {move.old for move in new.graph.moves}
    for entry in old.graph.all("term"):
        if entry.id in new.graph.by_id or entry.id in moved:
            continue
        names = (entry.title, *entry.record.also_known_as)
        word = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})s?\b", re.IGNORECASE)
        for url, text in new.pages.items():
            if word.search(text):
                yield f"{entry.title}: {url or _HOME}"


def _sources(old: Graph, new: Graph, old_id: str, new_id: str) -> list[str]:
    before, now = _cited(old, old_id), _cited(new, new_id)
    added, removed = now - before, before - now
    told = ((len(added), "added"), (len(removed), "removed"))
    return (
        [f"sources: {', '.join(f'{n} {what}' for n, what in told if n)}"] if added | removed else []
    )


def _cited(graph: Graph, id_: str) -> set[str]:
    known = graph.by_id
    return {
        each for each in known[id_].points_at if each in known and known[each].kind.name == "source"
    }


def _moves(old: CheckedTree, new: CheckedTree) -> Sequence[falls.LevelFall]:
    if old.numbered is None or new.numbered is None:
        return ()
    return list(falls.compare(old.numbered, new.numbered))


def _outcomes(old: CheckedTree, new: CheckedTree, touched: set[str]) -> list[str]:
    """Return the outcomes of the tree that differ, or that lead to a record which does."""
    if old.tree is None or new.tree is None:
        return []
    before = old.tree.conditions
    return [
        condition.name
        for id_, condition in new.tree.conditions.items()
        if before.get(id_) != condition or (condition.injury or id_) in touched
    ] + [level.title for level in new.tree.outcomes.levels if level not in old.tree.outcomes.levels]


def _cases(old: CheckedTree, new: CheckedTree) -> list[str]:
    if old.numbered is None or new.numbered is None or new.tree is None:
        return []
    return golden.differences(new.tree.cases, old.numbered, new.numbered)


def summary(found: Impact) -> str:
    """Say the whole in one sentence."""
    if found.nothing:
        return "Nothing changes for readers."
    counts = (
        (len(found.pages), "page"),
        (len(found.sheets), "sheet"),
        (len(found.outcomes), "decision-tree outcome"),
    )
    told = [f"{number} {what}{'s' * (number != 1)}" for number, what in counts if number]
    listed = " and ".join(filter(None, [", ".join(told[:-1]), told[-1]])) if told else "No pages"
    verb = "changes" if sum(number for number, _ in counts) == 1 else "change"
    states = "state" if found.fell == 1 else "states"
    ends = f" {len(found.gone)} ended without a redirect." if found.gone else ""
    return f"{listed} {verb}; urgency falls in {found.fell:,} {states}.{ends}"


def as_text(found: Impact) -> str:
    """Write the report for a terminal."""
    rows = [f"{title}: {'; '.join(lines)}" for title, lines in found.records]
    rows += [summary(found)]
    for title, items in _lists(found):
        rows += ["", f"{title}:", *(f"  {item}" for item in items)]
    return "\n".join(rows)


def as_markdown(found: Impact) -> str:
    """Write the report for a comment on a pull request; longer lists are folded."""
    rows = [MARK, f"**{summary(found)}**", ""]
    for title, lines in found.records:
        rows.append(f"- **{_safe(title)}**: {_safe('; '.join(lines))}")
    for title, items in _lists(found):
        rows += ["", f"<details><summary>{title} ({len(items)})</summary>", ""]
        rows += [*(f"- {_safe(item)}" for item in items), "", "</details>"]
    return "\n".join(rows).rstrip()


def _safe(text: str) -> str:
    """Keep content from turning into markup, mentions or links of the comment."""
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    for sign in "\\`*_[]|@#":
        text = text.replace(sign, f"&#{ord(sign)};" if sign in "@#" else f"\\{sign}")
    return text


def _lists(found: Impact) -> list[tuple[str, list[str]]]:
    every = (
        ("PAGES THAT END WITHOUT A REDIRECT", found.gone),
        ("Urgency falls", found.falls),
        ("Falls that no clinician has reviewed", found.unreviewed),
        ("Words that lose their explanation, and pages that use them", found.unexplained),
        ("Golden cases with another result", found.cases),
        ("Pages that move, with a redirect", found.moved),
        ("New pages", found.added),
        ("Pages that change", found.pages),
        ("Sheets that change", found.sheets),
        ("Decision-tree outcomes", found.outcomes),
    )
    return [(title, items) for title, items in every if items]
