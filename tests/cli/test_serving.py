"""The page on this computer: what is served, who is answered, and how calls are worked off; over real sockets."""

from __future__ import annotations

import json
import re
import shutil
import socket
import struct
import threading
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import closing
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kit_cli.cli.serving.calls
import kit_cli.cli.serving.server
from kit_cli.actions.new import NewRequest
from kit_cli.actions.new import run as new
from kit_cli.cli.serving.door import MOST_BYTES
from kit_cli.cli.serving.server import PageServer
from kit_cli.files.disk_errors import PREFIX
from kit_cli.languages.table import languages
from tests.helpers.folders import files
from tests.helpers.speaking import called, dialled, got, heard, page_served, request, spoken_to, until

LIST = {"id": 1, "call": "programmes"}
NEW = {"action": "new", "call": "run", "id": 1}
BUILD = {"action": "build", "call": "run", "id": 1}
ANSWERS = ["place=portugal", "programme_slug=casa", "cohort_size=4"]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder on which the page is opened."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def server(desk: Path) -> Iterator[PageServer]:
    """The page, served on an empty folder."""
    assert desk.is_dir()
    with page_served() as serving:
        yield serving


@pytest.fixture
def small(small_built: Path, desk: Path) -> Path:
    """A small programme in it, whose next build makes everything anew."""
    folder = Path(shutil.copytree(small_built, desk / "casa"))
    settings_file = folder / "programme.yml"
    settings_file.write_text(settings_file.read_text(encoding="utf-8").replace("Porto", "Braga"), encoding="utf-8")
    return folder


def said(server: PageServer, call: dict[str, Any]) -> bytes:
    """Return a call as the page says it."""
    return request(server, "POST", "/call", json.dumps(call).encode(), X_Mentorkit_Key=server.door.key)


# ---- what is served


def test_the_page_and_all_that_it_names_is_there(server: PageServer) -> None:
    """In each language, with its scripts and fonts, from a table of addresses; the first in the language of the run."""
    first = got(server, "/")
    assert (first.status, first.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert b'<html lang="en">' in first.body
    for path in ("/", *(f"/{tag}/" for tag in languages())):
        page = got(server, path).body.decode()
        assert '"served": {' in page
        named = re.findall(r'(?:src|href)="([^"#:]+)"|url\("([^"]+)"\)', page)
        for address in {one or other for one, other in named}:
            there = re.sub(r"^(\./|\.\./)", "/" if path != "/" or address.startswith("./") else "", address)
            assert got(server, there).status == 200, (path, address)


def test_scripts_import_only_what_is_served(server: PageServer) -> None:
    """A module that is forgotten in the list would be missed by nobody but a person."""
    for path, file in server.files.items():
        if path.endswith(".js"):
            found = re.findall(r'(?:from|import)\s*\(?\s*"\./([^"]+)"', file.content().decode())
            assert [name for name in found if f"/{name}" not in server.files] == [], path


def test_no_runtime_is_served_and_none_is_needed(server: PageServer) -> None:
    """The policy of the page allows no WebAssembly either, in the page and in its header."""
    assert got(server, "/runtime/runtime.json").status == 404
    page = got(server, "/")
    policy = page.headers["content-security-policy"]
    assert "wasm" not in policy + page.body.decode()
    assert {"default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'"} <= set(policy.split("; "))


@pytest.mark.parametrize("path", ["/", "/make.js", "/nowhere", "/call"])
def test_every_answer_is_kept_by_nobody_and_shown_by_nobody_else(server: PageServer, path: str) -> None:
    """Also one that says no."""
    headers = got(server, path).headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["server"] == "mentorkit"
    assert "access-control-allow-origin" not in headers


CLIMBING = [
    "/../kit_cli/__init__.py",
    "/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc%2fpasswd",
    "/%252e%252e/etc/passwd",
    "/fonts/../page.py",
    "/fonts/..%5c..%5cpage.py",
    "/fonts/",
    "/fonts",
    "/pt-PT",
    "/page.py",
    "/make.html",
    "/casa/programme.yml",
    "/desk/",
    "//etc/passwd",
    "/\\..\\..\\",
    "/make.js%00.txt",
    "/make.js/",
    "/./make.js",
    "/MAKE.JS",
    "file:///etc/passwd",
    "http://127.0.0.1/make.js",
    "/;/make.js",
    "/fonts/text-latin.woff2/..",
    "*",
]


@pytest.mark.parametrize("path", CLIMBING)
def test_nothing_else_is_served(server: PageServer, desk: Path, path: str) -> None:
    """No path that climbs, no list of a folder, no file of the programmes, no other file of the package."""
    (desk / "casa").mkdir()
    (desk / "casa" / "programme.yml").write_text("secret", encoding="utf-8")
    answer = got(server, path)
    assert answer.status in {400, 404}
    assert b"secret" not in answer.body
    assert b"root:" not in answer.body


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.text(st.characters(max_codepoint=255, exclude_characters=" \r\n?"), max_size=30))
def test_whatever_is_asked_for_is_a_file_of_the_page_or_nothing(server: PageServer, path: str) -> None:
    """By any address; the server goes on."""
    answer = got(server, f"/{path}")
    assert answer.status == (200 if f"/{path}".replace("//", "/") in server.files else answer.status)
    assert answer.status in {200, 400, 404, 405}
    assert got(server, "/make.js").status == 200


