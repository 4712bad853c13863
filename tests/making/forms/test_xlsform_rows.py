"""Rows of XLSForm: which answers a form program insists on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kit_cli.making.forms.xlsform_rows import rows
from kit_cli.programme.programme import Programme

WithForm = Callable[..., Programme]


@pytest.mark.parametrize("required", [True, False])
@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("type: text", ["q"]),
        ("type: rating", ["q"]),
        ("type: select_one, choices: yesno, other: true", ["q", "qother"]),
        ("type: select_multiple, choices: yesno, other: true", ["q", "qother"]),
        ("type: matrix, choices: yesno, rows: [{name: a, label: A}, {name: b, label: B}]", ["a", "b"]),
    ],
)
def test_what_must_be_answered_is_required(
    question: str, names: list[str], required: bool, with_form: WithForm
) -> None:
    """The question, the line of its `other` (which is asked only where that is chosen), each row of a matrix."""
    programme = with_form(f"  - {{name: q, label: Q, {question}, required: {str(required).lower()}}}\n")
    survey, _choices = rows(programme.forms["sample"], programme, {})
    asked = {row.cells["name"]: row.cells["required"] for row in survey if "required" in row.cells}
    assert {name: asked[name] for name in names} == dict.fromkeys(names, "yes" if required else "")
