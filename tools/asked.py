"""What the forms ask, as plain data: form by form and in their order the questions, with name, type, label, choices."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from kit_cli.actions.new import new
from kit_cli.files.shipped import place_ids, template_folder
from kit_cli.languages.table import languages
from kit_cli.model.form import Choice, Question
from kit_cli.places.answers import complete
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme

Asked = dict[str, Any]
"""``languages``, ``lists`` of choices that forms share, and ``forms``, each with its ``title`` and ``questions``."""


def asked(programme: Programme) -> Asked:
    """Return what the forms of a programme ask, in its languages."""
    forms = programme.forms.values()
    lists = {name: choices for form in forms for name, choices in form.lists.items()}
    return {
        "languages": list(programme.languages),
        "lists": {name: _choices(lists[name]) for name in sorted(lists)},
        "forms": {
            form.id: {"title": form.file.title, "questions": list(_questions(form.file.questions))} for form in forms
        },
    }


def asked_today() -> Asked:
    """Return what the template asks, in all its languages; a form asks the same wherever its programme runs."""
    template = template_folder()
    answers = {"place": place_ids(template)[0], "languages": ",".join(languages())}
    with tempfile.TemporaryDirectory() as bench:
        target = Path(bench) / "programme"
        new(complete(answers, template, date.today()), target, template, None)
        return asked(read_programme(target).whole())


def _questions(questions: list[Question], group: str = "") -> Iterator[dict[str, Any]]:
    """Yield what names a question in a table of answers, and its answers; the questions of a group come after it."""
    for each in questions:
        kept: dict[str, Any] = {"name": each.name, "type": each.type, "label": each.label}
        if group:
            kept["group"] = group
        if each.choices is not None:
            kept["choices"] = each.choices if isinstance(each.choices, str) else _choices(each.choices)
        if each.rows is not None:
            kept["rows"] = _choices(each.rows)
        if each.other:
            kept["other"] = True
        yield kept
        yield from _questions(each.questions, each.name)


def _choices(choices: list[Choice]) -> list[dict[str, Any]]:
    return [{"name": each.name, "label": each.label} for each in choices]


def differences(before: Asked, now: Asked) -> Iterator[str]:
    """Yield what is asked otherwise than before, each by its name: languages, lists of choices, forms, questions."""
    yield from _compared("the language {}", *(dict.fromkeys(each["languages"]) for each in (before, now)))
    both = [tag for tag in before["languages"] if tag in now["languages"]]
    before, now = _in(both, before), _in(both, now)
    yield from _compared("the list {}", before["lists"], now["lists"])
    old, new = ({name: form["title"] for name, form in each["forms"].items()} for each in (before, now))
    yield from _compared("the form {}", old, new)
    for form in (form for form in before["forms"] if form in now["forms"]):
        old, new = ({each["name"]: each for each in asked["forms"][form]["questions"]} for asked in (before, now))
        yield from _compared(f"the question {{}} of {form}", old, new)
        if old.keys() == new.keys() and list(old) != list(new):
            yield f"the questions of {form} have another order"


def _compared(kind: str, before: dict[str, Any], now: dict[str, Any]) -> Iterator[str]:
    for name in [*before, *(name for name in now if name not in before)]:
        if name not in now or name not in before:
            yield f"{kind.format(name)} is {'new' if name in now else 'gone'}"
        elif before[name] != now[name]:
            yield f"{kind.format(name)} has changed"


def _in(tags: list[str], value: Any) -> Any:
    """Return data with its texts in some languages only."""
    if isinstance(value, list):
        return [_in(tags, each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: {tag: text[tag] for tag in tags} if key in {"label", "title"} else _in(tags, text)
        for key, text in value.items()
    }
