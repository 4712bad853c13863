"""A programme as a coordinator leaves it after a morning in Word: built as it was meant, told what was read otherwise."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit_cli.errors import KitError
from kit_cli.making.run import build
from kit_cli.programme.read import read_programme
from tests.helpers.small import small
from tests.helpers.word import read_word, shown

GAP = re.compile(r"[{｛] ?[A-Za-z]+\.[a-z._–-]+|<<|&lt;&lt;|(?<!\$)\{\{|[a-z]\.[a-z]+ ?[}｝]")
NEARLY = "Kick-off: {date.kick–off}; {Date.kick-off}; { hub.name }; {{hub.name}}; ｛hub.name｝; «{n}» {hub.city}.\n"


@pytest.fixture
def porto(built: dict[str, Path], tmp_path: Path) -> Path:
    """A small programme in Portuguese."""
    return small(built["portugal"], tmp_path / "porto")


def document_of(folder: Path) -> Path:
    """Return one of its documents."""
    return next(iter(sorted(folder.glob("documents/pt-PT/*.md"))))


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the text of everything that was built for people, without the programs and styles of pages."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.suffix in {".docx", ".xlsx"}:
            with zipfile.ZipFile(path) as package:
                for part in package.namelist():
                    if part.endswith(".xml"):
                        yield f"{name}!{part}", re.sub("<[^>]*>", "", package.read(part).decode())
        elif path.suffix in {".gs", ".ics", ".csv"}:
            yield name, path.read_text(encoding="utf-8")
        elif path.suffix == ".html":
            page = re.sub(r"(?s)<(script|style)\b.*?</\1>", "", path.read_text(encoding="utf-8"))
            yield name, re.sub("<[^>]*>", "", page)


def test_gaps_that_are_nearly_right_reach_no_reader(porto: Path) -> None:
    """In documents, forms and the timeline: what is certain is filled in all that is built."""
    path = document_of(porto)
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\n{NEARLY.replace('«{n}» ', '')}\n##Perto {'{#perto}'}\n\n• um\n• dois\n", encoding="utf-8")
    form = next(each for each in sorted(porto.glob("forms/[a-z]*.yml")))
    said = form.read_text(encoding="utf-8")
    form.write_text(
        re.sub(r"(?m)^intro: .*$", 'intro: "Em { Hub.name }, {{hub.city}}: {date.kick–off}."', said), encoding="utf-8"
    )
    build(porto, None, lambda _step: None)
    found = {name: GAP.findall(text) for name, text in texts(porto / "build")}
    assert {name: signs for name, signs in found.items() if signs} == {}
    document = read_word((porto / f"build/documents/pt-PT/{path.stem}.docx").read_bytes())
    assert shown(document).count("Associação Cultural Exemplo") >= 3
    (heading,) = [each.style.name for each in document.paragraphs if each.text == "Perto"]
    assert heading.lower().startswith("heading")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{hub.name", "Did you mean {hub.name}?"),
        ("{hub name}", "Did you mean {hub.name}?"),
        ("{hub_name}", "Did you mean {hub.name}?"),
        ("{hub,name}", "Did you mean {hub.name}?"),
        ("{hub.nаme}", "Did you mean {hub.name}?"),
        ("{date.kickoff}", "Did you mean {date.kick-off}?"),
        ("[hub.name]", "Write {hub.name}."),
        ("<<words: {hub.name}", "Write >> on the same line."),
        ("Texto { #perto }", "Write"),
    ],
)
def test_what_is_not_certain_is_refused(porto: Path, written: str, told: str) -> None:
    """With file, line, and the nearest right spelling; nothing is built."""
    path = document_of(porto)
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\n{written}\n", encoding="utf-8")
    with pytest.raises(KitError) as caught:
        build(porto, None, lambda _step: None)
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == (path, text.count("\n") + 2)
    assert told in str(problem.remedy)


def test_values_are_read_as_meant(porto: Path) -> None:
    """Money, a share, a truth and a day in Portuguese, each with a note; the file stays."""
    settings = porto / "programme.yml"
    text = settings.read_text(encoding="utf-8")
    written = re.sub(r"(?m)^  starts_on: .*$", "  starts_on: 8 de outubro de 2027", text)
    settings.write_text(re.sub(r"(?m)^  city: .*$", "  city: “Braga”", written), encoding="utf-8")
    programme = read_programme(porto).whole()
    assert str(programme.settings.programme.starts_on) == "2027-10-08"
    assert programme.settings.hub.city == "Braga"
    assert programme.source("programme.yml").data["hub"]["city"] == "Braga"
    assert sorted(str(note.what) for note in programme.notes) == [
        "`8 de outubro de 2027` is read as 2027-10-08",
        "`“Braga”` is read as Braga",
    ]


@pytest.mark.parametrize(
    ("front", "fits"),
    [
        ("—-", True),
        (" ---", True),
        ("___", True),
        ("---\u00a0", True),
        ("\ufeff\n---", True),
        ("", False),
    ],
)
def test_front_matter_that_is_nearly_right(porto: Path, front: str, fits: bool) -> None:
    """What a word processor makes of its first line; without one it is told."""
    path = document_of(porto)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("---\n", f"{front}\n", 1), encoding="utf-8")
    problems = read_programme(porto).problems
    assert bool(problems) != fits
    assert all(problem.file == path for problem in problems)


def test_front_matter_without_an_end(porto: Path) -> None:
    """With the line before which it belongs."""
    path = document_of(porto)
    lines = path.read_text(encoding="utf-8").split("\n")
    end = lines.index("---", 1)
    path.write_text("\n".join([*lines[:end], *lines[end + 1 :]]).replace("\n---\n", "\n"), encoding="utf-8")
    (problem,) = read_programme(porto).problems
    assert (problem.line, str(problem.what)) == (end + 1, "the front matter does not end")
