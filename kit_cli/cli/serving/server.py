"""The server: HTTP on the loopback address, for the page and its calls."""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedReader, RawIOBase
from socketserver import TCPServer
from threading import BoundedSemaphore
from time import monotonic
from typing import Any

from kit_cli.cli.serving.calls import Calls, NobodyWaits
from kit_cli.cli.serving.door import BAD, CALL, HOST, KEY, LARGE, METHOD, MISSING, Door, TurnedAway, length
from kit_cli.cli.serving.shelf import HEADERS, served_files
from kit_cli.languages.speech import spoken
from kit_cli.languages.table import languages
from kit_cli.web.messages.plain import plain
from kit_cli.web.workplace.workplace import Workplace

_PATIENCE = 30.0
"""Seconds in which a request has to have come whole, and in which a message has to be taken."""
_GOODBYE = 1.0
"""Seconds in which somebody who was turned away may end what he says; cut off in the middle, nobody reads why."""
_LOOK = 0.2
"""Seconds after which it looks whether it is to end."""
_AT_ONCE = 64
"""Connections; a browser opens six."""
_JSON = "application/x-ndjson"
_OURS = {405: METHOD, 413: LARGE, 501: METHOD}
"""The statuses that Python's server may want to answer, and ours; any other is a request that it cannot read."""


class PageServer(ThreadingHTTPServer):
    """Serves the page in a language on a port, 0 for a free one; raises OSError where that is taken."""

    daemon_threads = True
    request_queue_size = _AT_ONCE
    allow_reuse_address = sys.platform != "win32"  # there it would let another program have the port as well

    def __init__(self, port: int, language: str, workplace: Workplace) -> None:
        super().__init__((HOST, port), _Visit)
        self.language = language
        self.door = Door(self.server_port)
        self.files = served_files(language)
        self.calls = Calls(workplace)
        self._room = BoundedSemaphore(_AT_ONCE)

    def address(self, key: str) -> str:
        """Return the address of the page with a key, in the part of it that a browser sends nowhere."""
        return f"http://{HOST}:{self.server_port}/#key={key}"

    def serve(self) -> None:
        """Serve until this is interrupted; the call that is at work then ends at its next message."""
        try:
            self.serve_forever(_LOOK)
        finally:
            self.calls.end()

    def server_bind(self) -> None:
        """Bind, without asking anybody what this computer is called."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer on a thread of its own; whoever comes when there is no more room is not heard."""
        if self._room.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer, and make room."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._room.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a connection that breaks off."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _InTime(RawIOBase):
    """What comes over a connection, for so many seconds and no longer."""

    def __init__(self, connection: socket.socket, seconds: float) -> None:
        self._connection, self._until = connection, monotonic() + seconds

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = self._until - monotonic()
        if left <= 0:
            raise TimeoutError
        self._connection.settimeout(left)
        return self._connection.recv_into(buffer)


class _Visit(BaseHTTPRequestHandler):
    """One request, and its answer."""

    protocol_version = "HTTP/1.1"
    timeout = _PATIENCE
    server: PageServer

    def setup(self) -> None:
        super().setup()
        self.rfile = BufferedReader(_InTime(self.connection, _PATIENCE))

    def version_string(self) -> str:
        return "mentorkit"

    def log_message(self, *_: Any) -> None:
        """Say nothing: the terminal is the person's."""

    def do_GET(self) -> None:
        try:
            self.server.door.check_page(self.headers)
            path = self.path.partition("?")[0]
            if path == CALL:
                raise TurnedAway(METHOD)
            if path not in self.server.files:
                raise TurnedAway(MISSING)
        except TurnedAway as error:
            self._turn_away(error)
            return
        kind, content = self.server.files[path]
        self._answer(200, kind, content())

    def do_POST(self) -> None:
        try:
            self.server.door.check_page(self.headers)
            if self.path != CALL:
                raise TurnedAway(METHOD if self.path in self.server.files else MISSING)
            first = self.server.door.check_key(self.headers)
            call = self._said(length(self.headers))
        except TurnedAway as error:
            self._turn_away(error)
            return
        self.connection.settimeout(_PATIENCE)
        self._begin(200, {"Content-Type": _JSON, **({KEY: self.server.door.key} if first else {})})
        with suppress(NobodyWaits):
            self.server.calls.work_off(call, self.wfile.write, self._waits)

    def send_error(self, code: int, *_: Any) -> None:
        """Answer what cannot be read, as we answer everything else that is wrong."""
        self._turn_away(TurnedAway(_OURS.get(code, BAD)))

    def _said(self, size: int) -> Mapping[str, Any]:
        words = self.rfile.read(size)
        try:
            call = json.loads(words.decode("utf-8"))
        except (ValueError, RecursionError):
            raise TurnedAway(BAD) from None
        if len(words) < size or not isinstance(call, dict):
            raise TurnedAway(BAD)
        return call

    def _waits(self) -> bool:
        """Return whether whoever called still holds the line."""
        self.connection.settimeout(0)
        try:
            return len(self.connection.recv(1, socket.MSG_PEEK)) > 0
        except BlockingIOError:
            return True
        except OSError:
            return False
        finally:
            self.connection.settimeout(_PATIENCE)

    def _turn_away(self, error: TurnedAway) -> None:
        """Say why, to a page as a message and to a person in words."""
        wished = self.headers.get("Accept-Language") if hasattr(self, "headers") else None
        language = wished if wished in languages() else self.server.language
        if self.command == "POST":
            message = {"kind": "problem", "problems": plain((error.problem,), language), "code": 2}
            kind, words = _JSON, f"{json.dumps(message)}\n"
        else:
            kind = "text/plain; charset=utf-8"
            words = f"{error.problem.told(lambda sentence: spoken(sentence, language))}\n"
        with suppress(OSError):
            self._answer(error.status, kind, words.encode())
            self._hear_out()

    def _answer(self, status: int, kind: str, content: bytes) -> None:
        self._begin(status, {"Content-Type": kind, "Content-Length": str(len(content))})
        if self.command != "HEAD":
            self.wfile.write(content)

    def _begin(self, status: int, headers: Mapping[str, str]) -> None:
        self.close_connection = True
        self.send_response(status)
        for name, value in {**headers, **HEADERS, "Connection": "close"}.items():
            self.send_header(name, value)
        self.end_headers()

    def _hear_out(self) -> None:
        """Let somebody end what nobody listens to: what is left unread would cut off our answer."""
        self.connection.shutdown(socket.SHUT_WR)
        rest = _InTime(self.connection, _GOODBYE)
        while rest.readinto(bytearray(65_536)):
            pass
