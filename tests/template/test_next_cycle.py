"""The next cycle's text: what the hub changed comes along, the rest is today's kit's, and people stay behind."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from kit_cli.files.shipped import template_folder
from kit_cli.files.yaml_source import read_yaml
from kit_cli.model.folder import BASE, BUDGET, BUILD, SETTINGS, TIMELINE, form_path
from kit_cli.places.answers import Answers, complete
from kit_cli.programme.base import Base
from kit_cli.programme.read import read_programme
from kit_cli.template import next_cycle
from kit_cli.template import written as written_module
from kit_cli.template.as_now import answers_now
from kit_cli.template.carried import CarriedOver
from kit_cli.template.hub_texts import text_of
from kit_cli.template.next_cycle import carry_over
from kit_cli.template.render import render
from kit_cli.template.written import written
from tests.conftest import TODAY
from tests.helpers.folders import files, replaced
from tests.helpers.pictures import png

TEMPLATE = template_folder()
START = date(2028, 10, 13)
NEW = {"starts_on": START, "programme_slug": "ours-2028"}

Carry = Callable[..., tuple[Path, CarriedOver]]


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Answers, Path, Path], Path]:
    """Return what renders a text, which most of these tests ask for with the same answers, once for the same ones."""
    made: dict[tuple[str, Path], Path] = {}

    def rendered(answers: Answers, template: Path, workshop: Path) -> Path:
        key = repr(answers), template
        if key not in made:
            made[key] = render(answers, template, tmp_path_factory.mktemp("rendered"))
        return Path(shutil.copytree(made[key], workshop / made[key].name))

    return rendered


@pytest.fixture(autouse=True)
def _rendered_once(rendered: Callable[[Answers, Path, Path], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """The text is rendered as tests/template/test_render.py judges it; what becomes of it is judged here."""
    for module in (next_cycle, written_module):
        monkeypatch.setattr(module, "render", rendered)


@pytest.fixture
def folder(built: dict[str, Path], tmp_path: Path) -> Path:
    """Last year's programme, of a test's own."""
    return Path(shutil.copytree(built["portugal"], tmp_path / "earlier", ignore=shutil.ignore_patterns(BUILD)))


@pytest.fixture
def carry(folder: Path, tmp_path: Path) -> Carry:
    """Return a function that makes the next cycle of the folder, some answers of which are others."""

    def carried(**changed: Any) -> tuple[Path, CarriedOver]:
        (bench := tmp_path / "bench").mkdir()
        earlier, changed = read_programme(folder).whole(), {**NEW, **changed}
        answers = complete({**answers_now(earlier, TEMPLATE), **changed}, TEMPLATE, TODAY)
        return carry_over(earlier, answers, changed, TEMPLATE, bench)

    return carried


def _appended(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_pictures_come_along(folder: Path, carry: Carry) -> None:
    """The logo and what documents show, and no other picture; so nothing is missing in the new programme."""
    for name in ("logo.png", "documents/pt-PT/stage.png", "other.png"):
        (folder / name).write_bytes(png())
    replaced(SETTINGS.path, '  address: ""', '  address: ""\n  logo: logo.png')(folder)
    _appended(folder / "documents/pt-PT/mentor-guide.md", "\n![Palco](stage.png)\n")
    new, carried = carry()
    assert carried.problems == ()
    assert {path.relative_to(new).as_posix() for path in new.rglob("*.png")} == {
        "logo.png",
        "documents/pt-PT/stage.png",
    }


def test_what_the_hub_changed_comes_along_as_it_is(folder: Path, carry: Carry) -> None:
    """Its documents, forms, prices and settings, those that it added, and not one character otherwise but the start."""
    replaced(SETTINGS.path, '  address: ""', "  address: Rua das Flores 12  # à esquina")(folder)
    replaced(BUDGET.path, "unit_cost: ", "unit_cost: 7  # was ")(folder)
    _appended(folder / "documents/pt-PT/mentor-guide.md", "\nNosso.\n")
    shutil.copy(folder / "documents/pt-PT/mentor-guide.md", folder / "documents/pt-PT/ours.md")
    shutil.copy(folder / form_path("event-feedback"), folder / form_path("ours"))
    new, carried = carry()
    assert set(carried.own) == {
        SETTINGS.path,
        BUDGET.path,
        "documents/pt-PT/mentor-guide.md",
        "documents/pt-PT/ours.md",
        form_path("ours"),
    }
    for path in set(carried.own) - {SETTINGS.path}:
        assert (new / path).read_bytes() == (folder / path).read_bytes()
    was, now = (text_of(each / SETTINGS.path).splitlines() for each in (folder, new))
    assert [line for line in now if line not in was] == ["  slug: ours-2028", "  starts_on: 2028-10-13"]
    assert len(was) == len(now)
    assert carried.problems == ()


def test_people_and_their_word_stay_behind(folder: Path, carry: Carry) -> None:
    """Whatever lies in the folder that is no text of a programme, and what was told or attested."""
    for path in ("data/ana.csv", "kept/2027-10-09/x.xlsx", "documents/pt-PT/ana.docx", "nota.txt"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("Zqx", encoding="utf-8")
    (folder / "confirmations.yml").write_text("# Zqx\nconfirmations: []\n", encoding="utf-8")
    entry = "\n  - {standard: SEL-2, by: Zqx Sá, on: 2027-01-01, proof: In the folder}\n"
    replaced("attestations.yml", "attestations: []", f"attestations:{entry}")(folder)
    new, carried = carry()
    assert carried.registered == 1
    assert [name for name, content in files(new).items() if b"Zqx" in content and name != BASE] == []
    assert not (new / ".mentorkit/calendar.json").exists()
    assert not (new / ".mentorkit/forms").exists()


def test_the_new_base_is_what_todays_kit_wrote(folder: Path, carry: Carry) -> None:
    """So that what the hub brought along is still its own next year, and what it deleted stays deleted."""
    _appended(folder / "documents/pt-PT/mentor-guide.md", "\nNosso.\n")
    new, _ = carry()
    assert "Nosso." not in (Base(new).text("documents/pt-PT/mentor-guide.md") or "")
    with ZipFile(new / BASE) as archive, ZipFile(folder / BASE) as before:
        assert set(archive.namelist()) == set(before.namelist())


def test_settings_of_today_count_and_not_the_first_answers(folder: Path, carry: Carry) -> None:
    """A hub's new name stands also in what today's kit writes anew."""
    text = (folder / SETTINGS.path).read_text(encoding="utf-8")
    text = re.sub(r"(?m)^  size: .*$", "  size: 8", text)
    text = re.sub(r"(?ms)^(programme:.*?^  name: ).*?$", r"\1O nosso nome", text, count=1)
    (folder / SETTINGS.path).write_text(text, encoding="utf-8")
    new, _ = carry()
    assert read_yaml(new / ".mentorkit/answers.yml").data["answers"]["cohort_size"] == 8
    assert (new / "README.md").read_text(encoding="utf-8").startswith("# O nosso nome\n")
    assert (new / BUDGET.path).read_text("utf-8") != (folder / BUDGET.path).read_text("utf-8")


def test_what_was_deleted_stays_deleted(folder: Path, carry: Carry) -> None:
    """A document that no date asks for; it is said."""
    (folder / "documents/pt-PT/facts-to-check.md").unlink()
    new, carried = carry()
    assert carried.left_out == ("documents/pt-PT/facts-to-check.md",)
    assert not (new / "documents/pt-PT/facts-to-check.md").exists()


def test_where_both_have_changed_a_text_the_hubs_stands_and_is_named(folder: Path, carry: Carry) -> None:
    """What the kit wrote then is told by the base; blanks and line ends are no change."""
    own, theirs = "documents/pt-PT/mentor-guide.md", "documents/pt-PT/mentee-guide.md"
    todays = (folder / theirs).read_text(encoding="utf-8")
    older = todays + "\nOlder.\n"
    _rebased(folder, {own: "older\n", theirs: older})
    (folder / theirs).write_text(older.replace("Older.", "Older.  "), encoding="utf-8", newline="\r\n")
    new, carried = carry()
    assert (carried.own, carried.improved) == ((own,), (own,))
    assert (new / theirs).read_text(encoding="utf-8") == todays


def _rebased(folder: Path, texts: dict[str, str]) -> None:
    """Let the base say that the kit wrote other texts then."""
    with ZipFile(folder / BASE) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(folder / BASE, "w") as archive:
        for name, text in (content | {name: text.encode() for name, text in texts.items()}).items():
            archive.writestr(name, text)


@pytest.mark.parametrize("base", [None, b"", b"PK\x03\x04 broken"])
def test_without_a_base_every_difference_is_the_hubs(folder: Path, carry: Carry, base: bytes | None) -> None:
    """So nothing that a person wrote is lost; a text that is missing may be new or deleted, and is left out."""
    (folder / BASE).unlink() if base is None else (folder / BASE).write_bytes(base)
    _appended(folder / "documents/pt-PT/mentor-guide.md", "\nNosso.\n")
    (folder / "documents/pt-PT/facts-to-check.md").unlink()
    new, carried = carry()
    assert (carried.base, carried.improved) == (False, ())
    assert {"documents/pt-PT/mentor-guide.md", SETTINGS.path} <= set(carried.own)
    assert carried.left_out == ("documents/pt-PT/facts-to-check.md",)
    assert "Nosso." in (new / "documents/pt-PT/mentor-guide.md").read_text(encoding="utf-8")
    assert carried.problems == ()


def test_lines_that_name_a_year_of_the_last_cycle_are_listed(folder: Path, carry: Carry) -> None:
    """A day off of one year alone, a date in a letter; not a telephone number that holds the digits."""
    first = read_programme(folder).settings.programme.starts_on.year
    path = folder / TIMELINE.path
    day = f"  extra_days:\n    - {{country: PT, day: {first}-11-15, title: Eleições}}\n"
    path.write_text(re.sub(r"(?m)^  extra_days:\n", day, path.read_text("utf-8")), encoding="utf-8")
    guide = "documents/pt-PT/mentor-guide.md"
    _appended(folder / guide, f"\nEm outubro de {first}.\nTelefone 2{first}55.\n")
    new, carried = carry()
    text = (new / guide).read_text(encoding="utf-8").splitlines()
    assert [name for name, line in carried.years if name == guide] == [guide]
    assert str(first) in text[dict(carried.years)[guide] - 1]
    assert TIMELINE.path in dict(carried.years)


def test_money_that_was_promised_is_planned_again(folder: Path, carry: Carry) -> None:
    """Nobody has promised the new cycle anything; the rest of the file stays."""
    replaced(BUDGET.path, "status: planned", "status: confirmed  # carta")(folder)
    new, carried = carry()
    assert carried.promised == 1
    text = (folder / BUDGET.path).read_text(encoding="utf-8")
    assert (new / BUDGET.path).read_text(encoding="utf-8") == text.replace("status: confirmed", "status: planned")


def test_line_ends_of_windows_stay(folder: Path, carry: Carry) -> None:
    """In what is copied and in what is changed."""
    guide = "documents/pt-PT/mentor-guide.md"
    for path in (guide, SETTINGS.path):
        text = (folder / path).read_text(encoding="utf-8") + "\n# fim\n"
        (folder / path).write_text(text, encoding="utf-8", newline="\r\n")
    new, _ = carry()
    assert all((new / path).read_bytes().count(b"\r\n") > 40 for path in (guide, SETTINGS.path))


def test_where_todays_kit_does_not_go_with_it_all_texts_are_the_hubs(
    folder: Path, carry: Carry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kit whose untouched texts name what the hub has deleted: the folder that is made still loads."""
    _appended(folder / "documents/pt-PT/mentor-guide.md", "\nNosso.\n")

    def newer(*arguments: Any) -> Path:
        made = written(*arguments)
        replaced(TIMELINE.path, "documents: [", "documents: [of-tomorrow, ")(made)
        return made

    monkeypatch.setattr(next_cycle, "written", newer)
    new, carried = carry()
    assert (carried.whole, carried.problems) == (True, ())
    assert (new / TIMELINE.path).read_text("utf-8") == (folder / TIMELINE.path).read_text("utf-8")