# ---- who is answered


def test_the_page_is_answered(server: PageServer) -> None:
    """As a browser asks: with its own origin, by either name of this computer."""
    for name in ("127.0.0.1", "localhost"):
        host = f"{name}:{server.server_port}"
        answer = called(server, LIST, Host=host, Origin=f"http://{host}", Sec_Fetch_Site="same-origin")
        assert (answer.status, answer.messages) == (200, [{"id": 1, "kind": "result", "result": []}])
    assert got(server, "/", Sec_Fetch_Site="none").status == 200


STRANGE: dict[str, dict[str, str | None]] = {
    "a name that was made to lead here": {"Host": "evil.example:PORT"},
    "a name without a port": {"Host": "127.0.0.1"},
    "another port": {"Host": "127.0.0.1:1"},
    "another address of this computer": {"Host": "127.0.0.2:PORT"},
    "all addresses": {"Host": "0.0.0.0:PORT"},
    "a name that ends alike": {"Host": "localhost.evil.example:PORT"},
    "a name before an at": {"Host": "localhost:PORT@evil.example"},
    "no name": {"Host": None},
    "an empty name": {"Host": ""},
    "another page's origin": {"Origin": "http://evil.example"},
    "an origin of another port": {"Origin": "http://127.0.0.1:1"},
    "an origin by the other name": {"Origin": "http://localhost:PORT"},
    "an origin by https": {"Origin": "https://127.0.0.1:PORT"},
    "no origin in words": {"Origin": "null"},
    "an empty origin": {"Origin": ""},
    "a page of another site": {"Sec_Fetch_Site": "cross-site"},
    "a page of another port": {"Sec_Fetch_Site": "same-site"},
    "an unknown site": {"Sec_Fetch_Site": "elsewhere"},
}


@pytest.mark.parametrize("headers", STRANGE.values(), ids=STRANGE)
def test_a_stranger_in_the_same_browser_gets_nothing(server: PageServer, headers: dict[str, str | None]) -> None:
    """Neither files nor answers, even with the key: a forged request, a name that was bent, a frame."""
    port = str(server.server_port)
    said = {name: value and value.replace("PORT", port) for name, value in headers.items()}
    assert got(server, "/", **said).status == 403
    assert got(server, "/make.js", **said).status == 403
    refused = called(server, LIST, **said)
    assert refused.status == 403
    assert [each["kind"] for each in refused.messages] == ["problem"]


