"""Tables of attestations as people and others hand them back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook, load_workbook

HEADINGS = ("Standard", "Day on which it was so", "By whom", "Proof", "Who has looked as well")
"""In English, and short: what stands in brackets is no part of a heading."""


def tick(path: Path, rows: dict[str, tuple[Any, ...]]) -> None:
    """Write day, name, proof and second name into the rows of a table that the kit made, by their standard."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    at = {sheet.cell(row, 2).value: row for row in range(5, sheet.max_row + 1)}
    for standard, values in rows.items():
        for column, value in zip((6, 7, 8, 10), values, strict=False):
            sheet.cell(at[standard], column).value = value
    book.save(path)


def table(path: Path, *rows: tuple[Any, ...], headings: tuple[Any, ...] = HEADINGS) -> Path:
    """Save a workbook with these headings and rows, which begin in its first row, and return its path."""
    book = Workbook()
    for row in (headings, *rows):
        book.active.append(row)
    book.save(path)
    return path


def repacked(path: Path, changes: dict[str, Callable[[bytes], bytes]]) -> Path:
    """Change files inside a workbook, each by its name, or add them; return its path."""
    with ZipFile(path) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    for name, change in changes.items():
        found[name] = change(found.get(name, b""))
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in found.items():
            archive.writestr(name, content)
    return path
