"""The tool that changes the code to see whether a test notices."""

from __future__ import annotations

import pytest

from tools.mutant_bench import ROOT, Verdict
from tools.mutant_operators import OWN
from tools.mutants import UNSEEN, WIDER, Mutant, mutants, table


def test_what_is_changed_and_what_judges_it_exists() -> None:
    """Whoever moves a test or a room moves it here too."""
    named = [*WIDER, *(test.partition("::")[0] for tests in WIDER.values() for test in tests)]
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize(
    ("module", "first"),
    [
        ("kit_cli/check/evidence/bounds.py", "tests/check/evidence/test_bounds.py"),
        ("kit_cli/programme/registers.py", "tests/programme/test_registers.py"),
        ("kit_cli/model/tables.py", WIDER["kit_cli/model"][0]),
    ],
)
def test_the_tests_that_mirror_a_module_come_first(module: str, first: str) -> None:
    """Where there are any."""
    assert Mutant(module, 1, "core/AddNot", 0).tests(ROOT)[0] == first


def test_only_changes_that_somebody_could_see_are_made() -> None:
    """What stands in a signature is none; each of the others can be made."""
    pytest.importorskip("cosmic_ray")
    module = "kit_cli/schedule/arithmetic.py"
    source = (ROOT / module).read_text(encoding="utf-8")
    lines = source.splitlines()
    found = [each for place in mutants(ROOT, module) for each in place]
    assert not [each for each in found if lines[each.line - 1].startswith("def _rounded")]
    share = next(each for each in found if "Mul_Add" in each.operator and "whole.days" in lines[each.line - 1])
    assert "whole.days + offset.amount" in share.changed(source)
    assert all(each.why for each in UNSEEN)


@pytest.mark.parametrize(
    ("operator", "before", "after"),
    [
        ("ArgumentLoser", "f(1, gap=True)\n", "f(1, gap=None)\n"),
        ("ArgumentLoser", "f(1, gap=None, *x, **y)\n", None),
        ("TextEmptier", "x = 'a'\n", 'x = ""\n'),
        ("TextEmptier", "'A module.'\nx = \"\"\n", None),
    ],
)
def test_our_own_changes(operator: str, before: str, after: str | None) -> None:
    """A named argument is lost, a text is left empty; what says nothing cannot say less."""
    mutating = pytest.importorskip("cosmic_ray.mutating")
    assert mutating.mutate_code(before, OWN[f"own/{operator}"](), 0) == after


def test_the_table_counts_and_shows_what_survived() -> None:
    """By module, in all, and by kind."""
    found = [
        Verdict(Mutant("kit_cli/check/due.py", 24, "core/AddNot", 0), True, "if a:", "if not a:"),
        Verdict(Mutant("kit_cli/check/due.py", 20, "core/NumberReplacer", 0), False, "x[0]", "x[1]"),
    ]
    assert list(table(found)) == [
        f"{'module':45}  killed  survived",
        f"{'kit_cli/check/due.py':45}       1         1",
        f"{'all':45}       1         1",
        "\nNumberReplacer",
        "  kit_cli/check/due.py:20\n    x[0]\n    x[1]",
    ]
