"""Work off what the page calls for, one call at a time, as long as somebody waits for the answer."""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable
from threading import Event, Lock
from typing import Any

from kit_cli.web.calls.values import Message
from kit_cli.web.conversation import answer
from kit_cli.web.workplace.workplace import Workplace

Write = Callable[[bytes], object]
"""Takes the line of a message; raises OSError when nobody takes it."""
_LOOK = 0.2
"""Seconds after which a call that waits for its turn looks whether it is still wanted."""


class NobodyWaits(KeyboardInterrupt):
    """Whoever called has gone: what is being done ends as it does when somebody presses Ctrl and C."""


class Calls:
    """The calls of a run: each has its turn, and a folder that several name is touched by one."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._turn = Lock()
        self._over = Event()

    def work_off(self, call: Message, write: Write, waits: Callable[[], bool]) -> None:
        """Do what is called for and write each message; raises NobodyWaits as soon as ``waits`` says no.

        That is asked before each message, so nothing is left half done.
        """

        def go_on() -> None:
            if self._over.is_set() or not waits():
                raise NobodyWaits

        def tell(message: dict[str, Any]) -> None:
            go_on()
            try:
                write(json.dumps(message).encode("ascii") + b"\n")
            except OSError as error:
                raise NobodyWaits from error

        while not self._turn.acquire(timeout=_LOOK):
            go_on()
        try:
            go_on()
            with self._workplace.entered():
                answer(call, tell)
        except Exception as error:  # a fault of the kit's own: the page says so, and the next call is answered
            traceback.print_exc()
            tell({"id": call.get("id"), "kind": "crashed", "reason": _last_line(error)})
        finally:
            self._turn.release()

    def end(self) -> None:
        """Let the call that is at work end at its next message, and no other begin; return when it has."""
        self._over.set()
        while not self._turn.acquire(timeout=_LOOK):
            pass


def _last_line(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".strip().splitlines()[-1]