@pytest.mark.parametrize(
    "doubled", ["Host", "Origin", "X-Mentorkit-Key", "Content-Length", "Content-Type", "Sec-Fetch-Site"]
)
def test_what_is_said_twice_is_not_chosen_from(server: PageServer, doubled: str) -> None:
    """Of two names or two keys one might be right, and something on the way might have looked at the other."""
    host = f"127.0.0.1:{server.server_port}"
    body = json.dumps(LIST).encode()
    said = request(
        server,
        "POST",
        "/call",
        body,
        X_Mentorkit_Key=server.door.key,
        Origin=f"http://{host}",
        Sec_Fetch_Site="same-origin",
    )
    line = re.search(rf"(?im)^{doubled}: .*\r\n", said.decode("latin-1"))
    assert line is not None
    assert spoken_to(server, said).status == 200
    twice = said.replace(line[0].encode("latin-1"), line[0].encode("latin-1") * 2)
    assert spoken_to(server, twice).status == 400


def test_another_persons_program_has_no_key(server: PageServer) -> None:
    """Not without one, not with a wrong, a cut, a longer one, one in other letters, or in another place."""
    key = server.door.key
    for wrong in (None, "", "x", key[:-1], f"{key}x", key.swapcase(), f"{key} {key}", "é" * 43, "\x01"):
        answer = called(server, LIST, X_Mentorkit_Key=wrong)
        assert answer.status == 403, wrong
        assert "result" not in answer.body.decode()
    body = json.dumps({**LIST, "key": key}).encode()
    for path in (
        f"/call?key={key}",
        f"/call?X-Mentorkit-Key={key}",
        f"/call#key={key}",
        f"/call/{key}",
        f"/{key}/call",
    ):
        assert spoken_to(server, request(server, "POST", path, body)).status in {403, 404}
    for header in ("Cookie", "Authorization"):
        assert called(server, LIST, X_Mentorkit_Key=None, **{header: f"key={key}"}).status == 403


def test_the_address_that_a_browser_is_started_with_is_good_once(server: PageServer) -> None:
    """How a program was started can be read by everybody; the first answer brings the key that counts."""
    ticket = server.door.ticket
    first = called(server, LIST, X_Mentorkit_Key=ticket)
    assert first.status == 200
    assert first.headers["x-mentorkit-key"] == server.door.key
    assert called(server, LIST, X_Mentorkit_Key=ticket).status == 403
    assert called(server, LIST, X_Mentorkit_Key="").status == 403
    again = called(server, LIST)
    assert again.status == 200
    assert "x-mentorkit-key" not in again.headers


def test_each_run_has_keys_of_its_own() -> None:
    """Long ones."""
    with page_served() as one, page_served() as other:
        keys = {one.door.key, one.door.ticket, other.door.key, other.door.ticket}
        assert len(keys) == 4
        assert min(map(len, keys)) >= 43
        assert called(other, LIST, X_Mentorkit_Key=one.door.key).status == 403


def test_no_key_stands_in_what_is_served(server: PageServer) -> None:
    """Whoever may read the files may not call."""
    for path in server.files:
        body = got(server, path).body
        assert server.door.key.encode() not in body
        assert server.door.ticket.encode() not in body


