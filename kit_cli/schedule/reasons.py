"""Why a milestone is not where its rule first put it, in words."""

from __future__ import annotations

from collections.abc import Callable

from kit_cli.languages.catalogues import translate
from kit_cli.languages.numbers import listing
from kit_cli.schedule.dates import Dated

Named = Callable[[str], str]
"""Gives the name of a country by its code."""


def why(dated: Dated, language: str, named: Named) -> str:
    """Return the reasons for a move, such as `Orthodox Easter in Serbia and Montenegro`; nothing for what stayed.

    A break is told by its title, a holiday whose day is not yet certain as estimated.
    """
    if dated.moved_from is None:
        return ""
    countries: dict[str, tuple[str, ...]] = {}
    estimated: set[str] = set()
    for reason in dated.reasons:
        title = " ".join(reason.title(language).split())
        # One feast lasts several days, not the same ones in each country: it is told once, with all of them.
        countries[title] = tuple(dict.fromkeys((*countries.get(title, ()), *reason.countries)))
        estimated |= {title} if reason.estimated else set()
    told = "; ".join(
        _told(title, [named(code) for code in codes], title in estimated, language)
        for title, codes in countries.items()
    )
    return told[:1].upper() + told[1:]


def _told(title: str, names: list[str], estimated: bool, language: str) -> str:
    if not names:
        return title
    # Whole wordings, so that a language may put the countries where they need no case: in brackets, with `estimated`.
    wording = (
        translate("{holiday} in {countries} (estimated)", language)
        if estimated
        else translate("{holiday} in {countries}", language)
    )
    # Put in by hand and not with `format`: a title is what a person wrote, and may hold braces.
    before, _gap, after = wording.partition("{countries}")
    return before.replace("{holiday}", title) + listing(names, language) + after.replace("{holiday}", title)
