"""Links of documents: which ones Word may follow."""

from __future__ import annotations

import pytest

from kit_cli.making.word.body import Body
from kit_cli.making.word.markdown import Writer
from kit_cli.programme.gaps import FilledRun


@pytest.mark.parametrize(
    ("target", "link"),
    [
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("http://example.org", "http://example.org"),
        ("mailto:ana@hub.pt", "mailto:ana@hub.pt"),
        ("mentor-guide.md", "mentor-guide.docx"),
        ("ftp://example.org", None),
        ("tel:+351210000000", None),
        ("smb://server/share", None),
        ("data:image/png;base64,AAAA", None),
        ("//example.org/a", None),
        ("/etc/passwd", None),
        ("../mentor-guide.md", None),
        ("a/mentor-guide.md", None),
        ("Mentor-Guide.md", None),
        ("macro.docm", None),
        ("https:", None),
        ("xhttps://example.org", None),
        ("https://example.org/%20x", None),
    ],
)
def test_a_link_leads_to_the_web_an_address_or_a_document_beside(target: str, link: str | None) -> None:
    """Whatever else Markdown takes for a link is text: no other program starts, no other folder opens."""
    made = Body()
    Writer(made, lambda text: iter([FilledRun(text)])).write(f"[shown]({target})")
    assert list(made.links) == ([link] if link else [])
    assert "shown" in made.written.xml
