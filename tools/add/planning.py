"""Whether a timeline can be planned: in each place, for each length that the kit accepts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import DictLoader, Environment

from kit_cli.errors import KitError, Problem
from kit_cli.files.shipped import place_ids
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.grammar.sentence import literal
from kit_cli.judging.schema import json_schema
from kit_cli.judging.validate import validate
from kit_cli.model.folder import TIMELINE
from kit_cli.model.settings import ProgrammeSection
from kit_cli.places.answers import complete
from kit_cli.schedule.plan import plan
from kit_cli.template.extension import ProgrammeExtension


def _lengths() -> range:
    """Return the lengths of a programme that its settings accept, in months."""
    schema = json_schema(ProgrammeSection)["properties"]["length_months"]
    return range(schema["minimum"], schema["maximum"] + 1)


def plan_everywhere(template: Path, timeline: str, places: list[str] | None = None) -> None:
    """Raise KitError naming the first place and length in which the text of a timeline cannot be planned.

    ``places`` are by default all those of the template.
    """
    environment = Environment(  # noqa: S701  (YAML, not HTML)
        extensions=[ProgrammeExtension], loader=DictLoader({TIMELINE.path: timeline}), keep_trailing_newline=True
    )
    rendered = environment.get_template(TIMELINE.path)
    for place in places or place_ids(template):
        for months in _lengths():
            answers = complete({"place": place, "length_months": months}, template, date.today())
            context: dict[str, Any] = {"cookiecutter": {**answers.plain(), "_repo_dir": str(template)}}
            source = parse_yaml(rendered.render(context), template / TIMELINE.path)
            try:
                model = validate(TIMELINE.model, source, answers.languages)
                plan(model, answers.starts_on, months, source)
            except KitError as error:
                problem = error.problems[0]
                what = literal(f"in {place}, with {months} months, the year cannot be planned: {problem.what}")
                raise KitError(Problem(what, problem.remedy)) from error
