"""Programmes whose every text is the hub's own, for tests of what is lacking or said besides."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kit_cli.check.attesting import Attesting
from kit_cli.check.origin import Authorship, content_of
from kit_cli.check.reading import Reading
from kit_cli.check.registers import read_registers
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.fingerprints import walked
from kit_cli.method.read import Standard
from kit_cli.model.folder import CONFIRMATIONS, FILES, FORMS
from kit_cli.programme.programme import Programme
from tests.helpers.standards import method_of


class Everything(Authorship):
    """Takes every text for the hub's own."""

    def confirmed(self, file: str) -> bool:
        """Return that it is."""
        return bool(file)


def own(programme: Programme) -> Reading:
    """Return a reading of a programme that is the hub's own."""
    reading = Reading(programme)
    vars(reading)["origin"] = Everything(programme.folder)
    return reading


def said_of(programme: Programme, *standards: Standard, on: date) -> Attesting:
    """Return what the hub says on a day of these standards, in a programme that is its own."""
    return Attesting(read_registers(programme, method_of(*standards)), own(programme), on)


def confirm_all(folder: Path) -> None:
    """Confirm every text of a programme as it is; whatever a test changes afterwards is not."""
    texts = [each.path for each in FILES if (folder / each.path).is_file() and not each.optional]
    for each in (FORMS, *DOCUMENT_FOLDERS):
        texts += [f"{each}/{path}" for path in walked(folder / each) if f"{each}/{path}" not in texts]
    rows = "".join(
        f"  - {{file: {path}, by: Ana, on: 2026-11-01, sha256: '{content_of(folder / path, folder)}'}}\n"
        for path in sorted(texts)
    )
    (folder / CONFIRMATIONS.path).write_text(f"confirmations:\n{rows}", encoding="utf-8")
