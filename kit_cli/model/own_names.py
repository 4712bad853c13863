"""A name as people give it: the same in every language of the programme, or one for each."""

from __future__ import annotations

from typing import Annotated

from kit_cli.files.written_numbers import as_written
from kit_cli.grammar.sentence import Sentence
from kit_cli.judging.context import Context
from kit_cli.judging.marks import After, Before, Length
from kit_cli.judging.misfit import Misfit
from kit_cli.model.base import NAMED_IN_NONE, Plain, without_languages

Name = Annotated[str, Before(as_written), Length(1, 200)]


def _of_this_programme(tag: str, context: Context) -> str:
    if context.languages and tag not in context.languages:
        known = ", ".join(context.languages)
        raise Misfit(Sentence(NAMED_IN_NONE, (("language", tag), ("languages", known))), without_languages([tag]))
    return tag


_NamesByLanguage = Annotated[dict[Annotated[str, After(_of_this_programme)], Name], Length(1)]
OwnName = Name | _NamesByLanguage
"""A name that is the same in every language, or one for each language that has its own: Belgrade, Beograd."""
PersonName = Plain | _NamesByLanguage
"""Likewise, or nothing while nobody is named, or nothing is known."""


def own_name(name: str | dict[str, str], language: str) -> str:
    """Return a name in a language; where that has none of its own, the first that is given."""
    return name if isinstance(name, str) else name.get(language) or next(iter(name.values()))
