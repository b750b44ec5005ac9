"""`injury-guide pdf`: every sheet as a PDF in each paper size, and all of them in one."""

from __future__ import annotations

import argparse

from generator import commands
from generator.building import pdf_files
from generator.pages import Setting
from generator.sheets.build import sheets, versions


def run(options: argparse.Namespace) -> int:
    """Write all PDFs to where the next build of the site takes them from."""
    from generator.building import (  # noqa: PLC0415 - only here MkDocs, and what `make pdf` installs
        mkdocs_plugin,
        pdf,
    )

    settings = mkdocs_plugin.read(options.config)
    setting = Setting(settings.site_name, settings.site_url)
    checked = commands.read(settings.content)
    if checked.stops:
        print(checked.report())
        return 1
    try:
        files = dict(pdf.pdfs(checked.graph, setting))
    except pdf.WrongLengthError as error:
        raise commands.CannotError(
            f"{error}\nTake lines out, or shorten some. No PDF was written."
        ) from error
    except (ImportError, OSError) as error:
        raise commands.CannotError(
            f"WeasyPrint cannot be used: {error}\n`make pdf` sets it up."
        ) from error
    now = versions(sheets(checked.graph))
    folder = pdf_files.write(options.config.parent, setting.site_url, files, now)
    print(f"Wrote {len(files)} PDFs to {folder}. The next build of the site links to them.")
    return 0
