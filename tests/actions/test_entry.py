"""What `attest` and `adapt` share: nobody answers in vain, and what does not fit is asked again."""

from __future__ import annotations

import shutil
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from kit_cli.actions.adapt import DECLARATION as ADAPT
from kit_cli.actions.adapt import AdaptRequest
from kit_cli.actions.attest import DECLARATION as ATTEST
from kit_cli.actions.attest import AttestRequest
from kit_cli.errors import KitError, UsageProblem
from kit_cli.files.fingerprints import fingerprint_of_file
from kit_cli.files.yaml_source import read_yaml
from kit_cli.method.evidence.kinds import asks_for_attestation
from kit_cli.method.read import method
from tests.conftest import PLACES
from tests.helpers.past import let_it_have_been

TODAY = date(2026, 11, 22)
pytestmark = pytest.mark.time_machine(datetime.combine(TODAY, time(12)))
"""It is noon all day: a run that goes on over midnight judges nothing else."""
ATTESTABLE = next(each.id for each in method().standards if any(asks_for_attestation(each.front.evidence)))
SHOWN = next(each.id for each in method().standards if not any(asks_for_attestation(each.front.evidence)))
ADAPTABLE = next(each.id for each in method().standards if each.front.nature == "adaptable")
CORE = next(each.id for each in method().standards if each.front.nature == "core")


@pytest.fixture
def programme(built: dict[str, Path], tmp_path: Path) -> Path:
    """A programme whose year is over, without its build, with a proof in data/."""
    folder = Path(shutil.copytree(built[PLACES[0]], tmp_path / "it", ignore=shutil.ignore_patterns("build")))
    let_it_have_been(folder)
    (folder / "data" / "sheets.txt").write_text("Two sheets", encoding="utf-8")
    return folder


def attest(folder: Path, **given: Any) -> AttestRequest:
    """Return a request that is valid but for what is given."""
    return AttestRequest(**{"standards": (ATTESTABLE,), "programme": folder, **given})


def test_an_entry_is_asked_for_field_by_field(programme: Path) -> None:
    """In its order in the file; the day is proposed, and an empty answer leaves out what may be left out."""
    request = ATTEST.prepare(attest(programme, standards=(ATTESTABLE.lower(),))).request
    asked = ATTEST.questions(request)
    assert [each.name for each in asked] == ["by", "on", "proof", "review"]
    assert [each.proposal(request) for each in asked] == [None, TODAY.isoformat(), None, ""]
    for question, words in zip(asked, ("Ana", TODAY.isoformat(), "data/sheets.txt", ""), strict=True):
        request = question.answered(request, words)
    assert (request.by, request.on, request.proof, request.review) == ("Ana", TODAY, "data/sheets.txt", None)
    assert [each.name for each in ADAPT.questions(AdaptRequest(standard=ADAPTABLE, programme=programme))] == [
        "change",
        "reason",
        "approved_by",
        "on",
    ]


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({"by": "Ana", "proof": "data/sheets.txt"}, []),
        ({"by": "Ana"}, ["on", "proof", "review"]),
        ({"proof": "data/sheets.txt", "on": TODAY}, ["by", "review"]),
    ],
)
def test_the_day_alone_is_not_asked_for(given: dict[str, Any], asked: list[str], programme: Path) -> None:
    """Whoever gives all that must be given is asked nothing."""
    assert [each.name for each in ATTEST.questions(attest(programme, **given))] == asked


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("by", "A", "too short"),
        ("proof", "", "too short"),
        ("proof", "xxx", "name neither a file nor an address"),
        ("proof", "README.md", "it proves nothing signed"),
        ("on", "2026-02-30", "Write a day that exists"),
        ("on", (TODAY + timedelta(days=1)).isoformat(), "lies in the future"),
        ("review", "soon", "Write a day that exists"),
        ("review", "2020-01-01", "comes after the day of the attestation"),
    ],
)
def test_an_answer_that_does_not_fit_is_told_at_once(name: str, words: str, said: str, programme: Path) -> None:
    """Without a file and a line, which it does not have yet; what is still missing is no mistake."""
    request = attest(programme, **({"by": "Ana", "proof": "data/sheets.txt", "on": TODAY} if name == "review" else {}))
    question = next(each for each in ATTEST.questions(attest(programme)) if each.name == name)
    with pytest.raises(KitError, match=said) as caught:
        question.answered(request, words)
    assert [(each.file, each.line) for each in caught.value.problems] == [(None, None)]
    assert " is missing\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("given", "kind", "said"),
    [
        ({"standards": ("XXX-99",)}, UsageProblem, "there is no standard"),
        ({"standards": (SHOWN,)}, KitError, "nothing to attest"),
        ({"programme": Path("absent")}, KitError, r"has no programme\.yml"),
        ({"by": "A"}, KitError, "too short"),
        ({"on": TODAY + timedelta(days=1)}, UsageProblem, "lies in the future"),
    ],
)
def test_what_cannot_become_an_entry_is_told_before_any_question(
    given: dict[str, Any], kind: type[KitError], said: str, programme: Path
) -> None:
    """A standard, a folder, an option."""
    with pytest.raises(kind, match=said) as caught:
        ATTEST.prepare(attest(programme, **given))
    assert type(caught.value) is kind


