"""Whom a form is for, in words: what the people are called, and how a form says that it is theirs."""

from __future__ import annotations

from kit_cli.languages.catalogues import translate
from kit_cli.making.edition import Edition
from kit_cli.making.edition import marked as _
from kit_cli.programme.form import Form

_AUDIENCES = {
    "applicants": (_("Applicants"), _("For applicants")),
    "mentors": (_("Mentors"), _("For mentors")),
    "mentees": (_("Mentees"), _("For mentees")),
    "both": (_("Mentees and mentors"), _("For mentees and mentors")),
    "participants": (_("Everyone who takes part"), _("For everyone who takes part")),
    "anyone": (_("Anyone"), _("For anyone")),
}


def people(form: Form, language: str) -> str:
    """Return who answers a form, such as `Mentees and mentors`, in a language."""
    return translate(_AUDIENCES[form.file.audience][0], language)


def meant_for(form: Form, edition: Edition) -> str:
    """Return what stands above a form, such as `For mentees and mentors`."""
    return edition.own(_AUDIENCES[form.file.audience][1])
