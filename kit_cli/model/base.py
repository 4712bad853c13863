"""The base of all models, and the types that the files share."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationInfo, WithJsonSchema

from kit_cli.files.misfit import spelled
from kit_cli.files.yaml_source import as_written

_ID_REMEDY = "Write lower-case letters, digits and hyphens, beginning with a letter, at most 40."
ID = Annotated[str, spelled(r"^[a-z][a-z0-9-]{0,39}$", _ID_REMEDY)]
"""The permanent name of a thing: lower case letters, digits and hyphens."""

CountryCode = Annotated[str, spelled(r"^[A-Z]{2}$", "Write two capital letters (ISO 3166-1 alpha-2), for example SE.")]
"""A country, by ISO 3166-1 alpha-2; XK for Kosovo*."""

CurrencyCode = Annotated[str, spelled(r"^[A-Z]{3}$", "Write three capital letters (ISO 4217), for example EUR.")]
"""A currency, by ISO 4217."""

Role = Literal["coordinator", "deputy", "safeguarding", "outside_contact", "data_protection"]
"""Who does something: a key of ``people`` in programme.yml."""

Plain = Annotated[str, BeforeValidator(as_written)]
"""A text of one language, such as a telephone number: what looks like a number is taken as it is written."""


class Model(BaseModel):
    """A mapping of a programme's file: no unknown keys, and frozen once read.

    A model is built when something is first judged by it: most are only parts of others.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


def repeated(values: Sequence[Hashable]) -> int | None:
    """Return the position of the first value that stood before; None when each stands once."""
    return next((number for number, value in enumerate(values) if value in values[:number]), None)


def _text(value: Any, info: ValidationInfo) -> dict[str, str]:
    """Accept one text for a programme of one language, or a text for each of its languages."""
    wanted: tuple[str, ...] = (info.context or {}).get("languages", ())
    value = as_written(value)
    if isinstance(value, str):
        if len(wanted) != 1:
            raise ValueError(f"write the text in each language: {', '.join(wanted)}")
        value = {wanted[0]: value}
    if not isinstance(value, dict):
        raise ValueError("a text is expected here")
    value = {tag: as_written(text) for tag, text in value.items()}
    missing = [tag for tag in wanted if not isinstance(value.get(tag), str) or not value[tag].strip()]
    if missing:
        raise ValueError(f"the text is missing in {', '.join(missing)}")
    unknown = [tag for tag in value if tag not in wanted]
    if unknown:
        raise ValueError(f"{', '.join(unknown)} is not a language of this programme ({', '.join(wanted)})")
    return {tag: re.sub(r"[ \t]*\n[ \t]*", "\n", value[tag].strip()) for tag in wanted}


Text = Annotated[
    dict[str, str],
    BeforeValidator(_text),
    WithJsonSchema(
        {"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}}]}
    ),
]
"""A short text in every language of the programme, by BCP 47 tag."""
