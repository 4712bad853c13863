"""What the page on which programmes are made costs in a tab: `python benchmarks/tab.py [RUNS]` (five by default).

Needs Chromium and the runtime (`python -m browser`). The site is served by Python's `http.server`, on this machine, and
compresses nothing. Cold is a browser that has never seen the page; warm is its second visit, and the edits are made in
a third. It keeps a profile on the disk, as a person's does: only there Chromium keeps what it has compiled. Answers are
given at once.
Times are medians in seconds and hang on the machine, which may be shared; so each is also told in units of what the
same machine needs for a programme without a browser, in the same minutes.
Memory is what the process of page and worker holds for itself (proportional set size) when the programme has been made,
in tabs that nobody watches: for whoever does, Chromium keeps a copy of all that a tab fetches, here some 60 MB.
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
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from browser.pack import RUNTIME
from tests.helpers.browsing import new_chromium, returning_chromium
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
_ALONE = """
addEventListener("load", () => document.getElementById("form").requestSubmit());
"""
"""Agrees to all that is proposed, where nobody else may press a button."""
_PAGE_ALONE = "make/pt-PT/alone.html"
_SETTING = "#casa/fields?file=casa/programme.yml&at=cohort"
_EDIT = """
async (size) => {
  const field = document.querySelector("#view [name=size]");
  const began = performance.now();
  field.value = size;
  field.form.requestSubmit();
  // The view is drawn anew when all that follows from the change is built, and kept.
  while (field.isConnected) {
    const wrong = document.querySelector("#view :is(.said:not(:empty), .wrong:not([hidden]))");
    if (wrong) throw new Error(wrong.textContent);
    await new Promise((done) => setTimeout(done, 10));
  }
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
    (folder / "make" / "alone.js").write_text(_ALONE, encoding="utf-8")
    page = (folder / "make" / "pt-PT" / "index.html").read_text(encoding="utf-8")
    script = '<script src="../alone.js"></script></body>'
    (folder / _PAGE_ALONE).write_text(page.replace("</body>", script), encoding="utf-8")


def _visit(context: Any, address: str, name: str = "casa") -> tuple[dict[str, float], Any]:
    """Answer at once, wait for the programme, and return what that took, with the page."""
    page = context.new_page()
    page.add_init_script(_LONG_TASKS)
    _Quiet.fetched = 0
    began = time.perf_counter()
    page.goto(f"{address}/make/pt-PT/")
    page.fill("#programme_slug", name)
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
    """Return the megabytes that a browser's pages hold for themselves, each process, the largest first."""
    session = browser.new_browser_cdp_session()
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    held = []
    for each in found:
        if each["type"] != "renderer":
            continue
        rollup = Path(f"/proc/{each['id']}/smaps_rollup").read_text(encoding="utf-8")
        kilobytes = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
        held.append(kilobytes / 1000)
    return sorted(held, reverse=True)


def _held_alone(browser: Any, address: str) -> Iterator[float]:
    """Yield the megabytes of a tab that nobody watches, once a programme is made: at a first visit, and a second."""
    session = browser.new_browser_cdp_session()
    somebody = session.send("Target.createBrowserContext")["browserContextId"]  # whom Playwright does not know
    for _ in range(2):
        visited = {"url": f"{address}/{_PAGE_ALONE}", "browserContextId": somebody}
        target = session.send("Target.createTarget", visited)
        while "·" not in session.send("Target.getTargetInfo", target)["targetInfo"]["title"]:  # which the desk's has
            time.sleep(0.1)
        time.sleep(2)  # as _visit
        yield _held(browser)[0]
        session.send("Target.closeTarget", target)
    session.detach()


def _native() -> float:
    """Return the seconds of a programme without a browser, in a process that has made one before."""
    with tempfile.TemporaryDirectory() as folder:
        said = subprocess.run([sys.executable, "-c", _NATIVE], capture_output=True, text=True, check=True, cwd=folder)
    return float(said.stdout)


@dataclass(frozen=True)
class _Builds:
    """What builds take in one tab, in seconds, and the megabytes that the tab holds after the fifth and the last."""

    edit: float
    """Of the first five."""
    fifth: float
    fiftieth: float
    early: float
    late: float


def _builds(browser: Any, page: Any) -> _Builds:
    """Change a setting at the desk of a programme, as often as is measured, and wait for the build that follows."""
    page.evaluate("(setting) => { location.hash = setting; }", _SETTING)
    page.wait_for_selector("#view [name=size]", timeout=300_000)
    taken: list[float] = []
    held: list[float] = []
    for number in range(_BUILDS):
        taken.append(page.evaluate(_EDIT, str(24 + number % 2)))
        if number + 1 in (5, _BUILDS):
            held.append(_held(browser)[0])
    return _Builds(statistics.median(taken[:5]), statistics.median(taken[2:7]), statistics.median(taken[-5:]), *held)


def main(runs: int) -> None:
    """Measure and print."""
    seen: dict[str, list[dict[str, float]]] = {"cold": [], "warm": []}
    natives = []
    with tempfile.TemporaryDirectory() as temporary:
        _site(Path(temporary))
        with _served(Path(temporary)) as address:
            for each in range(runs):
                natives.append(_native())
                with new_chromium() as browser:
                    for found, held in zip(seen.values(), _held_alone(browser, address), strict=True):
                        found.append({"memory": held})
                with tempfile.TemporaryDirectory() as profile, returning_chromium(Path(profile)) as context:
                    for name, found in zip(("casa", "vila"), seen.values(), strict=True):
                        taken, page = _visit(context, address, name)
                        found[-1] |= taken
                        page.close()
                    if each == runs - 1:
                        builds = _builds(context.browser, _visit(context, address)[1])
    native = statistics.median(natives)
    print(f"a programme without a browser {native:.2f} s; median of {runs}")
    for visit, found in seen.items():
        middle = {name: statistics.median(each[name] for each in found) for name in found[0]}
        print(
            f"{visit}: first question {middle['first question']:.2f} s, programme {middle['programme']:.1f} s"
            f" ({middle['programme'] / native:.1f} ×), longest task {1000 * middle['longest task']:.0f} ms,"
            f" fetched {middle['fetched']:.1f} MB, memory {middle['memory']:.0f} MB"
        )
    print(
        f"edit of a setting to build {builds.edit:.2f} s ({builds.edit / native:.1f} ×);"
        f" the fiftieth takes {builds.fiftieth / builds.fifth:.2f} times as long as the fifth;"
        f" after it the tab holds {builds.late - builds.early:.0f} MB more"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
