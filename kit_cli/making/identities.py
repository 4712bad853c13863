"""What has changed of the names by which calendars and online forms know a programme, and what that does to them."""

from __future__ import annotations

from importlib import import_module

from kit_cli.grammar.sentence import Sentence
from kit_cli.making.makers import Maker
from kit_cli.programme.programme import Programme

_CHANGES = {"calendar": "timeline.calendar_changes", "forms-xlsform": "forms.form_changes"}
"""By the kind whose files are told of them; each keeps what it told, so each change is said once."""


def identity_changes(programme: Programme, makers: tuple[Maker, ...]) -> tuple[Sentence, ...]:
    """Return what people should know before they hand out what these makers make.

    Raises KitError where it cannot be read what calendars and forms were told.
    """
    modules = [import_module(f"{__package__}.{_CHANGES[each.kind]}") for each in makers if each.kind in _CHANGES]
    return tuple(sentence for module in modules for sentence in module.changes(programme))
