"""The site: built strictly, every link alive, nothing asked from elsewhere, and open to everybody."""

from __future__ import annotations

import re
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from kit_cli.check.results import Status
from kit_cli.check.run import check as checked
from kit_cli.languages.table import SOURCE_LANGUAGE
from kit_cli.method.read import method
from kit_cli.programme.programme import Programme
from tests.helpers.browsing import barriers, found
from tests.helpers.drawing import drawn, is_full
from tests.helpers.judging import nu
from tests.helpers.languages import judged
from tests.helpers.links import Report, check
from tests.helpers.serving import served
from tests.helpers.sharing import Shared
from tests.helpers.sites import build
from website.translated import page_in, translated

PAGES = (
    "/",
    "/methodology/",
    "/methodology/recruitment/",
    "/methodology/matching/MAT-3/",
    "/methodology/standards/?stage=SAF&level=MUST",
    "/methodology/crosswalk/mentor/",
    "/methodology/places/western-balkans/",
    "/examples/portugal/",
    "/catalogue/documents/mentoring-agreement/",
    "/reference/settings/",
    "/tutorial/first-programme/",
)
"""Representative pages: each has something that the others lack."""
SHOWN = drawn(PAGES, (390, 1280), ("light", "dark"))
"""Each of them once, on a telephone or on a desk, light or dark; in the full run on both, in both."""


_KEPT_TOGETHER = """
() => {
  const folds = [...document.querySelectorAll("article details")];
  return [folds.length, folds.filter((each) => getComputedStyle(each).breakInside !== "auto").length];
}
"""


@pytest.fixture(scope="module")
def links(site: Path) -> Report:
    """What the link checker found."""
    return check(site, apart=("404.html",))


def test_no_link_is_dead_and_no_page_is_orphaned(links: Report) -> None:
    """Anchors and raw HTML included; the examples' own pages too."""
    assert links.pages > 250
    assert links.dead == ()
    assert links.orphans == ()
    assert links.asked == ()


def test_every_standard_has_its_page_in_full(site: Path) -> None:
    """Reached from its id: requirement, evidence, why, how to meet it, sources, in this order."""
    wanted = ["requirement", "evidence", "why", "how-to-meet-it", "sources"]
    for standard in method().standards:
        folder = next(stage.folder for stage in method().stages if stage.id == standard.front.stage)
        html = (site / "methodology" / folder / standard.id / "index.html").read_text(encoding="utf-8")
        assert re.findall(r'<h2[^>]* id="([^"]+)"', html) == wanted, standard.id
        assert len(re.findall(r"<h1", html)) == 1, standard.id


def test_every_stage_shows_its_standards_as_the_check_sees_them(site: Path, programmes: dict[str, Programme]) -> None:
    """By which milestone, how a new programme stands on its first day, and every file that is read, by its name."""
    words = {Status.NOT_MET: "for the hub to fill in"}
    example = next(each for each in programmes.values() if SOURCE_LANGUAGE in each.languages)
    titles = {each.id: each.title[SOURCE_LANGUAGE] for each in example.timeline.milestones}
    seen = {each.standard.id: each for each in checked(example.folder, method(), example.dates[0].start).results}
    for stage in method().stages:
        html = (site / "methodology" / stage.folder / "index.html").read_text(encoding="utf-8")
        rows = [_plain(row) for row in re.findall("<li.*?</li>", html, flags=re.DOTALL) if "mk-" in row]
        first_day = _plain(html).partition("On the first day of a new programme ")[2].partition(". ")[0]
        for standard in method().of_stage(stage.id):
            result = seen[standard.id]
            own = next(row for row in rows if row.startswith(f"{standard.id} {unescape(standard.front.title)}"))
            assert own.endswith(f" {standard.front.level} by {titles[result.due.milestone]}"), standard.id
            told = re.search(rf"(?:{standard.id}|all)\b[A-Z0-9, -]* stands? ({'|'.join(_STANDS)})", first_day)
            assert told, standard.id
            assert told[1] == words.get(result.status, result.status.value), standard.id
            for file in {each.rpartition("/")[2] if each.endswith(".md") else each for each in result.files}:
                assert [row for row in rows if file in row.split() and standard.id in re.split("[ ,]+", row)], file


_STANDS = ("for the hub to fill in", *(status.value for status in Status))


def _plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).replace(" ,", ",").split())


@pytest.mark.parametrize(("scheme", "width"), drawn(["light", "dark"], [390, 1280]))
def test_no_page_keeps_anyone_out(scheme: str, width: int, site: Path, browser: Any) -> None:
    """Axe finds no violation, light and dark, on a telephone and on a desk; nothing leaves the machine."""
    found: list[str] = []
    with served(site) as address:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        context.on("weberror", lambda error: found.append(f"script: {error.error}"))
        shown = [path for path, *how in SHOWN if how == [width, scheme]]
        pages = {path: context.new_page() for path in shown}
        for path, page in pages.items():  # all at once, so that one's rest is not waited for before the next begins
            page.goto(address + path, wait_until="commit")
        for path, page in pages.items():
            page.wait_for_load_state("networkidle")
            found += [f"{path}: {each}" for each in barriers(page)]
        context.close()
    assert found == []
    assert len(asked) > len(shown) > 0
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


def test_pages_are_valid_html(site: Path) -> None:
    """The Nu checker has nothing to say of a page of any kind."""
    pages = [site / path.partition("?")[0].strip("/") / "index.html" for path in PAGES]
    translations = [site / page_in(tag, next(iter(known))) for tag, known in translated().items()]
    assert nu([*pages, *(path.with_suffix("") / "index.html" for path in translations)], "--errors-only") == ("", 0)


