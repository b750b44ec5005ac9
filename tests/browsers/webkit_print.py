"""Print one address to a PDF by WebKitGTK's own print operation, for `Browser.print`.

WebKitWebDriver refuses the print command, so this opens the page in a view of its own. It runs
under the Python of the system, which has GTK's introspection:
webkit_print.py ADDRESS FILE WIDTH_MM HEIGHT_MM
"""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402 - the versions are chosen first

SETTLED_MS = 1500  # scripts of the page have drawn a plan or a number by then
PATIENCE_S = 60
USUAL_MARGINS = {"top": 0.25, "left": 0.25, "right": 0.25, "bottom": 0.56}
"""In inches; those that GTK gives to A4 and Letter."""


def main(address: str, file: str, width_mm: str, height_mm: str) -> None:
    window, view = Gtk.OffscreenWindow(), WebKit2.WebView()
    window.add(view)
    window.set_default_size(1000, 1200)
    window.show_all()

    def end(_operation: object, error: object = None) -> None:
        if error:
            sys.exit(f"WebKit did not print: {error}")
        Gtk.main_quit()

    def to_paper() -> bool:
        settings, setup = Gtk.PrintSettings(), Gtk.PageSetup()
        settings.set_printer("Print to File")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, f"file://{file}")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        size = (float(width_mm), float(height_mm), Gtk.Unit.MM)
        setup.set_paper_size(Gtk.PaperSize.new_custom("sheet", "sheet", *size))
        for edge, inches in USUAL_MARGINS.items():
            getattr(setup, f"set_{edge}_margin")(inches, Gtk.Unit.INCH)
        operation = WebKit2.PrintOperation.new(view)
        operation.set_print_settings(settings)
        operation.set_page_setup(setup)
        operation.connect("finished", end)
        operation.connect("failed", end)
        operation.print_()
        return False

    def loaded(_view: object, event: object) -> None:
        if event == WebKit2.LoadEvent.FINISHED:
            GLib.timeout_add(SETTLED_MS, to_paper)

    view.connect("load-changed", loaded)
    GLib.timeout_add_seconds(PATIENCE_S, sys.exit, "WebKit did not print in time")
    view.load_uri(address)
    Gtk.main()


if __name__ == "__main__":
    main(*sys.argv[1:])
