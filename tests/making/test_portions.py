"""Portions: what is made apart is what is made together."""

from __future__ import annotations

from dataclasses import replace
from fnmatch import fnmatch

import pytest

from kit_cli.making.inputs import TEXTS
from kit_cli.making.makers import MAKERS, Maker
from kit_cli.model.folder import FILES, form_path
from kit_cli.programme.programme import Programme


@pytest.mark.parametrize("maker", MAKERS, ids=[maker.kind for maker in MAKERS])
def test_the_portions_together_are_the_whole(programmes: dict[str, Programme], maker: Maker) -> None:
    """Byte for byte, whatever the order; so a document or form is made from no other one."""
    programme = programmes["western-balkans"]
    apart = [output for portion in maker.portions(programme) for output in maker.make(portion.programme)]
    assert sorted(apart, key=lambda each: each.path) == sorted(maker.make(programme), key=lambda each: each.path)


@pytest.mark.parametrize("maker", [maker for maker in MAKERS if maker.one_by_one], ids=lambda maker: maker.kind)
def test_a_portion_reads_one_text_of_its_kind(programmes: dict[str, Programme], maker: Maker) -> None:
    """Its own, with what was told of it, and whatever all of them read."""
    assert maker.one_by_one
    programme = programmes["sweden"]
    own = []
    for portion in maker.portions(programme):
        assert not set(portion.reads) & set(maker.one_by_one.paths)
        paths = set(portion.reads) - set(maker.reads)
        assert all(any(fnmatch(path, pattern) for pattern in maker.reads) for path in paths)
        own.append(frozenset(paths))
        assert all((programme.folder / path).is_file() for path in paths)
    assert len(own) == len(set(own)) == len(list(maker.one_by_one.each(programme)))
    assert list(maker.portions(replace(programme, documents=(), forms={}))) == []


def test_every_text_that_can_break_a_build_is_watched() -> None:
    """What a maker reads, what is only judged, and a form whose name is refused."""
    assert {pattern for maker in MAKERS for pattern in maker.reads} <= TEXTS
    assert {file.path for file in FILES} | {form_path("*")} <= TEXTS
