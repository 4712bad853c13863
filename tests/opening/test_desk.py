"""The desk of a programme in a browser tab: looked at, changed, built, checked, saved, closed and opened again."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from kit_cli.files.yaml_source import read_yaml
from kit_cli.web.drawing.drawing import PARTS
from tests.helpers.browsing import barriers
from tests.helpers.drawing import is_full
from tests.helpers.serving import served
from tests.opening.tab import READY, write_site


@pytest.fixture(scope="module")
def desk(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A tab with the desk of a programme called casa, in Portuguese."""
    folder = tmp_path_factory.mktemp("site")
    write_site(folder)
    with served(folder) as address:
        page = browser.new_context(accept_downloads=True, locale="pt-PT").new_page()
        page.goto(f"{address}/make/pt-PT/")
        page.fill("#programme_slug", "casa")
        page.click("button[type=submit]")
        page.wait_for_selector("#view h1", timeout=READY)
        yield page
        page.context.close()


def go(page: Any, view: str, **given: str) -> None:
    """Go to a view of the desk, and wait until it is drawn."""
    address = "&".join(f"{key}={value}" for key, value in given.items())
    page.evaluate(
        "view => { document.getElementById('view').replaceChildren(); location.hash = view; }",
        f"#casa/{view}?{address}",
    )
    page.wait_for_selector("#view h1", state="attached", timeout=READY)
    page.wait_for_selector("#desk:not([aria-busy])", timeout=READY)


def build(page: Any, button: str = "#view form button[type=submit]") -> None:
    """Press a button after which the programme is built, and wait until it is."""
    page.evaluate("() => document.getElementById('notes').replaceChildren()")
    page.click(button)
    page.wait_for_selector("#notes p", timeout=READY)
    page.wait_for_selector("#doing[hidden]", state="attached", timeout=READY)


def saved(page: Any, folder: Path) -> Path:
    """Save the programme as ZIP, unpack it, and return its folder."""
    with page.expect_download() as download:
        page.click("#dk-zip")
    with ZipFile(download.value.path()) as archive:
        archive.extractall(folder)
    return folder / "casa"


VIEWS = [
    *((view, {}) for view in PARTS),
    ("form", {"file": "casa/forms/session-log.yml"}),
    ("fields", {"file": "casa/forms/session-log.yml", "at": "questions.format"}),
    ("fields", {"file": "casa/timeline.yml", "at": "milestones.kick-off"}),
    ("document", {"file": "casa/documents/pt-PT/mentoring-agreement.md"}),
    ("text", {"file": "casa/risks.yml", "line": "5"}),
    ("standard", {"id": "SEL-2"}),
    ("action", {"name": "attest", "standards": "SEL-2"}),
    ("cycle", {}),
    ("report", {"whom": "patron"}),
    ("page", {"file": "casa/build/index.html"}),
]


_LENT = """
() => [...document.querySelector("iframe.seen").contentDocument.fonts].filter((each) => each.status === "loaded").length > 1
"""
"""A form carries no fonts, and is shown in those of the page around it: that of headings and that of text."""
MOST_OF_THEM = ("next", "form", "check", "action")
"""Views that together hold nearly every kind of element of the others."""


@pytest.mark.parametrize(("view", "given"), [each for each in VIEWS if is_full() or each[0] in MOST_OF_THEM])
def test_axe_finds_nothing(desk: Any, view: str, given: dict[str, str]) -> None:
    """In each view, on a telephone in the dark or on a desk, by turns; and nothing is wider than the window."""
    go(desk, view, **given)
    windows = ((390, "dark"), (1280, "light"))
    for width, scheme in windows if is_full() else [windows[VIEWS.index((view, given)) % 2]]:
        desk.set_viewport_size({"width": width, "height": 800})
        desk.emulate_media(color_scheme=scheme)
        assert barriers(desk) == []
        assert desk.evaluate("() => document.documentElement.scrollWidth") <= width


def test_a_question_is_changed_beside_what_people_see(desk: Any, tmp_path: Path) -> None:
    """The file, the page and the Word file say it; what does not fit is said at its field, and nothing is written."""
    go(desk, "forms")
    desk.click("text=Registo de sessões")
    desk.click("#view >> text=Como se encontraram?")
    desk.fill("#view [name^=label]", "Como se viram?")
    build(desk)
    desk.wait_for_timeout(200)
    assert "Como se viram?" in desk.frame_locator("iframe.seen").locator("body").inner_text()
    desk.wait_for_function(_LENT)
    go(desk, "fields", file="casa/programme.yml", at="cohort")
    desk.fill("#view [name=size]", "200")
    desk.click("#view form button[type=submit]")
    desk.wait_for_selector("#view [name=size][aria-invalid=true]")
    assert re.search("60", desk.locator(".field[data-key=size] .said").inner_text())
    folder = saved(desk, tmp_path)
    assert read_yaml(folder / "programme.yml").data["cohort"]["size"] == 25
    assert "Como se viram?" in (folder / "build/forms/pt-PT/session-log.html").read_text(encoding="utf-8")


