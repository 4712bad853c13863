"""Where each file of a build stands: told here once, for all that make it, link to it, keep it or show it."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from typing import TYPE_CHECKING

from kit_cli.frozen import frozen
from kit_cli.model import folder as lies

if TYPE_CHECKING:
    from kit_cli.making.edition import Edition
    from kit_cli.programme.document import Document


@frozen
class OutputPath:
    """The path of a kind of file inside `build/` (with ``beside``: in the programme's folder), with named gaps."""

    pattern: str
    beside: bool = False

    def at(self, **gaps: str) -> str:
        """Return the path of one file, its gaps filled; raises KeyError for one that is not."""
        return self.pattern.format(**gaps)

    def fits(self, path: str) -> bool:
        """Return whether a path is one of this kind: a gap stands for a name, and never for a folder and a name."""
        return _regex(self.pattern).fullmatch(path) is not None

    @property
    def gaps(self) -> int:
        """How many gaps there are: of two kinds that a path fits, the one with fewer is meant."""
        return self.pattern.count("{")


START = OutputPath("index.html")
START_IN = OutputPath("index.{language}.html")
DOCUMENTS = {
    "documents": OutputPath("documents/{language}/{name}.docx"),
    "evaluation": OutputPath("evaluation/{language}/{name}.docx"),
}
"""By the folder in which a document's Markdown stands."""
FRAMEWORK = OutputPath("evaluation/{language}/framework.docx")
FORM_PAGE = OutputPath("forms/{language}/{name}.html")
FORM_WORD = OutputPath("forms/{language}/{name}.docx")
FORM_GOOGLE = OutputPath("forms/{language}/{name}.gs")
FORM_XLSFORM = OutputPath("forms/xlsform/{name}.xlsx")
FORM_STATE = OutputPath(lies.form_state_path("{name}"), beside=True)
TIMELINE = OutputPath("timeline/{language}.html")
CALENDAR = OutputPath("timeline/calendar-{language}.ics")
CALENDAR_STATE = OutputPath(lies.CALENDAR_STATE, beside=True)
TABLE = OutputPath("tables/{language}/{name}.xlsx")
WORKING_TABLE = OutputPath(f"{lies.DATA}/{{name}}.xlsx", beside=True)
"""Made by no build, and linked by its start page."""


def start_page(edition: Edition) -> str:
    """Return the path of an edition's start page; the main language's is the one that opens a folder by itself."""
    main = edition.language == edition.programme.languages[0]
    return START.at() if main else START_IN.at(language=edition.language)


def document(found: Document) -> str:
    """Return the path of a document's Word file."""
    return DOCUMENTS[found.folder].at(language=found.language, name=found.id)


def beside(path: str) -> str:
    """Return where a file of the programme's folder lies, as seen from `build/`."""
    return posixpath.join("..", path)


def link(here: str, there: str) -> str:
    """Return the link that leads from one file of the build to another."""
    return posixpath.relpath(there, posixpath.dirname(here) or ".")


@cache
def _regex(pattern: str) -> re.Pattern[str]:
    between = re.split(r"\{\w+\}", pattern)
    return re.compile("[^/]+".join(map(re.escape, between)))
