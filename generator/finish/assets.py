"""Name stylesheets, scripts and pictures by what they hold, so that a browser keeps them for ever.

Owns which scripts are joined into `site.js`, and the order of the stylesheets in `site.css`.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import rcssmin
import rjsmin

SEARCH_INDEX = "search-index.js"
"""Every page names it, so its name never changes: each edit would change every page. It stands
outside `assets/`, whose files a browser keeps for ever; like a page, it is asked for each time."""

SITE_SCRIPTS = (
    "site/base.js",
    "site/countries.js",
    "site/numbers.js",
    "site/files.js",
    "site/theme.js",
    "site/menu.js",
    "search/open.js",
    "site/term.js",
    "site/notice.js",
    "site/offline.js",
)
"""Joined, in this order, into the one script that every page loads."""

ENGINE_SCRIPTS = (
    "vendor/minisearch-licence.js",
    "vendor/minisearch.js",
    "search/words.js",
    "search/weights.js",
    "search/engine.js",
    "search/results.js",
)
"""Joined into the script that search fetches when it is first opened."""

FIRST_CSS = ("ground.css", "tokens.css", "base.css", "components.css", "finding.css")
"""`ground.css` is what the site stands on of Material. Other stylesheets follow these by name;
`print.css` comes last, for paper has the last word."""


class Asset(NamedTuple):
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


def join(texts: Iterable[str]) -> str:
    """Join scripts as they stand, made small; a semicolon keeps each from running into the next."""
    return "".join(f"{rjsmin.jsmin(text, keep_bang_comments=True)};\n" for text in texts)


def bundle(
    sources: Mapping[str, str],
    pictures: Mapping[str, bytes] | None = None,
    together: Iterable[Sequence[str]] = (),
    styles: Iterable[Sequence[str]] = (),
) -> Assets:
    """Make the stylesheets and the scripts small; name them, and the pictures of the frame.

    sources:  path under theme_overrides ("js/site/menu.js", "svg/favicon.svg") -> text; must
              include "partials/bootstrap.js", the one inline script.
    pictures: files by name ("icon-192.png", "lane.woff2" -> bytes).
    together: the scripts that some page loads besides: one file for all of them, as in
              `names["page/table.js+page/ticks.js"]`; a request costs as much as a kilobyte.
    styles:   the stylesheets that some kind of page loads besides, in the order of the cascade:
              one file for all of them too. All others make `site.css`.
    Raises KeyError when a script is missing.
    """
    binary = dict(pictures or {})
    fonts = {name: named(*_stem(name), binary[name]) for name in binary if name.endswith(".woff2")}
    styles = [parts for parts in styles if parts]
    apart = {name for parts in styles for name in parts}
    joined = {
        "site.css": _styles(stylesheets(sources, apart), fonts),
        **{
            "+".join(parts): _styles([sources[f"css/{name}"] for name in parts], {})
            for parts in styles
        },
        "site.js": join(sources[f"js/{name}"] for name in SITE_SCRIPTS),
        "search-engine.js": join(sources[f"js/{name}"] for name in ENGINE_SCRIPTS),
        **{"+".join(parts): join(sources[f"js/{name}"] for name in parts) for parts in together},
    }
    texts = {**joined, "favicon.svg": sources["svg/favicon.svg"]}
    contents = {name: text.encode() for name, text in texts.items()} | binary
    assets = {name: named(*_stem(name), data) for name, data in contents.items()}
    names = {name: asset.path for name, asset in assets.items()}
    return Assets(
        # The same drawing is the manifest's icon for every size: a page has fetched it already.
        names=names | {"icon-any.svg": names["favicon.svg"]},
        files=dict(assets.values()),
        inline=(sources["partials/bootstrap.js"],),
    )


def _styles(sheets: Iterable[str], fonts: Mapping[str, Asset]) -> str:
    """Return stylesheets as one, made small, its fonts by the names that they have beside it."""
    text = "\n".join(sheets)
    for name, font in fonts.items():
        text = text.replace(f'url("{name}")', f'url("{font.path.removeprefix("assets/")}")')
    return str(rcssmin.cssmin(f"{text}\n{light_alone(text)}", keep_bang_comments=True))


_TWO_COLOURS = re.compile(r"(--[\w-]+):\s*light-dark\((#\w+),\s*#\w+\);")


def light_alone(css: str) -> str:
    """Return rules that give browsers without `light-dark()` the light value of every token.

    Each token is typed once, with both values: nothing to keep equal by hand. Chrome and Edge know
    `light-dark()` from 123, Safari from 17.5, Firefox from 120.
    """
    found = _TWO_COLOURS.findall(css)
    if not found:
        return ""
    tokens = "".join(f"{name}:{light};" for name, light in found)
    return f"@supports not (color:light-dark(red,red)){{:root{{{tokens}}}}}"


def _stem(name: str) -> tuple[str, str]:
    stem, _, suffix = name.rpartition("+")[2].rpartition(".")
    return stem.replace("/", "-"), suffix


def stylesheets(sources: Mapping[str, str], apart: Iterable[str] = ()) -> list[str]:
    """Return the stylesheets of every page in the order that the cascade needs.

    apart: those that only some kinds of page load.
    """
    names = {path.removeprefix("css/") for path in sources if path.startswith("css/")}
    rest = sorted(names.difference(FIRST_CSS, apart, {"print.css"}))
    order = [*FIRST_CSS, *rest, "print.css"]
    return [sources[f"css/{name}"] for name in order if name in names]
