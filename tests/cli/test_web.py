"""The command `mentorkit web`: on which folder, at which address, in which language; how it begins and how it ends."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from kit_cli.cli import run
from kit_cli.cli.printers import web as printer
from kit_cli.cli.serving.server import PageServer
from kit_cli.languages.table import languages
from tests.helpers.speaking import Heard, heard, until

LIST = {"id": 1, "call": "programmes"}


class Running:
    """A run of the command, as a terminal has it."""

    def __init__(self, process: subprocess.Popen[str], line: str) -> None:
        self.process = process
        self.line = line
        found = re.search(r"http://127\.0\.0\.1:(\d+)/#key=(\S+)", line)
        assert found, line
        self.port, self.key = int(found[1]), found[2]

    def call(self, call: str) -> Heard:
        """Call as the page does."""
        with closing(socket.create_connection(("127.0.0.1", self.port), 20)) as sock:
            head = f"POST /call HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nX-Mentorkit-Key: {self.key}\r\n"
            head += f"Content-Type: application/json\r\nContent-Length: {len(call)}\r\n\r\n{call}"
            sock.sendall(head.encode())
            return heard(sock)


@contextmanager
def running(*arguments: str, here: Path, **environment: str) -> Iterator[Running]:
    """Start the command, and end it if the test does not."""
    process = subprocess.Popen(
        [sys.executable, "-m", "kit_cli", "web", "--no-open", *arguments],
        cwd=here,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line, process.communicate(timeout=20)
        yield Running(process, line)
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("way", ["SIGINT", "SIGTERM"])
def test_it_says_where_it_is_serves_and_ends_when_it_is_told_to(way: str, small_built: Path, tmp_path: Path) -> None:
    """In one line; with 0, without a word more, and nothing is left but what was there."""
    shutil.copytree(small_built, tmp_path / "casa")
    with running(here=tmp_path) as web:
        assert web.line == f"The page is at http://127.0.0.1:{web.port}/#key={web.key} (Ctrl and C end it).\n"
        assert [each["folder"] for each in web.call('{"call": "programmes"}').messages[-1]["result"]] == ["casa"]
        web.process.send_signal(getattr(signal, way))
        out, err = web.process.communicate(timeout=20)
        assert (web.process.returncode, out.strip(), err) == (0, "", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["casa", "home"]


def test_a_build_that_is_at_work_ends_whole_or_not_at_all(small_built: Path, tmp_path: Path) -> None:
    """When the command is told to end in the middle of it."""
    folder = Path(shutil.copytree(small_built, tmp_path / "casa"))
    text = folder / "programme.yml"
    text.write_text(text.read_text(encoding="utf-8").replace("Porto", "Braga"), encoding="utf-8")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with running(here=tmp_path) as web, closing(socket.create_connection(("127.0.0.1", web.port), 20)) as sock:
        body = '{"call": "run", "action": "build", "values": {"programme": "casa"}}'
        head = f"POST /call HTTP/1.1\r\nHost: 127.0.0.1:{web.port}\r\nX-Mentorkit-Key: {web.key}\r\n"
        sock.sendall(f"{head}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
        until(sock, b"BuildStep")
        web.process.send_signal(signal.SIGTERM)
        web.process.communicate(timeout=60)
        assert web.process.returncode == 0
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_one_programme_is_opened_and_what_lies_beside_it_is_left_alone(small_built: Path, tmp_path: Path) -> None:
    """From the folder above, from inside, by a whole path, through a link."""
    for name in ("casa", "outra"):
        shutil.copytree(small_built, tmp_path / "all" / name)
    (tmp_path / "all" / "taxes.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "all" / "casa")
    inside = tmp_path / "all" / "casa"
    for here, named in ((tmp_path, ("all/casa",)), (inside, ()), (inside, (".",)), (tmp_path, ("link",))):
        with running(*named, here=here) as web:
            assert [each["folder"] for each in web.call('{"call": "programmes"}').messages[-1]["result"]] == ["casa"]
            assert web.call('{"call": "list", "folder": "casa"}').messages[-1]["kind"] == "result"
            for call in ('"list", "folder": "outra"', '"read", "file": "taxes.txt"', '"forget", "folder": "outra"'):
                assert web.call(f'{{"call": {call}}}').messages[-1]["kind"] == "problem", call
    assert (tmp_path / "all" / "outra" / "programme.yml").is_file()


@pytest.mark.parametrize(
    ("named", "said"),
    [
        (["nowhere"], "there is no such folder"),
        (["file.txt"], "there is no such folder"),
        (["--port", "0"], "--port: '0' does not fit"),
        (["--port", "65536"], "from 1 to 65535"),
        (["--port", "-1"], "--port: '-1' does not fit"),
        (["--port", "eighty"], "--port: 'eighty' does not fit"),
        (["--port", "8 0"], "--port: '8 0' does not fit"),
        (["--port", "²"], "does not fit"),
        (["--port", "0000655359"], "does not fit"),
        (["--port", ""], "--port: '' does not fit"),
        (["--port", "9" * 5_000], "does not fit"),
        (["--port=8.5"], "does not fit"),
        (["a", "b"], "Got unexpected extra argument (b)"),
    ],
)
def test_what_does_not_fit_is_told(
    named: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As wrong usage, before anything is served."""
    (tmp_path / "file.txt").write_text("", encoding="utf-8")
    assert run(["web", "--no-open", *named]) == 2
    assert said in capsys.readouterr().err


