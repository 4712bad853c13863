"""What is said of a next cycle: what came along, and each thing that somebody should look at."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kit_cli.actions.new import NewOutcome
from kit_cli.actions.telling.carried import carried_told
from kit_cli.actions.telling.new import made_told
from kit_cli.errors import Problem
from kit_cli.grammar.sentence import say
from kit_cli.template.carried import CarriedOver

PLAIN = CarriedOver(("programme.yml",), 60, True, (), (), (), 0, 0, False, (), False, ())


def _said(carried: CarriedOver) -> list[str]:
    return [str(line) for line in carried_told(carried)]


def test_where_nothing_is_to_be_looked_at_two_sentences_are_enough() -> None:
    """What is whose, and what stayed."""
    first, second = _said(PLAIN)
    assert first.startswith("Of its 60 texts you had changed or added 1")
    assert second.startswith("Left behind")


@pytest.mark.parametrize(
    ("carried", "said"),
    [
        (replace(PLAIN, own=()), "changed no text"),
        (replace(PLAIN, base=False), "does not tell what the kit had written"),
        (replace(PLAIN, whole=True, improved=("a",)), "those of the earlier programme"),
        (replace(PLAIN, improved=("a.md", "b.yml")), "yours stand: a.md, b.yml"),
        (replace(PLAIN, left_out=("a.md",)), "left out here too: a.md"),
        (replace(PLAIN, by_hand=("visibility.european_union.funding",)), "by hand: visibility"),
        (replace(PLAIN, years=tuple(("a.md", n) for n in range(1, 12))), "a.md:8, … (+3)"),
        (replace(PLAIN, promised=1), "1 source of money"),
        (replace(PLAIN, registered=2), "of 2 entries"),
        (replace(PLAIN, same_cycle=True), "Move data/ over by hand"),
    ],
)
def test_each_thing_is_a_sentence(carried: CarriedOver, said: str) -> None:
    """And no more of them than there are things; long lists are counted."""
    assert len([line for line in _said(carried) if said in line]) == 1
    assert len(_said(carried)) <= 3


def test_what_has_to_be_mended_comes_first() -> None:
    """The folder is there, and the command that says what is wrong with it."""
    carried = replace(PLAIN, problems=(Problem(say("the file is missing")),))
    first, second, *_ = (str(line.text) for line in made_told(NewOutcome("Ours", Path("a b"), 0, None, carried)))
    assert first == "Ours lies in a b, and 1 thing in it must be mended before it can be built."
    assert second == "mentorkit build 'a b' says where and how."
