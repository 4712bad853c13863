"""YAML as nodes, by their places in a text: composed by libyaml where there is one, and no deeper than it can bear."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from kit_cli.errors import KitError, Problem
from kit_cli.files.yaml_reasons import reason
from kit_cli.grammar.sentence import Sentence, say

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_SLOW = _Loader is yaml.BaseLoader
"""Whether libyaml is missing, as in a browser: to compose once more what had been composed took a third of a build."""
_TEXTS, _SHORT = 256, 50_000
"""How many texts are kept composed then, each up to how many characters: programme and kit together have a hundred."""


class _BaseLoader(_Loader):  # type: ignore[misc]  # (PyYAML has no types)
    """Composes nodes without asking for their tags: what a text means is told by its model, further down."""

    def descend_resolver(self, *_: Any) -> None:
        """Do nothing: there is nothing to resolve."""

    def ascend_resolver(self) -> None:
        """Do nothing: there is nothing to resolve."""

    def resolve(self, *_: Any) -> str:
        """Return the same tag for every node."""
        return "tag:yaml.org,2002:str"


DEEP = say("this is nested too deeply")
_SAFE = 100
"""So many inside one another need no counting: the smallest stack that a system gives holds them."""
_BEGINNING = re.compile(r"\n[ \t?:-]{80}")
"""A line that may lie in more blocks than that: each takes a sign or a space, or two."""


class _TooDeep(yaml.MarkedYAMLError):
    """What is refused while nodes are composed: libyaml does that in C, where a stack that is full ends the process."""


class _CountingLoader(_BaseLoader):
    """Composes nodes as deep as they may be, and no deeper; the counting takes time, so most texts go without."""

    depth = 0

    def descend_resolver(self, parent: yaml.Node | None, _index: Any) -> None:
        """Count one level more; raises _TooDeep."""
        self.depth += 1
        if self.depth > _SAFE and parent is not None:
            raise _TooDeep(problem_mark=parent.start_mark)

    def ascend_resolver(self) -> None:
        """Count one level less."""
        self.depth -= 1


def composed(text: str, path: Path, first_line: int = 1) -> yaml.Node | None:
    """Return the nodes of a text, by their places in it; None for an empty one. Raises KitError.

    Nobody changes nodes: where it takes long to compose them, those of a text that comes again are the same.
    """
    try:
        return _kept_nodes(text) if _SLOW and len(text) <= _SHORT else _nodes(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        if not isinstance(error, _TooDeep) and (slip := _slip_at(text, mark.line if mark else 0)):
            at, what, remedy = slip
            raise KitError(Problem(what, remedy, path, first_line + at)) from error
        line = first_line + (mark.line if mark else 0)
        why = DEEP if isinstance(error, _TooDeep) else reason(getattr(error, "problem", None))
        what = say("this is not valid YAML: {reason}", reason=why)
        remedy = say("Look at the indentation, and put texts with a colon or a quote in double quotes.")
        raise KitError(Problem(what, remedy, path, line)) from error


def _nodes(text: str) -> yaml.Node | None:
    deep = text.count("[") + text.count("{") > _SAFE or _BEGINNING.search(f"\n{text}")
    loader = (_CountingLoader if deep else _BaseLoader)(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
    finally:
        loader.dispose()
    return node


_kept_nodes = lru_cache(_TEXTS)(_nodes)


def _slip_at(text: str, line: int) -> tuple[int, Sentence, Sentence] | None:
    from kit_cli.files.yaml_slips import slip_at  # only where something is wrong

    return slip_at(text, line)
