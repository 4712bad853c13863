"""What a table cannot hold is told by its setting, before a table silently loses it."""

from __future__ import annotations

import pytest

from kit_cli.judging.misfit import Misfit
from kit_cli.judging.validate import judged
from kit_cli.making import paths
from kit_cli.making.tables.workbook import safe_name
from kit_cli.model.settings import Mentors, Sessions
from kit_cli.model.tables import Risk


def _mentors(pool: int) -> Mentors:
    found: Mentors = judged(Mentors, {"pool_target": pool, "standby": 0, "remuneration": "none"}, ("en",))
    return found


def _sessions(minimum: int) -> Sessions:
    values = {"minimum": minimum, "shortest_minutes": 60, "longest_minutes": 90, "rhythm": "monthly"}
    found: Sessions = judged(Sessions, values, ("en",))
    return found


def test_a_matrix_has_so_many_columns() -> None:
    """One a mentor, two a session."""
    assert _mentors(16_364).pool_target == 16_364
    with pytest.raises(Misfit, match="16365 are too many for the columns of an Excel table"):
        _mentors(16_365)
    assert _sessions(8_182).minimum == 8_182
    with pytest.raises(Misfit, match="8183 are too many"):
        _sessions(8_183)


def test_a_cell_has_so_many_characters() -> None:
    """XlsxWriter would cut the rest off and say nothing."""
    row = {"id": "a", "stage": "MEN", "sign": "S", "likelihood": 1, "impact": 1, "owner": "coordinator"}
    row |= {"mitigation": "M", "response": "R"}
    assert judged(Risk, {**row, "title": "x" * 30_000}, ("en",)).title["en"]
    with pytest.raises(Misfit, match="too long for a cell of Excel"):
        judged(Risk, {**row, "title": "x" * 30_001}, ("en",))


@pytest.mark.parametrize("name", ["History", "HISTORY", "history"])
def test_a_sheet_is_not_called_as_excels_own(name: str) -> None:
    """In whatever case."""
    assert safe_name(name) == f"{name} 1"


def test_the_longest_path_of_a_build_can_be_opened() -> None:
    """Windows programs open 260 characters in all; a folder above has more than half of them."""
    name, language = "x" * 40, "sr-Latn"
    kinds = [each for each in vars(paths).values() if isinstance(each, paths.OutputPath)] + list(
        paths.DOCUMENTS.values()
    )
    longest = max(len(each.at(name=name, language=language)) for each in kinds)
    assert len("x" * 40 + "/kept/2027-10-09-2/") + longest < 130
