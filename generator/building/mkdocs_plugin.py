"""Lets MkDocs build the site: hands it the finished files, and no page. All that builds by MkDocs.

Uses documented events, and `File.generated` (https://www.mkdocs.org/dev-guide/plugins/#events,
https://www.mkdocs.org/dev-guide/api/#mkdocs.structure.files.File.generated). ProperDocs, which goes
on where MkDocs 1 ends, has the same under its own name.
"""

from __future__ import annotations

import logging
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import TYPE_CHECKING, cast

from generator.building import SiteNotMadeError
from generator.building.make import Making
from generator.building.settings import SiteSettings
from generator.writing.page import CONTACT, SHORTLISTS

if TYPE_CHECKING or ("properdocs" not in sys.modules and find_spec("mkdocs")):
    from mkdocs.commands.build import build
    from mkdocs.config import config_options as option
    from mkdocs.config import load_config
    from mkdocs.config.base import Config, ValidationError
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.exceptions import Abort, BuildError, ConfigurationError, PluginError
    from mkdocs.plugins import BasePlugin
    from mkdocs.structure.files import File, Files
else:
    from properdocs.commands.build import build
    from properdocs.config import config_options as option
    from properdocs.config import load_config
    from properdocs.config.base import Config, ValidationError
    from properdocs.config.defaults import ProperDocsConfig as MkDocsConfig
    from properdocs.exceptions import Abort, BuildError, ConfigurationError, PluginError
    from properdocs.plugins import BasePlugin
    from properdocs.structure.files import File, Files

log = logging.getLogger("mkdocs.plugins.injury-guide")

MOST_HELD = 150_000_000
"""Bytes of finished files that wait in memory; more wait on the disk, so that a site of thousands
of pages does not hold all of them. Waiting on the disk makes an edit a fifth dearer."""


class Contact(option.Type[str]):
    """An e-mail address, an https address, or nothing."""

    def run_validation(self, value: object) -> str:
        """Refuse what a reader could not write to."""
        text = super().run_validation(value)
        if text and not CONTACT.fullmatch(text):
            raise ValidationError(
                f'"{text}" is neither an e-mail address (help@example.org) nor an address that '
                "begins with https://"
            )
        return text


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """What `mkdocs.yml` may say about this plugin."""

    content = option.Type(str, default="content")
    shortlist = option.Choice(SHORTLISTS, default="ranked")
    contact = Contact(str, default="")


class InjuryGuidePlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # as above
    """Content in, finished site out."""

    making: Making
    _files: list[File]
    _waiting: tempfile.TemporaryDirectory[str]

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the whole site, before MkDocs empties the folder that it writes to.

        https://github.com/mkdocs/mkdocs/blob/1.6.1/mkdocs/commands/build.py#L265-L272
        """
        try:
            self.making = Making(settings(config))
            self._waiting = tempfile.TemporaryDirectory(prefix="injury-guide-")
            self._files = self._finished(config)
        except SiteNotMadeError as error:
            raise PluginError(str(error)) from error
        if self.making.checked.problems:
            log.info("%s", self.making.checked.report())  # a warning does not fail a strict build
        return config

    def _finished(self, config: MkDocsConfig) -> list[File]:
        found, held = [], 0
        for name, data in self.making.files():
            held += len(data)
            if held <= MOST_HELD:
                found.append(File.generated(config, name, content=data))
            else:
                path = Path(self._waiting.name, str(len(found)))
                path.write_bytes(data)
                found.append(File.generated(config, name, abs_src_path=str(path)))
        return found

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give the finished files in place of what MkDocs found."""
        del files, config
        return Files(self._files)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Leave nothing of MkDocs' own sitemap, which would lie over ours: it writes no empty file.

        https://github.com/mkdocs/mkdocs/blob/1.6.1/mkdocs/commands/build.py#L105-L121
        """
        del output_content, template_name, config
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Remove what waited on the disk."""
        del config
        self._waiting.cleanup()


def settings(config: MkDocsConfig) -> SiteSettings:
    """Return what `mkdocs.yml` says of the site."""
    options = cast("InjuryGuidePlugin", config.plugins["injury-guide"]).config
    root = Path(config.config_file_path).resolve().parent
    return SiteSettings(
        root=root,
        content=root / options.content,
        target=Path(config.site_dir),
        site_name=config.site_name,
        site_url=_site_url(config),
        site_description=config.site_description or "",
        edit=config.edit_uri or "",
        nav=config.nav or [],
        shortlist=options.shortlist,
        contact=options.contact,
    )


def _site_url(config: MkDocsConfig) -> str:
    """Return the address of the site. Codes on paper and the feed's ids are made of it."""
    if not config.site_url:
        raise SiteNotMadeError(
            "The site has no address: SITE_URL or `site_url` of mkdocs.yml is empty. "
            "Set it to an address such as https://guide.example/, or remove SITE_URL."
        )
    return config.site_url


def read(config_file: Path) -> SiteSettings:
    """Read `mkdocs.yml`. Raises SiteNotMadeError with all that MkDocs had to say."""
    with _listening():
        return settings(load_config(str(config_file), strict=True))


def run(config_file: Path, site_dir: Path) -> Making:
    """Have MkDocs build the site strictly into a folder; return what it was made from.

    Raises SiteNotMadeError with all that MkDocs had to say.
    """
    with _listening():
        config = load_config(str(config_file), strict=True, site_dir=str(site_dir))
        build(config)
    return cast("InjuryGuidePlugin", config.plugins["injury-guide"]).making


@contextmanager
def _listening() -> Iterator[None]:
    """Turn what ends MkDocs into SiteNotMadeError; by itself it logs, and ends the process."""
    heard = BufferingHandler(sys.maxsize)  # so that it can be said once and in order
    heard.setLevel(logging.WARNING)
    logger = logging.getLogger(MkDocsConfig.__module__.partition(".")[0])
    logger.addHandler(heard)
    logger.setLevel(logging.WARNING)
    try:
        yield
    except (Abort, BuildError, ConfigurationError, SystemExit) as error:
        raise SiteNotMadeError(
            "\n".join(each.getMessage() for each in heard.buffer) or str(error)
        ) from error
    finally:
        logger.removeHandler(heard)
