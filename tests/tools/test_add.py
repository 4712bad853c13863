"""Each of the seven additions is data: made by `tools.add` in a copy of the repository, built there, and no Python."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit_cli.files.shipped import RENDERED
from tests.helpers.copies import ROOT, Copy, copied
from tests.helpers.drawing import is_full
from tests.helpers.sharing import Shared
from tools.add.__main__ import KINDS, main

_COMMAND = re.compile(r"^ +python -m tools\.add ([a-z]+) (.+)$", re.MULTILINE)
_GUIDES = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs" / "how-to").glob("*.md")))
_TOLD = {kind: shlex.split(arguments) for kind, arguments in _COMMAND.findall(_GUIDES)}
ADDED = {kind: _TOLD[kind] for kind in sorted(_TOLD, key=lambda kind: (kind == "place", kind != "language"))}
"""What the guides tell people to type: the language first, the place after its country."""

_SETS = "tests/test_file_sets.py::test_a_programme_holds_exactly_these_files"
HELD = {
    "tests/method/evidence/test_names.py": "what a standard names is made, what is made is read, or has its reason",
    "tests/method/test_pages.py::test_ids_run_without_a_gap": "the new standard has the next number",
    "tests/opening/test_language.py::test_every_language_is_judged": "the language has its dictionary",
    _SETS: "text and build of each place, the new one too",
    "tests/test_file_sets.py::test_the_templates_files_are_called_what_they_become": "plain names",
    "tests/test_one_truth.py::test_what_a_person_is_told_stands_in_the_catalogues": "of the new language too",
    "tests/test_one_truth.py::test_the_kit_names_no_place_form_document_or_standard": "nor any that was added",
    "tests/tools/test_schemas.py": "each data file fits the schema that its first line names",
    "tests/tools/test_translations.py::test_every_document_is_translated_from_todays_english": "each is stamped",
    "tests/tools/test_translations.py::test_the_catalogues_are_up_to_date": "the new short texts stand in them",
    "tests/tools/test_translations.py::test_the_schemas_are_up_to_date": "editors know what there is",
}
"""Tests that pass in the copy at once; others name, as they should, what is left to write, or judge code alone."""


_SAID = "said.json"


@pytest.fixture(scope="module")
def copy(shared: Shared) -> Copy:
    """A copy in which all seven additions have been made. Never write to it.

    In the full run: an ordinary one adds a place (tests/places/test_new_place.py), and tries what is refused here.
    """
    if not is_full():
        pytest.skip("for the full run")
    folder = shared.folders("copies", {"additions": _added})["additions"]
    return Copy(folder / "copy", json.loads((folder / _SAID).read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def clean(shared: Shared) -> Copy:
    """A copy to which nothing was added. Never write to it."""
    return Copy(shared.folders("copies", {"clean": copied})["clean"])


def _added(folder: Path) -> None:
    found = copied(folder / "copy")
    for kind, arguments in ADDED.items():
        done = found.run("tools.add", kind, *arguments)
        assert done.returncode == 0, f"{kind}: {done.stdout}{done.stderr}"
        found.said[kind] = done.stdout
    (folder / _SAID).write_text(json.dumps(found.said), encoding="utf-8")


def test_the_guides_tell_of_all_seven() -> None:
    """Whoever makes an eighth kind tells of it, and it is tried here."""
    assert ADDED.keys() == KINDS.keys()


def test_no_python_is_written(copy: Copy) -> None:
    """Neither in the kit nor in its site, its tools or its tests; and exactly what an addition needs is."""
    assert copy.git("diff", "--stat", "--", "*.py") == ""
    changes = copy.changes()
    assert [name for name in changes if name.endswith(".py")] == []
    programme = f"cookiecutter-programme/{RENDERED}"
    changed = {name for name, how in changes.items() if how == "M"}
    old = sorted(path.stem for path in (ROOT / "cookiecutter-programme" / "locale").glob("*.po"))
    assert changed == {
        "cookiecutter-programme/languages.yml",
        "methodology/unread.yml",
        f"{programme}/timeline.yml",
        *(f"{folder}/locale/{tag}.po" for folder in ("cookiecutter-programme", "methodology") for tag in old),
    }
    english = {path.relative_to(copy.folder).as_posix() for path in (copy.folder / programme).glob("*/en/*.md")}
    assert changes.keys() - changed == {
        "cookiecutter-programme/countries/dk.yml",
        "cookiecutter-programme/locale/da.po",
        "cookiecutter-programme/places/denmark.yml",
        "kit_cli/locale/da.po",
        "methodology/locale/da.po",
        "tests/opening/languages/da.yml",
        f"{programme}/forms/studio-diary.yml",
        *(f"{programme}/documents/{tag}/studio-guide.md" for tag in ("en", *old)),
        *(name.replace("/en/", "/da/") for name in english),
        *(name for name in changes if re.fullmatch(r"methodology/matching/MAT-\d+\.md", name)),
    }


@pytest.mark.parametrize("kind", ADDED)
def test_what_is_left_is_told(kind: str, copy: Copy) -> None:
    """Each mark in a new file, where it stands; what it says is still there to be told at any time."""
    rows = re.findall(r"^  (\S.*?):(\d+): (.+)$", copy.said[kind], re.MULTILINE)
    told = {(file, int(line)) for file, line, _ in rows}
    assert rows
    for file, line, what in rows:
        text = (copy.folder / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
        words = re.sub(r" \(\d+ times\)$", "", what)
        assert f"[… {words}]" in text or re.search(r"English one|: \d+$|no row names|no version", what), (text, what)
    made = re.findall(r"^made (\S.*\.(?:yml|md))$", copy.said[kind], re.MULTILINE)
    for name in (each for each in made if "/documents/" not in each or "/en/" in each):
        lines = (copy.folder / name).read_text(encoding="utf-8").splitlines()
        first = {mark: number for number, line in reversed(list(enumerate(lines, 1))) for mark in _marks(line)}
        assert {(name, number) for number in first.values()} <= told


def _marks(line: str) -> Iterator[str]:
    yield from re.findall(r"\[… [^\]]*\]", line)


def test_what_is_left_is_told_at_any_time(copy: Copy) -> None:
    """The list holds what every addition left, and what was left before."""
    done = copy.run("tools.add", "--left")
    assert done.returncode == 0, done.stderr
    for kind, said in copy.said.items():
        for file, what in re.findall(r"^  (\S.*?):\d+: ([^\d\n]+)$", said, re.MULTILINE):
            assert re.search(rf"{re.escape(file)}:\d+: {re.escape(what)}$", done.stdout, re.MULTILINE), (kind, what)
    assert "places/sweden.yml" in done.stdout
    assert "pairs meet in studios" not in done.stdout


def test_a_programme_holds_what_was_added(copy: Copy, tmp_path: Path) -> None:
    """Made at the new place in the new language, with form, document and milestone; the check accuses nobody of them."""
    folder = tmp_path / "made"
    done = copy.run("kit_cli", "new", str(folder), "--place", "denmark", "--yes")
    assert done.returncode == 0, done.stderr
    proposed, examples = done.stderr.splitlines()  # what nobody has answered yet, and nothing else
    assert proposed.startswith("Note: taken as proposed") and "languages = da," in proposed
    assert re.fullmatch(r"Note: 3 example values are still in programme\.yml: .*", examples)
    for name in ("documents/da/studio-guide.docx", "forms/da/studio-diary.html", "forms/xlsform/studio-diary.xlsx"):
        assert (folder / "build" / name).is_file(), name
    dates = json.loads(copy.run("kit_cli", "timeline", str(folder), "--format", "json").stdout)
    assert "studio-visits" in {row["id"] for row in dates}
    assert "DKK" in (folder / "budget.yml").read_text(encoding="utf-8")
    checked = copy.run("kit_cli", "check", str(folder), "--format", "json", "--fail-on", "never")
    (programme,) = json.loads(checked.stdout)["programmes"]
    assert programme["problems"] == []
    (added,) = _new_standards(copy)
    assert {each["standard"]: each["status"] for each in programme["results"]}[added] == "to attest"
    said = [found for each in programme["results"] if each["standard"] != added for found in each["findings"]]
    assert [found for found in said if "[…" in str(found)] == []
    # On its first day a programme is as the kit wrote it: what was added is told of there among all the rest, only.
    accused = [found for found in said if not found["what"].startswith("as the kit wrote it: ")]
    assert [found for found in accused if "studio" in str(found)] == []


def _new_standards(copy: Copy) -> list[str]:
    return [Path(name).stem for name in copy.changes() if re.search(r"/[A-Z]{3}-\d+\.md$", name)]


def test_the_data_files_are_in_order(copy: Copy) -> None:
    """The kit lists the new place, and has nothing to say against any file."""
    done = copy.run("kit_cli", "places")
    assert (done.returncode, done.stderr) == (0, "")
    assert "denmark" in done.stdout


def test_the_standard_is_listed_and_shown(copy: Copy) -> None:
    """In the list of all standards, and as a page of its own."""
    (added,) = _new_standards(copy)
    assert re.search(rf"^\s*{added} ", copy.run("kit_cli", "standards").stdout, re.MULTILINE)
    assert "[… do what, by when, in one sentence]" in copy.run("kit_cli", "standards", added).stdout


def test_the_site_shows_what_was_added(copy: Copy, tmp_path: Path) -> None:
    """It builds a programme of every place, and has a page of each new thing."""
    done = copy.run("website", str(tmp_path / "site"))
    assert done.returncode == 0, done.stderr
    docs = tmp_path / "site" / "docs"
    pages = {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")}
    (added,) = _new_standards(copy)
    for end in ("places/denmark.md", "forms/studio-diary.md", "documents/studio-guide.md", f"{added}.md"):
        assert [name for name in pages if name.endswith(end)], end
    assert "studio-visits" in (docs / "reference" / "milestones.md").read_text(encoding="utf-8")
    places = sorted(path.stem for path in (copy.folder / "cookiecutter-programme" / "places").glob("*.yml"))
    built = {path.relative_to(docs).as_posix() for path in docs.rglob("xlsform/studio-diary.xlsx")}
    assert [place for place in places if not any(f"/{place}/" in name for name in built)] == []


def test_the_tests_hold_for_what_was_added(copy: Copy) -> None:
    """Their sets are derived: a contributor edits none of them."""
    done = copy.run("pytest", "-n", "0", "-p", "no:cacheprovider", *HELD)
    assert done.returncode == 0, done.stdout


NET = ("--stage", "NET")
REFUSED: list[tuple[str, list[str], list[str]]] = [
    ("document", ["mentee-guide", *NET], ["there is a document mentee-guide already"]),
    ("document", ["Studio Guide", *NET], ["'Studio Guide' cannot be the name of a document"]),
    ("document", ["studio-plan"], ["the stage is missing", "TRA (Transfer and readiness), DES"]),
    ("document", ["studio-plan", "--stage", "NTE"], ["'NTE' is not a stage", "NET (Networking and promotion)"]),
    ("document", ["studio-plan", *NET, "--milestone", "mid-tern"], ["--milestone: 'mid-tern'", "mean mid-term?"]),
    ("document", ["studio-plan", *NET, "--kind", "leter"], ["--kind: 'leter' is not known", "Did you mean letter?"]),
    ("document", ["A b", "--for", "x"], ["'A b' cannot be", "the stage is missing", "--for: 'x' is not known"]),
    ("form", ["mentee-application", *NET], ["there is a form mentee-application already"]),
    ("form", ["studio_log", *NET], ["'studio_log' cannot be the name of a form"]),
    ("form", ["studio-log", *NET, "--purpose", "selecton"], ["--purpose: 'selecton'", "Did you mean selection?"]),
    ("form", ["studio-log", *NET, "--audience", "all"], ["--audience: 'all' is not known"]),
    ("milestone", ["kick-off", *NET], ["there is a milestone kick-off already"]),
    ("milestone", ["start", *NET], ["there is a milestone start already"]),
    ("milestone", ["open-day", *NET, "--anchor", "kickoff"], ["'kickoff' is not a milestone", "mean kick-off?"]),
    (
        "milestone",
        ["open-day", *NET, "--anchor", "workshop"],
        ["'workshop' is not a milestone that others can lean on"],
    ),
    ("milestone", ["open-day", *NET, "--offset", "soon"], ["'soon' is not a distance", "-3 weeks"]),
    ("place", ["sweden", "--countries", "SE"], ["there is a place sweden already"]),
    ("place", ["skane"], ["the countries are missing"]),
    ("place", ["norway", "--countries", "NO"], ["there is no country 'NO'", "python -m tools.add country NO"]),
    ("place", ["skane", "--countries", "SE", "--like", "swedn"], ["--like: 'swedn'", "Did you mean sweden?"]),
    ("place", ["kosovo", "--countries", "DK,dk"], ["DK stands twice"]),
    ("country", ["se"], ["there is a country SE already"]),
    ("country", ["Norway"], ["'NORWAY' is not a country's code"]),
    ("country", ["QQ"], ["CLDR knows no country QQ"]),
    ("country", ["EA"], ["the `holidays` library knows no public holidays of EA"]),
    ("language", ["sv"], ["the kit speaks sv already"]),
    ("language", ["norsk"], ["'norsk' is not a BCP 47 tag"]),
    ("language", ["xx"], ["Babel does not know the language xx"]),
    ("standard", ["XXX"], ["'XXX' is not a stage", "MAT (Matching)"]),
    ("standard", ["MAT", "--due", "matchin"], ["--due: 'matchin'", "Did you mean matching?"]),
    ("standard", ["MAT", "--level", "MAY"], ["--level: 'MAY' is not known"]),
    ("standard", ["MAT", "--source", "kit-propsal"], ["--source: 'kit-propsal'", "Did you mean kit-proposal?"]),
]


@pytest.mark.parametrize(
    ("kind", "arguments", "told"), REFUSED, ids=[" ".join([kind, *arguments]) for kind, arguments, _ in REFUSED]
)
def test_what_does_not_fit_is_refused(
    kind: str, arguments: list[str], told: list[str], clean: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    """In words, everything at once, and nothing is written."""
    before = _tree(clean.folder)
    assert main([kind, *arguments], clean.folder) == 1
    said = capsys.readouterr().err
    assert [words for words in told if words not in said] == []
    assert "Traceback" not in said
    assert _tree(clean.folder) == before


def _tree(folder: Path) -> dict[str, tuple[int, int]]:
    others = {".git", ".hypothesis", "__pycache__"}  # what the tests of the copy keep there
    found = (path for path in folder.rglob("*") if not others & set(path.parts) and path.is_file())
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_size) for path in found}


@pytest.mark.parametrize("arguments", [[], ["poem", "x"], ["form"], ["--left", "country", "NO"]])
def test_a_wrong_call_says_how_it_is_called(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """With the exit code of a usage error; the kinds are named."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: python -m tools.add" in capsys.readouterr().err


def test_another_template_is_not_added_to(
    clean: Copy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Half of the files would land in the one, and half in the other."""
    monkeypatch.setenv("MENTORKIT_TEMPLATE", str(clean.folder / "cookiecutter-programme"))
    assert main(["country", "NO"], clean.folder) == 1
    assert "MENTORKIT_TEMPLATE names another template" in capsys.readouterr().err
