"""What languages and countries are called in a language."""

from __future__ import annotations

from kit_cli.languages.table import babel_locale, languages


def country_name(code: str, language: str) -> str:
    """Return what a country is called in a language, by CLDR; its code where CLDR does not know it."""
    return str(babel_locale(language).territories.get(code, code))


def name_in(name: str, language: str, forms: tuple[str, ...]) -> str:
    """Return a name of a country or a town in a form of a language, with the word before it: `no Porto` for `Porto`.

    As it is where no form is one of names.
    """
    own = languages()[language].names
    form = next((own[each] for each in forms if each in own), None)
    return name if form is None else form.known.get(name) or form.others.replace("{name}", name)


def forms_of(name: str, language: str) -> list[str]:
    """Return a name and what a language makes of it: `Kosovo*`, `na Kosovu*`."""
    return [name, *(form.known[name] for form in languages()[language].names.values() if name in form.known)]


def language_name(tag: str, language: str) -> str:
    """Return what a language is called in another one: `sv` in `pt-PT` is `sueco`.

    Its script is named as well where the kit speaks the language in two: `srpski (latinica)`.
    """
    there, here = babel_locale(tag), babel_locale(language)
    names: dict[str, str] = dict(here.languages)
    name = names.get(there.language, languages()[tag].name)
    scripts = {babel_locale(each).script for each in languages() if babel_locale(each).language == there.language}
    if len(scripts) > 1 and there.script:
        name = f"{name} ({dict(here.scripts).get(there.script, there.script)})"
    return name