def test_a_document_is_shown_as_it_reads_while_one_writes(desk: Any, tmp_path: Path) -> None:
    """Before it is saved; then the Word file is made from it. What is broken is told by its line and not saved."""
    go(desk, "document", file="casa/documents/pt-PT/rules-of-the-game.md")
    text = desk.input_value("#t")
    desk.fill("#t", f"{text}\n\nUma regra nossa.\n")
    desk.frame_locator("iframe.seen").locator("text=Uma regra nossa.").wait_for(timeout=READY)
    build(desk)
    desk.fill("#t", "{nothing.such}")
    desk.click("#view form button[type=submit]")
    desk.wait_for_selector("#view .wrong:not([hidden])", timeout=READY)
    assert "nothing.such" in desk.inner_text("#view .wrong")
    folder = saved(desk, tmp_path)
    assert "Uma regra nossa." in (folder / "documents/pt-PT/rules-of-the-game.md").read_text(encoding="utf-8")


def test_a_text_is_confirmed_and_a_standard_adapted(desk: Any, tmp_path: Path) -> None:
    """As on the command line: entries in the registers, and what is missing is said in words."""
    go(desk, "action", name="confirm", files="casa/timeline.yml")
    desk.click("#view form button[type=submit]")
    desk.wait_for_selector(".field[data-key=by] .said:not(:empty)", timeout=READY)
    assert "--by" not in desk.inner_text("#view")
    desk.fill("#view [name=by]", "Ana Sá, coordenação")
    desk.click("#view form button[type=submit]")
    desk.wait_for_selector("#h-outcome", timeout=READY)
    folder = saved(desk, tmp_path)
    (entry,) = read_yaml(folder / "confirmations.yml").data["confirmations"]
    assert (entry["file"], entry["by"]) == ("timeline.yml", "Ana Sá, coordenação")


def test_a_closed_tab_loses_nothing_and_a_second_one_only_reads(desk: Any) -> None:
    """The programme is kept after each change, and opened again by its address."""
    go(desk, "fields", file="casa/programme.yml", at="hub")
    desk.fill("#view [name=name]", "Casa Nova")
    build(desk)
    second = desk.context.new_page()
    second.goto(f"{desk.url.split('#')[0]}#casa/next")
    second.wait_for_selector("#view h1", timeout=READY)
    assert "Casa Nova" in second.inner_text("#dk-hub")
    assert second.is_visible("#reads")
    second.close()
    desk.reload()
    desk.wait_for_selector("#view h1", timeout=READY)
    assert "Casa Nova" in desk.inner_text("#dk-hub")
    assert not desk.is_visible("#reads")


def test_a_file_that_is_dropped_is_known_and_used(desk: Any) -> None:
    """A text of the programme replaces its own; a picture becomes the logo; anything else is kept among the data."""
    drop = """async ([name, content]) => {
      const given = new DataTransfer();
      given.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], name));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer: given, cancelable: true }));
    }"""
    go(desk, "text", file="casa/risks.yml")
    text = desk.input_value("#t").replace("risks:", "# Nossos.\nrisks:", 1)
    for name, content, seen in (
        ("risks.yml", text.encode(), "#notes p"),
        ("notes.pdf", b"%PDF-1.7", "#notes p"),
    ):
        desk.evaluate("() => document.getElementById('notes').replaceChildren()")
        desk.evaluate(drop, [name, b64encode(content).decode()])
        desk.click("#dropped-yes button", timeout=READY)
        desk.wait_for_selector(seen, timeout=READY)
        desk.wait_for_selector("#doing[hidden]", state="attached", timeout=READY)
    go(desk, "actions")
    assert "data/notes.pdf" in desk.locator("#view").text_content()
    go(desk, "text", file="casa/risks.yml")
    assert "# Nossos." in desk.input_value("#t")


def test_the_next_cycle_is_made_from_this_one_and_a_saved_one_is_opened(desk: Any, tmp_path: Path) -> None:
    """With what the hub has made its own; a ZIP that somebody saved is opened beside those that are here."""
    folder = saved(desk, tmp_path)
    go(desk, "cycle")
    hub = desk.inner_text("#dk-hub")
    desk.fill("#view [name=programme_slug]", "casa-dois")
    desk.click("#view form button[type=submit]")
    desk.wait_for_url("**#casa-dois/next", timeout=READY)
    desk.wait_for_selector("#view h1", timeout=READY)
    assert desk.inner_text("#dk-hub") == hub
    desk.click("[data-do=leave]")
    desk.locator("#kept-list li").nth(1).wait_for(timeout=READY)
    zipped = tmp_path / "arquivo.zip"
    with ZipFile(zipped, "w") as archive:
        for path in folder.rglob("*"):
            archive.write(path, path.relative_to(tmp_path))
    desk.set_input_files("#open-zip", zipped)
    desk.wait_for_url("**/next", timeout=READY)
    desk.wait_for_selector("#view h1", timeout=READY)
    assert desk.inner_text("#dk-hub") == hub
