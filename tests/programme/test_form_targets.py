"""What a form service cannot bear is refused with the service's name and another proposal; the rest it takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from string import ascii_lowercase, digits

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyxform.xls2xform import convert
from syrupy.assertion import SnapshotAssertion

from kit_cli.errors import KitError
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.judging.validate import judged, validate
from kit_cli.making.forms.paging import pages
from kit_cli.making.forms.xlsform import sheets
from kit_cli.model.form import Choice, FormFile
from kit_cli.model.settings import ProgrammeSection
from kit_cli.programme.form import Form
from kit_cli.programme.form_lint import lint
from kit_cli.programme.reserved import QUESTION_NAMES
from tests.helpers.programmes import programme, some
from tests.programme.test_form_lint import FIRST_LINE, HEAD, LISTS, PROCESSING, found

RESERVED = sorted(name for each in QUESTION_NAMES for name in each.names)


@pytest.mark.parametrize("name", RESERVED)
@pytest.mark.parametrize(
    "question",
    [
        "{{name: {name}, type: text, label: L}}",
        "{{name: {name}, type: group, label: L, questions: [{{name: a, type: text, label: A}}]}}",
        "{{name: a, type: matrix, label: L, choices: yesno, rows: [{{name: {name}, label: R}}]}}",
        "{{name: a, type: group, label: L, questions: [{{name: {name}, type: date, label: A}}]}}",
    ],
    ids=["question", "group", "row", "question of a group"],
)
def test_a_reserved_name_is_told_with_another(name: str, question: str) -> None:
    """Wherever it stands, in one message, with a name that is free."""
    (problem,) = found(f"  - {question.format(name=name)}\n  - {{name: {name}1, type: text, label: T}}\n")
    assert str(problem.what).startswith(f"the name {name} is taken in KoBoToolbox")
    assert str(problem.remedy) == f"Write another name, for example {name}2."
    assert problem.line == FIRST_LINE


def test_every_reserved_name_has_its_source() -> None:
    """An address, and none that no file could hold anyway."""
    assert [each for each in QUESTION_NAMES if not each.source.startswith("https://")] == []
    assert len(RESERVED) == len(set(RESERVED))
    assert all(name.isalnum() and name == name.lower() for name in RESERVED)


@pytest.mark.parametrize(
    ("name", "refused"),
    [
        ("my list", True),
        ("a,b", True),
        ("1st", True),
        ("çã", True),
        ("Yes_No-2.b", False),
        ("likert5", False),
    ],
)
def test_a_list_is_named_as_an_xlsform_can(name: str, refused: bool) -> None:
    """Its name stands behind a blank in the cell of the type."""
    source = parse_yaml(
        f"{HEAD}  - {{name: q, type: select_one, label: L, choices: {json.dumps(name, ensure_ascii=False)}}}\n",
        Path("forms/sample.yml"),
    )
    form = Form("sample", source, validate(FormFile, source, ("en",)), {name: LISTS["yesno"]})
    said = [str(problem.what) for problem in lint(form, PROCESSING)]
    assert said == ([f"KoBoToolbox and ODK cannot read the name {name} of a list"] if refused else [])


@pytest.mark.parametrize(
    ("shared", "questions"),
    [
        ("a_list", "{name: a, type: select_one, label: L, choices: [{name: x, label: X}]}"),
        ("yesno_other", "{name: a, type: select_one, label: L, choices: yesno, other: true}"),
        ("a_points", "{name: a, type: rating, label: L}"),
    ],
)
def test_no_question_gets_the_choices_of_another_list(shared: str, questions: str) -> None:
    """The build makes names of its own, which a shared list may have already."""
    text = f"{HEAD}  - {questions}\n  - {{name: b, type: select_one, label: B, choices: {shared}}}\n"
    source = parse_yaml(text, Path("forms/sample.yml"))
    form = Form("sample", source, validate(FormFile, source, ("en",)), {**LISTS, shared: LISTS["yesno"]})
    (problem,) = lint(form, PROCESSING)
    assert str(problem.what) == f"in the XLSForm, b would get the choices of another list, {shared}"


def _ticked(*labels: str, kind: str = "select_multiple") -> str:
    choices = [{"name": f"c{number}", "label": label} for number, label in enumerate(labels)]
    return f"  - {{name: q, type: {kind}, label: L, choices: {json.dumps(choices, ensure_ascii=False)}}}\n"


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (("Theatre; dance", "Music"), "Microsoft Forms puts a semicolon"),
        (("Theatre", "Theatre, dance"), "“Theatre, dance”, a choice of q, begins like “Theatre”: Google Forms"),
        (("A, B, C", "A, B"), "“A, B, C”, a choice of q, begins like “A, B”"),
        (("Caf\u00e9", "Cafe\u0301"), "two choices of q are both called"),
        (("My  work", "My work"), "two choices of q are both called"),
    ],
)
def test_choices_that_could_not_be_told_apart(labels: tuple[str, ...], said: str, snapshot: SnapshotAssertion) -> None:
    """Services put the ticked answers of a person into one cell."""
    (problem,) = found(_ticked(*labels))
    assert said in str(problem.what)
    assert f"{problem.what}\n{problem.remedy}" == snapshot


@pytest.mark.parametrize("labels", [("Theatre, dance", "Dance"), ("Theatre", "Theatre and dance"), ("A (b, c)", "D")])
def test_commas_that_mix_nothing_up_may_stay(labels: tuple[str, ...]) -> None:
    """The kit's own lists have dozens of them."""
    assert found(_ticked(*labels)) == []
    assert found(_ticked("Theatre; dance", "Theatre", "Theatre, dance", kind="select_one")) == []


