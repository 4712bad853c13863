"""What the tests of the command line share."""

from __future__ import annotations

import pytest

_VARIABLES = ("MENTORKIT_UI_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")


@pytest.fixture
def nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a variable nor the system says in which language to speak."""
    for name in _VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
