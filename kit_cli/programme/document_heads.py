"""What a document's front matter lacks, told in one go, with one to paste that fits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, get_args

from kit_cli.errors import KitError, Problem
from kit_cli.files.yaml_source import Source
from kit_cli.grammar.sentence import say
from kit_cli.judging.misfit import MISSING
from kit_cli.model.document import Kind, Reader
from kit_cli.model.vocabulary import stage_ids

_HEADING = re.compile(r"^#\s+(.+?)\s*(?:\{.*\})?$", re.MULTILINE)
_MOST_TITLE = 80


def without_head(error: KitError, text: str) -> KitError:
    """Return the error of a text that has no front matter: with one to put before it."""
    first, *others = error.problems
    remedy = say("{remedy} For example:\n{example}", remedy=first.remedy, example=_example(text, {}))
    return KitError([replace(first, remedy=remedy), *others])


def lacking_keys(error: KitError, source: Source, text: str) -> KitError:
    """Return the error of a front matter, in which all keys that are missing are one problem; the others stay."""
    data = source.data if isinstance(source.data, dict) else {}
    missing = [key for key in _words() if key not in data]
    if not missing:
        return error
    what = say("the front matter lacks {keys}", keys=missing)
    remedy = say("One that has them all is, for example:\n{example}", example=_example(text, data))
    others = [each for each in error.problems if each.what.text != MISSING.text]
    return KitError([Problem(what, remedy, source.path, source.line(())), *others])


def _words() -> Mapping[str, tuple[str, ...]]:
    """Return the keys that every front matter has, each with the words that may stand there; a title is anything."""
    return {"title": (), "stage": stage_ids(), "kind": get_args(Kind), "for": get_args(Reader)}


def _example(text: str, data: Mapping[str, Any]) -> str:
    return "\n".join(("---", *_lines(text, data), "---"))


def _lines(text: str, data: Mapping[str, Any]) -> Iterator[str]:
    heading = _HEADING.search(text)
    title = str(data.get("title") or (heading[1] if heading else "…")).replace('"', "'")
    yield f'title: "{title[:_MOST_TITLE]}"'
    for key, words in _words().items():
        if words:
            begun = str(data.get(key) or "").strip("[] ").casefold()
            word = next((each for each in words if begun and each.casefold().startswith(begun)), words[0])
            others = ", ".join(each for each in words if each != word)
            yield f"{key}: {f'[{word}]' if key == 'for' else word}  # {others}"