def test_a_port_that_is_taken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """With what to do instead; it is something to mend."""
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        number = other.getsockname()[1]
        assert run(["web", "--no-open", "--port", str(number)]) == 1
    err = capsys.readouterr().err
    assert err == (
        f"another program has the port {number}\n    Give another number, or none: then one is chosen that is free.\n"
    )


@pytest.mark.parametrize("tag", languages())
def test_a_port_is_a_name_and_no_amount(tag: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No language parts its thousands."""
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        number = other.getsockname()[1]
        assert run(["web", "--no-open", "--port", str(number), "--ui-language", tag]) == 1
    assert run(["web", "--port", "x", "--ui-language", tag]) == 2
    err = capsys.readouterr().err
    assert str(number) in err
    assert "65535" in err


def test_two_pages_stand_beside_each_other(tmp_path: Path) -> None:
    """Each at its own port, with its own key."""
    with running(here=tmp_path) as one, running(here=tmp_path) as other:
        assert one.port != other.port
        assert one.key != other.key
        assert one.call('{"call": "programmes"}').status == other.call('{"call": "programmes"}').status == 200


def test_the_page_has_the_port_that_is_asked_for(tmp_path: Path) -> None:
    """So that it can be found again."""
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        number = free.getsockname()[1]
    with running("--port", str(number), here=tmp_path) as web:
        assert web.port == number


def test_it_speaks_the_programmes_language_and_shows_the_page_in_it(small_built: Path, tmp_path: Path) -> None:
    """Else what was asked for."""
    shutil.copytree(small_built, tmp_path / "casa")
    for arguments, tag, begins in (
        (("casa",), "pt-PT", "A página está em"),
        (("--ui-language", "sv"), "sv", "Sidan finns på"),
    ):
        with running(*arguments, here=tmp_path, MENTORKIT_UI_LANGUAGE="") as web:
            assert web.line.startswith(begins)
            with closing(socket.create_connection(("127.0.0.1", web.port), 20)) as sock:
                sock.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{web.port}\r\n\r\n".encode())
                assert f'<html lang="{tag}">'.encode() in heard(sock).body


class _Browser:
    """A browser that writes down what it is to open."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def open(self, address: str) -> bool:
        self.opened.append(address)
        return True


def _served_once(monkeypatch: pytest.MonkeyPatch, look: Any) -> None:
    """Let the server be looked at instead of serving, and then somebody press Ctrl and C."""

    def serve(server: PageServer) -> None:
        look(server)
        raise KeyboardInterrupt

    monkeypatch.setattr(PageServer, "serve", serve)


def test_the_browser_is_given_an_address_that_is_good_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the one that is printed stays good: it is for whoever wants another browser."""
    browser = _Browser()
    monkeypatch.setattr(webbrowser, "get", lambda: browser)
    monkeypatch.setattr(printer, "Thread", lambda target, args, daemon: _AtOnce(target, args))  # noqa: ARG005
    seen: list[PageServer] = []
    _served_once(monkeypatch, seen.append)
    assert run(["web"]) == 0
    (server,) = seen
    assert browser.opened == [server.address(server.door.ticket)]
    out = capsys.readouterr().out
    assert server.address(server.door.key) in out
    assert server.door.ticket not in out
    assert run(["web", "--no-open"]) == 0
    assert len(browser.opened) == 1


class _AtOnce:
    """A thread that does not wait."""

    def __init__(self, target: Any, args: Any) -> None:
        self.start = lambda: target(*args)


@pytest.mark.parametrize("kind", [webbrowser.GenericBrowser, None])
def test_a_terminal_without_a_browser_gets_the_address_alone(
    kind: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One that runs in the terminal would take it away, and shows no such page; none at all is no fault either."""

    def get() -> Any:
        if kind is None:
            raise webbrowser.Error("could not locate runnable browser")
        return kind("lynx")

    def opened(*_: Any) -> bool:
        raise AssertionError("it was opened")

    monkeypatch.delenv("BROWSER", raising=False)
    monkeypatch.setattr(webbrowser, "get", get)
    monkeypatch.setattr(webbrowser.GenericBrowser, "open", opened)
    _served_once(monkeypatch, lambda _: None)
    assert run(["web"]) == 0
    assert capsys.readouterr().out.startswith("The page is at ")


def test_the_run_stands_where_it_stood_when_it_has_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It works in the folder that was named, and only as long as it serves."""
    (tmp_path / "all").mkdir()
    stood: list[Path] = []
    _served_once(monkeypatch, lambda _: stood.append(Path.cwd()))
    assert run(["web", "--no-open", "all"]) == 0
    assert (stood, Path.cwd()) == ([tmp_path / "all"], tmp_path)
