"""The page "Make your programme", with the runtime in a real browser: the same files as the command line's."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zipfile import ZipFile, is_zipfile

import pytest

from browser.pack import RUNTIME
from kit_cli.actions.new import NewRequest
from kit_cli.actions.new import run as new
from kit_cli.files.shipped import place_ids, template_folder
from kit_cli.languages.table import languages
from kit_cli.places.read import load_place
from tests.helpers.browsing import barriers, chromium
from tests.helpers.drawing import turned
from tests.helpers.judging import prepared
from tests.helpers.serving import served
from website.make_page import make_files

READY = 120_000
"""Milliseconds: a shared machine may be slow, and nothing here is timed."""
PLACES = {each: load_place(template_folder(), each).file.languages.offered for each in place_ids(template_folder())}
CASES = turned([[(place, tag) for place, offered in PLACES.items() if tag in offered] for tag in languages()])
"""One place a language; all of them in the full run."""
ANSWERS = {"programme_slug": "casa", "hub_name": "Kuća & Casa", "coordinator_name": "Nome Apelido"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page as a site holds it, with the runtime beside it; yields the address."""
    folder = tmp_path_factory.mktemp("site")
    for path, content in make_files():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content if isinstance(content, bytes) else content.read_bytes())
    shutil.copytree(prepared(RUNTIME, "python -m browser"), folder / "make" / "runtime")
    with served(folder) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for all."""
    with chromium() as started:
        yield started


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
    page.wait_for_selector("#made:not([hidden])", timeout=READY)


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
    make(page, **ANSWERS)
    with page.expect_download() as download:
        page.click("#save")
    with ZipFile(download.value.path()) as archive:
        archive.extractall(tmp_path / "page")
    assert_same(tmp_path / "page" / "casa", place, language, tmp_path, monkeypatch)
    assert {urlsplit(url).netloc for url in asked if url.startswith("http")} == {urlsplit(site).netloc}
    page.context.close()


def test_the_second_visit_goes_on_where_the_first_had_started_and_makes_the_same(browser: Any, site: str) -> None:
    """From the picture that the first one kept; without it, or with one that is broken, as at first."""
    page, _ = opened(browser, site, "sv")
    wait_until_judged(page)
    kept = "caches.keys().then(async (names) => (await (await caches.open(names[0])).keys()).map(({url}) => url))"
    address = f"{site}/make/runtime/picture-sv"
    while page.evaluate(kept) != [address]:
        page.wait_for_timeout(100)
    made = []
    for spoilt in (False, True):
        if spoilt:
            page.evaluate(
                "async (address) => (await caches.open((await caches.keys())[0])).put(address, new Response('?'))",
                address,
            )
        said: list[str] = []
        page.on("console", lambda each, said=said: said.append(each.text) if each.type == "warning" else None)
        page.reload()
        wait_until_judged(page)
        assert bool(said) == spoilt, said
        make(page, programme_slug="hus")
        with page.expect_download() as download:
            page.click("#save")
        with ZipFile(download.value.path()) as archive:
            made.append({name: archive.read(name) for name in archive.namelist()})
    assert len(made[0]) > 100
    assert made[0] == made[1]
    page.context.close()


def test_no_byte_leaves_from_the_page_or_its_worker_and_no_connection_is_needed(browser: Any, site: str) -> None:
    """Another server listens and hears nothing, although both try; once the kit has come, the network may go.

    Axe finds nothing either, with the programme made.
    """
    page, _ = opened(browser, site, "pt-PT")
    wait_until_judged(page)
    with served(Path(__file__).parent) as elsewhere:
        attempt = f"fetch('{elsewhere}/conftest.py', {{mode: 'no-cors'}}).then(() => 'went out', () => 'refused')"
        assert page.evaluate(attempt) == "refused"
        (worker,) = page.workers
        assert worker.evaluate(attempt) == "refused"
    page.context.set_offline(True)
    make(page, hub_name="Casa")
    assert page.frame_locator("#seen").locator("h1").inner_text() == "Mentoria na Cultura"
    assert seen_barriers(page) == []
    start = page.inner_text("#where")
    # The built pages are leafed through, although none of them runs a script.
    page.frame_locator("#seen").locator("a[href*='timeline/']").first.click()
    page.wait_for_selector("#back:not([disabled])")
    assert "/build/timeline/" in page.inner_text("#where")
    page.click("#back")
    page.wait_for_selector("#back[disabled]")
    assert page.inner_text("#where") == start
    page.context.close()


def test_what_does_not_fit_is_said_beside_its_question_and_nothing_is_lost(browser: Any, site: str) -> None:
    """In the page's language, as the terminal says it; the answers outlive a closed tab.

    Axe finds nothing, before the kit has come and with answers that do not fit.
    """
    page, _ = opened(browser, site, "pt-PT")
    assert seen_barriers(page) == []
    wait_until_judged(page)
    page.fill("#cohort_size", "2")
    page.fill("#starts_on", "10 de outubro de 2027")
    page.wait_for_selector("#cohort_size[aria-invalid=true]")
    assert page.inner_text("#cohort_size-said").endswith("O mais próximo: 4")
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
