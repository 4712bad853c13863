"""What is said of what can be mended: the difference, and whether it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.actions.mend import Mended
from kit_cli.actions.telling.mend import mended_told
from kit_cli.check.mends import Mend

IT = Path("it")
MEND = Mend(IT / "documents" / "a.md", "## Aims\n", "## Aims {#aims}\n")
DIFFERENCE = ["--- documents/a.md", "+++ documents/a.md", "@@ -1 +1 @@", "-## Aims", "+## Aims {#aims}"]


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ((), []),
        (
            (Mended(IT, (), False),),
            [(0, "it: nothing that can be mended without changing its meaning.")],
        ),
        ((Mended(IT, (MEND,), False),), [(1, line) for line in DIFFERENCE]),
        ((Mended(IT, (MEND,), True),), [*((1, line) for line in DIFFERENCE), (0, "1 file mended.")]),
        (
            (Mended(IT, (MEND, MEND), True), Mended(Path("b"), (), True)),
            [
                *((1, line) for line in DIFFERENCE * 2),
                (0, "2 files mended."),
                (0, "b: nothing that can be mended without changing its meaning."),
            ],
        ),
    ],
)
def test_mends(outcome: tuple[Mended, ...], said: list[tuple[int, str]]) -> None:
    """Line by line below it; that something was written is only said where it was."""
    assert [(each.depth, str(each.text)) for each in mended_told(outcome)] == said
