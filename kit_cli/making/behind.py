"""From which text of a programme a file of its build was made: where one changes what one reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from posixpath import basename, dirname

from kit_cli.files.document_paths import document_path
from kit_cli.making import paths
from kit_cli.making.edition import editions
from kit_cli.making.tables import TABLES
from kit_cli.model.folder import FILES, FRAMEWORK, SETTINGS, TIMELINE, form_path
from kit_cli.programme.gaps import UnknownGap
from kit_cli.programme.programme import Programme, UnreadableError


def text_behind(path: str) -> str:
    """Return the text, by its path in the programme, that a file of `build/` shows most of."""
    stem = basename(path).partition(".")[0]
    if paths.FRAMEWORK.fits(path):
        return FRAMEWORK.path
    for folder, where in paths.DOCUMENTS.items():
        if where.fits(path):
            return document_path(stem, basename(dirname(path)), folder)
    if any(each.fits(path) for each in (paths.FORM_PAGE, paths.FORM_WORD, paths.FORM_GOOGLE, paths.FORM_XLSFORM)):
        return form_path(stem)
    if paths.TABLE.fits(path):
        return next((each.path for each in FILES if basename(each.path) == f"{stem}.yml"), SETTINGS.path)
    return TIMELINE.path if dirname(path) == dirname(paths.TIMELINE.pattern) else SETTINGS.path


def titles(programme: Programme) -> Iterator[tuple[str, str]]:
    """Yield the Word files and workbooks of a build by their paths in it, each with the title that it gives itself."""
    for edition in editions(programme):
        for table in TABLES:
            yield paths.TABLE.at(language=edition.language, name=table.name), edition.own(table.title)
        with suppress(UnknownGap, UnreadableError):
            for each in edition.documents:
                yield paths.document(each), edition.filled(each.front.title)
            for form in programme.forms.values():
                path = paths.FORM_WORD.at(language=edition.language, name=form.id)
                yield path, edition.said(form.file.title)
