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
