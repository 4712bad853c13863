"""Countries are named where people read, and never coded."""

from __future__ import annotations

import pytest

from kit_cli.model.settings import Country
from kit_cli.programme.countries import country_name
from tests.helpers.programmes import english, programme

KOSOVO = english(Country, {"code": "XK", "name": "Kosovo*", "footnote": "* A note."})
PROGRAMME = programme(settings={"countries": [KOSOVO]})


@pytest.mark.parametrize(("code", "named"), [("XK", "Kosovo*"), ("PT", "Portugal"), ("QQ", "QQ")])
def test_as_the_programme_writes_it(code: str, named: str) -> None:
    """With the asterisk of programme.yml; what that does not list CLDR names, and what nobody knows keeps its code."""
    assert country_name(code, PROGRAMME, "en") == named
