"""The calls with which something comes to the kit from outside: a programme that is opened, a file that is dropped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kit_cli.files.unpacking import kept_apart
from kit_cli.web.arriving.opening import open_files, open_zip
from kit_cli.web.arriving.recognising import accept, recognise
from kit_cli.web.calls.values import Call, Message, list_in, text_in
from kit_cli.web.messages.carrying import bytes_of
from kit_cli.web.workplace.workplace import inside


def _open(call: Message, _heard: object, _language: str) -> Any:
    wished = text_in(call, "folder") if call.get("folder") else ""
    if call.get("zip") is not None:
        return open_zip(bytes_of(call["zip"], "zip"), wished)
    given = [
        (text_in(each, "path"), bytes_of(each.get("content"), "content"))
        for each in list_in(call, "files")
        if isinstance(each, dict)
    ]
    return open_files(kept_apart(given), wished)


def _recognise(call: Message, _heard: object, _language: str) -> Any:
    return recognise(*_dropped(call))


def _accept(call: Message, _heard: object, _language: str) -> Any:
    return {"file": accept(*_dropped(call))}


def _dropped(call: Message) -> tuple[str, bytes, Path | None]:
    folder = inside(text_in(call, "folder")) if call.get("folder") else None
    return text_in(call, "name"), bytes_of(call.get("content"), "content"), folder


CALLS: dict[str, Call] = {"open": _open, "recognise": _recognise, "accept": _accept}
