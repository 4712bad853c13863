"""What is a proof: a file of the programme that the hub made and nobody has changed, or an address that others open."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.check.proof import known_by, too_often, wrong_address, wrong_file, wrong_names
from kit_cli.files.fingerprints import fingerprint_of_file
from kit_cli.model.registers import Attested
from kit_cli.programme.base import Base
from tests.conftest import TODAY
from tests.helpers.programmes import some


@pytest.fixture
def programme(built: dict[str, Path], tmp_path: Path) -> Path:
    """A fresh programme with minutes of a meeting in data/."""
    folder = Path(shutil.copytree(built["portugal"], tmp_path / "it"))
    (folder / "data" / "ata.pdf").write_bytes(b"%PDF-1.7 minutes")
    return folder


def _wrong(folder: Path, file: str) -> str | None:
    wrong = wrong_file(file, Base(folder), fingerprint_of_file(folder / file))
    return f"{wrong.what}\n{wrong.remedy}" if wrong else None


def test_a_file_of_the_programme_is_a_proof(programme: Path) -> None:
    """Of whatever kind, wherever in the folder."""
    assert _wrong(programme, "data/ata.pdf") is None
    (programme / "ata.md").write_text("Reunião de 3 de maio", encoding="utf-8")
    assert _wrong(programme, "ata.md") is None


@pytest.mark.parametrize(
    "file",
    ["programme.yml", "timeline.yml", "risks.yml", "forms/consent.yml", "documents/pt-PT/mentor-guide.md", "README.md"],
)
def test_a_source_of_the_programme_proves_nothing_signed(file: str, programme: Path) -> None:
    """Also where the hub has changed it: the check reads it already."""
    path = programme / file
    path.write_text(path.read_text(encoding="utf-8") + "\n# nosso\n", encoding="utf-8")
    found = _wrong(programme, file)
    assert found is not None
    assert "is a text of the programme" in found


@pytest.mark.parametrize("who", ["xxx", "xxx, coordenação", "2025-06-27", "...", "A"])
def test_what_is_nobody_s_name(who: str, snapshot: SnapshotAssertion) -> None:
    """Neither who attests nor who confirms."""
    for by, second in ((who, "Rui Dias"), ("Rui Dias", who), (who, None)):
        wrong = wrong_names("SAF-1", by, second, core=False)
        assert wrong is not None
        assert f"{wrong.what}\n{wrong.remedy}" == snapshot(name="in full")


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("README.md", "is a text of the programme"),
        ("documents/pt-PT/mentor-guide.md", "is a text of the programme"),
        ("data/copy.md", "is as the kit wrote it"),
        ("data/windows.md", "is as the kit wrote it"),
        ("build/index.html", "is written by the kit"),
        (".mentorkit/answers.yml", "is written by the kit"),
        ("attestations.yml", "is written by the kit"),
        ("confirmations.yml", "is written by the kit"),
        ("data/empty.txt", "is empty"),
        ("data/spaces.txt", "is empty"),
        ("data/gone.pdf", "is gone"),
        ("data", "is no file that anybody can open"),
        ("../outside.pdf", "lies outside"),
        ("/etc/hostname", "lies outside"),
        ("data/../../outside.pdf", "lies outside"),
        ("C:\\ata.pdf", "lies outside"),
        ("C:ata.pdf", "lies outside"),
        ("..\\ata.pdf", "lies outside"),
        ("data/link.pdf", "is a link"),
        ("elsewhere/ata.pdf", "is a link"),
        ("data/pipe", "is no file that anybody can open"),
    ],
)
def test_what_is_no_proof(file: str, said: str, programme: Path, snapshot: SnapshotAssertion) -> None:
    """What the kit wrote, also under another name; what is empty, gone, elsewhere, or no file."""
    text = (programme / "documents/pt-PT/call-for-mentees.md").read_bytes()
    (programme / "data/copy.md").write_bytes(text)
    (programme / "data/windows.md").write_bytes(text.replace(b"\n", b"\r\n"))
    (programme / "data/empty.txt").touch()
    (programme / "data/spaces.txt").write_text(" \n\n", encoding="utf-8")
    (programme.parent / "outside.pdf").write_bytes(b"%PDF")
    (programme / "data/link.pdf").symlink_to(programme.parent / "outside.pdf")
    (programme / "elsewhere").symlink_to(programme / "data")
    os.mkfifo(programme / "data/pipe")
    found = _wrong(programme, file)
    assert found is not None
    assert said in found
    assert found == snapshot


def test_a_file_that_nobody_could_send_is_no_proof(programme: Path, snapshot: SnapshotAssertion) -> None:
    """It is not read: its size is enough."""
    with (programme / "data" / "video.mp4").open("wb") as stream:
        stream.truncate(100_000_001)
    wrong = wrong_file("data/video.mp4", Base(programme), "0" * 64)
    assert wrong
    assert f"{wrong.what}\n{wrong.remedy}" == snapshot


def test_a_later_change_of_the_proof_is_seen(programme: Path, snapshot: SnapshotAssertion) -> None:
    """And so is a file of which nobody wrote down what it held."""
    before = fingerprint_of_file(programme / "data/ata.pdf")
    (programme / "data/ata.pdf").write_bytes(b"%PDF-1.7 other minutes")
    changed, unknown = (wrong_file("data/ata.pdf", Base(programme), each) for each in (before, None))
    assert changed and "has changed since" in str(changed.what)
    assert unknown and "it is not known what" in str(unknown.what)
    assert [f"{each.what}\n{each.remedy}" for each in (changed, unknown)] == snapshot


@pytest.mark.parametrize(
    "address",
    [
        "https://drive.google.com/file/d/1AbC",
        "https://hub.pt",
        "https://hub.pt:8443/a?b=c#d",
        "https://associação.pt/ata",
        "https://hub.sharepoint.com/:b:/s/mentoria/x",
    ],
)
def test_an_address_with_a_real_host_is_a_proof(address: str) -> None:
    """Nobody calls it."""
    assert wrong_address(address) is None


@pytest.mark.parametrize(
    "address",
    [
        "xxx",
        "https://xxx",
        "http://hub.pt/ata",
        "https://",
        "https://.pt",
        "https://hub..pt",
        "https://localhost/ata",
        "https://example.org/ata",
        "https://www.example.com",
        "https://hub.test/ata",
        "https://hub.invalid",
        "https://192.168.1.4/ata",
        "https://[::1]/ata",
        "https://ana:pass@hub.pt/ata",
        "https://hub.pt/a b",
        "file:///etc/passwd",
        "ftp://hub.pt/ata",
    ],
)
def test_what_is_no_address_that_others_can_open(address: str, snapshot: SnapshotAssertion) -> None:
    """No scheme, no host, a host of nobody, a computer in somebody's house, a password."""
    wrong = wrong_address(address)
    assert wrong is not None
    assert f"{wrong.what}\n{wrong.remedy}" == snapshot


