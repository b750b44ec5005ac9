"""Runs one broken record through the whole way to the page, and says what must never happen."""

import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from mutate import mutate

from generator import graph, site
from generator.body import shapes as body
from generator.body.shapes import Shapes
from generator.checks import About, check
from generator.pages import Page, Setting, pages
from generator.problems import lay_out, ordered
from generator.reading import records, source
from generator.reading.node import Node
from generator.reading.source import Sources
from generator.reading.syntax import parse
from generator.tree import read as tree_reader
from generator.tree.checks import shape
from generator.words import mentions
from generator.words.terms import linked

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "golden" / "pages" / "content"
REAL = ROOT / "content"
TODAY = date(2026, 11, 22)
LONGEST = 5  # seconds of the processor that one record may take
SETTING = Setting("Guide", "https://guide.example/")
ACTIVE = {"script", "iframe", "object", "embed", "base", "meta", "link", "style", "frame", "applet"}


@cache
def base(folder: Path) -> Sources:
    """Everything that is well, read once."""
    return source.read(folder)


@cache
def drawn() -> Shapes:
    """The body map of the small site."""
    return body.read(base(SMALL).texts[body.FILE], body.FILE)[0]


@cache
def files(folder: Path) -> tuple[tuple[str, bytes], ...]:
    found = (path for path in sorted(folder.rglob("*")) if path.suffix in {".yaml", ".md"})
    return tuple(
        (path.relative_to(folder).as_posix(), path.read_bytes())
        for path in found
        if path.name != "README.md"
    )


def run(seed: int) -> str:
    """Run the case of a seed; return what became of it.

    Raises AssertionError when something happened that never may, and whatever our code raises.
    """
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    folder = chance.choice((SMALL, SMALL, REAL))
    name, raw = chance.choice(files(folder))
    broken = mutate(raw, chance)
    started = time.process_time()
    ended = _small(name, broken) if folder is SMALL else _real(name, broken)
    taken = time.process_time() - started
    assert taken < LONGEST, f"{name} took {taken:.1f} s"
    return ended


def read_as(name: str, raw: bytes, around: Sources) -> Sources:
    """Return sources as if one file held these bytes."""
    parsed = parse(raw, f"content/{name}")
    nodes: dict[str, Node] = {key: node for key, node in around.nodes.items() if key != name}
    if parsed.node is not None:
        nodes[name] = parsed.node
    return replace(
        around,
        nodes=nodes,
        lines={**around.lines, f"content/{name}": parsed.lines},
        problems=list(parsed.problems),
        broken=() if parsed.node is not None else (name,),
    )


def _real(name: str, raw: bytes) -> str:
    """A real record: it is read, and judged as far as it can be alone."""
    if name.startswith("decision-tree/"):
        sources = read_as(name, raw, base(REAL))
        tree, found = tree_reader.read(sources.nodes)
        found = [*sources.problems, *found]
        if tree is not None:
            found += shape.check(tree)
    else:
        sources = read_as(name, raw, Sources({}, {}))
        found = [*sources.problems, *records.read(sources).problems]
    lay_out(ordered(found), sources.line)
    return "refused" if found else "read"


def _small(name: str, raw: bytes) -> str:
    """A record of a whole small site: when it passes every rule, its pages are looked at."""
    sources = read_as(name, raw, base(SMALL))
    read = records.read(sources)
    linked = graph.link(read, drawn())
    found = [*sources.problems, *read.problems, *check(About(linked, read, sources, TODAY))]
    lay_out(ordered(found), sources.line)
    if any(problem.severity == "problem" for problem in found):
        return "refused"
    linker = mentions.Mentions(terms=site.terms(linked))
    for page in pages(linked, SETTING):
        stays_inside(page)
        if page.html != good().get(page.path, ("", Counter()))[0]:
            is_harmless(page, linker)
    return "built"


@cache
def good() -> dict[str, tuple[str, Counter[str]]]:
    """Path of a page of the unbroken small site -> its HTML and its active elements."""
    linked = graph.link(records.read(base(SMALL)), drawn())
    linker = mentions.Mentions(terms=site.terms(linked))
    return {
        page.path: (page.html, Counter(_looked_at(page, linker).active))
        for page in pages(linked, SETTING)
    }


def stays_inside(page: Page) -> None:
    for path in (page.path, page.draft.url):
        assert not path.startswith("/"), path
        assert ".." not in path.split("/"), path
        assert "\\" not in path, path


def is_harmless(page: Page, linker: mentions.Mentions) -> None:
    seen = _looked_at(page, linker)
    assert list(seen.faults) == [], f"{page.path}: {seen.faults}"
    before = good().get(page.path, ("", Counter()))[1]
    assert not Counter(seen.active) - before, f"{page.path}: {seen.active}"


def _looked_at(page: Page, linker: mentions.Mentions) -> "_Seen":
    seen = _Seen()
    seen.feed(linked(page.html, linker, page.draft.url))
    seen.close()
    return seen


class _Seen(HTMLParser):
    """What a browser would run, load or follow on a page."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ACTIVE:
            self.active.append(tag)
        self.faults += [f"<{tag}> {fault}" for fault in _faults(tag, attrs)]


def _faults(tag: str, attrs: list[tuple[str, str | None]]) -> Iterator[str]:
    for name, value in attrs:
        address = "".join((value or "").split()).lower()
        if name.startswith("on") or name in {"style", "srcdoc", "formaction"}:
            yield name
        if name in {"href", "src", "action"} and ":" in address.partition("/")[0]:
            allowed = ("https:", "mailto:", "tel:") if tag == "a" else ()
            if not address.startswith(allowed or ("#",)):
                yield f"{name}={value}"
