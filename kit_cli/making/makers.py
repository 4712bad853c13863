"""Every kind of file that a build makes, in the order of the making: what each leaves, and what it reads for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

from kit_cli.errors import KitError, Problem, nearest
from kit_cli.files.document_paths import DOCUMENT_FOLDERS, document_path
from kit_cli.making import paths
from kit_cli.making.outputs import Output
from kit_cli.making.paths import OutputPath
from kit_cli.model import folder as lies
from kit_cli.programme.programme import Programme


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the files of one kind.

    ``module`` is the one of this package whose `make` makes them, imported when it is wanted;
    ``owns`` are the files that it leaves, and nothing else leaves;
    ``reads`` are the files of a programme's folder (patterns of `glob`) from which they follow, and nothing else.
    """

    kind: str
    module: str
    owns: tuple[OutputPath, ...]
    reads: tuple[str, ...]

    def make(self, programme: Programme) -> Iterator[Output]:
        """Yield the files: the same bytes for the same programme; raises KitError or UnknownGap."""
        outputs: Iterator[Output] = import_module(f"{__package__}.{self.module}").make(programme)
        return outputs


# Whatever is said may name a setting or a date, so everything reads these two.
_ALWAYS = (lies.SETTINGS.path, lies.TIMELINE.path)
_FORMS = (lies.form_path("[a-z]*"),)
_CHOICES = (lies.CHOICES,)
_DOCUMENTS = tuple(document_path("*", "*", folder) for folder in DOCUMENT_FOLDERS)
_FRAMEWORK = (lies.FRAMEWORK.path,)
_PROCESSING = (lies.PROCESSING.path,)
_TABLES = (lies.BUDGET.path, lies.RISKS.path)
_TOLD = (lies.CALENDAR_STATE,)

MAKERS = (
    Maker("documents", "documents", tuple(paths.DOCUMENTS.values()), _ALWAYS + _DOCUMENTS),
    Maker("framework", "framework.word", (paths.FRAMEWORK,), _ALWAYS + _FRAMEWORK + _FORMS),
    Maker("forms-preview", "forms.page", (paths.FORM_PAGE,), _ALWAYS + _FORMS + _CHOICES + _PROCESSING),
    Maker("forms-word", "forms.word", (paths.FORM_WORD,), _ALWAYS + _FORMS + _CHOICES),
    Maker("forms-xlsform", "forms.xlsform", (paths.FORM_XLSFORM,), _ALWAYS + _FORMS + _CHOICES),
    Maker("forms-google", "forms.google.script", (paths.FORM_GOOGLE,), _ALWAYS + _FORMS + _CHOICES),
    Maker(
        "calendar", "timeline.calendar", (paths.CALENDAR, paths.CALENDAR_STATE), _ALWAYS + _FORMS + _DOCUMENTS + _TOLD
    ),
    Maker("timeline", "timeline.page", (paths.TIMELINE,), _ALWAYS + _FORMS + _DOCUMENTS),
    Maker("tables", "tables", (paths.TABLE,), _ALWAYS + _FORMS + _FRAMEWORK + _PROCESSING + _TABLES),
    Maker("start", "start_page", (paths.START, paths.START_IN), _ALWAYS + _FORMS + _DOCUMENTS),
)


def chosen(only: str | None) -> tuple[Maker, ...]:
    """Return the makers of a kind, or of every kind whose name begins with it (`forms`); without ``only`` all of them.

    Raises KitError when the build makes no such thing.
    """
    found = tuple(maker for maker in MAKERS if only is None or only in _names(maker))
    if not found:
        known = {name for maker in MAKERS for name in _names(maker)}
        raise KitError(Problem(f"--only {only}: the build makes no such thing", nearest(only, known)))
    return found


def owner(path: str) -> Maker | None:
    """Return which maker leaves a file of this path in `build/`; None for a file that none makes."""
    fitting = [(where.gaps, maker) for maker in MAKERS for where in maker.owns if not where.beside and where.fits(path)]
    return min(fitting, key=lambda each: each[0])[1] if fitting else None


def _names(maker: Maker) -> set[str]:
    return {maker.kind, maker.kind.partition("-")[0]}
