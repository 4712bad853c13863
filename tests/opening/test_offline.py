"""The page without a connection: kept at the first visit, fetched once, and never mixed with another version."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from kit_cli.files.fingerprints import fingerprint
from tests.helpers.serving import served
from tests.opening.tab import READY, WORKER, evaluated, write_site

PAGE = """
import { Kit } from "./kit.js";
import { Offline } from "./offline.js";

const { here } = JSON.parse(document.getElementById("data").textContent);
window.said = "SAID";
window.heard = [];
window.offline = new Offline(here);
window.kit = new Kit(here, "pt-PT", { after: offline.ready });
offline.addEventListener("update", ({ detail }) => heard.push(detail.version));
"""
"""What the page does with the modules, and by which two versions can be told apart."""

TOLD = 'if (!heard.length) await new Promise((done) => offline.addEventListener("update", done));'


def write(folder: Path, version: str, *, runtime: bool = False) -> None:
    """Write the page of a version, without a kit unless it is wished for."""
    write_site(folder, version, PAGE.replace("SAID", version), runtime=runtime)
    if not runtime:
        part, whole = f"part of {version}".encode(), b"the same in each"
        lies = folder / "make" / "runtime"
        lies.mkdir(exist_ok=True)
        (lies / "part").write_bytes(part)
        (lies / "whole").write_bytes(whole)
        prints = {"part": fingerprint(part), "whole": fingerprint(whole)}
        (lies / "runtime.json").write_text(json.dumps({"sizes": {}, "files": prints}), encoding="utf-8")


def opened(context: Any, address: str, path: str = "/make/pt-PT/") -> Any:
    """Open the page and wait until it is kept as far as it can be."""
    page = context.new_page()
    page.set_default_timeout(READY)
    page.goto(f"{address}{path}")
    evaluated(page, "await offline.ready")
    return page


def test_after_the_first_visit_no_server_is_needed(context: Any, tmp_path: Path) -> None:
    """It is ended: each language is there, and the kit, fetched once, from nowhere else. Its work: test_actions_offline.py."""
    write(tmp_path / "site", "A", runtime=True)
    asked: list[str] = []
    urls: list[str] = []
    context.on("request", lambda request: urls.append(request.url))
    with served(tmp_path / "site", asked, "no-store") as address:
        page = opened(context, address)
        evaluated(page, "await kit.ready")
        assert evaluated(page, "return offline.complete()") is True
    runtime = Counter(path for path in asked if "/runtime/" in path)
    assert len(runtime) == len([*(tmp_path / "site/make/runtime").iterdir()])
    assert {path: times for path, times in runtime.items() if times > 1} == {}
    page.reload()
    assert evaluated(page, 'return kit.call("programmes", {})') == []
    compiled = 'return String(await WebAssembly.compileStreaming(fetch("../runtime/pyodide.asm.wasm")))'
    assert evaluated(page, compiled) == "[object WebAssembly.Module]", "what it was unpacked to is kept too"
    for path in ("/make/", "/make/sv/", "/make/sr-Latn", "/make/pt-PT/index.html", "/make/?from=home#form"):
        page.goto(f"{address}{path}")
        assert evaluated(page, "return [said, offline.version]") == ["A", "A"]
    fonts = "return [...await document.fonts.load('1em ' + getComputedStyle(document.body).fontFamily)].map((each) => each.status)"
    assert set(evaluated(page, fonts)) == {"loaded"}
    assert {urlsplit(url).netloc for url in urls if url.startswith("http")} == {urlsplit(address).netloc}


def test_a_newer_version_is_told_and_taken_when_somebody_says_so(context: Any, tmp_path: Path) -> None:
    """Until then everything is of the old one; afterwards everything of the new one, without a server, and the old is gone."""
    write(tmp_path / "site", "A")
    with served(tmp_path / "site") as address:
        page = opened(context, address)
        assert evaluated(page, "return offline.complete()") is True
        write(tmp_path / "site", "B")
        page.reload()
        evaluated(page, TOLD)
        assert evaluated(page, "return [heard, said, offline.version, offline.newer]") == [["B"], "A", "A", "B"]
        other = opened(context, address, "/make/sv/")
        assert evaluated(other, "return [said, await (await fetch('../runtime/part')).text()]") == ["A", "part of A"]
        assert evaluated(page, "return offline.take()") == "others"
        other.close()
        with page.expect_navigation():
            assert evaluated(page, "return offline.take()") == "taken"
    page.reload()
    parts = "return [said, offline.version, await (await fetch('../runtime/part')).text(), await offline.take()]"
    assert evaluated(page, parts) == ["B", "B", "part of B", "none"]
    assert [each[-2:] for each in evaluated(page, "return caches.keys()")] == [" B"]


def test_what_is_on_its_way_is_not_fetched_twice(context: Any, tmp_path: Path) -> None:
    """Although the page is told to be complete meanwhile."""
    write(tmp_path / "site", "A")
    part, listed = tmp_path / "site/make/runtime/part", tmp_path / "site/make/runtime/runtime.json"
    old = fingerprint(part.read_bytes())
    part.write_bytes(bytes(20_000_000))
    listed.write_text(listed.read_text(encoding="utf-8").replace(old, fingerprint(part.read_bytes())), encoding="utf-8")
    asked: list[str] = []
    with served(tmp_path / "site", asked, "no-store") as address:
        page = opened(context, address)
        both = """
        const part = await fetch("../runtime/part");
        const [content, complete] = await Promise.all([part.arrayBuffer(), offline.complete()]);
        return [content.byteLength, complete];
        """
        assert evaluated(page, both) == [20_000_000, True]
    assert asked.count("/make/runtime/part") == 1


def test_what_has_not_changed_is_not_fetched_again(context: Any, tmp_path: Path) -> None:
    """A newer version takes it from the older one."""
    write(tmp_path / "site", "A")
    asked: list[str] = []
    with served(tmp_path / "site", asked, "no-store") as address:
        page = opened(context, address)
        evaluated(page, "await offline.complete()")
        write(tmp_path / "site", "B")
        asked.clear()
        evaluated(page, "await (await navigator.serviceWorker.ready).update()")
        evaluated(page, TOLD)
    assert {path.rpartition("/")[2] for path in asked if "runtime" in path} == {"part", "runtime.json"}
    assert not [path for path in asked if path.endswith(("woff2", "kit.js"))]


def test_a_site_that_is_being_replaced_is_never_half_kept(context: Any, tmp_path: Path) -> None:
    """The script of one version with a file of another: what was there stays, and the whole is taken the next time."""
    write(tmp_path / "site", "A")
    with served(tmp_path / "site") as address:
        page = opened(context, address)
        evaluated(page, "await offline.complete()")
        write(tmp_path / "site", "B")
        kept = (tmp_path / "site/make/kit.js").read_bytes()
        (tmp_path / "site/make/kit.js").write_bytes(b"// half")
        (tmp_path / "site/make/runtime/part").write_bytes(b"another")
        text = (tmp_path / "site" / WORKER).read_text(encoding="utf-8")
        # As if it had not been in the old one either.
        (tmp_path / "site" / WORKER).write_text(
            text.replace(fingerprint(kept), fingerprint(b"// whole")), encoding="utf-8"
        )
        update = """
        const registration = await navigator.serviceWorker.ready;
        await registration.update().catch(() => {});
        const worker = registration.installing;
        if (worker) await new Promise((done) => worker.addEventListener("statechange", done));
        return [worker?.state ?? "redundant", !!registration.waiting];
        """
        assert evaluated(page, update) == ["redundant", False]
        page.reload()
        assert evaluated(page, "return [said, heard]") == ["A", []]
        write(tmp_path / "site", "B")
        evaluated(page, update)
        evaluated(page, TOLD)


def test_a_page_that_another_version_came_before_is_left_alone(context: Any, tmp_path: Path) -> None:
    """It was loaded from the site, whose script was replaced meanwhile: that does not answer for it."""
    write(tmp_path / "site", "A")
    page_of_a = {path: path.read_bytes() for path in (tmp_path / "site/make").rglob("index.html")}
    write(tmp_path / "site", "B")
    worker = (tmp_path / "site" / WORKER).read_bytes()
    for path, content in page_of_a.items():
        worker = worker.replace(fingerprint(path.read_bytes()).encode(), fingerprint(content).encode())
        path.write_bytes(content)
    (tmp_path / "site" / WORKER).write_bytes(worker)
    with served(tmp_path / "site") as address:
        page = opened(context, address)
        assert evaluated(page, "return [offline.version, !!navigator.serviceWorker.controller]") == ["A", False]


def test_a_browser_without_service_workers_goes_on(context: Any, tmp_path: Path) -> None:
    """As one whose storage is full, or where the site has no such script: the kit begins all the same."""
    write(tmp_path / "site", "A")
    (tmp_path / "site" / WORKER).unlink()
    with served(tmp_path / "site") as address:
        page = opened(context, address)
        assert evaluated(page, "return [said, await offline.complete(), await offline.take()]") == ["A", False, "none"]
        context.add_init_script("Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })")
        page = opened(context, address)
        assert evaluated(page, "return [said, await offline.complete(), await offline.take()]") == ["A", False, "none"]


def test_what_nobody_has_unpacked_the_page_unpacks(context: Any, tmp_path: Path) -> None:
    """As where there is no room for it beside what it comes as: the kit begins all the same."""
    write(tmp_path / "site", "A", runtime=True)
    begun = """
    const script = `
      import { start } from "${location.origin}/make/runtime/start.mjs";
      const told = [];
      start("pt-PT", true, (done, of) => told.push(done / of)).then(
        (python) => postMessage([python.runPython("__import__('kit_cli').__name__"), told.at(-1)]),
        (error) => postMessage([String(error)]));
    `;
    const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })), { type: "module" });
    return new Promise((done) => (worker.onmessage = ({ data }) => done(data)));
    """
    asked: list[str] = []
    with served(tmp_path / "site", asked) as address:
        page = context.new_page()
        page.goto(f"{address}/make/blank.html")
        assert evaluated(page, begun) == ["kit_cli", 1]
    assert {"/make/runtime/pyodide.asm.wasm", "/make/runtime/pyodide.asm.wasm.packed"} <= {*asked}


@pytest.mark.parametrize("path", ["/make/", "/make/pt-PT/"])
def test_a_browser_can_install_it(browser: Any, tmp_path: Path, path: str) -> None:
    """In its language, as Chromium judges it."""
    write(tmp_path / "site", "A")
    with served(tmp_path / "site") as address:
        page = browser.new_context().new_page()
        page.goto(f"{address}{path}")
        evaluated(page, "await offline.ready")
        control = page.context.new_cdp_session(page)
        said = control.send("Page.getAppManifest")
        assert said["errors"] == []
        assert json.loads(said["data"])["lang"] == page.locator("html").get_attribute("lang")
        errors = control.send("Page.getInstallabilityErrors")["installabilityErrors"]
        assert [each["errorId"] for each in errors if each["errorId"] != "in-incognito"] == []
        page.context.close()
