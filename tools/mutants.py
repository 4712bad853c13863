"""Change the code that judges, one sign at a time, and see whether a test notices: `python -m tools.mutants --seed 1`.

The changes are cosmic-ray's (the extra `mutation`) and two of our own. A place in the code is drawn, then one of its
changes, so that a `+`, which can become eleven other signs, weighs no more than a `True`. What survives is listed by
kind, and is a question: which test should have failed? A tool at hand, not in CI.
"""

from __future__ import annotations

import argparse
import ast
import random
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tools.mutant_bench import Bench, Verdict
from tools.mutant_operators import OWN

WIDER = {
    "kit_cli/schedule": ("tests/schedule", "tests/check/test_statuses.py", "tests/places/test_broken_shared_files.py"),
    "kit_cli/logic": ("tests/logic", "tests/programme/test_form_lint.py"),
    "kit_cli/check": ("tests/check/evidence", "tests/check/test_statuses.py", "tests/report/test_data.py"),
    "kit_cli/model": (
        "tests/tools/test_translations.py::test_the_schemas_are_up_to_date",
        "tests/model",
        "tests/programme",
        "tests/places",
    ),
    "kit_cli/judging": (
        "tests/judging",
        "tests/tools/test_translations.py::test_the_schemas_are_up_to_date",
        "tests/model",
        "tests/places",
    ),
    "kit_cli/programme/registers.py": ("tests/programme",),
}
"""What is changed, and the tests that judge it after those that mirror the module."""


@dataclass(frozen=True)
class Unseen:
    """Changes of which nobody could see anything: a pattern of the operator, one of the line, and why."""

    operator: str
    line: str
    why: str


UNSEEN = (
    Unseen("BitOr", "^annotation$", "nobody evaluates it"),
    Unseen("Replace(True|False)With|ArgumentLoser", r"@dataclass\(", "its flags guard programmers, not programmes"),
    Unseen("RemoveDecorator", "@cache$", "a function says the same without its cache, only later"),
    Unseen("", "TYPE_CHECKING|TypeVar|noqa: S101", "it speaks to the type checker"),
    Unseen("(Eq|NotEq)_Is(Not)?$", r"(==|!=) [\"'0-9(]", "ruff refuses the identity of a literal (F632)"),
)


@dataclass(frozen=True)
class Mutant:
    """One change of a module: which operator makes it, at which of the places where it could, and on which line."""

    module: str
    line: int
    operator: str
    occurrence: int

    def tests(self, root: Path) -> tuple[str, ...]:
        """Return the tests of a tree that may notice it, the nearest first."""
        room, name = Path(self.module).parent.relative_to("kit_cli"), Path(self.module).name
        mirror = f"tests/{room}/test_{name}"
        wider = next(tests for room, tests in WIDER.items() if self.module.startswith(room))
        return (mirror, *wider) if (root / mirror).is_file() else wider

    def changed(self, source: str) -> str:
        """Return the module's text with the change made."""
        from cosmic_ray.mutating import mutate_code

        return str(mutate_code(source, operators()[self.operator](), self.occurrence))


@cache
def operators() -> dict[str, Any]:
    """Return what makes the changes by name: what cosmic-ray has and need not be told of any variable, and our own."""
    from cosmic_ray.plugins import get_operator, operator_names

    found = {name: get_operator(name) for name in operator_names()}
    return {name: kind for name, kind in {**found, **OWN}.items() if not kind.arguments()}


def mutants(root: Path, module: str) -> Iterator[list[Mutant]]:
    """Yield, for each place of a tree's module, the changes of which somebody could see something."""
    from cosmic_ray.ast import ast_nodes, get_ast

    source = (root / module).read_text(encoding="utf-8")
    signs, lines, annotated = list(ast_nodes(get_ast(source))), source.splitlines(), _annotated(source)
    places: dict[tuple[int, int], list[Mutant]] = defaultdict(list)
    for name, kind in operators().items():
        for occurrence, place in enumerate(begin for sign in signs for begin, _ in kind().mutation_positions(sign)):
            line = "annotation" if place in annotated else lines[place[0] - 1]
            if not any(re.search(each.operator, name) and re.search(each.line, line) for each in UNSEEN):
                places[place].append(Mutant(module, place[0], name, occurrence))
    yield from (found for _, found in sorted(places.items()))


