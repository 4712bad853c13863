"""What the template's milestones are called, for whoever reads of them where there is no programme."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from kit_cli.files.plain_text import read_text
from kit_cli.files.shipped import RENDERED, template_folder
from kit_cli.model.folder import TIMELINE

_MILESTONE = re.compile(r'(?m)^ *- id: (\S+)\n +title: \{\{ _\("(.*)"\) \}\}$')
"""A milestone in a file that is Jinja, and no YAML before it is rendered."""


def milestone_title(milestone: str) -> str:
    """Return what a milestone of the template is called in English; its id where the template does not have it."""
    return _titles(template_folder()).get(milestone, milestone)


@cache
def _titles(template: Path) -> dict[str, str]:
    return dict(_MILESTONE.findall(read_text(template / RENDERED / TIMELINE.path)))
