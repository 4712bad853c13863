"""Break one thing that evidence names: in a programme that was read, or in the files of a folder."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

from kit_cli.files.yaml_source import Key, Source, read_yaml
from kit_cli.method.evidence.names import Name
from kit_cli.model.folder import TIMELINE
from kit_cli.model.form import Question
from kit_cli.programme.programme import Programme


def without(programme: Programme, name: Name) -> Programme:
    """Return the programme without one thing that evidence names."""
    first, _, second = name.name.partition(" ")
    match name.kind:
        case "form":
            return replace(programme, forms={key: form for key, form in programme.forms.items() if key != first})
        case "question":
            form = programme.forms[first]
            file = form.file.but(questions=_without_question(form.file.questions, second))
            return replace(programme, forms={**programme.forms, first: replace(form, file=file)})
        case "milestone":
            kept = [each for each in programme.timeline.milestones if each.id != first]
            dates = tuple(each for each in programme.dates if each.milestone.id != first)
            timeline = programme.timeline.but(milestones=kept)
            return replace(programme.saying(TIMELINE, timeline), dates=dates)
        case "document":
            return replace(programme, documents=tuple(each for each in programme.documents if each.id != first))
        case "heading":
            return _rewritten(programme, first, f"{{ #{second} }}")
        case "gap":
            return _rewritten(programme, first, f"{{{second}}}")
        case _:
            source = programme.sources[first]
            blank = replace(source, data=_blanked(deepcopy(source.data), second, name.kind))
            return replace(programme, sources={**programme.sources, first: blank})


def _without_question(questions: list[Question], name: str) -> list[Question]:
    return [each.but(questions=_without_question(each.questions, name)) for each in questions if each.name != name]


def _rewritten(programme: Programme, document: str, text: str) -> Programme:
    """Return the programme with a document that has lost a text in its last language only."""
    language = programme.languages[-1]
    return replace(
        programme,
        documents=tuple(
            replace(each, body=each.body.replace(text, ""))
            if (each.id, each.language) == (document, language)
            else each
            for each in programme.documents
        ),
    )


def _blanked(data: Any, path: str, kind: str) -> Any:
    """Blank a setting, empty a table, or take a column from all rows of a table."""
    path, _, column = path.partition(" ")
    *above, last = path.split(".")
    here = data
    for part in above:
        here = here[part]
    if kind == "column":
        for row in here[last]:
            row.pop(column, None)
    else:
        here[last] = [] if kind == "table" else ""
    return data


def break_files(folder: Path, name: Name, language: str) -> None:
    """Take one thing that evidence names out of the files of a programme, as a person with an editor might."""
    first, _, second = name.name.partition(" ")
    match name.kind:
        case "form":
            (folder / "forms" / f"{first}.yml").unlink()
        case "question":
            path = folder / "forms" / f"{first}.yml"
            _cut(path, [_question(read_yaml(path), second)])
        case "milestone":
            path = folder / "timeline.yml"
            source = read_yaml(path)
            ids = [row["id"] for row in source.data["milestones"]]
            _cut(path, [source.line(("milestones", ids.index(first)))])
        case "document":
            for path in folder.glob(f"*/*/{first}.md"):
                path.unlink()
        case "heading" | "gap":
            path = next(folder.glob(f"*/{language}/{first}.md"))
            text = f" {{ #{second} }}" if name.kind == "heading" else f"{{{second}}}"
            path.write_text(path.read_text(encoding="utf-8").replace(text, ""), encoding="utf-8")
        case "column":
            table, column = second.split(" ")
            source, key = read_yaml(folder / first), tuple(table.split("."))
            keys: list[Key] = [(*key, number, column) for number in range(len(_at(source.data, key)))]
            _cut(folder / first, [source.line(each) for each in keys if each in source.lines], column=column)
        case _:
            source = read_yaml(folder / first)
            _cut(folder / first, [source.line(tuple(second.split(".")))], '""' if name.kind == "setting" else "[]")


def _at(data: Any, key: tuple[str, ...]) -> Any:
    for part in key:
        data = data[part]
    return data


def _question(source: Source, name: str) -> int:
    key = next(key for key in source.lines if key[-1:] == ("name",) and _value(source.data, key) == name)
    return source.line(key[:-1])


def _value(data: Any, key: Key) -> Any:
    for part in key:
        data = data[part]
    return data


def _cut(path: Path, numbers: list[int], value: str | None = None, column: str | None = None) -> None:
    """Take out the blocks that begin on some lines, or keep their keys with another value, or take one key only."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for number in sorted(numbers, reverse=True):
        start = number - 1
        indent = len(lines[start]) - len(lines[start].lstrip())
        end = start + 1
        while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent):
            end += 1
        key = re.match(r"[^:]*:", lines[start])
        if column and lines[start].lstrip().startswith(f"- {column}:"):  # the hyphen goes to the next key
            lines[start : start + 2] = [f"{' ' * indent}- {lines[start + 1].lstrip()}"]
        elif value is not None and key:
            lines[start:end] = [f"{key[0]} {value}"]
        else:
            lines[start:end] = []
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
