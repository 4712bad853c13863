"""A ZIP from anywhere: what fits comes out byte for byte, and nothing else comes out at all."""

from __future__ import annotations

import os
import shutil
import stat
import struct
import subprocess
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit_cli.errors import KitError
from kit_cli.files import unpacking
from kit_cli.files.unpacking import kept_apart, names_in_zip, unpacked

GOOD = {"p/programme.yml": b"programme: {}\n", "p/data/ma\u00e7\u00e3.txt": b"ours" * 1_000, "p/empty": b""}


def zipped(files: dict[str, bytes] | list[tuple[str | ZipInfo, bytes]], how: int = ZIP_DEFLATED) -> bytes:
    """Return a ZIP of some entries, whatever they are called."""
    stream = BytesIO()
    with ZipFile(stream, "w", how) as archive:
        for name, content in files.items() if isinstance(files, dict) else files:
            archive.writestr(name, content)
    return stream.getvalue()


def entry(name: str, mode: int = 0, system: int = 3) -> ZipInfo:
    """Return an entry that says of which kind its file is."""
    found = ZipInfo("x")
    found.filename = found.orig_filename = name
    found.create_system, found.external_attr = system, mode << 16
    return found


def why(content: bytes) -> str:
    """Return in which words a ZIP is refused."""
    with pytest.raises(KitError) as refused:
        unpacked(content)
    (problem,) = refused.value.problems
    return str(problem.what)


@pytest.mark.parametrize("how", [ZIP_STORED, ZIP_DEFLATED])
def test_what_was_packed_comes_out(how: int) -> None:
    """Byte for byte, empty files too, names with letters of any language."""
    assert unpacked(zipped(GOOD, how)) == GOOD


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("/etc/passwd", "it names a place on somebody’s disk"),
        ("C:/Windows/x", "it names a place on somebody’s disk"),
        ("c:x", "it names a place on somebody’s disk"),
        ("\\\\server\\share", "it names a place on somebody’s disk"),
        ("../out", "it leads out of the folder"),
        ("p/../../out", "it leads out of the folder"),
        ("p\\..\\..\\out", "it leads out of the folder"),
        ("p/..", "it leads out of the folder"),
        ("p/a\nb", "not every computer can have a file that is called so"),
        ("p/a\x1bb", "not every computer can have a file that is called so"),
        ("p/programme.yml:stream", "not every computer can have a file that is called so"),
        ("p/what?", "not every computer can have a file that is called so"),
        ("p/dot.", "not every computer can have a file that is called so"),
        ("p/blank ", "not every computer can have a file that is called so"),
        ("p/con", "Windows keeps the name con to itself"),
        ("p/forms/NUL.yml", "Windows keeps the name NUL.yml to itself"),
        ("p/com1/x", "Windows keeps the name com1 to itself"),
        ("a/" * 20 + "x", "it lies too deep, or its name is too long"),
        ("p/" + "x" * 300, "it lies too deep, or its name is too long"),
    ],
)
def test_a_name_that_leads_elsewhere_is_told(name: str, words: str) -> None:
    """With the name, as far as it can be shown; whoever hands over single files is told the same."""
    assert words in why(zipped([(entry(name), b"x"), ("p/programme.yml", b"")]))
    with pytest.raises(KitError, match=words.replace("?", r"\?")):
        kept_apart([(name, b"x")])


def test_a_name_with_nothing_behind_it() -> None:
    """A zero byte ends a name for some programs, and not for others: it is refused."""
    packed = zipped({"p/programme.ymlX.exe": b"x"}).replace(b"programme.ymlX.exe", b"programme.yml\0.exe")
    assert "not every computer" in why(packed)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK])
@pytest.mark.parametrize("system", [3, 19])
def test_links_and_devices_are_refused(kind: int, system: int) -> None:
    """Wherever they lead: also within."""
    told = why(zipped([(entry("p/link", kind | 0o777, system), b"programme.yml"), ("p/programme.yml", b"")]))
    assert told.startswith("p/link: it is a")


