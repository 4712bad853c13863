"""Rows of the template's YAML, found between Jinja's tags."""

from __future__ import annotations

import pytest

from kit_cli.files.shipped import RENDERED, template_folder
from kit_cli.files.yaml_source import read_yaml
from kit_cli.programme.programme import Programme
from tools.add.blocks import blocks

TEXT = """\
first:
  - id: one
    title: {{ _("One") }}
{% if place().regional %}
    where: {{ _("Online") }}
{% else %}
    where: {{ _("In town") }}
{% endif %}
  - id: two
    title: {{ _("Two") }}

  {{ comment("Between") }}
{% if answers().cohort_size > 9 %}
  - id: three
    title: {{ _("Three") }}
{% endif %}
second:
  - id: one
    repeat:
      count: 3
"""


def test_rows_end_where_they_end() -> None:
    """A condition inside a row belongs to it; one around rows, an empty line and a comment do not."""
    found = blocks(TEXT)
    assert [(each.section, each.id) for each in found] == [
        ("first", "one"),
        ("first", "two"),
        ("first", "three"),
        ("second", "one"),
    ]
    lines = TEXT.splitlines()
    assert [lines[each.end - 1].strip() for each in found] == [
        "{% endif %}",
        'title: {{ _("Two") }}',
        'title: {{ _("Three") }}',
        "count: 3",
    ]


@pytest.mark.parametrize(
    ("file", "section"), [("timeline.yml", "milestones"), ("processing.yml", "purposes"), ("processing.yml", "bases")]
)
def test_the_templates_rows_are_those_of_a_programme(file: str, section: str, programmes: dict[str, Programme]) -> None:
    """What the text is searched for is what the template makes."""
    text = (template_folder() / RENDERED / file).read_text(encoding="utf-8")
    programme = next(iter(programmes.values()))
    made = [row["id"] for row in read_yaml(programme.folder / file).data[section]]
    assert [each.id for each in blocks(text) if each.section == section] == made
