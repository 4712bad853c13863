"""A text as it is: shown, and written anew only when a build would take it; never anything else than a text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kit_cli.programme.read import read_programme
from tests.helpers.desks import problems, put, result


@pytest.fixture
def casa(tmp_path: Path, built: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme in the folder in which the kit works, with something built beside it."""
    monkeypatch.chdir(tmp_path)
    folder = put(built["portugal"], tmp_path)
    (folder / "build").mkdir()
    (folder / "build" / "index.html").write_text("made", encoding="utf-8")
    (folder / "build" / "programme.yml").write_text("made", encoding="utf-8")
    return folder


DOCUMENT = "documents/pt-PT/session-agenda.md"


def test_a_text_is_shown_as_it_is(casa: Path) -> None:
    """With its title, its front matter as it begins, and how many words one has to read."""
    told = result(call="text", file=f"casa/{DOCUMENT}")
    assert told["text"] == (casa / DOCUMENT).read_text(encoding="utf-8")
    assert told["title"] == "Agenda da sessão"
    assert told["text"].startswith(told["front"])
    assert told["front"].endswith("---\n")
    assert 300 < told["words"] < 900
    assert result(call="text", file="casa/README.md")["front"] == ""
    assert result(call="text", file="casa/budget.yml")["title"] == "Budget"


@pytest.mark.parametrize("name", [DOCUMENT, "README.md", "budget.yml", "forms/session-log.yml", "forms/_choices.yml"])
def test_a_text_that_is_written_as_it_was_changes_nothing(name: str, casa: Path) -> None:
    """Also when a text area has given it the line ends of Windows."""
    before = (casa / name).read_bytes()
    told = result(call="text", file=f"casa/{name}")
    for text in (told["text"], told["text"].replace("\n", "\r\n")):
        now = result(call="write", file=f"casa/{name}", text=text, was=told["was"])
        assert (now["changed"], now["was"]) == (False, told["was"])
    assert (casa / name).read_bytes() == before


@pytest.mark.parametrize(
    ("name", "old", "new", "word"),
    [
        (DOCUMENT, "{sessions.shortest_minutes}", "{sessions.shortest_minute}", "sessions.shortest_minute"),
        (DOCUMENT, "kind: tool", "kind: toll", "toll"),
        (DOCUMENT, "- **Papel:**", "![](nowhere.png)\n\n- **Papel:**", "nowhere.png"),
        ("budget.yml", "currency: EUR", "currency: euro", "euro"),
        ("budget.yml", "lines:\n", "lines: [\n", "YAML"),
        ("timeline.yml", "anchor: context-study", "anchor: context", "context"),
        ("forms/session-log.yml", "choices: progress5", "choices: progress6", "progress6"),
        ("programme.yml", "budget_line: coordinator", "budget_line: coordinate", "coordinate"),
    ],
)
def test_what_a_build_would_refuse_is_not_written(name: str, old: str, new: str, word: str, casa: Path) -> None:
    """Told by the line of the text that was typed."""
    text = (casa / name).read_text(encoding="utf-8")
    assert old in text
    told = problems(call="write", file=f"casa/{name}", text=text.replace(old, new, 1))
    assert any(word in each["what"] + each["remedy"] for each in told), told
    assert any(each["file"] == f"casa/{name}" and each["line"] for each in told), told
    assert (casa / name).read_text(encoding="utf-8") == text


def test_what_is_written_is_what_is_built(casa: Path) -> None:
    """A document and a table; a broken one may be mended."""
    text = (casa / DOCUMENT).read_text(encoding="utf-8")
    assert result(call="write", file=f"casa/{DOCUMENT}", text=f"{text}\nMais uma linha")["changed"]
    assert (casa / DOCUMENT).read_text(encoding="utf-8") == f"{text}\nMais uma linha\n"
    (casa / "risks.yml").write_text("risks: 1\n", encoding="utf-8")
    mended = "risks:\n  - {id: a, stage: DES, title: T, sign: S, likelihood: 1, impact: 1, owner: deputy, mitigation: M, response: R}\n"
    assert problems(call="write", file="casa/risks.yml", text="risks: 2\n")
    assert result(call="write", file="casa/risks.yml", text=mended)["changed"]
    assert read_programme(casa).problems == ()


@pytest.mark.parametrize(
    "text",
    ["", " \n", "a\0b", "\x1b[2J", "\ud800", "x" * 2_000_001],
    ids=("none", "blank", "nul", "escape", "half", "long"),
)
def test_what_is_no_text_is_refused(text: str, casa: Path) -> None:
    """Whatever is pasted."""
    before = (casa / "README.md").read_bytes()
    assert problems(call="write", file="casa/README.md", text=text)
    assert (casa / "README.md").read_bytes() == before


@pytest.mark.parametrize(
    "name",
    [
        "casa/build/index.html",
        "casa/build/programme.yml",
        "casa/./build/index.html",
        "casa/documents/../build/index.html",
        "casa/BUILD/index.html",
        "casa/.mentorkit/answers.yml",
        "casa/.gitignore",
        "casa/data/table.csv",
        "casa/linked.md",
        "casa/linked/session-agenda.md",
        "casa/outside.md",
        "casa/documents",
        "casa/new.md",
        "casa",
        "other/notes.md",
        "../casa/README.md",
        "/etc/passwd",
    ],
)
def test_nothing_but_texts_of_the_programme_is_read_or_written(name: str, casa: Path) -> None:
    """Not what is built, kept by the kit, handed in by people, behind a link, or not there: by each of the calls."""
    (casa / "data").mkdir(exist_ok=True)
    (casa / "data" / "table.csv").write_text("theirs", encoding="utf-8")
    (casa / "linked.md").symlink_to(casa / "README.md")
    (casa / "linked").symlink_to(casa / "documents" / "pt-PT")
    theirs = casa.parent.parent / "theirs.md"
    theirs.write_text("theirs", encoding="utf-8")
    (casa / "outside.md").symlink_to(theirs)
    (casa.parent / "other").mkdir()
    (casa.parent / "other" / "notes.md").write_text("mine", encoding="utf-8")
    before = {path: path.read_bytes() for path in casa.parent.rglob("*") if path.is_file()}
    for call in ("text", "write", "shown", "outline", "fields", "edit", "add", "take", "move"):
        problems(call=call, file=name, text="x", at="", values={}, by=1)
    assert {path: path.read_bytes() for path in casa.parent.rglob("*") if path.is_file()} == before
    assert theirs.read_text(encoding="utf-8") == "theirs"


def test_a_file_that_is_protected_stays(casa: Path) -> None:
    """Told in words."""
    if os.geteuid() == 0:
        pytest.skip("root may write everything")
    (casa / "README.md").chmod(0o444)
    assert problems(call="write", file="casa/README.md", text="x")
