"""Who may come in: the page that this run has opened, and nobody else.

A page of somebody else's in the same browser gives itself away by `Host`, `Origin` or `Sec-Fetch-Site`, also where it
has made a name of its own lead to this computer. Another person's program on this computer has no key.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.message import Message
from hmac import compare_digest
from secrets import token_urlsafe

from kit_cli.errors import Problem
from kit_cli.grammar.sentence import say

HOST = "127.0.0.1"
KEY = "X-Mentorkit-Key"
CALL = "/call"
"""The only address that does anything."""
MOST_BYTES = 100_000_000
"""So much may be said at once: a programme with its pictures, and a good deal more, in base64."""

_NAMES = (HOST, "localhost")
_HTTP = 80
"""The port that stands in no header."""
_LENGTH = re.compile(r"[0-9]{1,12}", re.ASCII)

BAD, FORBIDDEN, MISSING, METHOD, LARGE = 400, 403, 404, 405, 413

_SAID: Mapping[int, Problem] = {
    BAD: Problem(say("this is nothing that the page says")),
    FORBIDDEN: Problem(
        say("only the page that this program has opened is answered here"),
        say("Open the address that `mentorkit web` has printed."),
    ),
    MISSING: Problem(
        say("there is nothing at this address"), say("Open the address that `mentorkit web` has printed.")
    ),
    METHOD: Problem(say("this is not how this address is asked")),
    LARGE: Problem(
        say("this is too large: {size} MB are the most", size=MOST_BYTES // 1_000_000), say("Take a smaller file.")
    ),
}


class TurnedAway(Exception):
    """A request that is not answered: with which status of HTTP, and in which words."""

    def __init__(self, status: int) -> None:
        self.status = status
        self.problem = _SAID[status]
        super().__init__(str(self.problem))


class Door:
    """The door of one run, on a port of this computer.

    ``key`` opens it as often as one likes. ``ticket`` opens it once: an address with which a browser is started can be
    seen by everybody on the computer.
    """

    def __init__(self, port: int) -> None:
        self.key = token_urlsafe(32)
        self.ticket = token_urlsafe(32)
        self._names = {f"{name}:{port}" for name in _NAMES} | (set(_NAMES) if port == _HTTP else set())

    def check_page(self, headers: Message) -> None:
        """Raise TurnedAway for a request that no page of this run, and nobody who types its address, would make."""
        host, origin, site = (_only(headers, name) for name in ("Host", "Origin", "Sec-Fetch-Site"))
        theirs = origin is not None and origin != f"http://{host}"
        if host not in self._names or theirs or site not in {None, "none", "same-origin"}:
            raise TurnedAway(FORBIDDEN)

    def check_key(self, headers: Message) -> bool:
        """Return whether a call has come with the ticket, which is used up by that; raises TurnedAway without a key."""
        given = (_only(headers, KEY) or "").encode("utf-8", "surrogateescape")
        if _only(headers, "Sec-Fetch-Site") == "none":
            raise TurnedAway(FORBIDDEN)
        if self.ticket and compare_digest(given, self.ticket.encode()):
            self.ticket = ""
            return True
        if not compare_digest(given, self.key.encode()):
            raise TurnedAway(FORBIDDEN)
        return False


def length(headers: Message) -> int:
    """Return how many bytes of JSON follow; raises TurnedAway for too many, and where that is not plainly said."""
    said = _only(headers, "Content-Length") or ""
    kind = (_only(headers, "Content-Type") or "").partition(";")[0].strip().lower()
    if "Transfer-Encoding" in headers or kind != "application/json" or not _LENGTH.fullmatch(said):
        raise TurnedAway(BAD)
    if int(said) > MOST_BYTES:
        raise TurnedAway(LARGE)
    return int(said)


def _only(headers: Message, name: str) -> str | None:
    """Return a header's value; raises TurnedAway where it is said more than once."""
    values = headers.get_all(name, [])
    if len(values) > 1:
        raise TurnedAway(BAD)
    return str(values[0]) if values else None
