"""Texts with gaps: what they may say, and what is refused."""

from __future__ import annotations

import pytest

from kit_cli.grammar.parse import Gap, Grammar, Wordings, WrongText, names, parse

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
        ("a {date.kick–off}", "{date.kick–off} is not a gap", "Write {date.kick-off}.", 2),
        ("{Date.kick-off}", "{Date.kick-off} is not a gap", "Write {date.kick-off}.", 0),
        ("{ hub.name }", "{ hub.name } is not a gap", "Write {hub.name}.", 0),
        ("{{hub.name}}", "{{hub.name} is not a gap", "Write {hub.name}.", 0),
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
        ("<<genitive: {N}>>", "{N} is not a gap", "Write {n}.", 12),
        (
            "<<{n} none: a / b>>",
            "this wording does not begin with the word that it is for: b",
            "For example: none: …",
            14,
        ),
        ("<<{n} none: a / fee: {N}>>", "{N} is not a gap", "Write {n}.", 21),
    ],
)
def test_what_is_no_text_is_refused(text: str, what: str, remedy: str, position: int) -> None:
    """With what is wrong, what to write instead, and where it stands."""
    with pytest.raises(WrongText) as caught:
        parse(text, SERBIAN)
    assert str(caught.value) == what
    assert str(caught.value.remedy).startswith(remedy)
    assert abs(caught.value.position - position) <= 2 or caught.value.position >= position