def test_an_answer_without_a_place_is_said(folder: Path, carry: Carry) -> None:
    """The Union's section is more than a value: a person writes it."""
    replaced(SETTINGS.path, '  address: ""', "  address: Rua 1")(folder)
    _, carried = carry(eu_funding="cofunded", cohort_size=9)
    assert carried.by_hand == ("visibility.european_union.funding",)


def test_another_language_has_the_kits_texts_where_the_hubs_are_the_kits(folder: Path, carry: Carry) -> None:
    """In changed files too; what the hub wrote itself is missing there, and each such line is named."""
    path = folder / form_path("event-feedback")
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?m)^title: .*$", "title: Que tal?", text), encoding="utf-8")
    new, carried = carry(languages=("pt-PT", "en"))
    (problem,) = carried.problems
    assert "the text is missing in en" in str(problem)
    assert problem.file == new / form_path("event-feedback")
    form = read_yaml(new / form_path("event-feedback")).data
    assert (form["title"], set(form["intro"])) == ({"pt-PT": "Que tal?"}, {"pt-PT", "en"})
    assert (new / "documents/en/mentor-guide.md").is_file()


def test_in_one_other_language_no_text_passes_for_a_translation(folder: Path, carry: Carry) -> None:
    """The kit's are translated in files that the hub changed; what the hub wrote itself is missing, with its line."""
    path = folder / form_path("event-feedback")
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?m)^title: .*$", "title: Que tal?", text), encoding="utf-8")
    new, carried = carry(languages=("en",))
    (problem,) = carried.problems
    assert "the text is missing in en" in str(problem)
    form, kits = (read_yaml(each / form_path("event-feedback")).data for each in (new, folder))
    assert form["title"] == {"pt-PT": "Que tal?"}
    assert isinstance(form["intro"], str)
    assert form["intro"] != kits["intro"]


