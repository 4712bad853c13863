"""Questions in a terminal: the proposal stands until another answer fits."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace

import click
import pytest

from kit_cli.actions.action import Declaration, OpenQuestion
from kit_cli.cli.asking import Dialogue
from kit_cli.cli.prompting import agreed
from kit_cli.cli.speaking import run_of
from kit_cli.errors import KitError, Problem, UsageProblem
from kit_cli.grammar.sentence import NOTHING, say


def _number(request: tuple[int, ...], words: str) -> tuple[int, ...]:
    if not words.isdigit():
        raise KitError(Problem(say("{words} is no number", words=words), say("Write digits.")))
    return (*request, int(words))


def question(proposal: Callable[[tuple[int, ...]], str | None]) -> OpenQuestion[tuple[int, ...]]:
    """Return a question for a number."""
    return OpenQuestion("number", say("How many"), proposal, _number)


def asked(questions: Sequence[OpenQuestion[tuple[int, ...]]], request: tuple[int, ...]) -> tuple[int, ...]:
    """Return a request in which these questions were answered, each under a name of its own."""
    named = tuple(replace(each, name=f"{each.name}-{number}") for number, each in enumerate(questions))

    def run(request: tuple[int, ...], _listener: object) -> None: ...

    declared = Declaration(run=run, reads=(), told=lambda *_: (), questions=lambda _: named)
    return Dialogue(declared, request).ask()


def test_each_answer_goes_into_the_next_proposal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Enter takes the proposal; what does not fit is told and asked again; the output stays clean."""
    monkeypatch.setattr("sys.stdin", io.StringIO("7\nmany\n9\n\n"))
    found = asked([question(lambda so_far: str(sum(so_far) + 1))] * 3, ())
    assert found == (7, 9, 17)
    out, err = capsys.readouterr()
    assert out == ""
    assert "How many [1]: How many [8]: many is no number\n    Write digits.\nHow many [8]: How many [17]: " in err


def test_a_question_that_the_answers_have_settled_is_not_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each is looked at when its turn comes."""
    monkeypatch.setattr("sys.stdin", io.StringIO("7\n9\n"))
    first = question(lambda _: "1")
    settled, open_ = (
        replace(first, needed=lambda so_far: not so_far),
        replace(first, needed=lambda so_far: so_far == (7,)),
    )
    assert asked([first, settled, open_], ()) == (7, 9)
    assert capsys.readouterr().err.count("How many") == 2


@pytest.mark.parametrize(
    ("proposal", "shown"),
    [
        (None, "How many: An answer is needed here; Ctrl and C stop, and nothing is written.\nHow many: "),
        ("", "How many: "),
    ],
)
def test_without_a_proposal_something_is_written(
    proposal: str | None, shown: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Unless an empty answer is one: then it is judged like any other."""
    monkeypatch.setattr("sys.stdin", io.StringIO("\n5\n"))
    assert asked([question(lambda _: proposal)], ()) == (5,)
    assert shown in capsys.readouterr().err


@pytest.mark.parametrize("stdin", [io.StringIO(""), None])
def test_nobody_there_ends_it(stdin: io.StringIO | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """An input that has ended, or was never open, would be asked for ever: it is told what to do instead."""
    monkeypatch.setattr("sys.stdin", stdin)
    with pytest.raises(UsageProblem, match=r"nobody is there to give it: How many\n    Give it with --number"):
        asked([replace(question(lambda _: None), instead=say("Give it with {option}.", option="--number"))], ())


def test_whoever_is_there_may_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sign for the end of the input, typed in a terminal, is no fault of the command's."""
    terminal = io.StringIO("")
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", terminal)
    with pytest.raises(click.Abort):
        asked([question(lambda _: None)], ())


@pytest.mark.parametrize(
    ("tag", "words", "answer"),
    [
        ("en", "y", True),
        ("en", "Yes", True),
        ("en", "n", False),
        ("en", "", False),
        ("sv", "ja", True),
        ("sv", "nej", False),
        ("pt-PT", "Sim", True),
        ("pt-PT", "não", False),
        ("pt-PT", "y", True),
        ("sr-Latn", "da", True),
        ("sr-Latn", "ne", False),
        ("sv", "sim\nja", True),
    ],
)
def test_yes_is_said_in_the_language_of_the_run(
    tag: str, words: str, answer: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And in English; Enter is no, and what is neither is asked again."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{words}\n"))
    with run_of(["--ui-language", tag]):
        assert agreed(say("Write it?"), NOTHING, enter=False) is answer
    _, err = capsys.readouterr()
    assert f"[{ {'en': 'y', 'sv': 'j', 'pt-PT': 's', 'sr-Latn': 'd'}[tag] }/N]".replace(" ", "") in err
    assert ("Answer" in err or "Svara" in err) == ("\n" in words)


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let somebody type lines."""
    return lambda words: monkeypatch.setattr("sys.stdin", io.StringIO(words))


@pytest.mark.parametrize(
    ("tag", "word"),
    [("en", "back"), ("en", " Back "), ("pt-PT", "voltar"), ("sv", "tillbaka"), ("sr-Latn", "nazad"), ("sv", "back")],
)
def test_one_may_go_back(tag: str, word: str, typed: Callable[[str], None], capsys: pytest.CaptureFixture[str]) -> None:
    """By the word of the language, and by `back` everywhere; it is told once, and before the first there is nothing."""
    typed(f"{word}\n7\n{word}\n8\n\n")
    with run_of(["--ui-language", tag]):
        assert asked([question(lambda so_far: str(sum(so_far) + 1))] * 2, ()) == (8, 9)
    said = capsys.readouterr().err
    assert said.count(f"`{word.strip().lower()}`") == (0 if (tag, word) == ("sv", "back") else 1)


def test_what_was_typed_stays_and_what_was_taken_is_proposed_anew(
    typed: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """The second was a proposal, the third was typed: after another first answer each comes again."""
    typed("7\n\n50\nback\nback\nback\n20\n\n\n\n")
    assert asked([question(lambda so_far: str(sum(so_far) + 1))] * 4, ()) == (20, 21, 50, 92)
    assert "How many [7]: How many [21]: How many [50]: How many [92]: " in capsys.readouterr().err


def test_an_answer_that_no_longer_fits_is_asked_again(
    typed: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """What is typed is judged by the answers before it, also after one of them has changed."""

    def larger(request: tuple[int, ...], words: str) -> tuple[int, ...]:
        if int(words) <= request[0]:
            raise KitError(Problem(say("too small")))
        return (*request, int(words))

    first = question(lambda _: "1")
    typed("1\n5\nback\nback\n9\n\n12\n\n")
    assert asked([first, replace(first, answered=larger), first], ()) == (9, 12, 1)
    assert "too small" in capsys.readouterr().err
