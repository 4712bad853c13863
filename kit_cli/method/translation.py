"""The method's short texts in a programme's language, where somebody has translated them."""

from __future__ import annotations

from kit_cli.files.shipped import data_folder
from kit_cli.languages import SOURCE_LANGUAGE, catalogue, catalogue_file, translate


def in_language(text: str, language: str) -> str:
    """Return a short text of the method or of the check in a language; in English where there is no translation.

    The method's own catalogue comes first; the names of stages stand in the template's.
    """
    if language == SOURCE_LANGUAGE:
        return text
    folder = data_folder("methodology")
    own = catalogue(language, folder) if catalogue_file(language, folder).is_file() else {}
    return own.get(text) or translate(text, language)
