"""The kit in a browser's worker (worker.js): a call and its bytes come in, messages and theirs go out."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from kit_cli.web.conversation import answer
from kit_cli.web.messages.carrying import beside, put_together


def answerer(post: Callable[[str, Sequence[bytes]], None]) -> Callable[[str, Sequence[bytes | memoryview]], None]:
    """Return what is given each call of the page; ``post`` is given each message of the kit's."""

    def answered(words: str, parts: Sequence[bytes | memoryview]) -> None:
        carried: list[bytes] = []

        def tell(message: dict[str, Any]) -> None:
            post(json.dumps(message), tuple(carried))
            carried.clear()

        answer(put_together(words, [bytes(each) for each in parts]), tell, beside(carried))

    return answered
