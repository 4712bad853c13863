"""A language is data: one with plural forms and letters of its own is added, and the tools speak it everywhere."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path

import pytest
from babel import Locale

from tests.helpers.copies import Copy, copied
from tests.helpers.drawing import drawn, is_full
from tests.helpers.mock_language import ENDINGS, LOCALE, MONTHS, TAG, said, translate
from tests.helpers.ready import Ready, ready
from tests.helpers.sharing import Shared

SAID = "said.json"
SYSTEM = {"LANG": f"{LOCALE}.UTF-8", "LC_ALL": "", "LC_MESSAGES": "", "LANGUAGE": "", "COLUMNS": "100"}
ANSWERS = "portugl\nportugal\nno-such\nuk, en\n\n\n\n\n2027-02-31\n2027-10-08\n99\n12\n\n\nname\n\n\n\n"
"""What somebody types into the questions of `new`: some of it fits."""
ENTRY = "\nAna\n2090-01-01\n2026-11-20\nsheets\n\n"

SESSION: list[tuple[list[str], str]] = [
    ([], ""),
    *(([*command.split(), "--help"], "") for command in ("new", "build", "check", "attest", "timeline", "places show")),
    (["new", "asked"], ANSWERS),
    (
        [
            "new",
            "made",
            "--place",
            "portugal",
            "--set",
            f"languages={TAG},en",
            "--set",
            "starts_on=2027-10-08",
            "--yes",
        ],
        "",
    ),
    (["new", "made", "--yes"], ""),
    (["new", "other", "--plce", "x"], ""),
    (["new", "other", "--place", "nowhere", "--yes"], ""),
    (["new", "other", "--set", "cohort_size=0", "--set", "foo=1", "--yes"], ""),
    (["nwe"], ""),
    (["check", "--format", "pdf"], ""),
    (["check", "--on", "2027-99-99"], ""),
    (["--ui-language", "xx", "check"], ""),
    (["build", "made"], ""),
    (["build", "nowhere"], ""),
    (["timeline", "made", "--on", "2027-02-01"], ""),
    (["check", "made", "--on", "2027-09-01"], ""),
    (["check", "made", "--next", "--on", "2027-02-01"], ""),
    (["check", "made", "asked", "nowhere"], ""),
    (["check", "nowhere"], ""),
    (["check", "made", "--format", "markdown", "--standard", "SEL-2"], ""),
    (["attest", "TRA-2", "made"], ENTRY),
    (["attest", "TRA-99", "made"], ""),
    (["adapt", "SEL-2", "made"], "x\nOne reads\nFew apply\nThe board\n2026-11-20\n\n"),
    (["adapt", "SAF-1", "made"], ""),
    (["standards", "--stage", "SEL"], ""),
    (["standards", "--stage", "none"], ""),
    (["places"], ""),
]
"""A hub's first months: what it asks, and what it mistypes."""

BROKEN: list[tuple[str, str, str]] = [
    ("programme.yml", "starts_on: 2027-10-08", "starts_on: 2027-10-32"),
    ("programme.yml", "  slug: ", "  slgu: "),
    ("programme.yml", "length_months: 12", "length_months: twelve"),
    ("programme.yml", "  city: ", "  city: ["),
    ("forms/mentee-application.yml", "type: ", "tipe: "),
    ("documents/uk/call-for-mentees.md", "{hub.name}", "{hub.nme} {Hub.name} <<ablative: {hub.name}>>"),
    ("timeline.yml", "anchor: ", "anchor: no-such-"),
]
"""Files that somebody breaks, and how."""

_NAMES = re.compile(
    r"`[^`]*`|mentorkit( [a-z]+)*( [A-Z]{3}-\d+)?( \w+)*|python -m kit_cli( [a-z]+)*|EMCC Global|\[[a-z|]+\]"
    r"|“[^”]*”|\"[^\"]*\"|'[^'\n]*'|Ctrl|[\w{}.-]+[./_-][\w{}./-]*"
)
"""What is called the same in every language: commands, files, keys, ids; and what somebody has typed, in quotes."""
_ENGLISH = re.compile(r"\b[A-Za-z]{2,}(?: [A-Za-z]{2,})+")


@dataclass(frozen=True)
class Spoken:
    """A command, and all that it said."""

    line: str
    text: str
    code: int


@pytest.fixture(scope="module")
def copy(shared: Shared) -> Copy:
    """A copy of the repository that speaks the mock language. Never write to it.

    In the full run: an ordinary one sees that each sentence is said in the languages that people speak
    (tests/test_one_truth.py, tests/web/drawing/test_drawing.py).
    """
    if not is_full():
        pytest.skip("for the full run")
    return Copy(shared.folders("copies", {"mock-language": _copy})["mock-language"])


