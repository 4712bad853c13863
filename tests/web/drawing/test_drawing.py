"""The desk as it is drawn: each view of each programme, in each language, leads on; and a programme's words stay words."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from kit_cli.actions.build import BuildRequest
from kit_cli.actions.build import run as build
from kit_cli.files.shipped import template_folder
from kit_cli.files.titles import title_in
from kit_cli.files.yaml_source import read_yaml
from kit_cli.languages.table import languages
from kit_cli.programme.read import read_programme
from kit_cli.web.drawing.drawing import PARTS, VIEWS
from tests.conftest import PLACES
from tests.helpers.desks import problems, put, result, said, texts_with_keys
from tests.helpers.drawing import drawn, is_full
from tests.helpers.judging import nu
from tests.helpers.small import in_data, small
from tests.helpers.views import Address, Page, addresses, view, walked

TAGS = tuple(languages(template_folder()))
OF_ONE = {"form", "document", "standard", "outline", "fields", "text", "page", "action"}
"""Views of one thing, which the address names."""
PARTS_OF_VIEWS = {"due", "outcome"}
"""What is drawn into another view, below its heading."""
NO_VIEWS = {"give"}
"""What an address asks of the page itself (desk.js)."""
HOSTILE = ('<script x="1">alert("q")</script>', "Tom & Jerry &lt <b>", "'\" onclick=x y", "</textarea></h1><b>")
HOSTILE_FOLDERS = ("a b", "casa {x}", "q?a=1&b#c/../d".replace("/", ""), "“casa”'s <b>", "50% ção")
_NOTHING = re.compile(r"\bUndefined\b|\bNone\b|\[object|\{\{|\}\}|<<|>>")
"""What a view says where something is missing, or a gap was not filled."""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the kit works."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def starts(folder: str) -> list[Address]:
    """Return the views that need nothing more said."""
    return [Address(folder, name) for name in VIEWS if name not in OF_ONE]


def leads(each: Address) -> bool:
    """Judge an address by itself; return whether it names a file and no view."""
    assert each.view in {*VIEWS, *NO_VIEWS}, each
    file = dict(each.given).get("file", "")
    if each.view in {"give", "page"}:
        assert file, each
        return True
    assert not file or Path(file).is_file(), each
    return False


def some(cases: Sequence[Any]) -> Sequence[Any]:
    """Return the last of some cases, each of which draws every view; all of them in the full run."""
    return cases if is_full() else cases[-1:]


def walk(folder: str, language: str) -> dict[Address, Page]:
    """Return the views of a programme as one comes to them by links; each says something, and leads to what is there."""
    found = dict(walked(starts(folder), language, leads))
    for address, page in found.items():
        assert address.view in PARTS_OF_VIEWS or len(list(page.of("h1"))) == 1, address
        ids = [given["id"] for _, given in page.elements if "id" in given]
        assert len(ids) == len(set(ids)), address
        labels = {given["for"] for given in page.of("label") if "for" in given}
        assert labels <= set(ids), address
        assert {each.folder for each in addresses(page)} <= {folder}, address
    assert {address.view for address in found} == set(VIEWS) - {"page"}
    return found


@pytest.mark.parametrize(("place", "language"), some(drawn(PLACES, TAGS)))
def test_each_view_leads_on(built: dict[str, Path], here: Path, place: str, language: str) -> None:
    """Of a whole programme: nothing is missing in what is said, and what is handed over or framed lies there."""
    shutil.copytree(built[place], here / "casa")
    for address, page in walk("casa", language).items():
        if address.view not in {
            "text",
            "document",
            "fields",
            "form",
            "outline",
            "settings",
        }:  # texts as they are written
            assert _NOTHING.findall(page.words) == [], address
        files = [
            given[key] for _, given in page.elements for key in ("data-give", "data-page", "data-shown") if key in given
        ]
        files += [dict(each.given)["file"] for each in addresses(page) if each.view in {"give", "page"}]
        absent = [file for file in files if file and not Path(file).is_file()]
        assert absent == [], address


@pytest.mark.skipif(not is_full(), reason="for the full run; a whole programme is walked above")
@pytest.mark.parametrize(("place", "language"), some(drawn(PLACES, TAGS[::-1])))
def test_a_small_programme_has_the_same_views(built: dict[str, Path], here: Path, place: str, language: str) -> None:
    """Most documents and forms deleted, and nothing built yet."""
    small(built[place], here / "casa")
    walk("casa", language)


def test_nu_finds_nothing(built: dict[str, Path], here: Path) -> None:
    """In each view of a programme, all of them in one start of the checker."""
    shutil.copytree(built["portugal"], here / "casa", ignore=shutil.ignore_patterns("build"))
    of_one = [
        ("form", {"file": "casa/forms/session-log.yml"}),
        ("document", {"file": "casa/documents/pt-PT/mentoring-agreement.md"}),
        ("standard", {"id": "SEL-2"}),
        ("outline", {"file": "casa/timeline.yml"}),
        ("fields", {"file": "casa/timeline.yml", "at": "milestones.kick-off"}),
        ("text", {"file": "casa/risks.yml", "line": "5"}),
        ("page", {"file": "casa/build/index.html"}),
        ("action", {"name": "attest", "standards": "SEL-2"}),
    ]
    assert {name for name, _ in of_one} == OF_ONE
    for name, given in [*((each.view, {}) for each in starts("casa")), *of_one]:
        html = result(call="draw", view=name, folder="casa", given=given, language="pt-PT")["html"]
        above = "<h1>Casa</h1>" if name in PARTS_OF_VIEWS else ""
        page = f'<!DOCTYPE html><html lang="pt-PT"><head><title>Casa</title></head><body>{above}{html}</body></html>'
        (here / f"{name}.html").write_text(page, encoding="utf-8")
    assert nu(sorted(here.glob("*.html"))) == ("", 0)


@pytest.mark.parametrize("language", TAGS)
def test_every_sentence_is_in_the_language_of_the_page(built: dict[str, Path], here: Path, language: str) -> None:
    """Links and headings of the desk, whatever the programme speaks."""
    if language == "en":
        return
    shutil.copytree(built["portugal"], here / "casa", ignore=shutil.ignore_patterns("build"))
    for each in PARTS:
        ours, english = (set(re.findall(r"[^\n]{12,}", view(each, "casa", tag).words)) for tag in (language, "en"))
        own = set(re.findall(r"[^\n]{12,}", view(each, "casa", "sv" if language != "sv" else "pt-PT").words))
        assert (ours & english) - own == set(), each


TEXTS = ("name", "city", "title", "label", "what")
"""Keys that hold words that people read; where they hold an id it is left alone."""


def spoiled(data: Any, mark: str, key: str = "") -> Any:
    """Return data in which each text that people read ends in a mark."""
    if isinstance(data, Mapping):
        if data and set(data) <= set(TAGS):
            return {tag: f"{text}{mark}" if isinstance(text, str) else text for tag, text in data.items()}
        return {name: spoiled(inner, mark, name) for name, inner in data.items()}
    if isinstance(data, list):
        return [spoiled(each, mark) for each in data]
    words = isinstance(data, str) and key in TEXTS and not re.fullmatch(r"[a-z0-9_-]+", data)
    return f"{data}{mark}" if words else data


def spoil(folder: Path, mark: str) -> None:
    """Have every text of a programme that people read end in a mark, and still be a programme's."""
    for path in texts_with_keys(folder):
        data = read_yaml(folder / path).data
        (folder / path).write_text(json.dumps(spoiled(data, mark), ensure_ascii=False, indent=1), encoding="utf-8")
    for document in folder.glob("documents/*/*.md"):
        text = document.read_text(encoding="utf-8")
        line = next(each for each in text.split("\n") if each.startswith("title: "))
        title = f"title: {json.dumps(title_in(text) + mark, ensure_ascii=False)}"
        document.write_text(text.replace(line, title, 1), encoding="utf-8")


