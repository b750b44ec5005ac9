"""Name the site's scripts and pictures by what they hold, so that a browser may keep them for ever.

Owns which scripts are joined into `site.js`, and the placeholders that templates carry until the
build has ended.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

STYLESHEET = "assets/site.00000000.css"
"""What pages link to until the stylesheet's name is known, which is as long."""

SEARCH_INDEX = "assets/search-index.00000000.js"
"""What the search dialog names until the index's name is known, which is as long."""

SITE_SCRIPTS = (
    "base.js",
    "countries.js",
    "numbers.js",
    "files.js",
    "theme.js",
    "menu.js",
    "search.js",
    "term.js",
    "offline.js",
)
"""Joined, in this order, into the one script that every page loads."""

ENGINE_SCRIPTS = (
    "vendor/minisearch-licence.js",
    "vendor/minisearch.js",
    "search-words.js",
    "search-engine.js",
    "search-results.js",
)
"""Joined into the script that search fetches when it is first opened."""

FIRST_CSS = ("tokens.css", "base.css", "components.css")
"""Other stylesheets follow these by name; `print.css` comes last, for paper has the last word."""


@dataclass(frozen=True, slots=True)
class Asset:
    """One file of the site: its path from the site's root, and what it holds."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Assets:
    """The files to write, and how templates and policy speak of them.

    names:  file name in theme_overrides -> path in the site, such as "site.js" ->
    "assets/site.1a2b3c4d.js".
    files:  path in the site -> bytes.
    inline: the texts of the inline scripts of base.html, exactly as they are printed.
    """

    names: Mapping[str, str]
    files: Mapping[str, bytes]
    inline: tuple[str, ...]


def named(stem: str, suffix: str, data: bytes) -> Asset:
    """Make an asset whose name changes whenever its content does."""
    return Asset(f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:8]}.{suffix}", data)


def is_stylesheet(path: str) -> bool:
    """Whether a path in the site is one that a stylesheet may have."""
    return bool(re.fullmatch(r"assets/site\.[0-9a-f]{8}\.css", path))


def join(texts: Iterable[str]) -> str:
    """Join scripts as they stand; a semicolon keeps each from running into the next."""
    return "".join(f"{light(text)};\n" for text in texts)


def light(script: str) -> str:
    """Leave out indents, empty lines, comments that fill whole lines, and blanks around signs.

    A licence (`/*! ... */`) stays. So does everything of a script with a template literal over
    several lines, where a blank may mean something.
    """
    kept: list[str] = []
    within = ""
    literals = 0
    for line in map(str.strip, script.splitlines()):
        if not within and line.startswith("/*"):
            within = "licence" if line.startswith("/*!") else "comment"
        if within == "licence":
            kept.append(line)
        elif not within and line and not line.startswith("//"):
            kept.append(_tight(line))
            literals += line.count("`") % 2
        if within and line.endswith("*/"):
            within = ""
    return script.rstrip() + "\n" if literals else "\n".join(kept) + "\n"


_STRING = re.compile(r'("(?:\\.|[^"\\])*")')
_BLANKS = re.compile(r"\s*([=<>!&|?:;,(){}\[\]*]|(?<![+-]\s)(?<![+-])[+-](?!\s*[+-]))\s*")


def _tight(line: str) -> str:
    """Leave out blanks around signs, outside strings.

    A line that may hold a pattern, or strings in other quotes, stays as it is.
    """
    parts = _STRING.split(line)
    if any(sign in part for part in parts[::2] for sign in "/'`"):
        return line
    parts[::2] = [_BLANKS.sub(r"\1", part) for part in parts[::2]]
    return "".join(parts)


def bundle(
    sources: Mapping[str, str],
    pictures: Mapping[str, bytes] | None = None,
    together: Iterable[Sequence[str]] = (),
) -> Assets:
    """Name the scripts, and the pictures that the frame links to.

    sources:  path under theme_overrides ("js/menu.js", "svg/favicon.svg") -> text; must include
              "partials/bootstrap.js", the one inline script.
    pictures: files made at build time, by name ("icon-192.png" -> bytes).
    together: the scripts that some page loads besides: one file for all of them, "a.js+b.js" in
              `names`, because a request costs as much as a kilobyte.
    Raises KeyError when a script is missing.
    """
    joined = {
        "site.js": join(sources[f"js/{name}"] for name in SITE_SCRIPTS),
        "search-engine.js": join(sources[f"js/{name}"] for name in ENGINE_SCRIPTS),
    }
    for scripts_of_a_page in together:
        joined["+".join(scripts_of_a_page)] = join(
            sources[f"js/{name}"] for name in scripts_of_a_page
        )
    texts = {**joined, "favicon.svg": sources["svg/favicon.svg"]}
    contents = {name: text.encode() for name, text in texts.items()} | dict(pictures or {})
    assets = {name: named(*_stem(name), data) for name, data in contents.items()}
    names = {name: asset.path for name, asset in assets.items()}
    return Assets(
        # The same drawing is the manifest's icon for every size: a page has fetched it already.
        names=names | {"icon-any.svg": names["favicon.svg"]},
        files={asset.path: asset.data for asset in assets.values()},
        inline=(sources["partials/bootstrap.js"],),
    )


def _stem(name: str) -> tuple[str, str]:
    stem, _, suffix = name.rpartition("+")[2].rpartition(".")
    return stem, suffix


def own_css(sources: Mapping[str, str]) -> list[str]:
    """Return our stylesheets in the order that the cascade needs."""
    names = sorted(path.removeprefix("css/") for path in sources if path.startswith("css/"))
    rest = [name for name in names if name not in FIRST_CSS and name != "print.css"]
    order = [
        *(name for name in FIRST_CSS if name in names),
        *rest,
        *(n for n in names if n == "print.css"),
    ]
    return [sources[f"css/{name}"] for name in order]


def scripts(sources: Mapping[str, str]) -> list[str]:
    """Return the texts of our own scripts: what they may add to a page."""
    return [
        text
        for path, text in sorted(sources.items())
        if path.endswith(".js") and not path.startswith("js/vendor/")
    ]
