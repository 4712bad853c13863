"""Dropped files from which a programme comes: one that is packed, the answers to a new one."""

from __future__ import annotations

from pathlib import PurePosixPath

from kit_cli.errors import visible
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import SETTINGS
from kit_cli.places.answer_rules import KEYS
from kit_cli.web.arriving.dropped import DroppedFile, Recognised, free_name

_ENOUGH = 2
"""So many answers, and nothing else, make a file one of answers."""


def programme(dropped: DroppedFile) -> Recognised | None:
    """A ZIP in which a programme lies: to be opened beside what is open."""
    names = map(PurePosixPath, (each.replace("\\", "/") for each in dropped.names_inside))
    if not any(each.name == SETTINGS.path for each in names):
        return None
    told = say("{name} is a programme. It is opened in a folder of its own.", name=visible(dropped.name))
    also = say("To make its next cycle, open it first and then begin a new programme like it.")
    return Recognised("programme", told, "open", {"folder": ""}, also=also)


def answers(dropped: DroppedFile) -> Recognised | None:
    """Answers to the questions of a new programme, written by hand or kept by a programme that was made."""
    given = dropped.data.get("answers", dropped.data)
    if not isinstance(given, dict) or not given.keys() <= set(KEYS) or len(given) < _ENOUGH:
        return None
    file = free_name(f"answers-{dropped.plain_name.rpartition('.')[0]}.yml".replace("answers-answers", "answers"))
    told = say("{name} answers the questions of a new programme: it can be made from it.", name=visible(dropped.name))
    return Recognised("answers", told, "new", {"answers": file, "yes": True}, file)
