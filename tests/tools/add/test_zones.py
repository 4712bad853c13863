"""What the IANA database tells of zones."""

from __future__ import annotations

import math

import pytest

from tools.add.zones import distance, zones_of


@pytest.mark.parametrize(
    ("country", "zone"),
    [("DK", "Europe/Copenhagen"), ("PT", "Europe/Lisbon"), ("AR", "America/Argentina/Buenos_Aires")],
)
def test_a_countrys_first_zone_is_the_one_of_most_people(country: str, zone: str) -> None:
    """Portugal's is Lisbon's and not that of the Azores."""
    assert zones_of(country)[0] == zone


def test_a_country_without_a_zone_has_none() -> None:
    """Kosovo* keeps the clock of Belgrade, and the table has no row for it."""
    assert zones_of("XK") == []


def test_distances_are_those_of_the_map() -> None:
    """From Copenhagen it is nearer to Stockholm than to Lisbon or Belgrade; what is unknown is far."""
    here = "Europe/Copenhagen"
    assert sorted(("Europe/Lisbon", "Europe/Belgrade", "Europe/Stockholm"), key=lambda zone: distance(here, zone)) == [
        "Europe/Stockholm",
        "Europe/Belgrade",
        "Europe/Lisbon",
    ]
    assert distance(here, here) == pytest.approx(0, abs=1e-3)
    # Stockholm lies 522 km from Copenhagen, and a degree of the sphere has 111 km.
    assert distance(here, "Europe/Stockholm") * 111.2 == pytest.approx(522, abs=10)
    assert distance(here, "Europe/Atlantis") == math.inf
