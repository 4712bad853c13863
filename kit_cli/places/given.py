"""The answers that are given, as they were written: in a file, as KEY=VALUE, or by a program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem, UsageProblem
from kit_cli.files.yaml_source import read_yaml
from kit_cli.grammar.sentence import say
from kit_cli.places.answer_rules import KEYS, unknown


def given_answers(file: Path | None, settings: Sequence[str], others: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers of a file, of `KEY=VALUE` texts, and others, by their key; the later prevail.

    Raises KitError for a key that is no answer's, and UsageProblem for a text without an equals sign.
    """
    answers = _from_file(file) if file is not None else {}
    for setting in settings:
        key, equals, value = setting.partition("=")
        if not equals:
            shown = setting or '""'
            what = say("{option}: an answer is written as KEY=VALUE", option=f"--set {shown}")
            raise UsageProblem(Problem(what, say("Put an = between them.")))
        answers[key.strip()] = value
    answers |= others
    if problems := [unknown(key) for key in answers if key not in KEYS]:
        raise KitError(problems)
    return answers


def _from_file(path: Path) -> dict[str, Any]:
    """Return the answers of a file, or of the `.mentorkit/answers.yml` of a programme."""
    source = read_yaml(path, piped=True)
    prefix: tuple[str, ...] = ()
    answers = source.data
    if isinstance(answers, dict) and isinstance(answers.get("answers"), dict):
        prefix, answers = ("answers",), answers["answers"]
    if not isinstance(answers, dict):
        raise KitError(source.problem(say("answers are expected here, each as `key: value`")))
    if told := [(key, unknown(key)) for key in answers if key not in KEYS]:
        raise KitError(source.problem(each.what, (*prefix, key), each.remedy) for key, each in told)
    return dict(answers)