@pytest.mark.parametrize("name", ["", " "])
def test_no_standard_is_none_and_not_the_first(name: str, programme: Path) -> None:
    """Whatever a script puts there where it has found nothing."""
    with pytest.raises(UsageProblem, match="no standard is named"):
        ADAPT.prepare(AdaptRequest(standard=name, programme=programme))


def test_what_is_core_is_told_before_any_question(programme: Path) -> None:
    """And so is a register to which nothing can be appended."""
    with pytest.raises(KitError, match="core"):
        ADAPT.prepare(AdaptRequest(standard=CORE, programme=programme))
    (programme / "adaptations.yml").write_text("adaptations: [{}]\n", encoding="utf-8")
    with pytest.raises(KitError, match=r"adaptations\.yml"):
        ADAPT.prepare(AdaptRequest(standard=ADAPTABLE, programme=programme))


def test_the_standard_is_shown_before_the_questions(programme: Path) -> None:
    """Whoever answers has read what it asks."""
    assert [each.id for each in ATTEST.prepare(attest(programme)).shown] == [ATTESTABLE]
    assert ADAPT.prepare(AdaptRequest(standard=ADAPTABLE, programme=programme)).shown.id == ADAPTABLE


def test_it_is_written_and_counts(programme: Path) -> None:
    """Of today where no other day is given; the outcome says where, and how the standard stands now."""
    entered = ATTEST.run(attest(programme, by="Ana", proof="data/sheets.txt"), lambda _: None)
    assert entered.file == programme / "attestations.yml"
    assert entered.results[0].standard.id == ATTESTABLE
    (row,) = read_yaml(entered.file).data["attestations"]
    assert row == {
        "standard": ATTESTABLE,
        "by": "Ana",
        "on": TODAY.isoformat(),
        "proof": "data/sheets.txt",
        "file": "data/sheets.txt",
        "sha256": fingerprint_of_file(programme / "data/sheets.txt"),
    }
    adapted = ADAPT.run(
        AdaptRequest(standard=ADAPTABLE, programme=programme, change="Less", reason="Snow", approved_by="Board"),
        lambda _: None,
    )
    assert adapted.results[0].status == "adapted"


def test_a_program_that_leaves_something_out_is_told(programme: Path) -> None:
    """It may skip the questions, but not the answers."""
    with pytest.raises(KitError, match="proof is missing"):
        ATTEST.run(attest(programme, by="Ana"), lambda _: None)


@pytest.mark.parametrize("words", ["20/06/2025", "20 de junho de 2025", "20. 6. 2025.", "2025-06-20"])
def test_a_day_is_asked_as_people_write_it(programme: Path, words: str) -> None:
    """In the programme's country and languages; what is none is refused, and the question stays."""
    asked = {each.name: each for each in ADAPT.questions(AdaptRequest(standard=ADAPTABLE, programme=programme))}
    request = AdaptRequest(standard=ADAPTABLE, programme=programme)
    assert asked["on"].answered(request, words).on == date(2025, 6, 20)
    with pytest.raises(KitError, match="is no day"):
        asked["on"].answered(request, "ontem")