@pytest.mark.parametrize("mark", some(HOSTILE))
def test_words_of_a_programme_stay_words(built: dict[str, Path], here: Path, mark: str) -> None:
    """Its name, its hub, each title and question: none becomes an element, ends an attribute, or is escaped twice."""
    folder = small(built["portugal"], here / "casa")
    spoil(folder, mark)
    assert [str(each.what) for each in read_programme(folder).problems] == []
    seen = set()
    for address, page in walk("casa", "en").items():
        assert {tag for tag, _ in page.elements} & {"script", "b"} == set(), address
        assert [name for _, given in page.elements for name in given if name.startswith("on")] == [], address
        words = page.words + "".join(value for _, given in page.elements for value in given.values())
        as_typed = json.dumps(mark, ensure_ascii=False)[1:-1]  # in a text that is JSON, and YAML with it
        seen |= {address.view} if mark in words or as_typed in words else set()
        assert re.findall(r"&(?:lt|gt|amp|quot|#\d+);", words) == [], address
    assert seen >= {"next", "timeline", "forms", "form", "documents", "document", "money", "fields", "text"}


@pytest.mark.skipif(not is_full(), reason="for the full run; test_actions_drawn.py chooses files in such folders")
@pytest.mark.parametrize("name", HOSTILE_FOLDERS)
def test_a_folder_may_be_called_anything(built: dict[str, Path], here: Path, name: str) -> None:
    """Addresses and messages name it as it is."""
    small(built["portugal"], here / name)
    found = walk(name, "pt-PT")
    with_ = [json.loads(given["data-with"]) for page in found.values() for given in page.of("form")]
    files = [each["file"] for each in with_ if "file" in each]
    assert files
    assert [each for each in files if not (here / each).is_file()] == []