@given(
    labels=st.lists(
        st.text("ab, ", min_size=1, max_size=5).map(str.strip).filter(bool), min_size=2, max_size=4, unique=True
    )
)
@settings(max_examples=200, deadline=None)
def test_ticked_answers_can_be_read_back(labels: list[str]) -> None:
    """Whatever the lint lets pass: no two selections, joined as Google joins them, read the same."""
    if found(_ticked(*labels)):
        return
    joined: dict[str, tuple[str, ...]] = {}
    for number in range(1, 2 ** len(labels)):
        chosen = tuple(label for place, label in enumerate(labels) if number >> place & 1)
        assert joined.setdefault(", ".join(chosen), chosen) == chosen


def test_rows_of_a_matrix_are_told_apart() -> None:
    """Google makes no grid with two rows of one name."""
    rows = "[{name: r1, label: Same}, {name: r2, label: Other}, {name: r3, label: Same}]"
    (problem,) = found(f"  - {{name: q, type: matrix, label: L, choices: yesno, rows: {rows}}}\n")
    assert str(problem.what) == "two rows of q are both called “Same”"


def test_a_form_that_is_wider_than_a_table_is_refused() -> None:
    """The answers could not be opened in Excel."""
    choices = [judged(Choice, {"name": f"c{number}", "label": f"C{number}"}, ("en",)) for number in range(400)]
    questions = "".join(
        f"  - {{name: q{number}, type: select_multiple, label: L{number}, choices: many}}\n" for number in range(41)
    )
    source = parse_yaml(HEAD + questions, Path("forms/sample.yml"))
    form = Form("sample", source, validate(FormFile, source, ("en",)), {"many": choices})
    (problem,) = lint(form, PROCESSING)
    assert str(problem.what) == "the answers need 16441 columns, and Excel has 16384"


def _accepted(questions: str) -> Form | None:
    """Return a form with these questions if the kit accepts it."""
    with suppress(KitError):
        source = parse_yaml(HEAD + questions, Path("forms/sample.yml"))
        form = Form("sample", source, validate(FormFile, source, ("en",)), LISTS)
        return None if lint(form, PROCESSING) else form
    return None


_WORDS = (*RESERVED, "and", "or", "not", "selected", "form", "item", "instance", "html", "body", "h", "type", "label")
_NAMES = st.one_of(
    st.text(ascii_lowercase + digits, min_size=1, max_size=21),
    st.sampled_from(_WORDS),
    st.sampled_from([f"{word}1" for word in _WORDS]),
    st.text(max_size=5),
)


def _questions(names: list[str]) -> Iterator[str]:
    group, first, row, other, last = (json.dumps(name, ensure_ascii=False) for name in names)
    yield f"  - {{name: {group}, type: group, label: G, questions: [{{name: {first}, type: text, label: F}}]}}\n"
    yield f"  - {{name: {other}, type: select_one, choices: yesno, other: true, label: O}}\n"
    yield f"  - {{name: m, type: matrix, choices: yesno, label: M, rows: [{{name: {row}, label: R}}]}}\n"
    yield f"  - {{name: {last}, type: text, label: L, relevant: \"${{{names[3]}}} = 'yes'\"}}\n"


@given(names=st.lists(_NAMES, min_size=5, max_size=5, unique=True))
@settings(max_examples=150, deadline=None)
def test_pyxform_takes_every_name_that_the_kit_takes(names: list[str]) -> None:
    """As a question, a group, a row, a question with “Other”, and in a condition; without a warning."""
    form = _accepted("".join(_questions(names)))
    if form is None:
        return
    alone = programme(settings={"programme": some(ProgrammeSection, slug="sample")}, forms=[form])
    book = {
        sheet: [{key: cell for key, cell in zip(cells[0], row, strict=True) if cell} for row in cells[1:]]
        for sheet, cells in sheets(form, alone, pages(form, None)).items()
    }
    assert convert(book, validate=False).warnings == []