def _copy(folder: Path) -> None:
    folder.mkdir()
    done = copied(folder).run("tools.add", "language", TAG)
    assert done.returncode == 0, done.stderr
    translate(folder)


@pytest.fixture(scope="module")
def session(copy: Copy, shared: Shared) -> list[Spoken]:
    """What was said in a hub's first months, and of every broken file."""
    folder = shared.folders("sessions", {"mock-session": partial(_heard, copy)})["mock-session"]
    return [Spoken(*each) for each in json.loads((folder / SAID).read_text(encoding="utf-8"))]


def _heard(copy: Copy, folder: Path) -> None:
    folder.mkdir()
    rehearsal = ("new", str(folder.with_name("rehearsed") / "made"), "--place", "portugal", "--yes")
    folder.with_name("rehearsed").mkdir()
    with ready(copy.folder, rehearsal, root=copy.folder) as commands:
        said = [astuple(each) for each in (*_session(commands, folder), *_broken(commands, folder))]
    (folder / SAID).write_text(json.dumps(said), encoding="utf-8")


def _session(commands: Ready, folder: Path) -> Iterator[Spoken]:
    for arguments, typed in SESSION:
        yield _spoken(commands, folder, arguments, typed)


def _broken(commands: Ready, folder: Path) -> Iterator[Spoken]:
    for (name, before, after), command in drawn(BROKEN, ("build", "check")):
        path = folder / "made" / name
        text = path.read_text(encoding="utf-8")
        assert before in text, name
        path.write_text(text.replace(before, after), encoding="utf-8")
        yield _spoken(commands, folder, [command, "made"], "")
        path.write_text(text, encoding="utf-8")


def _spoken(commands: Ready, folder: Path, arguments: list[str], typed: str) -> Spoken:
    done = commands.run(arguments, folder, typed, {**os.environ, **SYSTEM})
    return Spoken(" ".join(arguments), f"{done.stdout}{done.stderr}", done.returncode)


def test_no_english_is_said(session: list[Spoken]) -> None:
    """Neither in a question nor in a report, an error or a help text; names and commands stay as they are."""
    english = [(each.line, found[0]) for each in session for found in _ENGLISH.finditer(_NAMES.sub("·", each.text))]
    assert english == []
    assert [each.line for each in session if "Traceback" in each.text] == []
    silent = [each.line for each in session if not each.text.strip()]
    assert silent == []


def test_what_is_wrong_is_told(session: list[Spoken]) -> None:
    """Every break is found, and a question is asked again."""
    told = [each for each in session[len(SESSION) :] if each.code != 1]
    assert told == []
    asked = next(each.text for each in session if each.line == "new asked")
    question = said("How many months does it last?")
    assert asked.count(f"{question} [12]: ") == 2
    assert asked.count(question) == 3, "the third time where all answers are shown"


def test_plural_forms_follow_the_number(session: list[Spoken]) -> None:
    """By CLDR's rule of the language; all three are heard."""
    rule = Locale.parse(LOCALE).plural_form
    heard = set()
    for number, ending in re.findall(rf"(\d+) [\w-]+([{ENDINGS}])\b", "\n".join(each.text for each in session)):
        assert ENDINGS.index(ending) == ["one", "few", "many"].index(rule(int(number))), (number, ending)
        heard.add(ending)
    assert len(heard) > 1


def test_days_take_the_case_that_a_sentence_asks(session: list[Spoken]) -> None:
    """In the words of languages.yml within a sentence, in CLDR's where none is asked."""
    months = re.compile(rf"\d+ ({'|'.join(MONTHS)}) 20\d\d")
    assert months.search(next(each.text for each in session if each.line.startswith("check made --on")))
    timeline = next(each.text for each in session if each.line.startswith("timeline made"))
    assert "10 лютого" in timeline


def test_what_is_built_speaks_it_too(copy: Copy, tmp_path: Path) -> None:
    """Start page, forms and timeline are in its letters; pages say which language they are in."""
    answers = ("--place", "portugal", "--set", f"languages={TAG}", "--yes")
    done = copy.run("kit_cli", "new", str(tmp_path / "made"), *answers, variables=SYSTEM)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "made" / "build" / "index.html").read_text(encoding="utf-8")
    assert f'<html lang="{TAG}"' in page
    assert said("What comes next") in page
    form = (tmp_path / "made" / "build" / "forms" / TAG / "mentee-application.html").read_text(encoding="utf-8")
    assert len(re.findall("[Ѐ-ӿ]", form)) > 1000
    rows = json.loads(copy.run("kit_cli", "timeline", str(tmp_path / "made"), "--format", "json").stdout)
    assert all(re.search("[Ѐ-ӿ]", row["title"]) for row in rows)
