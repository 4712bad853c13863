"""Entries are appended to a register: nothing else in its file changes, or nothing is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.errors import KitError
from kit_cli.model.registers import Adapted, Attested
from kit_cli.programme.registers import add, add_new, check_open

ENTRY = Attested(standard="SEL-2", by="Ana", on=date(2027, 6, 1), proof="Sheets: all of them # really")
BLOCK = """\
{0}- standard: SEL-2
{0}  by: Ana
{0}  on: 2027-06-01
{0}  proof: 'Sheets: all of them # really'
"""
OLD = "- standard: SEL-1\n{0}  by: Bo\n{0}  on: 2027-01-01\n{0}  proof: Here\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that has a programme.yml, and so is a programme's."""
    (tmp_path / "programme.yml").write_text("", encoding="utf-8")
    return tmp_path


def written(folder: Path, text: str, name: str = "attestations.yml") -> Path:
    """Write a register, and return its path."""
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("attestations: []\n", "attestations:\n" + BLOCK.format("  ")),
        ("# Ours.\nattestations: [ ] \n", "# Ours.\nattestations:\n" + BLOCK.format("  ")),
        ("attestations:\n", "attestations:\n" + BLOCK.format("  ")),
        (f"attestations:\n{OLD.format('')}", f"attestations:\n{OLD.format('')}{BLOCK.format('')}"),
        (
            f"attestations:\n    {OLD.format('    ')}\n\n",
            f"attestations:\n    {OLD.format('    ')}{BLOCK.format('    ')}",
        ),
        (
            f"attestations: # why\n  # first\n  {OLD.format('  ')}  # last",
            f"attestations: # why\n  # first\n  {OLD.format('  ')}  # last\n{BLOCK.format('  ')}",
        ),
    ],
)
def test_an_entry_joins_those_that_stand_there(before: str, after: str, folder: Path) -> None:
    """Indented like them; comments stay."""
    path = written(folder, before)
    check_open(folder, Attested)
    assert add(folder, ENTRY) == path
    assert path.read_text(encoding="utf-8") == after


def test_a_programme_of_an_older_kit_gets_its_register(folder: Path) -> None:
    """With the entry in it, and with no key that says nothing."""
    check_open(folder, Adapted)
    add(
        folder, Adapted(standard="REC-4", change="One session", reason="Snow", approved_by="Board", on=date(2027, 1, 2))
    )
    assert (folder / "adaptations.yml").read_text(encoding="utf-8") == (
        "adaptations:\n  - standard: REC-4\n    change: One session\n    reason: Snow\n    approved_by: Board\n    on: 2027-01-02\n"
    )


def test_a_long_text_of_several_lines_stays_what_it_was(folder: Path) -> None:
    """In any letters."""
    proof = "Två ark.\n\nЂура " + "word " * 60
    add(folder, ENTRY.but(proof=proof.strip()))
    add(folder, ENTRY)
    text = (folder / "attestations.yml").read_text(encoding="utf-8")
    assert "Två" in text
    assert "Ђура" in text
    assert 90 < max(map(len, text.splitlines())) <= 110


@pytest.mark.parametrize(
    "text",
    [
        "attestations: [{standard: SEL-1, by: Bo, on: 2027-01-01, proof: Here}]\n",
        "{attestations: []}\n",
        f"attestations:\n  {OLD.format('  ')}...\n",
    ],
)
def test_where_nothing_can_be_appended_nothing_is_written(text: str, folder: Path, snapshot: SnapshotAssertion) -> None:
    """It is told before anybody answers a question, and again if somebody writes all the same."""
    path = written(folder, text)
    with pytest.raises(KitError, match="nothing can be appended") as closed:
        check_open(folder, Attested)
    with pytest.raises(KitError, match="the entry could not be added") as refused:
        add(folder, ENTRY)
    assert [str(each.value).replace(str(folder), "…") for each in (closed, refused)] == snapshot
    assert path.read_text(encoding="utf-8") == text


def test_a_register_that_cannot_be_read_is_left_as_it_is(folder: Path) -> None:
    """Its own problem is told."""
    path = written(folder, "attestations:\n  - standard: SEL-1\n")
    for refused in (lambda: check_open(folder, Attested), lambda: add(folder, ENTRY)):
        with pytest.raises(KitError, match="is missing"):
            refused()
    assert path.read_text(encoding="utf-8") == "attestations:\n  - standard: SEL-1\n"


@pytest.mark.parametrize("proof", ["Sheets \x1b[31m", "Sheets\x00", "Sheets \u202e"])
def test_what_no_file_can_hold_is_told_by_its_key(proof: str, folder: Path, snapshot: SnapshotAssertion) -> None:
    """A terminal hands over whatever was pasted; what was left out says nothing that could be wrong."""
    with pytest.raises(KitError) as caught:
        add(folder, ENTRY.but(proof=proof))
    assert str(caught.value) == snapshot
    assert not (folder / "attestations.yml").exists()


def test_what_is_no_programme_gets_no_register(tmp_path: Path) -> None:
    """The folder stays empty."""
    with pytest.raises(KitError, match="not a programme's folder"):
        add(tmp_path, ENTRY)
    assert list(tmp_path.iterdir()) == [tmp_path / "home"]


def test_what_is_there_already_is_not_added_again(folder: Path) -> None:
    """Two runs with one table leave its rows once: whoever comes second is judged by what the first has written."""
    path = written(folder, "attestations: []\n")
    other = Attested(standard="SEL-3", by="Ana", on=date(2027, 6, 1), proof="Sheets")

    def same(entry: Attested, before: Attested) -> bool:
        return entry.standard == before.standard

    assert add_new(folder, [ENTRY], same) == (path, [ENTRY])
    assert add_new(folder, [ENTRY, other], same) == (path, [other])
    before = path.read_bytes()
    assert add_new(folder, [other, ENTRY], same) == (path, [])
    assert path.read_bytes() == before
