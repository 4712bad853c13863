"""`attest --from`: which table and whose programme is meant, and what cannot stand beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kit_cli.actions.attest import AttestRequest
from kit_cli.actions.handed_back import of_a_table
from kit_cli.errors import KitError, UsageProblem
from kit_cli.model.folder import SETTINGS
from tests.helpers.ticking import table


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What may be taken for a programme, with a table in data/; whoever asks stands above it."""
    folder = tmp_path / "porto"
    (folder / "data").mkdir(parents=True)
    (folder / SETTINGS.path).write_text("", encoding="utf-8")
    table(folder / "data" / "own.xlsx")
    table(tmp_path / "outside.xlsx")
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"table": "data/own.xlsx", "standards": ("porto",)}, ("porto", "porto/data/own.xlsx")),
        ({"table": "porto/data/own.xlsx", "standards": ("porto",)}, ("porto", "porto/data/own.xlsx")),
        ({"table": "porto/data/own.xlsx"}, ("porto", "porto/data/own.xlsx")),
        ({"table": "outside.xlsx", "programme": "porto"}, ("porto", "outside.xlsx")),
    ],
)
def test_it_is_found_from_the_folder_and_from_here(given: dict[str, Any], found: tuple[str, str], folder: Path) -> None:
    """The programme may be named, or is the one in whose folder the table lies."""
    assert folder.is_dir()
    values: dict[str, Any] = {name: Path(each) if isinstance(each, str) else each for name, each in given.items()}
    ready = of_a_table(AttestRequest(**values))
    assert (ready.programme, ready.table, ready.standards) == (Path(found[0]), Path(found[1]), ())


@pytest.mark.parametrize(
    ("given", "kind", "said"),
    [
        ({"standards": ("SEL-2",)}, UsageProblem, "SEL-2: with --from the table names the standards"),
        ({"standards": ("SEL-2", "porto")}, UsageProblem, "with --from the table names"),
        ({"standards": ("porto",), "programme": Path("other")}, UsageProblem, "two folders"),
        ({"standards": ("porto",), "by": "Ana"}, UsageProblem, "--by cannot stand beside --from"),
        ({"standards": ("porto",), "confirmed_by": "Ana", "on": date(2026, 1, 1)}, UsageProblem, "--confirmed-by"),
        ({"standards": ("porto",), "table": Path("data/absent.xlsx")}, KitError, "there is no such file"),
        ({"table": Path("outside.xlsx")}, KitError, r"has no programme\.yml"),
    ],
)
def test_what_cannot_be_meant_is_told(given: dict[str, Any], kind: type[KitError], said: str, folder: Path) -> None:
    """Before any row is read."""
    assert folder.is_dir()
    with pytest.raises(kind, match=said) as caught:
        of_a_table(AttestRequest(**{"table": Path("data/own.xlsx"), **given}))
    assert type(caught.value) is kind
