"""Reports of programmes at different days, hostile texts among them."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from kit_cli.check.results import Report
from kit_cli.check.run import check
from kit_cli.method.read import method, read_outside
from kit_cli.method.references import OutsideStandard

DAY = date(2027, 6, 5)
HOSTILE = 'Nasty <script>alert(1)</script> & "co" | `x` \u202e[31m'


@pytest.fixture(scope="session")
def folder(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A programme with something of everything: a broken file, an attestation, an adaptation, hostile texts."""
    made = tmp_path_factory.mktemp("report") / "programme"
    shutil.copytree(built["portugal"], made, ignore=shutil.ignore_patterns("build"))
    (made / "budget.yml").write_text("lines: [\n", encoding="utf-8")
    (made / "attestations.yml").write_text(
        f"attestations:\n  - standard: SEL-4\n    by: {HOSTILE!r}\n    on: 2027-06-01\n    proof: A folder\n",
        encoding="utf-8",
    )
    (made / "adaptations.yml").write_text(
        "adaptations:\n  - standard: REC-3\n    change: Open for 18 days\n    reason: A festival\n    approved_by: Board\n"
        "    on: 2027-01-01\n  - standard: SEF-3\n    change: None\n    reason: None\n    approved_by: Board\n    on: 2027-01-01\n",
        encoding="utf-8",
    )
    settings = (made / "programme.yml").read_text(encoding="utf-8")
    settings = settings.replace("name: Mentoria na Cultura", f"name: '{HOSTILE}'", 1).replace(
        "licence: pilot", "licence: open"
    )
    (made / "programme.yml").write_text(settings, encoding="utf-8")
    return made


@pytest.fixture(scope="session")
def report(folder: Path) -> Report:
    """What the check says of it."""
    return check(folder, method(), DAY, planned=True)


@pytest.fixture(scope="session")
def reports(built: dict[str, Path], report: Report, tmp_path_factory: pytest.TempPathFactory) -> list[Report]:
    """That one, the three that are fresh, and a folder that is no programme."""
    fresh = [check(path, method(), DAY, planned=True) for path in built.values()]
    return [report, *fresh, check(tmp_path_factory.mktemp("nothing"), method(), DAY)]


@pytest.fixture(scope="session")
def accreditation() -> OutsideStandard:
    """EMCC's, with its thresholds."""
    return next(each for each in read_outside(method().folder).standards if each.levels)
