"""WebKit, the engine of Safari, driven over WebDriver (https://www.w3.org/TR/webdriver2/) on a screen that nobody sees."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from tests.helpers.judging import program

LONG = 300
"""Seconds: a shared machine may be slow, and nothing here is timed."""
_OFTEN = 0.1
_HALF = ".wkdownload"
"""What WebKit calls a file of which more is to come."""
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""By which WebDriver tells an element from other values."""


class Refused(AssertionError):
    """WebDriver did not do what it was asked; the error code of the standard, and what it says."""

    def __init__(self, said: dict[str, str]) -> None:
        super().__init__(f"{said['error']}: {said['message']}")
        self.code = said["error"]


class WebKit:
    """One window, which keeps what it keeps until it is closed."""

    def __init__(self, port: int, home: Path) -> None:
        self._line = HTTPConnection("127.0.0.1", port, timeout=LONG)
        self._downloads = home / "Downloads"
        self._saved = 0
        self._session = ""
        made = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": {"timeouts": {"script": LONG * 1000}}}})
        self._session = f"/session/{made['sessionId']}"

    def _ask(self, method: str, path: str, given: dict[str, Any] | None = None) -> Any:
        body = None if given is None else json.dumps(given).encode()
        self._line.request(method, self._session + path, body, {"Content-Type": "application/json"})
        answer = self._line.getresponse()
        value = json.loads(answer.read())["value"]
        if answer.status != 200:
            raise Refused(value)
        return value

    def visit(self, address: str, steps: list[list[Any]]) -> list[Path]:
        """Do on a page what steps tell (tests/opening/visits.py), and return what was saved."""
        self._ask("POST", "/url", {"url": address})
        saved: list[Path] = []
        for what, selector, value in steps:
            if what == "save":
                saved.append(self._save(selector))
            else:
                getattr(self, f"_{what}")(selector, saved[value] if what == "attach" else value)
        return saved

    def evaluate(self, script: str, *given: Any) -> Any:
        """Return what a function's body returns on the page; it may wait, and has `given` as its ``arguments``."""
        waits = f"return (async function () {{ {script} }})(...arguments)"
        return self._ask("POST", "/execute/sync", {"script": waits, "args": given})

    def _wait(self, selector: str, _: str = "") -> str:
        """Wait until there is an element, and return the address at which WebDriver knows it."""
        end = time.monotonic() + LONG
        while not (found := self._ask("POST", "/elements", {"using": "css selector", "value": selector})):
            assert time.monotonic() < end, f"{selector} has not come"
            time.sleep(_OFTEN)
        return f"/element/{found[0][_ELEMENT]}"

    def _with(self, selector: str, deed: str, **given: str) -> None:
        """Do something with an element, once more where the page has just drawn it anew."""
        while True:
            try:
                self._ask("POST", f"{self._wait(selector)}/{deed}", given)
            except Refused as refused:
                if refused.code != "stale element reference":
                    raise
            else:
                return

    def _click(self, selector: str, _: str = "") -> None:
        self._with(selector, "click")

    def _select(self, selector: str, value: str) -> None:
        self._click(f'{selector} option[value="{value}"]')

    def _check(self, selector: str, on: bool) -> None:
        script = "const box = document.querySelector(arguments[0]); if (box.checked !== arguments[1]) box.click();"
        self.evaluate(script, selector, on)

    def _fill(self, selector: str, words: str) -> None:
        self._with(selector, "clear")
        self._with(selector, "value", text=words)

    def _attach(self, selector: str, file: Path) -> None:
        self._with(selector, "value", text=str(file))

    def _go(self, _: str, there: str) -> None:
        self.evaluate("location.hash = arguments[0]", there)

    def _reload(self, *_: str) -> None:
        self._ask("POST", "/refresh", {})

    def _save(self, selector: str) -> Path:
        """Click on what hands a file over, and return where that lies once it is whole."""
        self._click(selector)
        end = time.monotonic() + LONG
        while not (found := list(self._downloads.iterdir())) or any(each.suffix == _HALF for each in found):
            assert time.monotonic() < end, "nothing was downloaded"
            time.sleep(_OFTEN)
        (file,) = found
        self._saved += 1
        # The next one of the same name would be written over it.
        return file.replace(self._downloads.with_name(f"{self._saved}.zip"))

    def close(self) -> None:
        """Close the window."""
        self._ask("DELETE", "")


@contextmanager
def webkit(folder: Path) -> Iterator[WebKit]:
    """Start WebKit with a folder, which is not there yet, as its home."""
    driver, screen = program("WebKitWebDriver"), program("Xvfb")
    (folder / ".config").mkdir(parents=True)
    (folder / "Downloads").mkdir()
    (folder / ".config" / "user-dirs.dirs").write_text('XDG_DOWNLOAD_DIR="$HOME/Downloads"\n', encoding="utf-8")
    with ExitStack() as stack:
        reads, writes = os.pipe()
        stack.enter_context(
            _running(screen, "-displayfd", str(writes), "-screen", "0", "1280x900x24", pass_fds=(writes,))
        )
        os.close(writes)
        with os.fdopen(reads, encoding="ascii") as said:
            display = f":{said.readline().strip()}"
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        env = {**os.environ, "HOME": str(folder), "DISPLAY": display, "GDK_BACKEND": "x11"}
        stack.enter_context(_running(driver, f"--port={port}", env=env))
        _await(port)
        window = WebKit(port, folder)
        stack.callback(window.close)
        yield window


@contextmanager
def _running(*command: str, **options: Any) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, start_new_session=True, stdin=quiet, stdout=quiet, stderr=quiet, **options)
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def _await(port: int) -> None:
    end = time.monotonic() + LONG
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            assert time.monotonic() < end
            time.sleep(_OFTEN)
