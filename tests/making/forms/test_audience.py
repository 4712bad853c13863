"""Whom a form is for, in words."""

from __future__ import annotations

from dataclasses import replace

from kit_cli.judging.schema import json_schema
from kit_cli.making.edition import Edition, editions
from kit_cli.making.forms.audience import meant_for, people
from kit_cli.model.form import FormFile
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme

AUDIENCES = json_schema(FormFile)["properties"]["audience"]["enum"]


def forms(programme: Programme) -> list[Form]:
    """Return a form for each audience that a form may have."""
    form = programme.forms["consent"]
    return [replace(form, file=form.file.but(audience=each)) for each in AUDIENCES]


def test_every_audience_has_words_of_its_own(programmes: dict[str, Programme]) -> None:
    """In each language who they are, and that a form is theirs."""
    for programme in programmes.values():
        for edition in editions(programme):
            for said in (
                [people(form, edition.language) for form in forms(programme)],
                [meant_for(form, edition) for form in forms(programme)],
            ):
                assert len(set(said)) == len(AUDIENCES)
                assert all(each[0].isupper() for each in said)


def test_a_form_says_that_it_is_theirs(programmes: dict[str, Programme]) -> None:
    """The record names the people, the form's head speaks of itself."""
    edition = Edition(programmes["western-balkans"], "en")
    for form in forms(edition.programme):
        who = people(form, edition.language)
        assert meant_for(form, edition) == f"For {who[0].lower()}{who[1:]}"
