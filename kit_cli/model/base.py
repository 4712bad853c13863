"""The types that the files share."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from typing import Annotated, Any, Literal

from kit_cli.files.written_numbers import as_written
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.judging.context import Context
from kit_cli.judging.marks import AsSchema, Before, Instead, Lasting, Refers, Spelled
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.scalars import TEXT
from kit_cli.model import excel

_ID_REMEDY = say(
    "Write lower-case letters, digits and hyphens, beginning with a letter, at most 40, for example {example}.",
    example="kick-off",
)
_COUNTRY_REMEDY = say("Write two capital letters (ISO 3166-1 alpha-2), for example {example}.", example="PT")
_CURRENCY_REMEDY = say("Write three capital letters (ISO 4217), for example {example}.", example="EUR")
ID = Annotated[str, Spelled(r"^[a-z][a-z0-9-]{0,39}$", _ID_REMEDY)]
"""The permanent name of a thing: lower case letters, digits and hyphens."""

_REFERRED = say("Other files refer to it by this name.")
LastingID = Annotated[ID, Lasting(_REFERRED)]
"""The same, of the thing itself: others refer to it."""

MilestoneID = Annotated[ID, Refers("milestone")]
FormID = Annotated[ID, Refers("form")]
DocumentID = Annotated[ID, Refers("document")]
PurposeID = Annotated[ID, Refers("purpose")]
BasisID = Annotated[ID, Refers("basis")]
RetentionID = Annotated[ID, Refers("retention")]
"""The names of what stands elsewhere in a programme."""

CountryCode = Annotated[str, Spelled(r"^[A-Z]{2}$", _COUNTRY_REMEDY)]
"""A country, by ISO 3166-1 alpha-2; XK for Kosovo*."""

CurrencyCode = Annotated[str, Spelled(r"^[A-Z]{3}$", _CURRENCY_REMEDY)]
"""A currency, by ISO 4217."""

_HEX_REMEDY = say("Write # and six digits or letters from A to F, for example {example}.", example="#0B5563")
Hex = Annotated[str, Spelled(r"^#[0-9A-Fa-f]{6}$", _HEX_REMEDY)]
"""A colour in sRGB: `#0B5563`."""

Role = Annotated[Literal["coordinator", "deputy", "safeguarding", "outside_contact", "data_protection"], Refers("role")]
"""Who does something: a key of ``people`` in programme.yml."""

Plain = Annotated[str, Before(as_written)]
"""A text of one language, such as a telephone number: what looks like a number is taken as it is written."""

IN_EACH = say("write the text in each language: {languages}").text
MISSING_IN = say("the text is missing in {languages}").text
OF_NO_LANGUAGE = say("{unknown} is not a language of this programme ({languages})").text
NAMED_IN_NONE = say("{language} is not a language of this programme ({languages})").text
OF_LANGUAGES = frozenset((IN_EACH, MISSING_IN, OF_NO_LANGUAGE, NAMED_IN_NONE))
"""What is said of a text, or of a name, that does not speak just the programme's languages."""


def repeated(values: Sequence[Hashable]) -> int | None:
    """Return the position of the first value that stood before; None when each stands once."""
    return next((number for number, value in enumerate(values) if value in values[:number]), None)


def each_id_once(rows: list[Any]) -> list[Any]:
    """Refuse rows of which two have the same id."""
    number = repeated([row.id for row in rows])
    if number is not None:
        raise Misfit(say("{id} stands twice", id=rows[number].id), say("Keep one of the two."), (number, "id"))
    return rows


def none_is_empty(value: Any) -> Any:
    """Take a key without anything behind it for an empty list."""
    return [] if value is None else value


_LONGEST = excel.CELL - 2_767
"""Characters; the rest is for what gaps are filled with."""


def _text(value: Any, context: Context) -> dict[str, str]:
    """Accept one text for a programme of one language, or a text for each of its languages."""
    wanted = context.languages
    if type(value) is str and len(wanted) == 1 and (text := value.strip()):  # as nearly every text
        return _short({wanted[0]: _lines(text)})
    value = as_written(value)
    if isinstance(value, str):
        if len(wanted) != 1:
            raise Misfit(Sentence(IN_EACH, (("languages", ", ".join(wanted)),)), _lines_for(wanted))
        value = {wanted[0]: value}
    if not isinstance(value, dict):
        raise Misfit(say("a text is expected here"), TEXT if len(wanted) == 1 else _lines_for(wanted))
    value = {tag: as_written(text) for tag, text in value.items()}
    missing = [tag for tag in wanted if not isinstance(value.get(tag), str) or not value[tag].strip()]
    if missing:
        raise Misfit(Sentence(MISSING_IN, (("languages", ", ".join(missing)),)), _lines_for(missing))
    unknown = [tag for tag in value if tag not in wanted]
    if unknown:
        what = Sentence(OF_NO_LANGUAGE, (("unknown", ", ".join(unknown)), ("languages", ", ".join(wanted))))
        raise Misfit(what, without_languages(unknown))
    return _short({tag: _lines(value[tag].strip()) for tag in wanted})


def without_languages(tags: Sequence[str]) -> Sentence:
    """Return that the texts in some languages are to be taken out."""
    return say("Take {entries} out.", entries=", ".join(f"`{tag}: …`" for tag in tags))


def _lines_for(languages: Sequence[str]) -> Sentence:
    """Return what to write where a text lacks some languages."""
    tag = next(iter(languages), "en")  # none are known while the settings cannot be read
    return say("Write each on its own line, for example {line}.", line=f'{tag}: "…"')


def _short(lines: dict[str, str]) -> dict[str, str]:
    """Return a text that is not too long; raises Misfit."""
    if max(map(len, lines.values())) > _LONGEST:
        what = say("the text is too long for a cell of Excel, and so for a form or a table")
        raise Misfit(what, say("Write at most {number} characters; longer texts are documents.", number=_LONGEST))
    return lines


def _lines(text: str) -> str:
    """Return a text without blanks at the ends of its lines."""
    return re.sub(r"[ \t]*\n[ \t]*", "\n", text) if "\n" in text else text


Text = Annotated[
    dict[str, str],
    Instead(_text),
    AsSchema(
        {"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}}]}
    ),
]
"""A short text in every language of the programme, by BCP 47 tag."""
