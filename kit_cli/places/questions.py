"""What cookiecutter.json says of the questions: how each is worded, where its answer goes, which place is proposed."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem
from kit_cli.files.plain_text import read_text
from kit_cli.grammar.sentence import Sentence, say

_FILE = "cookiecutter.json"
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")


def default_place(template: Path) -> str:
    """Return the id of the place that is proposed; raises KitError when the file names none."""
    return str(_value(template, "place"))


def wordings(template: Path) -> dict[str, Sentence]:
    """Return how each answer is asked for, by its key; raises KitError when the file does not say.

    The file is the one home of these texts: plain cookiecutter reads it too, and the catalogues find them there.
    """
    return {key: Sentence(str(wording)) for key, wording in _value(template, "__prompts__").items()}


def bare(wording: str) -> str:
    """Return a question without how its answer is typed, which it says in brackets at its end."""
    return _IN_BRACKETS.sub("", wording)


def written_to(template: Path) -> dict[str, str]:
    """Return the setting of `programme.yml` that each answer becomes, by its key; raises KitError as above."""
    return {key: str(setting) for key, setting in _value(template, "_written_to").items()}


def examples(template: Path) -> tuple[str, ...]:
    """Return the answers whose proposals are nobody's, to be replaced by everybody; raises KitError as above."""
    return tuple(_value(template, "_examples"))


def asked_only_if(template: Path) -> dict[str, dict[str, list[str]]]:
    """Return the questions that some answers settle: by key, the answers that leave each open; raises as above."""
    found: dict[str, dict[str, list[str]]] = _value(template, "_asked_only_if")
    return found


@lru_cache(maxsize=4)
def _parsed(text: str) -> Any:
    return json.loads(text)


def _value(template: Path, key: str) -> Any:
    path = template / _FILE
    try:
        return _parsed(read_text(path))[key]
    except json.JSONDecodeError as error:
        # i18n: {reason} is what Python's reader of JSON says.
        what = say("this is not JSON: {reason}", reason=error.msg)
        raise KitError(Problem(what, say("Mend this line."), path, error.lineno)) from error
    except KeyError as error:
        remedy = say("Look at the kit's own template for how it is written.")
        raise KitError(Problem(say("{key} is missing", key=key), remedy, path)) from error
