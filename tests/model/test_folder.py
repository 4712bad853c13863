"""What lies where in a programme's folder."""

from __future__ import annotations

from syrupy.assertion import SnapshotAssertion

from kit_cli.files.document_paths import DOCUMENT_FOLDERS, document_path
from kit_cli.model import folder
from kit_cli.model.folder import FILES, file_at, form_path


def test_only_the_registers_may_be_missing() -> None:
    """Programmes of an older kit have none."""
    assert [file.path for file in FILES if file.optional] == [
        "attestations.yml",
        "adaptations.yml",
        "confirmations.yml",
    ]


def test_each_file_has_a_path_and_a_schema_of_its_own() -> None:
    """The settings are read first: every other file is judged by their languages."""
    assert len({file.path for file in FILES}) == len({file.schema for file in FILES}) == len(FILES)
    assert FILES[0].path == "programme.yml"


def test_paths_are_those_of_programmes_that_were_made_before() -> None:
    """Whoever changes one loses what lies there."""
    assert [file.path for file in FILES] == [
        "programme.yml",
        "timeline.yml",
        "processing.yml",
        "budget.yml",
        "risks.yml",
        "evaluation/framework.yml",
        "attestations.yml",
        "adaptations.yml",
        "confirmations.yml",
    ]
    assert (folder.FORMS, folder.CHOICES, DOCUMENT_FOLDERS) == (
        "forms",
        "forms/_choices.yml",
        ("documents", "evaluation"),
    )
    assert (folder.BUILD, folder.ANSWERS, folder.CALENDAR_STATE, folder.SCHEMAS) == (
        "build",
        ".mentorkit/answers.yml",
        ".mentorkit/calendar.json",
        ".mentorkit/schemas",
    )


def test_each_file_has_a_name_that_people_read(snapshot: SnapshotAssertion) -> None:
    """And the schema and the model by which it is judged, be it one of many or the only one; others are nobody's."""
    paths = ["forms/_choices.yml", "forms/consent.yml", "documents/sv/guide.md", *(file.path for file in FILES)]
    found = [file_at(path) for path in paths]
    assert [(each.path, each.schema, each.model_name, str(each.title)) for each in found if each] == snapshot
    assert [file_at(path) for path in ("forms/a/b.yml", "forms/a.txt", "other.yml", "data/forms/a.yml")] == [None] * 4


def test_forms_and_documents_have_their_folders() -> None:
    """A document lies below its language."""
    assert form_path("consent") == "forms/consent.yml"
    assert document_path("guide", "sv") == "documents/sv/guide.md"
    assert document_path("plan", "sv", "evaluation") == "evaluation/sv/plan.md"
