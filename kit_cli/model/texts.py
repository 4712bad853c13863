"""Texts of the kit's own data: by language, and what each must at least be written in."""

from __future__ import annotations

from typing import Annotated, Any

from kit_cli.errors import nearest, shown
from kit_cli.files.written_numbers import as_written
from kit_cli.grammar.sentence import say
from kit_cli.judging.context import Context
from kit_cli.judging.marks import After, AsSchema, Before, Length
from kit_cli.judging.misfit import Misfit

SOURCE_LANGUAGE = "en"
"""The language in which the template is written; its texts are the keys of the catalogues."""

NATIVE = "native"
"""The key of the official wording, in whatever language that is."""

_LINE = f'{SOURCE_LANGUAGE}: "…"'

ByLanguage = dict[str, str]
"""Texts by BCP 47 tag."""

_WORDS = {"type": "string", "minLength": 1}
_BY_LANGUAGE = {"type": "object", "additionalProperties": _WORDS}


def _words(value: Any) -> Any:
    value = as_written(value)
    if value is None or (isinstance(value, str) and not value.strip()):
        raise Misfit(say("nothing is written here"), say("Write a text."))
    return value


NonEmpty = Annotated[str, Before(_words), AsSchema(_WORDS)]
"""A text in which something is written; a number is taken as it is written."""


def _tag(tag: str, context: Context) -> str:
    # None are known where nobody has said which.
    if context.languages and tag not in context.languages:
        what = say("{value} is not a language of languages.yml", value=shown(tag))
        raise Misfit(what, nearest(tag, context.languages))
    return tag


def _tag_or_native(tag: str, context: Context) -> str:
    return tag if tag == NATIVE else _tag(tag, context)


LanguageTag = Annotated[str, After(_tag)]
"""A language that the kit speaks."""


def _is_mapping(value: Any) -> Any:
    if not isinstance(value, dict):
        remedy = say("Write each on its own line, for example {line}.", line=_LINE)
        raise Misfit(say("the text is needed by language"), remedy)
    return value


def _in_english(texts: ByLanguage) -> ByLanguage:
    if SOURCE_LANGUAGE not in texts:
        remedy = say("Add the line {line}: the tools and the site show it.", line=_LINE)
        raise Misfit(say("the text is missing in English"), remedy)
    return texts


def _in_english_or_native(texts: ByLanguage) -> ByLanguage:
    if SOURCE_LANGUAGE not in texts and NATIVE not in texts:
        what = say("the text is missing in English, and so is the official wording")
        raise Misfit(what, say("Add the line {line} or {other}.", line=_LINE, other=f'{NATIVE}: "…"'))
    return texts


_EnglishSchema = AsSchema({**_BY_LANGUAGE, "required": [SOURCE_LANGUAGE]})
_Translated = Annotated[dict[LanguageTag, NonEmpty], After(_in_english), _EnglishSchema]
Translated = Annotated[_Translated, Before(_is_mapping)]
"""A text by language, in English at least; a programme in another language falls back to that."""

SomeLanguages = Annotated[dict[LanguageTag, NonEmpty], Before(_is_mapping), AsSchema(_BY_LANGUAGE)]
"""A text in those languages that need their own; the others have it from elsewhere."""


FactValue = (
    NonEmpty
    | Annotated[list[NonEmpty], Length(1)]
    | Annotated[
        dict[Annotated[str, After(_tag_or_native)], NonEmpty],
        After(_in_english_or_native),
        AsSchema({**_BY_LANGUAGE, "anyOf": [{"required": [SOURCE_LANGUAGE]}, {"required": [NATIVE]}]}),
    ]
)
"""A text that is the same everywhere, several such, or a text by language."""

TextOrTranslated = NonEmpty | _Translated
"""A text that is the same everywhere, or a text by language."""


def in_language(value: str | list[str] | ByLanguage, language: str) -> str:
    """Return a text by language: in that language, else officially, else in English, else the first there is."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(value)
    for key in (language, NATIVE, SOURCE_LANGUAGE):
        if key in value:
            return value[key]
    return next(iter(value.values()))
