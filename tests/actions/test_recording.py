"""A table of attestations that is given back: each row is judged as a typed answer, and entered once."""

from __future__ import annotations

import shutil
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from kit_cli.actions.attest import AttestRequest, run
from kit_cli.actions.recording import Recorded
from kit_cli.actions.tables import TablesRequest
from kit_cli.actions.tables import run as make_tables
from kit_cli.errors import KitError
from kit_cli.files.yaml_source import read_yaml
from kit_cli.method.evidence.kinds import asks_for_attestation
from kit_cli.method.read import method, proof_rule
from tests.helpers.judging import office
from tests.helpers.past import let_it_have_been
from tests.helpers.small import small
from tests.helpers.ticking import HEADINGS, table, tick

TODAY = date(2026, 11, 22)
pytestmark = pytest.mark.time_machine(datetime.combine(TODAY, time(12)))
"""It is noon all day: a run that goes on over midnight judges nothing else."""
DAY = datetime(2021, 11, 2)
ASKED = [each for each in method().standards if any(asks_for_attestation(each.front.evidence))]
ALONE = [each.id for each in ASKED if not each.needs_two]
TWO = [each.id for each in ASKED if each.needs_two]
SHOWN = next(each.id for each in method().standards if each not in ASKED)


@pytest.fixture(scope="module")
def made(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small Portuguese programme whose year is over, with its table and six papers in data/."""
    folder = small(built["portugal"], tmp_path_factory.mktemp("ticked") / "programme")
    let_it_have_been(folder)
    make_tables(TablesRequest(programme=folder))
    for number in range(6):
        (folder / "data" / f"ata{number}.txt").write_text(f"Ata {number}", encoding="utf-8")
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(made, tmp_path / "programme"))


def given(folder: Path, path: Path | None = None) -> Recorded:
    """Give the table back."""
    found = run(AttestRequest(programme=folder, table=path or folder / "data/attestations.xlsx"))
    assert isinstance(found, Recorded)
    return found


def own(folder: Path, *rows: tuple[Any, ...], headings: tuple[Any, ...] = HEADINGS) -> Recorded:
    """Give back a table of these rows below headings in its first row."""
    return given(folder, table(folder / "data" / "own.xlsx", *rows, headings=headings))


def entries(folder: Path) -> list[dict[str, Any]]:
    """Return what stands in the register."""
    found: list[dict[str, Any]] = read_yaml(folder / "attestations.yml").data["attestations"] or []
    return found


def told(found: Recorded) -> list[str]:
    """Return what is wrong, a text a cell."""
    return [str(each.what) for each in found.problems]


def test_rows_become_entries_and_only_once(folder: Path) -> None:
    """As `attest` would have written them; the second time nothing is added, and the file is as it was."""
    rows = {
        ALONE[0]: (DAY, "Ana Silva, coordenadora", "Ata: data/ata0.txt"),
        ALONE[1]: ("2/11/2021", "Ana Silva", "https://drive.google.com/ata"),
        TWO[0]: (DAY, "Ana Silva", "data/ata1.txt", "Rui Costa, direção"),
        ALONE[2]: (None, "Rui Costa"),
    }
    tick(folder / "data/attestations.xlsx", rows)
    first = given(folder)
    assert (first.recorded, first.stood, first.named, told(first)) == (3, 0, 1, [])
    assert [(each["standard"], each["on"], each.get("file"), each.get("address"), each.get("confirmed_by")) for each in sorted(entries(folder), key=lambda each: str(each["proof"]))] == [
        (ALONE[0], "2021-11-02", "data/ata0.txt", None, None),
        (TWO[0], "2021-11-02", "data/ata1.txt", None, "Rui Costa, direção"),
        (ALONE[1], "2021-11-02", None, "https://drive.google.com/ata", None),
    ]  # fmt: skip
    before = (folder / "attestations.yml").read_bytes()
    again = given(folder)
    assert (again.recorded, again.stood, told(again)) == (0, 3, [])
    assert (folder / "attestations.yml").read_bytes() == before


def test_libreoffice_may_save_it(folder: Path, tmp_path: Path) -> None:
    """What it makes of texts, days, formats and merged cells is read as what was typed."""
    tick(folder / "data/attestations.xlsx", {ALONE[0]: (DAY, "Ana", "data/ata0.txt"), ALONE[1]: ("=DATE(2021,11,2)", "Ana", '="data/ata"&"1.txt"')})  # fmt: skip
    (saved,) = office([folder / "data/attestations.xlsx"], "xlsx", tmp_path / "saved", tmp_path / "profile")
    found = given(folder, saved)
    assert (found.recorded, told(found)) == (2, [])
    assert [each["file"] for each in entries(folder)] == ["data/ata0.txt", "data/ata1.txt"]


CELLS = [
    (("amanhã", "Ana", "data/ata0.txt"), "Day on which it was so", "amanhã is no day"),
    ((44502, "Ana", "data/ata0.txt"), "Day on which it was so", "44502 is no day"),
    ((time(9, 30), "Ana", "data/ata0.txt"), "Day on which it was so", "is no day"),
    (("31/02/2021", "Ana", "data/ata0.txt"), "Day on which it was so", "is no day"),
    ((datetime(1999, 12, 31), "Ana", "data/ata0.txt"), "Day on which it was so", "does not fit"),
    ((TODAY + timedelta(days=1), "Ana", "data/ata0.txt"), "Day on which it was so", "lies in the future"),
    ((datetime(2019, 1, 1), "Ana", "data/ata0.txt"), "Day on which it was so", "is too early"),
    ((None, "Ana", "data/ata0.txt"), "Day on which it was so", "this is still empty"),
    ((DAY, None, "data/ata0.txt"), "By whom", "this is still empty"),
    ((DAY, "A", "data/ata0.txt"), "By whom", "A does not fit"),
    ((DAY, "A\u202ena", "data/ata0.txt"), "By whom", "cannot be printed"),
    ((DAY, "Ana", None), "Proof", "this is still empty"),
    ((DAY, "Ana", "xxx"), "Proof", "neither a file nor an address"),
    ((DAY, "Ana", "data/gone.pdf"), "Proof", "there is no file data/gone.pdf"),
    ((DAY, "Ana", "/etc/passwd"), "Proof", "outside the programme"),
    ((DAY, "Ana", "../other/paper.pdf"), "Proof", "../other/paper.pdf"),
    ((DAY, "Ana", "risks.yml"), "Proof", "it proves nothing signed"),
    ((DAY, "Ana", "ata " * 100), "Proof", "neither a file nor an address"),
    ((DAY, "Ana", "ata " * 300), "Proof", "does not fit"),
    ((DAY, "Ana", "http://localhost/ata"), "Proof", "no address that others can open"),
    ((DAY, "Ana", "=A1&A2"), "Proof", "this formula has no result yet"),
    ((DAY, "Ana", "#REF!"), "Proof", "#REF! is an error"),
]


@pytest.mark.parametrize(("cells", "column", "said"), CELLS, ids=[f"{column}: {said}" for _, column, said in CELLS])
def test_a_wrong_cell_is_told_by_its_row_and_column(
    cells: tuple[Any, ...], column: str, said: str, folder: Path
) -> None:
    """One message; and the right row beside it is recorded."""
    found = own(folder, (ALONE[0], *cells), (ALONE[1], DAY, "Ana", "data/ata1.txt"))
    (problem,) = told(found)
    assert problem.startswith(f"row 2, “{column}”: ")
    assert said in problem
    assert found.problems[0].remedy and found.problems[0].file == folder / "data" / "own.xlsx"
    assert (found.recorded, [each["standard"] for each in entries(folder)]) == (1, [ALONE[1]])


def test_each_fault_of_a_row_is_told(folder: Path) -> None:
    """Whoever mends one need not come back for the next; they stand in the order of the rows."""
    found = own(
        folder,
        (TWO[0], "soon", "A", "xxx"),
        ("XXX-9", DAY, "Ana", "data/ata0.txt"),
        (TWO[1], DAY, "Ana", "data/ata0.txt", "ana"),
    )
    assert [each.partition(": ")[0] for each in told(found)] == ["row 2, “By whom”", "row 2, “Day on which it was so”", "row 2, “Proof”", "row 3, “Standard”", "row 4, “Who has looked as well”"]  # fmt: skip
    assert "one person" in told(found)[-1]
    assert entries(folder) == []


@pytest.mark.parametrize(("code", "said"), [("XXX-9", "there is no standard"), (SHOWN, "nothing to attest"), (None, "the code is missing"), ("total", "there is no standard")])  # fmt: skip
def test_a_row_that_is_none_of_a_standard_is_told(code: str | None, said: str, folder: Path) -> None:
    """A code that a slip changed would else be missed in silence."""
    (problem,) = told(own(folder, (code, DAY, "Ana", "data/ata0.txt")))
    assert said in problem and problem.startswith("row 2, “Standard”")


@pytest.mark.parametrize(
    "code", [ALONE[0].lower(), f" {ALONE[0]} ", ALONE[0].replace("-", "–"), ALONE[0].replace("-", " ")]
)
def test_a_code_may_be_written_as_people_write_it(code: str, folder: Path) -> None:
    """Small letters, spaces and a longer dash mean the same."""
    assert own(folder, (code, DAY, "Ana", "data/ata0.txt")).recorded == 1


@pytest.mark.parametrize(
    "typed",
    [
        "2021-11-02",
        "02/11/2021",
        "2-11-21",
        "2 de novembro de 2021",
        "2. 11. 2021.",
        "terça-feira, 2 de novembro de 2021",
    ],
)
def test_a_day_may_be_typed_as_the_country_writes_it(typed: str, folder: Path) -> None:
    """And how it was read is noted, unless it is written as the kit writes it."""
    found = own(folder, (ALONE[0], typed, "Ana", "data/ata0.txt"))
    assert [each["on"] for each in entries(folder)] == ["2021-11-02"]
    assert [(str(each.what), each.line) for each in found.notes] == ([] if typed == "2021-11-02" else [(f"`{typed}` is read as 2021-11-02", 2)])  # fmt: skip


def test_what_can_mean_two_days_is_refused_with_both(folder: Path) -> None:
    """Where the hub's country does not tell."""
    text = (folder / "programme.yml").read_text(encoding="utf-8")
    (folder / "programme.yml").write_text(text.replace("country: PT", "country: XX"), encoding="utf-8")
    (problem,) = told(own(folder, (ALONE[0], "03/04/2021", "Ana", "data/ata0.txt")))
    assert "can mean 2021-03-04 or 2021-04-03" in problem


def test_columns_may_be_moved_added_and_named_in_any_language(folder: Path) -> None:
    """Rows sorted, headings below notes, a sheet of another's before; capitals and brackets do not matter."""
    path = folder / "data" / "own.xlsx"
    headings = ("Notas", "PROVA  (um ficheiro)", "Quem mais verificou", "  por quem:", "em que dia", "O nosso", "norma")
    table(path, ("Total", None), (None,), headings=("A nossa tabela",))
    book = load_workbook(path)
    book.active.title = "Notas"
    sheet = book.create_sheet("Declarações")
    for row in (["Nota"], [], list(headings), ["x", "data/ata0.txt", None, "Ana", DAY, 1, ALONE[3]], [], ["y", "data/ata1.txt", "Rui", "Ana", DAY, 2, TWO[0]]):  # fmt: skip
        sheet.append(row)
    book.save(path)
    found = given(folder, path)
    assert (found.recorded, told(found)) == (2, [])


@pytest.mark.parametrize(
    ("headings", "said"),
    [
        (
            ("Standard", "Day on which it was so", "By whom", "Proof"),
            ["“Quem mais verificou (nome e função)” is missing"],
        ),
        (("Code", *HEADINGS[1:]), ["“Norma” is missing"]),
        ((*HEADINGS, "Prova"), ["two columns are called “Prova”, in row 1"]),
        (("Name", "Points"), ["no table of attestations"]),
        ((), ["no table of attestations"]),
    ],
)
def test_headings_that_lack_or_stand_twice_are_told(headings: tuple[str, ...], said: list[str], folder: Path) -> None:
    """No guess takes one column for another."""
    with pytest.raises(KitError) as caught:
        own(folder, (ALONE[0], DAY, "Ana", "data/ata0.txt"), headings=headings)
    problems = [str(each.what) for each in caught.value.problems]
    assert [each for each, words in zip(problems, said, strict=True) if words not in each] == []
    assert entries(folder) == []


def test_merged_cells_are_told(folder: Path) -> None:
    """One name over three rows is the value of the first alone, as programs keep it."""
    path = table(folder / "data" / "own.xlsx", (ALONE[0], DAY, "Ana", "data/ata0.txt"), (ALONE[1], DAY, None, "data/ata1.txt"), (ALONE[2], None, None, None))  # fmt: skip
    book = load_workbook(path)
    book.active.merge_cells("C2:C4")
    book.active.merge_cells("G1:H1")
    book.save(path)
    found = given(folder, path)
    assert told(found) == [f"row {row}, “By whom”: this cell is one with C2" for row in (3, 4)]
    assert found.recorded == 1


def test_several_sheets_are_told_apart(folder: Path) -> None:
    """Whoever copies the sheet for a colleague finds the name of the sheet in the message."""
    path = table(folder / "data" / "own.xlsx", (ALONE[0], DAY, "Ana", "data/ata0.txt"))
    book = load_workbook(path)
    book.copy_worksheet(book.active).title = "Rui"
    book["Rui"]["D2"] = "xxx"
    book.save(path)
    found = given(folder, path)
    assert found.recorded == 1
    assert [each.partition(":")[0] for each in told(found)] == ["sheet “Rui”, row 2, “Proof”"]


def test_one_paper_for_too_many_is_told_in_each_row(folder: Path) -> None:
    """With what was entered before; none of these rows is recorded, the others are."""
    most = proof_rule().most_standards
    day = datetime(2022, 11, 2)
    own(folder, (ALONE[0], day, "Ana", "data/ata0.txt"))
    rows = [(each, day, "Ana", "data/ata0.txt") for each in ALONE[1 : most + 1]]
    found = own(folder, *rows, (ALONE[most + 1], day, "Ana", "data/ata1.txt"))
    assert found.recorded == 1
    assert len(told(found)) == most and all("the same proof" in each for each in told(found))


def test_the_same_row_twice_is_one_entry_and_another_day_is_a_new_one(folder: Path) -> None:
    """A copied row adds nothing; whoever looked again writes a day, and the earlier entry stays."""
    row = (ALONE[0], DAY, "Ana", "data/ata0.txt")
    assert own(folder, row, (ALONE[0].lower(), DAY, "  ana ", "Ata, data/ata0.txt")).recorded == 1
    assert own(folder, row, (ALONE[0], datetime(2021, 11, 3), "Ana", "data/ata0.txt")).recorded == 1
    assert [each["on"] for each in entries(folder)] == ["2021-11-02", "2021-11-03"]


def test_a_proof_that_has_changed_is_told_and_not_renewed_in_silence(folder: Path) -> None:
    """The row was recorded and says nothing new; whoever looks again writes the day."""
    row = (ALONE[0], DAY, "Ana", "data/ata0.txt")
    own(folder, row)
    (folder / "data" / "ata0.txt").write_text("Another", encoding="utf-8")
    found = own(folder, row)
    assert (found.recorded, found.stood) == (0, 1)
    assert "this was recorded, and no longer counts: the proof data/ata0.txt has changed" in told(found)[0]
    assert len(entries(folder)) == 1
    renewed = own(folder, row, (ALONE[0], datetime(2021, 12, 1), "Ana", "data/ata0.txt"))
    assert (renewed.recorded, told(renewed)) == (1, [])


def test_a_broken_register_gets_nothing(folder: Path) -> None:
    """And it is told before any row is."""
    (folder / "attestations.yml").write_text("attestations: [{}]\n", encoding="utf-8")
    with pytest.raises(KitError, match=r"attestations\.yml"):
        own(folder, (ALONE[0], DAY, "Ana", "data/ata0.txt"))