def _annotated(source: str) -> set[tuple[int, int]]:
    """Return every place inside the annotation of a parameter, of what a function returns, or of a variable.

    That of a class may be what its values are judged by, and is none of them.
    """
    nodes = list(ast.walk(ast.parse(source)))
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef)]
    of_classes = [each for node in nodes if isinstance(node, ast.ClassDef) for each in node.body]
    found = [node.returns for node in functions]
    found += [each.annotation for node in functions for each in ast.walk(node.args) if isinstance(each, ast.arg)]
    found += [node.annotation for node in nodes if isinstance(node, ast.AnnAssign) and node not in of_classes]
    return {
        (line, column)
        for each in found
        if each and each.end_lineno and each.end_col_offset
        for line in range(each.lineno, each.end_lineno + 1)
        for column in range(each.col_offset, each.end_col_offset)
    }


def table(found: Iterable[Verdict]) -> Iterator[str]:
    """Yield a line for each module, one for all, and the survivors by kind."""
    by_module: dict[str, list[Verdict]] = defaultdict(list)
    survivors: dict[str, list[Verdict]] = defaultdict(list)
    for each in found:
        for name in (each.mutant.module, "all"):
            by_module[name].append(each)
        if not each.killed:
            survivors[each.mutant.operator.partition("/")[2]].append(each)
    yield f"{'module':45}{'killed':>8}{'survived':>10}"
    for name in sorted(by_module, key=lambda name: (name == "all", name)):
        killed = sum(each.killed for each in by_module[name])
        yield f"{name:45}{killed:8}{len(by_module[name]) - killed:10}"
    for kind, verdicts_of_kind in sorted(survivors.items()):
        yield f"\n{kind}"
        for each in verdicts_of_kind:
            yield f"  {each.mutant.module}:{each.mutant.line}\n    {each.before}\n    {each.after}"


def main(arguments: list[str]) -> int:
    """Draw, judge and print; return 1 where the tests fail before anything is changed."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutants", description=__doc__)
    parser.add_argument("--seed", type=int, help="the same seed draws the same changes of the same code")
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--of", default="kit_cli/", help="a module or a room; without it all that judge")
    chosen = parser.parse_args(arguments)
    seed = chosen.seed if chosen.seed is not None else random.randrange(10**6)  # noqa: S311  (no secret)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        places = [place for module in _modules(bench.root, chosen.of) for place in mutants(bench.root, module)]
        draw = random.Random(seed)  # noqa: S311
        drawn = [draw.choice(place) for place in draw.sample(places, min(chosen.count, len(places)))]
        sys.stdout.write(f"seed {seed}: {len(drawn)} changes, each at another of {len(places)} places\n")
        if not bench.passes(*dict.fromkeys(test for each in drawn for test in each.tests(bench.root))):
            sys.stderr.write("The tests fail before anything is changed.\n")
            return 1
        for line in table(_watched(bench.verdicts(drawn))):
            sys.stdout.write(f"{line}\n")
    return 0


def _modules(root: Path, of: str) -> list[str]:
    """Return the modules of a tree that are changed, or some of them."""
    files = [path for room in WIDER for path in sorted((root / room).rglob("*.py")) or [root / room]]
    return [name for path in files if (name := path.relative_to(root).as_posix()).startswith(of)]


def _watched(found: Iterable[Verdict]) -> Iterator[Verdict]:
    """Pass verdicts on, with a dot for each that was noticed and an exclamation mark for each that was not."""
    for each in found:
        sys.stderr.write("." if each.killed else "!")
        sys.stderr.flush()
        yield each
    sys.stderr.write("\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
