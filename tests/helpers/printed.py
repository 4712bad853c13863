"""Word files as LibreOffice prints them: accessible PDF, read back by Poppler."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from tests.helpers.judging import office, program, run

_ACCESSIBLE = {name: {"type": "boolean", "value": "true"} for name in ("PDFUACompliance", "UseTaggedPDF")}
_TAG = re.compile(r"^ *([A-Z][A-Za-z0-9]*)(?: \(\w+\))?:?$", re.MULTILINE)


def printed(files: Mapping[str, Path], folder: Path) -> dict[str, Path]:
    """Return a PDF/UA of each Word file by the same name; one run of LibreOffice for all."""
    copies = []
    for name, path in files.items():
        copies.append(folder / "in" / f"{name}.docx")
        copies[-1].parent.mkdir(exist_ok=True)
        copies[-1].write_bytes(path.read_bytes())
    made = office(copies, f"pdf:writer_pdf_Export:{json.dumps(_ACCESSIBLE)}", folder / "out", folder / "profile")
    return dict(zip(files, made, strict=True))


def pages(pdf: Path) -> list[str]:
    """Return the text of each page, as it is read."""
    return run(program("pdftotext"), pdf, "-").stdout.split("\f")[:-1]


def tight(text: str) -> str:
    """Return a text without blanks, hyphens, lines for a pen and boxes: lines may end anywhere, also in a word."""
    return re.sub(r"[\s_☐\u00ad\ufeff-]+", "", text)


def on_one_page(pdf: Path, texts: list[str]) -> bool:
    """Return whether one page shows all of these texts."""
    return any(all(tight(text) in tight(page) for text in texts) for page in pages(pdf))


def tags(pdf: Path) -> list[str]:
    """Return the names of the elements of a PDF's structure, as a screen reader meets them."""
    return _TAG.findall(run(program("pdfinfo"), "-struct", pdf).stdout)
