"""`mentorkit new`."""

from __future__ import annotations

import shlex
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from kit_cli.actions.new import check_target, new
from kit_cli.cli.progress import progress
from kit_cli.errors import KitError, Problem, UsageProblem, nearest
from kit_cli.files.shipped import template_folder
from kit_cli.files.yaml_source import read_yaml
from kit_cli.places.answer_rules import KEYS, parse
from kit_cli.places.answers import ORDER, complete, default
from kit_cli.places.questions import wordings


@click.command("new", short_help="Make a programme.")
@click.argument("target", required=False, type=click.Path(path_type=Path))
@click.option("--place", help="The place (`mentorkit places` lists them).")
@click.option("--answers", "answers_file", type=click.Path(path_type=Path), help="A YAML file of answers.")
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="One answer; may be repeated.")
@click.option("--yes", is_flag=True, help="Ask nothing: take the default of every answer that is not given.")
@click.option("--no-build", is_flag=True, help="Write the text only; `mentorkit build` makes the rest.")
def command(
    target: Path | None,
    place: str | None,
    answers_file: Path | None,
    settings: tuple[str, ...],
    yes: bool,
    no_build: bool,
) -> None:
    """Make a programme in the folder TARGET (by default its short name) and build it.

    Answers come from --answers, --set and --place; what is missing is asked, or taken as it stands with --yes.
    """
    template = template_folder()
    given = _given(place, answers_file, settings)
    today = date.today()
    if target is not None:
        check_target(target)
    answers = complete(given if yes else _ask(given, target, template, today), template, today)
    if answers.starts_on < today:
        note = f"Note: the start, {answers.starts_on}, is in the past; the dates are those of that cycle."
        click.echo(note, err=True)
    target = target or Path(answers.programme_slug)
    count = new(answers, target, template, None if no_build else progress)
    click.echo(f"{answers.programme_name} is ready in {target}{f' ({count} files built)' if count else ''}.")
    click.echo(
        f"Open {target / 'build' / 'index.html'}." if count else f"Then: mentorkit build {shlex.quote(str(target))}"
    )


def _given(place: str | None, answers_file: Path | None, settings: tuple[str, ...]) -> dict[str, Any]:
    given: dict[str, Any] = _from_file(answers_file) if answers_file is not None else {}
    for setting in settings:
        key, equals, value = setting.partition("=")
        if not equals:
            raise UsageProblem(Problem(f"--set {setting}: an answer is written as KEY=VALUE", "Put an = between them."))
        given[key.strip()] = value
    unknown = [key for key in given if key not in KEYS]
    if unknown:
        raise KitError(Problem(f"{key} is not an answer that the kit asks for", nearest(key, KEYS)) for key in unknown)
    if place is not None:
        given["place"] = place
    return given


def _from_file(path: Path) -> dict[str, Any]:
    """Return the answers of a file, or of the `.mentorkit/answers.yml` of a programme."""
    source = read_yaml(path)
    prefix: tuple[str, ...] = ()
    answers = source.data
    if isinstance(answers, dict) and isinstance(answers.get("answers"), dict):
        prefix, answers = ("answers",), answers["answers"]
    if not isinstance(answers, dict):
        raise KitError(source.problem("answers are expected here, each as `key: value`"))
    unknown = [key for key in answers if key not in KEYS]
    if unknown:
        raise KitError(
            source.problem(f"{key} is not an answer that the kit asks for", (*prefix, key), nearest(key, KEYS))
            for key in unknown
        )
    return dict(answers)


def _ask(given: dict[str, Any], target: Path | None, template: Path, today: date) -> dict[str, Any]:
    """Ask for what is not given, each answer judged at once; what is given and wrong is told first."""
    values: dict[str, Any] = {key: parse(key, value, template) for key, value in given.items()}
    wording = wordings(template)
    for key in ORDER:
        if key not in values:
            values[key] = _question(key, wording.get(key, key), default(key, values, template, today), template)
        if key == "programme_slug" and target is None:
            check_target(Path(values[key]))  # before the other questions, so that no answer is lost
    return values


def _question(key: str, wording: str, proposal: Any, template: Path) -> Any:
    shown = ", ".join(proposal) if isinstance(proposal, tuple) else str(proposal)
    while True:
        answer = click.prompt(wording, default=shown, type=str, err=not sys.stdout.isatty())
        try:
            return parse(key, answer, template)
        except KitError as error:
            click.echo(str(error), err=True)
