"""The site as a plain Markdown project, which builders without our plugin can build. Pure.

MkDocs, or Zensical, needs no more than the extension `generator.words.mentions` for it, so this
project must be installed beside the builder, or be on PYTHONPATH.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import yaml

from generator.building.settings import SiteSettings
from generator.pages import Page
from generator.words.inline import EXTENSIONS
from generator.words.mentions import Phrase

DOCS = "docs"
_STRICT = {"absolute_links": "warn", "unrecognized_links": "warn"}
HEAD = (
    "# Written by `injury-guide pages`. Builds with MkDocs and Material, or with Zensical, where\n"
    "# this project is installed too: generator.words.mentions links the words of the glossary.\n"
)


def files(
    pages: Sequence[Page],
    terms: Sequence[Phrase],
    settings: SiteSettings,
    others: Mapping[str, bytes],
) -> dict[str, bytes]:
    """Return every file of the project by its path.

    others: files beside the pages, by path.
    """
    texts = {f"{DOCS}/{page.path}": markdown(page).encode() for page in pages}
    beside = {f"{DOCS}/{path}": data for path, data in others.items()}
    return {**texts, **beside, "mkdocs.yml": _config(settings, terms).encode()}


def markdown(page: Page) -> str:
    """Return the file of a page: its front matter, then its text."""
    front = yaml.safe_dump(page.meta, allow_unicode=True, sort_keys=False, width=1_000_000)
    return f"---\n{front}---\n{page.markdown}"


def _config(settings: SiteSettings, terms: Sequence[Phrase]) -> str:
    linker = {"generator.words.mentions": {"terms": [list(phrase) for phrase in terms]}}
    config = {
        "site_name": settings.site_name,
        "site_description": settings.site_description,
        "site_url": settings.site_url,
        "edit_uri": settings.edit,
        "nav": settings.nav,
        # Links that fill in a form, `#what=shin-splints`, name no part of a page, and no setting
        # tells them apart. `html.links` has judged the same links in the site itself.
        "validation": {"omitted_files": "ignore", "anchors": "info", **_STRICT},
        "docs_dir": DOCS,
        "theme": {"name": "material", "font": False, "features": ["navigation.prune"]},
        "plugins": ["search"],
        "markdown_extensions": [
            {"md_in_html": {}},
            *({name: told} for name, told in EXTENSIONS.items()),
            linker,
        ],
    }
    return HEAD + yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=1_000_000)
