"""Programmes that strangers hand over: each command answers, soon and shortly, and touches nothing outside."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.drawing import drawn, spread
from tests.helpers.folders import files

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes and links are POSIX's")

_SECONDS = 60
"""No command takes a tenth of it, also on a machine that is busy."""
_MEMORY = 2_000_000_000
_SECRET = "none of its business"
COMMANDS = (
    ("build",),
    ("check",),
    ("check", "--format", "json"),
    ("timeline",),
    ("attest", "TRA-1", "--by", "Ana Ek, coordinator", "--proof", "the folder agreements"),
    ("adapt", "TRA-2", "--change", "as it is", "--reason", "as it is", "--approved-by", "Ana Ek"),
    ("check", "--fix", "--yes"),
)


@pytest.fixture
def folder(small_built: Path, tmp_path: Path) -> Path:
    """A copy of a built programme in Portuguese."""
    return Path(shutil.copytree(small_built, tmp_path / "p"))


def told(folder: Path, *command: str, stack: int | None = None) -> tuple[int, str]:
    """Run a command on a folder with little memory; return its exit code and all that it said."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        if stack:
            resource.setrlimit(resource.RLIMIT_STACK, (stack, stack))

    name, *rest = command
    positional = rest[:1] if rest and not rest[0].startswith("-") else []
    arguments = [name, *positional, str(folder), *rest[len(positional) :]]
    done = subprocess.run(
        [sys.executable, "-m", "kit_cli", *arguments],
        capture_output=True,
        check=False,
        timeout=_SECONDS,
        stdin=subprocess.DEVNULL,
        preexec_fn=limit,
        env={**os.environ, "COLUMNS": "200"},
    )
    said = (done.stdout + done.stderr).decode()
    assert "Traceback" not in said
    assert _SECRET not in said
    return done.returncode, said


