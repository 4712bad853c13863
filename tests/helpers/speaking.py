"""Speak HTTP by hand, as no client would let one: whatever bytes, in whatever pieces, and what comes back."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any, NamedTuple

from kit_cli.cli.serving.server import PageServer
from kit_cli.web.workplace.workplace import Workplace

_PATIENCE = 20
"""Seconds: more than any answer takes, on a machine that does other things as well."""


class Heard(NamedTuple):
    """An answer; status 0 where the line was cut without one."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The messages of the kit in it."""
        return [json.loads(line) for line in self.body.splitlines()]


@contextmanager
def page_served(language: str = "en", workplace: Workplace | None = None) -> Iterator[PageServer]:
    """Serve the page on the folder in which the test stands."""
    server = PageServer(0, language, workplace or Workplace())
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.calls.end()
        server.server_close()


def dialled(server: PageServer) -> socket.socket:
    """Return a connection."""
    return socket.create_connection(("127.0.0.1", server.server_port), _PATIENCE)


def spoken_to(server: PageServer, *pieces: bytes, hang_up: bool = False) -> Heard:
    """Say something, in pieces, and return what comes back; with ``hang_up`` nothing more can come from this side."""
    with closing(dialled(server)) as line:
        try:
            for piece in pieces:
                line.sendall(piece)
            if hang_up:
                line.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # it need not listen to the end
        return heard(line)


def until(line: socket.socket, words: bytes) -> bytes:
    """Return what comes over a connection as soon as these words are in it."""
    said = b""
    while words not in said:
        piece = line.recv(4096)
        assert piece, f"it ended without {words!r}: {said!r}"
        said += piece
    return said


def heard(line: socket.socket) -> Heard:
    """Return what comes over a connection until it ends."""
    said = b""
    try:
        while piece := line.recv(65_536):
            said += piece
    except ConnectionError:
        pass
    head, _, body = said.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value for name, _, value in (each.partition(": ") for each in rest)}
    return Heard(int(first.split(" ")[1]) if said.startswith(b"HTTP/") else 0, headers, body)


def request(server: PageServer, method: str, path: str, body: bytes = b"", /, **headers: str | None) -> bytes:
    """Return a request as a browser makes it; a header that is None is left away, `_` in a name stands for `-`."""
    usual: dict[str, str | None] = {"Host": f"127.0.0.1:{server.server_port}"}
    if body:
        usual |= {"Content-Length": str(len(body)), "Content-Type": "application/json"}
    said = usual | {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in said.items() if value is not None)]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def got(server: PageServer, path: str, **headers: str | None) -> Heard:
    """Ask for a file of the page."""
    return spoken_to(server, request(server, "GET", path, b"", **headers))


def called(server: PageServer, call: object, **headers: str | None) -> Heard:
    """Call as the page does, with the run's key unless another is given."""
    headers = {"X_Mentorkit_Key": server.door.key, **headers}
    body = call if isinstance(call, bytes) else json.dumps(call).encode()
    return spoken_to(server, request(server, "POST", "/call", body, **headers))
