"""The footnotes that the names of some countries carry, such as Kosovo* in texts of the European Union."""

from __future__ import annotations

import re

from kit_cli.languages.names import forms_of
from kit_cli.programme.programme import Programme


def notes(text: str, programme: Programme, language: str) -> list[str]:
    """Return the footnotes of the programme's countries that a text names in any form, in programme.yml's order."""
    return [
        country.footnote[language]
        for country in programme.settings.countries
        if country.footnote and any(_names(text, name) for name in forms_of(country.name[language], language))
    ]


def _names(text: str, name: str) -> bool:
    """Return whether a text holds a name, with or without its asterisk, and not as part of another word."""
    return re.search(rf"(?<!\w){re.escape(name.rstrip('*'))}(?!\w)", text) is not None
