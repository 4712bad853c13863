"""The tutorial is run from its first command to its last, its edits are made, and what it shows is what is said."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

TUTORIAL = Path(__file__).resolve().parents[2] / "docs" / "tutorial" / "first-programme.md"

_BLOCK = re.compile(
    r"^```(?P<kind>[a-z]+)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
_SIDE = re.compile(r"(?P<file>.+) \((?P<side>before|after)\)")
_LEFT_OUT = "..."
"""Stands for any number of lines; alone, for an output that varies by machine or day."""


@dataclass(frozen=True)
class Command:
    """What follows a `$`, and the lines below it."""

    line: str
    shown: tuple[str, ...]

    def run(self, folder: Path) -> tuple[str, int]:
        """Run it as a person in that folder does; return all that is said, and the exit code."""
        program, *arguments = shlex.split(self.line)
        assert program == "mentorkit", f"the tutorial knows no other program: {self.line}"
        environment = {**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1"}
        done = subprocess.run(
            [sys.executable, "-m", "kit_cli", *arguments],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return done.stdout, done.returncode


@dataclass(frozen=True)
class Edit:
    """A part of a file, and what a person writes in its place."""

    file: str
    before: str
    after: str

    def make(self, folder: Path) -> None:
        """Change the file; the part must stand there exactly once, or a person could not know which is meant."""
        path = folder / self.file
        text = path.read_text(encoding="utf-8")
        assert text.count(self.before) == 1, f"{self.file} does not hold this once:\n{self.before}"
        path.write_text(text.replace(self.before, self.after), encoding="utf-8")


def steps(page: str) -> Iterator[Command | Edit]:
    """Yield what the page asks for, in its order; an edit is two blocks of one file, before and after."""
    waiting: tuple[str, str] | None = None
    for block in _BLOCK.finditer(page):
        side = _SIDE.fullmatch(block["title"] or "")
        if side is None:
            assert waiting is None, f"an edit has no block with what it becomes: {waiting}"
            if block["kind"] == "console":
                yield from commands(block["text"])
        elif side["side"] == "before":
            assert waiting is None, f"an edit has no block with what it becomes: {waiting}"
            waiting = side["file"], block["text"]
        else:
            assert waiting is not None, f"an edit has no block with what it was: {block['text']}"
            file, before = waiting
            assert side["file"] == file, f"an edit begins in {file} and ends in {side['file']}"
            yield Edit(file, before, block["text"])
            waiting = None
    assert waiting is None, f"an edit has no block with what it becomes: {waiting}"


def commands(block: str) -> Iterator[Command]:
    """Yield the commands of a console block, each with the lines up to the next one."""
    before, *parts = re.split(r"^\$ ", block, flags=re.MULTILINE)
    assert not before, f"a console block begins with `$ `: {block}"
    for part in parts:
        line, *shown = part.splitlines()
        yield Command(line, tuple(shown))


def fits(shown: tuple[str, ...], said: str) -> bool:
    """Return whether an output is what is shown, line by line, apart from what the page leaves out."""
    pattern = "".join(r"(?:.*\n)*?" if line == _LEFT_OUT else f"{re.escape(line)}\n" for line in shown)
    return re.fullmatch(pattern, said) is not None


def test_the_tutorial_works_from_its_first_line_to_its_last(tmp_path: Path) -> None:
    """A reader who types what it says sees what it shows; what is shown nowhere must at least succeed."""
    for step in steps(TUTORIAL.read_text(encoding="utf-8")):
        if isinstance(step, Edit):
            step.make(tmp_path)
            continue
        said, code = step.run(tmp_path)
        assert fits(step.shown, said), f"$ {step.line}\n{said}"
        assert code == 0 or _LEFT_OUT not in step.shown, f"$ {step.line}\n{said}"
    built = tmp_path / "our-programme" / "build"
    start = (built / "index.html").read_text(encoding="utf-8")
    assert "Our Own Association" in start
    assert "Your Name" in start
    form = (built / "forms" / "en" / "mentee-application.html").read_text(encoding="utf-8")
    assert "23–24 October 2027" in form


def test_the_tutorial_is_read_whole() -> None:
    """The parser cannot pass on nothing: the page has this many commands and edits, and no fence escapes it."""
    page = TUTORIAL.read_text(encoding="utf-8")
    found = list(steps(page))
    assert sum(isinstance(step, Command) for step in found) >= 8
    assert sum(isinstance(step, Edit) for step in found) >= 5
    assert sum(len(step.shown) > 1 for step in found if isinstance(step, Command)) >= 4
    assert page.count("\n$ ") == sum(isinstance(step, Command) for step in found)
    assert len(re.findall(r"^```", page, re.MULTILINE)) == 2 * len(_BLOCK.findall(page))


@pytest.mark.parametrize(
    ("shown", "said", "right"),
    [
        (("one", "two"), "one\ntwo\n", True),
        (("one",), "one\ntwo\n", False),
        (("one", "three"), "one\ntwo\n", False),
        (("one", "..."), "one\ntwo\nthree\n", True),
        (("...", "two", "..."), "one\ntwo\nthree\n", True),
        (("...", "wo", "..."), "one\ntwo\nthree\n", False),
        (("...",), "whatever\n", True),
        ((), "something\n", False),
    ],
)
def test_what_is_shown_is_compared(shown: tuple[str, ...], said: str, right: bool) -> None:
    """Whole lines, in their order; only what the page leaves out may differ."""
    assert fits(shown, said) is right


@pytest.mark.parametrize(
    "page",
    [
        '```yaml title="a.yml (before)"\nx\n```\n',
        '```yaml title="a.yml (after)"\nx\n```\n',
        '```yaml title="a.yml (before)"\nx\n```\n\n```console\n$ mentorkit build\n```\n',
        '```yaml title="a.yml (before)"\nx\n```\n\n```yaml title="b.yml (after)"\ny\n```\n',
        "```console\nmentorkit build\n```\n",
    ],
)
def test_a_page_that_was_written_wrongly_is_noticed(page: str) -> None:
    """Half an edit, or a command without its `$`, would otherwise be passed over."""
    with pytest.raises(AssertionError):
        list(steps(page))
