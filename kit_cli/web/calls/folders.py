"""The calls with which a page handles folders and files as a whole: what lies there, its bytes, keeping and packing."""

from __future__ import annotations

from shutil import rmtree
from typing import Any

from kit_cli.files.fingerprints import walked
from kit_cli.files.opening import opened
from kit_cli.web.calls.values import Call, Message, text_in, text_or_none_in
from kit_cli.web.keeping.keeping import keepsake, restore
from kit_cli.web.keeping.packing import packed
from kit_cli.web.keeping.programmes import programmes
from kit_cli.web.messages.carrying import bytes_of
from kit_cli.web.workplace.workplace import check_deleted, inside


def _programmes(_call: Message, _heard: object, _language: str) -> Any:
    return tuple(programmes())


def _list(call: Message, _heard: object, _language: str) -> Any:
    folder = inside(text_in(call, "folder"))
    return [{"path": path, "size": (folder / path).lstat().st_size} for path in sorted(walked(folder))]


def _read(call: Message, _heard: object, _language: str) -> Any:
    with opened(inside(text_in(call, "file"))) as stream:
        return stream.readall()


def _pack(call: Message, _heard: object, _language: str) -> Any:
    return packed(inside(text_in(call, "folder")))


def _forget(call: Message, _heard: object, _language: str) -> None:
    folder = inside(text_in(call, "folder"))
    check_deleted(folder)
    rmtree(folder)


def _keep(call: Message, _heard: object, _language: str) -> Any:
    return keepsake(inside(text_in(call, "folder")), text_or_none_in(call, "known"))


def _restore(call: Message, _heard: object, _language: str) -> None:
    folder = inside(text_in(call, "folder"))
    if folder.exists():  # it gives way to what was kept
        check_deleted(folder)
    restore(folder, bytes_of(call.get("packed"), "packed"))


CALLS: dict[str, Call] = {
    "programmes": _programmes,
    "list": _list,
    "read": _read,
    "pack": _pack,
    "forget": _forget,
    "keep": _keep,
    "restore": _restore,
}
