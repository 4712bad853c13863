"""Data is written so that the kit reads it back as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kit_cli.files.yaml_source import parse_yaml
from tools.add.yaml_text import yaml_text


@pytest.mark.parametrize(
    "data",
    [
        {"code": "NO", "currency": "NOK", "zone": "Europe/Oslo", "regional": False, "value": 0, "share": 1.5},
        {"id": "true", "on": "off", "nothing": "null", "day": "06-29", "prefix": "+45", "hash": "a # b", "empty": ""},
        {"text": 'He said "so": [… what]', "letters": "København Čačak", "lines": "one\ntwo"},
        {"tags": ["da", "NO", "a, b"], "none": [], "nobody": {}},
        {"rows": [{"id": "a", "title": {"en": "A b"}, "tags": ["x"]}, {"id": "b"}], "deep": {"er": {"still": 1}}},
    ],
)
def test_what_is_written_is_read_back(data: dict[str, Any]) -> None:
    """Countries called NO, days, marks, quotes, lists of rows and of words."""
    assert parse_yaml(yaml_text(data), Path("x.yml")).data == data
