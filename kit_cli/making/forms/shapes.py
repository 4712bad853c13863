"""Where the shapes of a form lie in the build, for every page that leads to them."""

from __future__ import annotations

from kit_cli.frozen import frozen
from kit_cli.making import paths
from kit_cli.making.edition import Edition
from kit_cli.programme.form import Form


@frozen
class FormShapes:
    """The paths of a form's page, its Word file, what KoBo and ODK take, and Google's script, inside `build/`."""

    page: str
    word: str
    xlsform: str
    google: str


def shapes(form: Form, edition: Edition) -> FormShapes:
    """Return where the shapes of a form lie in an edition."""
    here = {"language": edition.language, "name": form.id}
    found = (paths.FORM_PAGE, paths.FORM_WORD, paths.FORM_XLSFORM, paths.FORM_GOOGLE)
    return FormShapes(*(each.at(**here) for each in found))
