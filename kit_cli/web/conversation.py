"""What a page and the kit say to each other: plain messages, as JSON carries them.

A page *calls*, and the kit tells *progress* and at the end one *result* or one *problem*;
all have the `id` of the call.

| the page calls | with | the result |
|---|---|---|
| `ask` | `action`, `answers`: texts by question | the state of each question (`asked.py`) |
| `preview` | `answers` | what follows from them (`preview.py`) |
| `run` | `action`, `values`: by parameter | the outcome; on the way an `event` by its type, and what it `told` |
| `list` | `folder` | the path and size of each file in it |
| `read` | `file` | its content in base64 |
| `pack` | `folder` | the folder as a ZIP, in base64 |
| `forget` | `folder` | nothing; the folder is deleted |
| `programmes` | | each programme where the kit works: `folder`, `name`, `hub`, `place`, or `problems` |

Folders and files are named from the folder in which the kit works, and none outside it is ever touched
(`workplace.py`).
Every call may have a `language`, in which sentences are said; English otherwise. A problem holds `problems`, each with
`what`, `remedy`, `file` and `line`, and the `code` with which a command line would end.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Collection, Mapping
from io import BytesIO
from pathlib import Path
from shutil import rmtree
from typing import Any, TypeVar
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kit_cli.actions import ACTIONS
from kit_cli.errors import KitError, Problem, UsageProblem, nearest, shown
from kit_cli.files.disk_errors import told
from kit_cli.files.fingerprints import walked
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from kit_cli.web.asked import asked
from kit_cli.web.given import request_of
from kit_cli.web.plain import plain
from kit_cli.web.preview import preview
from kit_cli.web.programmes import programmes
from kit_cli.web.workplace import check_deleted, inside, made

Message = Mapping[str, Any]
Tell = Callable[[dict[str, Any]], None]
"""Is given each message of the kit's as it comes."""

ValueT = TypeVar("ValueT")

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The time of each file in a ZIP: the same programme is the same ZIP."""
_MAKES = "new"
"""The action whose outcome is a folder that was not there before."""


def answer(call: Message, tell: Tell) -> None:
    """Do what a page calls for, and tell it what happens; raises nothing that the kit knows how to say."""
    number, language = call.get("id"), _language(call)

    def progress(event: object) -> None:
        tell({"id": number, "kind": "progress", "event": type(event).__name__, "told": plain(event, language)})

    try:
        result = _CALLS[_one_of(_CALLS, _text(call, "call"))](call, progress)
    except OSError as error:
        _tell_problems(KitError(told(error, Path())), number, language, tell)
    except KitError as error:
        _tell_problems(error, number, language, tell)
    else:
        tell({"id": number, "kind": "result", "result": plain(result, language)})


def _language(call: Message) -> str:
    wished = call.get("language")
    return wished if isinstance(wished, str) and wished in languages() else SOURCE_LANGUAGE


def _tell_problems(error: KitError, number: Any, language: str, tell: Tell) -> None:
    tell({"id": number, "kind": "problem", "problems": plain(error.problems, language), "code": error.exit_code})


def _ask(call: Message, _progress: Callable[[object], None]) -> Any:
    return tuple(asked(_action(call), _texts(call, "answers")))


def _preview(call: Message, _progress: Callable[[object], None]) -> Any:
    return preview(_texts(call, "answers"))


def _run(call: Message, progress: Callable[[object], None]) -> Any:
    declared = _action(call)
    prepared = declared.prepare(request_of(declared, _mapping(call, "values")))
    outcome = declared.run(prepared.request, progress)
    if call["action"] == _MAKES:
        made(outcome.folder)
    return outcome


def _list(call: Message, _progress: Callable[[object], None]) -> Any:
    folder = inside(_text(call, "folder"))
    return [{"path": path, "size": (folder / path).stat().st_size} for path in sorted(walked(folder))]


def _read(call: Message, _progress: Callable[[object], None]) -> Any:
    return b64encode(inside(_text(call, "file")).read_bytes()).decode("ascii")


def _pack(call: Message, _progress: Callable[[object], None]) -> Any:
    folder, packed = inside(_text(call, "folder")), BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for path in sorted(walked(folder)):
            entry = ZipInfo(f"{folder.name}/{path}", _BEGINNING)
            entry.external_attr, entry.compress_type = 0o644 << 16, ZIP_DEFLATED
            archive.writestr(entry, (folder / path).read_bytes())
    return b64encode(packed.getvalue()).decode("ascii")


def _forget(call: Message, _progress: Callable[[object], None]) -> None:
    folder = inside(_text(call, "folder"))
    check_deleted(folder)
    rmtree(folder)


def _programmes(_call: Message, _progress: Callable[[object], None]) -> Any:
    return tuple(programmes())


_CALLS: dict[Any, Callable[[Message, Callable[[object], None]], Any]] = {
    "ask": _ask,
    "preview": _preview,
    "run": _run,
    "list": _list,
    "read": _read,
    "pack": _pack,
    "forget": _forget,
    "programmes": _programmes,
}


def _action(call: Message) -> Any:
    return ACTIONS[_one_of(ACTIONS, _text(call, "action"))].declared


def _one_of(known: Collection[str], name: str) -> str:
    if name not in known:
        raise UsageProblem(Problem(say("{key} is nothing that can be called", key=name), nearest(name, known)))
    return name


def _text(call: Message, key: str) -> str:
    return _of_kind(call, key, str, say("a text is expected"))


def _mapping(call: Message, key: str) -> Message:
    return _of_kind(call, key, dict, say("values by their names are expected"))


def _texts(call: Message, key: str) -> Mapping[str, str]:
    return {name: _text(_mapping(call, key), name) for name in _mapping(call, key)}


def _of_kind(call: Message, key: str, kind: type[ValueT], remedy: Sentence) -> ValueT:
    value = call.get(key)
    if not isinstance(value, kind):
        raise UsageProblem(Problem(say("{key}: {words} does not fit", key=key, words=shown(value)), remedy))
    return value
