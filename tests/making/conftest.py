"""A programme with one form that a test writes itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kit_cli.files.yaml_source import parse_yaml
from kit_cli.judging.validate import validate
from kit_cli.model.folder import SETTINGS
from kit_cli.model.form import FormFile
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme

_HEAD = """\
title: "{title}"
intro: A few words.
stage: MEN
audience: mentees
minutes: 3
data: {{purpose: mentoring, basis: legitimate-interest, retention: participants}}
questions:
"""

WithForm = Callable[..., Programme]


@pytest.fixture
def with_form(programmes: dict[str, Programme]) -> WithForm:
    """Return a function that makes an English programme (called ``name``) with one form, `sample`.

    The form's questions are the lines of a YAML list, and its title is a text with gaps.
    """

    def make(questions: str, title: str = "Sample", name: str = "Programme") -> Programme:
        programme = programmes["western-balkans"]
        assert "en" in programme.languages
        section = programme.settings.programme.but(languages=["en"], name=name)
        settings = programme.settings.but(programme=section)
        source = parse_yaml(_HEAD.format(title=title) + questions, Path("sample.yml"))
        lists = next(iter(programme.forms.values())).lists
        form = Form("sample", source, validate(FormFile, source, ("en",)), lists)
        return replace(programme.saying(SETTINGS, settings), forms={"sample": form})

    return make
