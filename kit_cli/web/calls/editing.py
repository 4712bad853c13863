"""The calls with which a page looks at a text of a programme, and changes it: by its keys, or as it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from kit_cli.web.calls.values import Call, Message, number_in, text_in, text_or_none_in, texts_in
from kit_cli.web.editing.editing import add, edit, move, take
from kit_cli.web.editing.looking import form, located, outline
from kit_cli.web.editing.shown_documents import shown
from kit_cli.web.editing.texts import text, write
from kit_cli.web.workplace.workplace import inside


def _outline(path: Path, _call: Message, language: str) -> Any:
    return outline(path, language)


def _fields(path: Path, call: Message, language: str) -> Any:
    return form(path, text_in(call, "at"), language)


def _locate(path: Path, call: Message, language: str) -> Any:
    return located(path, number_in(call, "line"), language)


def _edit(path: Path, call: Message, language: str) -> Any:
    return edit(path, text_in(call, "at"), texts_in(call, "values"), _was(call), language)


def _add(path: Path, call: Message, language: str) -> Any:
    after = text_or_none_in(call, "after")
    return add(path, text_in(call, "at"), texts_in(call, "values"), after or None, _was(call), language)


def _take(path: Path, call: Message, language: str) -> Any:
    return take(path, text_in(call, "at"), _was(call), language)


def _move(path: Path, call: Message, language: str) -> Any:
    return move(path, text_in(call, "at"), number_in(call, "by"), _was(call), language)


def _text(path: Path, _call: Message, _language: str) -> Any:
    return text(path)


def _write(path: Path, call: Message, _language: str) -> Any:
    return write(path, text_in(call, "text"), _was(call))


def _shown(path: Path, call: Message, language: str) -> Any:
    return shown(path, text_or_none_in(call, "text"), language)


def _was(call: Message) -> str | None:
    return text_or_none_in(call, "was")


_OF_FILES: dict[str, Callable[[Path, Message, str], Any]] = {
    "outline": _outline,
    "fields": _fields,
    "locate": _locate,
    "edit": _edit,
    "add": _add,
    "take": _take,
    "move": _move,
    "text": _text,
    "write": _write,
    "shown": _shown,
}
"""Each is given the path of the file, the call, and the language in which it is answered."""


def _of_its_file(change: Callable[[Path, Message, str], Any], call: Message, _heard: object, language: str) -> Any:
    return change(inside(text_in(call, "file")), call, language)


CALLS: dict[str, Call] = {name: partial(_of_its_file, change) for name, change in _OF_FILES.items()}
