"""An action on the desk: from the form that is drawn, as a person fills it, to what is done and told of it."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from kit_cli.actions import ACTIONS
from kit_cli.files.yaml_source import read_yaml
from kit_cli.languages.table import languages
from kit_cli.method.evidence.kinds import asks_for_attestation
from kit_cli.method.read import method
from tests.helpers.desks import problems, put, result
from tests.helpers.drawing import spread
from tests.helpers.past import let_it_have_been
from tests.helpers.ticking import tick
from tests.helpers.views import Form, addresses, form, view

ALONE = [
    each.id for each in method().standards if any(asks_for_attestation(each.front.evidence)) and not each.needs_two
]
ADAPTABLE = next(each.id for each in method().standards if each.front.nature == "adaptable")
OFFERED = [name for name, each in ACTIONS.items() if each.on_page]
DAY = datetime(2021, 11, 2)


@pytest.fixture(scope="module")
def made(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A programme whose year is over, with its tables and two papers in data/."""
    casa = put(built["portugal"], tmp_path_factory.mktemp("made"))
    let_it_have_been(casa)
    for name in ("ata um.txt", "ata.txt"):
        (casa / "data" / name).write_text("Ata", encoding="utf-8")
    return casa


@pytest.fixture
def casa(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, in the folder in which the kit works."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(made, tmp_path / "casa"))


def drawn(name: str, language: str = "pt-PT", **given: str) -> Form:
    """Return the form of an action."""
    return form(view("action", "casa", language, {"name": name, **given}))


def run(filled: Form, language: str = "pt-PT") -> Any:
    """Send a form as it is filled."""
    return result(call=filled.call, action=filled.given["action"], values=filled.sent(), language=language)


def refused(filled: Form) -> list[dict[str, Any]]:
    """Send a form that does not fit, and return what is told."""
    return problems(call=filled.call, action=filled.given["action"], values=filled.sent())


def entries(casa: Path, register: str) -> list[dict[str, Any]]:
    """Return what stands in a register."""
    found: list[dict[str, Any]] = read_yaml(casa / f"{register}.yml").data[register] or []
    return found


@pytest.mark.parametrize("name", OFFERED)
@pytest.mark.parametrize("language", list(languages())[:1])
@pytest.mark.usefixtures("casa")
def test_every_action_has_a_form(name: str, language: str) -> None:
    """A control for each parameter but those that the desk answers; what the desk answers goes with it."""
    found = drawn(name, language)
    names = {each.name for each in ACTIONS[name].declared.parameters}
    assert {*found.controls, *found.given["values"]} == names - {"language"}
    assert all(told["data-kind"] for told in found.controls.values())


@pytest.mark.parametrize("proof", ["file", "proof", "address"])
def test_a_standard_is_attested(casa: Path, proof: str) -> None:
    """It is chosen already; the proof is a file of the programme that is chosen or written, or an address."""
    filled = drawn("attest", standards=ALONE[0])
    said = {"file": "casa/data/ata um.txt", "proof": "Ata: data/ata.txt", "address": "https://drive.google.com/ata"}
    filled.fill(by="Ana Sá, coordenação", on="2021-11-02", **{proof: said[proof]})
    done = run(filled)
    (entry,) = entries(casa, "attestations")
    assert (entry["standard"], entry["by"], str(entry["on"])) == (ALONE[0], "Ana Sá, coordenação", "2021-11-02")
    assert (
        entry.get("file", entry.get("address")) == {**said, "file": "data/ata um.txt", "proof": "data/ata.txt"}[proof]
    )
    assert [each["id"] for each in done["outcome"]["results"]] == [ALONE[0]]
    assert done["told"][0]["text"].endswith("casa/attestations.yml.")


def test_what_does_not_fit_is_told_and_nothing_is_written(casa: Path) -> None:
    """Nobody named, no proof, a file that is none, several standards of which one is nobody's."""
    for words in ({}, {"by": "Ana Sá"}, {"by": "Ana Sá", "proof": "nada"}, {"on": "2999-01-01"}):
        filled = drawn("attest", standards=ALONE[0])
        filled.fill(**words)
        assert refused(filled)
    assert refused(drawn("attest"))
    assert refused(drawn("confirm"))
    assert entries(casa, "attestations") == []


def test_several_standards_are_attested_with_one_proof(casa: Path) -> None:
    """As many as are chosen in the list."""
    filled = drawn("attest")
    filled.fill(standards=ALONE[:2], by="Ana Sá, coordenação", file="casa/data/ata.txt")
    run(filled)
    assert [each["standard"] for each in entries(casa, "attestations")] == ALONE[:2]


def test_a_table_is_made_ticked_and_given_back(casa: Path) -> None:
    """Each right row is entered; of the others the outcome says what is wrong, and the page shows it."""
    made = run(drawn("tables"))
    assert "casa/data/attestations.xlsx" in drawn("attest").options["table"]
    assert len(made["told"]) > 3
    tick(
        casa / "data" / "attestations.xlsx",
        {
            ALONE[0]: (DAY, "Ana Silva, coordenadora", "data/ata.txt"),
            ALONE[1]: (DAY, "Ana Silva, coordenadora", "data/nenhuma.txt"),
        },
    )
    filled = drawn("attest", table="casa/data/attestations.xlsx")
    assert filled.values["table"] == ["casa/data/attestations.xlsx"]
    done = run(filled)
    assert [each["standard"] for each in entries(casa, "attestations")] == [ALONE[0]]
    (wrong,) = done["outcome"]["problems"]
    given = {"action": "attest", "told": done["told"], "problems": done["outcome"]["problems"]}
    page = view("outcome", "casa", "pt-PT", given)
    assert wrong["what"] in page.words
    assert done["told"][0]["text"] in page.words


def test_one_table_is_made_once_more(casa: Path) -> None:
    """Under a new name, beside the first."""
    run(drawn("tables"))
    before = set((casa / "data").iterdir())
    filled = drawn("tables")
    filled.fill(again="sessions")
    run(filled)
    (new,) = set((casa / "data").iterdir()) - before
    assert load_workbook(new).sheetnames


def test_files_are_confirmed(casa: Path) -> None:
    """Those that a standard or a document names are chosen already; more can be."""
    filled = drawn("confirm", files="casa/timeline.yml,casa/documents/pt-PT/mentoring-agreement.md")
    assert refused(filled)
    filled.fill(by="Ana Sá, coordenação")
    done = run(filled)
    files = [each["file"] for each in entries(casa, "confirmations")]
    assert files == ["documents/pt-PT/mentoring-agreement.md", "timeline.yml"]
    assert done["told"][-1]["text"].startswith("2 ")
    again = drawn("confirm", files="casa/timeline.yml")
    again.fill(by="Rui Sá, direção")
    assert "1 " in run(again)["told"][0]["text"]


@pytest.mark.parametrize("name", spread(["Casa, Porto", "a\tb", "casa; dois", "“casa” & <b>"], 2))
def test_files_of_a_folder_of_any_name_are_chosen(casa: Path, name: str) -> None:
    """By the links of a document and of a standard: exactly those that they name."""
    casa.rename(casa.parent / name)
    document = f"{name}/documents/pt-PT/mentoring-agreement.md"
    one = next(each for each in result(call="judge", folder=name)["results"] if len(each["files"]) > 1)
    links = (
        ("document", {"file": document}, [document]),
        ("standard", {"id": one["id"]}, [f"{name}/{each}" for each in one["files"]]),
    )
    for view_, given, files in links:
        (link,) = (
            each for each in addresses(view(view_, name, given=given)) if dict(each.given).get("name") == "confirm"
        )
        filled = form(view("action", name, given=dict(link.given)))
        assert sorted(filled.values["files"]) == sorted(files)
        filled.fill(by="Ana Sá, coordenação")
        assert len(run(filled)["outcome"]["files"]) + run(filled)["outcome"]["already"] == 2 * len(files)


def test_what_a_standard_needs_leads_to_the_right_form(casa: Path) -> None:
    """From the page of a standard: its files, or its id, stand in the form."""
    results = result(call="judge", folder="casa")["results"]
    one = next(each for each in results if "confirm" in each["can"])
    filled = drawn("confirm", files=",".join(f"casa/{each}" for each in one["files"]))
    assert filled.values["files"] == [
        each for each in filled.options["files"] if each.removeprefix("casa/") in one["files"]
    ]
    assert sorted(filled.values["files"]) == sorted(f"casa/{each}" for each in one["files"])
    assert casa.is_dir()


def test_a_standard_is_adapted(casa: Path) -> None:
    """With what is done instead, why, and who approved it."""
    filled = drawn("adapt", standard=ADAPTABLE)
    assert refused(filled)
    filled.fill(change="Lemos em voz alta.", reason="São poucos.", approved_by="A direção", on="2021-11-02")
    (shown,) = run(filled)["outcome"]["results"]
    assert shown["status"] == "adapted"
    (entry,) = entries(casa, "adaptations")
    assert (entry["standard"], entry["change"]) == (ADAPTABLE, "Lemos em voz alta.")


def test_what_can_be_mended_is_shown_and_then_written(casa: Path) -> None:
    """A box that is not ticked is not sent."""
    filled = drawn("mend")
    assert "write" not in filled.sent()
    assert run(filled)["told"]
    filled.fill(write="on")
    assert filled.sent()["write"] is True
    assert run(filled)["told"]
    assert casa.is_dir()


def test_one_kind_is_built(casa: Path) -> None:
    """One of those that can be chosen."""
    filled = drawn("build")
    filled.fill(only="start")
    done = run(filled)
    assert (casa / "build" / "index.html").is_file()
    assert done["told"][-1]["text"].endswith("casa/build/index.html.")


@pytest.mark.parametrize("language", spread(languages(), 2))
def test_the_next_cycle_is_made(casa: Path, language: str) -> None:
    """What it asks has proposals that fit; the earlier programme stays as it is."""
    (casa / "documents" / "pt-PT" / "nosso.md").write_text(
        (casa / "documents" / "pt-PT" / "mentoring-agreement.md").read_text(encoding="utf-8"), encoding="utf-8"
    )
    page = view("cycle", "casa", language)
    filled = form(page)
    assert filled.call == "cycle"
    assert {"starts_on", "programme_slug"} <= set(filled.controls)
    answers = {name: next(iter(filled.values.get(name, [])), "") for name in filled.controls}
    answers |= {"starts_on": "2028-10-06", "programme_slug": "casa-dois"}
    values = {**filled.given["values"], "set": [f"{name}={words}" for name, words in answers.items()], "no_build": True}
    done = result(call="run", action="new", values=values, language=language)
    assert done["outcome"]["folder"] == "casa-dois"
    assert (casa.parent / "casa-dois" / "documents" / "pt-PT" / "nosso.md").is_file()
    assert len(done["told"]) > 2
    assert view("next", "casa-dois", language).words


def test_an_answer_of_the_next_cycle_that_does_not_fit_is_told_with_its_question(casa: Path) -> None:
    """And no folder is made."""
    values = {"like": "casa", "yes": True, "set": ["programme_slug=Casa Dois!", "starts_on=2028-10-06"]}
    (told,) = problems(call="run", action="new", values=values)
    assert "programme_slug" in f"{told['key']} {told['what']}"
    assert [path.name for path in casa.parent.iterdir() if path.is_dir() and path.name != "home"] == ["casa"]
