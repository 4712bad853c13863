"""The tutorial is run from its first command to its last, its edits are made, and what it shows is what is said.

In each language in which somebody has written it, on a computer that speaks that language.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from kit_cli.programme.read import read_programme
from tests.helpers.drawing import is_full
from tests.helpers.judging import program, run
from tests.helpers.languages import judged
from tests.helpers.reading import words
from tests.helpers.ready import Ready
from website.translated import DOCS, translated

NAME = "tutorial/first-programme.md"
TUTORIAL = DOCS / NAME
TRANSLATED = {tag: pages[NAME] for tag, pages in translated().items() if NAME in pages}
TUTORIALS = {SOURCE_LANGUAGE: TUTORIAL} | TRANSLATED

_BLOCK = re.compile(
    r"^```(?P<kind>[a-z]+)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
_SIDE = re.compile(r"(?P<file>.+) \((?P<side>[^()]+)\)")
"""The title of half an edit: its file, and the page's word for before or after."""
_PLAIN = {"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"}
_LEFT_OUT = "..."
"""Stands for any number of lines; alone, for an output that varies by machine or day."""


@dataclass(frozen=True)
class Command:
    """What follows a `$`, and the lines below it."""

    line: str
    shown: tuple[str, ...]

    def run(self, kit: Ready, folder: Path, language: str = SOURCE_LANGUAGE) -> tuple[str, int]:
        """Run it as a person in that folder does, on a computer of that language; return what is said, and the code."""
        program, *arguments = shlex.split(self.line)
        assert program == "mentorkit", f"the tutorial knows no other program: {self.line}"
        system = dict.fromkeys(("LANG", "LC_ALL"), f"{languages()[language].locale}.UTF-8")
        environment = {**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1", **system}
        for name in ("MENTORKIT_UI_LANGUAGE", "LANGUAGE"):
            environment.pop(name, None)
        done = kit.run(arguments, folder, environment=environment, together=True)
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
    sides: list[str] = []
    for block in _BLOCK.finditer(page):
        side = _SIDE.fullmatch(block["title"] or "")
        if side is None:
            assert waiting is None, f"an edit has no block with what it becomes: {waiting}"
            if block["kind"] == "console":
                yield from commands(block["text"])
            continue
        sides.append(side["side"])
        if waiting is None:
            waiting = side["file"], block["text"]
        else:
            file, before = waiting
            assert side["file"] == file, f"an edit begins in {file} and ends in {side['file']}"
            yield Edit(file, before, block["text"])
            waiting = None
    assert waiting is None, f"an edit has no block with what it becomes: {waiting}"
    assert sides == sides[:2] * (len(sides) // 2), f"a page has one word for before and one for after: {sides}"
    assert not sides or sides[0] != sides[1], f"before and after have the same word: {sides[0]}"


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


def shape(page: str) -> list[tuple[str, ...]]:
    """Return what a page asks for, without what each language has of its own: folder, place, languages, texts."""
    found: list[tuple[str, ...]] = []
    for step in steps(page):
        if isinstance(step, Edit):
            found.append(("edit", step.file.partition("/")[2]))
            continue
        line = re.sub(r"(?<=--place )\S+", "PLACE", step.line)
        found.append(tuple(re.sub(r"languages=[\w,-]+", "LANGUAGES", line).replace(folder_of(page), "FOLDER").split()))
    return found


_TYPED = next(reversed(TUTORIALS))
"""What an ordinary run types: in the language with most letters of its own, what each asks for; all in the full run."""


def folder_of(page: str) -> str:
    """Return the name that a page gives to its programme."""
    return next(step.line.split()[2] for step in steps(page) if isinstance(step, Command) and " new " in step.line)


@pytest.mark.parametrize("language", [each for each in TUTORIALS if is_full() or each == _TYPED])
def test_the_tutorial_works_from_its_first_line_to_its_last(language: str, kit: Ready, tmp_path: Path) -> None:
    """A reader who types what it says sees what it shows; what is shown nowhere must at least succeed."""
    page = TUTORIALS[language].read_text(encoding="utf-8")
    for step in steps(page):
        if isinstance(step, Edit):
            step.make(tmp_path)
            continue
        said, code = step.run(kit, tmp_path, language)
        assert fits(step.shown, said), f"$ {step.line}\n{said}"
        assert code == 0 or _LEFT_OUT not in step.shown, f"$ {step.line}\n{said}"
    folder = tmp_path / folder_of(page)
    start = (folder / "build" / "index.html").read_text(encoding="utf-8")
    written = "".join(each.after for each in steps(page) if isinstance(each, Edit))
    names = re.findall(rf"^ +(?:name|{language}): (.+)$", written, re.MULTILINE)
    assert len(names) == 2
    assert [name for name in names if name not in start] == []
    form = (folder / "build" / "forms" / language / "mentee-application.html").read_text(encoding="utf-8")
    kick_off = next(each for each in read_programme(folder).whole().dates if each.milestone.id == "kick-off")
    assert kick_off.end is not None
    assert f"{kick_off.start.day}–{kick_off.end.day}" in form


@pytest.mark.parametrize("language", TUTORIALS)
def test_the_tutorial_is_read_whole(language: str) -> None:
    """The parser cannot pass on nothing: the page has this many commands and edits, and no fence escapes it."""
    page = TUTORIALS[language].read_text(encoding="utf-8")
    found = list(steps(page))
    assert sum(isinstance(step, Command) for step in found) >= 8
    assert sum(isinstance(step, Edit) for step in found) >= 5
    assert sum(len(step.shown) > 1 for step in found if isinstance(step, Command)) >= 4
    assert page.count("\n$ ") == sum(isinstance(step, Command) for step in found)
    assert len(re.findall(r"^```", page, re.MULTILINE)) == 2 * len(_BLOCK.findall(page))


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_asks_for_the_same_in_the_same_order(language: str) -> None:
    """The same commands with the same options, edits of the same files, and as many lines for the system's own shell."""
    english, own = (TUTORIALS[each].read_text(encoding="utf-8") for each in (SOURCE_LANGUAGE, language))
    assert shape(own) == shape(english)
    shells = [
        [
            [line.split()[0] for line in block["text"].splitlines()]
            for block in _BLOCK.finditer(page)
            if block["kind"] == "sh"
        ]
        for page in (english, own)
    ]
    assert shells[1] == shells[0]


def prose(page: str) -> list[str]:
    """Return the words of a page, without its blocks, its links' addresses and its front matter."""
    return words(re.sub(r"\]\([^)]*\)|\A---\n.*?\n---\n", " ", _BLOCK.sub("", page), flags=re.DOTALL))


@pytest.mark.parametrize("language", TRANSLATED)
def test_hunspell_knows_the_words_of_a_translation(language: str, tmp_path: Path) -> None:
    """At most two words in a hundred are unknown: names of programs that take endings; plain, they stand in English too."""
    command, judge = program("hunspell"), judged()[language]
    names = set(prose(TUTORIAL.read_text(encoding="utf-8")))
    text = [word for word in prose(TUTORIALS[language].read_text(encoding="utf-8")) if word not in names]
    (tmp_path / "text").write_text("\n".join(text), encoding="utf-8")
    said = run(command, "-i", "utf-8", "-d", judge.dictionary, "-l", tmp_path / "text", env=_PLAIN)
    unknown = [word for word in said.stdout.split() if word not in judge.own and not word.isupper()]
    assert len(text) > 500
    assert len(unknown) <= len(text) / 50, sorted(set(unknown))


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
        '```yaml title="a.yml (before)"\nx\n```\n\n```yaml title="a.yml (before)"\ny\n```\n',
        '```yaml title="a.yml (before)"\nx\n```\n\n```console\n$ mentorkit build\n```\n',
        '```yaml title="a.yml (before)"\nx\n```\n\n```yaml title="b.yml (after)"\ny\n```\n',
        "```console\nmentorkit build\n```\n",
    ],
)
def test_a_page_that_was_written_wrongly_is_noticed(page: str) -> None:
    """Half an edit, or a command without its `$`, would otherwise be passed over."""
    with pytest.raises(AssertionError):
        list(steps(page))