@pytest.mark.parametrize("method", ["HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "BREW", "get"])
@pytest.mark.parametrize("path", ["/", "/call", "/make.js"])
def test_nothing_but_reading_and_calling(server: PageServer, method: str, path: str) -> None:
    """No other method does anything; to a question whether one may ask from elsewhere the answer is no."""
    headers = {"X_Mentorkit_Key": server.door.key, "Access_Control_Request_Method": "POST"}
    answer = spoken_to(server, request(server, method, path, b"", **headers))
    assert answer.status == 405
    assert not [name for name in answer.headers if name.startswith("access-control")]
    assert (answer.body == b"") == (method == "HEAD")


def test_files_are_not_called_and_the_call_is_not_read(server: PageServer) -> None:
    """Each address in its own way."""
    assert got(server, "/call", X_Mentorkit_Key=server.door.key).status == 405
    assert spoken_to(server, request(server, "POST", "/make.js", b"{}", X_Mentorkit_Key=server.door.key)).status == 405
    assert spoken_to(server, request(server, "POST", "/nowhere", b"{}", X_Mentorkit_Key=server.door.key)).status == 404


# ---- what is said to it


BROKEN: dict[str, tuple[bytes, dict[str, str | None]]] = {
    "no JSON": (b"call", {}),
    "nothing": (b" ", {}),
    "a list": (b"[]", {}),
    "a text": (b'"call"', {}),
    "not UTF-8": (b'{"call": "\xff"}', {}),
    "UTF-16": ('{"call": "list"}'.encode("utf-16"), {}),
    "deep": (b"[" * 200_000, {}),
    "deep objects": (b'{"a":' * 100_000, {}),
    "a huge number": (b'{"id": ' + b"9" * 5_000 + b"}", {}),
    "another kind": (b"{}", {"Content_Type": "text/plain"}),
    "a form": (b"{}", {"Content_Type": "application/x-www-form-urlencoded"}),
    "no kind": (b"{}", {"Content_Type": None}),
    "no length": (b"{}", {"Content_Length": None}),
    "a length in words": (b"{}", {"Content_Length": "two"}),
    "a length with a sign": (b"{}", {"Content_Length": "+2"}),
    "a length below nothing": (b"{}", {"Content_Length": "-1"}),
    "a length in other digits": (b"{}", {"Content_Length": "\xb2"}),
    "a length of two numbers": (b"{}", {"Content_Length": "2, 2"}),
    "in pieces": (b"2\r\n{}\r\n0\r\n\r\n", {"Transfer_Encoding": "chunked", "Content_Length": None}),
    "in pieces and whole": (b"{}", {"Transfer_Encoding": "chunked"}),
    "packed": (b"{}", {"Transfer_Encoding": "gzip"}),
}


@pytest.mark.parametrize(("body", "headers"), BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read_is_a_problem_in_words(
    server: PageServer, body: bytes, headers: dict[str, str | None]
) -> None:
    """And the next call is answered."""
    answer = called(server, body, **headers)
    assert answer.status == 400
    assert answer.messages[0]["problems"][0]["what"]
    assert called(server, LIST).status == 200


def test_what_is_too_large_is_refused_before_it_comes(server: PageServer) -> None:
    """Whoever says it is that long need not send it; without the key its length is nobody's business."""
    headers = {"Content_Length": str(MOST_BYTES + 1)}
    assert called(server, b"{}", **headers).status == 413
    assert called(server, b"{}", X_Mentorkit_Key="x", **headers).status == 403
    assert called(server, b"x" * 3_000_000, **headers).status == 413  # and who sends it reads the answer nevertheless


HEADS: dict[str, bytes] = {
    "nothing": b"",
    "empty lines": b"\r\n\r\n\r\n",
    "one word": b"GET\r\n\r\n",
    "an old version": b"GET /\r\n\r\n",
    "an older version with a name": b"GET / HTTP/1.0\r\n\r\n",
    "a version to come": b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
    "no version": b"GET / HTCPCP/1.0\r\n\r\n",
    "too many words": b"GET / x y HTTP/1.1\r\n\r\n",
    "another protocol": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "binary": bytes(range(256)) + b"\r\n\r\n",
    "a long address": b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n",
    "a long header": b"GET / HTTP/1.1\r\nX: " + b"a" * 70_000 + b"\r\n\r\n",
    "many headers": b"GET / HTTP/1.1\r\n" + b"X: a\r\n" * 200 + b"\r\n",
    "a header without a name": b"GET / HTTP/1.1\r\n: x\r\n\r\n",
    "a name that goes on": b"GET / HTTP/1.1\r\nHost:\r\n evil\r\n\r\n",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_request_that_is_none_is_turned_away(server: PageServer, head: bytes) -> None:
    """No traceback, no page, and the server goes on."""
    answer = spoken_to(server, head, hang_up=True)
    assert answer.status in {0, 400, 403, 405}
    assert b"<html" not in answer.body
    assert got(server, "/").status == 200


def test_two_requests_in_one_are_one(server: PageServer) -> None:
    """What follows the first is not read as another: nothing can be smuggled in."""
    body = json.dumps(LIST).encode()
    first = request(server, "POST", "/call", body, X_Mentorkit_Key=server.door.key)
    answer = spoken_to(server, first + first)
    assert len(answer.messages) == 1


def test_half_a_call_is_none(server: PageServer, desk: Path) -> None:
    """Whoever goes away in the middle has called nothing."""
    body = json.dumps({**NEW, "values": {"set": ANSWERS, "yes": True, "no_build": True}}).encode()
    said = request(server, "POST", "/call", body, X_Mentorkit_Key=server.door.key)
    assert spoken_to(server, said[:-3], hang_up=True).status == 400
    assert list(desk.iterdir()) == []


def test_who_speaks_slowly_is_waited_for_and_not_for_ever(server: PageServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drop by drop is not longer than whole; meanwhile others are answered."""
    body = json.dumps(LIST).encode()
    said = request(server, "POST", "/call", body, X_Mentorkit_Key=server.door.key)
    assert spoken_to(server, *(said[at : at + 40] for at in range(0, len(said), 40))).status == 200
    monkeypatch.setattr(kit_cli.cli.serving.server, "_PATIENCE", 0.5)
    with closing(dialled(server)) as slow, closing(dialled(server)) as silent:
        ended = threading.Event()

        def drip() -> None:
            try:
                for byte in said[:-1]:
                    slow.sendall(bytes([byte]))
                    ended.wait(0.05)
            except OSError:
                pass

        dripping = threading.Thread(target=drip)
        dripping.start()
        assert got(server, "/").status == 200
        assert heard(slow).status == 0
        ended.set()
        dripping.join()
        assert heard(silent).status == 0


def test_more_lines_than_fit_are_cut_and_the_rest_goes_on(server: PageServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who opens hundreds does not fill the memory."""
    monkeypatch.setattr(kit_cli.cli.serving.server, "_PATIENCE", 1.0)
    lines = [dialled(server) for _ in range(80)]
    try:
        over = lines[-1]
        over.settimeout(5)
        assert over.recv(1) == b""
    finally:
        for line in lines:
            line.close()
    for _ in range(100):
        if got(server, "/").status == 200:
            return
        time.sleep(0.1)
    raise AssertionError("it does not recover")


def test_what_is_refused_is_said_in_the_language_of_the_page() -> None:
    """Else in that of the run."""
    with page_served("sv") as server:
        assert got(server, "/x").body.decode().startswith("det finns inget på den här adressen")
        told = called(server, LIST, X_Mentorkit_Key="x", Accept_Language="pt-PT").messages
        assert told[0]["problems"][0]["remedy"] == "Abra o endereço que `mentorkit web` mostrou."
        assert got(server, "/x", Accept_Language="../x").body.decode().startswith("det finns")


# ---- calls


def test_a_programme_is_made_edited_on_the_disk_built_and_checked(desk: Path, server: PageServer) -> None:
    """As on the command line, file by file; what somebody changes in an editor meanwhile is what is built."""
    values = {"set": ANSWERS, "yes": True, "no_build": True}
    made = called(server, {**NEW, "values": values, "language": "pt-PT"}).messages[-1]
    assert made["result"]["outcome"]["folder"] == "casa"
    new(NewRequest(target=desk.parent / "other", set=tuple(ANSWERS), yes=True, no_build=True))
    assert files(desk / "casa") == files(desk.parent / "other")
    text = desk / "casa" / "programme.yml"
    text.write_bytes(text.read_bytes().replace(b"name: Mentoria na Cultura", b"name: Outro Nome"))
    built = called(server, {**BUILD, "values": {"programme": "casa"}}).messages[-1]
    assert built["result"]["outcome"]["files"] > 0
    read = called(server, {"id": 4, "call": "read", "file": built["result"]["outcome"]["start"]}).messages[-1]
    assert b"Outro Nome" in b64decode(read["result"])
    checked = called(server, {"id": 3, "call": "run", "action": "check", "values": {"programmes": ["casa"]}}).messages
    assert (checked[-1]["id"], checked[-1]["kind"]) == (3, "result")
    assert called(server, LIST).messages[-1]["result"][0]["name"] == "Outro Nome"


def test_progress_comes_while_it_is_made(small: Path, server: PageServer) -> None:
    """Not all at the end: the first step is heard before the last one begins."""
    with closing(dialled(server)) as line:
        line.sendall(said(server, {**BUILD, "values": {"programme": small.name}}))
        assert b'"result"' not in until(line, b"BuildStep")
        assert b'"result"' in until(line, b'"result"')


def test_calls_are_worked_off_one_at_a_time(server: PageServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten at once: none begins before the one before it has ended, and each gets its own answer."""
    at_work: list[int] = []
    seen: list[int] = []

    def answer(call: dict[str, Any], tell: Any) -> None:
        at_work.append(call["id"])
        seen.append(len(at_work))
        time.sleep(0.02)
        at_work.remove(call["id"])
        tell({"id": call["id"], "kind": "result", "result": None})

    monkeypatch.setattr(kit_cli.cli.serving.calls, "answer", answer)
    answers: dict[int, int] = {}
    threads = [
        threading.Thread(target=lambda n=n: answers.update({n: called(server, {"id": n}).messages[0]["id"]}))
        for n in range(10)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert answers == {n: n for n in range(10)}
    assert seen == [1] * 10


def test_two_builds_of_one_programme_at_once_are_both_answered(small: Path, server: PageServer) -> None:
    """The second finds everything as it should be, instead of being told that another is at work."""
    call = {**BUILD, "values": {"programme": small.name}}
    results: list[dict[str, Any]] = []
    threads = [threading.Thread(target=lambda: results.append(called(server, call).messages[-1])) for _ in range(2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(each["result"]["outcome"]["files"] > 0 for each in results) == [False, True]


@pytest.mark.parametrize("way", ["close", "reset", "half"])
def test_a_build_whose_caller_has_gone_ends_and_leaves_nothing(small: Path, server: PageServer, way: str) -> None:
    """However the line is cut: what was there stays as it was, no workshop and no lock; the next call is answered."""
    before = files(small)
    line = dialled(server)
    line.sendall(said(server, {**BUILD, "values": {"programme": small.name}}))
    until(line, b"BuildStep")
    if way == "half":
        line.shutdown(socket.SHUT_WR)
    else:
        if way == "reset":
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        line.close()
    assert called(server, LIST).status == 200  # which has waited for its turn
    line.close()
    assert files(small) == before
    assert list(small.glob(f"{PREFIX}*-*")) == []


def test_a_programme_whose_caller_has_gone_is_not_there(desk: Path, server: PageServer) -> None:
    """Not half of it; and it can be made then."""
    with closing(dialled(server)) as line:
        line.sendall(said(server, {**NEW, "values": {"set": ANSWERS, "yes": True}}))
        until(line, b"BuildStep")
    assert called(server, LIST).messages[-1]["result"] == []
    assert [path.name for path in desk.iterdir() if not path.name.startswith(".")] == []
    assert list(desk.glob(f"{PREFIX}*-*")) == []
    made = called(server, {**NEW, "values": {"set": ANSWERS, "yes": True, "no_build": True}}).messages[-1]
    assert made["kind"] == "result"


def test_a_call_that_nobody_waits_for_any_more_does_not_begin(
    server: PageServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who presses a button ten times and goes away starts nothing ten times."""
    begun: list[int] = []
    go = threading.Event()

    def answer(call: dict[str, Any], tell: Any) -> None:
        begun.append(call["id"])
        go.wait(10)
        tell({"id": call["id"], "kind": "result", "result": None})

    monkeypatch.setattr(kit_cli.cli.serving.calls, "answer", answer)
    first = threading.Thread(target=lambda: called(server, {"id": 1}))
    first.start()
    while not begun:
        time.sleep(0.01)
    with closing(dialled(server)) as line:
        line.sendall(request(server, "POST", "/call", b'{"id": 2}', X_Mentorkit_Key=server.door.key))
        assert line.recv(4096).startswith(b"HTTP/1.1 200")
    time.sleep(0.5)
    go.set()
    first.join()
    called(server, {"id": 3})
    assert begun == [1, 3]


def test_a_fault_of_the_kits_own_is_told_and_the_next_call_is_answered(
    server: PageServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the page in one line; what is needed to mend it stands in the terminal."""
    monkeypatch.setattr(kit_cli.cli.serving.calls, "answer", lambda *_: 1 / 0)
    (told,) = called(server, {"id": 5}).messages
    assert told == {"id": 5, "kind": "crashed", "reason": "ZeroDivisionError: division by zero"}
    assert "Traceback" in capsys.readouterr().err
    assert called(server, {"id": 6}).messages[0]["id"] == 6


@pytest.mark.parametrize("name", ["..", "../other", "/etc", ".", "", "\0", "\ud800", "a" * 5_000, "link/away"])
def test_nothing_outside_the_folder_is_touched(desk: Path, server: PageServer, name: str) -> None:
    """By any call and any parameter that names a file or a folder."""
    away = desk.parent / "other"
    away.mkdir()
    (away / "away").mkdir()
    (desk / "link").symlink_to(away)
    before = files(away)
    calls: list[dict[str, Any]] = [
        {"call": call, key: name}
        for call, key in (("list", "folder"), ("read", "file"), ("pack", "folder"), ("forget", "folder"))
    ]
    calls += [
        {"call": "run", "action": action, "values": {"set": [], "yes": True, key: name}}
        for action, key in (("new", "target"), ("new", "like"), ("new", "answers"))
    ]
    calls += [
        {"call": "run", "action": "build", "values": {"programme": name}},
        {"call": "run", "action": "check", "values": {"programmes": [name]}},
        {"call": "run", "action": "methodology", "values": {"to": name}},
        {"call": "run", "action": "attest", "values": {"standards": ["SAF-1", name], "by": "Ana"}},
        {"call": "run", "action": "adapt", "values": {"standards": ["SAF-1", name], "change": "x", "reason": "y"}},
    ]
    for call in calls:
        told = called(server, call).messages[-1]
        assert told["kind"] == "problem", call
    assert files(away) == before
    assert {path.name for path in desk.iterdir()} == {"link"}


def test_it_ends_at_the_next_message_and_begins_nothing_more(small: Path) -> None:
    """When the program is to end, a build that is at work ends whole or not at all."""
    before = files(small)
    with page_served() as server:
        line, next_one = dialled(server), dialled(server)
        line.sendall(said(server, {**BUILD, "values": {"programme": small.name}}))
        until(line, b"BuildStep")
        next_one.sendall(said(server, {**BUILD, "values": {"programme": small.name}}))
        until(next_one, b"\r\n\r\n")
    assert b'"result"' not in heard(line).body + heard(next_one).body
    assert files(small) == before


def test_only_the_loopback_address_listens(server: PageServer) -> None:
    """No other machine reaches it."""
    assert server.socket.getsockname()[0] == "127.0.0.1"
    assert server.address("k") == f"http://127.0.0.1:{server.server_port}/#key=k"


def test_statuses_are_those_that_are_promised() -> None:
    """In words, each."""
    from kit_cli.cli.serving.door import _SAID

    assert {HTTPStatus(each).value for each in _SAID} == {400, 403, 404, 405, 413}
