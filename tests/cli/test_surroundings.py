"""Where a command is called: names that are not UTF-8, and variables that lead nowhere or to this folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kit_cli.files.disk_errors import PREFIX
from tests.helpers.drawing import drawn, is_full, spread
from tests.helpers.folders import files
from tests.helpers.past import let_it_have_been

COMMAND = (os.fsencode(sys.executable), b"-m", b"kit_cli")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="on Windows every name is Unicode")

ODD = b"p\xff\xfe"
"""A name as an old archive brings it along."""
PROVEN = (b"--confirmed-by", b"Rui", b"--file")
SHELF = b"/data/shelf.txt"


def _run(here: Path, *call: bytes, **environment: str | None) -> subprocess.CompletedProcess[bytes]:
    env = {name: value for name, value in {**os.environ, **environment}.items() if value is not None}
    done = subprocess.run(
        (*COMMAND, *call), cwd=here, env=env, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert b"Traceback" not in done.stderr, (call, done.stderr.decode(errors="replace"))
    assert not list(here.rglob(f"{PREFIX}*")), call
    return done


@pytest.fixture
def here(small_built: Path, tmp_path: Path) -> Path:
    """A folder with a built programme of this name, and one of an ordinary one; the year of both is over."""
    for name in (os.fsdecode(ODD), "p"):
        try:
            copy = Path(shutil.copytree(small_built, tmp_path / name))
        except OSError:
            pytest.skip("this disk takes Unicode only")
        let_it_have_been(copy)
        (copy / "data").mkdir(exist_ok=True)
        (copy / "data" / "shelf.txt").write_text("Signed by all", encoding="utf-8")
    return tmp_path


def test_a_folder_of_any_name_is_read_and_built(here: Path) -> None:
    """By each command, into files of such names too; a name is shown by its numbers."""
    assert _run(here, b"build", ODD).returncode == 0
    assert _run(here, b"timeline", ODD).returncode == 0
    for ending in spread((b"json", b"html", b"sarif", b"xml", b"md"), 2):
        done = _run(here, b"check", ODD, b"--to", b"r\xff." + ending, b"--fail-on", b"never")
        assert (done.returncode, b"r\\udcff" in done.stdout) == (0, True)
        content = Path(os.fsdecode(bytes(here) + b"/r\xff." + ending)).read_text(encoding="utf-8")
        assert content
    assert _run(here, b"check", ODD, b"--fix", b"--yes", b"--fail-on", b"never").returncode == 0
    assert _run(here, b"attest", b"SAF-1", ODD, b"--by", b"Ana", *PROVEN, ODD + SHELF).returncode == 0
    assert _run(here, b"new", b"q\xff", b"--place", b"sweden", b"--yes", b"--no-build").returncode == 0
    assert _run(here, b"methodology", b"--to", b"m\xff.html").returncode == 0


def test_what_cannot_be_written_is_refused_before(here: Path) -> None:
    """In each word that a command takes; nothing is written."""
    before = files(here / "p")
    calls = [
        (b"attest", b"SAF-1", b"p", b"--by", b"Ana \xff", *PROVEN, b"p" + SHELF),
        (b"attest", b"SAF-1", b"p", b"--by", b"Ana \x1b[1m", *PROVEN, b"p" + SHELF),
        (b"attest", b"SAF-1", b"p", b"--by", b"Ana", *PROVEN, b"p" + SHELF, b"--proof", b"Shelf \xff"),
        (b"attest", b"SAF\xff", b"p"),
        (b"new", b"x", b"--yes", b"--place", b"sweden\xff"),
        (b"new", b"x", b"--yes", b"--place", b"sweden", b"--set", b"city=Ume\xe5"),
        (b"new", b"x", b"--yes", b"--answers", b"a\xff.yml"),
        (b"build", b"p", b"--only", b"\xff"),
        (b"check", b"p\xfe"),
        (b"standards", b"\xff"),
        (b"places", b"show", b"\xff"),
        (b"\xff",),
        (b"check", b"p", b"--ui-language", b"\xff"),
    ]
    for call in calls:
        done = _run(here, *call)
        assert (done.returncode in {1, 2}, bool(done.stderr + done.stdout)) == (True, True), call
    assert files(here / "p") == before
    assert not (here / "x").exists()


@pytest.mark.skipif(not is_full(), reason="for the full run; folders of such names are built above")
def test_texts_of_such_names_are_told(here: Path) -> None:
    """A form, a document; what people put into the build stays what it is called."""
    for folder, text in ((b"forms", b"baseline-mentee.yml"), (b"documents/pt-PT", b"call-for-mentees.md")):
        odd = os.fsdecode(bytes(here) + b"/p/" + folder + b"/x\xff" + text[text.index(b".") :])
        shutil.copy(os.fsdecode(bytes(here) + b"/p/" + folder + b"/" + text), odd)
        done = _run(here, b"build", b"p")
        assert (done.returncode, b"x\\udcff" in done.stderr) == (1, True)
        _run(here, b"check", b"p", b"--to", b"r.json")
        Path(odd).unlink()
    theirs = os.fsdecode(bytes(here) + b"/p/build/documents/pt-PT/mine\xff.docx")
    Path(theirs).write_bytes(b"mine")
    assert _run(here, b"build", b"p").returncode == 0
    assert b"mine" in files(here / "p" / "kept").values()


_LEADING = ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")
"""The variables by which a library or the system looks for a place to write to."""


_NAMED = {
    (b"new", b"x", b"--place", b"sweden", b"--yes", b"--no-build"): {"x"},
    (b"check", b"p", b"--to", b"r.html", b"--fail-on", b"never"): {"r.html"},
    (b"timeline", b"p"): set(),
    (b"methodology", b"--to", b"m.html"): {"m.html"},
}
"""Commands, and what each is asked to make."""


@pytest.mark.parametrize(("value", "call"), drawn((None, "", ".", "sub", "/nowhere"), _NAMED))
def test_no_variable_leads_a_file_astray(
    value: str | None, call: tuple[bytes, ...], small_built: Path, tmp_path: Path
) -> None:
    """Missing, empty, relative, leading nowhere: what is made is what was asked for, and lies where it was asked."""
    shutil.copytree(small_built, tmp_path / "p")
    before = files(tmp_path / "p").keys()
    done = _run(tmp_path, *call, **dict.fromkeys(_LEADING, value))
    assert done.returncode == 0, (call, done.stderr)
    assert {path.name for path in tmp_path.iterdir()} == {"home", "p"} | _NAMED[call]
    assert not list((tmp_path / "home").iterdir())
    assert files(tmp_path / "p").keys() == before
