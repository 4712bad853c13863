"""What people and the kit do to a programme's folder, drawn at random: `python -m tests.helpers.scenarios 10000 SEED`.

A person writes tokens: into sources, into `build/`, into new files anywhere, before and while the kit is at work. Each
token stands for what was typed; unless the person has taken it out again, it must be found afterwards, and a file that
a person wrote must lie somewhere as it was, whole.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from unittest.mock import patch

from kit_cli.check.run import check
from kit_cli.errors import KitError
from kit_cli.files import writing
from kit_cli.files.fingerprints import fingerprint, walked
from kit_cli.files.locking import Hold, file_locks
from kit_cli.making import inputs
from kit_cli.making.makers import MAKERS
from kit_cli.making.run import BuildStep, build
from kit_cli.method.read import method
from kit_cli.model import folder as lies
from kit_cli.model.registers import Attested
from kit_cli.programme.read import read_programme
from kit_cli.programme.registers import add
from tests.helpers.drawing import in_turn

_TOKEN = re.compile(rb"tok[0-9]{6}en")
_APPENDED_TO = {lies.ATTESTATIONS.path}
"""The kit itself adds to these: what a person wrote there stays, among what was added."""
_NEW = [
    *("notes.txt", "data/scores.csv", "build/letter.docx", "build/tables/old/filled.xlsx", "build/documents/x/y.md"),
    *("documents/pt-PT/scan.pdf", "forms/photo.jpg", "kept/mine.txt", ".mentorkit/note.txt", "build/index.html.bak"),
    *("build/forms", "build/timeline", "sub/folder/deep.txt", "build/index.html/inside.txt"),
]
"""Where people put files of their own; some stand where a build would put a folder, or a folder where it puts a file."""


@dataclass
class World:
    """A programme's folder, and what a person has typed into it."""

    folder: Path
    chance: random.Random = field(default_factory=lambda: random.Random(0))
    tokens: dict[str, set[str]] = field(default_factory=dict)
    """The tokens by the path of the file that holds them, as far as the person knows."""
    whole: dict[str, str] = field(default_factory=dict)
    """The fingerprint of each file that a person wrote to last, as it was then."""
    number: int = 0
    broken: bool = False
    """Whether a person may have broken a source since it was last looked at."""

    def files(self) -> list[str]:
        """Return the path of every file of the folder that a person can see, in order."""
        return sorted(path for path in walked(self.folder) if not path.startswith(".mentorkit-"))

    def one(self, paths: list[str]) -> str | None:
        """Draw one of some paths; None where there is none."""
        return self.chance.choice(paths) if paths else None

    def token(self) -> bytes:
        """Return a new token."""
        self.number += 1
        return f"tok{self.number:06}en".encode()

    def type_into(self, path: str, content: bytes, *, keep: bool = True) -> None:
        """Write something and a token to a file, after what it holds, or in place of it."""
        file = self.folder / path
        if any(each.is_file() or each.is_symlink() for each in file.parents if each != self.folder) or file.is_dir():
            return
        token = self.token()
        before = file.read_bytes() if keep and file.is_file() else b""
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(before + content + token)
        held = self.tokens.get(path, set()) if keep else set()
        self.tokens[path] = held | {token.decode()}
        self.whole[path] = fingerprint(before + content + token)

    def take_out(self, path: str) -> None:
        """Delete a file, and with it what was typed there."""
        (self.folder / path).unlink()
        self.forget([path])

    def forget(self, paths: Iterable[str]) -> None:
        """Note that a person has thrown away what was typed into some files."""
        for path in paths:
            self.tokens.pop(path, None)
            self.whole.pop(path, None)

    def move(self, path: str, target: str) -> None:
        """Rename a file to a name that is free."""
        if not os.path.lexists(self.folder / target):
            (self.folder / path).rename(self.folder / target)
            if path in self.tokens:
                self.tokens[target], self.whole[target] = self.tokens.pop(path), self.whole.pop(path)


Deed = Callable[[World], None]


def _source(world: World) -> None:
    sources = [path for path in world.files() if path.endswith((".md", ".yml")) and not path.startswith("build/")]
    if path := world.one(sources):
        world.type_into(path, b"\n# " if path.endswith(".yml") else b"\n\n")
        world.broken = True


def _output(world: World) -> None:
    if path := world.one([path for path in world.files() if path.startswith("build/")]):
        world.type_into(path, b" ", keep=world.chance.random() < 0.7)


def _own(world: World) -> None:
    world.broken = True  # a folder of sources may hold it
    world.type_into(world.chance.choice(_NEW), b"mine ")


def _deleted(world: World) -> None:
    if path := world.one([path for path in world.files() if path.startswith(("build/", "data/", "kept/"))]):
        world.take_out(path)


def _renamed(world: World) -> None:
    if path := world.one([path for path in world.files() if path.startswith("build/")]):
        world.move(path, f"{path}-{world.token().decode()}")


def _emptied_build(world: World) -> None:
    shutil.rmtree(world.folder / lies.BUILD, ignore_errors=True)
    world.forget([path for path in world.tokens if path.startswith(f"{lies.BUILD}/")])


def _without_note(world: World) -> None:
    (world.folder / lies.MADE).unlink(missing_ok=True)
    world.forget([lies.MADE])


PERSON: tuple[Deed, ...] = (
    _source,
    _output,
    _output,
    _own,
    _own,
    _own,
    _deleted,
    _renamed,
    _emptied_build,
    _without_note,
)
"""What a person does; what is done often stands twice."""


def _built(world: World) -> None:
    _run(world, lambda _: None)


def _in_part(world: World) -> None:
    _run(world, lambda _: None, world.chance.choice(MAKERS).kind)


