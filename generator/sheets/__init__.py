"""Sheets for paper: what they hold. Pages, print and PDF draw the same ones."""

from generator.sheets.build import PACK, growth, of_injury, sheets, versions
from generator.sheets.sheet import Block, Line, Piece, Row, Section, Sheet, plain

__all__ = ["PACK", "Block", "Line", "Piece", "Row", "Section", "Sheet", "growth", "of_injury", "plain", "sheets", "versions"]
