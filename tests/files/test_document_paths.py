"""Where documents lie: the place that the template, every programme and every reader agree on."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.files.document_paths import documents_of, language_of
from kit_cli.files.shipped import RENDERED, template_document, template_folder
from kit_cli.languages.table import languages


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("documents/sv/mentor-guide.md", "sv"),
        ("evaluation/sr-Latn/plan.md", "sr-Latn"),
        ("evaluation/framework.yml", None),
        ("forms/consent.yml", None),
        ("build/documents/sv/mentor-guide.docx", None),
        ("README.md", None),
    ],
)
def test_a_documents_folder_tells_its_language(path: str, language: str | None) -> None:
    """And nothing else does."""
    assert language_of(path) == language


@pytest.mark.parametrize("language", languages())
def test_the_template_finds_each_of_its_documents_by_its_id(language: str) -> None:
    """No two have the same id, and each stands below its language."""
    programme = template_folder() / RENDERED
    found = list(documents_of(language, programme))
    assert found
    assert [template_document(path.stem, language) for path in found] == found
    assert {language_of(path.relative_to(programme).as_posix()) for path in found} == {language}
    assert template_document("no-such-document", language) is None


def test_hidden_files_and_other_kinds_are_no_documents(tmp_path: Path) -> None:
    """What an editor or a file manager leaves behind is not read; no folder, no documents."""
    folder = tmp_path / "documents" / "sv"
    folder.mkdir(parents=True)
    for name in ("b.md", "a.md", ".a.md", "a.docx"):
        (folder / name).touch()
    assert [path.name for path in documents_of("sv", tmp_path)] == ["a.md", "b.md"]
