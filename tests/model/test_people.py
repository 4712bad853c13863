"""Who holds a role, and how to reach them."""

from __future__ import annotations

import pytest

from kit_cli.judging.misfit import Misfit
from kit_cli.model.people import Person
from tests.helpers.programmes import english


@pytest.mark.parametrize(
    ("email", "fits"),
    [
        ("", True),
        ("ana@hub.pt", True),
        ("ana.lima+x@mail.hub.pt", True),
        ("ana", False),
        ("ana@hub", False),
        ("@hub.pt", False),
        ("ana@.pt", False),
        ("ana@hub.", False),
        ("ana@lima@hub.pt", False),
        ("ana lima@hub.pt", False),
        ("<ana@hub.pt>", False),
        ('"ana"@hub.pt', False),
    ],
)
def test_an_address_or_nothing(email: str, fits: bool) -> None:
    """Nothing while the person is still to be named."""
    if fits:
        assert english(Person, {"title": "T", "email": email}).email == email
    else:
        with pytest.raises(Misfit):
            english(Person, {"title": "T", "email": email})
