"""Workers: the same answers in the same order as `map`, whatever becomes of a worker, and none is left behind."""

from __future__ import annotations

import builtins
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kit_cli.cli import workers
from kit_cli.cli.workers import mapped
from kit_cli.errors import KitError, Problem

THINGS = [Path(str(number)) for number in range(40)]
WAYS = [each for each in ("fork", "spawn") if each in multiprocessing.get_all_start_methods()]


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each way to start workers, of which there are to be two."""
    found: str = request.param
    monkeypatch.setattr(workers, "_cores", lambda: 2)
    monkeypatch.setattr(workers, "_way", lambda: found)
    return found


@pytest.fixture(autouse=True)
def _none_is_left() -> Iterator[None]:
    """Whatever happens, no worker outlives its work."""
    yield
    assert multiprocessing.active_children() == []


def _process(_thing: Path) -> int:
    return os.getpid()


def _process_beside_another(_thing: Path, there: Path) -> int:
    (there / str(os.getpid())).touch()
    patience = time.monotonic() + 60
    while len(list(there.iterdir())) < 2 and time.monotonic() < patience:
        time.sleep(0.01)
    return os.getpid()


def _after(thing: Path, slow: Path, seconds: float) -> Path:
    if thing == slow:
        time.sleep(seconds)
    return thing


def _noting_its_process(thing: Path, slow: Path, file: Path) -> Path:
    if thing == slow:
        file.write_text(str(os.getpid()))
        time.sleep(1)
    return thing


def _killed_by(thing: Path, fatal: tuple[Path, ...], how: Callable[[], None]) -> Path:
    if thing in fatal:
        how()
    return thing


def _kill_oneself() -> None:
    os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)


def _use_up_memory() -> None:
    raise MemoryError


def _refuse() -> None:
    raise KitError(Problem("it does not fit", "Write another."))


def test_several_are_at_work(way: str, tmp_path: Path) -> None:
    """None of them this process."""
    there = tmp_path / "there"
    there.mkdir()
    found = set(mapped(partial(_process_beside_another, there=there), THINGS))
    assert len(found) == 2
    assert os.getpid() not in found
    assert way in WAYS


@pytest.mark.usefixtures("way")
def test_answers_come_in_order_when_the_first_is_the_slowest() -> None:
    """Those that are ready wait for it."""
    assert list(mapped(partial(_after, slow=THINGS[0], seconds=0.5), THINGS)) == THINGS


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("how", [_kill_oneself, _use_up_memory])
def test_a_worker_that_ends_is_told_for_its_programme_alone(how: Callable[[], None]) -> None:
    """Killed, or out of memory; with the programme's name, and what to do. Another takes its place."""
    fatal = (THINGS[0], THINGS[7], THINGS[-1])
    found = list(mapped(partial(_killed_by, fatal=fatal, how=how), THINGS))
    assert [each for each in found if isinstance(each, Path)] == [each for each in THINGS if each not in fatal]
    lost = [each.problems[0] for each in found if isinstance(each, KitError)]
    assert [each.file for each in lost] == list(fatal)
    assert all(
        "ended before it had an answer" in str(each.what) and "try this one alone" in str(each.remedy) for each in lost
    )


@pytest.mark.usefixtures("way")
def test_a_worker_that_is_killed_while_it_has_nothing_to_do_costs_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Its place is taken, and nobody is told anything."""
    monkeypatch.setattr(workers, "_AHEAD", 1)
    file = tmp_path / "busy"
    answers = mapped(partial(_noting_its_process, slow=THINGS[1], file=file), THINGS)
    assert next(answers) == THINGS[0]
    while not file.exists() or not file.read_text():
        time.sleep(0.01)
    for each in multiprocessing.active_children():
        if str(each.pid) != file.read_text():
            each.kill()
            each.join()
    assert list(answers) == THINGS[1:]


@pytest.mark.usefixtures("way")
def test_what_is_raised_is_raised_in_its_turn() -> None:
    """After the answers before it, as `map` would; problems keep what they say."""
    answers = mapped(partial(_killed_by, fatal=(THINGS[5],), how=_refuse), THINGS)
    assert [next(answers) for _ in range(5)] == THINGS[:5]
    with pytest.raises(KitError) as caught:
        next(answers)
    assert caught.value.problems == (Problem("it does not fit", "Write another."),)
    assert list(answers) == []


class _Counted(Sequence[Path]):
    """Programmes that count how many of them have been drawn."""

    def __init__(self) -> None:
        self.drawn = 0

    def __len__(self) -> int:
        return 1000

    def __getitem__(self, index: Any) -> Any:
        if index >= len(self):
            raise IndexError
        self.drawn = max(self.drawn, index + 1)
        return Path(str(index))


@pytest.mark.usefixtures("way")
def test_work_under_way_is_bounded() -> None:
    """However slow the first one is, so few are drawn, and so few answers wait."""
    things = _Counted()
    answers = mapped(partial(_after, slow=Path("0"), seconds=0.5), things)
    assert things.drawn == 0
    for number in range(10):
        assert next(answers) == Path(str(number))
        assert things.drawn <= number + 1 + 2 * workers._AHEAD
    answers.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_a_few_are_not_worth_a_worker(number: int, way: str) -> None:
    """Two or three are this process's own work, one when it is asked for."""
    things = THINGS[:number]
    assert list(mapped(_process, things)) == [os.getpid()] * number
    assert number < 2 * workers._PAYS[way]


def test_one_core_is_this_process(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is started where nothing is gained."""
    monkeypatch.setattr(workers, "_cores", lambda: 1)
    assert set(mapped(_process, THINGS)) == {os.getpid()}
    assert way in WAYS


def test_a_browser_has_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the machine around it has."""
    assert workers._cores() >= 1
    monkeypatch.setattr(sys, "platform", "emscripten")
    assert workers._cores() == 1
    assert set(mapped(_process, THINGS)) == {os.getpid()}


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("error", [OSError, NotImplementedError, AssertionError, ImportError])
def test_where_there_are_no_processes_this_one_does_it(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Without a word: no module for them, none to be had, or none for a process like this."""
    real = builtins.__import__

    def refuse(*_: Any, **__: Any) -> None:
        raise error

    def without(name: str, *others: Any) -> Any:
        return refuse() if name == "multiprocessing" else real(name, *others)

    if error is ImportError:
        monkeypatch.setattr(builtins, "__import__", without)
    else:
        monkeypatch.setattr("multiprocessing.process.BaseProcess.start", refuse)
    found = list(mapped(_process, THINGS))
    monkeypatch.undo()
    assert found == [os.getpid()] * len(THINGS)
    assert capfd.readouterr() == ("", "")


def _stillborn(*_: Any) -> None:
    os._exit(3)


@pytest.mark.usefixtures("way")
def test_where_processes_do_not_live_this_one_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """They can be started and are ended at once: nobody tries for ever, and no programme is blamed."""
    monkeypatch.setattr(workers, "_work", _stillborn)
    assert set(mapped(_process, THINGS)) == {os.getpid()}


@pytest.mark.usefixtures("way")
def test_an_iterator_that_is_left_ends_its_workers() -> None:
    """As when nobody reads on; what is under way is not waited for."""
    answers = mapped(partial(_after, slow=THINGS[1], seconds=60), THINGS)
    assert next(answers) == THINGS[0]
    assert len(multiprocessing.active_children()) == 2
    answers.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []
