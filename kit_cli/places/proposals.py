"""What a place proposes, read without all that the rest of its file needs to be judged: the check asks for no more."""

from __future__ import annotations

from pathlib import Path

from kit_cli.files.yaml_source import Source, read_yaml
from kit_cli.judging.validate import validate
from kit_cli.languages.table import languages
from kit_cli.model.place_answers import PlaceAnswers


def proposed_answers(template: Path, place_id: str) -> PlaceAnswers:
    """Return what a place proposes, from that section of its file alone: the rest has no say in it.

    Raises KitError when the section does not fit.
    """
    source = read_yaml(template / "places" / f"{place_id}.yml")
    section = source.data.get("answers") if isinstance(source.data, dict) else None
    return validate(PlaceAnswers, Source(source.path, section), tuple(languages(template)))
