"""What a page and the kit say to each other: plain messages, as JSON carries them.

A page *calls*, and the kit tells *progress* and at the end one *result* or one *problem*;
all have the `id` of the call.

| the page calls | with | the result |
|---|---|---|
| `ask` | `action`, `answers`: texts by question, perhaps `values` | the state of each question (`asking/`) |
| `preview` | `answers` | what follows from them (`asking/`) |
| `run` | `action`, `values`: by parameter | the `outcome`, and what a person is `told` of it; on the way events |
| `list` | `folder` | the path and size of each file in it |
| `read` | `file` | its content, as bytes |
| `pack` | `folder` | the folder as a ZIP, as bytes |
| `forget` | `folder` | nothing; the folder is deleted |
| `programmes` | | each programme where the kit works: `folder`, `name`, `hub`, `place`, or `problems` |
| `keep` | `folder`, `known`: the `whole` that the page has | what a page keeps of it (`keeping/`): `name`, `whole`, \
`files` and, as bytes, `packed`; not where it has that |
| `restore` | `folder`, `packed` | nothing; the folder is what it was when it was kept |
| `draw` | `view`, `folder`, `given`: what an address says | a view of the programme's desk as HTML (`drawing/`) |
| `open` | `folder`: a wished name; `zip`, or `files` by `path` and `content` | the `folder` it has (`arriving/`) |
| `recognise` | `name`, `content`, `folder`: the open programme, or nothing | what it is (`arriving/`) |
| `accept` | the same | the `file` where it lies now |
| `judge` | `folder`, `on` | what the programme shows of the method (`report/seen.py`) |
| `actions` | | every action, with what may be given to it (`desk/`) |
| `desk` | `folder`, `on`: a day, today without it | all that the desk of a programme shows (`desk/`) |
| `face` | `folder` | what stands above each view of it: `name`, `house`, `mark` and `colours` |
| `report` | `folder`, `whom`: `team` or `patron` | the check's report as a page |
| `outline` | `file` | what can be changed in it: `groups` of `rows`, each with its `at` and its title (`editing/`) |
| `fields` | `file`, `at` | the form of an entry, or of a list that of a new one: its `fields` (`editing/`) |
| `locate` | `file`, `line` | the entry whose form holds that line: `at`, `title`, and the `field`; or nothing |
| `edit` | `file`, `at`, `values`: as typed, by the keys of fields | whether anything has `changed`; the rest stays |
| `add` | `file`, `at`: a list, `values`, `after`: an entry, at the end without it | likewise, and `at`: the new entry |
| `take` | `file`, `at` | likewise; the entry is gone |
| `move` | `file`, `at`, `by`: 1 or -1 | likewise; the entry has changed places with its neighbour |
| `text` | `file` | the `text` as it is, its `title`, how many `words`, the `front` matter with which it begins |
| `write` | `file`, `text` | as of `edit`: judged as a build would judge it, then written |
| `shown` | `file`, perhaps another `text` than the file's | a document as a page that people read |

An event is told as `event`, its type, with what it says as `told`.
Folders and files are named from the folder in which the kit works, and none outside it is ever touched
(`workplace/`).
Bytes are in base64, or lie beside the message where the way carries them (`messages/`).
Every call may have a `language`, in which sentences are said; English otherwise. A problem holds `problems`, each with
`what`, `remedy`, `file` and `line`, the `key` of the field at which it stands, and the `code` with which a command line
would end. What looks at a text tells its fingerprint, `was`; whatever changes it may be given that, and refuses to
change what somebody else has changed meanwhile. What only some calls need is
imported by them: the first question of a page waits for none of it.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem, UsageProblem, nearest
from kit_cli.files.disk_errors import told
from kit_cli.grammar.sentence import say
from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from kit_cli.web.calls.values import Call, Message, mapping_in, text_in
from kit_cli.web.messages.carrying import Carry, in_base64
from kit_cli.web.messages.plain import plain

Tell = Callable[[dict[str, Any]], None]
"""Is given each message of the kit's as it comes."""

_WHERE = {
    "asking": ("ask", "preview", "run"),
    "folders": ("programmes", "list", "read", "pack", "forget", "keep", "restore"),
    "arriving": ("open", "recognise", "accept"),
    "desk": ("desk", "face", "judge", "report", "actions"),
    "editing": ("outline", "fields", "locate", "edit", "add", "take", "move", "text", "write", "shown"),
}
"""The modules of `calls/` that answer, each with what it answers in its CALLS."""


def answer(call: Message, tell: Tell, carry: Carry = in_base64) -> None:
    """Do what a page calls for, and tell it what happens; raises nothing that the kit knows how to say.

    ``carry`` says what stands for bytes in what is told.
    """
    number, language = call.get("id"), _language(call)

    def progress(event: object) -> None:
        tell({"id": number, "kind": "progress", "event": type(event).__name__, "told": plain(event, language, carry)})

    try:
        result = _called(text_in(call, "call"))(call, progress, language)
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
    problems = [{**plain(each, language), "key": ".".join(map(str, each.key))} for each in error.problems]
    tell({"id": number, "kind": "problem", "problems": problems, "code": error.exit_code})


def _called(name: str) -> Call:
    """Return what answers a call; raises UsageProblem where nothing does."""
    if name == "draw":
        return _draw
    for module, names in _WHERE.items():
        if name in names:
            found: Call = import_module(f"kit_cli.web.calls.{module}").CALLS[name]
            return found
    known = ("draw", *(each for names in _WHERE.values() for each in names))
    raise UsageProblem(Problem(say("{key} is nothing that can be called", key=name), nearest(name, known)))


def _draw(call: Message, heard: Callable[[object], None], language: str) -> Any:
    """Answer with a view that is drawn from what other calls say."""
    from kit_cli.web.drawing.drawing import drawn

    def calls(name: str, **values: Any) -> Any:
        return plain(_called(name)(values, heard, language), language)

    return drawn(text_in(call, "view"), text_in(call, "folder"), mapping_in(call, "given"), language, calls)
