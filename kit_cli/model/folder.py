"""What lies where in a programme's folder: each file with the model that judges it. No other module types a path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from kit_cli.model.base import Model
from kit_cli.model.evaluation import Framework
from kit_cli.model.registers import Adaptations, Attestations
from kit_cli.model.settings import Settings
from kit_cli.model.tables import Budget, Processing, Risks
from kit_cli.model.timeline import Timeline

ModelT = TypeVar("ModelT", bound=Model)


@dataclass(frozen=True)
class ProgrammeFile(Generic[ModelT]):
    """A file that a programme has once: its path in the folder, its model, and the name of its published schema."""

    path: str
    model: type[ModelT]
    schema: str
    optional: bool = False
    """Programmes of an older kit have none: then it says what an empty one says."""


SETTINGS = ProgrammeFile("programme.yml", Settings, "programme")
TIMELINE = ProgrammeFile("timeline.yml", Timeline, "timeline")
PROCESSING = ProgrammeFile("processing.yml", Processing, "processing")
BUDGET = ProgrammeFile("budget.yml", Budget, "budget")
RISKS = ProgrammeFile("risks.yml", Risks, "risks")
FRAMEWORK = ProgrammeFile("evaluation/framework.yml", Framework, "framework")
ATTESTATIONS = ProgrammeFile("attestations.yml", Attestations, "attestations", optional=True)
ADAPTATIONS = ProgrammeFile("adaptations.yml", Adaptations, "adaptations", optional=True)

FILES = (SETTINGS, TIMELINE, PROCESSING, BUDGET, RISKS, FRAMEWORK, ATTESTATIONS, ADAPTATIONS)
"""In the order in which they are read, and in which their problems are told."""

FORMS = "forms"
CHOICES = "forms/_choices.yml"
"""The lists of choices that forms share."""

BUILD = "build"
"""What people open: made from the rest, and never read."""
ANSWERS = ".mentorkit/answers.yml"
"""What the programme was made from, and by which kit."""
CALENDAR_STATE = ".mentorkit/calendar.json"
"""What calendars have been told."""
SCHEMAS = ".mentorkit/schemas"


def form_path(form: str) -> str:
    """Return where a form lies."""
    return f"{FORMS}/{form}.yml"
