"""Sections whose entries have names."""

from __future__ import annotations

import pytest

from website.by_name import ByName, NamedEntry, by_name, measures


@pytest.mark.parametrize(
    ("section", "found"),
    [
        (
            "All is yours.\n\n- **Here:** do this,\nand that.\n- **There.** Wait.",
            ByName("All is yours.", (NamedEntry("Here", "Do this,\nand that."), NamedEntry("There", "Wait.")), ""),
        ),
        ("**Here.** Do this.\n\nAnd so on.", ByName("", (NamedEntry("Here", "Do this."),), "And so on.")),
        ("Nothing has a name.", ByName("Nothing has a name.", (), "")),
    ],
)
def test_entries_begin_in_bold(section: str, found: ByName) -> None:
    """As paragraphs and as bullets, with a full stop or a colon."""
    assert by_name(section) == found


def test_a_measure_has_the_name_of_its_indicator() -> None:
    """Or of the kind of count; what names neither is said whole."""
    section = "In short:\n\n- `ended`, of all: pairs.\n- `other`: no indicator.\n- Your counts: calls.\n- people.\n\nThat is all."
    assert measures(section, {"ended"}) == ByName(
        "In short:",
        (
            NamedEntry("`ended`", "Of all: pairs."),
            NamedEntry("", "`other`: no indicator."),
            NamedEntry("Your counts", "Calls."),
            NamedEntry("", "People."),
        ),
        "That is all.",
    )
