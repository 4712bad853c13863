"""Names and addresses of nobody, which a new programme holds until the hub writes its own."""

from __future__ import annotations

from typing import Any

import pytest

from kit_cli.check.evidence.placeholders import is_placeholder
from kit_cli.check.reading import Reading
from kit_cli.files.shipped import place_ids, template_folder
from kit_cli.places.read import load_place
from tests.helpers.programmes import programme

PLACE, *_ = place_ids(template_folder())


def reading(place: str) -> Reading:
    """Return a programme of a place."""
    return Reading(programme({"programme.yml": f"programme: {{place: {place}}}\n"}))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://example.org", True),
        ("example.com", True),
        ("https://www.example.net/a", True),
        ("ana@example.org", True),
        ("ana@hub.example", True),
        ("http://hub.test:8000", True),
        ("http://hub.invalid/x", True),
        ("ANA@EXAMPLE.ORG", True),
        ("https://example.org.pt", False),
        ("https://myexample.org", False),
        ("https://example.eu", False),
        ("ana@testing.org", False),
        ("ana@latest", False),
        ("Ana Lima", False),
        ("", False),
        (12, False),
        (None, False),
        ({"en": "example.org"}, True),
    ],
)
def test_reserved_domains_belong_to_nobody(value: Any, expected: bool) -> None:
    """RFC 2606, of people and the hub; elsewhere in the settings such an address is nobody's business."""
    assert is_placeholder(value, "people.deputy.email", reading(PLACE)) is expected
    assert is_placeholder(value, "hub.website", reading(PLACE)) is expected
    assert is_placeholder(value, "origin.website", reading(PLACE)) is False


@pytest.mark.parametrize(
    ("setting", "answer"), [("people.coordinator.name", "coordinator_name"), ("hub.name", "hub_name")]
)
def test_what_a_place_proposes_is_an_example(setting: str, answer: str) -> None:
    """In each of its languages, in that setting only, and only in a programme of that place."""
    proposed = getattr(load_place(template_folder(), PLACE).file.answers, answer)
    names = list(proposed.values()) if isinstance(proposed, dict) else [proposed]
    assert names
    for name in names:
        assert is_placeholder(name, setting, reading(PLACE))
        assert not is_placeholder(f"{name} II", setting, reading(PLACE))
        assert is_placeholder({"en": "Ours", "sv": name}, setting, reading(PLACE))
        assert not is_placeholder({"en": "Ours", "sv": f"{name} II"}, setting, reading(PLACE))
        assert not is_placeholder(name, "people.deputy.name", reading(PLACE))
        assert not is_placeholder(name, setting, reading("nowhere"))
