"""`mentorkit attest --from`: what was recorded, what was before, and each cell that is wrong."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from kit_cli.actions.tables import TablesRequest
from kit_cli.actions.tables import run as make_tables
from kit_cli.cli import run
from kit_cli.method.evidence.kinds import asks_for_attestation
from kit_cli.method.read import method
from tests.helpers.past import let_it_have_been
from tests.helpers.small import small
from tests.helpers.ticking import table, tick

ALONE = [
    each.id for each in method().standards if any(asks_for_attestation(each.front.evidence)) and not each.needs_two
]
DAY = datetime(2022, 11, 2)


@pytest.fixture
def folder(built: dict[str, Path], tmp_path: Path) -> Path:
    """A small programme whose year is over, with its table and a paper."""
    folder = small(built["portugal"], tmp_path / "programme")
    let_it_have_been(folder)
    make_tables(TablesRequest(programme=folder))
    (folder / "data" / "ata.txt").write_text("Ata", encoding="utf-8")
    return folder


def told(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """Run the command line; return its exit code and what it said."""
    code = run(list(map(str, arguments)))
    said = capsys.readouterr()
    return code, said.out, said.err


def test_right_rows_are_counted_and_the_second_time_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 0 where nothing is wrong, also where nothing is new."""
    tick(folder / "data/attestations.xlsx", {ALONE[0]: (DAY, "Ana", "data/ata.txt"), ALONE[1]: (None, "Rui")})
    code, out, err = told(capsys, "attest", "--from", "data/attestations.xlsx", folder)
    assert (code, err) == (0, "")
    assert f"1 row was recorded in {folder / 'attestations.yml'}." in out
    assert ALONE[0] in out and "1 row names somebody and nothing else yet." in out
    code, out, err = told(capsys, "attest", "--from", "data/attestations.xlsx", folder)
    assert (code, err) == (0, "")
    assert "1 row was recorded before." in out and "none that is filled is new and right" in out


def test_a_wrong_cell_gives_exit_code_one_and_the_right_row_is_recorded(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the language of the programme where it is asked for; the column is called as it is in the table."""
    tick(folder / "data/attestations.xlsx", {ALONE[0]: (DAY, "Ana", "xxx"), ALONE[1]: ("2/11/2022", "Ana", "data/ata.txt")})  # fmt: skip
    code, out, err = told(capsys, "--ui-language", "pt-PT", "attest", "--from", "data/attestations.xlsx", folder)
    assert code == 1
    assert "1 linha registada em" in out
    assert "linha 5, “Prova (um ficheiro em data/ ou um endereço)”: falta a prova" in err
    assert "`2/11/2022` lê-se como 2022-11-02" in err
    assert "guarde-a e execute o mesmo" in " ".join(err.split())


def test_many_wrong_cells_are_counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a table says of its cells fits a screen, whatever it holds."""
    rows = [(ALONE[0], "soon", "Ana", "\x7f[31mdata/ata.txt")] * 1000
    code, _, err = told(capsys, "attest", "--from", table(folder / "data/own.xlsx", *rows), folder)
    assert code == 1
    assert len(err.splitlines()) < 60 and "more; mend these first" in err
    assert "\x7f" not in err


def test_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2 for what the table says already, 1 for a table that is none."""
    assert told(capsys, "attest", ALONE[0], "--from", "data/attestations.xlsx")[0] == 2
    assert told(capsys, "attest", "--from", "data/attestations.xlsx", "--by", "Ana", folder)[0] == 2
    code, out, err = told(capsys, "attest", "--from", "data/ata.txt", folder)
    assert (code, out) == (1, "") and "is no Excel workbook" in err
