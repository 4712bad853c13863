"""`places` and `places show`: what the template's data holds."""

from __future__ import annotations

import pytest

from kit_cli.actions import places, places_show
from kit_cli.errors import KitError
from tests.conftest import PLACES


def test_every_place_is_listed() -> None:
    """By its id."""
    assert [each.id for each in places.run(places.PlacesRequest()).places] == sorted(PLACES)


@pytest.mark.parametrize("place", PLACES)
def test_one_is_found_by_its_id(place: str) -> None:
    """With its countries."""
    found = places_show.run(places_show.PlacesShowRequest(place=place))
    assert found.id == place
    assert found.countries


def test_a_wrong_name_is_told() -> None:
    """With the nearest one."""
    with pytest.raises(KitError, match=f"Did you mean {PLACES[0]}"):
        places_show.run(places_show.PlacesShowRequest(place=PLACES[0][:-1]))