@pytest.mark.parametrize(
    ("by", "confirmed_by", "core", "fine"),
    [
        ("Ana Silva, coordenação", None, False, True),
        ("Ana Silva, coordenação", None, True, False),
        ("Ana Silva, coordenação", "Rui Dias, direção", True, True),
        ("Ana Silva, coordenação", "ana  silva (direção)", True, False),
        ("Ana Silva", "ANASILVA – direção", True, False),
        ("Ana Silva", "Ana Silva", False, False),
        ("Ana Silva - coordenação", "Ana Silva", True, False),
        ("Ana Magalhães", "Ana Magalhaes, direção", True, False),
    ],
)
def test_what_is_core_needs_two_people(
    by: str, confirmed_by: str | None, core: bool, fine: bool, snapshot: SnapshotAssertion
) -> None:
    """Another role is not another person."""
    wrong = wrong_names("SAF-1", by, confirmed_by, core=core)
    assert (wrong is None) is fine
    assert wrong is None or f"{wrong.what}\n{wrong.remedy}" == snapshot


def test_one_document_does_not_prove_everything(snapshot: SnapshotAssertion) -> None:
    """Both numbers are told."""
    wrong = too_often(7, 5)
    assert f"{wrong.what}\n{wrong.remedy}" == snapshot


def test_a_copy_of_a_file_is_the_same_document() -> None:
    """And so is an address with another fragment or capital."""

    def known(**proof: str) -> list[str]:
        return list(known_by(some(Attested, standard="MEN-1", by="Ana", on=TODAY, proof="It", **proof)))

    assert known(file="data/a.pdf", sha256="ab") == known(file="data/b.pdf", sha256="ab")
    assert known(address="https://Hub.pt/a#1") == known(address="https://hub.pt/a/")
    assert known(address="https://hub.pt/a") != known(address="https://hub.pt/b")
    assert known() == []
