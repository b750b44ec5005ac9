"""QR codes are plain SVG that a reader can read."""

import re

import pytest
import zxingcpp
from lxml import etree
from PIL import Image, ImageDraw

from generator.sheets.qr import QUIET, qr

ADDRESSES = [
    "https://a.example/",
    "https://running-injury-guide.example/checklists/chronic-exertional-compartment-syndrome-rehab/",
]
SCALE = 6


def drawn(svg: str) -> Image.Image:
    """Draw the modules of the code's own path."""
    root = etree.fromstring(svg)
    side = int(root.get("viewBox").split()[2])
    image = Image.new("L", (side * SCALE, side * SCALE), 255)
    pen = ImageDraw.Draw(image)
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1", root.findall("path")[1].get("d")):
        left, top = int(x) * SCALE, int(y) * SCALE
        pen.rectangle((left, top, left + int(width) * SCALE - 1, top + SCALE - 1), fill=0)
    return image


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