def test_a_printed_section_goes_on_where_a_page_ends(site: Path, browser: Any) -> None:
    """What folds is kept together nowhere: one section a page would be half of the paper empty."""
    with served(site) as address:
        page = browser.new_page()
        page.emulate_media(media="print")
        seen = {}
        for path in ("/methodology/matching/", "/methodology/standards/", "/when-something-goes-wrong/"):
            page.goto(address + path)
            seen[path] = page.evaluate(_KEPT_TOGETHER)
        page.close()
    assert all(folds for folds, _ in seen.values())
    assert {path: kept for path, (_, kept) in seen.items() if kept} == {}


def test_the_filter_keeps_its_choice_in_the_address(site: Path, browser: Any) -> None:
    """What is chosen stands in the address; an address that is opened chooses."""
    matching = [each for each in method().of_stage("MAT") if "mentor" in each.front.roles]
    with served(site) as address:
        page = browser.new_page()
        page.goto(f"{address}/methodology/standards/?stage=MAT", wait_until="networkidle")
        assert page.locator(".mk-standard:visible").count() == len(method().of_stage("MAT"))
        page.select_option("select[name=role]", "mentor")
        assert page.locator(".mk-standard:visible").count() == len(matching)
        assert page.url.endswith("?stage=MAT&role=mentor")
        page.click(".mk-filter button[type=reset]")
        page.wait_for_function("!location.search")
        assert page.locator(".mk-standard:visible").count() == len(method().standards)
        page.close()


def test_ticks_stay_in_the_browser(site: Path, browser: Any) -> None:
    """A box that is ticked is ticked after a reload."""
    with served(site) as address:
        page = browser.new_page()
        page.goto(f"{address}/methodology/recruitment/", wait_until="networkidle")
        box = page.locator(".task-list-item input[type=checkbox]").first
        assert not box.is_checked()
        box.check()
        page.reload(wait_until="networkidle")
        assert page.locator(".task-list-item input[type=checkbox]").first.is_checked()
        page.close()


_WITH_ITS_COPY = pytest.mark.skipif(not is_full(), reason="for the full run: the site is built once more, and again")


@pytest.fixture(scope="module", params=["properdocs", "mkdocs"])
def offline(request: pytest.FixtureRequest, shared: Shared) -> Path:
    """The copy to carry away, made by MkDocs, and by ProperDocs, which carries MkDocs on."""
    pytest.importorskip(request.param)
    name = f"offline-{request.param}"
    make = partial(build, generator=request.param, config="mkdocs-offline.yml")
    return shared.folders("published", {name: make})[name]


@_WITH_ITS_COPY
def test_the_offline_copy_needs_no_server(offline: Path, browser: Any) -> None:
    """Its links are files, its search works from a disk, and nothing asks the network."""
    folder = offline
    report = check(folder, apart=("404.html",))
    assert (report.dead, report.orphans, report.asked) == ((), (), ())
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((folder / "index.html").as_uri())
    assert found(page, "rematch")
    for tag, pages in translated().items():
        page.goto((folder / page_in(tag, next(iter(pages)))).with_suffix(".html").as_uri())
        for typed in judged()[tag].search:
            assert found(page, typed), f"{tag}: {typed}"
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    page.close()


@_WITH_ITS_COPY
def test_the_way_out_is_open(site: Path, offline: Path) -> None:
    """ProperDocs makes the pages that MkDocs makes, with the same elements and words; only their addresses differ."""
    here, there = _dressed(site), _dressed(offline)
    assert len(here) > 200
    assert there.keys() == here.keys()
    assert [name for name, text in here.items() if there[name] != text] == []


@_WITH_ITS_COPY
def test_the_way_out_leads_to_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """From the same settings; it only names itself."""
    mark = re.compile(r'<meta name="generator"[^>]*>')

    def pages(folder: Path) -> dict[str, str]:
        texts = ((path, path.read_text(encoding="utf-8")) for path in folder.rglob("*.html"))
        return {path.relative_to(folder).as_posix(): mark.sub("", text) for path, text in texts}

    here, there = pages(site), pages(build(tmp_path / "other", generator="properdocs"))
    assert there.keys() == here.keys()
    assert [name for name, text in here.items() if there[name] != text] == []


def _dressed(folder: Path) -> dict[str, str]:
    """Return the elements and words of each page in the site's dress, by its address without what ends a file's."""
    texts = ((path.relative_to(folder), path.read_text(encoding="utf-8")) for path in folder.rglob("*.html"))
    return {
        path.with_suffix("").as_posix().removesuffix("/index"): _bare(text)
        for path, text in texts
        if 'data-md-component="container"' in text
    }


def _bare(page: str) -> str:
    """Return a page's elements and words, without what is for programs alone."""
    shown = re.sub(r"<script\b.*?</script>|<(meta|link)\b[^>]*>", "", page, flags=re.DOTALL)
    return " ".join(re.sub(r"<(\w+)\b[^>]*>", r"<\1>", shown).split())


def test_running_text_has_typographic_quotes(site: Path) -> None:
    """Whatever a page of the method is written with; code keeps what is typed."""
    straight = [
        f"{page.relative_to(site)}: {line.strip()[:80]}"
        for page in (site / "methodology").rglob("index.html")
        for line in _running_text(page).splitlines()
        if re.search("[\"']", line)
    ]
    assert straight == []


def _running_text(page: Path) -> str:
    html = page.read_text(encoding="utf-8")
    article = html[html.index("<article") : html.index("</article>")]
    html = re.sub(r"<(pre|code|script|style)\b.*?</\1>", "", article, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", "", html))