@pytest.mark.parametrize(
    "names",
    [
        ("p/a.yml", "p/A.yml"),
        ("p/a/b", "P/A/B"),
        ("p/\u00e9", "p/e\u0301"),
        ("p/stra\u00dfe", "p/STRASSE"),
        ("p/a", "p/a/b"),
        ("p/A/b", "p/a"),
        ("p/a//b", "p/a/b"),
        ("p/a\\b", "p/a/b"),
    ],
    ids=ascii,
)
def test_what_is_one_on_some_disks_is_refused(names: tuple[str, str]) -> None:
    """Capitals, letters with marks, a file that is a folder too, two ways to write one path."""
    assert why(zipped([(entry(each), b"x") for each in names]))


def test_one_name_twice() -> None:
    """Programs differ in which of the two they take."""
    stream = BytesIO()
    with ZipFile(stream, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("p/a", b"1")
        archive.writestr("p/a", b"2")
    assert why(stream.getvalue()) == "this ZIP file holds two files of one name"


def test_what_systems_and_other_programs_leave_is_left_out() -> None:
    """Quietly, whatever is in it and wherever it lies; what belongs to the programme is not."""
    left = ("__MACOSX/p/._programme.yml", "p/.DS_Store", "p/data/Thumbs.db", "p/desktop.ini", "p/._a", "p/Icon\r")
    other = ("p/.git/hooks/post-checkout", "p/.vscode/settings.json", ".git/config", "p/.mentorkit-tmp-x/after/a")
    own = {"p/.mentorkit/answers.yml": b"a", "p/.gitignore": b"b", **GOOD}
    assert unpacked(zipped([(entry(each), b"x") for each in (*left, *other)] + list(own.items()))) == own


@pytest.mark.parametrize("how", [ZIP_BZIP2, ZIP_LZMA])
def test_other_ways_to_pack_are_told(how: int) -> None:
    """As a few programs pack that are asked to."""
    assert why(zipped(GOOD, how)) == "this ZIP file is packed in a way that not every program can read"


def test_a_password_is_told() -> None:
    """By the mark that says so; nothing is tried."""
    packed = bytearray(zipped({"p/programme.yml": b"x"}))
    central = packed.index(b"PK\x01\x02")
    packed[6] |= 1
    packed[central + 8] |= 1
    assert why(bytes(packed)) == "this ZIP file is locked with a password"


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither one of much, nor one of repetition, nor of many files; nor one that lies about its size."""
    assert "far more than any text" in why(zipped({"p/programme.yml": bytes(50_000_000)}))
    monkeypatch.setattr(unpacking, "MEGABYTES", 1)
    noise = os.urandom(700_000)
    assert "unpacks to more than" in why(zipped({"p/a": noise[:690_000], "p/b": bytes(690_000)}))
    lying = bytearray(zipped({"p/a": b"x" * 900_000, "p/b": b"y" * 900_000}))
    for at in (lying.index(b"PK\x01\x02"), lying.rindex(b"PK\x01\x02")):
        lying[at + 24 : at + 28] = struct.pack("<I", 10)
    assert why(bytes(lying))
    monkeypatch.setattr(unpacking, "MOST_FILES", 20)
    assert "there are more than 20 files" in why(zipped({f"p/{number}": b"" for number in range(30)}))
    assert "there are more than 20 files" in why(zipped({f"p/{number}": b"" for number in range(60)}))
    assert names_in_zip(zipped({f"p/{number}": b"" for number in range(60)})) == frozenset()


def test_an_archive_within_stays_one() -> None:
    """As Word files and what the kit kept are: it is a file like others, and not unpacked."""
    inner = zipped({"x": bytes(900_000)})
    assert unpacked(zipped({"p/programme.yml": b"", "p/inner.zip": inner}))["p/inner.zip"] == inner


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.99])
def test_one_that_ends_too_early_is_told(kept: float) -> None:
    """As a download that broke off."""
    whole = zipped(GOOD)
    assert why(whole[: int(len(whole) * kept)]) == "this ZIP file is damaged, or was not copied whole"


def test_a_changed_byte_is_told() -> None:
    """The sum over the bytes does not fit."""
    whole = bytearray(zipped({"p/a": b"abcdefgh" * 20}, ZIP_STORED))
    whole[whole.index(b"abcdefgh") + 3] ^= 1
    assert why(bytes(whole)) == "this ZIP file is damaged, or was not copied whole"


@settings(deadline=None, max_examples=150)
@given(
    places=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8),
    how=st.sampled_from([ZIP_STORED, ZIP_DEFLATED]),
)
def test_whatever_is_broken_is_told_or_whole(places: list[tuple[int, int]], how: int) -> None:
    """Bytes changed anywhere, list of contents included: the files as they were packed, or words."""
    content = bytearray(zipped(GOOD, how))
    for at, byte in places:
        content[at % len(content)] = byte
    try:
        found = unpacked(bytes(content))
    except KitError:
        return
    assert all(not path.startswith("/") and ".." not in path.split("/") for path in found)


@settings(deadline=None, max_examples=150)
@given(names=st.lists(st.text(max_size=30), min_size=1, max_size=4, unique=True))
def test_no_name_leads_out(names: list[str]) -> None:
    """Whatever it is: it lies below the folder afterwards, or it is told."""
    try:
        found = kept_apart([(name, b"") for name in names])
    except KitError:
        return
    for path in found:
        parts = path.split("/")
        assert all(part and part not in {".", ".."} and "\\" not in part and ":" not in part for part in parts)
        assert os.path.normpath(f"/x/{path}").startswith("/x/")


@settings(deadline=None, max_examples=60)
@given(content=st.binary(max_size=400).map(lambda rest: b"PK\x03\x04" + rest))
def test_what_only_begins_like_one_is_told(content: bytes) -> None:
    """And nothing is raised that is no problem in words."""
    assert why(content)
    assert names_in_zip(content) == frozenset()


@pytest.mark.parametrize("charset", ["utf-8", "cp437"])
def test_names_of_programs_that_do_not_say_how_they_write(charset: str) -> None:
    """UTF-8 without its mark, as many write it; else what the format's first program wrote."""
    name = "p/data/ma\u00e7\u00e2.txt" if charset == "cp437" else "p/data/čćž.txt"
    raw = name.encode(charset)
    packed = zipped({"p/data/" + "x" * (len(raw) - 7): b"ours"})
    packed = packed.replace(b"p/data/" + b"x" * (len(raw) - 7), raw)
    assert unpacked(packed) == {name: b"ours"}


PACKERS = {
    "zip": ["zip", "-q", "-r", "out.zip", "p"],
    "7z": ["7z", "a", "-bso0", "out.zip", "p"],
    "jar": ["jar", "--create", "--file", "out.zip", "--no-manifest", "p"],
    "bsdtar": ["bsdtar", "-a", "-cf", "out.zip", "p"],
}


@pytest.mark.parametrize("packer", PACKERS)
def test_what_other_programs_pack(packer: str, tmp_path: Path) -> None:
    """Their folders, their names, their ways to note sizes."""
    if shutil.which(packer) is None:
        pytest.skip(f"{packer} is not installed")
    for path, content in GOOD.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    subprocess.run(PACKERS[packer], cwd=tmp_path, check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert unpacked((tmp_path / "out.zip").read_bytes()) == GOOD


def test_a_link_as_zip_packs_it(tmp_path: Path) -> None:
    """Asked to keep links, it does; the kit does not follow one."""
    if shutil.which("zip") is None:
        pytest.skip("zip is not installed")
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "passwd").symlink_to("/etc/passwd")
    subprocess.run(["zip", "-q", "-r", "-y", "out.zip", "p"], cwd=tmp_path, check=True)
    assert "it is a link" in why((tmp_path / "out.zip").read_bytes())


def test_single_files_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """As those of a ZIP are."""
    assert kept_apart(GOOD.items()) == GOOD
    with pytest.raises(KitError, match="two files of one name"):
        kept_apart([("a", b""), ("a", b"")])
    monkeypatch.setattr(unpacking, "MEGABYTES", 1)
    with pytest.raises(KitError, match="larger than 1 MB"):
        kept_apart([("a", zlib.compress(b"x")), ("b", bytes(1_000_001))])
