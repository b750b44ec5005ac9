"""QR codes are plain SVG that a reader can read."""

import re
from pathlib import Path

import pytest
import zxingcpp
from lxml import etree
from PIL import Image, ImageDraw, ImageFilter

from generator.sheets.qr import QUIET, qr

ROOT = Path(__file__).parents[2]
ADDRESSES = [
    "https://a.example/",
    "https://running-injury-guide.example/checklists/chronic-exertional-compartment-syndrome-rehab/",
]
SCALE = 20
ON_PAPER = 30
"""Millimetres: the width of a code on a printed sheet."""


def drawn(svg: str) -> Image.Image:
    """Draw the modules of the code's own path: lines to the right, from one place to the next."""
    root = etree.fromstring(svg)
    side = int(root.get("viewBox").split()[2])
    image = Image.new("L", (side * SCALE, side * SCALE), 255)
    pen = ImageDraw.Draw(image)
    x = y = 0.0
    for sign, one, two in re.findall(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?", root[-1].get("d")):
        if sign == "h":
            box = (
                x * SCALE,
                (y - 0.5) * SCALE,
                (x + float(one)) * SCALE - 1,
                (y + 0.5) * SCALE - 1,
            )
            pen.rectangle(box, fill=0)
            x += float(one)
        else:
            x, y = (float(one), float(two)) if sign == "M" else (x + float(one), y + float(two))
    return image


def read(image: Image.Image) -> list[str]:
    """Read it as a simple program would: no second look at other sizes, turns or colours."""
    found = zxingcpp.read_barcodes(image, try_rotate=False, try_downscale=False, try_invert=False)
    return [code.text for code in found]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("shift", range(0, SCALE, 3))
def test_a_blurred_photocopy_of_a_code_can_be_read(address: str, shift: int):
    """At 150 dpi, with a blur that is wider than a real copier's, at any place of its grid."""
    code = drawn(qr(address))
    paper = Image.new("L", (code.width + 400, code.height + 400), 255)
    paper.paste(code, (200 + shift, 200 + 2 * shift))
    share = ON_PAPER / 25.4 * 150 / code.width
    size = (round(paper.width * share), round(paper.height * share))
    copied = paper.resize(size, Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(1.3))
    assert read(copied) == [address]


def test_a_code_is_as_wide_on_paper_as_is_tested():
    for style in ("theme_overrides/css/sheets.css", "generator/templates/sheet/pdf.css"):
        assert f"width: {ON_PAPER}mm; height: {ON_PAPER}mm" in (ROOT / style).read_text("utf-8")


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_code_reads_as_its_address(address: str):
    assert [code.text for code in zxingcpp.read_barcodes(drawn(qr(address)))] == [address]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_code_has_white_around_it(address: str):
    image = drawn(qr(address))
    box = image.point(lambda tone: 255 - tone).getbbox()
    assert box is not None
    assert min(box[0], box[1], image.width - box[2], image.height - box[3]) == QUIET * SCALE


def test_a_code_needs_no_style_and_has_a_name():
    svg = qr(ADDRESSES[0])
    assert "style" not in svg
    assert 'role="img"' in svg
    assert "<title>QR code of this page</title>" in svg
