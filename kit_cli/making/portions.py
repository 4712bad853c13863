"""What can be made again by itself: all that a maker makes, or what it makes of one document or form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kit_cli.files.document_paths import DOCUMENT_FOLDERS, document_path
from kit_cli.frozen import frozen
from kit_cli.model.folder import form_path, form_state_path

if TYPE_CHECKING:
    from kit_cli.programme.programme import Programme


@frozen
class Portion:
    """A programme as far as a maker makes it at once, and the files (patterns of `glob`) from which that follows."""

    programme: Programme
    reads: tuple[str, ...]


@frozen
class OneByOne:
    """A kind of text of which each is made without the others.

    ``paths`` are the patterns of the files, and ``each`` gives a programme for every one of them, with the paths that
    are its own: the same, without the others.
    """

    paths: tuple[str, ...]
    each: Callable[[Programme], Iterator[tuple[tuple[str, ...], Programme]]]


def _each_document(programme: Programme) -> Iterator[tuple[tuple[str, ...], Programme]]:
    for document in programme.documents:
        path = document_path(document.id, document.language, document.folder)
        yield (path,), replace(programme, documents=(document,))


def _each_form(programme: Programme) -> Iterator[tuple[tuple[str, ...], Programme]]:
    for form in programme.forms.values():
        yield (form_path(form.id), form_state_path(form.id)), replace(programme, forms={form.id: form})


DOCUMENTS = OneByOne(tuple(document_path("*", "*", folder) for folder in DOCUMENT_FOLDERS), _each_document)
FORMS = OneByOne((form_path("[a-z]*"), form_state_path("*")), _each_form)
"""With what each online form has been told."""
