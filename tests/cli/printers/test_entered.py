"""`mentorkit attest` and `mentorkit adapt`: the entry is written, the rest of the file stays."""

from __future__ import annotations

import io
import shutil
from datetime import date
from pathlib import Path

import pytest

from kit_cli.cli import run
from kit_cli.files.fingerprints import fingerprint_of_file
from kit_cli.files.yaml_source import read_yaml
from tests.helpers.own import confirm_all
from tests.helpers.past import let_it_have_been


@pytest.fixture
def programme(built: dict[str, Path], tmp_path: Path) -> Path:
    """A programme of Sweden whose year is over and whose texts were read, without its build, with a proof in data/."""
    folder = Path(shutil.copytree(built["sweden"], tmp_path / "programme", ignore=shutil.ignore_patterns("build")))
    let_it_have_been(folder)
    (folder / "data" / "ark.txt").write_text("Två ark", encoding="utf-8")
    confirm_all(folder)
    return folder


def said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, answers: str, *arguments: str | Path
) -> tuple[int, str, str]:
    """Run a command with answers; return its exit code and what it printed."""
    monkeypatch.setattr("sys.stdin", io.StringIO(answers))
    code = run(list(map(str, arguments)))
    out, err = capsys.readouterr()
    return code, out, err


def test_what_is_not_given_is_asked(
    programme: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who, when (a day that is none is asked again), what proves it; then how it stands."""
    before = (programme / "attestations.yml").read_text(encoding="utf-8")
    answers = "Ana Ek, samordnare\n2026-02-30\n2026-11-02\nTvå ark: data/ark.txt # hyllan\n\n"
    code, out, _ = said(capsys, monkeypatch, answers, "attest", "sel-2", programme)
    assert code == 0
    assert "You attest: Two people scored every eligible application" in out
    assert "SEL-2 is now: attested." in out
    after = (programme / "attestations.yml").read_text(encoding="utf-8")
    assert after.startswith(before.replace("attestations: []\n", "attestations:\n"))
    assert read_yaml(programme / "attestations.yml").data["attestations"] == [
        {
            "standard": "SEL-2",
            "by": "Ana Ek, samordnare",
            "on": "2026-11-02",
            "proof": "Två ark: data/ark.txt # hyllan",
            "file": "data/ark.txt",
            "sha256": fingerprint_of_file(programme / "data" / "ark.txt"),
        }
    ]


def test_entries_join_those_that_stand_there(
    programme: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Written by hand, with other indents, comments and Windows line ends."""
    path = programme / "adaptations.yml"
    path.write_bytes(
        b"# Ours.\r\nadaptations:\r\n- standard: REC-3 # why\r\n  change: Shorter\r\n  reason: Festival\r\n"
        b"  approved_by: Board\r\n  on: 2026-01-01\r\n\r\n"
    )
    code, out, _ = said(
        capsys,
        monkeypatch,
        "",
        "adapt",
        "REC-4",
        programme,
        "--change",
        "One session",
        "--reason",
        "Snow: roads closed",
        "--approved-by",
        "Board",
        "--on",
        "2026-11-01",
    )
    assert code == 0
    assert "REC-4 is now: adapted." in out
    assert [row["standard"] for row in read_yaml(path).data["adaptations"]] == ["REC-3", "REC-4"]
    content = path.read_bytes()
    assert content.startswith(b"# Ours.\r\nadaptations:\r\n- standard: REC-3 # why\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")


def test_without_a_day_it_is_today(
    programme: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where everything else is given, nothing is asked; a programme of an older kit gets its file."""
    (programme / "attestations.yml").unlink()
    code, _, _ = said(
        capsys,
        monkeypatch,
        "",
        "attest",
        "SEL-2",
        programme,
        "--by",
        "Ana",
        "--proof",
        "data/ark.txt",
        "--review",
        "2099-01-01",
    )
    assert code == 0
    (entry,) = read_yaml(programme / "attestations.yml").data["attestations"]
    assert (entry["on"], entry["review"]) == (date.today().isoformat(), "2099-01-01")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["attest", "SEL-99"], 2, "Did you mean SEL-"),
        (["attest", "DES-2"], 1, "nothing to attest"),
        (["adapt", "SEL-6"], 1, "core and cannot be adapted away"),
        (["adapt", "SAF-1"], 1, "core and cannot be adapted away"),
    ],
)
def test_an_entry_that_would_not_count_is_refused_before_any_question(
    arguments: list[str],
    code: int,
    told: str,
    programme: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With what to do instead, and nothing written."""
    before = [(programme / name).read_bytes() for name in ("attestations.yml", "adaptations.yml")]
    found = said(capsys, monkeypatch, "", *arguments, programme)
    assert found[0] == code
    assert told in found[2]
    assert [(programme / name).read_bytes() for name in ("attestations.yml", "adaptations.yml")] == before


def test_a_broken_register_is_left_as_it_is(
    programme: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """File and line are told; nothing is lost."""
    path = programme / "attestations.yml"
    path.write_text("attestations:\n  - standard: SEL-2\n", encoding="utf-8")
    code, _, err = said(capsys, monkeypatch, "", "attest", "SEL-4", programme, "--by", "Ana", "--proof", "data/ark.txt")
    assert code == 1
    assert "attestations.yml:2" in err
    assert path.read_text(encoding="utf-8") == "attestations:\n  - standard: SEL-2\n"


def test_a_register_in_another_style_is_told(
    programme: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no text can be appended, nobody answers questions in vain."""
    path = programme / "attestations.yml"
    path.write_text("attestations: [{standard: SEL-4, by: Ana, on: 2026-01-01, proof: Shelf}]\n", encoding="utf-8")
    code, _, err = said(capsys, monkeypatch, "", "attest", "SEL-2", programme, "--by", "Ana", "--proof", "data/ark.txt")
    assert code == 1
    assert "nothing can be appended" in err


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (["--on", "2099-01-01"], 2, "lies in the future"),
        (["--on", "2026-01-01", "--review", "2025-01-01"], 1, "the day of the review comes after"),
        (["--on", "2026-01-01", "--by", "A"], 1, "'A' is too short"),
    ],
)
def test_what_cannot_be_is_not_written(
    options: list[str],
    code: int,
    told: str,
    programme: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A day to come, a review before the attestation, a name of one letter."""
    before = (programme / "attestations.yml").read_bytes()
    found = said(
        capsys, monkeypatch, "", "attest", "SEL-2", programme, "--by", "Ana", "--proof", "data/ark.txt", *options
    )
    assert found[0] == code
    assert told in found[2]
    assert (programme / "attestations.yml").read_bytes() == before


def test_a_key_with_nothing_behind_it_is_an_empty_register(
    programme: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As somebody leaves it who has deleted the last entry; ids may be written in small letters."""
    (programme / "attestations.yml").write_text("attestations:\n", encoding="utf-8")
    assert said(capsys, monkeypatch, "", "attest", "SEL-2", programme, "--by", "Ana", "--proof", "data/ark.txt")[0] == 0
    text = (programme / "attestations.yml").read_text(encoding="utf-8")
    (programme / "attestations.yml").write_text(text.replace("SEL-2", "sel-2"), encoding="utf-8")
    assert "(attested)" in said(capsys, monkeypatch, "", "check", programme, "--standard", "SEL-2")[1]


def test_what_the_settings_contradict_is_told_before_anything_is_asked(
    programme: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whose names, on which lines; nothing is written."""
    settings = programme / "programme.yml"
    text = settings.read_text(encoding="utf-8")
    before, people = text.split("people:\n", 1)
    people, after = people.split("\norigin:", 1)
    lines = ["    email: ana@hub.se" if line.startswith("    email:") else line for line in people.splitlines()]
    settings.write_text(f"{before}people:\n" + "\n".join(lines) + f"\norigin:{after}", encoding="utf-8")
    register = (programme / "attestations.yml").read_text(encoding="utf-8")
    code, _, err = said(capsys, monkeypatch, "", "attest", "DES-4", "SAF-2", programme)
    assert code == 1
    assert err.count("roles that different people must hold") == 2
    assert err.count("(line ") >= 5
    assert (programme / "attestations.yml").read_text(encoding="utf-8") == register
