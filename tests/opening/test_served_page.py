"""The page from the installed kit, in a real browser: it works on real folders, and asks nobody else for anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from kit_cli.actions.new import NewRequest
from kit_cli.actions.new import run as new
from kit_cli.cli.serving.server import PageServer
from tests.helpers.folders import files
from tests.helpers.speaking import page_served

READY = 60_000
"""Milliseconds: a shared machine may be slow, and nothing here is timed."""

# Calls the kit as the page's own modules do, in the page.
CALL = """
async ([call, values]) => {
  const { ServedKit } = await import("/served.js");
  const kit = new ServedKit("/", document.documentElement.lang, { ended: { what: "ended", remedy: "" } });
  return kit.call(call, values).catch((error) => ({ error: error.name, problems: error.problems, says: error.message }));
}
"""
# Stops while a programme is being made, as soon as its first step is heard, and then calls again.
STOP = """
async (values) => {
  const { ServedKit } = await import("/served.js");
  const kit = new ServedKit("/", "en", { ended: { what: "ended", remedy: "" } });
  const heard = [];
  const made = kit.call("run", { action: "new", values }, ({ event }) => { heard.push(event); if (event === "BuildStep") kit.stop(); });
  const waiting = kit.call("programmes");
  const names = (await Promise.allSettled([made, waiting])).map(({ reason }) => reason?.name);
  return [names, heard.includes("BuildStep"), await kit.call("programmes")];
}
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder on which the page is opened."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def server(desk: Path) -> Iterator[PageServer]:
    """The page, served on it, in Portuguese."""
    assert desk.is_dir()
    with page_served("pt-PT") as serving:
        yield serving


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A new window, in which nothing is remembered."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_a_programme_is_made_as_the_command_line_makes_it(
    page: Any, server: PageServer, desk: Path, tmp_path: Path
) -> None:
    """Every file, byte for byte, in a folder on the disk; asked of nobody but the page's own server, without a complaint."""
    asked: list[str] = []
    complaints: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: complaints.append(f"{said.text} {said.location['url']}"))
    page.on("response", lambda answer: complaints.append(answer.url) if answer.status >= 400 else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(server.address(server.door.ticket))
    page.wait_for_selector("#preview:not([hidden])", timeout=READY)
    assert page.locator("html").get_attribute("lang") == "pt-PT"
    assert "#" not in page.url, "the key does not stay in the address"
    page.fill("#programme_slug", "casa")
    page.fill("#hub_name", "Kuća & Casa")
    page.click("button[type=submit]")
    for _ in range(600):
        if (desk / "casa" / "programme.yml").is_file():
            break
        page.wait_for_timeout(100)
    given = ["place=portugal", "programme_slug=casa", "hub_name=Kuća & Casa"]
    new(NewRequest(target=tmp_path / "casa", set=tuple(given), yes=True))
    ours, theirs = files(desk / "casa"), files(tmp_path / "casa")
    assert ours.keys() == theirs.keys()
    assert [name for name, content in ours.items() if content != theirs[name]] == []
    assert {urlsplit(url).netloc for url in asked if url.startswith("http")} == {f"127.0.0.1:{server.server_port}"}
    assert [each for each in complaints if not each.endswith("/favicon.ico")] == []


def test_the_key_is_kept_for_this_tab_and_no_other(page: Any, server: PageServer, browser: Any) -> None:
    """Through a reload and into another language; a tab that comes without it is told which address to open."""
    page.goto(server.address(server.door.ticket))
    page.wait_for_selector("#preview:not([hidden])")  # what opens it is good once, and has been used
    assert page.evaluate(CALL, ["programmes", {}]) == []
    page.reload()
    page.wait_for_selector("#preview:not([hidden])")
    assert page.evaluate(CALL, ["programmes", {}]) == []
    page.click("header [hreflang=sv]")
    page.wait_for_url("**/sv/")
    page.wait_for_selector("#preview:not([hidden])")
    assert page.evaluate(CALL, ["programmes", {}]) == []
    stranger = browser.new_context().new_page()
    stranger.goto(f"http://127.0.0.1:{server.server_port}/")
    refused = stranger.evaluate(CALL, ["programmes", {}])
    assert refused["problems"][0]["remedy"] == "Abra o endereço que `mentorkit web` mostrou."
    stranger.goto(server.address(server.door.key))
    stranger.wait_for_selector("#preview:not([hidden])")
    assert stranger.evaluate(CALL, ["programmes", {}]) == []
    stranger.context.close()


def test_another_page_in_the_same_browser_gets_nothing(page: Any, server: PageServer, desk: Path) -> None:
    """Neither an answer nor a script nor a frame of it, although it knows the address and even the key."""
    with page_served() as elsewhere:
        page.goto(f"http://localhost:{elsewhere.server_port}/")
        home = f"http://127.0.0.1:{server.server_port}"
        forged = {"action": "new", "call": "run", "values": {"yes": True, "no_build": True}}
        tried = """
        async ([home, key, forged]) => {
          const body = JSON.stringify(forged);
          const said = [];
          for (const [mode, headers] of [["cors", { "Content-Type": "application/json", "X-Mentorkit-Key": key }], ["no-cors", {}]]) {
            said.push(await fetch(`${home}/call`, { method: "POST", mode, body, headers }).then(({ type }) => type, () => "refused"));
          }
          said.push(await import(`${home}/kit.js`).then(() => "ran", () => "refused"));
          return said;
        }
        """
        page.context.set_extra_http_headers({})
        said = _without_policy(page, elsewhere).evaluate(tried, [home, server.door.key, forged])
        assert said[0] == "refused"
        assert said[1] in {"opaque", "refused"}  # it was sent, as any form may be, and did nothing
        assert said[2] == "refused"
    assert list(desk.iterdir()) == []


def _without_policy(page: Any, server: PageServer) -> Any:
    """Return the page as one that somebody else has written, whose policy lets it ask anybody."""
    address = f"http://localhost:{server.server_port}/strange"
    page.route(address, lambda route: route.fulfill(body="<!doctype html><title>x</title>", content_type="text/html"))
    page.goto(address)
    return page


def test_a_call_is_stopped_and_leaves_nothing(page: Any, server: PageServer, desk: Path) -> None:
    """Whoever waits hears that it was; the next call is answered."""
    page.goto(server.address(server.door.key))
    values = {"set": ["place=portugal", "programme_slug=casa"], "yes": True}
    names, begun, then = page.evaluate(STOP, values)
    assert (names, begun, then) == (["Stopped", "Stopped"], True, [])
    assert [path.name for path in desk.iterdir() if not path.name.startswith(".")] == []


def test_bytes_come_as_they_are(page: Any, server: PageServer, desk: Path) -> None:
    """Whatever is in a file, in both directions of the page's base64."""
    (desk / "casa").mkdir()
    (desk / "casa" / "all.bin").write_bytes(bytes(range(256)) * 300)
    page.goto(server.address(server.door.key))
    sums = """
    async () => {
      const { ServedKit } = await import("/served.js");
      const { bytes } = await import("/kit.js");
      const kit = new ServedKit("/", "en", { ended: {} });
      const read = await kit.call("read", { file: "casa/all.bin" });
      const content = read instanceof Uint8Array ? read : bytes(read);
      return [content.length, content.reduce((sum, byte) => sum + byte, 0)];
    }
    """
    assert page.evaluate(sums) == [256 * 300, sum(range(256)) * 300]


def test_that_the_program_has_ended_is_said_in_words(page: Any, desk: Path) -> None:
    """In the page's language, with what to do; not as the browser says it."""
    assert desk.is_dir()
    with page_served("sv") as server:
        page.goto(server.address(server.door.key))
        page.wait_for_selector("#preview:not([hidden])", timeout=READY)
        known = page.evaluate("JSON.parse(document.getElementById('data').textContent).served.ended")
    assert known["what"] == "ingen svarar längre"
    page.evaluate("""() => { window.seen = import("/served.js"); }""")
    page.fill("#programme_slug", "casa")
    page.click("button[type=submit]")
    page.wait_for_selector("#wrong:not([hidden])")
    assert "ingen svarar längre. Starta mentorkit web igen" in page.inner_text("#wrong")
