"""What lies where in a programme's folder: each file with the model that judges it. No other module types a path.

Paths are asked for far more often than models: a model is imported when it is wanted.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from kit_cli.files.document_paths import is_document
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say

if TYPE_CHECKING:
    from kit_cli.judging.model import Model
    from kit_cli.model.evaluation import Framework
    from kit_cli.model.registers import Adaptations, Attestations, Confirmations
    from kit_cli.model.settings import Settings
    from kit_cli.model.tables import Budget, Processing, Risks
    from kit_cli.model.timeline import Timeline

ModelT = TypeVar("ModelT", bound="Model")


@frozen
class ProgrammeFile(Generic[ModelT]):
    """A file that a programme has once: its path in the folder, its model, and the name of its published schema."""

    path: str
    model_name: str
    """The model's module in this package and its class, as `settings.Settings`."""
    schema: str
    title: Sentence
    """What people call it who have never seen its name."""
    optional: bool = False
    """Programmes of an older kit have none: then it says what an empty one says."""

    @property
    def model(self) -> type[ModelT]:
        """The model that judges what it says."""
        module, _, name = self.model_name.partition(".")
        model: type[ModelT] = getattr(import_module(f"kit_cli.model.{module}"), name)
        return model


SETTINGS: ProgrammeFile[Settings] = ProgrammeFile(
    "programme.yml", "settings.Settings", "programme", say("The programme’s settings")
)
TIMELINE: ProgrammeFile[Timeline] = ProgrammeFile("timeline.yml", "timeline.Timeline", "timeline", say("Timeline"))
PROCESSING: ProgrammeFile[Processing] = ProgrammeFile(
    "processing.yml", "tables.Processing", "processing", say("Record of processing")
)
BUDGET: ProgrammeFile[Budget] = ProgrammeFile("budget.yml", "tables.Budget", "budget", say("Budget"))
RISKS: ProgrammeFile[Risks] = ProgrammeFile("risks.yml", "tables.Risks", "risks", say("Risk register"))
FRAMEWORK: ProgrammeFile[Framework] = ProgrammeFile(
    "evaluation/framework.yml", "evaluation.Framework", "framework", say("Evaluation framework")
)
ATTESTATIONS: ProgrammeFile[Attestations] = ProgrammeFile(
    "attestations.yml", "registers.Attestations", "attestations", say("Attestations"), optional=True
)
ADAPTATIONS: ProgrammeFile[Adaptations] = ProgrammeFile(
    "adaptations.yml", "registers.Adaptations", "adaptations", say("Adaptations"), optional=True
)
CONFIRMATIONS: ProgrammeFile[Confirmations] = ProgrammeFile(
    "confirmations.yml", "registers.Confirmations", "confirmations", say("Confirmed texts"), optional=True
)

FILES = (SETTINGS, TIMELINE, PROCESSING, BUDGET, RISKS, FRAMEWORK, ATTESTATIONS, ADAPTATIONS, CONFIRMATIONS)
"""In the order in which they are read, and in which their problems are told."""

FORMS = "forms"
CHOICES = "forms/_choices.yml"
"""The lists of choices that forms share."""

BUILD = "build"
"""What people open: made from the rest, and never read."""
DATA = "data"
"""What people fill and what participants answered: git takes nothing of it."""
WORKING_TABLES_NOTE = f"{DATA}/.tables.json"
"""What the tables in `data/` were made from."""
KEPT = "kept"
"""What people had put into `build/`, by the day of the build that would have lost it."""
ANSWERS = ".mentorkit/answers.yml"
"""What the programme was made from, and by which kit."""
BASE = ".mentorkit/base.zip"
"""Every text as the kit wrote it when the programme was made."""
CALENDAR_STATE = ".mentorkit/calendar.json"
"""What calendars have been told."""
FORM_STATES = ".mentorkit/forms"
"""What online forms have been told, a file for each."""
WHAT_WAS_TOLD = (CALENDAR_STATE, f"{FORM_STATES}/*.json")
"""What has gone out under a programme's identity (patterns of `glob`): it outlives every build."""
MADE = ".mentorkit/made.json"
"""What the last build made, and from what: it belongs to `build/`, and goes with it."""
SCHEMAS = ".mentorkit/schemas"


def file_at(path: str) -> ProgrammeFile[Any] | None:
    """Return the file at a path of a programme, where it is one that a model judges: of a document its front matter."""
    if path == CHOICES:
        return ProgrammeFile(CHOICES, "form.ChoiceLists", "choices", say("Lists of choices"))
    if is_document(path):
        return ProgrammeFile(path, "document.FrontMatter", "document", say("Document"))
    folder, _, name = path.partition("/")
    if folder == FORMS and name.endswith(".yml") and "/" not in name:
        return ProgrammeFile(path, "form.FormFile", "form", say("Form"))
    return next((each for each in FILES if each.path == path), None)


def form_state_path(form: str) -> str:
    """Return where it stands what an online form has been told."""
    return f"{FORM_STATES}/{form}.json"


def form_path(form: str) -> str:
    """Return where a form lies."""
    return f"{FORMS}/{form}.yml"
