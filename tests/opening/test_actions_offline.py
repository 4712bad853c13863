"""Everything that a hub may ask of the kit, asked of a page's worker without a server: nothing is asked of anybody."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from pathlib import Path
from typing import Any

from kit_cli.method.read import method
from tests.browser.everything import examples, made
from tests.helpers.serving import served
from tests.opening.tab import READY, evaluated, write_site

NAME = "casa"
PAGE = """
import { Kit } from "./kit.js";
const { here, language } = JSON.parse(document.getElementById("data").textContent);
window.kit = new Kit(here, language);
"""
"""The page with its own policy, and its kit within reach."""
RUN = """
const { action, ...values } = given;
return kit.call("run", { action, values }).then(() => "", (error) => `${error.name}: ${error.message}`);
"""
"""Returns what was wrong, if anything."""
ELSEWHERE = "http://elsewhere.example/"
LEAVES = "(address) => fetch(address, { mode: 'no-cors' }).then(() => 'went out', () => 'refused')"


class _Refusing(BaseHTTPRequestHandler):
    """Refuses whatever it is asked as a proxy, and notes it."""

    def __init__(self, *given: Any, heard: list[str], **options: Any) -> None:
        self.heard = heard
        super().__init__(*given, **options)

    def handle_one_request(self) -> None:
        """Refuse a request of any method."""
        self.heard.append(self.rfile.readline(1_000).decode("latin-1").strip())
        self.wfile.write(b"HTTP/1.1 403 Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        self.close_connection = True


@contextmanager
def refusing() -> Iterator[tuple[str, list[str]]]:
    """Listen as a proxy that refuses everything; yield its address, and all that it is asked."""
    heard: list[str] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Refusing, heard=heard))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", heard
    finally:
        server.shutdown()
        server.server_close()


def test_every_action_that_is_offered_runs_without_a_server_and_asks_nobody(browser: Any, tmp_path: Path) -> None:
    """The kit's own list says which: one that is added has to have an example. The server has ended before the first.

    Whatever goes to another address than the page's comes to a proxy, which hears nothing, although page and worker try;
    that it would hear is shown by a page that has no policy.
    """
    write_site(tmp_path, script=PAGE)
    asked: list[str] = []
    with refusing() as (proxy, heard):
        with served(tmp_path, asked, "no-store") as address:
            context = browser.new_context(proxy={"server": proxy, "bypass": address.partition("://")[2]})
            page = context.new_page()
            page.set_default_timeout(READY)
            page.goto(f"{address}/make/blank.html")
            page.evaluate(LEAVES, ELSEWHERE)
            assert [each for each in heard if ELSEWHERE in each] != []
            page.goto(f"{address}/make/pt-PT/")
            evaluated(page, "await kit.ready")
        heard.clear()
        asked.clear()
        context.on("request", lambda request: asked.append(request.url))
        assert [each.evaluate(LEAVES, ELSEWHERE) for each in (page, *page.workers)] == ["refused", "refused"]
        wrong = {call: evaluated(page, RUN, values) for call, values in _asked_of(page)}
        offered = {each["name"] for each in evaluated(page, 'return kit.call("actions")') if each["offered"]}
        context.close()
    assert (asked, heard) == ([], [])
    assert {call: said for call, said in wrong.items() if said} == {}
    without = sorted(offered - {action for action, *_ in wrong})
    assert not without, f"{without}: offered, and never tried; give it an example in tests/browser/everything.py"


def _asked_of(page: Any) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    """Yield what is asked, one thing after another: each action with every choice of its parameters once, told by both."""

    def table() -> str:
        listed = evaluated(page, 'return kit.call("list", { folder: given })', NAME)
        (found,) = (path for each in listed if (path := each["path"]).startswith("data/attestations"))
        return f"{NAME}/{found}"

    seen = set()
    asked = examples(NAME, [method().standards[0].id], table)  # of each only when the one before it is done
    for values in chain([made(NAME, "portugal", "pt-PT")], asked):
        call = (values["action"], *sorted(values.keys() - {"action"}))
        if call not in seen:
            seen.add(call)
            yield call, values
