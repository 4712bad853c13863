"""The title of a text as its one line says it, whatever stands around it."""

from __future__ import annotations

import pytest

from kit_cli.files.titles import title_in


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: A call", "A call"),
        ('title: "A call: be a mentor"', "A call: be a mentor"),
        ("title: 'L''accord'", "L'accord"),
        ("title: L'accord d'Anna", "L'accord d'Anna"),
        ('title: "Say \\"no\\""', 'Say "no"'),
        ("title: A call # of ours", "A call"),
        ("title: Acordo {programme.name}", "Acordo {programme.name}"),
        ("title: {en: A call, sv: En utlysning}", ""),
        ("title: |", ""),
        ("title: ", ""),
        ('title: "broken', ""),
        ("  title: within", ""),
        ("title: 2027", ""),
    ],
)
def test_a_title(line: str, title: str) -> None:
    """In quotes or without them; what is none in one language is nobody's, and what is broken breaks nothing."""
    assert title_in(f"---\n{line}\nstage: MEN\n: [\n---\ntext\n") == title
