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
| `open` | `folder`: a wished name; `zip`, or `files` by `path` and `content` | the `folder` it has (`opening.py`) |
| `recognise` | `name`, `content`, `folder`: the open programme, or nothing | what it is (`recognising.py`) |
| `accept` | the same | the `file` where it lies now |
| `judge` | `folder`, `on` | what the programme shows of the method (`report/seen.py`) |
| `actions` | | every action, with what may be given to it (`offered.py`) |
| `desk` | `folder`, `on`: a day, today without it | all that the desk of a programme shows (`desk.py`) |

Folders and files are named from the folder in which the kit works, and none outside it is ever touched.
Every call may have a `language`, in which sentences are said; English otherwise. A problem holds `problems`, each with
`what`, `remedy`, `file` and `line`, and the `code` with which a command line would end. What only some calls need is
imported by them: the first question of a page waits for none of it.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Collection, Mapping
from datetime import date
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

Message = Mapping[str, Any]
Tell = Callable[[dict[str, Any]], None]
"""Is given each message of the kit's as it comes."""

ValueT = TypeVar("ValueT")

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The time of each file in a ZIP: the same programme is the same ZIP."""


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
    return declared.seen(declared.run(prepared.request, progress), _language(call))


def _list(call: Message, _progress: Callable[[object], None]) -> Any:
    folder = _inside(_text(call, "folder"))
    return [{"path": path, "size": (folder / path).stat().st_size} for path in sorted(walked(folder))]


def _read(call: Message, _progress: Callable[[object], None]) -> Any:
    return b64encode(_inside(_text(call, "file")).read_bytes()).decode("ascii")


def _pack(call: Message, _progress: Callable[[object], None]) -> Any:
    folder, packed = _inside(_text(call, "folder")), BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for path in sorted(walked(folder)):
            entry = ZipInfo(f"{folder.name}/{path}", _BEGINNING)
            entry.external_attr, entry.compress_type = 0o644 << 16, ZIP_DEFLATED
            archive.writestr(entry, (folder / path).read_bytes())
    return b64encode(packed.getvalue()).decode("ascii")


def _forget(call: Message, _progress: Callable[[object], None]) -> None:
    rmtree(_inside(_text(call, "folder")))


def _open(call: Message, _progress: Callable[[object], None]) -> Any:
    from kit_cli.files.unpacking import kept_apart
    from kit_cli.web.opening import open_files, open_zip

    wished = _text(call, "folder") if call.get("folder") else ""
    if call.get("zip") is not None:
        return open_zip(_content(call, "zip"), wished)
    files = _of_kind(call, "files", list, say("a list is expected"))
    given = [(_text(each, "path"), _content(each, "content")) for each in files if isinstance(each, dict)]
    return open_files(kept_apart(given), wished)


def _recognise(call: Message, _progress: Callable[[object], None]) -> Any:
    from kit_cli.web.recognising import recognise

    return recognise(*_dropped(call))


def _accept(call: Message, _progress: Callable[[object], None]) -> Any:
    from kit_cli.web.recognising import accept

    return {"file": accept(*_dropped(call))}


def _dropped(call: Message) -> tuple[str, bytes, Path | None]:
    folder = _inside(_text(call, "folder")) if call.get("folder") else None
    return _text(call, "name"), _content(call, "content"), folder


def _judge(call: Message, _progress: Callable[[object], None]) -> Any:
    from kit_cli.check.run import check
    from kit_cli.method.read import method
    from kit_cli.report.seen import seen

    return seen(check(_inside(_text(call, "folder")), method(), _day(call)), _language(call))


def _actions(_call: Message, _progress: Callable[[object], None]) -> Any:
    from kit_cli.web.offered import offered_actions

    return tuple(offered_actions())


def _desk(call: Message, _progress: Callable[[object], None]) -> Any:
    from kit_cli.web.desk import desk

    return desk(_inside(_text(call, "folder")), _day(call), _language(call))


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
    "open": _open,
    "recognise": _recognise,
    "accept": _accept,
    "judge": _judge,
    "actions": _actions,
    "desk": _desk,
}


def _action(call: Message) -> Any:
    return ACTIONS[_one_of(ACTIONS, _text(call, "action"))].declared


def _one_of(known: Collection[str], name: str) -> str:
    if name not in known:
        raise UsageProblem(Problem(say("{key} is nothing that can be called", key=name), nearest(name, known)))
    return name


def _text(call: Message, key: str) -> str:
    return _of_kind(call, key, str, say("a text is expected"))


def _day(call: Message) -> date:
    """Return the day as which a call is answered: today where it names none."""
    words = call.get("on")
    try:
        return date.today() if words is None else date.fromisoformat(_text(call, "on"))
    except ValueError as error:
        what = say("{key}: {words} does not fit", key="on", words=shown(words))
        raise UsageProblem(Problem(what, say("Write a day that exists, as YYYY-MM-DD."))) from error


def _content(call: Message, key: str) -> bytes:
    try:
        return b64decode(_text(call, key), validate=True)
    except ValueError as error:
        raise UsageProblem(Problem(say("{key}: a file’s content in base64 is expected", key=key))) from error


def _mapping(call: Message, key: str) -> Message:
    return _of_kind(call, key, dict, say("values by their names are expected"))


def _texts(call: Message, key: str) -> Mapping[str, str]:
    return {name: _text(_mapping(call, key), name) for name in _mapping(call, key)}


def _of_kind(call: Message, key: str, kind: type[ValueT], remedy: Sentence) -> ValueT:
    value = call.get(key)
    if not isinstance(value, kind):
        raise UsageProblem(Problem(say("{key}: {words} does not fit", key=key, words=shown(value)), remedy))
    return value
