"""What cookiecutter.json says of the questions is read from it, and from nowhere else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kit_cli.errors import KitError
from kit_cli.files.shipped import template_folder
from kit_cli.files.yaml_source import read_yaml
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import ANSWERS, SETTINGS
from kit_cli.places.answer_rules import KEYS
from kit_cli.places.answers import default
from kit_cli.places.questions import default_place, wordings, written_to
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES, TODAY


def test_the_kits_own_template_words_every_question() -> None:
    """And proposes a place that it knows."""
    assert set(wordings(template_folder())) == set(KEYS)
    assert default_place(template_folder()) in PLACES


def test_another_template_proposes_another_place(tmp_path: Path) -> None:
    """No Python names one."""
    (tmp_path / "cookiecutter.json").write_text(json.dumps({"place": "atlantis", "__prompts__": {"place": "Where?"}}))
    assert default("place", {}, tmp_path, TODAY) == "atlantis"
    assert wordings(tmp_path) == {"place": say("Where?")}


@pytest.mark.parametrize(
    ("text", "said"), [('{\n"place": }', r"cookiecutter\.json:2: this is not JSON"), ("{}", "place is missing")]
)
def test_a_broken_file_is_told(text: str, said: str, tmp_path: Path) -> None:
    """To whoever works on a copy of the template."""
    (tmp_path / "cookiecutter.json").write_text(text)
    with pytest.raises(KitError, match=said):
        default_place(tmp_path)


def test_every_answer_is_written_to_a_setting(programmes: dict[str, Programme]) -> None:
    """Where it stands in the programme that was made of it; the kind of grant only where the Union pays."""
    stands = written_to(template_folder())
    assert set(stands) == set(KEYS)
    for programme in programmes.values():
        answers = read_yaml(programme.folder / ANSWERS).data["answers"]
        for key in KEYS:
            value: Any = programme.source(SETTINGS.path).data
            for part in stands[key].split("."):
                value = value.get(part, {})
            names = value.values() if isinstance(value, dict) else [value]
            assert not names or answers[key] in names, key
