"""Programmes in which the hub has filled in what only a hub can, so that nothing is unmet but by what a test breaks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit_cli.files.yaml_source import read_yaml
from tests.conftest import PLACES
from tests.helpers.own import Everything


@pytest.fixture
def its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every text of every programme for the hub's own: a test asks what is lacking or said besides."""
    monkeypatch.setattr("kit_cli.check.reading.origin_of", lambda programme: Everything(programme.folder))


@pytest.fixture(scope="session")
def filled(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folder of a filled-in programme by place, without its build. Never write to it."""
    folder = tmp_path_factory.mktemp("filled")
    for place in PLACES:
        shutil.copytree(built[place], folder / place, ignore=shutil.ignore_patterns("build"))
        fill_in(folder / place / "programme.yml")
        agree_on_money(folder / place / "budget.yml")
    return {place: folder / place for place in PLACES}


@pytest.fixture
def programme(filled: dict[str, Path], tmp_path: Path) -> Path:
    """A filled-in programme of Portugal that a test may break."""
    return shutil.copytree(filled["portugal"], tmp_path / "programme")


def agree_on_money(budget: Path) -> None:
    """Have every source of money agreed, and name who gives it."""
    text = budget.read_text(encoding="utf-8").replace('patron: ""', "patron: Fundação Um")
    budget.write_text(text.replace("status: planned", "status: confirmed"), encoding="utf-8")


def fill_in(settings: Path) -> None:
    """Write names, addresses and numbers into the settings that a new programme leaves to its hub."""
    source = read_yaml(settings)
    wanted: dict[tuple[str, ...], str] = {
        ("people", role, key): value
        for role in source.data["people"]
        for key, value in (("name", f"Maria {role}"), ("email", f"{role}@hub.pt"), ("phone", "+351 210 000 000"))
    }
    wanted |= {
        ("hub", "registration_number"): "500 000 000",
        ("hub", "address"): "Rua Um 1",
        ("hub", "website"): "https://hub.pt",
    }
    lines = settings.read_text(encoding="utf-8").splitlines()
    for key, value in wanted.items():
        number = source.line(key) - 1
        lines[number] = f'{lines[number].partition(":")[0]}: "{value}"'
    settings.write_text("\n".join(lines) + "\n", encoding="utf-8")
