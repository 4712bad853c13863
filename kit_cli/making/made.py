"""What the last build made, and from what: `.mentorkit/made.json`, by which the next one knows what has changed.

It belongs to `build/`: without it, or when it is broken, everything is made again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, field
from pathlib import Path
from typing import Any

from kit_cli.files.fingerprints import fingerprint, fingerprint_of_file
from kit_cli.files.json_source import read_json
from kit_cli.frozen import frozen
from kit_cli.model.folder import BUILD, MADE


@frozen
class MadeOutput:
    """A file of the build as it was made: by which maker's kind, from what, and what it held.

    ``inputs`` is the fingerprint of the kit and of the texts that it followed from, ``content`` that of its bytes;
    ``settings`` are the parts of the settings that it followed from.
    """

    kind: str
    inputs: str
    content: str
    settings: tuple[str, ...] = ()


@frozen
class ToldAgain:
    """What each build tells as long as nothing has changed."""

    not_built: tuple[str, ...] = ()
    """The folders with documents in languages that the programme does not speak."""
    unread: tuple[str, ...] = ()
    """What lies among forms and documents, is neither, and is a person's own."""
    examples: tuple[tuple[str, int], ...] = ()
    """The settings that still hold an example, each with its line in programme.yml."""
    remarked: bool = False
    """Whether there is something in the texts that somebody should look at."""
    turned: bool = False
    """Whether settings are no longer what was answered when the programme was made."""

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> ToldAgain:
        """Return it as a note says it, also one of an earlier version, which said less."""
        examples = tuple((str(setting), int(line)) for setting, line in content.get("examples", ()))
        not_built, unread = tuple(content["not_built"]), tuple(content.get("unread", ()))
        return cls(not_built, unread, examples, bool(content.get("remarked")), bool(content.get("turned")))


@frozen
class Made:
    """All that was made. What ``outputs`` says of a file holds whatever has happened to the rest since."""

    kit: str
    """The fingerprint of the kit of the last build."""
    texts: str
    """The fingerprint of all texts, when every output followed from just these and this kit; else empty."""
    outputs: Mapping[str, MadeOutput]
    """By their paths in `build/`."""
    strange: str = ""
    """The fingerprint of the names of what lay beside the texts and was not read."""
    answers: str = ""
    """That of the answers with which the programme was made."""
    pictures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Which pictures each text showed, both by their paths in the folder."""
    told: ToldAgain = ToldAgain()

    def from_inputs(self, kind: str, inputs: Callable[[tuple[str, ...]], str]) -> dict[str, MadeOutput]:
        """Return what a kind's maker made from inputs, whose fingerprint is told by the parts of the settings."""
        return {
            path: each
            for path, each in self.outputs.items()
            if each.kind == kind and each.inputs == inputs(each.settings)
        }

    def of_kinds(self, kinds: Collection[str]) -> dict[str, MadeOutput]:
        """Return what the makers of some kinds made."""
        return {path: each for path, each in self.outputs.items() if each.kind in kinds}

    def as_bytes(self) -> bytes:
        """Return the file: the same for the same content, whenever it is written."""
        outputs = {path: asdict(each) for path, each in sorted(self.outputs.items())}
        content = {**asdict(self), "outputs": outputs, **asdict(self.told)}
        del content["told"]
        return (json.dumps({**content, "seal": _seal(content)}, indent=1) + "\n").encode()


NOTHING = Made("", "", {})
"""What a programme that was never built has."""


def read_made(folder: Path) -> Made:
    """Return what a programme's last build made; NOTHING where there is no such file, or not as it was written."""
    try:
        content = read_json(folder / MADE, folder)
        # A row that went missing in a merge would be a file that goes missing from the build.
        if content.pop("seal") != _seal(content):
            return NOTHING
        outputs = {
            path: MadeOutput(**{**each, "settings": tuple(each.get("settings", ()))})
            for path, each in content["outputs"].items()
        }
        pictures = {text: tuple(paths) for text, paths in content.get("pictures", {}).items()}
        told = ToldAgain.of(content)
        strange, answers = content.get("strange", ""), content.get("answers", "")
        return Made(content["kit"], content["texts"], outputs, strange, answers, pictures, told)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return NOTHING


def as_made(folder: Path, outputs: Mapping[str, MadeOutput]) -> bool:
    """Return whether each output still lies in a programme's `build/` as it was made."""
    build = folder / BUILD
    return all(fingerprint_of_file(build / path, folder) == each.content for path, each in outputs.items())


def _seal(content: Mapping[str, object]) -> str:
    return fingerprint(json.dumps(content, sort_keys=True).encode())