def _while_typing(world: World) -> None:
    """A person types while the build is at work."""
    _run(world, lambda _: world.chance.choice((_output, _own, _source))(world))


def _twice(world: World) -> None:
    """A second build begins while the first is at work."""
    _run(world, lambda _: _built(world))


def _stopped(world: World) -> None:
    """Ctrl and C at some step."""

    def stop(_: BuildStep) -> None:
        if world.chance.random() < 0.4:
            raise KeyboardInterrupt

    _run(world, stop)


def _refused(world: World) -> None:
    """The disk refuses a step with which something would be moved, once."""
    moment, rename, replace = world.chance.randrange(1, 9), Path.rename, Path.replace
    count = 0

    def next_one() -> None:
        nonlocal count
        count += 1
        if count == moment:
            raise PermissionError(13, "Permission denied")

    def renaming(self: Path, target: Path) -> Path:
        next_one()
        return rename(self, target)

    def replacing(self: Path, target: Path) -> Path:
        next_one()
        return replace(self, target)

    with patch.object(Path, "rename", renaming), patch.object(Path, "replace", replacing):
        _run(world, lambda _: None)


def _attested(world: World) -> None:
    entry = Attested(standard="SAF-1", by="Ana", on=date(2027, 6, 1), proof=f"Sheet {world.number}")
    _quietly(lambda: add(world.folder, entry))


def _checked(world: World) -> None:
    _quietly(lambda: check(world.folder, method(), date(2027, 6, 1), ("SAF-1",)))


KIT: tuple[Deed, ...] = (_built, _built, _in_part, _while_typing, _twice, _stopped, _refused, _attested, _checked)
"""What the kit does, undisturbed or not."""


def _run(world: World, progress: Callable[[BuildStep], None], only: str | None = None) -> None:
    _quietly(lambda: build(world.folder, only, progress))


def _quietly(deed: Callable[[], object]) -> None:
    """Do something that may be refused, as a broken programme is, or be stopped."""
    try:
        deed()
    except (KitError, KeyboardInterrupt):
        return


def _mended(world: World, pristine: Path) -> None:
    """Bring the sources back where a person has broken them: by hand, as a person would."""
    if world.broken and read_programme(world.folder).problems:
        for path in walked(pristine):
            if not path.startswith(".mentorkit"):
                shutil.copyfile(pristine / path, world.folder / path)
                world.forget([path])
    world.broken = False


def scenario(world: World, persons: Iterator[Deed], kits: Iterator[Deed]) -> list[str]:
    """Let a person do a few things and the kit one; return what was lost."""
    for deed in islice(persons, world.chance.randrange(1, 4)):
        deed(world)
    deed = next(kits)
    deed(world)
    return [f"after {deed.__name__}: {each}" for each in lost(world)]


def _impatient(path: Path, _patience: float) -> AbstractContextManager[Hold]:
    """Take the system's lock, or none: in one process whoever waits for the other waits in vain."""
    return file_locks(path, 0)


def lost(world: World) -> list[str]:
    """Return each token that is nowhere, and each file that a person wrote and that lies nowhere as it was.

    Where the kit has put what was typed into `build/` is learnt, as a person learns it who looks.
    """
    contents = {path: (world.folder / path).read_bytes() for path in walked(world.folder)}
    prints = {path: fingerprint(content) for path, content in contents.items()}
    there = {each: path for path, each in prints.items()}
    places: dict[str, list[str]] = {}
    for path, content in contents.items():
        for token in _TOKEN.findall(content):
            places.setdefault(token.decode(), []).append(path)
    found = [f"{token} of {path}" for path, held in world.tokens.items() for token in held if token not in places]
    whole = {path: each for path, each in world.whole.items() if path not in _APPENDED_TO}
    found += [f"{path} as it was" for path, each in whole.items() if each not in there]
    tokens: dict[str, set[str]] = {}
    for path, held in world.tokens.items():
        for token in held:
            here = places.get(token, [])
            for each in [path] if path in here else here:
                tokens.setdefault(each, set()).add(token)
    world.tokens = tokens
    world.whole = {path if prints.get(path) == each else there.get(each, path): each for path, each in whole.items()}
    return found


def scenarios(pristine: Path, count: int, seed: int, tell: Callable[[str], None] = lambda _: None) -> list[str]:
    """Run many scenarios, one after the other in the same folder, a new one now and then; return what was lost."""
    found: list[str] = []
    chance = random.Random(seed)
    persons, kits = in_turn(PERSON, chance), in_turn(KIT, chance)
    with (
        tempfile.TemporaryDirectory() as temporary,
        patch.object(inputs, "kit_fingerprint", lambda: "a kit"),
        patch.object(writing, "locks_here", lambda: _impatient),
    ):
        world = World(Path(temporary), chance)
        for number in range(count):
            if number % 25 == 0:
                shutil.rmtree(world.folder, ignore_errors=True)
                world = World(Path(shutil.copytree(pristine, Path(temporary) / f"p{number}")), chance)
            found += (here := [f"{number} {each}" for each in scenario(world, persons, kits)])
            for each in here:
                tell(each)
            _mended(world, pristine)
            if number % 500 == 499:
                tell(f"{number + 1} scenarios, {world.number} tokens in the last folder, {len(found)} lost")
    return found


def main(arguments: list[str]) -> int:
    """Make a small programme and run as many scenarios as are asked for."""
    from tests.helpers.small import smallest

    def tell(line: str) -> None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    count, seed = int(arguments[0]), int(arguments[1])
    with tempfile.TemporaryDirectory() as temporary:
        found = scenarios(smallest(Path(temporary) / "programme"), count, seed, tell)
    tell(f"{len(found) or 'nothing'} was lost in {count} scenarios (seed {seed})")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
