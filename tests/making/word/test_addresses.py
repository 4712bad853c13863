"""Addresses in a text are links."""

from __future__ import annotations

import pytest

from kit_cli.making.word.addresses import linked
from kit_cli.making.word.body import Body
from kit_cli.making.word.markdown import Writer
from kit_cli.programme.gaps import FilledRun


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Write to ana@hub.pt.", ["mailto:ana@hub.pt"]),
        (
            "ana.lima+mentors@casa-da-musica.org, rui@hub.pt!",
            ["mailto:ana.lima+mentors@casa-da-musica.org", "mailto:rui@hub.pt"],
        ),
        ("(šđ@kultura.rs)", ["mailto:%C5%A1%C4%91@kultura.rs"]),
        ("See https://hub.pt/a?b=1&c=2.", ["https://hub.pt/a?b=1&c=2"]),
        ("«https://hub.pt/» or www.hub.pt, please", ["https://hub.pt/", "https://www.hub.pt"]),
        ("https://hub.pt/ana@here", ["https://hub.pt/ana@here"]),
        ("@hub, a@b, 7 @ 9, ana@", []),
        ("javascript://x", []),
    ],
)
def test_each_address_is_a_link_and_nothing_else(text: str, links: list[str]) -> None:
    """Of e-mail and of the web, without the mark of punctuation after it; what is read stays as it was written."""
    body = Body()
    piece = linked(body, text, "<w:b/>")
    assert list(body.links) == links
    assert piece.text == text
    assert piece.xml.count("<w:hyperlink") == len(links)


def test_a_link_holds_no_other() -> None:
    """An address that a writer has made a link already is one link."""
    body = Body()
    Writer(body, lambda text: iter([FilledRun(text)])).write(
        "[ana@hub.pt](mailto:ana@hub.pt), [us@hub.pt](https://hub.pt)"
    )
    assert list(body.links) == ["mailto:ana@hub.pt", "https://hub.pt"]
    assert body.written.xml.count("<w:hyperlink") == 2


def test_an_example_is_no_address() -> None:
    """What stands in brackets is still to be replaced."""
    body = Body()
    Writer(body, lambda text: iter([FilledRun(text[1:-1], gap=True)])).write("{[ana@example.org]}")
    assert body.links == {}
