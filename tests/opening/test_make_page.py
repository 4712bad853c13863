"""The page "Make your programme", with the runtime in a real browser: the same files as the command line's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zipfile import ZipFile, is_zipfile

import pytest

from kit_cli.actions.new import NewRequest
from kit_cli.actions.new import run as new
from kit_cli.files.shipped import place_ids, template_folder
from kit_cli.languages.table import languages
from kit_cli.places.read import load_place
from kit_cli.web.asking.preview import preview
from tests.helpers.browsing import barriers
from tests.helpers.drawing import is_full, turned
from tests.helpers.serving import served
from tests.opening.tab import KEPT_PICTURES, READY, evaluated, write_site

PLACES = {each: load_place(template_folder(), each).file.languages.offered for each in place_ids(template_folder())}
_OFFERED = [[(place, tag) for place, offered in PLACES.items() if tag in offered] for tag in languages()]
CASES = turned(_OFFERED)
"""A place of each language; in the full run each place in each of its languages."""
SPOILT = """
const all = await (await navigator.storage.getDirectory()).getDirectoryHandle("mentorkit-pictures");
for await (const folder of all.values()) {
  for await (const file of folder.values()) {
    const out = await file.createWritable();
    await out.write("?");
    await out.close();
  }
}
"""
"""Leaves a sign of each picture."""
ANSWERS = {"hub_name": "Kuća & Casa", "coordinator_name": "Nome Apelido"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page as a site holds it, with the runtime beside it; yields the address."""
    folder = tmp_path_factory.mktemp("site")
    write_site(folder)
    with served(folder) as address:
        yield address


def opened(browser: Any, site: str, language: str, **options: Any) -> tuple[Any, list[str]]:
    """Open the page in a language; return it, and a list to which each address that anything asks is added."""
    context = browser.new_context(accept_downloads=True, **options)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(f"{site}/make/{'' if language == 'en' else f'{language}/'}")
    return page, asked


def make(page: Any, **answers: str) -> None:
    """Answer, and wait until the programme is made."""
    for name, words in answers.items():
        page.fill(f"#{name}", words)
    page.click("button[type=submit]")
    page.wait_for_selector("#view h1", timeout=READY)


def wait_until_judged(page: Any) -> None:
    """Wait until the kit has come and has said something of every answer."""
    page.wait_for_selector("#preview:not([hidden])", timeout=READY)


def files(folder: Path) -> dict[str, Any]:
    """Return the files below a folder by their paths, without what says by which program they were made.

    Of packed files the parts: how small zlib packs them hangs on its version, and a browser has another.
    """
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: _content(path) for name, path in found.items() if name != ".mentorkit/made.json"}


def _content(path: Path) -> Any:
    if not is_zipfile(path):
        return path.read_bytes()
    with ZipFile(path) as archive:
        return [(entry.filename, entry.date_time, archive.read(entry)) for entry in archive.infolist()]


def assert_same(ours: Path, place: str, language: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the programme as the command line does, in a folder, and compare the page's with it, file by file."""
    given = [f"place={place}", f"languages={language}", *(f"{key}={value}" for key, value in ANSWERS.items())]
    folder.mkdir(exist_ok=True)
    monkeypatch.chdir(folder)
    new(NewRequest(set=tuple(given), yes=True))
    found, wanted = files(ours), files(folder / ANSWERS["programme_slug"])
    assert found.keys() == wanted.keys()
    assert [name for name, content in found.items() if content != wanted[name]] == []


@pytest.mark.parametrize(("place", "language"), CASES)
def test_the_page_makes_what_the_command_line_makes(
    browser: Any, site: str, place: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every file, and of packed ones every part, byte for byte; and nothing is asked of anybody but the page's own server."""
    page, asked = opened(browser, site, language)
    page.select_option("#place", place)
    for box in page.locator("[name=languages]").all():
        if box.is_visible():
            box.set_checked(box.get_attribute("value") == language)
    make(page, programme_slug="casa", **ANSWERS)
    monkeypatch.chdir(tmp_path)
    assert otherwise(downloaded(page), place=place, languages=language, **ANSWERS) == []
    assert {urlsplit(url).netloc for url in asked if url.startswith("http")} == {urlsplit(site).netloc}
    page.context.close()


def downloaded(page: Any) -> Path:
    """Save the programme of a page as ZIP, and return where that lies."""
    with page.expect_download() as download:
        page.click("#dk-zip")
    return Path(download.value.path())


def otherwise(zipped: Path, **given: str) -> list[str]:
    """Return the files of a programme that a page has made, named casa, that the command line does not make the same."""
    with ZipFile(zipped) as archive:
        archive.extractall("page")
    new(NewRequest(set=("programme_slug=casa", *(f"{name}={words}" for name, words in given.items())), yes=True))
    (made,) = Path("page").iterdir()
    ours, theirs = files(made), files(Path("casa"))
    return sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))


