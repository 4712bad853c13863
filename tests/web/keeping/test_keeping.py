"""What a page keeps of a programme is all of it, and a kit that begins anew gets it back as it was."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from kit_cli.errors import KitError
from kit_cli.files.fingerprints import fingerprint
from kit_cli.web.keeping.keeping import keepsake, restore

FILES = {
    "programme.yml": b"programme: {name: A Casa, languages: [pt-PT]}\n",
    "build/start.html": b"<p>",
    "data/\u0161.csv": b"\x00",
}


def written(folder: Path, files: dict[str, bytes] = FILES) -> Path:
    """Write a folder of files."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder in which a kit works."""
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Return what is in a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_kept_programme_comes_back_as_it_was(desk: Path) -> None:
    """What was added or changed since is gone, what was deleted is back, and nothing lies about."""
    kept = keepsake(written(desk / "casa"))
    assert kept.files == {path: fingerprint(content) for path, content in FILES.items()}
    written(desk / "casa", {"programme.yml": b"", "new/more.md": b"2"})
    (desk / "casa/build/start.html").unlink()
    assert kept.packed is not None
    restore(desk / "casa", kept.packed)
    restore(desk / "kuca", kept.packed)
    assert files(desk / "casa") == files(desk / "kuca") == FILES
    assert sorted(path.name for path in desk.iterdir()) == ["casa", "kuca"]


def test_the_fingerprint_of_the_whole_follows_every_file(desk: Path) -> None:
    """Its content, its name, its being there; and nothing else."""
    first = keepsake(written(desk / "casa"))
    changes: tuple[dict[str, bytes], ...] = ({"programme.yml": b""}, {"data/s.csv": b"\x00"})
    seen = {first.whole, *(keepsake(written(desk / str(n), FILES | each)).whole for n, each in enumerate(changes))}
    assert len(seen) == 3
    again = keepsake(written(desk / "again"))
    assert (again.whole, again.files) == (first.whole, first.files)
    assert keepsake(desk / "again", first.whole).packed is None
    assert keepsake(desk / "again", "of before").packed is not None


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ("programme: {name: A Casa, languages: [pt-PT]}", "A Casa"),
        ("programme: {name: {sv: Huset, en: House}, languages: [sv, en]}", "Huset"),
        ("programme: {name: {sv: Huset, en: House}, languages: [en, sv]}", "House"),
        ("programme: {name: '  ', languages: [en]}", "casa"),
        ("programme: {name: {}, languages: [en]}", "casa"),
        ("programme: {name: [1], languages: []}", "casa"),
        ("programme: {languages: [en]}", "casa"),
        ("programme: 5", "casa"),
        ("[programme", "casa"),
        ("", "casa"),
    ],
)
def test_it_is_kept_under_the_name_that_people_call_it(desk: Path, settings: str, name: str) -> None:
    """In its main language; by its folder while its settings are being mended."""
    assert keepsake(written(desk / "casa", {"programme.yml": settings.encode()})).name == name


def test_a_programme_of_each_place_is_kept_whole(built: dict[str, Path], desk: Path) -> None:
    """Byte for byte, and its name is what people read."""
    for place, folder in built.items():
        kept = keepsake(folder)
        assert kept.name != folder.name
        assert kept.packed is not None
        restore(desk / place, kept.packed)
        assert files(desk / place) == files(folder)


def zipped(entries: dict[str, bytes], how: int = ZIP_STORED) -> bytes:
    """Return a ZIP file."""
    stream = BytesIO()
    with ZipFile(stream, "w", how) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return stream.getvalue()


GOOD = zipped({f"casa/{path}": content for path, content in FILES.items()})
BROKEN = {
    "nothing": b"",
    "no archive": b"half of it",
    "cut short": GOOD[:-40],
    "a byte of a file": GOOD.replace(b"A Casa", b"A Caso", 1),
    "an archive of nothing": zipped({}),
    "two folders": zipped({"a/programme.yml": b"", "b/programme.yml": b""}),
    "packed more tightly": zipped({"casa/programme.yml": b"0" * 9_000}, 8),
    "a file inside a file": zipped({"casa/a": b"", "casa/a/b": b""}),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_what_was_kept_and_is_broken_changes_nothing(content: bytes, desk: Path) -> None:
    """It is told, and the folder is as it was."""
    written(desk / "casa")
    with pytest.raises((KitError, OSError)):
        restore(desk / "casa", content)
    assert files(desk / "casa") == FILES
    assert [path.name for path in desk.iterdir()] == ["casa"]


@pytest.mark.parametrize("name", ["../out", "/out", "casa/../../out", "C:/out", "casa\\..\\..\\out"])
def test_no_name_leads_out_of_the_folder(name: str, desk: Path) -> None:
    """Whatever was put into the browser's storage."""
    home = desk / "below"
    home.mkdir()
    with suppress(KitError, OSError):
        restore(home / "casa", zipped({name: b"1"}))
    assert [path.name for path in desk.iterdir()] == ["below"]
    assert [path.name for path in home.iterdir() if path.name != "casa"] == []
