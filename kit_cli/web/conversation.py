"""What a page and the kit say to each other: plain messages, as JSON carries them.

A page *calls*, and the kit tells *progress* and at the end one *result* or one *problem*;
all have the `id` of the call.

| the page calls | with | the result |
|---|---|---|
| `ask` | `action`, `answers`: texts by question | the state of each question (`asked.py`) |
| `preview` | `answers` | what follows from them (`preview.py`) |
| `run` | `action`, `values`: by parameter | the outcome; on the way an `event` by its type, and what it `told` |
| `list` | `folder` | the path and size of each file in it |
| `read` | `file` | its content, as bytes |
| `pack` | `folder` | the folder as a ZIP, as bytes |
| `forget` | `folder` | nothing; the folder is deleted |
| `keep` | `folder` | what a page keeps of it (`keeping.py`): `name`, `whole`, `files` and, as bytes, `packed` |
| `restore` | `folder`, `packed` | nothing; the folder is what it was when it was kept |

Folders and files are named from the folder in which the kit works, and none outside it is ever touched.
Bytes are in base64, or lie beside the message where the way carries them (`carrying.py`).
Every call may have a `language`, in which sentences are said; English otherwise. A problem holds `problems`, each with
`what`, `remedy`, `file` and `line`, and the `code` with which a command line would end.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from shutil import rmtree
from typing import Any, TypeVar

from kit_cli.actions import ACTIONS
from kit_cli.errors import KitError, Problem, UsageProblem, nearest, shown
from kit_cli.files.disk_errors import told
from kit_cli.files.fingerprints import walked
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from kit_cli.web.asked import asked
from kit_cli.web.carrying import Carry, bytes_of, in_base64
from kit_cli.web.given import request_of
from kit_cli.web.keeping import keepsake, restore
from kit_cli.web.packing import packed
from kit_cli.web.plain import plain
from kit_cli.web.preview import preview

Message = Mapping[str, Any]
Tell = Callable[[dict[str, Any]], None]
"""Is given each message of the kit's as it comes."""

ValueT = TypeVar("ValueT")


def answer(call: Message, tell: Tell, carry: Carry = in_base64) -> None:
    """Do what a page calls for, and tell it what happens; raises nothing that the kit knows how to say.

    ``carry`` says what stands for bytes in what is told.
    """
    number, language = call.get("id"), _language(call)

    def progress(event: object) -> None:
        tell({"id": number, "kind": "progress", "event": type(event).__name__, "told": plain(event, language, carry)})

    try:
        result = _CALLS[_one_of(_CALLS, _text(call, "call"))](call, progress)
    except OSError as error:
        _tell_problems(KitError(told(error, Path())), number, language, tell)
    except KitError as error:
        _tell_problems(error, number, language, tell)
    else:
        tell({"id": number, "kind": "result", "result": plain(result, language, carry)})


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
    return declared.run(prepared.request, progress)


def _list(call: Message, _progress: Callable[[object], None]) -> Any:
    folder = _inside(_text(call, "folder"))
    return [{"path": path, "size": (folder / path).stat().st_size} for path in sorted(walked(folder))]


def _read(call: Message, _progress: Callable[[object], None]) -> Any:
    return _inside(_text(call, "file")).read_bytes()


def _pack(call: Message, _progress: Callable[[object], None]) -> Any:
    return packed(_inside(_text(call, "folder")))


def _forget(call: Message, _progress: Callable[[object], None]) -> None:
    rmtree(_inside(_text(call, "folder")))


def _keep(call: Message, _progress: Callable[[object], None]) -> Any:
    return keepsake(_inside(_text(call, "folder")))


def _restore(call: Message, _progress: Callable[[object], None]) -> None:
    restore(_inside(_text(call, "folder")), bytes_of(call.get("packed"), "packed"))


def _inside(name: str) -> Path:
    """Return a path below the folder in which the kit works; raises UsageProblem for one that leads out of it."""
    path, root = Path(name), Path.cwd().resolve()
    there = (root / path).resolve()
    if root not in there.parents:
        raise UsageProblem(Problem(say("{path} lies outside the folder in which the kit works", path=name)))
    return path


_CALLS: dict[Any, Callable[[Message, Callable[[object], None]], Any]] = {
    "ask": _ask,
    "preview": _preview,
    "run": _run,
    "list": _list,
    "read": _read,
    "pack": _pack,
    "forget": _forget,
    "keep": _keep,
    "restore": _restore,
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
