"""One form of a programme."""

from __future__ import annotations

from kit_cli.files.yaml_source import Source
from kit_cli.frozen import frozen
from kit_cli.model.form import Choice, FormFile, Question


@frozen
class Form:
    """One form: its id (the name of its file), and what its file says, with lists of choices put in."""

    id: str
    source: Source
    file: FormFile
    lists: dict[str, list[Choice]]

    def choices(self, question: Question) -> list[Choice]:
        """Return a question's choices, from its own list or a shared one; none where that list is missing."""
        if isinstance(question.choices, str):
            return self.lists.get(question.choices, [])
        return question.choices or []

    def flat(self) -> list[Question]:
        """Return every question in order, those of groups after their group."""
        return [each for question in self.file.questions for each in (question, *question.questions)]