@pytest.mark.parametrize("path", ["programme.yml", "timeline.yml", "budget.yml", "forms/session-log.yml"])
def test_a_broken_programme_has_its_views(built: dict[str, Path], here: Path, path: str) -> None:
    """What is wrong is told with a link to the line; nothing is said that is not so."""
    folder = put(built["portugal"], here)
    with (folder / path).open("a", encoding="utf-8") as stream:
        stream.write("\nnonsense: [1\n")
    for name in (*PARTS, "due", "outcome", "report"):
        if (name, path) != ("settings", "programme.yml"):  # which is mended as text
            assert "has ended" not in view(name, "casa", "en").words, name
    links = [dict(each.given) for each in addresses(view("due", "casa", "en")) if each.view == "text"]
    assert [each["file"] for each in links][:1] == [f"casa/{path}"]
    (said,) = {each["line"] for each in links[:1]}
    assert view("text", "casa", "en", links[0]).words.count("nonsense")
    assert int(said) > 1


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("dance", {}),
        ("form", {}),
        ("form", {"file": "casa/forms/none.yml"}),
        ("standard", {"id": "XXX-1"}),
        ("fields", {"file": "casa/timeline.yml", "at": "milestones.none"}),
        ("text", {"file": "../secret"}),
        ("document", {"file": 5}),
        ("outline", {}),
        ("page", {}),
        ("action", {"name": "dance"}),
        ("action", {"name": "methodology"}),
        ("next", {"on": "soon"}),
    ],
)
def test_what_does_not_exist_is_a_problem_in_words(
    built: dict[str, Path], here: Path, name: str, given: dict[str, Any]
) -> None:
    """Whatever an address says."""
    put(built["portugal"], here)
    assert problems(call="draw", view=name, folder="casa", given=given)


def test_a_folder_that_is_no_programme_is_a_problem_in_words(here: Path) -> None:
    """In every view that shows something of it."""
    (here / "casa").mkdir()
    for name in VIEWS:
        if name not in {"outcome", "report", "page"}:
            *_, told = said(call="draw", view=name, folder="casa", given={})
            if name in {"check", "due"}:  # which tell what is wrong with anything
                assert "no programme.yml" in told["result"]["html"]
            else:
                assert [each for each in told["problems"] if not each["what"]] == [], name


def test_the_outcome_is_drawn_as_it_was_told(here: Path) -> None:
    """What came on the way first; words that are typed as they are typed, and nothing else becomes an element."""
    told = [{"text": "Run `mentorkit <b>`.", "depth": 1}]
    html = result(call="draw", view="outcome", folder="casa", given={"told": told, "heard": ["<i>first</i>"]})["html"]
    assert '<p class="depth-0">&lt;i&gt;first&lt;/i&gt;</p>' in html
    assert '<p class="depth-1">Run <code>mentorkit &lt;b&gt;</code>.</p>' in html
    assert here.is_dir()


def test_what_is_due_stands_in_every_view_of_it(built: dict[str, Path], here: Path) -> None:
    """A programme that began long ago: the first five beside the dates, all of them under the check."""
    folder = put(built["portugal"], here)
    in_data(folder / "programme.yml", lambda data: data["programme"].update(starts_on="2020-10-09"))
    due = result(call="judge", folder="casa")["due"]
    assert len(due) > 5

    def shown(name: str) -> list[str]:
        return [dict(each.given)["id"] for each in addresses(view(name, "casa")) if each.view == "standard"]

    assert shown("due") == due[:5]
    assert shown("check")[: len(due)] == due


def test_build_and_views_agree(small_built: Path, here: Path) -> None:
    """The page of a form that was built is the one beside its questions."""
    shutil.copytree(small_built, here / "casa")
    build(BuildRequest(programme=Path("casa")))
    form = next(each for each in result(call="desk", folder="casa")["forms"])
    (frame,) = view("form", "casa", given={"file": form["file"]}).of("iframe")
    assert Path(frame["data-page"]).read_text(encoding="utf-8").count("<h1") == 1


def test_what_stands_on_a_line_leads_to_its_form(built: dict[str, Path], here: Path) -> None:
    """An example on the desk, and what the check finds: by the names of forms, with no file and no line."""
    shutil.copytree(built["portugal"], here / "casa", ignore=shutil.ignore_patterns("build"))
    settings = "casa/programme.yml"

    def forms(name: str) -> list[tuple[str, str]]:
        given = [dict(each.given) for each in addresses(view(name, "casa", "pt-PT")) if each.view == "fields"]
        return [(each["file"], each["at"]) for each in given]

    examples = [(settings, "hub"), (settings, "people.coordinator"), (settings, "people.coordinator")]
    assert forms("next") == examples
    assert "programme.yml" not in view("next", "casa", "pt-PT").words
    who = {"name": "Ana Sá", "email": "ana@casa.pt"}
    in_data(
        here / settings,
        lambda data: (
            data["hub"].update(name="Casa")
            or [data["people"][role].update(who) for role in ("coordinator", "safeguarding")]
        ),
    )
    assert forms("next") == []
    assert (settings, "people.safeguarding") in forms("check")
    assert result(call="locate", file=settings, line=1) is None
