"""Why a milestone is not where its rule first put it, in words."""

from __future__ import annotations

from functools import partial

from kit_cli.languages.catalogues import translate
from kit_cli.schedule.dates import Dated


def why(dated: Dated, language: str) -> str:
    """Return the reasons for a move, such as `Orthodox Easter in RS, MK, ME`; nothing for what was not moved.

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
    told = "; ".join(_told(title, codes, title in estimated, language) for title, codes in countries.items())
    return told[:1].upper() + told[1:]


def _told(title: str, codes: tuple[str, ...], estimated: bool, language: str) -> str:
    _ = partial(translate, tag=language)
    # Put in by hand and not with `format`: a title is what a person wrote, and may hold braces.
    told = title
    if codes:
        told = _("{holiday} in {countries}").replace("{countries}", ", ".join(codes)).replace("{holiday}", title)
    return f"{told} (" + _("estimated") + ")" if estimated else told
