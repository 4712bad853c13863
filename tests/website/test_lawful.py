"""What the theme writes, as valid HTML."""

from __future__ import annotations

import pytest

from website.lawful import lawful


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ('<label tabindex="" for="a">', '<label for="a">'),
        ('<label tabindex="0" for="a">', '<label tabindex="0" for="a">'),
        ('<input class="md-toggle" type="checkbox" autocomplete="off">', '<input class="md-toggle" type="checkbox">'),
        ('<input type="text" autocomplete="off">', '<input type="text" autocomplete="off">'),
        ('<label class="md-nav__title" for="__toc">', '<label class="md-nav__title">'),
        (
            '<input id="__toc"><label class="md-nav__title" for="__toc">',
            '<input id="__toc"><label class="md-nav__title" for="__toc">',
        ),
    ],
)
def test_only_what_html_does_not_know_goes(theirs: str, ours: str) -> None:
    """A label keeps its box, a field its help."""
    assert lawful(theirs) == ours
