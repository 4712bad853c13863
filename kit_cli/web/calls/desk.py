"""The calls with which a page shows a programme's desk: its dates and files, its standing, what can be done."""

from __future__ import annotations

from typing import Any

from kit_cli.check.run import check
from kit_cli.method.read import method
from kit_cli.report.seen import seen
from kit_cli.web.calls.values import Call, Message, day_in, text_in
from kit_cli.web.desk.desk import desk, face
from kit_cli.web.desk.offered import offered_actions
from kit_cli.web.desk.reports import report
from kit_cli.web.workplace.reading import remembered
from kit_cli.web.workplace.workplace import inside


def _desk(call: Message, _heard: object, language: str) -> Any:
    return desk(inside(text_in(call, "folder")), day_in(call, "on"), language)


def _face(call: Message, _heard: object, _language: str) -> Any:
    return face(inside(text_in(call, "folder")))


def _judge(call: Message, _heard: object, language: str) -> Any:
    folder, on = inside(text_in(call, "folder")), day_in(call, "on")
    return seen(remembered(folder, (check, on), lambda: check(folder, method(), on)), language)


def _actions(_call: Message, _heard: object, _language: str) -> Any:
    return tuple(offered_actions())


def _report(call: Message, _heard: object, language: str) -> Any:
    return report(inside(text_in(call, "folder")), text_in(call, "whom"), language)


CALLS: dict[str, Call] = {
    "desk": _desk,
    "face": _face,
    "judge": _judge,
    "report": _report,
    "actions": _actions,
}
