"""A timeline that some place or length cannot keep is named before anybody makes a programme of it."""

from __future__ import annotations

import pytest

from kit_cli.errors import KitError
from kit_cli.files.shipped import RENDERED, template_folder
from kit_cli.model.folder import TIMELINE
from tests.conftest import PLACES
from tools.add.planning import plan_everywhere

TEXT = (template_folder() / RENDERED / TIMELINE.path).read_text(encoding="utf-8")
RULE = """\
  - id: open-day
    title: {{ _("Kick-off") }}
    stage: NET
    what: {{ _("Kick-off") }}
    anchor: ANCHOR
"""


@pytest.mark.parametrize(
    ("anchor", "told"),
    [
        ("open-day", "in PLACE, with 3 months, the year cannot be planned: open-day is anchored to itself"),
        ("workshop", "in PLACE, with 3 months, the year cannot be planned: workshop is not a milestone that others"),
        ("kick-off\n{% if answers().length_months == 17 %}\n    after: [closing]\n{% endif %}", "with 17 months"),
    ],
)
def test_what_cannot_be_planned_is_named(anchor: str, told: str) -> None:
    """With the place, the length, and the planner's own words; also where only one length is at fault."""
    rule = RULE.replace("ANCHOR", anchor)
    if "17" in told:
        rule += "    move: earlier\n"
    with pytest.raises(KitError) as caught:
        plan_everywhere(template_folder(), TEXT + rule, [PLACES[0]])
    assert told.replace("PLACE", PLACES[0]) in str(caught.value)
