"""`standards`: all, those of a stage, or one."""

from __future__ import annotations

from typing import Any

import pytest

from kit_cli.actions.standards import StandardsRequest, run
from kit_cli.errors import UsageProblem
from kit_cli.method.read import Standard, method
from kit_cli.method.stages import Stage


def test_they_come_in_the_methods_order() -> None:
    """Unless fewer are meant."""
    assert run(StandardsRequest()) == method().standards


@pytest.mark.parametrize("stage", method().stages, ids=lambda each: each.id)
def test_a_stages_id_is_no_part_of_another_title(stage: Stage) -> None:
    """Its own id comes first: `men` stands in recruitment."""
    for name in (stage.id, stage.id.lower(), stage.title, stage.title.upper()):
        assert run(StandardsRequest(stage=name)) == method().of_stage(stage.id)


@pytest.mark.parametrize("standard", method().standards[:3], ids=lambda each: each.id)
def test_one_is_found_by_its_id(standard: Standard) -> None:
    """In any case."""
    assert run(StandardsRequest(standard=standard.id.lower())) == (standard,)


@pytest.mark.parametrize("wrong", [{"standard": "XXX-1"}, {"stage": "nowhere"}])
def test_what_does_not_exist_is_wrong_usage(wrong: dict[str, Any]) -> None:
    """With what there is instead."""
    with pytest.raises(UsageProblem, match="there is no"):
        run(StandardsRequest(**wrong))
