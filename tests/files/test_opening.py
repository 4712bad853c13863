"""Files that strangers hand over: only an ordinary one of the folder is opened, and read no further than it may be."""

from __future__ import annotations

import ast
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from kit_cli.files.opening import content, opened
from kit_cli.files.system_reasons import Refused, refusal, remedy_of
from tests.helpers.copies import ROOT

_ROOMS = ("programme", "check", "making", "actions", "report", "cli", "web")
"""The rooms that read a programme's folder."""
_OWN = {
    "making/funders.py",
    "making/word/package.py",
    "making/timeline/time_zone.py",
    "making/kit_fingerprint.py",
    "cli/streams.py",
    "cli/serving/shelf.py",
    "web/editing/key_words.py",
    "web/page/page.py",
    "web/keeping/keeping.py",
}
"""Modules that open files of the kit or of the system, or of what is installed beside it."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes and links are POSIX's")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with a file and a folder in it, and beside it what is none of its business."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret").write_text("secret")
    (tmp_path / "ours" / "deep").mkdir(parents=True)
    (tmp_path / "ours" / "file").write_text("ours")
    (tmp_path / "ours" / "deep" / "file").write_text("ours")
    return tmp_path / "ours"


def _link(name: str, to: str) -> Callable[[Path], object]:
    return lambda home: (home / name).symlink_to(to)


def _socket(home: Path) -> None:
    here = Path.cwd()
    os.chdir(home)  # a socket's name may have some hundred letters
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("x")
    os.chdir(here)


@pytest.mark.parametrize(
    ("make", "path", "why"),
    [
        (lambda home: os.mkfifo(home / "x"), "x", "a pipe"),
        (_socket, "x", "a socket"),
        (_link("x", "/dev/zero"), "x", "out of the programme"),
        (_link("x", "/dev/stdin"), "x", "out of the programme"),
        (_link("x", "../elsewhere/secret"), "x", "out of the programme"),
        (_link("x", "../elsewhere"), "x/secret", "out of the programme"),
        (_link("x", "y"), "x", "it is not there"),
        (_link("x", "x"), "x", "in a circle"),
        (lambda home: (_link("x", "y")(home), _link("y", "x")(home)), "x", "in a circle"),
        (_link("x", "deep/../../elsewhere/secret"), "x", "out of the programme"),
        (lambda _home: None, "deep", "it is a folder"),
        (lambda _home: None, "file/x", "no folder"),
    ],
)
def test_what_is_no_file_of_the_folder_is_refused_at_once(
    home: Path, make: Callable[[Path], object], path: str, why: str
) -> None:
    """In words, and without waiting for anybody."""
    make(home)
    with pytest.raises(OSError) as caught:
        opened(home / path, home)
    assert why in str(refusal(caught.value))
    assert bool(remedy_of(caught.value)) == isinstance(caught.value, Refused)


@pytest.mark.parametrize("to", ["file", "deep/file", "../ours/file", "deep"])
def test_a_link_that_stays_inside_is_followed(home: Path, to: str) -> None:
    """Some hubs keep one text for two programmes of theirs in a folder above, and link to it from below."""
    (home / "x").symlink_to(to)
    assert content(home / "x" / ("file" if to == "deep" else ""), home) == b"ours"


def test_the_folder_itself_may_be_a_link(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is what somebody has named; and it may be named from where one stands."""
    (home.parent / "named").symlink_to(home)
    assert content(home.parent / "named" / "deep" / "file", home.parent / "named") == b"ours"
    monkeypatch.chdir(home)
    assert content(Path("deep/file"), Path()) == b"ours"
    (home / "x").symlink_to("../elsewhere/secret")
    with pytest.raises(Refused):
        content(Path("x"), Path())


def test_a_file_is_read_no_further_than_it_may_be(home: Path) -> None:
    """Whatever size it claims: a file with a hole of a terabyte takes no room on the disk."""
    with (home / "large").open("wb") as stream:
        stream.truncate(2**40)
    assert content(home / "large", home) is None
    assert content(home / "file", home, most=4) == b"ours"
    assert content(home / "file", home, most=3) is None


def test_what_somebody_names_may_be_a_pipe(home: Path) -> None:
    """As in `--answers <(…)`: to its end, no further than it may be, and at once where nobody fills it."""
    reading, writing = os.pipe()
    os.write(writing, b"place: x")
    os.close(writing)
    assert content(f"/dev/fd/{reading}", piped=True) == b"place: x"
    os.close(reading)
    os.mkfifo(home / "x")
    assert content(home / "x", piped=True) == b""
    for name in ("/dev/zero", "/dev/null"):
        with pytest.raises(Refused):
            content(name, piped=True)


def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was looked at may be something else when it is opened."""
    about = (home / "file").stat()
    os.mkfifo(home / "x")
    monkeypatch.setattr(os, "stat", lambda _name: about)
    with pytest.raises(Refused):
        opened(home / "x", home)


def test_every_file_of_a_programme_is_opened_here() -> None:
    """Whoever reads one in another way would wait for a pipe, or follow a link out of the folder."""
    package = ROOT / "kit_cli"
    found = set()
    for path in (each for room in _ROOMS for each in (package / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Attribute) and called.attr in {"read_text", "read_bytes", "iterdir", "scandir"}:
                found.add(path.relative_to(package).as_posix())
            if isinstance(called, ast.Name) and called.id == "open":
                found.add(path.relative_to(package).as_posix())
    # The one looks whether its target is empty, the others for names: like a picture's, and beside the programme.
    assert found - _OWN == {"actions/target.py", "programme/picture_paths.py", "cli/web.py"}
