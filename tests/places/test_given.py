"""Answers as they were written, wherever that was."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.errors import KitError, UsageProblem
from kit_cli.places.given import given_answers


def test_the_later_prevail(tmp_path: Path) -> None:
    """A file, texts, others; a value may hold an equals sign."""
    (tmp_path / "a.yml").write_text("city: A\nhub_name: A\ncohort_size: 12\n", encoding="utf-8")
    found = given_answers(tmp_path / "a.yml", ["hub_name=B", " programme_name =a=b"], {"city": "C"})
    assert found == {"city": "C", "hub_name": "B", "cohort_size": 12, "programme_name": "a=b"}


def test_a_programmes_own_answers_are_a_file_of_answers(tmp_path: Path) -> None:
    """Where they stand one level deeper, and a mistake has its line there."""
    (tmp_path / "a.yml").write_text("kit_version: 1\nanswers:\n  city: A\n", encoding="utf-8")
    assert given_answers(tmp_path / "a.yml", [], {}) == {"city": "A"}
    (tmp_path / "a.yml").write_text("kit_version: 1\nanswers:\n  citty: A\n", encoding="utf-8")
    with pytest.raises(KitError, match=r"a\.yml:3: citty is not an answer[^$]*Did you mean city\?"):
        given_answers(tmp_path / "a.yml", [], {})


@pytest.mark.parametrize(
    ("text", "settings", "kind", "said"),
    [
        ("- city", [], KitError, "answers are expected here"),
        ("", ["city"], KitError, "answers are expected here"),
        ("city: A", ["city"], UsageProblem, "--set city: an answer is written as KEY=VALUE"),
        ("city: A", [""], UsageProblem, '--set "": an answer is written as KEY=VALUE'),
        ("city: A", ["colour=red", "=x"], KitError, r"colour is not an answer[^$]*\"\" is not an answer"),
    ],
)
def test_what_is_no_answer_is_told(
    text: str, settings: list[str], kind: type[KitError], said: str, tmp_path: Path
) -> None:
    """A list, nothing, a text without an equals sign, an unknown key."""
    (tmp_path / "a.yml").write_text(text, encoding="utf-8")
    with pytest.raises(kind, match=said) as caught:
        given_answers(tmp_path / "a.yml", settings, {})
    assert type(caught.value) is kind
