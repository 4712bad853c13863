"""Pages without the room between their elements."""

from __future__ import annotations

import pytest

from website.squeezing import squeezed


@pytest.mark.parametrize(
    ("page", "left"),
    [
        ("<ul>\n    <li>one</li>\n\n\n    <li>two</li>\n</ul>", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("<p>two  spaces\n   and a line</p>", "<p>two  spaces\nand a line</p>"),
        ("<a>\n  <pre>\n  a\n\n    b</pre>\n  </a>", "<a>\n<pre>\n  a\n\n    b</pre>\n</a>"),
        ("<script>\n  // a word\n  go();\n</script>\n\n<p>", "<script>\n  // a word\n  go();\n</script>\n<p>"),
        (
            "<style>\n  a { }\n</style>  \n <textarea>\n x\n</textarea>",
            "<style>\n  a { }\n</style>\n<textarea>\n x\n</textarea>",
        ),
    ],
)
def test_only_room_that_nobody_sees_goes(page: str, left: str) -> None:
    """What is shown as it is written, or runs, stays; words never come together."""
    assert squeezed(page) == left
