"""What a generated programme holds, in the words in which evidence names it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kit_cli.files.headings import heading_ids
from kit_cli.files.yaml_source import read_yaml
from kit_cli.method.evidence.kinds import EVERY_FORM
from kit_cli.method.evidence.names import Name
from kit_cli.programme.programme import Programme

_GAP = re.compile(r"\{([a-z][a-z0-9_.-]*)\}")


def made(programme: Programme) -> set[Name]:
    """Return everything that a programme's files hold, in each of its languages."""
    found = {Name("form", EVERY_FORM)}
    found |= {Name("milestone", each.id) for each in programme.timeline.milestones}
    for form in programme.forms.values():
        found.add(Name("form", form.id))
        found |= {Name("question", f"{form.id} {question.name}") for question in form.flat()}
    found |= set.intersection(*(set(_documents(programme, tag)) for tag in programme.languages))
    answers = read_yaml(programme.folder / ".mentorkit/answers.yml").data
    files = {name: source.data for name, source in programme.sources.items()} | {".mentorkit/answers.yml": answers}
    for file, data in files.items():
        if not file.startswith("forms/"):
            found |= set(_data(file, data, ""))
    return found


def _documents(programme: Programme, language: str) -> Iterator[Name]:
    for document in programme.documents:
        if document.language == language:
            yield Name("document", document.id)
            yield from (Name("heading", f"{document.id} {id_}") for id_ in heading_ids(document.body))
            yield from (Name("gap", f"{document.id} {gap}") for gap in _GAP.findall(document.body))


def _data(file: str, data: Any, path: str) -> Iterator[Name]:
    """Yield the settings, tables and columns of a file; a table is a list whose rows are mappings."""
    if isinstance(data, dict):
        for key, value in data.items():
            here = f"{path}.{key}" if path else key
            yield Name("setting", f"{file} {here}")
            yield from _data(file, value, here)
    elif isinstance(data, list) and data and all(isinstance(row, dict) for row in data):
        yield Name("table", f"{file} {path}")
        yield from (Name("column", f"{file} {path} {column}") for row in data for column in row)