def _pipe(name: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return make


def _link(name: str, to: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        if (folder / name).is_dir():
            shutil.rmtree(folder / name)
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(to)

    return make


TRAPS: dict[str, Callable[[Path], None]] = {
    "settings": _pipe("programme.yml"),
    "attestations": _pipe("attestations.yml"),
    "adaptations": _pipe("adaptations.yml"),
    "document": _pipe("documents/pt-PT/evil.md"),
    "endless": _link("risks.yml", "/dev/zero"),
    "random": _link("forms/evil.yml", "/dev/urandom"),
    "elsewhere": _link("forms", "../elsewhere"),
}


@pytest.mark.parametrize(
    ("trap", "command"),
    drawn(TRAPS, COMMANDS),
    ids=lambda each: each if isinstance(each, str) else " ".join(each),
)
def test_no_command_waits_or_reads_without_an_end(
    folder: Path, tmp_path: Path, trap: str, command: tuple[str, ...]
) -> None:
    """A pipe that nobody fills, a device that never ends, a folder of somebody else's."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "consent.yml").write_text(_SECRET)
    before = files(tmp_path / "elsewhere")
    TRAPS[trap](folder)
    code, said = told(folder, *command)
    assert code in {0, 1}
    assert len(said.splitlines()) < 10_000
    assert files(tmp_path / "elsewhere") == before


@pytest.mark.parametrize(
    "name",
    [
        "documents/pt-PT/evil.md",
        "forms/evil.yml",
        "risks.yml",
        "evaluation/framework.yml",
        "forms/_choices.yml",
        ".mentorkit/calendar.json",
    ],
)
def test_a_file_of_somebody_else_gets_into_nothing(folder: Path, tmp_path: Path, name: str) -> None:
    """A build refuses, and the last one stays."""
    (tmp_path / "secret").write_text(f"---\ntitle: {_SECRET}\n---\n{_SECRET}\n")
    before = files(folder / "build")
    _link(name, str(tmp_path / "secret"))(folder)
    code, said = told(folder, "build")
    assert (code, name in said) == (1, True)
    assert files(folder / "build") == before


def test_a_link_in_the_build_stays_a_link(folder: Path, tmp_path: Path) -> None:
    """What it leads to is neither copied nor read, moved or removed."""
    (tmp_path / "secret").write_text(_SECRET)
    (folder / "build" / "secret.txt").symlink_to(tmp_path / "secret")
    page = folder / "build" / "index.html"
    page.unlink()
    page.symlink_to(tmp_path / "secret")
    (folder / ".mentorkit" / "made.json").unlink()
    assert told(folder, "build")[0] == 0
    assert (folder / "build" / "secret.txt").is_symlink()
    assert not page.is_symlink()
    assert (tmp_path / "secret").read_text() == _SECRET
    copies = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    assert not [path for path in copies if _SECRET.encode() in path.read_bytes()]


def test_a_workshop_that_somebody_has_made_leads_nowhere(folder: Path, tmp_path: Path) -> None:
    """It looks like that of a killed run, and is a link, or holds a pipe."""
    (tmp_path / "elsewhere" / "retired").mkdir(parents=True)
    (tmp_path / "elsewhere" / "retired" / "x").write_text(_SECRET)
    (folder / ".mentorkit-tmp-999999-a").symlink_to(tmp_path / "elsewhere")
    (folder / ".mentorkit-tmp-999998-b" / "retired").mkdir(parents=True)
    os.mkfifo(folder / ".mentorkit-tmp-999998-b" / "replacing.json")
    told(folder, "build")
    assert (tmp_path / "elsewhere" / "retired" / "x").read_text() == _SECRET


DEEP = (
    ("risks.yml", "[" * 9_999),
    ("risks.yml", "{a: " * 9_999),
    ("risks.yml", "- " * 9_999),
    ("risks.yml", "? " * 9_999),
    ("risks.yml", "".join(f"{' ' * level}a:\n" for level in range(1_900))),
    ("risks.yml", "".join(f"{' ' * level}-\n" for level in range(1_900))),
    ("forms/consent.yml", "[" * 9_999),
    ("documents/pt-PT/mentor-guide.md", "---\n" + "[" * 9_999 + "\n---\n"),
    (".mentorkit/answers.yml", "[" * 9_999),
)


@pytest.mark.parametrize(("deep", "stack"), spread(drawn(DEEP, (512 * 1024, 2048 * 1024)), 5))
def test_no_depth_ends_the_process(folder: Path, deep: tuple[str, str], stack: int) -> None:
    """In brackets and in blocks, on the small stacks that some systems give: a finding at its place."""
    name, text = deep
    (folder / name).write_text(text)
    code, said = told(folder, "check", stack=stack)
    assert code == 1
    assert f"{name}:" in said
    assert "nested too deeply" in said


@pytest.mark.parametrize(
    ("name", "text", "counted"),
    [
        ("risks.yml", "".join(f"a{number}: 1\n" for number in range(30_000)), "29980 entries more"),
        ("risks.yml", "risks: [" + "1, " * 30_000 + "1]\n", "29981 entries more"),
        ("forms/_choices.yml", "".join(f"a{number}: 1\n" for number in range(30_000)), "29980 entries more"),
    ],
)
def test_many_faults_are_few_lines_and_a_number(folder: Path, name: str, text: str, counted: str) -> None:
    """Whoever has mended the first sees the next."""
    (folder / name).write_text(text)
    code, said = told(folder, "build")
    assert (code, counted in said) == (1, True)
    assert len(said.splitlines()) <= 2 * 25 + 1


def test_many_wrong_gaps_are_few_lines(folder: Path) -> None:
    """Of one document a part is told; in the report as in the build."""
    path = folder / "documents" / "pt-PT" / "call-for-mentees.md"
    path.write_text(path.read_text(encoding="utf-8") + "{x}\n" * 20_000, encoding="utf-8")
    for command in ("build", "check"):
        code, said = told(folder, command)
        assert (code, said.count("{x} is not")) == (1, 20)


@pytest.mark.parametrize("command", [("check",), ("check", "--format", "json"), ("check", "--format", "html")])
def test_what_steers_a_terminal_is_shown(folder: Path, command: tuple[str, ...]) -> None:
    """In texts and in names: escapes, marks that turn the line round, and what is no UTF-8."""
    path = folder / "programme.yml"
    path.write_text(path.read_text(encoding="utf-8") + '\n"\\e]0;x\\a\u202eb": 1\n', encoding="utf-8")
    shutil.copy(folder / "forms" / "baseline-mentee.yml", folder / os.fsdecode(b"forms/caf\xe9\x9b\x1b[31m.yml"))
    _, said = told(folder, *command)
    assert [sign for sign in said if not sign.isprintable() and sign not in "\n\u00a0\u202f"] == []


def test_a_terabyte_is_not_read(folder: Path) -> None:
    """A file with a hole claims any size."""
    with (folder / "budget.yml").open("wb") as stream:
        stream.truncate(2**40)
    for command in ("build", "check"):
        code, said = told(folder, command)
        assert (code, "larger than 2 MB" in said) == (1, True)


def test_comments_without_an_end_are_looked_through_once(folder: Path) -> None:
    """The language is looked for in a file that may be broken; how its lines end must not matter."""
    (folder / "programme.yml").write_text("programme:\n  languages:\n" + f"  #{' ' * 40}\n" * 60 + "x")
    assert told(folder, "check")[0] == 1
