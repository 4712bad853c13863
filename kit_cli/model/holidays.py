"""holidays.yml: what people call the days that the `holidays` library names in English."""

from __future__ import annotations

from typing import Annotated, Literal

from kit_cli.judging.marks import Length
from kit_cli.judging.model import Model
from kit_cli.model.named import NamedCountry
from kit_cli.model.texts import NonEmpty, Translated


class HolidayName(Model):
    """One day's name by language, the library's names that it stands for, and where it counts."""

    title: Translated
    names: Annotated[list[NonEmpty], Length(1)]
    """What the library calls it, in English."""
    church: Literal["western", "orthodox"] | None = None
    """Whose Easter or Christmas the day must be."""
    countries: Annotated[list[NamedCountry], Length(1)] | None = None
    """Where it is called so; everywhere, when none is named."""

    def fits(self, church: str, country: str) -> bool:
        """Tell whether the row names a country's day that is of a church: western, orthodox or both."""
        return self.church in {None, church} and (self.countries is None or country in self.countries)
