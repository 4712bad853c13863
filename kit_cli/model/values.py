"""What single settings may be: counts, shares, money, addresses, colours."""

from __future__ import annotations

from typing import Annotated, Any

from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import After, Before, Beside, Length, Limits, Spelled
from kit_cli.judging.misfit import Misfit
from kit_cli.model import excel
from kit_cli.model.base import Hex

Share = Annotated[int, Limits(0, 100), Beside(Beside.PER_CENT)]
"""Per cent."""
Count = Annotated[int, Limits(0, 100_000)]

_OTHER_COLUMNS = 20
"""More than any table of the programme has besides."""


def columns(of_each: int) -> After:
    """Return the mark of a count for which a table has so many columns each, beside a few others."""
    most = (excel.COLUMNS - _OTHER_COLUMNS) // of_each

    def fits(count: int) -> int:
        if count > most:
            what = say("{number} are too many for the columns of an Excel table", number=count)
            raise Misfit(what, say("Write {number} at most.", number=most))
        return count

    return After(fits)


_EMAIL = say("Write one address and nothing else, for example {example}.", example="ana@example.org")
Email = Annotated[str, Spelled(r"^$|^[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+$", _EMAIL), Length(most=254)]
"""An address, or nothing while the person is still to be named."""


Amount = Annotated[float, Limits(0, 1e9), Beside(Beside.MONEY)]
"""Money, in the programme's currency."""


def _in_a_list(value: Any) -> Any:
    """Return what stands in a line as the list that it is: `"#009640, #E30613"`."""
    return value.replace(",", " ").split() if isinstance(value, str) else value


Colours = Annotated[list[Hex], Before(_in_a_list), Length(most=2)]
"""None, one colour or two: of large areas, and of one small thing at a time."""
