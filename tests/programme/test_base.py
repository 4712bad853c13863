"""The kit keeps what it wrote, the same bytes for the same texts, and reads no more of it than a text may be long."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from kit_cli.files.opening import MAX_BYTES
from kit_cli.model.folder import BASE
from kit_cli.programme.base import Base, keep_base


def made(folder: Path, texts: dict[str, bytes]) -> Path:
    """Return a folder with these files and a base of them."""
    for path, content in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    (folder / BASE).parent.mkdir(exist_ok=True)
    keep_base(folder)
    return folder


def test_it_tells_what_was_written(tmp_path: Path) -> None:
    """Also after a person has changed it; line ends are those that every reader sees."""
    folder = made(tmp_path, {"a/b.md": "ã\r\n".encode(), "c.yml": b"1\n"})
    (folder / "c.yml").write_text("2\n")
    assert Base(folder).paths == ("a/b.md", "c.yml")
    assert [Base(folder).text(each) for each in ("a/b.md", "c.yml", "d.yml")] == ["ã\n", "1\n", None]


def test_it_is_the_same_for_the_same_texts(tmp_path: Path) -> None:
    """Whenever and in whatever order the files were written, and whatever their mode is."""
    one = made(tmp_path / "one", {"b": b"2", "a/c": b"3", "a.b": b"1"})
    (tmp_path / "two" / ".mentorkit").mkdir(parents=True)
    two = made(tmp_path / "two", {"a.b": b"1", "a/c": b"3", "b": b"2"})
    (two / "b").chmod(0o600)
    keep_base(two)
    assert (one / BASE).read_bytes() == (two / BASE).read_bytes()


def test_a_reader_that_we_did_not_write_agrees(built: dict[str, Path]) -> None:
    """Every text of a new programme is in it as it was written, nothing of the build is, and it stays small."""
    folder = built["portugal"]
    with zipfile.ZipFile(folder / BASE) as archive:
        assert archive.testzip() is None
        for path in archive.namelist():
            assert archive.read(path) == (folder / path).read_bytes(), path
        assert {"programme.yml", ".mentorkit/answers.yml", "forms/consent.yml"} < set(archive.namelist())
        assert not any(path.startswith("build/") for path in archive.namelist())
    assert (folder / BASE).stat().st_size < 300_000


def test_an_old_programme_has_none(tmp_path: Path) -> None:
    """Then nothing is known of what the kit wrote."""
    assert Base(tmp_path).paths == ()
    assert Base(tmp_path).text("programme.yml") is None


@pytest.mark.parametrize("content", [b"", b"PK", b"no archive", b"PK\x05\x06" + bytes(18), b"\xff" * 5000])
def test_what_is_no_archive_is_none(content: bytes, tmp_path: Path) -> None:
    """A folder comes from anywhere."""
    (tmp_path / ".mentorkit").mkdir()
    (tmp_path / BASE).write_bytes(content)
    assert Base(tmp_path).paths == ()


def test_every_cut_and_every_changed_byte_is_borne(tmp_path: Path) -> None:
    """A half-synced or hostile archive tells a text or nothing, and ends no run."""
    folder = made(tmp_path, {"a.md": b"word " * 50, "b.md": b"x"})
    whole = (folder / BASE).read_bytes()
    for at in range(len(whole)):
        for broken in (whole[:at], whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]):
            (folder / BASE).write_bytes(broken)
            assert all(isinstance(Base(folder).text(path), str | None) for path in ("a.md", "b.md"))


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A text is never longer than a text of a programme may be."""
    (tmp_path / ".mentorkit").mkdir()
    with zipfile.ZipFile(tmp_path / BASE, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.md", bytes(MAX_BYTES + 1))
        archive.writestr("../b.md", b"outside")
    assert Base(tmp_path).text("a.md") is None


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """What it leads to is not the programme's."""
    elsewhere = made(tmp_path / "elsewhere", {"a.md": b"1"})
    (tmp_path / "here" / ".mentorkit").mkdir(parents=True)
    (tmp_path / "here" / BASE).symlink_to(elsewhere / BASE)
    assert Base(tmp_path / "here").text("a.md") is None
