"""Sheets for paper: what they hold. Pages, print and PDF draw the same ones."""

from generator.sheets.build import PACK, sheets, versions
from generator.sheets.injury import of_injury
from generator.sheets.sheet import Line, Piece, Row, Section, Sheet, SheetBlock, plain

__all__ = [
    "PACK",
    "Line",
    "Piece",
    "Row",
    "Section",
    "Sheet",
    "SheetBlock",
    "of_injury",
    "plain",
    "sheets",
    "versions",
]
