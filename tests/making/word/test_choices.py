"""A short list to tick."""

from __future__ import annotations

from kit_cli.making.word.choices import choices
from kit_cli.making.word.xml import KEEP, TICK_BOX, run


def test_choices_are_read_line_by_line() -> None:
    """In two columns too: first what stands beside, then what stands below."""
    boxes = [TICK_BOX + run(f"\t{number}") for number in range(1, 6)]
    one = choices([[each] for each in boxes])
    two = choices([boxes[:2], boxes[2:4], boxes[4:]], KEEP, left=567, width=4000)
    assert one.text.split() == two.text.split() == ["☐", "1", "☐", "2", "☐", "3", "☐", "4", "☐", "5"]
    assert (one.text.count("\n"), two.text.count("\n")) == (5, 3)
    assert two.xml.startswith('<w:p><w:pPr><w:pStyle w:val="Choices"/><w:keepNext/><w:tabs>')
    assert [f'w:pos="{place}"' in two.xml for place in (567, 992, 4567, 4992)] == [False, True, True, True]
