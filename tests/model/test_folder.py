"""What lies where in a programme's folder."""

from __future__ import annotations

from kit_cli.files.document_paths import document_path
from kit_cli.model.folder import FILES, form_path


def test_only_the_registers_may_be_missing() -> None:
    """Programmes of an older kit have none."""
    assert [file.path for file in FILES if file.optional] == ["attestations.yml", "adaptations.yml"]


def test_each_file_has_a_path_and_a_schema_of_its_own() -> None:
    """The settings are read first: every other file is judged by their languages."""
    assert len({file.path for file in FILES}) == len({file.schema for file in FILES}) == len(FILES)
    assert FILES[0].path == "programme.yml"


def test_forms_and_documents_have_their_folders() -> None:
    """A document lies below its language."""
    assert form_path("consent") == "forms/consent.yml"
    assert document_path("guide", "sv") == "documents/sv/guide.md"
    assert document_path("plan", "sv", "evaluation") == "evaluation/sv/plan.md"
