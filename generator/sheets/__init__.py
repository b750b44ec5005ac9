"""Sheets for paper: what they hold. Pages, print and PDF draw the same ones."""

from generator.sheets.build import PACK, sheets, versions
from generator.sheets.injury import of_injury
from generator.sheets.sheet import Block, Line, Piece, Row, Section, Sheet, plain

__all__ = [
    "PACK",
    "Block",
    "Line",
    "Piece",
    "Row",
    "Section",
    "Sheet",
    "of_injury",
    "plain",
    "sheets",
    "versions",
]
