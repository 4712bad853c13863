"""What the page on which programmes are made costs in a tab: `python benchmarks/tab.py [RUNS]` (five by default).

Needs Chromium and the runtime (`python -m browser`). The site is served by Python's `http.server`, on this machine, and
compresses nothing. Cold is a browser that has never seen the page; warm is its second visit. Answers are given at once.
Times are medians in seconds and hang on the machine, which may be shared; so each is also told in units of what the
same machine needs for a programme without a browser, in the same minutes.
Memory is what the process of page and worker holds for itself (proportional set size) when the programme has been made.
Goals: 14 MB fetched; the first question under 1 s; a programme under 11 s cold and 4 s warm; an edit 1.5 s; no task of
the page over 100 ms; 300 MB; the fiftieth build as the fifth.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from browser.pack import RUNTIME
from tests.helpers.browsing import chromium
from website.face import files as fonts
from website.make_page import make_files

_BUILDS = 50
_LONG_TASKS = """
window.longest = 0;
new PerformanceObserver((seen) => {
  for (const { duration } of seen.getEntries()) window.longest = Math.max(window.longest, duration);
}).observe({ type: "longtask", buffered: true });
"""
_USABLE = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd / 1000"
"""When the first question can be answered: the form stands, and the page's script listens."""
_READY = """
async () => {
  const { here } = JSON.parse(document.getElementById("data").textContent);
  const { Kit, bytes } = await import(new URL(`${here}kit.js`, document.baseURI).href);
  const kit = new Kit(here, "en");
  window.bench = {
    call: (name, values) => kit.call(name, values),
    run: (action, values) => kit.call("run", { action, values }),
    text: async (file) => new TextDecoder().decode(bytes(await kit.call("read", { file }))),
  };
  await kit.ready;
  await bench.run("new", { set: ["place=portugal", "languages=pt-PT", "programme_slug=bench"], yes: true });
}
"""
_EDIT = """
async (file) => {
  const text = await bench.text(file);
  const began = performance.now();
  await bench.call("write", { file, text: `${text}\\nUma frase mais.\\n` });
  await bench.run("build", { programme: "bench" });
  return (performance.now() - began) / 1000;
}
"""
_NATIVE = """
import time
from shutil import rmtree
from kit_cli.actions.new import NewRequest, run
for _ in range(2):
    rmtree("bench", ignore_errors=True)
    began = time.perf_counter()
    run(NewRequest(set=("place=portugal", "languages=pt-PT", "programme_slug=bench"), yes=True))
print(time.perf_counter() - began)
"""
_DOCUMENT = "bench/documents/pt-PT/mentee-guide.md"


class _Quiet(SimpleHTTPRequestHandler):
    fetched = 0

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        content = source.read()
        _Quiet.fetched += len(content)
        outputfile.write(content)


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _site(folder: Path) -> None:
    for path, content in (*make_files(), *fonts()):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content if isinstance(content, bytes) else content.read_bytes())
    (folder / "make" / "runtime").symlink_to(RUNTIME)
    (folder / "empty.html").write_text("<!doctype html><title>Nothing</title>", encoding="utf-8")


def _visit(context: Any, address: str) -> tuple[dict[str, float], Any]:
    """Answer at once, wait for the programme, and return what that took, with the page."""
    page = context.new_page()
    page.add_init_script(_LONG_TASKS)
    _Quiet.fetched = 0
    began = time.perf_counter()
    page.goto(f"{address}/make/pt-PT/")
    page.fill("#programme_slug", "casa")
    page.click("button[type=submit]")
    page.wait_for_selector("#view h1", timeout=300_000)
    made = time.perf_counter() - began
    page.wait_for_timeout(2_000)  # what is done when all is done: a picture of the memory is kept, tasks are told
    return {
        "first question": page.evaluate(_USABLE),
        "programme": made,
        "longest task": page.evaluate("longest / 1000"),
        "fetched": _Quiet.fetched / 1e6,
    }, page


def _held(browser: Any) -> list[float]:
    """Return the megabytes that a browser's processes hold for themselves, the largest of a page first."""
    session = browser.new_browser_cdp_session()
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    held: dict[int, tuple[bool, float]] = {}
    for each in found:
        rollup = Path(f"/proc/{each['id']}/smaps_rollup").read_text(encoding="utf-8")
        kilobytes = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
        held[each["id"]] = (each["type"] == "renderer", kilobytes / 1000)
    return [size for _, size in sorted(held.values(), reverse=True)]


def _native() -> float:
    """Return the seconds of a programme without a browser, in a process that has made one before."""
    with tempfile.TemporaryDirectory() as folder:
        said = subprocess.run([sys.executable, "-c", _NATIVE], capture_output=True, text=True, check=True, cwd=folder)
    return float(said.stdout)


def _builds(page: Any) -> tuple[float, float, float] | None:
    """Return the seconds of an edit with its build, of the fifth, of the fiftieth; None where the kit cannot write."""
    page.evaluate(_READY)
    try:
        taken = [page.evaluate(_EDIT, _DOCUMENT) for _ in range(_BUILDS)]
    except Exception as error:
        print(f"no edit was measured: {str(error).splitlines()[0]}")
        return None
    return statistics.median(taken[:5]), statistics.median(taken[2:7]), statistics.median(taken[-5:])


def main(runs: int) -> None:
    """Measure and print."""
    seen: dict[str, list[dict[str, float]]] = {"cold": [], "warm": []}
    natives = []
    with tempfile.TemporaryDirectory() as temporary:
        _site(Path(temporary))
        with _served(Path(temporary)) as address:
            for _ in range(runs):
                natives.append(_native())
                with chromium() as browser:
                    context = browser.new_context()
                    context.new_page().goto(f"{address}/empty.html")
                    empty = sum(_held(browser))
                    for found in seen.values():
                        taken, page = _visit(context, address)
                        found.append(taken)
                        held = _held(browser)
                        taken |= {"tab": held[0], "browser": sum(held) - empty}
                        page.close()
            with chromium() as browser:
                page = browser.new_page()
                page.goto(f"{address}/make/pt-PT/")
                builds = _builds(page)
    native = statistics.median(natives)
    print(f"a programme without a browser {native:.2f} s; median of {runs}")
    for visit, found in seen.items():
        middle = {name: statistics.median(each[name] for each in found) for name in found[0]}
        print(
            f"{visit}: first question {middle['first question']:.2f} s, programme {middle['programme']:.1f} s"
            f" ({middle['programme'] / native:.1f} ×), longest task {1000 * middle['longest task']:.0f} ms,"
            f" fetched {middle['fetched']:.1f} MB, memory {middle['tab']:.0f} MB"
            f" (the whole browser {middle['browser']:.0f} more than with an empty page)"
        )
    if builds:
        edit, fifth, fiftieth = builds
        print(f"edit to build {edit:.2f} s ({edit / native:.1f} ×); fiftieth to fifth {fiftieth / fifth:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