def test_a_language_fewer(built: dict[str, Path], folder: Path, carry: Carry) -> None:
    """Texts lose it, and its documents stay behind; also in files that the hub changed."""
    shutil.rmtree(folder)
    shutil.copytree(built["western-balkans"], folder, ignore=shutil.ignore_patterns(BUILD))
    path = folder / form_path("event-feedback")
    path.write_text(path.read_text("utf-8").replace("minutes: 3", "minutes: 4"), encoding="utf-8")
    new, carried = carry(languages=("sr-Latn",))
    assert carried.problems == ()
    assert form_path("event-feedback") in carried.own
    assert not (new / "documents" / "en").exists()


def test_the_same_cycle_made_anew_keeps_its_history(folder: Path, carry: Carry) -> None:
    """With the same start and short name calendars and forms know it, and what was attested is still so."""
    section = read_programme(folder).settings.programme
    told = {name: content for name, content in files(folder).items() if name.startswith(".mentorkit/forms/")}
    new, carried = carry(starts_on=section.starts_on, programme_slug=section.slug)
    assert told
    assert carried.same_cycle
    assert {name: files(new).get(name) for name in told} == told
    assert (new / ".mentorkit/calendar.json").read_bytes() == (folder / ".mentorkit/calendar.json").read_bytes()


