"""Texts with gaps: what they may say, and what is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some
from syrupy.assertion import SnapshotAssertion

from kit_cli.grammar.parse import Gap, Grammar, Wordings, WrongText, asked, names, parse

SERBIAN = Grammar(frozenset({"short", "genitive", "feminine"}), 3)


def test_a_text_in_pieces() -> None:
    """Text, gaps, a gap in a form, wordings for each plural form, and for one number or for nothing."""
    assert parse("Do {date.call-closes}.", SERBIAN) == ("Do ", Gap("date.call-closes"), ".")
    (form,) = parse("<<genitive short: {date.closing}>>", SERBIAN)
    assert form == Wordings("date.closing", ("genitive", "short"), (), ((Gap("date.closing"),),))
    (plural,) = parse("<<{n} dan / {n} dana / {n} dana>>", SERBIAN)
    assert isinstance(plural, Wordings)
    assert (plural.by, len(plural.wordings)) == ("n", 3)
    (exact,) = parse("<<0: Besplatno je. / empty: Nije odlučeno. / Košta {fee}.>>", SERBIAN)
    assert isinstance(exact, Wordings)
    assert exact.exact == (("0", ("Besplatno je.",)), ("empty", ("Nije odlučeno.",)))
    assert list(names((exact, *form.wordings[0]))) == ["fee", "date.closing"]
    (worded,) = parse("<<{paid} none: Besplatno. / fee: {fee}.>>", SERBIAN)
    assert worded == Wordings("paid", (), (("none", ("Besplatno.",)), ("fee", (Gap("fee"), "."))), ())


@pytest.mark.parametrize("text", ["", "no gap", "a / b, 1 < 2 > 0", "[by hand]", "50 %", "one: two"])
def test_other_signs_are_text(text: str) -> None:
    """Brackets of other kinds, slashes and colons mean nothing outside of wordings."""
    assert "".join(map(str, parse(text, SERBIAN))) == text


@pytest.mark.parametrize(
    ("text", "what", "remedy", "position"),
    [
        ("{hub name}", "{hub name} is not a gap", "Write a name in braces, such as {hub.name}.", 0),
        ("{{hub.name}", "{{hub.name} is not a gap", "Write {hub.name}.", 0),
        ("{hub.name}}", "} is not a gap", "Write a name in braces, such as {hub.name}.", 10),
        ("{Hub.name, e", "{Hub.name, e is not a gap", "Write {hub.name}.", 0),
        ("｛hub.name", "｛hub.name is not a gap", "Write {hub.name}.", 0),
        ("a {hub.name", "{hub.name is not a gap", "Write {hub.name}.", 2),
        ("hub.name} b", "} is not a gap", "Write a name in braces, such as {hub.name}.", 8),
        ("{програма.име}", "{програма.име} is not a gap", "Write a name in braces, such as {hub.name}.", 0),
        ("{}", "{} is not a gap", "Write a name in braces, such as {hub.name}.", 0),
        ("a <<{n} dan", "<< is not closed", "Write >> on the same line.", 2),
        ("{n} >> b", ">> stands alone", "Write << before, and >> after; not one in another.", 4),
        ("<<a <<{n}>> b>>", "<< stands alone", "Write << before, and >> after; not one in another.", 4),
        ("<<genitiv: {n}>>", "genitiv is not a form of this language", "It has: feminine, genitive, short.", 2),
        ("<<{n} dan / {n} dana>>", "wordings between << and >>: 2", "Write one, or one for each plural form (3)", 2),
        ("<<dan>>", "nothing between << and >> says what decides", "Name a gap in the last wording.", 2),
        ("<<0: free>>", "wordings between << and >>: 0", "Write one, or one for each plural form (3)", 2),
        ("<<genitive: {n m}>>", "{n m} is not a gap", "Write a name in braces", 12),
        (
            "<<{n} none: a / b>>",
            "this wording does not begin with the word that it is for: b",
            "For example: none: …",
            14,
        ),
        ("<<{n} none: a / fee: {n", "<< is not closed", "Write >> on the same line.", 0),
        ("« <<{n}", "<< is not closed", "Write >> on the same line.", 2),
    ],
)
def test_what_is_no_text_is_refused(
    text: str, what: str, remedy: str, position: int, snapshot: SnapshotAssertion
) -> None:
    """With what is wrong, what to write instead, and where it stands."""
    with pytest.raises(WrongText) as caught:
        parse(text, SERBIAN)
    assert str(caught.value) == what
    assert str(caught.value.remedy).startswith(remedy)
    assert str(caught.value.remedy) == snapshot
    assert abs(caught.value.position - position) <= 2 or caught.value.position >= position


@pytest.mark.parametrize(
    "written",
    [
        "{ hub.name }",
        "{Hub.Name}",
        "{{hub.name}}",
        "{ {hub.name} }",
        "{{ hub.name }}",
        "{hub.name }",
        "{hub . name}",
        "{hub.\u200bname}",
        "{\u00a0hub.name\u00a0}",
        "{hub.na\u00adme}",
        "｛hub.name｝",
        "{hub．name}",
        "❴hub.name❵",
        "\\{hub.name\\}",
        "{“hub.name”}",
        "{'hub.name'}",
        "{**hub.name**}",
    ],
)
def test_what_is_nearly_a_gap_is_one(written: str) -> None:
    """Where its name is certain: blanks, capitals, doubled or wide braces, quotes, signs that nobody sees."""
    assert parse(f"Com {written}.", SERBIAN) == ("Com ", Gap("hub.name"), ".")
    assert asked(f"Com {written}, {{hub.city}}.", SERBIAN) == (["hub.name", "hub.city"], [])


@pytest.mark.parametrize("dash", "‐‑‒–—―−")
def test_a_dash_of_a_word_processor_is_a_hyphen(dash: str) -> None:
    """In the name of a gap."""
    assert parse(f"{{date.kick{dash}off}}", SERBIAN) == (Gap("date.kick-off"),)
    assert parse(f"{{date.kick {dash} off}}", SERBIAN) == (Gap("date.kick-off"),)
    assert parse(r"{date.kick\_off}", SERBIAN) == (Gap("date.kick_off"),)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("«genitive: {date.closing}»", "<<genitive: {date.closing}>>"),
        ("< <genitive: {date.closing}> >", "<<genitive: {date.closing}>>"),
        ("＜＜genitive: {date.closing}＞＞", "<<genitive: {date.closing}>>"),
        ("≪genitive: {date.closing}≫", "<<genitive: {date.closing}>>"),
        ("<<genitive: {date.closing}»", "<<genitive: {date.closing}>>"),
        ("<genitive: {date.closing}>", "<<genitive: {date.closing}>>"),
        (r"\<\<genitive: {date.closing}\>\>", "<<genitive: {date.closing}>>"),
        ("<<Genitive: {date.closing}>>", "<<genitive: {date.closing}>>"),
        ("<<genitive:{date.closing}>>", "<<genitive: {date.closing}>>"),
        ("<<genitive: { Date.closing }>>", "<<genitive: {date.closing}>>"),
        ("«{n} dan / {n} dana / {n} dana»", "<<{n} dan / {n} dana / {n} dana>>"),
        ("<<{n} dan\u00a0/\u00a0{n} dana / {n} dana>>", "<<{n} dan / {n} dana / {n} dana>>"),
        ("«0: Besplatno. / Košta {fee}.»", "<<0: Besplatno. / Košta {fee}.>>"),
        ("«{paid} none: Besplatno. / fee: {fee}.»", "<<{paid} none: Besplatno. / fee: {fee}.>>"),
    ],
)
def test_what_is_nearly_a_choice_is_one(written: str, right: str) -> None:
    """Between the marks that a word processor makes of `<<`, and with a capital where it begins a sentence."""
    assert parse(f"Do {written}!", SERBIAN) == parse(f"Do {right}!", SERBIAN)
    assert asked(f"Do {written}!", SERBIAN)[1] == asked(f"Do {right}!", SERBIAN)[1]


@pytest.mark.parametrize(
    "text",
    ["«Bem-vindo»", "«Em {hub.city}»", "«{hub.name} / {hub.city}»", "a < b", "1 < 2 < {n}", "a <b> {n}", "x ≪ {n}"],
)
def test_quotations_and_signs_are_text(text: str) -> None:
    """Guillemets quote in Portuguese and Serbian, also around a gap."""
    found = parse(text, SERBIAN)
    assert "".join(piece if isinstance(piece, str) else f"{{{piece.name}}}" for piece in found) == text  # type: ignore[union-attr]


@settings(max_examples=400)
@given(
    some.lists(
        some.sampled_from(
            ["«", "»", "{hub.name}", "{", "}", "<<", ">>", "<", ">", "genitive: ", " / ", "text", "\\", "\n", "x: "]
        ),
        max_size=12,
    ).map("".join)
)
@example("\\<<>>")
def test_what_is_asked_is_what_its_pieces_ask(text: str) -> None:
    """Quotations, and every other sign that means something or nothing, wherever they stand."""
    assert _outcome(lambda: asked(text, SERBIAN)) == _outcome(lambda: _by_pieces(text))


def _by_pieces(text: str) -> tuple[list[str], list[Wordings]]:
    pieces = parse(text, SERBIAN)
    return (
        [each.name for each in pieces if isinstance(each, Gap)],
        [each for each in pieces if isinstance(each, Wordings)],
    )


def _outcome(read: Callable[[], object]) -> object:
    try:
        return read()
    except WrongText as error:
        return error.what, error.remedy
