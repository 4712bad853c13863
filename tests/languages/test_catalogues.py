"""Catalogues: each entry is judged when it is read, and a wrong one is refused by language, file and line."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.errors import KitError
from kit_cli.files.shipped import data_folder, template_folder
from kit_cli.grammar.parse import parse
from kit_cli.languages import catalogues
from kit_cli.languages.catalogues import TOOLS, catalogue, catalogue_file, translate
from kit_cli.languages.grammar import grammar_of
from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from tests.helpers.judging import program, run

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
FOLDERS = {"tools": TOOLS, "method": data_folder("methodology"), "template": template_folder()}


def read(folder: Path, text: str, translation: str, flags: str = "") -> dict[str, str]:
    """Return a Serbian catalogue of one entry, which begins at line 4."""
    (folder / "locale").mkdir()
    entry = f'{flags}msgid "{text}"\nmsgstr "{translation}"\n'
    (folder / "locale" / "sr-Latn.po").write_text(HEAD + entry, encoding="utf-8")
    return catalogue("sr-Latn", folder)


@pytest.mark.parametrize(
    ("text", "translation"),
    [
        ("by {date.closing}", "do <<genitive: {date.closing}>>"),
        ("by {date.kick_off}", "do {date.kick-off}"),
        ("{n} days", "<<{n} dan / {n} dana / {n} dana>>"),
        ("<<{n} day / {n} days>>", "dana: {n}"),
        ("{a} and {b}", "{b} i {a}, opet {a}"),
        ("<<0: It is free. / It costs {fee}.>>", "Cena: {fee}"),
    ],
)
def test_a_translation_may_bend_and_move_its_gaps(tmp_path: Path, text: str, translation: str) -> None:
    """As its language needs; the names are the same."""
    assert read(tmp_path, text, translation) == {text: translation}


@pytest.mark.parametrize(
    ("text", "translation", "told"),
    [
        ("{name} is missing", "nedostaje {nane}", ["{nane} is not a gap of the English text", "{name} is missing"]),
        ("{name} is missing", "nedostaje", ["{name} is missing"]),
        ("is missing", "nedostaje {name}", ["{name} is not a gap of the English text\n    It has none."]),
        ("{name} is missing", "nedostaje {ime.програма}", ["{ime.програма} is not a gap"]),
        ("{name} is missing", "nedostaje {na me}", ["{na me} is not a gap\n    Write a name in braces"]),
        ("{name} is missing", "nedostaje {name", ["{name is not a gap\n    Write {name}."]),
        ("{n} days", "<<{n} dan / {n} dana>>", ["wordings between << and >>: 2"]),
        ("by {d}", "do <<genitiva: {d}>>", ["genitiva is not a form of this language\n    It has: "]),
        ("by {d}", "do <<{d}", ["<< is not closed"]),
        ("by {d}", "do {d}>>", [">> stands alone"]),
        ("{n is wrong", "pogrešno", ["{n is wrong is not a gap"]),
    ],
)
def test_each_kind_of_mistake_is_refused(
    tmp_path: Path, text: str, translation: str, told: list[str], snapshot: SnapshotAssertion
) -> None:
    """By language, file and line, with what to write instead; every mistake of an entry is told."""
    with pytest.raises(KitError) as caught:
        read(tmp_path, text, translation)
    said = [str(problem) for problem in caught.value.problems]
    assert len(said) == len(told)
    assert [each.replace(str(tmp_path), "…") for each in said] == snapshot
    for problem, expected in zip(said, told, strict=True):
        assert problem.startswith(f"{tmp_path}/locale/sr-Latn.po:4: sr-Latn: ")
        assert expected in problem


@pytest.mark.parametrize("flag", ["#, fuzzy\n", ""])
def test_what_is_not_translated_is_not_judged(tmp_path: Path, flag: str) -> None:
    """A guess, and an entry that waits for somebody, are shown in English."""
    assert read(tmp_path, "{name} is missing", "{x" if flag else "", flag) == {}


def test_what_is_no_po_file_is_told(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """With its line; nothing is printed."""
    (tmp_path / "locale").mkdir()
    (tmp_path / "locale" / "sv.po").write_text(f"{HEAD}this is a letter\n", encoding="utf-8")
    with pytest.raises(KitError) as caught:
        catalogue("sv", tmp_path)
    assert str(caught.value).replace(str(tmp_path), "…") == snapshot


def test_a_language_without_a_file_says_it_in_english(tmp_path: Path) -> None:
    """As do entries that are missing."""
    assert catalogue("sv", tmp_path) == {}


def test_english_that_nobody_has_translated_follows_the_other_grammar(tmp_path: Path) -> None:
    """English forms are left out, and the wordings are as many as the language counts."""
    said = translate("within <<words: {n} day / {n} days>>", "sr-Latn", tmp_path)
    assert said == "within <<{n} day / {n} days / {n} days>>"
    assert parse(said, grammar_of("sr-Latn"))
    assert translate("within <<words: {n} day / {n} days>>", SOURCE_LANGUAGE) == "within <<words: {n} day / {n} days>>"


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("tag", [tag for tag in languages() if tag != SOURCE_LANGUAGE])
def test_msgfmt_finds_nothing_wrong(folder: str, tag: str, tmp_path: Path) -> None:
    """What a translator's own programs see of our gaps raises no false alarm."""
    said = run(program("msgfmt"), "-c", "-o", tmp_path / "out.mo", catalogue_file(tag, FOLDERS[folder]))
    assert said.returncode == 0, said.stderr


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("{people.coordinator.email}", "{people.coordinator.mail}"),
        ("{date.call_closes}", "{date.call_close}"),
        ("{rules.reminders}", "{rules.reminders"),
    ],
)
def test_msgfmt_sees_a_mistyped_gap(right: str, wrong: str, tmp_path: Path) -> None:
    """Before the kit does: in Poedit it is marked while one types."""
    here = tmp_path / "sv.po"
    shutil.copy(catalogue_file("sv"), here)
    text = here.read_text(encoding="utf-8")
    at = text.index(f"{right}", text.index("msgstr", text.index(right)))
    here.write_text(text[:at] + wrong + text[at + len(right) :], encoding="utf-8")
    assert run(program("msgfmt"), "-c", "-o", tmp_path / "out.mo", here).returncode == 1


def test_a_change_is_read_and_the_same_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue that was judged is kept until its size or its time is another."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    reads: list[Path] = []
    whole = catalogues._read

    def noted(path: Path, tag: str) -> dict[str, str]:
        reads.append(path)
        return whole(path, tag)

    monkeypatch.setattr(catalogues, "_read", noted)
    assert read(tmp_path, "yes", "da") == {"yes": "da"}
    catalogue.cache_clear()
    assert catalogue("sr-Latn", tmp_path) == {"yes": "da"}
    assert len(reads) == 1
    catalogue.cache_clear()
    path = catalogue_file("sr-Latn", tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace('"da"', '"jeste"'), encoding="utf-8")
    assert catalogue("sr-Latn", tmp_path) == {"yes": "jeste"}
    assert len(reads) == 2
