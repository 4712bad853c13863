"""Which files of a folder are a programme's sources: the settings, registers, forms and documents that are read."""

from __future__ import annotations

from kit_cli.files.document_paths import language_of
from kit_cli.model.folder import FILES, FORMS


def is_source(path: str) -> bool:
    """Tell whether a path in a programme's folder is that of one of its sources."""
    below_forms = path.startswith(f"{FORMS}/") and path.endswith(".yml")
    in_a_language = path.endswith(".md") and language_of(path) is not None
    return below_forms or in_a_language or any(path == each.path for each in FILES)
