"""What stands on printed pages: words, codes, and whether anything is cut off."""

import io
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pypdfium2
import zxingcpp
from pypdf import PdfReader

POINTS_IN_A_MM = 72 / 25.4
PAPERS = ("A4", "Letter")


@cache  # a sheet is read once for each of its lines
def page_count(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


@cache
def text(pdf: bytes) -> str:
    """All words of a PDF in one line, as a reader would copy them."""
    document = pypdfium2.PdfDocument(pdf)
    return plain(" ".join(page.get_textpage().get_text_range() for page in document))


def pages(pdf: bytes) -> list[str]:
    """The words of each page."""
    document = pypdfium2.PdfDocument(pdf)
    return [plain(page.get_textpage().get_text_range()) for page in document]


def plain(words: str) -> str:
    """Words without blanks and hyphens: engines treat both differently at the end of a line."""
    words = words.replace("\ufb01", "fi").replace("\ufb02", "fl").replace("\ufb00", "ff")
    return re.sub(r"[\s\ufffe\u00ad\u200b\u0002-]+", "", words)


def codes(pdf: bytes) -> list[str]:
    """The QR codes, read from the pages drawn in black and white as a copier would."""
    qr = zxingcpp.BarcodeFormat.QRCode  # letters can look like a bar code
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        drawn = page.render(scale=3).to_pil().convert("L").point(lambda tone: 255 * (tone > 127))
        found += [code.text for code in zxingcpp.read_barcodes(drawn, qr)]
    return found


def letters_off_the_page(pdf: bytes, margin_mm: float) -> list[str]:
    """Letters that reach into the margin, where a printer cannot print."""
    margin = margin_mm * POINTS_IN_A_MM
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        width, height = page.get_size()
        for letter, (left, bottom, right, top) in _letters(page):
            inside = margin <= left and right <= width - margin
            if not (inside and margin <= bottom and top <= height - margin):
                found.append(letter)
    return found


def _letters(page: Any) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    words = page.get_textpage()
    for number in range(words.count_chars()):
        letter = words.get_text_range(number, 1)
        if letter.strip():
            yield letter, words.get_charbox(number)


def sizes(pdf: bytes) -> list[tuple[float, float]]:
    """The size of each page in points."""
    return [page.get_size() for page in pypdfium2.PdfDocument(pdf)]
