"""The tokens, judged: contrast of every pair, and what everybody must tell apart, on every ground."""

from __future__ import annotations

import pytest

from kit_cli.errors import KitError
from kit_cli.face import tokens as module
from kit_cli.face.sight import contrast, least_distance
from kit_cli.face.tokens import FILE, Tokens, tokens
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.judging.validate import validate

GROUNDS = ("light", "dark", "printed")
PAIRS = [(pair.shows, on, pair.least) for pair in tokens().pairs for on in pair.on]


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize(("shows", "on", "least"), PAIRS, ids=str)
def test_what_is_shown_can_be_read(shows: str, on: str, least: float, ground: str) -> None:
    """In light, in dark and printed."""
    here = tokens().colours
    assert contrast(getattr(here[shows], ground), getattr(here[on], ground)) >= least


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("apart", tokens().apart, ids=lambda each: "-".join(each.these))
def test_what_differs_differs_for_everybody(apart: module.Apart, ground: str) -> None:
    """For full sight and for three deficiencies; what is only a ground may be white in print."""
    one, other = (getattr(tokens().colours[each], ground) for each in apart.these)
    assert least_distance(one, other) >= apart.least


def test_every_colour_of_words_has_its_grounds() -> None:
    """A colour that nobody has paired would be used unjudged; grounds, fills and decoration show nothing."""
    shown = {pair.shows for pair in tokens().pairs}
    grounds = {on for pair in tokens().pairs for on in pair.on}
    assert set(tokens().colours) - shown - grounds == {"line"}
    assert all("decoration" in tokens().colours[name].use for name in set(tokens().colours) - shown - grounds)


def test_forced_colours_keep_words_and_grounds_apart() -> None:
    """A system names its colours in pairs: what stands on one of its grounds is not that ground."""
    here = tokens().colours
    for shows, on, _ in PAIRS:
        assert here[shows].forced != here[on].forced, (shows, on)


def test_a_name_without_a_colour_is_seen() -> None:
    """In the pairs as in what must be told apart."""
    named = {pair.shows for pair in tokens().pairs} | {on for pair in tokens().pairs for on in pair.on}
    named |= {each for apart in tokens().apart for each in apart.these}
    assert named <= set(tokens().colours)


def test_a_value_that_is_no_colour_is_told_by_line() -> None:
    """As every file of data is."""
    text = FILE.read_text(encoding="utf-8").replace('"#13262B"', "black", 1)
    with pytest.raises(KitError, match=r"tokens\.yml:\d+: colours\.ink"):
        validate(Tokens, parse_yaml(text, FILE), ())


def test_sizes_grow() -> None:
    """Of type and of spaces, each larger than the one before."""
    for sizes in (tokens().type, tokens().space):
        assert all(one < other for one, other in zip(list(sizes.values()), list(sizes.values())[1:], strict=False))


def test_the_judge_tells_bad_from_good() -> None:
    """Figures of the WCAG's own definition, and a pair that a deficiency of sight takes away."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert least_distance("#FF0000", "#00A000") < least_distance("#0B5563", "#F4B53A")
    assert least_distance("#FFFFFF", "#FFFFFF") == pytest.approx(0)
