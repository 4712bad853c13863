"""What a programme calls a country where people read."""

from __future__ import annotations

from kit_cli.languages import names
from kit_cli.programme.programme import Programme


def country_name(code: str, programme: Programme, language: str) -> str:
    """Return a country's name as programme.yml writes it; of one that is not among its countries, CLDR's."""
    for country in programme.settings.countries:
        if country.code == code:
            return country.name[language]
    return names.country_name(code, language)