@pytest.mark.parametrize("part", ["pyodide.asm.wasm", "packages.tar"])
def test_what_does_not_come_is_told_and_not_waited_for(browser: Any, site: str, part: str) -> None:
    """Pyodide itself only warns the console where WebAssembly fails."""
    context = browser.new_context(service_workers="block")
    context.route(f"**/{part}.packed", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{site}/make/sv/")
    page.wait_for_selector("#bar", state="hidden", timeout=60_000)
    assert "Failed to fetch" in page.inner_text("#loading")
    context.close()


@pytest.mark.skipif(not is_full(), reason="for the full run; test_offline.py makes a programme at a second visit")
def test_the_second_visit_goes_on_where_the_first_had_started_and_makes_the_same(browser: Any, site: str) -> None:
    """From the picture that the first one kept; without it, or with one that is broken, as at first."""
    page, _ = opened(browser, site, "sv")
    wait_until_judged(page)
    while evaluated(page, KEPT_PICTURES) != ["sv"]:
        page.wait_for_timeout(100)
    made = []
    for spoilt in (False, True):
        if spoilt:
            evaluated(page, SPOILT)
            assert evaluated(page, KEPT_PICTURES) == []
        said: list[str] = []
        page.on("console", lambda each, said=said: said.append(each.text) if each.type == "warning" else None)
        page.goto("about:blank")
        page.goto(f"{site}/make/sv/")
        wait_until_judged(page)
        assert bool(said) == spoilt, said
        make(page, programme_slug="hus")
        with ZipFile(downloaded(page)) as archive:
            # The second one has a name of its own here: the first is kept.
            made.append({name.partition("/")[2]: archive.read(name) for name in archive.namelist()})
    assert len(made[0]) > 100
    assert made[0] == made[1]
    page.context.close()


@pytest.mark.skipif(not is_full(), reason="for the full run; test_actions_offline.py tries it with every action")
def test_no_byte_leaves_from_the_page_or_its_worker_and_no_connection_is_needed(
    browser: Any, site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another server listens and hears nothing, although both try; once the kit has come, the network may go.

    What is made then is what the command line makes.
    """
    page, _ = opened(browser, site, "pt-PT")
    wait_until_judged(page)
    with served(Path(__file__).parent) as elsewhere:
        attempt = f"fetch('{elsewhere}/conftest.py', {{mode: 'no-cors'}}).then(() => 'went out', () => 'refused')"
        assert page.evaluate(attempt) == "refused"
        (worker,) = page.workers
        assert worker.evaluate(attempt) == "refused"
    page.context.set_offline(True)
    make(page, hub_name="Casa", programme_slug="casa")
    monkeypatch.chdir(tmp_path)
    assert otherwise(downloaded(page), place="portugal", languages="pt-PT", hub_name="Casa") == []
    # The built pages are leafed through, although none of them runs a script.
    page.goto(f"{page.url.split('#')[0]}#casa/page?file=casa/build/index.html")
    frame = page.frame_locator("iframe.seen")
    assert frame.locator("h1").inner_text() == "Mentoria na Cultura"
    frame.locator("a[href*='timeline/']").first.click()
    page.wait_for_url("**timeline**")
    page.go_back()
    page.wait_for_url("**index.html")
    page.context.close()


def test_what_does_not_fit_is_said_beside_its_question_and_nothing_is_lost(browser: Any, site: str) -> None:
    """In the page's language, as the terminal says it, and so are days; the answers outlive a closed tab.

    Axe finds nothing, before the kit has come and with answers that do not fit.
    """
    page, _ = opened(browser, site, "sv")
    assert seen_barriers(page) == []
    wait_until_judged(page)
    seen = preview({"place": "sweden", "languages": "sv"}, "sv")
    assert page.locator("#p-dates b").all_inner_texts() == [each.days for each in seen.dates]
    page.fill("#cohort_size", "2")
    page.fill("#starts_on", "10 de outubro de 2027")
    page.wait_for_selector("#cohort_size[aria-invalid=true]")
    assert page.inner_text("#cohort_size-said").endswith("Närmast: 4")
    page.click("button[type=submit]")
    page.wait_for_selector("#wrong:not([hidden])")
    assert seen_barriers(page) == []
    page.reload()
    assert page.input_value("#starts_on") == "10 de outubro de 2027"
    page.context.close()


def seen_barriers(page: Any) -> list[str]:
    """Return what axe finds on the page in several windows."""
    found = []
    for width, scheme in ((320, "dark"), (390, "light"), (1280, "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        found += barriers(page)
    return found


def test_whoever_comes_is_met_in_their_language_and_may_choose_another(browser: Any, site: str) -> None:
    """From the browser's language; a choice is kept."""
    page, _ = opened(browser, site, "en", locale="pt-BR")
    page.wait_for_url("**/make/pt-PT/")
    page.click("header [hreflang=en]")
    page.wait_for_url("**/make/")
    page.wait_for_timeout(500)
    assert page.locator("html").get_attribute("lang") == "en"
    page.context.close()
