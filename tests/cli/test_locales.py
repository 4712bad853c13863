"""What a tag or a locale means, and which the system has."""

from __future__ import annotations

import ctypes
from types import SimpleNamespace

import pytest

from kit_cli.cli.locales import matched, of_system

_SPEAKS = ("en", "sv", "pt-PT", "sr-Latn")
pytestmark = pytest.mark.usefixtures("nobody_asks")


@pytest.mark.parametrize(
    ("tag", "known", "meant"),
    [
        ("pt-PT", _SPEAKS, "pt-PT"),
        ("PT_pt.UTF-8", _SPEAKS, "pt-PT"),
        ("pt_BR.UTF-8", _SPEAKS, "pt-PT"),
        ("pt", _SPEAKS, "pt-PT"),
        ("sv_FI", _SPEAKS, "sv"),
        ("en_GB@euro", _SPEAKS, "en"),
        ("sr_RS", _SPEAKS, "sr-Latn"),
        ("sr_RS", (*_SPEAKS, "sr"), "sr"),
        ("sr_RS", (*_SPEAKS, "sr-Cyrl"), "sr-Cyrl"),
        ("sr_RS.UTF-8@latin", (*_SPEAKS, "sr-Cyrl"), "sr-Latn"),
        ("sr-Latn-ME", (*_SPEAKS, "sr-Cyrl"), "sr-Latn"),
        ("sr-Cyrl", _SPEAKS, "sr-Latn"),
        ("pt_BR", ("pt-PT", "pt-BR"), "pt-BR"),
        ("nb_NO", _SPEAKS, None),
        ("C", _SPEAKS, None),
        ("", _SPEAKS, None),
    ],
)
def test_a_tag_means_a_language(tag: str, known: tuple[str, ...], meant: str | None) -> None:
    """The same tag, then the same language and script, then the same language."""
    assert matched(tag, known) == meant


def test_windows_is_asked_for_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the language in which it shows itself; a variable prevails there too."""
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: 0x0816)
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    assert of_system() == ["pt_PT"]
    kernel.GetUserDefaultUILanguage = lambda: 1
    assert of_system() == []
    monkeypatch.setattr(ctypes, "windll", None)
    assert of_system() == []
    monkeypatch.setenv("LANG", "sv_SE")
    assert of_system() == ["sv_SE"]


@pytest.mark.parametrize(("locale", "spoken"), [(("sv_SE", "UTF-8"), ["sv_SE"]), ((None, None), []), (None, [])])
def test_elsewhere_the_process_is_asked(
    locale: tuple[str | None, str | None] | None, spoken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no variable says it, as when a Mac has started it; a locale that Python does not know says nothing."""

    def found() -> tuple[str | None, str | None]:
        if locale is None:
            raise ValueError
        return locale

    monkeypatch.setattr("locale.getlocale", found)
    assert of_system() == spoken
