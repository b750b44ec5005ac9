"""Sheets for paper: what they hold. Pages, print and PDF draw the same ones."""
