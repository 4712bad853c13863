"""An idea has one home and a word one meaning: what a program can see of it."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import kit_cli
from kit_cli.files.shipped import RENDERED, place_ids, template_folder
from kit_cli.method.read import method

PACKAGE = Path(kit_cli.__file__).resolve().parent
ROOT = PACKAGE.parent
_FORBIDDEN_NAMES = {
    "parts",
    "draft",
    "fill",
    "said",
    "about",
    "workshop",
    "words",
    "utils",
    "helpers",
    "common",
    "misc",
}


def _sources(*folders: str) -> Iterator[tuple[Path, ast.Module]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def test_no_text_for_the_catalogues_hides_in_another() -> None:
    """Within an f-string nobody finds it: it would be said in English for ever."""
    hidden = [
        f"{path.relative_to(ROOT)}:{inside.lineno}"
        for path, tree in _sources("kit_cli", "website")
        for outer in ast.walk(tree)
        if isinstance(outer, ast.JoinedStr)
        for inside in ast.walk(outer)
        if isinstance(inside, ast.Call) and isinstance(inside.func, ast.Name) and inside.func.id in {"say", "_"}
    ]
    assert hidden == []


def test_a_class_means_one_thing() -> None:
    """No two classes of the kit and its site share a name, so that a reader never has to ask which one is meant."""
    found = defaultdict(list)
    for path, tree in _sources("kit_cli", "website"):
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].append(path.relative_to(ROOT).as_posix())
    assert {name: paths for name, paths in found.items() if len(paths) > 1} == {}


def test_modules_are_named_by_their_job() -> None:
    """A name that would fit any module explains none."""
    names = {
        path.relative_to(ROOT).as_posix() for path, _ in _sources("kit_cli", "website") if path.stem in _FORBIDDEN_NAMES
    }
    assert names == set()


def _texts(tree: ast.Module) -> Iterator[str]:
    """Yield the texts of a module, but for what explains it."""
    explained = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explained:
            yield node.value


_TOLD = {"KitError", "LogicError", "Misfit", "Notice", "Problem", "UnknownGap", "Unfit", "Wrong", "problem", "unfit"}
"""Whatever tells a person something, or is told something to tell."""


def _called(call: ast.Call) -> str:
    """Return the last name of what is called."""
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def _is_words(node: ast.expr) -> bool:
    """Tell whether an argument is words that no catalogue holds: a text, bare or put together, or a `literal` one."""
    match node:
        case ast.Constant(value=str()) | ast.JoinedStr():
            return True
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other, op=ast.Add()):
            return _is_words(one) or _is_words(other)
        case ast.Call():
            return _called(node) == "literal"
    return False


def test_what_a_person_is_told_stands_in_the_catalogues() -> None:
    """A problem is told in sentences, `say("…", …)`, and these begin with their whole text, for that is looked up."""
    bare = []
    for path, tree in _sources("kit_cli"):
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = _called(call)
            values = [*call.args, *(keyword.value for keyword in call.keywords)]
            pieced = name == "say" and isinstance(call.args[0], ast.JoinedStr | ast.BinOp)
            if pieced or (name in _TOLD and any(map(_is_words, values))):
                bare.append(f"{path.relative_to(ROOT)}:{call.lineno}")
    assert bare == []


def test_the_kit_names_no_place_form_document_or_standard() -> None:
    """They are data: whoever adds or renames one touches no Python."""
    root = template_folder() / RENDERED
    things = set(place_ids(template_folder()))
    things |= {path.stem for path in (root / "forms").glob("[a-z]*.yml")}
    things |= {path.stem for path in root.glob("*/en/*.md")}
    standard = re.compile(r"\b(" + "|".join(stage.id for stage in method().stages) + r")-[0-9]+\b")
    named = [
        f"{path.relative_to(ROOT)}: {text}"
        for path, tree in _sources("kit_cli")
        for text in _texts(tree)
        if text in things or standard.search(text) or any(f"{thing}.md" in text for thing in things)
    ]
    assert named == []
