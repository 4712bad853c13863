"""The architecture, drawn by a test: imports point down."""

from __future__ import annotations

import ast
from pathlib import Path

import kit_cli

PACKAGE = Path(kit_cli.__file__).resolve().parent

LAYERS = [
    {"errors", "__init__"},
    {"resources"},
    {"yaml_source"},
    {"languages", "front_matter", "headings"},
    {"places", "stages", "model"},
    {"answers", "schedule", "logic", "validate"},
    {"template", "programme", "method"},
    {"footnotes", "fill", "generate", "forms_lint", "pages"},
    {"references", "timeline_rows", "parts"},
    {"draft"},
    {"load", "workshop"},
    {"check"},
    {"build", "report", "registers", "mend"},
    {"new", "handbook"},
    {"cli"},
    {"__main__"},
]
"""From the bottom up; a module may import from its own layer's package and from any layer below."""


def _level(part: str) -> int:
    return next(level for level, names in enumerate(LAYERS) if part in names)


def _imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        names = [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        found |= {name for name in names if name}
    return found


def _part(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0].removesuffix(".py")


def test_imports_point_down() -> None:
    """No module imports from a layer above its own, nor sideways from another part of its layer."""
    wrong = []
    for path in PACKAGE.rglob("*.py"):
        here = _part(path)
        for name in _imports(path):
            if not name.startswith("kit_cli."):
                continue
            there = name.split(".")[1]
            if there != here and _level(there) >= _level(here):
                wrong.append(f"{path.relative_to(PACKAGE)} imports {name}")
    assert wrong == []


def test_only_the_command_line_knows_click() -> None:
    """Nothing below kit_cli.cli imports click."""
    users = {_part(path) for path in PACKAGE.rglob("*.py") if "click" in _imports(path)}
    assert users == {"cli"}


def test_the_path_of_new_and_build_starts_no_program_and_opens_no_connection() -> None:
    """The same code is to run in a browser, where neither exists."""
    forbidden = {"subprocess", "socket", "requests", "urllib.request", "http.client", "multiprocessing"}
    users = {str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py") if _imports(path) & forbidden}
    assert users == set()
