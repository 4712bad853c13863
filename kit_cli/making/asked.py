"""Which parts of the settings something is made from: noted while it is made, so that nobody has to list them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from kit_cli.judging.model import names
from kit_cli.model.folder import SETTINGS
from kit_cli.model.settings import Settings
from kit_cli.programme.programme import Programme

_UNASKED = {"programme", "hub", "currency"}
"""What a programme was read by, before anything was made of it: its languages and dates, how numbers are written."""


def noting(programme: Programme) -> tuple[Programme, Collection[str]]:
    """Return a programme, and the names of the parts of its settings as far as it was asked for them."""
    asked = set(_UNASKED)
    settings = object.__new__(_Noting)
    object.__setattr__(settings, "_asked", asked)
    object.__getattribute__(settings, "__dict__").update(vars(programme.settings))
    return replace(programme, models={**programme.models, SETTINGS.path: settings}), asked


class _Noting(Settings):
    """The settings, noting each part that is asked for; whoever asks for all at once asks for each."""

    __slots__ = ("_asked",)

    def __getattribute__(self, name: str) -> Any:
        if name == "__dict__":
            object.__getattribute__(self, "_asked").update(names(Settings))
        elif name in Settings._defaults:
            object.__getattribute__(self, "_asked").add(name)
        return object.__getattribute__(self, name)
