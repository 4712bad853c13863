"""What a page is made of: two pages are alike when nothing stands in one that does not stand in the other."""

from __future__ import annotations

from tests.helpers.elements import kinds

PAGE = '<html lang="sv"><p class="a">x<img src="y" alt=""><b>z</b></p><p class="a"><b id="q">w</b></p></html>'


def test_words_values_and_repetitions_make_no_kind() -> None:
    """Nor does an id."""
    assert kinds(PAGE) == kinds('<html lang="sv"><p class="a" id="o"><b>z</b><img alt="o" src="p"></p></html>')


def test_each_thing_that_a_reader_may_stumble_over_makes_one() -> None:
    """Another language, class, role, type, attribute, and another place to stand in."""
    for here, there in (
        ("sv", "en"),
        ('class="a"', 'class="b"'),
        ('<b id="q">', '<b role="note">'),
        ('<b id="q">', '<b lang="en">'),
        ('<b id="q">w</b>', '<input type="text">'),
        ("<b>z</b></p>", "</p><b>z</b>"),
        ("<b>z</b>", "<b><i>z</i></b>"),
        (' alt=""', ""),
    ):
        other = kinds(PAGE.replace(here, there))
        assert other - kinds(PAGE), there


def test_what_is_never_ended_holds_nothing_else_up() -> None:
    """As browsers read it: the end of what it stands in ends it."""
    assert ((("ul", "", "", ""), ("li", "", "", ""))) in kinds("<ul><li>x</ul><ul><li>y</ul>")
    assert len(kinds("<div><p>x</div><div><p>y</div>")) == 2
