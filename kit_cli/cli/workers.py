"""Map a function over programmes in a process a core, where there are processes and enough programmes to pay for them.

Each worker has a pipe of its own, so that it is known which programme it was at when it ends.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from kit_cli.cli.packing import packed, unpacked
from kit_cli.errors import KitError, Problem
from kit_cli.grammar.sentence import say

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_PAYS = {"fork": 3, "spawn": 20}
"""How many programmes pay for one worker, by the way in which it is started: what it costs over what a programme costs.

Measured on 27 November 2026, CPU time, the least of five: a programme 0.056 s, a copied worker 0.13 s (2.3 programmes),
one that begins anew 1.09 s (19). With two cores copies gain nothing at 4 programmes (1.34 and 1.43 s of wall-clock), a
little at 6 (1.49 and 1.44) and at 10 (1.73 and 1.55).
"""
_AHEAD = 4
"""How many programmes a worker are under way at most: what waits behind a slow one takes memory."""
_MOST = 60
"""More than 63 Windows cannot wait for."""
_STOPPING = {signal.SIGINT, signal.SIGTERM}

AnswerT = TypeVar("AnswerT")


def mapped(function: Callable[[Path], AnswerT], programmes: Sequence[Path]) -> Iterator[AnswerT | KitError]:
    """Yield what the function returns of each programme, in order; a KitError where its worker ended without an answer.

    What the function raises is raised here, in its turn. The workers end with this iterator, however that ends.
    """
    way = _way()
    number = min(_cores(), _MOST, len(programmes) // _PAYS[way])
    if number < 2:
        yield from map(function, programmes)
        return
    workers = _Workers(function, way, number)
    try:
        yield from workers.answers(programmes)
    finally:
        workers.end()


def _cores() -> int:
    """Return how many cores this process may use."""
    if sys.platform in ("emscripten", "wasi"):  # in a browser there is no other process
        return 1
    if sys.version_info >= (3, 13):
        return os.process_cpu_count() or 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _way() -> str:
    """Return how workers are started: as copies of this process, which has imported and read everything, or anew.

    A copy lacks the other threads, whatever they were at; macOS's libraries have some, and Windows makes no copies.
    """
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


@dataclass
class _Task:
    """A programme under way, and what it has come to: an answer, or what was raised."""

    programme: Path
    done: bool = False
    answer: Any = None
    error: Exception | None = None

    def end(self, answer: Any, error: Exception | None = None) -> None:
        self.done, self.answer, self.error = True, answer, error


@dataclass(eq=False)
class _Worker:
    """A process, our end of its pipe, whether it has said that it is there, and what it is at."""

    process: BaseProcess
    pipe: Connection[Any, Any]
    ready: bool = False
    task: _Task | None = None

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


class _Workers:
    """The workers that compute one function, as many as are wanted and can be had; the last resort is this process."""

    def __init__(self, function: Callable[[Path], Any], way: str, number: int) -> None:
        self._function, self._way, self._number = function, way, number
        self._most = _AHEAD * number
        self._all: list[_Worker] = []
        self._waiting: deque[_Task] = deque()

    def answers(self, programmes: Sequence[Path]) -> Iterator[Any]:
        """Yield an answer for each programme, in order."""
        left = iter(programmes)
        under_way: deque[_Task] = deque()
        self._start()
        while True:
            new = [_Task(each) for each in islice(left, self._most - len(under_way))]
            under_way += new
            self._waiting += new
            if not under_way:
                return
            self._hand_out()
            self._listen(wait_for=under_way[0])
            self._hand_out()  # before the answer is shown, which may take a while
            if under_way[0].done:
                task = under_way.popleft()
                if task.error:
                    raise task.error
                yield task.answer

    def end(self) -> None:
        """End all at once; they write nothing."""
        for each in self._all:
            each.process.kill()
        for each in self._all:
            each.end()

    def _start(self) -> None:
        """Start those that are missing; where no more can be had, there are fewer."""
        try:
            from multiprocessing import get_context

            context: Any = get_context(self._way)
            while len(self._all) < self._number:
                ours, theirs = context.Pipe()
                given = (self._function, ours, theirs, gc.get_threshold())
                process = context.Process(target=_work, args=given, daemon=True)
                with theirs, _uninterrupted(self._way):
                    process.start()
                    self._all.append(_Worker(process, ours))
        except (ImportError, OSError, NotImplementedError, AssertionError):  # the last: a process that may have none
            self._number = len(self._all)

    def _hand_out(self) -> None:
        """Give each worker that has nothing to do a programme."""
        for worker in [each for each in self._all if each.ready and not each.task]:
            if not self._waiting:
                return
            try:
                worker.pipe.send_bytes(pickle.dumps(self._waiting[0].programme))
                worker.task = self._waiting.popleft()
            except OSError:  # it was ended while it had nothing to do
                self._lose(worker)

    def _listen(self, wait_for: _Task) -> None:
        """Take what the workers say by now; wait for some of it while a task is not done."""
        if not self._all:
            if not wait_for.done:
                task = self._waiting.popleft()
                task.end(*_answer(self._function, task.programme))
            return
        from multiprocessing.connection import wait

        workers: dict[Any, _Worker] = {each.pipe: each for each in self._all}
        for pipe in wait(list(workers), 0 if wait_for.done else None):
            worker = workers[pipe]
            try:
                said = worker.pipe.recv_bytes()
            except (EOFError, OSError):
                self._lose(worker)
                continue
            if worker.task:
                worker.task.end(*unpacked(said))
            worker.ready, worker.task = True, None

    def _lose(self, worker: _Worker) -> None:
        """Take leave of a worker that has ended, and start another, unless it never was there."""
        self._all.remove(worker)
        worker.end()
        if worker.task:
            what = say("the process that was at work on it ended before it had an answer")
            remedy = say("Memory may have run out, or somebody has ended it: try this one alone.")
            worker.task.end(KitError(Problem(what, remedy, worker.task.programme)))
        if worker.ready:
            self._start()
        else:
            self._number = len(self._all)


def _work(function: Callable[[Path], Any], ours: Any, theirs: Any, threshold: tuple[int, int, int]) -> None:
    """Answer in a worker until whoever asks is gone, or memory has run out."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is said to all: who asks ends the workers
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPPING)
    gc.set_threshold(*threshold)
    ours.close()  # of a copied process, so that its end is heard here
    try:
        theirs.send_bytes(b"")
        while True:
            theirs.send_bytes(packed(_answer(function, pickle.loads(theirs.recv_bytes()))))  # noqa: S301  (our own)
    except (EOFError, OSError, MemoryError):
        return


def _answer(function: Callable[[Path], Any], programme: Path) -> tuple[Any, Exception | None]:
    """Return what a function returns, and what it raises; MemoryError is raised."""
    try:
        return function(programme), None
    except MemoryError:
        raise
    except Exception as error:
        return None, error


@contextmanager
def _uninterrupted(way: str) -> Iterator[None]:
    """Put off signals that end a run, so that none hits a worker that has not yet said what it does with them."""
    if sys.platform == "win32":
        yield
        return
    if way == "spawn":
        from multiprocessing.resource_tracker import ensure_running

        ensure_running()  # it is started with the first worker otherwise, and lets the signals through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPPING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
