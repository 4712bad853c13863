"""The controls of every entry of every file: each shows what the file says, and typed anew it says the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kit_cli.files.yaml_source import read_yaml
from kit_cli.judging.model import Model, fields
from kit_cli.judging.validate import judged
from kit_cli.languages.table import languages
from kit_cli.model.folder import file_at
from kit_cli.web.editing.filled import filled_in
from kit_cli.web.editing.parts_of_files import root_of
from kit_cli.web.editing.shapes import is_short_list, shape_of
from kit_cli.web.editing.slots import GONE, slots_of
from tests.conftest import PLACES
from tests.helpers.desks import every_part, texts_with_keys, typist_of
from tests.helpers.drawing import drawn, spread


@pytest.mark.parametrize(("place", "language"), spread(drawn(PLACES, languages()), 2))
def test_an_entry_that_is_typed_anew_says_the_same(place: str, language: str, built: dict[str, Path]) -> None:
    """Each number, day and text as it is shown to whoever speaks a language is understood as what it is."""
    typist = typist_of(built[place], language)
    looked_at = 0
    for name in texts_with_keys(built[place]):
        file = file_at(name)
        assert file is not None, name
        for part in every_part(root_of(file.model, read_yaml(built[place] / name))):
            model = part.shape.model
            if model is None or not isinstance(part.data, dict):
                continue
            slots = list(slots_of(model, part.data, typist.languages, flat=part.in_list))
            typed = {each.name: each.typed(typist) for each in slots}
            assert filled_in(part.data, slots, typed, typist) is part.data
            empty = [replace(each, now=GONE) for each in slots]
            anew = filled_in(
                {}, empty, {each.name: typed[each.name] for each in empty if typed[each.name] or each.several}, typist
            )
            assert _own(model, anew, part.data, typist.languages) == {}, (name, part.at)
            looked_at += len(slots)
    assert looked_at > 1000


def _own(model: type[Model], anew: Any, data: Any, tags: tuple[str, ...]) -> dict[str, Any]:
    """Return each key that says something else, of those that have a control; names of answers may be others."""
    wrong = {}
    for field in fields(model):
        shape = shape_of(field.annotation, data.get(field.key))
        if field.key not in data or (shape.model and field.key not in anew) or (shape.entry and shape.entry.model):
            continue
        if is_short_list(shape):
            continue
        before = judged(field.annotation, data[field.key], tags)
        after = judged(field.annotation, anew[field.key], tags) if field.key in anew else field.default
        if before != after and (before or after not in (GONE, None)):
            wrong[field.key] = (before, after)
    return wrong
