"""A programme's text as the kit writes it, with the base that remembers it so."""

from __future__ import annotations

from pathlib import Path

from kit_cli.places.answers import Answers
from kit_cli.programme.base import keep_base
from kit_cli.template.render import render


def written(answers: Answers, template: Path, workshop: Path) -> Path:
    """Write a programme's text and its base into an empty folder, and return the programme's folder.

    Raises KitError when the template is broken.
    """
    folder = render(answers, template, workshop)
    keep_base(folder)
    return folder
