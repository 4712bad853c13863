"""Every kind of file that a build makes, in the order of the making: what each leaves, and what it reads for it."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase as fnmatch
from importlib import import_module
from typing import TYPE_CHECKING

from kit_cli.errors import KitError, Problem, nearest
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.making import paths, portions
from kit_cli.making.outputs import Output
from kit_cli.making.paths import OutputPath
from kit_cli.making.portions import OneByOne, Portion
from kit_cli.model import folder as lies

if TYPE_CHECKING:
    from kit_cli.programme.programme import Programme


@frozen
class Maker:
    """Makes the files of one kind.

    ``module`` is the one of this package whose `make` makes them, imported when it is wanted;
    ``owns`` are the files that it leaves, and nothing else leaves;
    ``reads`` are the files of a programme's folder (patterns of `glob`) from which they follow, and nothing else;
    with ``one_by_one`` what is made of one of these texts follows from no other of its kind.
    """

    kind: str
    module: str
    owns: tuple[OutputPath, ...]
    reads: tuple[str, ...]
    one_by_one: OneByOne | None = None

    def make(self, programme: Programme) -> Iterator[Output]:
        """Yield the files: the same bytes for the same programme; raises KitError or UnknownGap."""
        outputs: Iterator[Output] = import_module(f"{__package__}.{self.module}").make(programme)
        return outputs

    def portions(self, programme: Programme) -> Iterator[Portion]:
        """Yield the programme in the portions that can be made apart; their files together are those of the whole."""
        if self.one_by_one is None:
            yield Portion(programme, self.reads)
            return
        shared = tuple(pattern for pattern in self.reads if pattern not in self.one_by_one.paths)
        for own, alone in self.one_by_one.each(programme):
            read = (path for path in own if any(fnmatch(path, pattern) for pattern in self.reads))
            yield Portion(alone, (*shared, *read))


# Whatever is said may name a setting or a date, so everything reads these two.
_ALWAYS = (lies.SETTINGS.path, lies.TIMELINE.path)
_FORMS, _FORM_STATES = portions.FORMS.paths[:1], portions.FORMS.paths[1:]
_CHOICES = (lies.CHOICES,)
_DOCUMENTS = portions.DOCUMENTS.paths
_FRAMEWORK = (lies.FRAMEWORK.path,)
_PROCESSING = (lies.PROCESSING.path,)
_TABLES = (lies.BUDGET.path, lies.RISKS.path)
_TOLD = (lies.CALENDAR_STATE,)
_WORKING = (lies.WORKING_TABLES_NOTE,)

MAKERS = (
    Maker("documents", "documents", tuple(paths.DOCUMENTS.values()), _ALWAYS + _DOCUMENTS, portions.DOCUMENTS),
    Maker("framework", "framework.word", (paths.FRAMEWORK,), _ALWAYS + _FRAMEWORK + _FORMS),
    Maker("forms-preview", "forms.page", (paths.FORM_PAGE,), _ALWAYS + _FORMS + _CHOICES + _PROCESSING, portions.FORMS),
    Maker("forms-word", "forms.word", (paths.FORM_WORD,), _ALWAYS + _FORMS + _CHOICES, portions.FORMS),
    Maker(
        "forms-xlsform",
        "forms.xlsform",
        (paths.FORM_XLSFORM, paths.FORM_STATE),
        _ALWAYS + _FORMS + _CHOICES + _FORM_STATES,
        portions.FORMS,
    ),
    Maker("forms-google", "forms.google.script", (paths.FORM_GOOGLE,), _ALWAYS + _FORMS + _CHOICES, portions.FORMS),
    Maker(
        "calendar", "timeline.calendar", (paths.CALENDAR, paths.CALENDAR_STATE), _ALWAYS + _FORMS + _DOCUMENTS + _TOLD
    ),
    Maker("timeline", "timeline.page", (paths.TIMELINE,), _ALWAYS + _FORMS + _DOCUMENTS),
    Maker("tables", "tables", (paths.TABLE,), _ALWAYS + _FORMS + _FRAMEWORK + _PROCESSING + _TABLES),
    Maker("start", "start_page", (paths.START, paths.START_IN), _ALWAYS + _FORMS + _DOCUMENTS + _WORKING),
)


def chosen(only: str | None) -> tuple[Maker, ...]:
    """Return the makers of a kind, or of every kind whose name begins with it (`forms`); without ``only`` all of them.

    Raises KitError when the build makes no such thing.
    """
    found = tuple(maker for maker in MAKERS if only is None or only in _names(maker))
    if not found:
        known = {name for maker in MAKERS for name in _names(maker)}
        what = say("{option}: the build makes no such thing", option=f"--only {only}")
        raise KitError(Problem(what, nearest(only, known)))
    return found


def owner(path: str) -> Maker | None:
    """Return which maker leaves a file of this path in `build/`; None for a file that none makes."""
    fitting = [(where.gaps, maker) for maker in MAKERS for where in maker.owns if not where.beside and where.fits(path)]
    return min(fitting, key=lambda each: each[0])[1] if fitting else None


def _names(maker: Maker) -> set[str]:
    return {maker.kind, maker.kind.partition("-")[0]}
