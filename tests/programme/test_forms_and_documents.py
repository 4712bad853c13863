"""The files of a programme that there are many of: which of them nothing reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.programme.forms_and_documents import folders_of_other_languages


@pytest.mark.parametrize(
    ("file", "named"),
    [
        ("documents/sv/mentor-guide.md", ("documents/sv",)),
        ("evaluation/sr-Latn/plan.md", ("evaluation/sr-Latn",)),
        ("documents/en/mentor-guide.md", ()),
        ("documents/xx/mentor-guide.md", ()),
        ("documents/sv/mentor-guide.docx", ()),
        ("documents/sv/.mentor-guide.md", ()),
        ("documents/sv", ()),
        ("documents/mentor-guide.md", ()),
    ],
)
def test_documents_in_a_language_that_is_not_spoken_are_named_by_their_folder(
    file: str, named: tuple[str, ...], tmp_path: Path
) -> None:
    """Not those of the programme, not what is no document, and no language that the kit does not know."""
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.touch()
    assert folders_of_other_languages(tmp_path, ("en", "pt-PT")) == named


def test_each_folder_is_named_once(tmp_path: Path) -> None:
    """However many documents it holds."""
    for name in ("documents/sv/a.md", "documents/sv/b.md", "evaluation/sv/c.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert folders_of_other_languages(tmp_path, ("en",)) == ("documents/sv", "evaluation/sv")
