"""What an online form has been told: its version, which only grows, and what it asked under which names.

A version is history, never content: a text that comes back after an undo is a new version, for KoBo and ODK refuse an
old one. It begins with the day (20271009001 is the first of 9 October 2027), so that it also grows where the state was
lost; and it is longer than the numbers by which kits before 0.5 called theirs.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from hashlib import sha256
from os.path import lexists
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem
from kit_cli.files.json_source import read_json
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.making.paths import FORM_STATE
from kit_cli.model.form import Question
from kit_cli.programme.form import Form

_IN_A_DAY = 1000
"""Versions that one day can have."""


@frozen
class AskedAs:
    """How a question was asked: its type, the group or page that it stood in, and the names of its choices."""

    type: str
    group: str
    choices: tuple[str, ...]


@frozen
class FormState:
    """What was built last of one form."""

    form_id: str
    """The name by which KoBo and ODK know it."""
    version: int
    content: str
    """A fingerprint of all that the online form shows and asks."""
    languages: tuple[str, ...]
    questions: Mapping[str, AskedAs]
    pages: Mapping[str, str] = field(default_factory=dict)
    """The page of each question outside a group; none for a form of one long page, and before version 0.6."""

    def as_bytes(self) -> bytes:
        """Return the state as its file: one line a question."""
        rows = [
            f"  {json.dumps(name)}: {json.dumps([each.type, each.group, list(each.choices)])}"
            for name, each in self.questions.items()
        ]
        head = {key: getattr(self, key) for key in ("form_id", "version", "content", "languages")}
        head |= {"pages": dict(self.pages)} if self.pages else {}
        lines = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in head.items()]
        return ("{\n" + ",\n".join(lines) + ',\n"questions": {\n' + ",\n".join(rows) + "\n}\n}\n").encode()


def told_now(
    form: Form,
    form_id: str,
    languages: tuple[str, ...],
    shown: object,
    before: FormState | None,
    pages: Mapping[str, str],
) -> FormState:
    """Return what a form is told from now on; its version is another one where anything is shown otherwise.

    ``shown`` is all that the online form shows and asks, ``before`` what it was told last, and ``pages`` is the page of
    each question outside a group.
    """
    content = sha256(json.dumps(shown, ensure_ascii=False).encode()).hexdigest()[:16]
    today = int(f"{date.today():%Y%m%d}") * _IN_A_DAY + 1
    if before is None:
        version = today
    else:
        version = before.version if before.content == content else max(before.version + 1, today)
    return FormState(form_id, version, content, languages, asked(form, pages), dict(pages))


def asked(form: Form, pages: Mapping[str, str]) -> dict[str, AskedAs]:
    """Return the questions of a form as answers are stored under their names; a matrix has one a row.

    ``pages`` is the page of each question outside a group.
    """
    return dict(_asked(form, pages))


def _asked(form: Form, pages: Mapping[str, str]) -> Iterator[tuple[str, AskedAs]]:
    for outer in form.file.questions:
        for question in (outer, *outer.questions):
            group = outer.name if question is not outer else pages.get(outer.name, "")
            choices = tuple(choice.name for choice in form.choices(question))
            yield from _columns(question, group, choices)


def _columns(question: Question, group: str, choices: tuple[str, ...]) -> Iterator[tuple[str, AskedAs]]:
    if question.type == "matrix":
        for row in question.rows or ():
            yield row.name, AskedAs("select_one", question.name, choices)
    elif question.type not in ("group", "note"):
        yield question.name, AskedAs(question.type, group, choices)


def read_state(folder: Path, form: str) -> FormState | None:
    """Return what a form was told; None where it was told nothing yet.

    Raises KitError where that cannot be read.
    """
    path = folder / FORM_STATE.at(name=form)
    if not lexists(path):
        return None
    try:
        data: Any = read_json(path, folder)
        questions = {
            str(name): AskedAs(str(type_), str(group), tuple(map(str, choices)))
            for name, (type_, group, choices) in data["questions"].items()
        }
        languages = tuple(map(str, data["languages"]))
        pages = {str(name): str(page) for name, page in data.get("pages", {}).items()}
        form_id, version, content = str(data["form_id"]), int(data["version"]), str(data["content"])
        return FormState(form_id, version, content, languages, questions, pages)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError, OSError) as error:
        what = say("what the online form has been told cannot be read")
        remedy = say("Take it back from a copy, or delete it: then the form gets a version of today.")
        raise KitError(Problem(what, remedy, path)) from error