BENT = {
    BUDGET.path: [
        (
            "unit_cost: ",
            ".*",
            ["355,50", "€ 340", "1.340,50", "1\u00a0340,50", '"355,50"', "340 euros", "340,-", "€340"],
        ),
        ("quantity: ", ".*", ["2,5", "“2”", '"3"', "2\u00a0", "1 200"]),
        ("contingency_percent: ", ".*", ["7,5 %"]),
        ("in_kind: ", ".*", ["sim", "“sim”", "Sim", '"true"']),
        ("share: ", ".*", ["30,5 %", "“25”"]),
    ],
    TIMELINE.path: [
        ("count: ", r"[0-9]+", ['"8"']),
        ("within_weeks: ", ".*", ['"12"']),
        ("offset: ", r"-", ["– ", "−"]),
    ],
    SETTINGS.path: [
        ("length_months: ", ".*", ['"12"']),
        ("size: ", ".*", ["“25”"]),
        ("starts_on: ", ".*", ["8 de outubro de 2027"]),
        ("address: ", ".*", ["“Rua das Flores, 12”"]),
    ],
    "risks.yml": [("likelihood: ", ".*", ['"2"', "2,0", "“3”"])],
}
"""Values as people write them, by file: the first of them for the first place, and so on."""


@pytest.mark.parametrize(
    "languages", [("pt-PT",), ("pt-PT", "en"), ("en",), ("sv", "pt-PT", "sr-Latn"), ("en", "pt-PT")]
)
def test_whatever_a_build_reads_comes_through(folder: Path, carry: Carry, languages: tuple[str, ...]) -> None:
    """Money with a comma, days in words, typographic quotes, blanks that do not break: in no language are they texts."""
    for path, places in BENT.items():
        text = (folder / path).read_text(encoding="utf-8")
        for key, pattern, values in places:
            left = iter(values)
            text, count = re.subn(rf"{key}{pattern}", partial(_next, key, left), text)
            assert count, key
        (folder / path).write_text(text, encoding="utf-8")
    earlier = read_programme(folder)
    assert earlier.problems == ()
    assert len(earlier.notes) > 10
    new, _ = carry(languages=languages)
    found = read_programme(new)
    assert found.problems == ()
    assert [(each.id, each.quantity, each.unit_cost, each.in_kind) for each in found.budget.lines] == [
        (each.id, each.quantity, each.unit_cost, each.in_kind) for each in earlier.budget.lines
    ]
    assert found.budget.contingency_percent == 7.5
    assert [(each.id, each.offset, each.repeat) for each in found.timeline.milestones] == [
        (each.id, each.offset, each.repeat) for each in earlier.timeline.milestones
    ]
    assert found.settings.cohort.size == earlier.settings.cohort.size
    assert found.settings.programme.length_months == 12
    assert [each.likelihood for each in found.risks.risks] == [each.likelihood for each in earlier.risks.risks]


def _next(key: str, left: Iterator[str], found: re.Match[str]) -> str:
    """Return a value's place with the next way to write it; as it was when all have been seen."""
    value = next(left, None)
    return found[0] if value is None else f"{key}{value}"
