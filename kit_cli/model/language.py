"""languages.yml: the languages that the template speaks."""

from __future__ import annotations

from typing import Annotated

from kit_cli.judging.marks import Spelled
from kit_cli.judging.model import Model
from kit_cli.model.texts import NonEmpty

_TAG = "Write a BCP 47 tag: the language, then its script or country where that matters, for example sv or pt-PT."
_LOCALE = "Write Babel's name of the locale, for example pt_PT or sr_Latn_RS."
_XLSFORM = "Write the language's name and its code in brackets, for example Svenska (sv)."


class Language(Model):
    """One language: its BCP 47 tag, its own name, Babel's locale and XLSForm's label."""

    tag: Annotated[str, Spelled(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$", _TAG)]
    name: NonEmpty
    locale: Annotated[str, Spelled(r"^[a-z]{2,3}(_[A-Z][a-z]{3})?(_[A-Z]{2})?$", _LOCALE)]
    xlsform: Annotated[str, Spelled(r"^\S.* \([a-z]{2,3}\)$", _XLSFORM)]
    """The label that pyxform and KoBo accept."""
