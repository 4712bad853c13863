"""Runs at the same time, in processes of their own: all entries are there, and who has to wait is told why."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from kit_cli.actions.build import BuildRequest
from kit_cli.actions.build import run as build
from kit_cli.files.disk_errors import PREFIX
from kit_cli.files.replacing import RETIRED
from kit_cli.files.writing import workspace
from kit_cli.method.read import method
from kit_cli.model.folder import ADAPTATIONS, ATTESTATIONS
from tests.helpers.folders import files, told
from tests.helpers.judging import program, run
from tests.helpers.past import let_it_have_been

COMMAND = (sys.executable, "-m", "kit_cli")
EIGHT = range(1, 9)


@pytest.fixture
def folder(small_built: Path, tmp_path: Path) -> Path:
    """A built programme of a test's own, whose year is over."""
    copy = Path(shutil.copytree(small_built, tmp_path / "it"))
    let_it_have_been(copy)
    return copy


def _at_once(here: Path, calls: Iterable[tuple[str, ...]]) -> list[tuple[int, str]]:
    """Start all, and return how each ended and what it said."""
    processes = [
        subprocess.Popen((*COMMAND, *call), cwd=here, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for call in calls
    ]
    said = [process.communicate(timeout=120)[0] for process in processes]
    return [(process.returncode, words) for process, words in zip(processes, said, strict=True)]


def test_eight_attestations_at_once_are_eight_entries(folder: Path, tmp_path: Path) -> None:
    """Each that said so is there, and the file is one."""
    calls = [("attest", "SAF-1", "it", "--by", f"Person {each}", *_proven(each)) for each in EIGHT]
    assert [code for code, _ in _at_once(tmp_path, calls)] == [0] * 8
    text = (folder / ATTESTATIONS.path).read_text(encoding="utf-8")
    assert sorted(line for line in text.splitlines() if "by: Person" in line) == [
        f"    by: Person {each}" for each in EIGHT
    ]
    assert not list(folder.glob(f"{PREFIX}*"))


def test_two_registers_and_a_build_at_once(folder: Path, tmp_path: Path) -> None:
    """Nobody waits for another file's writer; the build is that of the texts."""
    more = ("--change", "Another way altogether", "--reason", "It suits us", "--approved-by", "The board")
    calls: list[tuple[str, ...]] = [("attest", "SAF-1", "it", "--by", "Ana", *_proven(each)) for each in EIGHT[:3]]
    calls += [("adapt", _adaptable(), "it", *more)] * 2 + [("build", "it")]
    ended = _at_once(tmp_path, calls)
    assert [code for code, _ in ended] == [0] * 6, ended
    assert (folder / ATTESTATIONS.path).read_text(encoding="utf-8").count("- standard:") == 3
    assert (folder / ADAPTATIONS.path).read_text(encoding="utf-8").count("- standard:") == 2


def _proven(number: int) -> tuple[str, ...]:
    return "--confirmed-by", "Rui", "--proof", f"https://hub.pt/shelf/{number}"


def _adaptable() -> str:
    return next(each.id for each in method().standards if each.front.nature == "adaptable")


def test_reports_to_one_file_at_once_are_whole(folder: Path, tmp_path: Path) -> None:
    """The last one stands, and no mixture."""
    ended = _at_once(tmp_path, [("check", str(folder), "--to", "r.json", "--fail-on", "never")] * 4)
    assert [code for code, _ in ended] == [0] * 4, ended
    report = tmp_path / "r.json"
    once = report.read_bytes()
    report.unlink()
    assert _at_once(tmp_path, [("check", str(folder), "--to", "r.json", "--fail-on", "never")])[0][0] == 0
    assert report.read_bytes() == once
    assert {path.name for path in tmp_path.iterdir()} == {"it", "home", "r.json"}


def test_a_build_of_a_folder_that_is_being_built_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It names the folder, from inside it too; when the other has ended it goes on."""
    with (folder / "programme.yml").open("a", encoding="utf-8") as stream:
        stream.write("# More\n")
    before = files(folder / "build")
    with workspace(folder):
        for name in (str(folder), "."):
            os.chdir(folder)
            code, said = told(capsys, "build", name)
            assert (code, f"another mentorkit is at work in {folder.resolve()}" in said) == (1, True)
    assert files(folder / "build") == before
    assert told(capsys, "build", str(folder))[0] == 0


def test_two_new_programmes_in_one_folder(tmp_path: Path) -> None:
    """Of one name there is one, whole, and the other is told; of two names there are two."""
    calls = [("new", name, "--place", "sweden", "--yes", "--no-build") for name in ("a", "a", "b")]
    ended = _at_once(tmp_path, calls)
    assert sorted(code for code, _ in ended[:2]) == [0, 1], ended
    assert ended[2][0] == 0
    refused = next(words for code, words in ended if code)
    assert "at work in" in refused or "not empty" in refused
    assert {path.name for path in tmp_path.iterdir()} == {"a", "b", "home"}
    assert files(tmp_path / "a").keys() == files(tmp_path / "b").keys()


def test_a_build_that_was_killed_under_the_same_number_stops_nobody(folder: Path) -> None:
    """In a container each run may have the number of the last one: what it left is no sign that it lives."""
    bench = folder / f"{PREFIX}{os.getpid()}-x"
    bench.mkdir()
    (folder / "build").rename(bench / "retired")
    built = build(BuildRequest(programme=folder))
    assert built.start
    assert not list(folder.glob(f"{PREFIX}*"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root makes a space of processes of its own")
def test_a_build_in_a_new_space_of_processes(folder: Path, tmp_path: Path) -> None:
    """The same, as it happened: both builds are process number 2."""
    script = tmp_path / "twice.sh"
    script.write_text(
        'echo "# More" >> it/programme.yml; "$@" build it & P=$!\n'
        'if [ -n "$KILL" ]; then while ! ls -d it/.mentorkit-tmp-*-* >/dev/null 2>&1; do sleep .01; done; kill -9 $P; fi\n'
        "wait $P; echo rc=$?\n",
        encoding="utf-8",
    )
    unshare = (program("unshare"), "--fork", "--pid", "--mount-proc")
    if run(*unshare, "true").returncode:
        pytest.skip("this machine lets nobody make one")
    killed = run(*unshare, "sh", script, *COMMAND, cwd=tmp_path, env={**os.environ, "KILL": "1"})
    assert "rc=137" in killed.stdout
    assert list(folder.glob(f"{PREFIX}*"))
    again = run(*unshare, "sh", script, *COMMAND, cwd=tmp_path)
    assert "rc=0" in again.stdout, again.stderr
    assert not list(folder.glob(f"{PREFIX}*"))


def test_an_empty_folder_that_stands_there_keeps_its_rights(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever made it for herself alone has the programme for herself alone."""
    (tmp_path / "mine").mkdir(mode=0o700)
    assert told(capsys, "new", "mine", "--place", "sweden", "--yes", "--no-build")[0] == 0
    assert (tmp_path / "mine").stat().st_mode & 0o777 == 0o700


def test_an_empty_folder_comes_back_when_the_programme_cannot_stand_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing was written, and nothing was taken away."""
    (tmp_path / "mine").mkdir()
    rename = Path.rename

    def refused(path: Path, target: Path) -> Path:
        if target == Path("mine") and path.name != RETIRED:
            raise PermissionError(13, "Permission denied", str(path))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refused)
    assert told(capsys, "new", "mine", "--place", "sweden", "--yes", "--no-build")[0] == 1
    assert (tmp_path / "mine").is_dir()
    assert {path.name for path in tmp_path.iterdir()} == {"mine", "home"}


def test_where_a_file_of_a_build_is_open_in_word_the_build_stays(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows refuses it: the file is named by Word's own mark, and nothing has changed."""
    with (folder / "budget.yml").open("a", encoding="utf-8") as stream:
        stream.write("# More\n")
    before, rename = files(folder), Path.rename

    def refused(path: Path, target: Path) -> Path:
        if path.name == "build" and target.name == "retired":
            raise PermissionError(13, "Permission denied", str(path))
        return rename(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", refused)
        code, said = told(capsys, "build", str(folder))
        assert (code, "open in another program (Word, Excel)" in said, "cannot be written" in said) == (1, True, False)
        assert files(folder) == before
        (folder / "build" / "documents" / "pt-PT" / "~$ll-for-mentees.docx").touch()
        code, said = told(capsys, "build", str(folder))
        assert (code, "call-for-mentees.docx: this file is open" in said) == (1, True)
    (folder / "build" / "documents" / "pt-PT" / "~$ll-for-mentees.docx").unlink()
    assert told(capsys, "build", str(folder))[0] == 0
